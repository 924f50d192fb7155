"""A volume: the index of one language, which answers the syntax tree of a query with documents and scores."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from sys import intern
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from wsis_reader.report import Anchor
from wsis_reader.search.analysis import analyze
from wsis_reader.search.entries import Entry, ReportKey
from wsis_reader.search.folding import fold
from wsis_reader.search.periods import overlaps
from wsis_reader.search.spelling import near
from wsis_reader.search.stemming import stem
from wsis_reader.search.supplement import Mention
from wsis_reader.search.syntax import And, Field, Fuzzy, Leaf, Node, Not, Or, Phrase, Prefix, Word, fields, leaves

if TYPE_CHECKING:
    from wsis_reader.search.engine import Engine

Stretches: TypeAlias = tuple[tuple[int, int], ...]
Names: TypeAlias = Mapping[str, Collection[str]]

_LAST = "\U0010ffff"
_K1, _B = 1.2, 0.75
_CACHED_FORMS = 4000


class Hit(NamedTuple):
    """A found unit: where it is, and how well it answers (0 within one report, where the text gives the order).

    `named` are the keys of what is mentioned in it, behind their fields (`organisation:itu`), `stretches` what each
    field of the query found there.
    """

    report: ReportKey
    anchor: Anchor
    section: Anchor
    score: float
    is_heading: bool
    named: tuple[str, ...] = ()
    stretches: tuple[tuple[Field, Stretches], ...] = ()


class Packed(NamedTuple):
    """A built volume: the engine's files, how each folded form is mostly spelt in the texts, and other names."""

    files: dict[str, bytes]
    spellings: dict[str, str]
    names: dict[str, list[str]]


def pack(entries: Iterable[Entry], language: str, names: Names | None = None) -> Packed:
    """Build the volume of one language."""
    from wsis_reader.search import engine

    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))

    def documents() -> Iterable[tuple[engine.Stored, list[tuple[str, int]]]]:
        for entry in entries:
            terms = analyze(entry.text, language)
            for term in terms:
                counts[term.form][entry.text[term.start : term.end]] += 1
            mentions = tuple((*one[:2], one.values, one.start, one.end) for one in entry.mentions)
            stored = engine.Stored(
                entry.report[0], entry.anchor, entry.section, dict(entry.fields), len(terms), mentions
            )
            yield stored, [(term.form, term.position) for term in terms]

    files = engine.build(documents())
    spellings = {form: _usual(form, spelt) for form, spelt in sorted(counts.items())}
    return Packed(files, spellings, {name: sorted(values) for name, values in sorted((names or {}).items())})


def _usual(form: str, spelt: Mapping[str, int]) -> str:
    """Choose the spelling to show: the most frequent that is the whole word, lower case before capitals."""
    whole = {one: count for one, count in spelt.items() if len(fold(one)) <= len(form) + 1} or spelt
    return max(whole, key=lambda one: (whole[one], one.islower(), one))


class Volume:
    """One language's documents and postings; serves one thread."""

    def __init__(self, engine: Engine, language: str, spellings: Mapping[str, str], names: Names) -> None:
        self.language = language
        self.spellings = spellings
        self._names = names
        self._engine = engine
        self._forms = sorted(spellings)
        self._by_stem: dict[str, list[str]] = defaultdict(list)
        for form in self._forms:
            self._by_stem[stem(form, language)].append(form)
        self._cached: dict[str, dict[int, bytes]] = {}
        self._values: dict[str, dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
        self._documents: dict[ReportKey, range] = {}
        self._mentions: list[tuple[Mention, ...]] = []
        self.hits: list[Hit] = []
        self._lengths: list[int] = []
        self._load()

    def _load(self) -> None:
        for number, stored in enumerate(self._engine.documents()):
            key = (stored.symbol, self.language)
            anchor = Anchor(stored.anchor)
            mentions = tuple(Mention(*mention) for mention in stored.mentions)
            # One string for all its places is hashed once, and counting the facets of every hit costs nothing.
            named = tuple(dict.fromkeys(intern(f"{one.field}:{one.key}") for one in mentions if one.key))
            self.hits.append(Hit(key, anchor, Anchor(stored.section), 0.0, anchor.is_heading, named))
            self._mentions.append(mentions)
            self._lengths.append(stored.length)
            first = self._documents[key].start if key in self._documents else number
            self._documents[key] = range(first, number + 1)
            for name, values in stored.fields.items():
                for value in values:
                    self._values[name][value].add(number)
            for mention in mentions:
                for value in mention.values:
                    self._values[mention.field][value].add(number)
        self._mean = sum(self._lengths) / len(self._lengths) if self._lengths else 1.0

    @property
    def reports(self) -> Collection[ReportKey]:
        """The reports whose paragraphs are here."""
        return self._documents.keys()

    def documents(self, report: ReportKey) -> range:
        """The numbers of a report's documents, in reading order."""
        return self._documents.get(report, range(0))

    def found(self, node: Node) -> set[int]:
        """Give the numbers of the documents for which the tree holds."""
        match node:
            case And(parts):
                return self._intersection(parts)
            case Or(parts):
                return set().union(*(self.found(part) for part in parts))
            case Not(part):
                return set(range(len(self.hits))) - self.found(part)
            case Field():
                return self._field(node)
            case Phrase():
                return self._phrase(node)
            case _:
                return set().union(*(self._postings(form) for form in self._expanded(node)))

    def _intersection(self, parts: tuple[Node, ...]) -> set[int]:
        found: set[int] | None = None
        for part in sorted(parts, key=lambda part: isinstance(part, Not | Phrase)):
            if isinstance(part, Not) and found is not None:
                found = found - self.found(part.part)
            else:
                found = self.found(part) if found is None else found & self.found(part)
            if not found:
                return set()
        return found or set()

    def marked(self, node: Node, numbers: Iterable[int]) -> list[Hit]:
        """Give the hits of documents, with what each field of the tree found in them."""
        asked = {field: self._wanted(field) for field in fields(node)}
        if not asked:
            return [self.hits[number] for number in numbers]
        return [
            self.hits[number]._replace(
                stretches=tuple((field, self._stretches(number, field.name, wanted)) for field, wanted in asked.items())
            )
            for number in numbers
        ]

    def _stretches(self, number: int, name: str, wanted: frozenset[str]) -> Stretches:
        return tuple(
            (mention.start, mention.end)
            for mention in self._mentions[number]
            if mention.field == name and not wanted.isdisjoint(mention.values)
        )

    def _field(self, field: Field) -> set[int]:
        values = self._values.get(field.name, {})
        return set().union(*(values[value] for value in self._wanted(field)))

    def _wanted(self, field: Field) -> frozenset[str]:
        """Give the values that occur and are what the field asks for."""
        values = self._values.get(field.name, {})
        if field.to:
            low, high = int(field.value), int(field.to)
            return frozenset(
                value for value in values if value.isascii() and value.isdecimal() and low <= int(value) <= high
            )
        if field.name == "date":
            return frozenset(value for value in values if overlaps(value, field.value))
        asked = " ".join(fold(field.value).split())
        return frozenset({asked, asked.replace(" ", ""), *self._names.get(asked, ())}.intersection(values))

    def _phrase(self, phrase: Phrase) -> set[int]:
        from wsis_reader.search.engine import unpacked

        words = [[self._postings(form) for form in self._expanded(leaf)] for leaf in phrase.words]
        candidates = set().union(*words[0])
        for postings in words[1:]:
            candidates &= set().union(*postings)
        held: set[int] = set()
        for number in candidates:
            ends: set[int] | None = None
            for postings in words:
                here = {place for posting in postings if number in posting for place in unpacked(posting[number])}
                ends = here if ends is None else {place for place in here if place - 1 in ends}
                if not ends:
                    break
            else:
                held.add(number)
        return held

    def _expanded(self, leaf: Leaf) -> Collection[str]:
        """Give the forms that occur and are the word."""
        match leaf:
            case Word():
                forms = set(self._by_stem.get(leaf.term, ())) if leaf.term else set()
                return forms | {leaf.form} if leaf.form in self.spellings else forms
            case Prefix():
                low = bisect_left(self._forms, leaf.form)
                forms = set(self._forms[low : bisect_left(self._forms, leaf.form + _LAST, low)])
                return forms.union(self._by_stem.get(leaf.term, ())) if leaf.term else forms
            case Fuzzy():
                return [form for form, _ in near(self._forms, leaf.form, leaf.distance)]

    def _postings(self, form: str) -> dict[int, bytes]:
        if form not in self._cached:
            if len(self._cached) >= _CACHED_FORMS:
                self._cached.clear()
            self._cached[form] = self._engine.postings(form)
        return self._cached[form]

    def scores(self, node: Node, numbers: Collection[int]) -> dict[int, float]:
        """Give the BM25 score of documents for the words of the tree; a phrase counts as its words."""
        scores = dict.fromkeys(numbers, 0.0)
        for part in leaves(node):
            for leaf in part.words if isinstance(part, Phrase) else (part,):
                self._add_scores(leaf, scores)
        return scores

    def _add_scores(self, leaf: Leaf, scores: dict[int, float]) -> None:
        frequencies: dict[int, int] = defaultdict(int)
        for form in self._expanded(leaf):
            for number, value in self._postings(form).items():
                frequencies[number] += len(value) // 4
        total, holding = len(self.hits), len(frequencies)
        rarity = math.log(1 + (total - holding + 0.5) / (holding + 0.5))
        for number, frequency in frequencies.items():
            if number in scores:
                length = _K1 * (1 - _B + _B * self._lengths[number] / self._mean)
                scores[number] += rarity * frequency * (_K1 + 1) / (frequency + length)

    def similar(self, leaf: Leaf) -> list[tuple[str, int, int]]:
        """Give (spelling, distance, number of documents) of the words that occur and are spelt nearly like this."""
        form = leaf.form or fold(leaf.text, self.language)
        distance = 1 if len(form) < 5 else 2
        found = [one for one in near(self._forms, form, distance) if one[0].isalpha() and len(one[0]) > 2]
        return [(self.spellings[one], away, len(self._postings(one))) for one, away in found]

    def close(self) -> None:
        """Let go of the engine."""
        self._engine.close()
