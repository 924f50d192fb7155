"""Dates are said in the language of the interface, and never finer than they are."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from wsis_reader.ui.date_words import DateWords
from wsis_reader.ui.translation import install

WORDS = [
    ("2004-02-24", "24 February 2004", "24 février 2004"),
    ("2004-04-01", "1 April 2004", "1er avril 2004"),
    ("2003-12-10/2003-12-12", "10–12 December 2003", "10–12 décembre 2003"),
    ("2004-03-01/2004-03-03", "1–3 March 2004", "1er–3 mars 2004"),
    ("2004-02-26/2004-03-03", "26 February – 3 March 2004", "26 février – 3 mars 2004"),
    ("2003-12-28/2004-01-03", "28 December 2003 – 3 January 2004", "28 décembre 2003 – 3 janvier 2004"),
    ("2002-07", "July 2002", "juillet 2002"),
    ("2002-07/2002-09", "July–September 2002", "juillet–septembre 2002"),
    ("2002-11/2003-02", "November 2002 – February 2003", "novembre 2002 – février 2003"),
    ("2004-21", "spring 2004", "printemps 2004"),
    ("2004-22", "summer 2004", "été 2004"),
    ("2004-23", "autumn 2004", "automne 2004"),
    ("2004-24", "winter 2004", "hiver 2004"),
    ("2004-33", "first quarter of 2004", "premier trimestre 2004"),
    ("2004-36", "fourth quarter of 2004", "quatrième trimestre 2004"),
    ("2004-40", "first half of 2004", "premier semestre 2004"),
    ("2004-41", "second half of 2004", "second semestre 2004"),
    ("1998", "1998", "1998"),
    ("2004/2005", "2004–2005", "2004–2005"),
    ("199X", "1990s", "années 1990"),
    ("1998~", "about 1998", "vers 1998"),
    ("2004-03~", "about March 2004", "vers mars 2004"),
    ("../2015", "until 2015", "jusqu’en 2015"),
    ("../2004-06", "until June 2004", "jusqu’en juin 2004"),
    ("../2024-07-01", "until 1 July 2024", "jusqu’au 1er juillet 2024"),
    ("1967/..", "since 1967", "depuis 1967"),
    ("2004-03-02/..", "since 2 March 2004", "depuis le 2 mars 2004"),
    ("2002-07/2003", "July 2002 – 2003", "juillet 2002 – 2003"),
    ("{2004-12-17,2004-12-22}", "17 and 22 December 2004", "17 et 22 décembre 2004"),
    ("{2004-03-02,2004-04-05}", "2 March 2004 and 5 April 2004", "2 mars 2004 et 5 avril 2004"),
    ("{2004-03-02..2004-03-03,2004-03-05}", "2–3 and 5 March 2004", "2–3 et 5 mars 2004"),
    ("{2001,2003,2005}", "2001, 2003 and 2005", "2001, 2003 et 2005"),
    ("not a date", "not a date", "not a date"),
]


@pytest.mark.parametrize("edtf", [edtf for edtf, *_ in WORDS])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_date_in_words(spoken: QApplication, released: Path, edtf: str, language: str) -> None:
    install(spoken, language, released)
    ((english, french),) = [words for each, *words in WORDS if each == edtf]
    assert DateWords().of(edtf) == (english if language == "en" else french)
