"""Places are found as readers write them, and a place that is not there is never another one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from wsis_reader.report import Anchor, Report, Section
from wsis_reader.report.errors import NoSuchPlace
from wsis_reader.report.places import ReadingOrder

OUTLINE = Path(__file__).parents[1] / "truth" / "shipped_outline.txt"


def test_everything_that_has_an_address_stands_in_the_order_of_the_report(order: ReadingOrder) -> None:
    wanted: list[str] = []
    for line in OUTLINE.read_text(encoding="utf-8").splitlines():
        words = line.split()
        wanted += words[:1] if words[0] == "title" or words[0].startswith("s:") else words
    assert [unit.anchor for unit in order.units] == wanted
    assert [order.index(unit.anchor) for unit in order.units] == list(range(len(wanted)))


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("26", "26"),
        (" 26 ", "26"),
        ("26.", "26"),
        ("§ 26", "26"),
        ("§26", "26"),
        ("§\u00a026", "26"),
        ("par. 26", "26"),
        ("Par 26", "26"),
        ("para. 26", "26"),
        ("paragraphe 26", "26"),
        ("paragraph 26", "26"),
        ("IV.C", "s:IV.C"),
        ("iv.c", "s:IV.C"),
        ("IV C", "s:IV.C"),
        ("iv c", "s:IV.C"),
        ("IV. C.", "s:IV.C"),
        ("section IV.C", "s:IV.C"),
        ("sect. IV", "s:IV"),
        ("chapitre IV", "s:IV"),
        ("V", "s:V"),
        ("VII", "s:VII"),
        ("s:IV.C", "s:IV.C"),
        ("s:2", "s:2"),
        ("note/1", "note/1"),
        ("summary/2", "summary/2"),
        ("Summary/2", "summary/2"),
        ("title", "title"),
    ],
)
def test_a_place_is_found_as_readers_write_it(order: ReadingOrder, written: str, anchor: str) -> None:
    assert order.find(written) == anchor


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "37",
        "0",
        "026",
        "-26",
        "26 27",
        "IV.D",
        "VIII",
        "Internet",
        "26 février",
        "§",
        "section",
        "c",
        "57/238",
    ],
)
def test_what_is_no_place_here_is_none(order: ReadingOrder, written: str) -> None:
    assert order.find(written) is None
    with pytest.raises(NoSuchPlace) as caught:
        order.place(written)
    assert (caught.value.place, caught.value.symbol) == (written, "A/59/80-E/2004/61")


@pytest.mark.parametrize(
    ("written", "anchor"),
    [
        ("10 a)", "10/a"),
        ("10(b)", "10/b"),
        ("par. 10 a)", "10/a"),
        ("13bis", "13bis"),
        ("13 bis", None),
        ("10 c)", None),
    ],
)
def test_a_lettered_item_leads_to_its_paragraph(
    resolution: Callable[[str], ReadingOrder], written: str, anchor: str | None
) -> None:
    order = resolution("fr")
    assert order.find(written) == anchor
    if anchor and anchor.startswith("10/"):
        assert order.unit(Anchor(anchor)).anchor == "10"


def test_the_way_to_a_section_begins_at_the_outermost(order: ReadingOrder) -> None:
    assert [section.anchor for section in order.path(Anchor("s:IV.C"))] == ["s:IV", "s:IV.C"]
    assert [section.anchor for section in order.path(Anchor("s:V"))] == ["s:V"]
    assert order.path(Anchor("s:XX")) == ()


def test_an_anchor_of_another_report_is_refused_by_name(order: ReadingOrder) -> None:
    assert Anchor("36") in order
    assert Anchor("37") not in order
    for ask in (order.index, order.unit):
        with pytest.raises(NoSuchPlace, match="37"):
            ask(Anchor("37"))


def test_a_lone_letter_or_arabic_number_is_a_word_and_no_section() -> None:
    sections = tuple(Section(Anchor(f"s:{label}"), "Titre", 1, label) for label in ("C", "3", "V"))
    order = ReadingOrder(Report(("A/1",), "fr", "", sections))
    assert [order.find(text) for text in ("c", "C", "3", "V", "section C", "chapitre 3")] == [
        None, None, None, "s:V", "s:C", "s:3",
    ]  # fmt: skip
