"""The timeline: the dates of a report as a picture that mouse, keyboard and screen reader can walk."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractSlider, QSizePolicy, QToolTip

from wsis_reader.ui.announcing import announce
from wsis_reader.ui.row_text import is_enter
from wsis_reader.ui.timeline_scale import Bar, YearScale, bars

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.ui.themes import Theme

_HEIGHT = 58
_MARGIN = 8
_THICK, _PITCH = 6.0, 8.0
_REACH = 4
_PALE = 70


@dataclass(frozen=True, slots=True)
class Entry:
    """A date of the picture: its key, its EDTF, and what is said of it."""

    key: str
    edtf: str
    words: str


class Timeline(QAbstractSlider):
    """Draws dates in the order given; its value is the number of the one the keyboard is at.

    `pointed` carries the key of the date under the mouse, else of the keyboard's, or an empty one; `chosen` the key of
    one clicked or entered.
    """

    pointed = Signal(str)
    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._entries: tuple[Entry, ...] = ()
        self._scale = YearScale((), 0)
        self._bars: tuple[Bar, ...] | None = ()
        self._lanes = 1
        self._kept: Collection[str] | None = None
        self._here: Collection[str] = ()
        self._pointed = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)
        self.setPageStep(5)
        self.valueChanged.connect(self._come_to)
        self.hide()

    @property
    def bars(self) -> tuple[Bar, ...]:
        """What is drawn, in pixels from the left of the axis."""
        if self._bars is None:
            width = max(0.0, self.width() - 2.0 * _MARGIN)
            self._scale = YearScale((entry.edtf for entry in self._entries), width)
            self._bars = bars([(entry.key, entry.edtf) for entry in self._entries], self._scale, width)
            self._lanes = max((bar.lane for bar in self._bars), default=0) + 1
        return self._bars

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Draw these dates, given in time order."""
        self._entries = tuple(entries)
        self.blockSignals(True)
        self.setRange(0, max(0, len(entries) - 1))
        self.blockSignals(False)
        self.setVisible(bool(entries))
        self._describe()
        self._lay_out()

    def show_kept(self, keys: Collection[str] | None) -> None:
        """Draw only these in full colour, as a filter leaves them; all of them with None."""
        self._kept = keys
        self.update()

    def follow(self, keys: Collection[str]) -> None:
        """Show these as the dates of the paragraph being read."""
        self._here = keys
        self.update()

    def show_pointed(self, key: str) -> None:
        """Show one that is pointed at elsewhere; none with an empty key."""
        self._pointed = key
        self.update()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        """As high as the bars and a line of years."""
        return QSize(240, _HEIGHT + self.fontMetrics().height() + 6)

    def rect_of(self, bar: Bar) -> QRectF:
        """Where a bar is drawn."""
        pitch = min(_PITCH, (_HEIGHT - 4) / self._lanes)
        thick = min(_THICK, max(2.0, pitch - 1))
        left, right = round(_MARGIN + bar.left), round(_MARGIN + bar.right)
        return QRectF(left, round(_HEIGHT - 2 - bar.lane * pitch - thick), right - left - 1, thick)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the years over the new width."""
        super().resizeEvent(event)
        self._lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002  # Qt's own name
        """The axis, the bars of the paragraph being read on a ground of their own, all bars, where the keyboard is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar in self.bars:
            if bar.key in self._here:
                rect = self.rect_of(bar).adjusted(-2, 0, 2, 0)
                painter.fillRect(QRectF(rect.left(), 0, rect.width(), _HEIGHT), QColor(self._theme.current))
        self._draw_axis(painter)
        for bar in self.bars:
            self._draw_bar(painter, bar)
        if self.hasFocus():
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes to the date; the arrows walk in time."""
        if is_enter(event) and self._entries:
            self.chosen.emit(self._entries[self.value()].key)
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the date under the mouse."""
        self._point(self._key_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go to the date under the mouse."""
        key = self._key_at(event.position())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.setValue([entry.key for entry in self._entries].index(key))
            self.chosen.emit(key)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Not the picture's: what is around it scrolls."""
        event.ignore()

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing any more."""
        super().leaveEvent(event)
        self._point("")

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Point at the date the keyboard is at."""
        super().focusInEvent(event)
        self._come_to()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard points at nothing any more."""
        super().focusOutEvent(event)
        self._point("")

    def event(self, event: QEvent) -> bool:
        """Say of the date under the mouse what it is."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            key = self._key_at(QPointF(event.pos()))
            words = next((entry.words for entry in self._entries if entry.key == key), "")
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _lay_out(self) -> None:
        """When it is next looked at."""
        self._bars = None
        self.update()

    def _describe(self) -> None:
        self.setAccessibleDescription(self._entries[self.value()].words if self._entries else "")

    def _come_to(self) -> None:
        if self._entries:
            self._describe()
            self._point(self._entries[self.value()].key)
            announce(self, self._entries[self.value()].words)

    def _point(self, key: str) -> None:
        if key != self._pointed:
            self._pointed = key
            self.pointed.emit(key)
            self.update()

    def _key_at(self, place: QPointF) -> str:
        """The date whose bar is nearest to a place, within reach."""
        near = [(self._distance(bar, place), bar.key) for bar in self.bars]
        distance, key = min(near, default=(_REACH + 1, ""))
        return key if distance <= _REACH else ""

    def _distance(self, bar: Bar, place: QPointF) -> float:
        rect = self.rect_of(bar)
        across = max(rect.left() - place.x(), place.x() - rect.right(), 0.0)
        return max(across, rect.top() - place.y(), place.y() - rect.bottom())

    def _draw_axis(self, painter: QPainter) -> None:
        """A line over years with dates, dots over those left out; a tick for each year, its number where it fits."""
        taken = 0.0
        metrics = self.fontMetrics()
        for number, stretch in enumerate(self._scale.stretches):
            left, right = _MARGIN + stretch.left, _MARGIN + stretch.right
            style = Qt.PenStyle.DotLine if stretch.years else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(self._theme.edge), 1, style))
            painter.drawLine(QPointF(left, _HEIGHT + 0.5), QPointF(right, _HEIGHT + 0.5))
            if stretch.years:
                continue
            painter.setPen(QPen(QColor(self._theme.edge), 1))
            painter.drawLine(QPointF(left, _HEIGHT), QPointF(left, _HEIGHT + 4))
            width = metrics.horizontalAdvance(str(stretch.year))
            start = min(left, self.width() - width - 3)
            is_last = number == len(self._scale.stretches) - 1
            if start >= taken and (is_last or start + width + 4 <= self.width() - _MARGIN):
                painter.setPen(QColor(self._theme.quiet))
                painter.drawText(QPointF(start, _HEIGHT + 4 + metrics.ascent()), str(stretch.year))
                taken = start + width + 6

    def _draw_bar(self, painter: QPainter, bar: Bar) -> None:
        rect, colour = self.rect_of(bar), QColor(self._theme.accent)
        if self._kept is not None and bar.key not in self._kept:
            colour.setAlpha(_PALE)
        if bar.open_start or bar.open_end:
            clear = QColor(colour)
            clear.setAlpha(20)
            fading = QLinearGradient(rect.topLeft(), rect.topRight())
            fading.setColorAt(0.0, clear if bar.open_start else colour)
            fading.setColorAt(1.0, clear if bar.open_end else colour)
            painter.fillRect(rect, QBrush(fading))
        elif bar.rough:
            painter.setPen(QPen(colour, 1, Qt.PenStyle.DotLine))
            painter.setBrush(QBrush(colour, Qt.BrushStyle.Dense5Pattern))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(rect, colour)
        if bar.key == self._pointed:
            painter.setPen(QPen(QColor(self._theme.panel_ink), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(rect.adjusted(-2, -2, 2, 2))
