"""The field over a list or tree in which one types to filter it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from wsis_reader.ui.row_text import is_enter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class FilterField(QLineEdit):
    """A line to type in: Esc empties it before it means anything else, Down and Enter lead into the rows."""

    rows_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)

    def name_clear_button(self, words: str) -> None:
        """Say what the button in the line does."""
        for clear in self.findChildren(QAction):
            clear.setText(words)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before a shortcut of the window does, while there is something to empty."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._empties(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties, Down and Enter lead on."""
        if self._empties(event):
            self.clear()
        elif event.key() == Qt.Key.Key_Down or is_enter(event):
            self.rows_requested.emit()
        else:
            super().keyPressEvent(event)

    def _empties(self, event: QKeyEvent) -> bool:
        return event.key() == Qt.Key.Key_Escape and bool(self.text())
