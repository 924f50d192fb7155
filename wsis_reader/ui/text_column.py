"""The column of text: a report set in one column in the middle, with marks painted under it and its place kept.

It is in the first frame of the window, so what that frame does not need is imported where it is used: the names of
PySide6's `Qt` alone take as long as reading the report and setting it.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QTextEdit

from wsis_reader.report import Anchor
from wsis_reader.ui.report_document import Look, ReportDocument, hang
from wsis_reader.ui.safe_text import SafeText

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QScrollBar, QWidget

    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.mark_layers import Painted

_CHARACTERS = 66
"""Of one line: the middle of the 60 to 75 that read well."""
AIR = 24
_SAMPLE = "Le Sommet mondial sur la société de l’information, tenu à Genève. "


class TextColumn(SafeText):
    """Shows a report; what is being read stays where it is when the text grows or the window changes.

    `zoom_requested` carries a step of the text size that Ctrl and the wheel ask for; `painted` says once that the text
    was painted for the first time.
    """

    zoom_requested = Signal(int)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document_shown: ReportDocument | None = None
        self._layers: dict[str, Painted] = {}
        self._place: tuple[Anchor, int] | None = None
        self._held: tuple[int, float] | None = None
        self._moving = self._was_painted = False
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setFrameShape(QTextEdit.Shape.NoFrame)

    def show_report(self, order: ReadingOrder, look: Look) -> None:
        """Show a report from its beginning."""
        shown = ReportDocument(order, look, self)
        former = self.document_shown
        self.document_shown, self._place, self._held = shown, None, None
        with self._still():
            self.setDocument(shown.text)
            self._fit_column()
        if former:
            former.text.deleteLater()

    def place(self) -> tuple[Anchor, int]:
        """The place being read: where the caret was put last, or the top of the view after scrolling."""
        return self._place or (self._shown().units[0].anchor, 0)

    def set_look(self, look: Look) -> None:
        """Set the text in another size or colour; the line being read stays where it is."""
        if self.document_shown:
            place = self._hold()
            with self._still():
                self.document_shown.restyle(look)
                self._fit_column()
            self._restore(place)

    def show_layer(self, name: str, layer: Painted | None) -> None:
        """Paint `layer` under the text, or no longer."""
        if layer:
            self._layers[name] = layer
        else:
            self._layers.pop(name, None)
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks, then the text over them."""
        if self._layers and self.document_shown:
            from PySide6.QtCore import QPointF, QRectF
            from PySide6.QtGui import QPainter

            from wsis_reader.ui.mark_layers import paint_layers

            painter = QPainter(self.viewport())
            scrolled = QPointF(self.horizontalScrollBar().value(), self._bar.value())
            visible = QRectF(event.rect()).translated(scrolled)
            paint_layers(painter, self.document_shown, self._layers.values(), visible, -scrolled)
            painter.end()
        super().paintEvent(event)
        if self.document_shown and not self._was_painted:
            self._was_painted = True
            self.painted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the column in the middle and the line being read where it is."""
        place = self._hold()
        with self._still():
            super().resizeEvent(event)
            self._fit_column()
        self._restore(place)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Ctrl and the wheel change the size; the wheel alone scrolls."""
        from PySide6.QtCore import Qt

        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            turned = event.angleDelta().y()
            if turned:
                self.zoom_requested.emit(1 if turned > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    @property
    def _bar(self) -> QScrollBar:
        return self.verticalScrollBar()

    @contextmanager
    def _still(self) -> Iterator[None]:
        """While the view itself moves the text: that is no scrolling of the reader's."""
        before, self._moving = self._moving, True
        try:
            yield
        finally:
            self._moving = before

    def _shown(self) -> ReportDocument:
        if self.document_shown is None:
            raise RuntimeError("the reading view shows no report yet")
        return self.document_shown

    def _fit_column(self) -> None:
        if not self.document_shown:
            return
        look = self.document_shown.look
        metrics = QFontMetricsF(self.document_shown.text.defaultFont())
        wanted = hang(look) + metrics.horizontalAdvance(_SAMPLE) * _CHARACTERS / len(_SAMPLE)
        room = self.width() - self._bar.sizeHint().width()
        column = max(120, min(round(wanted), room - 2 * AIR))
        left = max(AIR, (room - column) // 2)
        if self.lineWrapColumnOrWidth() != column:
            self.setLineWrapColumnOrWidth(column)
        self.setViewportMargins(left, 0, max(0, room - left - column), 0)

    def _hold(self) -> tuple[int, float] | None:
        """The position being read, or at the top where that is out of sight, and how far down the view its line is."""
        if self._held is None and self.document_shown:
            position, down = self._down(self.document_shown.position(*self.place()))
            if not 0 <= down < self.viewport().height():
                position, down = self._down(self.cursorForPosition(QPoint(2, 2)).position())
            self._held = position, down
        return self._held

    def _down(self, position: int) -> tuple[int, float]:
        return position, self._line_top(position) - self._bar.value()

    def _restore(self, held: tuple[int, float] | None) -> None:
        if held:
            position, down = held
            lowest = max(0, self.viewport().height() - 2 * AIR)
            with self._still():
                self._bar.setValue(round(self._line_top(position) - min(down, lowest)))

    def _line_top(self, position: int) -> float:
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return top + (line.y() if line.isValid() else 0.0)
