"""Folding: what makes two spellings of one word the same, accents, case and ligatures aside."""

from __future__ import annotations

import unicodedata

_LIGATURES = str.maketrans(
    {"œ": "oe", "æ": "ae", "ß": "ss", "ø": "o", "đ": "d", "ł": "l", "ı": "i", "\u00ad": None, "\u0640": None}
)
_APOSTROPHES = str.maketrans(dict.fromkeys("’ʼ‘´`", "'"))
_HYPHENS = str.maketrans(dict.fromkeys("‐‑", "-"))
_RUSSIAN = str.maketrans({"ё": "е", "\u0301": None, "\u00ad": None})
_ARABIC = str.maketrans({"ى": "ي", "ة": "ه", "ٱ": "ا", **{chr(0x660 + n): str(n) for n in range(10)}})


def fold(word: str, language: str = "") -> str:
    """Give the word in lower case without marks: `Œuvre` is `oeuvre`, `SOCIÉTÉ` is `societe`.

    Russian keeps its й, which decomposition would turn into another letter.
    """
    lowered = word.lower().translate(_LIGATURES)
    if lowered.isascii():
        return lowered
    lowered = lowered.translate(_APOSTROPHES).translate(_HYPHENS)
    if language == "ru":
        return unicodedata.normalize("NFC", lowered).translate(_RUSSIAN)
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c)).lower()
    return plain.translate(_ARABIC) if language == "ar" else plain.translate(_APOSTROPHES)
