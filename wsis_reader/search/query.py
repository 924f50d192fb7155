"""The query language: words, "phrases", mot*, mot~, ET OU SAUF, parentheses and fields, read without ever failing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from wsis_reader.search.analysis import analyze
from wsis_reader.search.periods import read_period
from wsis_reader.search.syntax import (
    KEYWORDS_ALL,
    And,
    Field,
    Leaf,
    Node,
    Not,
    Or,
    Phrase,
    Prefix,
    Word,
    written,
)
from wsis_reader.search.wording import APOSTROPHES, read_words, wholes

FIELDS = ("section", "par", "date", "organisation", "ref")
"""The fields a query may name; a paragraph's values for them come from its entry."""

MAX_LENGTH = 4000
"""What stands behind this many characters of a query is not read."""

_OTHER_NAMES = {"organization": "organisation"}
_NAMES = "|".join((*FIELDS, *_OTHER_NAMES))
_MAX_DEPTH = 40
_OPERATORS = {"ET": "and", "AND": "and", "OU": "or", "OR": "or", "SAUF": "not", "NOT": "not"}
_QUOTED = r'"[^"]*(?:"|$)|«[^»]*(?:»|$)|“[^”]*(?:”|$)'
_LEXEMES = re.compile(
    rf"(?P<quoted>{_QUOTED})"
    rf"|(?P<field>(?i:{_NAMES}):(?:{_QUOTED}|[^\s\"«»“”()]*(?:\([^\s()]*\)[^\s\"«»“”()]*)*))"
    r"|(?P<open>\()|(?P<close>\))"
    r"|(?P<strange>[»”])"
    r"|(?P<words>[^\s\"«»“”()]+(?:\([^\s()]*\)[^\s\"«»“”()]*)*)"
)
_UNKNOWN_FIELD = re.compile(r"(?<!\w)[^\W\d_]{2,}:(?!//)[^\s:]")
_SYNTAX = re.compile(r'["«»“”()*~]')
_FIELD_NAME = re.compile(r"[^\W\d_]{2,}:(?!//)")
_KEYWORD = re.compile(rf"(?<!\S)(?:{'|'.join(sorted(KEYWORDS_ALL))})(?!\S)")
_RANGE = re.compile(r"(\d+)[-–](\d+)")
_QUOTES = re.compile(r'["«»“”]')
_CLOSING = {'"': '"', "«": "»", "“": "”"}


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was read.

    `plain` says that its syntax could not be read and that it was taken as plain words; `root` is None where nothing
    is asked.
    """

    text: str
    language: str
    root: Node | None
    plain: bool = False
    typing: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether it asks for nothing, and so finds nothing."""
        return self.root is None

    @property
    def read_as(self) -> str:
        """How the query was read, in the operators of its language."""
        return written(self.root, self.language)

    def in_language(self, language: str) -> Query:
        """The same query for texts in another language."""
        return self if language == self.language else parse(self.text, language, typing=self.typing)


@dataclass(frozen=True, slots=True)
class _Lexeme:
    kind: str
    start: int
    end: int


class _Unreadable(Exception):
    """The syntax makes no sense; the query is read as plain words."""


@lru_cache(maxsize=256)
def parse(text: str, language: str, *, typing: bool = False) -> Query:
    """Read a query for texts in a language; never raises.

    While the reader is `typing`, the last word is also the beginning of a word, and what is still open
    (a quote, a parenthesis, an operator without its second half) is no fault.
    """
    text = text[:MAX_LENGTH]
    try:
        return Query(text, language, _Parser(text, language, typing).root(), False, typing)
    except _Unreadable:
        return Query(text, language, _plain(text, language, typing), True, typing)


def _plain(text: str, language: str, typing: bool) -> Node | None:
    """Read the words alone; operators and field names count as words only where there is nothing else."""
    words = _SYNTAX.sub(_blank, text)
    unnamed = _FIELD_NAME.sub(_blank, words)
    for source in (_KEYWORD.sub(_blank, unnamed), unnamed, words.replace(":", " ")):
        parts = read_words(source, 0, len(source), language, typing=typing)
        if parts:
            return _all(parts)
    return None


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _runs(lexemes: list[_Lexeme]) -> Iterator[_Lexeme]:
    """Join neighbouring words, so that `11 000` is analysed as one number."""
    last: _Lexeme | None = None
    for lexeme in lexemes:
        if last and last.kind == lexeme.kind == "words":
            last = _Lexeme("words", last.start, lexeme.end)
            continue
        if last:
            yield last
        last = lexeme
    if last:
        yield last


def _all(parts: list[Node]) -> Node | None:
    return None if not parts else parts[0] if len(parts) == 1 else And(tuple(parts))


class _Parser:
    """Recursive descent over the lexemes of one query."""

    def __init__(self, text: str, language: str, typing: bool) -> None:
        self.text = text
        self.language = language
        self.typing = typing
        self.depth = 0
        self.at = 0
        self.lexemes = list(_runs([self._named(found) for found in _LEXEMES.finditer(text)]))
        if typing:
            while self.lexemes and self.lexemes[-1].kind in ("and", "or", "not", "open"):
                self.lexemes.pop()

    def _named(self, found: re.Match[str]) -> _Lexeme:
        kind = found.lastgroup or ""
        spelt = found.group()
        if kind == "words":
            kind = _OPERATORS.get(spelt, kind)
            if _UNKNOWN_FIELD.search(spelt):
                raise _Unreadable
        if kind == "strange":
            raise _Unreadable
        return _Lexeme(kind, *found.span())

    def root(self) -> Node | None:
        if not self.lexemes:
            return None
        node = self._either()
        if self.at < len(self.lexemes):
            raise _Unreadable
        return node

    def _next(self) -> str:
        return self.lexemes[self.at].kind if self.at < len(self.lexemes) else ""

    def _either(self) -> Node | None:
        parts = [self._together()]
        while self._next() == "or":
            self.at += 1
            parts.append(self._together())
        found = [part for part in parts if part is not None]
        return found[0] if len(found) == 1 else Or(tuple(found)) if found else None

    def _together(self) -> Node | None:
        parts = self._one()
        while self._next() not in ("", "or", "close"):
            if self._next() == "and":
                self.at += 1
            parts += self._one()
        return _all(parts)

    def _one(self) -> list[Node]:
        """Read one operand; a run of words gives several, a lone punctuation mark none."""
        negated = False
        while self._next() == "not":
            negated = not negated
            self.at += 1
        kind = self._next()
        if kind in ("", "and", "or", "close"):
            raise _Unreadable
        lexeme = self.lexemes[self.at]
        self.at += 1
        parts = self._group() if kind == "open" else self._operand(lexeme)
        if negated and parts:
            return [Not(parts[0]), *parts[1:]]
        return parts

    def _group(self) -> list[Node]:
        self.depth += 1
        if self.depth > _MAX_DEPTH:
            raise _Unreadable
        node = self._either()
        self.depth -= 1
        if self._next() == "close":
            self.at += 1
        elif not (self.typing and self._next() == ""):
            raise _Unreadable
        return [] if node is None else [node]

    def _operand(self, lexeme: _Lexeme) -> list[Node]:
        spelt = self.text[lexeme.start : lexeme.end]
        if lexeme.kind == "quoted":
            return self._quoted(spelt, lexeme.end == len(self.text))
        if lexeme.kind == "field":
            return self._field(spelt)
        if re.search(r"(?:^|\s)[*~]|[*~]{2}|[*~]\w", spelt):
            raise _Unreadable
        return read_words(self.text, lexeme.start, lexeme.end, self.language, typing=self.typing)

    def _quoted(self, spelt: str, is_last: bool) -> list[Node]:
        closed = len(spelt) > 1 and spelt[-1] == _CLOSING[spelt[0]]
        if not closed and not self.typing:
            raise _Unreadable
        inside = spelt[1:-1] if closed else spelt[1:]
        leaves: list[Leaf] = []
        for term in wholes(analyze(inside, self.language)):
            completing = not closed and is_last and not inside[term.end :].strip(APOSTROPHES)
            starred = inside[term.end : term.end + 1] == "*"
            name = inside[term.start : term.end]
            leaves.append(Prefix(name, term.form) if completing or starred else Word(name, "", term.form))
        shown = _QUOTES.sub("  ", inside).strip()  # two spaces join no digits to a number
        shown += "*" if leaves and isinstance(leaves[-1], Prefix) and inside[-1:] != "*" else ""
        return [Phrase(tuple(leaves), shown, quoted=True)] if leaves else []

    def _field(self, spelt: str) -> list[Node]:
        name, _, value = spelt.partition(":")
        if value[:1] in _CLOSING and not (self.typing or value[1:].endswith(_CLOSING[value[0]])):
            raise _Unreadable
        name = _OTHER_NAMES.get(name.lower(), name.lower())
        value = value.strip('"«»“” ')
        value = read_period(value) if name == "date" else value.removeprefix("s:").rstrip(".")
        if not value:
            if self.typing:
                return []
            raise _Unreadable
        bounds = _RANGE.fullmatch(value)
        if bounds and name == "par":
            low, high = sorted(bounds.groups(), key=int)
            return [Field("par", low, high)]
        return [Field(name, value)]
