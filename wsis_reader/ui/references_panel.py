"""The panel of what the report cites."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from wsis_reader.ui.mention_rows import MentionRow
from wsis_reader.ui.mentions_panel import MentionsPanel
from wsis_reader.ui.reference_words import ReferenceWords, key_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from wsis_reader.library import Key
    from wsis_reader.library.facts import Facts
    from wsis_reader.library.reference_rows import CitedRow
    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.mark_layers import Line
    from wsis_reader.ui.themes import Theme


class ReferencesPanel(MentionsPanel):
    """Resolutions, symbols, named documents, paragraphs and web addresses: what is cited, and where.

    `cited_requested` carries the Destination of the thing whose own place or address is asked for.
    """

    cited_requested = Signal(object)

    kind = "references"
    orders = ("text", "kind", "target", "count")
    line: Line = "dashed"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words_of = ReferenceWords(self)
        self._shown: tuple[ReadingOrder, Facts] | None = None
        self._rows: dict[str, CitedRow] = {}
        self._held: Callable[[str], Key | None] = _nothing_held

    def show_held(self, held: Callable[[str], Key | None]) -> None:
        """Take what finds the report of a symbol in the library."""
        self._held = held
        self._fill()

    def show_facts(self, order: ReadingOrder, facts: Facts) -> None:
        """Show what a report cites."""
        self._shown = order, facts
        self._fill()

    def exported(self, form: str) -> bytes:  # noqa: ARG002  # there is one
        """What is listed, a line for each place that cites it."""
        from wsis_reader.facts.rows import REFERENCE_FIELDS, as_csv, reference_row

        listed = (reference for key in self.listed for reference in self._rows[key].references)
        return as_csv(REFERENCE_FIELDS, map(reference_row, listed)).encode()

    def _fill(self) -> None:
        if self._shown:
            from wsis_reader.library.reference_rows import CITED_ORDERS, cited_rows

            order, facts = self._shown
            rows = sorted(cited_rows(order, facts.references, self._held), key=CITED_ORDERS[self.order])
            self._rows = {key_of(row): row for row in rows}
            self.show_entries(self._words_of.entries(order, rows, grouped=self.order == "kind"))

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

    def _retranslate(self) -> None:
        super()._retranslate()
        self._actions["other"].setText(self.tr("Open what is cited"))

    def _fit_menu(self) -> None:
        super()._fit_menu()
        self._actions["other"].setVisible(len(self._list.selected_rows()) == 1)

    def _go_to_other(self, row: FactRow | None) -> None:
        if row:
            self.cited_requested.emit(self._rows[row.thing if isinstance(row, MentionRow) else row.key].destination)


def _nothing_held(_symbol: str) -> None:
    return None
