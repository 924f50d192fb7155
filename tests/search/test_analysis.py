"""What the analyzer makes of texts, drawn as `[[term]]`s and listed as stems."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.search.analysis import analyze, is_particle

SAME_IN_FRENCH = [
    "société Société SOCIÉTÉ societe socie\u0301te\u0301 sociétés Sociétés",
    "œuvre oeuvre Œuvre OEUVRE œuvres",
    "national nationale nationaux nationales",
    "régional régionale régionaux",
    "donnée données donnees",
    "assemblée Assemblée assemblee assemblées",
    "premier première premières premiers",
    "réseau réseaux",
    "journal journaux",
    "travail travaux",
    "professionnel professionnelle professionnels professionnelles",
    "européen européenne européennes",
    "tenu tenue tenus tenues",
    "organisé organisée organisés organisées",
    "français française françaises",
    "nombreux nombreuse nombreuses",
    "actif active actifs actives",
    "public publique publics publiques",
    "enjeu enjeux",
    "nouveau nouvelle nouveaux nouvelles",
    "an ans",
    "tout tous toute toutes",
    "idée idées",
    "TIC TICs tic",
    "aujourd'hui aujourd’hui",
]

APART_IN_FRENCH = [
    "pays paye",
    "fois foi",
    "cours cour",
    "temps tempe",
    "mais mai",
    "fonds fond",
    "organisation organisme organe",
    "plus plu",
    "gouvernance gouvernement",
    "communication commun",
    "phase phrase",
    "corps cor",
    "an année",
    "parti partie",
    "arme armée",
    "bas base",
    "don donnée",
    "mer mère",
    "pas passé",
]


def stems(text: str, language: str = "fr") -> list[str]:
    return [term.term for term in analyze(text, language) if not is_particle(term.form)]


def picture(text: str, language: str = "fr") -> str:
    spans = {(term.start, term.end) for term in analyze(text, language) if not is_particle(term.form)}
    for start, end in sorted(spans, reverse=True):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


@pytest.mark.parametrize("words", SAME_IN_FRENCH)
def test_french_spellings_of_one_word_are_one_term(words: str) -> None:
    assert len({tuple(stems(word)) for word in words.split(" ")}) == 1


@pytest.mark.parametrize("words", APART_IN_FRENCH)
def test_french_words_that_differ_stay_apart(words: str) -> None:
    assert len({tuple(stems(word)) for word in words.split()}) == len(words.split())


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("l'information", "l'[information]"),
        ("L’UIT", "L’[UIT]"),
        ("de l’Assemblée", "[de] l’[Assemblée]"),
        ("jusqu'à ce qu’il", "jusqu'[à] [ce] qu’[il]"),
        ("aujourd’hui", "[aujourd’hui]"),
        ("et/ou 80 km/h", "[et]/[ou] [80] [km]/[h]"),
        ("plus de 11 000 délégués", "[plus] [de] [11 000] [délégués]"),
        ("11\u00a0000 ou 11\u202f000", "[11\u00a0000] [ou] [11\u202f000]"),
        ("10,5 %", "[10,5] %"),
        ("la résolution 57/238.", "[la] [résolution] [57/238]."),
        ("(A/59/80-E/2004/61)", "([A/59/80-E/2004/61])"),
        ("E/CN.4/2004/55/Add.1, puis", "[E/CN.4/2004/55/Add.1], [puis]"),
        ("WSIS-03/GENEVA/DOC/4-F", "[WSIS-03/GENEVA/DOC/4-F]"),
        ("S/RES/1325(2000)", "[S/RES/1325(2000)]"),
        ("l’O.N.U. a", "l’[O.N.U.] [a]"),
        ("vice-présidents", "[vice]-[présidents]"),
        ("les 2 et 3 mars 2004", "[les] [2] [et] [3] [mars] [2004]"),
        ("IV.C", "[IV].[C]"),
        ("", ""),
    ],
)
def test_each_word_is_found_where_it_stands(text: str, drawn: str) -> None:
    assert picture(text) == drawn


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("11 000", ["11000"]),
        ("11\u202f000", ["11000"]),
        ("1 234 567", ["1234567"]),
        ("11 0000", ["11", "0000"]),
        ("10,5", ["10.5"]),
        ("O.N.U.", ["onu"]),
        ("A/RES/57/238", ["a/res/57/238", "57/238"]),
        ("A/59/80-E/2004/61", ["a/59/80-e/2004/61", "a/59/80", "e/2004/61"]),
        ("A/59/80\u2011E/2004/61", ["a/59/80-e/2004/61", "a/59/80", "e/2004/61"]),
        ("WSIS-03/GENEVA/DOC/4-F", ["wsis-03/geneva/doc/4-f", "wsis-03/geneva/doc/4"]),
        ("57/238", ["57/238"]),
        ("1er avril", ["1er", "avril"]),
        ("G20", ["g20"]),
    ],
)
def test_numbers_symbols_and_acronyms_are_whole(text: str, terms: list[str]) -> None:
    assert stems(text) == terms


def test_the_parts_of_a_symbol_share_its_place() -> None:
    positions = [term.position for term in analyze("voir A/59/80-E/2004/61 ici", "fr")]
    assert positions == [0, 1, 1, 1, 2]


def test_an_elided_article_is_a_term_of_its_own_for_phrases() -> None:
    assert [term.form for term in analyze("plan d’action", "fr")] == ["plan", "d'", "action"]


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("report reports", "en"),
        ("country countries", "en"),
        ("ITU ITU's ITU’s", "en"),
        ("process process", "en"),
        ("11,000 11000", "en"),
        ("resolución resoluciones resolucion", "es"),
        ("ёлка елка елки", "ru"),
    ],
)
def test_other_languages_have_their_own_light_rules(words: str, language: str) -> None:
    assert len({tuple(stems(word, language)) for word in words.split()}) == 1


def test_russian_keeps_short_i() -> None:
    assert analyze("край", "ru")[0].form == "край"


def test_chinese_is_found_by_its_characters() -> None:
    assert stems("信息社会", "zh") == ["信", "息", "社", "会"]


TEXTS = st.text(
    st.one_of(
        st.sampled_from(list("aeéœLlDd'’ʼ/.-0123456789 \u00a0\u202f\u0301\u2011SNUA()")),
        st.characters(),
    ),
    max_size=60,
)


@settings(max_examples=150, deadline=None)
@given(TEXTS, st.sampled_from(["fr", "en", "es", "ru", "ar", "zh", "xx"]))
def test_terms_are_in_order_inside_the_text_and_do_not_overlap(text: str, language: str) -> None:
    last_end, last_position = 0, -1
    for term in analyze(text, language):
        assert 0 <= term.start < term.end <= len(text)
        assert term.form
        assert term.term
        if term.position == last_position:
            continue
        assert term.position == last_position + 1
        assert term.start >= last_end
        last_end, last_position = term.end, term.position


@settings(max_examples=100, deadline=None)
@given(st.text(st.sampled_from("aàbcdéèeilnoœrsuûx"), min_size=3, max_size=14))
def test_a_word_without_its_accents_is_the_same_term(word: str) -> None:
    bare = "".join(c for c in unicodedata.normalize("NFD", word.replace("œ", "oe")) if not unicodedata.combining(c))
    assert stems(word) == stems(bare) == stems(word.upper())
