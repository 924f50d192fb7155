"""What the window offers to who cannot see it: a name and a role for everything, and the text as text."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.desk import Desk
from wsis_reader.report import Anchor
from wsis_reader.ui.help_dialog import HelpDialog
from wsis_reader.ui.hits_model import HitsModel

SPEECHLESS = (QAccessible.Role.NoRole, QAccessible.Role.Client, QAccessible.Role.StaticText)
"""Roles that tell a screen reader nothing about what can be done with an element."""


def everything_in(element: QAccessibleInterface) -> Iterator[QAccessibleInterface]:
    yield element
    for number in range(element.childCount()):
        child = element.child(number)
        if child and child.isValid():
            yield from everything_in(child)


def heard(element: QAccessibleInterface) -> str:
    return element.text(QAccessible.Text.Name)


def tabbed(window: QWidget) -> list[QWidget]:
    """The widgets that Tab comes to, in order."""
    found, each = [], window.nextInFocusChain()
    while each is not window:
        if each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible() and not each.focusProxy():
            found.append(each)
        each = each.nextInFocusChain()
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_everything_that_takes_the_keyboard_has_a_name(
    open_desk: Callable[..., Desk], search: Callable[[Desk, str], None], language: str
) -> None:
    desk = open_desk(language=language)
    search(desk, "gouvernence")
    help_dialog = HelpDialog(desk.parts.actions, desk.window)
    for window in (desk.window, help_dialog):
        elements = everything_in(QAccessible.queryAccessibleInterface(window))
        nameless = [
            (each.role(), each.object())
            for each in elements
            if each.state().focusable and not heard(each).strip(" 0123456789")
        ]
        assert nameless == []


def test_everything_that_tab_comes_to_has_a_role(desk: Desk) -> None:
    roles = {each: QAccessible.queryAccessibleInterface(each).role() for each in tabbed(desk.window)}
    assert [each for each, role in roles.items() if role in SPEECHLESS] == []
    assert desk.window.view in roles


def test_names_follow_the_language_at_once(desk: Desk, qtbot: QtBot) -> None:
    named = [*tabbed(desk.window), desk.parts.header.search_box, desk.parts.side.contents.focusProxy()]
    english = [each.accessibleName() for each in named]
    desk.parts.actions["language_fr"].trigger()
    same_in_both = {"Menu", "Dates"}
    qtbot.waitUntil(lambda: {each.accessibleName() for each in named} & set(english) <= same_in_both)


def test_the_text_is_read_with_the_numbers_of_its_paragraphs(desk: Desk) -> None:
    view = QAccessible.queryAccessibleInterface(desk.window.view)
    text = view.textInterface()
    read = text.text(0, text.characterCount())
    for unit in desk.reading.order.units:
        begin = f"{unit.number}\t" if unit.number and not unit.anchor.is_heading else ""
        assert begin + unit.text.split("\n")[0] in read
    assert view.role() == QAccessible.Role.EditableText
    assert view.state().readOnly


def test_the_caret_stands_where_one_is(desk: Desk) -> None:
    text = QAccessible.queryAccessibleInterface(desk.window.view).textInterface()
    desk.reading.jump(Anchor("26"))
    caret = text.cursorPosition()
    assert text.text(caret - 3, caret + 8) == "26\tUn petit"


def test_rows_are_read_as_one_sees_them(desk: Desk, search: Callable[[Desk, str], None]) -> None:
    search(desk, "gouvernance")
    desk.parts.actions["show_contents"].trigger()
    rows = {
        type(each.object().model()).__name__: [heard(row) for row in everything_in(each)][1:]
        for each in everything_in(QAccessible.queryAccessibleInterface(desk.window))
        if isinstance(each.object(), QAbstractItemView)
    }
    contents, found = rows["ContentsFilter"], rows[HitsModel.__name__]
    assert contents[:4] == ["Contents", "Note du Secrétaire général", "Résumé", "I. Rappel des faits"]
    assert "VII. Conclusion" in contents
    assert any((row.startswith("C. Agir") and row.endswith("result")) or row.endswith("results") for row in contents)
    assert any(row.startswith("26, IV.C, Un petit secrétariat") for row in found)
