"""The bundled fonts are there, and are what the window asks for."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QFont, QFontInfo

from wsis_reader.ui.fonts import FIRST_FACES, SANS, SERIF, interface_font, load_fonts, load_other_fonts

pytestmark = pytest.mark.usefixtures("qapp")

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"
WEIGHT = QFont.Weight


@pytest.mark.parametrize(
    ("family", "weight", "italic"),
    [
        (SERIF, WEIGHT.Normal, False),
        (SERIF, WEIGHT.DemiBold, False),
        (SERIF, WEIGHT.Normal, True),
        (SANS, WEIGHT.Normal, False),
        (SANS, WEIGHT.Medium, False),
        (SANS, WEIGHT.DemiBold, False),
    ],
)
def test_every_face_the_window_asks_for_is_bundled(family: str, weight: QFont.Weight, italic: bool) -> None:
    load_fonts(FOLDER)
    load_other_fonts(FOLDER)
    font = QFont(family)
    font.setWeight(weight)
    font.setItalic(italic)
    found = QFontInfo(font)
    assert (found.family().startswith(family), found.weight(), found.italic()) == (True, weight, italic)


def test_the_first_faces_are_among_the_bundled_ones() -> None:
    assert [name for name in FIRST_FACES if not (FOLDER / name).is_file()] == []


def test_the_interface_is_set_in_the_sans() -> None:
    load_fonts(FOLDER)
    assert QFontInfo(interface_font()).family() == SANS


def test_a_folder_without_fonts_is_no_failure(tmp_path: Path) -> None:
    load_fonts(tmp_path)
    load_other_fonts(tmp_path)
