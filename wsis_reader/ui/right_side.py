"""The right side: what is in the text."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from wsis_reader.ui.dates_panel import DatesPanel
from wsis_reader.ui.fact_panel import FactPanel
from wsis_reader.ui.notes_panel import NotesPanel
from wsis_reader.ui.organisations_panel import OrganisationsPanel
from wsis_reader.ui.references_panel import ReferencesPanel
from wsis_reader.ui.themes import Theme


class RightSide(QTabWidget):
    """Panels of facts, one behind the other; `front_changed` says that another one is seen, or none any more."""

    front_changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dates = DatesPanel(theme)
        self.organisations = OrganisationsPanel(theme)
        self.references = ReferencesPanel(theme)
        self.notes = NotesPanel(theme)
        self.panels: tuple[FactPanel, ...] = (self.dates, self.organisations, self.references)
        self.setDocumentMode(True)
        self.tabBar().setExpanding(False)
        self.tabBar().setUsesScrollButtons(False)
        for panel in (*self.panels, self.notes):
            self.addTab(panel, "")
        self.currentChanged.connect(self.front_changed)
        self._retranslate()

    @property
    def front(self) -> FactPanel | None:
        """The panel that is seen."""
        return next((panel for panel in self.panels if panel.isVisible()), None)

    def show_counts(self) -> None:
        """Say on each tab how much there is."""
        self._retranslate()

    def set_theme(self, theme: Theme) -> None:
        """Give the panels the colours they paint with."""
        for panel in (*self.panels, self.notes):
            panel.set_theme(theme)

    def bring(self, panel: QWidget) -> None:
        """Bring a panel to the front; the keyboard stays where it is, unless it was here."""
        self.setCurrentWidget(panel)

    def setFocus(self, *_reason: object) -> None:
        """Take the keyboard to the panel in front."""
        self.currentWidget().setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """The panel in front is seen."""
        super().showEvent(event)
        self.front_changed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """No panel is seen."""
        super().hideEvent(event)
        self.front_changed.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Name the panels alone where there is no room for how much each holds."""
        super().resizeEvent(event)
        self._name_tabs()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._name_tabs()
        for each in (self, self.tabBar()):
            each.setAccessibleName(self.tr("What is in the text"))

    def _name_tabs(self) -> None:
        names = (self.tr("Dates"), self.tr("Organisations"), self.tr("References"), self.tr("Notes"))
        for number, (name, panel) in enumerate(zip(names, (*self.panels, self.notes), strict=True)):
            self.setTabText(number, f"{name}  {panel.count}" if panel.count else name)
        # The longest words first lose their number where there is no room.
        for number in sorted(range(len(names)), key=lambda each: -len(names[each])):
            if self.tabBar().sizeHint().width() > self.width():
                self.setTabText(number, names[number])
