"""Antecedents: whom a short form means, by where names stand."""

import pytest

from wsis_reader.facts.antecedents import Antecedents

# Three sections: units 0 to 2, 3 and 4, 5.
SECTIONS = ["a", "a", "a", "b", "b", "c"]


@pytest.mark.parametrize(
    ("named", "place", "meant"),
    [
        ([("x", (0, 1)), ("y", (1, 1))], (2, 0), "y"),
        ([("x", (0, 1)), ("y", (2, 5))], (2, 0), "x"),
        ([("x", (0, 1)), ("y", (4, 1))], (3, 0), "x"),
        ([("x", (0, 1)), ("y", (3, 0))], (4, 0), "y"),
        ([("y", (4, 1))], (3, 0), "y"),
        ([("y", (5, 1))], (3, 0), ""),
        ([("other", (0, 0))], (3, 0), ""),
        ([], (0, 0), ""),
    ],
)
def test_the_last_one_named_in_the_section_is_meant_then_in_the_document_then_the_first_to_come(
    named, place, meant
) -> None:
    antecedents = Antecedents(SECTIONS)
    for key, where in named:
        antecedents.name(key, where)

    assert antecedents.resolve(place, {"x": ["x"], "y": ["y"]}) == meant


def test_something_else_named_can_speak_for_it() -> None:
    antecedents = Antecedents(SECTIONS)
    antecedents.name("parent", (0, 0))

    assert antecedents.resolve((4, 0), {"child": ["child", "parent"]}) == "child"
