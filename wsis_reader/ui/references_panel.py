"""The panel of what the report cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wsis_reader.ui.mention_rows import MentionRow
from wsis_reader.ui.mentions_panel import MentionsPanel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.themes import Theme


class ReferencesPanel(MentionsPanel):
    """Resolutions, symbols, named documents, paragraphs and web addresses: what is cited, and where.

    `cited_requested` carries the key of the thing whose own place or address is asked for.
    """

    cited_requested = Signal(str)

    orders = ("text", "kind", "target", "count")

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._list.other_chosen.connect(self._ask_for_cited)

    def _title(self) -> str:
        return self.tr("References")

    def _words(self) -> dict[str, str]:
        return {
            "filter": self.tr("Filter references"),
            "empty": self.tr("Nothing is cited here."),
            "text": self.tr("In the order of the text"),
            "kind": self.tr("By kind"),
            "target": self.tr("By symbol or name"),
            "count": self.tr("Most often cited first"),
            "csv": self.tr("Export as CSV…"),
        }

    def _ask_for_cited(self, row: FactRow) -> None:
        self.cited_requested.emit(row.thing if isinstance(row, MentionRow) else row.key)
