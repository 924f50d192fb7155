"""Selectors: a place in a report as it is kept with a note."""

from __future__ import annotations

from collections.abc import Sequence

from wsis_reader.notes.model import Selector
from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder

CONTEXT = 64
"""How many code points are kept of what stands before and after a quote, other paragraphs included."""

OPENING = 300
"""How many code points of its text stand for a whole paragraph or section."""

SEPARATOR = "\n"
"""What stands between two paragraphs in a context."""


def select(order: ReadingOrder, spans: Sequence[Span]) -> tuple[Selector, ...]:
    """What a note on these spans keeps of them. Raises NoSuchPlace.

    A span that covers nothing of its paragraph is left out; offsets beyond the text are brought into it.
    """
    found = []
    for span in spans:
        unit = order.unit(span.anchor)
        start, end = max(0, span.start), min(len(unit.text), span.end)
        if start < end:
            before, after = _context(order, span.anchor, start, end)
            found.append(Selector(unit.anchor, start, end, unit.text[start:end], before, after))
    return tuple(found)


def select_whole(order: ReadingOrder, anchor: Anchor) -> tuple[Selector, ...]:
    """What a note on a paragraph or section as such keeps of it. Raises NoSuchPlace."""
    unit = order.unit(anchor)
    opening = unit.text[:OPENING]
    before, after = _context(order, anchor, 0, len(unit.text) if len(opening) == len(unit.text) else OPENING)
    return (Selector(unit.anchor, 0, len(opening), opening, before, after, whole=True),)


def _context(order: ReadingOrder, anchor: Anchor, start: int, end: int) -> tuple[str, str]:
    at = order.index(anchor)
    text = order.units[at].text
    before, after = text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]
    for unit in reversed(order.units[:at]):
        if len(before) >= CONTEXT:
            break
        before = unit.text[-CONTEXT:] + SEPARATOR + before
    for unit in order.units[at + 1 :]:
        if len(after) >= CONTEXT:
            break
        after += SEPARATOR + unit.text[:CONTEXT]
    return before[-CONTEXT:], after[:CONTEXT]
