"""A scroll bar with marks beside its handle: where in the text the hits are."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget


class MarkedScrollBar(QScrollBar):
    """Draws a short bar at each fraction (0 to 1) of its length."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._marks: tuple[float, ...] = ()
        self._colour = QColor()

    @property
    def marks(self) -> tuple[float, ...]:
        """The fractions at which marks are drawn."""
        return self._marks

    def show_marks(self, fractions: Sequence[float], colour: str) -> None:
        """Draw marks at `fractions` in `colour`; each two-hundredth of the bar takes one."""
        self._marks = tuple(sorted({round(fraction * 200) / 200 for fraction in fractions}))
        self._colour = QColor(colour)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bar as the style draws it, the marks over its outer edge."""
        super().paintEvent(event)
        if not self._marks:
            return
        painter = QPainter(self)
        width, height = self.width(), self.height()
        for fraction in self._marks:
            painter.fillRect(QRectF(width * 0.15, fraction * (height - 3), width * 0.7, 3), self._colour)
