"""Importing notes in the window: a file is asked for, what would happen is shown, and then it is done or not."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Signal

from wsis_reader.ui.import_words import ImportWords

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.notes.handing import Outcome
    from wsis_reader.notes.merge import Plan


class NoteImporting(QObject):
    """Asks. `file_chosen` carries the path of a file; `confirmed` the Plan that the reader agreed to."""

    file_chosen = Signal(object)
    confirmed = Signal(object)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.words = ImportWords(self)

    def ask(self) -> None:
        """Ask for a file."""
        from PySide6.QtWidgets import QFileDialog

        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        kinds = self.tr("W3C Web Annotations") + " (*.json *.jsonld)"
        dialog = QFileDialog(self._window, self.tr("Import notes"), folder, kinds)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda path: self.file_chosen.emit(Path(path)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def show_preview(self, plan: Plan, outcome: Outcome) -> None:
        """Show what would happen, and hand it on where the reader agrees."""
        from wsis_reader.ui.import_dialog import ImportDialog

        dialog = ImportDialog(plan, outcome, self._window)
        dialog.accepted.connect(lambda: self.confirmed.emit(plan))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()
