"""Facts in the whole window: found after the text is there, listed, marked, walked to, copied and exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QListView
from pytestqt.qtbot import QtBot

from wsis_reader.app import furnish
from wsis_reader.desk import Desk
from wsis_reader.library.library import Library
from wsis_reader.report import Anchor
from wsis_reader.start import Start, open_first_frame
from wsis_reader.ui.dates_panel import DatesPanel

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def found(desk: Desk, qtbot: QtBot) -> Desk:
    """The window, once the facts are there."""
    return wait_for_facts(desk, qtbot)


def wait_for_facts(desk: Desk, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: desk.facts.facts is not None)
    return desk


def dates(desk: Desk) -> DatesPanel:
    return desk.parts.right.dates


def text(desk: Desk) -> QImage:
    return desk.window.view.viewport().grab().toImage()


def test_the_window_can_be_read_before_anything_is_found(
    open_desk: Callable[..., Desk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    import threading

    go_on, find = threading.Event(), Library.facts
    monkeypatch.setattr(Library, "facts", lambda *args: go_on.wait(10) and find(*args))
    desk = open_desk(at="26")
    assert dates(desk).rows == ()
    assert desk.window.view.place()[0] == "26"
    go_on.set()
    wait_for_facts(desk, qtbot)
    assert len(dates(desk).rows) == 23
    assert desk.parts.right.tabText(0) == "Dates  23"


@pytest.mark.parametrize("width", [1366, 1024])
def test_the_text_does_not_move_when_the_sides_come(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, width: int
) -> None:
    first = open_first_frame(dressed, Start(at="26"), tmp_path, keeping=False)
    view = first.window.view
    first.window.resize(width, 700)
    with qtbot.waitSignal(view.painted):
        first.window.show()
    before = view.viewport().mapTo(first.window, QPoint()), view.viewport().size(), view.verticalScrollBar().value()
    desk = furnish(first)
    wait_for_facts(desk, qtbot)
    after = view.viewport().mapTo(first.window, QPoint()), view.viewport().size(), view.verticalScrollBar().value()
    assert (after, desk.parts.right.isVisible()) == (before, width > 1100)
    first.window.close()
    desk.close()
    first.look.deleteLater()
    first.window.deleteLater()


def test_facts_that_cannot_be_found_are_told(
    open_desk: Callable[..., Desk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise OSError("no table")

    monkeypatch.setattr(Library, "facts", fail)
    desk = open_desk()
    qtbot.waitUntil(desk.parts.notice.isVisible)


def test_the_key_brings_the_keyboard_to_the_dates_and_enter_to_the_text(found: Desk) -> None:
    QTest.keyClick(found.window.view, Qt.Key.Key_3, CTRL)
    rows = found.window.focusWidget()
    assert isinstance(rows, QListView)
    (rome,) = [row for row in dates(found).rows if "Rome" in row.detail]
    dates(found).point_at(rome.key)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert found.window.view.hasFocus()
    assert found.window.view.place() == ("26", rome.start)
    assert rows.viewport().rect().intersects(rows.visualRect(rows.currentIndex()))
    QTest.keyClick(found.window.view, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert found.window.view.place()[0] != "26"


def test_the_dates_are_marked_while_their_panel_is_seen(found: Desk) -> None:
    def is_marked() -> bool:
        marked = text(found)
        found.window.view.show_layer("facts", None)
        bare = text(found)
        found.facts_screen.show_marks()
        return marked != bare

    found.reading.jump(Anchor("26"))
    assert is_marked()
    hidden = found.parts.actions["toggle_sides"]
    hidden.trigger()
    assert not is_marked()
    hidden.trigger()
    assert is_marked()


def test_a_row_pointed_at_is_marked_and_the_text_stays(found: Desk) -> None:
    found.reading.jump(Anchor("26"))
    view = found.window.view
    before, scrolled, place = text(found), view.verticalScrollBar().value(), view.place()
    (rome,) = [row for row in dates(found).rows if "Rome" in row.detail]
    dates(found).row_pointed.emit(rome)
    assert text(found) != before
    assert (view.verticalScrollBar().value(), view.place()) == (scrolled, place)
    dates(found).row_pointed.emit(None)
    assert text(found) == before


def test_rows_are_copied_as_lines_and_as_quotes(found: Desk) -> None:
    field = dates(found).findChild(QLineEdit)
    assert field is not None
    field.setText("rome")
    QTest.keyClick(field, Qt.Key.Key_Down)
    rows = found.window.focusWidget()
    QTest.keyClick(rows, Qt.Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("5–6 March 2004 — un atelier de l’Internet Corporation")
    assert QGuiApplication.clipboard().text().endswith("(A/59/80-E/2004/61, par. 26)")
    QTest.keyClick(rows, Qt.Key.Key_C, CTRL | SHIFT)
    assert QGuiApplication.clipboard().text().startswith("« un atelier de l’Internet Corporation")


def test_what_is_listed_is_exported_under_the_name_of_the_report(found: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    dates(found).export_requested.emit("ics")
    dialog = found.window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "A_59_80-E_2004_61.dates.ics"
    with qtbot.waitSignal(found.exporting.written):
        dialog.fileSelected.emit(str(tmp_path / "dates.ics"))
    dialog.reject()
    assert (tmp_path / "dates.ics").read_bytes().count(b"BEGIN:VEVENT") == 23
    dates(found).export_requested.emit("csv")
    found.exporting.write(tmp_path / "no" / "folder.csv", b"")
    assert found.parts.notice.isVisible()
    for each in found.window.findChildren(QFileDialog):
        each.reject()


def test_the_text_stays_where_it_is_when_the_sides_go(found: Desk) -> None:
    found.reading.jump(Anchor("26"))
    view = found.window.view

    def top() -> str:
        return view.document_shown.place(view.cursorForPosition(view.viewport().rect().topLeft()).position())[0]

    before = top()
    found.parts.actions["toggle_sides"].trigger()
    assert top() == before
    found.parts.actions["toggle_sides"].trigger()
    assert top() == before


def test_a_narrow_window_shows_the_dates_in_place_of_the_contents(found: Desk, qtbot: QtBot) -> None:
    found.window.resize(1024, 640)
    qtbot.waitUntil(lambda: not found.parts.right.isVisible())
    assert found.parts.side.isVisible()
    found.parts.actions["show_dates"].trigger()
    assert (found.parts.side.isVisible(), found.parts.right.isVisible()) == (False, True)
    found.parts.actions["show_contents"].trigger()
    assert (found.parts.side.isVisible(), found.parts.right.isVisible()) == (True, False)


def test_themes_and_languages_reach_the_panel(found: Desk, qtbot: QtBot) -> None:
    light = found.parts.right.grab().toImage()
    found.parts.actions["theme_dark"].trigger()
    assert found.parts.right.grab().toImage().pixelColor(5, 400).lightness() < 80 < light.pixelColor(5, 400).lightness()
    found.parts.actions["language_fr"].trigger()
    qtbot.waitUntil(lambda: "10–12 décembre 2003" in [row.title for row in dates(found).rows])
