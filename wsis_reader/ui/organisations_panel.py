"""The panel of the organisations that the report names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wsis_reader.ui.mentions_panel import MentionsPanel
from wsis_reader.ui.organisation_words import OrganisationWords
from wsis_reader.ui.translation import interface_language

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from wsis_reader.library.facts import Facts
    from wsis_reader.library.organisation_rows import OrganisationRow
    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.mark_layers import Line
    from wsis_reader.ui.themes import Theme


class OrganisationsPanel(MentionsPanel):
    """Organisations, organs and conferences: how often and where each is named, and with whom."""

    kind = "organisations"
    orders = ("count", "name", "first")
    line: Line = "dotted"

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words_of = OrganisationWords(self)
        self._shown: tuple[ReadingOrder, Facts] | None = None
        self._rows: tuple[OrganisationRow, ...] = ()

    def show_facts(self, order: ReadingOrder, facts: Facts) -> None:
        """Show the organisations of a report."""
        self._shown = order, facts
        self._fill()

    def exported(self, form: str) -> bytes:  # noqa: ARG002  # there is one
        """The organisations listed, a line for each mention."""
        from wsis_reader.facts.organisations import OrganisationGroup
        from wsis_reader.facts.rows import ORGANISATION_FIELDS, as_csv, mention_row, organisation_row

        listed = {row.organisation.id: row for row in self._rows}
        groups = (OrganisationGroup(listed[key].organisation, listed[key].mentions) for key in self.listed)
        lines = (
            {**organisation_row(group, interface_language()), **mention_row(mention)}
            for group in groups
            for mention in group.mentions
        )
        return as_csv(ORGANISATION_FIELDS, lines).encode()

    def _fill(self) -> None:
        if self._shown:
            from wsis_reader.library.organisation_rows import ORGANISATION_ORDERS, organisation_rows

            (order, facts), language = self._shown, interface_language()
            rows = organisation_rows(order, facts.organisations, language)
            self._rows = tuple(sorted(rows, key=ORGANISATION_ORDERS[self.order]))
            self.show_entries(self._words_of.entries(order, self._rows, language))

    def _title(self) -> str:
        return self.tr("Organisations")

    def _words(self) -> dict[str, str]:
        return {
            "filter": self.tr("Filter organisations"),
            "empty": self.tr("No organisation is named here."),
            "count": self.tr("Most often named first"),
            "name": self.tr("By name"),
            "first": self.tr("In the order of the text"),
            "csv": self.tr("Export as CSV…"),
        }
