"""Every date of a report, in the order of its text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wsis_reader.facts.dates.grammar import Found, Kind, dates_in
from wsis_reader.facts.dates.reference import Reference, reference_of
from wsis_reader.facts.edtf import Precision, precision
from wsis_reader.report import Anchor, Report

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date where it stands: `text` is [start, end) of the text that `anchor` addresses, in code points.

    `edtf` says what it means, in the forms of docs/json.md, never finer than the text. `kind` is `session` where the
    year or season is that of a body's session, `relative` where the report's own date resolved it, else `stated`.
    """

    anchor: Anchor
    start: int
    end: int
    text: str
    edtf: str
    kind: Kind = "stated"

    @property
    def precision(self) -> Precision:
        """How finely it is stated: day, month, quarter, season, half-year, year or decade."""
        return precision(self.edtf)


def find_dates(report: Report) -> tuple[DateMention, ...]:
    """Every date of title, headings and paragraphs, in the order of the text.

    A relative date ("décembre dernier") is there only where the report says enough about when it was written.
    """
    return tuple(_mentions(report, _reference(report)))


def _mentions(report: Report, reference: Reference | None) -> Iterator[DateMention]:
    for unit in report.units():
        for found in dates_in(unit.text, report.language, reference):
            yield DateMention(
                unit.anchor, found.start, found.end, unit.text[found.start : found.end], found.edtf, found.kind
            )


def _reference(report: Report) -> Reference | None:
    # A running header carries no date; what stands above the first paragraph is the masthead.
    masthead = "\n".join(piece.text for piece in report.furniture if not piece.after)
    return reference_of(report, _days(dates_in(masthead, report.language)))


def _days(found: tuple[Found, ...]) -> list[str]:
    return [date.edtf for date in found if _DAY.fullmatch(date.edtf)]
