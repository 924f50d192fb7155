"""Facts as rows of plain values, under the names that docs/json.md gives them, and as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wsis_reader.facts.dates import DateMention
    from wsis_reader.facts.organisations import OrganisationGroup, OrganisationMention
    from wsis_reader.facts.references import Reference

Value = str | int

DATE_FIELDS = ("paragraph", "start", "end", "text", "edtf", "precision")
ORGANISATION_FIELDS = ("id", "name", "acronym", "kind", "candidates", "paragraph", "start", "end", "text", "how")
REFERENCE_FIELDS = ("paragraph", "start", "end", "text", "kind", "target", "url")


def date_row(mention: DateMention) -> dict[str, Value]:
    """A date where it stands."""
    return {**_place(mention), "edtf": mention.edtf, "precision": mention.precision}


def reference_row(reference: Reference) -> dict[str, Value]:
    """A reference where it stands, and what it cites."""
    return {**_place(reference), "kind": reference.kind, "target": reference.target, "url": reference.url}


def organisation_row(group: OrganisationGroup, language: str) -> dict[str, Value]:
    """An organisation; an ambiguous acronym has no name, and the ids it may stand for in `candidates`."""
    one = group.organisation
    candidates = dict.fromkeys(each.id for mention in group.mentions for each in mention.candidates)
    return {
        "id": one.id,
        "name": "" if one.is_ambiguous else one.name(language),
        "acronym": one.acronym(language),
        "kind": one.kind,
        "candidates": " ".join(candidates),
    }


def mention_row(mention: OrganisationMention) -> dict[str, Value]:
    """One mention of an organisation, and how it is named there."""
    return {**_place(mention), "how": mention.how}


def as_csv(fields: Sequence[str], rows: Iterable[Mapping[str, Value]]) -> str:
    """The rows under a line of their fields' names (RFC 4180, but for line ends of one character)."""
    written = io.StringIO()
    writer = csv.DictWriter(written, fields, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return written.getvalue()


def _place(one: DateMention | OrganisationMention | Reference) -> dict[str, Value]:
    return {"paragraph": one.anchor, "start": one.start, "end": one.end, "text": one.text}
