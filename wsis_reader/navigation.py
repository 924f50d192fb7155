"""The place being read, and the way back and forward over every jump."""

from __future__ import annotations

from dataclasses import dataclass

from wsis_reader.report import Anchor

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Place:
    """Where one reads: a report, a paragraph or heading of it, and an offset in its text."""

    symbol: str
    language: str
    anchor: Anchor
    offset: int = 0


class Navigator:
    """Owns the place being read and its history, as a browser does: a jump after going back drops what was ahead."""

    def __init__(self, here: Place) -> None:
        self._here = here
        self._back: list[Place] = []
        self._forward: list[Place] = []

    @property
    def here(self) -> Place:
        """The place being read."""
        return self._here

    @property
    def can_go_back(self) -> bool:
        """Whether there is a place to go back to."""
        return bool(self._back)

    @property
    def can_go_forward(self) -> bool:
        """Whether one went back and can return."""
        return bool(self._forward)

    def move(self, place: Place) -> bool:
        """Follow the reader who scrolls or steps: no jump. Whether the place changed."""
        changed = place != self._here
        self._here = place
        return changed

    def jump(self, place: Place) -> Place:
        """Go to `place`, keeping where one was. A jump to where one is already keeps nothing."""
        if place != self._here:
            self._back.append(self._here)
            del self._back[:-_LONGEST]
            self._forward.clear()
        self._here = place
        return place

    def back(self) -> Place | None:
        """Return to where the last jump left from; None when there was none."""
        return self._step(self._back, self._forward)

    def forward(self) -> Place | None:
        """Undo one step back; None when there was none."""
        return self._step(self._forward, self._back)

    def _step(self, source: list[Place], other: list[Place]) -> Place | None:
        if not source:
            return None
        other.append(self._here)
        self._here = source.pop()
        return self._here
