"""What can go wrong when the tables that facts are found by are read."""

from __future__ import annotations

from pathlib import Path


class FactsError(Exception):
    """Base of the errors about facts; its fields say what, never a sentence."""


class BadGazetteer(FactsError):
    """The gazetteer cannot be used: `entry` is the organisation's id (empty: the file), `field` what is wrong in it."""

    def __init__(self, path: Path, entry: str, field: str) -> None:
        super().__init__(path, entry, field)
        self.path = path
        self.entry = entry
        self.field = field

    @property
    def reason(self) -> str:
        """Which entry and which field, as far as it is known."""
        return " ".join(part for part in (self.entry, self.field) if part)


class BadDocuments(FactsError):
    """The table of documents known by name cannot be used; `reason` is the reader's own word."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason
