"""What narrows the list of notes: colours, a tag, and whether the bin is shown instead."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QToolButton, QWidget

from wsis_reader.notes.model import HIGHLIGHT, MEANINGS
from wsis_reader.ui.note_delegate import draw_sign
from wsis_reader.ui.note_words import NoteWords
from wsis_reader.ui.themes import Theme

_SIGN = 18


class NoteFilterBar(QWidget):
    """`changed` says that something else was chosen."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = NoteWords(self)
        self._buttons = {colour: QToolButton(self) for colour in MEANINGS}
        self._tags, self._bin = QComboBox(self), QToolButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (*self._buttons.values(), self._bin):
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(self.changed)
        for button in self._buttons.values():
            button.setIconSize(QSize(_SIGN, _SIGN))
            row.addWidget(button)
        row.addSpacing(4)
        row.addWidget(self._tags, 1)
        row.addStretch(1)
        row.addWidget(self._bin)
        self._tags.addItem("")
        self._tags.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self._tags.currentIndexChanged.connect(self.changed)
        self.set_theme(theme)
        self.show_tags(())
        self._retranslate()

    @property
    def colours(self) -> frozenset[str]:
        """The colours chosen; none means all."""
        return frozenset(colour for colour, button in self._buttons.items() if button.isChecked())

    @property
    def tag(self) -> str:
        """The tag chosen; empty for all."""
        return self._tags.currentText() if self._tags.currentIndex() > 0 else ""

    @property
    def in_bin(self) -> bool:
        """Whether the bin is to be shown."""
        return self._bin.isChecked()

    def show_tags(self, tags: Iterable[str]) -> None:
        """Offer these tags; the one chosen stays so while there is one of its name."""
        chosen = self.tag
        names = sorted(set(tags))
        if [self._tags.itemText(number) for number in range(1, self._tags.count())] != names:
            self._tags.blockSignals(True)
            while self._tags.count() > 1:
                self._tags.removeItem(1)
            self._tags.addItems(names)
            self._tags.setCurrentIndex(names.index(chosen) + 1 if chosen in names else 0)
            self._tags.blockSignals(False)
        self._tags.setVisible(bool(names))

    def show_bin(self, count: int) -> None:
        """Offer the bin, where something is in it."""
        self._bin.setVisible(bool(count) or self._bin.isChecked())

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        for colour, button in self._buttons.items():
            button.setIcon(colour_icon(colour, theme))

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _retranslate(self) -> None:
        for colour, button in self._buttons.items():
            words = self._words.colour(colour)
            button.setAccessibleName(self.tr("Only %1").replace("%1", words))
            button.setToolTip(words)
        self._tags.setItemText(0, self.tr("All tags"))
        for each in (self._tags, self._tags.view()):
            each.setAccessibleName(self.tr("Tag"))
        self._bin.setText(self.tr("Bin"))
        self._bin.setAccessibleName(self.tr("Show the bin"))
        self._bin.setToolTip(self.tr("Show the bin"))


def colour_icon(colour: str, theme: Theme) -> QIcon:
    """A colour as its highlights look."""
    scale = 2
    pixmap = QPixmap(_SIGN * scale, _SIGN * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    pixmap.setDevicePixelRatio(scale)
    painter = QPainter(pixmap)
    draw_sign(painter, QRectF(1, 1, _SIGN - 2, _SIGN - 2), HIGHLIGHT, colour, theme)
    painter.end()
    return QIcon(pixmap)
