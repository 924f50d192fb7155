"""The small bar at what is selected: highlight it, write on it, copy it with its citation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QWidget

from wsis_reader.notes.model import MEANINGS
from wsis_reader.ui.icons import icon
from wsis_reader.ui.note_filter_bar import colour_icon
from wsis_reader.ui.note_words import NoteWords

if TYPE_CHECKING:
    from pathlib import Path

    from wsis_reader.ui.reading_view import ReadingView
    from wsis_reader.ui.themes import Theme

_PAUSE_MS = 250
"""After the selection last grew, before the bar comes."""
_GAP = 6


class SelectionBar(QFrame):
    """Comes when a selection rests, goes with it, with Esc, and where there is no room that would not cover it.

    Tab leads from the text into it. `highlight_requested` carries a colour.
    """

    highlight_requested = Signal(str)
    note_requested = Signal()
    copy_requested = Signal()

    def __init__(self, view: ReadingView, theme: Theme, icons: Path) -> None:
        super().__init__(view)
        self.setObjectName("selection")
        self._view, self._icons = view, icons
        self._words = NoteWords(self)
        self._colours = {colour: self._button() for colour in MEANINGS}
        self._note, self._copy = self._button(), self._button()
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._lay_out()
        for colour, button in self._colours.items():
            button.clicked.connect(lambda _=False, colour=colour: self.highlight_requested.emit(colour))
        self._note.clicked.connect(self.note_requested)
        self._copy.clicked.connect(self.copy_requested)
        for button in (*self._colours.values(), self._note, self._copy):
            button.clicked.connect(self.dismiss)
        view.selectionChanged.connect(self._follow_selection)
        view.verticalScrollBar().valueChanged.connect(self._place)
        view.installEventFilter(self)
        self._pause.timeout.connect(self._come)
        self.set_theme(theme)
        self._retranslate()
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        for colour, button in self._colours.items():
            button.setIcon(colour_icon(colour, theme))
        self._note.setIcon(icon("sticky-note", theme.panel_ink, self._icons))
        self._copy.setIcon(icon("quote", theme.panel_ink, self._icons))

    def allow_writing(self, allowed: bool) -> None:
        """Offer what makes notes only where they can be kept."""
        for button in (*self._colours.values(), self._note):
            button.setEnabled(allowed)

    def dismiss(self) -> None:
        """Go until something else is selected; the keyboard goes back to the text."""
        self._pause.stop()
        if self.isAncestorOf(self.window().focusWidget() or self._view):
            self._view.setFocus()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Esc in the text close the bar before it closes anything else; stay at the text when it is resized."""
        if event.type() == QEvent.Type.Resize:
            self._place()
        if self.isVisible() and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.dismiss()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes it."""
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Claim Esc before a shortcut of the window does."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(18, 18))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _lay_out(self) -> None:
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 2, 3, 2)
        row.setSpacing(0)
        before: QWidget = self._view
        for button in (*self._colours.values(), self._note, self._copy):
            row.addWidget(button)
            QWidget.setTabOrder(before, button)
            before = button

    def _follow_selection(self) -> None:
        if self._view.textCursor().hasSelection():
            self._pause.start()
            self._place()
        else:
            self.dismiss()

    def _come(self) -> None:
        if QGuiApplication.mouseButtons() & Qt.MouseButton.LeftButton:
            self._pause.start()
        elif self._view.textCursor().hasSelection():
            self.adjustSize()
            self.show()
            self.raise_()
            self._place()

    def _place(self) -> None:
        """Stand below the selection, else above it; where it is out of sight or fills the view, nowhere."""
        if not self.isVisible():
            return
        view, cursor = self._view, self._view.textCursor()
        ends = QRect()
        for position in (cursor.selectionStart(), cursor.selectionEnd()):
            cursor.setPosition(position)
            ends = ends.united(view.cursorRect(cursor))
        room, size = view.viewport().rect(), self.size()
        places = (ends.bottom() + _GAP, ends.top() - _GAP - size.height())
        tops = [top for top in places if 0 <= top <= room.height() - size.height()]
        if not tops:
            self.hide()
            return
        left = max(0, min(ends.right() - size.width(), room.width() - size.width()))
        self.move(view.viewport().pos() + QPoint(left, tops[0]))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Act on the selection"))
        named = [
            (button, self.tr("Highlight: %1").replace("%1", self._words.colour(colour)))
            for colour, button in self._colours.items()
        ]
        named += [(self._note, self.tr("Write a note")), (self._copy, self.tr("Copy with citation"))]
        for button, words in named:
            button.setAccessibleName(words)
            button.setToolTip(words)
