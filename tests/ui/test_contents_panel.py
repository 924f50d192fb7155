"""The contents beside the text, used as a reader does: filtered, walked, clicked, followed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QModelIndex, QObject, QPoint, Qt
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.formats import read_report
from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Report
from wsis_reader.ui.contents_model import SECTION_ROLE
from wsis_reader.ui.contents_panel import ContentsPanel
from wsis_reader.ui.contents_tree import ContentsTree
from wsis_reader.ui.themes import load_theme

RESOURCES = Path(__file__).parents[2] / "resources"
LIGHT = load_theme("light", RESOURCES / "themes")


@pytest.fixture(scope="module")
def report() -> Report:
    return read_report(RESOURCES / "reports" / "A_59_80-E_2004_61.fr.txt")


@pytest.fixture
def panel(qtbot: QtBot, report: Report) -> ContentsPanel:
    panel = ContentsPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.show_report(report)
    panel.resize(280, 900)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


@pytest.fixture
def tree(panel: ContentsPanel) -> ContentsTree:
    tree = panel.findChild(ContentsTree)
    assert tree is not None
    return tree


@pytest.fixture
def field(panel: ContentsPanel) -> QLineEdit:
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    return field


def picture(tree: ContentsTree) -> list[str]:
    """The rows on screen by their anchors: indented, `+` before a closed one, `<` behind the one being read."""
    lines = []
    index = tree.model().index(0, 0)
    while index.isValid():
        closed = tree.model().hasChildren(index) and not tree.isExpanded(index)
        name = "+" * closed + index.data(SECTION_ROLE).anchor.path + " <" * (index == tree.position())
        lines.append("  " * index.parent().isValid() + name)
        index = tree.indexBelow(index)
    return lines


def row(tree: ContentsTree, path: str) -> QModelIndex:
    index = tree.model().index(0, 0)
    while index.data(SECTION_ROLE).anchor.path != path:
        index = tree.indexBelow(index)
    return index


def current(tree: ContentsTree) -> str:
    return str(tree.currentIndex().data(SECTION_ROLE).anchor.path)


def type_text(widget: QWidget, text: str) -> None:
    for letter in text:
        QApplication.sendEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter))


WHOLE = ["1", "2", "I", "II", "III", "IV", "  IV.A", "  IV.B", "  IV.C", "V", "  V.A", "  V.B", "VI", "VII"]


def test_a_report_is_shown_all_open(tree: ContentsTree) -> None:
    assert picture(tree) == WHOLE
    assert row(tree, "IV").data() == "IV.  Textes issus de la première phase du Sommet"


def test_typing_filters_and_esc_brings_all_back(qtbot: QtBot, field: QLineEdit, tree: ContentsTree) -> None:
    type_text(field, "résolution")
    assert picture(tree) == []
    field.clear()
    type_text(field, "societe")
    assert picture(tree) == ["IV", "  IV.A", "  IV.B"]
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert picture(tree) == WHOLE


@pytest.mark.parametrize(("typed", "taken"), [("x", True), ("", False)])
def test_esc_is_the_field_s_own_only_while_there_is_something_to_empty(
    field: QLineEdit, typed: str, taken: bool
) -> None:
    type_text(field, typed)
    event = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier)
    event.ignore()
    QApplication.sendEvent(field, event)
    assert event.isAccepted() == taken


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_down_and_enter_lead_from_the_field_to_the_first_match(
    qtbot: QtBot, field: QLineEdit, panel: ContentsPanel, tree: ContentsTree, key: Qt.Key
) -> None:
    panel.follow(Anchor("13"))
    type_text(field, "internet")
    with qtbot.assertNotEmitted(panel.section_requested):
        qtbot.keyClick(field, key)
    assert tree.hasFocus()
    assert current(tree) == "IV.C"


def test_a_click_asks_for_the_section(qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree) -> None:
    where = tree.visualRect(row(tree, "IV.B")).center()
    with qtbot.waitSignal(panel.section_requested, check_params_cb=lambda anchor: anchor == Anchor("s:IV.B")):
        qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_a_click_on_the_arrow_only_closes_the_row(qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree) -> None:
    rect = tree.visualRect(row(tree, "IV"))
    with qtbot.assertNotEmitted(panel.section_requested):
        qtbot.mouseClick(
            tree.viewport(),
            Qt.MouseButton.LeftButton,
            pos=QPoint(rect.left() - tree.indentation() // 2, rect.center().y()),
        )
    assert picture(tree) == ["1", "2", "I", "II", "III", "+IV", "V", "  V.A", "  V.B", "VI", "VII"]


def test_a_double_click_closes_nothing(qtbot: QtBot, tree: ContentsTree) -> None:
    where = tree.visualRect(row(tree, "IV")).center()
    qtbot.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert picture(tree) == WHOLE


def test_who_walks_in_a_row_that_is_closed_is_on_the_closed_row(
    qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree
) -> None:
    panel.follow(Anchor("26"))
    panel.setFocus()
    tree.collapse(row(tree, "IV"))
    assert current(tree) == "IV"
    with qtbot.waitSignal(panel.section_requested, check_params_cb=lambda anchor: anchor == Anchor("s:IV")):
        qtbot.keyClick(tree, Qt.Key.Key_Return)


def test_arrows_walk_and_enter_goes(qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree) -> None:
    panel.follow(Anchor("s:III"))
    panel.setFocus()
    with qtbot.assertNotEmitted(panel.section_requested):
        for _ in range(2):
            qtbot.keyClick(tree, Qt.Key.Key_Down)
    with qtbot.waitSignal(panel.section_requested, check_params_cb=lambda anchor: anchor == Anchor("s:IV.A")):
        qtbot.keyClick(tree, Qt.Key.Key_Return)


@pytest.mark.parametrize(("anchor", "section"), [("s:IV.C", "IV.C"), ("26", "IV.C"), ("summary/2", "2")])
def test_the_tree_follows_the_place_being_read(
    qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree, field: QLineEdit, anchor: str, section: str
) -> None:
    with qtbot.assertNotEmitted(panel.section_requested):
        panel.follow(Anchor(anchor))
    assert [line.strip() for line in picture(tree) if "<" in line] == [f"{section} <"]
    assert current(tree) == section
    assert field.hasFocus()


def test_the_row_being_read_is_seen_by_its_bar_and_its_ground(panel: ContentsPanel, tree: ContentsTree) -> None:
    panel.follow(Anchor("26"))
    rect = tree.visualRect(row(tree, "IV.C"))
    image = tree.viewport().grab().toImage()
    assert image.pixelColor(1, rect.center().y()) == QColor(LIGHT.accent)
    assert image.pixelColor(rect.right() - 2, rect.top() + 1) == QColor(LIGHT.current)
    assert image.pixelColor(1, tree.visualRect(row(tree, "V")).center().y()) != QColor(LIGHT.accent)


class Painted(QObject):
    """Collects where a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return False


def test_walking_paints_rows_over_the_whole_width(qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree) -> None:
    # The hidden header is narrower than the tree, as the window's style sheet makes it.
    panel.setStyleSheet("QAbstractItemView { border: 2px solid transparent; }")
    panel.setFocus()
    painted = Painted(tree.viewport())
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down):
        painted.region = QRegion()
        qtbot.keyClick(tree, key)
        qtbot.waitUntil(lambda: not painted.region.isEmpty())
    assert tree.columnWidth(0) < tree.viewport().width()
    for path in ("2", "I"):
        middle = tree.visualRect(row(tree, path)).center().y()
        assert all(painted.region.contains(QPoint(x, middle)) for x in (0, tree.viewport().width() - 1))


def test_following_brings_the_row_into_view(qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree) -> None:
    panel.resize(280, 200)
    qtbot.waitUntil(lambda: tree.height() < 200)
    for anchor in ("36", "note/1"):
        panel.follow(Anchor(anchor))
        # Qt leaves the last pixel of a row it scrolls up to below the edge.
        assert tree.viewport().rect().contains(tree.visualRect(tree.position()).adjusted(0, 0, 0, -1))


def test_following_brings_a_row_back_that_was_scrolled_away(
    qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree, field: QLineEdit
) -> None:
    panel.resize(280, 200)
    qtbot.waitUntil(lambda: tree.height() < 200)
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_End)
    field.setFocus()
    tree.verticalScrollBar().setValue(0)
    panel.follow(Anchor("36"))
    assert tree.viewport().rect().intersects(tree.visualRect(row(tree, "VII")))


def test_following_leaves_the_row_one_walks_on(qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree) -> None:
    panel.follow(Anchor("1"))
    panel.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down)
    panel.follow(Anchor("26"))
    assert current(tree) == "II"
    assert picture(tree)[8] == "  IV.C <"


def test_the_closed_row_stands_for_the_one_being_read(panel: ContentsPanel, tree: ContentsTree) -> None:
    tree.collapse(row(tree, "IV"))
    panel.follow(Anchor("26"))
    assert picture(tree)[5] == "+IV <"
    assert current(tree) == "IV"
    tree.expand(row(tree, "IV"))
    assert picture(tree)[8] == "  IV.C <"
    tree.collapse(row(tree, "IV"))
    assert picture(tree)[5] == "+IV <"


def test_what_the_reader_closed_stays_closed(panel: ContentsPanel, tree: ContentsTree, field: QLineEdit) -> None:
    tree.collapse(row(tree, "IV"))
    panel.follow(Anchor("18"))
    panel.follow(Anchor("26"))
    panel.show_counts({Anchor("s:IV.C"): 4})
    type_text(field, "internet")
    assert picture(tree) == ["IV", "  IV.C <"]
    field.clear()
    assert picture(tree) == ["1", "2", "I", "II", "III", "+IV <", "V", "  V.A", "  V.B", "VI", "VII"]


def test_a_filter_hides_the_row_being_read_only_as_long_as_it_is_there(
    panel: ContentsPanel, tree: ContentsTree, field: QLineEdit
) -> None:
    panel.follow(Anchor("26"))
    type_text(field, "conclusion")
    assert picture(tree) == ["VII"]
    field.clear()
    type_text(field, "première")
    assert picture(tree) == ["IV <"]
    field.clear()
    assert picture(tree)[8] == "  IV.C <"


def test_the_title_is_in_no_section(panel: ContentsPanel, tree: ContentsTree) -> None:
    panel.follow(Anchor("26"))
    panel.follow(Anchor("title"))
    assert picture(tree) == WHOLE


def test_another_report_starts_open_and_unfiltered(
    panel: ContentsPanel, tree: ContentsTree, field: QLineEdit, report: Report
) -> None:
    tree.collapse(row(tree, "IV"))
    type_text(field, "internet")
    panel.show_report(report)
    assert field.text() == ""
    assert picture(tree) == WHOLE
    type_text(field, "internet")
    field.clear()
    assert picture(tree) == WHOLE
    panel.show_report(None)
    assert picture(tree) == []


@pytest.mark.parametrize("change", [lambda panel: panel.resize(200, 900), lambda panel: panel.setFont(larger(panel))])
def test_titles_take_more_lines_where_there_is_less_room(
    qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree, change: Callable[[QWidget], None]
) -> None:
    def height() -> int:
        return tree.visualRect(row(tree, "IV.B")).height()

    before, line = height(), tree.fontMetrics().lineSpacing()
    change(panel)
    qtbot.waitUntil(lambda: height() >= before + line)
    panel.resize(3000, 900)
    qtbot.waitUntil(lambda: height() < before)


def test_a_larger_text_is_measured_where_the_room_allows_no_more_indent(
    qtbot: QtBot, panel: ContentsPanel, tree: ContentsTree
) -> None:
    panel.resize(180, 3000)
    qtbot.waitUntil(lambda: tree.width() < 180)
    before, indent = tree.visualRect(row(tree, "VII")).height(), tree.indentation()
    panel.setFont(larger(panel))
    qtbot.waitUntil(lambda: tree.visualRect(row(tree, "VII")).height() > 1.8 * before)
    assert tree.indentation() == indent


def test_a_larger_text_is_indented_more(panel: ContentsPanel, tree: ContentsTree, qtbot: QtBot) -> None:
    panel.resize(900, 900)
    qtbot.waitUntil(lambda: tree.width() > 800)
    before = tree.indentation()
    panel.setFont(larger(panel))
    assert tree.indentation() == pytest.approx(2 * before, abs=2)


def larger(panel: QWidget) -> QFont:
    font = panel.font()
    font.setPointSizeF(2 * font.pointSizeF())
    return font


def test_everything_that_takes_the_focus_has_a_name(panel: ContentsPanel) -> None:
    focusable = [each for each in panel.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert [each.accessibleName() for each in focusable] == ["Filter the contents", "Contents"]
