"""What a text itself says an acronym stands for: "Programme des Nations Unies pour le développement (PNUD)"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from wsis_reader.facts.gazetteer import SHORTEST_ACRONYM, Form, Organisation, Use
from wsis_reader.facts.matcher import Match, Matcher, Tokens, fold, squeeze, word_set
from wsis_reader.facts.wording import HEADS, head_noun

_IN_BRACKETS = re.compile(r"\s\(\s*([^\W\d_][\w/-]{1,14})\s*[),;]")
_ROMAN = re.compile(r"[IVXLCDM]+")
_NUMBERED = re.compile(r".*\d.*/|.*/.*\d")
_STOPS = frozenset('.;:!?()[]«»“”"–—')
_CONNECTORS = word_set("of for the and on in to against with de des du la le l les d et sur pour a au aux '") | {
    ",",
    "-",
}
_LONGEST = 20


@dataclass(frozen=True, slots=True)
class Definition:
    """An acronym and what the text says it stands for: where it stands, the name as printed, and whose it is."""

    unit: int
    start: int
    acronym: str
    name: str
    organisation: Organisation
    is_new: bool

    def new_forms(self, language: str) -> Iterator[Form]:
        """What the document may call the organisation because of this definition, and the gazetteer does not say."""
        known = (self.organisation.acronym_fr, self.organisation.acronym_en)
        if self.is_new or self.acronym not in known or len(self.acronym) < SHORTEST_ACRONYM:
            yield Form(Use.ACRONYM, self.acronym, language, self.organisation)
        if self.is_new:
            yield Form(Use.NAME, self.name, language, self.organisation)
            if head := head_noun(self.name, language):
                yield Form(Use.SHORT, head, language, self.organisation)


def definitions(
    units: Sequence[Tokens], found: Sequence[Sequence[Match[Form]]], matcher: Matcher[Form], language: str
) -> Iterator[Definition]:
    """Every definition in the document, in order; organisations the gazetteer lacks get an id of their own."""
    for unit, tokens in enumerate(units):
        if "(" not in tokens.text:
            continue
        for bracket in _IN_BRACKETS.finditer(tokens.text):
            acronym = bracket[1]
            if sum(map(str.isupper, acronym)) < 2 or _NUMBERED.match(acronym):
                continue
            before = bisect_left(tokens.spans, (bracket.start(1), 0)) - 1
            known = _known(tokens, found[unit], matcher, before, acronym)
            new = None if known else _new(tokens, before, acronym, language)
            for first, organisation in filter(None, (known, new)):
                name = squeeze_printed(tokens.printed(first, before))
                yield Definition(
                    unit, bracket.start(1), acronym, name, organisation, organisation.id.startswith("doc:")
                )


def squeeze_printed(text: str) -> str:
    """A name as printed, on one line."""
    return " ".join(text.split())


def _known(
    tokens: Tokens, found: Sequence[Match[Form]], matcher: Matcher[Form], before: int, acronym: str
) -> tuple[int, Organisation] | None:
    """The known organisation whose name ends before the bracket; of several the one the acronym belongs to."""
    whole = next((match for match in found if match.after == before), None)
    if whole is None:
        return None
    outer: tuple[int, Organisation] | None = None
    for first in range(whole.first, before):
        inner = whole if first == whole.first else matcher.longest(tokens, first)
        if inner is None or inner.after != before:
            continue
        for form in inner.entries:
            if form.organisation is None or form.use not in (Use.NAME, Use.OFFICE):
                continue
            if acronym in (form.organisation.acronym_fr, form.organisation.acronym_en):
                return first, form.organisation
            if outer is None and _spells(tokens.words[first:before], acronym, strictly=True):
                outer = first, form.organisation
    return outer


def _new(tokens: Tokens, before: int, acronym: str, language: str) -> tuple[int, Organisation] | None:
    """An organisation that only this document names: a capital, a head noun, and words that spell the acronym."""
    if len(acronym) < SHORTEST_ACRONYM or _ROMAN.fullmatch(acronym):
        return None
    loose: int | None = None
    for first in range(before - 2, max(-1, before - _LONGEST), -1):
        if tokens.words[first] in _STOPS:
            break
        words = tokens.words[first:before]
        if not _opens_a_name(tokens, first, before) or not _spells(words, acronym, strictly=False):
            continue
        if _spells(words, acronym, strictly=True):
            return first, _named(tokens, first, before, acronym, language)
        loose = first
    return None if loose is None else (loose, _named(tokens, loose, before, acronym, language))


def _opens_a_name(tokens: Tokens, first: int, before: int) -> bool:
    """Whether the words from a token on can be a body's name: `Conseil …`, `Haut-Conseil …`, or all capitals."""
    printed = tokens.printed(first, first + 1)
    if not printed[0].isupper():
        return False
    words = tokens.words[first:before]
    if words[1:3] in (["d", "'"], ["of", "action"]) and words[0] in ("programme", "plan") and "action" in words[:4]:
        return False
    if words[0] in HEADS or (len(words) > 2 and words[1] == "-" and words[2] in HEADS):
        return True
    capitals = all(
        word in _CONNECTORS or tokens.text[tokens.start(at)].isupper() for at, word in enumerate(words, first)
    )
    return capitals and not HEADS.isdisjoint(words) and words[1:2] != ["the"]


def _spells(words: Sequence[str], acronym: str, *, strictly: bool) -> bool:
    """Whether the acronym's letters occur in this order, the first as the first initial; strictly: all as initials."""
    letters = fold("".join(filter(str.isalnum, acronym)))
    pool = "".join(word[0] for word in words) if strictly else "".join(words)
    at = 0
    for letter in letters:
        at = pool.find(letter, at) + 1
        if not at:
            return False
    return words[0][0] == letters[0]


def _named(tokens: Tokens, first: int, before: int, acronym: str, language: str) -> Organisation:
    name = squeeze_printed(tokens.printed(first, before))
    ident = f"doc:{squeeze(acronym).lower()}"
    if language == "fr":
        return Organisation(ident, "other_entity", fr=name, acronym_fr=acronym)
    return Organisation(ident, "other_entity", en=name, acronym_en=acronym)
