"""Pinpoints: paragraphs of this and of other documents, and "Ibid."."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass

_NUMBER = r"\d{1,4}(?![\d/])(?:\.\d+)?(?: ?\(?[a-z]{1,3}\)| [a-z]\)|(?: bis| ter))?"
_PARAGRAPHS = re.compile(
    rf"(?<!\w)(?:(?:[Pp]aragraph(?:e?s?)|[Pp]aras?\.|[Pp]ar\.) |§§? ?)"
    rf"(?P<numbers>{_NUMBER}(?:(?:, | (?:et|and|to|à|ou|or) |, (?:and|et) |-|–)(?:(?:to|à) )?{_NUMBER})*)"
)
_ONE = re.compile(r"(?P<number>\d{1,4}(?:\.\d+)?)(?: ?\(?(?P<letter>[a-z]{1,3})\))?")
_RANGE = re.compile(r" ?(?:à|to|-|–) ?")
_HERE = re.compile(
    r",? (?:ci-dessus|ci-après|above|below|(?:de la|du|of the|in the) (?:présente?|present) (?:résolution|rapport|note"
    r"|resolution|report|note|annexe|annex))(?!\w)"
)
_WORD = (
    r"(?:of|to|in|the|its|their|said|de|du|des|la|le|à|au|sa|ses|son|leur|annexed?|annexe|annexes|section|sections"
    r"|sect\.|part|parties?|chapitre|chapter|chap\.|[IVX]+|[A-Z]|resolutions?|résolutions?|decisions?|décisions?"
    r"|General Assembly|Security Council|Economic and Social Council|Human Rights Council|Assembly|Council|document"
    r"|[Aa]ssemblée générale|Conseil|action|and|et)"
)
_OF = re.compile(
    rf",? ?(?:(?:section|sect\.|annexe?|part) [\w.]+,? ?)*(?:of|to|in|de|du|des|d'|à|au)(?!\w)"
    rf"(?: ?(?:{_WORD}(?!\w)|[ld]')[ ,.]*)* ?\(?"
)
_BEHIND = re.compile(r"(?:,? (?:annexe?s?|part|sect\.|chap\.|section)(?: [IVXLC\d]+)?(?:\.[A-Z\d]+)*)*,? \(?")
_IBID = re.compile(r"(?<!\w)[Ii]bid\.")
_SERIES = re.compile(r"[Ii]bid\.,? ?[^.;]{0,120}?(?:vol\.|Suppl|No\.|no |n° |session|Session)")
_SERIES_WITHIN = 60
_HINTS = ("aragraph", "ar.", "ara.", "aras.", "§")


@dataclass(frozen=True, slots=True)
class Cited:
    """Something cited in a text: where, what it is, and its target."""

    start: int
    end: int
    kind: str
    target: str


class Taken:
    """The places in a text that something was found at."""

    def __init__(self, text: str, cited: Iterable[Cited] = ()) -> None:
        self._marks = bytearray(len(text))
        for one in cited:
            self.claim(one.start, one.end)

    def claim(self, start: int, end: int) -> bool:
        """Take the place, unless part of it was taken before."""
        if self._marks.find(b"\1", start, end) >= 0:
            return False
        self._marks[start:end] = b"\1" * (end - start)
        return True


def find_ibid(text: str, cited: list[Cited], before: list[str]) -> list[Cited]:
    """What "Ibid." in a footnote stands for: what the footnote cites before it, else the footnote before (`before`).

    `cited` is in order. Where the footnote before cites several documents, or "Ibid." goes on with another volume or
    supplement of a series, it stands for none that can be told.
    """
    starts, found = [c.start for c in cited], []
    told = {target.partition("#")[0] for target in before}
    for ibid in _IBID.finditer(text):
        place = bisect_left(starts, ibid.start())
        is_series = place < len(cited) and starts[place] - ibid.end() < _SERIES_WITHIN
        if is_series or _SERIES.match(text, ibid.start()):
            continue
        target = cited[place - 1].target if place else "".join(told) if len(told) == 1 else ""
        if target:
            kind = "resolution" if "/RES/" in target else "symbol"
            found.append(Cited(ibid.start(), ibid.end(), kind, target))
    return found


def find_paragraphs(text: str, cited: list[Cited], anchors: Set[str]) -> list[Cited]:
    """The paragraphs cited by number: of this report ("ci-dessus", "of the present resolution") and of what is cited.

    `cited` is in order. A paragraph of a document that is not told by symbol, number or name is left out.
    """
    if not any(hint in text for hint in _HINTS):
        return []
    documents = [c for c in cited if c.target and c.kind != "address"]
    starts = [c.start for c in documents]
    taken = Taken(text, cited)
    found: list[Cited] = []
    for phrase in _PARAGRAPHS.finditer(text):
        here = _HERE.match(text, phrase.end()) is not None
        place = bisect_left(starts, phrase.end())
        document = "" if here else _document(text, phrase, documents[max(0, place - 1) : place + 1])
        for start, end, number, letter in _numbers(phrase) if here or document else ():
            target = _own(number, letter, anchors) if here else f"{document}#{number}{letter and '/' + letter}"
            if target and taken.claim(start, end):
                found.append(Cited(start, end, "paragraph", target))
    return found


def _document(text: str, phrase: re.Match[str], around: list[Cited]) -> str:
    """The document whose paragraphs are meant: named behind them ("of resolution"), else just before them."""
    for one in reversed(around):
        if one.start >= phrase.end() and _OF.fullmatch(text, phrase.end(), one.start):
            return one.target
        if one.end <= phrase.start() and _BEHIND.fullmatch(text, one.end, phrase.start()):
            return one.target
    return ""


def _numbers(phrase: re.Match[str]) -> Iterator[tuple[int, int, str, str]]:
    """Each number with the word before the first; a range is one, under its first number."""
    text, offset = phrase["numbers"], phrase.start("numbers")
    ones = list(_ONE.finditer(text))
    kept: list[tuple[int, int, str, str]] = []
    for before, one in zip([None, *ones], ones, strict=False):
        joined = before is not None and _RANGE.fullmatch(text, before.end(), one.start())
        if joined and kept:
            start, _, number, letter = kept.pop()
            kept.append((start, offset + one.end(), number, letter))
        else:
            start = phrase.start() if before is None else offset + one.start()
            kept.append((start, offset + one.end(), one["number"], one["letter"] or ""))
    yield from kept


def _own(number: str, letter: str, anchors: Set[str]) -> str:
    lettered = f"{number}/{letter}"
    return lettered if letter and lettered in anchors else number if number in anchors else ""
