"""A file is read by what it is, and what cannot be read is refused with the reason."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader.formats import FormatError, NoSuchFile, UnknownFormat, UnreadableFile, read_report
from wsis_reader.formats.stored import dump
from wsis_reader.report import Report


def test_stored_form_is_read_whatever_its_name(shipped: Report, tmp_path: Path) -> None:
    stored = tmp_path / "report.bin"
    stored.write_bytes(dump(shipped))
    assert read_report(stored) == shipped


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.txt", b"text\0text", "binary"),
        ("a.txt", "été".encode("latin-1") + b"\xff", "encoding"),
    ],
)
def test_unreadable_file_is_refused_with_its_reason(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(UnreadableFile) as refused:
        read_report(path)
    assert (refused.value.path, refused.value.reason) == (path, reason)


def test_folder_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_report(tmp_path)
    assert refused.value.reason == "no_access"


def test_huge_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as sparse:
        sparse.truncate(65 * 1024 * 1024)
    with pytest.raises(UnreadableFile) as refused:
        read_report(path)
    assert refused.value.reason == "too_large"


@pytest.mark.parametrize("name", ["absent.txt", "a.txt/below.txt", "nul\0.txt"])
def test_missing_file_is_told_from_an_unreadable_one(tmp_path: Path, name: str) -> None:
    (tmp_path / "a.txt").write_text("text")
    with pytest.raises(NoSuchFile) as refused:
        read_report(tmp_path / name)
    assert isinstance(refused.value, FormatError)


def test_unknown_kind_of_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "picture.png"
    path.write_bytes(b"\x89PNG")
    with pytest.raises(UnknownFormat):
        read_report(path)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_text_is_read_in_the_encodings_that_name_themselves(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("1. L’été à Genève.".encode(encoding))
    assert [p.text for p in read_report(path).paragraphs()] == ["L’été à Genève."]


@pytest.mark.parametrize(
    ("name", "symbols"),
    [
        ("A_59_80-E_2004_61.fr.txt", ("A/59/80", "E/2004/61")),
        ("A_RES_57_238.txt", ("A/RES/57/238",)),
        ("my notes.txt", ("my notes",)),
    ],
)
def test_name_of_the_file_gives_the_symbol_where_the_text_shows_none(
    tmp_path: Path, name: str, symbols: tuple[str, ...]
) -> None:
    path = tmp_path / name
    path.write_text("1. Some text.")
    assert read_report(path).symbols == symbols
