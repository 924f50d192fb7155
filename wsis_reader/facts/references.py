"""References: every resolution, symbol, named document, paragraph and web address that a report cites."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from wsis_reader.facts.addresses import document_at, find_addresses
from wsis_reader.facts.named import NamedDocuments
from wsis_reader.facts.pinpoints import Cited, Taken, find_ibid, find_paragraphs
from wsis_reader.facts.resolutions import find_numbers
from wsis_reader.facts.symbols import address, canonical, find_symbols, plain
from wsis_reader.report import Anchor, Paragraph, Report

_RESOLUTION = re.compile(r"/(?:RES/|Res\.)")


@dataclass(frozen=True, slots=True)
class Reference:
    """A place that cites something: where it stands, and what it cites.

    `kind` is `resolution`, `decision`, `symbol`, `document` (by name), `paragraph` or `address` (on the web).
    `target` is the cited document's symbol, for a paragraph of it `A/RES/70/1#7`, for a paragraph of this report its
    anchor, for a web address that address; empty where no document can be told. `url` is the official address, empty
    where there is none.
    """

    anchor: Anchor
    start: int
    end: int
    text: str
    kind: str
    target: str
    url: str


def find_references(report: Report, documents: NamedDocuments) -> tuple[Reference, ...]:
    """The references of a report in the order of its units, then of its footnotes; none overlaps another."""
    return tuple(_Finder(report, documents).references())


class _Finder:
    """Goes through one report once."""

    def __init__(self, report: Report, documents: NamedDocuments) -> None:
        self._report = report
        self._named = documents.reader(report)
        self._own_organ = "HRC" if report.symbol.startswith("A/HRC") else ""
        self._anchors = {unit.anchor for unit in report.units()}
        self._anchors.update(i.anchor for unit in report.paragraphs() for i in unit.items if i.anchor is not None)
        self._last_cited: list[str] = []

    def references(self) -> Iterator[Reference]:
        for unit in self._report.units():
            yield from self._in_unit(unit, is_footnote=False)
        for footnote in self._report.footnotes:
            yield from self._in_unit(footnote, is_footnote=True)

    def _in_unit(self, unit: Paragraph, *, is_footnote: bool) -> Iterator[Reference]:
        text = plain(unit.text)
        cited = self._cited(text, is_footnote)
        if is_footnote:
            cited = _in_order([*cited, *find_ibid(text, cited, self._last_cited)])
            self._last_cited = [c.target for c in cited if c.kind != "address"]
        for one in _in_order([*cited, *find_paragraphs(text, cited, self._anchors)]):
            yield self._reference(unit, one)

    def _cited(self, text: str, is_footnote: bool) -> list[Cited]:
        """What is cited by itself, in order; where two are found at one place, the first kind below."""
        found = [
            *(Cited(start, end, "address", text[start:end].replace(" ", "")) for start, end in find_addresses(text)),
            *(_by_symbol(text, start, end) for start, end in find_symbols(text)),
            *(Cited(n.start, n.end, n.kind, n.symbol) for n in find_numbers(text, self._own_organ, is_footnote)),
        ]
        if self._named is not None:
            found += [Cited(m.start, m.end, "document", m.symbol) for m in self._named.find(text)]
        if not found:
            return found
        taken = Taken(text)
        return _in_order([one for one in found if taken.claim(one.start, one.end)])

    def _reference(self, unit: Paragraph, cited: Cited) -> Reference:
        target = cited.target
        if cited.kind == "address":
            url = target if "://" in target else f"https://{target}"
            target = document_at(target) or url
        else:
            document = target.partition("#")[0]
            is_own = cited.kind == "paragraph" and document in self._anchors
            url = "" if is_own else address(document, self._report.language)
        return Reference(
            unit.anchor, cited.start, cited.end, unit.text[cited.start : cited.end], cited.kind, target, url
        )


def _by_symbol(text: str, start: int, end: int) -> Cited:
    target = canonical(text[start:end])
    kind = "resolution" if _RESOLUTION.search(target) else "decision" if "/DEC/" in target else "symbol"
    return Cited(start, end, kind, target)


def _in_order(cited: list[Cited]) -> list[Cited]:
    return sorted(cited, key=lambda one: one.start)
