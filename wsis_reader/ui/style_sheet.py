"""The style sheet of the window: flat and quiet, one accent, with the colours of a theme filled in."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# What can be focused has its border all the time, so that nothing moves when the ring comes: a ring around a control,
# a line above a pane, whose row or caret then says more.
_TEMPLATE = """
QSplitter::handle { background: @rule; }

#header { background: @panel; border-bottom: 1px solid @rule; }
#status { background: @panel; border-top: 1px solid @rule; }
#notice { background: @panel; border-bottom: 1px solid @rule; }
#symbol { font-weight: 600; }
#quiet { color: @quiet; }
#warning { color: @warn; }

QToolButton { background: transparent; color: @panel_ink; border: 2px solid transparent; border-radius: 6px;
    padding: 4px 6px; }
QToolButton::menu-indicator { image: none; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked, QToolButton:open { background: @current; }
QToolButton:focus { border-color: @focus; }
QToolButton:disabled { color: @edge; }
QPushButton { background: @page; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 6px 15px;
    margin: 1px; }
QPushButton:hover { background: @hover; }
QPushButton:default { background: @accent; color: @accent_ink; border-color: @accent; }
QPushButton:focus { border: 2px solid @focus; margin: 0; }
QPushButton:default:focus { border-color: @panel_ink; }
QPushButton:disabled { color: @edge; background: @panel; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }

QLineEdit { background: @page; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 5px 9px; margin: 1px;
    placeholder-text-color: @quiet; selection-background-color: @selection; selection-color: @selection_ink; }
QLineEdit:focus { border: 2px solid @focus; margin: 0; }
QLineEdit QToolButton, QLineEdit QToolButton:hover { background: transparent; border: none; padding: 0; }

#selection { background: @panel; border: 1px solid @edge; border-radius: 8px; }
#editor QPlainTextEdit { background: @page; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 3px 5px;
    margin: 1px; selection-background-color: @selection; selection-color: @selection_ink; }
#editor QPlainTextEdit:focus { border: 2px solid @focus; margin: 0; }
QComboBox QAbstractItemView { background: @page; color: @ink; border: 1px solid @edge; }

QTabWidget::pane { border: none; }
QTabBar { background: transparent; qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @quiet; border: 2px solid transparent; padding: 7px 12px 5px 12px; }
RightSide > QTabBar::tab { padding: 7px 5px 5px 5px; }
QTabBar::tab:hover { color: @panel_ink; }
QTabBar::tab:selected { color: @panel_ink; border-bottom-color: @accent; }
QTabBar::tab:focus:selected { border-color: @focus; }

QAbstractItemView, QTextEdit { border: none; border-top: 2px solid transparent; outline: none; }
QAbstractItemView:focus, QTextEdit:focus { border-top-color: @focus; }
QAbstractItemView { background: @panel; color: @panel_ink;
    selection-background-color: @current; selection-color: @panel_ink; }
QAbstractItemView::item { padding: 4px 2px; }
#offer, #offer:focus { background: @page; color: @ink; border: 1px solid @edge; }
#address { background: @page; color: @ink; border: 1px solid @edge; border-radius: 6px; padding: 3px; margin: 1px; }
#address:focus { border: 2px solid @focus; margin: 0; }
QHeaderView::section { background: @panel; color: @quiet; border: none; border-bottom: 1px solid @rule;
    padding: 4px 12px; font-weight: 600; }
QTableView::item { padding: 4px 9px; }
QTextEdit { background: @page; color: @ink; }

FoundPanel > QLabel { padding: 0 8px 2px 7px; }

QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @edge; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 36px; }
QScrollBar::handle:horizontal { min-width: 36px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: @quiet; border-radius: 4px; margin: 2px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QMenu { background: @page; color: @ink; border: 1px solid @edge; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 12px; border-radius: 4px; }
QMenu::item:selected { background: @current; color: @panel_ink; }
QMenu::item:disabled { color: @edge; }
QMenu::separator { height: 1px; background: @rule; margin: 4px 8px; }
QMenu::icon, QMenu::indicator { left: 6px; }
QToolTip { background: @page; color: @ink; border: 1px solid @edge; padding: 1px 3px; }
"""


def style_sheet(colours: Mapping[str, str]) -> str:
    """The window's style sheet, each `@name` in it replaced by the colour of that name."""
    sheet = _TEMPLATE
    # Longest first: @accent is the beginning of @accent_ink.
    for name in sorted(colours, key=len, reverse=True):
        sheet = sheet.replace("@" + name, colours[name])
    return sheet
