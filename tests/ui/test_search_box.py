"""The search box: what is typed is said at each key, fields are offered, Esc and Enter mean what they should."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.ui.search_box import SearchBox

Key = Qt.Key


@pytest.fixture
def box(qtbot: QtBot) -> Iterator[SearchBox]:
    window = QWidget()
    box = SearchBox(window)
    box.resize(400, 30)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitActive(window)
    box.setFocus()
    yield box
    window.close()


def press(key: Qt.Key) -> None:
    """Press a key where the keyboard is: a list of offers takes it first."""
    target = QApplication.activePopupWidget() or QApplication.focusWidget()
    QTest.keyClick(target, key)


def offered(box: SearchBox) -> list[str]:
    popup = QApplication.activePopupWidget()
    if popup is None:
        return []
    model = box._fields.completionModel()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_each_key_says_what_is_searched_for(box: SearchBox) -> None:
    said: list[str] = []
    box.query_changed.connect(said.append)
    QTest.keyClicks(box, "abc")
    press(Key.Key_Backspace)
    assert said == ["a", "ab", "abc", "ab"]


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        ("se", ["section:"]),
        ("SEC", ["section:"]),
        ("org", ["organisation:"]),
        ("re", ["ref:"]),
        ("da", ["date:"]),
        ("Internet pa", ["par:"]),
        ("s", []),
        ("section:", []),
        ("section:IV", []),
        ("internet", []),
        ("pas ", []),
    ],
)
def test_a_field_is_offered_when_its_name_is_begun(box: SearchBox, typed: str, fields: list[str]) -> None:
    QTest.keyClicks(box, typed)
    assert offered(box) == fields


def test_an_offered_field_is_taken_by_down_and_enter_and_one_types_on(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "Internet se")
    with qtbot.assertNotEmitted(box.go_requested):
        press(Key.Key_Down)
        press(Key.Key_Return)
    assert box.text() == "Internet section:"
    QTest.keyClicks(box, "IV")
    assert (box.text(), offered(box)) == ("Internet section:IV", [])


def test_esc_refuses_the_offer_and_keeps_what_was_typed(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "se")
    with qtbot.assertNotEmitted(box.left):
        press(Key.Key_Escape)
    assert (box.text(), offered(box)) == ("se", [])
    with qtbot.waitSignal(box.left):
        press(Key.Key_Escape)
    assert box.text() == ""


def test_down_goes_to_the_results(box: SearchBox, qtbot: QtBot) -> None:
    QTest.keyClicks(box, "Internet")
    with qtbot.waitSignal(box.results_requested):
        press(Key.Key_Down)


def test_what_stands_there_is_replaced_by_what_is_typed_next(box: SearchBox) -> None:
    QTest.keyClicks(box, "Internet")
    box.take_focus()
    QTest.keyClicks(box, "26")
    assert box.text() == "26"


VALUES = {
    "organisation": ("organisation:UIT", 'organisation:"Union africaine"', 'organisation:"Bureau de l\'Élysée"'),
    "date": ("date:2003", "date:2004"),
}


@pytest.mark.parametrize(
    ("typed", "values"),
    [
        ("date:", ["date:2003", "date:2004"]),
        ("Internet DATE:2", ["date:2003", "date:2004"]),
        ("date:2004", []),
        ("date:1999", []),
        ("organisation:u", ["organisation:UIT", 'organisation:"Union africaine"']),
        ('(organisation:"union afr', ['organisation:"Union africaine"']),
        ("organisation:elysee", ['organisation:"Bureau de l\'Élysée"']),
        ('organisation:"Union africaine" ui', []),
        ("ref:", []),
    ],
)
def test_the_values_of_a_field_are_offered_behind_its_name(box: SearchBox, typed: str, values: list[str]) -> None:
    box.set_values(VALUES)
    QTest.keyClicks(box, typed)
    assert offered(box) == values


def test_a_field_taken_offers_its_values_and_a_value_taken_stands_whole(box: SearchBox) -> None:
    box.set_values(VALUES)
    QTest.keyClicks(box, "Internet org")
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert offered(box) == list(VALUES["organisation"])
    QTest.keyClicks(box, '"union a')
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert (box.text(), offered(box)) == ('Internet organisation:"Union africaine"', [])


def test_enter_searches_where_no_offer_is_pointed_at(box: SearchBox, qtbot: QtBot) -> None:
    box.set_values(VALUES)
    QTest.keyClicks(box, "date:20")
    with qtbot.waitSignal(box.go_requested):
        press(Key.Key_Return)
    assert (box.text(), offered(box)) == ("date:20", [])
