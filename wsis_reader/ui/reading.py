"""Reading: the one owner's face of the place being read and its history."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from wsis_reader.library import Key
from wsis_reader.navigation import Navigator, Place
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder


class Reading(QObject):
    """Says where to go (`jumped`) and where one is (`place_changed`), both with a Place."""

    jumped = Signal(object)
    place_changed = Signal(object)
    history_changed = Signal(bool, bool)

    def __init__(self, order: ReadingOrder, start: Place, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.order = order
        self._navigator = Navigator(start)

    @property
    def here(self) -> Place:
        """The place being read."""
        return self._navigator.here

    def begin(self, order: ReadingOrder) -> None:
        """There is another report, in which the place being read is."""
        self.order = order

    def leave(self, key: Key, anchor: Anchor) -> None:
        """Go to a place in another report, and remember where one was."""
        self._go(self._navigator.jump(Place(*key, anchor)))

    def jump(self, anchor: Anchor, offset: int = 0) -> None:
        """Go to a place in the report, and remember where one was."""
        report = self.order.report
        self._go(self._navigator.jump(Place(report.symbol, report.language, anchor, offset)))

    def follow(self, anchor: Anchor, offset: int) -> None:
        """Take note of where the reader scrolled or stepped to."""
        report = self.order.report
        if self._navigator.move(Place(report.symbol, report.language, anchor, offset)):
            self.place_changed.emit(self.here)

    def back(self) -> None:
        """Return to where the last jump left from."""
        self._go(self._navigator.back())

    def forward(self) -> None:
        """Undo one step back."""
        self._go(self._navigator.forward())

    def _go(self, place: Place | None) -> None:
        if place:
            self.jumped.emit(place)
            self.place_changed.emit(place)
        self.history_changed.emit(self._navigator.can_go_back, self._navigator.can_go_forward)
