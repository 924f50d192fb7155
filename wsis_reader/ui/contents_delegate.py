"""How a row of the contents looks: its title wrapped, never cut, and the number of hits at the right edge."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from wsis_reader.ui.contents_model import COUNT_ROLE
from wsis_reader.ui.row_text import lay_out

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme

_Index = QModelIndex | QPersistentModelIndex


def row_padding(metrics: QFontMetrics) -> int:
    """The space above and below a row's text, and at its right edge."""
    return max(2, metrics.height() // 5)


class ContentsDelegate(QStyledItemDelegate):
    """Paints the title and number of a row; the ground of the row is the tree's, as wide as the tree."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme` from the next painting on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the wrapped title needs in the width the tree has left for it."""
        tree = option.widget
        assert isinstance(tree, QTreeView)
        width = tree.viewport().width() - tree.indentation() * (1 + _depth(index))
        layout = lay_out(index.data(), option.font, width - _count_width(option, index))
        return QSize(width, round(layout.boundingRect().height()) + 2 * row_padding(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the title and the number."""
        padding, count_width = row_padding(option.fontMetrics), _count_width(option, index)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme.panel_ink))
        layout = lay_out(index.data(), option.font, option.rect.width() - count_width)
        layout.draw(painter, QPointF(option.rect.left(), option.rect.top() + padding))
        if count := index.data(COUNT_ROLE):
            painter.setPen(QColor(self._theme.hit_mark))
            edge = option.rect.adjusted(option.rect.width() - count_width, 0, -2 * padding, 0)
            painter.drawText(edge, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(count))
        painter.restore()


def _depth(index: _Index) -> int:
    depth, parent = 0, index.parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth


def _count_width(option: QStyleOptionViewItem, index: _Index) -> int:
    """Room for the number, kept while there is none, so that titles do not wrap anew with each key typed."""
    metrics = option.fontMetrics
    text = max("000", str(index.data(COUNT_ROLE)), key=len)
    return metrics.horizontalAdvance(text) + 3 * row_padding(metrics)
