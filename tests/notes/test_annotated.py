"""A snapshot of the notes of a report: where each is, and which comes next."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wsis_reader.notes.annotated import Annotator
from wsis_reader.notes.store import NoteStore
from wsis_reader.notes.wishes import highlight, take_in_drafts, toggle_bookmark, write
from wsis_reader.notes.writing import NewNote, read_key
from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder

SOME = Span(Anchor("26"), 3, 19)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[NoteStore]:
    store = NoteStore.open(tmp_path, lambda: datetime(2026, 1, 1, tzinfo=UTC))
    yield store
    store.close()


@pytest.fixture
def annotator(store: NoteStore, order: ReadingOrder) -> Annotator:
    return Annotator(store, order)


def test_notes_are_in_the_order_of_the_text(store: NoteStore, annotator: Annotator) -> None:
    for anchor in ("26", "9", "s:IV.C"):
        toggle_bookmark(store, annotator, Anchor(anchor))
    assert [each.spans[0].anchor for each in annotator.look().anchored] == ["9", "s:IV.C", "26"]


@pytest.mark.parametrize(
    ("here", "step", "found"), [("10", 1, "26"), ("26", 1, None), ("26", -1, "9"), ("9", -1, None)]
)
def test_the_next_note_is_the_next_in_the_text(
    store: NoteStore, annotator: Annotator, order: ReadingOrder, here: str, step: int, found: str | None
) -> None:
    for anchor in ("26", "9"):
        toggle_bookmark(store, annotator, Anchor(anchor))
    neighbour = annotator.look().neighbour(order, (Anchor(here), 0), step)
    assert (neighbour and neighbour.spans[0].anchor) == found


def test_notes_are_counted_in_the_section_they_stand_in(
    store: NoteStore, annotator: Annotator, order: ReadingOrder
) -> None:
    for anchor in ("25", "26", "s:IV.C"):
        toggle_bookmark(store, annotator, Anchor(anchor))
    assert annotator.look().counts(order) == {"s:IV.C": 3}


def test_what_is_highlighted_takes_another_colour_and_keeps_it(store: NoteStore, annotator: Annotator) -> None:
    for colour in ("green", "red", ""):
        highlight(store, annotator, SOME.anchor, (SOME,), colour)
    assert [each.note.colour for each in annotator.look().anchored] == ["red"]


def test_a_snapshot_follows_the_store(store: NoteStore, annotator: Annotator) -> None:
    toggle_bookmark(store, annotator, Anchor("26"))
    name = annotator.look().anchored[0].note.id
    store.edit(name, "voir")
    assert annotator.look().anchored[0].note.text == "voir"
    store.remove([name])
    assert annotator.look().anchored == ()
    assert [note.id for note in annotator.look().bin] == [name]


def test_the_key_of_a_new_note_says_what_it_is_on() -> None:
    new = NewNote("A/59/80-E/2004/61", "fr", Anchor("26"), (SOME,))
    assert read_key(new.key) == new
    assert read_key("urn:uuid:1") is None


def test_drafts_become_notes_those_of_other_reports_wait(store: NoteStore, annotator: Annotator) -> None:
    name = write(store, annotator, NewNote(*annotator.key, Anchor("9")).key, "avant", ())
    here, elsewhere = NewNote(*annotator.key, Anchor("26")).key, NewNote("A/1", "fr", Anchor("26")).key
    for key, text in ((name, "après"), (here, "ici"), (elsewhere, "ailleurs")):
        store.drafts.save(key, text)
    assert take_in_drafts(store, annotator) == 2
    assert [each.note.text for each in annotator.look().anchored] == ["après", "ici"]
    assert store.drafts.load() == {elsewhere: "ailleurs"}
