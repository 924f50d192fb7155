"""Icons: the bundled line drawings, in a colour of the theme."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

if TYPE_CHECKING:
    from pathlib import Path

SIZE = 20
"""Width and height of an icon, in device-independent pixels."""

_SCALES = (1, 2, 3)


@cache
def icon(name: str, colour: str, folder: Path) -> QIcon:
    """The drawing `folder/name.svg` in `colour` ("#rrggbb"), crisp on screens of single, double and triple density.

    A drawing that is missing or damaged gives an empty icon.
    """
    drawn = QIcon()
    try:
        source = (folder / f"{name}.svg").read_bytes()
    except OSError:
        return drawn
    # Qt paints currentColor black, whatever the palette says.
    coloured = source.replace(b"currentColor", colour.encode())
    for scale in _SCALES:
        drawn.addPixmap(_draw(coloured, scale))
    return drawn


def _draw(source: bytes, scale: int) -> QPixmap:
    # Qt's image reader is enough: the module QtSvg would have to be imported before the first frame.
    buffer = QBuffer()
    buffer.setData(source)
    reader = QImageReader(buffer, b"svg")
    reader.setScaledSize(QSize(SIZE * scale, SIZE * scale))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(scale)
    return pixmap
