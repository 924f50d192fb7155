"""What stands in the report, as rows of a list: dates, organisations or references, each with its mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from wsis_reader.ui.contents_filter import fold

if TYPE_CHECKING:
    from wsis_reader.report import Anchor, Span

ROW_ROLE = Qt.ItemDataRole.UserRole
"""The FactRow of a row."""

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FactRow:
    """What a row says, in words ready to be read.

    `key` tells it from every other row, in whatever order or language. `spans` are its mentions in text order, at least
    one; it leads to the first. `place` stands at the right ("§ 9"), `detail` below the title; rows of one `group` stand
    together under it. A `warning` ("≠ Summary") leads to the row `other`. `quoted` is what a citation of it quotes;
    `spoken` what is said for `place`; in `more` the filter looks as well.
    """

    key: str
    spans: tuple[Span, ...]
    title: str
    place: str = ""
    detail: str = ""
    group: str = ""
    warning: str = ""
    other: str = ""
    quoted: Span | None = None
    spoken: str = ""
    more: str = ""

    @property
    def anchor(self) -> Anchor:
        """The paragraph it leads to."""
        return self.spans[0].anchor

    @property
    def start(self) -> int:
        """Where in that paragraph its mention begins."""
        return self.spans[0].start

    @property
    def heard(self) -> str:
        """All of it, as one sentence."""
        parts = (self.title, self.warning, self.spoken or self.place, self.detail)
        return ", ".join(part for part in parts if part)

    def is_in(self, anchor: Anchor) -> bool:
        """Whether a mention of it stands in a paragraph."""
        return any(span.anchor == anchor for span in self.spans)


class FactModel(QAbstractListModel):
    """The rows in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[FactRow, ...] = ()
        self._numbers: dict[str, int] = {}

    @property
    def rows(self) -> tuple[FactRow, ...]:
        """The rows."""
        return self._rows

    def set_rows(self, rows: Sequence[FactRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._numbers = {row.key: number for number, row in enumerate(self._rows)}
        self.endResetModel()

    def number_of(self, key: str) -> int:
        """Where the row of this key is, from 0; -1 where there is none."""
        return self._numbers.get(key, -1)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008  # Qt's own default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row as one hears it, or its FactRow."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        return row.heard if role == Qt.ItemDataRole.DisplayRole else None


class FactFilter(QSortFilterProxyModel):
    """Keeps the rows in which every word typed occurs; accents and case do not matter."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._folded: dict[str, tuple[FactRow, str]] = {}

    def set_words(self, typed: str) -> None:
        """Keep the rows with these words; all of them where nothing is typed."""
        self.beginFilterChange()
        self._words = tuple(fold(typed).split())
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, source_parent: _Index) -> bool:
        """Whether every word typed is in the row."""
        if not self._words:
            return True
        row: FactRow = self.sourceModel().index(source_row, 0, source_parent).data(ROW_ROLE)
        text = self._text_of(row)
        return all(word in text for word in self._words)

    def _text_of(self, row: FactRow) -> str:
        """The words of a row as they are compared: made once, since each key typed asks for those of every row."""
        known = self._folded.get(row.key)
        if known is None or known[0] is not row:
            known = row, fold(f"{row.heard} {row.place} {row.group} {row.more}")
            self._folded[row.key] = known
        return known[1]


def row_at(index: _Index) -> FactRow | None:
    """The FactRow of an index; None for none."""
    row = index.data(ROW_ROLE) if index.isValid() else None
    return row if isinstance(row, FactRow) else None
