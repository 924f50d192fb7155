"""Snippets: the sentence around a match."""

from __future__ import annotations

import re
from collections.abc import Sequence

LONGEST = 320
"""A longer sentence is cut around the match, at the edge of a word."""

_BEFORE_MATCH = 120
_END = re.compile(r"[.!?…؟]+(?:[\"”’)\]]|\s?»)*(?=\s|$)|[。；]|\n+|[;:](?=\s+(?:•|[–—-]\s|[a-z]{1,4}\)))")


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_SHORT = _listed(
    "art cf chap etc ex fig ibid id m mm mme mmes mr mrs ms dr no nos nᵒ n° p par paras para pp prof rev sect st t"
    " v vol vs al ed janv févr sept oct nov déc dept inc ltd add corr doc e.g i.e"
)
_LAST_WORD = re.compile(r"[\w°ᵒ.]+$")


def snippet(text: str, marks: Sequence[tuple[int, int]], language: str) -> tuple[int, int]:
    """Give the (start, end) of the sentence around the first mark, or of the first sentence where there is none."""
    start, end = marks[0] if marks else (0, 0)
    left, right = _sentence(text, start, end)
    while left < right and text[left].isspace():
        left += 1
    while right > left and text[right - 1].isspace():
        right -= 1
    if right - left <= LONGEST:
        return left, right
    return _cut(text, left, right, start, end, spaced=language not in ("zh", "ja"))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    left, right = 0, len(text)
    for found in _END.finditer(text):
        if not _ends_sentence(text, found):
            continue
        if found.end() <= start:
            left = found.end()
        elif found.end() >= end:
            right = found.end()
            break
    return left, right


def _ends_sentence(text: str, found: re.Match[str]) -> bool:
    if found.group()[0] != ".":
        return True
    word = _LAST_WORD.search(text, max(0, found.start() - 12), found.start())
    rest = text[found.end() :].lstrip()
    if word:
        spelt = word.group().lower()
        if spelt == "etc":
            return not rest or rest[0].isupper()
        if spelt in _SHORT or (len(spelt) == 1 and spelt.isalpha()) or "." in spelt:
            return False
    return not rest or not rest[0].islower()


def _cut(text: str, left: int, right: int, start: int, end: int, *, spaced: bool) -> tuple[int, int]:
    """Cut a long sentence to a window around the match."""
    window_left = max(left, min(start - _BEFORE_MATCH, right - LONGEST))
    window_right = min(right, max(window_left + LONGEST, end))
    if spaced:
        while left < window_left < start and not text[window_left - 1].isspace():
            window_left += 1
        while end < window_right < right and not text[window_right].isspace():
            window_right -= 1
    return window_left, window_right
