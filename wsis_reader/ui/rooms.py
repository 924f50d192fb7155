"""The rooms of the window side by side: the text in the middle, one side where one can go, one of what is in it.

It is in the first frame: see `reading_view` for why so little is imported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

NARROW = 1100
"""Pixels of the window under which there is room for one side only: first the right one folds away."""


class Rooms(QSplitter):
    """The text and its two sides, which the reader hides and shows, and of which a narrow window has room for one."""

    def __init__(self, text: QWidget) -> None:
        # Without an argument: to weigh one, PySide6 imports every name of Qt.
        super().__init__()
        self.left, self.right = QWidget(), QWidget()
        for room in (self.left, text, self.right):
            self.addWidget(room)
        self._wanted = [self.left, self.right]
        self._first = self.left
        self._is_narrow = False
        self.setStretchFactor(1, 1)
        self.setCollapsible(1, False)
        self.setHandleWidth(1)
        self.setSizes([290, 670, 320])
        self.left.setMinimumWidth(220)
        self.right.setMinimumWidth(280)

    def show_room(self, room: QWidget) -> None:
        """Show a side, in a narrow window in place of the other."""
        self._first = room
        self._wanted = [side for side in (self.left, self.right) if side is room or side in self._wanted]
        self._fold()

    def toggle(self) -> None:
        """Hide what is seen of the sides, or show them again."""
        hidden = self.left.isHidden() and self.right.isHidden()
        self._wanted = [self.left, self.right] if hidden else []
        self._fold()

    def fit(self, width: int) -> None:
        """Fold a side away where the window, `width` pixels wide, has no room for both."""
        if (width < NARROW) != self._is_narrow:
            self._is_narrow = width < NARROW
            self._first = self.left
            self._fold()

    def restore(self, settings: QSettings) -> None:
        """Take the widths and what was hidden from the last close."""
        kept = settings.value("rooms")
        if isinstance(kept, QByteArray):
            self.restoreState(kept)
        hidden = str(settings.value("hidden", ""))
        self._wanted = [side for name, side in self._sides() if name not in hidden]
        self._fold()

    def keep(self, settings: QSettings) -> None:
        """Keep widths and what is hidden for the next start."""
        settings.setValue("rooms", self.saveState())
        settings.setValue("hidden", " ".join(name for name, side in self._sides() if side not in self._wanted))

    def _sides(self) -> list[tuple[str, QWidget]]:
        return [("left", self.left), ("right", self.right)]

    def _fold(self) -> None:
        for side in (self.left, self.right):
            folded = self._is_narrow and len(self._wanted) > 1 and side is not self._first
            side.setHidden(side not in self._wanted or folded)
