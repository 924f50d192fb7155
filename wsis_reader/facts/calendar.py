"""Dates as an iCalendar file (RFC 5545), to be read by calendar programs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from hashlib import sha256
from typing import Final

from wsis_reader.facts.chronology import clause
from wsis_reader.facts.dates import DateMention
from wsis_reader.facts.edtf import bounds, members
from wsis_reader.report import Anchor, Report

_LINE: Final = 75
_SUMMARY: Final = 120
# RFC 5545, 3.3.11.
_ESCAPED: Final = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n", "\r": None})
_CONTROLS: Final = re.compile(r"[\x00-\x09\x0b-\x1f\x7f]")


def to_icalendar(mentions: Iterable[DateMention], report: Report) -> bytes:
    """The dates as a calendar of all-day events, UTF-8, lines ended by CRLF and folded at 75 octets (RFC 5545, 3.1).

    An event has the clause of its date as summary, its place in the report as description and its EDTF as a category;
    DTEND is the day behind the last one, as the standard has it. Its UID is the same at every export of the same
    report. What a calendar cannot say is kept from looking like what it can:

    - a date less fine than a day spans the whole month, season or year, is transparent (the reader is not "busy") and
      says its EDTF in the summary;
    - an approximate date likewise;
    - an open start stands on the day it ends, an open end on the day it begins, both transparent, with their EDTF;
    - of a set (17 and 22 December) each member is an event.
    """
    texts = {unit.anchor: unit.text for unit in report.units()}
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//WSIS Reader//Dates//EN", "CALSCALE:GREGORIAN"]
    lines.append(f"X-WR-CALNAME:{_escape(report.symbol)}")
    for mention in mentions:
        for number, member in enumerate(members(mention.edtf)):
            lines += _event(mention, member, number, report, texts[mention.anchor])
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) for line in lines)


def _event(mention: DateMention, member: str, number: int, report: Report, text: str) -> Iterator[str]:
    first, last = _days(member)
    start, end = clause(text, mention.start, mention.end)
    exact = _is_exact(member)
    summary = _shortened(text[start:end])
    yield "BEGIN:VEVENT"
    yield f"UID:{_uid(mention, number, report)}"
    # A stamp of the moment would make every export differ; the date's own day is as good to RFC 5545, 3.8.7.2.
    yield f"DTSTAMP:{first:%Y%m%d}T000000Z"
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_escape(summary if exact else f'{summary} [{member}]')}"
    yield f"DESCRIPTION:{_escape(f'{report.symbol}, {_place(mention.anchor)}: {mention.text}')}"
    yield f"CATEGORIES:{_escape(f'EDTF {member}')}"
    yield f"TRANSP:{'OPAQUE' if exact else 'TRANSPARENT'}"
    yield "END:VEVENT"


def _days(edtf: str) -> tuple[date, date]:
    earliest, latest = bounds(edtf)
    if earliest is None or latest is None:
        only = earliest or latest or date.min
        return only, only
    return earliest, latest


def _is_exact(edtf: str) -> bool:
    return all(len(end) == len("2004-04-02") for end in edtf.split("/"))


def _place(anchor: Anchor) -> str:
    return f"§ {anchor}" if anchor.is_numbered else str(anchor)


def _uid(mention: DateMention, number: int, report: Report) -> str:
    identity = "\n".join((*report.key, mention.anchor, str(mention.start), mention.edtf, str(number)))
    return f"{sha256(identity.encode()).hexdigest()[:32]}@wsis-reader"


def _shortened(text: str) -> str:
    return text if len(text) <= _SUMMARY else f"{text[:_SUMMARY].rsplit(maxsplit=1)[0]} …"


def _escape(text: str) -> str:
    return _CONTROLS.sub(" ", text).translate(_ESCAPED)


def _folded(line: str) -> bytes:
    """One content line in lines of at most 75 octets, no character cut in two, each but the first begun by a space."""
    parts: list[bytes] = [b""]
    for character in line:
        octets = character.encode("utf-8", "replace")
        if len(parts[-1]) + len(octets) > _LINE:
            parts.append(b" ")
        parts[-1] += octets
    return b"\r\n".join(parts) + b"\r\n"
