"""From text to the words and numbers dates are made of, each known by one letter."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from wsis_reader.facts.dates.names import is_named
from wsis_reader.facts.dates.tables import DASHES, TABLES, Table

GAP = " "
"""The letter of anything that is no part of a date: it ends one."""

_JOINING = "gn"

FIRST_YEAR, LAST_YEAR = 1800, 2199
# Farther from its digits no word of a date stands.
_REACH = 48
_DASH = f"[{DASHES}]"
_DECADE = rf"(?P<decade>\bannées\s(?:19|20)?[1-9]0(?!\w|\s*(?:et|à|{_DASH})\s*\d)|\b(?:1[89]|20)\d0['’]?s\b)"
_NUMBER = r"""
    (?P<iso>\d{4}-\d\d-\d\d(?![\w-]))
  | (?P<split>(?:19|20)\d\d/\d\d(?![\d/])
      (?:(?<=exercice\ \d{4}/\d\d)|(?=\s(?:(?:financial|budget|peacekeeping)\s)?(?:period|year|biennium|budget)s?\b)))
  | (?P<amount>\d{1,3}(?:[\ \u00a0\u202f.,]\d{3})+(?!\w)|\d+(?:[.,/]\d+)+)
  | (?P<number>\d+)(?:(?:\s?er|ᵉʳ|st|nd|rd|th|\.?[ºª])(?!\w)|[年日])?
"""
_IN_A_NAME = re.compile(r"[A-ZÀ-Þ][^\W\d_]+\s$")
_DIGITS = re.compile(r"\d+")
_WORD_CHARACTER = re.compile(r"\w")


class Token(NamedTuple):
    """A word or number of a date: where it stands, the grammar's letter for it, its value."""

    # A tuple, for thousands are made and thrown away in a page: a frozen dataclass takes three times as long.

    letter: str
    value: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Lexer:
    pattern: re.Pattern[str]
    relative: tuple[str, ...]
    words: dict[str, tuple[str, int]]
    table: Table


def tokens(text: str, language: str) -> list[Token]:
    """The words and numbers of dates in a text, in order, with a GAP wherever other text stands between two of them.

    Only the surroundings of a digit, or of a word that makes a date without one ("last"), are looked at. An unknown
    language has no words: only numbers are seen.
    """
    lexer = _lexer(language)
    found: list[Token] = []
    behind = 0
    before = ""
    for first, last in _surroundings(text, lexer.relative):
        for match in lexer.pattern.finditer(text, first, last):
            start, end = match.span()
            letter, value = _meaning(match, lexer)
            if behind < start and not text[behind:start].isspace():
                before = GAP
            if letter == "Y":
                # Behind a month a year says when, whatever it names; behind "the" it belongs to what follows.
                letter = "Y" if before == "M" or not is_named(text, start, end) else "y"
                before = GAP if before == "n" else before
            elif letter == "L" and before == "n":  # "the last year" is no year of the calendar
                letter = GAP
            if before == GAP:
                found.append(Token(GAP, 0, behind, start))
            if letter not in _JOINING:
                found.append(Token(letter, value, start, end))
            behind = end
            before = letter
    return found


def _surroundings(text: str, relative: tuple[str, ...]) -> Iterator[tuple[int, int]]:
    present = [word for word in relative if word in text]
    seed = re.compile("|".join([r"\d+", *map(re.escape, present)])) if present else _DIGITS
    first, last = 0, -1
    for match in seed.finditer(text):
        if match.start() - _REACH > last:
            if last >= 0:
                yield first, last
            first = text.rfind(" ", 0, max(0, match.start() - _REACH)) + 1
        last = text.find(" ", match.end() + _REACH)
        if last < 0:
            last = len(text)
    if last >= 0:
        yield first, last


def _meaning(match: re.Match[str], lexer: _Lexer) -> tuple[str, int]:
    kind = match.lastgroup or ""
    if kind == "number":
        return _number(match)
    word = match.group()
    if kind == "word":
        letter, value = lexer.words.get(word) or lexer.words[_fold(word)]
        return (GAP, 0) if letter == "M" and _is_no_month(match, lexer.table) else (letter, value)
    if kind == "iso":
        return "I", int(word.replace("-", ""))
    if kind == "split":
        year = int(word[:4])
        return ("P", year) if (year + 1) % 100 == int(word[5:]) else (GAP, 0)
    if kind == "decade":
        digits = int(re.sub(r"\D", "", word))
        return "Z", digits if digits > 99 else 1900 + digits
    return GAP, 0


def _is_no_month(match: re.Match[str], table: Table) -> bool:
    """Whether the case of its letters makes a month's name another word: "may", "Chiang Mai"."""
    word = match.group()
    if table.cased:
        return word[0].islower()
    return word.istitle() and _IN_A_NAME.search(match.string, 0, match.start()) is not None


def _number(match: re.Match[str]) -> tuple[str, int]:
    digits = match["number"]
    value = int(digits) if len(digits) <= 4 else 0
    if len(digits) <= 2 and 1 <= value <= 31 and not match.group().endswith("年"):
        return "D", value
    if len(digits) == 4 and FIRST_YEAR <= value <= LAST_YEAR:
        return "Y", value
    return GAP, 0


@lru_cache(maxsize=len(TABLES) + 1)
def _lexer(language: str) -> _Lexer:
    table = TABLES.get(language, Table(()))
    words = {_fold(form): (letter, value) for letter, value, forms in table.words for form in forms.split("|")}
    words |= dict.fromkeys(DASHES, ("t", 0)) | dict.fromkeys(",،、", (",", 0))
    edge = r"(?<!\d)" if table.joined else "|".join([r"(?<!\w)", *(rf"(?<=\b{letter})" for letter in table.prefixes)])
    written = (word for word in words if len(word) > 1 or word.isalpha())
    forms = "|".join(_form(word, table) for word in sorted(written, key=len, reverse=True)) or "(?!)"
    word = rf"(?P<word>[{DASHES},،、]|(?:{edge})(?:{forms}))"
    number = rf"(?:{edge})(?<![\d/$€£])(?<!\d[.,])(?:{_NUMBER})(?![/%])"
    pattern = f"{_DECADE}|{word}|{number}"
    return _Lexer(re.compile(pattern, re.IGNORECASE | re.VERBOSE), _relative(table), words, table)


def _relative(table: Table) -> tuple[str, ...]:
    # Without their first letter, so that its case does not matter.
    forms = [form for letter, _, forms in table.words if letter in "LRT" for form in forms.split("|")]
    return tuple(form[1:] for form in forms)


def _form(word: str, table: Table) -> str:
    pattern = re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+").replace(r"\-", _DASH)
    pattern = pattern.replace("/", r"\s*/\s*")
    open_ended = table.joined or word in table.prefixes or not _WORD_CHARACTER.match(word[-1])
    return pattern if open_ended else rf"{pattern}(?!\w)"


def _fold(word: str) -> str:
    word = " ".join(word.casefold().replace("’", "'").split()).replace(" /", "/").replace("/ ", "/")
    return re.sub(_DASH, "-", word) if len(word) > 1 else word
