"""A report's facts are found once, by tables that are read when they are first needed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from wsis_reader.facts.errors import BadDocuments, BadGazetteer
from wsis_reader.library import Library
from wsis_reader.library.facts import FactFinder, Facts
from wsis_reader.report import Anchor, Paragraph, Report, Section

RESOURCES = Path(__file__).parents[2] / "resources"
TABLES = ("organisations.toml", "documents.toml")


def saying(text: str) -> Report:
    paragraph = Paragraph(Anchor("1"), text, Anchor("s:1"), "1")
    return Report(("A/1/1",), "fr", "", (Section(Anchor("s:1"), "", paragraphs=(paragraph,)),))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library(RESOURCES / "reports", tmp_path / "index", None, RESOURCES)


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for name in TABLES:
        (tmp_path / name).write_bytes((RESOURCES / name).read_bytes())
    return tmp_path


def test_all_facts_of_a_report_are_found(library: Library) -> None:
    facts = library.facts(saying("La résolution 57/238 de l’Assemblée générale, du 20 décembre 2002."))
    assert [date.edtf for date in facts.dates] == ["2002-12-20"]
    assert [mention.organisation.id for mention in facts.organisations] == ["un-ga"]
    assert [one.target for one in facts.references] == ["A/RES/57/238"]


def test_facts_are_found_once_for_one_report_and_anew_for_another_of_its_name(library: Library) -> None:
    one = saying("En 2003.")
    assert library.facts(one) is library.facts(one)
    assert [date.edtf for date in library.facts(saying("En 2004.")).dates] == ["2004"]
    assert [date.edtf for date in library.facts(one).dates] == ["2003"]


def test_a_library_without_tables_finds_none(tmp_path: Path) -> None:
    assert Library(RESOURCES / "reports", tmp_path, None).facts(saying("L’UIT, en 2003.")) == Facts()


def test_the_edition_is_another_with_another_table(tables: Path) -> None:
    def edition() -> str:
        return FactFinder(*(tables / name for name in TABLES)).edition

    editions = [edition(), edition()]
    for name in TABLES:
        (tables / name).write_text((tables / name).read_text(encoding="utf-8") + "\n", encoding="utf-8")
        editions.append(edition())
    assert editions[0] == editions[1]
    assert len(set(editions)) == 3


@pytest.mark.parametrize(("name", "error"), [(TABLES[0], BadGazetteer), (TABLES[1], BadDocuments)])
@pytest.mark.parametrize("content", [None, "[[", "document = 1\norganisation = 1"])
def test_a_table_that_cannot_be_used_is_named(
    tables: Path, name: str, error: type[BadGazetteer | BadDocuments], content: str | None
) -> None:
    (tables / name).unlink()
    if content is not None:
        (tables / name).write_text(content)
    with pytest.raises(error) as caught:
        Library(RESOURCES / "reports", tables, None, tables).facts(saying("L’UIT."))
    assert caught.value.path == tables / name


def test_who_asks_for_no_facts_imports_nothing_of_them() -> None:
    code = """
import sys
from pathlib import Path
from wsis_reader.library import Library
Library(Path("resources/reports"), Path("index"), None, Path("resources")).report()
print(sorted(name for name in sys.modules if ".facts" in name or name == "tomllib"))
"""
    done = subprocess.run([sys.executable, "-c", code], cwd=RESOURCES.parent, capture_output=True, text=True)
    assert (done.stdout, done.stderr) == ("[]\n", "")
