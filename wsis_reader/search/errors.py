"""What can go wrong with an index on disk."""

from __future__ import annotations

from pathlib import Path


class SearchError(Exception):
    """Base of the errors of searching; its fields say what, never a sentence."""


class IndexMissing(SearchError):
    """There is no index in the folder, or none that its pointer names."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class IndexDamaged(SearchError):
    """A file of the index is not what its manifest promises; `name` is relative to the folder."""

    def __init__(self, folder: Path, name: str) -> None:
        super().__init__(folder, name)
        self.folder = folder
        self.name = name


class IndexUntrusted(SearchError):
    """The folder belongs to somebody else, or everybody can write into it: nothing in it is opened."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.folder = folder


class IndexNotWritten(SearchError):
    """The index could not be written into the folder; `reason` is the system's own."""

    def __init__(self, folder: Path, reason: str) -> None:
        super().__init__(folder, reason)
        self.folder = folder
        self.reason = reason
