"""References measured against the links the UN's editors set in a corpus of General Assembly resolutions."""

from __future__ import annotations

import argparse
import random
import re
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from wsis_reader.facts.named import NamedDocuments, read_documents
from wsis_reader.facts.references import Reference, find_references
from wsis_reader.facts.symbols import canonical
from wsis_reader.formats import akn, read_report
from wsis_reader.report import Link, Paragraph, Report

ROOT = Path(__file__).parents[1]
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


def main() -> None:
    """Print the figures; with --show also the links that were missed, read otherwise, or have no link."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, default=ROOT.parent / "shared" / "corpus")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="N examples of each kind of difference")
    parser.add_argument("--seed", type=int, default=2004)
    chosen = parser.parse_args()
    documents = read_documents((ROOT / "resources" / "documents.toml").read_text(encoding="utf-8"))
    _shipped(documents)
    for language in ("fr", "en"):
        archive = chosen.corpus / f"ga-resolutions-75-77-{language}.tar.xz"
        if archive.is_file():
            tally = _measure(_reports(archive), documents)
            _print(language, tally, chosen.show, random.Random(chosen.seed))
        else:
            print(f"references, corpus {language}: skipped, there is no {archive}")


def _shipped(documents: NamedDocuments) -> None:
    report = read_report(ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt")
    find_references(report, documents)
    best = min(_timed(report, documents)[1] for _ in range(20))
    print(f"references of the shipped report: {len(find_references(report, documents))} in {best * 1000:.1f} ms")


def _timed(report: Report, documents: NamedDocuments) -> tuple[tuple[Reference, ...], float]:
    start = time.perf_counter()
    return find_references(report, documents), time.perf_counter() - start


def _reports(archive: Path) -> Iterator[Report]:
    with tarfile.open(archive) as files:
        for member in files:
            source = files.extractfile(member) if member.name.endswith(".xml") else None
            if source is not None:
                yield akn.parse(source.read(), Path(member.name))


def _measure(reports: Iterator[Report], documents: NamedDocuments) -> Tally:
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


def _print(language: str, tally: Tally, show: int, chance: random.Random) -> None:
    print(
        f"references, corpus {language}: {tally.links} links, {tally.covered / tally.links:.4%} covered; "
        f"{tally.symbols} to documents, {tally.resolved / tally.symbols:.4%} resolved alike; "
        f"{sum(tally.kinds.values())} found ({dict(tally.kinds.most_common())}), "
        f"{len(tally.unlinked)} of them unlinked; "
        f"{tally.characters / 1e6 / tally.seconds:.1f} million characters per second"
    )
    for title, rows in (("missed", tally.missed), ("differing", tally.differing), ("unlinked", tally.unlinked)):
        for row in chance.sample(rows, min(show, len(rows))):
            print(f"  {title}  {row}")


if __name__ == "__main__":
    main()
