"""The editor of one note: plain text and tags, saved on leaving it, its draft kept while one types."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from wsis_reader.ui.announcing import announce
from wsis_reader.ui.note_text import NoteText
from wsis_reader.ui.row_text import is_enter

_PAUSE_MS, _LONGEST_MS = 500, 2_000


@dataclass(frozen=True, slots=True)
class Writing:
    """What is written: the key of a note or of one to be made, what it is on, and what it says so far."""

    key: str
    heading: str
    text: str = ""
    tags: tuple[str, ...] = ()


class NoteEditor(QFrame):
    """Hidden until something is written. Nothing that was typed goes away before it is known to be saved.

    `written` carries key, text and tags to be saved; `take_saved` or `show_error` has to answer. `draft_typed` carries
    key and text half a second after the last key, two seconds at most after the first; `ended` says that it closed.
    """

    written = Signal(str, str, object)
    draft_typed = Signal(str, str)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._writing: Writing | None = None
        self._next: Writing | None = None
        self._sent: tuple[str, tuple[str, ...]] | None = None
        self._kept: tuple[str, tuple[str, ...]] = ("", ())
        self._closing = False
        self._heading, self._error = QLabel(self), QLabel(self)
        self._text, self._tags, self._done = NoteText(self), QLineEdit(self), QPushButton(self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._longest = QTimer(self, singleShot=True, interval=_LONGEST_MS)
        self._lay_out()
        self._text.textChanged.connect(self._type)
        self._text.left.connect(self.save)
        self._tags.editingFinished.connect(self.save)
        self._done.clicked.connect(self.finish)
        for timer in (self._pause, self._longest):
            timer.timeout.connect(self._send_draft)
        self._retranslate()
        self.hide()

    @property
    def key(self) -> str:
        """The key of what is written; empty when nothing is."""
        return self._writing.key if self._writing else ""

    @property
    def content(self) -> tuple[str, tuple[str, ...]]:
        """Text and tags as they stand."""
        tags = (tag.strip().lstrip("#") for tag in self._tags.text().replace(",", " ").split())
        return self._text.content, tuple(dict.fromkeys(tag for tag in tags if tag))

    def begin(self, writing: Writing) -> None:
        """Write this, after what is being written has been saved."""
        if self._writing and writing.key != self._writing.key:
            self._next = writing
            self.finish()
        elif not self._writing:
            self._open(writing)
        else:
            self._text.setFocus()

    def refresh(self, writing: Writing) -> None:
        """Show what became of the note elsewhere (undo), unless something was typed meanwhile."""
        if self._writing and writing.key == self._writing.key and not self._sent and not self._is_changed():
            self._show(writing)

    def save(self) -> None:
        """Have saved what is not yet."""
        if self._writing and self._is_changed() and not self._sent:
            self._pause.stop()
            self._longest.stop()
            self._sent = self.content
            self.written.emit(self._writing.key, *self._sent)

    def finish(self) -> None:
        """Save and close."""
        if self._writing:
            self._closing = True
            self.save()
            if not self._sent:
                self._close()

    def take_saved(self, key: str, name: str) -> None:
        """What was written under this key is saved, as the note of this id."""
        if self._writing is None or key != self._writing.key or self._sent is None:
            return
        self._writing = Writing(name, self._writing.heading, *self._sent)
        self._kept, self._sent = self._sent, None
        self._error.hide()
        if self._is_changed():
            self.save() if self._closing else self._type()
        elif self._closing:
            self._close()

    def show_error(self, key: str, words: str) -> None:
        """Say why it was not saved; what was typed stays here."""
        if self._writing and key == self._writing.key:
            self._sent, self._next, self._closing = None, None, False
            self._error.setText(words)
            self._error.show()
            announce(self._text, words)
            self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and Ctrl+Enter save and close."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() == Qt.Key.Key_Escape or (control and is_enter(event)):
            self.finish()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Hand the keyboard to the text."""
        super().focusInEvent(event)
        self._text.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _lay_out(self) -> None:
        self.setObjectName("editor")
        self._heading.setObjectName("quiet")
        self._error.setObjectName("warning")
        for label in (self._heading, self._error):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(self.fontMetrics().lineSpacing() * 8)
        below = QHBoxLayout()
        below.addWidget(self._tags, 1)
        below.addWidget(self._done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 8)
        for part in (self._heading, self._text, self._error):
            column.addWidget(part)
        column.addLayout(below)

    def _open(self, writing: Writing) -> None:
        self._closing, self._sent = False, None
        self._error.hide()
        self._show(writing)
        self.show()
        self._text.setFocus()

    def _show(self, writing: Writing) -> None:
        self._writing = writing
        self._heading.setText(writing.heading)
        self._text.blockSignals(True)
        if self._text.content != writing.text:
            self._text.setPlainText(writing.text)
        self._text.blockSignals(False)
        self._tags.setText(" ".join(f"#{tag}" for tag in writing.tags))
        self._kept = self.content

    def _close(self) -> None:
        assert self._writing is not None
        if self._pause.isActive() or self._longest.isActive():
            self._pause.stop()
            self._longest.stop()
        # Of a text that was typed and taken back a draft may be left.
        self.draft_typed.emit(self._writing.key, "")
        self._writing, self._closing = None, False
        self._text.clear()
        self.hide()
        coming, self._next = self._next, None
        if coming:
            self._open(coming)
        else:
            self.ended.emit()

    def _is_changed(self) -> bool:
        return self.content != self._kept

    def _type(self) -> None:
        if self._writing:
            self._pause.start()
            if not self._longest.isActive():
                self._longest.start()

    def _send_draft(self) -> None:
        self._pause.stop()
        self._longest.stop()
        if self._writing and self._is_changed():
            self.draft_typed.emit(self._writing.key, self.content[0])

    def _retranslate(self) -> None:
        self._text.setAccessibleName(self.tr("Text of the note"))
        self._text.setPlaceholderText(self.tr("Write here. Esc or Ctrl+Enter: done."))
        self._tags.setAccessibleName(self.tr("Tags of the note"))
        self._tags.setPlaceholderText(self.tr("#tags"))
        self._done.setText(self.tr("Done"))
