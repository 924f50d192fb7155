"""What the reader prefers is kept whole or not at all, and a damaged file never hinders a start."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from wsis_reader import preferences
from wsis_reader.navigation import Place
from wsis_reader.preferences import FILE_NAME, Preferences, PreferencesError
from wsis_reader.report import Anchor


def at(symbol: str, anchor: str, offset: int = 0) -> Place:
    return Place(symbol, "fr", Anchor(anchor), offset)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    kept = Preferences(
        language="fr",
        theme="sepia",
        system_theme="dark",
        zoom=150,
        citations={"fr": "« {quote} », {place}"},
        places=(at("A/1", "3"), at("A/59/80", "s:IV.C", 12)),
    )
    folder = tmp_path / "not" / "there yet é"
    preferences.save(folder, kept)
    assert preferences.load(folder) == kept
    assert os.listdir(folder) == [FILE_NAME]


def test_at_the_first_start_everything_is_as_the_system_has_it(tmp_path: Path) -> None:
    first = preferences.load(tmp_path / "nowhere")
    assert first == Preferences()
    assert (first.language, first.theme, first.zoom, first.last_place) == ("", "", 100, None)


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b'"fr"', b"\xff\xfe\x00", b"\0" * 4096, b'{"language": "fr"', b"[" * 100_000],
    ids=["empty", "cut", "list", "null", "text", "utf-16", "zeros", "half", "deep"],
)
def test_a_damaged_file_is_as_the_first_start(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert preferences.load(tmp_path) == Preferences()


def test_a_folder_in_the_place_of_the_file_is_as_the_first_start(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    assert preferences.load(tmp_path) == Preferences()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("language", 7),
        ("theme", ["dark"]),
        ("zoom", "large"),
        ("zoom", 49),
        ("zoom", 301),
        ("zoom", True),
        ("zoom", 99.5),
        ("citations", "none"),
        ("places", {"A/1": 3}),
        ("places", [["A/1", "fr", 3]]),
        ("places", [["A/1", "fr", "3", "12"]]),
        ("places", [None]),
    ],
)
def test_one_wrong_value_does_not_take_the_others_with_it(tmp_path: Path, name: str, value: object) -> None:
    right = {
        "language": "fr", "theme": "dark", "system_theme": "light", "zoom": 120,
        "citations": {"fr": "{quote}"}, "places": [["A/1", "fr", "3", 4]],
    }  # fmt: skip
    (tmp_path / FILE_NAME).write_text(json.dumps({**right, name: value, "unheard of": 1}), encoding="utf-8")
    found = preferences.load(tmp_path)
    wanted = {
        "language": "fr", "theme": "dark", "zoom": 120, "citations": {"fr": "{quote}"}, "places": (at("A/1", "3", 4),),
    }  # fmt: skip
    first = Preferences()
    for each, expected in wanted.items():
        assert getattr(found, each) == (getattr(first, each) if each == name else expected)


def test_the_place_of_each_report_is_kept_and_the_latest_is_the_last() -> None:
    kept = Preferences().with_place(at("A/1", "3")).with_place(at("A/2", "5")).with_place(at("A/1", "9", 2))
    assert kept.last_place == at("A/1", "9", 2)
    assert kept.place_in("A/2", "fr") == at("A/2", "5")
    assert kept.place_in("A/1", "fr") == at("A/1", "9", 2)
    assert kept.place_in("A/1", "en") is None
    assert len(kept.places) == 2


def test_of_very_many_reports_the_latest_five_hundred_are_kept() -> None:
    kept = Preferences()
    for number in range(600):
        kept = kept.with_place(at(f"A/{number}", "1"))
    assert len(kept.places) == 500
    assert kept.place_in("A/99", "fr") is None
    assert kept.place_in("A/100", "fr") is not None


def test_what_cannot_be_written_is_named(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(PreferencesError) as caught:
        preferences.save(blocked, Preferences())
    assert caught.value.path == blocked / FILE_NAME
    assert caught.value.reason


def test_a_write_that_fails_leaves_the_former_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    preferences.save(tmp_path, Preferences(zoom=120))

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(PreferencesError, match="No space left"):
        preferences.save(tmp_path, Preferences(zoom=200))
    assert preferences.load(tmp_path).zoom == 120
    assert os.listdir(tmp_path) == [FILE_NAME]
