"""A document symbol is found whole, told from what only looks like one, and named by the document it stands for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wsis_reader.facts.symbols import address, canonical, find_symbols, plain


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in find_symbols(plain(text))]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        ("(voir A/59/80-E/2004/61)", "A/59/80-E/2004/61"),
        ("A/56/1026\u2011S/2002/932, annexe", "A/56/1026\u2011S/2002/932"),
        ("A/78/72/Add.1-E/2023/59/Add.1.", "A/78/72/Add.1-E/2023/59/Add.1"),
        ("E/CN.4/2001/2-E/CN.4/Sub.2/2000/46, chap.", "E/CN.4/2001/2-E/CN.4/Sub.2/2000/46"),
        ("A/80/6 (Sect.\u00a04)/Add.1 et", "A/80/6 (Sect.\u00a04)/Add.1"),
        ("[NPT/CONF.2000/28 (Parts I and II)/Corr.1]", "NPT/CONF.2000/28 (Parts I and II)/Corr.1"),
        ("A/78/6 (Introduction)", "A/78/6 (Introduction)"),
        ("A/RES/57/270 B of 23 June", "A/RES/57/270 B"),
        ("A/RES/217 A (III)", "A/RES/217 A (III)"),
        ("S/RES/2728 (2024)", "S/RES/2728 (2024)"),
        ("S/26560 et", "S/26560"),
        ("A/ES-10/273", "A/ES-10/273"),
        ("UNEP/OzL.Pro.28/12", "UNEP/OzL.Pro.28/12"),
        ("ICCD/COP(14)/23/Add.1", "ICCD/COP(14)/23/Add.1"),
        ("CCW/AP.II/CONF.23/6", "CCW/AP.II/CONF.23/6"),
        ("ST/SGB/2018/1/Amend.1", "ST/SGB/2018/1/Amend.1"),
        ("A/66/53/Add.1/ Corr.1", "A/66/53/Add.1/ Corr.1"),
        ("WSIS-03/GENEVA/DOC/4-F", "WSIS-03/GENEVA/DOC/4-F"),
        ("GC.18/INF/4.", "GC.18/INF/4"),
    ],
)
def test_symbol_is_found_whole(text: str, symbol: str) -> None:
    assert found(text) == [symbol]


@pytest.mark.parametrize(
    "text",
    [
        "A/B testing, et/ou, and/or, N/A, I/O",
        "press releases AG/J/353, SC/13331 and PI/G/1540",
        "numéro de vente : F.02.IV.4",
        "influenza A/H1N1",
        "le format A/4",
        "xA/59/80 http://example.org/A/59/80",
        "COVID-19/SRAS, VIH/sida, CD/DVD",
        "ISO/IEC 27001, ISO 3166/1",
    ],
)
def test_look_alike_is_no_symbol(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("A/59/80-E/2004/61", "A/59/80"),
        ("A/56/1026\u2011S/2002/932", "A/56/1026"),
        ("A/C.6/64/SR.1–28/Corrigendum", "A/C.6/64/SR.1-28/Corrigendum"),
        ("A/80/6 (Sect.\u00a04)", "A/80/6(Sect.4)"),
        ("NPT/CONF.2000/28 (Parts I and II)/Corr.1", "NPT/CONF.2000/28(PartsIandII)/Corr.1"),
        ("A/CONF.157/24 (Partie I)", "A/CONF.157/24(PartI)"),
        ("A/RES/57/270 B", "A/RES/57/270B"),
        ("A/RES/217 A (III)", "A/RES/217(III)"),
        ("A/ES\u201110/273", "A/ES-10/273"),
        ("WSIS-05/TUNIS/DOC/6(Rev.1)-E", "WSIS-05/TUNIS/DOC/6(Rev.1)"),
    ],
)
def test_symbol_names_its_document(printed: str, name: str) -> None:
    assert canonical(printed) == name


@pytest.mark.parametrize(
    ("symbol", "language", "url"),
    [
        ("A/RES/57/238", "fr", "https://docs.un.org/fr/A/RES/57/238"),
        ("A/RES/57/238", "de", "https://docs.un.org/en/A/RES/57/238"),
        ("A/DEC/74/540", "fr", ""),
        ("WSIS-03/GENEVA/DOC/4", "fr", ""),
        ("", "fr", ""),
    ],
)
def test_address_is_the_official_one_where_there_is_one(symbol: str, language: str, url: str) -> None:
    assert address(symbol, language) == url


@given(st.text())
def test_plain_text_keeps_every_offset(text: str) -> None:
    assert len(plain(text)) == len(text)
