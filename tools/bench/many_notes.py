"""As many notes in the shipped report as one wants, kept the way the program keeps them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from wsis_reader.formats import read_report
from wsis_reader.notes.merge import plan
from wsis_reader.notes.model import MEANINGS, Note
from wsis_reader.notes.selecting import select
from wsis_reader.notes.store import NoteStore
from wsis_reader.report import Span
from wsis_reader.report.places import ReadingOrder

ROOT = Path(__file__).resolve().parents[2]
_WORDS = ("à revoir", "cité ailleurs", "contredit", "voir la résolution", "budget", "calendrier", "accès", "suite")


def store_notes(data: Path, count: int) -> None:
    """Keep `count` notes in the shipped report, as one import."""
    order = ReadingOrder(read_report(next((ROOT / "resources" / "reports").glob("*.txt"))))
    store = NoteStore.open(data, lambda: datetime.now(UTC))
    store.take_in(plan({}, list(_notes(order, count))))
    store.close()


def _notes(order: ReadingOrder, count: int) -> Iterator[Note]:
    chance = random.Random(59_80)
    units = [unit for unit in order.units if len(unit.text) > 60]
    for number in range(count):
        unit = chance.choice(units)
        start = chance.randrange(len(unit.text) - 50)
        target = select(order, [Span(unit.anchor, start, start + chance.randint(8, 50))])
        words = " ".join(chance.choices(_WORDS, k=9))
        colour = chance.choice(tuple(MEANINGS))
        made = f"2026-01-01T00:00:00.{number % 1000:03}Z"
        kind = "note" if number % 2 else "highlight"
        yield Note(
            f"urn:{number}", kind, *order.report.key, target, words * (number % 2), colour, created=made, modified=made
        )
