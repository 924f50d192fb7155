"""Searching as the window does it: off the GUI thread, one line of work for the one searcher."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wsis_reader.library import Key, Library
from wsis_reader.ui.worker import Worker

if TYPE_CHECKING:
    from concurrent.futures import Executor


class Searching(QObject):
    """Asks the library: `found` carries the Results of the last query, `cleared` says that there is none any more."""

    found = Signal(object)
    cleared = Signal()
    failed = Signal(object)

    def __init__(self, library: Library, make_executor: Callable[[], Executor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._worker = Worker(make_executor, self)
        self._worker.answered.connect(self._tell)
        self._worker.failed.connect(self.failed)
        self._asked = self._warm = False

    def warm_up(self, key: Key) -> None:
        """Open the index before it is needed, once."""
        if self._warm:
            return
        self._warm = True
        self._worker.run(lambda: self._library.search("", key) and None)

    def search(self, text: str, key: Key) -> None:
        """Search the report for what is being typed; an empty text clears."""
        self._asked = bool(text.strip())
        if self._asked:
            # The search opens the index itself; a warming up asked for later would make its answer a stale one.
            self._warm = True
            self._worker.run(lambda: self._library.search(text, key, typing=True))
        else:
            self._worker.forget()
            self.cleared.emit()

    def close(self) -> None:
        """Finish with the index."""
        self._worker.close()
        self._library.close()

    def _tell(self, results: object) -> None:
        if results is not None and self._asked:
            self.found.emit(results)
