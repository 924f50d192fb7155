"""How a row of the notes looks: as a row of facts, with the sign of its kind and colour before it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF
from PySide6.QtWidgets import QStyleOptionViewItem

from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT
from wsis_reader.ui.fact_delegate import GAP, FactDelegate
from wsis_reader.ui.fact_model import row_at
from wsis_reader.ui.note_layer import draw_line
from wsis_reader.ui.note_rows import NoteRow

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme

_SIGN = 14
_Index = QModelIndex | QPersistentModelIndex


class NoteDelegate(FactDelegate):
    """A bar for a bookmark, a diamond for a note, and for a highlight its ground with its line."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row, then the sign."""
        super().paint(painter, option, index)
        row = row_at(index)
        if isinstance(row, NoteRow):
            line = super()._inner(option, index)
            painter.save()
            sign = QRectF(line.left(), line.center().y() - _SIGN / 2 + 1, _SIGN, _SIGN)
            draw_sign(painter, sign, row.kind, row.colour, self.theme)
            painter.restore()

    def _inner(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        """The line of the title, behind the sign."""
        return super()._inner(option, index).adjusted(_SIGN + GAP - 2, 0, 0, 0)


def draw_sign(painter: QPainter, area: QRectF, kind: str, colour: str, theme: Theme) -> None:
    """The sign of a kind and colour in a square."""
    ground, ink = theme.note_colours(colour)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if kind == HIGHLIGHT:
        if ground:
            painter.fillRect(area, QColor(ground))
        draw_line(painter, area, colour, ink)
        return
    painter.setBrush(QColor(ink))
    middle, reach = area.center(), area.width() / 2 - 1
    if kind == BOOKMARK:
        painter.drawRect(QRectF(middle.x() - 2, area.top(), 4, area.height()))
    else:
        corners = ((0, -reach), (reach, 0), (0, reach), (-reach, 0))
        painter.drawPolygon(QPolygonF([middle + QPointF(*corner) for corner in corners]))
