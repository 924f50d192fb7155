"""The facts of the shipped report are what the fields of a query find in it."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from wsis_reader.library import Library
from wsis_reader.library.answer import Answer
from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.report.places import ReadingOrder

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    seed = tmp_path_factory.mktemp("seed") / "index"
    library = Library(RESOURCES / "reports", seed, None, RESOURCES)
    library.build_index()
    assert library.check_index().state == "good"
    yield library
    library.close()


def found(library: Library, query: str) -> list[str]:
    return [hit.anchor for hit in library.search(query, library.report().key).hits]


def labelled(kind: str, **wanted: str) -> list[str]:
    with (ROOT / "tests/truth" / f"A_59_80-E_2004_61.{kind}.tsv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    here = [row["paragraph"] for row in rows if all(row[name] == value for name, value in wanted.items())]
    return list(dict.fromkeys(here))


@pytest.mark.parametrize("ident", ["hlsoc", "icann", "wsis-tunis"])
def test_an_organisation_is_found_where_it_is_labelled(library: Library, ident: str) -> None:
    assert found(library, f"organisation:{ident}") == labelled("organisations", id=ident)


def test_all_that_is_said_about_the_ccs_is_found_by_any_of_its_names(library: Library) -> None:
    assert "30" in found(library, "organisation:CCS")
    asked = ["organisation:CCS", "organisation:ccs", "organisation:CEB", "organization:ceb"]
    asked += ['organisation:"Conseil des chefs de secrétariat des organismes des Nations Unies pour la coordination"']
    family = {*labelled("organisations", id="ceb"), *labelled("organisations", id="hlsoc")}
    assert [set(found(library, query)) for query in asked] == [family] * len(asked)


def test_an_organisation_is_found_with_those_that_belong_to_it(library: Library) -> None:
    family = {anchor for ident in ("itu", "itu-pp", "itu-council") for anchor in labelled("organisations", id=ident)}
    assert set(found(library, "organisation:UIT")) == family


def test_every_reference_is_found_by_its_target_and_its_number(library: Library) -> None:
    for query in ("ref:57/238", "ref:A/RES/57/238", "ref:a/res/57/238"):
        assert found(library, query) == labelled("references", target="A/RES/57/238")
    assert found(library, 'ref:"Plan d’action de Genève"') == ["7", "29"]


@pytest.mark.parametrize(
    ("query", "anchors"),
    [
        ("date:2004-02", "21 26 34"),
        ("date:2004-03-02", "21 33 34"),
        ("date:1998", "1 21"),
        ("date:2016..", ""),
        ("date:2005-11-17", "summary/2 1 6 21"),
        ("Rome date:2004-03", "26"),
    ],
)
def test_a_date_is_found_where_its_period_overlaps(library: Library, query: str, anchors: str) -> None:
    assert found(library, query) == anchors.split()


def test_the_mention_itself_is_marked(library: Library) -> None:
    report = library.report()
    answer = Answer(ReadingOrder(report), library.search("organisation:itu-council date:2001", report.key))
    text = answer.order.unit(Anchor("1")).text
    marked = [text[start:end] for start, end in answer.marks(Anchor("1"))]
    assert marked == ["session de 2001", "Conseil de l’UIT"]


def test_an_index_made_by_other_tables_is_made_anew(tmp_path: Path) -> None:
    tables, seed = tmp_path / "tables", tmp_path / "index"
    tables.mkdir()
    for name in ("organisations.toml", "documents.toml"):
        shutil.copy(RESOURCES / name, tables)
    Library(RESOURCES / "reports", seed, None, tables).build_index()
    with (tables / "organisations.toml").open("a", encoding="utf-8") as file:
        file.write('\n[[organisation]]\nid = "zoo"\nkind = "forum"\nname = { fr = "Tunisie" }\nno_head = true\n')
    changed = Library(RESOURCES / "reports", seed, None, tables)
    assert changed.check_index().state == "stale"
    assert "33" in found(changed, "organisation:zoo")


def test_a_table_that_cannot_be_used_leaves_the_words_to_search(tmp_path: Path) -> None:
    library = Library(RESOURCES / "reports", tmp_path / "index", None, tmp_path)
    assert found(library, "journalistes") == ["15"]
    assert found(library, "organisation:UIT") == []


def test_an_index_that_is_good_is_opened_without_finding_facts(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = Library(RESOURCES / "reports", tmp_path / "index", None, RESOURCES)
    again.build_index()
    opened = Library(RESOURCES / "reports", tmp_path / "index", None, RESOURCES)

    def not_again(_: Report) -> None:
        raise AssertionError("facts were looked for")

    monkeypatch.setattr(opened, "facts", not_again)
    assert found(opened, "organisation:UIT") == found(library, "organisation:UIT")


def test_a_double_symbol_is_found_by_either_half_and_a_set_of_days_by_each(tmp_path: Path) -> None:
    texts = ["Voir A/59/80-E/2004/61.", "Les 17 et 22 décembre 2015.", "Voir le paragraphe 8 de la résolution 74/263."]
    paragraphs = tuple(Paragraph(Anchor(str(n)), text, Anchor("s:1"), str(n)) for n, text in enumerate(texts, 1))
    library = Library(RESOURCES / "reports", tmp_path / "index", None, RESOURCES)
    key = library.include(Report(("A/1/1",), "fr", "", (Section(Anchor("s:1"), "", paragraphs=paragraphs),))).key

    def here(query: str) -> list[str]:
        return [hit.anchor for hit in library.search(query, key).hits]

    assert [here(f"ref:{one}") for one in ("A/59/80", "E/2004/61", "A/59/80-E/2004/61")] == [["1"]] * 3
    assert [here(f"date:2015-12-{day}") for day in (17, 20, 22)] == [["2"], [], ["2"]]
    assert here("ref:74/263") == ["3"]
    assert library.search("ref:74/263", key).named["ref"] == {"A/RES/74/263": 1}
