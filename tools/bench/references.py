"""References measured against the links the UN's editors set in a corpus of General Assembly resolutions."""

from __future__ import annotations

import argparse
import random
import re
import time
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from urllib.parse import unquote

from tools.bench.corpus import unpacked
from tools.bench.table import Row
from wsis_reader.facts.named import NamedDocuments, load_documents
from wsis_reader.facts.references import Reference, find_references
from wsis_reader.facts.symbols import canonical
from wsis_reader.formats import akn
from wsis_reader.report import Link, Paragraph, Report

_DOCUMENTS = Path(__file__).parents[2] / "resources" / "documents.toml"
_UN_ADDRESS = re.compile(r"(?:docs\.un\.org|undocs\.org)/(?:[a-z]{2}/)?(.+)$")


@dataclass(slots=True)
class Tally:
    """What was counted over the files of one language."""

    links: int = 0
    covered: int = 0
    symbols: int = 0
    resolved: int = 0
    characters: int = 0
    seconds: float = 0.0
    missed: list[str] = field(default_factory=list)
    differing: list[str] = field(default_factory=list)
    unlinked: list[str] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)


def of_shipped(report: Report) -> tuple[Reference, ...]:
    """The references of a report, by the shipped table of documents."""
    return find_references(report, _documents())


def measure(language: str, reports: Iterable[Report]) -> list[Row]:
    """How many of the links that the editors set are covered and resolved alike, and how many more were found."""
    tally = _measure(reports, _documents())
    found = sum(tally.kinds.values())
    kinds = ", ".join(f"{count} {kind}" for kind, count in tally.kinds.most_common())
    return [
        Row(
            f"links covered, {language}",
            tally.covered / tally.links * 100,
            "%",
            beside=f"{tally.links} links",
            promised="99.7 %",
        ),
        Row(
            f"resolved to the same symbol, {language}",
            tally.resolved / tally.symbols * 100,
            "%",
            beside=f"{tally.symbols} to documents",
            promised="97 %",
        ),
        Row(
            f"references without a link, {language}",
            len(tally.unlinked) / found * 100,
            "%",
            beside=f"{len(tally.unlinked)} of {found}: {kinds}",
        ),
        Row(f"references, {language}", tally.characters / 1e6 / tally.seconds, "million characters/s"),
    ]


def main() -> None:
    """Show examples of links that were missed or read otherwise, and of references without a link."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench.references", description=main.__doc__)
    parser.add_argument("--show", type=int, default=10, metavar="N", help="N examples of each")
    parser.add_argument("--seed", type=int, default=2004)
    chosen = parser.parse_args()
    for language in ("fr", "en"):
        with unpacked(language) as files:
            tally = _measure((akn.parse(file.read_bytes(), file) for file in files), _documents())
        chance = random.Random(chosen.seed)
        for title, rows in (("missed", tally.missed), ("differing", tally.differing), ("unlinked", tally.unlinked)):
            for row in chance.sample(rows, min(chosen.show, len(rows))):
                print(f"{title}  {row}")


@lru_cache(maxsize=1)
def _documents() -> NamedDocuments:
    return load_documents(_DOCUMENTS)


def _timed(report: Report, documents: NamedDocuments) -> tuple[tuple[Reference, ...], float]:
    start = time.perf_counter()
    return find_references(report, documents), time.perf_counter() - start


def _measure(reports: Iterable[Report], documents: NamedDocuments) -> Tally:
    tally = Tally()
    for report in reports:
        found, seconds = _timed(report, documents)
        tally.seconds += seconds
        tally.kinds.update(reference.kind for reference in found)
        by_unit: dict[str, list[Reference]] = {}
        for reference in found:
            by_unit.setdefault(reference.anchor, []).append(reference)
        for unit in (*report.units(), *report.footnotes):
            tally.characters += len(unit.text)
            _compare(report, unit, by_unit.get(unit.anchor, []), tally)
    return tally


def _compare(report: Report, unit: Paragraph, found: list[Reference], tally: Tally) -> None:
    links = _merged(unit)
    for link in links:
        tally.links += 1
        covering = [r for r in found if r.start < link.end and link.start < r.end and r.kind != "paragraph"]
        tally.covered += bool(covering)
        address = _UN_ADDRESS.search(unquote(link.target))
        if not covering:
            tally.missed.append(_shown(report, unit, link.start, link.end, link.target))
        if address is not None:
            tally.symbols += 1
            wanted = canonical(address[1]).casefold()
            targets = [r.target for r in covering]
            if any(canonical(target).casefold() == wanted for target in targets):
                tally.resolved += 1
            elif covering:
                tally.differing.append(_shown(report, unit, link.start, link.end, f"{wanted} / {targets}"))
    for reference in found:
        if not any(reference.start < link.end and link.start < reference.end for link in links):
            shown = f"{reference.kind} {reference.target}"
            tally.unlinked.append(_shown(report, unit, reference.start, reference.end, shown))


def _merged(unit: Paragraph) -> list[Link]:
    """The links with text; pieces of one citation, side by side under the same address, as one."""
    merged: list[Link] = []
    for link in unit.links:
        if not unit.text[link.start : link.end].strip():
            continue
        last = merged[-1] if merged else None
        if last is not None and last.target == link.target and not unit.text[last.end : link.start].strip():
            merged[-1] = Link(last.start, link.end, link.target)
        else:
            merged.append(link)
    return merged


def _shown(report: Report, unit: Paragraph, start: int, end: int, target: str) -> str:
    text = unit.text
    around = f"{text[max(0, start - 90) : start]}[[{text[start:end]}]]{text[end : end + 60]}"
    return f"{report.symbol} {report.language} {unit.anchor}: {around!r} -> {target}"


if __name__ == "__main__":
    main()
