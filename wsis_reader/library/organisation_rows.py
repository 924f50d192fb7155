"""The organisations of one report as rows to show: what each is called, where it is named, and with whom."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from unicodedata import combining, normalize

from wsis_reader.facts.gazetteer import Organisation
from wsis_reader.facts.organisations import OrganisationGroup, OrganisationMention, by_organisation, full_name, together
from wsis_reader.library.scale import Scale
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """An organisation as a reader meets it, in one language.

    `acronym` may be empty; `name` is empty where the acronym is ambiguous, whose meanings are then in `candidates`.
    `other_name` is the name in the other of French and English, empty where it is the same. `ticks` are the places
    of the mentions as fractions of the report's length; `company` are those named in the same paragraphs, and in how
    many, the most often first.
    """

    organisation: Organisation
    acronym: str
    name: str
    other_name: str
    mentions: tuple[OrganisationMention, ...]
    ticks: tuple[float, ...]
    company: tuple[tuple[Organisation, int], ...]
    candidates: tuple[Organisation, ...] = ()

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """The paragraphs and headings it is named in, in text order."""
        return tuple(dict.fromkeys(mention.anchor for mention in self.mentions))

    @property
    def label(self) -> str:
        """The shortest it is called by: the acronym, else the name."""
        return self.acronym or self.name

    @property
    def all_names(self) -> str:
        """Everything one may look for it by: acronyms, names in both languages, and its names in the text."""
        known = [self.organisation, *self.candidates]
        written = [word for one in known for word in (one.acronym_fr, one.acronym_en, one.fr, one.en)]
        return " ".join(dict.fromkeys([*written, self.name, *(mention.text for mention in self.mentions)]))


def organisation_rows(
    order: ReadingOrder, mentions: Sequence[OrganisationMention], language: str
) -> tuple[OrganisationRow, ...]:
    """A row for each organisation named, the most often first; names in `language`, the report's own in its language.

    A report that defines an acronym otherwise than the gazetteer is believed.
    """
    company, scale = together(mentions), Scale(order)
    rows = []
    for group in by_organisation(mentions):
        first, organisation = group.mentions[0], group.organisation
        name = name_of(first, language, order.report.language)
        other = "" if organisation.is_ambiguous else organisation.name("en" if language == "fr" else "fr")
        candidates = tuple(dict.fromkeys(one for mention in group.mentions for one in mention.candidates))
        rows.append(
            OrganisationRow(
                organisation,
                acronym_of(group, language),
                name,
                "" if other == name else other,
                group.mentions,
                tuple(scale.fraction(mention.anchor, mention.start) for mention in group.mentions),
                company.get(organisation.id, ()),
                candidates if organisation.is_ambiguous else (),
            )
        )
    return tuple(rows)


def name_of(mention: OrganisationMention, language: str, report_language: str) -> str:
    """The full name in a language: where that is the report's, as the report itself defines it."""
    if language == report_language:
        return full_name(mention, language)
    return "" if mention.organisation.is_ambiguous else mention.organisation.name(language)


class OrganisationsByPlace:
    """The mentions of a report by where they stand."""

    def __init__(self, mentions: Sequence[OrganisationMention]) -> None:
        self._by_anchor: dict[Anchor, list[OrganisationMention]] = {}
        for mention in mentions:
            self._by_anchor.setdefault(mention.anchor, []).append(mention)

    def at(self, anchor: Anchor, offset: int) -> OrganisationMention | None:
        """The mention over a place; its end belongs to it, as the caret stands there when the word has been read."""
        inside = [mention for mention in self._by_anchor.get(anchor, ()) if mention.start <= offset <= mention.end]
        return inside[-1] if inside else None


def acronym_of(group: OrganisationGroup, language: str) -> str:
    """In the language, else as the report writes it: an acronym that neither knows says nothing to the reader."""
    organisation = group.organisation
    own = organisation.acronym_fr if language == "fr" else organisation.acronym_en
    written = (mention.text for mention in group.mentions if mention.how == "acronym" or organisation.is_ambiguous)
    return own or next(written, "")


ORGANISATION_ORDERS: Mapping[str, Callable[[OrganisationRow], tuple[object, ...]]] = {
    "count": lambda row: (-len(row.mentions), row.ticks[0]),
    "name": lambda row: (_sorted_as(row.label),),
    "first": lambda row: (row.ticks[0],),
}
"""How rows can be sorted: the names of the orders, and what to sort by."""


def _sorted_as(name: str) -> str:
    """Without accents, so that É stands beside E."""
    return "".join(each for each in normalize("NFKD", name.casefold()) if not combining(each))
