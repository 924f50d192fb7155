"""Export: asking for a file, and writing it whole or not at all."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSaveFile, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ExportError(Exception):
    """The file `path` could not be written; `reason` in the words of the system."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(path, reason)
        self.path = path
        self.reason = reason


class Exporting(QObject):
    """Asks where to and writes: `written` carries the path, `failed` an ExportError."""

    written = Signal(object)
    failed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, name: str, kind: str, content: Callable[[], bytes]) -> None:
        """Ask for a file; `name` is suggested, its ending added where none is typed, `kind` says what it will be."""
        self.choose(name, {Path(name).suffix: kind}, lambda path: self.write(path, content()))

    def choose(self, name: str, kinds: Mapping[str, str], then: Callable[[Path], object]) -> None:
        """Ask for a file of one of `kinds`, by their endings; `name` is suggested, `then` is called with the path."""
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        filters = {f"{kind} (*{ending})": ending for ending, kind in kinds.items()}
        dialog = QFileDialog(self._window, self.tr("Export"), str(Path(folder) / name))
        dialog.setNameFilters(list(filters))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix)
        dialog.filterSelected.connect(lambda chosen: dialog.setDefaultSuffix(filters[chosen]))
        dialog.fileSelected.connect(lambda path: then(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def write(self, path: Path, content: bytes) -> None:
        """Write a file whole; where that fails, what stood there before is untouched."""
        file = QSaveFile(str(path))
        done = file.open(QSaveFile.OpenModeFlag.WriteOnly) and file.write(content) == len(content) and file.commit()
        if done:
            self.written.emit(path)
        else:
            self.failed.emit(ExportError(path, file.errorString()))
