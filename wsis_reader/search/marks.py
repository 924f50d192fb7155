"""Marks: the stretches of a text that a query matched, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from wsis_reader.search.analysis import Term, analyze
from wsis_reader.search.query import Query
from wsis_reader.search.spelling import is_near
from wsis_reader.search.syntax import And, Field, Fuzzy, Leaf, Node, Not, Or, Phrase, Prefix, Word, names_field

Marks = tuple[tuple[int, int], ...]


def marks(query: Query, text: str, language: str, stretches: Iterable[tuple[Field, Marks]] = ()) -> Marks:
    """Give what the query matched in a paragraph's text, as (start, end) in code points, in order, without overlap.

    Words behind SAUF are never marked, and of two alternatives only one that holds. Of a field that is marked which
    the hit says, in its `stretches`.
    """
    root = query.in_language(language).root
    if root is None:
        return ()
    return _joined(_found(root, _Terms(analyze(text, language), dict(stretches))) or ())


class _Terms:
    """The terms of one text, by position, and what fields found in it."""

    def __init__(self, terms: Sequence[Term], stretches: Mapping[Field, Marks]) -> None:
        self.terms = terms
        self.stretches = stretches
        self.at: dict[int, list[Term]] = defaultdict(list)
        for term in terms:
            self.at[term.position].append(term)


def _found(node: Node, text: _Terms) -> list[tuple[int, int]] | None:
    """Give the stretches that make the node hold, None where it does not; a field is taken to hold."""
    match node:
        case And(parts):
            found = [_found(part, text) for part in parts]
            held = [stretches for stretches in found if stretches is not None]
            return [stretch for stretches in held for stretch in stretches] if len(held) == len(found) else None
        case Or(parts):
            held = [stretches for part in parts if (stretches := _found(part, text)) is not None]
            return [stretch for stretches in held for stretch in stretches] if held else None
        case Not(part):
            return None if not names_field(part) and _found(part, text) is not None else []
        case Field():
            return list(text.stretches.get(node, ()))
        case Phrase():
            return _phrase(node, text) or None
        case _:
            return [(term.start, term.end) for term in text.terms if matches(node, term)] or None


def _phrase(phrase: Phrase, text: _Terms) -> list[tuple[int, int]]:
    stretches: list[tuple[int, int]] = []
    for first in text.at:
        run: list[tuple[int, int]] = []
        for step, leaf in enumerate(phrase.words):
            term = next((term for term in text.at.get(first + step, ()) if matches(leaf, term)), None)
            if term is None:
                break
            run.append((term.start, term.end))
        else:
            stretches += run
    return stretches


def matches(leaf: Leaf, term: Term) -> bool:
    """Whether a word of a query is this term."""
    match leaf:
        case Word():
            return term.term == leaf.term or term.form == leaf.form
        case Prefix():
            return term.form.startswith(leaf.form) or term.term == leaf.term
        case Fuzzy():
            return is_near(term.form, leaf.form, leaf.distance)


def _joined(stretches: Iterable[tuple[int, int]]) -> Marks:
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return tuple(joined)
