"""A web address is found whole, without what only stands around it."""

from __future__ import annotations

import pytest

from wsis_reader.facts.addresses import document_at, find_addresses


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("à l'adresse : <http://www.itu.int/wsis/>.", "http://www.itu.int/wsis/"),
        ("<http://www.itu.int/wsis/preparatory/ index-fr.html>", "http://www.itu.int/wsis/preparatory/ index-fr.html"),
        ("See www.un.org/disarmament/cbms.", "www.un.org/disarmament/cbms"),
        ("(https://unnutrition.org/),", "https://unnutrition.org/"),
        ("https://en.wikipedia.org/wiki/A_(b) and", "https://en.wikipedia.org/wiki/A_(b)"),
        ("at sendaiframework-mtr.undrr.org/2023/mtr;", "sendaiframework-mtr.undrr.org/2023/mtr"),
    ],
)
def test_address_is_found_whole(text: str, address: str) -> None:
    assert [text[start:end] for start, end in find_addresses(text)] == [address]


@pytest.mark.parametrize("text", ["someone@un.org", "un.org", "et/ou.", "e.g./i.e.", "A/59/80"])
def test_look_alike_is_no_address(text: str) -> None:
    assert list(find_addresses(text)) == []


@pytest.mark.parametrize(
    ("address", "symbol"),
    [
        ("https://docs.un.org/fr/A/RES/57/270B", "A/RES/57/270B"),
        ("https://undocs.org/A/80/6%28Sect.4%29", "A/80/6(Sect.4)"),
        ("https://www.un.org/A/59/80", ""),
    ],
)
def test_official_address_leads_to_its_document(address: str, symbol: str) -> None:
    assert document_at(address) == symbol
