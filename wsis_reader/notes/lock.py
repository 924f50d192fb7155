"""One writer at a time, across processes: a lock that ends with the process that holds it."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from wsis_reader.notes.errors import NotWritten, reason_of

_PAUSE = 0.05


class FileLock:
    """A lock on a file that stays where it is; who holds it is written inside."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._descriptor = -1

    @property
    def held(self) -> bool:
        """Whether this object holds the lock."""
        return self._descriptor >= 0

    def acquire(self, seconds: float = 0.0, waiting: Callable[[int], None] | None = None) -> bool:
        """Take the lock, waiting so long for it at most; say whether it is held now.

        `waiting` is called once, with the holder's process number (0 where unknown), when there is something to wait
        for. Raises NotWritten where there can be no lock file.
        """
        if self.held:
            return True
        until = time.monotonic() + seconds
        while not self._try():
            if waiting:
                waiting(self.holder())
                waiting = None
            if time.monotonic() >= until:
                return False
            time.sleep(_PAUSE)
        return True

    def holder(self) -> int:
        """The process that took the lock last, or 0."""
        try:
            return int(self.path.read_text("ascii").strip() or 0)
        except (OSError, ValueError):
            return 0

    def release(self) -> None:
        """Let others take it."""
        if self.held:
            os.close(self._descriptor)
            self._descriptor = -1

    def _try(self) -> bool:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | getattr(os, "O_CLOEXEC", 0), 0o644)
        except OSError as error:
            raise NotWritten(self.path, reason_of(error)) from error
        try:
            _lock(descriptor)
        except OSError:
            os.close(descriptor)
            return False
        # A full disk does not keep anybody from holding the lock.
        with contextlib.suppress(OSError):
            os.ftruncate(descriptor, 0)
            os.write(descriptor, f"{os.getpid()}\n".encode())
        self._descriptor = descriptor
        return True


if sys.platform == "win32":
    import msvcrt

    # Behind the number of the process, which others read: a locked byte cannot be.
    _BYTE = 1 << 20

    def _lock(descriptor: int) -> None:
        os.lseek(descriptor, _BYTE, os.SEEK_SET)
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        os.lseek(descriptor, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
