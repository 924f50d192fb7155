"""How a row of the contents looks: its title wrapped, never cut; at the right the numbers of hits and notes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextLayout
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from wsis_reader.ui.contents_model import COUNT_ROLE, NOTES_ROLE
from wsis_reader.ui.row_text import lay_out

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme

_KEPT = 5_000
_Index = QModelIndex | QPersistentModelIndex


def row_padding(metrics: QFontMetrics) -> int:
    """The space above and below a row's text, and at its right edge."""
    return max(2, metrics.height() // 5)


class ContentsDelegate(QStyledItemDelegate):
    """Paints the title and number of a row; the ground of the row is the tree's, as wide as the tree."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._heights: dict[tuple[str, str, int, str], int] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme` from the next painting on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """As high as the wrapped title needs in the width the tree has left for it."""
        tree = option.widget
        assert isinstance(tree, QTreeView)
        width = tree.viewport().width() - tree.indentation() * (1 + _depth(index))
        return QSize(width, self._height(option, index, width) + 2 * row_padding(option.fontMetrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the title and the number."""
        padding = row_padding(option.fontMetrics)
        layout, beside = _title(option, index, option.rect.width())
        painter.save()
        painter.setFont(option.font)
        painter.setPen(QColor(self._theme.panel_ink))
        layout.draw(painter, QPointF(option.rect.left(), option.rect.top() + padding))
        area = option.rect.adjusted(0, padding, -2 * padding, -padding)
        if not beside:
            area.setHeight(round(layout.lineAt(0).height()))
        for words, colour in ((_hits(index), self._theme.hit_mark), (_notes(index), self._theme.accent)):
            painter.setPen(QColor(colour))
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
            area.setRight(area.right() - option.fontMetrics.horizontalAdvance(f"{words} ") if words else area.right())
        painter.restore()

    def _height(self, option: QStyleOptionViewItem, index: _Index, width: int) -> int:
        """The height of the title, kept: a tree asks for it with every change of a number."""
        key = (index.data(), _number(index), width, option.font.key())
        if key not in self._heights:
            if len(self._heights) >= _KEPT:
                self._heights.clear()
            self._heights[key] = round(_title(option, index, width)[0].boundingRect().height())
        return self._heights[key]


def _title(option: QStyleOptionViewItem, index: _Index, width: int) -> tuple[QTextLayout, bool]:
    """The title in lines, and whether the number has all its height at their side or only that of the first line.

    The room for the number is kept while there is none, so that titles do not wrap anew with each key typed; the
    lower lines take it where a word would be broken otherwise.
    """
    title: str = index.data()
    metrics = option.fontMetrics
    taken = metrics.horizontalAdvance(_number(index)) + 3 * row_padding(metrics)
    if max((metrics.horizontalAdvance(word) for word in title.split()), default=0) <= width - taken:
        return lay_out(title, option.font, width - taken), True
    return lay_out(title, option.font, width, taken=taken), False


def _number(index: _Index) -> str:
    """What stands for the numbers when their room is measured."""
    return "0" * max(2, len(_hits(index))) + (f" {_notes(index)}" if _notes(index) else "")


def _hits(index: _Index) -> str:
    return str(index.data(COUNT_ROLE) or "")


def _notes(index: _Index) -> str:
    """The number of notes, with the sign that they have in the margin of the text."""
    count = index.data(NOTES_ROLE)
    return f"◆\u202f{count}" if count else ""


def _depth(index: _Index) -> int:
    depth, parent = 0, index.parent()
    while parent.isValid():
        depth, parent = depth + 1, parent.parent()
    return depth
