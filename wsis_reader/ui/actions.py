"""Everything one can do in the window, each with its keys: the one table that menus, Help and the tests read."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

_MAC = sys.platform == "darwin"

# On a French keyboard the unshifted number row gives & é " ' ( - è _ ç à, so each number has that key beside it.
KEYS: dict[str, tuple[str, ...]] = {
    "search": ("Ctrl+F", "/"),
    "next_hit": ("Ctrl+G", "F3") if _MAC else ("F3",),
    "previous_hit": ("Ctrl+Shift+G", "Shift+F3") if _MAC else ("Shift+F3",),
    "go_to": ("Ctrl+L", "Ctrl+K"),
    "back": ("Ctrl+[",) if _MAC else ("Alt+Left", "Back"),
    "forward": ("Ctrl+]",) if _MAC else ("Alt+Right", "Forward"),
    "next_paragraph": ("Alt+Down",),
    "previous_paragraph": ("Alt+Up",),
    "next_section": ("Alt+Shift+Down",),
    "previous_section": ("Alt+Shift+Up",),
    "copy": ("Ctrl+C",),
    "copy_citation": ("Ctrl+Shift+C",),
    "bookmark": ("Ctrl+D",),
    "highlight": ("Ctrl+Shift+H",),
    "note": ("Ctrl+Shift+N",),
    "undo": ("Ctrl+Z",),
    "redo": ("Ctrl+Shift+Z",),
    "next_note": ("F4",),
    "previous_note": ("Shift+F4",),
    "show_contents": ("Ctrl+1", "Ctrl+&"),
    "show_found": ("Ctrl+2", "Ctrl+É"),
    "show_dates": ("Ctrl+3", 'Ctrl+"'),
    "show_organisations": ("Ctrl+4", "Ctrl+'"),
    "show_references": ("Ctrl+5", "Ctrl+("),
    "show_notes": ("Ctrl+6",),
    "toggle_sides": ("F9",),
    "next_pane": ("F6",),
    "previous_pane": ("Shift+F6",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "usual_size": ("Ctrl+0", "Ctrl+À"),
    "theme_system": (),
    "theme_light": (),
    "theme_sepia": (),
    "theme_dark": (),
    "theme_contrast": (),
    "language_system": (),
    "language_en": (),
    "language_fr": (),
    "import_notes": (),
    "print": ("Ctrl+P",),
    "export_pdf": (),
    "menu": ("F10",),
    "explain": ("Shift+F1",),
    "help": ("F1",),
    "quit": ("Ctrl+Q",),
}
"""Keys by name of action, the usual one first. Ctrl is Cmd on macOS, as everywhere in Qt."""

_CHOICES = ("theme_", "language_")


class Actions(QObject):
    """The actions of one window, by name: `actions["back"]`."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._actions: dict[str, QAction] = {}
        self._undone = self._redone = ""
        for name, keys in KEYS.items():
            action = QAction(window)
            action.setObjectName(name)
            action.setShortcuts([QKeySequence(key) for key in keys])
            action.setCheckable(name.startswith(_CHOICES))
            window.addAction(action)
            self._actions[name] = action
        # The view copies by itself where it has the focus; everywhere else Ctrl+C belongs to the field one types in.
        self._actions["copy"].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        window.installEventFilter(self)
        self.retranslate()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[QAction]:
        return iter(self._actions.values())

    def choose(self, prefix: str, name: str) -> None:
        """Tick the one action of a choice (`theme_`, `language_`), untick the others."""
        for action in self:
            if action.objectName().startswith(prefix):
                action.setChecked(action.objectName() == prefix + name)

    def show_undo(self, undone: str, redone: str) -> None:
        """Say what `undo` and `redo` would do; there is nothing for them to do where it is empty."""
        self._undone, self._redone = undone, redone
        self["undo"].setEnabled(bool(undone))
        self["redo"].setEnabled(bool(redone))
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the words of the language just chosen."""
        if watched is self._window and event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        return False

    def retranslate(self) -> None:
        """Name every action in the language of the interface."""
        for name, words in (self._words() | self._note_words()).items():
            self._actions[name].setText(words)

    @staticmethod
    def _undoing(words: str, what: str) -> str:
        return words.replace("%1", what) if what else ""

    def _note_words(self) -> dict[str, str]:
        return {
            "bookmark": self.tr("Bookmark"),
            "highlight": self.tr("Highlight"),
            "note": self.tr("Write a note"),
            "undo": self._undoing(self.tr("Undo: %1"), self._undone) or self.tr("Undo"),
            "redo": self._undoing(self.tr("Redo: %1"), self._redone) or self.tr("Redo"),
            "next_note": self.tr("Next note"),
            "previous_note": self.tr("Previous note"),
        }

    def _words(self) -> dict[str, str]:
        return {
            "search": self.tr("Search the text"),
            "next_hit": self.tr("Next result"),
            "previous_hit": self.tr("Previous result"),
            "go_to": self.tr("Go to a paragraph or section"),
            "back": self.tr("Back"),
            "forward": self.tr("Forward"),
            "next_paragraph": self.tr("Next paragraph"),
            "previous_paragraph": self.tr("Previous paragraph"),
            "next_section": self.tr("Next section"),
            "previous_section": self.tr("Previous section"),
            "copy": self.tr("Copy"),
            "copy_citation": self.tr("Copy with citation"),
            "show_contents": self.tr("Contents"),
            "show_found": self.tr("Results"),
            "show_dates": self.tr("Dates"),
            "show_organisations": self.tr("Organisations"),
            "show_references": self.tr("References"),
            "show_notes": self.tr("Notes"),
            "toggle_sides": self.tr("Show or hide the sides"),
            "next_pane": self.tr("Next pane"),
            "previous_pane": self.tr("Previous pane"),
            "larger": self.tr("Larger text"),
            "smaller": self.tr("Smaller text"),
            "usual_size": self.tr("Usual text size"),
            "import_notes": self.tr("Import notes…"),
            "print": self.tr("Print…"),
            "export_pdf": self.tr("Export as PDF…"),
            "menu": self.tr("Menu"),
            "explain": self.tr("What is this?"),
            "help": self.tr("Keyboard shortcuts"),
            "quit": self.tr("Quit"),
        } | self._words_of_choices()

    def _words_of_choices(self) -> dict[str, str]:
        return {
            "theme_system": self.tr("As the system"),
            "theme_light": self.tr("Light"),
            "theme_sepia": self.tr("Sepia"),
            "theme_dark": self.tr("Dark"),
            "theme_contrast": self.tr("High contrast"),
            "language_system": self.tr("Of the system"),
            "language_en": "English",
            "language_fr": "Français",
        }
