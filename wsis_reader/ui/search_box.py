"""The search box: words, a phrase, or a place."""

from __future__ import annotations

import re
from collections.abc import Mapping

from PySide6.QtCore import QEvent, QStringListModel, Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QWidget

from wsis_reader.ui.row_text import is_enter

FIELDS = ("section:", "par:", "date:", "organisation:", "ref:")
"""The fields a query can have, offered as one begins to type their name."""

_FIELD = re.compile(r"""(?:^|(?<=[\s(]))(\w+):(?:["«“][^"«»“”]*|[^\s"«»“”]*)$""")
_PUNCTUATION = re.compile(r"""["«»“”]""")


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
        self._values: Mapping[str, tuple[str, ...]] = {}
        self._offered = QStringListModel(self)
        self._fields = QCompleter(self._offered, self)
        self._fields.setWidget(self)
        offer = QListView()
        offer.setObjectName("offer")
        self._fields.setPopup(offer)
        self._fields.activated.connect(self._complete)
        self.textEdited.connect(self._offer)
        self._retranslate()

    def set_values(self, values: Mapping[str, tuple[str, ...]]) -> None:
        """Offer these from now on where one of the fields they are listed by is being typed; written as `date:2004`."""
        self._values = values

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
        if self._offering() and (event.key() == Qt.Key.Key_Escape or (is_enter(event) and self._pointed_at())):
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

    def _offer(self) -> None:
        offers = self._offers()
        if offers:
            self._offered.setStringList(offers)
            self._fields.complete()
        else:
            self._hide_fields()

    def _offers(self) -> list[str]:
        """The fields, or the values of one, that begin like the word at the caret, where it is not one of them yet."""
        word = self._word()
        name, colon, typed = word.partition(":")
        if colon and (values := self._values.get(name.lower())):
            return [] if word in values else _matching(values, typed)
        return [
            field for field in FIELDS if len(word) >= 2 and field.startswith(word.lower()) and field != word.lower()
        ]

    def _offering(self) -> bool:
        popup = self._fields.popup()
        return popup is not None and popup.isVisible()

    def _pointed_at(self) -> bool:
        """Whether one of the offers is the current one, so that Enter takes it."""
        popup = self._fields.popup()
        return popup is not None and popup.currentIndex().isValid()

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
        if field in FIELDS:
            self._offer()

    def _word(self) -> str:
        before = self.text()[: self.cursorPosition()]
        field = _FIELD.search(before)
        return field.group() if field else before.split(" ")[-1]

    def _retranslate(self) -> None:
        self.setPlaceholderText(self.tr("Search: words, “a phrase”, § 26"))
        self.setAccessibleName(self.tr("Search"))
        for clear in self.findChildren(QAction):
            clear.setText(self.tr("Clear"))


def _matching(values: tuple[str, ...], typed: str) -> list[str]:
    """Those in which a word begins as typed, accents and case aside; all of them where nothing is typed yet."""
    from wsis_reader.search.folding import fold

    wanted = fold(_PUNCTUATION.sub("", typed))
    found = []
    for written in values:
        value = fold(_PUNCTUATION.sub("", written.partition(":")[2]))
        if value.startswith(wanted) or re.search(rf"(?<!\w){re.escape(wanted)}", value):
            found.append(written)
    return found
