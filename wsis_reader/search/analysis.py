"""The analyzer: one stream of terms for indexing, for queries and for marks, so that what is marked is what matched."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from wsis_reader.search.folding import fold
from wsis_reader.search.stemming import stem

ANALYZER_VERSION = 1
"""Raised with every change after which an older index would answer differently."""

APOSTROPHE = "['’ʼ‘´`]"
_MARKS = "\u0300-\u036f\u00ad\u064b-\u0652\u0670"
_IDEOGRAPH = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_SEGMENT = r"[A-Za-z0-9]+(?:[.‑-][A-Za-z0-9]+)*(?:\([^()\s]{1,12}\)(?:[‑-][A-Z](?!\w))?)?"
_WORD = rf"[^\W_{_IDEOGRAPH}][\w{_MARKS}]*"
_GROUPED = {"fr": "[ \u00a0\u202f\u2009]", "en": "[,\u00a0\u202f\u2009]"}

_KINDS = {
    "particle": rf"(?i:[ldjmtscn]|(?:jus|lors|puis|quoi)?qu){APOSTROPHE}(?=[^\W\d_])",
    "possessive": rf"(?<=\w){APOSTROPHE}s(?!\w)",
    "fixed": rf"(?i:aujourd{APOSTROPHE}hui|quelqu{APOSTROPHE}une?|presqu{APOSTROPHE}[iî]les?)(?!\w)",
    "symbol": rf"[A-Za-z]{{1,8}}(?:[‑-]\d+)?(?=[A-Za-z./()‑-]*\d)(?=/)(?:/{_SEGMENT})+",
    "slashed": r"\d+(?:/\d+)+\w?(?!\w)",
    "grouped": r"(?<![\d.,])\d{{1,3}}(?:{space}\d{{3}})+(?!\d)",
    "decimal": r"\d+(?:[.,]\d+)+",
    "dotted": r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?!\w))?",
    "contracted": rf"[^\W\d_]+(?:{APOSTROPHE}(?!s\b)[^\W\d_]+)+",
    "ideograph": rf"[{_IDEOGRAPH}]",
    "word": _WORD,
}
_FRENCH_ONLY = ("particle", "fixed")
_ENGLISH_ONLY = ("possessive", "contracted")
_HALVES = re.compile(r"-(?=[a-z]+/)")
_RESOLUTION = re.compile(r"/res/(\d+(?:/\d+)?\w?)")
_LANGUAGE_LETTER = re.compile(r"(?<=[\d)])-[acefrs]$")
_SEPARATORS = re.compile(r"[\s,]")


class Term(NamedTuple):
    """A term where it stands: its stem, its place in the stream, its offsets in the text, and the folded word itself.

    An elided article is a term of its own (`l'`), so that the word behind it is marked without it.
    Several terms share one position where a symbol is also known by a part of itself; the whole comes first.
    """

    term: str
    position: int
    start: int
    end: int
    form: str


def is_particle(form: str) -> bool:
    """Whether the folded word is an elided article or a possessive ending: `l'`, `qu'`, `'s`."""
    return form.endswith("'") or form.startswith("'")


def analyze(text: str, language: str) -> list[Term]:
    """Give the terms of the text in order; offsets count code points of the text as it is."""
    terms: list[Term] = []
    add = terms.append
    for position, found in enumerate(_pattern(language).finditer(text)):
        start, end = found.span()
        for form, term in _forms(found.group(), found.lastgroup or "word", language):
            add(Term(term, position, start, end, form))
    return terms


@lru_cache(maxsize=8)
def _pattern(language: str) -> re.Pattern[str]:
    skipped = {"fr": _ENGLISH_ONLY, "en": _FRENCH_ONLY}.get(language, _FRENCH_ONLY + _ENGLISH_ONLY)
    space = _GROUPED.get(language, "[\u00a0\u202f\u2009]")
    kinds = {name: source for name, source in _KINDS.items() if name not in skipped}
    kinds["grouped"] = kinds["grouped"].format(space=space)
    return re.compile("|".join(f"(?P<{name}>{source})" for name, source in kinds.items()))


@lru_cache(maxsize=65536)
def _forms(surface: str, kind: str, language: str) -> tuple[tuple[str, str], ...]:
    """Give (form, term) of a token; more than one where it is also known by a part of itself."""
    form = fold(surface, language) or surface
    match kind:
        case "word" | "contracted":
            return ((form, stem(form, language)),)
        case "grouped":
            form = _SEPARATORS.sub("", form)
        case "decimal":
            form = form.replace(",", ".")
        case "dotted":
            form = form.replace(".", "")
        case "symbol":
            return tuple((part, part) for part in dict.fromkeys(_parts(form)))
    return ((form, form),)


def _parts(symbol: str) -> list[str]:
    halves = _HALVES.split(symbol)
    parts = [symbol, *halves]
    parts += [_LANGUAGE_LETTER.sub("", half) for half in halves]
    parts += [found.group(1) for half in halves if (found := _RESOLUTION.search(half))]
    return parts
