"""NoteStore: what is done is there, is undone and redone, and nothing is lost on the way."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.notes.conftest import at
from wsis_reader.notes.errors import NoSuchNote, NotWritten
from wsis_reader.notes.model import Note, Step
from wsis_reader.notes.store import NoteStore

if TYPE_CHECKING:
    from tests.notes.conftest import Clock, OpenStore

REPORT = "A/59/80-E/2004/61"


def add(store: NoteStore, anchor: str = "26", text: str = "", language: str = "fr") -> Note:
    return store.add("highlight", REPORT, language, at(anchor), text=text, colour="yellow").notes[0]


def contents(store: NoteStore) -> dict[str, tuple[str, str, tuple[str, ...], bool]]:
    notes = (*store.all(), *store.bin())
    return {note.id: (note.text, note.colour, note.tags, bool(note.deleted)) for note in notes}


def test_what_was_added_is_there_when_opened_again(open_store: OpenStore) -> None:
    store = open_store()
    note = store.add("note", REPORT, "fr", at("26"), text="À voir", colour="blue", tags=["UIT"]).notes[0]
    store.close()
    assert open_store().all() == (note,)


def test_a_change_says_what_was_before_and_what_is_now(store: NoteStore) -> None:
    note = add(store)
    change = store.recolour([note.id], "green")
    assert change is not None
    assert change.what == "recolour"
    (step,) = change.steps
    assert step.before == note
    assert step.after is not None
    assert (step.after.colour, step.after.modified > note.modified) == ("green", True)


def test_what_changes_nothing_is_no_change(store: NoteStore) -> None:
    note = add(store)
    assert store.recolour([note.id], "yellow") is None
    assert store.restore([note.id]) is None
    assert [change.what for change in store.history()] == ["add"]


def test_twenty_steps_are_undone_and_redone_even_after_a_restart(open_store: OpenStore) -> None:
    store = open_store()
    states = [contents(store)]
    for number in range(5):
        note = add(store, str(number + 1))
        states.append(contents(store))
        for change in (
            lambda note=note: store.edit(note.id, "words"),
            lambda note=note: store.retag(note.id, ["a", "b"]),
            lambda note=note: store.remove([note.id]),
        ):
            change()
            states.append(contents(store))
    store.close()
    store = open_store()
    for expected in states[-2::-1]:
        assert store.undo() is not None
        assert contents(store) == expected
    assert store.undo() is None
    assert contents(store) == {}
    for expected in states[1:]:
        assert store.redo() is not None
        assert contents(store) == expected
    assert store.redo() is None


def test_undo_says_what_it_undoes(store: NoteStore) -> None:
    note = add(store)
    store.edit(note.id, "words")
    assert store.next_undo is not None
    assert store.next_undo.what == "edit"
    change = store.undo()
    assert change is not None
    assert (change.what, change.state, change.notes[0].text) == ("edit", "undone", "")
    assert store.next_redo is not None
    assert store.next_redo.what == "edit"


def test_a_new_change_puts_what_was_undone_aside_and_keeps_it(store: NoteStore) -> None:
    note = add(store)
    store.edit(note.id, "long thought of")
    store.undo()
    store.recolour([note.id], "red")
    assert store.redo() is None
    aside = [change for change in store.history() if change.state == "aside"]
    assert [change.steps[0].after.text for change in aside if change.steps[0].after] == ["long thought of"]


def test_a_bulk_change_is_undone_as_one(store: NoteStore) -> None:
    notes = [add(store, str(number)) for number in range(3)]
    store.remove([note.id for note in notes])
    assert store.all() == ()
    store.undo()
    assert set(store.all()) == set(notes)


def test_removed_notes_stay_in_the_bin_for_ninety_days(open_store: OpenStore, clock: Clock) -> None:
    store = open_store()
    note = add(store)
    store.remove([note.id])
    clock.pass_(days=89)
    store.close()
    store = open_store()
    assert [each.id for each in store.bin()] == [note.id]
    clock.pass_(days=2)
    store.close()
    store = open_store()
    assert store.bin() == ()
    assert store.history() == ()


def test_a_note_comes_back_from_the_bin(store: NoteStore) -> None:
    note = add(store)
    store.remove([note.id])
    change = store.restore([note.id])
    assert change is not None
    assert [each.id for each in store.all()] == [note.id]


def test_purging_is_for_good_and_forgets_the_history_of_that_note_alone(store: NoteStore) -> None:
    note, other = add(store), add(store, "27")
    store.remove([note.id, other.id])
    store.purge([note.id])
    with pytest.raises(NoSuchNote):
        store.get(note.id)
    touched = {step.note.id for change in store.history() for step in change.steps}
    assert touched == {other.id}
    store.undo()
    assert [each.id for each in store.all()] == [other.id]


def test_only_what_is_in_the_bin_can_be_purged(store: NoteStore) -> None:
    note = add(store)
    with pytest.raises(NoSuchNote):
        store.purge([note.id])
    assert store.all() == (note,)


def test_a_note_belongs_to_the_paragraph_in_every_language(store: NoteStore) -> None:
    french, english = add(store, language="fr"), add(store, language="en")
    assert store.notes(REPORT) == (french, english)
    assert store.notes(REPORT, "en") == (english,)
    assert store.notes("A/1") == ()


def test_how_notes_were_anchored_is_kept_and_is_no_change(open_store: OpenStore) -> None:
    store = open_store()
    note = add(store)
    store.record_states({note.id: "moved", "unknown": "exact"})
    store.close()
    store = open_store()
    assert store.get(note.id).state == "moved"
    assert [change.what for change in store.history()] == ["add"]
    store.edit(note.id, "words")
    store.record_states({note.id: "orphaned"})
    store.undo()
    assert (store.get(note.id).text, store.get(note.id).state) == ("", "orphaned")


def test_a_confirmed_place_does_not_overwrite_where_the_note_was_made(store: NoteStore) -> None:
    note = add(store)
    store.record_states({note.id: "confirm"})
    store.confirm(note.id, at("27"))
    after = store.get(note.id)
    assert (after.target, after.confirmed, after.state) == (note.target, at("27"), "exact")


def test_an_undo_whose_note_is_not_as_it_was_left_touches_nothing(store: NoteStore) -> None:
    note = add(store)
    store.edit(note.id, "words")
    ledger = store._ledger
    assert ledger is not None
    # Planted: somebody changes the note without telling the history.
    ledger.notes[note.id] = store.get(note.id).__class__(**{**fields(store.get(note.id)), "text": "other"})
    with pytest.raises(Exception, match=note.id):
        store.undo()


def fields(note: Note) -> dict[str, object]:
    return {name: getattr(note, name) for name in Note.__slots__}


def test_drafts_are_kept_apart_from_the_notes(open_store: OpenStore) -> None:
    store = open_store()
    store.drafts.save("26", "half a though")
    store.drafts.save("26", "half a thought")
    store.drafts.save("27", "another")
    store.drafts.forget("27")
    store.close()
    assert open_store().drafts.load() == {"26": "half a thought"}


def test_a_second_process_can_only_read(open_store: OpenStore) -> None:
    first = open_store()
    note = add(first)
    second = open_store()
    assert (second.read_only, second.opened.only, second.all()) == (True, "locked", (note,))
    with pytest.raises(NotWritten) as caught:
        add(second)
    assert caught.value.reason == "locked"
    first.close()
    assert not open_store().read_only


def test_bringing_back_a_copy_keeps_what_came_later(open_store: OpenStore, clock: Clock) -> None:
    store = open_store()
    note = add(store, text="first")
    clock.pass_(hours=1)
    store.tick()
    (copy,) = store.copies()
    store.edit(note.id, "spoilt")
    later = add(store, "27")
    change = store.take_back(copy.path)
    assert change is not None
    assert (store.get(note.id).text, store.get(later.id)) == ("first", later)
    store.undo()
    assert store.get(note.id).text == "spoilt"


def test_every_step_names_its_note() -> None:
    note = Note("urn:x", "note", REPORT, "fr", ())
    assert Step(None, note).note == Step(note, None).note == note


def test_a_file_from_elsewhere_in_the_folder_of_copies_is_left_alone(open_store: OpenStore, tmp_path: Path) -> None:
    store = open_store()
    add(store)
    store.close()
    foreign = tmp_path / "data" / "notes-copies" / "holiday.sqlite"
    foreign.write_bytes(b"mine")
    open_store().close()
    assert foreign.read_bytes() == b"mine"
