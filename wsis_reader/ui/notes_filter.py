"""Keeps the rows of notes in which every word typed occurs, and that have one of the colours and the tag chosen."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSortFilterProxyModel

from wsis_reader.ui.fact_model import FactFilter, row_at
from wsis_reader.ui.note_rows import NoteRow

_Index = QModelIndex | QPersistentModelIndex


class NotesFilter(FactFilter):
    """Without colours and tag, all of them."""

    _colours: frozenset[str] = frozenset()
    _tag = ""

    def set_choice(self, colours: frozenset[str], tag: str) -> None:
        """Keep what has one of these colours, and this tag."""
        if (colours, tag) == (self._colours, self._tag):
            return
        self.beginFilterChange()
        self._colours, self._tag = colours, tag
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        """Whether all that was asked for is in the row."""
        if not (self._colours or self._tag):
            return super().filterAcceptsRow(source_row, source_parent)
        row = row_at(self.sourceModel().index(source_row, 0, source_parent))
        if not isinstance(row, NoteRow):
            return False
        chosen = (not self._colours or row.colour in self._colours) and (not self._tag or self._tag in row.tags)
        return chosen and super().filterAcceptsRow(source_row, source_parent)
