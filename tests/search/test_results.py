"""What is found: in the shipped report as labelled by hand, in many texts as a plain evaluation finds it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.search import find, marks, parse
from wsis_reader.search.analysis import Term, analyze
from wsis_reader.search.entries import Entry, entries
from wsis_reader.search.index import SearchIndex, packed
from wsis_reader.search.spelling import is_near
from wsis_reader.search.syntax import And, Field, Fuzzy, Node, Not, Or, Phrase, Prefix, Word, names_field

LABELLED = {
    "gouvernance internet": "13 s:IV.C 24 25 26 30",
    "gouvernance d'Internet": "13 s:IV.C 24 25 26 30",
    '"gouvernance d’Internet"': "13 s:IV.C 24 25 26 30",
    '"gouvernance Internet"': "",
    "GOUVERNANCE SAUF internet": "",
    "UIT": "1 3 7 8 12 26 36",
    "l'UIT": "1 3 7 8 12 26 36",
    "l’uit": "1 3 7 8 12 26 36",
    "œuvre": "21 23 29 30 32",
    "oeuvre": "21 23 29 30 32",
    "oeuvres": "21 23 29 30 32",
    '"mise en oeuvre"': "23 29",
    '"mettre en œuvre"': "21 30 32",
    "11 000": "15",
    "11\u202f000": "15",
    "11000": "15",
    "3 300": "15",
    "57/238": "note/1 summary/1 2",
    "56/183": "2",
    "A/RES/57/238": "note/1 summary/1 2",
    '"A/RES/57/238"': "",
    "Hammamet": "33 34",
    "CCS": "7",
    "PNUD": "27",
    "ONU": "15 26 27",
    "fracture numérique": "25 30",
    "fractures numeriques": "25 30",
    "cybersecurite": "13",
    "TIC section:IV.A": "19",
    "section:IV.A": "s:IV.A 18 19",
    "section:IV": "s:IV 12 13 14 15 16 17 s:IV.A 18 19 s:IV.B 20 21 22 23 s:IV.C 24 25 26 27",
    "section:IV SAUF TIC": "s:IV 12 15 16 17 s:IV.A 18 s:IV.B 22 s:IV.C 24 25 26",
    "section:summary": "s:2 summary/1 summary/2",
    "par:26": "26",
    "par:24-26": "24 25 26",
    "par:summary/2": "summary/2",
    "TIC OU cybersécurité": "13 14 19 20 21 23 27",
    "TIC (fonds OU gouvernance)": "13",
    "cybers*": "13",
    "Hamamet~": "33 34",
    "journaliste": "15",
    "organe": "8",
    "aujourd'hui": "",
    "pays": "3 6 35",
    "Vienne": "30 31",
    "preparatory": "11",
    "http://www.itu.int/wsis/": "11 17",
}


@pytest.mark.parametrize("text", LABELLED)
def test_the_shipped_report_answers_as_labelled_by_hand(shipped: Report, shipped_index: SearchIndex, text: str) -> None:
    found = find(shipped_index, parse(text, "fr"), report=shipped.key)
    assert [str(hit.anchor) for hit in found.hits] == LABELLED[text].split()


def test_results_count_paragraphs_and_facets(shipped: Report, shipped_index: SearchIndex) -> None:
    found = find(shipped_index, parse("gouvernance internet", "fr"), report=shipped.key)
    assert (found.total, found.paragraphs) == (6, 5)
    assert found.facets == {shipped.key: {"s:IV": 1, "s:IV.C": 4, "s:V.A": 1}}
    assert [hit.section for hit in found.hits][:2] == ["s:IV", "s:IV.C"]
    assert [hit.is_heading for hit in found.hits] == [False, True, False, False, False, False]
    assert found.suggestions == ()


@pytest.mark.parametrize(
    ("text", "suggested"),
    [
        ("gouvernence", "gouvernance"),
        ("cybersécrité", "cybersécurité"),
        ("Hamammet", "Hammamet"),
        ("Genéve internte", "Internet"),
        ("telecomunication", "télécommunications"),
        ("oeuvvre", "oeuvre"),
    ],
)
def test_where_nothing_is_found_spellings_of_the_text_are_offered(
    shipped: Report, shipped_index: SearchIndex, text: str, suggested: str
) -> None:
    found = find(shipped_index, parse(text, "fr"), report=shipped.key)
    assert found.total == 0
    assert suggested in found.suggestions


@pytest.mark.parametrize("text", ["", "internet", "section:XX", "zzzzzzzzzzzz"])
def test_nothing_else_is_offered(shipped: Report, shipped_index: SearchIndex, text: str) -> None:
    assert find(shipped_index, parse(text, "fr"), report=shipped.key).suggestions == ()


def test_words_that_do_occur_get_no_other_spelling(shipped: Report, shipped_index: SearchIndex) -> None:
    both, one = (
        find(shipped_index, parse(text, "fr"), report=shipped.key) for text in ("secteur internte", "internte")
    )
    assert both.suggestions == one.suggestions != ()


def test_while_typing_every_beginning_of_a_found_word_finds_it(shipped: Report, shipped_index: SearchIndex) -> None:
    for length in range(2, len("gouvernances") + 1):
        query = parse("gouvernances"[:length], "fr", typing=True)
        assert "26" in {hit.anchor for hit in find(shipped_index, query, report=shipped.key).hits}


def report_of(symbol: str, language: str, texts: Sequence[str], title: str = "") -> Report:
    half = len(texts) // 2
    numbered = [Paragraph(Anchor(str(n)), text, number=str(n)) for n, text in enumerate(texts, 1)]
    sections = (
        Section(Anchor("s:I"), "Fonds", label="I", paragraphs=tuple(numbered[:half])),
        Section(Anchor("s:I.A"), "", 2, "A", paragraphs=tuple(numbered[half:])),
    )
    sections = tuple(
        Section(one.anchor, one.title, one.level, one.label, "", tuple(_in(one.anchor, p) for p in one.paragraphs))
        for one in sections
    )
    return Report((symbol,), language, title, sections)


def _in(section: Anchor, paragraph: Paragraph) -> Paragraph:
    return Paragraph(paragraph.anchor, paragraph.text, section, paragraph.number)


def index_of(*reports: Report) -> SearchIndex:
    return SearchIndex.of(packed(entry for report in reports for entry in entries(report)))


def test_a_whole_library_answers_by_score_one_language_after_the_other() -> None:
    french = report_of("A/1", "fr", ["rien du tout", "pays pays pays", "un pays parmi beaucoup d’autres mots", "rien"])
    other = report_of("A/2", "fr", ["pays pays"])
    english = report_of("A/1", "en", ["countries", "nothing", "le pays"])
    index = index_of(french, english, other)
    hits = find(index, parse("pays", "fr")).hits
    assert [hit.report[1] for hit in hits] == ["en", "fr", "fr", "fr"]
    scores = [hit.score for hit in hits if hit.report[1] == "fr"]
    assert scores == sorted(scores, reverse=True)
    assert all(score > 0 for score in scores)
    assert index.reports == {french.key, english.key, other.key}
    assert index.paragraphs == 8
    assert [hit.anchor for hit in find(index, parse("country", "fr")).hits] == ["1"]


def test_the_vocabulary_shows_words_as_they_are_mostly_written() -> None:
    report = report_of("A/1", "fr", ["A/RES/57/238, A/RES/57/238", "résolution 57/238", "L’État, l’État, l’état"])
    shown = index_of(report).vocabulary("fr")
    assert (shown["57/238"], shown["a/res/57/238"], shown["etat"]) == ("57/238", "A/RES/57/238", "État")
    assert index_of(report).vocabulary("en") == {}


def test_the_rarer_word_and_the_shorter_text_score_higher() -> None:
    report = report_of("A/1", "fr", ["TIC et beaucoup d’autres mots encore", "TIC seul", "fonds seul", "TIC TIC seul"])
    hits = find(index_of(report), parse("TIC OU solidarité OU fonds", "fr")).hits
    assert [hit.anchor for hit in hits if not hit.is_heading] == ["3", "4", "2", "1"]


def test_one_report_is_searched_alone_and_in_the_order_of_its_text() -> None:
    first = report_of("A/1", "fr", ["pays", "x", "pays pays"])
    second = report_of("A/2", "fr", ["pays"])
    found = find(index_of(first, second), parse("pays", "fr"), report=first.key)
    assert [(hit.report, hit.anchor) for hit in found.hits] == [(first.key, "1"), (first.key, "3")]
    assert find(index_of(first), parse("pays", "fr"), report=second.key).hits == ()


VOCABULARY = ["TIC", "fonds", "fond", "gouvernance", "gouvernances", "l’Internet", "d’Internet", "mise en œuvre"]
VOCABULARY += ["A/RES/57/238", "57/238", "ces", "CES"]
TEXTS = st.lists(st.lists(st.sampled_from([*VOCABULARY, "11 000", "."]), max_size=8), min_size=2, max_size=6)
ATOMS = [*VOCABULARY, "11000", "gouv*", "fonde~", "gouvernence~", '"mise en oeuvre"', '"d’Internet"', "57*"]
ATOMS += ["section:I", "section:I.A", "par:2", "par:2-4", '"fonds TIC"', "gouvernance-TIC"]
TREES = st.recursive(
    st.sampled_from(ATOMS),
    lambda inner: st.one_of(
        st.tuples(inner, inner).map(lambda two: f"({two[0]} ET {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} OU {two[1]})"),
        st.tuples(inner, inner).map(lambda two: f"({two[0]} SAUF {two[1]})"),
        inner.map(lambda one: f"SAUF ({one})"),
    ),
    max_leaves=5,
)


def is_it(node: Node, term: Term) -> bool:
    match node:
        case Word(_, stem, form):
            return bool(stem and term.term == stem) or bool(form and term.form == form)
        case Prefix(_, form, stem):
            return term.form.startswith(form) or bool(stem and term.term == stem)
        case Fuzzy(_, form, most):
            return is_near(term.form, form, most)
    raise AssertionError(node)


def holds(node: Node, entry: Entry, terms: list[Term]) -> bool:
    match node:
        case And(parts):
            return all(holds(part, entry, terms) for part in parts)
        case Or(parts):
            return any(holds(part, entry, terms) for part in parts)
        case Not(part):
            return not holds(part, entry, terms)
        case Field(name, value, ""):
            return value.lower() in entry.fields.get(name, ())
        case Field(name, low, high):
            return any(v.isdecimal() and int(low) <= int(v) <= int(high) for v in entry.fields.get(name, ()))
        case Phrase(words):
            starts = {term.position for term in terms}
            return any(
                all(
                    any(term.position == start + step and is_it(word, term) for term in terms)
                    for step, word in enumerate(words)
                )
                for start in starts
            )
    return any(is_it(node, term) for term in terms)


@settings(max_examples=150, deadline=None)
@given(TEXTS, TREES)
def test_the_index_finds_what_a_plain_evaluation_of_the_tree_finds(texts: list[list[str]], text: str) -> None:
    report = report_of("A/1", "fr", [" ".join(words) for words in texts])
    query = parse(text, "fr")
    assert query.root is not None
    expected = [e.anchor for e in entries(report) if holds(query.root, e, analyze(e.text, "fr"))]
    index = index_of(report)
    found = find(index, query, report=report.key)
    assert [hit.anchor for hit in found.hits] == expected
    assert sorted(hit.anchor for hit in find(index, query).hits) == sorted(expected)
    if isinstance(query.root, Not) or names_field(query.root) or "SAUF" in text:
        return
    by_anchor = {entry.anchor: entry.text for entry in entries(report)}
    for hit in found.hits:
        assert marks(query, by_anchor[hit.anchor], "fr")
    for anchor, whole in by_anchor.items():
        if anchor not in expected:
            assert marks(query, whole, "fr") == ()
