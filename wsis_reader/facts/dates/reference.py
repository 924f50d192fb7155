"""When a report was written, as far as it says so itself: what relative dates are counted from."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from wsis_reader.report import Report

_YEAR_IN_SYMBOL = re.compile(r"/((?:19|20)\d\d)(?=/|$)")
_SESSION_IN_SYMBOL = re.compile(r"^A/(?:[A-Z][\w.]*/)*(\d{2,3})(?=/|$)")
_PROCESSED = re.compile(r"(?<!\d)(\d{6})(?!\d)")
FIRST_SESSION_YEAR = 1945


@dataclass(frozen=True, slots=True)
class Reference:
    """The first and the last day on which a report may have been written."""

    earliest: date
    latest: date

    def resolve(self, month: int, direction: int, is_month: bool = False) -> str | None:
        """What "last December" (12, -1), "next year" (0, 1) or "last month" (0, -1, True) mean, or None.

        An answer is given only where every day on which the report may have been written leads to the same one.
        """
        answers = {_resolve(day, month, direction, is_month) for day in (self.earliest, self.latest)}
        return answers.pop() if len(answers) == 1 else None


def reference_of(report: Report, masthead: Iterable[str] = ()) -> Reference | None:
    """When the report was written, from the best it gives; None where it gives nothing.

    The date in its masthead (`masthead` are the full days found there, in EDTF), or the processing date beside its job
    number; else the year in one of its symbols (E/2004/61); else the session of the General Assembly in one
    (A/59/80: the 59th opens in September 2004, its documents come out from January of that year to the next September).
    """
    days = [date.fromisoformat(day) for day in masthead] or list(_processed(report.job_number))
    if days:
        return Reference(max(days), max(days))
    for symbol in report.symbols:
        if match := _YEAR_IN_SYMBOL.search(symbol):
            year = int(match[1])
            return Reference(date(year, 1, 1), date(year, 12, 31))
    for symbol in report.symbols:
        if match := _SESSION_IN_SYMBOL.match(symbol):
            year = FIRST_SESSION_YEAR + int(match[1])
            return Reference(date(year, 1, 1), date(year + 1, 9, 30))
    return None


def _processed(job_number: str) -> Iterable[date]:
    for digits in _PROCESSED.findall(job_number):
        try:
            yield datetime.strptime(digits, "%d%m%y").date()
        except ValueError:
            continue


def _resolve(today: date, month: int, direction: int, is_month: bool) -> str:
    if month:
        passed = month < today.month if direction < 0 else month <= today.month
        return f"{today.year - (not passed) if direction < 0 else today.year + passed}-{month:02}"
    if is_month:
        ordinal = today.year * 12 + today.month - 1 + direction
        return f"{ordinal // 12}-{ordinal % 12 + 1:02}"
    return str(today.year + direction)
