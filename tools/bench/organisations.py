"""How fast organisations are found: 3,000 made-up names over a million characters."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from pathlib import Path

from tools.bench.table import Row, middle
from wsis_reader.facts.gazetteer import load
from wsis_reader.facts.matcher import Matcher, Tokens

_RESOURCES = Path(__file__).parents[2] / "resources"
_NAMES = 3_000
_CHARACTERS = 1_000_000
_SYLLABLES = ["ba", "co", "di", "fé", "gu", "la", "me", "ni", "or", "pa", "re", "si", "té", "ul", "va"]


def measure(runs: int) -> list[Row]:
    """The figures, each the median of some runs after one that does not count."""
    chance = random.Random(59_80)
    words = ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 5))) for _ in range(4_000)]
    names = [" ".join(chance.choices(words, k=chance.randint(2, 7))).capitalize() for _ in range(_NAMES)]
    text = _text(chance, words, names)
    matcher = Matcher((name, False, name) for name in names)
    return [
        Row(
            "3,000 names over a million characters",
            _milliseconds(lambda: [list(matcher.matches(Tokens(line))) for line in text], runs),
            promised="under 500 ms",
        ),
        Row("their table read", _milliseconds(lambda: load(_RESOURCES / "organisations.toml"), runs)),
    ]


def _text(chance: random.Random, words: list[str], names: list[str]) -> list[str]:
    """Paragraphs of made-up words with a name among every twenty or so."""
    paragraphs: list[str] = []
    size = 0
    while size < _CHARACTERS:
        pieces = [chance.choice(names) if chance.random() < 0.05 else chance.choice(words) for _ in range(90)]
        paragraphs.append(" ".join(pieces) + ".")
        size += len(paragraphs[-1])
    return paragraphs


def _milliseconds(act: Callable[[], object], runs: int) -> float:
    times: list[float] = []
    for _ in range(runs + 1):
        begun = time.perf_counter()
        act()
        times.append((time.perf_counter() - begun) * 1000)
    return middle(times[1:])
