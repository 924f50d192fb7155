"""The syntax tree of a query: what is looked for, with no index and no text behind it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias


@dataclass(frozen=True, slots=True)
class Word:
    """A word as typed, found by its stem, or by its folded form; an empty one of the two does not count."""

    text: str
    term: str
    form: str = ""


@dataclass(frozen=True, slots=True)
class Prefix:
    """The words that begin like this; a word still being typed is also found by its stem."""

    text: str
    form: str
    term: str = ""


@dataclass(frozen=True, slots=True)
class Fuzzy:
    """The words that are spelt nearly like this, at most `distance` letters away."""

    text: str
    form: str
    distance: int


Leaf: TypeAlias = Word | Prefix | Fuzzy


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words in this order and next to each other; in quotes exactly as spelt, accents and case aside."""

    words: tuple[Leaf, ...]
    text: str
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """Paragraphs with this value in a field, or with a number from `value` to `to`; a date's value may be a period."""

    name: str
    value: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Not:
    """Paragraphs without what stands behind."""

    part: Node


@dataclass(frozen=True, slots=True)
class And:
    """Paragraphs with all of these."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Paragraphs with one of these at least."""

    parts: tuple[Node, ...]


Node: TypeAlias = Leaf | Phrase | Field | Not | And | Or

_NEEDS_QUOTES = re.compile(r"[\s()«»“”]")
KEYWORDS: dict[str, tuple[str, str, str]] = {"fr": ("ET", "OU", "SAUF")}
KEYWORDS_ELSEWHERE = ("AND", "OR", "NOT")
KEYWORDS_ALL = frozenset(word for words in (*KEYWORDS.values(), KEYWORDS_ELSEWHERE) for word in words)


def names_field(node: Node) -> bool:
    """Whether the tree depends on more than the text of a paragraph."""
    match node:
        case Field():
            return True
        case Not(part):
            return names_field(part)
        case And(parts) | Or(parts):
            return any(names_field(part) for part in parts)
    return False


def fields(node: Node) -> Iterator[Field]:
    """Give the fields that are asked for, without those that are to be absent."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from fields(part)
        case Field():
            yield node


def leaves(node: Node) -> Iterator[Leaf | Phrase]:
    """Give what is looked for in the text, without what is to be absent."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from leaves(part)
        case Word() | Prefix() | Fuzzy() | Phrase():
            yield node


def written(node: Node | None, language: str) -> str:
    """Write the tree as a query that reads back as the same tree."""
    return "" if node is None else _written(node, KEYWORDS.get(language, KEYWORDS_ELSEWHERE), 0)


def _written(node: Node, keywords: tuple[str, str, str], binding: int) -> str:
    conjunction, disjunction, negation = keywords
    match node:
        case Or(parts):
            text = f" {disjunction} ".join(_written(part, keywords, 1) for part in parts)
            return f"({text})" if binding else text
        case And(parts):
            text = _written(parts[0], keywords, 2)
            for part in parts[1:]:
                text += ("" if isinstance(part, Not) else f" {conjunction}") + f" {_written(part, keywords, 2)}"
            return f"({text})" if binding > 1 else text
        case Not(part):
            return f"{negation} {_written(part, keywords, 2)}"
        case _:
            return _leaf_written(node)


def _leaf_written(node: Word | Prefix | Fuzzy | Phrase | Field) -> str:
    match node:
        case Prefix():
            return node.text + "*"
        case Fuzzy():
            return node.text + "~"
        case Phrase():
            return f'"{node.text}"' if node.quoted else node.text
        case Field():
            value = f'"{node.value}"' if _NEEDS_QUOTES.search(node.value) else node.value
            return f"{node.name}:{value}" + (f"-{node.to}" if node.to else "")
        case Word():
            return node.text.lower() if node.text in KEYWORDS_ALL else node.text
