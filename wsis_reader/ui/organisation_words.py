"""Organisations in the words of the interface: the rows of their panel, and what one is told at a mention."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wsis_reader.report import Span
from wsis_reader.ui.mention_rows import Entry, MentionRow, ThingRow
from wsis_reader.ui.organisation_kinds import OrganisationKinds
from wsis_reader.ui.place_words import PlaceWords

if TYPE_CHECKING:
    from wsis_reader.facts.gazetteer import Organisation
    from wsis_reader.facts.organisations import OrganisationMention
    from wsis_reader.library.organisation_rows import OrganisationRow
    from wsis_reader.report.places import ReadingOrder

_COMPANY = 4
"""Of those it is named with, so many are named."""

_WRITTEN_SHORT = ("acronym", "definition")


class OrganisationWords(QObject):
    """Says what organisations are called; an object, since Qt's tools collect plurals only from the `tr` of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = PlaceWords(self)
        self._kinds = OrganisationKinds(self)

    def entries(self, order: ReadingOrder, rows: Iterable[OrganisationRow], language: str) -> tuple[Entry, ...]:
        """The rows of the panel, those of the mentions made when they are to be seen."""
        return tuple(Entry(self._thing(order, row, language), partial(self._mentions, order, row)) for row in rows)

    def hint(self, mention: OrganisationMention, language: str, report_language: str) -> str:
        """What one is told at a mention: the full name, as the report has it first; and in the reader's language."""
        if mention.organisation.is_ambiguous:
            return self._meanings(mention.candidates, report_language)
        from wsis_reader.facts.organisations import full_name

        organisation = mention.organisation
        acronym = mention.text if mention.how in _WRITTEN_SHORT else organisation.acronym(report_language)
        lines = [_with_acronym(full_name(mention, report_language), acronym)]
        if language != report_language:
            own = _with_acronym(organisation.name(language), organisation.acronym(language))
            lines += [own] if own != lines[0] else []
        if mention.office:
            lines[0] = f"{mention.office} — {lines[0]}"
        return "\n".join(lines)

    def _thing(self, order: ReadingOrder, row: OrganisationRow, language: str) -> ThingRow:
        detail = _typeset(row.name) if row.acronym else ""
        if row.candidates:
            detail = self._meanings(row.candidates, language)
        named = self.tr("named %n time(s)", "", len(row.mentions))
        return ThingRow(
            key=row.organisation.id,
            spans=tuple(Span(mention.anchor, mention.start, mention.end) for mention in row.mentions),
            title=_typeset(row.label),
            place=str(len(row.mentions)),
            detail=detail,
            quoted=_clause(order, row.mentions[0]),
            spoken=f"{named}: {self._places.signs(order, row.anchors)}",
            more=f"{row.all_names} {self._kinds.of(row.organisation.kind)}",
            ticks=row.ticks,
            below=self._below(row, language),
        )

    def _below(self, row: OrganisationRow, language: str) -> tuple[str, ...]:
        """What the row says when it is open: the name in the other language, the kind, the company."""
        company = [f"{_called(one, language)} ({count})" for one, count in row.company[:_COMPANY]]
        named_with = self.tr("Named with %1").replace("%1", ", ".join(company)) if company else ""
        return tuple(
            line for line in (_typeset(row.other_name), self._kinds.of(row.organisation.kind), named_with) if line
        )

    def _mentions(self, order: ReadingOrder, row: OrganisationRow) -> tuple[MentionRow, ...]:
        return tuple(self._mention(order, row, mention) for mention in row.mentions)

    def _mention(self, order: ReadingOrder, row: OrganisationRow, mention: OrganisationMention) -> MentionRow:
        words = _clause(order, mention)
        return MentionRow(
            key=f"{row.organisation.id}@{mention.anchor}:{mention.start}",
            spans=(Span(mention.anchor, mention.start, mention.end),),
            title=self._places.short(order, mention.anchor),
            spoken=self._places.spoken(order, mention.anchor),
            detail=order.unit(mention.anchor).text[words.start : words.end],
            quoted=words,
            more=f"{row.all_names} {self._kinds.of(row.organisation.kind)}",
            thing=row.organisation.id,
            mark=(mention.start - words.start, mention.end - words.start),
        )

    def _meanings(self, candidates: Iterable[Organisation], language: str) -> str:
        """That an acronym is ambiguous, and what it may mean."""
        names = self.tr(" or ", "between two names").join(_typeset(one.name(language)) for one in candidates)
        return self.tr("Ambiguous: %1").replace("%1", names)


def _called(one: Organisation, language: str) -> str:
    own = one.acronym_fr if language == "fr" else one.acronym_en
    return own or _typeset(one.name(language))


def _typeset(name: str) -> str:
    """With the apostrophes that the reports are printed with."""
    return name.replace("'", "\u2019")


def _with_acronym(name: str, acronym: str) -> str:
    return f"{_typeset(name)} ({acronym})" if acronym and acronym != name else _typeset(name)


def _clause(order: ReadingOrder, mention: OrganisationMention) -> Span:
    from wsis_reader.facts.chronology import clause

    return Span(mention.anchor, *clause(order.unit(mention.anchor).text, mention.start, mention.end))
