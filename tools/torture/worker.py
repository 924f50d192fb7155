"""A program that changes notes and says so after each change, to be killed, cut off or failed meanwhile."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from wsis_reader.notes import files
from wsis_reader.notes.codec import body_of
from wsis_reader.notes.errors import NotesError
from wsis_reader.notes.ledger import Ledger
from wsis_reader.notes.model import Note, Selector, Step
from wsis_reader.notes.schema import Settings
from wsis_reader.notes.store import NoteStore
from wsis_reader.report import Anchor

MADE = "2026-11-23T10:00:00.000Z"


def clock() -> datetime:
    """The time of this machine."""
    return datetime.now(UTC)


def fingerprint(notes: Mapping[str, Note]) -> str:
    """What all notes come to, by their own words and not by the digests of the store."""
    rows = sorted(f"{name} {body_of(note)}" for name, note in notes.items())
    return hashlib.sha256("\n".join(rows).encode()).hexdigest()[:16]


def a_note(number: int, random: Random) -> Note:
    """A note of some length."""
    text = " ".join(f"word{random.randrange(1000)}" for _ in range(random.randrange(400)))
    target = (Selector(Anchor(str(number % 40 + 1)), 0, 8, "the quote", "before ", " after"),)
    return Note(f"urn:x:{number}", "note", "A/1", "en", target, text, "yellow", ("a",), MADE, MADE)


def change(ledger: Ledger, number: int, random: Random) -> None:
    """Add, alter, remove, undo or redo something."""
    kind = random.random()
    names = list(ledger.notes)
    if kind < 0.55 or not names:
        ledger.do("add", [Step(None, a_note(number, random))], MADE)
    elif kind < 0.8:
        old = ledger.notes[random.choice(names)]
        new = a_note(number, random)
        ledger.do("edit", [Step(old, Note(old.id, *_others(new)))], MADE)
    elif kind < 0.9:
        ledger.undo(MADE)
    else:
        ledger.redo(MADE)


def _others(note: Note) -> tuple[str, str, str, tuple[Selector, ...], str]:
    return note.kind, note.report, note.language, note.target, note.text


def say(*words: object) -> None:
    """One line in one write, which a recorder sees as one call."""
    os.write(1, (" ".join(map(str, words)) + "\n").encode())


def work(path: Path, settings: Settings, count: int, seed: int, hush: Callable[[int], bool] = lambda _: False) -> None:
    """Do so many changes; after each say its revision and fingerprint. `hush` has it spoken too early: a fault."""
    random = Random(seed)
    ledger = Ledger(path, settings)
    say("ack", ledger.seal.revision, fingerprint(ledger.notes))
    for number in range(count):
        if hush(number):
            say("ack", ledger.seal.revision + 1, "-")
        change(ledger, ledger.seal.revision + 1, random)
        say("ack", ledger.seal.revision, fingerprint(ledger.notes))


def stumble(folder: Path, count: int, seed: int) -> None:
    """Do so many changes where the disk may fail: say which were made, and what is in memory after one that was not."""
    random = Random(seed)
    try:
        store = NoteStore.open(folder, clock)
    except NotesError as error:
        say("closed", getattr(error, "reason", type(error).__name__))
        return
    for _ in range(count):
        text = f"text {random.randrange(10**9)}"
        say("try", text)
        try:
            store.add("note", "A/1", "en", a_note(1, random).target, text=text)
            say("made", text)
        except NotesError as error:
            say("refused", getattr(error, "reason", type(error).__name__))
    with suppress(NotesError):
        store.tick()


def write_files(folder: Path, count: int, fault: str) -> None:
    """Write a file so many times, and say so after each. The faults: `OFF` syncs nothing, `FILES` no folder."""
    sync = files.sync
    if fault == "OFF":
        files.sync = lambda _: None
    elif fault == "FILES":
        files.sync = lambda path: None if path.is_dir() else sync(path)
    for number in range(1, count + 1):
        files.write(folder / "notes.jsonld", bytes([number]) * 20_000)
        say("ack", number, "-")


def main(mode: str, folder: str, count: str, seed: str, journal: str = "DELETE", synchronous: str = "EXTRA") -> None:
    """Work as the command line says."""
    path = Path(folder)
    if mode == "stumble":
        stumble(path, int(count), int(seed))
    elif mode == "files":
        write_files(path, int(count), synchronous)
    else:
        NoteStore.open(path, clock).close()
        work(path / "notes.sqlite", Settings(journal, synchronous), int(count), int(seed))
    # As a killed program would: nothing is closed in an orderly way.
    os._exit(0)


if __name__ == "__main__":
    main(*sys.argv[1:])
