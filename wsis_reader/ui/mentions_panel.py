"""A panel of things that are named more than once: each can be opened to show its mentions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from wsis_reader.ui.fact_panel import FactPanel
from wsis_reader.ui.mention_rows import Entry, MentionRow, ThingRow, rows_of
from wsis_reader.ui.thing_delegate import ThingDelegate

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.themes import Theme


class MentionsPanel(FactPanel):
    """Choosing a thing opens it, and closes it when it is open; Right opens, Left closes; one is open at a time."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, delegate=ThingDelegate(theme), parent=parent)
        self._entries: tuple[Entry, ...] = ()
        self._opened = ""
        # The list measures its rows anew at another width only where their words wrap.
        self._list.setWordWrap(True)
        self._list.row_chosen.connect(self._toggle)
        self._list.opening_requested.connect(self._open_or_close)
        self.order_chosen.connect(self._fill)

    @property
    def count(self) -> int:
        """How many things there are, whether the filter lets them through or not."""
        return len(self._entries)

    @property
    def listed(self) -> tuple[str, ...]:
        """The keys of the things that the filter lets through, in their order."""
        return tuple(row.key for row in self.rows if isinstance(row, ThingRow))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these things; the one that was open stays so."""
        self._entries = tuple(entries)
        self.show_rows(tuple(rows_of(self._entries, self._opened)))

    def open(self, key: str) -> None:
        """Show the mentions of a thing, or of none; the current row stays where it is on the screen."""
        if key == self._opened:
            return
        before = self._list.visualRect(self._list.currentIndex()).top()
        self._opened = key
        self.show_rows(tuple(rows_of(self._entries, key)))
        bar, current = self._list.verticalScrollBar(), self._list.currentIndex()
        if current.isValid():
            bar.setValue(bar.value() + self._list.visualRect(current).top() - before)
            self._list.scrollTo(current)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _fill(self) -> None:
        """Show the rows anew, in the order chosen and in the language of the interface."""
        raise NotImplementedError

    def _toggle(self, row: FactRow) -> None:
        if isinstance(row, ThingRow):
            self.open("" if row.is_open else row.key)

    def _request_copy(self, cited: bool) -> None:
        """With citations, a thing stands for its mentions, and what two mentions quote alike is quoted once."""
        rows = self._list.selected_rows()
        if not cited:
            super()._request_copy(cited)
            return
        mentions = {entry.thing.key: entry.mentions for entry in self._entries}
        quotes: dict[object, FactRow] = {}
        for row in rows:
            for each in mentions[row.key]() if isinstance(row, ThingRow) else (row,):
                quotes.setdefault(each.quoted, each)
        if quotes:
            self.copy_requested.emit(tuple(quotes.values()), cited)

    def _open_or_close(self, row: FactRow, opening: bool) -> None:
        if isinstance(row, MentionRow) and not opening:
            self.point_at(row.thing)
        elif isinstance(row, ThingRow) and row.is_open != opening:
            self.open(row.key if opening else "")
