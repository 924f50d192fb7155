"""Resolutions and decisions by number: which numbers are meant as such, and which organ adopted them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from wsis_reader.facts.organs import (
    FIRST_SESSION_WITH_SLASH,
    FIRST_YEAR,
    LAST_SESSION,
    ORGANS,
    OWNERS,
    is_before_the_assembly,
    organ_by_date,
    symbol,
)

_ROMAN = "[IVXLC]+"
_LETTERS = r"[A-Z](?:(?:-| to | à |, | and | et )[A-Z](?![\w-]))*(?![\w-])"
_NUMBER = (
    rf"(?:(?:ES|S)-\d{{1,2}}/\d{{1,3}}(?: ?{_LETTERS})?"
    rf"|\d{{1,4}}/\d{{1,4}}(?: ?{_LETTERS})?"
    rf"|\d{{1,4}}(?: ?{_LETTERS})? {{0,2}}\((?:E?S-)?{_ROMAN}\)"
    r"|\d{1,4} {0,2}\((?:19[4-9]\d|20\d\d)\))(?![\w/])"
)
_TOKENS = re.compile(
    rf"(?<![\w/.-])(?P<number>{_NUMBER})(?!\.\d)"
    r"|\b(?P<resolution>[Rr][ée]solutions?)\b(?! (?:est|was|is|were|sont)\b)"
    r"|\b(?P<decision>[Dd][ée]cisions?)\b"
    r"|\b(?P<stop>(?:[Oo]bservations?|[Rr]ecommandations?) générales?|[Gg]eneral (?:[Cc]omments?|[Rr]ecommendations?)"
    r"|[Cc]onventions? n|[Cc]onventions? No|règlements?|[Rr]egulations?|[Dd]irectives?|normes?|standards?|ISO|laws?"
    r"|lois?)\b"
    rf"|\b(?:{'|'.join(f'(?P<{name}>{names})' for name, names in ORGANS.items())})(?!\w)"
    r"|\b(?:vols?|sects?|chap|paras?|par|arts?|nos?|pp?|al|[Ii]bid|Supp|No|St|M|Mme|[A-Z])\."
    r"|(?P<end>[.?!]\s+(?=[A-ZÀÉ«“(\d])|\n)"
)
_HINTS = ("solution", "cision")
_LONE = re.compile(rf"(?:\s*|Voir |See |Voir également |See also ){_NUMBER}")
_MONTH = r"[A-Za-zéûà]+"
_DATED = rf"(?:,? (?:en date )?(?:du|of|on) \d{{1,2}}(?:er)? {_MONTH} \d{{4}},?)?"
_OF = r",? ?(?:de l'|de la |du |des |of the |of |adopted by the |by the |adoptées? par l[ae'] ?)(?:United Nations )?"
_AFTER = re.compile(rf"{_DATED}(?:,? (?:sect|chap|annexe?s?|part|section)\.? ?[\w.]*,?)?{_OF}")
_ITS = re.compile(r"(?i)\b(?:sa|ses|its)(?: \w+)? $")
_SUBJECT = re.compile(rf"{_DATED},? (?:le |la |l'|the )")
_BEFORE = re.compile(r"(?:'s?|’s?)? (?:\w+ )?")
_BETWEEN = re.compile(r" (?:de l'|du |de la |of the |adopted by the |adoptées? par l[ae'] ?)(?:United Nations )?")
_POSSESSIVE = re.compile(r"(?i)(?:dans|par|in|by|under|through|of|to|de|à|per) (?:sa|ses|its|their|leurs?)(?: \w+)? $")
_YEAR = re.compile(rf",? ?(?:en date )?(?:du|of|on) \d{{1,2}}(?: ?er)? {_MONTH} ?(\d{{4}})(?!\d)")
_GOVERNED = re.compile(
    r"(?:,? (?:en application|en vertu|au titre|aux termes|conformément|pursuant|in accordance|under"
    r"|y compris|including|in particular|notamment|dont|most recent|ci-après|the following|adopted|adoptées?)(?!\w)"
    r"[^.;]{0,60}?"
    r"|[^.;]{0,60}(?:a adopté|adopted)(?!\w)[^.;]{0,60}?"
    r"|[^.;]{0,90}(?:, (?:including|in particular|notamment|dont [^.;]{0,40}|the most recent[^.;]{0,30})|ci-après :))"
    r"(?:,? (?:à la|aux|de la|des|la|les|its|ses|sa|to|being|was|is|sont|est|in|relevant))* "
)
_CHAPTER = re.compile(r"\)?(?:,? (?:annexe?|(?:chap|sect|vol|part)\.?)[^;,]{0,30})+, ")
# What may stand between two members of a list. Each turn of the loop takes what no other turn could: none goes back.
_LIST = re.compile(
    rf"(?:[\s,;:()]|(?:et|and|ou|or|à|to|ainsi que|as well as|nos?|n°|Nos?\.?)(?![\w.])"
    rf"|(?:en date )?(?:du|of|on) \d{{1,2}}(?:er)? {_MONTH} \d{{4}})*"
    rf"(?:(?:en date )?(?:du|of) \d{{1,2}}(?:er)?[^.;]{{0,60}})?"
)
_LONGEST_GAP = 200
_LONGEST_CHAPTER = 80
_LONGEST_POSSESSIVE = 40


@dataclass(frozen=True, slots=True)
class Number:
    """A resolution's or decision's number where it stands, with the symbol it stands for (empty where unknown)."""

    start: int
    end: int
    kind: str
    symbol: str


@dataclass(slots=True)
class _Found:
    start: int
    end: int
    text: str
    organ: str = ""
    settled: bool = False


@dataclass(slots=True)
class _Run:
    """The numbers under one head noun."""

    kind: str
    end: int
    organ: str = ""
    possessed: bool = False
    numbers: list[_Found] = field(default_factory=list)


def find_numbers(text: str, own_organ: str = "", lone: bool = False) -> Iterator[Number]:
    """Every resolution and decision cited by number in a plain text, in order.

    A number counts under its head noun ("résolutions", "decision") and in the list that goes on from it; with `lone`
    (in footnotes) also at the very beginning. `own_organ` (`HRC`) is who "its resolution" belongs to in this report.
    """
    if not any(hint in text for hint in _HINTS) and not (lone and _LONE.match(text)):
        return
    reader = _Reader(text, own_organ, lone)
    for token in _TOKENS.finditer(text):
        reader.take(token)
    reader.close()
    for run in reader.runs:
        for found in run.numbers:
            yield Number(found.start, found.end, run.kind, symbol(found.text, run.kind, found.organ or run.organ))


class _Reader:
    """Goes through the tokens of one paragraph and keeps the run of numbers being read."""

    def __init__(self, text: str, own_organ: str, lone: bool) -> None:
        self.runs: list[_Run] = []
        self._text = text
        self._own = own_organ
        self._organ: tuple[str, int] = ("", -1)
        self._default = own_organ
        self._run = _Run("resolution", 0) if lone and _LONE.match(text) else None

    def take(self, token: re.Match[str]) -> None:
        kind = token.lastgroup or ""
        if kind == "number":
            self._number(token)
        elif kind in ("resolution", "decision"):
            self._head(kind, token)
        elif kind in ("stop", "end"):
            self.close()
            if kind == "end":
                self._organ = ("", -1)
        elif kind:
            self._named(kind, token)

    def close(self) -> None:
        """The run is over."""
        if self._run is not None and self._run.numbers:
            self.runs.append(self._run)
        self._run = None

    def _head(self, kind: str, token: re.Match[str]) -> None:
        self.close()
        self._run = _Run(kind, token.end(), possessed=self._possessed(token))
        organ, end = self._organ
        if end < 0:
            self._run.organ = self._own if self._run.possessed else ""
            return
        gap = self._text[end : token.start()][: _LONGEST_GAP + 1]
        if _BEFORE.fullmatch(gap) or self._owns(organ, gap):
            self._run.organ = organ

    def _owns(self, organ: str, gap: str) -> bool:
        """Whether the words between an organ and "resolution" make the resolution that organ's."""
        if len(gap) > _LONGEST_GAP:
            return False
        if len(gap) <= _LONGEST_CHAPTER and _CHAPTER.fullmatch(gap):
            return organ in OWNERS or organ == "OTHER"
        is_theirs = len(gap) < 100 and _POSSESSIVE.search(gap) is not None
        return organ in OWNERS and (is_theirs or _GOVERNED.fullmatch(gap) is not None)

    def _possessed(self, token: re.Match[str]) -> bool:
        before = self._text[max(0, token.start() - _LONGEST_POSSESSIVE) : token.start()]
        return _ITS.search(before) is not None

    def _named(self, organ: str, token: re.Match[str]) -> None:
        run = self._run
        if organ == "COMMISSION":
            organ = self._default if self._default in ("CHR", "SUB") else "OTHER"
        if run is not None and run.numbers and self._follows(run, organ, token):
            for found in run.numbers:
                if not found.settled:
                    found.organ, found.settled = organ, True
        elif run is not None and not run.numbers and _BETWEEN.fullmatch(self._text, run.end, token.start()):
            run.organ = organ
        self._organ = (organ, token.end())
        if organ in OWNERS:
            self._default = organ

    def _follows(self, run: _Run, organ: str, token: re.Match[str]) -> bool:
        end = run.numbers[-1].end
        if _AFTER.fullmatch(self._text, end, token.start()):
            return True
        is_subject = run.possessed and organ in OWNERS and len(run.numbers) == 1
        return is_subject and _SUBJECT.fullmatch(self._text, end, token.start()) is not None

    def _number(self, token: re.Match[str]) -> None:
        run = self._run
        if run is None or not self._plausible(token, run):
            return
        found = _Found(token.start(), token.end(), token["number"])
        dated = _YEAR.match(self._text, token.end())
        organ = organ_by_date(token["number"], int(dated[1])) if dated is not None else ""
        if organ and (organ != "OTHER" or run.organ not in OWNERS):
            found.organ, found.settled = organ, organ != "OTHER"
        elif not run.organ and is_before_the_assembly(token["number"]):
            found.organ = self._default
        run.numbers.append(found)
        run.end = token.end()

    def _plausible(self, token: re.Match[str], run: _Run) -> bool:
        first, slash, second = token["number"].partition("/")
        if not slash or not first.isdigit():
            return True
        digits = re.match(r"\d+", second)
        if digits is None or not int(digits[0]):
            return False
        value = int(first)
        near = _LIST.fullmatch(self._text, run.end, token.start()) is not None
        if value >= FIRST_YEAR:
            return value < 2100 and (near or (int(digits[0]) < 1000 and not self._span_of_years(value, digits[0])))
        return near or bool(run.organ) or FIRST_SESSION_WITH_SLASH <= value <= LAST_SESSION

    def _span_of_years(self, first: int, second: str) -> bool:
        return str(first + 1).endswith(second)
