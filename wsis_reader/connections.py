"""How the parts of the window speak with each other: every signal between them, to be read from top to bottom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut

from wsis_reader.ui.announcing import name_current_row
from wsis_reader.ui.sentences import sentence

if TYPE_CHECKING:
    from wsis_reader.desk import Desk


def connect(desk: Desk) -> None:
    """Everything, each once."""
    connect_reading(desk)
    connect_moving(desk)
    connect_search(desk)
    connect_hits(desk)
    connect_facts(desk)
    connect_hints(desk)
    connect_notes(desk)
    connect_note_panel(desk)
    connect_importing(desk)
    connect_appearance(desk)
    connect_window(desk)


def connect_reading(desk: Desk) -> None:
    """The text says where one is; contents and status follow; jumps move the text."""
    view, reading = desk.window.view, desk.reading
    view.place_changed.connect(reading.follow)
    reading.jumped.connect(desk.go_to)
    reading.place_changed.connect(desk.screen.show_place)
    # The keyboard first: what a screen reader is told of the new place must come after.
    desk.parts.side.contents.section_requested.connect(lambda _: view.setFocus())
    desk.parts.side.contents.section_requested.connect(reading.jump)
    view.set_describer(desk.entering)


def connect_moving(desk: Desk) -> None:
    """Keys that move the place being read."""
    do, view, reading = desk.parts.actions, desk.window.view, desk.reading
    do["back"].triggered.connect(reading.back)
    do["forward"].triggered.connect(reading.forward)
    reading.history_changed.connect(lambda back, _: do["back"].setEnabled(back))
    reading.history_changed.connect(lambda _, forward: do["forward"].setEnabled(forward))
    do["next_paragraph"].triggered.connect(lambda: view.step(1))
    do["previous_paragraph"].triggered.connect(lambda: view.step(-1))
    do["next_section"].triggered.connect(lambda: view.step(1, sections=True))
    do["previous_section"].triggered.connect(lambda: view.step(-1, sections=True))
    do["copy"].triggered.connect(view.copy)
    do["copy_citation"].triggered.connect(desk.copy_citation)


def connect_search(desk: Desk) -> None:
    """What is typed is searched; what is found goes to the panel, the text, the scroll bar and the contents."""
    box, side, hits = desk.parts.header.search_box, desk.parts.side, desk.hits
    box.query_changed.connect(lambda text: desk.searching.search(text, desk.key))
    box.query_changed.connect(lambda text: side.bring(side.found if text.strip() else side.contents))
    # Whoosh and the index take time and memory, so they are opened for who is about to search.
    box.entered.connect(lambda: desk.searching.warm_up(desk.key))
    box.left.connect(desk.window.view.setFocus)
    escape = QShortcut(QKeySequence(Qt.Key.Key_Escape), desk.window.view, context=Qt.ShortcutContext.WidgetShortcut)
    escape.activated.connect(desk.leave_text)
    box.results_requested.connect(lambda: desk.show_panel(side.found))
    desk.searching.found.connect(hits.show)
    desk.searching.cleared.connect(hits.clear)
    desk.searching.failed.connect(lambda error: desk.parts.notice.say(sentence(error)))
    hits.changed.connect(desk.screen.show_hits)
    hits.changed.connect(desk.offer_narrowing)
    side.found.narrowing.chosen.connect(desk.narrow)


def connect_hits(desk: Desk) -> None:
    """Rows and keys go from hit to hit."""
    do, hits, window, box = desk.parts.actions, desk.hits, desk.window, desk.parts.header.search_box
    for name in ("search", "go_to"):
        do[name].triggered.connect(box.take_focus)
    do["next_hit"].triggered.connect(lambda: hits.step(desk.reading.here.anchor, 1))
    do["previous_hit"].triggered.connect(lambda: hits.step(desk.reading.here.anchor, -1))
    box.go_requested.connect(desk.go)
    desk.parts.side.found.hit_chosen.connect(lambda _: window.view.setFocus())
    desk.parts.side.found.hit_chosen.connect(hits.choose)
    desk.parts.side.found.suggestion_chosen.connect(box.setText)
    desk.parts.side.found.suggestion_chosen.connect(lambda _: box.setFocus())
    hits.chosen.connect(desk.reading.jump)
    hits.place_chosen.connect(window.view.setFocus)
    hits.current_changed.connect(desk.screen.show_current_hit)


def connect_facts(desk: Desk) -> None:
    """What is found in the text fills the right side; its rows mark the text, and lead into it."""
    right, view, screen = desk.parts.right, desk.window.view, desk.facts_screen
    desk.facts.changed.connect(screen.show_facts)
    desk.facts.changed.connect(desk.offer_values)
    desk.facts.failed.connect(lambda error: desk.parts.notice.say(sentence(error)))
    desk.reading.place_changed.connect(screen.show_place)
    right.front_changed.connect(screen.show_marks)
    for panel in right.panels:
        panel.row_chosen.connect(lambda _: view.setFocus())
        panel.row_chosen.connect(lambda row: desk.reading.jump(row.anchor, row.start))
        panel.row_pointed.connect(screen.point)
        panel.copy_requested.connect(desk.copy_rows)
        panel.export_requested.connect(lambda form, panel=panel: desk.export(panel, form))
    desk.exporting.failed.connect(lambda error: desk.parts.notice.say(sentence(error)))


def connect_hints(desk: Desk) -> None:
    """What stands at the caret is told; what is cited is opened, from the text and from its panel."""
    hints = desk.facts_screen.text_hints
    desk.reading.place_changed.connect(desk.tell_place)
    desk.facts.changed.connect(lambda: desk.tell_place(desk.reading.here))
    desk.parts.actions["explain"].triggered.connect(lambda: hints.explain(desk.words.nothing_known))
    hints.opening_requested.connect(desk.open_cited_at)
    desk.parts.right.references.cited_requested.connect(desk.open_cited)


def connect_notes(desk: Desk) -> None:
    """Keys make, undo and visit notes; what is kept of them is shown everywhere."""
    do, keeping, notes, screen = desk.parts.actions, desk.keeping, desk.annotating, desk.notes_screen
    if not keeping or not notes:
        return
    do["bookmark"].triggered.connect(notes.bookmark)
    do["highlight"].triggered.connect(lambda: notes.highlight())
    do["note"].triggered.connect(notes.write)
    do["undo"].triggered.connect(keeping.undo)
    do["redo"].triggered.connect(keeping.redo)
    do["next_note"].triggered.connect(lambda: notes.step(1))
    do["previous_note"].triggered.connect(lambda: notes.step(-1))
    keeping.notes_changed.connect(screen.show_notes)
    keeping.opened.connect(desk.tell_opened)
    keeping.undone.connect(screen.tell_undone)
    keeping.redone.connect(screen.tell_redone)
    keeping.taken_in.connect(screen.tell_taken_in)
    keeping.failed.connect(lambda error: desk.parts.notice.say(sentence(error)))
    screen.margin.note_chosen.connect(notes.open)
    screen.bar.highlight_requested.connect(notes.highlight)
    screen.bar.note_requested.connect(notes.write)
    screen.bar.copy_requested.connect(desk.copy_citation)


def connect_note_panel(desk: Desk) -> None:
    """The panel of notes leads into the text, and hands on what is to be changed."""
    panel, keeping, notes = desk.parts.right.notes, desk.keeping, desk.annotating
    if not keeping or not notes:
        return
    panel.row_chosen.connect(notes.choose)
    panel.row_pointed.connect(desk.facts_screen.point)
    panel.copy_requested.connect(notes.copy)
    panel.act_requested.connect(notes.act)
    panel.export_requested.connect(desk.export_notes)
    desk.reading.place_changed.connect(lambda place: panel.follow(place.anchor))
    panel.editor.written.connect(keeping.write)
    panel.editor.draft_typed.connect(keeping.keep_draft)
    panel.editor.ended.connect(desk.window.view.setFocus)
    keeping.saved.connect(panel.editor.take_saved)
    keeping.not_saved.connect(notes.show_error)


def connect_importing(desk: Desk) -> None:
    """A file of notes is asked for, what it would do is shown, and done where the reader agrees."""
    action, keeping, importing = desk.parts.actions["import_notes"], desk.keeping, desk.importing
    action.setEnabled(False)
    if not keeping:
        return
    action.triggered.connect(importing.ask)
    keeping.notes_changed.connect(lambda annotated: action.setEnabled(not annotated.read_only))
    importing.file_chosen.connect(keeping.preview)
    keeping.previewed.connect(importing.show_preview)
    importing.confirmed.connect(keeping.take_in)
    keeping.imported.connect(lambda outcome: desk.parts.notice.say(importing.words.imported(outcome)))


def connect_appearance(desk: Desk) -> None:
    """Themes, sizes and languages."""
    do, look, window = desk.parts.actions, desk.look, desk.window
    look.theme_changed.connect(desk.screen.show_appearance)
    look.theme_changed.connect(desk.facts_screen.show_appearance)
    look.zoom_changed.connect(desk.parts.status.show_zoom)
    look.zoom_changed.connect(lambda _: window.view.set_look(look.look))
    look.language_changed.connect(desk.screen.show_appearance)
    for changed in (look.theme_changed, look.language_changed):
        changed.connect(lambda _: desk.notes_screen.show_appearance())
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


def connect_window(desk: Desk) -> None:
    """Panes, help, the end."""
    do, window = desk.parts.actions, desk.window
    side, right = desk.parts.side, desk.parts.right
    panels = (
        ("show_contents", side.contents),
        ("show_found", side.found),
        ("show_dates", right.dates),
        ("show_organisations", right.organisations),
        ("show_references", right.references),
        ("show_notes", right.notes),
    )
    for name, panel in panels:
        do[name].triggered.connect(lambda _=False, panel=panel: desk.show_panel(panel))
    do["toggle_sides"].triggered.connect(window.toggle_sides)
    do["next_pane"].triggered.connect(lambda: window.walk_panes(1))
    do["previous_pane"].triggered.connect(lambda: window.walk_panes(-1))
    do["print"].triggered.connect(lambda: desk.print_report())
    do["export_pdf"].triggered.connect(lambda: desk.print_report(pdf=True))
    do["help"].triggered.connect(desk.show_help)
    do["quit"].triggered.connect(window.close)
    window.closed.connect(desk.keep)
    desk.look.app.focusChanged.connect(name_current_row)
