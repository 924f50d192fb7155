"""Use the real window as a reader does, and print how long each thing took until it was painted, in milliseconds."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable

from PySide6.QtCore import QEvent, QEventLoop, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from wsis_reader import start
from wsis_reader.desk import Desk
from wsis_reader.report import Anchor

_QUERIES = ("gouvernance internet", "société de l'information", '"mise en oeuvre"', "UIT", "plan d'action")
_PATIENCE_MS = 20_000


class Painted(QObject):
    """Says when the last of some widgets has been painted anew."""

    def __init__(self, loop: QEventLoop, *widgets: QWidget) -> None:
        super().__init__()
        self._loop = loop
        self._waiting = set(widgets)
        for widget in widgets:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count what is painted."""
        if event.type() == QEvent.Type.Paint and watched in self._waiting:
            self._waiting.discard(watched)
            if not self._waiting:
                # The paint itself comes after this filter.
                QTimer.singleShot(0, self._loop.quit)
        return False


def timed(act: Callable[[], None], *widgets: QWidget) -> float:
    """Milliseconds from `act` until each of `widgets` has been painted."""
    loop = QEventLoop()
    watcher = Painted(loop, *widgets)
    begin = time.perf_counter()
    QTimer.singleShot(0, act)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    loop.exec()
    took = (time.perf_counter() - begin) * 1000
    for widget in widgets:
        widget.removeEventFilter(watcher)
    return took


def key(widget: QWidget, text: str) -> None:
    """Type one character."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, text))


def use(desk: Desk, runs: int) -> dict[str, list[float]]:
    """Every figure, so many times."""
    box, view, found = desk.parts.header.search_box, desk.window.view, desk.parts.side.found
    page, rows = view.viewport(), found.findChild(QWidget, "hits").viewport()
    last = [unit.anchor for unit in desk.reading.order.units if unit.anchor.is_numbered]
    figures: dict[str, list[float]] = {"key": [], "jump": [], "zoom": [], "resize": [], "first hit": []}
    settle(1500)
    box.take_focus()
    settle(4000)
    first_jump = timed(lambda: desk.reading.jump(last[-3]), page)
    figures["jump"].append(first_jump)
    desk.reading.jump(Anchor(last[0]))
    for query in _QUERIES * max(1, runs // 3):
        box.clear()
        settle(60)
        for character in query:
            figures["key"].append(timed(lambda character=character: key(box, character), page, rows))
        box.clear()
        settle(60)
        figures["first hit"].append(timed(lambda query=query: box.setText(query), page, rows))
    box.clear()
    for run in range(runs):
        figures["jump"].append(timed(lambda run=run: desk.reading.jump(last[-3 - run * 7 % len(last)]), page))
        figures["zoom"].append(timed(lambda run=run: desk.look.zoom_by(1 if run % 2 else -1), page))
        # Narrower than the column, so that every line breaks anew.
        figures["resize"].append(timed(lambda run=run: desk.window.resize(760 + 40 * (run % 2), 800), page))
    return figures


def settle(milliseconds: int) -> None:
    """Let the window do what it still has to do."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main() -> None:
    """Open the window as the program does, use it, print the figures, close it."""
    data, symbol, runs = sys.argv[1:]
    furnish = start._furnish  # the window as it is, not as a test would build it

    def furnish_and_use(first: start.FirstFrame, *others: object) -> Desk:
        desk = furnish(first, *others)  # type: ignore[arg-type]
        QTimer.singleShot(0, lambda: (print(json.dumps(use(desk, int(runs)))), desk.window.close()))
        return desk

    start._furnish = furnish_and_use
    start.run(start.Start(data, symbol))


if __name__ == "__main__":
    main()
