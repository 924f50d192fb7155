"""The rows of an answer in the words of the interface."""

from __future__ import annotations

from wsis_reader.library.answer import Answer
from wsis_reader.report import Anchor
from wsis_reader.ui.hits_model import HitRow
from wsis_reader.ui.place_words import PlaceWords


class HitRows:
    """Turns row numbers into rows: the place the query names, if any, then the hits."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self._words = PlaceWords()
        self._first = 1 if answer.place else 0

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self._first + len(self.answer.hits)

    def anchor(self, row: int) -> Anchor:
        """Where a row leads."""
        place = self.answer.place
        return place if place and row == 0 else self.answer.hits[row - self._first]

    def hit(self, row: int) -> int | None:
        """The number of the hit in a row; None for the place."""
        return None if row < self._first else row - self._first

    def row(self, hit: int) -> int:
        """The row of a hit."""
        return hit + self._first

    def describe(self, row: int) -> HitRow:
        """What a row says."""
        anchor = self.anchor(row)
        if row < self._first:
            return HitRow(
                anchor, "", self._words.way_to(self.answer.order, anchor), self._opening(anchor), is_place=True
            )
        unit = self.answer.order.unit(anchor)
        excerpt, marks = self.answer.excerpt(anchor)
        where = self._words.path(self.answer.order, unit.section)
        if anchor.is_heading and where == unit.text:
            where = self._words.kind(unit)
        number = unit.number if not anchor.is_heading else ""
        return HitRow(anchor, number, where, excerpt, marks, is_heading=anchor.is_heading)

    def _opening(self, anchor: Anchor) -> str:
        """The first sentence of what stands at a place."""
        from wsis_reader.search import snippet

        unit = self.answer.order.unit(anchor)
        start = next((item.start for item in unit.items if item.anchor == anchor), 0)
        begin, end = snippet(unit.text[start:], (), self.answer.order.report.language)
        return unit.text[start + begin : start + end]
