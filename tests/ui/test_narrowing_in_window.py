"""What was found is narrowed by year, organisation and reference, from a menu in the panel, in both languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from wsis_reader.desk import Desk
from wsis_reader.ui.narrow_button import NarrowButton

Search = Callable[[Desk, str], None]


def button(desk: Desk) -> NarrowButton:
    return desk.parts.side.found.narrowing


def groups(menu: QMenu) -> dict[str, list[str]]:
    """The menu as one walks it: titles, and the entries behind them."""
    menu.aboutToShow.emit()
    subs = [action.menu() for action in menu.actions()]
    return {sub.title(): [action.text() for action in sub.actions()] for sub in subs if isinstance(sub, QMenu)}


@pytest.mark.parametrize(
    ("language", "words", "titles"),
    [
        ("en", "Narrow by…", ["Year", "Organisation", "Reference"]),
        ("fr", "Affiner par…", ["Année", "Organisation", "Référence"]),
    ],
)
def test_what_is_mentioned_in_the_hits_is_offered_by_field(
    open_desk: Callable[..., Desk], search: Search, qtbot: QtBot, language: str, words: str, titles: list[str]
) -> None:
    desk = open_desk(language=language)
    search(desk, "gouvernance")
    qtbot.waitUntil(button(desk).isVisible)
    assert button(desk).text() == words
    assert button(desk).accessibleName()
    offered = groups(button(desk).menu())
    assert list(offered) == titles
    assert "UIT  1" in offered["Organisation"]


def test_one_chosen_by_keyboard_narrows_the_query(desk: Desk, search: Search, qtbot: QtBot) -> None:
    search(desk, "gouvernance")
    qtbot.waitUntil(button(desk).isVisible)
    assert button(desk).focusPolicy() & Qt.FocusPolicy.TabFocus
    menu = button(desk).menu()
    groups(menu)
    menu.popup(desk.window.pos())
    with qtbot.waitSignal(desk.searching.found):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Return):
            QTest.keyClick(QApplication.activePopupWidget(), key)
    box = desk.parts.header.search_box
    assert box.text() == "date:2003 gouvernance"
    assert desk.window.focusWidget() is box
    assert len(desk.hits.rows.answer.hits) == 1


def test_nothing_is_offered_where_nothing_narrows(desk: Desk, search: Search, qtbot: QtBot) -> None:
    search(desk, "gouvernance")
    qtbot.waitUntil(button(desk).isVisible)
    search(desk, "qqqqq")
    assert not button(desk).isVisible()
    search(desk, "gouvernance")
    assert button(desk).isVisible()
    desk.parts.header.search_box.clear()
    assert not button(desk).isVisible()


def test_the_values_of_the_report_are_offered_in_the_search_box(desk: Desk, qtbot: QtBot) -> None:
    box = desk.parts.header.search_box
    qtbot.waitUntil(lambda: desk.facts.values is not None)
    box.setFocus()
    QTest.keyClicks(box, "ref:A/RES/57")
    assert [box._offered.data(box._offered.index(row, 0)) for row in range(box._offered.rowCount())] == [
        "ref:A/RES/57/238"
    ]
