"""Work off the GUI thread: a function goes to an executor, its answer comes back as a signal, a stale one does not."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future


class Worker(QObject):
    """One line of work: of several things asked for, only the last is answered.

    `answered` carries what the function returned, `failed` the exception it raised; both in the thread of the worker.
    The executor is made at the first work, and `close` shuts it down.
    """

    answered = Signal(object)
    failed = Signal(object)
    _done = Signal(int, object)

    def __init__(self, make_executor: Callable[[], Executor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._make_executor = make_executor
        self._executor: Executor | None = None
        self._generation = 0
        # Queued, so that the answer arrives in this object's thread whichever thread the future ends in.
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(self, function: Callable[[], object]) -> None:
        """Have `function` done; whatever was asked before is answered no more."""
        if self._executor is None:
            self._executor = self._make_executor()
        self._generation += 1
        generation = self._generation

        def work() -> object:
            # What was overtaken while it waited is not begun.
            return function() if generation == self._generation else None

        self._executor.submit(work).add_done_callback(lambda future: self._done.emit(generation, future))

    def forget(self) -> None:
        """Answer nothing that was asked before."""
        self._generation += 1

    def close(self) -> None:
        """Finish what is being done, drop the rest."""
        self.forget()
        if self._executor:
            self._executor.shutdown(wait=True, cancel_futures=True)

    def _deliver(self, generation: int, future: Future[object]) -> None:
        if generation != self._generation or future.cancelled():
            return
        error = future.exception()
        if error:
            self.failed.emit(error)
        else:
            self.answered.emit(future.result())
