"""Every error of the core has a sentence on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from wsis_reader.cli_sentences import sentence
from wsis_reader.formats.errors import FormatError, NoSuchFile, UnknownFormat, UnreadableFile
from wsis_reader.library import LibraryError, NoSuchReport
from wsis_reader.notes.errors import (
    Damaged,
    Newer,
    NoSuchNote,
    NotAnnotations,
    NotDone,
    NotesError,
    NotRead,
    NotUndone,
    NotWritten,
    Reason,
    UnknownForm,
)
from wsis_reader.report.errors import NoSuchPlace, ReportError
from wsis_reader.search.errors import IndexDamaged, IndexMissing, IndexNotWritten, IndexUntrusted, SearchError

FOLDER = Path("/folder")
REASONS = ("binary", "empty", "encoding", "too_large", "no_access", "damaged", "version")
ERRORS: list[tuple[Exception, tuple[str, ...]]] = [
    (NoSuchReport("A/1"), ("A/1", "contents")),
    (NoSuchReport("A/1", "en"), ("A/1", "en", "contents")),
    (NoSuchPlace("37", "A/1"), ("37", "A/1", "contents")),
    (NoSuchFile(FOLDER / "a.txt"), ("/folder/a.txt",)),
    (UnknownFormat(FOLDER / "a.xyz"), ("/folder/a.xyz", "plain text")),
    *((UnreadableFile(FOLDER / "a.txt", reason), ("/folder/a.txt",)) for reason in REASONS),
    (IndexMissing(FOLDER), ("/folder", "index build")),
    (IndexDamaged(FOLDER, "fr/MAIN.toc"), ("/folder", "fr/MAIN.toc", "index build")),
    (IndexUntrusted(FOLDER), ("/folder", "permissions")),
    (IndexNotWritten(FOLDER, "No space left on device"), ("/folder", "No space left on device")),
    (NotWritten(FOLDER / "notes.sqlite", "full"), ("/folder/notes.sqlite", "disk is full")),
    (NotRead(FOLDER / "in.json", "missing"), ("/folder/in.json", "not there")),
    (Damaged(FOLDER / "notes.sqlite", "page"), ("/folder/notes.sqlite", "page", "window")),
    (Newer(FOLDER / "notes.sqlite", 9), ("/folder/notes.sqlite", "newer")),
    (UnknownForm(FOLDER / "a.pdf"), ("/folder/a.pdf", ".md", ".jsonld")),
    (NotAnnotations(3, FOLDER / "a.md"), ("/folder/a.md", ".json")),
    (NoSuchNote("urn:1"), ("urn:1", "notes list")),
    (NotUndone(3, "urn:1"), ("urn:1",)),
    (NotDone("reason"), ("reason",)),
    (PermissionError(13, "Permission denied", "/folder/a"), ("/folder/a: Permission denied",)),
]


def kinds(base: type[Exception]) -> set[type[Exception]]:
    """The errors of a package that are raised: those under its base."""
    found = set(base.__subclasses__())
    return found.union(*(kinds(each) for each in found))


def test_the_table_below_has_every_error_there_is() -> None:
    raised = set().union(*(kinds(base) for base in (FormatError, LibraryError, NotesError, ReportError, SearchError)))
    assert raised == {type(error) for error, _ in ERRORS} - {PermissionError}


@pytest.mark.parametrize(("error", "names"), ERRORS, ids=lambda value: type(value).__name__)
def test_every_error_is_one_line_that_names_what_it_is_about(error: Exception, names: tuple[str, ...]) -> None:
    said = sentence(error)
    assert [name for name in names if name not in said] == []
    assert said not in (str(error), *REASONS)
    assert "\n" not in said
    assert not said.endswith(".")


def test_each_reason_of_a_file_that_cannot_be_read_has_words_of_its_own() -> None:
    said = {sentence(UnreadableFile(FOLDER / "a.txt", reason)) for reason in REASONS}
    assert len(said) == len(REASONS)
    # A reason without words would be shown as it is.
    assert not said & {f"/folder/a.txt {reason}" for reason in REASONS}


@pytest.mark.parametrize("error", [NotWritten, NotRead])
@pytest.mark.parametrize("reason", get_args(Reason))
def test_every_reason_of_the_disk_can_be_said(error: type[NotWritten | NotRead], reason: Reason) -> None:
    said = sentence(error(FOLDER / "a", reason))
    assert said.startswith("/folder/a ")
    assert not said.endswith(reason)
