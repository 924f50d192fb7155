"""The paragraphs found, as rows of a list: each is described only when it is looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QStringListModel, Qt

if TYPE_CHECKING:
    from wsis_reader.report.anchor import Anchor

HIT_ROLE = Qt.ItemDataRole.UserRole
"""The HitRow of a row."""

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


class HitsModel(QStringListModel):
    """Rows over a search's answer, which `describe` turns into words one at a time.

    A view asks for the number of rows twice for each row it lays out. A list of empty strings answers that in C++:
    asked in Python, ten thousand rows cost a view 25 ms, and so 1.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._describe: Callable[[int], HitRow] | None = None
        self._described: dict[int, HitRow] = {}

    def set_hits(self, total: int, describe: Callable[[int], HitRow]) -> None:
        """Show `total` rows; `describe` is called with a row's number, once, when the row is first looked at."""
        self._describe, self._described = describe, {}
        self.setStringList([""] * total)

    def redescribe(self) -> None:
        """Ask for the words of every row again, as after a change of language."""
        self._described = {}
        if total := self.rowCount():
            self.dataChanged.emit(self.index(0), self.index(total - 1), [Qt.ItemDataRole.DisplayRole, HIT_ROLE])

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """A row can be chosen, and nothing else."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

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
