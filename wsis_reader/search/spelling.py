"""Words that are spelt nearly alike: for `mot~` and for what to offer where nothing is found."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

_LAST = "\U0010ffff"


@lru_cache(maxsize=65536)
def is_near(one: str, other: str, distance: int) -> bool:
    """Whether at most `distance` letters must be changed, added, left out or swapped with their neighbour."""
    if abs(len(one) - len(other)) > distance:
        return False
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one):
        before, row = row, next_row(other, row, before, letter, one[at - 1] if at else "")
        if min(row) > distance:
            return False
    return row[-1] <= distance


def next_row(word: str, row: list[int], before: list[int], letter: str, previous: str) -> list[int]:
    """Give the next row of the edit-distance table against `word` (optimal string alignment)."""
    following = [row[0] + 1]
    for at, wanted in enumerate(word):
        cost = min(row[at + 1] + 1, following[at] + 1, row[at] + (letter != wanted))
        if at and before and letter == word[at - 1] and previous == wanted:
            cost = min(cost, before[at - 1] + 1)
        following.append(cost)
    return following


def near(words: Sequence[str], word: str, distance: int) -> list[tuple[str, int]]:
    """Give (word, distance) of all in a sorted vocabulary that are near enough.

    Words that share a beginning share its part of the table, and a beginning that is too far off is skipped whole.
    """
    found: list[tuple[str, int]] = []
    rows = [list(range(len(word) + 1))]
    path = ""
    at = 0
    while at < len(words):
        candidate = words[at]
        shared = _shared(path, candidate)
        del rows[shared + 1 :]
        path = candidate[:shared]
        at += 1
        for depth in range(shared, len(candidate)):
            before = rows[depth - 1] if depth else []
            previous = candidate[depth - 1] if depth else ""
            rows.append(next_row(word, rows[depth], before, candidate[depth], previous))
            path = candidate[: depth + 1]
            if min(rows[-1]) > distance:
                at = bisect_left(words, path + _LAST, at)
                break
        else:
            if rows[-1][-1] <= distance:
                found.append((candidate, rows[-1][-1]))
    return found


def _shared(one: str, other: str) -> int:
    length = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        length += 1
    return length
