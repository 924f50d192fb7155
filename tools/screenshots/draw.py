"""Brings a window into one state and draws the screen: `python -m tools.screenshots.draw STATE FILE`."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QEventLoop, QPoint, QTimer
from PySide6.QtGui import QCursor, QImage
from PySide6.QtWidgets import QApplication, QToolButton

from tools.screenshots.states import STATES, State
from wsis_reader import paths
from wsis_reader.app import furnish
from wsis_reader.desk import Desk
from wsis_reader.library import Library
from wsis_reader.navigation import Place
from wsis_reader.preferences import Preferences
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.appearance import Appearance
from wsis_reader.ui.first_frame import FirstFrame
from wsis_reader.ui.main_window import MainWindow

_SETTLED_MS = 300
_SMALLEST = 0
"""Of a PNG, the quality says how hard it is pressed."""


def main() -> None:
    """Draw the state named by the first argument into the file named by the second."""
    name, path = sys.argv[1:]
    app = QApplication(["wsis-reader", "-style", "fusion"])
    app.setCursorFlashTime(0)
    state = STATES[name]
    with tempfile.TemporaryDirectory() as folder:
        desk = _open(app, state, Path(folder))
        _act(desk, state)
        _wait(_SETTLED_MS)
        drawn = app.primaryScreen().grabWindow(0, 0, 0, *state.size).toImage()
        drawn.convertToFormat(QImage.Format.Format_RGB888).save(path, "PNG", _SMALLEST)
        desk.close()


def _open(app: QApplication, state: State, folder: Path) -> Desk:
    preferred = Preferences(state.language, state.theme, state.theme, state.zoom)
    look = Appearance(app, paths.resources(), preferred)
    library = Library(paths.resources() / "reports", paths.index(), folder, paths.resources())
    order = ReadingOrder(library.report())
    place = Place(*order.report.key, Anchor(state.at))
    window = MainWindow()
    window.setGeometry(0, 0, *state.size)
    window.view.show_report(order, look.look)
    window.view.open_at(place.anchor, place.offset)
    window.view.setFocus()
    painted = QEventLoop()
    window.view.painted.connect(painted.quit)
    window.show()
    window.activateWindow()
    QCursor.setPos(QPoint(*state.size))
    painted.exec()
    return furnish(FirstFrame(window, look, library, order, place, preferred, folder))


def _act(desk: Desk, state: State) -> None:
    """Do what a reader does, by the same actions."""
    do, header, side = desk.parts.actions, desk.parts.header, desk.parts.side
    _wait(_SETTLED_MS)
    if state.query:
        answered = QEventLoop()
        desk.hits.changed.connect(answered.quit)
        do["search"].trigger()
        header.search_box.setText(state.query)
        answered.exec()
    if state.hit:
        desk.hits.choose(desk.hits.rows.row(state.hit - 1))
        desk.window.view.setFocus()
    side.bring(side.found if state.panel == "found" else side.contents)
    if state.menu:
        _open_menu([button for button in header.findChildren(QToolButton) if button.menu()][state.menu == "main"])


def _open_menu(button: QToolButton) -> None:
    """Below its button; the button itself would not come back before the menu is closed."""
    menu = button.menu()
    corner = button.mapToGlobal(button.rect().bottomRight())
    menu.popup(corner - QPoint(menu.sizeHint().width(), 0))


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
