"""A small question before printing: with the notes or without, to a printer or into a PDF file."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QVBoxLayout, QWidget


class PaperDialog(QDialog):
    """Asks, and says what was wished: `print_requested` and `pdf_requested` carry whether the notes are wanted."""

    print_requested = Signal(bool)
    pdf_requested = Signal(bool)

    def __init__(self, notes: int, parent: QWidget | None = None) -> None:
        """`notes` is how many there are; where there are none, they are not asked about."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print"))
        self._with_notes = QCheckBox(self.tr("With bookmarks, highlights and notes (%n)", "", notes), self)
        self._with_notes.setObjectName("with_notes")
        self._with_notes.setChecked(notes > 0)
        self._with_notes.setVisible(notes > 0)
        buttons = QDialogButtonBox(self)
        to_printer = buttons.addButton(self.tr("Print…"), QDialogButtonBox.ButtonRole.AcceptRole)
        to_pdf = buttons.addButton(self.tr("Save as PDF…"), QDialogButtonBox.ButtonRole.ActionRole)
        cancel = buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Cancel"))
        self._buttons = {"print": to_printer, "pdf": to_pdf}
        for name, button in self._buttons.items():
            button.setObjectName(name)
            button.clicked.connect(lambda _=False, name=name: self._wish(name))
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(self._with_notes)
        column.addWidget(buttons)

    def prefer_pdf(self) -> None:
        """Have Enter save a PDF."""
        self._buttons["print"].setAutoDefault(False)
        self._buttons["pdf"].setDefault(True)
        self._buttons["pdf"].setFocus()

    def _wish(self, name: str) -> None:
        wanted = self._with_notes.isChecked()
        self.accept()
        (self.print_requested if name == "print" else self.pdf_requested).emit(wanted)
