"""What a report cites is found where it stands, with its target: on the shipped report exactly what a reader lists."""

from __future__ import annotations

import csv
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.facts.named import NamedDocuments, read_documents
from wsis_reader.facts.references import find_references
from wsis_reader.report import Anchor, Paragraph, Report, Section

MakeReport = Callable[..., Report]
ROOT = Path(__file__).parents[2]
TRUTH = ROOT / "tests" / "truth" / "A_59_80-E_2004_61.references.tsv"


def cited(documents: NamedDocuments, report: Report) -> list[str]:
    return [f"{r.anchor} {r.text}: {r.kind} {r.target}" for r in find_references(report, documents)]


def test_shipped_report_cites_exactly_what_a_careful_reader_lists(shipped: Report, documents: NamedDocuments) -> None:
    units = {unit.anchor: unit.text for unit in shipped.units()}
    expected = []
    with TRUTH.open(encoding="utf-8") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            before, _, rest = row["mention"].partition("[[")
            text, _, after = rest.partition("]]")
            start = units[Anchor(row["paragraph"])].index(before + text + after) + len(before)
            expected.append((row["paragraph"], start, start + len(text), text, row["kind"], row["target"], row["url"]))
    found = find_references(shipped, documents)
    assert [(r.anchor, r.start, r.end, r.text, r.kind, r.target, r.url) for r in found] == expected


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (
            ["Un.", "Voir par. 1 ci-dessus et le paragraphe 9 ci-dessus."],
            ["2 par. 1: paragraph 1"],
        ),
        (
            ["Un.", "comme prévu aux paragraphes 1 et 2 de la présente résolution"],
            ["2 paragraphes 1: paragraph 1", "2 2: paragraph 2"],
        ),
        (
            ["le paragraphe 8 de la section XII de sa résolution 74/263"],
            ["1 paragraphe 8: paragraph A/RES/74/263#8", "1 74/263: resolution A/RES/74/263"],
        ),
        (
            ["conformément au paragraphe 4 de l’annexe de la résolution 72/305"],
            ["1 paragraphe 4: paragraph A/RES/72/305#4", "1 72/305: resolution A/RES/72/305"],
        ),
        (
            ["Voir A/59/80-E/2004/61, annexe, par. 9 et 10 a)."],
            ["1 A/59/80-E/2004/61: symbol A/59/80", "1 par. 9: paragraph A/59/80#9", "1 10 a): paragraph A/59/80#10/a"],
        ),
        (
            ["paragraphe 13 de sa résolution 56/214 B, paragraphes 14 à 16 de sa résolution 57/325"],
            [
                "1 paragraphe 13: paragraph A/RES/56/214B#13",
                "1 56/214 B: resolution A/RES/56/214B",
                "1 paragraphes 14 à 16: paragraph A/RES/57/325#14",
                "1 57/325: resolution A/RES/57/325",
            ],
        ),
        (
            ["Résolutions 59/39, par. 9, 65/21, par. 18"],
            [
                "1 59/39: resolution A/RES/59/39",
                "1 par. 9: paragraph A/RES/59/39#9",
                "1 65/21: resolution A/RES/65/21",
                "1 par. 18: paragraph A/RES/65/21#18",
            ],
        ),
        (
            ["le paragraphe 30 du Programme 2030"],
            ["1 paragraphe 30: paragraph A/RES/70/1#30", "1 Programme 2030: document A/RES/70/1"],
        ),
        (["le paragraphe 33 du rapport du Comité consultatif", "53,26 pour cent, par 53 voix"], []),
        (
            ["A/RES/60/1 et S/PRST/2019/5"],
            ["1 A/RES/60/1: resolution A/RES/60/1", "1 S/PRST/2019/5: symbol S/PRST/2019/5"],
        ),
    ],
)
def test_what_is_cited_has_its_target(
    documents: NamedDocuments, make_report: MakeReport, texts: list[str], found: list[str]
) -> None:
    assert cited(documents, make_report(*texts)) == found


@pytest.mark.parametrize(
    ("footnotes", "found"),
    [
        (
            ["Voir résolution 70/1.", "Ibid., par. 12."],
            [
                "fn-1 70/1: resolution A/RES/70/1",
                "fn-2 Ibid.: resolution A/RES/70/1",
                "fn-2 par. 12: paragraph A/RES/70/1#12",
            ],
        ),
        (
            ["A/76/10.", "Ibid.", "Ibid., chap. V."],
            ["fn-1 A/76/10: symbol A/76/10", "fn-2 Ibid.: symbol A/76/10", "fn-3 Ibid.: symbol A/76/10"],
        ),
        (
            ["Voir A/C.2/59/3 et A/60/687.", "Ibid."],
            ["fn-1 A/C.2/59/3: symbol A/C.2/59/3", "fn-1 A/60/687: symbol A/60/687"],
        ),
        (
            ["A/75/21.", "Ibid., Supplément no 22 (A/75/22)."],
            ["fn-1 A/75/21: symbol A/75/21", "fn-2 A/75/22: symbol A/75/22"],
        ),
        (["A/75/21.", "Ibid., vol. 2515, no 44910."], ["fn-1 A/75/21: symbol A/75/21"]),
        (["Recueil des Traités, vol. 1, no 2.", "Ibid."], []),
    ],
)
def test_ibid_stands_for_the_one_document_cited_before(
    documents: NamedDocuments, make_report: MakeReport, footnotes: list[str], found: list[str]
) -> None:
    assert cited(documents, make_report(footnotes=tuple(footnotes))) == found


def test_address_of_a_document_has_the_document_as_target(documents: NamedDocuments, make_report: MakeReport) -> None:
    (reference,) = find_references(make_report("Voir https://docs.un.org/fr/A/RES/60/1."), documents)
    assert (reference.kind, reference.target) == ("address", "A/RES/60/1")
    assert reference.url == "https://docs.un.org/fr/A/RES/60/1"


def test_symbol_inside_an_address_is_not_cited_again(documents: NamedDocuments, make_report: MakeReport) -> None:
    assert cited(documents, make_report("<http://a.int/ A/59/80>")) == [
        "1 http://a.int/ A/59/80: address http://a.int/A/59/80"
    ]


def test_paragraph_of_this_report_has_no_address(documents: NamedDocuments, make_report: MakeReport) -> None:
    (reference,) = find_references(make_report("Voir par. 1 ci-dessus."), documents)
    assert reference.url == ""


@pytest.mark.parametrize(
    "text",
    [
        "résolution" + ", " * 20_000 + "12/3",
        "par. 1 de " + "I" * 20_000 + "x résolution 70/1",
        "Conseil des droits de l’homme" + ", annex" * 20_000 + ", résolution 70/1",
        "http://a.int/" + "." * 20_000 + "a",
        "A/1/2 " * 20_000 + "Ibid. " * 20_000,
        "par. 1, " * 20_000 + "A/1/2",
        "A/X.I" * 5_000 + "_",
        "Plan d’action " * 20_000,
    ],
)
def test_long_and_hostile_text_is_read_through(documents: NamedDocuments, make_report: MakeReport, text: str) -> None:
    # What goes back and forth in such a text never comes to an end: that it ends is the promise.
    assert len(find_references(make_report(text, footnotes=(text,)), documents)) < len(text)


PIECES = st.sampled_from(
    [
        "résolutions 56/183 ",
        "et 57/238 ",
        "A/59/80",
        "-E/2004/61",
        "Plan d’action de Genève",
        " par. 26 ci-dessus",
        "<http://a.int/ b>",
        "Ibid.",
        "217 A (III)",
        "/",
        "(",
        "paragraphes 5 et 6 de la ",
        "l’Assemblée générale",
        "\n",
        "\u00a0",
        "la Déclaration",
        "1325 (2000)",
    ]
)


@given(
    st.lists(st.lists(PIECES | st.text(max_size=6), max_size=8).map("".join), max_size=3),
    st.sampled_from(["fr", "en", "ru"]),
)
@settings(max_examples=60)
def test_offsets_are_exact_and_nothing_overlaps_whatever_the_text(texts: list[str], language: str) -> None:
    documents = read_documents((ROOT / "resources" / "documents.toml").read_text(encoding="utf-8"))
    paragraphs = tuple(Paragraph(Anchor(str(n)), text) for n, text in enumerate(texts))
    report = Report(
        ("A/1",), language, "", (Section(Anchor("s:1"), "", paragraphs=paragraphs),), footnotes=paragraphs[:1]
    )
    units = {paragraph.anchor: paragraph.text for paragraph in paragraphs}
    references = find_references(report, documents)
    for reference in references:
        assert units[reference.anchor][reference.start : reference.end] == reference.text != ""
    in_body = [r for r in references if r.anchor != "0"]
    for one, other in pairwise(in_body):
        assert one.anchor != other.anchor or one.end <= other.start
