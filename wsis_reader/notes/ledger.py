"""The ledger: notes and the history of what was done to them, written together or not at all."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, TypeVar

from wsis_reader.notes.codec import body_of, note_of, steps_of_text
from wsis_reader.notes.errors import Damaged, NotesError, NotRead, NotUndone, NotWritten, Reason, reason_of
from wsis_reader.notes.model import Change, Note, State, Step
from wsis_reader.notes.schema import Content, Settings, check, connect
from wsis_reader.notes.transaction import Transaction

_Result = TypeVar("_Result")
_ChangeState = Literal["done", "undone", "aside"]


class Ledger:
    """An open database whose every row was checked, and its notes in memory.

    A change and its inverse are one transaction, and memory follows only what was committed. Where writing fails the
    database is opened again and read, so that memory holds what the disk holds: the old state or the new one.
    """

    def __init__(self, path: Path, settings: Settings | None = None) -> None:
        self.path = path
        self._settings = settings or Settings()
        self._open()

    def _open(self) -> None:
        try:
            self.database = connect(self.path, self._settings)
        except sqlite3.Error as error:
            raise NotRead(self.path, reason_of(error)) from error
        try:
            self._take(check(self.database, self.path))
        except BaseException:
            self.database.close()
            raise
        self._stale = False

    def _take(self, content: Content) -> None:
        self.seal = content.seal
        self._rows = {row[1]: (row[0], row[4]) for row in content.rows}
        self.notes: dict[str, Note] = {row[1]: note_of(row[1], row[2], row[3]) for row in content.rows}

    def close(self) -> None:
        """Let go of the file."""
        self.database.close()

    def do(self, what: str, steps: Sequence[Step], made: str) -> Change:
        """Write a change with its inverse. What was undone before it is put aside. Raises NotWritten."""

        def write(work: Transaction) -> Change:
            for (number,) in self.database.execute("SELECT number FROM history WHERE state = 'undone'").fetchall():
                work.set_state(number, "aside")
            work.apply(steps)
            return Change(work.add_entry(made, what, steps), what, made, tuple(steps))

        return self._write(made, write)

    def undo(self, made: str) -> Change | None:
        """Take back the last change that was not, or give None. Raises NotUndone, NotWritten."""
        return self._turn("done", "undone", "DESC", made)

    def redo(self, made: str) -> Change | None:
        """Do again the change that was undone last, or give None. Raises NotUndone, NotWritten."""
        return self._turn("undone", "done", "ASC", made)

    def next_undone(self) -> Change | None:
        """What `undo` would take back, as it was done."""
        return self._last("done", "DESC")

    def next_redone(self) -> Change | None:
        """What `redo` would do again."""
        return self._last("undone", "ASC")

    def history(self) -> tuple[Change, ...]:
        """Everything that was done and is still remembered, the latest first. Raises NotRead."""
        return self._read("SELECT number, made, what, state, steps FROM history ORDER BY number DESC")

    def record_states(self, states: Mapping[str, State], made: str) -> None:
        """Keep how notes were anchored: no change of theirs, and not undone. Raises NotWritten."""
        known = ((self.notes[name], state) for name, state in states.items() if name in self.notes)
        changed = [replace(note, state=state) for note, state in known if note.state != state]
        if changed:
            self._write(made, lambda work: work.put(changed))

    def purge(self, names: Iterable[str], before: str, made: str) -> Change | None:
        """Remove notes for good, from the history too, with all entries made before a time. Raises NotWritten."""
        gone = tuple(Step(self.notes[name], None) for name in names)
        if not gone and not self._read("SELECT number, made, what, state, '[]' FROM history WHERE made < ?", before):
            return None

        def write(work: Transaction) -> Change:
            work.apply(gone)
            work.forget({step.note.id for step in gone}, before)
            return Change(0, "purge", made, gone)

        return self._write(made, write)

    def _turn(self, present: _ChangeState, future: _ChangeState, order: str, made: str) -> Change | None:
        entry = self._last(present, order)
        if entry is None:
            return None
        told = entry.steps if future == "done" else tuple(step.inverse for step in reversed(entry.steps))
        steps = tuple(self._as_it_stands(entry.number, step) for step in told)

        def write(work: Transaction) -> Change:
            work.set_state(entry.number, future)
            work.apply(steps)
            return replace(entry, steps=steps, state=future)

        return self._write(made, write)

    def _as_it_stands(self, number: int, step: Step) -> Step:
        """The step from the note as it is now, which has to be as the change left it but for how it was anchored."""
        now = self.notes.get(step.note.id)
        if now is None or step.before is None or body_of(now) != body_of(step.before):
            if now is not step.before:
                raise NotUndone(number, step.note.id)
            return step
        return Step(now, replace(step.after, state=now.state) if step.after else None)

    def _last(self, state: str, order: str) -> Change | None:
        found = self._read(
            f"SELECT number, made, what, state, steps FROM history WHERE state = ? ORDER BY number {order} LIMIT 1",
            state,
        )
        return found[0] if found else None

    def _read(self, query: str, *values: str) -> tuple[Change, ...]:
        self._refresh()
        try:
            rows = self.database.execute(query, values).fetchall()
        except sqlite3.Error as error:
            raise NotRead(self.path, reason_of(error)) from error
        return tuple(
            Change(number, what, made, steps_of_text(steps), state) for number, made, what, state, steps in rows
        )

    def _refresh(self) -> None:
        """Read anew what is on the disk after a write of which it is not known how it ended."""
        if self._stale:
            with contextlib.suppress(sqlite3.Error):
                self.database.close()
            self._open()

    def _write(self, made: str, write: Callable[[Transaction], _Result]) -> _Result:
        try:
            self._refresh()
            self._stale = True
            self.database.execute("BEGIN IMMEDIATE")
            work = Transaction(self.path, self.database, self._rows)
            result = write(work)
            seal = work.seal(self.seal, made)
            self.database.execute("COMMIT")
        except (sqlite3.Error, NotesError) as error:
            with contextlib.suppress(NotesError):
                self._refresh()
            raise NotWritten(self.path, _reason(error)) from error
        self._stale = False
        self.seal = seal
        for name, note in work.notes.items():
            if note:
                self.notes[name], self._rows[name] = note, work.rows[name]
            elif self.notes.pop(name, None):
                del self._rows[name]
        return result


def _reason(error: Exception) -> Reason:
    if isinstance(error, NotRead | NotWritten):
        return error.reason
    return "damaged" if isinstance(error, Damaged) else reason_of(error)
