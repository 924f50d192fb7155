"""Text as it flows in from a marked-up file: white space collapsed, links and calls kept at their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from wsis_reader.report import Anchor, Call, Link

_WHITE = re.compile(r"[ \t\r\n\f\v]+")


@dataclass(frozen=True, slots=True)
class Line:
    """Flowed text with what was marked in it; offsets in code points."""

    text: str
    links: tuple[Link, ...] = ()
    calls: tuple[Call, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text)

    def moved(self, by: int) -> tuple[tuple[Link, ...], tuple[Call, ...]]:
        """Its links and calls as they stand when the text begins at offset `by`."""
        links = tuple(Link(link.start + by, link.end + by, link.target) for link in self.links)
        return links, tuple(Call(call.offset + by, call.note) for call in self.calls)

    def cut(self, start: int) -> Line:
        """The line without its first `start` characters."""
        links = tuple(Link(max(0, k.start - start), k.end - start, k.target) for k in self.links if k.end > start)
        calls = tuple(Call(max(0, call.offset - start), call.note) for call in self.calls)
        return Line(self.text[start:], links, calls)


def joined(lines: Iterable[Line], between: str) -> Line:
    """One line of several, what was marked in them moved along."""
    text = ""
    links: list[Link] = []
    calls: list[Call] = []
    for n, line in enumerate(lines):
        text += between if n else ""
        moved_links, moved_calls = line.moved(len(text))
        links.extend(moved_links)
        calls.extend(moved_calls)
        text += line.text
    return Line(text, tuple(links), tuple(calls))


class Flow:
    """A line being written: runs of white space become one space, none stands at either end."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self._gap = False
        self._links: list[Link] = []
        self._calls: list[Call] = []

    def write(self, text: str) -> None:
        """Append text; white space at its ends counts as one gap with what follows."""
        words = _WHITE.split(text)
        if len(words) > 1 and not words[0]:
            self._gap = True
        flowed = " ".join(word for word in words if word)
        if not flowed:
            return
        if self._gap and self._length and self._pieces[-1] != " ":
            flowed = " " + flowed
        self._pieces.append(flowed)
        self._length += len(flowed)
        self._gap = not words[-1]

    def open_link(self) -> int:
        """Where a link that begins here will begin, once the gap before it is written."""
        if self._gap and self._length and self._pieces[-1] != " ":
            self._pieces.append(" ")
            self._length += 1
        self._gap = False
        return self._length

    def close_link(self, start: int, target: str) -> None:
        """Keep a link over what was written since `start`, unless nothing was."""
        written = "".join(self._pieces)[start:]
        blank = len(written) - len(written.lstrip())
        if written.strip():
            self._links.append(Link(start + blank, self._length, target))

    def call(self, note: Anchor) -> None:
        """Keep a call for a footnote at this place."""
        self._calls.append(Call(self._length, note))

    def line(self) -> Line:
        """What was written."""
        text = "".join(self._pieces).rstrip(" ")
        links = tuple(Link(link.start, min(link.end, len(text)), link.target) for link in self._links)
        calls = tuple(Call(min(call.offset, len(text)), call.note) for call in self._calls)
        return Line(text, links, calls)
