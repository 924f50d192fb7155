"""An import is done by whoever holds the notes, or here as soon as nobody does, and never twice or not at all."""

from __future__ import annotations

import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import Queue

import pytest

from tests.notes.conftest import Clock, OpenStore, at
from wsis_reader.notes import files, requests
from wsis_reader.notes.annotations import to_annotations
from wsis_reader.notes.errors import NotAnnotations, NotDone, NotesError, NotRead, NotWritten
from wsis_reader.notes.handing import Outcome, serve, take_in
from wsis_reader.notes.model import Note
from wsis_reader.notes.opening import Places
from wsis_reader.notes.store import NoteStore

NOTES = [Note(f"urn:{n}", "note", "A/1", "fr", at("1"), "words", created="1", modified="1") for n in range(3)]


@pytest.fixture
def incoming(tmp_path: Path) -> Path:
    path = tmp_path / "in.json"
    path.write_bytes(to_annotations(NOTES))
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "data"


def while_held(ask: Callable[[Callable[[int], None]], Outcome], act: Callable[[], object]) -> Outcome:
    """`ask` in another thread, `act` here as soon as it waits for the holder."""
    holders: Queue[int] = Queue()
    with ThreadPoolExecutor(1) as thread:
        asked = thread.submit(ask, holders.put)
        assert holders.get(timeout=20) == os.getpid()
        act()
        return asked.result(20)


def test_notes_that_nobody_holds_are_changed_here(folder: Path, incoming: Path, clock: Clock) -> None:
    assert take_in(folder, incoming, clock) == Outcome(new=3)
    assert take_in(folder, incoming, clock) == Outcome(same=3)
    assert not Places(folder).requests.exists()


def test_the_holder_is_asked_and_does_it(folder: Path, incoming: Path, clock: Clock, open_store: OpenStore) -> None:
    store = open_store()
    done: list[Outcome] = []
    found = while_held(
        lambda waiting: take_in(folder, incoming, clock, patience=20, waiting=waiting),
        lambda: done.extend(serve(store, folder)),
    )
    assert found == Outcome(new=3, by_holder=True)
    assert done == [found]
    assert {note.id for note in store.all()} == {note.id for note in NOTES}
    assert list(Places(folder).requests.iterdir()) == []


def test_when_the_holder_ends_without_a_word_it_is_done_here(
    folder: Path, incoming: Path, clock: Clock, open_store: OpenStore
) -> None:
    store = open_store()
    ask = lambda waiting: take_in(folder, incoming, clock, patience=20, waiting=waiting)  # noqa: E731
    assert while_held(ask, store.close) == Outcome(new=3)
    assert len(open_store().all()) == 3
    assert list(Places(folder).requests.iterdir()) == []


@pytest.mark.parametrize(
    ("error", "raised"),
    [
        (NotWritten(Path("/a"), "full"), NotWritten),
        (NotRead(Path("/a"), "missing"), NotRead),
        (NotAnnotations(3), NotAnnotations),
        (NotesError("whatever"), NotDone),
    ],
    ids=lambda value: getattr(value, "__name__", ""),
)
def test_what_went_wrong_at_the_holder_is_raised_here(
    folder: Path,
    incoming: Path,
    clock: Clock,
    open_store: OpenStore,
    monkeypatch: pytest.MonkeyPatch,
    error: NotesError,
    raised: type[NotesError],
) -> None:
    store = open_store()

    def fail(*_: object) -> None:
        raise error

    monkeypatch.setattr(store, "take_in", fail)
    ask = lambda waiting: take_in(folder, incoming, clock, patience=20, waiting=waiting)  # noqa: E731
    with pytest.raises(raised) as caught:
        while_held(ask, lambda: serve(store, folder))
    assert getattr(caught.value, "reason", "") in (getattr(error, "reason", ""), str(error))
    assert store.all() == ()


def test_a_request_taken_back_is_not_done(folder: Path, incoming: Path, clock: Clock, open_store: OpenStore) -> None:
    store = open_store()
    with pytest.raises(NotWritten) as caught:
        take_in(folder, incoming, clock, patience=0)
    assert caught.value.reason == "locked"
    assert serve(store, folder) == ()
    assert store.all() == ()


def test_a_command_that_is_broken_off_leaves_no_request(
    folder: Path, incoming: Path, clock: Clock, open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store()

    def break_off(*_: object) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(requests, "take_answer", break_off)
    with pytest.raises(KeyboardInterrupt):
        take_in(folder, incoming, clock)
    assert requests.pending(Places(folder).requests) == ()


def test_other_requests_are_left_to_those_they_are_for(folder: Path, store: NoteStore) -> None:
    other = requests.ask(Places(folder).requests, "open", "A/1")
    assert serve(store, folder) == ()
    assert requests.pending(Places(folder).requests) == (other,)


def test_a_file_that_holds_no_notes_is_said_before_anything_is_opened(
    folder: Path, tmp_path: Path, clock: Clock
) -> None:
    files.write(tmp_path / "in.md", b"# Notes")
    with pytest.raises(NotAnnotations) as caught:
        take_in(folder, tmp_path / "in.md", clock)
    assert caught.value.path == tmp_path / "in.md"
    with pytest.raises(NotRead):
        take_in(folder, tmp_path / "none.json", clock)
    assert not folder.exists()


def test_a_holder_that_has_begun_is_waited_for(
    folder: Path, incoming: Path, clock: Clock, open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store()
    looks = []
    take_answer = requests.take_answer

    def begin(_: int) -> None:
        assert requests.withdraw(Places(folder).requests, requests.pending(Places(folder).requests)[0])

    def look(wishes: Path, request: requests.Request) -> str | None:
        looks.append(request)
        if len(looks) == 3:
            requests.answer(wishes, request, '{"new": 3}')
        return take_answer(wishes, request)

    monkeypatch.setattr(requests, "take_answer", look)
    assert take_in(folder, incoming, clock, patience=0, waiting=begin) == Outcome(new=3)
    assert len(looks) == 3
