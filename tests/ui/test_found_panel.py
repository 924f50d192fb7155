"""What was found, used as a reader does: walked, chosen, and told why there is nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QListView, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.report.anchor import Anchor
from wsis_reader.ui.found_panel import FoundPanel, Notice
from wsis_reader.ui.hits_model import HitRow
from wsis_reader.ui.themes import load_theme

THEMES = Path(__file__).parents[2] / "resources" / "themes"
LIGHT = load_theme("light", THEMES)

ROWS = (
    HitRow(Anchor("26"), "", "Go to paragraph 26", "Un petit secrétariat sera constitué.", is_place=True),
    HitRow(Anchor("s:IV.C"), "C", "IV", "La gouvernance d’Internet", ((3, 14), (17, 25)), is_heading=True),
    HitRow(Anchor("24"), "§ 24", "IV › C", "La gouvernance.", ((3, 14),)),
)


@pytest.fixture
def panel(qtbot: QtBot) -> FoundPanel:
    panel = FoundPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(280, 600)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


@pytest.fixture
def hits(panel: FoundPanel) -> QListView:
    panel.show_hits(len(ROWS), ROWS.__getitem__, paragraphs=1, headings=1)
    panel.show_message()
    hits = panel.findChild(QListView)
    assert hits is not None
    return hits


def words(panel: FoundPanel) -> list[str]:
    """The labels that are seen, from above."""
    labels = sorted(panel.findChildren(QLabel), key=lambda label: label.y())
    return [label.text() for label in labels if label.isVisible()]


def buttons(qtbot: QtBot, panel: FoundPanel, *texts: str) -> list[QPushButton]:
    """The suggestions, once they are those and seen."""

    def seen() -> list[QPushButton]:
        return [each for each in panel.findChildren(QPushButton) if each.isVisible()]

    qtbot.waitUntil(lambda: [each.text().replace("\n", " ") for each in seen()] == list(texts))
    return seen()


@pytest.mark.parametrize(
    ("paragraphs", "headings", "text"),
    [
        (5, 1, "5 paragraph(s), 1 heading(s)"),
        (5, 0, "5 paragraph(s)"),
        (0, 2, "2 heading(s)"),
        (0, 0, ""),
    ],
)
def test_the_count_is_said(panel: FoundPanel, paragraphs: int, headings: int, text: str) -> None:
    panel.show_hits(paragraphs + headings, lambda _row: ROWS[2], paragraphs=paragraphs, headings=headings)
    panel.show_message()
    assert panel.count_text == text
    assert words(panel) == [text] * bool(text)


@pytest.mark.parametrize(
    ("paragraphs", "headings", "said"),
    [
        (5, 1, "5 paragraph(s) found, 1 heading(s)"),
        (5, 0, "5 paragraph(s) found"),
        (0, 1, "0 paragraph(s) found, 1 heading(s)"),
        (0, 0, "Nothing found"),
    ],
)
def test_the_count_is_announced(panel: FoundPanel, paragraphs: int, headings: int, said: str) -> None:
    panel.show_hits(paragraphs + headings, lambda _row: ROWS[2], paragraphs=paragraphs, headings=headings)
    assert panel.announcement == said


def test_without_a_search_there_is_a_hint_no_row_and_a_place_for_the_focus(panel: FoundPanel, hits: QListView) -> None:
    panel.clear()
    panel.setFocus()
    assert words(panel) == ["What you search for is listed here."]
    assert hits.model().rowCount() == 0
    assert hits.hasFocus()


def test_arrows_walk_and_enter_goes(qtbot: QtBot, panel: FoundPanel, hits: QListView) -> None:
    panel.setFocus()
    panel.show_current(0)
    with qtbot.assertNotEmitted(panel.hit_chosen):
        qtbot.keyClick(hits, Qt.Key.Key_Down)
        qtbot.keyClick(hits, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(panel.hit_chosen, check_params_cb=lambda row: row == 2):
            qtbot.keyClick(hits, key)


def test_the_keyboard_comes_to_the_first_row_or_stays_at_the_current_one(
    qtbot: QtBot, panel: FoundPanel, hits: QListView
) -> None:
    for at, row in ((-1, 0), (2, 2)):
        panel.show_current(at)
        hits.clearFocus()
        with qtbot.assertNotEmitted(panel.hit_chosen):
            panel.setFocus()
        assert hits.currentIndex().row() == row
    hits.clearFocus()
    panel.show_current(-1)
    panel.setFocus()
    with qtbot.waitSignal(panel.hit_chosen, check_params_cb=lambda row: row == 0):
        qtbot.keyClick(hits, Qt.Key.Key_Return)


def test_the_keyboard_comes_to_the_first_suggestion_and_without_one_into_the_list(
    qtbot: QtBot, panel: FoundPanel, hits: QListView
) -> None:
    panel.show_hits(0, ROWS.__getitem__, paragraphs=0, headings=0)
    panel.show_message(Notice.NOTHING_FOUND, suggestions=["gouvernance", "gouvernement"])
    first, second = buttons(qtbot, panel, "gouvernance", "gouvernement")
    panel.setFocus()
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    panel.show_message()
    panel.setFocus()
    assert hits.hasFocus()


def test_a_click_chooses(qtbot: QtBot, panel: FoundPanel, hits: QListView) -> None:
    where = hits.visualRect(hits.model().index(1, 0)).center()
    with qtbot.waitSignal(panel.hit_chosen, check_params_cb=lambda row: row == 1):
        qtbot.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_the_current_hit_is_shown_without_choosing_it(qtbot: QtBot, panel: FoundPanel) -> None:
    panel.show_hits(500, lambda row: ROWS[1 + row % 2], paragraphs=500, headings=0)
    hits = panel.findChild(QListView)
    assert hits is not None
    with qtbot.assertNotEmitted(panel.hit_chosen):
        panel.show_current(400)
    rect = hits.visualRect(hits.currentIndex())
    assert hits.currentIndex().row() == 400
    assert hits.viewport().rect().contains(rect)
    seen = hits.viewport().grab().toImage()
    assert seen.pixelColor(rect.left() + 1, rect.center().y()) == QColor(LIGHT.accent)
    assert seen.pixelColor(rect.right() - 4, rect.top() + 4) == QColor(LIGHT.current)
    panel.show_current(-1)
    assert not hits.currentIndex().isValid()
    assert hits.viewport().grab().toImage().pixelColor(rect.left() + 1, rect.center().y()) != QColor(LIGHT.accent)


def test_of_ten_thousand_rows_only_those_on_screen_are_described(qtbot: QtBot, panel: FoundPanel) -> None:
    described: set[int] = set()

    def describe(row: int) -> HitRow:
        described.add(row)
        return ROWS[2]

    panel.show_hits(10_000, describe, paragraphs=10_000, headings=0)
    panel.show_current(9_000)
    panel.grab()
    qtbot.waitUntil(lambda: 9_000 in described)
    assert len(described) < 40


def test_marks_are_seen_in_the_theme_s_colour(panel: FoundPanel, hits: QListView) -> None:
    for name in ("light", "dark"):
        theme = load_theme(name, THEMES)
        panel.set_theme(theme)
        image = hits.viewport().grab().toImage()
        rect = hits.visualRect(hits.model().index(2, 0))
        colours = {image.pixelColor(x, y).name() for x in range(rect.width()) for y in range(rect.top(), rect.bottom())}
        assert theme.hit in colours


def test_rows_grow_with_the_text(qtbot: QtBot, panel: FoundPanel, hits: QListView) -> None:
    before = hits.visualRect(hits.model().index(0, 0)).height()
    font = panel.font()
    font.setPointSizeF(2 * font.pointSizeF())
    panel.setFont(font)
    qtbot.waitUntil(lambda: hits.visualRect(hits.model().index(0, 0)).height() > 1.8 * before)


@pytest.mark.parametrize(
    ("notices", "said"),
    [
        ((Notice.NOT_SEARCHED,), ["What you search for is listed here."]),
        ((Notice.NOTHING_FOUND,), ["Nothing found."]),
        (
            (Notice.READ_AS_WORDS, Notice.NOTHING_FOUND),
            ["The query could not be read as written: it was searched as plain words.\nNothing found."],
        ),
        ((Notice.INDEX_REBUILT,), ["The search index is being rebuilt; searching takes longer meanwhile."]),
        ((), []),
    ],
)
def test_notices_are_said(panel: FoundPanel, notices: tuple[Notice, ...], said: list[str]) -> None:
    panel.show_hits(0, ROWS.__getitem__, paragraphs=0, headings=0)
    panel.show_message(*notices)
    assert words(panel) == said


def test_a_notice_stands_above_the_hits(panel: FoundPanel, hits: QListView) -> None:
    panel.show_message(Notice.READ_AS_WORDS)
    assert hits.isVisible()
    assert len(words(panel)) == 2


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_suggestions_are_chosen_by_keyboard(qtbot: QtBot, panel: FoundPanel, key: Qt.Key) -> None:
    panel.show_hits(0, ROWS.__getitem__, paragraphs=0, headings=0)
    panel.show_message(Notice.NOTHING_FOUND, suggestions=["gouvernance", "R & D"])
    assert words(panel) == ["Nothing found. These words do occur:"]
    _, button = buttons(qtbot, panel, "gouvernance", "R && D")
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    with qtbot.waitSignal(panel.suggestion_chosen, check_params_cb=lambda words: words == "R & D"):
        qtbot.keyClick(button, key)


def test_suggestions_go_with_the_next_answer(qtbot: QtBot, panel: FoundPanel) -> None:
    panel.show_message(Notice.NOTHING_FOUND, suggestions=["gouvernance", "gouvernement"])
    panel.show_message(Notice.NOTHING_FOUND, suggestions=["internet"])
    buttons(qtbot, panel, "internet")
    panel.show_message()
    buttons(qtbot, panel)
    qtbot.waitUntil(lambda: panel.findChildren(QPushButton) == [])


def test_a_long_suggestion_takes_lines_instead_of_being_cut(qtbot: QtBot, panel: FoundPanel) -> None:
    words = "Union internationale des télécommunications, Secteur du développement"
    panel.show_message(Notice.NOTHING_FOUND, suggestions=[words])
    (button,) = buttons(qtbot, panel, words)
    qtbot.waitUntil(lambda: "\n" in button.text())
    assert button.accessibleName() == f"Search for {words}"
    assert all(button.fontMetrics().horizontalAdvance(line) < button.width() for line in button.text().splitlines())


def test_everything_that_takes_the_focus_has_a_name(panel: FoundPanel) -> None:
    panel.show_message(Notice.NOTHING_FOUND, suggestions=["gouvernance"])
    focusable = [each for each in panel.findChildren(QWidget) if each.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert sorted(each.accessibleName() for each in focusable) == [
        "Found",
        "Narrow by year, organisation or reference",
        "Search for gouvernance",
    ]
