"""Places are called by their names, in the language of the interface and with its plurals."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from wsis_reader.report import Anchor, Paragraph
from wsis_reader.ui.place_words import PlaceWords
from wsis_reader.ui.translation import install


@pytest.mark.parametrize(
    ("anchor", "number", "results", "english", "french"),
    [
        ("26", "26", 0, "paragraph 26", "paragraphe 26"),
        ("26", "26", 1, "paragraph 26, 1 result", "paragraphe 26, 1 résultat"),
        ("26", "26", 2, "paragraph 26, 2 results", "paragraphe 26, 2 résultats"),
        ("note/1", "", 0, "unnumbered paragraph", "paragraphe sans numéro"),
        ("s:IV.C", "C", 2, "section C, 2 results", "section C, 2 résultats"),
        ("s:1", "", 0, "heading", "intertitre"),
        ("title", "", 0, "title", "titre"),
    ],
)
def test_entering_a_place_says_its_name_and_what_is_marked_in_it(
    spoken: QApplication, released: Path, anchor: str, number: str, results: int, english: str, french: str
) -> None:
    unit = Paragraph(Anchor(anchor), "…", number=number)
    for language, expected in (("en", english), ("fr", french), ("en", english)):
        install(spoken, language, released)
        assert PlaceWords().entering(unit, results) == expected
