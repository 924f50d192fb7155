"""A strip of the report's length with a tick for each mention."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QPainter

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme

TICK = 2
"""The width of a tick in pixels."""


def tick_columns(ticks: Sequence[float], width: int) -> list[int]:
    """Where in a strip of `width` pixels the ticks for places from 0 to 1 begin; each within it, and each once."""
    room = max(0, width - TICK)
    return sorted({round(min(1.0, max(0.0, tick)) * room) for tick in ticks})


def paint_strip(painter: QPainter, strip: QRect, ticks: Sequence[float], theme: Theme) -> None:
    """Draw the line of the report's length, and the ticks on it."""
    painter.fillRect(QRect(strip.left(), strip.center().y(), strip.width(), 1), QColor(theme.edge))
    for column in tick_columns(ticks, strip.width()):
        painter.fillRect(QRect(strip.left() + column, strip.top(), TICK, strip.height()), QColor(theme.accent))
