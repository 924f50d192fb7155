"""The bundled fonts: a serif for the page, a sans for the interface, so that the reader looks the same everywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontDatabase

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

SERIF = "Source Serif 4"
SANS = "Inter"

FIRST_FACES = (
    "SourceSerif4-Regular.ttf",
    "SourceSerif4-SemiBold.ttf",
    "Inter-Regular.ttf",
    "Inter-Medium.ttf",
    "Inter-SemiBold.ttf",
)
"""What the first painted window shows; every other face in the folder may wait for `load_other_fonts`."""

_INTERFACE_SIZE = 9.75


def load_fonts(folder: Path) -> None:
    """Register the faces that the first painted window needs; a missing one is left to the system's own fonts."""
    _register(folder / name for name in FIRST_FACES)


def load_other_fonts(folder: Path) -> None:
    """Register the remaining faces of the folder: italics and whatever else no first window shows."""
    _register(path for path in sorted(folder.glob("*.ttf")) if path.name not in FIRST_FACES)


def interface_font() -> QFont:
    """The font of everything around the page: 9.75 points, 13 pixels on a screen of 96 dots an inch."""
    font = QFont(SANS)
    font.setPointSizeF(_INTERFACE_SIZE)
    return font


def _register(paths: Iterable[Path]) -> None:
    for path in paths:
        QFontDatabase.addApplicationFont(str(path))
