"""How queries are read, drawn as trees: stems, `=form` as an acronym, `“quoted”`, `‘written together’`."""

from __future__ import annotations

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wsis_reader.search.query import parse
from wsis_reader.search.syntax import And, Field, Fuzzy, Node, Not, Or, Phrase, Prefix, Word


def tree(node: Node | None) -> str:
    match node:
        case None:
            return "-"
        case And(parts):
            return "(and " + " ".join(map(tree, parts)) + ")"
        case Or(parts):
            return "(or " + " ".join(map(tree, parts)) + ")"
        case Not(part):
            return f"(not {tree(part)})"
        case Phrase(words, _, quoted):
            return ("“" if quoted else "‘") + " ".join(map(tree, words)) + ("”" if quoted else "’")
        case Field(name, value, to):
            return f"{name}={value}" + (f"..{to}" if to else "")
        case Prefix(_, form, term):
            return f"{form}*" + (f"|{term}" if term else "")
        case Fuzzy(_, form, distance):
            return f"{form}~{distance}"
        case Word(_, term, form):
            return term if not form else f"={form}" if term in ("", form) else f"{term}|={form}"


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("", "-"),
        ("   ", "-"),
        ("« »", "-"),
        ("–", "-"),
        ("Internet", "internet"),
        ("gouvernance Internet", "(and gouvernanc internet)"),
        ("gouvernance ET Internet", "(and gouvernanc internet)"),
        ("TIC OU Internet", "(or =tic internet)"),
        ("gouvernance SAUF Internet", "(and gouvernanc (not internet))"),
        ("gouvernance ET SAUF Internet", "(and gouvernanc (not internet))"),
        ("gouvernance AND Internet OR fonds NOT Genève", "(or (and gouvernanc internet) (and fonds (not genev)))"),
        ("SAUF fonds", "(not fonds)"),
        ("SAUF SAUF fonds", "fonds"),
        ("SAUF fonds Internet", "(and (not fonds) internet)"),
        ("mise et oeuvre", "(and mis et oeuvr)"),
        ("(TIC OU Internet) fonds", "(and (or =tic internet) fonds)"),
        ("fonds(TIC)", "‘fonds =tic’"),
        ("SAUF (a OU b)", "(not (or a b))"),
        ("l'UIT", "=uit"),
        ("de l’Assemblée", "(and de assembl)"),
        ("qu'il", "il"),
        ("aujourd’hui", "aujourd'hui"),
        ("11 000 délégués", "(and 11000 delegu)"),
        ("57/238", "57/238"),
        ("A/RES/57/238", "a/res/57/238|=57/238"),
        ("A/59/80-E/2004/61", "a/59/80-e/2004/61|=a/59/80"),
        ('"A/RES/57/238"', "“=a/res/57/238”"),
        ("S/RES/1325(2000)", "s/res/1325(2000)|=1325"),
        ("O.N.U.", "onu"),
        ("vice-président", "‘vic president’"),
        ("et/ou", "‘et ou’"),
        ('"mise en oeuvre"', "“=mise =en =oeuvre”"),
        ("«mise en œuvre»", "“=mise =en =oeuvre”"),
        ("“mise en oeuvre” TIC", "(and “=mise =en =oeuvre” =tic)"),
        ('"plan d’action"', "“=plan =d' =action”"),
        ('"11 000"', "“=11000”"),
        ('"TIC OU Internet"', "“=tic =ou =internet”"),
        ("gouvern*", "gouvern*"),
        ("Év*", "ev*"),
        ("organisme~", "organisme~2"),
        ("fond~", "fond~1"),
        ("section:IV", "section=IV"),
        ("Section:iv.C", "section=iv.C"),
        ("section:s:IV.C", "section=IV.C"),
        ('section:"annex I"', "section=annex I"),
        ("par:26", "par=26"),
        ("par:24-26", "par=24..26"),
        ("par:26–24", "par=24..26"),
        ("par:summary/2", "par=summary/2"),
        ("section:IV SAUF TIC", "(and section=IV (not =tic))"),
        ("(section:IV)", "section=IV"),
        ("http://www.itu.int/wsis/", "‘http www itu int wsi’"),
    ],
)
def test_a_query_is_read_as_its_tree(text: str, drawn: str) -> None:
    query = parse(text, "fr")
    assert tree(query.root) == drawn
    assert not query.plain
    assert query.is_empty == (drawn == "-")


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ('"mise en oeuvre', "(and mis en oeuvr)"),
        ("«mise", "mis"),
        ("mise»", "mis"),
        ("(TIC OU Internet", "(and =tic internet)"),
        ("TIC)", "=tic"),
        ("()", "-"),
        ("TIC OU", "=tic"),
        ("ET TIC", "=tic"),
        ("TIC ET ET fonds", "(and =tic fonds)"),
        ("TIC SAUF", "=tic"),
        ("SAUF", "sauf"),
        ("ET OU", "(and et ou)"),
        ("auteur:Annan", "annan"),
        ("section:", "section"),
        ('section:"IV', "=iv"),
        ("g*nce", "(and g nce)"),
        ("*nance", "nanc"),
        ("fond~~", "fond"),
        ("(" * 100 + "TIC" + ")" * 100, "=tic"),
    ],
)
def test_what_cannot_be_read_is_read_as_plain_words_and_says_so(text: str, drawn: str) -> None:
    query = parse(text, "fr")
    assert query.plain
    assert tree(query.root) == drawn


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("gouv", "gouv*|gouv"),
        ("gouvernances", "gouvernances*|gouvernanc"),
        ("gouvernance ", "gouvernanc"),
        ("gouvernance inter", "(and gouvernanc inter*|inter)"),
        ("UIT", "uit*|uit"),
        ("26", "26*|26"),
        ("g", "-"),
        ("l'", "-"),
        ("gouvernance d", "gouvernanc"),
        ("gouvernance d'", "gouvernanc"),
        ("gouvernance d'I", "gouvernanc"),
        ("gouvernance d'In", "(and gouvernanc in*|in)"),
        ("TIC à ", "(and =tic a)"),
        ("5", "5*|5"),
        ("phase 2", "(and phas 2*|2)"),
        ("A/RES/57/238", "a/res/57/238*|57/238"),
        ("\"plan d'", "“=plan d*”"),
        ('"mise en oe', "“=mise =en oe*”"),
        ('"mise en ', "“=mise =en”"),
        ('"', "-"),
        ("TIC O", "=tic"),
        ("TIC OU", "=tic"),
        ("TIC OU ", "=tic"),
        ("(TIC OU ", "=tic"),
        ("(TIC OU (", "=tic"),
        ("TIC SAUF ", "=tic"),
        ("(TIC OU inter", "(or =tic inter*|inter)"),
        ("section:", "-"),
        ("section:IV", "section=IV"),
        ("TIC section:", "=tic"),
        ("gouvern*", "gouvern*"),
        ("vice-prés", "‘vic pres*|pres’"),
    ],
)
def test_while_typing_the_last_word_is_a_beginning_and_nothing_open_is_a_fault(text: str, drawn: str) -> None:
    query = parse(text, "fr", typing=True)
    assert tree(query.root) == drawn
    assert not query.plain


def test_while_typing_what_makes_no_sense_is_still_plain() -> None:
    assert parse("TIC) fonds", "fr", typing=True).plain


@pytest.mark.parametrize(
    ("text", "language", "read_as"),
    [
        ("gouvernance  internet", "fr", "gouvernance ET internet"),
        ("governance internet", "en", "governance AND internet"),
        ("(a OU b) c AND NOT d", "fr", "(a OU b) ET c SAUF d"),
        ("NOT (a OR b)", "en", "NOT (a OR b)"),
        ("SAUF (TIC fonds)", "fr", "SAUF (TIC ET fonds)"),
        ("a1 (TIC fonds)", "fr", "a1 ET (TIC ET fonds)"),
        ("TIC)", "fr", "TIC"),
        ("«mise en œuvre»", "fr", '"mise en œuvre"'),
        ('« 11"000 »', "fr", '"11  000"'),
        ("l’UIT", "fr", "UIT"),
        ("vice-prés*", "fr", "vice-prés*"),
        ("vice-présidant~", "fr", "vice-présidant~"),
        ("section:IV.C par:24-26", "fr", "section:IV.C ET par:24-26"),
        ('section:"annex I"', "fr", 'section:"annex I"'),
        ("ET OU", "fr", "et ET ou"),
        ("fonds(TIC)", "fr", "fonds(TIC)"),
        ('section:"a(b"', "fr", 'section:"a(b"'),
    ],
)
def test_read_as_says_how(text: str, language: str, read_as: str) -> None:
    assert parse(text, language).read_as == read_as


WORDS = [
    "gouvernance",
    "l'UIT",
    "d’",
    "œuvre",
    "11\u00a0000",
    "57/238",
    "A/59/80-E/2004/61",
    "TIC",
    "é",
    "信息",
    "IV.C",
]
SYNTAX = ["ET", "OU", "SAUF", "AND", "NOT", *'()"«»“”*~:-', "section:", "par:", "par:24-26", "foo:bar"]
PIECES = st.sampled_from([*WORDS, *SYNTAX])
QUERIES = st.one_of(
    st.lists(PIECES, max_size=12).map(" ".join), st.lists(PIECES, max_size=8).map("".join), st.text(max_size=30)
)


@settings(max_examples=400, deadline=None)
@given(QUERIES, st.sampled_from(["fr", "en", "ar"]), st.booleans())
@example("(" * 5000, "fr", True)
@example("SAUF " * 2000, "fr", False)
@example("\ud800*", "fr", True)
def test_no_query_fails_nor_any_beginning_of_it(text: str, language: str, typing: bool) -> None:
    for length in range(len(text) + 1) if len(text) < 60 else (len(text),):
        query = parse(text[:length], language, typing=typing)
        assert isinstance(query.read_as, str)


@settings(max_examples=300, deadline=None)
@given(QUERIES, st.sampled_from(["fr", "en"]))
def test_what_a_query_was_read_as_reads_the_same(text: str, language: str) -> None:
    query = parse(text, language)
    again = parse(query.read_as, language)
    assert again.read_as == query.read_as
    assert not again.plain
    assert tree(again.root) == tree(query.root)
