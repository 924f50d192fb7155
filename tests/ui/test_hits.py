"""Hits: which of what was found one is at, and where the next one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from wsis_reader.library import Library
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.hits import Hits

ROOT = Path(__file__).parents[2]
Found = Callable[[str], Hits]

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def library() -> Iterator[Library]:
    library = Library(ROOT / "resources" / "reports", ROOT / "index", None)
    yield library
    library.close()


@pytest.fixture
def found(order: ReadingOrder, library: Library) -> Found:
    """What a query finds, and a reader who goes where the hits lead."""

    def found(query: str) -> Hits:
        hits = Hits(order)
        hits.show(library.search(query, order.report.key))
        return hits

    return found


def walk(hits: Hits, here: str, *steps: Callable[[Hits, Anchor], object]) -> list[str]:
    """Where the reader comes to by these steps from `here`."""
    way = [here]
    hits.chosen.connect(lambda anchor, _: way.append(anchor))
    for step in steps:
        step(hits, Anchor(way[-1]))
    return way[1:]


def go(hits: Hits, here: Anchor) -> None:
    hits.go(here)


def onwards(hits: Hits, here: Anchor) -> None:
    hits.step(here, 1)


def back(hits: Hits, here: Anchor) -> None:
    hits.step(here, -1)


@pytest.mark.parametrize(
    ("query", "here", "steps", "way"),
    [
        ("gouvernance Internet", "s:1", [onwards] * 7, "13 s:IV.C 24 25 26 30 13"),
        ("gouvernance Internet", "26", [back] * 5, "25 24 s:IV.C 13 30"),
        ("gouvernance Internet", "20", [onwards, back], "s:IV.C 13"),
        ("gouvernance Internet", "s:1", [go] * 7, "13 s:IV.C 24 25 26 30 13"),
        ("gouvernance Internet", "26", [go, go], "26 30"),
        ("gouvernance Internet", "31", [go, go], "13 s:IV.C"),
        ("26", "s:1", [go, go, go, go], "26 34 26 34"),
        ("26", "s:1", [onwards, go], "26 34"),
        ("IV.C", "26", [go], "s:IV.C"),
        ("chameau", "26", [go, onwards, back], ""),
    ],
)
def test_enter_and_f3_walk_the_hits(
    found: Found, query: str, here: str, steps: list[Callable[[Hits, Anchor], object]], way: str
) -> None:
    assert walk(found(query), here, *steps) == way.split()


def test_one_comes_to_the_first_mark_of_a_hit(found: Found) -> None:
    hits = found("gouvernance Internet")
    places: list[tuple[str, int]] = []
    hits.chosen.connect(lambda anchor, offset: places.append((anchor, offset)))
    hits.choose(4)
    assert (places, hits.current, hits.current_anchor) == ([("26", 91)], 4, "26")


def test_the_row_of_a_place_leads_there_and_is_no_hit(found: Found) -> None:
    hits = found("§ 26")
    told: list[str] = []
    places: list[tuple[str, int]] = []
    hits.place_chosen.connect(lambda: told.append("place"))
    hits.chosen.connect(lambda anchor, offset: places.append((anchor, offset)))
    hits.choose(0)
    assert (places, hits.current, hits.current_anchor, told) == ([("26", 0)], -1, None, ["place"])


@pytest.mark.parametrize("row", [-1, 6, 1000])
def test_a_row_that_is_not_there_leads_nowhere(found: Found, row: int) -> None:
    hits = found("gouvernance Internet")
    places: list[str] = []
    hits.chosen.connect(lambda anchor, _: places.append(anchor))
    hits.choose(row)
    assert (places, hits.current) == ([], -1)


def test_a_new_answer_begins_anew_and_without_one_nothing_is_marked(found: Found, library: Library) -> None:
    hits = found("gouvernance Internet")
    current: list[int] = []
    hits.current_changed.connect(current.append)
    hits.choose(2)
    assert hits.results_in(Anchor("26")) == 4
    hits.show(library.search("Hammamet", ("A/59/80-E/2004/61", "fr")))
    assert hits.results_in(Anchor("26")) == 0
    hits.clear()
    assert (current, hits.marks(Anchor("33")), hits.results_in(Anchor("33"))) == ([2, -1, -1], (), 0)
    assert walk(hits, "1", go, onwards, back) == []
