"""The reading view: one report in one column, addressed by (anchor, offset) only.

It is in the first frame of the window: see `text_column` for what is imported where it is used, and why.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal

from wsis_reader.report import Anchor, Span
from wsis_reader.ui.text_column import AIR, TextColumn

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.marked_scroll_bar import MarkedScrollBar
    from wsis_reader.ui.report_document import Look


class ReadingView(TextColumn):
    """Shows a report and says where one is in it.

    `place_changed` carries the anchor and offset of the place being read, after scrolling, stepping or a jump.
    """

    place_changed = Signal(object, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marked_bar: MarkedScrollBar | None = None
        self._opening: tuple[Anchor, int] | None = None
        self._spoken: Anchor | None = None
        self._describe: Callable[[Anchor], str] | None = None

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
        self._bar.valueChanged.connect(self._follow_scrolling)
        self.cursorPositionChanged.connect(self._follow_caret)

    def show_report(self, order: ReadingOrder, look: Look) -> None:
        """Show a report from its beginning."""
        self._spoken = None
        super().show_report(order, look)

    def set_describer(self, describe: Callable[[Anchor], str]) -> None:
        """Take the words said on entering a paragraph: its number and what is marked in it."""
        self._describe = describe

    def show_marks(self, anchors: Sequence[Anchor], colour: str) -> None:
        """Mark paragraphs beside the scroll bar."""
        shown = self.document_shown
        if self._marked_bar:
            self._marked_bar.show_marks([shown.fraction(anchor) for anchor in anchors] if shown else (), colour)

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
                self._bar.setValue(round(top - AIR - (0 if not offset else self.viewport().height() / 4)))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Go to the place to begin at as soon as there is a column to find it in."""
        super().resizeEvent(event)
        if self._opening and self.isVisible():
            opening, self._opening = self._opening, None
            self.go_to(*opening)

    def retranslate(self) -> None:
        """Take the words of the language just chosen."""
        self.setAccessibleName(self.tr("Text of the report"))

    def _is_visible(self, begin: int, position: int, top: float) -> bool:
        block = self.document().findBlock(position)
        rect = self.document().documentLayout().blockBoundingRect(block)
        bottom = rect.bottom() if begin < position or rect.height() < self.viewport().height() else top + 2 * AIR
        return top >= self._bar.value() and bottom <= self._bar.value() + self.viewport().height()

    def _follow_scrolling(self) -> None:
        if self._moving or not self.document_shown:
            return
        self._held = None
        top = self.cursorForPosition(QPoint(2, AIR * 2)).position()
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
