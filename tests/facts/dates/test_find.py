"""The dates of the shipped report are exactly those its careful reader listed."""

import csv
from pathlib import Path

from wsis_reader.facts.dates import find_dates, reference_of
from wsis_reader.report import Anchor, Furniture, Paragraph, Report, Section

TRUTH = Path(__file__).parents[2] / "truth/A_59_80-E_2004_61.dates.tsv"


def report(text: str, *symbols: str, language: str = "fr", masthead: str = "", job_number: str = "") -> Report:
    furniture = (Furniture("header", masthead),) if masthead else ()
    section = Section(Anchor("s:1"), "Réunions de 2001", paragraphs=(Paragraph(Anchor("1"), text),))
    return Report(symbols, language, "Rapport pour 2003", (section,), job_number, furniture)


def test_the_shipped_report_has_exactly_the_dates_labelled_by_hand(shipped: Report) -> None:
    with TRUTH.open(encoding="utf-8", newline="") as file:
        labelled = [tuple(row) for row in csv.reader(file, delimiter="\t")][1:]
    assert [(mention.anchor, mention.text, mention.edtf) for mention in find_dates(shipped)] == labelled


def test_a_mention_is_the_text_at_its_place(shipped: Report) -> None:
    texts = {unit.anchor: unit.text for unit in shipped.units()}
    for mention in find_dates(shipped):
        assert texts[mention.anchor][mention.start : mention.end] == mention.text


def test_title_and_headings_are_read_like_paragraphs() -> None:
    found = [(mention.anchor, mention.edtf) for mention in find_dates(report("Le 2 avril 2004.", "E/2004/61"))]
    assert found == [("title", "2003"), ("s:1", "2001"), ("1", "2004-04-02")]


def test_kind_and_precision_say_how_a_date_is_stated() -> None:
    text = "La session de 2001, le 2 avril 2004 et décembre dernier."
    stated = [(mention.kind, mention.precision) for mention in find_dates(report(text, "E/2004/61"))[2:]]
    assert stated == [("session", "year"), ("stated", "day"), ("relative", "month")]


def test_the_masthead_s_date_decides_what_last_means_then_the_job_number_then_the_symbol_s_year() -> None:
    text = "En mars dernier."
    dated = report(text, "E/2004/61", masthead="Distr. générale\n12 mai 2004")
    assert find_dates(dated)[-1].edtf == "2004-03"
    processed = report(text, "E/2004/61", job_number="04-34077 (F) 130504 170504")
    assert find_dates(processed)[-1].edtf == "2004-03"
    assert find_dates(report(text, "E/2004/61"))[-1].anchor == "s:1"


def test_a_session_of_the_general_assembly_covers_two_years() -> None:
    assembly = reference_of(report("", "A/59/80"))
    assert assembly is not None
    assert (assembly.earliest.isoformat(), assembly.latest.isoformat()) == ("2004-01-01", "2005-09-30")
    double = reference_of(report("", "A/59/80", "E/2004/61"))
    assert double is not None
    assert (double.earliest.isoformat(), double.latest.isoformat()) == ("2004-01-01", "2004-12-31")
    assert reference_of(report("", "C/12")) is None
