"""What can go wrong when a file is read as a report."""

from __future__ import annotations

from pathlib import Path


class FormatError(Exception):
    """Base of the errors of reading a file; its fields say what, never a sentence."""

    def __init__(self, path: Path, *details: object) -> None:
        super().__init__(str(path), *details)
        self.path = path


class NoSuchFile(FormatError):
    """There is no file at this path."""


class UnknownFormat(FormatError):
    """The file is of a kind that is not read."""


class UnreadableFile(FormatError):
    """The file is of a known kind, but its content cannot be read.

    `reason` is one of `binary`, `empty`, `encoding`, `too_large`, `no_access`, `damaged`, `version`.
    """

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.reason = reason
