"""What narrows an answer: values that occur in the report, counted as the narrowed query then finds them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from wsis_reader.library import Library
from wsis_reader.library.facts import Facts
from wsis_reader.library.narrowing import FieldValues, can_narrow, narrowed
from wsis_reader.search import Results

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    library = Library(RESOURCES / "reports", tmp_path_factory.mktemp("seed") / "index", None, RESOURCES)
    library.build_index()
    yield library
    library.close()


@pytest.fixture(scope="module")
def values(library: Library) -> FieldValues:
    return library.field_values(library.report())


def searched(library: Library, text: str) -> Results:
    return library.search(text, library.report().key, typing=True)


@pytest.mark.parametrize(
    ("field", "some"),
    [
        ("section", ["section:summary", "section:note", "section:IV", "section:IV.C"]),
        ("organisation", ["organisation:UIT", "organisation:ICANN"]),
        ("ref", ["ref:A/RES/57/238", "ref:A/C.2/59/3"]),
        ("date", ["date:2003", "date:2004", "date:2015"]),
    ],
)
def test_the_values_of_a_field_are_those_of_the_report(values: FieldValues, field: str, some: list[str]) -> None:
    assert set(some) <= set(values.written[field])
    assert len(set(values.written[field])) == len(values.written[field])


def test_every_value_finds_something(library: Library, values: FieldValues) -> None:
    written = [value for field in values.written.values() for value in field]
    nowhere = [value for value in written if not library.search(value, library.report().key).total]
    assert nowhere == []


@pytest.mark.parametrize(
    "text",
    ["gouvernance", "gouv", "Genève OU Tunis*", '"société de', "sommet SAUF Tunis", "date:2004", "Internet (phas"],
)
def test_a_facet_counts_what_the_narrowed_query_finds(library: Library, values: FieldValues, text: str) -> None:
    results = searched(library, text)
    assert can_narrow(results)
    facets = [facet for group in values.facets(results).values() for facet in group]
    assert facets
    found = {facet.written: searched(library, narrowed(results.query, facet.written)).total for facet in facets}
    assert found == {facet.written: facet.count for facet in facets}


def test_the_most_frequent_come_first_and_years_in_their_order(library: Library, values: FieldValues) -> None:
    facets = values.facets(searched(library, "sommet"))
    assert list(facets) == ["date", "organisation", "ref"]
    years = [facet.label for facet in facets["date"]]
    assert years == sorted(years)
    for field in ("organisation", "ref"):
        counts = [facet.count for facet in facets[field]]
        assert counts == sorted(counts, reverse=True)


def test_a_facet_is_called_by_its_value_alone(library: Library, values: FieldValues) -> None:
    labels = {facet.written: facet.label for facet in values.facets(searched(library, "sommet"))["organisation"]}
    assert labels["organisation:UIT"] == "UIT"
    assert any(label != written.removeprefix("organisation:") for written, label in labels.items())


@pytest.mark.parametrize("text", ["", "qqqq", "Internet ) gouvernance"])
def test_what_found_nothing_or_could_not_be_read_is_not_narrowed(library: Library, text: str) -> None:
    assert not can_narrow(searched(library, text))


def test_a_report_without_facts_has_its_sections(library: Library) -> None:
    values = FieldValues(library.report(), Facts(), {})
    assert values.written["section"]
    assert values.facets(searched(library, "sommet")) == {}
