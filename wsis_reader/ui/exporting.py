"""Export: asking for a file, and writing it whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
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
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        ending = Path(name).suffix
        dialog = QFileDialog(self._window, self.tr("Export"), str(Path(folder) / name), f"{kind} (*{ending})")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(ending)
        dialog.fileSelected.connect(lambda path: self.write(Path(path), content()))
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
