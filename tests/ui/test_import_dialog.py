"""What an import would do is said in numbers and note by note, before it is done."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.notes.handing import outcome
from wsis_reader.notes.merge import Plan, plan
from wsis_reader.notes.model import Note, Selector
from wsis_reader.report import Anchor
from wsis_reader.ui.import_dialog import ImportDialog
from wsis_reader.ui.note_importing import NoteImporting

HERE = (Selector(Anchor("26"), 0, 5, "words"),)


def note(name: str, text: str, modified: str = "2026-01-01") -> Note:
    return Note(name, "note", "A/1", "en", HERE, text, created="2026-01-01", modified=modified)


OURS = {each.id: each for each in (note("same", "as it is"), note("old", "older"), note("newer", "mine", "2026-03-01"))}
THEIRS = [
    note("newer", "theirs"), note("same", "as it is"), note("old", "more", "2026-02-01"), note("new", "n" * 200),
]  # fmt: skip


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def opened(window: QWidget, planned: Plan, refused: int = 0) -> tuple[NoteImporting, ImportDialog]:
    importing = NoteImporting(window)
    importing.show_preview(planned, outcome(planned, refused))
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    return importing, dialog


def summary(dialog: ImportDialog) -> str:
    label = dialog.findChild(QLabel, "summary")
    assert label is not None
    return label.text()


def test_the_preview_counts_and_lists_what_changes_first(window: QWidget) -> None:
    _, dialog = opened(window, plan(OURS, THEIRS), 2)
    assert summary(dialog) == (
        "1 new, 1 newer than yours, 1 kept as they are, 1 the same already, 2 not understood and left out"
    )
    rows = dialog.findChild(QListView, "planned")
    assert rows is not None
    model = rows.model()
    shown = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert shown == [
        "Newer · A/1 · 26 · more",
        f"New · A/1 · 26 · {'n' * 89}…",
        "Kept as it is · A/1 · 26 · theirs",
        "The same · A/1 · 26 · as it is",
    ]
    dialog.reject()


def test_only_what_the_reader_agrees_to_is_done(qtbot: QtBot, window: QWidget) -> None:
    planned = plan(OURS, THEIRS)
    importing, dialog = opened(window, planned)
    with qtbot.assertNotEmitted(importing.confirmed):
        dialog.reject()
    importing.show_preview(planned, outcome(planned, 0))
    again = next(each for each in window.findChildren(ImportDialog) if each.isVisible())
    button = again.findChild(QPushButton, "import")
    assert button is not None
    with qtbot.waitSignal(importing.confirmed, check_params_cb=lambda agreed: agreed is planned):
        button.click()


@pytest.mark.parametrize(
    ("incoming", "said"), [([], "There are no notes in this file."), ([OURS["same"]], "1 the same already")]
)
def test_where_nothing_would_change_there_is_nothing_to_agree_to(
    window: QWidget, incoming: list[Note], said: str
) -> None:
    _, dialog = opened(window, plan(OURS, incoming))
    button = dialog.findChild(QPushButton, "import")
    assert button is not None
    assert not button.isEnabled()
    assert summary(dialog) == said
    dialog.reject()


def test_a_file_is_asked_for(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    importing = NoteImporting(window)
    importing.ask()
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    with qtbot.waitSignal(importing.file_chosen, check_params_cb=lambda path: path == tmp_path / "in.json"):
        dialog.fileSelected.emit(str(tmp_path / "in.json"))
    dialog.reject()
