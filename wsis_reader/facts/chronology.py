"""Dates in time order: grouped by year, with the clause each stands in, and those that disagree."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import combinations, groupby
from typing import Final

from wsis_reader.facts.dates import DateMention
from wsis_reader.facts.edtf import bounds, precision, sort_key
from wsis_reader.report import Anchor, Report

_STOP: Final = re.compile(r"[.!?…](?=\s)|[;:](?=\s)|[«»“”•\n]|\s[–—](?=\s)")
# A full stop behind an initial or one of these ends nothing.
_ABBREVIATION: Final = re.compile(
    r"(?:\b(?:[A-Z]|par|paras?|art|vol|vols|no|nos|p|pp|cf|chap|sect|M|MM|Mr|Mrs|Ms|Dr))$"
)
_NAME: Final = re.compile(r"(?<!^)(?<![.!?:«“]\s)\b[A-ZÀ-ÖØ-Þ][\w-]{2,}")
_TOO_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Year:
    """The dates of one year in time order; `year` is None for one that cannot be placed."""

    year: int | None
    mentions: tuple[DateMention, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two or more different statements of when the same thing took place; `shared` are the names they have in common.

    `mentions` are in text order and hold every place where one of the statements is made.
    """

    mentions: tuple[DateMention, ...]
    shared: tuple[str, ...]


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

    Two periods given to the day disagree where they share days but are not the same, neither lies strictly within the
    other (a part of an event may), and the clauses they stand in share a name: a place or an event.
    """
    texts = {unit.anchor: unit.text for unit in report.units()}
    periods = [(mention, _names(mention, texts)) for mention in mentions if _is_period(mention)]
    found: dict[frozenset[str], tuple[set[str], list[DateMention]]] = {}
    for (one, names), (two, others) in combinations(periods, 2):
        shared = names & others
        if shared and _conflict(one, two):
            common, members = found.setdefault(frozenset((one.edtf, two.edtf)), (set(shared), []))
            common &= shared
            members += [mention for mention in (one, two) if mention not in members]
    order = {mention: place for place, (mention, _) in enumerate(periods)}
    return tuple(
        Disagreement(tuple(sorted(members, key=lambda mention: order[mention])), tuple(sorted(shared)))
        for shared, members in found.values()
    )


def _year(mention: DateMention) -> int | None:
    earliest, latest = bounds(mention.edtf)
    placed = earliest or latest
    return placed.year if placed else None


def _is_period(mention: DateMention) -> bool:
    return "/" in mention.edtf and ".." not in mention.edtf and precision(mention.edtf) == "day"


def _names(mention: DateMention, texts: Mapping[Anchor, str]) -> set[str]:
    text = texts[mention.anchor]
    first, last = clause(text, mention.start, mention.end)
    around = text[first : mention.start] + " " * (mention.end - mention.start) + text[mention.end : last]
    return set(_NAME.findall(around))


def _conflict(one: DateMention, two: DateMention) -> bool:
    (first, last), (start, end) = _closed(one), _closed(two)
    if (first, last) == (start, end) or last < start or end < first:
        return False
    within = (first < start and end < last) or (start < first and last < end)
    return not within


def _closed(mention: DateMention) -> tuple[date, date]:
    earliest, latest = bounds(mention.edtf)
    return earliest or date.min, latest or date.max
