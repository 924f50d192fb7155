"""Every action a key, on QWERTY and AZERTY, by the key codes that these keyboards send; and Esc, F6 and Tab."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.desk import Desk
from wsis_reader.report import Anchor
from wsis_reader.ui.actions import KEYS
from wsis_reader.ui.help_dialog import HelpDialog

Key, Held = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT, KEYPAD = Held.ControlModifier, Held.ShiftModifier, Held.KeypadModifier
COPIED_BY_THE_TEXT_ITSELF = "copy"

OF_A_KEYBOARD = [
    # The number row of AZERTY without Shift, and with it.
    ("show_contents", Key.Key_Ampersand, CTRL),
    ("show_found", Key.Key_Eacute, CTRL),
    ("show_dates", Key.Key_QuoteDbl, CTRL),
    ("usual_size", Key.Key_Agrave, CTRL),
    ("larger", Key.Key_Equal, CTRL),
    ("smaller", Key.Key_Minus, CTRL),
    ("show_contents", Key.Key_1, CTRL),
    ("usual_size", Key.Key_0, CTRL),
    # The keypad, which is the same on both.
    ("larger", Key.Key_Plus, CTRL | KEYPAD),
    ("smaller", Key.Key_Minus, CTRL | KEYPAD),
    ("usual_size", Key.Key_0, CTRL | KEYPAD),
    ("search", Key.Key_Slash, KEYPAD),
]
OF_THE_TABLE = [
    (name, combination.key(), combination.keyboardModifiers())
    for name, keys in KEYS.items()
    if name != COPIED_BY_THE_TEXT_ITSELF
    for combination in (QKeySequence(key)[0] for key in keys)
]


def focused() -> QWidget:
    widget = QGuiApplication.focusObject()
    assert isinstance(widget, QWidget)
    return widget


def press(key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(focused(), key, held)


def listen(desk: Desk) -> list[str]:
    """The names of the actions as they are triggered, which then do nothing else; all of them can be."""
    names: list[str] = []
    for action in desk.parts.actions:
        action.setEnabled(True)
        action.triggered.disconnect()
        action.triggered.connect(lambda _=False, action=action: names.append(action.objectName()))
    return names


@pytest.mark.parametrize("pane", ["text", "contents", "search"])
def test_each_key_triggers_its_action_wherever_the_keyboard_is(desk: Desk, pane: str) -> None:
    box = desk.parts.header.search_box
    {"text": desk.window.view, "contents": desk.parts.side, "search": box}[pane].setFocus()
    triggered = listen(desk)
    wrong = []
    for name, key, held in OF_THE_TABLE + OF_A_KEYBOARD:
        triggered.clear()
        box.clear()
        press(key, held)
        typed = pane == "search" and key == Key.Key_Slash
        if pane == "search" and name in ("undo", "redo"):
            # A field one types in undoes its own typing.
            wrong += [(name, key, held, list(triggered), box.text())] if triggered else []
        elif (triggered, box.text()) != (([], "/") if typed else ([name], "")):
            wrong.append((name, key, held, list(triggered), box.text()))
    assert wrong == []


def test_what_has_no_key_of_its_own_is_in_the_menus(desk: Desk) -> None:
    in_menus = {action for menu in desk.window.findChildren(QMenu) for action in menu.actions()}
    assert [each.objectName() for each in desk.parts.actions if not each.shortcuts() and each not in in_menus] == []


def test_no_two_actions_share_a_key() -> None:
    keys = [QKeySequence(key).toString() for keys in KEYS.values() for key in keys]
    assert len(keys) == len(set(keys))


def test_text_is_selected_and_copied_by_keyboard_with_its_number(desk: Desk) -> None:
    desk.reading.jump(Anchor("26"))
    press(Key.Key_Home)
    press(Key.Key_Down, SHIFT)
    press(Key.Key_C, CTRL)
    assert QGuiApplication.clipboard().text().startswith("26. Un petit secrétariat")


def test_the_panes_are_walked_both_ways_around(desk: Desk) -> None:
    dates = desk.parts.right.dates.focusProxy()
    panes = [desk.window.view, dates, desk.parts.header.search_box, desk.parts.side.contents.focusProxy()]
    for pane in [*panes[1:], panes[0]]:
        press(Key.Key_F6)
        assert focused() is pane
    for pane in [*reversed(panes[1:]), panes[0]]:
        press(Key.Key_F6, SHIFT)
        assert focused() is pane


def test_a_hidden_side_is_no_pane(desk: Desk) -> None:
    press(Key.Key_F9)
    press(Key.Key_F6)
    press(Key.Key_F6)
    assert focused() is desk.window.view


def test_tab_goes_from_the_header_over_the_side_to_the_text_and_around(desk: Desk) -> None:
    press(Key.Key_F, CTRL)
    walked = [focused()]
    while not walked.count(walked[-1]) > 1 and len(walked) < 30:
        press(Key.Key_Tab)
        walked.append(focused())
    assert walked[-1] is walked[0] is desk.parts.header.search_box
    parts = {"header": desk.parts.header, "side": desk.parts.side, "text": desk.window.view}
    names = [name for each in walked for name, part in parts.items() if part is each or part.isAncestorOf(each)]
    assert [name for name, _ in groupby(names)] == ["header", "side", "text", "header"]


def test_down_and_enter_lead_from_the_search_box_to_the_first_result(
    desk: Desk, search: Callable[[Desk, str], None]
) -> None:
    desk.parts.actions["search"].trigger()
    search(desk, "§ 26")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert desk.reading.here.anchor == Anchor("26")
    assert desk.window.view.hasFocus()


def test_a_suggestion_is_taken_by_down_and_enter_and_one_types_on(
    desk: Desk, qtbot: QtBot, search: Callable[[Desk, str], None]
) -> None:
    desk.parts.actions["search"].trigger()
    search(desk, "gouvernence")
    qtbot.waitUntil(desk.parts.side.found.focusProxy().isVisible)
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert desk.parts.header.search_box.text() == "gouvernance"
    assert desk.parts.header.search_box.hasFocus()


def test_esc_closes_the_topmost_thing_alone(desk: Desk, qtbot: QtBot, search: Callable[[Desk, str], None]) -> None:
    box = desk.parts.header.search_box
    search(desk, "gouvernance")
    press(Key.Key_F1)
    help_dialog = desk.window.findChild(HelpDialog)
    qtbot.waitUntil(lambda: help_dialog.isAncestorOf(focused()))
    press(Key.Key_Escape)
    assert not help_dialog.isVisible()
    assert desk.window.isVisible()
    assert box.text() == "gouvernance"
    desk.window.activateWindow()
    qtbot.waitUntil(lambda: QGuiApplication.focusObject() is desk.window.view)
    press(Key.Key_F, CTRL)
    press(Key.Key_Escape)
    assert box.text() == ""
    assert focused() is desk.window.view
    press(Key.Key_Escape)
    assert desk.window.isVisible()


def test_esc_in_the_text_drops_the_selection_and_then_ends_the_search(
    desk: Desk, search: Callable[[Desk, str], None]
) -> None:
    search(desk, "gouvernance")
    desk.window.view.setFocus()
    press(Key.Key_A, CTRL)
    press(Key.Key_Escape)
    assert desk.window.view.selected_spans() == []
    assert desk.parts.header.search_box.text() == "gouvernance"
    press(Key.Key_Escape)
    assert desk.parts.header.search_box.text() == ""
    assert desk.hits.rows is None


def test_what_was_copied_is_said_below_the_text(desk: Desk) -> None:
    desk.reading.jump(Anchor("26"))
    press(Key.Key_C, CTRL | SHIFT)
    assert "Copied: A/59/80-E/2004/61, par. 26" in [label.text() for label in desk.parts.status.findChildren(QLabel)]


def test_esc_in_the_filter_empties_it_and_leaves_the_search(desk: Desk, search: Callable[[Desk, str], None]) -> None:
    search(desk, "gouvernance")
    press(Key.Key_1, CTRL)
    press(Key.Key_Tab, SHIFT)
    QTest.keyClick(focused(), "s")
    press(Key.Key_Escape)
    assert focused().text() == ""
    assert desk.parts.header.search_box.text() == "gouvernance"
