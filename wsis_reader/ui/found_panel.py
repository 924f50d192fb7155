"""What was found, beside the text: how much, what the reader should know about it, and the list of hits."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from wsis_reader.ui.hits_list import HitsList
from wsis_reader.ui.hits_model import HitRow, HitsModel
from wsis_reader.ui.narrow_button import NarrowButton
from wsis_reader.ui.suggestion_button import SuggestionButton

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme


class Notice(Enum):
    """What the reader should know about an answer, or about there being none."""

    NOT_SEARCHED = auto()
    NOTHING_FOUND = auto()
    READ_AS_WORDS = auto()
    INDEX_REBUILT = auto()


class FoundPanel(QWidget):
    """The answer to a search; `hit_chosen` carries the number of a row, `suggestion_chosen` the words to search for.

    Given the keyboard, it takes it to the first suggestion, or into the list.
    """

    hit_chosen = Signal(int)
    suggestion_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._paragraphs = self._headings = 0
        self._notices: tuple[Notice, ...] = (Notice.NOT_SEARCHED,)
        self._model = HitsModel(self)
        self._count = QLabel(self)
        self._message = QLabel(self)
        for label in (self._count, self._message):
            label.setWordWrap(True)
        self._suggestions = QVBoxLayout()
        self._buttons: list[SuggestionButton] = []
        self.narrowing = NarrowButton(self)
        self._list = HitsList(theme, self)
        self._list.setObjectName("hits")
        self._list.setModel(self._model)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.addWidget(self._count)
        layout.addWidget(self._message)
        layout.addWidget(self.narrowing)
        layout.addLayout(self._suggestions)
        layout.addWidget(self._list, 1)
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
        said = [self.tr("%n paragraph(s) found", "", self._paragraphs)]
        if self._headings:
            said.append(self.tr("%n heading(s)", "", self._headings))
        return ", ".join(said)

    def clear(self) -> None:
        """Show that nothing was searched for."""
        self.show_hits(0, _no_row, paragraphs=0, headings=0)
        self.show_message(Notice.NOT_SEARCHED)

    def show_hits(self, total: int, describe: Callable[[int], HitRow], *, paragraphs: int, headings: int) -> None:
        """List `total` rows, described when they come into view; of them so many are paragraphs and headings found."""
        self._paragraphs, self._headings = paragraphs, headings
        self._model.set_hits(total, describe)
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
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [self._button(words) for words in suggestions]
        for button in self._buttons:
            self._suggestions.addWidget(button)
        self.setFocusProxy(self._buttons[0] if self._buttons else self._list)
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
        for button in self._buttons:
            button.setAccessibleName(self.tr("Search for {words}").format(words=button.words))

    def _sentences(self) -> dict[Notice, str]:
        return {
            Notice.NOT_SEARCHED: self.tr("What you search for is listed here."),
            Notice.NOTHING_FOUND: self.tr("Nothing found. These words do occur:")
            if self._buttons
            else self.tr("Nothing found."),
            Notice.READ_AS_WORDS: self.tr("The query could not be read as written: it was searched as plain words."),
            Notice.INDEX_REBUILT: self.tr("The search index is being rebuilt; searching takes longer meanwhile."),
        }

    def _button(self, words: str) -> SuggestionButton:
        button = SuggestionButton(words, self)
        button.clicked.connect(lambda: self.suggestion_chosen.emit(words))
        return button

    def _choose_row(self, index: QModelIndex) -> None:
        self.hit_chosen.emit(index.row())


def _no_row(row: int) -> HitRow:
    raise IndexError(row)
