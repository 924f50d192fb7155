"""How the window looks and which language it speaks, as the reader prefers."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from wsis_reader.preferences import LEAST_ZOOM, MOST_ZOOM, Preferences
from wsis_reader.ui import fonts, themes
from wsis_reader.ui.report_document import Look
from wsis_reader.ui.themes import Theme

_TEXT_SIZE = 12.75
"""Points: 17 pixels on a screen of 96 dots an inch."""
_STEP = 10


class Appearance(QObject):
    """Owns theme, text size and interface language; each change is applied at once and told."""

    theme_changed = Signal(object)
    zoom_changed = Signal(int)
    language_changed = Signal(str)

    def __init__(self, app: QApplication, resources: Path, preferred: Preferences) -> None:
        super().__init__(app)
        self.app = app
        self._resources = resources
        self.theme_choice = preferred.theme
        self.language_choice = preferred.language
        self.zoom = preferred.zoom
        fonts.load_fonts(resources / "fonts")
        app.setFont(fonts.interface_font())
        self._system_theme = preferred.system_theme or themes.THEME_NAMES[0]
        self.theme = self._load(preferred.theme)
        themes.apply_theme(app, self.theme)

    @property
    def look(self) -> Look:
        """How the text of a report is set now."""
        return Look(fonts.SERIF, _TEXT_SIZE * self.zoom / 100, self.theme.ink, self.theme.quiet)

    @property
    def language(self) -> str:
        """The language the interface speaks now."""
        from wsis_reader.ui import translation

        return self.language_choice or translation.system_language()

    def follow_system(self) -> None:
        """Wear what the system asks for, now and when it changes its mind, where no theme was chosen."""
        self.app.styleHints().colorSchemeChanged.connect(self._ask_system)
        self._ask_system()

    def speak(self) -> None:
        """Speak the language chosen; before the first frame there is nothing to say."""
        from wsis_reader.ui import translation

        translation.install(self.app, self.language, self._resources / "translations")

    def set_theme(self, name: str) -> None:
        """Put a theme on; an empty name is the system's."""
        self.theme_choice = name
        self.theme = self._load(name)
        themes.apply_theme(self.app, self.theme)
        self.theme_changed.emit(self.theme)

    def set_language(self, language: str) -> None:
        """Speak another language; an empty one is the system's."""
        self.language_choice = language
        self.speak()
        self.language_changed.emit(self.language)

    def zoom_by(self, steps: int) -> None:
        """Make the text larger or smaller; 0 steps brings the usual size back."""
        wanted = self.zoom + steps * _STEP if steps else 100
        self.zoom = min(MOST_ZOOM, max(LEAST_ZOOM, wanted))
        self.zoom_changed.emit(self.zoom)

    def kept_in(self, preferred: Preferences) -> Preferences:
        """`preferred` with what is chosen now."""
        return replace(
            preferred,
            theme=self.theme_choice,
            system_theme=self._system_theme,
            language=self.language_choice,
            zoom=self.zoom,
        )

    def _load(self, name: str) -> Theme:
        return themes.load_theme(name or self._system_theme, self._resources / "themes")

    def _ask_system(self) -> None:
        former, self._system_theme = self._system_theme, themes.system_theme()
        if not self.theme_choice and former != self._system_theme:
            self.set_theme("")
