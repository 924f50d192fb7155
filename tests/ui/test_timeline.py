"""The timeline is walked by mouse and keyboard, heard, and shows where one is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from wsis_reader.ui.themes import load_theme
from wsis_reader.ui.timeline import Entry, Timeline

LIGHT = load_theme("light", Path(__file__).parents[2] / "resources" / "themes")
ENTRIES = (
    Entry("a", "1998~", "about 1998, § 1"),
    Entry("b", "2003-12-10/2003-12-12", "10–12 December 2003, § 1"),
    Entry("c", "2004-02-24", "24 February 2004, § 26"),
    Entry("d", "../2015", "until 2015, § 21"),
)


@pytest.fixture
def timeline(qtbot: QtBot) -> Timeline:
    timeline = Timeline(LIGHT)
    qtbot.addWidget(timeline)
    timeline.resize(300, timeline.sizeHint().height())
    timeline.show_entries(ENTRIES)
    timeline.activateWindow()
    qtbot.waitActive(timeline)
    return timeline


def middle(timeline: Timeline, key: str) -> QPoint:
    return next(timeline.rect_of(bar).center().toPoint() for bar in timeline.bars if bar.key == key)


def colours(timeline: Timeline, key: str) -> set[str]:
    image = timeline.grab().toImage()
    (bar,) = [each for each in timeline.bars if each.key == key]
    rect = timeline.rect_of(bar).toRect()
    return {
        image.pixelColor(x, y).name()
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    }


def test_without_dates_it_is_not_there(timeline: Timeline) -> None:
    timeline.show_entries(())
    assert not timeline.isVisible()


def test_arrows_walk_in_time_and_enter_goes(qtbot: QtBot, timeline: Timeline) -> None:
    timeline.setFocus()
    for key, there in ((Qt.Key.Key_Right, "b"), (Qt.Key.Key_End, "d"), (Qt.Key.Key_Left, "c"), (Qt.Key.Key_Home, "a")):
        with (
            qtbot.assertNotEmitted(timeline.chosen),
            qtbot.waitSignal(timeline.pointed, check_params_cb=lambda key, there=there: key == there),
        ):
            qtbot.keyClick(timeline, key)
    with qtbot.waitSignal(timeline.chosen, check_params_cb=lambda key: key == "a"):
        qtbot.keyClick(timeline, Qt.Key.Key_Return)


def test_it_points_at_nothing_when_the_keyboard_leaves(qtbot: QtBot, timeline: Timeline) -> None:
    timeline.setFocus()
    with qtbot.waitSignal(timeline.pointed, check_params_cb=lambda key: not key):
        timeline.clearFocus()


def test_what_the_keyboard_is_at_is_heard(qtbot: QtBot, timeline: Timeline) -> None:
    heard = QAccessible.queryAccessibleInterface(timeline)
    assert heard.role() == QAccessible.Role.Slider
    timeline.setFocus()
    qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert heard.text(QAccessible.Text.Description) == "10–12 December 2003, § 1"


def test_the_mouse_points_and_a_click_goes(qtbot: QtBot, timeline: Timeline) -> None:
    with (
        qtbot.assertNotEmitted(timeline.chosen),
        qtbot.waitSignal(timeline.pointed, check_params_cb=lambda key: key == "c"),
    ):
        qtbot.mouseMove(timeline, middle(timeline, "c"))
    with qtbot.waitSignal(timeline.pointed, check_params_cb=lambda key: not key):
        QApplication.sendEvent(timeline, QEvent(QEvent.Type.Leave))
    with qtbot.waitSignal(timeline.chosen, check_params_cb=lambda key: key == "c"):
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=middle(timeline, "c"))
    with qtbot.assertNotEmitted(timeline.chosen):
        qtbot.mouseClick(timeline, Qt.MouseButton.LeftButton, pos=QPoint(150, 2))


def test_the_ends_that_are_sure_are_told_from_those_that_are_not(timeline: Timeline) -> None:
    accent = QColor(LIGHT.accent).name()
    assert colours(timeline, "b") == {accent}
    assert len(colours(timeline, "a")) > 1
    assert len(colours(timeline, "d")) > 10


def test_what_the_filter_leaves_out_is_pale(timeline: Timeline) -> None:
    timeline.show_kept({"b"})
    assert colours(timeline, "b") == {QColor(LIGHT.accent).name()}
    assert QColor(LIGHT.accent).name() not in colours(timeline, "c")
    timeline.show_kept(None)
    assert colours(timeline, "c") == {QColor(LIGHT.accent).name()}


def test_the_dates_of_the_paragraph_being_read_stand_on_a_ground_of_their_own(timeline: Timeline) -> None:
    def above(key: str) -> str:
        return timeline.grab().toImage().pixelColor(middle(timeline, key).x(), 2).name()

    timeline.follow({"c"})
    assert (above("c"), above("b") == LIGHT.current) == (LIGHT.current, False)


def test_new_dates_keep_the_keyboard_within_them(timeline: Timeline) -> None:
    timeline.setFocus()
    timeline.setValue(3)
    timeline.show_entries(ENTRIES[:2])
    assert timeline.accessibleDescription() == "10–12 December 2003, § 1"


def test_it_speaks_under_the_mouse(qtbot: QtBot, timeline: Timeline) -> None:
    from PySide6.QtGui import QHelpEvent

    place = middle(timeline, "c")
    QApplication.sendEvent(timeline, QHelpEvent(QEvent.Type.ToolTip, place, timeline.mapToGlobal(place)))
    assert QToolTip.text() == "24 February 2004, § 26"
    QToolTip.hideText()
    qtbot.waitUntil(lambda: not QToolTip.isVisible())
