"""What is told of a place in the text: under the mouse, at the caret, and on asking; and what is opened from there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip

from wsis_reader.report import Anchor
from wsis_reader.ui.announcing import announce
from wsis_reader.ui.reading_view import ReadingView
from wsis_reader.ui.row_text import is_enter

_READ_MS = 20_000
"""How long an explanation stays at most: the time to read it twice, and slowly."""


class TextHints(QObject):
    """Watches a reading view; it speaks of places as (anchor, offset) only.

    `show` shows words at a point of the screen, as a tool tip unless another way is given; no words: no longer.
    `opening_requested` carries the place of a Ctrl+click, or of the caret when Enter is pressed.
    """

    opening_requested = Signal(object, int)

    def __init__(self, view: ReadingView, show: Callable[[QPoint, str], None] | None = None) -> None:
        super().__init__(view)
        self._view = view
        self._show = show or self._show_tip
        self._hint: Callable[[Anchor, int], str] = _nothing
        view.installEventFilter(self)
        view.viewport().installEventFilter(self)

    def set_hints(self, hint: Callable[[Anchor, int], str]) -> None:
        """Take what tells of a place; an empty text where there is nothing to tell."""
        self._hint = hint

    def at(self, anchor: Anchor, offset: int) -> str:
        """What there is to tell of a place."""
        return self._hint(anchor, offset)

    def explain(self, nothing: str) -> None:
        """Show and say what stands at the caret; where nothing is to be told, `nothing`."""
        view, (anchor, offset) = self._view, self._view.place()
        words = self._hint(anchor, offset) or nothing
        caret = view.cursorRect()
        self._show(view.viewport().mapToGlobal(caret.bottomLeft()), words)
        announce(view, words.replace("\n", ", "))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear the mouse rest or click with Ctrl, and Enter."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self._place_under(event.pos())
            self._show(event.globalPos(), self._hint(*place) if place else "")
            return True
        if watched is self._view and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._press(event)
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease:
            return self._click(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        if is_enter(event) and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.opening_requested.emit(*self._view.place())
            return True
        return False

    def _click(self, event: QMouseEvent) -> bool:
        place = self._place_under(event.position().toPoint())
        if place and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            event.accept()
            self.opening_requested.emit(*place)
            return True
        return False

    def _show_tip(self, where: QPoint, words: str) -> None:
        QToolTip.showText(where, words, self._view, QRect(), _READ_MS)

    def _place_under(self, point: QPoint) -> tuple[Anchor, int] | None:
        """The place of the letter at a point of the viewport; None beside the text."""
        shown = self._view.document_shown
        if shown is None:
            return None
        cursor = self._view.cursorForPosition(point)
        caret = self._view.cursorRect(cursor)
        near = caret.height() // 2
        if not caret.adjusted(-near, 0, near, 0).contains(point):
            return None
        return shown.place(cursor.position())


def _nothing(_anchor: Anchor, _offset: int) -> str:
    return ""
