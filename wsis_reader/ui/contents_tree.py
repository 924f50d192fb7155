"""The tree of the contents: the row one walks on with the keys, and apart from it the row that is being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QCursor, QKeyEvent, QPainter, QPen, QPolygon, QResizeEvent
from PySide6.QtWidgets import QFrame, QStyleOptionViewItem, QTreeView

from wsis_reader.ui.contents_delegate import ContentsDelegate, row_padding
from wsis_reader.ui.row_text import is_enter

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.ui.themes import Theme

_Index = QModelIndex | QPersistentModelIndex


class ContentsTree(QTreeView):
    """A tree with wrapped rows: a click or Enter chooses a row, the arrows only walk."""

    row_chosen = Signal(QModelIndex)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._position = QPersistentModelIndex()
        self._delegate = ContentsDelegate(theme, self)
        self.setItemDelegate(self._delegate)
        self.setHeaderHidden(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._indent()
        self.clicked.connect(self.row_chosen)
        self.collapsed.connect(self._leave_hidden_row)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._theme = theme
        self._delegate.set_theme(theme)
        self.viewport().update()

    def position(self) -> QModelIndex:
        """The row that looks like the one being read; invalid where there is none."""
        return self.model().index(self._position.row(), 0, self._position.parent())

    def show_position(self, index: QModelIndex) -> None:
        """Let the row look like the one being read, and, unless one is walking here, bring it into view."""
        if self._position == index and (self.hasFocus() or self.currentIndex() == index):
            return
        self._position = QPersistentModelIndex(index)
        if index.isValid() and not self.hasFocus():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Paint both rows over the whole width, where Qt only counts on the column's."""
        super().currentChanged(current, previous)
        self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the row; everything else walks."""
        if is_enter(event) and self.currentIndex().isValid():
            self.row_chosen.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure the rows anew, since a title may wrap differently now."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._indent()

    def changeEvent(self, event: QEvent) -> None:
        """Indent by the size of the text, or less where there is little room."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._indent()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: _Index) -> None:
        """Paint the ground over the whole width, then the arrow, then the row itself."""
        row = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
        self._draw_ground(painter, row, index)
        self._draw_arrow(painter, index)
        option = QStyleOptionViewItem(options)
        option.rect = self.visualRect(index)
        # Not the column's: a style sheet may give the hidden header a border.
        option.rect.setRight(row.right())
        self._delegate.paint(painter, option, index)
        if self.hasFocus() and index == self.currentIndex():
            painter.setPen(QPen(QColor(self._theme.focus), 2))
            painter.drawRect(row.adjusted(1, 1, -1, -1))

    def _draw_ground(self, painter: QPainter, row: QRect, index: _Index) -> None:
        if index == self._position:
            painter.fillRect(row, QColor(self._theme.current))
            painter.fillRect(QRect(row.left(), row.top(), 3, row.height()), QColor(self._theme.accent))
        elif self.viewport().underMouse() and row.contains(self.viewport().mapFromGlobal(QCursor.pos())):
            painter.fillRect(row, QColor(self._theme.hover))

    def _draw_arrow(self, painter: QPainter, index: _Index) -> None:
        if not index.model().hasChildren(index):
            return
        metrics = self.fontMetrics()
        reach, rect = max(3, min(metrics.height(), self.indentation()) // 4), self.visualRect(index)
        middle = QPoint(
            rect.left() - self.indentation() // 2, rect.top() + row_padding(metrics) + metrics.height() // 2
        )
        tips = [QPoint(-reach, -reach // 2), QPoint(reach, -reach // 2), QPoint(0, reach // 2 + 1)]
        if not self.isExpanded(index):
            tips = [QPoint(tip.y(), tip.x()) for tip in tips]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.quiet))
        painter.drawPolygon(QPolygon([middle + tip for tip in tips]))
        painter.restore()

    def _indent(self) -> None:
        by_text, by_room = round(1.15 * self.fontMetrics().height()), self.viewport().width() // 12
        self.setIndentation(max(8, min(by_text, by_room)))
        self.scheduleDelayedItemsLayout()

    def _leave_hidden_row(self, index: QModelIndex) -> None:
        parent = self.currentIndex().parent()
        while parent.isValid():
            if parent == index:
                self.setCurrentIndex(index)
                return
            parent = parent.parent()
