"""A clock that is set by hand, the shipped report, and stores that close themselves."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from wsis_reader.formats import read_report
from wsis_reader.notes.model import Selector
from wsis_reader.notes.store import NoteStore
from wsis_reader.report import Anchor, Report
from wsis_reader.report.places import ReadingOrder

LONGER = 10 if os.environ.get("WSIS_TORTURE") else 1
"""By how much property tests look further when `make torture` runs them."""

REPORTS = Path(__file__).parents[2] / "resources" / "reports"


class Clock:
    """Time that passes only when told, and by a millisecond with each look."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 23, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(milliseconds=1)
        return self.now

    def pass_(self, **time: float) -> None:
        self.now += timedelta(**time)


@pytest.fixture
def clock() -> Clock:
    return Clock()


OpenStore = Callable[[], NoteStore]


@pytest.fixture
def open_store(tmp_path: Path, clock: Clock) -> Iterator[OpenStore]:
    """Opens the same folder, as often as asked."""
    stores = []

    def open_() -> NoteStore:
        stores.append(NoteStore.open(tmp_path / "data", clock))
        return stores[-1]

    yield open_
    for store in stores:
        store.close()


@pytest.fixture
def store(open_store: OpenStore) -> NoteStore:
    return open_store()


@pytest.fixture(scope="session")
def shipped() -> Report:
    return read_report(REPORTS / "A_59_80-E_2004_61.fr.txt")


@pytest.fixture(scope="session")
def order(shipped: Report) -> ReadingOrder:
    return ReadingOrder(shipped)


def at(anchor: str, exact: str = "quote", start: int = 3) -> tuple[Selector, ...]:
    return (Selector(Anchor(anchor), start, start + len(exact), exact, "before ", " after"),)
