"""Highlights are told apart by more than their colour, and stay so where they overlap."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from wsis_reader.notes.model import MEANINGS
from wsis_reader.ui.note_layer import draw_line, lanes


@pytest.mark.parametrize(
    ("spans", "found"),
    [
        ([(0, 5), (5, 9)], [0, 0]),
        ([(0, 5), (3, 9)], [0, 1]),
        ([(0, 9), (1, 4), (5, 8)], [0, 1, 1]),
        ([(0, 9), (1, 8), (2, 7)], [0, 1, 2]),
    ],
)
def test_overlapping_highlights_have_lines_of_different_heights(spans: list[tuple[int, int]], found: list[int]) -> None:
    assert lanes(spans) == found


@pytest.mark.usefixtures("qapp")
def test_every_colour_has_a_line_of_its_own_kind() -> None:
    shapes = set()
    for colour in MEANINGS:
        image = QImage(60, 12, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        painter = QPainter(image)
        draw_line(painter, QRectF(0, 0, 60, 10), colour, "#000000")
        painter.end()
        shapes.add(tuple(image.pixel(x, y) for y in range(12) for x in range(60)))
    assert len(shapes) == len(MEANINGS)
