"""The dates of a report as rows of a list, in time or in text order."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from wsis_reader.facts.chronology import by_year, clause, disagreements
from wsis_reader.report import Span
from wsis_reader.ui.date_words import DateWords
from wsis_reader.ui.fact_model import FactRow
from wsis_reader.ui.place_words import PlaceWords

if TYPE_CHECKING:
    from wsis_reader.facts.dates import DateMention
    from wsis_reader.report.places import ReadingOrder


def key_of(mention: DateMention) -> str:
    """What tells a mention from all others of its report."""
    return f"{mention.anchor}:{mention.start}"


class DateRows:
    """Turns the dates of one report into rows in the words of the interface."""

    def __init__(self, order: ReadingOrder, mentions: Iterable[DateMention]) -> None:
        self.mentions = tuple(mentions)
        self._order = order
        self._words, self._places = DateWords(), PlaceWords()
        self._others = _others(order, self.mentions)

    def in_time(self) -> tuple[FactRow, ...]:
        """By year, and in time order within it."""
        return tuple(
            self._row(mention, str(year.year or "")) for year in by_year(self.mentions) for mention in year.mentions
        )

    def in_text(self) -> tuple[FactRow, ...]:
        """As they stand in the text."""
        return tuple(self._row(mention, "") for mention in self.mentions)

    def _row(self, mention: DateMention, group: str) -> FactRow:
        order, anchor = self._order, mention.anchor
        text = order.unit(anchor).text
        start, end = clause(text, mention.start, mention.end)
        other = self._others.get(mention)
        return FactRow(
            key_of(mention),
            (Span(anchor, mention.start, mention.end),),
            self._words.of(mention.edtf),
            self._places.short(order, anchor),
            text[start:end],
            group,
            f"≠\u00a0{self._places.short(order, other.anchor)}" if other else "",
            key_of(other) if other else "",
            Span(anchor, start, end),
            self._places.spoken(order, anchor),
            f"{mention.edtf} {mention.text}",
        )


def _others(order: ReadingOrder, mentions: tuple[DateMention, ...]) -> dict[DateMention, DateMention]:
    """For each date that another one contradicts, the first that does."""
    return {
        mention: next(other for other in each.mentions if other.edtf != mention.edtf)
        for each in disagreements(mentions, order.report)
        for mention in each.mentions
    }
