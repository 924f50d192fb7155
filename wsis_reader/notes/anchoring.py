"""Anchoring: where a note belongs in a report as it is now, and how sure that is.

Only sure matches are taken silently: a quote that is found must stand in its context too, and nowhere else as well.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import accumulate, pairwise

from wsis_reader.notes.alignment import Aligner, Found, query_of
from wsis_reader.notes.model import STATES, Note, Selector, State
from wsis_reader.notes.selecting import SEPARATOR, select, select_whole
from wsis_reader.report import Anchor, Report, Span
from wsis_reader.report.places import ReadingOrder

_WHOLE_CONTEXT, _SOME_CONTEXT = 0.9, 0.25
_TWIN_QUOTE, _TWIN_CONTEXT = 0.6, 0.3
_SURE_QUOTE, _SURE_EVIDENCE, _MARGIN = 0.7, 4, 0.15
_SIDE, _BOTH = 0.3, 0.5
_SIDE_ELSEWHERE, _BOTH_ELSEWHERE = 0.5, 0.75
_LONG_QUOTE, _FEW = 40, 8
_LIKELY_QUOTE, _LIKELY = 0.4, 0.42
_FARTHEST_APART, _FARTHEST_CONTEXT = 3, 5


@dataclass(frozen=True, slots=True)
class Anchored:
    """Where a note belongs now: spans in text order, empty for an orphan.

    `exact`: the words stand where they stood. `moved`: surely these, though the place or the words changed. `confirm`:
    perhaps these; the reader is asked. `score` goes from 0 to 1.
    """

    note: Note
    state: State
    spans: tuple[Span, ...]
    score: float


@dataclass(frozen=True, slots=True)
class _Part:
    state: State
    span: Span | None
    score: float


_LOST = _Part("orphaned", None, 0.0)


def anchor(report: Report, note: Note) -> Anchored:
    """Where one note belongs. For many notes of one report make an Anchoring."""
    return Anchoring(ReadingOrder(report)).anchor(note)


class Anchoring:
    """A report as it is now, what notes keep of places in it, and where notes belong in it.

    The first quote that is selected or not found as it was costs a pass over the report.
    """

    def __init__(self, order: ReadingOrder) -> None:
        self._order = order

    def select(self, spans: Sequence[Span]) -> tuple[Selector, ...]:
        """What a note on these spans keeps of them, empty spans left out. Raises NoSuchPlace."""
        return tuple(self._with_twin(each) for each in select(self._order, spans))

    def select_whole(self, anchor: Anchor) -> tuple[Selector, ...]:
        """What a note on a paragraph or section as such keeps of it. Raises NoSuchPlace."""
        return tuple(self._with_twin(each) for each in select_whole(self._order, anchor))

    def _with_twin(self, selector: Selector) -> Selector:
        here = self._order.index(selector.anchor), selector.start, selector.end
        others = self._aligner.find(query_of(selector), without=here)
        alike = any(other.quote >= _TWIN_QUOTE and other.context >= _TWIN_CONTEXT for other in others)
        return replace(selector, twin=alike)

    def anchor(self, note: Note) -> Anchored:
        """Where a note belongs: by the places that were confirmed, else by those it was made on.

        On a note made on another language version only the paragraphs are looked for.
        """
        found = self._anchor(note, note.confirmed) if note.confirmed else None
        if found is None or found.state == "orphaned":
            found = self._anchor(note, note.target)
        return found

    def anchor_all(self, notes: Iterable[Note]) -> tuple[Anchored, ...]:
        """All of them in the order of the text, orphans first."""
        anchored = [self.anchor(note) for note in notes]
        return tuple(sorted(anchored, key=self._position))

    def _position(self, anchored: Anchored) -> tuple[int, int, str]:
        if not anchored.spans:
            return -1, 0, anchored.note.created
        first = anchored.spans[0]
        return self._order.index(first.anchor), first.start, anchored.note.created

    def _anchor(self, note: Note, selectors: Sequence[Selector]) -> Anchored:
        same = note.language == self._order.report.language and note.report == self._order.report.symbol
        parts = [self._part(each) if same else self._paragraph(each, "exact") for each in selectors]
        spans = tuple(part.span for part in parts if part.span)
        if not spans:
            return Anchored(note, "orphaned", (), 0.0)
        state = max((part.state for part in parts), key=STATES.index)
        if state == "orphaned" or (state != "exact" and not self._together(spans)):
            state = "confirm"
        score = sum(part.score for part in parts) / len(parts)
        return Anchored(note, state, tuple(sorted(spans, key=self._place)), score)

    def _place(self, span: Span) -> tuple[int, int]:
        return self._order.index(span.anchor), span.start

    def _together(self, spans: Sequence[Span]) -> bool:
        places = [self._place(span) for span in spans]
        return all(a < b and b[0] - a[0] <= _FARTHEST_APART for a, b in pairwise(places))

    def _paragraph(self, selector: Selector, state: State) -> _Part:
        if selector.anchor not in self._order:
            return _LOST
        unit = self._order.unit(selector.anchor)
        return _Part(state, Span(unit.anchor, 0, len(unit.text)), 1.0 if state == "exact" else 0.0)

    def _part(self, selector: Selector) -> _Part:
        if not selector.exact:
            return self._paragraph(selector, "exact" if selector.whole else "confirm")
        return self._where_it_was(selector) or self._as_it_was(selector) or self._changed(selector)

    def _where_it_was(self, selector: Selector) -> _Part | None:
        """Where the same words stand in the same place, and something around them or their length vouches for them."""
        if selector.anchor not in self._order:
            return None
        number = self._order.index(selector.anchor)
        if not self._order.units[number].text.startswith(selector.exact, selector.start):
            return None
        alike = self._alike(selector, self._starts[number] + selector.start)
        if alike < (_WHOLE_CONTEXT if selector.twin else _SOME_CONTEXT) and (
            selector.twin or len(selector.exact) < _LONG_QUOTE
        ):
            return None
        return _Part("exact", self._span(selector, number, selector.start, selector.end), 1.0)

    def _as_it_was(self, selector: Selector) -> _Part | None:
        """Where the same words stand elsewhere, in the whole of their context."""
        sides = [(self._alike(selector, at), at) for at in self._occurrences(selector.exact)]
        whole = [at for alike, at in sides if alike >= _WHOLE_CONTEXT]
        if len(whole) != 1 or selector.twin:
            return None
        number = self._number(whole[0])
        start = whole[0] - self._starts[number]
        return _Part("moved", self._span(selector, number, start, start + len(selector.exact)), 1.0)

    def _changed(self, selector: Selector) -> _Part:
        """Where words like these stand in a context like theirs."""
        found = self._aligner.find(query_of(selector))
        if not found or found[0].quote < _LIKELY_QUOTE or found[0].score < _LIKELY:
            return self._paragraph(selector, "confirm") if selector.whole else self._anywhere(selector)
        best = found[0]
        stays = self._order.units[best.text].anchor == selector.anchor
        alone = len(found) == 1 or best.score - found[1].score >= _MARGIN
        sure = alone and not selector.twin and _is_sure(best, stays)
        return _Part("moved" if sure else "confirm", self._span(selector, best.text, best.start, best.end), best.score)

    def _anywhere(self, selector: Selector) -> _Part:
        """Where the same words stand at all, to be confirmed; too few of them say nothing."""
        places = [] if len(selector.exact) < _FEW else list(self._occurrences(selector.exact))
        if not places:
            return _LOST
        at = max(places, key=lambda place: self._alike(selector, place))
        number = self._number(at)
        start = at - self._starts[number]
        return _Part("confirm", self._span(selector, number, start, start + len(selector.exact)), _LIKELY)

    def _span(self, selector: Selector, number: int, start: int, end: int) -> Span:
        unit = self._order.units[number]
        return Span(unit.anchor, 0, len(unit.text)) if selector.whole else Span(unit.anchor, start, end)

    def _alike(self, selector: Selector, at: int) -> float:
        """How much of the context stands around an occurrence, from 0 to 1: what is next to it counts."""
        before = self._text[max(0, at - len(selector.prefix)) : at]
        end = at + len(selector.exact)
        after = self._text[end : end + len(selector.suffix)]
        if before == selector.prefix and after == selector.suffix:
            return 1.0
        left, right = _common(before[::-1], selector.prefix[::-1]), _common(after, selector.suffix)
        return (left + right) / max(1, len(selector.prefix) + len(selector.suffix))

    def _occurrences(self, words: str) -> Iterator[int]:
        at = self._text.find(words)
        while at >= 0:
            yield at
            at = self._text.find(words, at + 1)

    def _number(self, at: int) -> int:
        return bisect_right(self._starts, at) - 1

    @cached_property
    def _text(self) -> str:
        return SEPARATOR.join(unit.text for unit in self._order.units)

    @cached_property
    def _starts(self) -> list[int]:
        lengths = (len(unit.text) + len(SEPARATOR) for unit in self._order.units)
        return [0, *accumulate(lengths)][: len(self._order.units)]

    @cached_property
    def _aligner(self) -> Aligner:
        return Aligner([unit.text for unit in self._order.units])


def _is_sure(place: Found, stays: bool) -> bool:
    """Whether quote and context are enough; in a paragraph of another number they have to say more."""
    side, both = (_SIDE, _BOTH) if stays else (_SIDE_ELSEWHERE, _BOTH_ELSEWHERE)
    enough = min(place.before, place.after) >= side and place.context >= both and place.gap <= _FARTHEST_CONTEXT
    return enough and place.quote >= _SURE_QUOTE and place.evidence >= _SURE_EVIDENCE


def _common(one: str, other: str) -> int:
    """How many characters two texts begin with alike."""
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
