"""Answer: what a search found in one report, as rows to show and places to walk."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping
from typing import TYPE_CHECKING

from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder

if TYPE_CHECKING:
    from wsis_reader.search import Results

Marks = tuple[tuple[int, int], ...]


class Answer:
    """The hits of one query in one report, in text order, with the place that the query names, if it names one.

    Marks and snippets are worked out when asked for, once; they are exactly what matched.
    """

    def __init__(self, order: ReadingOrder, results: Results) -> None:
        self.order = order
        self.results = results
        self.place: Anchor | None = order.find(results.query.text)
        self.hits: tuple[Anchor, ...] = tuple(hit.anchor for hit in results.hits)
        self._positions = [order.index(anchor) for anchor in self.hits]
        self._found = {hit.anchor: hit for hit in results.hits}
        self._marks: dict[Anchor, Marks] = {}

    def marks(self, anchor: Anchor) -> Marks:
        """What matched in a paragraph: stretches of its text in code points; nothing where it was not found."""
        if anchor not in self._found:
            return ()
        if anchor not in self._marks:
            from wsis_reader.search import marks

            text, stretches = self.order.unit(anchor).text, self._found[anchor].stretches
            self._marks[anchor] = marks(self.results.query, text, self.order.report.language, stretches)
        return self._marks[anchor]

    def excerpt(self, anchor: Anchor) -> tuple[str, Marks]:
        """The sentence around the first match, and the marks in it."""
        from wsis_reader.search import snippet

        text, marks = self.order.unit(anchor).text, self.marks(anchor)
        start, end = snippet(text, marks, self.order.report.language)
        return text[start:end], tuple((s - start, e - start) for s, e in marks if s >= start and e <= end)

    def places_marked(self, anchor: Anchor) -> int:
        """How many results a reader sees in a paragraph: marks that touch but for an apostrophe or a space are one."""
        text, last, count = self.order.unit(anchor).text, -1, 0
        for start, end in self.marks(anchor):
            gap = text[last:start] if last >= 0 else None
            count += gap is None or sum(map(str.isalnum, gap)) > 1
            last = end
        return count

    def next_hit(self, here: Anchor, step: int) -> int | None:
        """The number of the hit after `here` (step 1) or before it (step -1), around the end; None without hits."""
        if not self.hits:
            return None
        position = self.order.index(here)
        found = bisect_right(self._positions, position) if step > 0 else bisect_left(self._positions, position) - 1
        return found % len(self.hits)

    def hit_from(self, here: Anchor) -> int | None:
        """The number of the hit at `here` or the next after it, around the end; None without hits."""
        if not self.hits:
            return None
        return bisect_left(self._positions, self.order.index(here)) % len(self.hits)

    def counts(self) -> Mapping[Anchor, int]:
        """How many hits each section has directly in it, its heading included."""
        facets = self.results.facets.get(self.order.report.key, {})
        return {section: count for section, count in facets.items() if section}
