"""The start of the window: its text is painted first, and only then is everything around it imported and made."""

from __future__ import annotations

import contextlib
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from wsis_reader import paths, preferences
from wsis_reader.formats import FormatError
from wsis_reader.library import Library, LibraryError
from wsis_reader.navigation import Place
from wsis_reader.preferences import Preferences, PreferencesError
from wsis_reader.report import Report
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.appearance import Appearance
from wsis_reader.ui.first_frame import FirstFrame, settings
from wsis_reader.ui.main_window import MainWindow

if TYPE_CHECKING:
    from PySide6.QtCore import QMessageLogContext, QtMsgType

    from wsis_reader.desk import Desk
    from wsis_reader.ui.instance import Instance


_FRAME_MS = 50
"""What was painted reaches the screen while Qt waits for events; so long it is left to wait before it works again."""


@dataclass(frozen=True, slots=True)
class Start:
    """What the window is started with: the data folder, and the report and the place to open, where they were named."""

    data_dir: str | None = None
    report: str = ""
    language: str = ""
    at: str = ""


def run(start: Start) -> int:
    """Open the window and return when it is closed, with the exit status."""
    messages = _Messages()
    qInstallMessageHandler(messages)
    app = QApplication([*sys.argv[:1], "-style", "fusion"])
    messages.quiet = False
    app.setApplicationName("WSIS Reader")
    app.setDesktopFileName("org.wsis_reader.WsisReader")
    data = paths.data_dir(start.data_dir)
    instance, error = _first_instance(data, start.at)
    if instance is None and error is None:
        return 0
    first = open_first_frame(app, start, data, keeping=instance is not None)
    desks: list[Desk] = []
    first.window.view.painted.connect(
        lambda: QTimer.singleShot(_FRAME_MS, first.window, lambda: desks.append(_furnish(first, instance, error)))
    )
    first.window.show()
    status = app.exec()
    for desk in desks:
        desk.close()
    return status


def open_first_frame(app: QApplication, start: Start, data: Path, *, keeping: bool) -> FirstFrame:
    """The window with its text, not shown yet; with `keeping`, what is changed in it is kept in `data`."""
    preferred = preferences.load(data)
    look = Appearance(app, paths.resources(), preferred)
    folder = data if keeping else None
    library = Library(paths.resources() / "reports", paths.index(), folder, paths.resources())
    order = ReadingOrder(_first_report(library, start, preferred))
    place = _first_place(order, start, preferred)
    window = MainWindow()
    window.setWindowTitle(f"{order.report.symbol} — WSIS Reader")
    window.view.show_report(order, look.look)
    if folder:
        window.restore(settings(folder))
    window.view.open_at(place.anchor, place.offset)
    window.view.setFocus()
    return FirstFrame(window, look, library, order, place, preferred, folder)


def _first_report(library: Library, start: Start, preferred: Preferences) -> Report:
    """The report that was asked for, else the one read last where it is still here, else the first."""
    last = preferred.last_place
    if last and not start.report:
        with contextlib.suppress(LibraryError, FormatError):
            return library.report(last.symbol, last.language)
    return library.named(start.report, start.language)


def _first_place(order: ReadingOrder, start: Start, preferred: Preferences) -> Place:
    report = order.report
    if start.at:
        return Place(report.symbol, report.language, order.place(start.at))
    kept = preferred.place_in(report.symbol, report.language)
    return kept if kept and kept.anchor in order else Place(report.symbol, report.language, order.units[0].anchor)


def _furnish(first: FirstFrame, instance: Instance | None, error: PreferencesError | None) -> Desk:
    from wsis_reader.app import furnish
    from wsis_reader.ui.sentences import sentence

    desk = furnish(first)
    if instance:
        instance.asked.connect(desk.heed)
        instance.watch()
    if error:
        desk.parts.notice.say(sentence(error))
    return desk


def _first_instance(data: Path, wish: str) -> tuple[Instance | None, PreferencesError | None]:
    """The data folder held for this window; None and None when a window holds it already and has been told."""
    from wsis_reader.ui.instance import Instance

    try:
        data.mkdir(parents=True, exist_ok=True)
        if not os.access(data, os.W_OK):
            return None, PreferencesError(data / preferences.FILE_NAME, "read-only")
        instance = Instance(data)
        if instance.acquire():
            return instance, None
        instance.ask(wish)
    except OSError as error:
        return None, PreferencesError(data / preferences.FILE_NAME, error.strerror or str(error))
    return None, None


class _Messages:
    """What Qt says, on standard error; but no display, which makes Qt abort, is one sentence and an exit status.

    Until there is an application, Qt only says at length why there will be none.
    """

    def __init__(self) -> None:
        self.quiet = True

    def __call__(self, kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        from PySide6.QtCore import QtMsgType

        if kind == QtMsgType.QtFatalMsg and self.quiet:
            sys.stderr.write("wsis-reader: no display to open a window on; set DISPLAY or WAYLAND_DISPLAY\n")
            sys.stderr.flush()
            os._exit(2)
        if not self.quiet and kind != QtMsgType.QtDebugMsg:
            sys.stderr.write(f"{words}\n")
