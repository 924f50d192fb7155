"""Rows for what is named more than once: one for the thing, and below it, when it is open, one for each mention."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from wsis_reader.ui.fact_model import FactRow


@dataclass(frozen=True, slots=True)
class ThingRow(FactRow):
    """Something named in the report: `ticks` are its mentions as fractions of the report's length.

    `below` are lines that it says only when it is open, and `action` what a click on its own line of then does.
    """

    ticks: tuple[float, ...] = ()
    below: tuple[str, ...] = ()
    action: str = ""
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class MentionRow(FactRow):
    """One mention of the thing whose row has the key `thing`; `mark` is where in `detail` it is named."""

    thing: str = ""
    mark: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Entry:
    """A thing, and what makes the rows of its mentions when they are to be seen."""

    thing: ThingRow
    mentions: Callable[[], Sequence[MentionRow]]


def rows_of(entries: Iterable[Entry], opened: str) -> Iterator[FactRow]:
    """The rows to show: every thing, and the mentions of the one whose key is `opened`."""
    for entry in entries:
        if entry.thing.key == opened:
            yield replace(entry.thing, is_open=True)
            yield from (replace(mention, group=entry.thing.group) for mention in entry.mentions())
        else:
            yield entry.thing
