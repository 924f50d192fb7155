"""Themes: named sets of colours for the page and the interface around it, and the one place that puts them on."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QColor, QPalette

from wsis_reader.ui.style_sheet import style_sheet

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

THEME_NAMES = ("light", "sepia", "dark", "contrast")


def system_theme() -> str:
    """The name of the theme that fits what the desktop asks for: high contrast first, then dark or light."""
    # Not at the top: to import the names of Qt takes as long as to read a report, and a start rarely needs these.
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QGuiApplication

    hints = QGuiApplication.styleHints()
    if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
        return "contrast"
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"


def load_theme(name: str, folder: Path) -> Theme:
    """Read the theme from `folder/name.json`; a name that is none of THEME_NAMES gives the light one."""
    known = name if name in THEME_NAMES else "light"
    with open(folder / f"{known}.json", encoding="utf-8") as file:
        return Theme(name=known, **json.load(file))


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Dress the whole application: every role of the palette, style sheet, tool tips.

    The style itself is Fusion, which the application is started with.
    """
    palette = theme_palette(theme)
    app.setPalette(palette)
    app.setStyleSheet(style_sheet(asdict(theme)))


def theme_palette(theme: Theme) -> QPalette:
    """The theme as a palette, the same with and without the window's focus; only what is disabled is paler."""
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.panel,
        role.WindowText: theme.panel_ink,
        role.Base: theme.page,
        role.AlternateBase: theme.panel,
        role.Text: theme.ink,
        role.PlaceholderText: theme.quiet,
        role.Button: theme.panel,
        role.ButtonText: theme.panel_ink,
        role.BrightText: theme.warn,
        role.Light: theme.page,
        role.Midlight: theme.hover,
        role.Mid: theme.rule,
        role.Dark: theme.edge,
        role.Shadow: theme.edge,
        role.Highlight: theme.selection,
        role.HighlightedText: theme.selection_ink,
        role.Accent: theme.accent,
        role.Link: theme.link,
        role.LinkVisited: theme.link,
        role.ToolTipBase: theme.page,
        role.ToolTipText: theme.ink,
    }
    palette = QPalette()
    for each, colour in colours.items():
        palette.setColor(each, QColor(colour))
    for each in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, QColor(theme.edge))
    return palette


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme, each as "#rrggbb".

    Text and its ground are at least 4.5:1 apart (7:1 in the high-contrast theme); what carries a meaning without being
    text (edge, accent, focus, hit_mark) is at least 3:1 from the page and the panels. `rule` only decorates.
    """

    name: str
    page: str
    """Ground of the text that is read, and of fields one types into."""
    ink: str
    quiet: str
    """Secondary text, on the page and on the panels: paragraph numbers, counts, the status bar."""
    panel: str
    """Ground of everything around the page."""
    panel_ink: str
    rule: str
    """Thin lines between the parts of the window."""
    edge: str
    """Outline of fields, handle of scroll bars, text of what is disabled."""
    accent: str
    accent_ink: str
    current: str
    """Soft ground of the current row, under panel_ink, quiet and hit_mark."""
    hover: str
    hit: str
    """Ground of a hit, under hit_ink or ink."""
    hit_ink: str
    hit_current: str
    """Ground of the current hit, under hit_current_ink or ink."""
    hit_current_ink: str
    hit_mark: str
    """Line under each hit, frame of the current one, marks beside the scroll bar, number of hits in a row."""
    focus: str
    selection: str
    selection_ink: str
    warn: str
    """Text of a warning, on the page and on the panels."""
    link: str
    note_yellow: str
    """Ground of what the reader highlighted in this colour, under ink; and so the others."""
    note_yellow_line: str
    """Line under it, and its mark in lists, on the page and on the panels; and so the others."""
    note_green: str
    note_green_line: str
    note_blue: str
    note_blue_line: str
    note_red: str
    note_red_line: str
    note_purple: str
    note_purple_line: str

    def note_colours(self, name: str) -> tuple[str, str]:
        """The ground and the line of a highlight's colour; for a colour that is not known, no ground."""
        line = getattr(self, f"note_{name}_line", "")
        return (getattr(self, f"note_{name}"), line) if line else ("", self.accent)
