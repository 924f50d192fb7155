"""Which of the six official languages a text is written in."""

from __future__ import annotations

import re

from wsis_reader.formats.words import STOP_WORDS

_SAMPLE = 6000
_SCRIPT = re.compile(r"([\u0400-\u04ff])|([\u0600-\u06ff])|([\u3400-\u9fff])")
_SCRIPTS = ("ru", "ar", "zh")


def recognise(text: str) -> str:
    """The language as ISO 639-1, by its script or its commonest words; English where the text gives no sign."""
    sample = text[:_SAMPLE]
    found = [match.lastindex or 0 for match in _SCRIPT.finditer(sample)]
    if len(found) * 4 > sum(map(str.isalpha, sample)):
        return max(_SCRIPTS, key=lambda script: found.count(_SCRIPTS.index(script) + 1))
    words = sample.casefold().replace("’", " ").split()
    counts = {language: sum(word in stops for word in words) for language, stops in STOP_WORDS.items()}
    best = max(counts, key=lambda language: counts[language])
    return best if counts[best] else "en"
