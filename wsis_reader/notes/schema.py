"""The database of the notes: its settings, its tables, and the check that it is what was written.

Two tables hold rows with a digest each, `notes` and `history`; a third, `seal`, holds one row that says how many they
are and what their digests come to, so that a row that is missing or came from elsewhere shows as well as a changed one.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeAlias, cast

from wsis_reader.notes.codec import digest
from wsis_reader.notes.errors import Damaged, Newer, NotRead, reason_of

APPLICATION_ID = 0x57534953
VERSION = 1

TABLES = (
    "CREATE TABLE notes (key INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL, state TEXT NOT NULL,"
    " digest INTEGER NOT NULL)",
    "CREATE TABLE history (number INTEGER PRIMARY KEY, made TEXT NOT NULL, what TEXT NOT NULL, state TEXT NOT NULL,"
    " steps TEXT NOT NULL, digest INTEGER NOT NULL)",
    "CREATE TABLE seal (store TEXT NOT NULL, revision INTEGER NOT NULL, written TEXT NOT NULL, notes INTEGER NOT NULL,"
    " entries INTEGER NOT NULL, total INTEGER NOT NULL, digest INTEGER NOT NULL)",
)

NoteRow: TypeAlias = tuple[int, str, str, str, int]
"""key, id, body, state, digest."""

Migration: TypeAlias = Callable[[sqlite3.Connection], None]
"""From the version it is filed under to the next one; it runs in a transaction."""

MIGRATIONS: Mapping[int, Migration] = {}
_MODULUS = 1 << 62
_PATIENCE = 2.0


@dataclass(frozen=True, slots=True)
class Settings:
    """How SQLite writes. The torture weakens them to see that its power cuts tell the difference."""

    journal: str = "DELETE"
    synchronous: str = "EXTRA"


@dataclass(frozen=True, slots=True)
class Seal:
    """What the one row of `seal` says of the others. `revision` grows with every change."""

    store: str
    revision: int = 0
    written: str = ""
    notes: int = 0
    entries: int = 0
    total: int = 0

    def moved(self, written: str, notes: int, entries: int, total: int) -> Seal:
        """The seal after a change by which there are so many more rows, and their digests come to so much more."""
        return replace(
            self,
            revision=self.revision + 1,
            written=written,
            notes=self.notes + notes,
            entries=self.entries + entries,
            total=(self.total + total) % _MODULUS,
        )

    @property
    def cells(self) -> tuple[str, int, str, int, int, int]:
        """The row without its digest."""
        return self.store, self.revision, self.written, self.notes, self.entries, self.total

    @property
    def digest(self) -> int:
        """The digest of the row."""
        return digest(*map(str, self.cells))


@dataclass(frozen=True, slots=True)
class Content:
    """What a checked database holds."""

    seal: Seal
    rows: tuple[NoteRow, ...]


def connect(path: Path, settings: Settings | None = None, *, readonly: bool = False) -> sqlite3.Connection:
    """Open a database as it is to be used; a writable one is made where there is none."""
    settings = settings or Settings()
    mode = "ro" if readonly else "rwc"
    database = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, timeout=_PATIENCE, isolation_level=None
    )
    try:
        if not readonly:
            database.execute(f"PRAGMA journal_mode={settings.journal}")
        for pragma in (f"synchronous={settings.synchronous}", "fullfsync=ON", "foreign_keys=ON", "temp_store=MEMORY"):
            database.execute(f"PRAGMA {pragma}")
        database.execute("PRAGMA trusted_schema=OFF")
    except BaseException:
        database.close()
        raise
    return database


def create(database: sqlite3.Connection, store: str) -> None:
    """Lay out a new, empty database."""
    database.execute("BEGIN IMMEDIATE")
    for statement in TABLES:
        database.execute(statement)
    seal = Seal(store)
    database.execute("INSERT INTO seal VALUES (?,?,?,?,?,?,?)", (*seal.cells, seal.digest))
    database.execute(f"PRAGMA application_id={APPLICATION_ID}")
    database.execute(f"PRAGMA user_version={VERSION}")
    database.execute("COMMIT")


def check_header(path: Path) -> int:
    """The version of the schema in a file, from its first hundred bytes. Raises Damaged, Newer, NotRead.

    Read without SQLite, which would take an empty file for a new database. https://www.sqlite.org/fileformat.html
    """
    try:
        with path.open("rb") as file:
            header = file.read(100)
            size = os.fstat(file.fileno()).st_size
    except OSError as error:
        raise NotRead(path, reason_of(error)) from error
    if not header:
        raise Damaged(path, "empty")
    if len(header) < 100 or header[:16] != b"SQLite format 3\0":
        raise Damaged(path, "header")
    version, application = (int.from_bytes(header[at : at + 4], "big") for at in (60, 68))
    if application != APPLICATION_ID:
        raise Damaged(path, "foreign")
    page = int.from_bytes(header[16:18], "big")
    if size < (65536 if page == 1 else page) * int.from_bytes(header[28:32], "big"):
        raise Damaged(path, "half")
    if version > VERSION:
        raise Newer(path, version)
    return version


def check(database: sqlite3.Connection, path: Path) -> Content:
    """Everything a database of the present version holds, once every row was seen to be as it was written.

    Raises Damaged; NotRead for what is no damage: a lock, an error of the disk.
    """
    try:
        return _checked(database, path)
    except (sqlite3.Error, ValueError, TypeError, OverflowError) as error:
        reason = reason_of(error) if isinstance(error, sqlite3.Error) else "damaged"
        # A flipped bit in the layout has SQLite say "no such column", which is a plain error.
        if reason == "damaged" or getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_ERROR:
            raise Damaged(path, "page") from error
        raise NotRead(path, reason) from error


def _checked(database: sqlite3.Connection, path: Path) -> Content:
    if database.execute("PRAGMA quick_check(1)").fetchone() != ("ok",):
        raise Damaged(path, "page")
    layout = database.execute("SELECT sql FROM sqlite_schema").fetchall()
    if sorted(sql for (sql,) in layout) != sorted(TABLES):
        raise Damaged(path, "layout")
    seals = database.execute("SELECT * FROM seal").fetchall()
    if len(seals) != 1 or Seal(*seals[0][:-1]).digest != seals[0][-1]:
        raise Damaged(path, "seal")
    rows = cast(list[NoteRow], database.execute("SELECT key, id, body, state, digest FROM notes").fetchall())
    entries, total = 0, 0
    for row in rows:
        if digest(*row[1:4]) != row[4]:
            raise Damaged(path, "row")
        total += row[4]
    for number, made, what, state, steps, kept in database.execute("SELECT * FROM history"):
        if digest(str(number), made, what, state, steps) != kept:
            raise Damaged(path, "row")
        entries, total = entries + 1, total + kept
    seal = Seal(*seals[0][:-1])
    if (seal.notes, seal.entries, seal.total) != (len(rows), entries, total % _MODULUS):
        raise Damaged(path, "rows")
    return Content(seal, tuple(rows))


def check_file(path: Path, settings: Settings | None = None) -> Content:
    """Open a file read-only, and check it. Raises Damaged, Newer, NotRead."""
    check_header(path)
    try:
        database = connect(path, settings, readonly=True)
    except sqlite3.Error as error:
        raise NotRead(path, reason_of(error)) from error
    try:
        return check(database, path)
    finally:
        database.close()


def upgrade_into(source: Path, scratch: Path) -> Content:
    """Copy a whole database of this or an older version to `scratch`, in the present version, and check it.

    Raises Damaged, Newer, NotRead, and sqlite3.Error where the copy cannot be written.
    """
    version = check_header(source)
    with closing(connect(source, readonly=True)) as old, closing(connect(scratch)) as new:
        try:
            old.backup(new)
        except sqlite3.DatabaseError as error:
            if reason_of(error) == "damaged":
                raise Damaged(source, "page") from error
            raise
        if version < VERSION:
            new.execute("BEGIN IMMEDIATE")
            for number in range(version, VERSION):
                MIGRATIONS[number](new)
            new.execute(f"PRAGMA user_version={VERSION}")
            new.execute("COMMIT")
        return check(new, source)
