"""A report as one QTextDocument, and the one mapping between (anchor, offset) and its positions.

Qt counts UTF-16 units and keeps the numbers as text; a report counts code points of its paragraphs' own text.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QColor,
    QFont,
    QPalette,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from wsis_reader.report import Anchor, Paragraph, Span
from wsis_reader.report.places import ReadingOrder

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QTextBlock

_Kind = int | str
_NUMBERED, _PLAIN = "numbered", "plain"
_LAST_OF_BMP = "\uffff"
_EDGE = 24.0
"""Pixels kept free above the first line, and twice that below the last."""
_PERCENT_LINE = 110
"""Of the font's own spacing, which is 1.37 em for Source Serif: about 1.5 em (qt.md of the project's notes)."""


@dataclass(frozen=True, slots=True)
class Look:
    """How a report is set: the font family, its size in points, and two colours as `#rrggbb`."""

    family: str
    size: float
    ink: str
    quiet: str

    @property
    def em(self) -> float:
        """The size in pixels at 96 dots per inch, by which all distances are measured."""
        return self.size * 96 / 72


class ReportDocument:
    """A report set in type: `text` is the document, the rest translates places into it and back."""

    def __init__(self, order: ReadingOrder, look: Look, parent: QObject | None = None) -> None:
        self.order = order
        self.units = order.units
        self.text = QTextDocument(parent)
        self.text.setUndoRedoEnabled(False)
        self.text.setDocumentMargin(0)
        # Qt leaves out what the first block would keep free above it.
        frame = self.text.rootFrame().frameFormat()
        frame.setTopMargin(_EDGE)
        frame.setBottomMargin(2 * _EDGE)
        self.text.rootFrame().setFrameFormat(frame)
        self._levels = {section.anchor: section.level for section in order.report.sections}
        self._blocks: list[int] = []
        self._starts: list[int] = []
        self._texts: list[int] = []
        self._look = look
        self._set_font(look)
        self._fill()

    @property
    def look(self) -> Look:
        """How it is set now."""
        return self._look

    def restyle(self, look: Look) -> None:
        """Set the report anew in another size or other colours, without touching its text."""
        resized = look.size != self._look.size
        recoloured = (look.ink, look.quiet) != (self._look.ink, self._look.quiet)
        self._look = look
        if not (resized or recoloured):
            return
        cursor = QTextCursor(self.text)
        cursor.beginEditBlock()
        if resized:
            self._set_font(look)
            self._each_block(cursor)
        if recoloured:
            self._recolour(cursor)
        cursor.endEditBlock()

    def neighbour(self, anchor: Anchor, step: int, *, sections: bool = False) -> Anchor:
        """The anchor `step` paragraphs (or section headings) on; at the ends, the last there is."""
        index = self.order.index(anchor)
        while 0 <= index + step < len(self.units):
            index += step
            if self.units[index].anchor.is_section == sections:
                return self.units[index].anchor
        return anchor

    def position(self, anchor: Anchor, offset: int = 0) -> int:
        """The document position of a place; an offset past the end is the end. Raises NoSuchPlace."""
        index = self.order.index(anchor)
        unit = self.units[index]
        if not offset and unit.anchor != anchor:
            offset = next((item.start for item in unit.items if item.anchor == anchor), 0)
        return self._texts[index] + _utf16(unit.text[: max(offset, 0)])

    def number_position(self, anchor: Anchor) -> int:
        """The document position before the number of the paragraph."""
        return self._starts[self.order.index(anchor)]

    def place(self, position: int) -> tuple[Anchor, int]:
        """The place at a document position; in a number, the start of its paragraph."""
        index = max(0, bisect_right(self._starts, position) - 1)
        unit = self.units[index]
        return unit.anchor, _code_points(unit.text, max(0, position - self._texts[index]))

    def spans(self, start: int, end: int) -> list[Span]:
        """What lies between two document positions, paragraph by paragraph, in text order; nothing empty."""
        first, last = (max(0, bisect_right(self._starts, position) - 1) for position in (start, end))
        found = []
        for index in range(first, last + 1):
            unit = self.units[index]
            begin = _code_points(unit.text, max(0, start - self._texts[index]))
            finish = _code_points(unit.text, max(0, end - self._texts[index]))
            if finish > begin:
                found.append(Span(unit.anchor, begin, finish))
        return found

    def unit_of_block(self, block: QTextBlock) -> Paragraph:
        """The paragraph or heading a text block belongs to."""
        return self.units[max(0, bisect_right(self._blocks, block.blockNumber()) - 1)]

    def fraction(self, anchor: Anchor) -> float:
        """How far down the text a paragraph begins, from 0 to 1, by its length in characters."""
        return self._starts[self.order.index(anchor)] / max(1, self.text.characterCount())

    def _fill(self) -> None:
        cursor = QTextCursor(self.text)
        cursor.beginEditBlock()
        formats = _Formats(self._look)
        for unit in self.units:
            kind = self._kind(unit)
            plain, before = formats.text(kind), formats.number(kind)
            for line, text in enumerate(unit.text.split("\n")):
                if self._starts:
                    cursor.insertBlock(formats.block(kind, line > 0))
                else:
                    cursor.setBlockFormat(formats.block(kind, line > 0))
                if line == 0:
                    self._begin(unit, kind, cursor, before)
                cursor.insertText(text, plain)
        cursor.endEditBlock()

    def _begin(self, unit: Paragraph, kind: _Kind, cursor: QTextCursor, form: QTextCharFormat) -> None:
        self._blocks.append(cursor.blockNumber())
        self._starts.append(cursor.position())
        if unit.number:
            cursor.insertText(f"{unit.number}\t" if kind is _NUMBERED else f"{unit.number}.\u2002", form)
        self._texts.append(cursor.position())

    def _kind(self, unit: Paragraph) -> _Kind:
        """The level of a heading, 0 for the title, or how a paragraph begins."""
        if unit.anchor.is_heading:
            return self._levels.get(unit.anchor, 0)
        return _NUMBERED if unit.number else _PLAIN

    def _set_font(self, look: Look) -> None:
        font = QFont(look.family)
        font.setPointSizeF(look.size)
        self.text.setDefaultFont(font)

    def _lines(self) -> Iterator[tuple[QTextBlock, Paragraph, int]]:
        block = self.text.begin()
        for unit in self.units:
            for line in range(unit.text.count("\n") + 1):
                yield block, unit, line
                block = block.next()

    def _each_block(self, cursor: QTextCursor) -> None:
        formats = _Formats(self._look)
        for block, unit, line in self._lines():
            cursor.setPosition(block.position())
            cursor.setBlockFormat(formats.block(self._kind(unit), line > 0))

    def _recolour(self, cursor: QTextCursor) -> None:
        numbers = _colour(self._look.quiet)
        for unit, start, text in zip(self.units, self._starts, self._texts, strict=True):
            if unit.number and not unit.anchor.is_heading:
                cursor.setPosition(start)
                cursor.setPosition(text, QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(numbers)


def hang(look: Look) -> float:
    """The width in pixels of the margin in which the numbers hang."""
    return round(look.em * 2.5)


class _Formats:
    """The formats of one look, each made once: of a large report, making them takes longer than setting its text."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._blocks: dict[tuple[_Kind, bool], QTextBlockFormat] = {}
        self._texts: dict[_Kind, QTextCharFormat] = {}
        self._number = _colour(look.quiet)
        self._number.setProperty(QTextFormat.Property.FontSizeAdjustment, -1)

    def block(self, kind: _Kind, inner: bool) -> QTextBlockFormat:
        """The format of the first line of a paragraph, or of a line inside it: a list item."""
        if (kind, inner) not in self._blocks:
            self._blocks[kind, inner] = self._make_block(kind, inner)
        return self._blocks[kind, inner]

    def text(self, kind: _Kind) -> QTextCharFormat:
        """The format of the text."""
        if kind not in self._texts:
            self._texts[kind] = _heading_format(kind) if isinstance(kind, int) else QTextCharFormat()
        return self._texts[kind]

    def number(self, kind: _Kind) -> QTextCharFormat:
        """The format of the number before the text, or of the label of a heading."""
        return self.text(kind) if isinstance(kind, int) else self._number

    def _make_block(self, kind: _Kind, inner: bool) -> QTextBlockFormat:
        em, form = self._look.em, QTextBlockFormat()
        form.setLineHeight(_PERCENT_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        form.setLeftMargin(hang(self._look))
        if isinstance(kind, int):
            form.setTopMargin(em * (2.6 if kind <= 1 else 1.9))
            form.setBottomMargin(em * 0.35)
            form.setHeadingLevel(kind + 1)
            return form
        form.setTopMargin(em * (0.3 if inner else 0.75))
        if inner:
            form.setLeftMargin(hang(self._look) + em * 1.5)
            form.setTextIndent(-em * 0.75)
        elif kind is _NUMBERED:
            form.setTextIndent(-hang(self._look))
            form.setTabPositions([QTextOption.Tab(hang(self._look), QTextOption.TabType.LeftTab)])
        return form


def _heading_format(level: int) -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFontWeight(QFont.Weight.DemiBold)
    form.setProperty(QTextFormat.Property.FontSizeAdjustment, 2 if level <= 1 else 1 if level == 2 else 0)
    return form


def _colour(name: str) -> QTextCharFormat:
    form = QTextCharFormat()
    # A brush made by a palette: to make one from a colour, PySide6 imports every name of Qt.
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(name))
    form.setForeground(palette.brush(QPalette.ColorRole.Text))
    return form


def _utf16(text: str) -> int:
    if text.isascii() or max(text) <= _LAST_OF_BMP:
        return len(text)
    return len(text.encode("utf-16-le")) // 2


def _code_points(text: str, units: int) -> int:
    """How many code points of `text` its first `units` UTF-16 units hold."""
    if units >= len(text) * 2:
        return len(text)
    if text.isascii() or max(text) <= _LAST_OF_BMP:
        return min(units, len(text))
    return len(text.encode("utf-16-le")[: units * 2].decode("utf-16-le", "ignore"))
