"""Where things lie, in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader import paths

ROOT = Path(__file__).parents[1]


def test_in_a_checkout_resources_and_index_lie_beside_the_package() -> None:
    assert paths.resources() == ROOT / "resources"
    assert paths.index() == ROOT / "index"


def test_in_a_wheel_they_lie_inside_the_package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package = tmp_path / "site-packages" / "wsis_reader"
    for name in ("resources", "index"):
        (package / name).mkdir(parents=True)
        # What lies beside the package there belongs to others.
        (package.parent / name).mkdir()
    monkeypatch.setattr(paths, "_PACKAGE", package)
    assert (paths.resources(), paths.index()) == (package / "resources", package / "index")


def test_the_readers_own_folder_is_the_one_that_was_chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert paths.data_dir(str(tmp_path / "mine")) == tmp_path / "mine"
    monkeypatch.setenv("HOME", str(tmp_path))
    assert paths.data_dir("~/mine") == tmp_path / "mine"


def test_without_a_choice_it_is_the_platforms_usual_place_and_is_not_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if paths.data_dir().parent != tmp_path:
        pytest.skip("another platform keeps data elsewhere")
    assert paths.data_dir().name == "wsis-reader"
    assert not paths.data_dir().exists()


def test_two_starts_that_name_one_folder_differently_mean_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert paths.data_dir("mine").is_absolute()
    assert paths.data_dir("mine") == paths.data_dir(str(tmp_path / "mine"))
