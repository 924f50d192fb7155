"""The shipped report, laid out by hand-written rules of its own, so that these tests know no file format."""

from __future__ import annotations

import re
from itertools import count
from pathlib import Path

import pytest

from wsis_reader.report import Anchor, Paragraph, Report, Section

ROOT = Path(__file__).parents[3]
_FURNITURE = re.compile(r"\n[ \t]*6 0434195f\.doc\s+A/59/80\s+E/2004/61\s*")


@pytest.fixture(scope="session")
def shipped() -> Report:
    text = (ROOT / "resources/reports/A_59_80-E_2004_61.fr.txt").read_text(encoding="utf-8")
    text = _FURNITURE.sub("\n\n", text)
    head, _, main = text.partition("   Rapport du Secrétaire général")
    summary = head.partition("Résumé")[2]
    paragraphs = [
        Paragraph(Anchor(f"summary/{number}"), _reflow(block))
        for number, block in enumerate(filter(str.strip, summary.split("\n\n")), 1)
    ]
    expected = count(1)
    number = next(expected)
    for line in main.splitlines():
        if line.strip().startswith(f"{number}. "):
            paragraphs.append(Paragraph(Anchor(str(number)), line.strip().partition(" ")[2], number=str(number)))
            number = next(expected)
        elif paragraphs[-1].number:
            last = paragraphs[-1]
            paragraphs[-1] = Paragraph(last.anchor, _reflow(f"{last.text} {line}"), number=last.number)
    section = Section(Anchor("s:1"), "", paragraphs=tuple(paragraphs))
    return Report(("A/59/80", "E/2004/61"), "fr", "Rapport du Secrétaire général", (section,))


def _reflow(text: str) -> str:
    return " ".join(text.split())
