"""Time order, clauses, and dates that disagree."""

import pytest

from wsis_reader.facts.chronology import by_year, clause, disagreements
from wsis_reader.facts.dates import find_dates
from wsis_reader.report import Anchor, Paragraph, Report, Section


def report(*texts: str) -> Report:
    paragraphs = tuple(Paragraph(Anchor(str(number)), text) for number, text in enumerate(texts, 1))
    return Report(("A/59/80",), "fr", "", (Section(Anchor("s:1"), "", paragraphs=paragraphs),))


def pairs(*texts: str) -> list[list[str]]:
    made = report(*texts)
    return [[mention.edtf for mention in found.mentions] for found in disagreements(find_dates(made), made)]


def test_the_shipped_report_is_grouped_by_year_in_time_order(shipped: Report) -> None:
    years = {group.year: [mention.edtf for mention in group.mentions] for group in by_year(find_dates(shipped))}
    assert list(years) == [1998, 1999, 2001, 2002, 2003, 2004, 2005, 2015]
    assert years[2003] == ["2003", "2003-12", "2003-12-10/2003-12-13", "2003-12-10/2003-12-12"]
    assert years[2004][:3] == ["2004-40", "2004-02-24", "2004-02-26/2004-02-27"]
    assert years[2015] == ["../2015"]


@pytest.mark.parametrize(
    ("text", "date", "expected"),
    [
        ("Il pleut. Il neige en 1998 à Rome. Il vente.", "1998", "Il neige en 1998 à Rome"),
        ("réunions : un atelier (Rome, 5 mars 2004); un forum.", "5 mars 2004", "un atelier (Rome, 5 mars 2004)"),
        ("Le CCS (Conseil) a siégé le 2 avril 2004. Bien.", "2 avril 2004", "Le CCS (Conseil) a siégé le 2 avril 2004"),
        ("Voir par. 4, de M. Annan en 1998; puis rien.", "1998", "Voir par. 4, de M. Annan en 1998"),
        ("Deux phases : en 1998", "1998", "Deux phases : en 1998"),
        ("1998", "1998", "1998"),
    ],
)
def test_a_clause_is_the_part_of_the_sentence_the_date_stands_in(text: str, date: str, expected: str) -> None:
    first, last = clause(text, text.index(date), text.index(date) + len(date))
    assert text[first:last] == expected


def test_only_the_two_ends_of_the_first_phase_disagree_in_the_shipped_report(shipped: Report) -> None:
    (found,) = disagreements(find_dates(shipped), shipped)
    assert [(mention.anchor, mention.edtf) for mention in found.mentions] == [
        ("summary/2", "2003-12-10/2003-12-13"),
        ("1", "2003-12-10/2003-12-12"),
    ]
    assert found.about == "Genève"


def test_each_place_that_makes_one_of_the_statements_is_named() -> None:
    tunis = "Le Sommet se tiendra à Tunis du {} novembre 2005."
    assert pairs(tunis.format("16 au 18"), tunis.format("16 au 19"), tunis.format("16 au 18")) == [
        ["2005-11-16/2005-11-18", "2005-11-16/2005-11-19", "2005-11-16/2005-11-18"]
    ]


def test_where_no_place_is_named_the_nearest_name_tells_the_event() -> None:
    assert pairs("Puis le Sommet, du 2 au 4 mai 2004.", "Puis le Sommet, du 2 au 5 mai 2004.") != []
    assert pairs("Puis le Sommet, du 2 au 4 mai 2004.", "Puis le Forum, du 2 au 5 mai 2004.") == []


@pytest.mark.parametrize(
    "texts",
    [
        ("Le Sommet se tient à Rome du 2 au 4 mai 2004.", "Le Sommet se tient à Rome du 2 au 4 mai 2004."),
        ("Le Sommet se tient à Rome du 2 au 4 mai 2004.", "Un atelier se tient à Paris du 3 au 5 mai 2004."),
        ("Le Sommet se tient à Rome du 2 au 9 mai 2004.", "Un atelier se tient à Rome du 3 au 5 mai 2004."),
        ("Le Sommet se tient à Rome du 2 au 4 mai 2004.", "Le Sommet se tient à Rome en mai 2004."),
        ("Le Sommet se tient à Rome du 2 au 4 mai 2004.", "Le Sommet se tient à Rome du 2 au 5 mai 2005."),
        ("Le Sommet se tient à Rome du 2 au 4 mai 2004.", "Une foire se tient à Rome du 4 au 6 mai 2004."),
        ("Le Sommet se tient à Rome du 2 au 4 mai 2004, après le forum tenu à Rome du 2 au 3 mai 2004.",),
        ("La Mission, du 1er juillet au 31 décembre 2004.", "La Mission, du 1er juillet 2004 au 30 juin 2005."),
    ],
    ids=[
        "the same",
        "another place",
        "a part of it",
        "another precision",
        "another year",
        "one after the other",
        "told apart in one clause",
        "budgets",
    ],
)
def test_what_may_both_be_true_does_not_disagree(texts: tuple[str, ...]) -> None:
    assert pairs(*texts) == []
