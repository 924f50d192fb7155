"""The contents beside the text: a tree of sections one can filter, which follows the place being read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wsis_reader.report.model import NOWHERE
from wsis_reader.ui.contents_filter import ContentsFilter
from wsis_reader.ui.contents_model import SECTION_ROLE, ContentsModel
from wsis_reader.ui.contents_tree import ContentsTree
from wsis_reader.ui.filter_field import FilterField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QShowEvent

    from wsis_reader.report.anchor import Anchor
    from wsis_reader.report.model import Report
    from wsis_reader.ui.themes import Theme


class ContentsPanel(QWidget):
    """Where one can go in the report; `section_requested` carries the Anchor of the section chosen."""

    section_requested = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = ContentsModel(self)
        self._filter = ContentsFilter(self)
        self._filter.setSourceModel(self._model)
        self._field = FilterField(self)
        self._tree = ContentsTree(theme, self)
        self._tree.setModel(self._filter)
        self._counts: Mapping[Anchor, int] = {}
        self._notes: Mapping[Anchor, int] = {}
        self._position: Anchor = NOWHERE
        self._collapsed: set[Anchor] = set()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 0)
        layout.addWidget(self._field)
        layout.addWidget(self._tree)
        self.setFocusProxy(self._tree)
        self._field.textChanged.connect(self._filter_rows)
        self._field.rows_requested.connect(self._enter_tree)
        self._tree.row_chosen.connect(self._request_section)
        self._tree.collapsed.connect(self._note_collapsed)
        self._tree.expanded.connect(self._note_expanded)
        self._retranslate()

    def show_report(self, report: Report | None) -> None:
        """Show the contents of `report`, all open, without counts and without a filter."""
        self._position = NOWHERE
        self._field.clear()
        self._counts, self._notes = {}, {}
        self._model.set_report(report)
        self._tree.expandAll()

    def show_counts(self, counts: Mapping[Anchor, int]) -> None:
        """Show how many hits stand directly in each section; a row shows the sum of what is below it too.

        While the panel is behind another the rows wait: of a large report they take longer than the search.
        """
        self._counts = counts
        if self.isVisible():
            self._model.set_counts(counts)

    def show_notes(self, counts: Mapping[Anchor, int]) -> None:
        """Show how many notes begin directly in each section, as `show_counts` does for hits."""
        self._notes = counts
        if self.isVisible():
            self._model.set_notes(counts)

    def follow(self, anchor: Anchor) -> None:
        """Mark the row of the section being read, given by its anchor or a paragraph's, or the closed row it is in."""
        self._position = anchor
        self._show_position()

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        self._tree.set_theme(theme)

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed behind another panel."""
        self._model.set_counts(self._counts)
        self._model.set_notes(self._notes)
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._model.retranslate()

    def _retranslate(self) -> None:
        self._field.setPlaceholderText(self.tr("Filter the contents"))
        self._field.setAccessibleName(self.tr("Filter the contents"))
        self._field.name_clear_button(self.tr("Clear"))
        self._tree.setAccessibleName(self.tr("Contents"))

    def _filter_rows(self, typed: str) -> None:
        self._filter.set_words(typed)
        closed = self._collapsed.copy()
        self._tree.expandAll()
        if not self._filter.is_active:
            for anchor in closed:
                self._tree.collapse(self._filter.mapFromSource(self._model.index_of(anchor)))
        self._show_position()

    def _enter_tree(self) -> None:
        current = self._tree.currentIndex()
        if self._filter.is_active or not current.isValid():
            current = self._filter.first_match()
        if current.isValid():
            self._tree.setCurrentIndex(current)
            self._tree.setFocus()

    def _request_section(self, index: QModelIndex) -> None:
        self.section_requested.emit(index.data(SECTION_ROLE).anchor)

    def _note_collapsed(self, index: QModelIndex) -> None:
        if not self._filter.is_active:
            self._collapsed.add(index.data(SECTION_ROLE).anchor)
        self._show_position()

    def _note_expanded(self, index: QModelIndex) -> None:
        if not self._filter.is_active:
            self._collapsed.discard(index.data(SECTION_ROLE).anchor)
        self._show_position()

    def _show_position(self) -> None:
        """Mark the nearest row on screen: the section's own, or the one above it that is closed or not filtered out."""
        source = self._model.index_of(self._position)
        index = self._filter.mapFromSource(source)
        while source.isValid() and not index.isValid():
            source = source.parent()
            index = self._filter.mapFromSource(source)
        shown, above = index, index.parent()
        while above.isValid():
            shown = shown if self._tree.isExpanded(above) else above
            above = above.parent()
        self._tree.show_position(shown)
