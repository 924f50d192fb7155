"""What a calendar program is given of a report's dates, read back by one's own library."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import icalendar
import pytest

from wsis_reader.facts.dates import find_dates
from wsis_reader.facts.icalendar import calendar
from wsis_reader.report import Report

Make = Callable[..., Report]
MADE = datetime(2026, 11, 24, 12, 30, tzinfo=UTC)


def written(report: Report) -> str:
    return calendar(report, find_dates(report), MADE)


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Le 2 avril 2004.", [("2004-04-02", "2004-04-03")]),
        ("Du 10 au 13 décembre 2003.", [("2003-12-10", "2003-12-14")]),
        ("En juillet 2002.", [("2002-07-01", "2002-08-01")]),
        ("Les 17 et 22 décembre 2015.", [("2015-12-17", "2015-12-18"), ("2015-12-22", "2015-12-23")]),
        ("Au premier semestre 2004.", [("2004-01-01", "2004-07-01")]),
        ("En 1998, et depuis mars 2003.", []),
        ("Rien.", []),
    ],
)
def test_a_date_finer_than_a_year_with_both_ends_is_an_event_of_whole_days(
    make_report: Make, text: str, days: list[tuple[str, str]]
) -> None:
    events = icalendar.Calendar.from_ical(written(make_report(text))).walk("VEVENT")
    assert [tuple(event.decoded(end).isoformat() for end in ("dtstart", "dtend")) for event in events] == days
    assert len({str(event["uid"]) for event in events}) == len(days)


def test_the_clause_is_read_back_whatever_is_in_it(make_report: Make) -> None:
    text = "La société de l’information, l’œuvre (A\\B), « l’été » et 😀 " * 3 + "le 2 avril 2004, à Genève."
    [event] = icalendar.Calendar.from_ical(written(make_report(text))).walk("VEVENT")
    assert str(event["summary"]) in text
    assert "le 2 avril 2004, à Genève" in str(event["summary"])
    assert str(event["description"]).endswith(": 2 avril 2004")
    assert event.decoded("dtstamp") == MADE


def test_no_line_is_longer_than_75_octets(make_report: Make) -> None:
    lines = written(make_report("é" * 300 + " le 2 avril 2004")).encode().split(b"\r\n")
    assert max(map(len, lines)) == 75
    assert all(line.decode() for line in lines[:-1])
    assert lines[-1] == b""
