"""What is said of the notes at the start."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from wsis_reader.notes.opening import Opened
from wsis_reader.ui.note_words import NoteWords


def test_a_missing_file_is_called_missing_and_a_damaged_one_is_named(qtbot: QtBot) -> None:  # noqa: ARG001
    words = NoteWords()
    copy = Path("copy.db")
    missing = words._damage(Opened(damage="missing", restored_from=copy, written="2026-11-23T10:00:00Z"))
    assert missing == "The file of the notes was missing; they have been restored as they were on 2026-11-23 10:00."
    damaged = words._damage(
        Opened(damage="header", aside=Path("aside.db"), restored_from=copy, written="2026-11-23T10:00:00Z")
    )
    assert damaged.endswith("The damaged file is aside.db.")
