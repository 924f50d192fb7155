"""One window for one data folder: a second start hands its wish to the first and ends."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, QTimer, Signal

_LOCK, _REQUEST = "window.lock", "window.request"


class Instance(QObject):
    """Holds the data folder's window lock, and watches for what later starts ask.

    `asked` carries the words of a request: empty to come to the front, else the place to go to.
    """

    asked = Signal(str)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._request = folder / _REQUEST
        self._lock = QLockFile(str(folder / _LOCK))
        self._lock.setStaleLockTime(0)
        self._watcher: QFileSystemWatcher | None = None

    def acquire(self) -> bool:
        """Whether this is the first window of its folder. A lock whose process is gone is taken over."""
        return self._lock.tryLock(0)

    def watch(self) -> None:
        """Begin to hear what later starts ask."""
        self._watcher = QFileSystemWatcher([str(self._request.parent)], self)
        self._watcher.directoryChanged.connect(self._read)
        QTimer.singleShot(0, self, self._read)

    def ask(self, wish: str) -> None:
        """Hand `wish` to the window that holds the folder. Raises OSError."""
        scratch = self._request.with_name(f"{_REQUEST}.{os.getpid()}")
        scratch.write_text(wish, encoding="utf-8")
        scratch.replace(self._request)

    def _read(self) -> None:
        try:
            wish = self._request.read_text(encoding="utf-8")
            self._request.unlink()
        except (OSError, UnicodeDecodeError):
            return
        self.asked.emit(wish)
