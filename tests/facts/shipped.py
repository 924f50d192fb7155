"""The shipped report, cut into its sections and paragraphs without the help of the program's own readers."""

from __future__ import annotations

import re
from pathlib import Path

from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Paragraph, Report, Section

_FURNITURE = re.compile(r"\s*(\d+ 0434195f\.doc|A/59/80|E/2004/61)\s*")
_ROMAN = re.compile(r"([IVX]+)\. (.+)")
_LETTER = re.compile(r"([A-Z])\. (.+)")


def shipped_report(root: Path) -> Report:
    """The report under a checkout's `resources`, with the anchors that the program gives it."""
    text = (root / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt").read_text(encoding="utf-8")
    sections: list[Section] = []
    title, chapter, number = "", "", 0
    for block in _blocks(text):
        numbered = re.match(rf"{number + 1}\. (.+)", block)
        if numbered:
            number += 1
            _append(sections, Anchor(str(number)), numbered[1])
        elif block.startswith("Rapport du Secrétaire général"):
            title = block
        elif found := _ROMAN.match(block):
            chapter = found[1]
            sections.append(Section(Anchor(f"s:{chapter}"), found[2], 1, chapter))
        elif (found := _LETTER.match(block)) and chapter:
            sections.append(Section(Anchor(f"s:{chapter}.{found[1]}"), found[2], 2, found[1]))
        elif block in ("Note du Secrétaire général", "Résumé"):
            part = "note" if block.startswith("Note") else "summary"
            sections.append(Section(Anchor(f"s:{len(sections) + 1}"), block, part=part))
        elif sections[-1].part:
            _append(sections, Anchor(f"{sections[-1].part}/{len(sections[-1].paragraphs) + 1}"), block)
        else:
            _continue(sections, block)
    return Report(("A/59/80", "E/2004/61"), "fr", title, tuple(sections))


def _blocks(text: str) -> list[str]:
    lines = ["" if _FURNITURE.fullmatch(line) else line for line in text.splitlines()]
    text = "\n".join(lines).replace("\n   Rapport", "\n\nRapport").replace("\n 13. ", "\n\n13. ")
    text = text.replace("Résumé \n", "Résumé\n\n").replace("preparatory/ \n", "preparatory/")
    return [" ".join(block.split()) for block in re.split(r"\n\s*\n", text) if block.strip()]


def _append(sections: list[Section], anchor: Anchor, text: str) -> None:
    last = sections[-1]
    paragraph = Paragraph(anchor, text, last.anchor)
    sections[-1] = Section(last.anchor, last.title, last.level, last.label, last.part, (*last.paragraphs, paragraph))


def _continue(sections: list[Section], text: str) -> None:
    last = sections[-1]
    paragraph = last.paragraphs[-1]
    longer = Paragraph(paragraph.anchor, f"{paragraph.text}\n{text}", paragraph.section)
    paragraphs = (*last.paragraphs[:-1], longer)
    sections[-1] = Section(last.anchor, last.title, last.level, last.label, last.part, paragraphs)
