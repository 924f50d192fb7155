"""The notes of a report: a list in text order to filter, choose from and change, and the editor below it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu

from wsis_reader.notes.model import MEANINGS
from wsis_reader.ui.fact_model import FactFilter
from wsis_reader.ui.fact_panel import FactPanel
from wsis_reader.ui.note_delegate import NoteDelegate
from wsis_reader.ui.note_editor import NoteEditor, Writing
from wsis_reader.ui.note_filter_bar import NoteFilterBar, colour_icon
from wsis_reader.ui.note_rows import NoteRow
from wsis_reader.ui.note_words import NoteWords
from wsis_reader.ui.notes_filter import NotesFilter

if TYPE_CHECKING:
    from wsis_reader.ui.themes import Theme

_KEYS = {"edit": "F2", "remove": "Delete"}
_ACTS = ("edit", "remove", "restore", "confirm")


class NotesPanel(FactPanel):
    """Shows NoteRows, and says what the reader wants done with them.

    `act_requested` carries `remove`, `restore`, `confirm` or `recolour`, the ids of the notes, and the colour.
    """

    act_requested = Signal(str, object, str)

    kind = "notes"
    formats = ("md", "html", "odt", "csv", "jsonld")

    def __init__(self, theme: Theme) -> None:
        self._bar = NoteFilterBar(theme)
        self._noted: tuple[NoteRow, ...] = ()
        self._removed: tuple[NoteRow, ...] = ()
        self._reads_only = False
        super().__init__(theme, self._bar, delegate=NoteDelegate(theme))
        self.editor = NoteEditor(self)
        layout = self.layout()
        assert layout is not None
        layout.addWidget(self.editor)
        self._bar.changed.connect(self._choose)
        self.set_theme(theme)
        for name, action in self._acts.items():
            action.triggered.connect(lambda _=False, name=name: self._act(name))
        for colour, action in self._colours.items():
            action.triggered.connect(lambda _=False, colour=colour: self._act("recolour", colour))

    @property
    def count(self) -> int:
        """How many notes there are, the bin left out."""
        return len(self._noted)

    def show_notes(self, rows: Iterable[NoteRow], removed: Iterable[NoteRow], *, read_only: bool) -> None:
        """Show these notes, and those in the bin when it is asked for."""
        self._noted, self._removed, self._reads_only = tuple(rows), tuple(removed), read_only
        self._bar.show_tags(tag for row in self._noted for tag in row.tags)
        self._bar.show_bin(len(self._removed))
        for row in self._noted:
            if row.key == self.editor.key:
                self.editor.refresh(writing_of(row))
        self._choose()

    def write(self, row: NoteRow) -> None:
        """Open the editor on a note."""
        self.point_at(row.key)
        if not self._reads_only and row.state != "bin":
            self.editor.begin(writing_of(row))

    def noted(self, key: str) -> NoteRow | None:
        """The row of a note outside the bin, whether or not it is let through."""
        return next((row for row in self._noted if row.key == key), None)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        super().set_theme(theme)
        self._bar.set_theme(theme)
        for colour, action in self._colours.items():
            action.setIcon(colour_icon(colour, theme))

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_emptiness()

    def _make_filter(self) -> FactFilter:
        return NotesFilter(self)

    def _title(self) -> str:
        return self.tr("Notes")

    def _words(self) -> dict[str, str]:
        return {
            "filter": self.tr("Filter notes"),
            "empty": self.tr("The bin is empty.")
            if self._bar.in_bin
            else self.tr(
                "Nothing yet. Ctrl+D bookmarks what you read, Ctrl+Shift+H highlights what you select, "
                "Ctrl+Shift+N writes a note."
            ),
            "md": self.tr("Export as Markdown…"),
            "html": self.tr("Export as HTML…"),
            "odt": self.tr("Export as OpenDocument…"),
            "csv": self.tr("Export as CSV…"),
            "jsonld": self.tr("Export as Web Annotations…"),
        }

    def _fill_menu(self) -> None:
        self._words_of = NoteWords(self)
        self._acts = {name: QAction(self) for name in _ACTS}
        self._colour_menu = QMenu(self)
        self._colours = {colour: QAction(self) for colour in MEANINGS}
        for name, action in self._acts.items():
            self._menu.addAction(action)
            if name in _KEYS:
                action.setShortcut(QKeySequence(_KEYS[name]))
                action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
                action.setShortcutVisibleInContextMenu(True)
                self._list.addAction(action)
        self._menu.addMenu(self._colour_menu)
        for action in self._colours.values():
            self._colour_menu.addAction(action)
        self._menu.addSeparator()
        super()._fill_menu()

    def _retranslate(self) -> None:
        super()._retranslate()
        self._acts["edit"].setText(self.tr("Edit"))
        self._acts["remove"].setText(self.tr("Move to the bin"))
        self._acts["restore"].setText(self.tr("Restore"))
        self._acts["confirm"].setText(self.tr("This is the place"))
        self._colour_menu.setTitle(self.tr("Colour"))
        for colour, action in self._colours.items():
            action.setText(self._words_of.colour(colour))

    def _chosen(self) -> Sequence[NoteRow]:
        return [row for row in self._list.selected_rows() if isinstance(row, NoteRow)]

    def _fit_menu(self) -> None:
        super()._fit_menu()
        states = {row.state for row in self._chosen()}
        alive = bool(states) and "bin" not in states
        shown = {"edit": alive, "remove": alive, "restore": states == {"bin"}, "confirm": states == {"confirm"}}
        for name, action in self._acts.items():
            action.setVisible(shown[name])
            action.setEnabled(not self._reads_only)
        self._colour_menu.menuAction().setVisible(alive)
        self._colour_menu.setEnabled(not self._reads_only)

    def _act(self, name: str, colour: str = "") -> None:
        chosen = self._chosen()
        if not chosen or self._reads_only:
            return
        in_bin = {row.state == "bin" for row in chosen}
        if name == "edit":
            self.write(chosen[0])
        elif in_bin == {name == "restore"}:
            self.act_requested.emit(name, tuple(row.key for row in chosen), colour)

    def _choose(self) -> None:
        assert isinstance(self._filter, NotesFilter)
        self._filter.set_choice(self._bar.colours, self._bar.tag)
        self.show_rows(self._removed if self._bar.in_bin else self._noted)


def writing_of(row: NoteRow) -> Writing:
    """What the editor shows of a note."""
    quote = row.quote if len(row.quote) <= _QUOTED else row.quote[:_QUOTED].rstrip() + "…"
    return Writing(row.key, " — ".join(part for part in (row.place, quote) if part), row.text, row.tags)


_QUOTED = 120
