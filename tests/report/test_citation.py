"""Citations as the UN writes them: symbol, then paragraph numbers; what has no number is cited by name."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wsis_reader.report import Anchor, Paragraph, Report, Section, Span
from wsis_reader.report.citation import cite, numbered_text, pin, quote, style_for
from wsis_reader.report.places import ReadingOrder

Resolution = Callable[[str], ReadingOrder]


@pytest.mark.parametrize(
    ("anchors", "cited"),
    [
        ("26", "par. 26"),
        ("26 27", "par. 26 et 27"),
        ("24 25 26", "par. 24 à 26"),
        ("9 11 13", "par. 9, 11 et 13"),
        ("1 2 3 9 11 12", "par. 1 à 3, 9, 11 et 12"),
        ("26 26", "par. 26"),
        ("26 s:V 28", "par. 26, sect. V, par. 28"),
        ("s:IV.C 24", "sect. IV.C, par. 24"),
        ("summary/1", "résumé"),
        ("summary/1 summary/2", "résumé"),
        ("s:2 summary/1", "résumé"),
        ("note/1", "note du Secrétaire général"),
        ("note/1 summary/2 1", "note du Secrétaire général, résumé, par. 1"),
        ("title", "titre"),
    ],
)
def test_places_of_the_shipped_report_are_cited_in_french(order: ReadingOrder, anchors: str, cited: str) -> None:
    assert pin(order, [Anchor(anchor) for anchor in anchors.split()]) == cited


@pytest.mark.parametrize(
    ("anchors", "french", "english"),
    [
        ("11", "par. 11", "para. 11"),
        ("8 9", "par. 8 et 9", "paras. 8 and 9"),
        ("11 12 13", "par. 11 à 13", "paras. 11-13"),
        ("8 11 13", "par. 8, 11 et 13", "paras. 8, 11 and 13"),
        ("13 13bis", "par. 13 et 13bis", "paras. 13 and 13bis"),
        ("10/a", "par. 10 a)", "para. 10 (a)"),
        ("10/a 10/b", "par. 10 a) et 10 b)", "paras. 10 (a) and 10 (b)"),
        ("after-10/1", "après par. 10", "after para. 10"),
        ("annex-I/2", "annexe I, par. 2", "annex I, para. 2"),
        ("annex-I/1 annex-I/2 annex-I/3", "annexe I, par. 1 à 3", "annex I, paras. 1-3"),
        ("15 annex-I/1", "par. 15, annexe I, par. 1", "para. 15, annex I, para. 1"),
        ("title", "titre", "title"),
    ],
)
def test_every_kind_of_place_is_cited_in_both_languages(
    resolution: Resolution, anchors: str, french: str, english: str
) -> None:
    named = [Anchor(anchor) for anchor in anchors.split()]
    assert (pin(resolution("fr"), named), pin(resolution("en"), named)) == (french, english)


def test_a_report_in_a_language_without_a_style_is_cited_in_english(resolution: Resolution) -> None:
    assert cite(resolution("ru"), [Anchor("11")]) == "A/RES/57/238, para. 11"
    assert style_for("ru") == style_for("en")


def test_a_report_can_be_cited_whole(resolution: Resolution) -> None:
    assert cite(resolution("fr"), []) == "A/RES/57/238"


def test_a_quote_stands_in_the_marks_of_its_language(order: ReadingOrder, resolution: Resolution) -> None:
    words = "Un petit secrétariat sera constitué à Genève"
    french = quote(order, [Span(Anchor("26"), 0, len(words))])
    assert french == f"« {words} » (A/59/80-E/2004/61, par. 26)"
    assert quote(resolution("en"), [Span(Anchor("11"), 0, 5)]) == '"Texte" (A/RES/57/238, para. 11)'


def test_a_quote_over_paragraphs_names_them_all(order: ReadingOrder) -> None:
    text = order.unit(Anchor("26")).text
    spans = [Span(Anchor("26"), len(text) - 12, len(text)), Span(Anchor("27"), 0, 26)]
    assert quote(order, spans) == "« respectives.\nComme pour le groupe d’act » (A/59/80-E/2004/61, par. 26 et 27)"


def test_the_space_around_what_was_selected_is_not_quoted(order: ReadingOrder) -> None:
    assert quote(order, [Span(Anchor("26"), 2, 9)]) == "« petit » (A/59/80-E/2004/61, par. 26)"


@pytest.mark.parametrize(
    ("template", "wanted"),
    [
        ("{place} de {symbol} : {quote}", "par. 11 de A/RES/57/238 : Texte"),
        ("{quote} {unknown} {", "Texte {unknown} {"),
    ],
)
def test_the_readers_own_template_is_obeyed(resolution: Resolution, template: str, wanted: str) -> None:
    assert quote(resolution("fr"), [Span(Anchor("11"), 0, 5)], template) == wanted


def test_braces_in_the_text_are_quoted_as_they_are() -> None:
    section = Section(Anchor("s:I"), "I", paragraphs=(Paragraph(Anchor("1"), "{symbol} {place}", Anchor("s:I"), "1"),))
    order = ReadingOrder(Report(("A/1",), "en", "", (section,)))
    assert quote(order, [Span(Anchor("1"), 0, 16)]) == '"{symbol} {place}" (A/1, para. 1)'


def test_a_paragraph_is_copied_with_its_number_only_from_its_beginning(order: ReadingOrder) -> None:
    unit = order.unit(Anchor("26"))
    assert numbered_text(unit, 0, 8) == "26. Un petit"
    assert numbered_text(unit, 3, 8) == "petit"
    assert numbered_text(order.unit(Anchor("s:IV.C")), 0, 4) == "C. Agir"
    assert numbered_text(order.unit(Anchor("note/1")), 0, 13) == "Le Secrétaire"
