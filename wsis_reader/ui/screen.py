"""What the window shows: places, hits and colours, put where they are seen."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QTimer

from wsis_reader.navigation import Place
from wsis_reader.ui.actions import Actions
from wsis_reader.ui.announcing import announce
from wsis_reader.ui.appearance import Appearance
from wsis_reader.ui.found_panel import Notice
from wsis_reader.ui.header import Header
from wsis_reader.ui.hits import Hits
from wsis_reader.ui.main_window import MainWindow
from wsis_reader.ui.mark_layers import Layer
from wsis_reader.ui.notice_bar import NoticeBar
from wsis_reader.ui.reading import Reading
from wsis_reader.ui.right_side import RightSide
from wsis_reader.ui.side import Side
from wsis_reader.ui.status_line import StatusLine

_PAUSE_MS = 600
"""After the last key, before a screen reader is told how much was found."""


class Parts(NamedTuple):
    """What the window is furnished with."""

    actions: Actions
    header: Header
    notice: NoticeBar
    side: Side
    right: RightSide
    status: StatusLine


class Screen:
    """Puts what the owners hold into the parts of the window that show it."""

    def __init__(self, window: MainWindow, parts: Parts, reading: Reading, hits: Hits, look: Appearance) -> None:
        self._window = window
        self._parts = parts
        self._found = parts.side.found
        self._reading = reading
        self._hits = hits
        self._look = look
        self._pause = QTimer(window, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(lambda: announce(parts.header.search_box, parts.side.found.announcement))

    def show_report(self) -> None:
        """Show the report in all parts around its text."""
        parts, report = self._parts, self._reading.order.report
        parts.header.show_report(report.symbol)
        parts.status.show_language(report.language)
        parts.status.show_zoom(self._look.zoom)
        parts.side.contents.show_report(report)
        self.show_appearance()
        self.show_place(self._reading.here)

    def show_place(self, place: Place) -> None:
        """Contents and status follow the place being read."""
        order = self._reading.order
        unit = order.unit(place.anchor)
        self._parts.side.contents.follow(unit.section or place.anchor)
        self._parts.status.show_place(order.path(unit.section), unit)

    def show_hits(self) -> None:
        """The answer to a search, or none: seen, and heard after a pause."""
        self._show_answer()
        if self._hits.rows:
            self._pause.start()

    def _show_answer(self) -> None:
        """The answer in the list, the contents, the text and beside the scroll bar."""
        rows, found = self._hits.rows, self._found
        if rows:
            results = rows.answer.results
            found.show_hits(
                rows.total, rows.describe, paragraphs=results.paragraphs, headings=results.total - results.paragraphs
            )
            notices = [Notice.READ_AS_WORDS] if results.query.plain else []
            notices += [Notice.NOTHING_FOUND] if not rows.total else []
            found.show_message(*notices, suggestions=results.suggestions)
        else:
            found.clear()
        self._parts.side.contents.show_counts(rows.answer.counts() if rows else {})
        self._parts.header.show_count(found.count_text if rows else "")
        self._parts.side.show_found_count(len(rows.answer.hits) if rows else 0)
        self._window.view.show_marks(rows.answer.hits if rows else (), self._look.theme.hit_mark)
        self._show_hit_layer()

    def _show_hit_layer(self) -> None:
        """Paint the hits in the text."""
        theme, hits = self._look.theme, self._hits
        layer = Layer(hits.marks, theme.hit, theme.hit_mark, hits.current_anchor, theme.hit_current, theme.hit_mark)
        self._window.view.show_layer("hits", layer if hits.rows else None)

    def show_current_hit(self, hit: int) -> None:
        """Show which hit one is at."""
        rows = self._hits.rows
        self._found.show_current(rows.row(hit) if rows and hit >= 0 else -1)
        self._parts.status.show_hit(hit + 1, len(rows.answer.hits) if rows else 0)
        self._show_hit_layer()

    def show_appearance(self) -> None:
        """Dress what paints by itself, and tick what was chosen."""
        parts, look = self._parts, self._look
        parts.header.set_theme(look.theme)
        parts.side.set_theme(look.theme)
        self._window.view.set_look(look.look)
        self._window.view.retranslate()
        parts.actions.choose("theme_", look.theme_choice or "system")
        parts.actions.choose("language_", look.language_choice or "system")
        self._show_answer()
        self.show_current_hit(self._hits.current)
