"""What a report cites as rows: each thing once, with every place that cites it and where it leads."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader import paths
from wsis_reader.facts.named import read_documents
from wsis_reader.facts.references import Reference, find_references
from wsis_reader.formats import read_report
from wsis_reader.library import Key
from wsis_reader.library.reference_rows import (
    CITED_ORDERS,
    Destination,
    Holdings,
    ReferencesByPlace,
    cited_rows,
    natural,
)
from wsis_reader.report import Anchor, Paragraph, Report, Section, Span
from wsis_reader.report.model import Call
from wsis_reader.report.places import ReadingOrder

TRUTH = Path(__file__).parents[1] / "truth" / "A_59_80-E_2004_61.references.tsv"


@pytest.fixture(scope="module")
def order() -> ReadingOrder:
    return ReadingOrder(read_report(next((paths.resources() / "reports").glob("*.txt"))))


@pytest.fixture(scope="module")
def references(order: ReadingOrder) -> tuple[Reference, ...]:
    table = (paths.resources() / "documents.toml").read_text(encoding="utf-8")
    return find_references(order.report, read_documents(table))


def nothing_held(_symbol: str) -> Key | None:
    return None


def test_the_rows_are_those_a_careful_reader_lists(order: ReadingOrder, references: tuple[Reference, ...]) -> None:
    lines = [line.split("\t") for line in TRUTH.read_text(encoding="utf-8").splitlines()[1:]]
    listed: dict[str, list[str]] = {}
    for paragraph, _, _, target, _ in lines:
        listed.setdefault(target, []).append(paragraph)
    shown = {row.target: [span.anchor for span in row.spans] for row in cited_rows(order, references, nothing_held)}
    assert shown == listed
    assert list(shown) == list(listed)


def test_a_document_has_the_names_the_text_gives_it(order: ReadingOrder, references: tuple[Reference, ...]) -> None:
    row = next(row for row in cited_rows(order, references, nothing_held) if row.target == "A/C.2/59/3")
    assert row.names[:3] == ("Plan d’action de Genève", "Déclaration", "Plan d’action")
    assert row.label == "Plan d’action de Genève"
    assert row.destination == Destination(address="https://docs.un.org/fr/A/C.2/59/3")


@pytest.mark.parametrize(
    ("name", "labels"),
    [
        ("text", ["A/RES/57/238", "A/RES/56/183", "Plan d’action de Genève"]),
        ("kind", ["A/RES/57/238", "A/RES/56/183", "Plan d’action de Genève"]),
        ("target", ["A/RES/56/183", "A/RES/57/238", "http://www.itu.int/wsis/"]),
        ("count", ["Plan d’action de Genève", "A/RES/57/238", "A/RES/56/183"]),
    ],
)
def test_rows_are_sorted(order: ReadingOrder, references: tuple[Reference, ...], name: str, labels: list[str]) -> None:
    found = sorted(cited_rows(order, references, nothing_held), key=CITED_ORDERS[name])
    assert [row.label for row in found][:3] == labels


def test_numbers_sort_as_numbers() -> None:
    assert sorted(["A/RES/56/9", "A/RES/56/10", "A/RES/7/1"], key=natural)[0] == "A/RES/7/1"
    assert sorted(["A/RES/56/10", "A/RES/56/9"], key=natural)[0] == "A/RES/56/9"


URL = "https://docs.un.org/en/A/RES/70/1"
HELD = ("A/RES/70/1", "en")


@pytest.mark.parametrize(
    ("kind", "target", "url", "held", "leads"),
    [
        ("paragraph", "2", "", None, Destination(anchor=Anchor("2"))),
        ("paragraph", "99", "", None, Destination()),
        ("paragraph", "A/1/1#2", "", None, Destination(anchor=Anchor("2"))),
        ("symbol", "A/1/1", URL, None, Destination(anchor=Anchor("1"))),
        ("resolution", "A/RES/70/1", URL, None, Destination(address=URL)),
        ("resolution", "A/RES/70/1", URL, HELD, Destination(Anchor(""), HELD)),
        ("paragraph", "A/RES/70/1#7", URL, HELD, Destination(Anchor("7"), HELD)),
        ("decision", "A/DEC/1/1", "", None, Destination()),
        ("resolution", "", "", None, Destination()),
        ("address", "http://www.itu.int/", "http://www.itu.int/", None, Destination(address="http://www.itu.int/")),
    ],
)
def test_a_reference_leads_to_what_is_at_hand_first(
    kind: str, target: str, url: str, held: Key | None, leads: Destination
) -> None:
    units = (Paragraph(Anchor("1"), "See.", number="1"), Paragraph(Anchor("2"), "Seen.", number="2"))
    order = ReadingOrder(Report(("A/1/1",), "en", "", (Section(Anchor("s:1"), "", paragraphs=units),)))
    cited = Reference(Anchor("1"), 0, 3, "See", kind, target, url)
    (row,) = cited_rows(order, [cited], lambda symbol: held if held and symbol == held[0] else None)
    assert row.destination == leads
    assert leads.is_here == (leads.anchor is not None and leads.report is None)


@pytest.mark.parametrize(
    ("symbol", "key"),
    [
        ("A/59/80", ("A/59/80-E/2004/61", "fr")),
        ("e/2004/61", ("A/59/80-E/2004/61", "fr")),
        ("A/59/80-E/2004/61", ("A/59/80-E/2004/61", "fr")),
        ("A/RES/1/1", ("A/RES/1/1", "en")),
        ("A/59", None),
    ],
)
def test_a_report_at_hand_is_found_by_half_its_symbol_and_in_the_language_read(symbol: str, key: Key | None) -> None:
    double = "A/59/80-E/2004/61"
    assert Holdings([(double, "en"), (double, "fr"), ("A/RES/1/1", "en")], "fr")(symbol) == key


def test_a_reference_in_a_footnote_shows_where_the_note_is_called() -> None:
    unit = Paragraph(Anchor("1"), "As said.", number="1", calls=(Call(7, Anchor("fn-1")),))
    section = Section(Anchor("s:1"), "", paragraphs=(unit,))
    order = ReadingOrder(Report(("A/1/1",), "en", "", (section,), footnotes=(Paragraph(Anchor("fn-1"), "See."),)))
    called, lost = (Reference(Anchor(note), 0, 3, "See", "resolution", "", "") for note in ("fn-1", "fn-2"))
    (row,) = cited_rows(order, [called, lost], nothing_held)
    assert row.spans == (Span(Anchor("1"), 7, 7), Span(Anchor("1"), 8, 8))


def test_a_reference_is_found_by_place() -> None:
    here = Reference(Anchor("1"), 4, 7, "See", "resolution", "", "")
    places = ReferencesByPlace([here])
    assert [places.at(Anchor("1"), offset) is here for offset in (3, 4, 7, 8)] == [False, True, True, False]
