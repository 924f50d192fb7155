"""A report set in type."""

from __future__ import annotations

import pytest

from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.report_document import Look, ReportDocument

HEADING = Anchor("s:I")
REPORT = Report(
    ("A/1",), "en", "", (Section(HEADING, "Facts", 1, "I", "", (Paragraph(Anchor("1"), "One.", HEADING, "1"),)),)
)


@pytest.mark.usefixtures("qapp")
def test_there_is_air_above_the_first_line_and_below_the_last() -> None:
    document = ReportDocument(ReadingOrder(REPORT), Look("Source Serif 4", 12.0, "#000000", "#555555")).text
    layout = document.documentLayout()
    assert layout.blockBoundingRect(document.firstBlock()).top() >= 20
    assert layout.blockBoundingRect(document.lastBlock()).bottom() <= layout.documentSize().height() - 40
