"""The whole window as a reader uses it: read, search, quote, go and come back, change its looks, close, reopen."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QMenu, QTabWidget, QToolButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader import preferences
from wsis_reader.desk import Desk
from wsis_reader.report import Anchor
from wsis_reader.ui.contents_model import SECTION_ROLE
from wsis_reader.ui.hits_list import HitsList

Key, Held = Qt.Key, Qt.KeyboardModifier
Search = Callable[[Desk, str], None]
Open = Callable[..., Desk]
FRENCH_QUOTE = "« {} » (A/59/80-E/2004/61, {})"


@pytest.fixture(autouse=True)
def clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def press(desk: Desk, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(desk.window.focusWidget() or desk.window, key, held)


def here(desk: Desk) -> str:
    return str(desk.window.view.place()[0])


def rows(desk: Desk) -> list[str]:
    """The rows of what was found, as they are read."""
    model = desk.parts.side.found.findChild(HitsList).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def status(desk: Desk) -> str:
    return " | ".join(label.text() for label in desk.parts.status.findChildren(QLabel) if label.text())


def section_marked(desk: Desk) -> str:
    """The section that the contents show as the one being read."""
    index = desk.parts.side.contents.findChild(QTreeView).currentIndex()
    return str(index.data(SECTION_ROLE).anchor) if index.isValid() else ""


def counts(desk: Desk) -> dict[str, int]:
    return dict(desk.hits.rows.answer.counts()) if desk.hits.rows else {}


def line_of(desk: Desk, anchor: str) -> int:
    """How far down the text the first line of a paragraph is on the screen."""
    view = desk.window.view
    assert view.document_shown
    cursor = view.textCursor()
    cursor.setPosition(view.document_shown.position(Anchor(anchor)))
    return view.cursorRect(cursor).top()


def test_it_opens_on_the_beginning_with_everything_in_its_place(desk: Desk) -> None:
    assert here(desk) == "s:1"
    assert desk.window.windowTitle() == "A/59/80-E/2004/61 — WSIS Reader"
    assert "français" in status(desk)
    assert "100\u00a0%" in status(desk)
    assert desk.window.view.hasFocus()
    assert not desk.parts.notice.isVisible()
    assert desk.parts.side.currentWidget() is desk.parts.side.contents


@pytest.mark.parametrize(
    ("at", "section", "said"),
    [
        ("26", "s:IV.C", "IV › C › § 26"),
        ("36", "s:VII", "VII › § 36"),
        ("IV.C", "s:IV.C", "IV › C"),
        ("summary/2", "s:2", "Résumé"),
    ],
)
def test_it_opens_deep_in_the_report_and_everything_says_so(open_desk: Open, at: str, section: str, said: str) -> None:
    desk = open_desk(at=at)
    assert here(desk) in (at, f"s:{at}")
    assert -2 <= line_of(desk, here(desk)) <= 80 or at == "36"
    assert 0 <= line_of(desk, here(desk)) < desk.window.view.viewport().height()
    assert section_marked(desk) == section
    assert status(desk).startswith(said)


def test_what_is_typed_is_found_marked_and_counted(desk: Desk, search: Search) -> None:
    search(desk, "gouvernance Internet")
    assert len(rows(desk)) == 6
    assert rows(desk)[4].startswith("26, IV.C, Un petit secrétariat sera constitué à Genève")
    assert counts(desk) == {"s:IV": 1, "s:IV.C": 4, "s:V.A": 1}
    assert desk.parts.side.currentWidget() is desk.parts.side.found
    assert desk.hits.marks(Anchor("26"))[:2] == ((91, 102), (105, 113))
    assert len(desk.window.view.verticalScrollBar().marks) >= 5
    assert any(label.text() == "5 paragraphs, 1 heading" for label in desk.parts.header.findChildren(QLabel))
    assert "6" in desk.parts.side.tabText(1)


def colours(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    points = ((x, y) for x in range(0, image.width(), 3) for y in range(0, image.height(), 3))
    return {f"#{point & 0xFFFFFF:06x}" for point in {image.pixel(x, y) for x, y in points}}


def test_marks_are_painted_in_the_text_and_the_current_one_more_strongly(open_desk: Open, search: Search) -> None:
    desk = open_desk(at="26")
    port = desk.window.view.viewport()
    for theme in ("light", "dark"):
        desk.parts.actions[f"theme_{theme}"].trigger()
        hit, current = desk.look.theme.hit, desk.look.theme.hit_current
        assert not {hit, current} & colours(port)
        search(desk, "Internet")
        assert hit in colours(port)
        press(desk, Key.Key_F3)
        assert current in colours(port)
        desk.parts.header.search_box.clear()


def test_f3_walks_the_hits_around_and_the_rows_and_the_status_follow(desk: Desk, search: Search) -> None:
    search(desk, "gouvernance Internet")
    walked = []
    for _ in range(7):
        press(desk, Key.Key_F3)
        walked.append((here(desk), *(words for words in status(desk).split(" | ") if words.startswith("result"))))
    assert walked == [
        (anchor, f"result {number} of 6")
        for number, anchor in [(1, "13"), (2, "s:IV.C"), (3, "24"), (4, "25"), (5, "26"), (6, "30"), (1, "13")]
    ]
    press(desk, Key.Key_F3, Held.ShiftModifier)
    assert here(desk) == "30"
    current = desk.parts.side.found.findChild(HitsList).currentIndex()
    assert current.row() == 5
    assert desk.window.view.viewport().height() > line_of(desk, "30") > -200


def test_enter_in_the_search_box_goes_to_the_hits_one_by_one(desk: Desk, search: Search) -> None:
    box = desk.parts.header.search_box
    press(desk, Key.Key_F, Held.ControlModifier)
    search(desk, "gouvernance Internet")
    walked = []
    for _ in range(3):
        QTest.keyClick(box, Key.Key_Return)
        walked.append(here(desk))
    assert walked == ["13", "s:IV.C", "24"]
    assert box.hasFocus()


def test_esc_ends_the_search_and_leaves_one_where_one_is(desk: Desk, search: Search) -> None:
    search(desk, "gouvernance Internet")
    press(desk, Key.Key_F3)
    press(desk, Key.Key_F, Held.ControlModifier)
    press(desk, Key.Key_Escape)
    assert (desk.parts.header.search_box.text(), rows(desk), counts(desk)) == ("", [], {})
    assert desk.window.view.verticalScrollBar().marks == ()
    assert desk.window.view.hasFocus()
    assert here(desk) == "13"
    assert desk.parts.side.currentWidget() is desk.parts.side.contents
    assert desk.parts.side.tabText(1) == "Results"
    assert "result" not in status(desk)


def test_a_place_is_the_first_row_and_enter_goes_there(desk: Desk, search: Search) -> None:
    for typed, offer, anchor in [
        ("26", "Go to paragraph 26", "26"),
        ("IV.C", "Go to section IV.C", "s:IV.C"),
        ("§ 25", "Go to paragraph 25", "25"),
        ("iv.b", "Go to section IV.B", "s:IV.B"),
    ]:
        press(desk, Key.Key_L, Held.ControlModifier)
        search(desk, typed)
        assert rows(desk)[0].startswith(offer)
        QTest.keyClick(desk.parts.header.search_box, Key.Key_Return)
        assert here(desk) == anchor
        assert -2 <= line_of(desk, anchor) <= 80
        assert desk.window.view.hasFocus()


def test_a_place_that_was_typed_and_left_by_esc_moves_nothing(desk: Desk, search: Search) -> None:
    press(desk, Key.Key_L, Held.ControlModifier)
    search(desk, "26")
    press(desk, Key.Key_Escape)
    assert (here(desk), rows(desk), desk.parts.actions["back"].isEnabled()) == ("s:1", [], False)


def test_nothing_found_says_so_and_offers_what_does_occur(desk: Desk, search: Search, qtbot: QtBot) -> None:
    search(desk, "gouvernnance")
    found = desk.parts.side.found
    assert any("Nothing found" in label.text() for label in found.findChildren(QLabel) if label.isVisible())
    button = next(button for button in found.findChildren(QWidget) if getattr(button, "words", "") == "gouvernance")
    with qtbot.waitSignal(desk.searching.found):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert desk.parts.header.search_box.text() == "gouvernance"
    assert rows(desk)


def test_a_query_that_cannot_be_read_is_searched_as_words_and_says_so(desk: Desk, search: Search) -> None:
    search(desk, "gouvernance ) Internet")
    assert len(rows(desk)) == 6
    labels = desk.parts.side.found.findChildren(QLabel)
    assert any("plain words" in label.text() for label in labels if label.isVisible())


def test_one_goes_back_and_forward_over_every_jump(desk: Desk, search: Search) -> None:
    view = desk.window.view
    back, forward = desk.parts.actions["back"], desk.parts.actions["forward"]
    assert (back.isEnabled(), forward.isEnabled()) == (False, False)
    desk.reading.jump(Anchor("26"))
    search(desk, "Hammamet")
    press(desk, Key.Key_F3)
    view.setFocus()
    walked = []
    for key in (Key.Key_Left, Key.Key_Left, Key.Key_Left, Key.Key_Right, Key.Key_Right, Key.Key_Right):
        press(desk, key, Held.AltModifier)
        walked.append((here(desk), back.isEnabled(), forward.isEnabled()))
    assert walked == [
        ("26", True, True),
        ("s:1", False, True),
        ("s:1", False, True),
        ("26", True, True),
        ("33", True, False),
        ("33", True, False),
    ]


def test_one_returns_to_where_one_had_scrolled_to(desk: Desk) -> None:
    view = desk.window.view
    view.verticalScrollBar().setValue(2000)
    before = here(desk)
    desk.reading.jump(Anchor("36"))
    press(desk, Key.Key_Left, Held.AltModifier)
    assert here(desk) == before
    assert abs(view.verticalScrollBar().value() - 2000) < view.viewport().height() / 2


def test_alt_and_the_arrows_step_by_paragraphs_and_with_shift_by_sections(desk: Desk) -> None:
    for at, key, sections, end in [
        ("26", Key.Key_Down, False, "27"),
        ("26", Key.Key_Up, False, "25"),
        ("36", Key.Key_Down, False, "36"),
        ("note/1", Key.Key_Up, False, "note/1"),
        ("26", Key.Key_Down, True, "s:V"),
        ("26", Key.Key_Up, True, "s:IV.C"),
        ("s:IV.C", Key.Key_Up, True, "s:IV.B"),
        ("36", Key.Key_Down, True, "36"),
        ("s:1", Key.Key_Up, True, "s:1"),
    ]:
        desk.window.view.go_to(Anchor(at))
        press(desk, key, Held.AltModifier | Held.ShiftModifier if sections else Held.AltModifier)
        assert here(desk) == end
    assert not desk.parts.actions["back"].isEnabled()


def test_contents_and_status_follow_the_reader_who_scrolls(desk: Desk) -> None:
    seen = []
    bar = desk.window.view.verticalScrollBar()
    for value in range(0, bar.maximum(), 400):
        bar.setValue(value)
        seen.append(section_marked(desk))
    order = [str(section.anchor) for section in desk.reading.order.report.sections]
    assert seen == sorted(seen, key=order.index)
    assert {"s:I", "s:IV.A", "s:V.B"} <= set(seen)


def cited(desk: Desk) -> str:
    QGuiApplication.clipboard().clear()
    press(desk, Key.Key_C, Held.ControlModifier | Held.ShiftModifier)
    return QGuiApplication.clipboard().text()


def select(desk: Desk, first: str, start: int, last: str, end: int) -> None:
    """Select from one place to another, as with Shift and the arrows."""
    view = desk.window.view
    assert view.document_shown
    cursor = view.textCursor()
    cursor.setPosition(view.document_shown.position(Anchor(first), start))
    cursor.setPosition(view.document_shown.position(Anchor(last), end), cursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.setFocus()


def test_a_paragraph_is_quoted_whole_where_nothing_is_selected(open_desk: Open) -> None:
    desk = open_desk(at="36")
    text = desk.reading.order.unit(Anchor("36")).text
    assert cited(desk) == FRENCH_QUOTE.format(text, "par. 36")


def test_a_selection_is_quoted_with_its_place(desk: Desk) -> None:
    for selection, quoted, place in [
        (("26", 0, "26", 20), "Un petit secrétariat", "par. 26"),
        (("summary/1", 3, "summary/1", 18), "présent rapport", "résumé"),
        (("note/1", 0, "note/1", 24), "Le Secrétaire général de", "note du Secrétaire général"),
        (("s:IV.C", 0, "s:IV.C", 4), "Agir", "sect. IV.C"),
    ]:
        select(desk, *selection)
        assert cited(desk) == FRENCH_QUOTE.format(quoted, place)


def test_a_selection_over_paragraphs_is_quoted_with_all_their_numbers(desk: Desk) -> None:
    order = desk.reading.order
    select(desk, "24", 0, "26", 20)
    text = "\n".join([order.unit(Anchor("24")).text, order.unit(Anchor("25")).text, "Un petit secrétariat"])
    assert cited(desk) == FRENCH_QUOTE.format(text, "par. 24 à 26")


def test_ctrl_c_in_the_search_box_copies_what_is_typed_there(desk: Desk, search: Search) -> None:
    select(desk, "26", 0, "26", 20)
    search(desk, "Internet")
    press(desk, Key.Key_F, Held.ControlModifier)
    press(desk, Key.Key_C, Held.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Internet"
    desk.window.view.setFocus()
    press(desk, Key.Key_C, Held.ControlModifier)
    assert QGuiApplication.clipboard().text() == "26. Un petit secrétariat"


def test_everything_chosen_comes_back_at_the_next_start(open_desk: Open) -> None:
    first = open_desk(language="en")
    for action in ("theme_sepia", "language_fr", "larger", "larger"):
        first.parts.actions[action].trigger()
    # No larger than the screen of the offscreen platform, or the window is made to fit it.
    first.window.resize(761, 633)
    first.reading.jump(Anchor("26"))
    top = line_of(first, "26")
    first.window.close()
    again = open_desk()
    assert (again.look.theme.name, again.look.language, again.look.zoom) == ("sepia", "fr", 120)
    assert (again.window.width(), again.window.height()) == (761, 633)
    assert here(again) == "26"
    assert abs(line_of(again, "26") - top) <= 3
    assert again.parts.side.tabText(0) == "Sommaire"
    assert "120\u00a0%" in status(again)
    assert [action.objectName() for action in again.parts.actions if action.isChecked()] == [
        "theme_sepia",
        "language_fr",
    ]
    assert again.window.view.document().defaultFont().pointSizeF() == pytest.approx(12.75 * 1.2)


def test_a_side_that_was_hidden_stays_hidden(open_desk: Open) -> None:
    first = open_desk()
    press(first, Key.Key_F9)
    assert not first.parts.side.isVisible()
    first.window.close()
    again = open_desk()
    assert not again.parts.side.isVisible()
    press(again, Key.Key_F9)
    assert again.parts.side.isVisible()


def test_a_place_in_the_middle_of_a_long_paragraph_comes_back(open_desk: Open) -> None:
    first = open_desk()
    first.reading.jump(Anchor("7"), 900)
    first.window.close()
    again = open_desk()
    assert again.window.view.place() == ("7", 900)
    view = again.window.view
    assert 0 <= view.cursorRect().top() < view.viewport().height()


def test_the_place_being_read_stays_when_the_text_grows_or_the_side_goes(open_desk: Open) -> None:
    desk = open_desk(at="26")
    before = line_of(desk, "26")
    for act in ("larger", "larger", "toggle_sides", "smaller", "toggle_sides", "usual_size"):
        desk.parts.actions[act].trigger()
        assert abs(line_of(desk, "26") - before) <= 12
    assert here(desk) == "26"
    assert abs(line_of(desk, "26") - before) <= 1


def test_a_theme_dresses_text_and_interface_together(desk: Desk) -> None:
    for name in ("sepia", "dark", "contrast"):
        desk.parts.actions[f"theme_{name}"].trigger()
        theme = desk.look.theme
        assert theme.name == name
        assert theme.page in colours(desk.window.view.viewport())
        for part in (desk.parts.header, desk.parts.status):
            assert theme.panel in colours(part)
        assert desk.window.palette().color(QPalette.ColorRole.Text) == QColor(theme.ink)


def visible_words(desk: Desk) -> set[str]:
    """Every word that the window shows or says of its own, menus and tips included; not what it quotes."""
    window = desk.window
    words: set[str] = set()
    for widget in window.findChildren(QWidget):
        words |= {widget.accessibleName(), widget.toolTip()}
        if isinstance(widget, QLabel):
            words.add(widget.text())
        if isinstance(widget, QLineEdit):
            words.add(widget.placeholderText())
        if isinstance(widget, QMenu | QToolButton):
            words |= {action.text() for action in widget.actions()}
            words |= {action.toolTip() for action in widget.actions()}
        if isinstance(widget, QTabWidget):
            words |= {widget.tabText(tab) for tab in range(widget.count())}
    words |= {action.text() for action in desk.parts.actions}
    return {word.partition("  ")[0] for word in words if any(character.isalpha() for character in word)}


SAME_IN_BOTH = {
    *("A/59/80-E/2004/61", "français", "English", "Français", "gouvernance", "Note du Secrétaire général"),
    *("Menu", "Dates", "Organisations", "Notes", "Scroll Left", "Scroll Right"),
}
"""The report's own words, the names of languages, what French took over, and buttons of Qt's that it never shows."""


def test_a_language_is_spoken_everywhere_at_once(desk: Desk, search: Search, qtbot: QtBot) -> None:
    desk.parts.notice.say("…")
    search(desk, "26")
    search(desk, "gouvernnance")
    english = visible_words(desk)
    desk.parts.actions["language_fr"].trigger()
    qtbot.waitUntil(lambda: english & visible_words(desk) <= SAME_IN_BOTH)
    french = visible_words(desk)
    desk.parts.actions["language_en"].trigger()
    qtbot.waitUntil(lambda: french & visible_words(desk) <= SAME_IN_BOTH)


def test_rows_counts_and_status_speak_the_language_at_once(desk: Desk, search: Search, qtbot: QtBot) -> None:
    search(desk, "26")
    press(desk, Key.Key_F3)
    desk.parts.actions["language_fr"].trigger()
    qtbot.waitUntil(lambda: "résultat 1 sur 2" in status(desk))
    assert rows(desk)[0].startswith("Aller au paragraphe 26")
    assert any(label.text() == "2 paragraphes" for label in desk.parts.header.findChildren(QLabel))


def test_a_change_of_language_or_theme_moves_neither_text_nor_hit(open_desk: Open, search: Search) -> None:
    desk = open_desk(at="20")
    search(desk, "gouvernance Internet")
    press(desk, Key.Key_F3)
    before = (here(desk), desk.window.view.verticalScrollBar().value(), desk.hits.current, len(rows(desk)))
    for action in ("language_fr", "theme_dark", "language_en", "theme_light"):
        desk.parts.actions[action].trigger()
    row = desk.parts.side.found.findChild(HitsList).currentIndex().row()
    assert (here(desk), desk.window.view.verticalScrollBar().value(), desk.hits.current, len(rows(desk))) == before
    assert row == desk.hits.current


def test_a_later_start_brings_the_window_to_front_at_the_place_it_asks_for(desk: Desk) -> None:
    desk.window.showMinimized()
    desk.heed("26")
    assert (here(desk), desk.window.isMinimized()) == ("26", False)
    for wish in ("", "37", "nowhere"):
        desk.heed(wish)
        assert here(desk) == "26"
    press(desk, Key.Key_Left, Held.AltModifier)
    assert here(desk) == "s:1"


def test_preferences_that_cannot_be_written_are_said_and_the_window_closes(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(*_: object) -> None:
        raise preferences.PreferencesError(desk.folder / preferences.FILE_NAME, "No space left on device")

    monkeypatch.setattr(preferences, "save", full)
    desk.window.close()
    assert not desk.window.isVisible()
    assert "No space left on device" in capsys.readouterr().err


def test_quit_closes_the_window(desk: Desk) -> None:
    press(desk, Key.Key_Q, Held.ControlModifier)
    assert not desk.window.isVisible()
    assert QApplication.activeModalWidget() is None
