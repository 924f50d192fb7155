"""The composition root of the window: builds what stands around the text, and has it connected."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QIcon

from wsis_reader import paths
from wsis_reader.connections import connect
from wsis_reader.desk import Desk, Owners
from wsis_reader.ui.actions import Actions
from wsis_reader.ui.exporting import Exporting
from wsis_reader.ui.facts_found import FactsFound
from wsis_reader.ui.facts_screen import FactsScreen
from wsis_reader.ui.first_frame import FirstFrame
from wsis_reader.ui.fonts import load_other_fonts
from wsis_reader.ui.header import Header
from wsis_reader.ui.hits import Hits
from wsis_reader.ui.note_importing import NoteImporting
from wsis_reader.ui.note_keeping import NoteKeeping
from wsis_reader.ui.notes_screen import NotesScreen
from wsis_reader.ui.notice_bar import NoticeBar
from wsis_reader.ui.place_words import PlaceWords
from wsis_reader.ui.printing import Printing
from wsis_reader.ui.reading import Reading
from wsis_reader.ui.right_side import RightSide
from wsis_reader.ui.screen import Parts, Screen
from wsis_reader.ui.searching import Searching
from wsis_reader.ui.side import Side
from wsis_reader.ui.status_line import StatusLine

if TYPE_CHECKING:
    from concurrent.futures import Executor


def furnish(first: FirstFrame) -> Desk:
    """Put everything around the text of the first frame, and make it work together."""
    window, look = first.window, first.look
    icons = paths.resources() / "icons"
    load_other_fonts(paths.resources() / "fonts")
    look.speak()
    look.follow_system()
    window.view.equip()
    window.setWindowIcon(QIcon(str(icons / "wsis-reader.svg")))
    exporting = Exporting(window)
    owners = Owners(
        Reading(first.order, first.place, window),
        Searching(first.library, _make_executor, window),
        Hits(first.order, window),
        FactsFound(first.library, _make_executor, window),
        exporting,
        Printing(window, exporting, _make_executor),
        NoteImporting(window),
        NoteKeeping(first.folder, first.order, _make_executor, window) if first.folder else None,
    )
    actions = Actions(window)
    parts = Parts(actions, Header(actions, icons), NoticeBar(), Side(look.theme), RightSide(look.theme), StatusLine())
    window.furnish(parts.header, parts.notice, parts.side, parts.right, parts.status)
    screen = Screen(window, parts, owners.reading, owners.hits, look)
    facts_screen = FactsScreen(window.view, parts.right, owners.reading, owners.facts, look)
    notes_screen = NotesScreen(window, parts, owners.reading, look, icons)
    desk = Desk(first, parts, owners, (screen, facts_screen, notes_screen), PlaceWords(window))
    connect(desk)
    owners.reading.history_changed.emit(False, False)
    screen.show_report()
    if owners.keeping:
        owners.keeping.open()
    owners.facts.find(first.order.report)
    return desk


def _make_executor() -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    # A thread at work yields often, so that the one that paints stays smooth.
    sys.setswitchinterval(0.001)
    return ThreadPoolExecutor(1, "work")
