"""Dates as iCalendar (RFC 5545), for a calendar program to take in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta

from wsis_reader.facts.chronology import clause
from wsis_reader.facts.dates import DateMention
from wsis_reader.facts.edtf import bounds, members
from wsis_reader.report import Report

_LONGEST_LINE = 75
_TOO_COARSE = ("year", "decade")
_ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})


def calendar(report: Report, mentions: Iterable[DateMention], made: datetime) -> str:
    """All dates finer than a year whose both ends are known, as events of whole days; `made` is in UTC.

    An event's summary is the clause the date stands in, its identity the date's place in the report. Each day of a
    set is an event of its own.
    """
    texts = {unit.anchor: unit.text for unit in report.units()}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//WSIS Reader//Dates//EN"]
    for mention in mentions:
        for number, (first, last) in enumerate(_extents(mention)):
            start, end = clause(texts[mention.anchor], mention.start, mention.end)
            lines += [
                "BEGIN:VEVENT",
                f"UID:{report.symbol}.{report.language}.{mention.anchor}.{mention.start}.{number}@wsis-reader",
                f"DTSTAMP:{made:%Y%m%dT%H%M%SZ}",
                f"DTSTART;VALUE=DATE:{first:%Y%m%d}",
                f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}",
                f"SUMMARY:{_escaped(texts[mention.anchor][start:end])}",
                f"DESCRIPTION:{_escaped(f'{report.symbol}, {mention.anchor}: {mention.text}')}",
                "TRANSP:TRANSPARENT",
                "END:VEVENT",
            ]
    return "".join(f"{_folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _extents(mention: DateMention) -> Iterator[tuple[date, date]]:
    if mention.precision in _TOO_COARSE:
        return
    for member in members(mention.edtf):
        first, last = bounds(member)
        if first and last:
            yield first, last


def _escaped(text: str) -> str:
    return text.translate(_ESCAPES)


def _folded(line: str) -> str:
    """A line in pieces of at most 75 octets, no character torn apart."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > _LONGEST_LINE:
            pieces.append(piece)
            piece, size = "", 1
        piece += character
        size += width
    return "\r\n ".join([*pieces, piece])
