"""What the reader highlighted, painted under the text: told apart by colour and by the pattern of the line below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT
from wsis_reader.ui.mark_layers import span_rects

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

    from wsis_reader.notes.annotated import Placed
    from wsis_reader.report import Anchor
    from wsis_reader.ui.report_document import ReportDocument
    from wsis_reader.ui.themes import Theme

_DASHES: dict[str, tuple[float, ...]] = {"green": (4, 2), "blue": (1, 1.5), "red": (6, 2, 1, 2)}
_DOUBLE = "purple"
_LANE = 4.0
"""Pixels between the lines of highlights that overlap."""
_LANES = 3


@dataclass(frozen=True, slots=True)
class NoteLayer:
    """Highlights with their ground and line; of a note on some words only the line.

    Where highlights overlap the later ground covers half of the earlier, and each keeps a line of its own.
    """

    placed_in: Callable[[Anchor], Sequence[Placed]]
    theme: Theme
    rank: int = 0

    def paint(self, painter: QPainter, document: ReportDocument, block: QTextBlock, offset: QPointF) -> None:
        """Paint the marks inside a text block, moved by `offset`."""
        anchor = document.unit_of_block(block).anchor
        marked = [each for each in self.placed_in(anchor) if _is_marked(each)]
        for placed, lane in zip(marked, lanes([(each.span.start, each.span.end) for each in marked]), strict=True):
            first, last = (document.position(anchor, at) for at in (placed.span.start, placed.span.end))
            ground, line = self.theme.note_colours(placed.note.colour)
            sure = placed.note.kind == HIGHLIGHT and placed.anchored.state != "confirm"
            for rect in span_rects(block, first, last):
                rect.translate(offset)
                if ground and sure:
                    _fill(painter, rect, ground, lane)
                draw_line(painter, rect.adjusted(0, 0, 0, -_LANE * lane), placed.note.colour, line)


def lanes(spans: Sequence[tuple[int, int]]) -> list[int]:
    """For each span a number that no overlapping one before it has, as long as there are enough."""
    found: list[int] = []
    for at, (start, end) in enumerate(spans):
        taken = {found[other] for other in range(at) if spans[other][0] < end and start < spans[other][1]}
        found.append(next((lane for lane in range(_LANES) if lane not in taken), _LANES - 1))
    return found


def draw_line(painter: QPainter, rect: QRectF, colour: str, ink: str) -> None:
    """The line of a colour along the lower edge of a rectangle."""
    pen = QPen(QColor(ink), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap)
    if colour in _DASHES:
        pen.setDashPattern(_DASHES[colour])
    painter.save()
    y = rect.bottom() - 1
    if colour == _DOUBLE:
        pen.setWidth(1)
        painter.setPen(pen)
        painter.drawLine(QLineF(rect.left(), y - 2.5, rect.right(), y - 2.5))
        y += 0.5
    painter.setPen(pen)
    painter.drawLine(QLineF(rect.left(), y, rect.right(), y))
    painter.restore()


def _fill(painter: QPainter, rect: QRectF, ground: str, lane: int) -> None:
    colour = QColor(ground)
    colour.setAlphaF(0.5 if lane else 1.0)
    painter.fillRect(rect, colour)


def _is_marked(placed: Placed) -> bool:
    note = placed.note
    if note.kind == HIGHLIGHT:
        return True
    return note.kind != BOOKMARK and not all(part.whole for part in note.target)
