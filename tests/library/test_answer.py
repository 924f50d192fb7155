"""An answer is what was found in text order, with exact marks, and the place that the query names."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wsis_reader.library import Library
from wsis_reader.library.answer import Answer
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder

ROOT = Path(__file__).parents[2]
Ask = Callable[[str], Answer]


@pytest.fixture(scope="module")
def ask(order: ReadingOrder) -> Iterator[Ask]:
    library = Library(ROOT / "resources" / "reports", ROOT / "index", None)
    yield lambda query: Answer(order, library.search(query, order.report.key))
    library.close()


def shown(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The text with each mark in double brackets."""
    for start, end in reversed(marks):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


def test_hits_stand_in_the_order_of_the_text(ask: Ask) -> None:
    answer = ask("gouvernance Internet")
    assert answer.hits == ("13", "s:IV.C", "24", "25", "26", "30")
    assert dict(answer.counts()) == {"s:IV": 1, "s:IV.C": 4, "s:V.A": 1}


def test_the_excerpt_is_the_sentence_around_the_first_match_with_its_marks(ask: Ask) -> None:
    answer = ask("gouvernance Internet")
    assert shown(*answer.excerpt(Anchor("26"))) == (
        "Un petit secrétariat sera constitué à Genève pour appuyer les consultations à propos de la"
        " [[gouvernance]] d’[[Internet]]."
    )


def test_marks_are_counted_from_the_beginning_of_the_excerpt(ask: Ask) -> None:
    assert shown(*ask("Tunis").excerpt(Anchor("1"))) == (
        "À sa session de 2001, le Conseil de l’UIT a décidé que le Sommet mondial sur la société de l’information se"
        " déroulerait en deux phases : à Genève du 10 au 12 décembre 2003, puis à [[Tunis]] du 16 au 18 novembre 2005."
    )


def test_marks_are_exactly_what_matched(ask: Ask, order: ReadingOrder) -> None:
    answer = ask("gouvernance Internet")
    text = order.unit(Anchor("26")).text
    marked = [text[start:end] for start, end in answer.marks(Anchor("26"))]
    assert marked == ["gouvernance", "Internet", "gouvernance", "Internet", "Internet", "gouvernance", "Internet"]


def test_what_was_not_found_has_no_marks(ask: Ask) -> None:
    answer = ask("Hammamet Tunisie")
    # Tunisia is named in paragraph 3 as well, Hammamet is not.
    assert (answer.hits, answer.marks(Anchor("3")), answer.places_marked(Anchor("3"))) == (("33",), (), 0)


@pytest.mark.parametrize(
    ("query", "anchor", "places"),
    [("gouvernance Internet", "26", 4), ("gouvernance", "26", 3), ("11 000", "15", 1), ("Hammamet", "34", 1)],
)
def test_marks_that_touch_are_one_result_to_a_reader(ask: Ask, query: str, anchor: str, places: int) -> None:
    assert ask(query).places_marked(Anchor(anchor)) == places


@pytest.mark.parametrize(
    ("here", "step", "hit"),
    [
        ("s:1", 1, 0),
        ("s:1", -1, 5),
        ("13", 1, 1),
        ("13", -1, 5),
        ("20", 1, 1),
        ("20", -1, 0),
        ("26", 1, 5),
        ("26", -1, 3),
        ("30", 1, 0),
        ("36", 1, 0),
        ("36", -1, 5),
    ],
)
def test_the_next_hit_is_the_next_in_the_text_around_its_end(ask: Ask, here: str, step: int, hit: int) -> None:
    assert ask("gouvernance Internet").next_hit(Anchor(here), step) == hit


@pytest.mark.parametrize(("here", "hit"), [("s:1", 0), ("13", 0), ("14", 1), ("26", 4), ("27", 5), ("31", 0)])
def test_the_hit_one_is_at_comes_before_the_ones_after_it(ask: Ask, here: str, hit: int) -> None:
    assert ask("gouvernance Internet").hit_from(Anchor(here)) == hit


def test_without_hits_there_is_no_next_one(ask: Ask) -> None:
    answer = ask("chameau")
    assert (answer.hits, answer.next_hit(Anchor("1"), 1), answer.hit_from(Anchor("1"))) == ((), None, None)
    assert dict(answer.counts()) == {}


@pytest.mark.parametrize(
    ("query", "place"), [("26", "26"), ("§ 26", "26"), ("IV.C", "s:IV.C"), ("iv c", "s:IV.C"), ("Internet", None)]
)
def test_a_query_that_names_a_place_offers_it(ask: Ask, query: str, place: str | None) -> None:
    assert ask(query).place == place
