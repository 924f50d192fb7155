"""What is marked in a text, drawn as `[[hit]]`."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from wsis_reader.report import Report
from wsis_reader.search.marks import marks
from wsis_reader.search.query import parse


def marked(text: str, marks: Sequence[tuple[int, int]]) -> str:
    for start, end in reversed(marks):
        text = f"{text[:start]}[[{text[start:end]}]]{text[end:]}"
    return text


@pytest.mark.parametrize(
    ("query", "drawn"),
    [
        ("gouvernance internet", "la [[gouvernance]] d’[[Internet]], l’[[Internet]]"),
        ("INFORMATIONS", "société de l’[[information]] et d’[[informations]]"),
        ("uit", "l’[[UIT]] et les UITX"),
        ("oeuvre", "mise en [[œuvre]], mise en [[oeuvre]]"),
        ("11000", "plus de [[11 000]] délégués, [[11\u202f000]]"),
        ("57/238", "résolutions 56/183 et [[57/238]]; 57 et 238"),
        ("57/238", "voir [[A/RES/57/238]]"),
        ("E/2004/61", "([[A/59/80-E/2004/61]])"),
        ('"mise en oeuvre"', "oeuvre, la [[mise]] [[en]] [[œuvre]], en mise"),
        ('"plan d\'action"', "un plan l’action, le [[plan]] [[d’action]]"),
        ('"mise oeuvre"', "mise en oeuvre"),
        ('"organisme"', "un [[organisme]], des organismes"),
        ("gouvern*", "[[gouvernance]] et [[gouvernements]]"),
        ("gouvernence~", "la [[gouvernance]]"),
        ("gouvernance SAUF internet", "la [[gouvernance]]"),
        ("gouvernance SAUF internet", "la gouvernance d’Internet"),
        ("gouvernance internet", "la gouvernance seule"),
        ("(gouvernance internet) OU TIC", "la gouvernance des [[TIC]]"),
        ("TIC OU fonds", "[[fonds]] et [[TIC]]"),
        ("section:IV", "section IV"),
        ("section:IV TIC", "les [[TIC]]"),
        ("SAUF fonds", "les TIC"),
        ("TIC SAUF (section:IV fonds)", "[[TIC]] et fonds"),
        ("vice-président", "le [[vice]]-[[président]], vice et président, [[vice]] [[présidents]]"),
        ("", "rien"),
        ("l'", "l’UIT"),
    ],
)
def test_marks_are_exactly_what_matched(query: str, drawn: str) -> None:
    text = drawn.replace("[[", "").replace("]]", "")
    assert marked(text, marks(parse(query, "fr"), text, "fr")) == drawn


@pytest.mark.parametrize(
    ("query", "drawn"),
    [
        ("gouvernance inter", "la [[gouvernance]] d’[[Internet]] et l’[[interne]]"),
        ("nationaux", "au niveau [[national]]"),
        ('"mise en oe', "la [[mise]] [[en]] [[oeuvre]]"),
    ],
)
def test_while_typing_beginnings_are_marked(query: str, drawn: str) -> None:
    text = drawn.replace("[[", "").replace("]]", "")
    assert marked(text, marks(parse(query, "fr", typing=True), text, "fr")) == drawn


def test_a_text_in_another_language_is_read_in_its_own() -> None:
    assert marked("two countries", marks(parse("country", "fr"), "two countries", "en")) == "two [[countries]]"


def test_offsets_are_code_points_of_the_text_as_it_is() -> None:
    text = "\U0001f4dc e\u0301tat, l’État"
    assert marked(text, marks(parse("etat", "fr"), text, "fr")) == "\U0001f4dc [[e\u0301tat]], l’[[État]]"


def test_paragraph_26_is_marked_where_it_speaks_of_internet_governance(shipped: Report) -> None:
    text = next(unit.text for unit in shipped.units() if unit.anchor == "26")
    found = marks(parse("gouvernance internet", "fr"), text, "fr")
    assert found[:3] == ((91, 102), (105, 113), (196, 207))
    assert [text[start:end] for start, end in found].count("gouvernance") == 3
