"""How a found paragraph looks in the list: number and section, then its words around the first mark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wsis_reader.ui.hits_model import HIT_ROLE, HitRow
from wsis_reader.ui.row_text import code_point_offset, lay_out, utf16_offset

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme

LINES = 3
"""How many lines of an excerpt are shown."""

_KEPT = 500

_Index = QModelIndex | QPersistentModelIndex
Marks = tuple[tuple[int, int], ...]


def fit(excerpt: str, marks: Marks, font: QFont, width: float) -> tuple[str, Marks]:
    """The part of an excerpt that fills LINES lines and shows its first mark, with … where it is cut."""
    text = excerpt.replace("\n", " ")
    starts = _line_starts(text, marks, font, width)
    if len(starts) <= LINES:
        return text, marks
    marked = sum(start <= marks[0][0] for start in starts) - 1 if marks else 0
    first = max(0, min(marked - 1, len(starts) - LINES))
    shown, moved = _clip(text, marks, starts[first], len(text))
    # Where the sign of the cut pushes the end out of sight, less is kept before the mark.
    while len(lines := _line_starts(shown, moved, font, width)) > LINES and first < marked - 1:
        first += 1
        shown, moved = _clip(text, marks, starts[first], len(text))
    end = starts[first] + lines[LINES] if len(lines) > LINES else len(text)
    while len(_line_starts(shown, moved, font, width)) > LINES:
        # At the end of a word where one ends behind the mark, else inside the word that is marked.
        word_end = text.rfind(" ", marks[0][1] if marks else starts[first] + 1, end)
        end = word_end if word_end > 0 else end - 1
        shown, moved = _clip(text, marks, starts[first], end)
    return shown, moved


def _clip(text: str, marks: Marks, start: int, end: int) -> tuple[str, Marks]:
    """The text from `start` to `end` with what is marked in it, and … where something is left out."""
    lead = "… " if start else ""
    kept = text[start:end] if end == len(text) else text[start:end].rstrip(" ,;:.")
    shift, end = len(lead) - start, start + len(kept)
    moved = ((max(left, start) + shift, min(right, end) + shift) for left, right in marks)
    tail = "…" if end < len(text) else ""
    return lead + kept + tail, tuple((left, right) for left, right in moved if left < right)


def _line_starts(text: str, marks: Marks, font: QFont, width: float) -> list[int]:
    layout = lay_out(text, font, width, [marked_format(text, mark) for mark in marks])
    return [code_point_offset(text, layout.lineAt(line).textStart()) for line in range(layout.lineCount())]


def marked_format(text: str, mark: tuple[int, int], style: QTextCharFormat | None = None) -> QTextLayout.FormatRange:
    """The style, heavier than the text around it, over what is marked."""
    marked = QTextLayout.FormatRange()
    marked.start = utf16_offset(text, mark[0])
    marked.length = utf16_offset(text, mark[1]) - marked.start
    style = style or QTextCharFormat()
    style.setFontWeight(QFont.Weight.DemiBold)
    marked.format = style
    return marked


class HitsDelegate(QStyledItemDelegate):
    """Paints a HitRow; all rows are equally high, so that ten thousand are laid out at once."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._fitted: dict[tuple[str, Marks, str, int], tuple[str, Marks]] = {}

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of `theme` from the next painting on."""
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:  # noqa: ARG002
        """The same for every row: a line for the address, LINES for the words."""
        metrics = option.fontMetrics
        return QSize(0, (1 + LINES) * metrics.lineSpacing() + 3 * _padding(metrics))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Draw the row: ground, address, words with their marks."""
        hit: HitRow = index.data(HIT_ROLE)
        padding = _padding(option.fontMetrics)
        painter.save()
        self._draw_ground(painter, option)
        inner = option.rect.adjusted(2 * padding, padding, -padding, -padding)
        if hit.is_place and QFontMetrics(_semibold(option.font)).horizontalAdvance(hit.where) > inner.width():
            self._draw_long_place(painter, option, inner, hit)
        else:
            self._draw_address(painter, option, inner, hit)
            top = inner.top() + option.fontMetrics.lineSpacing() + padding // 2
            self._draw_excerpt(painter, option, QRect(inner.left(), top, inner.width(), inner.bottom() - top), hit)
        painter.restore()

    def _draw_ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        row = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(row, QColor(self._theme.current))
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), QColor(self._theme.accent))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(row, QColor(self._theme.hover))
        painter.fillRect(QRect(row.left(), row.bottom(), row.width(), 1), QColor(self._theme.rule))
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.drawRect(row.adjusted(1, 1, -1, -1))

    def _draw_long_place(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, hit: HitRow) -> None:
        """The name of a place in all the lines there are: its end, the number, must be read."""
        painter.setPen(QColor(self._theme.link))
        lay_out(hit.where, _semibold(option.font), inner.width()).draw(painter, QPointF(inner.topLeft()))

    def _draw_address(self, painter: QPainter, option: QStyleOptionViewItem, inner: QRect, hit: HitRow) -> None:
        """The first line: the number in full, then as much of the section as there is room for."""
        bold = _semibold(option.font)
        line = QRect(inner.left(), inner.top(), inner.width(), option.fontMetrics.lineSpacing())
        painter.setFont(bold)
        painter.setPen(QColor(self._theme.link if hit.is_place else self._theme.panel_ink))
        if hit.number:
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft, hit.number)
            line.setLeft(line.left() + QFontMetrics(bold).horizontalAdvance(hit.number + "  "))
        if not hit.is_place:
            painter.setFont(option.font)
            painter.setPen(QColor(self._theme.quiet))
        metrics = QFontMetrics(painter.font())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(hit.where, Qt.TextElideMode.ElideRight, line.width()),
        )

    def _draw_excerpt(self, painter: QPainter, option: QStyleOptionViewItem, area: QRect, hit: HitRow) -> None:
        font = _semibold(option.font) if hit.is_heading else option.font
        text, marks = self._fit(hit, font, area.width())
        layout = lay_out(text, font, area.width(), [marked_format(text, mark, self._hit_style()) for mark in marks])
        painter.setPen(QColor(self._theme.quiet if hit.is_place else self._theme.panel_ink))
        for line in range(min(LINES, layout.lineCount())):
            layout.lineAt(line).draw(painter, QPointF(area.topLeft()))

    def _fit(self, hit: HitRow, font: QFont, width: int) -> tuple[str, Marks]:
        """As `fit`, kept for the next painting: scrolling paints each row many times."""
        key = (hit.excerpt, hit.marks, font.key(), width)
        if key not in self._fitted:
            if len(self._fitted) >= _KEPT:
                self._fitted.clear()
            self._fitted[key] = fit(hit.excerpt, hit.marks, font, width)
        return self._fitted[key]

    def _hit_style(self) -> QTextCharFormat:
        style = QTextCharFormat()
        style.setBackground(QBrush(QColor(self._theme.hit)))
        style.setForeground(QBrush(QColor(self._theme.hit_ink)))
        return style


def _padding(metrics: QFontMetrics) -> int:
    return max(3, metrics.height() // 3)


def _semibold(font: QFont) -> QFont:
    heavier = QFont(font)
    heavier.setWeight(QFont.Weight.DemiBold)
    return heavier
