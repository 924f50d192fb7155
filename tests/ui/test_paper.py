"""On paper stand the report as it is, its notes where they belong, and nothing that was not written by either."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QPainter, QPdfWriter

from wsis_reader import paths
from wsis_reader.formats import read_report
from wsis_reader.notes.anchoring import Anchored, Anchoring
from wsis_reader.notes.model import Note, Selector
from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.paper import Paper, PaperWords, page_layout, paint_pages, set_paper, to_pdf
from wsis_reader.ui.report_document import ReportDocument

WORDS = PaperWords(page="p. %1 of %2", bookmark="MARKED", orphans="ORPHANS", colours=(("yellow", "important"),))
FAMILY = "Source Serif 4"

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def order() -> ReadingOrder:
    return ReadingOrder(read_report(paths.resources() / "reports" / "A_59_80-E_2004_61.fr.txt"))


@pytest.fixture(scope="module")
def notes(order: ReadingOrder) -> tuple[Anchored, ...]:
    key, anchoring = order.report.key, Anchoring(order)
    part = anchoring.select([Span(Anchor("26"), 91, 102)])
    across = anchoring.select([Span(Anchor("2"), 10, 20), Span(Anchor("3"), 0, 9)])
    lost = (Selector(Anchor("999"), 0, 7, "qqq zzz"),)
    return anchoring.anchor_all(
        [
            Note("1", "note", *key, part, "<b>Mine</b>\n<img src='file:///secret'>", "yellow", ("UIT",)),
            Note("2", "highlight", *key, anchoring.select([Span(Anchor("13"), 0, 11)]), colour="green"),
            Note("3", "bookmark", *key, anchoring.select_whole(Anchor("s:IV.C"))),
            Note("4", "note", *key, across, "Over two"),
            Note("5", "note", *key, lost, "Lost words"),
        ]
    )


def lines(paper: Paper) -> list[str]:
    return set_paper(paper).text.toPlainText().split("\n")


def pages(content: bytes) -> int:
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    return len(re.findall(rb"/Type\s*/Page\b", content))


def test_without_notes_the_text_is_that_of_the_report(order: ReadingOrder) -> None:
    paper = Paper(order, FAMILY)
    shown = ReportDocument(order, set_paper(paper).look)
    assert lines(paper) == shown.text.toPlainText().split("\n")


def test_each_note_stands_under_its_paragraph_in_the_order_of_the_text(
    order: ReadingOrder, notes: tuple[Anchored, ...]
) -> None:
    bare, with_notes = lines(Paper(order, FAMILY)), lines(Paper(order, FAMILY, notes, WORDS))
    added = [line for line in with_notes if line not in bare]
    assert added == [
        added[0],
        "1\u2002Over two",
        added[2],
        "2\u2002MARKED",
        added[4],
        "3\u2002<b>Mine</b>",
        "<img src='file:///secret'> — important · #UIT",
        "ORPHANS",
        "“qqq zzz”",
        "Lost words",
    ]
    assert added[0].startswith("3\tLe Sommet\u20091")
    assert added[2].endswith("\u20092")
    assert "gouvernance\u20093" in added[4]
    assert with_notes.index("3\u2002<b>Mine</b>") == with_notes.index(added[4]) + 1


def test_what_is_marked_is_told_apart_by_colour_and_by_a_line(order: ReadingOrder, notes: tuple[Anchored, ...]) -> None:
    text = set_paper(Paper(order, FAMILY, notes, WORDS)).text
    coloured, lined = [], []
    block = text.begin()
    while block.isValid():
        for at in block:
            fragment = at.fragment()
            form = fragment.charFormat()
            coloured += [fragment.text()] if form.background().style() != Qt.BrushStyle.NoBrush else []
            lined += [fragment.text()] if form.underlineStyle() != form.UnderlineStyle.NoUnderline else []
        block = block.next()
    spans = [("2", 10, 20), ("3", 0, 9), ("13", 0, 11), ("26", 91, 102)]
    assert coloured == [order.unit(Anchor(anchor)).text[start:end] for anchor, start, end in spans]
    assert lined == coloured


def test_a_pdf_made_off_the_gui_thread_has_every_page(order: ReadingOrder, notes: tuple[Anchored, ...]) -> None:
    with ThreadPoolExecutor(1) as thread:
        bare = thread.submit(to_pdf, Paper(order, FAMILY)).result()
        noted = thread.submit(to_pdf, Paper(order, FAMILY, notes * 30, WORDS)).result()
    assert 3 < pages(bare) < pages(noted)


@pytest.mark.parametrize(("first", "last", "painted"), [(1, 0, None), (2, 3, 2), (2, 99, -1)])
def test_a_range_of_pages_can_be_printed(order: ReadingOrder, first: int, last: int, painted: int | None) -> None:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout())
    count = paint_pages(Paper(order, FAMILY), writer, QPainter(writer), first, last)
    expected = count if painted is None else painted if painted > 0 else count - 1
    assert pages(bytes(buffer.data().data())) == expected


def test_each_page_is_headed_by_the_symbol_and_its_number(order: ReadingOrder) -> None:
    written: list[str] = []

    class Painter(QPainter):
        def drawText(self, *arguments: object) -> None:  # type: ignore[override]
            written.append(str(arguments[-1]))

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(page_layout())
    count = paint_pages(Paper(order, FAMILY, (), WORDS), writer, Painter(writer))
    symbol = order.report.symbol
    assert written == [words for page in range(1, count + 1) for words in (symbol, f"p. {page} of {count}")]
