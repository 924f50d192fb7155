"""Drafts: what is being written and is no note yet, kept so that a crash loses nothing of it."""

from __future__ import annotations

import contextlib
import hashlib
import json
from pathlib import Path

from wsis_reader.notes import files
from wsis_reader.notes.errors import NotWritten, reason_of


class Drafts:
    """A folder with a file for each draft, apart from the notes: it can be written when they cannot.

    A draft's key is whatever its editor stands for: a note's id, or the place of one that is not made yet.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def save(self, key: str, text: str) -> None:
        """Keep a draft, whole or as it was before. Raises NotWritten."""
        files.write(self._path(key), json.dumps({"key": key, "text": text}).encode())

    def forget(self, key: str) -> None:
        """Remove a draft, if there is one: it became a note, or is not wanted. Raises NotWritten."""
        path = self._path(key)
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise NotWritten(path, reason_of(error)) from error

    def load(self) -> dict[str, str]:
        """Every draft by its key."""
        found = {}
        for path in sorted(self.folder.glob("*.json")):
            # What somebody else put here is left alone.
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                kept = json.loads(path.read_bytes())
                found[str(kept["key"])] = str(kept["text"])
        return found

    def _path(self, key: str) -> Path:
        return self.folder / f"{hashlib.sha256(key.encode('utf-8', 'replace')).hexdigest()[:32]}.json"
