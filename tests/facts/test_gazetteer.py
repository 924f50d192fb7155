"""The gazetteer: the shipped table holds its rules, and a bad one is told apart."""

import tomllib
from collections import defaultdict
from pathlib import Path

import pytest

from wsis_reader.facts.errors import BadGazetteer, FactsError
from wsis_reader.facts.gazetteer import KINDS, Gazetteer, is_acronym, load
from wsis_reader.facts.matcher import Tokens

TABLE = Path(__file__).parents[2] / "resources" / "organisations.toml"
ARTICLES = {"le", "la", "les", "l", "un", "une", "du", "des", "the", "a", "an"}


@pytest.fixture(scope="module")
def entries() -> list[dict]:
    return tomllib.loads(TABLE.read_text(encoding="utf-8"))["organisation"]


def texts(entry: dict, *keys: str) -> list[tuple[str, str]]:
    """Each (language, text) of some fields of an entry."""
    return [
        (language, text)
        for key in keys
        for language, value in entry.get(key, {}).items()
        for text in ([value] if isinstance(value, str) else value)
    ]


def test_every_parent_and_every_kind_is_known(gazetteer: Gazetteer) -> None:
    for organisation in gazetteer.organisations.values():
        assert organisation.kind in KINDS
        assert not organisation.parent or organisation.parent in gazetteer.organisations


def test_no_organisation_is_its_own_ancestor(gazetteer: Gazetteer) -> None:
    for organisation in gazetteer.organisations.values():
        line = [organisation.id]
        while parent := gazetteer.organisations[line[-1]].parent:
            assert parent not in line
            line.append(parent)


def test_every_acronym_that_two_entries_share_is_marked_ambiguous(entries) -> None:
    owners, marked = defaultdict(set), defaultdict(set)
    for entry in entries:
        for _, text in texts(entry, "name", "acronym", "aliases"):
            if is_acronym(text) and len(text) > 2:
                owners[text].add(entry["id"])
        for text in entry.get("ambiguous_acronyms", []):
            marked[text].add(entry["id"])

    assert marked == {text: ids for text, ids in owners.items() if len(ids) > 1}
    assert {"CCI", "ICC", "FEM", "CPD"} <= marked.keys()


def test_every_name_is_in_both_languages_plainly_written_and_without_article(entries) -> None:
    for entry in entries:
        assert {language for language, _ in texts(entry, "name")} == {"fr", "en"}, entry["id"]
        for _, text in texts(entry, "name", "aliases", "short_forms", "offices"):
            first = text.replace("'", " ").split()[0]
            assert first.isupper() or first.lower() not in ARTICLES, text
            assert text == " ".join(text.split()), text
            assert "’" not in text, text


def test_no_full_name_stands_for_two_organisations(entries) -> None:
    owners = defaultdict(set)
    for entry in entries:
        for _, text in texts(entry, "name", "aliases", "offices"):
            if not is_acronym(text):
                owners[text.lower()].add(entry["id"])

    assert {text: ids for text, ids in owners.items() if len(ids) > 1} == {}


def test_websites_are_secure_addresses(gazetteer: Gazetteer) -> None:
    for organisation in gazetteer.organisations.values():
        assert not organisation.website or organisation.website.startswith("https://"), organisation.id
        assert " " not in organisation.website


def test_names_and_acronyms_come_in_the_language_asked_for(gazetteer: Gazetteer) -> None:
    itu = gazetteer.organisations["itu"]

    assert (itu.name("fr"), itu.acronym("fr")) == ("Union internationale des télécommunications", "UIT")
    assert (itu.name("en"), itu.acronym("es")) == ("International Telecommunication Union", "ITU")


GOOD = '[[organisation]]\nid = "itu"\nkind = "specialized_agency"\nname = { fr = "Union" }\n'


@pytest.mark.parametrize(
    ("text", "entry", "field"),
    [
        (GOOD + GOOD, "itu", "id"),
        (GOOD + 'parent = "nobody"\n', "itu", "parent"),
        (GOOD.replace("specialized_agency", "club"), "itu", "kind"),
        (GOOD.replace('"itu"', '""'), "", "id"),
        (GOOD.replace('name = { fr = "Union" }', ""), "itu", "name"),
        (GOOD.replace("fr", "xx"), "itu", "name"),
        (GOOD.replace('"Union"', "3"), "itu", "fr"),
        (GOOD + "aliases = 3\n", "itu", "aliases"),
        (GOOD + "website = 3\n", "itu", "website"),
        ("organisation = 3\n", "", "organisation"),
    ],
)
def test_an_entry_that_cannot_be_used_is_told_with_its_field(tmp_path: Path, text: str, entry: str, field: str) -> None:
    path = tmp_path / "organisations.toml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(BadGazetteer) as raised:
        load(path)

    assert (raised.value.path, raised.value.entry, raised.value.field) == (path, entry, field)


@pytest.mark.parametrize("content", [None, b"[[organisation", b"\xff"], ids=["missing", "no TOML", "no UTF-8"])
def test_a_file_that_cannot_be_read_is_a_facts_error(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "organisations.toml"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(FactsError):
        load(path)


def test_an_acronym_of_two_letters_is_shown_but_never_matched(tmp_path: Path) -> None:
    path = tmp_path / "organisations.toml"
    path.write_text(GOOD + 'acronym = { fr = "UE" }\n', encoding="utf-8")
    gazetteer = load(path)

    assert gazetteer.organisations["itu"].acronym("fr") == "UE"
    assert list(gazetteer.matcher.matches(Tokens("UE"))) == []
