"""The organisations of the shipped report as rows: named as the report names them, with places and company."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader import paths
from wsis_reader.facts.gazetteer import Organisation, load
from wsis_reader.facts.organisations import OrganisationMention, find_organisations
from wsis_reader.formats import read_report
from wsis_reader.library.organisation_rows import (
    ORGANISATION_ORDERS,
    OrganisationRow,
    OrganisationsByPlace,
    organisation_rows,
)
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder

TRUTH = Path(__file__).parents[1] / "truth" / "A_59_80-E_2004_61.organisations.tsv"


@pytest.fixture(scope="module")
def order() -> ReadingOrder:
    return ReadingOrder(read_report(next((paths.resources() / "reports").glob("*.txt"))))


@pytest.fixture(scope="module")
def mentions(order: ReadingOrder) -> tuple[OrganisationMention, ...]:
    return find_organisations(order.report, load(paths.resources() / "organisations.toml"))


def rows_of_ceb(mentions: tuple[OrganisationMention, ...]) -> set[Anchor]:
    return {each.anchor for each in mentions if each.organisation.id == "ceb"}


def rows(order: ReadingOrder, mentions: tuple[OrganisationMention, ...], language: str) -> dict[str, OrganisationRow]:
    return {row.organisation.id: row for row in organisation_rows(order, mentions, language)}


def test_the_rows_are_those_a_careful_reader_lists(
    order: ReadingOrder, mentions: tuple[OrganisationMention, ...]
) -> None:
    lines = [line.split("\t") for line in TRUTH.read_text(encoding="utf-8").splitlines()[1:]]
    listed = {ident: [line[0] for line in lines if line[3] == ident] for ident in {line[3] for line in lines}}
    shown = rows(order, mentions, "fr")
    assert {ident: [mention.anchor for mention in row.mentions] for ident, row in shown.items()} == listed


@pytest.mark.parametrize(
    ("language", "acronym", "name", "other"),
    [
        ("fr", "UIT", "Union internationale des télécommunications", "International Telecommunication Union"),
        ("en", "ITU", "International Telecommunication Union", "Union internationale des télécommunications"),
    ],
)
def test_an_organisation_is_called_in_both_languages(
    order: ReadingOrder, mentions: tuple[OrganisationMention, ...], language: str, acronym: str, name: str, other: str
) -> None:
    row = rows(order, mentions, language)["itu"]
    assert (row.acronym, row.name, row.other_name, row.label) == (acronym, name, other, acronym)
    assert all(word in row.all_names for word in (acronym, name, other, "UIT"))


def test_an_acronym_of_the_other_language_is_shown_only_where_the_report_has_it(
    order: ReadingOrder, mentions: tuple[OrganisationMention, ...]
) -> None:
    row = rows(order, mentions, "fr")["un-ga"]
    assert (row.organisation.acronym_en, row.acronym, row.label) == ("UNGA", "", "Assemblée générale")


def test_ticks_are_fractions_of_the_report_in_text_order(
    order: ReadingOrder, mentions: tuple[OrganisationMention, ...]
) -> None:
    for row in rows(order, mentions, "fr").values():
        assert len(row.ticks) == len(row.mentions)
        assert list(row.ticks) == sorted(row.ticks)
        assert 0 <= row.ticks[0] <= row.ticks[-1] < 1
    length = sum(len(unit.text) for unit in order.units)
    first = mentions[0]
    assert rows(order, mentions, "fr")[first.organisation.id].ticks[0] == first.start / length


def test_company_is_whom_it_is_named_with(order: ReadingOrder, mentions: tuple[OrganisationMention, ...]) -> None:
    company = {one.id: count for one, count in rows(order, mentions, "fr")["ceb"].company}
    together = {
        ident: len({each.anchor for each in mentions if each.organisation.id == ident} & rows_of_ceb(mentions))
        for ident in company
    }
    assert company == together
    assert list(company.values()) == sorted(company.values(), reverse=True)


@pytest.mark.parametrize(("name", "first"), [("count", "wsis"), ("first", "un"), ("name", "un-ga")])
def test_rows_are_sorted(order: ReadingOrder, mentions: tuple[OrganisationMention, ...], name: str, first: str) -> None:
    found = sorted(organisation_rows(order, mentions, "fr"), key=ORGANISATION_ORDERS[name])
    assert found[0].organisation.id == first


def mention(start: int, text: str, organisation: Organisation, **more: object) -> OrganisationMention:
    return OrganisationMention(Anchor("1"), start, start + len(text), text, organisation, "acronym", **more)


def test_an_ambiguous_acronym_has_its_meanings_and_no_name(order: ReadingOrder) -> None:
    two = (Organisation("a", "fund", "Fonds A"), Organisation("b", "fund", "Fonds B"))
    doubtful = mention(0, "FA", Organisation("?FA", "ambiguous"), candidates=two)
    (row,) = organisation_rows(order, [doubtful], "fr")
    assert (row.acronym, row.name, row.candidates) == ("FA", "", two)
    assert "Fonds B" in row.all_names


@pytest.mark.parametrize(("language", "name"), [("fr", "Union d’ici"), ("en", "Union of there")])
def test_the_report_s_own_definition_comes_first_in_its_language(order: ReadingOrder, language: str, name: str) -> None:
    known = Organisation("u", "fund", "Union de là", "Union of there", "UI", "UO")
    (row,) = organisation_rows(order, [mention(0, "UI", known, defined_as="Union d’ici")], language)
    assert row.name == name


@pytest.mark.parametrize(("offset", "found"), [(3, False), (4, True), (6, True), (7, True), (8, False)])
def test_a_mention_is_found_by_place(offset: int, found: bool) -> None:
    here = mention(4, "UIT", Organisation("itu", "fund"))
    assert (OrganisationsByPlace([here]).at(Anchor("1"), offset) is here) == found
    assert OrganisationsByPlace([here]).at(Anchor("2"), offset) is None
