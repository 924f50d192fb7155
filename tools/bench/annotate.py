"""Highlight and filter in the real window as a reader does, and print how long each took until it was painted."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QListView

from tools.bench.use import key, settle, timed
from wsis_reader import start
from wsis_reader.desk import Desk
from wsis_reader.report import Anchor

_FILTERS = ("budget", "résolution accès", "cité", "calendrier")


def annotate(desk: Desk, runs: int) -> dict[str, list[float]]:
    """Every figure, so many times."""
    figures: dict[str, list[float]] = {"highlight": [], "commit": [], "filter": [], "shown": []}
    begun = time.perf_counter()
    wait_for_notes(desk)
    figures["shown"].append((time.perf_counter() - begun) * 1000)
    settle(1500)
    commits = watch_commits(figures["commit"])
    view, panel = desk.window.view, desk.parts.right.notes
    for run in range(runs + 1):
        select(desk, "26", 7 * run, 7 * run + 5)
        took = highlight(desk)
        if run:
            figures["highlight"].append(took)
        settle(120)
    commits()
    desk.show_panel(panel)
    settle(300)
    field, rows = panel.findChild(QLineEdit), panel.findChild(QListView)
    assert field is not None
    assert rows is not None
    for words in _FILTERS * max(1, runs // 4):
        field.clear()
        settle(120)
        for character in words:
            figures["filter"].append(timed(lambda character=character: key(field, character), rows.viewport()))
    view.setFocus()
    return figures


def highlight(desk: Desk) -> float:
    """Milliseconds from the action until the highlight was kept and painted."""
    assert desk.keeping
    loop = QEventLoop()
    page = desk.window.view.viewport()
    begin = time.perf_counter()

    def saved(_: object) -> None:
        # Behind the paint that the change has asked for.
        page.repaint()
        loop.quit()

    desk.keeping.notes_changed.connect(saved)
    # What the keys trigger: a screen without a window manager gives no window the keyboard, and so no shortcut.
    QTimer.singleShot(0, desk.parts.actions["highlight"].trigger)
    QTimer.singleShot(5_000, loop.quit)
    loop.exec()
    took = (time.perf_counter() - begin) * 1000
    desk.keeping.notes_changed.disconnect(saved)
    return took


def watch_commits(times: list[float]) -> object:
    """Measure how long the disk takes for each change; call what is given to end that."""
    from wsis_reader.notes.ledger import Ledger

    do = Ledger.do

    def timed_do(ledger: Ledger, *arguments: object) -> object:
        begin = time.perf_counter()
        try:
            return do(ledger, *arguments)  # type: ignore[arg-type]
        finally:
            times.append((time.perf_counter() - begin) * 1000)

    Ledger.do = timed_do  # type: ignore[method-assign]
    return lambda: setattr(Ledger, "do", do)


def wait_for_notes(desk: Desk) -> None:
    """Until the notes are in the window."""
    while desk.notes_screen.annotated.read_only:
        settle(10)


def select(desk: Desk, anchor: str, begin: int, end: int) -> None:
    """Select some words as a reader does."""
    shown = desk.window.view.document_shown
    assert shown
    cursor = desk.window.view.textCursor()
    cursor.setPosition(shown.position(Anchor(anchor), begin))
    cursor.setPosition(shown.position(Anchor(anchor), end), QTextCursor.MoveMode.KeepAnchor)
    desk.window.view.setTextCursor(cursor)


def main() -> None:
    """Open the window as the program does, use it, print the figures, close it."""
    data, runs = sys.argv[1:]
    furnish = start._furnish  # the window as it is, not as a test would build it

    def furnish_and_use(first: start.FirstFrame, *others: object) -> Desk:
        desk = furnish(first, *others)  # type: ignore[arg-type]
        QTimer.singleShot(0, lambda: (print(json.dumps(annotate(desk, int(runs)))), desk.window.close()))
        return desk

    start._furnish = furnish_and_use
    start.run(start.Start(str(Path(data)), "", at="26"))


if __name__ == "__main__":
    main()
