"""A panel of facts: a filter, a picture where there is one, a list, and what one can do with its rows."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from wsis_reader.ui.fact_list import FactList
from wsis_reader.ui.fact_model import FactFilter, FactModel, FactRow, row_at
from wsis_reader.ui.filter_field import FilterField

if TYPE_CHECKING:
    from wsis_reader.library.facts import Facts
    from wsis_reader.report import Anchor
    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.fact_delegate import FactDelegate
    from wsis_reader.ui.mark_layers import Line
    from wsis_reader.ui.themes import Theme


class FactPanel(QWidget):
    """Shows rows and says what the reader does with them.

    `row_chosen` carries the FactRow to go to, `row_pointed` the one to mark in the text, or None; `copy_requested` the
    rows, and whether with a citation; `export_requested` the name of a format of `formats`; `order_chosen` one of
    `orders`; `filtered` says that other rows are let through.
    """

    row_chosen = Signal(object)
    row_pointed = Signal(object)
    copy_requested = Signal(object, bool)
    export_requested = Signal(str)
    order_chosen = Signal(str)
    filtered = Signal()

    kind = "facts"
    """What it holds, as part of the name of an exported file."""
    orders: tuple[str, ...] = ()
    """The names of the orders one can choose from; what they are called says `_order_words`."""
    formats: tuple[str, ...] = ("csv",)
    line: Line = "solid"
    """What its mentions in the text are underlined with, to be told from those of other panels."""

    def __init__(
        self,
        theme: Theme,
        picture: QWidget | None = None,
        delegate: FactDelegate | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._model, self._filter = FactModel(self), self._make_filter()
        self._filter.setSourceModel(self._model)
        self._here: Anchor | None = None
        self._field, self._list, self._empty = FilterField(self), FactList(theme, delegate, self), QLabel(self)
        self._empty.setWordWrap(True)
        self._empty.setObjectName("quiet")
        self._list.setModel(self._filter)
        self._list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self._menu, self._button = QMenu(self), QToolButton(self)
        self._actions = {
            name: QAction(self) for name in ("copy", "copy_citation", "other", *self.orders, *self.formats)
        }
        self._fill_menu()
        self._lay_out(picture)
        self._connect()
        self._retranslate()
        self._show_emptiness()

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """The rows that the filter lets through, in their order."""
        indexes = (self._filter.index(number, 0) for number in range(self._filter.rowCount()))
        return tuple(row for row in map(row_at, indexes) if row)

    @property
    def all_rows(self) -> tuple[FactRow, ...]:
        """Every row, whatever the filter lets through."""
        return self._model.rows

    @property
    def count(self) -> int:
        """How many rows there are."""
        return self._model.rowCount()

    @property
    def order(self) -> str:
        """The order chosen."""
        return next((name for name in self.orders if self._actions[name].isChecked()), "")

    def show_facts(self, order: ReadingOrder, facts: Facts) -> None:
        """Show what of the facts of a report belongs here."""
        raise NotImplementedError

    def exported(self, form: str) -> bytes:
        """What is listed, as a file of one of `formats`."""
        raise NotImplementedError

    def show_rows(self, rows: Sequence[FactRow]) -> None:
        """Show these rows, the current one kept where it is among them."""
        current = row_at(self._list.currentIndex())
        self._model.set_rows(rows)
        self.point_at(current.key if current else "")
        self._show_emptiness()
        self.follow(self._here)

    def row_of(self, key: str) -> FactRow | None:
        """The row of this key, whether or not it is let through."""
        return next((row for row in self.all_rows if row.key == key), None)

    def point_at(self, key: str) -> FactRow | None:
        """Make the row of this key the current one and bring it into view; none where it is not shown."""
        number = self._model.number_of(key)
        index = self._filter.mapFromSource(self._model.index(number)) if number >= 0 else QModelIndex()
        if index.isValid():
            self._list.setCurrentIndex(index)
        return row_at(index)

    def follow(self, anchor: Anchor | None) -> None:
        """Show the rows of the paragraph being read as such."""
        self._here = anchor
        self._list.follow(anchor)

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._list.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _make_filter(self) -> FactFilter:
        return FactFilter(self)

    def _title(self) -> str:
        """What the list is called."""
        raise NotImplementedError

    def _words(self) -> dict[str, str]:
        """The words for the filter's field, for an empty panel, and for each of `orders` and `formats`."""
        raise NotImplementedError

    def _fill_menu(self) -> None:
        choice = QActionGroup(self)
        for name in self.orders:
            self._actions[name].setCheckable(True)
            choice.addAction(self._actions[name])
            self._menu.addAction(self._actions[name])
        if self.orders:
            self._actions[self.orders[0]].setChecked(True)
            self._menu.addSeparator()
        for name in ("other", "copy", "copy_citation"):
            self._menu.addAction(self._actions[name])
        self._menu.addSeparator()
        for name in self.formats:
            self._menu.addAction(self._actions[name])
        # Shown beside the words; the list itself hears the keys.
        for name, keys in (("copy", "Ctrl+C"), ("copy_citation", "Ctrl+Shift+C"), ("other", "Ctrl+Return")):
            self._actions[name].setShortcut(QKeySequence(keys))
            self._actions[name].setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            self._actions[name].setShortcutVisibleInContextMenu(True)

    def _lay_out(self, picture: QWidget | None) -> None:
        self._button.setMenu(self._menu)
        self._button.setText("⋯")
        self._button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        above = QHBoxLayout()
        above.setSpacing(4)
        above.addWidget(self._field, 1)
        above.addWidget(self._button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.addLayout(above)
        if picture:
            layout.addWidget(picture)
        self._order_tabs(picture)
        layout.addWidget(self._empty)
        layout.addWidget(self._list, 1)
        self.setFocusProxy(self._list)

    def _order_tabs(self, picture: QWidget | None) -> None:
        """From above to below, whatever was made first."""
        walked = [self._field, self._button, *([picture] if picture else []), self._list]
        for before, after in pairwise(walked):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        self._field.textChanged.connect(self._filter_rows)
        self._field.rows_requested.connect(self._list.setFocus)
        self._list.escaped.connect(self._field.clear)
        self._list.row_chosen.connect(self.row_chosen)
        self._list.row_pointed.connect(self.row_pointed)
        self._list.other_chosen.connect(self._go_to_other)
        self._list.copy_requested.connect(self._request_copy)
        self._list.customContextMenuRequested.connect(self._show_menu)
        self._menu.aboutToShow.connect(self._fit_menu)
        self._actions["copy"].triggered.connect(lambda: self._request_copy(False))
        self._actions["copy_citation"].triggered.connect(lambda: self._request_copy(True))
        self._actions["other"].triggered.connect(lambda: self._go_to_other(row_at(self._list.currentIndex())))
        for name in self.orders:
            self._actions[name].triggered.connect(lambda _=False, name=name: self.order_chosen.emit(name))
        for name in self.formats:
            self._actions[name].triggered.connect(lambda _=False, name=name: self.export_requested.emit(name))

    def _retranslate(self) -> None:
        words = self._words()
        for name in (*self.orders, *self.formats):
            self._actions[name].setText(words[name])
        self._actions["copy"].setText(self.tr("Copy"))
        self._actions["copy_citation"].setText(self.tr("Copy with citation"))
        self._actions["other"].setText(self.tr("Go to the other"))
        self._field.setPlaceholderText(words["filter"])
        self._field.setAccessibleName(words["filter"])
        self._field.name_clear_button(self.tr("Clear"))
        self._button.setAccessibleName(self.tr("Order, copy, export"))
        self._button.setToolTip(self.tr("Order, copy, export"))
        self._list.setAccessibleName(self._title())
        self._show_emptiness()

    def _show_emptiness(self) -> None:
        """Say why there is no row, where there is none."""
        filtered = self._model.rowCount() > 0
        self._empty.setText(self.tr("Nothing here matches the filter.") if filtered else self._words()["empty"])
        self._empty.setVisible(not self._filter.rowCount())

    def _filter_rows(self, typed: str) -> None:
        self._filter.set_words(typed)
        self._show_emptiness()
        self.filtered.emit()
        self._list.follow(self._here)

    def _request_copy(self, cited: bool) -> None:
        if rows := self._list.selected_rows():
            self.copy_requested.emit(tuple(rows), cited)

    def _go_to_other(self, row: FactRow | None) -> None:
        if row and row.other:
            if self.point_at(row.other) is None:
                self._field.clear()
            if other := self.point_at(row.other):
                self.row_chosen.emit(other)

    def _show_menu(self, place: QPoint) -> None:
        self._menu.popup(self._list.viewport().mapToGlobal(place))

    def _fit_menu(self) -> None:
        rows = self._list.selected_rows()
        self._actions["other"].setVisible(len(rows) == 1 and bool(rows[0].other))
        for name in ("copy", "copy_citation"):
            self._actions[name].setEnabled(bool(rows))
        for name in self.formats:
            self._actions[name].setEnabled(self._model.rowCount() > 0)
