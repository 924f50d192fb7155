"""Every error of the core has a sentence of its own in the window, in both languages."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from wsis_reader.formats.errors import FormatError, NoSuchFile, UnknownFormat, UnreadableFile
from wsis_reader.library import LibraryError, NoSuchReport
from wsis_reader.preferences import PreferencesError
from wsis_reader.report.errors import NoSuchPlace, ReportError
from wsis_reader.search.errors import IndexDamaged, IndexMissing, IndexNotWritten, IndexUntrusted, SearchError
from wsis_reader.ui.sentences import sentence
from wsis_reader.ui.translation import install

FOLDER = Path("/folder")
REASONS = ("binary", "empty", "encoding", "too_large", "no_access", "damaged", "version")
FULL = "No space left on device"
ERRORS: list[tuple[Exception, tuple[str, ...]]] = [
    (NoSuchReport("A/1"), ("A/1",)),
    (NoSuchPlace("37", "A/1"), ("37", "A/1")),
    (NoSuchFile(FOLDER / "a.txt"), ("/folder/a.txt",)),
    (UnknownFormat(FOLDER / "a.xyz"), ("/folder/a.xyz",)),
    *((UnreadableFile(FOLDER / "a.txt", reason), ("/folder/a.txt",)) for reason in REASONS),
    (IndexMissing(FOLDER), ()),
    (IndexDamaged(FOLDER, "fr/MAIN.toc"), ()),
    (IndexUntrusted(FOLDER), ()),
    (IndexNotWritten(FOLDER, FULL), ("/folder", FULL)),
    (PreferencesError(FOLDER / "preferences.json", FULL), ("/folder", FULL)),
]


def kinds(base: type[Exception]) -> set[type[Exception]]:
    """The errors of a package that are raised: those under its base."""
    found = set(base.__subclasses__())
    return found.union(*(kinds(each) for each in found))


def test_the_table_has_every_error_there_is() -> None:
    raised = set().union(*(kinds(base) for base in (FormatError, LibraryError, ReportError, SearchError)))
    assert raised == {type(error) for error, _ in ERRORS} - {PreferencesError}


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_error_is_a_sentence_in_the_language_of_the_interface(
    spoken: QApplication, released: Path, language: str
) -> None:
    install(spoken, language, released)
    unknown = sentence(ValueError("")).replace("ValueError", "")
    for error, names in ERRORS:
        said = sentence(error)
        assert [name for name in names if name not in said] == []
        assert said.endswith((".", ")"))
        assert "%" not in said
        assert not said.startswith(unknown)


def test_no_sentence_is_the_same_in_both_languages(spoken: QApplication, released: Path) -> None:
    said = []
    for language in ("en", "fr"):
        install(spoken, language, released)
        said.append([sentence(error) for error, _ in [*ERRORS, (ValueError("x"), ())]])
    assert all(english != french for english, french in zip(*said, strict=True))


@pytest.mark.usefixtures("qapp")
def test_each_reason_of_a_file_that_cannot_be_read_has_words_of_its_own() -> None:
    errors = [UnreadableFile(FOLDER, reason) for reason in (*REASONS, "unheard of")]
    assert len({sentence(error) for error in (*errors, NoSuchFile(FOLDER))}) == len(REASONS) + 2
