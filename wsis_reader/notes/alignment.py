"""Alignment: where in a text that was changed the words of a quote stand, and how surely.

Seeds of two words find where it may be; difflib then lays the words of the quote and its context over the words that
stand there.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from wsis_reader.notes.model import Selector

_WORD = re.compile(r"\w+|[^\w\s]")
_STRETCH = 12
_MOST_PLACES = 60
_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Found:
    """A place for a quote: the text's number, offsets in it, and from 0 to 1 how alike quote and context are.

    `before` and `after` are the two sides of the context; `evidence` is how many of its words were found, `gap` how
    many words of the text stand between the quote and the nearest of them, on the side where they are more.
    """

    text: int
    start: int
    end: int
    quote: float
    before: float
    after: float
    evidence: int
    gap: int

    @property
    def context(self) -> float:
        """Both sides together."""
        return (self.before + self.after) / 2

    def overlaps(self, other: Found) -> bool:
        """Whether both have something in common."""
        return self.text == other.text and self.start < other.end and other.start < self.end

    @property
    def score(self) -> float:
        """Quote and context together."""
        return 0.7 * self.quote + 0.3 * self.context


@dataclass(frozen=True, slots=True)
class Query:
    """A quote within its context, as words: those from `first` to `last` (exclusive) are the quote's own."""

    words: tuple[str, ...]
    first: int
    last: int

    @property
    def size(self) -> int:
        """How many words the quote itself has."""
        return self.last - self.first


def query_of(selector: Selector) -> Query:
    """The words to look for."""
    before, quote, after = (
        tuple(word for word, _, _ in words_of(text)) for text in (selector.prefix, selector.exact, selector.suffix)
    )
    # Context is cut by characters: its outermost word is likely a part of one.
    before, after = before[1:], after[:-1]
    return Query(before + quote + after, len(before), len(before) + len(quote))


def words_of(text: str) -> list[tuple[str, int, int]]:
    """The words and signs of a text in lower case, each with its offsets."""
    return [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]


class Aligner:
    """The words of consecutive texts as one row, and where each pair of words occurs; built once for many quotes."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._words: list[str] = []
        self._offsets: list[tuple[int, int]] = []
        self._firsts: list[int] = []
        for text in texts:
            self._firsts.append(len(self._words))
            for word, start, end in words_of(text):
                self._words.append(word)
                self._offsets.append((start, end))
        self._pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
        for at, pair in enumerate(_pairs(self._words)):
            self._pairs[pair].append(at)

    def find(self, query: Query, without: tuple[int, int, int] | None = None) -> list[Found]:
        """The likeliest places, the best first; none overlaps another, or the stretch `without` (text, start, end)."""
        windows = [window for shift in self._candidates(query) for window in self._windows(query, shift, without)]
        places = [place for low, high in windows if (place := self._align(query, low, high))]
        found: list[Found] = []
        for place in sorted(places, key=lambda place: place.score, reverse=True):
            if not any(place.overlaps(better) for better in found):
                found.append(place)
        return found

    def _candidates(self, query: Query) -> Iterator[int]:
        """How far the query's words are shifted where rare pairs of words speak most for it."""
        votes: Counter[int] = Counter()
        for at, pair in enumerate(_pairs(query.words)):
            places = self._pairs.get(pair, ())
            if len(places) > _MOST_PLACES:
                continue
            for there in places:
                stretch = (there - at) // _STRETCH
                # A place near the edge of two stretches speaks for both.
                votes[stretch] += 1
                votes[stretch + 1] += 1
        for stretch, _ in votes.most_common(_CANDIDATES):
            yield stretch * _STRETCH

    def _windows(self, query: Query, shift: int, without: tuple[int, int, int] | None) -> list[tuple[int, int]]:
        """From which word to which a quote is looked for, around what is left out."""
        low = max(0, shift - 2 * _STRETCH)
        high = min(len(self._words), shift + len(query.words) + 2 * _STRETCH)
        if without is None:
            return [(low, high)]
        text, start, end = without
        first = bisect_left(self._offsets, (start, 0), self._firsts[text], self._end_of(text))
        last = bisect_left(self._offsets, (end, 0), first, self._end_of(text))
        parts = [(low, min(high, first)), (max(low, last), high)]
        return [(a, b) for a, b in parts if a < b]

    def _align(self, query: Query, low: int, high: int) -> Found | None:
        matcher = SequenceMatcher(None, self._words[low:high], query.words, autojunk=False)
        pairs = [(m.b + k, low + m.a + k) for m in matcher.get_matching_blocks() for k in range(m.size)]
        quote = self._in_one_text([pair for pair in pairs if query.first <= pair[0] < query.last])
        if not quote:
            return None
        text = self._text_of(quote[0][1])
        start, end = self._bounds(query, pairs, quote, text)
        before = [there for at, there in pairs if at < query.first]
        after = [there for at, there in pairs if at >= query.last]
        gap = max([start - there - 1 for there in before[-1:]] + [there - end for there in after[:1]], default=0)
        alike = 2 * len(quote) / (query.size + end - start)
        left, right = len(before) / max(1, query.first), len(after) / max(1, len(query.words) - query.last)
        evidence = len(before) + len(after)
        return Found(text, self._offsets[start][0], self._offsets[end - 1][1], alike, left, right, evidence, gap)

    def _in_one_text(self, pairs: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """Those of the pairs that lie in the text in which most do."""
        counted = Counter(self._text_of(there) for _, there in pairs)
        if len(counted) < 2:
            return pairs
        ((most, _),) = counted.most_common(1)
        return [pair for pair in pairs if self._text_of(pair[1]) == most]

    def _bounds(
        self, query: Query, pairs: Sequence[tuple[int, int]], quote: Sequence[tuple[int, int]], text: int
    ) -> tuple[int, int]:
        """From which word to which the quote goes there, its changed first and last words included."""
        floor = self._firsts[text]
        ceiling = self._end_of(text)
        (first, start), (last, end) = quote[0], quote[-1]
        before = next(((at, there) for at, there in reversed(pairs) if there < start), None)
        after = next(((at, there) for at, there in pairs if there > end), None)
        low = max(floor, before[1] + 1) if before else floor
        high = min(ceiling, after[1]) if after else ceiling
        # The context's word next to the quote says where it begins; else as many words are taken as are missing.
        beside = before is not None and before[0] == query.first - 1
        start = low if beside and low < start else max(low, start - (first - query.first))
        beside = after is not None and after[0] == query.last
        end = high if beside and high > end else min(high, end + query.last - last)
        return start, end

    def _end_of(self, text: int) -> int:
        return self._firsts[text + 1] if text + 1 < len(self._firsts) else len(self._words)

    def _text_of(self, at: int) -> int:
        return bisect_right(self._firsts, at) - 1


def _pairs(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    return pairwise(words)
