"""Supplement: what a caller adds to what the index takes from a report by itself, for fields of a query to ask for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from wsis_reader.report import Anchor, Report


class Mention(NamedTuple):
    """A stretch of a unit's text that a field finds.

    `key` is what it is counted under, empty where it is not counted. `values` are what it is found by, folded; those
    of the field `date` are periods, `2004-02-26..2004-02-27`, with nothing for an open end.
    """

    field: str
    key: str
    values: tuple[str, ...]
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Supplied:
    """The mentions in one report by unit, and other names, folded, for some of their values (`uit` for `itu`)."""

    mentions: Mapping[Anchor, tuple[Mention, ...]] = field(default_factory=dict)
    names: Mapping[str, frozenset[str]] = field(default_factory=dict)


def _nothing(_: Report) -> Supplied:
    return Supplied()


@dataclass(frozen=True, slots=True)
class Supplement:
    """Supplies for every report; an index is made anew when `edition` is another. Asked only when one is built."""

    edition: str = ""
    of: Callable[[Report], Supplied] = _nothing


NO_SUPPLEMENT = Supplement()
