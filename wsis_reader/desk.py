"""The desk: everything around the text, and what takes several of its parts at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtGui import QGuiApplication

from wsis_reader import preferences
from wsis_reader.formats import FormatError
from wsis_reader.library import LibraryError
from wsis_reader.library.narrowing import can_narrow, narrowed
from wsis_reader.preferences import PreferencesError
from wsis_reader.report import Anchor, Span
from wsis_reader.report.citation import cite, quote
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.annotating import Annotating
from wsis_reader.ui.announcing import announce, name_current_row
from wsis_reader.ui.fact_text import as_quotes, as_text
from wsis_reader.ui.first_frame import FirstFrame, settings
from wsis_reader.ui.sentences import sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.library import Key
    from wsis_reader.library.reference_rows import Destination
    from wsis_reader.navigation import Place
    from wsis_reader.notes.opening import Opened
    from wsis_reader.ui.exporting import Exporting
    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.fact_panel import FactPanel
    from wsis_reader.ui.facts_found import FactsFound
    from wsis_reader.ui.facts_screen import FactsScreen
    from wsis_reader.ui.hits import Hits
    from wsis_reader.ui.note_importing import NoteImporting
    from wsis_reader.ui.note_keeping import NoteKeeping
    from wsis_reader.ui.notes_screen import NotesScreen
    from wsis_reader.ui.place_words import PlaceWords
    from wsis_reader.ui.printing import Printing
    from wsis_reader.ui.reading import Reading
    from wsis_reader.ui.screen import Parts, Screen
    from wsis_reader.ui.searching import Searching


class Owners(NamedTuple):
    """What holds the state of the window, each its own."""

    reading: Reading
    searching: Searching
    hits: Hits
    facts: FactsFound
    exporting: Exporting
    printing: Printing
    importing: NoteImporting
    keeping: NoteKeeping | None
    """None where there is no folder to keep notes in."""


class Desk:
    """The window with its parts and the owners of what they show."""

    def __init__(
        self,
        first: FirstFrame,
        parts: Parts,
        owners: Owners,
        screens: tuple[Screen, FactsScreen, NotesScreen],
        words: PlaceWords,
    ) -> None:
        self.window, self.look = first.window, first.look
        self.folder, self.preferred = first.folder, first.preferred
        self.key = first.order.report.key
        self._library = first.library
        self._told = ""
        self.parts, self.words = parts, words
        self.screen, self.facts_screen, self.notes_screen = screens
        self.reading, self.searching, self.hits, self.facts, self.exporting = owners[:5]
        self.printing, self.importing, self.keeping = owners[5:]
        self.annotating: Annotating | None = None
        if self.keeping:
            place = (self.window.view, self.reading)
            self.annotating = Annotating(*place, self.keeping, self.notes_screen, parts.right.notes, self.bring)

    def heed(self, wish: str) -> None:
        """Come to the front, and go to the place that a later start asked for."""
        self.window.come_to_front()
        anchor = self.reading.order.find(wish) if wish else None
        if anchor:
            self.reading.jump(anchor)

    def close(self) -> None:
        """End the work off the GUI thread before the window dies."""
        self.look.app.focusChanged.disconnect(name_current_row)
        self.facts.close()
        self.searching.close()
        self.printing.close()
        if self.keeping:
            self.parts.right.notes.editor.save()
            self.keeping.close()

    def show_panel(self, panel: QWidget) -> None:
        """Bring a panel of a side to the front, and take the keyboard there."""
        self.bring(panel)
        panel.setFocus()

    def bring(self, panel: QWidget) -> None:
        """Bring a panel of a side to the front; the keyboard stays where it is, unless it was there."""
        side = self.parts.side if self.parts.side.isAncestorOf(panel) else self.parts.right
        self.window.show_side(side)
        side.bring(panel)

    def tell_opened(self, opened: Opened, drafts: int) -> None:
        """Say what the reader should know about how the notes were found."""
        words = self.notes_screen.words.opened(opened, drafts)
        if words:
            self.parts.notice.say(words)

    def print_report(self, *, pdf: bool = False) -> None:
        """Ask how the report is to be printed; with `pdf`, a file is offered first."""
        from wsis_reader.ui.paper import Paper

        paper = Paper(self.reading.order, self.look.look.family, self.notes_screen.annotated.anchored)
        self.printing.ask(paper, pdf=pdf)

    def show_help(self) -> None:
        """Open the list of keys."""
        from wsis_reader.ui.help_dialog import HelpDialog

        HelpDialog(self.parts.actions, self.window).open()

    def entering(self, anchor: Anchor) -> str:
        """What is said on entering a paragraph: to who is elsewhere in the window, what stands there as well."""
        unit, answer = self.reading.order.unit(anchor), self.hits.rows and self.hits.rows.answer
        notes = self.notes_screen.words.entering(self.notes_screen.placed_in(anchor))
        words = ", ".join(part for part in (self.words.entering(unit, self.hits.results_in(anchor)), notes) if part)
        if self.window.view.hasFocus():
            return words
        found = answer and anchor == self.hits.current_anchor
        return f"{words}: {answer.excerpt(anchor)[0] if answer and found else unit.text}"

    def go(self) -> None:
        """Go to the place that the query names, or to the hit from here on."""
        self.hits.go(self.reading.here.anchor)

    def offer_values(self) -> None:
        """The search box offers what the fields of a query can find here."""
        values = self.facts.values
        self.parts.header.search_box.set_values(values.written if values else {})
        self.offer_narrowing()

    def offer_narrowing(self) -> None:
        """Offer what narrows the answer, where the facts are known and something in it does."""
        rows, values, found = self.hits.rows, self.facts.values, self.parts.side.found
        results = rows.answer.results if rows else None
        narrows = values and results and can_narrow(results)
        found.narrowing.offer(partial(values.facets, results) if values and results and narrows else None)

    def narrow(self, written: str) -> None:
        """Ask for a field as well."""
        if self.hits.rows:
            box = self.parts.header.search_box
            box.setText(narrowed(self.hits.rows.answer.results.query, written))
            box.setFocus()

    def copy_citation(self) -> None:
        """Copy what is selected, or the paragraph being read, with its citation."""
        order = self.reading.order
        unit = order.unit(self.reading.here.anchor)
        spans = self.window.view.selected_spans() or [Span(unit.anchor, 0, len(unit.text))]
        template = self.preferred.citations.get(order.report.language, "")
        QGuiApplication.clipboard().setText(quote(order, spans, template))
        words = self.words.copied(cite(order, [span.anchor for span in spans]))
        self.parts.status.show_hint(words)
        announce(self.window.view, words)

    def leave_text(self) -> None:
        """Close the topmost thing over the text: what is selected, else the search."""
        view = self.window.view
        if view.selected_spans():
            cursor = view.textCursor()
            cursor.clearSelection()
            view.setTextCursor(cursor)
        else:
            self.parts.header.search_box.clear()

    def copy_rows(self, rows: Sequence[FactRow], cited: bool) -> None:
        """Copy rows as lines, or what they stand for in the text with its citation."""
        order = self.reading.order
        template = self.preferred.citations.get(order.report.language, "")
        text = as_quotes(rows, order, template) if cited else as_text(rows, order)
        QGuiApplication.clipboard().setText(text)

    def tell_place(self, place: Place) -> None:
        """Say what is named or cited at the caret, once on coming to it; aloud where it is not named in full."""
        hints = self.facts_screen.hints
        words = hints.hint(place.anchor, place.offset)
        if words == self._told:
            return
        self._told = words
        self.parts.status.show_hint(words)
        if hints.is_short(place.anchor, place.offset):
            announce(self.window.view, words.replace("\n", ", "))

    def go_to(self, place: Place) -> None:
        """Show a place, in another report where it is of another."""
        if (place.symbol, place.language) != self.key:
            self._show_report(ReadingOrder(self._library.report(place.symbol, place.language)))
        self.window.view.go_to(place.anchor, place.offset)

    def open_report(self, key: Key, anchor: Anchor) -> None:
        """Open a report of the library at one of its paragraphs, or at its beginning; say so where it cannot be."""
        try:
            order = ReadingOrder(self._library.report(*key))
        except (LibraryError, FormatError) as error:
            self.parts.notice.say(sentence(error))
            return
        self.window.view.setFocus()
        self.reading.leave(key, order.find(anchor) or order.units[0].anchor)

    def _show_report(self, order: ReadingOrder) -> None:
        """Put another report in place of the one that is read."""
        if self.keeping:
            self.parts.right.notes.editor.finish()
            self.keeping.begin(order)
        self.key = order.report.key
        self.reading.begin(order)
        self.notes_screen.clear()
        self.window.setWindowTitle(f"{order.report.symbol} — WSIS Reader")
        self.window.view.show_report(order, self.look.look)
        self.hits.begin(order)
        self.screen.show_report()
        self.facts_screen.clear()
        self.facts.find(order.report)
        self.offer_values()
        self.searching.search(self.parts.header.search_box.text(), self.key)

    def open_cited_at(self, anchor: Anchor, offset: int) -> None:
        """Open what is cited at a place in the text, if anything is."""
        if leads := self.facts_screen.hints.destination(anchor, offset):
            self.open_cited(leads)

    def open_cited(self, leads: Destination) -> None:
        """Go to the place cited, open the report cited, or show the address cited."""
        if leads.is_here and leads.anchor is not None:
            self.window.view.setFocus()
            self.reading.jump(leads.anchor)
        elif leads.report:
            self.open_report(leads.report, leads.anchor or Anchor(""))
        elif leads.address:
            from wsis_reader.ui.address_dialog import AddressDialog

            AddressDialog(leads.address, self.window).open()

    def export(self, panel: FactPanel, form: str) -> None:
        """Ask for a file, and write into it what a panel lists."""
        symbol = self.reading.order.report.symbol.replace("/", "_")
        self.exporting.ask(f"{symbol}.{panel.kind}.{form}", form.upper(), lambda: panel.exported(form))

    def export_notes(self, form: str) -> None:
        """Ask for a file, and write into it the notes of the report."""
        symbol = self.reading.order.report.symbol.replace("/", "_")
        self.exporting.ask(f"{symbol}.{form}", form.upper(), lambda: self.notes_screen.exported(form))

    def keep(self) -> None:
        """Keep the geometry, what is preferred and the place, where there is a folder for them."""
        if not self.folder:
            return
        self.window.keep(settings(self.folder))
        try:
            preferences.save(self.folder, self.look.kept_in(self.preferred).with_place(self.reading.here))
        except PreferencesError as error:
            sys.stderr.write(sentence(error) + "\n")
