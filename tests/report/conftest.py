"""Reports made of anchors alone, for what the shipped one does not have."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wsis_reader.report import Anchor, Item, Paragraph, Report, Section
from wsis_reader.report.places import ReadingOrder

Made = Callable[[str], ReadingOrder]


@pytest.fixture(scope="session")
def resolution() -> Made:
    """A resolution with lettered items, an annex with numbers of its own, and unnumbered text, in a language."""

    def made(language: str) -> ReadingOrder:
        lettered = Paragraph(
            Anchor("10"),
            "Décide :\na) De tenir;\nb) De prier.",
            Anchor("s:I"),
            "10",
            (Item("a)", 9, 21, Anchor("10/a")), Item("b)", 22, 34, Anchor("10/b"))),
        )
        main = [_numbered(n, "s:I") for n in ("8", "9")]
        after = Paragraph(Anchor("after-10/1"), "Sans numéro.", Anchor("s:I"))
        more = [_numbered(n, "s:II") for n in ("11", "12", "13", "13bis", "15")]
        annex = [Paragraph(Anchor(f"annex-I/{n}"), f"Annexe {n}.", Anchor("s:annex-I"), str(n)) for n in range(1, 5)]
        sections = (
            Section(Anchor("s:I"), "Décision", 1, "I", "", (*main, lettered, after)),
            Section(Anchor("s:II"), "Suite", 1, "II", "", tuple(more)),
            Section(Anchor("s:annex-I"), "Règles", 1, "I", "annex-I", tuple(annex)),
        )
        return ReadingOrder(Report(("A/RES/57/238",), language, "Titre", sections))

    return made


def _numbered(number: str, section: str) -> Paragraph:
    return Paragraph(Anchor(number), f"Texte {number}.", Anchor(section), number)
