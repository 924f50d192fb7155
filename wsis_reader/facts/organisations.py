"""The organisations a report names: every mention, whose it is, and how the text came to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wsis_reader.facts.definitions import definitions
from wsis_reader.facts.gazetteer import Gazetteer, Organisation, Use
from wsis_reader.facts.matcher import Tokens
from wsis_reader.facts.readings import Document, Reading, read
from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Report


@dataclass(frozen=True, slots=True)
class OrganisationMention:
    """An organisation named in the text: offsets in code points of the paragraph's or heading's text.

    `how` is `name`, `acronym`, `short` ("le Conseil"), `definition` (the acronym, or the new name, where the text
    itself says what the acronym stands for) or `office`; then `office` is the office ("Secrétaire général") and the
    organisation the one it belongs to. An acronym that stays ambiguous has an organisation of kind `ambiguous`
    and the possible ones in `candidates`. `defined_as` is the full name that the document itself gives the acronym.
    """

    anchor: Anchor
    start: int
    end: int
    text: str
    organisation: Organisation
    how: str
    candidates: tuple[Organisation, ...] = ()
    office: str = ""
    defined_as: str = ""


@dataclass(frozen=True, slots=True)
class OrganisationGroup:
    """An organisation with all its mentions in text order."""

    organisation: Organisation
    mentions: tuple[OrganisationMention, ...]

    @property
    def count(self) -> int:
        """How often it is named."""
        return len(self.mentions)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The paragraphs and headings it is named in, in text order."""
        return tuple(dict.fromkeys(mention.anchor for mention in self.mentions))


def find_organisations(report: Report, gazetteer: Gazetteer) -> tuple[OrganisationMention, ...]:
    """Every organisation named in the report, headings and title too, in text order; no two mentions overlap."""
    units = tuple(report.units())
    tokens = [Tokens(unit.text) for unit in units]
    matcher = gazetteer.matcher
    found = [tuple(matcher.matches(unit)) for unit in tokens]
    defined = tuple(definitions(tokens, found, matcher, report.language))
    new = [form for definition in defined for form in definition.new_forms(report.language)]
    if new:
        matcher = matcher.extended((form.text, form.use is Use.ACRONYM, form) for form in new)
        found = [tuple(matcher.matches(unit)) for unit in tokens]
    document = Document(units, tokens, found, defined, matcher, report.language, _issuers(report, gazetteer))
    full_names = {definition.organisation.id: definition.name for definition in reversed(defined)}
    return tuple(
        _mention(units[reading.unit].anchor, tokens[reading.unit].text, reading, full_names)
        for reading in read(document)
    )


def by_organisation(mentions: Iterable[OrganisationMention]) -> tuple[OrganisationGroup, ...]:
    """The mentions by organisation, the most often named first, then in the order they are first named."""
    groups: dict[str, list[OrganisationMention]] = {}
    for mention in mentions:
        groups.setdefault(mention.organisation.id, []).append(mention)
    ordered = sorted(groups.values(), key=len, reverse=True)
    return tuple(OrganisationGroup(group[0].organisation, tuple(group)) for group in ordered)


def together(mentions: Iterable[OrganisationMention]) -> Mapping[str, tuple[tuple[Organisation, int], ...]]:
    """For each organisation's id those named in the same paragraphs, and in how many; the most often first."""
    places: dict[Anchor, dict[str, Organisation]] = {}
    for mention in mentions:
        places.setdefault(mention.anchor, {})[mention.organisation.id] = mention.organisation
    known = {ident: organisation for place in places.values() for ident, organisation in place.items()}
    counts: dict[str, Counter[str]] = {ident: Counter() for ident in known}
    for place in places.values():
        for ident in place:
            counts[ident].update(other for other in place if other != ident)
    return {
        ident: tuple((known[other], count) for other, count in counter.most_common())
        for ident, counter in counts.items()
    }


def full_name(mention: OrganisationMention, language: str) -> str:
    """The full name behind a mention: as the report itself defines it, else as the gazetteer has it in a language.

    Empty where the mention is ambiguous.
    """
    if mention.organisation.is_ambiguous:
        return ""
    return mention.defined_as or mention.organisation.name(language)


def _issuers(report: Report, gazetteer: Gazetteer) -> tuple[Organisation, ...]:
    """The organs whose document it is, by the first letters of its symbols; their short forms need no full name."""
    roots = [symbol.partition("/")[0] for symbol in report.symbols]
    return tuple(dict.fromkeys(issuer for root in roots for issuer in gazetteer.issuers.get(root, ())))


def _mention(anchor: Anchor, text: str, reading: Reading, full_names: Mapping[str, str]) -> OrganisationMention:
    return OrganisationMention(
        anchor,
        reading.start,
        reading.end,
        text[reading.start : reading.end],
        reading.organisation,
        reading.how,
        reading.candidates,
        reading.office,
        full_names.get(reading.organisation.id, ""),
    )
