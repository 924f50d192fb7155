"""The bundled fonts are there, and are what the window asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from wsis_reader.ui.fonts import SANS, SERIF, interface_font, load_fonts, load_other_fonts

FOLDER = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture(autouse=True)
def no_fonts(qapp: QApplication) -> Iterator[None]:
    """Only the system's own fonts at first; other tests find afterwards what they had before."""
    font, had_ours = qapp.font(), SERIF in QFontDatabase.families()
    QFontDatabase.removeAllApplicationFonts()
    yield
    if had_ours:
        load_fonts(FOLDER)
        load_other_fonts(FOLDER)
    qapp.setFont(font)


def test_the_first_window_has_its_faces() -> None:
    load_fonts(FOLDER)
    assert {"Regular", "SemiBold"} <= set(QFontDatabase.styles(SERIF))
    assert {"Regular", "Medium", "SemiBold"} <= set(QFontDatabase.styles(SANS))


def test_every_bundled_face_can_be_had() -> None:
    load_fonts(FOLDER)
    load_other_fonts(FOLDER)
    assert "Italic" in QFontDatabase.styles(SERIF)


def test_the_interface_is_set_in_the_sans() -> None:
    load_fonts(FOLDER)
    assert QFontInfo(interface_font()).family() == SANS


def test_a_folder_without_fonts_is_no_failure(tmp_path: Path) -> None:
    load_fonts(tmp_path)
    load_other_fonts(tmp_path)
