"""The margin beside the text in which notes have their marks: a bar for a bookmark, a diamond for what was written."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QToolTip, QWidget

from wsis_reader.notes.model import BOOKMARK, NOTE
from wsis_reader.ui.mark_layers import visible_blocks

if TYPE_CHECKING:
    from wsis_reader.notes.annotated import Placed
    from wsis_reader.report import Anchor
    from wsis_reader.ui.reading_view import ReadingView

_WIDTH = 24
_BAR = (14.0, 4.0)
_DIAMOND = (6.5, 6.0)


class NoteMargin(QWidget):
    """Stands at the left edge of the text it belongs to and scrolls with it.

    `note_chosen` carries the id of the note whose mark was clicked. What its marks say is also said on entering a
    paragraph, so a screen reader passes it over.
    """

    note_chosen = Signal(str)

    def __init__(self, view: ReadingView, describe: Callable[[Placed], str]) -> None:
        super().__init__(view)
        self._view, self._describe = view, describe
        self._placed_in: Callable[[Anchor], Sequence[Placed]] = _nothing
        self._colour = ""
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        view.viewport().installEventFilter(self)
        view.verticalScrollBar().valueChanged.connect(self.update)
        self._fit()
        self.show()

    def show_notes(self, placed_in: Callable[[Anchor], Sequence[Placed]], colour: str) -> None:
        """Mark the paragraphs of these notes in a colour."""
        self._placed_in, self._colour = placed_in, colour
        self.update()

    def note_at(self, place: QPointF) -> Placed | None:
        """The note whose mark is at a place of the margin."""
        for top, anchor in self._lines():
            if abs(place.y() - top) <= _WIDTH / 2:
                bookmark, written = _marks(self._placed_in(anchor))
                return (bookmark or written) if place.x() >= _BAR[0] - 2 else (written or bookmark)
        return None

    def middle_of(self, anchor: Anchor) -> QPointF | None:
        """Where the diamond of a paragraph is, or would be; None where the paragraph is not in view."""
        return next((QPointF(_DIAMOND[0], top) for top, each in self._lines() if each == anchor), None)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay where the text begins."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and watched is self._view.viewport():
            self._fit()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A mark for each kind in each paragraph in view."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._colour))
        for top, anchor in self._lines():
            bookmark, written = _marks(self._placed_in(anchor))
            if bookmark:
                painter.drawRect(QRectF(_BAR[0], top - 8, _BAR[1], 16))
            if written:
                painter.drawPolygon(_diamond(top))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A mark that is clicked leads to its note."""
        placed = self.note_at(event.position())
        if placed and event.button() == Qt.MouseButton.LeftButton:
            self.note_chosen.emit(placed.note.id)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what can be clicked."""
        shape = Qt.CursorShape.PointingHandCursor if self.note_at(event.position()) else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def event(self, event: QEvent) -> bool:
        """Show the note whose mark the mouse is over."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            placed = self.note_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self._describe(placed) if placed else "", self)
            return True
        return super().event(event)

    def _fit(self) -> None:
        text = self._view.viewport().geometry()
        self.setGeometry(text.left() - _WIDTH, text.top(), _WIDTH, text.height())

    def _lines(self) -> Iterator[tuple[float, Anchor]]:
        """The middle of the first line of each annotated paragraph in view, in pixels of the margin."""
        shown = self._view.document_shown
        if shown is None:
            return
        scrolled = self._view.verticalScrollBar().value()
        layout = shown.text.documentLayout()
        seen = None
        for block in visible_blocks(shown.text, QRectF(0, scrolled, 1, self.height())):
            anchor = shown.unit_of_block(block).anchor
            if anchor != seen and self._placed_in(anchor) and block.contains(shown.number_position(anchor)):
                line = block.layout().lineAt(0)
                yield layout.blockBoundingRect(block).top() + line.y() + line.height() / 2 - scrolled, anchor
            seen = anchor


def _marks(placed: Sequence[Placed]) -> tuple[Placed | None, Placed | None]:
    """The bookmark of a paragraph and the first of its notes with words in it."""
    begun = [each for each in placed if each.span == each.anchored.spans[0]]
    bookmark = next((each for each in begun if each.note.kind == BOOKMARK), None)
    written = next((each for each in begun if each.note.kind == NOTE or each.note.text), None)
    return bookmark, written


def _diamond(middle: float) -> QPolygonF:
    x, reach = _DIAMOND
    return QPolygonF(
        [QPointF(x, middle - reach), QPointF(x + reach, middle), QPointF(x, middle + reach), QPointF(x - reach, middle)]
    )


def _nothing(_anchor: Anchor) -> Sequence[Placed]:
    return ()
