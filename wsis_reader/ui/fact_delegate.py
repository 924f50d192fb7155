"""How a fact looks in a list: a bold title with its place at the right, the words around it below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wsis_reader.ui.fact_model import FactRow, row_at

if TYPE_CHECKING:
    from wsis_reader.report import Anchor
    from wsis_reader.ui.themes import Theme

_Index = QModelIndex | QPersistentModelIndex
_LEFT, _RIGHT = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
GAP = 10
"""Pixels free at both ends of a line."""


class FactDelegate(QStyledItemDelegate):
    """Paints a FactRow; the first of a group has the group's name above it."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._here: Anchor | None = None

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme` from the next painting on."""
        self.theme = theme

    def set_here(self, anchor: Anchor | None) -> None:
        """Show the rows of this paragraph as those of the one being read, from the next painting on."""
        self._here = anchor

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines and some air, and a line more for the name of a group."""
        metrics = option.fontMetrics
        lines = 2 if (row := row_at(index)) and row.detail else 1
        return QSize(0, lines * metrics.lineSpacing() + 3 * padding(metrics) + group_height(metrics, index))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the name of the group, the ground, the title line, the detail."""
        row = row_at(index)
        if row is None:
            return
        painter.save()
        if height := group_height(option.fontMetrics, index):
            self.draw_group(painter, option, row.group, height)
        area = self.body(option, index)
        self.draw_ground(painter, option, area, row)
        inner = self._inner(option, index)
        self._draw_title(painter, option, inner, row)
        if row.detail:
            inner.translate(0, option.fontMetrics.lineSpacing() + padding(option.fontMetrics))
            self._draw_elided(painter, inner, row.detail, self.theme.quiet, option.font)
        painter.restore()

    def body(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        """Where in the rectangle of an item its row is: below the name of the group."""
        return option.rect.adjusted(0, group_height(option.fontMetrics, index), 0, 0)

    def warning_rect(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        """Where the warning of a row is; empty where it has none."""
        row = row_at(index)
        if row is None or not row.warning:
            return QRect()
        line = self._inner(option, index)
        width = option.fontMetrics.horizontalAdvance(row.warning)
        return QRect(line.right() - width + 1, line.top(), width, option.fontMetrics.lineSpacing())

    def _inner(self, option: QStyleOptionViewItem, index: _Index) -> QRect:
        """The line of the title."""
        metrics = option.fontMetrics
        inner = self.body(option, index).adjusted(GAP, padding(metrics), -GAP, 0)
        inner.setHeight(metrics.lineSpacing())
        return inner

    def draw_group(self, painter: QPainter, option: QStyleOptionViewItem, name: str, height: int) -> None:
        """The name of a group, above its first row."""
        font = QFont(semibold(option.font))
        font.setCapitalization(QFont.Capitalization.SmallCaps)
        painter.setFont(font)
        painter.setPen(QColor(self.theme.quiet))
        line = QRect(option.rect.left() + GAP, option.rect.top(), option.rect.width() - 2 * GAP, height)
        painter.drawText(line, _LEFT | Qt.AlignmentFlag.AlignBottom, name)

    def draw_ground(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, row: FactRow) -> None:
        """What is behind a row: whether it is current, pointed at, or of the paragraph being read."""
        read = self._here is not None and row.is_in(self._here)
        if read:
            painter.fillRect(area, QColor(self.theme.current))
        elif option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            painter.fillRect(area, QColor(self.theme.hover))
        if read or option.state & QStyle.StateFlag.State_Selected:
            bar = self.theme.accent if read else self.theme.edge
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), QColor(bar))
        painter.fillRect(QRect(area.left(), area.bottom(), area.width(), 1), QColor(self.theme.rule))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self.theme.focus), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))

    def _draw_title(self, painter: QPainter, option: QStyleOptionViewItem, line: QRect, row: FactRow) -> None:
        """The title as far as there is room beside the place and the warning, which are never cut."""
        rest = QRect(line)
        painter.setFont(option.font)
        for words, colour in ((row.warning, self.theme.warn), (row.place, self.theme.quiet)):
            if words:
                painter.setPen(QColor(self.theme.warn if row.warning else colour))
                painter.drawText(rest, _RIGHT, words)
                rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(words) - GAP)
        self._draw_elided(painter, rest, row.title, self.theme.panel_ink, semibold(option.font))

    @staticmethod
    def _draw_elided(painter: QPainter, line: QRect, text: str, colour: str, font: QFont) -> None:
        painter.setFont(font)
        painter.setPen(QColor(colour))
        words = QFontMetrics(font).elidedText(text.replace("\n", " "), Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _LEFT, words)


def group_height(metrics: QFontMetrics, index: _Index) -> int:
    """The room above a row for the name of its group: none where the row before is of the same group."""
    row, before = row_at(index), row_at(index.sibling(index.row() - 1, 0))
    if row is None or not row.group or (before and before.group == row.group):
        return 0
    return metrics.lineSpacing() + 2 * padding(metrics)


def padding(metrics: QFontMetrics) -> int:
    """The air around the lines of a row."""
    return max(3, metrics.height() // 3)


def semibold(font: QFont) -> QFont:
    """The font of titles."""
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier
