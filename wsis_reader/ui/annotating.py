"""What a reader does with notes at the place being read, or with what is selected there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from wsis_reader.notes.writing import NewNote
from wsis_reader.report import Anchor
from wsis_reader.report.citation import cite, quote
from wsis_reader.ui.note_editor import Writing
from wsis_reader.ui.note_rows import NoteRow
from wsis_reader.ui.sentences import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.note_keeping import NoteKeeping
    from wsis_reader.ui.notes_panel import NotesPanel
    from wsis_reader.ui.notes_screen import NotesScreen
    from wsis_reader.ui.reading import Reading
    from wsis_reader.ui.reading_view import ReadingView

_QUOTED = 120


class Annotating:
    """Turns what a reader does into wishes to the keeping of notes; `bring` shows a panel without the keyboard."""

    def __init__(
        self,
        view: ReadingView,
        reading: Reading,
        keeping: NoteKeeping,
        screen: NotesScreen,
        panel: NotesPanel,
        bring: Callable[[QWidget], None],
    ) -> None:
        self._view, self._reading, self._keeping = view, reading, keeping
        self._screen, self._panel, self._bring = screen, panel, bring

    def bookmark(self) -> None:
        """Bookmark what is being read, or no longer."""
        self._keeping.toggle_bookmark(self._here())

    def highlight(self, colour: str = "") -> None:
        """Highlight what is selected, or the whole paragraph; the selection ends, so that the colour is seen."""
        spans = self._view.selected_spans()
        self._keeping.highlight(spans[0].anchor if spans else self._here(), spans, colour)
        self._drop_selection()

    def write(self) -> None:
        """Write a note on what is selected, or on the paragraph."""
        spans = tuple(self._view.selected_spans())
        anchor = spans[0].anchor if spans else self._here()
        order = self._reading.order
        new = NewNote(*order.report.key, anchor, spans)
        words = "\n".join(order.unit(span.anchor).text[span.start : span.end] for span in spans)
        words = words or order.unit(anchor).text
        short = words if len(words) <= _QUOTED else words[:_QUOTED].rstrip() + "…"
        self._bring(self._panel)
        self._panel.editor.begin(Writing(new.key, f"{cite(order, [anchor])} — {short}"))

    def open(self, name: str) -> None:
        """Show a note in the panel; write in it where it is one to write in."""
        row = self._panel.noted(name)
        if row:
            self._bring(self._panel)
            self._panel.point_at(name)
            if row.kind not in ("bookmark", "highlight") or row.text:
                self._panel.write(row)

    def choose(self, row: FactRow) -> None:
        """Go to where a note is; an orphan is only shown."""
        if row.spans:
            self._view.setFocus()
            self._reading.jump(row.anchor, row.start)

    def step(self, step: int) -> None:
        """Go to the next note in the text, or to the one before."""
        here = self._reading.here
        found = self._screen.annotated.neighbour(self._reading.order, (here.anchor, here.offset), step)
        if found:
            self._view.setFocus()
            self._panel.point_at(found.note.id)
            self._reading.jump(found.spans[0].anchor, found.spans[0].start)

    def act(self, name: str, keys: Sequence[str], colour: str) -> None:
        """Do what was asked for in the panel."""
        if name == "recolour":
            self._keeping.recolour(keys, colour)
        else:
            {
                "remove": self._keeping.remove,
                "restore": self._keeping.restore,
                "confirm": self._keeping.confirm,
            }[name](keys)

    def copy(self, rows: Sequence[FactRow], cited: bool) -> None:
        """Copy notes: what they say, and the words they are on, with the citation where that is wanted."""
        order = self._reading.order
        parts = []
        for row in rows:
            if not isinstance(row, NoteRow):
                continue
            words = quote(order, row.spans) if cited and row.spans else row.quote
            parts.append("\n".join(part for part in (words, row.text) if part))
        QGuiApplication.clipboard().setText("\n\n".join(parts))

    def show_error(self, key: str, error: BaseException) -> None:
        """Say in the editor why what was written is not saved."""
        self._panel.editor.show_error(key, sentence(error))

    def entering(self, anchor: Anchor) -> str:
        """What is said of the notes of a paragraph on entering it."""
        return self._screen.words.entering(self._screen.placed_in(anchor))

    def _here(self) -> Anchor:
        return self._reading.order.unit(self._reading.here.anchor).anchor

    def _drop_selection(self) -> None:
        cursor = self._view.textCursor()
        if cursor.hasSelection():
            cursor.setPosition(cursor.selectionStart())
            self._view.setTextCursor(cursor)
