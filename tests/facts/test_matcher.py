"""The matcher: what it finds, marked in the text."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.facts.matcher import Matcher, Tokens, fold

MATCHER = Matcher(
    [
        ("Assemblée générale", False, "ga"),
        ("Assemblée générale des Nations Unies", False, "ga-un"),
        ("Nations Unies", False, "un"),
        ("Conseil de l'UIT", False, "council"),
        ("UIT", True, "itu"),
        ("UIT-T", True, "itu-t"),
    ]
)


def marked(text: str, matcher: Matcher[str] = MATCHER) -> str:
    """The text with what was found in double brackets, as a reader sees it."""
    for match in reversed(list(matcher.matches(Tokens(text)))):
        text = f"{text[: match.start]}[[{text[match.start : match.end]}|{match.entries[0]}]]{text[match.end :]}"
    return text


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("l’Assemblée générale.", "l’[[Assemblée générale|ga]]."),
        ("l'ASSEMBLÉE GÉNÉRALE", "l'[[ASSEMBLÉE GÉNÉRALE|ga]]"),
        ("l’assemblee generale", "l’[[assemblee generale|ga]]"),
        ("l’Assemblée \n  générale", "l’[[Assemblée \n  générale|ga]]"),
        ("Assemblée générale des Nations Unies", "[[Assemblée générale des Nations Unies|ga-un]]"),
        ("Assemblée générale des nations", "[[Assemblée générale|ga]] des nations"),
        (
            "le Conseil de l’UIT, le Conseil de l'UIT",
            "le [[Conseil de l’UIT|council]], le [[Conseil de l'UIT|council]]",
        ),
        ("l’uit et l’UIT", "l’uit et l’[[UIT|itu]]"),
        ("UIT-T, UIT\u2011T, UIT-R", "[[UIT-T|itu-t]], [[UIT\u2011T|itu-t]], [[UIT|itu]]-R"),
        ("UITX XUIT", "UITX XUIT"),
        ("Assemblée. générale", "Assemblée. générale"),
        ("", ""),
    ],
)
def test_finds_the_longest_leftmost_name_by_whole_words(text: str, found: str) -> None:
    assert marked(text) == found


def test_a_wider_matcher_leaves_the_one_it_was_made_from_as_it_is() -> None:
    wider = MATCHER.extended([("Assemblée générale de l'Union", False, "new"), ("ABC", True, "abc")])

    assert marked("Assemblée générale de l'Union ABC", wider) == "[[Assemblée générale de l'Union|new]] [[ABC|abc]]"
    assert marked("Assemblée générale de l'Union ABC") == "[[Assemblée générale|ga]] de l'Union ABC"
    assert marked("les Nations Unies", wider) == "les [[Nations Unies|un]]"


def test_a_name_can_stand_for_several() -> None:
    matcher = Matcher([("CCI", True, "a"), ("CCI", True, "b")])

    assert [match.entries for match in matcher.matches(Tokens("le CCI"))] == [("a", "b")]


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*"aéA'’ -.\n", "UIT", "Nations Unies", "des ", "Assemblée générale"]), max_size=12))
def test_matches_are_in_order_and_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    end = 0
    for match in MATCHER.matches(Tokens(text)):
        assert end <= match.start < match.end <= len(text)
        end = match.end
