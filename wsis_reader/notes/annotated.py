"""The notes of one report as it is now: each where it belongs, in the order of the text."""

from __future__ import annotations

import contextlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from wsis_reader.notes.anchoring import Anchored, Anchoring
from wsis_reader.notes.errors import NotesError
from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT, Change, Note
from wsis_reader.report import Anchor, Span

if TYPE_CHECKING:
    from wsis_reader.notes.store import NoteStore
    from wsis_reader.report.places import ReadingOrder


@dataclass(frozen=True, slots=True)
class Placed:
    """The part of a note that is in one paragraph."""

    anchored: Anchored
    span: Span

    @property
    def note(self) -> Note:
        """The note itself."""
        return self.anchored.note


@dataclass(frozen=True, slots=True)
class Annotated:
    """A snapshot: the notes in text order with orphans first, those of each paragraph, the bin of this report."""

    anchored: tuple[Anchored, ...] = ()
    bin: tuple[Note, ...] = ()
    next_undo: Change | None = None
    next_redo: Change | None = None
    read_only: bool = True
    places: Mapping[Anchor, tuple[Placed, ...]] = field(default_factory=dict)

    def get(self, name: str) -> Anchored | None:
        """The note of this id, unless it is in the bin or of another report."""
        return next((each for each in self.anchored if each.note.id == name), None)

    def bookmark(self, anchor: Anchor) -> Note | None:
        """The bookmark on a paragraph or section."""
        return next((each.note for each in self.places.get(anchor, ()) if each.note.kind == BOOKMARK), None)

    def highlight(self, spans: Sequence[Span]) -> Note | None:
        """The highlight on exactly these spans."""
        wanted = tuple(spans)
        there = self.places.get(wanted[0].anchor, ()) if wanted else ()
        return next(
            (each.note for each in there if each.note.kind == HIGHLIGHT and each.anchored.spans == wanted), None
        )

    def neighbour(self, order: ReadingOrder, here: tuple[Anchor, int], step: int) -> Anchored | None:
        """The next note after a place in the text, or with -1 the one before it; None where there is none."""
        at = order.index(here[0]), here[1]
        found = [each for each in self.anchored if each.spans]
        places = [(order.index(each.spans[0].anchor), each.spans[0].start) for each in found]
        if step > 0:
            return next((each for each, place in zip(found, places, strict=True) if place > at), None)
        return next((each for each, place in reversed(list(zip(found, places, strict=True))) if place < at), None)

    def counts(self, order: ReadingOrder) -> dict[Anchor, int]:
        """How many notes begin directly in each section."""
        counts: dict[Anchor, int] = {}
        for each in self.anchored:
            if each.spans:
                anchor = each.spans[0].anchor
                section = anchor if anchor.is_section else Anchor(order.unit(anchor).section)
                counts[section] = counts.get(section, 0) + 1
        return counts


class Annotator:
    """Looks where the notes of a store belong in one report; what did not change since is not looked for again.

    It is used on the thread of the store.
    """

    def __init__(self, store: NoteStore, order: ReadingOrder) -> None:
        self._store, self.order = store, order
        self._known: dict[str, Anchored] = {}
        self._seen: tuple[tuple[Note, ...], Annotated] = ((), Annotated())
        self.anchoring = Anchoring(order)

    @property
    def key(self) -> tuple[str, str]:
        """Symbol and language of the report."""
        return self.order.report.key

    def look(self) -> Annotated:
        """The notes as they are now. How surely each was found is kept with it, where that can be written."""
        report = self.order.report
        notes = self._store.notes(report.symbol)
        # The store gives the same tuple until something is written; only an empty one is always the same.
        if notes and notes is self._seen[0]:
            return self._seen[1]
        self._known = {note.id: self._anchor(note) for note in notes}
        with contextlib.suppress(NotesError):
            self._store.record_states({each.note.id: each.state for each in self._known.values()})
        anchored = sorted(self._known.values(), key=self._position)
        seen = Annotated(
            tuple(anchored),
            tuple(note for note in self._store.bin() if note.report == report.symbol),
            self._store.next_undo,
            self._store.next_redo,
            self._store.read_only,
            _by_paragraph(anchored),
        )
        self._seen = self._store.notes(report.symbol), seen
        return seen

    def _anchor(self, note: Note) -> Anchored:
        known = self._known.get(note.id)
        if known and (known.note.target, known.note.confirmed) == (note.target, note.confirmed):
            return known if known.note is note else replace(known, note=note)
        return self.anchoring.anchor(note)

    def _position(self, anchored: Anchored) -> tuple[int, int, str]:
        if not anchored.spans:
            return -1, 0, anchored.note.created
        first = anchored.spans[0]
        return self.order.index(first.anchor), first.start, anchored.note.created


def _by_paragraph(anchored: Sequence[Anchored]) -> dict[Anchor, tuple[Placed, ...]]:
    places: dict[Anchor, list[Placed]] = {}
    for each in anchored:
        for span in each.spans:
            places.setdefault(span.anchor, []).append(Placed(each, span))
    return {anchor: tuple(found) for anchor, found in places.items()}
