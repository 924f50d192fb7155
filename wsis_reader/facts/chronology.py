"""Dates in time order: grouped by year, with the clause each stands in, and those that disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby
from typing import Final

from wsis_reader.facts.dates import DateMention
from wsis_reader.facts.edtf import bounds, sort_key
from wsis_reader.report import Anchor, Report

_STOP: Final = re.compile(r"[.!?…](?=\s)|[;:](?=\s)|[«»“”•\n]|\s[–—](?=\s)")
# A full stop behind an initial or one of these ends nothing.
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:[A-Z]|par|paras?|art|vol|vols|no|nos|p|pp|cf|chap|sect|M|MM|Mr|Mrs|Ms|Dr))$"
)
_CAPITAL: Final = r"[A-ZÀ-ÖØ-Þ][\w’'‑-]+"
_NAME: Final = re.compile(rf"(?<!^)(?<![.!?:«“]\s)\b({_CAPITAL})")
# "à Genève", "in New York", "(Rome, 5 et 6 mars 2004)"
_PLACE: Final = re.compile(rf"(?:\b(?:[àÀ]|au|aux|en|[Ii]n|[Aa]t)\s|\((?=[^()]{{2,30}},))({_CAPITAL}(?:\s{_CAPITAL})*)")
_LONGEST_EVENT: Final = 31
_TOO_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Year:
    """The dates of one year in time order; `year` is None for one that cannot be placed."""

    year: int | None
    mentions: tuple[DateMention, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two different statements of when the same thing took place, and the place or name by which they are the same.

    `mentions` are in text order and hold every place where one of the two statements is made.
    """

    mentions: tuple[DateMention, ...]
    about: str


def in_time_order(mentions: Iterable[DateMention]) -> tuple[DateMention, ...]:
    """By first day, a longer date before a shorter one of the same first day, else in the order given."""
    return tuple(sorted(mentions, key=lambda mention: sort_key(mention.edtf)))


def by_year(mentions: Iterable[DateMention]) -> tuple[Year, ...]:
    """In time order, in a group for each year in which dates begin (one with an open start is placed by its end)."""
    groups = groupby(in_time_order(mentions), key=_year)
    return tuple(Year(year, tuple(members)) for year, members in groups)


def clause(text: str, start: int, end: int) -> tuple[int, int]:
    """The part of its sentence that [start, end) stands in, as offsets.

    It ends at the punctuation that parts clauses, brackets and commas not among it; where it would hold little more
    than the date, it begins a clause earlier. Always contains [start, end), and begins and ends with no space.
    """
    stops = [match for match in _STOP.finditer(text) if not _ABBREVIATION.search(text, 0, match.start())]
    before = [0, *(stop.end() for stop in stops if stop.end() <= start)]
    first = before[-1]
    last = min((stop.start() for stop in stops if stop.start() >= end), default=len(text))
    if last - first < end - start + _TOO_SHORT and len(before) > 1:
        first = before[-2]
    while first < start and text[first].isspace():
        first += 1
    while last > end and text[last - 1].isspace():
        last -= 1
    return first, last


def disagreements(mentions: Iterable[DateMention], report: Report) -> tuple[Disagreement, ...]:
    """Dates that differ about the same event.

    Two periods given to the day, of a month at most (longer ones are budgets' and mandates'), disagree where all of
    this holds: they share more than one day's end and beginning, and are not the same; neither lies strictly within
    the other, as a part of an event may; they stand in different clauses; and the nearest place in the clause, or
    where it has none the nearest name, is the same.
    """
    texts = {unit.anchor: unit.text for unit in report.units()}
    periods = [_Period.of(mention, texts[mention.anchor]) for mention in mentions if _is_period(mention)]
    found: dict[tuple[str, frozenset[str]], list[_Period]] = {}
    for one, two in combinations(periods, 2):
        if one.about and one.about == two.about and one.clause != two.clause and _conflict(one, two):
            members = found.setdefault((one.about, frozenset((one.mention.edtf, two.mention.edtf))), [])
            members += [period for period in (one, two) if period not in members]
    return tuple(
        Disagreement(tuple(period.mention for period in periods if period in members), about)
        for (about, _), members in found.items()
    )


@dataclass(frozen=True, slots=True)
class _Period:
    mention: DateMention
    first: date
    last: date
    clause: tuple[Anchor, int]
    about: str

    @classmethod
    def of(cls, mention: DateMention, text: str) -> _Period:
        earliest, latest = bounds(mention.edtf)
        start, end = clause(text, mention.start, mention.end)
        about = _nearest(text, mention, start, end)
        return cls(mention, earliest or date.min, latest or date.max, (mention.anchor, start), about)


def _year(mention: DateMention) -> int | None:
    earliest, latest = bounds(mention.edtf)
    placed = earliest or latest
    return placed.year if placed else None


def _is_period(mention: DateMention) -> bool:
    if "/" not in mention.edtf or ".." in mention.edtf:
        return False
    earliest, latest = bounds(mention.edtf)
    return earliest is not None and latest is not None and (latest - earliest).days < _LONGEST_EVENT


def _nearest(text: str, mention: DateMention, start: int, end: int) -> str:
    """The place, else the name, that stands nearest to the date in its clause; empty where there is none."""
    for pattern in (_PLACE, _NAME):
        names = [match for match in pattern.finditer(text, start, end) if not _overlaps(match, mention)]
        if names:
            return min(names, key=lambda match: _distance(match, mention))[1]
    return ""


def _overlaps(match: re.Match[str], mention: DateMention) -> bool:
    return match.start(1) < mention.end and mention.start < match.end(1)


def _distance(match: re.Match[str], mention: DateMention) -> int:
    return max(match.start(1) - mention.end, mention.start - match.end(1))


def _conflict(one: _Period, two: _Period) -> bool:
    if (one.first, one.last) == (two.first, two.last) or one.last <= two.first or two.last <= one.first:
        return False
    within = (one.first < two.first and two.last < one.last) or (two.first < one.first and one.last < two.last)
    return not within
