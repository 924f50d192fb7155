"""The left side: where one can go, and what was found."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from wsis_reader.ui.contents_panel import ContentsPanel
from wsis_reader.ui.found_panel import FoundPanel
from wsis_reader.ui.themes import Theme


class Side(QTabWidget):
    """Contents and results, one behind the other."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.contents = ContentsPanel(theme)
        self.found = FoundPanel(theme)
        self._found_count = 0
        self.setDocumentMode(True)
        self.tabBar().setExpanding(True)
        self.addTab(self.contents, "")
        self.addTab(self.found, "")
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Give the panels the colours they paint with."""
        self.contents.set_theme(theme)
        self.found.set_theme(theme)

    def show_found_count(self, count: int) -> None:
        """Say on the tab of the results how many there are."""
        self._found_count = count
        self._retranslate()

    def bring(self, panel: QWidget) -> None:
        """Bring a panel to the front; the keyboard stays where it is, unless it was here."""
        self.setCurrentWidget(panel)

    def setFocus(self, *_reason: object) -> None:
        """Take the keyboard to the panel in front."""
        self.currentWidget().setFocus()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        found = self.tr("Results")
        self.setTabText(0, self.tr("Contents"))
        self.setTabText(1, f"{found}  {self._found_count}" if self._found_count else found)
        for each in (self, self.tabBar()):
            each.setAccessibleName(self.tr("Contents and results"))
