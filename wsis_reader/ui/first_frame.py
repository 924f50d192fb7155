"""What the first frame of the window is made of: the text, where it is read, and what is needed to add the rest."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QSettings

from wsis_reader.library import Library
from wsis_reader.navigation import Place
from wsis_reader.preferences import Preferences
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.appearance import Appearance
from wsis_reader.ui.main_window import MainWindow


class FirstFrame(NamedTuple):
    """The window with its text; `folder` is the reader's own, None where nothing can be kept in it."""

    window: MainWindow
    look: Appearance
    library: Library
    order: ReadingOrder
    place: Place
    preferred: Preferences
    folder: Path | None


def settings(folder: Path) -> QSettings:
    """Where the geometry of the window is kept."""
    return QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
