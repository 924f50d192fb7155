"""One transaction on the tables of the notes, and what it comes to for the seal."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

from wsis_reader.notes.codec import body_of, digest, steps_of_text, steps_to_text
from wsis_reader.notes.errors import Damaged
from wsis_reader.notes.model import Note, Step
from wsis_reader.notes.schema import Seal


class Transaction:
    """What is being written: begun and committed by the ledger, which takes over `notes` and `rows` afterwards.

    `notes` holds each note it touched, None where it is gone; `rows` the key and the digest of each that stays.
    """

    def __init__(self, path: Path, database: sqlite3.Connection, rows: Mapping[str, tuple[int, int]]) -> None:
        self._path = path
        self._database = database
        self._old = rows
        self.rows: dict[str, tuple[int, int]] = {}
        self.notes: dict[str, Note | None] = {}
        self._more_notes = self._more_entries = self._more_total = 0

    def apply(self, steps: Sequence[Step]) -> None:
        """Put every note into the state after its step."""
        for step in steps:
            if step.after is None:
                self._delete(step.note.id)
            else:
                self._put(step.after)

    def put(self, notes: Sequence[Note]) -> None:
        """Write notes as they are."""
        for note in notes:
            self._put(note)

    def add_entry(self, made: str, what: str, steps: Sequence[Step]) -> int:
        """Append a change to the history, and give its number."""
        (last,) = self._database.execute("SELECT coalesce(max(number), 0) FROM history").fetchone()
        number, text = int(last) + 1, steps_to_text(steps)
        self._insert_entry(number, made, what, "done", text)
        return number

    def set_state(self, number: int, state: str) -> None:
        """Have the history say that a change is done, undone or aside."""
        made, what, _, text = self._take_entry(number)
        self._insert_entry(number, made, what, state, text)

    def forget(self, notes: set[str], before: str) -> None:
        """Take notes out of the history, and whatever was made before a time."""
        for number, made in self._database.execute("SELECT number, made FROM history").fetchall():
            if made < before:
                self._take_entry(number)
            elif notes:
                self._forget_in(number, notes)

    def seal(self, seal: Seal, written: str) -> Seal:
        """Seal what was written, and give the new seal."""
        new = seal.moved(written, self._more_notes, self._more_entries, self._more_total)
        self._one(
            "UPDATE seal SET (store, revision, written, notes, entries, total, digest) = (?,?,?,?,?,?,?)"
            " WHERE revision = ?",
            *new.cells,
            new.digest,
            seal.revision,
        )
        return new

    def _put(self, note: Note) -> None:
        body = body_of(note)
        kept = digest(note.id, body, note.state)
        key, old = self.rows.get(note.id) or self._old.get(note.id) or (0, 0)
        if self.notes.get(note.id, note) is None:
            key, old = 0, 0
        if key:
            self._one(
                "UPDATE notes SET body=?, state=?, digest=? WHERE key=? AND digest=?", body, note.state, kept, key, old
            )
        else:
            cursor = self._database.execute(
                "INSERT INTO notes (id, body, state, digest) VALUES (?,?,?,?)", (note.id, body, note.state, kept)
            )
            key = cursor.lastrowid or 0
            self._more_notes += 1
        self._more_total += kept - old
        self.rows[note.id], self.notes[note.id] = (key, kept), note

    def _delete(self, name: str) -> None:
        key, old = self.rows.pop(name) if name in self.rows else self._old[name]
        self._one("DELETE FROM notes WHERE key=? AND digest=?", key, old)
        self._more_notes -= 1
        self._more_total -= old
        self.notes[name] = None

    def _forget_in(self, number: int, notes: set[str]) -> None:
        made, what, state, text = self._entry(number)
        steps = steps_of_text(text)
        left = [step for step in steps if step.note.id not in notes]
        if len(left) == len(steps):
            return
        self._take_entry(number)
        if left:
            self._insert_entry(number, made, what, state, steps_to_text(left))

    def _entry(self, number: int) -> tuple[str, str, str, str]:
        made, what, state, text = self._database.execute(
            "SELECT made, what, state, steps FROM history WHERE number=?", (number,)
        ).fetchone()
        return made, what, state, text

    def _take_entry(self, number: int) -> tuple[str, str, str, str]:
        made, what, state, text = self._entry(number)
        old = digest(str(number), made, what, state, text)
        self._one("DELETE FROM history WHERE number=? AND digest=?", number, old)
        self._more_entries -= 1
        self._more_total -= old
        return made, what, state, text

    def _insert_entry(self, number: int, made: str, what: str, state: str, text: str) -> None:
        kept = digest(str(number), made, what, state, text)
        self._database.execute("INSERT INTO history VALUES (?,?,?,?,?,?)", (number, made, what, state, text, kept))
        self._more_entries += 1
        self._more_total += kept

    def _one(self, statement: str, *values: str | int) -> None:
        """Change exactly one row; another number means that the file is not what was read from it."""
        if self._database.execute(statement, values).rowcount != 1:
            raise Damaged(self._path, "row")
