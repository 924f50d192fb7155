"""Marks lie under exactly the words they are given, and are told apart by more than their colour."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.mark_layers import Layer, Line, paint_layers, span_rects
from wsis_reader.ui.report_document import Look, ReportDocument

pytestmark = pytest.mark.usefixtures("qapp")

SECTION = Anchor("s:1")
ORDINARY, CURRENT = Anchor("1"), Anchor("2")
FILL, STRONGER, LINE = "#ffff00", "#ff8000", "#800000"


@pytest.fixture
def document() -> ReportDocument:
    texts = ("Le Sommet mondial", "Le Sommet mondial")
    paragraphs = tuple(
        Paragraph(anchor, text, SECTION, anchor) for anchor, text in zip((ORDINARY, CURRENT), texts, strict=True)
    )
    report = Report(("A/1",), "fr", "Titre", (Section(SECTION, "", 1, paragraphs=paragraphs),))
    document = ReportDocument(ReadingOrder(report), Look("", 12, "#000000", "#666666"))
    document.text.setTextWidth(400)
    return document


LINES: tuple[Line, ...] = ("solid", "dotted", "dashed")


def ink(document: ReportDocument, line: Line) -> int:
    """How many pixels a line takes."""
    image = painted(document, {}, Layer(lambda _: [(3, 9)], underline=LINE, line=line))
    wanted = QColor(LINE).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(400) for y in range(300))


def painted(document: ReportDocument, spans: dict[Anchor, list[tuple[int, int]]], layer: Layer | None = None) -> QImage:
    image = QImage(400, 300, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    layer = layer or Layer(lambda anchor: spans.get(anchor, []), FILL, LINE, CURRENT, STRONGER, LINE)
    paint_layers(painter, document, [layer], QRectF(0, 0, 400, 300), QPointF(0, 0))
    painter.end()
    return image


def rows(image: QImage, colour: str) -> int:
    """How many rows of pixels have the colour anywhere."""
    wanted = QColor(colour).rgb()
    return sum(any(image.pixel(x, y) == wanted for x in range(400)) for y in range(300))


def test_a_mark_is_underlined_and_the_current_one_more_strongly(document: ReportDocument) -> None:
    ordinary = painted(document, {ORDINARY: [(3, 9)]})
    current = painted(document, {CURRENT: [(3, 9)]})
    assert rows(ordinary, FILL)
    assert not rows(ordinary, STRONGER)
    assert rows(current, STRONGER)
    assert not rows(current, FILL)
    assert 0 < rows(ordinary, LINE) < rows(current, LINE)


def test_lines_are_told_apart_by_what_they_are_made_of(document: ReportDocument) -> None:
    inked = {line: ink(document, line) for line in LINES}
    assert inked["dotted"] < inked["dashed"] < inked["solid"]


def test_a_line_alone_leaves_the_ground_as_it_is(document: ReportDocument) -> None:
    image = painted(document, {ORDINARY: [(3, 9)]}, Layer(lambda _: [(3, 9)], underline=LINE))
    assert not rows(image, FILL)
    assert rows(image, LINE)


def test_a_mark_over_two_lines_ends_with_the_words_of_each(document: ReportDocument) -> None:
    document.text.setTextWidth(110)
    document.text.documentLayout().documentSize()
    block = document.text.findBlock(document.position(ORDINARY, 0))
    layout = block.layout()
    assert layout.lineCount() > 1
    rects = list(span_rects(block, block.position(), block.position() + block.length() - 1))
    ends = [layout.lineAt(number).naturalTextRect().right() for number in range(layout.lineCount())]
    assert [rect.right() for rect in rects] == pytest.approx(ends)


def test_nothing_is_painted_without_marks(document: ReportDocument) -> None:
    image = painted(document, {})
    assert rows(image, "#ffffff") == 300
    assert not rows(image, LINE)
