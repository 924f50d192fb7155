"""The grammar of dates: rules over the letters of tables.py, the same for every language."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from wsis_reader.facts import edtf
from wsis_reader.facts.dates.lexer import Token, tokens
from wsis_reader.facts.dates.reference import Reference

Kind = Literal["stated", "session", "relative"]


@dataclass(frozen=True, slots=True)
class Found:
    """A date in a text: [start, end) in code points, and what it says in EDTF."""

    start: int
    end: int
    edtf: str
    kind: Kind = "stated"


_YEAR = "[,of]?A?[Yy]a?"
_DAYS = "(?:[fo]?DtD|D)"
_DAY_MONTH = "D[of]?M"
_EDGE = "(?:Eo?)?"
_MONTH = f"{_EDGE}M"
_PART = f"{_EDGE}[SHQ]"
# The order counts: of two rules that fit at a place the earlier one is taken. `y` is a year that names a document:
# with a day or a month before it, it is a date all the same ("la Convention du 10 décembre 1982").
_RULES = {
    "iso": "I",
    "days_between": f"b(?:{_DAY_MONTH}(?:{_YEAR})?|D)cf?{_DAY_MONTH}{_YEAR}",
    "months_between": f"b{_MONTH}(?:{_YEAR})?co?{_MONTH}{_YEAR}",
    "years_between": "bA?[Yy]cA?[Yy]",
    "days_range": f"[fo]?{_DAY_MONTH}(?:{_YEAR})?[t<][fo]?{_DAY_MONTH}{_YEAR}",
    "chinese_range": "f?YMDtY?MD|f?YMtY?M",
    "chinese": "YMD(?:tD)?(?:[,c]+M?D(?:tD)?)*|YM(?:[,c]+M(?!D))*|Y[SHQ]",
    "days": f"{_DAYS}(?:[,c]+{_DAYS})*[of]?M(?:[,c]+f?{_DAYS}(?:[,c]+{_DAYS})*[of]?M)*{_YEAR}",
    "american": "MD(?:tD)?,?Y",
    "months_range": f"[fo]?{_MONTH}(?:{_YEAR})?[t<][fo]?{_MONTH}{_YEAR}",
    "months": f"{_MONTH}(?:[,c]+{_EDGE}M)*{_YEAR}",
    "session": "X(?:o?S)?[of]?A?Y|YX",
    "part": f"{_PART}(?:{_YEAR}|[of]?A?Y)",
    "years_range": f"[fo]?{_EDGE}A?[Yy]a?[t<]o?{_EDGE}A?[Yy]a?",
    "split_year": f"{_EDGE}P",
    "decade": "Z",
    "relative": "[MAm]R|L[MAm]|T",
    "year": f"(?:{_EDGE}A?Ya?)",
}
_KINDS: dict[str, Kind] = {"session": "session", "relative": "relative"}
_RANGES = frozenset(rule for rule in _RULES if rule.endswith(("_between", "_range")))


def dates_in(text: str, language: str, reference: Reference | None = None) -> tuple[Found, ...]:
    """The dates of a text in its order; relative ones only where `reference` resolves them.

    Pure, and never raises: what the calendar does not have (30 February) is no date.
    """
    return tuple(_read(tokens(text, language), reference))


def _read(found: Sequence[Token], reference: Reference | None) -> Iterator[Found]:
    shape = "".join(token.letter for token in found)
    for match in _grammar().finditer(shape):
        rule = match.lastgroup or ""
        taken = found[match.start() : match.end()]
        try:
            value = _value(rule, taken, reference)
        except ValueError:
            continue
        if value:
            first = next(token for token in taken if rule != "relative" or token.letter not in "<>~")
            yield Found(first.start, taken[-1].end, value, _KINDS.get(rule, "stated"))


@lru_cache(maxsize=1)
def _grammar() -> re.Pattern[str]:
    rules = "|".join(f"(?P<{name}>[<>~]?(?:{pattern})w?)" for name, pattern in _RULES.items())
    return re.compile(rules)


def _value(rule: str, taken: Sequence[Token], reference: Reference | None) -> str | None:
    if rule == "relative":
        values = {token.letter: token.value for token in taken}
        return (
            None
            if reference is None
            else reference.resolve(values.get("M", 0), values.get("R", values.get("L", 0)), "m" in values)
        )
    if rule == "iso":
        value = taken[-1].value
        return edtf.day(value // 10000, value // 100 % 100, value % 100)
    operator = taken[0].letter if taken[0].letter in "<>~" else ">" if taken[-1].letter == "w" else ""
    core = [token for token in taken if token.letter not in ">~w" and (token.letter != "<" or token is not taken[0])]
    if rule in _RANGES:
        return _bounded(_range(core, "c" if rule.endswith("_between") else "t<"), operator)
    if rule == "split_year":
        year = core[-1].value
        return _bounded(edtf.interval(str(year), str(year + 1)), operator)
    if rule == "decade":
        return f"{core[0].value // 10}X"
    return _bounded(_together(core), operator)


def _bounded(value: str, operator: str) -> str:
    if not operator:
        return value
    first, last = re.split(r"[/,]", value)[0].strip("{"), re.split(r"[/,]", value)[-1].strip("}")
    if operator == "<":
        return f"../{last}"
    if operator == ">":
        return value if first != last else f"{value}/.."
    return f"{first}~" if first == last else f"{first}~/{last}~"


def _range(taken: Sequence[Token], separators: str) -> str:
    middle = next(place for place, token in enumerate(taken) if token.letter in separators)
    left, right = _values(taken[:middle]), _values(taken[middle + 1 :])
    return edtf.interval(_atom({**right, **left}, left), _atom({**left, **right}, right))


def _values(taken: Sequence[Token]) -> dict[str, int]:
    return {"Y" if token.letter == "y" else token.letter: token.value for token in taken}


def _atom(known: dict[str, int], own: dict[str, int]) -> str:
    """One end of a range: what it says itself (`own`), with the month and year it shares (`known`)."""
    if "D" in own:
        return edtf.day(known["Y"], known["M"], own["D"])
    if "M" in own:
        return f"{known['Y']}-{own['M']:02}"
    return str(known["Y"])


def _together(taken: Sequence[Token]) -> str:
    """One date, or days or months named together: the days before or behind the month they belong to, one year."""
    known = _values(taken)
    year = known["Y"]
    part = next((known[letter] for letter in "SHQ" if letter in known), None)
    if part is not None:
        return f"{year}-{part}"
    if "M" not in known:
        return str(year)
    if "D" not in known:
        return edtf.together([f"{year}-{token.value:02}" for token in taken if token.letter == "M"])
    return edtf.together(list(_days(taken, year)))


def _days(taken: Sequence[Token], year: int) -> Iterator[str]:
    days: list[tuple[int, int]] = []
    month = 0
    month_first = next(token.letter for token in taken if token.letter in "MD") == "M"
    before = ""
    for token in taken:
        if token.letter == "D":
            first = days.pop()[0] if before == "t" else token.value
            days.append((first, token.value))
        elif token.letter == "M":
            yield from (_span(year, month if month_first else token.value, *pair) for pair in days)
            month, days = token.value, []
        before = token.letter
    yield from (_span(year, month, *pair) for pair in days)


def _span(year: int, month: int, first: int, last: int) -> str:
    start = edtf.day(year, month, first)
    return start if first == last else edtf.interval(start, edtf.day(year, month, last))
