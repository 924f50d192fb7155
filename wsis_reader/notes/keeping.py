"""When copies are made: at the start, with time, and before whatever touches many notes."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

from wsis_reader.notes.backup import Copies
from wsis_reader.notes.codec import note_of
from wsis_reader.notes.errors import NotRead, reason_of
from wsis_reader.notes.ledger import Ledger
from wsis_reader.notes.model import Note
from wsis_reader.notes.schema import upgrade_into

ROLLING_EVERY = timedelta(seconds=20)
KEPT_EVERY = timedelta(minutes=30)


class Keeper:
    """Makes the copies of an open ledger that are due.

    With `tick` called every ten seconds the rolling copy has each change within a minute of it.
    """

    def __init__(self, copies: Copies, ledger: Ledger, clock: Callable[[], datetime]) -> None:
        self._copies, self._ledger, self._clock = copies, ledger, clock
        self._rolled_at = self._kept_at = clock()
        self._rolled = self._kept = -1
        self._begun = False

    def begin(self) -> None:
        """Make the copies of a start, where the last session left none that is as good. Raises NotWritten, Damaged."""
        self._begun = True
        self._rolled = self._copies.good_revision(self._ledger.seal)
        if self._ledger.notes:
            self.keep()
        self.roll()

    def tick(self) -> None:
        """Make the copies that are due. Raises NotWritten, Damaged."""
        if not self._begun:
            self.begin()
        now, revision = self._clock(), self._ledger.seal.revision
        if revision != self._rolled and now - self._rolled_at >= ROLLING_EVERY:
            self.roll()
        if revision != self._kept and now - self._kept_at >= KEPT_EVERY:
            self.keep()

    def end(self) -> None:
        """Make the copies of an end. Raises NotWritten, Damaged."""
        if self._begun:
            self.roll()
        else:
            self.begin()

    def roll(self) -> None:
        """Renew the rolling copy, where it lacks something. Raises NotWritten, Damaged."""
        seal = self._ledger.seal
        if seal.revision != self._rolled:
            self._copies.roll(self._ledger.database, seal, self._clock())
            self._rolled, self._rolled_at = seal.revision, self._clock()

    def keep(self) -> None:
        """Make a copy to be kept, where the last one lacks something. Raises NotWritten, Damaged."""
        seal = self._ledger.seal
        if seal.revision != self._kept:
            self._copies.keep(self._ledger.database, seal, self._clock())
            self._kept, self._kept_at = seal.revision, self._clock()


def notes_of_copy(path: Path) -> tuple[Note, ...]:
    """The notes in a copy of this or an older version. Raises Damaged, Newer, NotRead."""
    try:
        with tempfile.TemporaryDirectory(prefix="wsis-reader-") as scratch:
            content = upgrade_into(path, Path(scratch, "copy.sqlite"))
    except (sqlite3.Error, OSError) as error:
        raise NotRead(path, reason_of(error)) from error
    return tuple(note_of(row[1], row[2], row[3]) for row in content.rows)
