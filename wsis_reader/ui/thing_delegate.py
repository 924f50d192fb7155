"""How something named in the report looks in a list: its name, how often, a strip of where; its mentions below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPolygonF, QTextLayout
from PySide6.QtWidgets import QAbstractScrollArea

from wsis_reader.ui.fact_delegate import GAP, FactDelegate, group_height, padding, semibold
from wsis_reader.ui.fact_model import row_at
from wsis_reader.ui.hits_delegate import fit, marked_format
from wsis_reader.ui.mention_rows import MentionRow, ThingRow
from wsis_reader.ui.row_text import lay_out
from wsis_reader.ui.strip import paint_strip

if TYPE_CHECKING:
    from PySide6.QtGui import QFont
    from PySide6.QtWidgets import QStyleOptionViewItem

    from wsis_reader.ui.fact_model import FactRow

_Index = QModelIndex | QPersistentModelIndex
_RIGHT = Qt.AlignmentFlag.AlignRight


class ThingDelegate(FactDelegate):
    """Paints a ThingRow with all its words, wrapped, and a MentionRow, set in, with the mention heavier."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the words need at the width of the list."""
        row = row_at(index)
        if row is None:
            return QSize()
        height = sum(words.boundingRect().height() for words in self._words(row, option, _width(option, row)))
        gap, metrics = padding(option.fontMetrics), option.fontMetrics
        strip = _strip_height(metrics) + gap if isinstance(row, ThingRow) else 0
        return QSize(0, round(height) + 2 * gap + strip + group_height(metrics, index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the ground, the words, the strip."""
        row = row_at(index)
        if row is None:
            return
        painter.save()
        if height := group_height(option.fontMetrics, index):
            self.draw_group(painter, option, row.group, height)
        area = self.body(option, index)
        self.draw_ground(painter, option, area, row)
        gap = padding(option.fontMetrics)
        y, left, width = area.top() + gap, area.left() + _indent(row, option), _width(option, row)
        if isinstance(row, ThingRow):
            self._draw_count(painter, option, QRect(left, y, width, option.fontMetrics.lineSpacing()), row)
        words = self._words(row, option, width)
        for number, line in enumerate(words):
            is_action = _acts(row) and number == len(words) - 1
            colour = self.theme.link if is_action else self.theme.quiet if number else self.theme.panel_ink
            painter.setPen(QColor(colour))
            line.draw(painter, QPointF(left, y))
            y += round(line.boundingRect().height())
        if isinstance(row, ThingRow):
            strip = QRect(left, y + gap // 2, width, _strip_height(option.fontMetrics))
            paint_strip(painter, strip, row.ticks, self.theme)
        painter.restore()

    def warning_rect(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        """Where the action of a row is; empty where it offers none."""
        row = row_at(index)
        if row is None or not _acts(row):
            return QRect()
        area, indent = self.body(option, index), _indent(row, option)
        width = _width(option, row)
        heights = [round(words.boundingRect().height()) for words in self._words(row, option, width)]
        top = area.top() + padding(option.fontMetrics) + sum(heights[:-1])
        return QRect(area.left() + indent, top, width, heights[-1])

    def _words(self, row: FactRow, option: QStyleOptionViewItem, width: int) -> list[QTextLayout]:
        """The title, which leaves room for the count, and what stands below it."""
        font = option.font
        if isinstance(row, MentionRow):
            text, marks = fit(row.detail, (row.mark,) if row.mark[1] else (), font, width)
            detail = lay_out(text, font, width, [marked_format(text, mark) for mark in marks])
            return [lay_out(row.title, semibold(font), width), detail]
        taken = _count_width(row, font)
        below = (*row.below, row.action) if isinstance(row, ThingRow) and row.is_open else ()
        lines = [line for line in (row.detail, *below) if line]
        return [lay_out(row.title, semibold(font), width - taken), *(lay_out(line, font, width) for line in lines)]

    def _draw_count(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: ThingRow) -> None:
        """How often, and whether its mentions are shown: a small triangle to the right or down."""
        size = option.fontMetrics.xHeight() * 0.6
        painter.setFont(option.font)
        painter.setPen(QColor(self.theme.quiet))
        painter.drawText(line.adjusted(0, 0, -round(3 * size), 0), _RIGHT, row.place)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(QColor(self.theme.quiet))
        painter.setPen(Qt.PenStyle.NoPen)
        middle = QPointF(line.right() - size, line.center().y())
        shape = ((-1, -0.5), (1, -0.5), (0, 0.8)) if row.is_open else ((-0.5, -1), (-0.5, 1), (0.8, 0))
        painter.drawPolygon(QPolygonF([middle + QPointF(x, y) * size for x, y in shape]))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)


def _width(option: QStyleOptionViewItem, row: FactRow) -> int:
    """The pixels for words, those of a scroll bar always left free, so that its coming and going moves no line."""
    width, view = option.rect.width(), option.widget
    if isinstance(view, QAbstractScrollArea):
        width = view.width() - view.verticalScrollBar().sizeHint().width()
    return int(width) - _indent(row, option) - GAP


def _acts(row: FactRow) -> bool:
    return isinstance(row, ThingRow) and row.is_open and bool(row.action)


def _indent(row: FactRow, option: QStyleOptionViewItem) -> int:
    return GAP + (option.fontMetrics.height() if isinstance(row, MentionRow) else 0)


def _count_width(row: FactRow, font: QFont) -> int:
    return QFontMetrics(font).horizontalAdvance(row.place + "   ") + QFontMetrics(font).height()


def _strip_height(metrics: QFontMetrics) -> int:
    return max(6, metrics.height() // 2)
