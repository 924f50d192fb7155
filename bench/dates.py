"""How fast and how well dates are found, side by side with dateparser's search on the same text.

    python bench/dates.py [FOLDER]

FOLDER, where given, is the unpacked corpus: then the 100 kB are French resolutions instead of the shipped report
repeated, and the speed over a session of resolutions is printed too.
"""

from __future__ import annotations

import csv
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from wsis_reader.facts.dates import dates_in, find_dates  # noqa: E402  # the checkout is measured, installed or not
from wsis_reader.facts.edtf import bounds  # noqa: E402
from wsis_reader.formats import read_report  # noqa: E402
from wsis_reader.report import Report  # noqa: E402

SHIPPED = ROOT / "resources/reports/A_59_80-E_2004_61.fr.txt"
TRUTH = ROOT / "tests/truth/A_59_80-E_2004_61.dates.tsv"
SIZE = 100_000

Searcher = Callable[[str], list[tuple[str, date]]]


def best(work: Callable[[], object], times: int) -> float:
    """Seconds of the fastest of several runs."""
    fastest = float("inf")
    for _ in range(times):
        start = time.perf_counter()
        work()
        fastest = min(fastest, time.perf_counter() - start)
    return fastest


def dateparser_search() -> Searcher:
    """Dateparser's search in French, as (text, day)."""
    warnings.filterwarnings("ignore")
    from dateparser.search import search_dates

    return lambda text: [(words, found.date()) for words, found in search_dates(text, languages=["fr"]) or []]


def scored(found: list[tuple[str, str, Callable[[str], bool]]]) -> tuple[float, float]:
    """Precision and recall of (anchor, text, meaning test) against the hand-labelled dates.

    A finding is right where its text is part of a labelled date of its paragraph and what it means lies in that date.
    """
    with TRUTH.open(encoding="utf-8", newline="") as file:
        labelled = [tuple(row) for row in csv.reader(file, delimiter="\t")][1:]
    right = 0
    met: set[tuple[str, ...]] = set()
    for anchor, text, means in found:
        hits = [row for row in labelled if row[0] == anchor and text.strip() in row[1] and means(row[2])]
        right += bool(hits)
        met.update(hits[:1])
    return (right / len(found) if found else 0.0), len(met) / len(set(labelled))


def within(day: date) -> Callable[[str], bool]:
    """Whether a day lies in a labelled date."""

    def lies(edtf: str) -> bool:
        earliest, latest = bounds(edtf)
        return (earliest or date.min) <= day <= (latest or date.max)

    return lies


def text_of(report: Report, folder: Path | None) -> list[str]:
    """The same 100 kB for both, in paragraphs."""
    source = [unit.text for unit in report.units()]
    if folder is not None:
        from dates_corpus import corpus

        source = [text for _, text in corpus(folder, "fr")]
    taken: list[str] = []
    size = 0
    while size < SIZE:
        for text in source:
            taken.append(text)
            size += len(text.encode())
            if size >= SIZE:
                break
    return taken


def main(folder: Path | None) -> None:
    """Print the figures."""
    report = read_report(SHIPPED)
    milliseconds = best(lambda: find_dates(report), 50) * 1000
    print(f"all dates of the shipped report       {milliseconds:8.2f} ms")

    theirs = dateparser_search()
    texts = text_of(report, folder)
    ours = best(lambda: [dates_in(text, "fr") for text in texts], 5)
    other = best(lambda: [theirs(text) for text in texts], 1)
    print(f"100 kB, this program                  {ours * 1000:8.1f} ms   {SIZE / ours / 1e6:8.3f} MB/s")
    print(f"100 kB, dateparser                    {other * 1000:8.1f} ms   {SIZE / other / 1e6:8.3f} MB/s")
    print(f"times as fast                         {other / ours:8.0f}")

    mine = [(str(found.anchor), found.text, found.edtf.__eq__) for found in find_dates(report)]
    print("hand-labelled dates, this program     precision {:.3f}, recall {:.3f}".format(*scored(mine)))
    units = list(report.units())
    searched = [(str(unit.anchor), words, within(day)) for unit in units for words, day in theirs(unit.text)]
    print("hand-labelled dates, dateparser       precision {:.3f}, recall {:.3f}".format(*scored(searched)))

    if folder is not None:
        from dates_corpus import corpus

        session = [text for (name, _), text in corpus(folder, "fr") if name.startswith("77")]
        size = sum(len(text.encode()) for text in session)
        took = best(lambda: [dates_in(text, "fr") for text in session], 1)
        print(f"a session of resolutions, French      {size / 1e6:8.1f} MB   {size / took / 1e6:8.3f} MB/s")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else None)
