"""The geometry of the timeline: years as wide as they are full, empty ones drawn together, bars in lanes."""

from __future__ import annotations

from bisect import bisect_right
from calendar import isleap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from wsis_reader.facts.edtf import bounds, is_approximate, members

FADE = 60.0
"""Pixels over which an open end fades at most."""

_LEAST_WIDTH = 6.0
"""Of a bar, the pixel it is apart from the next one included."""
_A_DATE, _A_DATED_YEAR, _MOST = 0.6, 1.0, 9.0
_EMPTY = 1.0


@dataclass(frozen=True, slots=True)
class Bar:
    """What is drawn of a date: from `left` to `right` in the lane `lane`, counted from the axis up.

    An open end fades; `rough` says that an end is approximate.
    """

    key: str
    left: float
    right: float
    lane: int
    open_start: bool = False
    open_end: bool = False
    rough: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the axis: one year with dates, or several empty ones drawn together where `years` is more than 0."""

    year: int
    left: float
    right: float
    years: int = 0


class YearScale:
    """Places days between 0 and `width`, true to scale within each year.

    A year in which dates begin or end is the wider the more they are; the empty years between two such take little.
    """

    def __init__(self, dates: Iterable[str], width: float) -> None:
        counts = Counter(day.year for edtf in dates for part in members(edtf) for day in bounds(part) if day)
        years: list[tuple[int, int, float]] = []
        for year in sorted(counts):
            if years and (empty := year - years[-1][0] - max(1, years[-1][1])):
                years.append((year - empty, empty, _EMPTY))
            years.append((year, 0, min(_MOST, _A_DATED_YEAR + _A_DATE * counts[year])))
        whole = sum(weight for *_, weight in years) or 1.0
        ends = [0.0, *accumulate(weight * width / whole for *_, weight in years)]
        self.stretches = tuple(
            Stretch(year, ends[number], ends[number + 1], empty) for number, (year, empty, _) in enumerate(years)
        )

    def place(self, day: date) -> float:
        """Where a day begins; before the first year and behind the last it is their end."""
        if not self.stretches:
            return 0.0
        number = bisect_right([stretch.year for stretch in self.stretches], day.year) - 1
        if number < 0:
            return self.stretches[0].left
        stretch = self.stretches[number]
        passed = (day - date(stretch.year, 1, 1)).days
        length = sum(365 + isleap(stretch.year + n) for n in range(stretch.years or 1))
        return stretch.left + (stretch.right - stretch.left) * min(1.0, passed / length)


def bars(dates: Sequence[tuple[str, str]], scale: YearScale, width: float) -> tuple[Bar, ...]:
    """A bar for each (key, EDTF), or one for each member of a set, in the order given; no two share a pixel."""
    lanes: list[int] = []
    found = []
    for key, edtf in dates:
        for part in members(edtf):
            first, last = bounds(part)
            left, right = _ends(first, last, scale, width)
            # A lane is a number with a bit for each pixel that is taken.
            pixels = (1 << round(right)) - (1 << round(left))
            lane = next((number for number, taken in enumerate(lanes) if not taken & pixels), len(lanes))
            if lane == len(lanes):
                lanes.append(0)
            lanes[lane] |= pixels
            found.append(Bar(key, left, right, lane, first is None, last is None, is_approximate(part)))
    return tuple(found)


def _ends(first: date | None, last: date | None, scale: YearScale, width: float) -> tuple[float, float]:
    if first is None:
        right = max(_LEAST_WIDTH, scale.place(_next(last or date.max)))
        return max(0.0, right - FADE), right
    left = scale.place(first)
    if last is None:
        return min(left, width - _LEAST_WIDTH), min(width, left + FADE)
    right = max(scale.place(_next(last)), left + _LEAST_WIDTH)
    shift = max(0.0, right - width)
    return left - shift, right - shift


def _next(day: date) -> date:
    return date.fromordinal(min(day.toordinal() + 1, date.max.toordinal()))
