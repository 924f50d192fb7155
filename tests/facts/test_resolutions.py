"""A number is a resolution only where the words make it one, and its organ is the one they name."""

from __future__ import annotations

import pytest

from wsis_reader.facts.resolutions import find_numbers
from wsis_reader.facts.symbols import plain


def cited(text: str, *, own: str = "", lone: bool = False) -> list[tuple[str, str]]:
    return [(text[n.start : n.end], n.symbol) for n in find_numbers(plain(text), own, lone)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "par les résolutions 56/183 et 57/238 de l’Assemblée générale des Nations Unies",
            [("56/183", "A/RES/56/183"), ("57/238", "A/RES/57/238")],
        ),
        (
            "Recalling its resolutions 2252 (ES-V) of 4 July 1967 and 2341 B (XXII) of 19 December 1967, and 74/83",
            [("2252 (ES-V)", "A/RES/2252(ES-V)"), ("2341 B (XXII)", "A/RES/2341(XXII)"), ("74/83", "A/RES/74/83")],
        ),
        (
            "résolutions S\u201110/2 et 217 A (III)",
            [("S\u201110/2", "A/RES/S-10/2"), ("217 A (III)", "A/RES/217(III)")],
        ),
        ("Security Council resolution 1325\u00a0(2000)", [("1325\u00a0(2000)", "S/RES/1325(2000)")]),
        ("résolution 2533(2020) du Conseil de sécurité", [("2533(2020)", "S/RES/2533(2020)")]),
        (
            "ses résolutions 2006/46 du 28 juillet 2006 et 2020/12",
            [("2006/46", "E/RES/2006/46"), ("2020/12", "E/RES/2020/12")],
        ),
        ("résolution 1566 (L) du Conseil économique et social", [("1566 (L)", "E/RES/1566(L)")]),
        (
            "la résolution 2005/80 de la Commission des droits de l’homme, en date du 21 avril 2005",
            [("2005/80", "E/CN.4/RES/2005/80")],
        ),
        (
            "résolution 5/1 du Conseil des droits de l’homme, en date du 18 juin 2007, et la résolution 60/251",
            [("5/1", "A/HRC/RES/5/1"), ("60/251", "A/RES/60/251")],
        ),
        (
            "Human Rights Council resolutions 5/1, on institution-building of the Council, and 5/2, on the Code",
            [("5/1", "A/HRC/RES/5/1"), ("5/2", "A/HRC/RES/5/2")],
        ),
        (
            "résolutions du Conseil des droits de l’homme, notamment la résolution 48/9",
            [("48/9", "A/HRC/RES/48/9")],
        ),
        ("as the Human Rights Council decided in its resolution 37/1", [("37/1", "A/HRC/RES/37/1")]),
        ("Dans sa résolution 51/18, le Conseil des droits de l’homme a décidé", [("51/18", "A/HRC/RES/51/18")]),
        (
            "United Nations Environment Assembly resolution 4/14 of 15 March 2019",
            [("4/14", "UNEP/EA.4/Res.14")],
        ),
        ("Commission on Narcotic Drugs resolution 61/2 of 16 March 2018", [("61/2", "")]),
        ("la résolution 668 (XXI) de l’Assemblée générale de l’Organisation mondiale du tourisme", [("668 (XXI)", "")]),
        ("(A/74/53/Add.1), chap. III, résolution 42/12", [("42/12", "A/HRC/RES/42/12")]),
        ("(E/2015/27), chap. I, sect. C, résolution 59/1, annexe", [("59/1", "")]),
        (
            "de la Commission des droits de l’homme, et la résolution 1998/72 de la Commission",
            [("1998/72", "E/CN.4/RES/1998/72")],
        ),
        ("its decisions 73/512 of 5 December 2018", [("73/512", "A/DEC/73/512")]),
        ("décision 2001/321 du Conseil économique et social", [("2001/321", "E/DEC/2001/321")]),
    ],
)
def test_number_is_cited_with_its_organ(text: str, expected: list[tuple[str, str]]) -> None:
    assert cited(text) == expected


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("resolution 47/1 of 12 July 2021", "A/HRC/RES/47/1"),
        ("resolution 47/1 of 22 September 1992", "A/RES/47/1"),
        ("resolution 45/17 of 6 October 2020", "A/HRC/RES/45/17"),
        ("resolution 31/1 of 20 May 2022", ""),
    ],
)
def test_date_tells_which_organ_was_in_that_session(text: str, symbol: str) -> None:
    assert cited(text) == [(text.split()[1], symbol)]


@pytest.mark.parametrize(
    ("number", "symbol"),
    [
        ("57/270 B", "A/RES/57/270B"),
        ("61/250 A", "A/RES/61/250"),
        ("52/38 D", "A/RES/52/38"),
        ("74/255 A et B", "A/RES/74/255"),
    ],
)
def test_letter_is_kept_where_it_was_issued_by_itself(number: str, symbol: str) -> None:
    assert cited(f"résolution {number} du") == [(number, symbol)]


@pytest.mark.parametrize(
    "text",
    [
        "observation générale no 25 (2021)",
        "general comment No. 25 (2021) and general recommendation No. 39 (2022)",
        "la résolution a été adoptée en 2002/2003",
        "The resolution stands. The service is open 24/7.",
        "la résolution, adoptée aux 2/3 des voix, et 1/2 du budget",
        "Convention no 138 (1973) de l’Organisation internationale du Travail",
        "resolution on ISO 9001 (2015) and standard 3166/1",
        "au cours de l’exercice 2022/23, dans cette résolution",
        "résolution EC-55/1 du Conseil exécutif",
        "décision A-31/3.4.1 de l’Assemblée",
        "56/183 sans nom",
        "décision 1/CP.21",
        "décision 31/3.4 de l’Assemblée",
        "la résolution sur l’exercice 2022/23",
        "56/183 figure dans la résolution",
    ],
)
def test_look_alike_is_no_resolution(text: str) -> None:
    assert cited(text) == []


def test_number_alone_counts_at_the_head_of_a_footnote_only() -> None:
    assert cited("70/1, annexe.", lone=True) == [("70/1", "A/RES/70/1")]
    assert cited("70/1, annexe.") == []


def test_possessive_is_of_the_body_that_reports() -> None:
    assert cited("Rappelant sa résolution 48/5", own="HRC") == [("48/5", "A/HRC/RES/48/5")]
    assert cited("Rappelant sa résolution 48/5") == [("48/5", "A/RES/48/5")]
