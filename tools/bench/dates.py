"""How fast and how well dates are found, side by side with dateparser's search on the same text."""

from __future__ import annotations

import csv
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path

from tools.bench.table import Row
from wsis_reader.facts.dates import dates_in, find_dates
from wsis_reader.facts.edtf import bounds
from wsis_reader.report import Report

_TRUTH = Path(__file__).parents[2] / "tests/truth/A_59_80-E_2004_61.dates.tsv"
_SIZE = 100_000

Searcher = Callable[[str], list[tuple[str, date]]]


def _best(work: Callable[[], object], times: int) -> float:
    """Seconds of the fastest of several runs."""
    fastest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        fastest = min(fastest, time.perf_counter() - start)
    return fastest


def _dateparser_search() -> Searcher:
    """Dateparser's search in French, as (text, day)."""
    warnings.filterwarnings("ignore")
    from dateparser.search import search_dates

    return lambda text: [(words, found.date()) for words, found in search_dates(text, languages=["fr"]) or []]


def _scored(found: list[tuple[str, str, Callable[[str], bool]]]) -> tuple[float, float]:
    """Precision and recall of (anchor, text, meaning test) against the hand-labelled dates.

    A finding is right where its text is part of a labelled date of its paragraph and what it means lies in that date.
    """
    with _TRUTH.open(encoding="utf-8", newline="") as file:
        labelled = [tuple(row) for row in csv.reader(file, delimiter="\t")][1:]
    right = 0
    met: set[tuple[str, ...]] = set()
    for anchor, text, means in found:
        hits = [row for row in labelled if row[0] == anchor and text.strip() in row[1] and means(row[2])]
        right += bool(hits)
        met.update(hits[:1])
    return (right / len(found) if found else 0.0), len(met) / len(set(labelled))


def _within(day: date) -> Callable[[str], bool]:
    """Whether a day lies in a labelled date."""

    def lies(edtf: str) -> bool:
        earliest, latest = bounds(edtf)
        return (earliest or date.min) <= day <= (latest or date.max)

    return lies


def _text_of(report: Report) -> list[str]:
    """The same 100 kB for both, in paragraphs: the report over and over."""
    taken: list[str] = []
    size = 0
    while size < _SIZE:
        for unit in report.units():
            taken.append(unit.text)
            size += len(unit.text.encode())
            if size >= _SIZE:
                break
    return taken


def measure(report: Report) -> list[Row]:
    """Speed on 100 kB of the report's paragraphs, and both systems' precision and recall on the labelled dates."""
    search = _dateparser_search()
    texts = _text_of(report)
    ours = _best(lambda: [dates_in(text, report.language) for text in texts], 5)
    theirs = _best(lambda: [search(text) for text in texts], 1)
    mine = [(str(found.anchor), found.text, found.edtf.__eq__) for found in find_dates(report)]
    searched = [(str(unit.anchor), words, _within(day)) for unit in report.units() for words, day in search(unit.text)]
    times = f"{theirs / ours:.0f} times as fast"
    rows = [
        Row("dates in 100 kB", ours * 1000, ratio=ours / theirs, beside=times, promised="50 times"),
        Row("the same by dateparser", theirs * 1000, beside="told the language"),
    ]
    for name, found in (("dates labelled by hand", mine), ("the same by dateparser", searched)):
        precision, recall = _scored(found)
        rows.append(Row(f"{name}: precision", precision * 100, "%"))
        rows.append(Row(f"{name}: recall", recall * 100, "%"))
    return rows
