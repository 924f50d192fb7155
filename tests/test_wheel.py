"""The wheel as a reader gets it: everything the program needs, nothing else, and it works alone."""

import json
import os
import re
import shutil
import subprocess
import sys
import sysconfig
import tarfile
from pathlib import Path
from zipfile import ZipFile

import pytest

ROOT = Path(__file__).parents[1]
MADE = shutil.ignore_patterns("__pycache__", "*.qm")


def run(*command: str | Path, folder: Path, expected: int = 0) -> str:
    """The standard output of a command that ends as expected."""
    # A PYTHONPATH would let the checkout answer for the wheel.
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=plain, capture_output=True, check=False, encoding="utf-8")
    assert done.returncode == expected, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def checkout(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What a fresh clone holds after `make setup`, in a folder of its own."""
    copy = tmp_path_factory.mktemp("checkout")
    for name in ("wsis_reader", "resources", "docs", "packaging"):
        shutil.copytree(ROOT / name, copy / name, ignore=MADE)
    for name in ("pyproject.toml", "README.md", "LICENSE", "NOTICE", ".gitignore", "index/README.md"):
        (copy / name).parent.mkdir(exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    for sentences in (copy / "resources/translations").glob("*.ts"):
        tool = Path(sys.executable).parent / "pyside6-lrelease"
        run(tool, "-silent", sentences, "-qm", sentences.with_suffix(".qm"), folder=copy)
    run(sys.executable, "-m", "wsis_reader", "index", "build", folder=copy)
    return copy


@pytest.fixture(scope="module")
def archives(checkout: Path) -> dict[str, Path]:
    """The wheel and the source archive, by the end of their names."""
    run(sys.executable, "-m", "hatchling", "build", "-d", "dist", folder=checkout)
    return {path.suffix: path for path in (checkout / "dist").iterdir()}


@pytest.fixture(scope="module")
def installed(archives: dict[str, Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The programs of an environment that holds nothing but the wheel; its dependencies are lent to it."""
    empty = tmp_path_factory.mktemp("empty")
    run(sys.executable, "-m", "venv", "--without-pip", empty, folder=empty)
    python = empty / "bin/python"
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", "--python", python, "install"]
    run(*pip, "--no-deps", "--no-index", archives[".whl"], folder=empty)
    # A folder named in a .pth file is searched, but the .pth files in it (the checkout's own among them) are not read.
    lent = Path(run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=empty).strip())
    (lent / "lent.pth").write_text(sysconfig.get_path("purelib"))
    return empty / "bin"


def files_below(folder: Path, prefix: str) -> set[str]:
    return {prefix + path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_wheel_carries_code_resources_and_index_and_nothing_else(checkout: Path, archives: dict[str, Path]) -> None:
    names = set(ZipFile(archives[".whl"]).namelist())
    code = {f"wsis_reader/{path.relative_to(ROOT / 'wsis_reader')}" for path in (ROOT / "wsis_reader").rglob("*.py")}
    data = files_below(checkout / "resources", "wsis_reader/resources/")
    index = files_below(checkout / "index", "wsis_reader/index/")
    beside = {name for name in names if name.startswith("wsis_reader-")}
    assert names - beside == code | data | index
    assert {name.partition("/")[2] for name in beside} == {
        "METADATA", "WHEEL", "RECORD", "entry_points.txt", "licenses/LICENSE", "licenses/NOTICE",
        "data/share/applications/org.wsis_reader.WsisReader.desktop",
        "data/share/metainfo/org.wsis_reader.WsisReader.metainfo.xml",
        "data/share/icons/hicolor/scalable/apps/wsis-reader.svg",
    }  # fmt: skip


@pytest.mark.parametrize(
    "pattern",
    [
        r"resources/reports/A_59_80-E_2004_61\.fr\.txt",
        r"resources/translations/wsis_reader_fr\.qm",
        r"resources/fonts/\w+-OFL\.txt",
        r"resources/icons/LICENSE\.txt",
        r"index/(?:.+/)?manifest\.json",
    ],
)
def test_what_the_program_cannot_do_without_is_in_both_archives(archives: dict[str, Path], pattern: str) -> None:
    with tarfile.open(archives[".gz"]) as source:
        assert any(re.fullmatch(rf"wsis_reader-[^/]+/{pattern}", name) for name in source.getnames())
    names = ZipFile(archives[".whl"]).namelist()
    assert any(re.fullmatch(f"wsis_reader/{pattern}", name) for name in names)


def test_the_installed_wheel_is_what_runs(installed: Path) -> None:
    where = run(installed / "python", "-c", "import wsis_reader; print(wsis_reader.__file__)", folder=installed)
    assert Path(where).is_relative_to(installed.parent)


def test_the_installed_wheel_searches_with_the_index_it_carries(installed: Path, tmp_path: Path) -> None:
    command = [installed / "wsis-reader", "--data-dir", tmp_path / "data"]
    checked = json.loads(run(*command, "index", "check", "--json", folder=tmp_path))
    assert checked["state"] == "good"
    found = json.loads(run(*command, "search", "gouvernance Internet", "--json", folder=tmp_path))
    assert found["query"] == "gouvernance Internet"
    assert "26" in [hit["paragraph"] for hit in found["hits"]]
