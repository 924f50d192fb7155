"""Web addresses in a text: where they stand, and the document a United Nations address leads to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from wsis_reader.facts.symbols import canonical

_ADDRESS = re.compile(
    r"(?<=<)(?:https?://|www\.)[^<>]+(?=>)"
    r"|(?<![\w.@/-])(?:https?://|www\.)[^\s<>«»“”\"]+"
    r"|(?<![\w.@/-])(?:[a-z0-9-]+\.)+(?:un\.org|org|int|net|com)/[^\s<>«»“”\"]*"
)
_TRAILING = ".,;:!?'’])}…"
_DOCUMENT = re.compile(r"(?:docs\.un\.org|undocs\.org)/(?:(?:ar|en|es|fr|ru|zh)/)?([A-Z].*)")


def find_addresses(text: str) -> Iterator[tuple[int, int]]:
    """Where web addresses stand: inside `<…>` with the spaces of a broken line, elsewhere up to the next space."""
    if "/" not in text and "www." not in text:
        return
    for found in _ADDRESS.finditer(text):
        address = found[0].rstrip(_TRAILING)
        if found[0].startswith(")", len(address)) and address.count("(") > address.count(")"):
            address += ")"
        yield found.start(), found.start() + len(address)


def document_at(address: str) -> str:
    """The symbol of the document a docs.un.org address leads to, empty for any other."""
    found = _DOCUMENT.search(unquote(address))
    return canonical(found[1]) if found is not None else ""
