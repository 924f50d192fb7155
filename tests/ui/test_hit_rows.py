"""The rows of an answer: a place first where the query names one, then the hits."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from wsis_reader.library.answer import Answer
from wsis_reader.report import Anchor, Item, Paragraph, Report, Section
from wsis_reader.report.places import ReadingOrder
from wsis_reader.search import SearchIndex, find, parse
from wsis_reader.search.storage import ensure
from wsis_reader.ui.hit_rows import HitRows

HEADING = Anchor("s:I")
ITEMS = (Item("a)", 14, 20, Anchor("2/a")), Item("b)", 21, 36, Anchor("2/b")))
PARAGRAPHS = (
    Paragraph(Anchor("1"), "Le Sommet a eu lieu. Il y en a eu 2.", HEADING, "1"),
    Paragraph(Anchor("2"), "Deux points :\na) Un.\nb) Autre. Fin.", HEADING, "2", ITEMS),
)
SECTIONS = (Section(HEADING, "Rappel des faits", 1, "I", "", PARAGRAPHS), Section(Anchor("s:annex"), "Annexe"))
REPORT = Report(("A/1",), "fr", "Rapport", SECTIONS)


@pytest.fixture(scope="module")
def index() -> Iterator[SearchIndex]:
    opened = ensure(None, None, (REPORT,))
    yield opened
    opened.close()


@pytest.fixture
def rows_for(index: SearchIndex) -> Callable[[str], HitRows]:
    return lambda text: HitRows(Answer(ReadingOrder(REPORT), find(index, parse(text, "fr"), report=REPORT.key)))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("text", "opening"),
    [
        ("1", "Le Sommet a eu lieu."),
        ("§ 2", "Deux points :"),
        ("2 b)", "b) Autre."),
        ("section I", "Rappel des faits"),
    ],
)
def test_a_place_shows_how_it_begins(rows_for: Callable[[str], HitRows], text: str, opening: str) -> None:
    row = rows_for(text).describe(0)
    assert (row.is_place, row.excerpt, row.marks) == (True, opening, ())


@pytest.mark.usefixtures("qapp")
def test_a_heading_is_not_said_twice(rows_for: Callable[[str], HitRows]) -> None:
    row = rows_for("Annexe").describe(0)
    assert (row.where, row.excerpt) == ("Heading", "Annexe")


@pytest.mark.usefixtures("qapp")
def test_behind_the_place_come_the_hits(rows_for: Callable[[str], HitRows]) -> None:
    rows = rows_for("2")
    assert [(rows.describe(row).is_place, rows.anchor(row)) for row in range(rows.total)] == [(True, "2"), (False, "1")]
