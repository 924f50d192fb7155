"""Icons take the colour they are asked for, and stay crisp on dense screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage

from wsis_reader.ui.icons import SIZE, icon

pytestmark = pytest.mark.usefixtures("qapp")

FOLDER = Path(__file__).parents[2] / "resources" / "icons"


def darkest_colours(image: QImage) -> set[str]:
    """The colours of the fully painted pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


@pytest.mark.parametrize("colour", ["#1467b8", "#dfe2e6"])
def test_the_drawing_has_the_colour_asked_for(colour: str) -> None:
    image = icon("search", colour, FOLDER).pixmap(QSize(SIZE, SIZE), 2.0).toImage()
    painted = darkest_colours(image)
    assert painted
    assert all(abs(QColor(one).lightness() - QColor(colour).lightness()) <= 3 for one in painted)


@pytest.mark.parametrize("density", [1.0, 2.0, 3.0])
def test_a_dense_screen_gets_its_own_drawing(density: float) -> None:
    pixmap = icon("search", "#000000", FOLDER).pixmap(QSize(SIZE, SIZE), density)
    assert pixmap.size() == QSize(SIZE, SIZE) * density
    assert pixmap.devicePixelRatio() == density


def test_a_drawing_is_made_once() -> None:
    assert icon("search", "#000000", FOLDER) is icon("search", "#000000", FOLDER)


def test_a_missing_drawing_gives_an_empty_icon(tmp_path: Path) -> None:
    assert icon("search", "#000000", tmp_path).isNull()
