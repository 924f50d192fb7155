"""The reading view: one report in one column, addressed by (anchor, offset) only.

It is in the first frame of the window, so what that frame does not need is imported where it is used: the names of
PySide6's `Qt` alone take as long as reading the report and setting it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QTextEdit

from wsis_reader.report import Anchor, Span
from wsis_reader.ui.report_document import Look, ReportDocument, hang
from wsis_reader.ui.safe_text import SafeText

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QPaintEvent, QResizeEvent, QWheelEvent
    from PySide6.QtWidgets import QScrollBar, QWidget

    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.mark_layers import Layer
    from wsis_reader.ui.marked_scroll_bar import MarkedScrollBar

_CHARACTERS = 66
"""Of one line: the middle of the 60 to 75 that read well."""
_AIR = 24
_SAMPLE = "Le Sommet mondial sur la société de l’information, tenu à Genève. "


class ReadingView(SafeText):
    """Shows a report and says where one is in it.

    `place_changed` carries the anchor and offset of the place being read, after scrolling, stepping or a jump;
    `zoom_requested` a step of the text size that Ctrl and the wheel ask for; `painted` says once
    that the text was painted for the first time.
    """

    place_changed = Signal(object, int)
    zoom_requested = Signal(int)
    painted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document_shown: ReportDocument | None = None
        self._layers: dict[str, Layer] = {}
        self._marked_bar: MarkedScrollBar | None = None
        self._place: tuple[Anchor, int] | None = None
        self._held: tuple[int, float] | None = None
        self._opening: tuple[Anchor, int] | None = None
        self._moving = self._was_painted = False
        self._spoken: Anchor | None = None
        self._describe: Callable[[Anchor], str] | None = None
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setFrameShape(QTextEdit.Shape.NoFrame)

    def equip(self) -> None:
        """Add what the first frame does without: the caret, marks beside the scroll bar, following the reader."""
        from PySide6.QtCore import Qt

        from wsis_reader.ui.marked_scroll_bar import MarkedScrollBar

        with self._still():
            value = self._bar.value()
            self._marked_bar = MarkedScrollBar(self)
            self.setVerticalScrollBar(self._marked_bar)
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextBrowserInteraction | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            self._bar.setValue(value)
        self.retranslate()
        self._bar.valueChanged.connect(self._follow_scrolling)
        self.cursorPositionChanged.connect(self._follow_caret)

    def show_report(self, order: ReadingOrder, look: Look) -> None:
        """Show a report from its beginning."""
        shown = ReportDocument(order, look, self)
        former = self.document_shown
        self.document_shown, self._place, self._held, self._spoken = shown, None, None, None
        with self._still():
            self.setDocument(shown.text)
            self._fit_column()
        if former:
            former.text.deleteLater()

    def set_describer(self, describe: Callable[[Anchor], str]) -> None:
        """Take the words said on entering a paragraph: its number and what is marked in it."""
        self._describe = describe

    def set_look(self, look: Look) -> None:
        """Set the text in another size or colour; the line being read stays where it is."""
        if self.document_shown:
            place = self._hold()
            with self._still():
                self.document_shown.restyle(look)
                self._fit_column()
            self._restore(place)

    def show_layer(self, name: str, layer: Layer | None) -> None:
        """Paint `layer` under the text, or no longer."""
        if layer:
            self._layers[name] = layer
        else:
            self._layers.pop(name, None)
        self.viewport().update()

    def show_marks(self, anchors: Sequence[Anchor], colour: str) -> None:
        """Mark paragraphs beside the scroll bar."""
        shown = self.document_shown
        if self._marked_bar:
            self._marked_bar.show_marks([shown.fraction(anchor) for anchor in anchors] if shown else (), colour)

    def place(self) -> tuple[Anchor, int]:
        """The place being read: where the caret was put last, or the top of the view after scrolling."""
        return self._place or (self._shown().units[0].anchor, 0)

    def go_to(self, anchor: Anchor, offset: int = 0, *, to_top: bool = True) -> None:
        """Put the caret at a place and show it: at the top of the view, or moving the text as little as needed."""
        shown = self._shown()
        position = shown.position(anchor, offset)
        cursor = self.textCursor()
        cursor.setPosition(position)
        begin = shown.number_position(anchor) if not offset else position
        with self._still():
            top = self._line_top(begin)
            if to_top or not self._is_visible(begin, position, top):
                self._bar.setValue(round(top - _AIR - (0 if not offset else self.viewport().height() / 4)))
            self.setTextCursor(cursor)
        self._held = self._spoken = None
        self._enter(shown.order.unit(anchor).anchor, offset)

    def open_at(self, anchor: Anchor, offset: int) -> None:
        """Begin at a place; before the first frame nothing is laid out yet, so it is gone to when it can be."""
        shown = self._shown()
        if anchor == shown.units[0].anchor and not offset:
            self._place = anchor, offset
        else:
            self._opening = anchor, offset

    def step(self, step: int, *, sections: bool = False) -> None:
        """Go `step` paragraphs, or sections, from the place being read."""
        shown = self._shown()
        here = self.place()[0]
        if sections and step < 0 and not here.is_section:
            here = shown.order.unit(here).section or here
            target = here if here in shown.order else shown.neighbour(self.place()[0], step, sections=True)
        else:
            target = shown.neighbour(here, step, sections=sections)
        self.go_to(target, to_top=sections)

    def selected_spans(self) -> list[Span]:
        """What is selected, paragraph by paragraph; empty when nothing is."""
        cursor = self.textCursor()
        return self._shown().spans(cursor.selectionStart(), cursor.selectionEnd()) if cursor.hasSelection() else []

    def createMimeDataFromSelection(self) -> QMimeData:
        """The selection as the report has it, with the number of each paragraph whose beginning is in it."""
        from PySide6.QtCore import QMimeData

        from wsis_reader.report.citation import numbered_text

        shown = self._shown()
        lines = [numbered_text(shown.order.unit(span.anchor), span.start, span.end) for span in self.selected_spans()]
        data = QMimeData()
        data.setText("\n".join(lines))
        return data

    def paintEvent(self, event: QPaintEvent) -> None:
        """The marks, then the text over them."""
        if self._layers and self.document_shown:
            from PySide6.QtCore import QPointF, QRectF
            from PySide6.QtGui import QPainter

            from wsis_reader.ui.mark_layers import paint_layers

            painter = QPainter(self.viewport())
            scrolled = QPointF(self.horizontalScrollBar().value(), self._bar.value())
            visible = QRectF(event.rect()).translated(scrolled)
            paint_layers(painter, self.document_shown, tuple(self._layers.values()), visible, -scrolled)
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
        if self._opening and self.isVisible():
            opening, self._opening = self._opening, None
            self.go_to(*opening)
        else:
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

    def retranslate(self) -> None:
        """Take the words of the language just chosen."""
        self.setAccessibleName(self.tr("Text of the report"))

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
        column = max(120, min(round(wanted), room - 2 * _AIR))
        left = max(_AIR, (room - column) // 2)
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
            lowest = max(0, self.viewport().height() - 2 * _AIR)
            with self._still():
                self._bar.setValue(round(self._line_top(position) - min(down, lowest)))

    def _line_top(self, position: int) -> float:
        block = self.document().findBlock(position)
        top = self.document().documentLayout().blockBoundingRect(block).top()
        line = block.layout().lineForTextPosition(position - block.position())
        return top + (line.y() if line.isValid() else 0.0)

    def _is_visible(self, begin: int, position: int, top: float) -> bool:
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        bottom = rect.bottom() if begin < position or rect.height() < self.viewport().height() else top + 2 * _AIR
        return top >= self._bar.value() and bottom <= self._bar.value() + self.viewport().height()

    def _follow_scrolling(self) -> None:
        if self._moving or not self.document_shown:
            return
        self._held = None
        top = self.cursorForPosition(QPoint(2, _AIR * 2)).position()
        self._enter(*self.document_shown.place(top), said=False)

    def _follow_caret(self) -> None:
        if not self._moving and self.document_shown:
            self._enter(*self.document_shown.place(self.textCursor().position()))

    def _enter(self, anchor: Anchor, offset: int, *, said: bool = True) -> None:
        self._place = anchor, offset
        if said and self._describe and anchor != self._spoken:
            self._spoken = anchor
            from PySide6.QtCore import QTimer

            # A screen reader falls silent when the caret moves, which Qt tells it only after this.
            QTimer.singleShot(0, self, self._say)
        self.place_changed.emit(anchor, offset)

    def _say(self) -> None:
        from wsis_reader.ui.announcing import announce

        if self._spoken and self._describe:
            announce(self, self._describe(self._spoken))
