"""What a page carries besides its text: masthead, running headers and footers, and what they tell of the document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from wsis_reader.formats.lines import Line
from wsis_reader.formats.words import MASTHEAD, MASTHEAD_OPENINGS, SESSIONS

_SYMBOL = (
    r"[A-Z]{1,6}(?:\.\d+)?(?:/[A-Z][A-Za-z]*(?:[.-]\d+)?(?:\.\d+)?|/\d+(?:[A-Z]|-\d+)?)*/[A-Za-z.]*\d[\w.-]*?"
    r"(?: ?\((?:[IVXLSE-]+|\d{4}|Part\.? [IVX]+|Vol\. [IVX]+|Sect\. \d+)\))?(?:/(?:Add|Corr|Rev|Amend)\.\d+)*\*?"
)
_SYMBOLS = re.compile(rf"({_SYMBOL})(?:[-‑–]({_SYMBOL}))?")
_JOB = re.compile(
    r"(?:\d{1,4} +)?\*?((?:[A-Z]{1,3}\.)?\d{2}-\d{5}|\d{7}[a-z])"
    r"(?:\.docx?|\*)?(?: ?\([A-Z]\))?(?: +\d{6})*\*?(?: +\d{1,4})?"
)
_OLD_JOB = re.compile(r"\d{2} \d{5}")
_PAGE = re.compile(r"[-–—]? ?(?:[Pp]ages? )?\d{1,3}(?: ?/ ?\d{1,3})? ?[-–—]?")
_RULE = re.compile(r"_{4,}|[-—–]{5,}")
_MASTHEAD_LINES = 14
_MOST_SYMBOLS = 4


RULE = "rule"
"""The line above a page's footnotes."""


@dataclass(slots=True)
class Pages:
    """Lines parted into text and furniture: `kinds` maps the index of a line to the kind of furniture it is."""

    kinds: dict[int, str] = field(default_factory=dict)
    symbols: tuple[str, ...] = ()
    job_number: str = ""


def recognise(lines: Sequence[Line]) -> Pages:
    """Which of the lines are furniture. A symbol is that only where it is the document's own."""
    pages = Pages()
    _mark_jobs(lines, pages)
    pages.kinds |= {i: "page" for i, line in enumerate(lines) if line.page and _PAGE.fullmatch(line.text)}
    candidates = {i: found for i, line in enumerate(lines) if (found := _symbols(line.text))}
    pages.symbols = _own_symbols(lines, candidates, pages)
    for index, found in candidates.items():
        if set(found) <= set(pages.symbols):
            pages.kinds[index] = "header"
    _mark_page_numbers(lines, pages)
    _mark_masthead(lines, pages)
    for index, line in enumerate(lines):
        if line.text[0] in "_-—–" and _RULE.fullmatch(line.text):
            pages.kinds[index] = RULE
    return pages


def split_symbols(text: str) -> tuple[str, ...]:
    """The halves of a symbol that is the whole of a text; empty where it is none."""
    return _symbols(text)


def _symbols(text: str) -> tuple[str, ...]:
    if "/" not in text or len(text) > 80:
        return ()
    match = _SYMBOLS.fullmatch(text)
    return tuple(half.rstrip("*") for half in match.groups() if half) if match else ()


def _mark_jobs(lines: Sequence[Line], pages: Pages) -> None:
    for index, line in enumerate(lines):
        match = _JOB.fullmatch(line.text) if len(line.text) < 40 else None
        if match is not None or (_OLD_JOB.fullmatch(line.text) and _is_alone(lines, index)):
            pages.kinds[index] = "footer"
            pages.job_number = pages.job_number or (match[1] if match else line.text)


def _is_alone(lines: Sequence[Line], index: int) -> bool:
    return lines[index].blank and (index + 1 == len(lines) or lines[index + 1].blank)


def _own_symbols(lines: Sequence[Line], candidates: dict[int, tuple[str, ...]], pages: Pages) -> tuple[str, ...]:
    """The symbols of the first running header: at the head, beside a footer or a page break, or repeated."""
    times = Counter(candidates.values())
    for index, found in candidates.items():
        beside = index - 1 in pages.kinds or index + 1 in pages.kinds or lines[index].page
        if not (beside or times[found] > 1 or (index < _MASTHEAD_LINES and _is_masthead_at(lines, index))):
            continue
        own = list(found)
        while len(own) < _MOST_SYMBOLS and index + 1 in candidates and not set(candidates[index + 1]) & set(own):
            index += 1
            own += candidates[index]
        return tuple(own)
    return ()


def _is_masthead_at(lines: Sequence[Line], index: int) -> bool:
    return index == 0 or any(_is_masthead(line.text) for line in lines[:index])


def _mark_page_numbers(lines: Sequence[Line], pages: Pages) -> None:
    for index in list(pages.kinds):
        for near in (index - 1, index + 1):
            if 0 <= near < len(lines) and near not in pages.kinds and _PAGE.fullmatch(lines[near].text):
                pages.kinds[near] = "page"


def _is_masthead(text: str) -> bool:
    folded = text.casefold()
    if folded in MASTHEAD or folded.startswith(MASTHEAD_OPENINGS):
        return True
    words = folded.split()
    if len(words) <= 6 and any(word in folded for word in SESSIONS):
        return True
    return 2 < len(words) <= 5 and words[0].isdecimal() and any(word.isdecimal() and len(word) == 4 for word in words)


def _mark_masthead(lines: Sequence[Line], pages: Pages) -> None:
    """The first lines, as long as each is one a masthead has; a symbol or an organ's name must be among them."""
    index = 0
    while index < min(_MASTHEAD_LINES, len(lines)):
        text = lines[index].text
        if index not in pages.kinds and not _is_masthead(text) and not _is_organ(text, pages):
            break
        index += 1
    if any(i in pages.kinds or _is_organ(lines[i].text, pages) for i in range(index)):
        for i in range(index):
            pages.kinds.setdefault(i, "masthead")


def _is_organ(text: str, pages: Pages) -> bool:
    """Whether a line is an organ's name, alone or with the symbol or the distribution behind it."""
    folded = text.casefold()
    if folded in MASTHEAD:
        return True
    name = next((name for name in MASTHEAD if folded.startswith(name + " ")), "")
    rest = text[len(name) :].strip() if name else ""
    pages.symbols = pages.symbols or _symbols(rest)
    return bool(_symbols(rest)) or rest.casefold().startswith(MASTHEAD_OPENINGS[:2])
