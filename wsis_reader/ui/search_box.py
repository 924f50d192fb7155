"""The search box: words, a phrase, or a place."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

FIELDS = ("section:", "par:", "date:", "organisation:", "ref:")
"""The fields a query can have, offered as one begins to type their name."""


class SearchBox(QLineEdit):
    """Says what is being searched for: `query_changed` at each key.

    `go_requested` comes on Enter, `results_requested` on Down, `left` on Esc, `entered` when the keyboard comes to it.
    """

    query_changed = Signal(str)
    go_requested = Signal()
    results_requested = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setClearButtonEnabled(True)
        self.setMinimumWidth(220)
        self.setMaximumWidth(620)
        self.textChanged.connect(self.query_changed)
        self.returnPressed.connect(self.go_requested)
        self._fields = QCompleter(FIELDS, self)
        self._fields.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self._fields.setWidget(self)
        offer = QListView()
        offer.setObjectName("offer")
        self._fields.setPopup(offer)
        self._fields.activated.connect(self._complete)
        self.textEdited.connect(self._offer_fields)
        self._retranslate()

    def take_focus(self) -> None:
        """Be typed into, with what stands there ready to be replaced."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that something is about to be typed."""
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box, then leaves it; Down goes to the results."""
        if self._offering() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape):
            event.ignore()
        elif event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() == Qt.Key.Key_Down:
            self.results_requested.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _offer_fields(self) -> None:
        word = self._word()
        if len(word) >= 2 and any(field.startswith(word.lower()) and field != word.lower() for field in FIELDS):
            self._fields.setCompletionPrefix(word)
            self._fields.complete()
        else:
            self._hide_fields()

    def _offering(self) -> bool:
        popup = self._fields.popup()
        return popup is not None and popup.isVisible()

    def _hide_fields(self) -> None:
        popup = self._fields.popup()
        if popup is not None:
            popup.hide()

    def _complete(self, field: str) -> None:
        before = self.text()[: self.cursorPosition()]
        after = self.text()[self.cursorPosition() :]
        start = len(before) - len(self._word())
        self.setText(before[:start] + field + after)
        self.setCursorPosition(start + len(field))

    def _word(self) -> str:
        before = self.text()[: self.cursorPosition()]
        return before.split(" ")[-1]

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search: words, “a phrase”, § 26"))
        self.setAccessibleName(self.tr("Search"))
        for clear in self.findChildren(QAction):
            clear.setText(self.tr("Clear"))
