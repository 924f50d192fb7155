"""What a caller says stands in a text is found by its field, marked, and counted."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.search import Results, find, marks, parse
from wsis_reader.search.storage import build, check, ensure, sources_of
from wsis_reader.search.supplement import Mention, Supplement, Supplied

TEXTS = {
    "1": "Le chameau et le dromadaire, en mars 2004.",
    "2": "Le dromadaire, du 10 au 13 décembre 2003.",
    "3": "Rien, A/RES/57/238 mis à part.",
}
REPORT = Report(
    ("A/1",),
    "fr",
    "",
    (
        Section(
            Anchor("s:1"), "", paragraphs=tuple(Paragraph(Anchor(n), t, Anchor("s:1"), n) for n, t in TEXTS.items())
        ),
    ),
)


def at(anchor: str, words: str, field: str, key: str, *values: str) -> tuple[Anchor, Mention]:
    start = TEXTS[anchor].index(words)
    return Anchor(anchor), Mention(field, key, values, start, start + len(words))


def supplied(_: Report) -> Supplied:
    found = [
        at("1", "chameau", "organisation", "camel", "camel", "family"),
        at("1", "dromadaire", "organisation", "dromedary", "dromedary", "family"),
        at("1", "mars 2004", "date", "2004", "2004-03-01..2004-03-31"),
        at("1", "Le", "ref", "", "camel"),
        at("2", "dromadaire", "organisation", "dromedary", "dromedary", "family"),
        at("2", "du 10 au 13 décembre 2003", "date", "2003", "2003-12-10..2003-12-13"),
        at("3", "A/RES/57/238", "ref", "A/RES/57/238", "a/res/57/238", "57/238"),
    ]
    mentions: dict[Anchor, tuple[Mention, ...]] = {}
    for anchor, mention in found:
        mentions[anchor] = (*mentions.get(anchor, ()), mention)
    names = {"camelides": frozenset({"family"}), "chm": frozenset({"camel"}), "societe des ships": frozenset({"camel"})}
    return Supplied(mentions, names)


SUPPLEMENT = Supplement("1", supplied)


def search(query: str, folder: Path | None = None) -> Results:
    index = ensure(folder, None, [REPORT], SUPPLEMENT)
    return find(index, parse(query, "fr"), report=REPORT.key)


def marked(query: str, folder: Path | None = None) -> dict[str, list[str]]:
    found = search(query, folder)
    return {
        hit.anchor: [
            TEXTS[hit.anchor][a:b] for a, b in marks(found.query, TEXTS[hit.anchor], "fr", stretches=hit.stretches)
        ]
        for hit in found.hits
    }


FOUND = {
    "organisation:camel": {"1": ["chameau"]},
    "organisation:CHM": {"1": ["chameau"]},
    "organization:chm": {"1": ["chameau"]},
    "organisation:Camélidés": {"1": ["chameau", "dromadaire"], "2": ["dromadaire"]},
    'organisation:"Société  des Ships"': {"1": ["chameau"]},
    "organisation:dromedary date:2004": {"1": ["dromadaire", "mars 2004"]},
    "organisation:camel OU date:2003": {"1": ["chameau"], "2": ["du 10 au 13 décembre 2003"]},
    "organisation:family SAUF organisation:camel": {"2": ["dromadaire"]},
    "SAUF date:2003..2004": {"3": []},
    "date:2003-12-12": {"2": ["du 10 au 13 décembre 2003"]},
    "date:2003..": {"1": ["mars 2004"], "2": ["du 10 au 13 décembre 2003"]},
    "date:..2002": {},
    "ref:57/238 rien": {"3": ["Rien", "A/RES/57/238"]},
    'ref:"57 / 238"': {"3": ["A/RES/57/238"]},
    "ref:A/RES/57/238": {"3": ["A/RES/57/238"]},
    "ref:camel": {"1": ["Le"]},
    "organisation:elephant": {},
}


@pytest.mark.parametrize("query", FOUND)
def test_a_field_finds_what_is_mentioned_and_marks_it(query: str) -> None:
    assert marked(query) == FOUND[query]


def test_the_index_on_disk_answers_the_same(tmp_path: Path) -> None:
    build(tmp_path, [REPORT], SUPPLEMENT).close()

    def not_again(_: Report) -> Supplied:
        raise AssertionError("an index that is good was built anew")

    index = ensure(tmp_path, None, [REPORT], Supplement("1", not_again))
    for query, found in FOUND.items():
        hits = find(index, parse(query, "fr"), report=REPORT.key).hits
        assert [hit.anchor for hit in hits] == list(found), query


def test_what_is_mentioned_in_the_hits_is_counted_by_field() -> None:
    assert search("dromadaire").named == {
        "organisation": {"dromedary": 2, "camel": 1},
        "date": {"2004": 1, "2003": 1},
    }
    assert list(search("dromadaire").named["organisation"]) == ["dromedary", "camel"]
    assert search("éléphant").named == {}


def test_another_edition_makes_the_index_stale(tmp_path: Path) -> None:
    build(tmp_path, [REPORT], SUPPLEMENT).close()
    assert check(tmp_path, sources_of([REPORT], "1")).state == "good"
    assert check(tmp_path, sources_of([REPORT], "2")).state == "stale"
    index = ensure(tmp_path, None, [REPORT], Supplement("2"))
    assert find(index, parse("organisation:camel", "fr"), report=REPORT.key).hits == ()
    assert check(tmp_path, sources_of([REPORT], "2")).state == "good"


@pytest.mark.parametrize("query", ["date:hier", "date:2004-13", "date:"])
def test_a_date_that_is_none_is_searched_as_words_unless_it_is_still_typed(query: str) -> None:
    assert parse(query, "fr").plain
    typed = parse(query, "fr", typing=True)
    assert (typed.plain, typed.is_empty) == (False, True)


@pytest.mark.parametrize(
    ("query", "read_as"),
    [
        ("DATE:2004/2003", "date:2003..2004"),
        ("date:..1999", "date:..1999"),
        ("organization:UIT", "organisation:UIT"),
        ('organisation:"Union africaine"', 'organisation:"Union africaine"'),
        ("ref:A/80/6(Sect.4)", 'ref:"A/80/6(Sect.4)"'),
    ],
)
def test_a_field_is_read_back_as_it_is_written(query: str, read_as: str) -> None:
    read = parse(query, "fr")
    assert read.read_as == read_as
    assert parse(read_as, "fr").root == read.root
