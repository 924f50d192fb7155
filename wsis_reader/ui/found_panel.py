"""What was found, beside the text: how much, what the reader should know about it, and the list of hits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListView, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wsis_reader.ui.hits_delegate import HitsDelegate
from wsis_reader.ui.hits_model import HitRow, HitsModel

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme


class Notice(Enum):
    """What the reader should know about an answer, or about there being none."""

    NOT_SEARCHED = auto()
    NOTHING_FOUND = auto()
    READ_AS_WORDS = auto()
    INDEX_REBUILT = auto()


class HitsList(QListView):
    """The list of hits: a click or Enter chooses a row, the arrows only walk."""

    row_chosen = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = HitsDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(self.row_chosen)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row; everything else walks."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


class FoundPanel(QWidget):
    """The answer to a search; `hit_chosen` carries the number of a row, `suggestion_chosen` the words to search for."""

    hit_chosen = Signal(int)
    suggestion_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs = self._headings = 0
        self._notices: tuple[Notice, ...] = (Notice.NOT_SEARCHED,)
        self._model = HitsModel(self)
        self._count = QLabel(self)
        self._message = QLabel(self)
        self._message.setWordWrap(True)
        self._suggestions = QVBoxLayout()
        self._list = HitsList(theme, self)
        self._list.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.addWidget(self._count)
        layout.addWidget(self._message)
        layout.addLayout(self._suggestions)
        layout.addWidget(self._list, 1)
        layout.addStretch(0)
        self.setFocusProxy(self._list)
        self._list.row_chosen.connect(self._choose_row)
        self._retranslate()

    @property
    def count_text(self) -> str:
        """How much was found, as "5 paragraphs, 1 heading"; empty where nothing was."""
        counts = []
        if self._paragraphs:
            counts.append(self.tr("%n paragraph(s)", "", self._paragraphs))
        if self._headings:
            counts.append(self.tr("%n heading(s)", "", self._headings))
        return ", ".join(counts)

    @property
    def announcement(self) -> str:
        """How much was found, as it is said: "5 paragraphs found, 1 heading"."""
        if not self._paragraphs and not self._headings:
            return self.tr("Nothing found")
        words = self.tr("%n paragraph(s) found", "", self._paragraphs)
        return f"{words}, {self.tr('%n heading(s)', '', self._headings)}" if self._headings else words

    def clear(self) -> None:
        """Show that nothing was searched for."""
        self.show_hits(0, _no_row, paragraphs=0, headings=0)
        self.show_message(Notice.NOT_SEARCHED)

    def show_hits(self, total: int, describe: Callable[[int], HitRow], *, paragraphs: int, headings: int) -> None:
        """List `total` rows, described when they come into view; of them so many are paragraphs and headings found."""
        self._paragraphs, self._headings = paragraphs, headings
        self._model.set_hits(total, describe)
        self._list.setVisible(total > 0)
        self._retranslate()

    def show_current(self, row: int) -> None:
        """Mark the row that the reader is at in the text and bring it into view; none with -1."""
        index = self._model.index(row)
        if index.isValid():
            self._list.setCurrentIndex(index)
        else:
            self._list.clearSelection()
            self._list.setCurrentIndex(QModelIndex())

    def show_message(self, *notices: Notice, suggestions: Sequence[str] = ()) -> None:
        """Say these above the list, and offer the suggestions; nothing where there are none."""
        self._notices = notices
        while item := self._suggestions.takeAt(0):
            if button := item.widget():
                button.hide()
                button.deleteLater()
        for words in suggestions:
            self._suggestions.addWidget(self._button(words))
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._list.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._model.redescribe()
            self._retranslate()

    def _retranslate(self) -> None:
        sentences = self._sentences()
        self._message.setText("\n".join(sentences[notice] for notice in self._notices))
        self._message.setVisible(bool(self._notices))
        self._count.setText(self.count_text)
        self._count.setVisible(bool(self.count_text))
        self._list.setAccessibleName(self.tr("Found"))
        for position in range(self._suggestions.count()):
            item = self._suggestions.itemAt(position)
            if item and (button := item.widget()):
                button.setAccessibleName(self.tr("Search for {words}").format(words=button.property("words")))

    def _sentences(self) -> dict[Notice, str]:
        has_suggestions = self._suggestions.count() > 0
        return {
            Notice.NOT_SEARCHED: self.tr("What you search for is listed here."),
            Notice.NOTHING_FOUND: self.tr("Nothing found. These words do occur:")
            if has_suggestions
            else self.tr("Nothing found."),
            Notice.READ_AS_WORDS: self.tr("The query could not be read as written: it was searched as plain words."),
            Notice.INDEX_REBUILT: self.tr("The search index is being rebuilt; searching takes longer meanwhile."),
        }

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words.replace("&", "&&"), self)
        button.setProperty("words", words)
        # Enter presses it like Space, outside of a dialogue too.
        button.setAutoDefault(True)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(1)
        button.clicked.connect(lambda: self.suggestion_chosen.emit(words))
        return button

    def _choose_row(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(index.row())


def _no_row(row: int) -> HitRow:
    raise IndexError(row)
