"""References in the words of the interface: the rows of their panel, and what one is told at one."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wsis_reader.report import Span
from wsis_reader.ui.mention_rows import Entry, MentionRow, ThingRow
from wsis_reader.ui.place_words import PlaceWords

if TYPE_CHECKING:
    from wsis_reader.facts.references import Reference
    from wsis_reader.library.reference_rows import CitedRow, Destination
    from wsis_reader.report.places import ReadingOrder


def key_of(row: CitedRow) -> str:
    """What tells a thing cited from all others of its report."""
    return f"{row.kind}:{row.target or row.names[0].casefold()}"


class ReferenceWords(QObject):
    """Says what is cited; an object, since Qt's tools collect plurals only from the `tr` of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._places = PlaceWords(self)

    def entries(self, order: ReadingOrder, rows: Iterable[CitedRow], *, grouped: bool = False) -> tuple[Entry, ...]:
        """The rows of the panel, `grouped` by kind or not; those of the single citations are made when seen."""
        return tuple(
            Entry(self._thing(order, row, grouped=grouped), partial(self._citations, order, row)) for row in rows
        )

    def hint(self, reference: Reference, leads: Destination) -> str:
        """What one is told at a reference: what it cites, and where it leads."""
        action = self._action(leads)
        way = self.tr("Enter or Ctrl+click: %1").replace("%1", action) if action else ""
        return "\n".join(part for part in (reference.target or reference.text, way) if part)

    def _thing(self, order: ReadingOrder, row: CitedRow, *, grouped: bool) -> ThingRow:
        cited = self.tr("cited %n time(s)", "", len(row.references))
        where = self._places.signs(order, [span.anchor for span in row.spans])
        others = [name for name in (*row.names, row.target) if name and name != row.label and name not in row.label]
        kind, action = self._kinds().get(row.kind, ""), self._action(row.destination)
        return ThingRow(
            key=key_of(row),
            spans=row.spans,
            title=row.label,
            place=str(len(row.references)),
            detail=f"{kind}, {where}" if not grouped else where,
            group=kind[:1].upper() + kind[1:] if grouped else "",
            quoted=_clause(order, row.references[0], row.spans[0])[1],
            spoken=cited,
            more=" ".join((kind, row.target, *row.names, row.destination.address)),
            ticks=row.ticks,
            below=tuple(line for line in (", ".join(dict.fromkeys(others)),) if line),
            action=action[:1].upper() + action[1:],
        )

    def _citations(self, order: ReadingOrder, row: CitedRow) -> tuple[MentionRow, ...]:
        pairs = zip(row.references, row.spans, strict=True)
        return tuple(self._citation(order, row, reference, span) for reference, span in pairs)

    def _citation(self, order: ReadingOrder, row: CitedRow, reference: Reference, span: Span) -> MentionRow:
        text, quoted = _clause(order, reference, span)
        start = reference.start - quoted.start if reference.anchor == span.anchor else 0
        end = start + reference.end - reference.start if reference.anchor == span.anchor else 0
        thing = key_of(row)
        return MentionRow(
            key=f"{thing}@{reference.anchor}:{reference.start}",
            spans=(span,),
            title=self._places.short(order, span.anchor),
            detail=text,
            spoken=self._places.spoken(order, span.anchor),
            quoted=quoted,
            more=" ".join((row.target, *row.names)),
            thing=thing,
            mark=(start, end),
        )

    def _action(self, leads: Destination) -> str:
        """What can be done with what is cited; empty where it leads nowhere that is known."""
        if leads.report:
            return self.tr("open it from the library")
        if leads.anchor is not None:
            return self.tr("go to the place cited")
        return self.tr("show its address") if leads.address else ""

    def _kinds(self) -> dict[str, str]:
        return {
            "resolution": self.tr("resolution"),
            "decision": self.tr("decision"),
            "document": self.tr("document cited by name"),
            "symbol": self.tr("document"),
            "paragraph": self.tr("paragraph", "what is cited"),
            "address": self.tr("web address"),
        }


def _clause(order: ReadingOrder, reference: Reference, span: Span) -> tuple[str, Span]:
    """The words around a citation, and what of the text they are; of a footnote, the note and where it is called."""
    from wsis_reader.facts.chronology import clause

    if reference.anchor != span.anchor:
        notes = (note.text for note in order.report.footnotes if note.anchor == reference.anchor)
        text = next(notes, reference.text)
        return text, Span(span.anchor, *clause(order.unit(span.anchor).text, span.start, span.end))
    text = order.unit(span.anchor).text
    start, end = clause(text, span.start, span.end)
    return text[start:end], Span(span.anchor, start, end)
