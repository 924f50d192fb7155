"""The dates of a report: a timeline, and a list in time or in text order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from wsis_reader.ui.date_rows import DateRows, key_of
from wsis_reader.ui.fact_panel import FactPanel
from wsis_reader.ui.timeline import Entry, Timeline

if TYPE_CHECKING:
    from wsis_reader.library.facts import Facts
    from wsis_reader.report import Anchor
    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.fact_model import FactRow
    from wsis_reader.ui.themes import Theme


class DatesPanel(FactPanel):
    """Shows when what took place; exports it as CSV and as iCalendar."""

    kind = "dates"
    orders = ("time", "text")
    formats = ("csv", "ics")

    def __init__(self, theme: Theme) -> None:
        self._timeline = Timeline(theme)
        super().__init__(theme, self._timeline)
        self._rows: DateRows | None = None
        self._order: ReadingOrder | None = None
        self._timeline.pointed.connect(self._point)
        self._timeline.chosen.connect(self._choose)
        self.row_pointed.connect(self._show_pointed)
        self.filtered.connect(self._show_kept)
        self.order_chosen.connect(self._fill)

    def show_facts(self, order: ReadingOrder, facts: Facts) -> None:
        """Show the dates of a report."""
        self._order, self._rows = order, DateRows(order, facts.dates)
        self._fill()

    def exported(self, form: str) -> bytes:
        """The dates listed, in the order of the list."""
        if self._rows is None or self._order is None:
            return b""
        mentions = {key_of(mention): mention for mention in self._rows.mentions}
        listed = [mentions[row.key] for row in self.rows]
        if form == "ics":
            from wsis_reader.facts.calendar import to_icalendar

            return to_icalendar(listed, self._order.report)
        from wsis_reader.facts.rows import DATE_FIELDS, as_csv, date_row

        return as_csv(DATE_FIELDS, map(date_row, listed)).encode()

    def follow(self, anchor: Anchor | None) -> None:
        """Show the dates of the paragraph being read as such, in the list and in the picture."""
        super().follow(anchor)
        self._timeline.follow({row.key for row in self.all_rows if anchor is not None and row.is_in(anchor)})

    def set_theme(self, theme: Theme) -> None:
        """Paint in the colours of `theme`."""
        super().set_theme(theme)
        self._timeline.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the interface language from now on."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._fill()

    def _title(self) -> str:
        return self.tr("Dates")

    def _words(self) -> dict[str, str]:
        self._timeline.setAccessibleName(self.tr("Timeline"))
        return {
            "filter": self.tr("Filter the dates"),
            "empty": self.tr("No dates were found in this report."),
            "time": self.tr("In time order"),
            "text": self.tr("In the order of the text"),
            "csv": self.tr("Export as CSV…"),
            "ics": self.tr("Export as calendar (iCalendar)…"),
        }

    def _fill(self) -> None:
        if self._rows is None:
            return
        in_time = self._rows.in_time()
        dates = {key_of(mention): mention.edtf for mention in self._rows.mentions}
        self._timeline.show_entries([Entry(row.key, dates[row.key], row.heard) for row in in_time])
        self.show_rows(in_time if self.order == "time" else self._rows.in_text())

    def _point(self, key: str) -> None:
        if self._timeline.hasFocus():
            self.point_at(key)
        self.row_pointed.emit(self.row_of(key))

    def _choose(self, key: str) -> None:
        if row := self.point_at(key) or self.row_of(key):
            self.row_chosen.emit(row)

    def _show_pointed(self, row: FactRow | None) -> None:
        self._timeline.show_pointed(row.key if row else "")

    def _show_kept(self) -> None:
        self._timeline.show_kept({row.key for row in self.rows})
