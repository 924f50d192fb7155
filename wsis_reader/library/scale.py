"""Scale: places in a report as fractions of its length."""

from __future__ import annotations

from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder


class Scale:
    """The length of a report in characters, title and headings included."""

    def __init__(self, order: ReadingOrder) -> None:
        self._order = order
        self._starts = [0]
        for unit in order.units:
            self._starts.append(self._starts[-1] + len(unit.text))

    def fraction(self, anchor: Anchor, offset: int) -> float:
        """How much of the report comes before a place, from 0 to 1. Raises NoSuchPlace."""
        return (self._starts[self._order.index(anchor)] + offset) / max(1, self._starts[-1])
