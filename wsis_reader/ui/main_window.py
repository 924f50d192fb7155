"""The main window: where its parts stand, and how large they are.

It is in the first frame: see `text_column` for why the names of `Qt` are imported where they are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Signal
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from wsis_reader.ui.reading_view import ReadingView

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtGui import QCloseEvent

    from wsis_reader.ui.side import Side


class MainWindow(QMainWindow):
    """The text in the middle, and around it the room for everything else.

    The text is painted first: the parts around it are made afterwards, and `furnish` puts them into the room that was
    kept for them, so that the text does not move.
    """

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.view = ReadingView()
        self._top, self._left, self._bottom = QWidget(self), QWidget(self), QWidget(self)
        self._panes: list[QWidget] = [self.view]
        # Without an argument: to weigh one, PySide6 imports every name of Qt.
        self._splitter = QSplitter()
        self._lay_out()

    def _lay_out(self) -> None:
        self._splitter.addWidget(self._left)
        self._splitter.addWidget(self.view)
        self._splitter.setStretchFactor(1, 1)
        self._splitter.setCollapsible(1, False)
        self._splitter.setHandleWidth(1)
        self._splitter.setSizes([290, 990])
        self._left.setMinimumWidth(220)
        line = self.fontMetrics().height()
        self._top.setFixedHeight(line + 36)
        self._bottom.setFixedHeight(line + 11)
        middle = QWidget(self)
        self._column = QVBoxLayout(middle)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        for part in (self._top, self._splitter, self._bottom):
            self._column.addWidget(part, 1 if part is self._splitter else 0)
        self.setCentralWidget(middle)
        self.setMinimumSize(640, 400)
        self.resize(1280, 800)

    def furnish(self, header: QWidget, notice: QWidget, side: Side, status: QWidget) -> None:
        """Put the parts around the text into their room; the first place one types in comes first among the panes."""
        for room, part in ((self._top, header), (self._left, side), (self._bottom, status)):
            inner = QVBoxLayout(room)
            inner.setContentsMargins(0, 0, 0, 0)
            inner.addWidget(part)
        self._column.insertWidget(1, notice)
        self._panes = [header.focusProxy() or header, side, self.view]
        self.setTabOrder(header, side)
        self.setTabOrder(side, self.view)

    def show_side(self) -> None:
        """Show the side where it is hidden."""
        self._left.show()

    def toggle_sides(self) -> None:
        """Hide the side, or show it again."""
        hidden = self._left.isHidden()
        if not hidden and self._left.isAncestorOf(self.focusWidget() or self._left):
            self.view.setFocus()
        self._left.setVisible(hidden)

    def walk_panes(self, step: int) -> None:
        """Take the keyboard to the next of: search box, side, text."""
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
        for name, take in (("geometry", self.restoreGeometry), ("splitter", self._splitter.restoreState)):
            kept = settings.value(name)
            if isinstance(kept, QByteArray):
                take(kept)
        self._left.setHidden(settings.value("side") == "hidden")

    def keep(self, settings: QSettings) -> None:
        """Keep the geometry for the next start."""
        settings.setValue("geometry", self.saveGeometry())
        settings.setValue("splitter", self._splitter.saveState())
        settings.setValue("side", "hidden" if self._left.isHidden() else "shown")

    def closeEvent(self, event: QCloseEvent) -> None:
        """Say so, while everything still stands."""
        self.closed.emit()
        super().closeEvent(event)
