"""Facts as the window has them: looked for off the GUI thread, once the text can be read."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wsis_reader.ui.worker import Worker

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from wsis_reader.library import Library
    from wsis_reader.library.facts import Facts
    from wsis_reader.library.narrowing import FieldValues
    from wsis_reader.library.reference_rows import Holdings
    from wsis_reader.report import Report


class FactsFound(QObject):
    """Asks the library: `changed` says there are other `facts` and `values`, `failed` carries why there are none."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, library: Library, make_executor: Callable[[], Executor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.facts: Facts | None = None
        self.values: FieldValues | None = None
        self._library = library
        self._language = ""
        self._worker = Worker(make_executor, self)
        self._worker.answered.connect(self._take)
        self._worker.failed.connect(self.failed)

    def find(self, report: Report) -> None:
        """Look for the facts of a report; until they are found there are none."""
        self.facts = self.values = None
        self._language = report.language
        self._worker.run(lambda: (self._library.facts(report), self._library.field_values(report)))

    def held(self) -> Holdings:
        """The reports that the library has, to be found by symbol."""
        from wsis_reader.library.reference_rows import Holdings

        return Holdings(self._library.keys(), self._language)

    def close(self) -> None:
        """Finish what is being looked for."""
        self._worker.close()

    def _take(self, found: tuple[Facts, FieldValues]) -> None:
        self.facts, self.values = found
        self.changed.emit()
