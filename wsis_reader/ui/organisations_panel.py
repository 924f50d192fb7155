"""The panel of the organisations that the report names."""

from __future__ import annotations

from wsis_reader.ui.mentions_panel import MentionsPanel


class OrganisationsPanel(MentionsPanel):
    """Organisations, organs and conferences: how often and where each is named, and with whom."""

    orders = ("count", "name", "first")

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
