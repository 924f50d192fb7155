"""Keeping notes off the GUI thread: every wish is done, one after the other, and answered in that order."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, Qt, QTimer, Signal, SignalInstance

if TYPE_CHECKING:
    from concurrent.futures import Executor, Future
    from pathlib import Path

    from wsis_reader.notes.annotated import Annotated, Annotator
    from wsis_reader.notes.handing import Outcome
    from wsis_reader.notes.merge import Plan
    from wsis_reader.notes.model import Change
    from wsis_reader.notes.opening import Opened
    from wsis_reader.notes.store import NoteStore
    from wsis_reader.report import Anchor, Span
    from wsis_reader.report.places import ReadingOrder

_COPIES_EVERY_MS = 10_000
_WAIT_FOR_OTHERS = 2.0
"""Seconds: a command that writes notes is done sooner."""

Job = Callable[["NoteStore", "Annotator"], object]


class NoteKeeping(QObject):
    """Owns the notes of a folder, as they are in the report being read.

    `notes_changed` carries an Annotated after each change; `opened` what was found at the start (Opened), and how many
    drafts became notes; `undone` and `redone` a Change. `failed` carries the error of a wish that was not done;
    `saved` the key of what was written and the id of its note, `not_saved` the key and the error; `taken_in` how
    many notes another process had imported here. `previewed` carries the Plan of an import and the Outcome it would
    have, `imported` the Outcome it had.
    """

    opened = Signal(object, int)
    taken_in = Signal(int)
    previewed = Signal(object, object)
    imported = Signal(object)
    notes_changed = Signal(object)
    undone = Signal(object)
    redone = Signal(object)
    failed = Signal(object)
    saved = Signal(str, str)
    not_saved = Signal(str, object)
    _done = Signal(object, object, object)

    def __init__(
        self, folder: Path, order: ReadingOrder, make_executor: Callable[[], Executor], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._folder, self._order = folder, order
        self._executor = make_executor()
        self._store: NoteStore | None = None
        self._annotator: Annotator | None = None
        self._watcher: QFileSystemWatcher | None = None
        self._due = QTimer(self, interval=_COPIES_EVERY_MS)
        self._due.timeout.connect(lambda: self._do(_tick, changing=False))
        # Queued, so that the answer arrives in this object's thread.
        self._closed = False
        self._done.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def open(self) -> None:
        """Open the notes, and make notes of the drafts that a crash left."""
        self._do(self._begin, self._tell_opened)
        self._due.start()

    def begin(self, order: ReadingOrder) -> None:
        """Another report is read: its notes are looked for."""
        self._order = order
        self._do(_nothing)

    def close(self) -> None:
        """Finish everything that was asked for, and let go of the notes; nothing is told any more."""
        self._due.stop()
        self._closed = True
        self._executor.submit(self._shut)
        self._executor.shutdown(wait=True)

    def toggle_bookmark(self, anchor: Anchor) -> None:
        """Bookmark a paragraph or section, or no longer."""
        from wsis_reader.notes.wishes import toggle_bookmark

        self._do(lambda store, annotator: toggle_bookmark(store, annotator, anchor))

    def highlight(self, anchor: Anchor, spans: Sequence[Span], colour: str) -> None:
        """Highlight stretches of text, or the whole paragraph where there are none; what is highlighted is recoloured.

        Without a colour of its own what is highlighted keeps that it has.
        """
        from wsis_reader.notes.wishes import highlight

        self._do(lambda store, annotator: highlight(store, annotator, anchor, spans, colour))

    def write(self, key: str, text: str, tags: Sequence[str]) -> None:
        """Give the note of this key its text and tags, or make the new one it stands for, and forget its draft."""

        def work(store: NoteStore, annotator: Annotator) -> str:
            from wsis_reader.notes.wishes import write

            name = write(store, annotator, key, text, tags)
            store.drafts.forget(key)
            return name

        self._do(work, lambda name: self.saved.emit(key, name), lambda error: self.not_saved.emit(key, error))

    def keep_draft(self, key: str, text: str) -> None:
        """Keep what is being written; of a text that is the note's own already, nothing."""
        self._do(
            lambda store, _: store.drafts.save(key, text) if text.strip() else store.drafts.forget(key),
            failed=lambda error: self.not_saved.emit(key, error),
            changing=False,
        )

    def recolour(self, names: Iterable[str], colour: str) -> None:
        """Give notes another colour."""
        chosen = tuple(names)
        self._do(lambda store, _: store.recolour(chosen, colour))

    def remove(self, names: Iterable[str]) -> None:
        """Put notes into the bin."""
        chosen = tuple(names)
        self._do(lambda store, _: store.remove(chosen))

    def restore(self, names: Iterable[str]) -> None:
        """Take notes out of the bin."""
        chosen = tuple(names)
        self._do(lambda store, _: store.restore(chosen))

    def confirm(self, names: Iterable[str]) -> None:
        """Keep that notes belong where they were found."""
        from wsis_reader.notes.wishes import confirm

        chosen = tuple(names)
        self._do(lambda store, annotator: confirm(store, annotator, chosen))

    def preview(self, path: Path) -> None:
        """See what importing a file would do."""

        def work(store: NoteStore, _: Annotator) -> tuple[Plan, Outcome]:
            from wsis_reader.notes.exchange import read
            from wsis_reader.notes.handing import outcome

            incoming = read(path)
            plan = store.preview(incoming.notes)
            return plan, outcome(plan, incoming.refused)

        self._do(work, lambda found: self.previewed.emit(*found), changing=False)

    def take_in(self, agreed: Plan) -> None:
        """Import the notes of a plan; what changed here since it was made is heeded."""

        def work(store: NoteStore, _: Annotator) -> Outcome:
            from wsis_reader.notes.handing import outcome

            plan = store.preview([each.incoming for each in agreed.items])
            store.take_in(plan)
            return outcome(plan, 0)

        self._do(work, self.imported.emit)

    def undo(self) -> None:
        """Take back the last change."""
        self._do(lambda store, _: store.undo(), lambda change: _tell(self.undone, change))

    def redo(self) -> None:
        """Do again what was undone last."""
        self._do(lambda store, _: store.redo(), lambda change: _tell(self.redone, change))

    def _do(
        self,
        job: Job,
        then: Callable[..., object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        *,
        changing: bool = True,
    ) -> None:
        order = self._order

        def work() -> tuple[object, Annotated | None]:
            store, annotator = self._ready(order)
            result = job(store, annotator)
            return result, annotator.look() if changing and order is self._order else None

        future = self._executor.submit(work)
        future.add_done_callback(lambda done: self._done.emit(done, then, failed or self.failed.emit))

    def _ready(self, order: ReadingOrder) -> tuple[NoteStore, Annotator]:
        """The open store. Opening it is tried with each wish, as long as it could not be."""
        from wsis_reader.notes.annotated import Annotator
        from wsis_reader.notes.store import NoteStore

        if self._store is None:
            self._store = NoteStore.open(self._folder, lambda: datetime.now(UTC), wait=_WAIT_FOR_OTHERS)
        if self._annotator is None or self._annotator.order is not order:
            self._annotator = Annotator(self._store, order)
        return self._store, self._annotator

    def _begin(self, store: NoteStore, annotator: Annotator) -> tuple[Opened, int]:
        from wsis_reader.notes.opening import Places
        from wsis_reader.notes.wishes import take_in_drafts

        if not store.read_only:
            with contextlib.suppress(OSError):
                Places(self._folder).requests.mkdir(exist_ok=True)
        return store.opened, take_in_drafts(store, annotator)

    def _shut(self) -> None:
        if self._store:
            self._store.close()

    def _tell_opened(self, found: tuple[Opened, int]) -> None:
        from wsis_reader.notes.opening import Places

        self.opened.emit(*found)
        wishes = Places(self._folder).requests
        if wishes.is_dir():
            self._watcher = QFileSystemWatcher([str(wishes)], self)
            self._watcher.directoryChanged.connect(lambda: self._serve())
            self._serve()

    def _serve(self) -> None:
        """Do what commands ask that were started meanwhile."""
        from wsis_reader.notes.wishes import served

        self._do(lambda store, _: served(store, self._folder), self._tell_taken_in, changing=False)

    def _tell_taken_in(self, count: int) -> None:
        if count:
            self._do(_nothing)
            self.taken_in.emit(count)

    def _deliver(
        self,
        future: Future[tuple[object, Annotated | None]],
        then: Callable[[object], object] | None,
        failed: Callable[[BaseException], object],
    ) -> None:
        if self._closed:
            return
        error = future.exception()
        if error:
            failed(error)
            return
        result, annotated = future.result()
        if annotated:
            self.notes_changed.emit(annotated)
        if then:
            then(result)


def _tell(signal: SignalInstance, change: Change | None) -> None:
    if change:
        signal.emit(change)


def _tick(store: NoteStore, _annotator: Annotator) -> None:
    store.tick()


def _nothing(_store: NoteStore, _annotator: Annotator) -> None:
    """Only look."""
