"""Importing: nothing is replaced by something older or emptier, and a preview says what will happen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.notes.conftest import LONGER, at
from wsis_reader.notes.annotations import from_annotations, to_annotations
from wsis_reader.notes.merge import plan
from wsis_reader.notes.model import Note, moment

if TYPE_CHECKING:
    from wsis_reader.notes.store import NoteStore

OURS = Note(
    "urn:x", "note", "A/1", "en", at("1"), "ours", "yellow", ("a",), "2026-01-01T00:00:00Z", "2026-06-01T00:00:00Z"
)
LATER, EARLIER = "2026-07-01T00:00:00Z", "2026-05-01T00:00:00Z"


@pytest.mark.parametrize(
    ("incoming", "action", "result"),
    [
        (OURS, "same", OURS),
        (replace(OURS, text="new", modified=LATER), "update", replace(OURS, text="new", modified=LATER)),
        (replace(OURS, text="old", modified=EARLIER), "keep", OURS),
        (replace(OURS, text="other"), "keep", OURS),
        (replace(OURS, text="other", modified=""), "keep", OURS),
        (replace(OURS, text="other", modified="soon"), "keep", OURS),
        (replace(OURS, text=" ", colour="", tags=(), modified=LATER), "keep", OURS),
        (
            replace(OURS, text="", colour="red", modified=LATER),
            "update",
            replace(OURS, colour="red", modified=LATER),
        ),
        (replace(OURS, target=(), modified=LATER), "keep", OURS),
        (replace(OURS, deleted=LATER, modified=LATER), "keep", OURS),
        (replace(OURS, id="urn:y"), "add", replace(OURS, id="urn:y")),
    ],
)
def test_what_happens_to_one_note(incoming: Note, action: str, result: Note) -> None:
    (item,) = plan({OURS.id: OURS}, [incoming]).items
    assert (item.action, item.result) == (action, result)


def test_another_place_under_the_same_id_is_another_note() -> None:
    moved = replace(OURS, target=at("2"), modified=LATER)
    found = plan({OURS.id: OURS}, [moved])
    (item,) = found.items
    assert (item.action, item.result.target) == ("add", at("2"))
    assert item.result.id != OURS.id
    assert plan({OURS.id: OURS, item.result.id: item.result}, [moved]).changes == ()


def test_fields_that_only_one_side_knows_are_kept() -> None:
    ours, theirs = replace(OURS, extra='{"fields":{"a":1,"b":1}}'), '{"fields":{"b":2,"c":3}}'
    (item,) = plan({OURS.id: ours}, [replace(OURS, extra=theirs, modified=LATER)]).items
    assert item.result.extra == '{"fields": {"a": 1, "b": 2, "c": 3}}'


texts = st.sampled_from(["", " ", "one", "two words"])
stamps = st.sampled_from(["", EARLIER, OURS.modified, LATER, "never"])
some_notes = st.builds(
    lambda name, text, colour, tags, modified, deleted: replace(
        OURS, id=name, text=text, colour=colour, tags=tags, modified=modified, deleted=deleted
    ),
    st.sampled_from(["urn:1", "urn:2", "urn:3"]),
    texts,
    texts,
    st.sampled_from([(), ("a",), ("a", "b")]),
    stamps,
    stamps,
)


@settings(max_examples=200 * LONGER, deadline=None)
@given(st.lists(some_notes, max_size=3, unique_by=lambda note: note.id), st.lists(some_notes, max_size=5))
def test_nothing_is_lost_by_any_import(present: list[Note], incoming: list[Note]) -> None:
    before = {note.id: note for note in present}
    after = before | {each.result.id: each.result for each in plan(before, incoming).changes}
    for name, old in before.items():
        new = after[name]
        assert moment(new.modified) >= moment(old.modified)
        assert bool(new.text.strip()) >= bool(old.text.strip())
        assert bool(new.tags) >= bool(old.tags)
        assert bool(new.colour) >= bool(old.colour)
        assert bool(new.deleted) <= bool(old.deleted)
    assert plan(after, incoming).count("add") == 0


def test_an_import_is_one_change_with_a_copy_before_it(store: NoteStore) -> None:
    mine = store.add("note", "A/1", "en", at("1"), text="mine").notes[0]
    newer = replace(mine, text="newer", modified="2027-01-01T00:00:00Z")
    incoming = [replace(OURS, id=f"urn:{number}") for number in range(3)]
    preview = store.preview([*incoming, newer])
    assert [preview.count(action) for action in ("add", "update", "same", "keep")] == [3, 1, 0, 0]
    assert len(store.all()) == 1
    change = store.take_in(preview)
    assert change is not None
    assert (change.what, len(store.all()), len(store.copies())) == ("import", 4, 1)
    store.undo()
    assert store.all() == (mine,)


def test_an_empty_source_changes_nothing(store: NoteStore) -> None:
    store.add("note", "A/1", "en", at("1"), text="mine")
    there = store.all()
    assert store.take_in(store.preview([])) is None
    assert store.all() == there


def test_export_and_import_on_an_empty_profile_give_the_same_notes(store: NoteStore) -> None:
    names = [store.add("note", "A/1", "fr", at(str(n)), text=f"mot {n}", tags=["à"]).notes[0].id for n in range(5)]
    store.edit(names[0], "autre")
    content, there = to_annotations(store.all()), store.all()
    store.remove(names)
    store.purge(names)
    assert store.all() == ()
    store.take_in(store.preview(from_annotations(content).notes))
    assert set(store.all()) == set(there)
    assert to_annotations(store.all()) == content
