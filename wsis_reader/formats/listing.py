"""The list items of one paragraph: which lines open one, and how they nest."""

from __future__ import annotations

from wsis_reader.formats import labels
from wsis_reader.formats.draft import DraftItem
from wsis_reader.formats.labels import Level
from wsis_reader.formats.lines import is_ended
from wsis_reader.formats.words import CONJUNCTIONS

_DASHES = "-–—*"


class ItemList:
    """The open levels of a paragraph's list; an item is one only if it is next at a level or opens a new one."""

    def __init__(self) -> None:
        self._levels: list[Level] = []

    def read(self, text: str, starts: bool, previous: str) -> DraftItem | None:
        """The item that a line opens behind the line `previous`; `starts` tells that it stands apart from that."""
        bullet = labels.read_bullet(text)
        if bullet:
            is_item = (bullet not in _DASHES or previous.endswith((":", ";", "."))) and (starts or is_ended(previous))
            return DraftItem(bullet, "", [text]) if is_item else None
        read = labels.read_item(text)
        if read is None or not (starts or _may_break(previous)):
            return None
        place = labels.item_level(read[1], self._levels, previous.endswith((":", "：")))
        if place is None:
            return None
        depth, rank, value = place
        del self._levels[depth:]
        above = f"{self._levels[-1].path}/" if self._levels else ""
        path = above + labels.canonical(rank, value, read[1])
        self._levels.append(Level(rank, value, path))
        return DraftItem(read[0], path, [text])


def _may_break(previous: str) -> bool:
    """Whether a line can be the last one of a list's item: it ends with a stop or with `and`."""
    words = previous.split()
    return is_ended(previous) or not words or words[-1].casefold() in CONJUNCTIONS
