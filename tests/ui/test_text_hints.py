"""What is told of a place in the text: by mouse, by caret, and what is opened from there."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.reading_view import ReadingView
from wsis_reader.ui.report_document import Look
from wsis_reader.ui.text_hints import TextHints

TEXT = "𝔘 L’UIT et le CCS. " + "Le reste du paragraphe. " * 20
START = TEXT.index("UIT")


def told(anchor: Anchor, offset: int) -> str:
    return "Union internationale" if anchor == "1" and START <= offset <= START + 3 else ""


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    units = tuple(Paragraph(Anchor(str(n)), TEXT, number=str(n)) for n in (1, 2))
    view = ReadingView()
    view.equip()
    view.show_report(
        ReadingOrder(Report(("A/1",), "fr", "", (Section(Anchor("s:1"), "", paragraphs=units),))),
        Look("sans", 12, "#000000", "#666666"),
    )
    qtbot.addWidget(view)
    view.resize(700, 400)
    view.show()
    view.activateWindow()
    qtbot.waitActive(view)
    view.setFocus()
    return view


@pytest.fixture
def shown() -> list[str]:
    """What was shown at a place, one after the other; nothing where the last was to go."""
    return []


@pytest.fixture
def hints(view: ReadingView, shown: list[str]) -> TextHints:
    hints = TextHints(view, lambda _where, words: shown.append(words))
    hints.set_hints(told)
    return hints


def point(view: ReadingView, offset: int, right: int = 0) -> QPoint:
    shown = view.document_shown
    assert shown is not None
    cursor = view.textCursor()
    cursor.setPosition(shown.position(Anchor("1"), offset))
    return view.cursorRect(cursor).center() + QPoint(right, 0)


def hover(view: ReadingView, where: QPoint) -> None:
    event = QHelpEvent(QEvent.Type.ToolTip, where, view.viewport().mapToGlobal(where))
    QApplication.sendEvent(view.viewport(), event)


@pytest.mark.parametrize(
    ("offset", "words"), [(START, "Union internationale"), (START + 1, "Union internationale"), (START + 9, "")]
)
def test_the_mouse_is_told_what_it_rests_on(
    view: ReadingView, hints: TextHints, shown: list[str], offset: int, words: str
) -> None:
    assert hints.at(Anchor("1"), offset) == words
    hover(view, point(view, offset))
    assert shown == [words]


def test_beside_the_text_nothing_is_told(view: ReadingView, hints: TextHints, shown: list[str]) -> None:
    hints.set_hints(lambda *_: "everywhere")
    hover(view, point(view, 3))
    hover(view, QPoint(point(view, 3).x(), view.viewport().height() - 3))
    assert shown == ["everywhere", ""]


@pytest.mark.parametrize(("offset", "words"), [(START, "Union internationale"), (START + 9, "Nothing here")])
def test_on_asking_the_caret_s_place_is_explained(
    view: ReadingView, hints: TextHints, shown: list[str], offset: int, words: str
) -> None:
    view.go_to(Anchor("1"), offset)
    hints.explain("Nothing here")
    assert shown == [words]


def at(anchor: str, offset: int) -> Callable[[Anchor, int], bool]:
    return lambda *place: place == (anchor, offset)


@pytest.mark.qt_log_ignore("not accepted by receiving widget")  # a text that is only read takes no release
def test_ctrl_click_and_enter_ask_to_open_what_stands_there(view: ReadingView, hints: TextHints, qtbot: QtBot) -> None:
    where = point(view, START + 1)
    with qtbot.waitSignal(hints.opening_requested, check_params_cb=at("1", START + 1)):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier, pos=where)
    view.go_to(Anchor("2"), START)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(hints.opening_requested, check_params_cb=at("2", START)):
            qtbot.keyClick(view, key)
    with qtbot.assertNotEmitted(hints.opening_requested):
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
