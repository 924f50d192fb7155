"""Editions of a report with generated edits, and an oracle that knows where each marked word went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from wsis_reader.notes.anchoring import Anchored, Anchoring
from wsis_reader.notes.model import HIGHLIGHT, Note
from wsis_reader.report import Anchor, Paragraph, Report, Span
from wsis_reader.report.places import ReadingOrder

NEW = -1
_APART = 5
_TOKEN = re.compile(r"\S+\s*")

Token = tuple[str, int]
"""A word with the space behind it, and its number in the first edition or NEW."""


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph as words that know where they came from."""

    anchor: Anchor
    tokens: tuple[Token, ...]

    @property
    def text(self) -> str:
        """The text, words and spaces."""
        return "".join(word for word, _ in self.tokens).rstrip()

    def numbers(self, start: int, end: int) -> list[int]:
        """The numbers of the words that a stretch of the text touches."""
        found, at = [], 0
        for word, number in self.tokens:
            if at < end and at + len(word.rstrip()) > start:
                found.append(number)
            at += len(word)
        return found


@dataclass(frozen=True, slots=True)
class Edits:
    """How much is changed: the share of words, and how likely each larger edit is."""

    words: float = 0.0
    paragraphs: float = 0.0
    deleted: float = 0.0
    lookalike: float = 0.0


@dataclass(frozen=True, slots=True)
class Trial:
    """One note on one edition, and what became of it. `survived` is the share of its words that are still there."""

    anchored: Anchored
    survived: float
    right: bool

    @property
    def confidently_wrong(self) -> bool:
        """Whether a wrong place was taken without asking."""
        return self.anchored.state in ("exact", "moved") and not self.right


def first_edition(report: Report) -> list[Unit]:
    """A report as units whose words are numbered throughout."""
    units, number = [], 0
    for unit in report.units():
        words = _TOKEN.findall(unit.text)
        units.append(Unit(unit.anchor, tuple((word, number + k) for k, word in enumerate(words))))
        number += len(words)
    return [unit for unit in units if unit.tokens]


def report_of(units: Sequence[Unit], like: Report) -> Report:
    """Units as a report of one section."""
    section = replace(like.sections[0], anchor=Anchor("s:all"), title="", part="", level=1, label="")
    paragraphs = tuple(Paragraph(unit.anchor, unit.text) for unit in units)
    return replace(like, title="", sections=(replace(section, paragraphs=paragraphs),))


def trials(report: Report, edits: Edits, count: int, random: Random) -> Iterator[Trial]:
    """Make notes on a report, edit it, anchor them anew, and judge.

    The notes of one edition are apart from each other, so that what is done to one is no context of the next.
    """
    units = first_edition(report)
    first = Anchoring(ReadingOrder(report_of(units, report)))
    done = 0
    while done < count:
        places = range(random.randrange(_APART), len(units), _APART)
        targets = [_target(units, at, random) for at in places][: count - done]
        doomed = [target for target in targets if random.random() < edits.deleted]
        edition = _edition(units, targets, doomed, edits, random)
        anchoring = Anchoring(ReadingOrder(report_of(edition, report)))
        for spans, whole in targets:
            done += 1
            yield _judged(anchoring.anchor(_note(report, first, spans, whole)), units, edition, spans)


def _note(report: Report, first: Anchoring, spans: Sequence[Span], whole: bool) -> Note:
    target = first.select_whole(spans[0].anchor) if whole else first.select(spans)
    return Note("urn:x", HIGHLIGHT, report.symbol, report.language, target)


def _target(units: Sequence[Unit], at: int, random: Random) -> tuple[tuple[Span, ...], bool]:
    """A whole paragraph, a stretch of one, or one that goes on into the next."""
    unit = units[at]
    kind = random.random()
    if kind < 0.15 and len(unit.text) > 20:
        return (Span(unit.anchor, 0, min(300, len(unit.text))),), True
    if kind < 0.25 and at + 1 < len(units) and len(unit.tokens) > 8 and len(units[at + 1].tokens) > 8:
        following = units[at + 1]
        cut = _offset(unit, random.randrange(len(unit.tokens) - 4))
        end = _offset(following, random.randrange(4, len(following.tokens))) - 1
        return (Span(unit.anchor, cut, len(unit.text)), Span(following.anchor, 0, end)), False
    size = min(len(unit.tokens), random.randint(4, 40))
    first = random.randrange(len(unit.tokens) - size + 1)
    start, end = _offset(unit, first), _offset(unit, first + size)
    return (Span(unit.anchor, start, start + len(unit.text[start:end].rstrip())),), False


def _offset(unit: Unit, token: int) -> int:
    return sum(len(word) for word, _ in unit.tokens[:token])


def _edition(
    units: Sequence[Unit],
    targets: Sequence[tuple[tuple[Span, ...], bool]],
    doomed: Sequence[tuple[tuple[Span, ...], bool]],
    edits: Edits,
    random: Random,
) -> list[Unit]:
    vocabulary = [word for unit in units for word, _ in unit.tokens]
    gone = {number for spans, _ in doomed for number in _numbers(units, spans)}
    edition = [list(_changed(unit.tokens, gone, edits.words, vocabulary, random)) for unit in units]
    for spans, _ in targets:
        if random.random() < edits.lookalike:
            _plant_lookalike(edition, units, spans, vocabulary, random)
    anchors = [unit.anchor for unit in units]
    rows = list(zip(anchors, edition, strict=True))
    rows = list(_moved(rows, edits.paragraphs, vocabulary, random))
    return _renumbered([Unit(anchor, tuple(tokens)) for anchor, tokens in rows if tokens])


def _changed(
    tokens: Sequence[Token], gone: set[int], share: float, vocabulary: Sequence[str], random: Random
) -> Iterator[Token]:
    for word, number in tokens:
        if number in gone:
            continue
        kind = random.random() / share if share else 1.0
        if kind >= 1:
            yield word, number
        elif kind < 0.6:
            yield random.choice(vocabulary), NEW
        elif kind < 0.8:
            yield random.choice(vocabulary), NEW
            yield word, number


def _plant_lookalike(
    edition: list[list[Token]], units: Sequence[Unit], spans: Sequence[Span], vocabulary: Sequence[str], random: Random
) -> None:
    """Put the same words, but for one, into a paragraph that is not next to theirs."""
    home = next(at for at, unit in enumerate(units) if unit.anchor == spans[0].anchor)
    unit = units[home]
    numbers = set(unit.numbers(spans[0].start, spans[0].end))
    copy = [(word if word.endswith(" ") else f"{word} ", NEW) for word, number in unit.tokens if number in numbers]
    copy[random.randrange(len(copy))] = (random.choice(vocabulary), NEW)
    tokens = random.choice([tokens for at, tokens in enumerate(edition) if abs(at - home) > 2 and tokens])
    at = random.randrange(len(tokens) + 1)
    tokens[at:at] = copy


def _moved(
    rows: list[tuple[Anchor, list[Token]]], share: float, vocabulary: Sequence[str], random: Random
) -> Iterator[tuple[Anchor, list[Token]]]:
    """Paragraphs added and exchanged with their neighbours."""
    rows = list(rows)
    for at in range(1, len(rows)):
        if random.random() < share / 2:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
    for anchor, tokens in rows:
        if random.random() < share:
            words = [random.choice(vocabulary) for _ in range(random.randint(20, 80))]
            yield Anchor("1"), [(word, NEW) for word in words]
        yield anchor, tokens


def _renumbered(units: Sequence[Unit]) -> list[Unit]:
    """Numbered paragraphs counted anew; the others keep their anchors."""
    found, number = [], 0
    for unit in units:
        if unit.anchor.is_numbered:
            number += 1
            found.append(replace(unit, anchor=Anchor(str(number))))
        else:
            found.append(unit)
    return found


def _numbers(units: Sequence[Unit], spans: Sequence[Span]) -> list[int]:
    by_anchor = {unit.anchor: unit for unit in units}
    return [number for span in spans for number in by_anchor[span.anchor].numbers(span.start, span.end)]


def _judged(anchored: Anchored, units: Sequence[Unit], edition: Sequence[Unit], spans: Sequence[Span]) -> Trial:
    wanted = set(_numbers(units, spans))
    there = wanted & {number for unit in edition for _, number in unit.tokens}
    found = _numbers(edition, anchored.spans)
    hit = there & set(found)
    right = bool(found) and len(hit) * 2 >= len(there) and len(hit) > 0
    if not anchored.note.target[0].whole:
        right = right and len(hit) * 3 >= len(found)
    return Trial(anchored, len(there) / len(wanted), right)
