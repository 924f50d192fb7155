"""Organisations: the labelled report exactly, sentences of both languages, any text."""

import re
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.facts.gazetteer import Gazetteer, load
from wsis_reader.facts.organisations import by_organisation, find_organisations, full_name, together
from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Paragraph, Report, Section

TRUTH = Path(__file__).parents[1] / "truth" / "A_59_80-E_2004_61.organisations.tsv"


def document(*parts: str, language: str = "fr", symbol: str = "X/1") -> Report:
    """A report of these parts: `# …` is a heading that opens a section, anything else a paragraph."""
    sections: list[Section] = []
    for number, part in enumerate(parts, 1):
        if part.startswith("# ") or not sections:
            title = part.removeprefix("# ") if part.startswith("# ") else ""
            sections.append(Section(Anchor(f"s:{len(sections) + 1}"), title))
        if not part.startswith("# "):
            last = sections[-1]
            paragraph = Paragraph(Anchor(str(number)), part, last.anchor)
            sections[-1] = Section(last.anchor, last.title, paragraphs=(*last.paragraphs, paragraph))
    return Report((symbol,), language, "", tuple(sections))


def marked(report: Report, gazetteer: Gazetteer) -> list[str]:
    """The report with each mention as `[[text|id]]`, an office as `[[text|id!]]`."""
    mentions = find_organisations(report, gazetteer)
    lines = []
    for unit in report.units():
        text = unit.text
        for one in reversed([mention for mention in mentions if mention.anchor == unit.anchor]):
            mark = f"[[{one.text}|{one.organisation.id}{'!' if one.office else ''}]]"
            text = text[: one.start] + mark + text[one.end :]
        lines.append(text)
    return lines


def plain(line: str) -> str:
    return re.sub(r"\[\[(.*?)\|.*?\]\]", r"\1", line, flags=re.DOTALL)


def truth(report: Report) -> list[tuple[str, int, int, str, str]]:
    """The hand-labelled mentions: paragraph, start, end, organisation, how."""
    texts = {unit.anchor: unit.text for unit in report.units()}
    mentions = []
    for line in TRUTH.read_text(encoding="utf-8").splitlines()[1:]:
        anchor, text, occurrence, ident, how = line.split("\t")
        places = [found.start() for found in re.finditer(rf"(?<!\w){re.escape(text)}(?!\w)", texts[Anchor(anchor)])]
        start = places[int(occurrence) - 1]
        mentions.append((anchor, start, start + len(text), ident, how))
    return mentions


def test_the_shipped_report_gives_exactly_what_a_careful_reader_labelled(shipped, gazetteer) -> None:
    found = find_organisations(shipped, gazetteer)

    assert [(one.anchor, one.start, one.end, one.organisation.id, one.how) for one in found] == truth(shipped)


def test_the_council_of_paragraph_30_is_the_chief_executives_board(shipped, gazetteer) -> None:
    found = [one for one in find_organisations(shipped, gazetteer) if (one.anchor, one.text) == ("30", "Conseil")]

    assert [one.organisation.id for one in found] == ["ceb"] * 3
    assert full_name(found[0], "en") == "Conseil des chefs de secrétariat des organismes des Nations Unies"


FRENCH = {
    "line breaks and apostrophes": "L’[[Union internationale \ndes télécommunications|itu]]",
    "the system is not the UN": "les [[organismes des Nations Unies|un-system]] et l’[[ONU|un]]",
    "a line in capitals": "UN PROGRAMME, UN PAM, DES [[NATIONS UNIES|un]]",
    "two letters": "L’UE et l’UA",
    "an instrument": "la Charte des Nations Unies",
    "an unknown body": "le Bureau des Nations Unies pour les étoiles",
    "inside a symbol": "voir E/ECA/CM/46/7 et la [[CEA|eca]]",
    "a new body": "Le [[Conseil panafricain des archives|doc:cpa]] ([[CPA|doc:cpa]]) siège. Le [[CPA|doc:cpa]] décide, "
    "et le [[Conseil|doc:cpa]] aussi.",
    "an acronym of no body": "les technologies de l’information et de la communication (TIC), et les TIC",
    "a document": "le Programme d’action de Bruxelles (PAB), et le PAB",
    "two letters that are defined": "l’[[Union européenne|eu]] ([[UE|eu]]), dont l’[[UE|eu]]",
    "an acronym of the inner name": "la [[Conférence de plénipotentiaires de l’Union internationale des "
    "télécommunications|itu-pp]] ([[UIT|itu]]) et l’[[UIT|itu]]",
    "an ambiguous acronym": "Le [[CCI|ambiguous:cci]] a dit",
    "decided by the full name": "Le [[Centre du commerce international|itc]], dit [[CCI|itc]]",
    "decided by the definition": "Le [[Centre du commerce international|itc]]. Le [[Corps commun d’inspection|jiu]] "
    "([[CCI|jiu]]). Le [[CCI|jiu]].",
    "short forms of nothing": "Le Conseil a dit que l’Union et le Sommet",
    "short forms": "L’[[Union africaine|au]]. Le [[Conseil de l’Europe|coe]]. Le [[Conseil|coe]] siège, l’[[Union|au]] "
    "aussi.",
    "the beginning of a longer name": "Le [[Conseil de sécurité|un-sc]]. Le Conseil exécutif, un Conseil, Conseil.",
    "an unknown body in between": "Le [[Conseil de sécurité|un-sc]]. Le Conseil des ministres. Le Conseil décide.",
    "before an infinitive": "Le [[Comité de l’information|committee-information]] prie le "
    "[[Comité|committee-information]] de lui rendre compte. Ce [[comité|committee-information]] y veille.",
    "a common noun": "L’[[ONU|un]]. Cette organisation en deux phases.",
    "offices": "le [[Secrétaire général de l’UIT|itu!]] et l’[[Administrateur du Programme des Nations Unies pour le "
    "développement|undp!]]",
    "an office of a short form": "L’[[UIT|itu]]. Le [[Secrétaire général de l’Union|itu!]]. Le [[Secrétaire "
    "général|itu!]] parle.",
    "an office of nobody known": "Le Secrétaire général de la Ligue maritime, le Secrétaire général",
}


@pytest.mark.parametrize("expected", FRENCH.values(), ids=FRENCH)
def test_french_is_read_as_a_careful_reader_reads_it(expected: str, gazetteer: Gazetteer) -> None:
    assert marked(document(plain(expected)), gazetteer) == [expected]


ENGLISH = {
    "offices": "The [[International Telecommunication Union|itu]] ([[ITU|itu]]) met. The [[Secretary-General of "
    "ITU|itu!]], the [[ITU Secretary-General|itu!]] and the [[Union|itu]].",
    "exact capitals": "The [[United Nations|un]] and [[WHO|who]], who met",
    "a line in capitals": "THOSE WHO MET",
    "no article": "The [[Security Council|un-sc]] met. In [[Council|un-sc]] resolution 1325 (2000) the "
    "[[Council|un-sc]] decided.",
    "an unknown body in between": "The [[Economic and Social Council|un-ecosoc]] met. The Executive Council met. The "
    "Council decided.",
    "an instrument and an unknown body": "The Charter of the United Nations; the United Nations Moon Office.",
    "decided by the full name": "The [[International Criminal Court|icc-court]], the [[ICC|icc-court]], this "
    "[[Court|icc-court]]",
    "a new body": "The [[Pan-Arctic Council for Telescopes|doc:pact]] ([[PACT|doc:pact]]); [[PACT|doc:pact]] and the "
    "[[Council|doc:pact]]",
    "capitals of no body": "The Sustainable Development Goals (SDG) and the SDG",
    "an acronym of no body": "information and communication technologies (ICT) and ICT",
    "the Summit": "The [[World Summit on the Information Society|wsis]]; the [[Summit|wsis]]’s texts; the "
    "[[Preparatory Committee|wsis-prepcom]] and the [[Tunis phase|wsis-tunis]]",
}


@pytest.mark.parametrize("expected", ENGLISH.values(), ids=ENGLISH)
def test_english_is_read_by_the_same_rules(expected: str, gazetteer: Gazetteer) -> None:
    assert marked(document(plain(expected), language="en"), gazetteer) == [expected]


def test_a_short_form_takes_the_last_full_name_of_its_section_then_of_the_document(gazetteer: Gazetteer) -> None:
    siege = "Le Conseil se réunit."
    report = document("# Conseil de l’Europe", siege, "# Conseil de sécurité", siege, "# Suite", siege)

    assert marked(report, gazetteer)[1::2] == [
        "Le [[Conseil|coe]] se réunit.",
        "Le [[Conseil|un-sc]] se réunit.",
        "Le [[Conseil|un-sc]] se réunit.",
    ]


def test_a_heading_may_name_short_what_its_section_names_in_full(gazetteer: Gazetteer) -> None:
    report = document("# Travaux de l’Union", "L’Union africaine se réunit.")

    assert marked(report, gazetteer) == ["Travaux de l’[[Union|au]]", "L’[[Union africaine|au]] se réunit."]


def test_a_document_needs_no_full_name_of_the_organ_that_issues_it(gazetteer: Gazetteer) -> None:
    text = "L’Assemblée prie le Secrétaire général et le Secrétariat."

    assert marked(document(text, symbol="X/1"), gazetteer) == [text]
    assert marked(document(text, symbol="A/RES/1/1"), gazetteer) == [
        "L’[[Assemblée|un-ga]] prie le [[Secrétaire général|un!]] et le [[Secrétariat|un-secretariat]]."
    ]


def test_an_empty_report_names_nobody(gazetteer: Gazetteer) -> None:
    assert find_organisations(document(), gazetteer) == ()


def test_an_ambiguous_acronym_names_the_possible_ones_and_guesses_none(gazetteer: Gazetteer) -> None:
    (mention,) = find_organisations(document("Le CCI"), gazetteer)

    assert mention.organisation.is_ambiguous
    assert {one.id for one in mention.candidates} == {"jiu", "itc", "icc-commerce"}
    assert full_name(mention, "fr") == ""


def test_an_acronym_shows_the_reports_own_definition_first(gazetteer: Gazetteer) -> None:
    report = document("Le Conseil des chefs de secrétariat (CCS). Le CCS et le PNUD.")
    _, defined, later, other = find_organisations(report, gazetteer)

    assert (defined.how, full_name(defined, "en")) == ("definition", "Conseil des chefs de secrétariat")
    assert (later.how, full_name(later, "en")) == ("acronym", "Conseil des chefs de secrétariat")
    assert full_name(other, "en") == "United Nations Development Programme"
    assert full_name(other, "fr") == "Programme des Nations Unies pour le développement"


def test_an_office_says_its_title_and_counts_for_its_organisation(gazetteer: Gazetteer) -> None:
    (mention,) = find_organisations(document("le Secrétaire général de l’UIT"), gazetteer)

    assert (mention.how, mention.office, mention.organisation.id) == ("office", "Secrétaire général", "itu")


def test_organisations_are_grouped_with_the_most_often_named_first(shipped, gazetteer) -> None:
    mentions = find_organisations(shipped, gazetteer)
    groups = by_organisation(mentions)

    assert sum(group.count for group in groups) == len(mentions)
    assert [group.count for group in groups] == sorted((group.count for group in groups), reverse=True)
    assert groups[0].organisation.id == "wsis"
    assert {group.organisation.id: group.anchors for group in groups}["undp"] == ("27",)


def test_together_counts_the_paragraphs_two_organisations_share(gazetteer: Gazetteer) -> None:
    mentions = find_organisations(document("L’UIT, l’UIT et l’OMS.", "L’UIT et l’OMS.", "L’UIT et la FAO."), gazetteer)
    shared = together(mentions)

    assert [(one.id, count) for one, count in shared["itu"]] == [("who", 2), ("fao", 1)]
    assert [(one.id, count) for one, count in shared["who"]] == [("itu", 2)]
    assert together(()) == {}


SEEDS = """Conseil de l’UIT|l’UIT|le Conseil|Secrétaire général|Secretary-General| du | de l’|the |of |(PNUD)|(XYZ)
CCI|UN |Union internationale des télécommunications|Assemblée générale|Conseil X Y (CXY)|Nations Unies|United Nations
 Office|ce comité|Sommet|première phase|. |, |(|)|’|-|É|Council """
PIECES = [*SEEDS.replace("\n", "|").split("|"), "\n", "\u2011"]
PARTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=10).map("".join)


@cache
def known() -> Gazetteer:
    return load(TRUTH.parents[2] / "resources" / "organisations.toml")


@settings(max_examples=150, deadline=None)
@given(st.lists(PARTS, max_size=4), st.sampled_from(["fr", "en", "ar"]), st.sampled_from(["A/1/1", "X"]))
def test_any_text_is_read_with_exact_offsets_and_without_overlap(parts, language, symbol) -> None:
    gazetteer = known()
    report = document(*parts, language=language, symbol=symbol)
    texts = {unit.anchor: unit.text for unit in report.units()}
    order = {anchor: at for at, anchor in enumerate(texts)}
    last = (-1, 0)
    for mention in find_organisations(report, gazetteer):
        assert mention.text == texts[mention.anchor][mention.start : mention.end] != ""
        assert last <= (order[mention.anchor], mention.start)
        last = (order[mention.anchor], mention.end)
