"""Labels of headings and of list items, and which of them can follow which."""

from __future__ import annotations

import re
from dataclasses import dataclass

from wsis_reader.formats.words import ARABIC_LETTERS, CYRILLIC_LETTERS

CHAPTER, ROMAN, LETTER, ARABIC, UNLABELLED, ARTICLE = range(6)
"""The ranks of headings: a heading closes those of its own rank and of the ranks behind it."""

_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_ROMANS = {
    tens + ones: 10 * t + o for t, tens in enumerate(("", "X", "XX", "XXX", "XL")) for o, ones in enumerate(_ONES)
}
_HEADING = re.compile(r"([A-Z]{1,7}|[А-Я]|\d{1,2}) ?\. +(?=\S)")
_NUMBER = re.compile(r"(\d{1,4}(?: ?(?:bis|ter))?)(?: ?\.(?=\s|$|[^\W\d])| [-–] ?)\s*")
_FOOTNOTE = re.compile(r"(\d{1,3})(?: +(?=\S)|$)")
_ITEM = re.compile(r"(?:[(（]([^\W\d_]{1,4})[)）]|([^\W\d_]{1,4})\))\s*")
_BULLET = re.compile(r"([•◦▪‣·●○■□])\s*|([-–—*])\s+")


@dataclass(slots=True)
class Level:
    """An open level of an outline or of a list: what kind of label, how far it has counted, and its path."""

    rank: int
    value: int
    path: str


def roman_value(label: str) -> int:
    """The value of a roman numeral in capitals below 50; 0 where it is none."""
    return _ROMANS.get(label, 0)


def letter_value(label: str) -> int:
    """1 for a, 2 for b, 27 for aa, by the alphabet it is of; 0 where it is no single or doubled letter."""
    if not label or label != label[0] * len(label) or len(label) > 2:
        return 0
    alphabet = next((a for a in ("abcdefghijklmnopqrstuvwxyz", CYRILLIC_LETTERS, ARABIC_LETTERS) if label[0] in a), "")
    return alphabet.index(label[0]) + 1 + 26 * (len(label) - 1) if alphabet else 0


def read_heading(line: str) -> tuple[str, str] | None:
    """(label, rest) of a line that could open a labelled heading."""
    match = _HEADING.match(line)
    return (match[1], line[match.end() :]) if match else None


def read_number(line: str) -> tuple[str, str] | None:
    """(number, rest) of a line that could open a numbered paragraph; the number without blanks and full stop."""
    match = _NUMBER.match(line)
    return (match[1].replace(" ", ""), line[match.end() :]) if match else None


def read_footnote(line: str) -> tuple[str, str] | None:
    """(number, rest) of a line that could open a footnote: a number without a full stop, alone or before its text."""
    match = _FOOTNOTE.match(line)
    return (match[1], line[match.end() :]) if match else None


def canonical_number(number: str) -> str:
    """A paragraph's number in an anchor: in European digits, whatever digits it is printed in."""
    value = number.rstrip("bister")
    return str(int(value)) + number[len(value) :]


def read_item(line: str) -> tuple[str, str] | None:
    """(label as printed, its letters) of a line that could open a lettered item."""
    match = _ITEM.match(line)
    return (match[0].strip(), match[1] or match[2]) if match else None


def read_bullet(line: str) -> str:
    """The bullet that opens a line; empty where there is none."""
    match = _BULLET.match(line)
    return (match[1] or match[2]) if match else ""


def heading_rank(label: str, levels: list[Level]) -> tuple[int, int] | None:
    """(rank, value) of a label where it can stand under the open levels; `I`, `C`, `V` are told by the sequence."""
    last = {level.rank: level.value for level in levels}
    kinds = [(LETTER, letter_value(label.lower())), (ROMAN, roman_value(label))]
    if label.isdecimal():
        kinds = [(ARABIC, int(label))]
    kinds = [(rank, value) for rank, value in kinds if value]
    for rank, value in kinds:
        if value == last.get(rank, 0) + 1 and rank in last:
            return rank, value
    for rank, value in reversed(kinds):
        if (value == 1 and rank not in last) or (label.isalpha() and len(label) > 1 and value > last.get(rank, 0)):
            return rank, value
    return None


def item_level(letters: str, levels: list[Level], opened: bool) -> tuple[int, int, int] | None:
    """(depth, rank, value) of a list item under the open ones; `opened` tells that the last one ends with a colon."""
    kinds = ((LETTER, letter_value(letters)), (ROMAN, roman_value(letters.upper())))
    if not opened:
        for depth in range(len(levels) - 1, -1, -1):
            for rank, value in kinds:
                if value and levels[depth].rank == rank and value == levels[depth].value + 1:
                    return depth, rank, value
    open_ranks = [level.rank for level in levels]
    for rank, value in kinds:
        if value == 1:
            return (open_ranks.index(rank) if rank in open_ranks else len(levels)), rank, value
    return item_level(letters, levels, False) if opened else None


def canonical(rank: int, value: int, label: str) -> str:
    """A label's part of an anchor, the same in every language."""
    if rank == LETTER:
        letter = "abcdefghijklmnopqrstuvwxyz"[(value - 1) % 26] * (1 + (value > 26))
        return letter.upper() if label.isupper() else letter
    return label
