"""EDTF: the dates of ISO 8601-2 as the program writes them, their bounds and their precision."""

from __future__ import annotations

import itertools
import re
from datetime import date, timedelta
from typing import Literal

Precision = Literal["day", "month", "quarter", "season", "half-year", "year", "decade"]
Bounds = tuple[date | None, date | None]

_ATOM = re.compile(r"(\d{3}X|\d{4})(?:-(\d\d)(?:-(\d\d))?)?(~)?")
_OPEN = ".."
# The codes of ISO 8601-2:2019, 4.8: (first month, how many months). Winter runs into the next year.
_DIVISIONS = {
    **{20 + n: (3 * n, 3) for n in range(1, 5)},
    **{32 + n: (3 * n - 2, 3) for n in range(1, 5)},
    40: (1, 6),
    41: (7, 6),
}


def bounds(edtf: str) -> Bounds:
    """The earliest and the latest day a date may mean; None where an end is open.

    A season is its three calendar months (autumn is September to November). Raises ValueError for what is no EDTF
    of the kinds this program writes: a day, month, season, quarter, half-year, year or decade, each perhaps
    approximate (`1998~`), an interval of two, or a set (`{2004-03-02,2004-03-05}`).
    """
    if edtf.startswith("{") and edtf.endswith("}"):
        return _set_bounds(edtf)
    if "/" not in edtf:
        return _atom_bounds(edtf)
    first, _, last = edtf.partition("/")
    if first == last == _OPEN:
        raise ValueError(edtf)
    earliest = None if first == _OPEN else _atom_bounds(first)[0]
    latest = None if last == _OPEN else _atom_bounds(last)[1]
    if earliest and latest and earliest > latest:
        raise ValueError(edtf)
    return earliest, latest


def is_valid(edtf: str) -> bool:
    """Whether it is an EDTF of the kinds this program writes, its days in the calendar and its ends in order."""
    try:
        bounds(edtf)
    except ValueError:
        return False
    return True


def precision(edtf: str) -> Precision:
    """How finely a date is stated; of an interval or a set, the coarser of its members."""
    ranks: list[Precision] = ["day", "month", "quarter", "season", "half-year", "year", "decade"]
    parts = [part for part in re.split(r"\.\.|[/,{}]", edtf) if part]
    return max((_atom_precision(part) for part in parts), key=ranks.index)


def is_approximate(edtf: str) -> bool:
    """Whether any part of it is stated as approximate."""
    return "~" in edtf


def sort_key(edtf: str) -> tuple[date, date]:
    """Orders dates in time: by their first day, the longer ones first; one with an open start by its end."""
    earliest, latest = bounds(edtf)
    first = earliest or latest or date.max
    return first, date.fromordinal(date.max.toordinal() - (latest or date.max).toordinal() + 1)


def day(year: int, month: int, number: int) -> str:
    """A day; ValueError where the calendar has no such day."""
    return date(year, month, number).isoformat()


def interval(first: str, last: str) -> str:
    """From the one to the other; one date where both are the same. ValueError where they are not in order."""
    if first == last:
        return first
    value = f"{first}/{last}"
    bounds(value)
    return value


def together(dates: list[str]) -> str:
    """Days or months named together: an interval where each follows the one before, else a set.

    A member may itself be an interval; then the set writes it with two points, as ISO 8601-2 does.
    """
    if len(dates) == 1:
        return dates[0]
    joined = all(_follows(one, two) for one, two in itertools.pairwise(dates))
    if joined:
        return interval(dates[0].partition("/")[0], dates[-1].rpartition("/")[2])
    return "{" + ",".join(member.replace("/", _OPEN) for member in dates) + "}"


def members(edtf: str) -> list[str]:
    """The dates of a set, as EDTF of their own; of any other date, itself alone."""
    if not edtf.startswith("{"):
        return [edtf]
    return [member.replace(_OPEN, "/") for member in edtf.strip("{}").split(",")]


def _follows(one: str, two: str) -> bool:
    (_, last), (first, _) = bounds(one), bounds(two)
    return last is not None and first is not None and last + timedelta(days=1) == first


def _set_bounds(edtf: str) -> Bounds:
    found = [bounds(member) for member in members(edtf)]
    return min(first for first, _ in found if first), max(last for _, last in found if last)


def _atom_bounds(atom: str) -> tuple[date, date]:
    match = _ATOM.fullmatch(atom)
    if match is None:
        raise ValueError(atom)
    year, part, number, _ = match.groups()
    if year.endswith("X"):
        if part:
            raise ValueError(atom)
        return date(int(year[:3] + "0"), 1, 1), date(int(year[:3] + "9"), 12, 31)
    if number:
        only = date(int(year), int(part), int(number))
        return only, only
    if part:
        return _part_bounds(int(year), int(part))
    return date(int(year), 1, 1), date(int(year), 12, 31)


def _part_bounds(year: int, part: int) -> tuple[date, date]:
    start, length = (part, 1) if part <= 12 else _DIVISIONS.get(part, (0, 0))
    behind = start + length - 1
    return date(year, start, 1), date(year + behind // 12, behind % 12 + 1, 1) - timedelta(days=1)


def _atom_precision(atom: str) -> Precision:
    match = _ATOM.fullmatch(atom)
    if match is None:
        raise ValueError(atom)
    year, part, number, _ = match.groups()
    if number:
        return "day"
    if not part:
        return "decade" if year.endswith("X") else "year"
    code = int(part)
    if code <= 12:
        return "month"
    return "season" if code < 30 else "quarter" if code < 40 else "half-year"
