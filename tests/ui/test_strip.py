"""A strip of the report's length: where its ticks stand, and in which colours."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPainter

from wsis_reader.ui.strip import TICK, paint_strip, tick_columns
from wsis_reader.ui.themes import load_theme

LIGHT = load_theme("light", Path(__file__).parents[2] / "resources" / "themes")


@pytest.mark.parametrize(
    ("ticks", "width", "columns"),
    [
        ((0.0, 0.5, 1.0), 102, [0, 50, 100]),
        ((0.5, 0.5, 0.501), 102, [50]),
        ((-1.0, 2.0), 102, [0, 100]),
        ((), 102, []),
        ((0.3,), 0, [0]),
    ],
)
def test_ticks_lie_within_the_strip_and_each_once(ticks: tuple[float, ...], width: int, columns: list[int]) -> None:
    assert tick_columns(ticks, width) == columns


def test_ticks_are_seen_on_the_line() -> None:
    image = QImage(102, 9, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.panel))
    painter = QPainter(image)
    paint_strip(painter, QRect(0, 0, 102, 9), (0.0, 0.5), LIGHT)
    painter.end()
    for column in (0, 50):
        assert all(image.pixelColor(column + x, y) == QColor(LIGHT.accent) for x in range(TICK) for y in (0, 8))
    assert image.pixelColor(20, 4) == QColor(LIGHT.edge)
    assert image.pixelColor(20, 0) == QColor(LIGHT.panel)
