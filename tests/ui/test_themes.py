"""Colours can be read by everybody: the ratios of WCAG 2.2, computed for every pair that meets on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import asdict, fields
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTabBar,
    QTextEdit,
    QToolButton,
    QTreeView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from wsis_reader.notes.model import MEANINGS
from wsis_reader.ui.style_sheet import style_sheet
from wsis_reader.ui.themes import THEME_NAMES, Theme, apply_theme, load_theme, theme_palette

FOLDER = Path(__file__).parents[2] / "resources" / "themes"

TEXT_PAIRS = [
    ("ink", "page"),
    ("quiet", "page"),
    ("link", "page"),
    ("warn", "page"),
    ("hit_mark", "page"),
    ("panel_ink", "panel"),
    ("quiet", "panel"),
    ("warn", "panel"),
    ("link", "panel"),
    ("hit_mark", "panel"),
    ("panel_ink", "current"),
    ("quiet", "current"),
    ("hit_mark", "current"),
    ("panel_ink", "hover"),
    ("quiet", "hover"),
    ("hit_mark", "hover"),
    ("accent_ink", "accent"),
    # Hits are painted under the text of the page, which keeps its own colour.
    ("ink", "hit"),
    ("ink", "hit_current"),
    ("hit_ink", "hit"),
    ("hit_current_ink", "hit_current"),
    ("selection_ink", "selection"),
    *(("ink", f"note_{colour}") for colour in MEANINGS),
]
MARK_PAIRS = [
    *product(
        ("edge", "accent", "focus", "hit_mark", *(f"note_{colour}_line" for colour in MEANINGS)), ("page", "panel")
    ),
    *((f"note_{colour}_line", f"note_{colour}") for colour in MEANINGS),
    ("selection", "page"),
]


def luminance(colour: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio as WCAG 2.2 defines it, 1 to 21."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.fixture(params=THEME_NAMES)
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_theme(request.param, FOLDER)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48)],
)
def test_contrast_is_what_the_standard_says(one: str, other: str, ratio: float) -> None:
    assert contrast(one, other) == pytest.approx(ratio, abs=0.005)


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(theme: Theme, text: str, ground: str) -> None:
    least = 7.0 if theme.name == "contrast" else 4.5
    assert contrast(getattr(theme, text), getattr(theme, ground)) >= least


@pytest.mark.parametrize(("mark", "ground"), MARK_PAIRS)
def test_marks_and_focus_can_be_seen(theme: Theme, mark: str, ground: str) -> None:
    assert contrast(getattr(theme, mark), getattr(theme, ground)) >= 3.0


def test_the_current_hit_differs_from_the_others(theme: Theme) -> None:
    assert theme.hit_current != theme.hit


def test_every_colour_is_written_in_full(theme: Theme) -> None:
    for field in fields(theme):
        value = getattr(theme, field.name)
        assert field.name == "name" or (len(value) == 7 and value.startswith("#") and int(value[1:], 16) >= 0), field


def test_an_unknown_name_gives_the_light_theme() -> None:
    assert load_theme("../secret", FOLDER) == load_theme("light", FOLDER)


@pytest.mark.parametrize(
    ("text", "ground"),
    [("WindowText", "Window"), ("Text", "Base"), ("ButtonText", "Button"), ("HighlightedText", "Highlight"),
     ("ToolTipText", "ToolTipBase"), ("Link", "Base"), ("LinkVisited", "Base"), ("PlaceholderText", "Base")],
)  # fmt: skip
def test_the_palette_keeps_the_contrast_with_and_without_focus(theme: Theme, text: str, ground: str) -> None:
    palette = theme_palette(theme)
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive):
        front, back = (palette.color(group, QPalette.ColorRole[role]).name() for role in (text, ground))
        assert contrast(front, back) >= 4.5


def test_no_role_of_the_palette_is_left_to_the_style(theme: Theme) -> None:
    palette = theme_palette(theme)
    roles = [
        role for role in QPalette.ColorRole if role not in (QPalette.ColorRole.NoRole, QPalette.ColorRole.NColorRoles)
    ]
    unset = [
        role.name for role, group in product(roles, (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive))
        if not palette.isBrushSet(group, role)
    ]  # fmt: skip
    assert unset == []


def test_the_style_sheet_has_every_colour_filled_in(theme: Theme) -> None:
    sheet = style_sheet(asdict(theme))
    assert re.findall(r"@\w+|#[0-9a-f]{6}\w+", sheet) == []
    assert theme.accent in sheet


@pytest.fixture
def undressed(qapp: QApplication) -> Iterator[QApplication]:
    """The application, given back in the clothes it had."""
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setPalette(palette)
    qapp.setStyleSheet(sheet)


def test_page_and_interface_change_together(undressed: QApplication) -> None:
    for name in THEME_NAMES:
        theme = load_theme(name, FOLDER)
        apply_theme(undressed, theme)
        assert undressed.palette().color(QPalette.ColorRole.Base).name() == theme.page
        assert undressed.palette().color(QPalette.ColorRole.Window).name() == theme.panel
        assert theme.panel in undressed.styleSheet()


def pixels(widget: QWidget, colour: str) -> int:
    """How many pixels of the widget as it is painted have a colour."""
    image = widget.grab().toImage()
    wanted = QColor(colour).rgb()
    return sum(image.pixel(x, y) == wanted for x in range(image.width()) for y in range(image.height()))


@pytest.mark.parametrize("kind", [QLineEdit, QToolButton, QPushButton, QListView, QTreeView, QTextEdit, QTabBar])
def test_the_place_of_the_keyboard_is_seen(
    undressed: QApplication, qtbot: QtBot, theme: Theme, kind: type[QWidget]
) -> None:
    apply_theme(undressed, theme)
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    other, widget = QLabel(), kind()
    other.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    if isinstance(widget, QTabBar):
        widget.addTab("…")
    column.addWidget(other)
    column.addWidget(widget)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    other.setFocus()
    without = pixels(widget, theme.focus)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    # A line two pixels high, as wide as the widget but for what is rounded off.
    assert pixels(widget, theme.focus) - without >= widget.width()
