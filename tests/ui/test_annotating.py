"""Bookmarks, highlights and notes in the whole window: made by keys, seen at once, kept, undone, found again."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from wsis_reader.desk import Desk
from wsis_reader.notes.anchoring import Anchored
from wsis_reader.report import Anchor
from wsis_reader.ui.selection_bar import SelectionBar

Open = Callable[..., Desk]


@pytest.fixture
def desk(open_desk: Open, qtbot: QtBot) -> Desk:
    return opened(open_desk, qtbot)


def opened(open_desk: Open, qtbot: QtBot, **how: str) -> Desk:
    """The window with its notes read."""
    desk = open_desk(at="26", **how)
    qtbot.waitUntil(lambda: not desk.notes_screen.annotated.read_only)
    return desk


def end(desk: Desk) -> None:
    """Close the window as the program does at its end."""
    # Before the window goes: what is saved must not depend on the keyboard leaving the editor.
    desk.close()
    desk.window.close()
    # Once: the fixture would close it again.
    desk.close = lambda: None


def act(desk: Desk, qtbot: QtBot, name: str) -> tuple[Anchored, ...]:
    """Do what an action does, and give the notes there are then."""
    assert desk.keeping
    with qtbot.waitSignal(desk.keeping.notes_changed):
        desk.parts.actions[name].trigger()
    return desk.notes_screen.annotated.anchored


def select(desk: Desk, anchor: str, start: int, end: int) -> None:
    view = desk.window.view
    assert view.document_shown
    cursor = view.textCursor()
    cursor.setPosition(view.document_shown.position(Anchor(anchor), start))
    cursor.setPosition(view.document_shown.position(Anchor(anchor), end), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def type_in(text: str) -> None:
    field = QApplication.focusWidget()
    for letter in text:
        QApplication.sendEvent(field, QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text=letter))


def titles(desk: Desk) -> list[str]:
    return [row.title for row in desk.parts.right.notes.rows]


def test_what_is_read_is_bookmarked_and_by_the_same_key_no_longer(desk: Desk, qtbot: QtBot) -> None:
    (made,) = act(desk, qtbot, "bookmark")
    assert (made.note.kind, made.spans[0].anchor) == ("bookmark", "26")
    assert act(desk, qtbot, "bookmark") == ()


def test_a_selection_is_highlighted_and_a_paragraph_without_one(desk: Desk, qtbot: QtBot) -> None:
    unit = desk.reading.order.unit(Anchor("26"))
    select(desk, "26", 3, 19)
    (some,) = act(desk, qtbot, "highlight")
    assert some.note.quote == unit.text[3:19]
    assert not desk.window.view.textCursor().hasSelection()
    whole = next(each for each in act(desk, qtbot, "highlight") if each.note.target[0].whole)
    assert (whole.spans[0].start, whole.spans[0].end) == (0, len(unit.text))


def test_the_same_words_are_highlighted_once(desk: Desk, qtbot: QtBot) -> None:
    for _ in range(2):
        select(desk, "26", 3, 19)
        notes = act(desk, qtbot, "highlight")
    assert len(notes) == 1


def test_a_note_is_written_at_once_and_saved_on_leaving_the_editor(desk: Desk, qtbot: QtBot) -> None:
    assert desk.keeping
    desk.parts.actions["note"].trigger()
    type_in("à vérifier")
    with qtbot.waitSignal(desk.keeping.saved):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert titles(desk) == ["à vérifier"]
    qtbot.waitUntil(lambda: desk.window.view.hasFocus())
    assert not desk.parts.right.notes.editor.isVisible()


def test_an_editor_left_empty_makes_no_note(desk: Desk, qtbot: QtBot) -> None:
    assert desk.keeping
    desk.parts.actions["note"].trigger()
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    act(desk, qtbot, "bookmark")
    assert len(desk.notes_screen.annotated.anchored) == 1


def test_no_break_spaces_of_a_note_stay_what_they_are(desk: Desk, qtbot: QtBot) -> None:
    assert desk.keeping
    desk.parts.actions["note"].trigger()
    type_in("«\u00a0ici\u00a0»")
    with qtbot.waitSignal(desk.keeping.saved):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert desk.notes_screen.annotated.anchored[0].note.text == "«\u00a0ici\u00a0»"


def test_undo_takes_notes_back_says_what_and_redo_brings_them_again(desk: Desk, qtbot: QtBot) -> None:
    do = desk.parts.actions
    assert not do["undo"].isEnabled()
    act(desk, qtbot, "bookmark")
    assert do["undo"].text() == "Undo: add bookmark"
    assert act(desk, qtbot, "undo") == ()
    assert not do["undo"].isEnabled()
    assert do["redo"].text() == "Redo: add bookmark"
    assert len(act(desk, qtbot, "redo")) == 1


def test_ctrl_z_undoes_from_the_text(desk: Desk, qtbot: QtBot) -> None:
    assert desk.keeping
    act(desk, qtbot, "bookmark")
    with qtbot.waitSignal(desk.keeping.undone):
        qtbot.keyClick(desk.window.view, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_an_editor_undoes_its_own_typing_before_the_notes(desk: Desk, qtbot: QtBot) -> None:
    assert desk.keeping
    act(desk, qtbot, "bookmark")
    desk.parts.actions["note"].trigger()
    type_in("x")
    field = QApplication.focusWidget()
    with qtbot.assertNotEmitted(desk.keeping.undone):
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(desk.keeping.undone):
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_notes_are_there_again_after_a_second_start(open_desk: Open, qtbot: QtBot) -> None:
    desk = opened(open_desk, qtbot)
    act(desk, qtbot, "bookmark")
    end(desk)
    again = opened(open_desk, qtbot)
    assert [each.note.kind for each in again.notes_screen.annotated.anchored] == ["bookmark"]
    assert again.parts.right.notes.count == 1


def test_what_was_typed_is_saved_when_the_window_closes(open_desk: Open, qtbot: QtBot) -> None:
    desk = opened(open_desk, qtbot)
    desk.parts.actions["note"].trigger()
    type_in("presque perdu")
    end(desk)
    again = opened(open_desk, qtbot)
    assert titles(again) == ["presque perdu"]


def test_a_draft_left_by_a_crash_becomes_a_note_and_that_is_said(open_desk: Open, qtbot: QtBot, tmp_path: Path) -> None:
    desk = opened(open_desk, qtbot)
    desk.parts.actions["note"].trigger()
    type_in("en cours")
    drafts = tmp_path / "data" / "notes-drafts"
    qtbot.waitUntil(lambda: any(drafts.glob("*.json")), timeout=3_000)
    kept = {path: path.read_bytes() for path in drafts.glob("*.json")}
    end(desk)
    assert not any(drafts.glob("*.json"))
    for path, content in kept.items():
        path.write_bytes(content)
    again = opened(open_desk, qtbot)
    assert titles(again) == ["en cours", "en cours"]
    said = [label.text() for label in again.parts.notice.findChildren(QLabel)]
    assert said == ["A note that you were writing when the program ended was kept."]


def test_f4_goes_from_note_to_note(desk: Desk, qtbot: QtBot) -> None:
    for place in ("9", "26", "33"):
        desk.reading.jump(Anchor(place))
        act(desk, qtbot, "bookmark")
    desk.reading.jump(Anchor("10"))
    seen = []
    for name in ("next_note", "next_note", "previous_note"):
        desk.parts.actions[name].trigger()
        seen.append(desk.reading.here.anchor)
    assert seen == ["26", "33", "26"]


def test_a_mark_in_the_margin_opens_its_note(desk: Desk, qtbot: QtBot) -> None:
    act(desk, qtbot, "bookmark")
    margin = desk.notes_screen.margin
    middle = margin.middle_of(Anchor("26"))
    assert middle
    assert margin.note_at(middle)
    assert margin.note_at(QPointF(middle.x(), middle.y() + 60)) is None
    with qtbot.waitSignal(margin.note_chosen):
        qtbot.mouseClick(margin, Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert desk.parts.right.notes.isVisible()


def test_entering_a_paragraph_tells_of_its_notes(desk: Desk, qtbot: QtBot) -> None:
    act(desk, qtbot, "bookmark")
    select(desk, "26", 3, 19)
    act(desk, qtbot, "highlight")
    assert desk.entering(Anchor("26")).endswith("bookmark, 1 highlight")
    assert "highlight" not in desk.entering(Anchor("27"))


def test_contents_count_notes_beside_results(desk: Desk, qtbot: QtBot) -> None:
    act(desk, qtbot, "bookmark")
    model = desk.parts.side.contents.findChildren(type(desk.parts.side.contents._model))[0]
    heard = [model.data(model.index(row, 0), Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    assert [text for text in heard if text.endswith(", 1 note")]


def test_a_note_removed_in_the_panel_is_in_the_bin_and_comes_back(desk: Desk, qtbot: QtBot) -> None:
    assert desk.keeping
    (made,) = act(desk, qtbot, "bookmark")
    with qtbot.waitSignal(desk.keeping.notes_changed):
        desk.parts.right.notes.act_requested.emit("remove", (made.note.id,), "")
    assert titles(desk) == []
    assert [note.id for note in desk.notes_screen.annotated.bin] == [made.note.id]
    with qtbot.waitSignal(desk.keeping.notes_changed):
        desk.parts.right.notes.act_requested.emit("restore", (made.note.id,), "")
    assert len(titles(desk)) == 1


def test_a_failure_leaves_the_text_in_the_editor_and_says_what_to_do(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wsis_reader.notes.errors import NotWritten
    from wsis_reader.notes.store import NoteStore

    def full(*_: object, **__: object) -> None:
        raise NotWritten(Path("/reader/notes.sqlite"), "full")

    assert desk.keeping
    desk.parts.actions["note"].trigger()
    type_in("ne pas perdre")
    with monkeypatch.context() as broken:
        broken.setattr(NoteStore, "add", full)
        with qtbot.waitSignal(desk.keeping.not_saved):
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    editor = desk.parts.right.notes.editor
    assert editor.isVisible()
    assert editor.content[0] == "ne pas perdre"
    with qtbot.waitSignal(desk.keeping.saved):
        editor.finish()
    assert titles(desk) == ["ne pas perdre"]


@pytest.fixture
def bar(desk: Desk, qtbot: QtBot) -> SelectionBar:
    """The bar at a selection in the window."""
    desk.window.view.setFocus()
    select(desk, "26", 3, 19)
    qtbot.waitUntil(desk.notes_screen.bar.isVisible)
    return desk.notes_screen.bar


def test_the_bar_never_covers_what_is_selected(desk: Desk, bar: SelectionBar, qtbot: QtBot) -> None:
    view = desk.window.view
    for start, end in ((3, 19), (0, 400), (200, 900)):
        select(desk, "26", start, end)
        qtbot.waitUntil(bar.isVisible)
        cursor, lines = view.textCursor(), []
        for position in range(cursor.selectionStart(), cursor.selectionEnd() + 1):
            cursor.setPosition(position)
            lines.append(view.cursorRect(cursor).translated(view.viewport().pos()))
        assert not [line for line in lines if line.intersects(bar.geometry())]


def test_tab_leads_from_the_selection_to_the_bar_which_highlights_it(
    desk: Desk, bar: SelectionBar, qtbot: QtBot
) -> None:
    assert desk.keeping
    qtbot.keyClick(desk.window.view, Qt.Key.Key_Tab)
    focused = QApplication.focusWidget()
    assert bar.isAncestorOf(focused)
    assert focused.accessibleName() == "Highlight: Important (yellow)"
    with qtbot.waitSignal(desk.keeping.notes_changed):
        qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert desk.notes_screen.annotated.anchored[0].note.colour == "yellow"
    assert not bar.isVisible()


def test_esc_closes_the_bar_and_leaves_the_selection(desk: Desk, bar: SelectionBar, qtbot: QtBot) -> None:
    qtbot.keyClick(desk.window.view, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    assert desk.window.view.textCursor().hasSelection()
    assert desk.window.view.hasFocus()
