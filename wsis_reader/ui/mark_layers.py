"""Marks painted under the text of the reading view: hits now, and whatever else is found or made in a paragraph.

A layer is asked for the marks of visible paragraphs only; the document itself is never touched.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTextBlock, QTextDocument

from wsis_reader.report import Anchor

if TYPE_CHECKING:
    from wsis_reader.ui.report_document import ReportDocument

Spans = Sequence[tuple[int, int]]
Line = Literal["solid", "dotted", "dashed"]

_DASHES: dict[Line, list[float]] = {"solid": [], "dotted": [1.0, 2.0], "dashed": [4.0, 3.0]}
"""Lengths of strokes and gaps, in thicknesses of the line."""


class Painted(Protocol):
    """What paints marks in one paragraph."""

    @property
    def rank(self) -> int:
        """Of two layers that of the lower rank is painted first, and so lies below."""

    def paint(self, painter: QPainter, document: ReportDocument, block: QTextBlock, offset: QPointF) -> None:
        """Paint the marks inside a text block, moved by `offset`."""


@dataclass(frozen=True, slots=True)
class Layer:
    """Marks of one kind: `spans_of` gives them for a paragraph; a fill and an underline, each where it is wanted.

    In the paragraph `current`, the second pair of colours is used; `line` is what the underline is made of.
    """

    spans_of: Callable[[Anchor], Spans]
    fill: str = ""
    underline: str = ""
    current: Anchor | None = None
    current_fill: str = ""
    current_underline: str = ""
    line: Line = "solid"
    thick: int = 1
    rank: int = 1

    def paint(self, painter: QPainter, document: ReportDocument, block: QTextBlock, offset: QPointF) -> None:
        """Paint the marks inside a text block, moved by `offset`."""
        anchor = document.unit_of_block(block).anchor
        for start, end in self.spans_of(anchor):
            first, last = document.position(anchor, start), document.position(anchor, end)
            for rect in span_rects(block, first, last):
                _paint_mark(painter, rect.translated(offset), self, anchor == self.current)


def paint_layers(
    painter: QPainter, document: ReportDocument, layers: Iterable[Painted], visible: QRectF, offset: QPointF
) -> None:
    """Paint the marks of every paragraph in `visible` (document coordinates), moved by `offset`."""
    ranked = sorted(layers, key=lambda layer: layer.rank)
    for block in visible_blocks(document.text, visible):
        for layer in ranked:
            layer.paint(painter, document, block, offset)


def _paint_mark(painter: QPainter, rect: QRectF, layer: Layer, stronger: bool) -> None:
    fill, colour = (layer.current_fill, layer.current_underline) if stronger else (layer.fill, layer.underline)
    if fill:
        painter.fillRect(rect, QColor(fill))
    if colour:
        thick = 3 if stronger else layer.thick
        pen = QPen(QColor(colour), thick, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
        if _DASHES[layer.line]:
            pen.setDashPattern(_DASHES[layer.line])
        painter.setPen(pen)
        height = rect.bottom() - thick / 2
        painter.drawLine(QPointF(rect.left(), height), QPointF(rect.right(), height))


def span_rects(block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
    """The rectangles, in document coordinates, that the part of [start, end) inside `block` covers, line by line."""
    layout = block.layout()
    origin = block.document().documentLayout().blockBoundingRect(block).topLeft()
    begin = max(0, start - block.position())
    finish = min(block.length() - 1, end - block.position())
    if begin >= finish:
        return
    for number in range(layout.lineForTextPosition(begin).lineNumber(), layout.lineCount()):
        line = layout.lineAt(number)
        if line.textStart() >= finish:
            return
        left = line.cursorToX(max(begin, line.textStart()))[0]  # type: ignore[index]  # the stubs miss the pair
        right = line.cursorToX(min(finish, line.textStart() + line.textLength()))[0]  # type: ignore[index]
        # A mark that goes on in the next line does not cover the space between.
        seen = line.naturalTextRect()
        first, last = max(seen.left(), min(left, right)), min(seen.right(), max(left, right))
        yield QRectF(origin.x() + first, origin.y() + line.y(), max(0.0, last - first), line.height())


def visible_blocks(document: QTextDocument, visible: QRectF) -> Iterator[QTextBlock]:
    """The text blocks that are at least partly in `visible` (document coordinates), from above."""
    layout = document.documentLayout()
    position = layout.hitTest(QPointF(0, max(0.0, visible.top())), Qt.HitTestAccuracy.FuzzyHit)
    block = document.findBlock(max(0, position))
    while block.isValid() and layout.blockBoundingRect(block).top() < visible.bottom():
        yield block
        block = block.next()
