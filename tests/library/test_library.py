"""The library finds a report by its symbol and language, and answers searches whatever state its folders are in."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from wsis_reader.formats import write_report
from wsis_reader.library import Library, NoSuchReport
from wsis_reader.library.library import file_name
from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.search.storage import build

SHIPPED = Path(__file__).parents[2] / "resources" / "reports"
KEY = ("A/59/80-E/2004/61", "fr")


@pytest.fixture(scope="session")
def seed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ready-built index, made anew."""
    folder = tmp_path_factory.mktemp("seed") / "index"
    Library(SHIPPED, folder, None).build_index()
    return folder


@pytest.fixture
def data(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    (folder / "reports").mkdir(parents=True)
    return folder


def resolution(symbol: str, language: str, text: str) -> Report:
    paragraph = Paragraph(Anchor("1"), text, Anchor("s:I"), "1")
    return Report(
        (symbol,), language, f"Titre {symbol}", (Section(Anchor("s:I"), "Section", 1, "I", "", (paragraph,)),)
    )


def store(data: Path, *reports: Report) -> None:
    for report in reports:
        write_report(report, data / "reports" / file_name(report.key))


def found(library: Library, query: str, key: tuple[str, str] = KEY) -> list[str]:
    return [hit.anchor for hit in library.search(query, key).hits]


@pytest.mark.parametrize(
    "asked",
    ["", "A/59/80-E/2004/61", "A/59/80", "E/2004/61", "a/59/80", " A/59/80 ", "A/59/80\u2011E/2004/61"],
)
def test_the_shipped_report_is_found_by_either_half_of_its_symbol(seed: Path, asked: str) -> None:
    assert Library(SHIPPED, seed, None).report(asked).key == KEY


@pytest.mark.parametrize("asked", ["A/59/8", "59/80", "A/RES/57/238", "26", "A", "-", "../A/59/80"])
def test_what_is_not_here_is_named(seed: Path, asked: str) -> None:
    with pytest.raises(NoSuchReport) as caught:
        Library(SHIPPED, seed, None).report(asked, "en")
    assert (caught.value.symbol, caught.value.language) == (asked, "en")


def test_without_a_version_in_the_language_the_first_there_is_is_given(seed: Path, data: Path) -> None:
    store(data, resolution("A/1", "en", "One."), resolution("A/1", "fr", "Un."))
    both = replace(resolution("", "en", "Both."), symbols=("A/59/80", "E/2004/61"))
    store(data, both)
    library = Library(SHIPPED, seed, data)
    assert [library.report("A/1", language).key[1] for language in ("fr", "en", "es", "")] == ["fr", "en", "en", "en"]
    assert [library.report("A/59/80", language).key[1] for language in ("en", "fr", "es")] == ["en", "fr", "fr"]


def test_stored_reports_stand_behind_the_shipped_ones(seed: Path, data: Path) -> None:
    store(data, resolution("A/2", "fr", "Deux."), resolution("A/1", "en", "One."))
    library = Library(SHIPPED, seed, data)
    assert library.keys() == (KEY, ("A/1", "en"), ("A/2", "fr"))
    assert library.report().key == KEY
    assert library.report("A/2").title == "Titre A/2"


def test_a_report_is_stored_under_a_name_that_is_no_path(seed: Path, data: Path) -> None:
    odd = resolution("../A/C.1/59/L.1%", "fr", "Drôle.")
    store(data, odd)
    assert [path.parent for path in data.rglob("*.json")] == [data / "reports"]
    assert Library(SHIPPED, seed, data).report("../A/C.1/59/L.1%") == odd


def test_a_search_is_in_the_report_that_is_named(seed: Path, data: Path) -> None:
    store(data, resolution("A/1", "fr", "Les journalistes."))
    library = Library(SHIPPED, seed, data)
    assert found(library, "journalistes", ("A/1", "fr")) == ["1"]
    assert found(library, "journalistes") == ["15"]


def test_a_report_added_or_changed_since_is_found_at_the_next_start(seed: Path, data: Path) -> None:
    assert found(Library(SHIPPED, seed, data), "journalistes") == ["15"]
    store(data, resolution("A/1", "fr", "Le chameau."))
    assert found(Library(SHIPPED, seed, data), "chameau", ("A/1", "fr")) == ["1"]
    store(data, resolution("A/1", "fr", "Le dromadaire."))
    later = Library(SHIPPED, seed, data)
    assert found(later, "chameau", ("A/1", "fr")) == []
    assert found(later, "dromadaire", ("A/1", "fr")) == ["1"]


def test_a_report_read_for_this_time_only_is_searched_and_nothing_of_it_is_kept(seed: Path, data: Path) -> None:
    library = Library(SHIPPED, seed, data)
    passing = library.include(resolution("A/9", "fr", "Le chameau."))
    assert library.report("A/9", "fr") is passing
    assert found(library, "chameau", passing.key) == ["1"]
    assert list(data.rglob("*.*")) == []


def test_a_file_of_a_report_that_is_here_is_searched_as_the_file_has_it(seed: Path, data: Path) -> None:
    library = Library(SHIPPED, seed, data)
    shipped = library.report()
    draft = replace(resolution("A/9", "fr", "Le chameau."), symbols=shipped.symbols)
    assert library.include(draft).key == KEY
    assert (found(library, "chameau"), found(library, "journalistes")) == (["1"], [])


def test_letting_go_of_the_index_is_no_end(seed: Path) -> None:
    library = Library(SHIPPED, seed, None)
    assert found(library, "journalistes") == ["15"]
    library.close()
    library.close()
    assert found(library, "journalistes") == ["15"]


def test_the_index_is_good_when_it_is_built_and_stale_when_a_report_has_changed(seed: Path, tmp_path: Path) -> None:
    shipped = tmp_path / "reports"
    shutil.copytree(SHIPPED, shipped)
    state = Library(shipped, seed, None).check_index()
    assert (state.state, state.reports, state.paragraphs) == ("good", 1, 39)
    [file] = shipped.glob("*.txt")
    file.write_text(file.read_text(encoding="utf-8").replace("journalistes", "chroniqueurs"), encoding="utf-8")
    changed = Library(shipped, seed, None)
    assert changed.check_index().state == "stale"
    assert (found(changed, "chroniqueurs"), found(changed, "journalistes")) == (["15"], [])


def test_a_parsed_form_that_is_damaged_or_of_another_file_is_not_believed(seed: Path, tmp_path: Path) -> None:
    mine = tmp_path / "index"
    shutil.copytree(seed, mine)
    [parsed] = (mine / "parsed").iterdir()
    parsed.write_bytes(parsed.read_bytes()[:200])
    assert Library(SHIPPED, mine, None).report().title.startswith("Rapport du Secrétaire général")


def test_the_index_that_is_built_covers_the_shipped_reports_alone(tmp_path: Path) -> None:
    assert Library(SHIPPED, tmp_path / "new", None).build_index() == 1
    assert Library(SHIPPED, tmp_path / "new", None).check_index().paragraphs == 39


def make_missing(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)


def make_stale(folder: Path) -> None:
    make_missing(folder)
    build(folder, [resolution("A/1", "fr", "Ancien.")]).close()


def make_damaged(folder: Path) -> None:
    for file in folder.rglob("*"):
        if file.is_file() and file.stat().st_size > 100:
            content = bytearray(file.read_bytes())
            content[50] ^= 0xFF
            file.write_bytes(content)


def make_blocked(folder: Path) -> None:
    make_missing(folder)
    folder.write_text("a file where the folder should be")


HARM = [make_missing, make_stale, make_damaged, make_blocked]


@pytest.mark.parametrize("to_seed", HARM, ids=lambda harm: harm.__name__.removeprefix("make_"))
@pytest.mark.parametrize("to_own", HARM, ids=lambda harm: harm.__name__.removeprefix("make_"))
def test_searching_answers_in_whatever_state_both_indexes_are(
    seed: Path, data: Path, tmp_path: Path, to_seed: object, to_own: object
) -> None:
    mine = tmp_path / "seed"
    shutil.copytree(seed, mine)
    assert found(Library(SHIPPED, mine, data), "journalistes") == ["15"]
    assert callable(to_seed)
    assert callable(to_own)
    to_seed(mine)
    to_own(data / "index")
    assert found(Library(SHIPPED, mine, data), "journalistes") == ["15"]
