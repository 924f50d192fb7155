"""What a short form can stand for: the last full name in its section, then in the document."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Mapping, Sequence
from itertools import pairwise

Place = tuple[int, int]
"""The number of a unit of the report (a paragraph, a heading) and a position in it."""


class Antecedents:
    """Where each organisation has been named, and so whom a later short form means.

    Units of one section stand together; headings belong to the section they open.
    """

    __slots__ = ("_places", "_stops")

    def __init__(self, sections: Sequence[str]) -> None:
        self._stops = _stops(sections)
        self._places: dict[str, list[Place]] = {}

    def name(self, key: str, place: Place) -> None:
        """Note that something is named in full at a place."""
        insort(self._places.setdefault(key, []), place)

    def named_in(self, unit: int, key: str) -> bool:
        """Whether something is named in full in a unit."""
        return any(place[0] == unit for place in self._places.get(key, ()))

    def resolve(self, place: Place, standing: Mapping[str, Sequence[str]]) -> str:
        """Which of several is meant at a place, each given with the keys whose naming speaks for it; empty if none.

        The last one named before, which is the last of the section if the section has one; else, for a heading or a
        first sentence, the first one named later in the same section.
        """
        stop = self._stops[place[0]]
        before: tuple[Place, str] | None = None
        later: tuple[Place, str] | None = None
        for meant, keys in standing.items():
            for key in keys:
                places = self._places.get(key, [])
                at = bisect_left(places, place)
                if at and (before is None or (places[at - 1], meant) > before):
                    before = places[at - 1], meant
                if at < len(places) and places[at] < (stop, 0) and (later is None or (places[at], meant) < later):
                    later = places[at], meant
        chosen = before or later
        return chosen[1] if chosen else ""


def _stops(sections: Sequence[str]) -> list[int]:
    """For each unit the one behind the last of its section."""
    starts = [at for at in range(len(sections)) if not at or sections[at] != sections[at - 1]]
    return [stop for start, stop in pairwise([*starts, len(sections)]) for _ in range(start, stop)]
