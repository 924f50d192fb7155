"""Words spelt nearly alike, against the definition of the edit distance."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.search.spelling import is_near, near


def distance(one: str, other: str) -> int:
    """The edit distance with swaps of neighbours, by its definition."""
    rows = [[i + j if 0 in (i, j) else 0 for j in range(len(other) + 1)] for i in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            rows[i][j] = min(rows[i - 1][j] + 1, rows[i][j - 1] + 1, rows[i - 1][j - 1] + (one[i - 1] != other[j - 1]))
            if i > 1 and j > 1 and one[i - 1] == other[j - 2] and one[i - 2] == other[j - 1]:
                rows[i][j] = min(rows[i][j], rows[i - 2][j - 2] + 1)
    return rows[-1][-1]


@pytest.mark.parametrize("other", ["fods", "fond", "fondss", "fonda", "ofnds", "fodns", "onds"])
def test_one_letter_away(other: str) -> None:
    assert is_near("fonds", other, 1)
    assert not is_near("fonds", other, 0)


WORDS = st.text("abc", min_size=1, max_size=6)


@settings(max_examples=200, deadline=None)
@given(st.lists(WORDS, max_size=30, unique=True).map(sorted), WORDS, st.integers(0, 2))
def test_the_near_words_of_a_vocabulary_are_those_of_the_definition(words: list[str], word: str, most: int) -> None:
    expected = [(one, distance(one, word)) for one in words if distance(one, word) <= most]
    assert near(words, word, most) == expected
    assert [one for one in words if is_near(one, word, most)] == [one for one, _ in expected]
