"""The exported calendar is read back by a library that calendar programs use."""

from datetime import date

import icalendar
import pytest

from wsis_reader.facts.calendar import to_icalendar
from wsis_reader.facts.dates import find_dates
from wsis_reader.report import Anchor, Paragraph, Report, Section


def report(text: str) -> Report:
    section = Section(Anchor("s:1"), "", paragraphs=(Paragraph(Anchor("1"), text),))
    return Report(("A/59/80",), "fr", "", (section,))


def exported(text: str) -> list[icalendar.Event]:
    made = report(text)
    return list(icalendar.Calendar.from_ical(to_icalendar(find_dates(made), made)).walk("VEVENT"))


def test_every_date_of_the_shipped_report_is_an_event(shipped: Report) -> None:
    data = to_icalendar(find_dates(shipped), shipped)
    calendar = icalendar.Calendar.from_ical(data)
    events = list(calendar.walk("VEVENT"))
    assert len(events) == 23
    assert calendar["VERSION"] == "2.0"
    assert len({str(event["UID"]) for event in events}) == 23
    assert not any(event.errors for event in events)
    hammamet = next(event for event in events if event["DTSTART"].dt == date(2004, 6, 24))
    assert hammamet["DTEND"].dt == date(2004, 6, 27)
    assert hammamet["SUMMARY"] == "Cette réunion se tiendra à Hammamet du 24 au 26 juin 2004."
    assert hammamet["DESCRIPTION"] == "A/59/80-E/2004/61, § 34: du 24 au 26 juin 2004"


def test_lines_are_folded_at_75_octets_without_cutting_a_character(shipped: Report) -> None:
    data = to_icalendar(find_dates(shipped), shipped)
    lines = data.split(b"\r\n")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, lines)) == 75
    assert all(line.decode() for line in lines[:-1])
    assert lines[-1] == b""


def test_an_export_of_the_same_report_is_the_same(shipped: Report) -> None:
    assert to_icalendar(find_dates(shipped), shipped) == to_icalendar(find_dates(shipped), shipped)


@pytest.mark.parametrize(
    ("text", "start", "end", "busy", "category"),
    [
        ("le 2 avril 2004", "2004-04-02", "2004-04-03", "OPAQUE", "2004-04-02"),
        ("du 1er au 3 avril 2004", "2004-04-01", "2004-04-04", "OPAQUE", "2004-04-01/2004-04-03"),
        ("en février 2004", "2004-02-01", "2004-03-01", "TRANSPARENT", "2004-02"),
        ("en 1998", "1998-01-01", "1999-01-01", "TRANSPARENT", "1998"),
        ("vers 1998", "1998-01-01", "1999-01-01", "TRANSPARENT", "1998~"),
        ("d’ici à 2015", "2015-12-31", "2016-01-01", "TRANSPARENT", "../2015"),
        ("depuis le 2 avril 2004", "2004-04-02", "2004-04-03", "TRANSPARENT", "2004-04-02/.."),
    ],
)
def test_what_is_no_exact_day_is_shown_as_such(text: str, start: str, end: str, busy: str, category: str) -> None:
    (event,) = exported(text)
    assert (str(event["DTSTART"].dt), str(event["DTEND"].dt), event["TRANSP"]) == (start, end, busy)
    assert event["CATEGORIES"].to_ical().decode() == f"EDTF {category}"
    assert (f"[{category}]" in event["SUMMARY"]) is (busy == "TRANSPARENT")


def test_each_day_of_a_set_is_an_event_of_its_own() -> None:
    starts = [str(event["DTSTART"].dt) for event in exported("les 17 et 22 décembre 2015")]
    assert starts == ["2015-12-17", "2015-12-22"]


def test_the_same_date_twice_in_a_paragraph_is_two_events() -> None:
    first, second = exported("le 2 avril 2004, puis le 2 avril 2004")
    assert first["UID"] != second["UID"]


def test_text_is_escaped() -> None:
    made = report("A, B; le 2 avril 2004")
    assert rb"SUMMARY:A\, B\; le 2 avril 2004" in to_icalendar(find_dates(made), made)
    (event,) = exported("Un \\ et A, B; le 2 avril 2004\ta\x07")
    assert event["SUMMARY"] == "Un \\ et A, B; le 2 avril 2004 a "
