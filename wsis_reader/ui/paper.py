"""A report on paper: set anew with its notes under their paragraphs, page by page, for a printer or as PDF.

Nothing here touches the window, so that it may be done off the GUI thread: every object is made where it is used.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QEventLoop, QIODevice, QLocale, QMarginsF, QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetricsF,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)

from wsis_reader.ui.report_document import Look, ReportDocument, hang

if TYPE_CHECKING:
    from PySide6.QtGui import QPagedPaintDevice

    from wsis_reader.notes.anchoring import Anchored
    from wsis_reader.report.places import ReadingOrder

_INK, _QUIET = "#000000", "#555555"
_SIZE = 10.5
_MARGIN_MM = 20.0
_DOTS = 600
_MARKED = QColor("#fff2b3")
_HEAD_LINES = 2.4
"""Height of the header, in lines of its own."""


@dataclass(frozen=True, slots=True)
class PaperWords:
    """The words that paper adds, in the language of the interface; `page` has the fields %1 and %2.

    `colours` are what the named colours are called.
    """

    page: str = "%1 / %2"
    bookmark: str = "Bookmark"
    orphans: str = "Not found in the text any more"
    confirm: str = "to confirm"
    colours: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Paper:
    """What is to be printed: a report, the notes in it (none, to print it without), and the font."""

    order: ReadingOrder
    family: str
    notes: Sequence[Anchored] = ()
    words: PaperWords = PaperWords()


def to_pdf(paper: Paper) -> bytes:
    """The whole paper as a PDF file, on the page size of the locale. Any thread may ask."""
    # Qt's fonts start a timer, for which a thread that is not Qt's own has to be able to wait for events.
    waiting = QEventLoop()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DOTS)
    writer.setPageLayout(page_layout())
    writer.setTitle(f"{paper.order.report.symbol} — {paper.order.report.title}")
    writer.setCreator("WSIS Reader")
    paint_pages(paper, writer, QPainter(writer))
    buffer.close()
    del waiting
    return bytes(content.data())


def page_layout() -> QPageLayout:
    """Upright pages of the size that is usual here."""
    american = QLocale().measurementSystem() == QLocale.MeasurementSystem.ImperialUSSystem
    size = QPageSize(QPageSize.PageSizeId.Letter if american else QPageSize.PageSizeId.A4)
    margin = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, margin, QPageLayout.Unit.Millimeter)


def paint_pages(paper: Paper, device: QPagedPaintDevice, painter: QPainter, first: int = 1, last: int = 0) -> int:
    """Paint pages `first` to `last` (0: to the end) on a device that was begun, and end it; how many there are in all.

    Each has the symbol and its number above the text.
    """
    font = QFont(paper.family)
    font.setPointSizeF(_SIZE * 0.8)
    head = QFontMetricsF(font, device).height() * _HEAD_LINES
    size = QSizeF(device.width(), device.height() - head)
    document = set_paper(paper)
    layout = document.text.documentLayout()
    layout.setPaintDevice(device)
    document.text.setPageSize(size)
    count = document.text.pageCount()
    for page in range(first, min(last or count, count) + 1):
        if page > first:
            device.newPage()
        painter.setFont(font)
        _paint_head(painter, QRectF(0, 0, size.width(), head), paper, page, count)
        _paint_page(painter, layout, QRectF(QPointF(0, (page - 1) * size.height()), size), head)
    painter.end()
    return count


def set_paper(paper: Paper) -> ReportDocument:
    """The report as a document in black, with its notes; nothing in a text is taken for markup."""
    document = ReportDocument(paper.order, Look(paper.family, _SIZE, _INK, _QUIET))
    frame = document.text.rootFrame().frameFormat()
    frame.setMargin(0)
    document.text.rootFrame().setFrameFormat(frame)
    cursor = QTextCursor(document.text)
    cursor.beginEditBlock()
    for each in paper.notes:
        for span in each.spans:
            if not _is_whole(each):
                cursor.setPosition(document.position(span.anchor, span.start))
                cursor.setPosition(document.position(span.anchor, span.end), QTextCursor.MoveMode.KeepAnchor)
                cursor.mergeCharFormat(_marked())
    written = _written(paper)
    # From the end, so that what stands before keeps the position it has in the report.
    for unit in reversed(paper.order.units):
        here = [(number, each) for number, each in written if each.spans and each.spans[-1].anchor == unit.anchor]
        end = document.position(unit.anchor, len(unit.text))
        cursor.setPosition(end)
        for number, each in here:
            _insert_note(cursor, f"{number}", each, paper.words, document.look)
        for number, each in sorted(here, key=lambda one: (one[1].spans[-1].end, one[0]), reverse=True):
            cursor.setPosition(document.position(unit.anchor, each.spans[-1].end))
            cursor.insertText(f"\u2009{number}", _raised())
    _insert_orphans(cursor, paper, document)
    cursor.endEditBlock()
    return document


def _written(paper: Paper) -> list[tuple[int, Anchored]]:
    """The notes that have something to say beside their mark, numbered in the order of the text."""
    said = [each for each in paper.notes if each.spans and _body(each, paper.words)]
    return list(enumerate(said, 1))


def _insert_orphans(cursor: QTextCursor, paper: Paper, document: ReportDocument) -> None:
    orphans = [each for each in paper.notes if not each.spans]
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if orphans:
        head = QTextCharFormat()
        head.setFontWeight(QFont.Weight.DemiBold)
        form = QTextBlockFormat()
        form.setTopMargin(document.look.em * 2)
        cursor.insertBlock(form, head)
        cursor.insertText(paper.words.orphans)
    for each in orphans:
        _insert_note(cursor, "", each, paper.words, document.look)


def _insert_note(cursor: QTextCursor, number: str, each: Anchored, words: PaperWords, look: Look) -> None:
    small = QTextCharFormat()
    small.setProperty(QTextFormat.Property.FontSizeAdjustment, -1)
    form = QTextBlockFormat()
    form.setLeftMargin(hang(look) * 1.6)
    form.setTopMargin(look.em * 0.3)
    quote = [f"“{each.note.quote}”"] if not each.spans and each.note.quote else []
    for line, text in enumerate("\n".join([*quote, _body(each, words)]).split("\n")):
        cursor.insertBlock(form, small)
        if line == 0 and number:
            cursor.insertText(f"{number}\u2002", _raised())
        cursor.insertText(text, small)


def _body(each: Anchored, words: PaperWords) -> str:
    """What is written under a paragraph: the reader's words, then colour, tags and doubt; nothing for a mere mark."""
    note = each.note
    named = dict(words.colours)
    about = [named.get(note.colour, note.colour)] if note.colour and (note.text or note.tags) else []
    about += [f"#{tag}" for tag in note.tags]
    about += [words.confirm] if each.state == "confirm" else []
    said = note.text or (words.bookmark if note.kind == "bookmark" or (_is_whole(each) and not about) else "")
    return " — ".join(part for part in (said, " · ".join(about)) if part)


def _is_whole(each: Anchored) -> bool:
    return all(part.whole for part in each.note.target)


def _marked() -> QTextCharFormat:
    """Of marked text: told apart by a line as well, since paper may have no colour."""
    form = QTextCharFormat()
    form.setBackground(_MARKED)
    form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    return form


def _raised() -> QTextCharFormat:
    form = QTextCharFormat()
    form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    form.setFontWeight(QFont.Weight.DemiBold)
    return form


def _paint_head(painter: QPainter, where: QRectF, paper: Paper, page: int, count: int) -> None:
    line = where.adjusted(0, 0, 0, -where.height() * 0.55)
    painter.setPen(QColor(_QUIET))
    painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, paper.order.report.symbol)
    number = paper.words.page.replace("%1", str(page)).replace("%2", str(count))
    painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, number)
    painter.drawLine(line.bottomLeft(), line.bottomRight())


def _paint_page(painter: QPainter, layout: QAbstractTextDocumentLayout, page: QRectF, head: float) -> None:
    painter.save()
    painter.translate(0, head - page.top())
    painter.setClipRect(page)
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = page
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Text, QColor(_INK))
    context.palette = palette
    layout.draw(painter, context)
    painter.restore()
