"""NoteStore: the one owner of the reader's notes, saved with every change."""

from __future__ import annotations

import contextlib
import uuid
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from wsis_reader.notes import opening
from wsis_reader.notes.backup import Copies, Copy
from wsis_reader.notes.drafts import Drafts
from wsis_reader.notes.errors import NoSuchNote, NotesError, NotWritten
from wsis_reader.notes.keeping import Keeper, notes_of_copy
from wsis_reader.notes.ledger import Ledger
from wsis_reader.notes.lock import FileLock
from wsis_reader.notes.merge import Plan, plan
from wsis_reader.notes.model import Change, Note, Selector, State, Step, moment, stamp
from wsis_reader.notes.opening import Only, Opened, Places

IN_BIN_FOR = timedelta(days=90)

Clock = Callable[[], datetime]


class NoteStore:
    """Notes in a folder. Every change is on the disk before the method that makes it returns, or raises NotWritten.

    It is opened, used and closed on one thread; what it gives are frozen values for any thread. Methods that change
    something return it as a Change; where nothing would change, None.
    """

    def __init__(self, places: Places, clock: Clock, lock: FileLock, ledger: Ledger | None, opened: Opened) -> None:
        self._places, self._clock, self._lock, self._ledger = places, clock, lock, ledger
        self._copies = Copies(places.copies)
        self._keeper = Keeper(self._copies, ledger, clock) if ledger else None
        self._unchanging: Mapping[str, Note] = {}
        self._groups: dict[str, tuple[Note, ...]] = {}
        self._grouped_at = -2
        self.opened = opened
        self.drafts = Drafts(places.drafts)

    @classmethod
    def open(
        cls, folder: Path, clock: Clock, *, wait: float = 0.0, waiting: Callable[[int], None] | None = None
    ) -> NoteStore:
        """Open the notes of a folder, or begin them. `opened` tells what was found damaged, restored, or not writable.

        Where another process writes, its end is awaited for `wait` seconds (`waiting` is called once, with its number);
        then, as in a folder that cannot be written, and for a newer version's file, the store can only be read.
        Raises NotRead for what is no damage: an error of the disk; nothing was touched then. NotWritten where a
        recovery could not be written.
        """
        places = Places(folder)
        lock = FileLock(places.lock)
        only = _only(places, lock, wait, waiting)
        if only:
            lock.release()
            store = cls(places, clock, lock, None, Opened(only=only))
            store._unchanging = {note.id: note for note in opening.read_only(places.database)}
            return store
        try:
            ledger, opened = opening.open_to_write(places, Copies(places.copies), clock(), str(uuid.uuid4()))
        except BaseException:
            lock.release()
            raise
        store = cls(places, clock, lock, ledger, opened)
        with contextlib.suppress(NotesError):
            store.purge()
        return store

    @property
    def _notes(self) -> Mapping[str, Note]:
        return self._ledger.notes if self._ledger else self._unchanging

    @property
    def read_only(self) -> bool:
        """Whether nothing can be changed; `opened.only` says why."""
        return self._ledger is None

    def close(self) -> None:
        """Renew the rolling copy, and let others write. A copy that cannot be written keeps nobody from closing."""
        if self._ledger and self._keeper:
            with contextlib.suppress(NotesError):
                self._keeper.end()
            self._unchanging = dict(self._ledger.notes)
            self._ledger.close()
            self._ledger = self._keeper = None
        self._lock.release()

    # What there is

    def get(self, name: str) -> Note:
        """The note of this id, in the bin or not. Raises NoSuchNote."""
        try:
            return self._notes[name]
        except KeyError:
            raise NoSuchNote(name) from None

    def all(self) -> tuple[Note, ...]:
        """Every note that is not in the bin, as they were made."""
        return tuple(note for note in self._notes.values() if not note.deleted)

    def notes(self, report: str, language: str | None = None) -> tuple[Note, ...]:
        """The notes of a report: of all its language versions, since they belong to the paragraphs, or of one."""
        revision = self._ledger.seal.revision if self._ledger else -1
        if self._grouped_at != revision:
            groups: dict[str, list[Note]] = {}
            for note in self.all():
                groups.setdefault(note.report, []).append(note)
            self._groups = {symbol: tuple(notes) for symbol, notes in groups.items()}
            self._grouped_at = revision
        found = self._groups.get(report, ())
        return found if language is None else tuple(note for note in found if note.language == language)

    def bin(self) -> tuple[Note, ...]:
        """What was removed in the last 90 days, the latest first."""
        gone = [note for note in self._notes.values() if note.deleted]
        return tuple(sorted(gone, key=lambda note: note.deleted, reverse=True))

    def history(self) -> tuple[Change, ...]:
        """What was done in the last 90 days, the latest first."""
        return self._ledger.history() if self._ledger else ()

    @property
    def next_undo(self) -> Change | None:
        """What `undo` would take back, as it was done."""
        return self._ledger.next_undone() if self._ledger else None

    @property
    def next_redo(self) -> Change | None:
        """What `redo` would do again."""
        return self._ledger.next_redone() if self._ledger else None

    # What can be done

    def add(
        self,
        kind: str,
        report: str,
        language: str,
        target: Sequence[Selector],
        *,
        text: str = "",
        colour: str = "",
        tags: Sequence[str] = (),
    ) -> Change:
        """Make a bookmark, highlight or note on what `target` selects."""
        now = self._now()
        name = f"urn:uuid:{uuid.uuid4()}"
        note = Note(name, kind, report, language, tuple(target), text, colour, tuple(tags), now, now)
        return self._do("add", [Step(None, note)])

    def edit(self, name: str, text: str) -> Change | None:
        """Give a note another text; a highlight or bookmark that gets one stays what it is."""
        return self._alter("edit", [name], lambda note: replace(note, text=text))

    def recolour(self, names: Iterable[str], colour: str) -> Change | None:
        """Give notes another colour."""
        return self._alter("recolour", names, lambda note: replace(note, colour=colour))

    def retag(self, name: str, tags: Sequence[str]) -> Change | None:
        """Give a note other tags."""
        return self._alter("retag", [name], lambda note: replace(note, tags=tuple(tags)))

    def confirm(self, name: str, where: Sequence[Selector]) -> Change | None:
        """Keep where the reader says that a note belongs now. Where it was made is not forgotten."""
        change = self._alter("confirm", [name], lambda note: replace(note, confirmed=tuple(where)))
        if change:
            self.record_states({name: "exact"})
        return change

    def remove(self, names: Iterable[str]) -> Change | None:
        """Put notes into the bin, where they stay for 90 days. Before many a copy is kept."""
        chosen = list(names)
        if len(chosen) > 1:
            self._keep()
        now = self._now()
        return self._alter("remove", chosen, lambda note: replace(note, deleted=note.deleted or now))

    def restore(self, names: Iterable[str]) -> Change | None:
        """Take notes out of the bin."""
        return self._alter("restore", names, lambda note: replace(note, deleted=""))

    def purge(self, names: Iterable[str] = ()) -> Change | None:
        """Remove for good what is in the bin: these, and whatever has been there for 90 days. Not undone.

        Copies hold it until they are thinned out. Raises NoSuchNote for one that is not in the bin.
        """
        ledger, now = self._writable(), self._clock()
        chosen = {note.id for note in self._notes.values() if note.deleted and moment(note.deleted) < now - IN_BIN_FOR}
        for name in names:
            if not self.get(name).deleted:
                raise NoSuchNote(name)
            chosen.add(name)
        if chosen:
            self._keep()
        return ledger.purge(sorted(chosen), stamp(now - IN_BIN_FOR), stamp(now))

    def undo(self) -> Change | None:
        """Take back the last change. Its `what` says which it was; None where there is none."""
        return self._writable().undo(self._now())

    def redo(self) -> Change | None:
        """Do again what was undone last, unless something else was done since."""
        return self._writable().redo(self._now())

    def record_states(self, states: Mapping[str, State]) -> None:
        """Keep how notes were anchored, for lists that have no report at hand. Not a change, and not undone."""
        if self._ledger:
            self._ledger.record_states(states, self._now())

    # From outside

    def preview(self, incoming: Sequence[Note]) -> Plan:
        """What importing these notes would do."""
        return plan(self._notes, incoming)

    def take_in(self, what: Plan) -> Change | None:
        """Do what a preview said, as one change, after keeping a copy."""
        steps = [Step(self._notes.get(each.result.id), each.result) for each in what.changes]
        self._writable()
        if not steps:
            return None
        self._keep()
        return self._do("import", steps)

    def copies(self) -> tuple[Copy, ...]:
        """The kept copies, the newest first."""
        return self._copies.kept()

    def take_back(self, copy: Path) -> Change | None:
        """Bring notes back to what they are in a copy, as one change that can be undone.

        What is not in the copy stays. Raises Damaged, Newer, NotRead.
        """
        wanted = notes_of_copy(copy)
        steps = [Step(now, note) for note in wanted if (now := self._notes.get(note.id)) != note]
        self._keep()
        return self._do("take back", steps) if steps else None

    # Copies in time

    def tick(self) -> None:
        """Make the copies that are due; to be called soon after the start, then every ten seconds.

        Raises NotWritten, Damaged: the notes themselves are whole, and the next call tries again.
        """
        if self._keeper:
            self._keeper.tick()

    def _do(self, what: str, steps: Sequence[Step]) -> Change:
        return self._writable().do(what, steps, self._now())

    def _alter(self, what: str, names: Iterable[str], alter: Callable[[Note], Note]) -> Change | None:
        """Change notes of these ids, and when they were modified; None where that leaves all as they are."""
        notes = [self.get(name) for name in dict.fromkeys(names)]
        now = self._now()
        altered = [(note, after) for note in notes if (after := alter(note)) != note]
        self._writable()
        if not altered:
            return None
        return self._do(what, [Step(note, replace(after, modified=now)) for note, after in altered])

    def _keep(self) -> None:
        """Keep a copy before something big. Without one it is not done: raises NotWritten, Damaged."""
        self._writable()
        if self._keeper:
            self._keeper.keep()

    def _writable(self) -> Ledger:
        if self._ledger is None:
            raise NotWritten(self._places.database, self.opened.only or "io")
        return self._ledger

    def _now(self) -> str:
        return stamp(self._clock())


def _only(places: Places, lock: FileLock, wait: float, waiting: Callable[[int], None] | None) -> Only:
    """Why the notes of a folder can only be read, if so; else the lock is held."""
    if opening.unwritable(places.folder):
        return "readonly"
    try:
        if not lock.acquire(wait, waiting):
            return "locked"
    except NotWritten as error:
        if error.reason == "readonly":
            return "readonly"
        raise
    return "newer" if opening.is_newer(places.database) else ""
