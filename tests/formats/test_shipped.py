"""The shipped report is read exactly as the truth labelled by hand says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from wsis_reader.report import Furniture, Paragraph, Report

TRUTH = Path(__file__).parents[1] / "truth"


def paragraph(report: Report, anchor: str) -> Paragraph:
    return next(p for p in report.paragraphs() if p.anchor == anchor)


def outline(report: Report) -> Iterator[str]:
    headings = {s.anchor: s for s in report.sections}
    for unit in report.units():
        if unit.anchor == "title":
            yield f"{'title':8} {unit.text}"
        if (section := headings.get(unit.anchor)) is not None:
            yield f"{unit.anchor:8} {'  ' * (section.level - 1)}{unit.text}"
            yield " " * 11 + " ".join(p.anchor for p in section.paragraphs)


def test_outline_is_that_of_the_document(shipped: Report) -> None:
    assert "\n".join(outline(shipped)) + "\n" == (TRUTH / "shipped_outline.txt").read_text(encoding="utf-8")


def test_every_paragraph_begins_and_ends_where_it_does_in_print(shipped: Report) -> None:
    rows = (TRUTH / "shipped_paragraphs.txt").read_text(encoding="utf-8").splitlines()
    truth = [tuple(cell.strip() for cell in row.split(" | ")) for row in rows]
    read = [(p.anchor, p.text.split(), p) for p in shipped.paragraphs()]
    assert [(anchor, " ".join(words[:4]), " ".join(words[-4:])) for anchor, words, _ in read] == truth


def test_cover_note_and_summary_are_parts_and_the_rest_is_the_main_part(shipped: Report) -> None:
    assert [s.part for s in shipped.sections] == ["note", "summary"] + [""] * 12


def test_symbols_job_number_and_language_are_told(shipped: Report) -> None:
    assert shipped.symbols == ("A/59/80", "E/2004/61")
    assert (shipped.job_number, shipped.language) == ("0434195f", "fr")


def test_page_furniture_is_kept_behind_paragraph_19_and_out_of_the_text(shipped: Report) -> None:
    assert [(f.kind, f.text, f.after) for f in shipped.furniture] == [
        ("footer", "6 0434195f.doc", "19"),
        ("header", "A/59/80", "19"),
        ("header", "E/2004/61", "19"),
    ]
    assert all(isinstance(f, Furniture) for f in shipped.furniture)
    assert not any("0434195f" in unit.text for unit in shipped.units())


@pytest.mark.parametrize(
    ("anchor", "printed"),
    [
        ("7", "le Sommet pour coordonner les activités des organismes"),
        ("9", "trois réunions en 2002 et 2003."),
        ("11", "<http://www.itu.int/wsis/preparatory/index-fr.html>."),
        ("13", "C’est lors de la phase de Genève que les dirigeants internationaux se sont rencontrés"),
        ("26", "un forum mondial sur la gouvernance d’Internet organisé"),
        ("26", "(Rome, 5 et 6 mars 2004)"),
        ("27", "du Secrétariat de l’ONU."),
        ("32", "ont conclu que les organismes des Nations Unies devaient"),
        (
            "4",
            "principaux acteurs – gouvernements, organismes des Nations Unies, secteur",
        ),
        ("21", "à mettre en oeuvre pour"),
    ],
)
def test_sentence_goes_on_over_wrapped_lines_and_pages(shipped: Report, anchor: str, printed: str) -> None:
    assert printed in paragraph(shipped, anchor).text


def test_list_of_paragraph_15_is_four_bullets_on_lines_of_their_own(shipped: Report) -> None:
    p = paragraph(shipped, "15")
    assert p.text.startswith("On s’est largement accordé")
    assert p.text.splitlines()[1:] == [
        "• 3 300 représentants de la société civile;",
        "• 514 agents commerciaux représentant 99 sociétés;",
        "• 87 organisations internationales;",
        "• Plus de 1 000 journalistes.",
    ]
    assert [p.text[i.start : i.end] for i in p.items] == p.text.splitlines()[1:]
    assert {(i.label, i.anchor) for i in p.items} == {("•", None)}


def test_only_paragraph_15_has_line_breaks(shipped: Report) -> None:
    assert [u.anchor for u in shipped.units() if "\n" in u.text] == ["15"]


def test_every_word_of_the_source_is_in_the_report_or_in_its_furniture(shipped: Report, shipped_text: str) -> None:
    read: Counter[str] = Counter()
    for unit in shipped.units():
        number = f"{unit.number}. " if unit.number else ""
        read.update((number + unit.text).split())
    for found in shipped.furniture:
        read.update(found.text.split())
    broken = re.compile(r"(<http\S+) *\n(\S+>)")
    assert len(broken.findall(shipped_text)) == 1
    assert read == Counter(broken.sub(r"\1\2", shipped_text).split())
