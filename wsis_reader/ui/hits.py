"""Hits: what the last search found, and which of it one is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wsis_reader.library.answer import Answer
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.hit_rows import HitRows

if TYPE_CHECKING:
    from wsis_reader.search import Results


class Hits(QObject):
    """Holds the answer; `changed` says that there is another or none, `current_changed` the number of the hit, from 0.

    `chosen` carries the anchor and the offset to go to; `place_chosen` that it was a place one named, not a hit.
    """

    changed = Signal()
    current_changed = Signal(int)
    chosen = Signal(object, int)
    place_chosen = Signal()

    def __init__(self, order: ReadingOrder, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = order
        self.rows: HitRows | None = None
        self.current = -1
        self._at_place = False

    def begin(self, order: ReadingOrder) -> None:
        """There is another report, and nothing found in it yet."""
        self._order = order
        self.clear()

    def show(self, results: Results) -> None:
        """Take the answer to a search."""
        self.rows = HitRows(Answer(self._order, results))
        self._reset()

    def clear(self) -> None:
        """There is no search any more."""
        self.rows = None
        self._reset()

    def marks(self, anchor: Anchor) -> tuple[tuple[int, int], ...]:
        """What is marked in a paragraph."""
        return self.rows.answer.marks(anchor) if self.rows else ()

    def results_in(self, anchor: Anchor) -> int:
        """How many results a reader sees in a paragraph."""
        return self.rows.answer.places_marked(anchor) if self.rows else 0

    @property
    def current_anchor(self) -> Anchor | None:
        """The paragraph of the hit one is at."""
        return self.rows.answer.hits[self.current] if self.rows and self.current >= 0 else None

    def choose(self, row: int) -> None:
        """Go where a row leads."""
        if self.rows and 0 <= row < self.rows.total:
            hit = self.rows.hit(row)
            if hit is None:
                self.place_chosen.emit()
            self._go_to(self.rows.anchor(row), -1 if hit is None else hit)
            self._at_place = hit is None

    def go(self, here: Anchor) -> None:
        """Go to the place that the query names, else to the hit at `here` or after it, then to the next ones."""
        if not self.rows:
            return
        if self.rows.answer.place and self.current < 0 and not self._at_place:
            self.choose(0)
        elif self._at_place or self.current_anchor == here:
            self.step(here, 1)
        else:
            self._go_to_hit(self.rows.answer.hit_from(here))

    def step(self, here: Anchor, step: int) -> None:
        """Go to the next hit after `here` in the text, or the one before, around the end."""
        if self.rows:
            self._go_to_hit(self.rows.answer.next_hit(here, step))

    def _go_to_hit(self, hit: int | None) -> None:
        if self.rows and hit is not None:
            self._go_to(self.rows.answer.hits[hit], hit)

    def _go_to(self, anchor: Anchor, hit: int) -> None:
        self.current = hit
        self._at_place = False
        self.current_changed.emit(hit)
        marks = self.marks(anchor) if hit >= 0 else ()
        self.chosen.emit(anchor, marks[0][0] if marks else 0)

    def _reset(self) -> None:
        self.current = -1
        self._at_place = False
        self.changed.emit()
        self.current_changed.emit(-1)
