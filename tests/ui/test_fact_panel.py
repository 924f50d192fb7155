"""A panel of facts, used as a reader does: filtered, walked, pointed at, chosen, copied, exported."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAction, QColor
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from wsis_reader.report import Anchor, Span
from wsis_reader.ui.fact_model import ROW_ROLE, FactFilter, FactModel, FactRow
from wsis_reader.ui.fact_panel import FactPanel
from wsis_reader.ui.themes import load_theme

THEMES = Path(__file__).parents[2] / "resources" / "themes"
LIGHT = load_theme("light", THEMES)


def span(anchor: str, start: int = 0) -> Span:
    return Span(Anchor(anchor), start, start + 4)


ROWS = (
    FactRow("a", (span("9"),), "juillet 2002", "§ 9", "Un processus préparatoire", "2002", spoken="paragraph 9"),
    FactRow("b", (span("summary/2"),), "10–13 décembre 2003", "Résumé", "à Genève", "2003", "≠ § 1", "c"),
    FactRow("c", (span("1"),), "10–12 décembre 2003", "§ 1", "à Genève", "2003", "≠ Résumé", "b"),
    FactRow("d", (span("26"), span("33")), "24 février 2004", "§ 26", "à Paris", "2004", more="réunion"),
)


class Panel(FactPanel):
    orders = ("time", "text")

    def _title(self) -> str:
        return "Dates"

    def _words(self) -> dict[str, str]:
        return {"filter": "Filter", "empty": "No dates.", "time": "In time", "text": "In text", "csv": "As CSV"}


@pytest.fixture
def panel(qtbot: QtBot) -> Panel:
    panel = Panel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 600)
    panel.show_rows(ROWS)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


@pytest.fixture
def rows(panel: Panel) -> QListView:
    found = panel.findChild(QListView)
    assert found is not None
    return found


def action(panel: Panel, words: str) -> QAction:
    """What stands in the menu under these words."""
    button = panel.findChild(QToolButton)
    assert button is not None
    button.menu().aboutToShow.emit()
    return next(each for each in button.menu().actions() if each.text() == words)


def named(key: str) -> Callable[[FactRow | None], bool]:
    return lambda row: (row.key if row else "") == key


def centre(rows: QListView, row: int) -> QPoint:
    rect = rows.visualRect(rows.model().index(row, 0))
    return QPoint(rect.center().x(), rect.bottom() - 8)


def test_the_model_keeps_qt_s_rules_while_rows_come_and_go(qtmodeltester: ModelTester) -> None:
    model, kept = FactModel(), FactFilter()
    kept.setSourceModel(model)
    qtmodeltester.check(kept)
    for shown, typed in ((ROWS, ""), (ROWS, "decembre"), (ROWS[:1], "decembre"), (ROWS, "zzz"), ((), ""), (ROWS, "")):
        model.set_rows(shown)
        kept.set_words(typed)
    assert [kept.index(row, 0).data(ROW_ROLE).key for row in range(kept.rowCount())] == ["a", "b", "c", "d"]


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", "abcd"),
        ("DECEMBRE", "bc"),
        ("geneve 13", "b"),
        ("§ 9", "a"),
        ("2004", "d"),
        ("reunion", "d"),
        ("zzz", ""),
    ],
)
def test_every_word_typed_is_in_what_is_kept(qtbot: QtBot, panel: Panel, typed: str, kept: str) -> None:
    field = panel.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, typed.replace("§", "")) if "§" in typed else field.setText(typed)
    assert "".join(row.key for row in panel.rows) == kept
    message = next(label for label in panel.findChildren(QLabel))
    assert message.isVisible() == (not kept)


def test_an_empty_panel_says_what_it_would_hold(panel: Panel) -> None:
    panel.show_rows(())
    assert [label.text() for label in panel.findChildren(QLabel) if label.isVisible()] == ["No dates."]


def test_a_row_is_heard_whole(rows: QListView) -> None:
    heard = [rows.model().index(row, 0).data() for row in range(4)]
    assert heard[0] == "juillet 2002, paragraph 9, Un processus préparatoire"
    assert heard[1] == "10–13 décembre 2003, ≠ § 1, Résumé, à Genève"


def test_arrows_point_and_enter_goes(qtbot: QtBot, panel: Panel, rows: QListView) -> None:
    with qtbot.waitSignal(panel.row_pointed, check_params_cb=named("a")):
        panel.setFocus()
    with (
        qtbot.assertNotEmitted(panel.row_chosen),
        qtbot.waitSignal(panel.row_pointed, check_params_cb=named("b")),
    ):
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(panel.row_chosen, check_params_cb=named("b")):
            qtbot.keyClick(rows, key)
    field = panel.findChild(QLineEdit)
    assert field is not None
    with qtbot.waitSignal(panel.row_pointed, check_params_cb=named("")):
        field.setFocus()


def test_escape_clears_the_filter(qtbot: QtBot, panel: Panel, rows: QListView) -> None:
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setText("2004")
    panel.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Escape)
    assert len(panel.rows) == 4


def test_the_mouse_points_without_choosing_and_a_click_chooses(qtbot: QtBot, panel: Panel, rows: QListView) -> None:
    with (
        qtbot.assertNotEmitted(panel.row_chosen),
        qtbot.waitSignal(panel.row_pointed, check_params_cb=named("c")),
    ):
        qtbot.mouseMove(rows.viewport(), centre(rows, 2))
    with qtbot.waitSignal(panel.row_pointed, check_params_cb=named("")):
        QApplication.sendEvent(rows, QEvent(QEvent.Type.Leave))
    with qtbot.waitSignal(panel.row_chosen, check_params_cb=named("c")):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=centre(rows, 2))


def test_the_name_of_a_group_is_no_row(qtbot: QtBot, panel: Panel, rows: QListView) -> None:
    above = rows.visualRect(rows.model().index(1, 0)).topLeft() + QPoint(20, 4)
    with qtbot.assertNotEmitted(panel.row_chosen):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=above)


def test_a_group_is_named_once(rows: QListView) -> None:
    heights = [rows.visualRect(rows.model().index(row, 0)).height() for row in range(4)]
    assert heights[0] == heights[1] == heights[3] > heights[2]


@pytest.mark.parametrize("typed", ["", "10–13"])
def test_a_warning_leads_to_the_other_row(qtbot: QtBot, panel: Panel, rows: QListView, typed: str) -> None:
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setText(typed)
    row = 0 if typed else 1
    rect = rows.visualRect(rows.model().index(row, 0))
    warning = QPoint(rect.right() - 20, rect.bottom() - int(rows.fontMetrics().lineSpacing() * 2.2))
    with qtbot.waitSignal(panel.row_chosen, check_params_cb=named("c")):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=warning)
    with qtbot.waitSignal(panel.row_chosen, check_params_cb=named("b")):
        qtbot.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.parametrize(
    ("modifiers", "cited"),
    [
        (Qt.KeyboardModifier.ControlModifier, False),
        (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier, True),
    ],
)
def test_the_rows_selected_are_copied(
    qtbot: QtBot, panel: Panel, rows: QListView, modifiers: Qt.KeyboardModifier, cited: bool
) -> None:
    panel.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Down)
    qtbot.keyClick(rows, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(panel.copy_requested) as copied:
        qtbot.keyClick(rows, Qt.Key.Key_C, modifiers)
    assert copied.args is not None
    assert ([row.key for row in copied.args[0]], copied.args[1]) == (["b", "c"], cited)


def test_the_menu_copies_exports_and_orders(qtbot: QtBot, panel: Panel, rows: QListView) -> None:
    panel.setFocus()
    with qtbot.waitSignal(panel.copy_requested, check_params_cb=lambda _, cited: cited):
        action(panel, "Copy with citation").trigger()
    with qtbot.waitSignal(panel.export_requested, check_params_cb=lambda name: name == "csv"):
        action(panel, "As CSV").trigger()
    assert panel.order == "time"
    with qtbot.waitSignal(panel.order_chosen, check_params_cb=lambda name: name == "text"):
        action(panel, "In text").trigger()
    assert panel.order == "text"
    assert not action(panel, "Go to the other").isVisible()
    rows.setCurrentIndex(rows.model().index(1, 0))
    assert action(panel, "Go to the other").isVisible()


def ground(rows: QListView, row: int) -> QColor:
    rect = rows.visualRect(rows.model().index(row, 0))
    return rows.viewport().grab().toImage().pixelColor(rect.right() - 3, rect.bottom() - 4)


def test_the_rows_of_the_paragraph_being_read_are_shown_as_such(panel: Panel, rows: QListView) -> None:
    for anchor in ("26", "33"):
        panel.follow(Anchor(anchor))
        assert [ground(rows, row) == QColor(LIGHT.current) for row in range(4)] == [False, False, False, True]
    panel.follow(Anchor("12"))
    assert ground(rows, 3) != QColor(LIGHT.current)


def test_following_scrolls_unless_the_keyboard_is_in_the_list(panel: Panel, rows: QListView) -> None:
    many = [FactRow(str(n), (span(str(n)),), f"Row {n}", detail="…") for n in range(200)]
    panel.show_rows(many)

    def is_seen(row: int) -> bool:
        return rows.viewport().rect().contains(rows.visualRect(rows.model().index(row, 0)))

    panel.findChild(QLineEdit).setFocus()
    QApplication.sendEvent(rows.viewport(), QEvent(QEvent.Type.Leave))
    panel.follow(Anchor("150"))
    assert is_seen(150)
    panel.setFocus()
    panel.follow(Anchor("20"))
    assert is_seen(150)
    assert not is_seen(20)


def test_new_rows_keep_the_current_one(panel: Panel, rows: QListView) -> None:
    assert panel.point_at("c") == ROWS[2]
    panel.show_rows(tuple(reversed(ROWS)))
    assert rows.currentIndex().row() == 1
    assert panel.point_at("z") is None
