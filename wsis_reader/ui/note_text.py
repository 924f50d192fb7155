"""The field in which a note is written: plain text that undoes its own typing before anything else is undone."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit

from wsis_reader.ui.row_text import is_enter


class NoteText(QPlainTextEdit):
    """`left` says that the keyboard went elsewhere in the window. Shift+Enter begins a line, as Enter does."""

    left = Signal()

    @property
    def content(self) -> str:
        """What was typed, to the letter: `toPlainText` would make no-break spaces into spaces."""
        return self.document().toRawText().replace("\u2029", "\n").replace("\u2028", "\n")

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window where there is no typing to undo or redo."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            typed = self.document()
            undoes = event.matches(QKeySequence.StandardKey.Undo) and not typed.isUndoAvailable()
            if undoes or (event.matches(QKeySequence.StandardKey.Redo) and not typed.isRedoAvailable()):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is for who holds the field; it begins no line."""
        if is_enter(event) and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say so."""
        super().focusOutEvent(event)
        self.left.emit()
