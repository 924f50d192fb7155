"""The matcher: thousands of names found in one pass over a text, by longest leftmost match of whole words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]|_")


_PLAIN = tuple(zip("éèêëàâäáãîïíôöóõûüùúçñÿ’‘ʼ‐‑", "eeeeaaaaaiiioooouuuucny'''--", strict=True))


def fold(text: str) -> str:
    """`text` without case, the accents of French and Spanish, and typographic apostrophes; as long as it was."""
    folded = text.replace("İ", "I").lower()
    if folded.isascii():
        return folded
    for accented, plain in _PLAIN:
        folded = folded.replace(accented, plain)
    return folded


def words_of(text: str) -> list[str]:
    """The words and punctuation marks of a text, folded."""
    return _TOKEN.findall(fold(text))


def word_set(words: str) -> frozenset[str]:
    """The words of a list that is written as one text."""
    return frozenset(words.split())


def squeeze(text: str) -> str:
    """`text` with one plain space between words and straight apostrophes, case kept: how names are compared exactly."""
    return " ".join(text.replace("’", "'").replace("\u2011", "-").split())


class Tokens:
    """A text cut into words and single punctuation marks, folded; white space, line breaks too, only separates."""

    __slots__ = ("_spans", "text", "words")

    def __init__(self, text: str) -> None:
        self.text = text
        self.words = words_of(text)
        self._spans: list[tuple[int, int]] = []

    @property
    def spans(self) -> list[tuple[int, int]]:
        """The offsets of each token in the text, found when first asked for: most texts hold no name."""
        if not self._spans:
            self._spans = [found.span() for found in _TOKEN.finditer(fold(self.text))]
        return self._spans

    def start(self, at: int) -> int:
        """Where a token begins in the text."""
        return self.spans[at][0]

    def printed(self, first: int, after: int) -> str:
        """The tokens [first, after) as they stand in the text."""
        return self.text[self.spans[first][0] : self.spans[after - 1][1]]


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """A name found: offsets in the text, the tokens [first, after), and what was entered under it."""

    start: int
    end: int
    first: int
    after: int
    entries: tuple[T, ...]


class _Node(Generic[T]):
    __slots__ = ("entries", "exact", "following")

    def __init__(self) -> None:
        self.following: dict[str, _Node[T]] = {}
        self.entries: tuple[T, ...] = ()
        self.exact: dict[str, tuple[T, ...]] = {}

    def accepted(self, tokens: Tokens, first: int, after: int) -> tuple[T, ...]:
        """What is entered here, with what wants just these letters and capitals."""
        if not self.exact:
            return self.entries
        return self.exact.get(squeeze(tokens.printed(first, after)), ()) + self.entries

    def copy(self) -> _Node[T]:
        twin: _Node[T] = _Node()
        twin.following = dict(self.following)
        twin.entries = self.entries
        twin.exact = dict(self.exact)
        return twin


class Matcher(Generic[T]):
    """Names and what stands behind each; unchanged once made.

    A name is compared without regard to case, accents, kinds of apostrophe or line breaks, unless it is entered as
    exact: then its letters and capitals must stand as given.
    """

    __slots__ = ("_root",)

    def __init__(self, names: Iterable[tuple[str, bool, T]] = ()) -> None:
        """Take (name, exact, entry) triples."""
        self._root: _Node[T] = _Node()
        for name, exact, entry in names:
            self._enter(name, exact, entry)

    def _enter(self, name: str, exact: bool, entry: T) -> None:
        node = self._root
        for word in words_of(name):
            found = node.following.get(word)
            if found is None:
                found = node.following[word] = _Node()
            node = found
        if node is self._root:
            return
        if exact:
            printed = squeeze(name)
            node.exact[printed] = (*node.exact.get(printed, ()), entry)
        else:
            node.entries = (*node.entries, entry)

    def extended(self, names: Iterable[tuple[str, bool, T]]) -> Matcher[T]:
        """A matcher that knows these names too; this one stays as it is."""
        wider: Matcher[T] = Matcher()
        wider._root = self._root.copy()
        for name, exact, entry in names:
            node = wider._root
            for word in words_of(name):
                found = node.following.get(word)
                node.following[word] = found.copy() if found else _Node()
                node = node.following[word]
            wider._enter(name, exact, entry)
        return wider

    def matches(self, tokens: Tokens) -> Iterator[Match[T]]:
        """Every name found in a text, in order: the longest at each place, none overlapping another."""
        words, first_words = tokens.words, self._root.following
        next_free = 0
        for at, word in enumerate(words):
            if word in first_words and at >= next_free:
                found = self.longest(tokens, at)
                if found is not None:
                    next_free = found.after
                    yield found

    def longest(self, tokens: Tokens, first: int) -> Match[T] | None:
        """The longest name that begins at a token, or None."""
        reached: list[tuple[int, _Node[T]]] = []
        node: _Node[T] | None = self._root
        for after in range(first, len(tokens.words)):
            node = node.following.get(tokens.words[after]) if node else None
            if node is None:
                break
            if node.entries or node.exact:
                reached.append((after + 1, node))
        for after, node in reversed(reached):
            entries = node.accepted(tokens, first, after)
            if entries:
                return Match(tokens.start(first), tokens.spans[after - 1][1], first, after, entries)
        return None
