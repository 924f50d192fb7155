"""What rows of lists and trees share: text wrapped to a width and measured by the font, and the key that chooses."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QTextLayout, QTextOption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QKeyEvent


def lay_out(
    text: str, font: QFont, width: float, formats: Sequence[QTextLayout.FormatRange] = (), *, taken: float = 0
) -> QTextLayout:
    """The text in lines of at most `width` pixels, from (0, 0) down; a word longer than a line is broken.

    Of the first line so many pixels are `taken` by something else.
    """
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(list(formats))
    layout.beginLayout()
    y = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width if y else width - taken))
        line.setPosition(QPointF(0, y))
        y += line.height()
    layout.endLayout()
    return layout


def lines_of(text: str, font: QFont, width: float) -> list[str]:
    """The text cut into lines of at most `width` pixels."""
    layout = lay_out(text, font, width)
    starts = [code_point_offset(text, layout.lineAt(line).textStart()) for line in range(layout.lineCount())]
    return [text[start:end].strip() for start, end in pairwise([*starts, len(text)])]


def utf16_offset(text: str, offset: int) -> int:
    """The place in Qt's UTF-16 units of a place in code points."""
    return len(text[:offset].encode("utf-16-le")) // 2


def code_point_offset(text: str, units: int) -> int:
    """The place in code points of a place in Qt's UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))


def is_enter(event: QKeyEvent) -> bool:
    """Whether one of the two Enter keys is pressed."""
    return event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
