"""The filter over the contents: rows that hold every word typed, whatever its accents, with the rows they stand in."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel

_SPELT_OUT = str.maketrans({"œ": "oe", "æ": "ae", "’": "'"})


def fold(text: str) -> str:
    """The text as it is compared: without case, accents, ligatures, or the difference between apostrophes."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(_SPELT_OUT))
    # Each different character is looked at once: a text has few of them.
    marks = {ord(each): None for each in set(decomposed) if unicodedata.combining(each)}
    return decomposed.translate(marks) if marks else decomposed


class ContentsFilter(QSortFilterProxyModel):
    """Rows of the contents that hold every word of what is typed, and their parents."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self.setRecursiveFilteringEnabled(True)

    @property
    def is_active(self) -> bool:
        """Whether rows may be left out."""
        return bool(self._words)

    def set_words(self, typed: str) -> None:
        """Keep the rows that hold every word of `typed`; all of them where it is empty."""
        self.beginFilterChange()
        self._words = tuple(fold(typed).split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: QModelIndex | QPersistentModelIndex) -> bool:
        """Whether the row itself holds the words; its parents are kept with it."""
        return self._holds(self.sourceModel().index(source_row, 0, source_parent))

    def first_match(self) -> QModelIndex:
        """The first row that itself holds the words, passing over parents that are only kept; invalid without any."""
        return self._first_match(QModelIndex())

    def _first_match(self, parent: QModelIndex) -> QModelIndex:
        for row in range(self.rowCount(parent)):
            index = self.index(row, 0, parent)
            found = index if self._holds(self.mapToSource(index)) else self._first_match(index)
            if found.isValid():
                return found
        return QModelIndex()

    def _holds(self, index: QModelIndex) -> bool:
        text = fold(index.data()) if self._words else ""
        return all(word in text for word in self._words)
