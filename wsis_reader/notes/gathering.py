"""Notes gathered for a list: read without holding them, each report's in the order of its text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from wsis_reader.notes import opening
from wsis_reader.notes.anchoring import Anchored, Anchoring
from wsis_reader.notes.backup import Copies
from wsis_reader.notes.errors import Damaged
from wsis_reader.notes.model import Note
from wsis_reader.notes.opening import Places
from wsis_reader.report.places import ReadingOrder

OrderOf = Callable[[str, str], ReadingOrder | None]
"""The report of a symbol, in a language if it is here in it, else in another; None where it is not here."""


@dataclass(frozen=True, slots=True)
class Gathered:
    """The notes of one report. Without the report (`order` is None) they are as they were last known, and unplaced."""

    symbol: str
    order: ReadingOrder | None
    anchored: tuple[Anchored, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes, each with the state it is in now."""
        return tuple(replace(each.note, state=each.state) for each in self.anchored)


def read_notes(folder: Path, *, bin: bool = False) -> tuple[Note, ...]:  # noqa: A002  # the word for it here
    """The notes kept in a folder, those in the bin only if asked for.

    Nothing is written, and another process may hold them meanwhile. Raises Damaged, NotRead.
    """
    places = Places(folder)
    if not places.database.exists() and Copies(places.copies).any():
        raise Damaged(places.database, "missing")
    return tuple(note for note in opening.read_only(places.database) if bin or not note.deleted)


def gather(notes: Iterable[Note], order_of: OrderOf) -> tuple[Gathered, ...]:
    """Notes by report, the reports in the order in which they were first written on."""
    by_report: dict[str, list[Note]] = {}
    for note in notes:
        by_report.setdefault(note.report, []).append(note)
    return tuple(_gathered(symbol, found, order_of) for symbol, found in by_report.items())


def _gathered(symbol: str, notes: list[Note], order_of: OrderOf) -> Gathered:
    order = order_of(symbol, notes[0].language) if symbol else None
    if order is None:
        return Gathered(symbol, None, tuple(Anchored(note, note.state, (), 0.0) for note in notes))
    return Gathered(symbol, order, Anchoring(order).anchor_all(notes))
