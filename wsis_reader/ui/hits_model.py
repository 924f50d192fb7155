"""The paragraphs found, as rows of a list: each is described only when it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from wsis_reader.report.anchor import Anchor

HIT_ROLE = Qt.ItemDataRole.UserRole
"""The HitRow of a row."""

_NO_INDEX = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class HitRow:
    """What a row says: a place found, in words ready to be read.

    `number` and `where` make its first line; `marks` are stretches of `excerpt` in code points, end exclusive. A
    heading is found like a paragraph; a place is no hit but an address one can go to.
    """

    anchor: Anchor
    number: str
    where: str
    excerpt: str
    marks: tuple[tuple[int, int], ...] = ()
    is_heading: bool = False
    is_place: bool = False


class HitsModel(QAbstractListModel):
    """Rows over a search's answer, which `describe` turns into words one at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._describe: Callable[[int], HitRow] | None = None
        self._described: dict[int, HitRow] = {}

    def set_hits(self, total: int, describe: Callable[[int], HitRow]) -> None:
        """Show `total` rows; `describe` is called with a row's number, once, when the row is first looked at."""
        self.beginResetModel()
        self._total, self._describe = total, describe
        self._described = {}
        self.endResetModel()

    def redescribe(self) -> None:
        """Ask for the words of every row again, as after a change of language."""
        self._described = {}
        if self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1), [Qt.ItemDataRole.DisplayRole, HIT_ROLE])

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many rows there are; none stands in another."""
        return 0 if parent.isValid() else self._total

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row as one hears it, or its HitRow."""
        if not index.isValid():
            return None
        if role == HIT_ROLE:
            return self._hit(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            hit = self._hit(index.row())
            return ", ".join(each for each in (hit.number, hit.where, hit.excerpt) if each)
        return None

    def _hit(self, row: int) -> HitRow:
        if row not in self._described:
            assert self._describe is not None
            self._described[row] = self._describe(row)
        return self._described[row]
