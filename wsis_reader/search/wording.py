"""From the plain words of a query to the leaves of its tree."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wsis_reader.search.analysis import Term, analyze, is_particle
from wsis_reader.search.syntax import KEYWORDS_ALL, Fuzzy, Leaf, Node, Phrase, Prefix, Word

_SIGNS: dict[type[Leaf], str] = {Prefix: "*", Fuzzy: "~"}
_GAP = re.compile(r"[\s*~]")
_PARENTHESIS = re.compile(r"[()]")
APOSTROPHES = "'’ʼ‘´`"
_ACRONYM = re.compile(r"[A-Z][A-Z0-9]{1,4}")


def read_words(source: str, start: int, end: int, language: str, *, typing: bool) -> list[Node]:
    """Give a node for each of the words from `start` to `end` of a query.

    What is written without a space, as `vice-président`, is a phrase of its stems; an elided article is left out.
    """
    text = source[start:end]
    analyzed = analyze(text, language)
    completing = typing and end == len(source)
    terms = wholes(analyzed)
    if completing and _is_unfinished(terms, text):
        terms = terms[:-1]
    parts_of: dict[int, str] = {}
    for before, term in pairwise(analyzed):
        if before.position == term.position:
            parts_of.setdefault(term.position, term.form)
    nodes: list[Node] = []
    for group in _groups(terms, text):
        last = group[-1] if completing and group[-1].end == len(text) else None
        leaves = [_leaf(term, text, term is last, parts_of.get(term.position, "")) for term in group]
        spelt = _readable(text[group[0].start : group[-1].end]) + _SIGNS.get(type(leaves[-1]), "")
        nodes.append(leaves[0] if len(leaves) == 1 else Phrase(tuple(leaves), spelt))
    return nodes


def _groups(terms: list[Term], text: str) -> Iterator[list[Term]]:
    """Give the terms that are written without a space between them, elided articles left out at both ends."""
    groups: list[list[Term]] = []
    for term in terms:
        if groups and not _GAP.search(text, groups[-1][-1].end, term.start):
            groups[-1].append(term)
        else:
            groups.append([term])
    for group in groups:
        words = [at for at, term in enumerate(group) if not is_particle(term.form)]
        if words:
            yield group[words[0] : words[-1] + 1]


def _readable(spelt: str) -> str:
    """Mend the parentheses of a part of a query, so that it can be read again."""
    missing = spelt.count("(") - spelt.count(")")
    return _PARENTHESIS.sub("·", spelt) if missing < 0 else spelt + ")" * missing


def _is_unfinished(terms: list[Term], text: str) -> bool:
    """Whether a last single letter is only the beginning of a word (`gouvernance d`, `l'`)."""
    if not terms or len(terms[-1].form) > 1 or not terms[-1].form.isascii() or not terms[-1].form.isalpha():
        return False
    return not text[terms[-1].end :].strip(APOSTROPHES)


def wholes(terms: list[Term]) -> list[Term]:
    """Give the terms that cover a place of their own, without the parts of a symbol."""
    return [term for at, term in enumerate(terms) if not at or terms[at - 1].position != term.position]


def _leaf(term: Term, text: str, completing: bool, part: str) -> Leaf:
    """Give the leaf of one word; a symbol is also found by its `part`: A/RES/57/238 where 57/238 is cited."""
    spelt = text[term.start : term.end]
    follows = text[term.end : term.end + 1]
    if follows == "*":
        return Prefix(spelt, term.form)
    if follows == "~":
        return Fuzzy(spelt, term.form, 1 if len(term.form) < 6 else 2)
    acronym = _ACRONYM.fullmatch(spelt) and spelt not in KEYWORDS_ALL
    stem = term.form if acronym else term.term
    if completing and (len(term.form) > 1 or term.form.isdigit()):
        return Prefix(spelt, term.form, part or stem)
    return Word(spelt, stem, term.form if acronym else part)
