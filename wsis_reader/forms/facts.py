"""Facts in every form they are printed in: JSON, CSV, iCalendar, and lines to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Literal, TypeAlias

from wsis_reader.facts import rows
from wsis_reader.facts.calendar import to_icalendar
from wsis_reader.facts.chronology import in_time_order
from wsis_reader.facts.organisations import OrganisationGroup, by_organisation
from wsis_reader.forms.reading import Json, report
from wsis_reader.library.facts import Facts
from wsis_reader.report import Report

Kind: TypeAlias = Literal["dates", "organisations", "references"]


def as_json(kind: Kind, value: Report, facts: Facts) -> dict[str, Json]:
    """The facts of one kind as an object, in text order."""
    found: Iterable[Mapping[str, Json]]
    match kind:
        case "dates":
            found = map(rows.date_row, facts.dates)
        case "references":
            found = map(rows.reference_row, facts.references)
        case "organisations":
            found = (_organisation(group, value.language) for group in by_organisation(facts.organisations))
    return {"report": report(value), kind: [dict(each) for each in found]}


def as_csv(kind: Kind, value: Report, facts: Facts) -> str:
    """The facts of one kind as CSV, a row per mention, in the same order as in JSON."""
    match kind:
        case "dates":
            return rows.as_csv(rows.DATE_FIELDS, map(rows.date_row, facts.dates))
        case "references":
            return rows.as_csv(rows.REFERENCE_FIELDS, map(rows.reference_row, facts.references))
    return rows.as_csv(
        rows.ORGANISATION_FIELDS,
        (
            {**rows.organisation_row(group, value.language), **rows.mention_row(mention)}
            for group in by_organisation(facts.organisations)
            for mention in group.mentions
        ),
    )


def as_calendar(value: Report, facts: Facts) -> str:
    """The dates as iCalendar, in text order."""
    return to_icalendar(facts.dates, value).decode()


def as_lines(kind: Kind, value: Report, facts: Facts) -> Iterator[str]:
    """Lines to read: dates in time order, organisations the most often named first, references in text order."""
    match kind:
        case "dates":
            for date in in_time_order(facts.dates):
                yield f"{date.edtf}  § {date.anchor}  {date.text}"
        case "references":
            for one in facts.references:
                yield "  ".join(
                    part for part in dict.fromkeys((f"§ {one.anchor}", one.text, one.target, one.url)) if part
                )
        case "organisations":
            for group in by_organisation(facts.organisations):
                named = rows.organisation_row(group, value.language)
                words = [named["acronym"], named["name"] or f"one of: {named['candidates']}"]
                shown = "  ".join(str(word) for word in words if word)
                yield f"{shown}  ({group.count}: § {', '.join(group.anchors)})"


def _organisation(group: OrganisationGroup, language: str) -> dict[str, Json]:
    row: dict[str, Json] = dict(rows.organisation_row(group, language))
    return {
        **row,
        "candidates": str(row["candidates"]).split(),
        "mentions": [dict(rows.mention_row(mention)) for mention in group.mentions],
    }
