"""The sentence around a match, drawn between `<` and `>`."""

from __future__ import annotations

import pytest

from wsis_reader.search.snippets import LONGEST, snippet


@pytest.mark.parametrize(
    "drawn",
    [
        "<Une phrase avec TIC.>",
        "Avant. <Le mot TIC ici.> Après.",
        "Avant ! <Voir par. 3 et n° 4, TIC, etc. et M. Annan.> Après.",
        "Avant. <Les écoles, hôpitaux, etc. ont les TIC.> Après.",
        "<Les TIC, les écoles, etc.> Les autres.",
        "Il y a :\n<• 3 300 TIC;>\n• 514 agents.",
        "Il a dit : « Non. » <Puis TIC.>",
        "Le 2.3 est vu. <Le 1.5 TIC est vu.> Fin",
        "Fin… <Les TIC>",
        "<L’O.N.U. et les TIC.> Fin.",
        "   <TIC>   ",
    ],
)
def test_a_snippet_is_the_sentence_of_the_first_match(drawn: str) -> None:
    text = drawn.replace("<", "").replace(">", "")
    start = text.index("TIC")
    left, right = snippet(text, [(start, start + 3)], "fr")
    assert f"{text[:left]}<{text[left:right]}>{text[right:]}" == drawn


def test_without_a_match_it_is_the_first_sentence() -> None:
    assert snippet("Une. Deux.", [], "fr") == (0, 4)
    assert snippet("", [], "fr") == (0, 0)


@pytest.mark.parametrize("at", [0, 300, 1990])
def test_a_very_long_sentence_is_cut_at_words_around_the_match(at: int) -> None:
    text = "mot " * 500
    left, right = snippet(text, [(at, at + 3)], "fr")
    assert left <= at
    assert at + 3 <= right
    assert right - left <= LONGEST
    assert set(text[left:right].split()) == {"mot"}


def test_a_match_longer_than_a_snippet_is_whole() -> None:
    assert snippet("x" * 900, [(0, 900)], "fr") == (0, 900)
