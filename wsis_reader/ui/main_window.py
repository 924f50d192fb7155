"""The main window: where its parts stand, and how large they are.

It is in the first frame: see `text_column` for why the names of `Qt` are imported where they are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from wsis_reader.ui.reading_view import ReadingView
from wsis_reader.ui.rooms import Rooms

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent, QResizeEvent


class MainWindow(QMainWindow):
    """The text in the middle, and around it the room for everything else.

    The text is painted first: the parts around it are made afterwards, and `furnish` puts them into the room that was
    kept for them, so that the text does not move.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = ReadingView()
        self._top, self._bottom = QWidget(self), QWidget(self)
        self._panes: list[QWidget] = [self.view]
        self._rooms = Rooms(self.view)
        self._lay_out()

    def _lay_out(self) -> None:
        line = self.fontMetrics().height()
        self._top.setFixedHeight(line + 36)
        self._bottom.setFixedHeight(line + 11)
        middle = QWidget(self)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._top, self._rooms, self._bottom):
            self._column.addWidget(part, 1 if part is self._rooms else 0)
        self.setCentralWidget(middle)
        self.setMinimumSize(640, 400)
        self.resize(1280, 800)

    def furnish(self, header: QWidget, notice: QWidget, side: QWidget, facts: QWidget, status: QWidget) -> None:
        """Put the parts around the text into their room; the first place one types in comes first among the panes."""
        rooms = ((self._top, header), (self._rooms.left, side), (self._rooms.right, facts), (self._bottom, status))
        for room, part in rooms:
            inner = QVBoxLayout(room)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(part)
        self._column.insertWidget(1, notice)
        self._panes = [header.focusProxy() or header, side, self.view, facts]
        for before, after in ((header, side), (side, self.view), (self.view, facts)):
            self.setTabOrder(before, after)

    def show_side(self, part: QWidget) -> None:
        """Show the side that `part` is in, where it is hidden."""
        left, right = self._rooms.left, self._rooms.right
        self._rooms.show_room(left if left.isAncestorOf(part) else right)

    def toggle_sides(self) -> None:
        """Hide the sides, or show them again; the keyboard then goes on in the text."""
        focused = self.focusWidget()
        self._rooms.toggle()
        if focused and not focused.isVisibleTo(self):
            self.view.setFocus()

    def walk_panes(self, step: int) -> None:
        """Take the keyboard to the next of: search box, left side, text, right side."""
        panes = [pane for pane in self._panes if pane.isVisible()]
        focused = self.focusWidget() or self
        here = next((i for i, pane in enumerate(panes) if pane is focused or pane.isAncestorOf(focused)), -1)
        from PySide6.QtCore import Qt

        panes[(here + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def come_to_front(self) -> None:
        """Be seen, from wherever it was."""
        from PySide6.QtCore import Qt

        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def restore(self, settings: QSettings) -> None:
        """Take the geometry kept at the last close."""
        kept = settings.value("geometry")
        if isinstance(kept, QByteArray):
            self.restoreGeometry(kept)
        self._rooms.restore(settings)
        self._rooms.fit(self.width())

    def keep(self, settings: QSettings) -> None:
        """Keep the geometry for the next start."""
        settings.setValue("geometry", self.saveGeometry())
        self._rooms.keep(settings)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold a side away where there is no room for both."""
        self._rooms.fit(event.size().width())
        super().resizeEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, while everything still stands."""
        self.closed.emit()
        super().closeEvent(event)
