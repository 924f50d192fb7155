"""Narrowing: the values that the fields of a query have in one report, and how many hits of an answer have each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from wsis_reader.facts.edtf import bounds, members
from wsis_reader.facts.organisations import by_organisation
from wsis_reader.library.organisation_rows import acronym_of
from wsis_reader.report import Anchor, Report
from wsis_reader.report.anchor import SECTION_PREFIX
from wsis_reader.search.syntax import Or

if TYPE_CHECKING:
    from datetime import date

    from wsis_reader.facts.dates import DateMention
    from wsis_reader.facts.gazetteer import Organisation
    from wsis_reader.facts.organisations import OrganisationMention
    from wsis_reader.facts.references import Reference
    from wsis_reader.library.facts import Facts
    from wsis_reader.search import Query, Results

Period = tuple["date | None", "date | None"]


@dataclass(frozen=True, slots=True)
class Facet:
    """A value that some hits have: `written` as a query asks for it (`ref:57/238`), and how many hits have it."""

    written: str
    label: str
    count: int


class FieldValues:
    """What one can write behind `section:`, `organisation:`, `ref:` and `date:` to find something in a report.

    `written` are those values, field and all, by field; each finds something. `known` are the organisations by id:
    one is counted, as it is found, where one that belongs to it is named.
    """

    def __init__(self, report: Report, facts: Facts, known: Mapping[str, Organisation]) -> None:
        self._known = known
        self._labels: dict[str, str] = {}
        self._at: dict[Anchor, set[str]] = {}
        self.written: Mapping[str, tuple[str, ...]] = {
            "section": _sections(report),
            "organisation": self._organisations(facts.organisations, report.language),
            "ref": self._references(facts.references),
            "date": self._years(facts.dates),
        }

    def facets(self, results: Results) -> Mapping[str, tuple[Facet, ...]]:
        """By field, the values that some of the hits have and some have not: years in order, others by frequency."""
        counts = Counter(written for hit in results.hits for written in self._at.get(hit.anchor, ()))
        facets: dict[str, tuple[Facet, ...]] = {}
        for field in ("date", "organisation", "ref"):
            values = [value for value in self.written[field] if 0 < counts[value] < results.total]
            if field != "date":
                values.sort(key=counts.__getitem__, reverse=True)
            if values:
                facets[field] = tuple(Facet(value, self._labels[value], counts[value]) for value in values)
        return facets

    def _add(self, field: str, label: str, anchors: Iterable[Anchor]) -> str:
        written = f"{field}:{_quoted(label)}"
        self._labels[written] = label
        for anchor in anchors:
            self._at.setdefault(anchor, set()).add(written)
        return written

    def _organisations(self, mentions: Iterable[OrganisationMention], language: str) -> tuple[str, ...]:
        groups = {group.organisation.id: group for group in by_organisation(mentions)}
        anchors: dict[str, dict[Anchor, None]] = {ident: {} for ident in groups}
        for group in groups.values():
            for above in self._line(group.organisation):
                if above in anchors:
                    anchors[above].update((mention.anchor, None) for mention in group.mentions)
        labels = {
            ident: acronym_of(group, language) or group.organisation.name(language) or ident
            for ident, group in groups.items()
        }
        written = (self._add("organisation", label, anchors[ident]) for ident, label in labels.items())
        return tuple(dict.fromkeys(written))

    def _line(self, organisation: Organisation) -> list[str]:
        """The organisation, what it belongs to, and so on up."""
        line, above = [organisation.id], organisation.parent
        while above and above not in line:
            line.append(above)
            above = self._known[above].parent if above in self._known else ""
        return line

    def _references(self, references: Iterable[Reference]) -> tuple[str, ...]:
        anchors: dict[str, list[Anchor]] = {}
        for one in references:
            document = "" if "://" in one.target else one.target.partition("#")[0]
            if document and not (one.kind == "paragraph" and not one.url):
                anchors.setdefault(document, []).append(one.anchor)
        return tuple(self._add("ref", document, where) for document, where in anchors.items())

    def _years(self, dates: Iterable[DateMention]) -> tuple[str, ...]:
        periods = [(one.anchor, bounds(member)) for one in dates for member in members(one.edtf)]
        years = sorted({end.year for _, period in periods for end in period if end})
        return tuple(
            self._add("date", str(year), (anchor for anchor, period in periods if _touches(period, year)))
            for year in years
        )


def can_narrow(results: Results) -> bool:
    """Whether something is mentioned in some hits and not in all."""
    return not results.query.plain and any(
        count < results.total for counts in results.named.values() for count in counts.values()
    )


def narrowed(query: Query, written: str) -> str:
    """The text of a query that also asks for a field: put in front, where the word still being typed stays the last."""
    text = query.text.strip()
    return f"{written} ({text})" if isinstance(query.root, Or) else f"{written} {text}"


def _sections(report: Report) -> tuple[str, ...]:
    paths = [section.anchor.removeprefix(SECTION_PREFIX) for section in report.sections]
    labelled = [path for path in paths if not path.isdecimal()]
    parts = [unit.anchor.partition("/")[0] for unit in report.units() if "/" in unit.anchor]
    named = [part for part in dict.fromkeys(parts) if part in ("summary", "note")]
    return tuple(f"section:{_quoted(path)}" for path in (*named, *labelled))


def _quoted(value: str) -> str:
    """In quotes where the value would end at a space or a parenthesis; without those it has itself."""
    plain = " ".join(value.translate(dict.fromkeys(map(ord, '"«»“”'), " ")).split())
    return f'"{plain}"' if any(sign in plain for sign in " ()") else plain


def _touches(period: Period, year: int) -> bool:
    first, last = period
    return (first is None or first.year <= year) and (last is None or last.year >= year)
