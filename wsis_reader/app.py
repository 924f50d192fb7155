"""The composition root of the window: builds what stands around the text, and connects every signal."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication, QIcon

from wsis_reader import paths, preferences
from wsis_reader.preferences import PreferencesError
from wsis_reader.report import Anchor, Span
from wsis_reader.report.citation import quote
from wsis_reader.ui.actions import Actions
from wsis_reader.ui.announcing import name_current_row
from wsis_reader.ui.first_frame import FirstFrame, settings
from wsis_reader.ui.fonts import load_other_fonts
from wsis_reader.ui.header import Header
from wsis_reader.ui.hits import Hits
from wsis_reader.ui.notice_bar import NoticeBar
from wsis_reader.ui.place_words import PlaceWords
from wsis_reader.ui.reading import Reading
from wsis_reader.ui.screen import Parts, Screen
from wsis_reader.ui.searching import Searching
from wsis_reader.ui.sentences import sentence
from wsis_reader.ui.side import Side
from wsis_reader.ui.status_line import StatusLine

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

    from PySide6.QtWidgets import QWidget


class Desk:
    """Everything around the text, and how all of it speaks with each other."""

    def __init__(self, first: FirstFrame) -> None:
        self.window, self.look = first.window, first.look
        self.folder, self.preferred = first.folder, first.preferred
        icons = paths.resources() / "icons"
        load_other_fonts(paths.resources() / "fonts")
        self.look.speak()
        self.look.follow_system()
        self.window.view.equip()
        self.window.setWindowIcon(QIcon(str(icons / "wsis-reader.svg")))
        self.reading = Reading(first.order, first.place, self.window)
        self.searching = Searching(first.library, _make_executor, self.window)
        self.hits = Hits(first.order, self.window)
        self.words = PlaceWords(self.window)
        self.key = first.order.report.key
        self.parts = self._make_parts(icons)
        self.screen = Screen(self.window, self.parts, self.reading, self.hits, self.look)
        self.connect_reading()
        self.connect_moving()
        self.connect_search()
        self.connect_hits()
        self.connect_appearance()
        self.connect_window()
        self.reading.history_changed.emit(False, False)
        self.screen.show_report()

    def _make_parts(self, icons: Path) -> Parts:
        actions = Actions(self.window)
        parts = Parts(actions, Header(actions, icons), NoticeBar(), Side(self.look.theme), StatusLine())
        self.window.furnish(parts.header, parts.notice, parts.side, parts.status)
        return parts

    def connect_reading(self) -> None:
        """The text says where one is; contents and status follow; jumps move the text."""
        view, reading = self.window.view, self.reading
        view.place_changed.connect(reading.follow)
        reading.jumped.connect(lambda place: view.go_to(place.anchor, place.offset))
        reading.place_changed.connect(self.screen.show_place)
        # The keyboard first: what a screen reader is told of the new place must come after.
        self.parts.side.contents.section_requested.connect(lambda _: view.setFocus())
        self.parts.side.contents.section_requested.connect(reading.jump)
        view.set_describer(self._entering)

    def connect_moving(self) -> None:
        """Keys that move the place being read."""
        do, view, reading = self.parts.actions, self.window.view, self.reading
        do["back"].triggered.connect(reading.back)
        do["forward"].triggered.connect(reading.forward)
        reading.history_changed.connect(lambda back, _: do["back"].setEnabled(back))
        reading.history_changed.connect(lambda _, forward: do["forward"].setEnabled(forward))
        do["next_paragraph"].triggered.connect(lambda: view.step(1))
        do["previous_paragraph"].triggered.connect(lambda: view.step(-1))
        do["next_section"].triggered.connect(lambda: view.step(1, sections=True))
        do["previous_section"].triggered.connect(lambda: view.step(-1, sections=True))
        do["copy"].triggered.connect(view.copy)
        do["copy_citation"].triggered.connect(self._copy_citation)

    def connect_search(self) -> None:
        """What is typed is searched; what is found goes to the panel, the text, the scroll bar and the contents."""
        box, side, hits = self.parts.header.search_box, self.parts.side, self.hits
        box.query_changed.connect(lambda text: self.searching.search(text, self.key))
        box.query_changed.connect(lambda text: side.bring(side.found if text.strip() else side.contents))
        # Whoosh and the index take time and memory, so they are opened for who is about to search.
        box.entered.connect(lambda: self.searching.warm_up(self.key))
        box.left.connect(self.window.view.setFocus)
        box.results_requested.connect(lambda: self._show_panel(side.found))
        self.searching.found.connect(hits.show)
        self.searching.cleared.connect(hits.clear)
        self.searching.failed.connect(lambda error: self.parts.notice.say(sentence(error)))
        hits.changed.connect(self.screen.show_hits)

    def connect_hits(self) -> None:
        """Rows and keys go from hit to hit."""
        do, hits, window, box = self.parts.actions, self.hits, self.window, self.parts.header.search_box
        for name in ("search", "go_to"):
            do[name].triggered.connect(box.take_focus)
        do["next_hit"].triggered.connect(lambda: hits.step(self.reading.here.anchor, 1))
        do["previous_hit"].triggered.connect(lambda: hits.step(self.reading.here.anchor, -1))
        box.go_requested.connect(self._go)
        self.parts.side.found.hit_chosen.connect(lambda _: window.view.setFocus())
        self.parts.side.found.hit_chosen.connect(hits.choose)
        self.parts.side.found.suggestion_chosen.connect(box.setText)
        hits.chosen.connect(self.reading.jump)
        hits.place_chosen.connect(window.view.setFocus)
        hits.current_changed.connect(self.screen.show_current_hit)

    def connect_appearance(self) -> None:
        """Themes, sizes and languages."""
        do, look, window = self.parts.actions, self.look, self.window
        look.theme_changed.connect(self.screen.show_appearance)
        look.zoom_changed.connect(self.parts.status.show_zoom)
        look.zoom_changed.connect(lambda _: window.view.set_look(look.look))
        look.language_changed.connect(self.screen.show_appearance)
        window.view.zoom_requested.connect(look.zoom_by)
        for name, steps in (("larger", 1), ("smaller", -1), ("usual_size", 0)):
            do[name].triggered.connect(lambda _=False, steps=steps: look.zoom_by(steps))
        for action in do:
            choice, _, value = action.objectName().partition("_")
            chosen = "" if value == "system" else value
            if choice == "theme":
                action.triggered.connect(lambda _=False, chosen=chosen: look.set_theme(chosen))
            elif choice == "language":
                action.triggered.connect(lambda _=False, chosen=chosen: look.set_language(chosen))

    def connect_window(self) -> None:
        """Panes, help, the end."""
        do, window = self.parts.actions, self.window
        for name, panel in (("show_contents", self.parts.side.contents), ("show_found", self.parts.side.found)):
            do[name].triggered.connect(lambda _=False, panel=panel: self._show_panel(panel))
        do["toggle_sides"].triggered.connect(window.toggle_sides)
        do["next_pane"].triggered.connect(lambda: window.walk_panes(1))
        do["previous_pane"].triggered.connect(lambda: window.walk_panes(-1))
        do["help"].triggered.connect(self._show_help)
        do["quit"].triggered.connect(window.close)
        window.closed.connect(self._keep)
        self.look.app.focusChanged.connect(name_current_row)

    def heed(self, wish: str) -> None:
        """Come to the front, and go to the place that a later start asked for."""
        self.window.come_to_front()
        anchor = self.reading.order.find(wish) if wish else None
        if anchor:
            self.reading.jump(anchor)

    def close(self) -> None:
        """End the work off the GUI thread before the window dies."""
        self.look.app.focusChanged.disconnect(name_current_row)
        self.searching.close()

    def _show_panel(self, panel: QWidget) -> None:
        self.window.show_side()
        self.parts.side.bring(panel)
        self.parts.side.setFocus()

    def _show_help(self) -> None:
        from wsis_reader.ui.help_dialog import HelpDialog

        HelpDialog(self.parts.actions, self.window).open()

    def _entering(self, anchor: Anchor) -> str:
        """What is said on entering a paragraph: to who is elsewhere in the window, what stands there as well."""
        unit, answer = self.reading.order.unit(anchor), self.hits.rows and self.hits.rows.answer
        words = self.words.entering(unit, self.hits.results_in(anchor))
        if self.window.view.hasFocus():
            return words
        found = answer and anchor == self.hits.current_anchor
        return f"{words}: {answer.excerpt(anchor)[0] if answer and found else unit.text}"

    def _go(self) -> None:
        self.hits.go(self.reading.here.anchor)

    def _copy_citation(self) -> None:
        order = self.reading.order
        unit = order.unit(self.reading.here.anchor)
        spans = self.window.view.selected_spans() or [Span(unit.anchor, 0, len(unit.text))]
        template = self.preferred.citations.get(order.report.language, "")
        QGuiApplication.clipboard().setText(quote(order, spans, template))

    def _keep(self) -> None:
        if not self.folder:
            return
        self.window.keep(settings(self.folder))
        try:
            preferences.save(self.folder, self.look.kept_in(self.preferred).with_place(self.reading.here))
        except PreferencesError as error:
            sys.stderr.write(sentence(error) + "\n")


def _make_executor() -> Executor:
    from concurrent.futures import ThreadPoolExecutor

    # The thread that searches yields often, so that the one that paints stays smooth.
    sys.setswitchinterval(0.001)
    return ThreadPoolExecutor(1, "search")
