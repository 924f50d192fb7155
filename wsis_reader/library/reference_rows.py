"""What one report cites as rows to show: each cited thing once, with every place that cites it and where it leads."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from wsis_reader.facts.references import Reference
from wsis_reader.library.library import Key
from wsis_reader.library.scale import Scale
from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder

KINDS = ("resolution", "decision", "document", "symbol", "paragraph", "address")
_NAMED = ("document", "paragraph")


@dataclass(frozen=True, slots=True)
class Destination:
    """Where a reference leads: to a place of this report, to a report of the library, or to an address on the web.

    Of the three, the first that is there is meant; with none of them it leads nowhere. In a report of the library,
    `anchor` is the cited paragraph, empty for the report as a whole.
    """

    anchor: Anchor | None = None
    report: Key | None = None
    address: str = ""

    @property
    def is_here(self) -> bool:
        """Whether it is a place of the report that cites it."""
        return self.anchor is not None and self.report is None


@dataclass(frozen=True, slots=True)
class CitedRow:
    """Something that is cited: of which kind (of its first reference), by which target, and where.

    `names` are the different ways the text writes it, the first one first; `target` is empty where no document can
    be told. `spans` are where the references show in the text, one for each: of one in a footnote, where the note is
    called. `ticks` are the same as fractions of the report's length.
    """

    kind: str
    target: str
    names: tuple[str, ...]
    references: tuple[Reference, ...]
    spans: tuple[Span, ...]
    ticks: tuple[float, ...]
    destination: Destination

    @property
    def label(self) -> str:
        """What it is told by: the name of a document that has one, else its symbol, its paragraph or its address."""
        return self.names[0] if self.kind in _NAMED or not self.target else self.target


def cited_rows(
    order: ReadingOrder, references: Sequence[Reference], held: Callable[[str], Key | None]
) -> tuple[CitedRow, ...]:
    """A row for each thing cited, in the order they are first cited; `held` finds a symbol's report in the library."""
    groups: dict[tuple[str, str], list[Reference]] = {}
    for reference in references:
        told = reference.target or reference.text.casefold()
        groups.setdefault((reference.kind if not reference.target else "", told), []).append(reference)
    calls = {call.note: Span(unit.anchor, call.offset, call.offset) for unit in order.units for call in unit.calls}
    scale = Scale(order)
    return tuple(_row(order, tuple(group), calls, scale, held) for group in groups.values())


CITED_ORDERS: Mapping[str, Callable[[CitedRow], tuple[object, ...]]] = {
    "text": lambda row: (row.ticks[0],),
    "kind": lambda row: (KINDS.index(row.kind), row.ticks[0]),
    "target": lambda row: (natural(row.label),),
    "count": lambda row: (-len(row.references), row.ticks[0]),
}
"""How rows can be sorted: the names of the orders, and what to sort by."""


def destination(order: ReadingOrder, reference: Reference, held: Callable[[str], Key | None]) -> Destination:
    """Where a reference leads, what is at hand before what is not."""
    document, _, paragraph = reference.target.partition("#")
    if reference.kind == "paragraph" and not paragraph:
        return Destination(anchor=order.find(document))
    if reference.kind != "address" and document in order.report.symbols:
        return Destination(anchor=order.find(paragraph) or order.units[0].anchor)
    key = held(document) if document else None
    if key and key != order.report.key:
        return Destination(Anchor(paragraph), key)
    return Destination(address=reference.url)


class Holdings:
    """Which reports are at hand, by their symbols and by the halves of double ones; `language` before others."""

    def __init__(self, keys: Sequence[Key], language: str) -> None:
        self._keys: dict[str, Key] = {}
        for key in sorted(keys, key=lambda key: key[1] != language):
            for symbol in (key[0], *key[0].split("-")):
                self._keys.setdefault(symbol.upper(), key)

    def __call__(self, symbol: str) -> Key | None:
        """The report of a symbol; None where it is not at hand."""
        return self._keys.get(symbol.upper())


class ReferencesByPlace:
    """The references of a report by where they stand."""

    def __init__(self, references: Sequence[Reference]) -> None:
        self._by_anchor: dict[Anchor, list[Reference]] = {}
        for reference in references:
            self._by_anchor.setdefault(reference.anchor, []).append(reference)

    def at(self, anchor: Anchor, offset: int) -> Reference | None:
        """The reference over a place, its end included."""
        inside = [one for one in self._by_anchor.get(anchor, ()) if one.start <= offset <= one.end]
        return inside[-1] if inside else None


def natural(text: str) -> tuple[tuple[int, str], ...]:
    """What to sort a symbol or name by: its numbers as numbers."""
    parts = re.split(r"(\d+)", text.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts if part)


def _row(
    order: ReadingOrder,
    references: tuple[Reference, ...],
    calls: Mapping[Anchor, Span],
    scale: Scale,
    held: Callable[[str], Key | None],
) -> CitedRow:
    first = references[0]
    names: dict[str, str] = {}
    for reference in references:
        names.setdefault(reference.text.casefold(), reference.text)
    leading = next((each for each in references if each.url), first)
    spans = tuple(_shown(order, reference, calls) for reference in references)
    ticks = tuple(scale.fraction(span.anchor, span.start) for span in spans)
    leads = destination(order, leading, held)
    return CitedRow(first.kind, first.target, tuple(names.values()), references, spans, ticks, leads)


def _shown(order: ReadingOrder, reference: Reference, calls: Mapping[Anchor, Span]) -> Span:
    if reference.anchor in order:
        return Span(reference.anchor, reference.start, reference.end)
    last = order.units[-1]
    # A footnote that nothing calls stands behind everything.
    return calls.get(reference.anchor, Span(last.anchor, len(last.text), len(last.text)))
