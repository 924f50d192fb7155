"""What stands in a report: how fast it is found, how much of it, and beside what."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

from tools.bench import dates, organisations, references
from tools.bench.corpus import unpacked
from tools.bench.table import Row, middle
from wsis_reader.facts.dates import find_dates
from wsis_reader.facts.organisations import find_organisations
from wsis_reader.formats import akn, read_report
from wsis_reader.library.facts import FactFinder

_RESOURCES = Path(__file__).parents[2] / "resources"


def measure(runs: int) -> list[Row]:
    """The shipped report, the same text beside dateparser, many names, and the corpus where it is."""
    report = read_report(_RESOURCES / "reports" / "A_59_80-E_2004_61.fr.txt")
    finder = FactFinder(_RESOURCES / "organisations.toml", _RESOURCES / "documents.toml")
    rows = [
        Row(
            "all facts of the shipped report", _milliseconds(lambda: finder.find(report), runs), promised="under 15 ms"
        ),
        Row("its dates", _milliseconds(lambda: find_dates(report), runs)),
        Row("its organisations", _milliseconds(lambda: find_organisations(report, finder.gazetteer), runs)),
        Row("its references", _milliseconds(lambda: references.of_shipped(report), runs)),
    ]
    rows += organisations.measure(runs)
    rows += dates.measure(report)
    for language in ("fr", "en"):
        rows += _of_corpus(language, finder)
    return rows


def _of_corpus(language: str, finder: FactFinder) -> list[Row]:
    """Speed over all resolutions of a language, and its references beside the editors' links."""
    with unpacked(language) as files:
        reports = [akn.parse(file.read_bytes(), file) for file in files]
    if not reports:
        return []
    size = sum(len(unit.text.encode()) for report in reports for unit in (*report.units(), *report.footnotes)) / 1e6
    began = time.perf_counter()
    for report in reports:
        finder.find(report)
    took = time.perf_counter() - began
    speed = Row(f"all facts of {len(reports)} resolutions, {language}", size / took, "MB/s", beside=f"{size:.1f} MB")
    return [speed, *references.measure(language, reports)]


def _milliseconds(act: Callable[[], object], runs: int) -> float:
    times: list[float] = []
    for _ in range(runs + 1):
        began = time.perf_counter()
        act()
        times.append((time.perf_counter() - began) * 1000)
    return middle(times[1:])
