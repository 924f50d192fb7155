"""What can go wrong when notes are kept; fields say what, never a sentence."""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path
from typing import Literal

Reason = Literal["full", "readonly", "locked", "io", "damaged", "newer", "missing"]

_OF_ERRNO: dict[int, Reason] = {
    errno.ENOSPC: "full",
    errno.EDQUOT: "full",
    errno.EFBIG: "full",
    errno.EROFS: "readonly",
    errno.EACCES: "readonly",
    errno.EPERM: "readonly",
    errno.ENOENT: "missing",
}
_OF_SQLITE: dict[int, Reason] = {
    sqlite3.SQLITE_FULL: "full",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_PERM: "readonly",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CORRUPT: "damaged",
    sqlite3.SQLITE_NOTADB: "damaged",
    sqlite3.SQLITE_FORMAT: "damaged",
}


class NotesError(Exception):
    """Base of the errors about notes."""


class NotWritten(NotesError):
    """A change, a copy or an export could not be written to `path`: what was there before still is."""

    def __init__(self, path: Path, reason: Reason) -> None:
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


class NotRead(NotesError):
    """The notes could not be read, for a reason that is no damage; nothing was touched."""

    def __init__(self, path: Path, reason: Reason) -> None:
        super().__init__(str(path), reason)
        self.path = path
        self.reason = reason


class Damaged(NotesError):
    """A file of notes is not what was written: `kind` is what gave it away."""

    def __init__(self, path: Path, kind: str) -> None:
        super().__init__(str(path), kind)
        self.path = path
        self.kind = kind


class Newer(NotesError):
    """The file was written by a newer version of the program."""

    def __init__(self, path: Path, version: int) -> None:
        super().__init__(str(path), version)
        self.path = path
        self.version = version


class NoSuchNote(NotesError):
    """There is no note of this id."""

    def __init__(self, note: str) -> None:
        super().__init__(note)
        self.note = note


class NotUndone(NotesError):
    """A change cannot be undone or redone, since a note is no longer as the change left it. Nothing was touched."""

    def __init__(self, number: int, note: str) -> None:
        super().__init__(number, note)
        self.number = number
        self.note = note


class NotAnnotations(NotesError):
    """What should be imported is no JSON-LD of annotations.

    `position` is the character at which reading ended, `path` the file, where it was one.
    """

    def __init__(self, position: int = 0, path: Path | None = None) -> None:
        super().__init__(position)
        self.position = position
        self.path = path


class UnknownForm(NotesError):
    """Notes are not exported to files that end like this one."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


class NotDone(NotesError):
    """Who holds the notes could not do what was asked; `reason` is the error's own words."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


def reason_of(error: Exception) -> Reason:
    """Why the system or SQLite refused."""
    if isinstance(error, sqlite3.Error):
        # Errors that the module raises by itself, for instance on a closed connection, have no code.
        return _OF_SQLITE.get(getattr(error, "sqlite_errorcode", sqlite3.SQLITE_IOERR) & 0xFF, "io")
    if isinstance(error, OSError):
        return _OF_ERRNO.get(error.errno or 0, "io")
    return "io"
