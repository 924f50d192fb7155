"""What is done before notes are believed: the start check, recovery from damage, and the step from an older version."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Literal

from wsis_reader.notes import files, schema
from wsis_reader.notes.backup import Copies
from wsis_reader.notes.codec import digest, note_of
from wsis_reader.notes.errors import Damaged, Newer, NotesError, NotRead, NotWritten, reason_of
from wsis_reader.notes.ledger import Ledger
from wsis_reader.notes.model import Note, stamp

Only = Literal["", "newer", "locked", "readonly"]

_SIDE_FILES = ("-journal", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Opened:
    """What was found at the start, and what was done about it; for the faces to tell.

    `damage` is what was wrong with the file (`empty`, `half`, `header`, `foreign`, `page`, `layout`, `seal`, `row`,
    `rows`, `missing`, `journal`: a journal that is not the file's; `older`, `emptier` than its copies), empty where
    nothing was. `aside` is where the file was put, `restored_from` the copy that took its place (None: there was no
    good one, and the notes begin anew), `written` when that copy's last change was made. `only` says why nothing can
    be written, `upgraded_from` which version of the schema was brought up to the present one.
    """

    damage: str = ""
    aside: Path | None = None
    restored_from: Path | None = None
    written: str = ""
    only: Only = ""
    upgraded_from: int = 0


@dataclass(frozen=True, slots=True)
class Places:
    """Where in the reader's folder the notes and everything about them lie."""

    folder: Path

    @property
    def database(self) -> Path:
        """The notes themselves."""
        return self.folder / "notes.sqlite"

    @property
    def lock(self) -> Path:
        """The file whose lock makes the writer."""
        return self.folder / "notes.lock"

    @property
    def copies(self) -> Path:
        """The folder of the copies."""
        return self.folder / "notes-copies"

    @property
    def damaged(self) -> Path:
        """The folder of what was found damaged and is kept as it was found."""
        return self.folder / "notes-damaged"

    @property
    def requests(self) -> Path:
        """The folder in which other processes ask whoever holds the notes."""
        return self.folder / "notes-requests"

    @property
    def drafts(self) -> Path:
        """The folder of what is being written."""
        return self.folder / "notes-drafts"


def open_to_write(places: Places, copies: Copies, now: datetime, store: str) -> tuple[Ledger, Opened]:
    """Open the notes, whatever state they are in, with the lock held. `store` names a store that is made anew.

    Raises Newer, and NotRead or NotWritten for what is no damage.
    """
    for folder in (places.folder, places.copies):
        files.sweep(folder)
    opened = Opened()
    try:
        kind = _settle_journal(places.database)
        if kind:
            opened = Opened(kind, files.move_aside([_side(places.database, "-journal")], places.damaged, _name(now)))
        ledger, opened = _open(places, copies, opened, store)
    except Damaged as error:
        return _recover(places, copies, now, error.kind, store)
    kind = _against_copies(ledger, copies)
    if kind:
        ledger.close()
        return _recover(places, copies, now, kind, store)
    return ledger, opened


def _open(places: Places, copies: Copies, opened: Opened, store: str) -> tuple[Ledger, Opened]:
    path = places.database
    if not path.exists():
        if copies.any():
            raise Damaged(path, "missing")
        _create(path, store)
    version = schema.check_header(path)
    if version < schema.VERSION:
        _upgrade(path, copies)
        opened = replace(opened, upgraded_from=version)
    return Ledger(path), opened


def _upgrade(path: Path, copies: Copies) -> None:
    """Keep the file as it is among the copies, and put one of the present version in its place."""
    version = schema.check_header(path)
    files.copy(path, copies.folder / f"version-{version}.sqlite")

    def fill(scratch: Path) -> None:
        try:
            schema.upgrade_into(path, scratch)
        except sqlite3.Error as error:
            raise NotWritten(path, reason_of(error)) from error

    files.make(path, fill)


def _create(path: Path, store: str) -> None:
    def fill(scratch: Path) -> None:
        try:
            with closing(schema.connect(scratch)) as database:
                schema.create(database, store)
        except sqlite3.Error as error:
            raise NotWritten(path, reason_of(error)) from error

    files.make(path, fill)


def _recover(places: Places, copies: Copies, now: datetime, kind: str, store: str) -> tuple[Ledger, Opened]:
    """Put the file with its journal aside, and the newest good copy in its place."""
    path = places.database
    there = [each for each in (*(_side(path, end) for end in _SIDE_FILES), path) if each.exists()]
    aside = files.move_aside(there, places.damaged, _name(now)) if there else None
    restored = copies.restore(path)
    if restored is None:
        _create(path, store)
        return Ledger(path), Opened(kind, aside)
    copy, content = restored
    return Ledger(path), Opened(kind, aside, copy, content.seal.written)


def _against_copies(ledger: Ledger, copies: Copies) -> str:
    """Whether a sound file is older than its own rolling copy, or another's and much smaller."""
    copy, seal = copies.rolling_seal(), ledger.seal
    if copy is None:
        return ""
    older = copy.store == seal.store and copy.revision > seal.revision
    emptier = copy.store != seal.store and copy.notes > seal.notes * 2
    if older or emptier:
        with contextlib.suppress(NotesError):
            schema.check_file(copies.latest)
            return "older" if older else "emptier"
    return ""


def _settle_journal(path: Path) -> str:
    """See what a journal that was left would do, on copies, and set aside one that is not the file's own.

    A journal whose change had been written wholly is removed, as SQLite would have done next. Raises Damaged where
    the file is good neither with nor without it, NotRead.
    """
    journal = _side(path, "-journal")
    if not path.exists() or not journal.exists():
        return ""
    try:
        after, before = _with_and_without(path, journal)
    except (OSError, NotRead, Newer, sqlite3.Error):
        # No room to look ahead: SQLite does what it would have done anyhow.
        _hear_journal(path)
        return ""
    if after is None and before is None:
        raise Damaged(path, "journal")
    if after is None:
        return "journal"
    if before is not None and before.revision > after.revision and before.store == after.store:
        journal.unlink()
        files.sync(path.parent)
    else:
        _hear_journal(path)
    return ""


def _hear_journal(path: Path) -> None:
    """Have SQLite do what a journal says, so that the file can be looked at. Raises NotRead."""
    try:
        with closing(schema.connect(path)) as database:
            database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    except sqlite3.Error as error:
        raise NotRead(path, reason_of(error)) from error


def _with_and_without(path: Path, journal: Path) -> tuple[schema.Seal | None, schema.Seal | None]:
    """What copies of the file hold after its journal was heard, and without it; None for what is not sound."""
    with tempfile.TemporaryDirectory(prefix=".journal-", dir=path.parent) as scratch:
        rolled, bare = Path(scratch, "rolled"), Path(scratch, "bare")
        for name in (rolled, bare):
            shutil.copyfile(path, name)
        shutil.copyfile(journal, _side(rolled, "-journal"))
        return _sound(rolled), _sound(bare)


def _sound(path: Path) -> schema.Seal | None:
    try:
        with closing(schema.connect(path)) as database:
            database.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        return schema.upgrade_into(path, _side(path, "-checked")).seal
    except Damaged:
        return None
    except sqlite3.Error as error:
        if reason_of(error) == "damaged":
            return None
        raise


def read_only(path: Path) -> tuple[Note, ...]:
    """The notes in a file that must not be written, of this or another version, as far as it can be understood.

    Another process may be writing to it meanwhile. Raises Damaged, NotRead.
    """
    if not path.exists():
        return ()
    try:
        try:
            return _notes_in(path)
        except sqlite3.OperationalError as error:
            # A journal that a killed program left can only be heard where something may be written.
            if reason_of(error) != "readonly":
                raise
        with tempfile.TemporaryDirectory(prefix="wsis-reader-") as scratch:
            where = Path(scratch, path.name)
            for each in (path, _side(path, "-journal")):
                with contextlib.suppress(FileNotFoundError):
                    shutil.copyfile(each, where.with_name(each.name))
            return _notes_in(where, path)
    except sqlite3.Error as error:
        reason = reason_of(error)
        if reason == "damaged" or getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
            raise Damaged(path, "page") from error
        raise NotRead(path, reason) from error
    except (ValueError, TypeError) as error:
        raise Damaged(path, "row") from error
    except OSError as error:
        raise NotRead(path, reason_of(error)) from error


def _notes_in(where: Path, path: Path | None = None) -> tuple[Note, ...]:
    """The notes in a database, `path` being its name for errors. Of a newer version the digests are not known."""
    with closing(schema.connect(where, readonly=path is None)) as database:
        (version,) = database.execute("PRAGMA user_version").fetchone()
        digests = "digest" if version <= schema.VERSION else "NULL"
        rows = database.execute(f"SELECT id, body, state, {digests} FROM notes").fetchall()
    if any(kept is not None and digest(*row) != kept for *row, kept in rows):
        raise Damaged(path or where, "row")
    return tuple(note_of(*row) for *row, _ in rows)


def unwritable(folder: Path) -> bool:
    """Whether the folder is there and cannot be written into."""
    return folder.is_dir() and not os.access(folder, os.W_OK | os.X_OK)


def is_newer(path: Path) -> bool:
    """Whether a newer version of the program wrote the file."""
    try:
        schema.check_header(path)
    except Newer:
        return True
    except NotesError:
        return False
    return False


def _side(path: Path, end: str) -> Path:
    return path.with_name(path.name + end)


def _name(now: datetime) -> str:
    return stamp(now).replace(":", "").replace("-", "")
