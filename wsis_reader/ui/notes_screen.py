"""What the window shows of the notes: rows, marks in the text and its margin, counts, and what undo would do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wsis_reader.notes.annotated import Annotated
from wsis_reader.ui.announcing import announce
from wsis_reader.ui.note_layer import NoteLayer
from wsis_reader.ui.note_margin import NoteMargin
from wsis_reader.ui.note_rows import NoteRows
from wsis_reader.ui.note_words import NoteWords
from wsis_reader.ui.selection_bar import SelectionBar

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from wsis_reader.notes.annotated import Placed
    from wsis_reader.notes.model import Change
    from wsis_reader.report import Anchor
    from wsis_reader.ui.appearance import Appearance
    from wsis_reader.ui.main_window import MainWindow
    from wsis_reader.ui.reading import Reading
    from wsis_reader.ui.screen import Parts

_WRITING = ("bookmark", "highlight", "note")


class NotesScreen:
    """Puts the notes where they are seen; `annotated` is what is shown."""

    def __init__(self, window: MainWindow, parts: Parts, reading: Reading, look: Appearance, icons: Path) -> None:
        self._view, self._parts, self._reading, self._look = window.view, parts, reading, look
        self._rows, self.words = NoteRows(window), NoteWords(window)
        self.annotated = Annotated()
        self.margin = NoteMargin(window.view, self.words.tip)
        self.bar = SelectionBar(window.view, look.theme, icons)
        self._show_undo()
        self.allow_writing(False)

    def show_notes(self, annotated: Annotated) -> None:
        """Show these notes in all parts of the window."""
        self.annotated = annotated
        # First where the reader looks; the lists take longer where there are many.
        self._show_marks()
        self._view.viewport().repaint()
        panel, right = self._parts.right.notes, self._parts.right
        panel.show_notes(
            self._rows.of(self._reading.order, annotated),
            self._rows.in_bin(annotated.bin),
            read_only=annotated.read_only,
        )
        right.show_counts()
        self._parts.side.contents.show_notes(annotated.counts(self._reading.order))
        self._show_undo()
        self.allow_writing(not annotated.read_only)

    def show_appearance(self) -> None:
        """Take the colours and words just chosen."""
        self._rows.forget()
        self.bar.set_theme(self._look.theme)
        self.show_notes(self.annotated)

    def clear(self) -> None:
        """Show none, until those of another report are known."""
        self.show_notes(Annotated())

    def exported(self, form: str) -> bytes:
        """The notes as a file of a form, with the words of the interface in it."""
        from wsis_reader.notes.exchange import content
        from wsis_reader.notes.gathering import Gathered

        order = self._reading.order
        return content([Gathered(order.report.symbol, order, self.annotated.anchored)], f".{form}", self._rows.words())

    def tell_taken_in(self, count: int) -> None:
        """Say that another program brought notes."""
        self._parts.notice.say(self.words.taken_in(count))

    def placed_in(self, anchor: Anchor) -> Sequence[Placed]:
        """The notes of a paragraph."""
        return self.annotated.places.get(anchor, ())

    def tell(self, words: str) -> None:
        """Say what happened: below the text, and to a screen reader."""
        self._parts.status.show_hint(words)
        announce(self._view, words)

    def tell_undone(self, change: Change) -> None:
        """Say what was undone."""
        self.tell(self.words.undone(change))

    def tell_redone(self, change: Change) -> None:
        """Say what was done again."""
        self.tell(self.words.redone(change))

    def allow_writing(self, allowed: bool) -> None:
        """Offer what makes notes only where they can be kept."""
        for name in _WRITING:
            self._parts.actions[name].setEnabled(allowed)
        self.bar.allow_writing(allowed)

    def _show_marks(self) -> None:
        theme = self._look.theme
        self._view.show_layer("notes", NoteLayer(self.placed_in, theme) if self.annotated.places else None)
        self.margin.show_notes(self.placed_in, theme.accent)

    def _show_undo(self) -> None:
        now = self.annotated
        undone, redone = ("" if now.read_only else self.words.change(each) for each in (now.next_undo, now.next_redo))
        self._parts.actions.show_undo(undone, redone)
