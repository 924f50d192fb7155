"""Rows are copied with where they stand in the report, in its own language."""

from __future__ import annotations

import pytest

from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.fact_model import FactRow
from wsis_reader.ui.fact_text import as_quotes, as_text


@pytest.fixture
def rows(order: ReadingOrder) -> list[FactRow]:
    text = order.unit(Anchor("26")).text
    start = text.index("un atelier de l’Internet")
    end = text.index(");", start)
    date = text.index("5 et 6 mars 2004")
    first = FactRow("a", (Span(Anchor("26"), date, date + 16),), "5–6 March 2004", detail="un atelier\nde l’Internet")
    return [
        FactRow("a", first.spans, first.title, detail=first.detail, quoted=Span(Anchor("26"), start, end + 1)),
        FactRow("b", (Span(Anchor("33"), 0, 3), Span(Anchor("9"), 0, 2), Span(Anchor("33"), 5, 6)), "UIT"),
    ]


def test_a_line_a_row_with_its_places(rows: list[FactRow], order: ReadingOrder) -> None:
    assert as_text(rows, order) == (
        "5–6 March 2004 — un atelier de l’Internet (A/59/80-E/2004/61, par. 26)\nUIT (A/59/80-E/2004/61, par. 9 et 33)"
    )


def test_a_quote_a_row_with_its_citation(rows: list[FactRow], order: ReadingOrder) -> None:
    assert as_quotes(rows, order).splitlines() == [
        "« un atelier de l’Internet Corporation for Assigned Names and Numbers (Rome, 5 et 6 mars 2004) »"
        " (A/59/80-E/2004/61, par. 26)",
        "« Une » (A/59/80-E/2004/61, par. 33)",
    ]
    assert as_quotes(rows[1:], order, "{quote} [{place}]") == "Une [par. 33]"
