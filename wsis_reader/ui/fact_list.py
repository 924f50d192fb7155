"""The list of facts in a panel: walked and copied by keyboard, pointed at, and following the place being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QMouseEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem

from wsis_reader.ui.fact_delegate import FactDelegate
from wsis_reader.ui.fact_model import FactRow, row_at
from wsis_reader.ui.row_text import is_enter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.report import Anchor
    from wsis_reader.ui.themes import Theme

_Index = QModelIndex | QPersistentModelIndex
_CITED = QKeySequence("Ctrl+Shift+C")


class FactList(QListView):
    """A click or Enter chooses a row, a click on its warning or Ctrl+Enter the other one; the arrows only walk.

    `row_pointed` carries the FactRow under the mouse, else that of the keyboard, else None. `copy_requested` says
    whether with a citation; `escaped` that Esc was pressed; `opening_requested` the FactRow on which Right
    (True) or Left (False) was.
    """

    row_chosen = Signal(object)
    other_chosen = Signal(object)
    row_pointed = Signal(object)
    copy_requested = Signal(bool)
    escaped = Signal()
    opening_requested = Signal(object, bool)

    def __init__(self, theme: Theme, delegate: FactDelegate | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = delegate or FactDelegate(theme)
        self._delegate.setParent(self)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.entered.connect(lambda index: self.row_pointed.emit(row_at(index)))
        self.viewportEntered.connect(self._point_by_keyboard)

    def selected_rows(self) -> list[FactRow]:
        """The rows selected, from above; where none is, the current one."""
        chosen = sorted(self.selectedIndexes(), key=lambda index: index.row()) or [self.currentIndex()]
        return [row for row in map(row_at, chosen) if row]

    def follow(self, anchor: Anchor | None) -> None:
        """Show the rows of the paragraph being read as such; bring them into view, unless the keyboard is here."""
        self._delegate.set_here(anchor)
        self.viewport().update()
        if anchor is not None and self.isVisible() and not self.hasFocus() and not self.viewport().underMouse():
            model = self.model()
            found = [index for index in (model.index(i, 0) for i in range(model.rowCount())) if _is_in(index, anchor)]
            for index in (*found[-1:], *found[:1]):
                self.scrollTo(index)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._delegate.set_theme(theme)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """The keyboard points at the row it is at."""
        super().currentChanged(current, previous)
        if self.hasFocus():
            self.row_pointed.emit(row_at(current))

    def event(self, event: QEvent) -> bool:
        """Claim the copying of rows before the window's own does."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and _copies(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row, Ctrl+Enter the one its warning names, Ctrl+C copies; everything else walks."""
        row = row_at(self.currentIndex())
        if _copies(event):
            self.copy_requested.emit(not event.matches(QKeySequence.StandardKey.Copy))
        elif is_enter(event) and row:
            other = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.other_chosen if other else self.row_chosen).emit(row)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and row:
            self.opening_requested.emit(row, event.key() == Qt.Key.Key_Right)
        elif event.key() == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click chooses the row or, on its warning, the other one; with Ctrl or Shift it only selects."""
        super().mouseReleaseEvent(event)
        place, index = event.position().toPoint(), self.indexAt(event.position().toPoint())
        row = row_at(index)
        if row is None or event.button() != Qt.MouseButton.LeftButton or event.modifiers():
            return
        option = self._option(index)
        if self._delegate.warning_rect(option, index).contains(place):
            self.other_chosen.emit(row)
        elif self._delegate.body(option, index).contains(place):
            self.row_chosen.emit(row)

    def leaveEvent(self, event: QEvent) -> None:
        """The mouse points at nothing any more."""
        super().leaveEvent(event)
        self._point_by_keyboard()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Begin at the first row where none is current yet."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.model().rowCount():
            self.setCurrentIndex(self.model().index(0, 0))
        self._point_by_keyboard()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The keyboard points at nothing any more; a menu over the list leaves it here."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.row_pointed.emit(None)

    def _point_by_keyboard(self) -> None:
        self.row_pointed.emit(row_at(self.currentIndex()) if self.hasFocus() else None)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option


def _is_in(index: QModelIndex, anchor: Anchor) -> bool:
    row = row_at(index)
    return row is not None and row.is_in(anchor)


def _copies(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Copy) or QKeySequence(event.keyCombination()) == _CITED
