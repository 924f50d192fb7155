"""What is only painted, or only where the eye is, is said to a screen reader."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget


def announce(widget: QWidget, text: str) -> None:
    """Have a screen reader say `text`, once it is done with what it is saying."""
    if text and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


def name_current_row(_before: QWidget | None, focused: QWidget | None) -> None:
    """Have a screen reader say the row one comes to with a list or tree: Qt tells of the list alone."""
    if isinstance(focused, QAbstractItemView) and QAccessible.isActive():
        # After the list has been named, which Qt does when this is over.
        QTimer.singleShot(0, focused, lambda: _focus_row(focused))


def _focus_row(view: QAbstractItemView) -> None:
    row = QAccessible.queryAccessibleInterface(view).focusChild()
    if row and row.isValid():
        QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))
