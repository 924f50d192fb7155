"""Notes and the report leave the window and come back: import with its preview, print, a command beside the window."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from wsis_reader.desk import Desk
from wsis_reader.notes.annotations import to_annotations
from wsis_reader.notes.handing import Outcome, take_in
from wsis_reader.notes.model import Note, Selector
from wsis_reader.report import Anchor
from wsis_reader.ui.import_dialog import ImportDialog
from wsis_reader.ui.paper_dialog import PaperDialog

SYMBOL = "A/59/80-E/2004/61"


@pytest.fixture
def desk(open_desk: Callable[..., Desk], qtbot: QtBot) -> Desk:
    desk = open_desk(at="26")
    qtbot.waitUntil(lambda: not desk.notes_screen.annotated.read_only)
    return desk


@pytest.fixture
def incoming(desk: Desk, tmp_path: Path) -> Path:
    unit = desk.reading.order.unit(Anchor("26"))
    target = (Selector(unit.anchor, 91, 102, unit.text[91:102], unit.text[61:91], unit.text[102:132]),)
    note = Note("urn:1", "note", SYMBOL, "fr", target, "From elsewhere", created="2026-01-01", modified="2026-01-01")
    path = tmp_path / "in.json"
    path.write_bytes(to_annotations([note]))
    return path


def texts(desk: Desk) -> list[str]:
    return [each.note.text for each in desk.notes_screen.annotated.anchored]


def previewed(desk: Desk, qtbot: QtBot, path: Path) -> ImportDialog:
    assert desk.keeping
    with qtbot.waitSignal(desk.keeping.previewed):
        desk.importing.file_chosen.emit(path)
    return next(dialog for dialog in desk.window.findChildren(ImportDialog) if dialog.isVisible())


def test_notes_are_imported_once_the_reader_has_seen_what_happens_and_undo_takes_them_back(
    desk: Desk, qtbot: QtBot, incoming: Path
) -> None:
    assert desk.keeping
    dialog = previewed(desk, qtbot, incoming)
    summary = dialog.findChild(QLabel, "summary")
    button = dialog.findChild(QPushButton, "import")
    assert summary is not None
    assert button is not None
    assert (summary.text(), texts(desk)) == ("1 new", [])
    with qtbot.waitSignal(desk.keeping.imported):
        button.click()
    assert texts(desk) == ["From elsewhere"]
    assert any(label.text() == "Imported: 1 new" for label in desk.parts.notice.findChildren(QLabel))
    with qtbot.waitSignal(desk.keeping.notes_changed):
        desk.parts.actions["undo"].trigger()
    assert texts(desk) == []


def test_a_file_without_notes_is_said_in_a_sentence(desk: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    assert desk.keeping
    (tmp_path / "in.json").write_text("# Markdown")
    with qtbot.waitSignal(desk.keeping.failed):
        desk.importing.file_chosen.emit(tmp_path / "in.json")
    said = f"{tmp_path / 'in.json'} holds no notes. Choose a file that was exported as Web Annotations."
    assert any(label.text() == said for label in desk.parts.notice.findChildren(QLabel))


def test_a_command_beside_the_window_has_it_import_and_the_window_shows_it(
    desk: Desk, qtbot: QtBot, incoming: Path, tmp_path: Path
) -> None:
    with ThreadPoolExecutor(1) as command:
        done = command.submit(take_in, tmp_path / "data", incoming, lambda: datetime.now(UTC), patience=20)
        qtbot.waitUntil(done.done, timeout=20_000)
    assert done.result() == Outcome(new=1, by_holder=True)
    qtbot.waitUntil(lambda: texts(desk) == ["From elsewhere"])


@pytest.mark.parametrize("name", ["print", "export_pdf"])
def test_printing_asks_about_the_notes_there_are(desk: Desk, qtbot: QtBot, name: str) -> None:
    assert desk.keeping
    with qtbot.waitSignal(desk.keeping.notes_changed):
        desk.parts.actions["bookmark"].trigger()
    desk.parts.actions[name].trigger()
    dialog = desk.window.findChild(PaperDialog)
    assert dialog is not None
    box = dialog.findChild(QCheckBox)
    assert box is not None
    assert (box.isVisible(), box.text()) == (True, "With bookmarks, highlights and notes (1)")
    default = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    assert default.objectName() == ("pdf" if name == "export_pdf" else "print")
    dialog.reject()
