"""A report set in type."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.report import Anchor, Item, Paragraph, Report, Section, Span
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


TRICKY = (
    "plain",
    "l’été\u00a0: 11\u00a0000",
    "a😀b🇫🇷",
    "\U0001d49c\U0001d49e",
    "e\u0301a\u0300",
    "العربية 12",
    "中文",
    "\u202f",
)
TEXT = st.lists(st.sampled_from([*TRICKY, " ", "\n"]), min_size=1, max_size=5).map("".join)
UNITS = st.lists(st.tuples(TEXT, st.sampled_from(["", "26", "13bis"])), min_size=1, max_size=5)


def of(units: list[tuple[str, str]]) -> ReportDocument:
    paragraphs = tuple(
        Paragraph(Anchor(f"main/{n}"), text, Anchor("s:I"), number) for n, (text, number) in enumerate(units)
    )
    report = Report(("A/1",), "fr", "Titre 😀", (Section(Anchor("s:I"), "Rappel\u00a0!", 1, "I", "", paragraphs),))
    return ReportDocument(ReadingOrder(report), Look("Source Serif 4", 12, "#000000", "#555555"))


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60, deadline=None)
@given(UNITS)
def test_every_place_has_a_position_of_its_own_and_is_found_there_again(units: list[tuple[str, str]]) -> None:
    document = of(units)
    for unit in document.units:
        for offset in range(len(unit.text) + 1):
            assert document.place(document.position(unit.anchor, offset)) == (unit.anchor, offset)


@pytest.mark.usefixtures("qapp")
@settings(max_examples=60, deadline=None)
@given(UNITS, st.data())
def test_what_lies_between_two_places_is_the_text_of_the_report(
    units: list[tuple[str, str]], data: st.DataObject
) -> None:
    document = of(units)
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(document.units) - 1)] * 2)))
    begin = data.draw(st.integers(0, len(document.units[first].text)))
    end = data.draw(st.integers(begin if first == last else 0, len(document.units[last].text)))
    positions = (
        document.position(document.units[first].anchor, begin),
        document.position(document.units[last].anchor, end),
    )
    wanted = []
    for index in range(first, last + 1):
        unit = document.units[index]
        span = Span(unit.anchor, begin if index == first else 0, end if index == last else len(unit.text))
        wanted += [span] if span.end > span.start else []
    assert document.spans(*positions) == wanted


@pytest.mark.usefixtures("qapp")
def test_a_position_in_a_number_is_the_start_of_its_paragraph() -> None:
    document = of([("Un.", "26")])
    anchor = Anchor("main/0")
    begin = document.number_position(anchor)
    assert [document.place(begin + n) for n in range(4)] == [(anchor, 0)] * 4
    assert document.position(anchor) == begin + len("26\t")


@pytest.mark.usefixtures("qapp")
def test_a_list_item_is_found_by_its_own_anchor() -> None:
    text = "Décide :\na) De tenir;\nb) De prier."
    items = (Item("a)", 9, 21, Anchor("10/a")), Item("b)", 22, 34, Anchor("10/b")))
    paragraph = Paragraph(Anchor("10"), text, Anchor("s:I"), "10", items)
    report = Report(("A/1",), "fr", "", (Section(Anchor("s:I"), "I", paragraphs=(paragraph,)),))
    document = ReportDocument(ReadingOrder(report), Look("Source Serif 4", 12, "#000000", "#555555"))
    assert document.place(document.position(Anchor("10/b"))) == ("10", 22)
    assert document.text.findBlock(document.position(Anchor("10/b"))).text() == "b) De prier."


@pytest.mark.usefixtures("qapp")
def test_another_look_changes_no_character(shipped: Report) -> None:
    document = ReportDocument(ReadingOrder(shipped), Look("Source Serif 4", 12, "#000000", "#555555"))
    before = document.text.toRawText()
    document.restyle(Look("Source Serif 4", 24, "#ffffff", "#aaaaaa"))
    assert document.text.toRawText() == before
    assert document.text.defaultFont().pointSizeF() == 24
    assert document.look.quiet == "#aaaaaa"


@pytest.mark.usefixtures("qapp")
def test_another_look_sets_as_the_first_would_have_set_it(shipped: Report) -> None:
    small, large = (Look("Source Serif 4", size, "#000000", "#555555") for size in (12, 24))
    changed, fresh = ReportDocument(ReadingOrder(shipped), small), ReportDocument(ReadingOrder(shipped), large)
    changed.restyle(large)
    for document in (changed, fresh):
        document.text.setTextWidth(900)
    assert changed.text.size() == fresh.text.size()
