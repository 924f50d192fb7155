"""The button that narrows what was found: a menu of what is mentioned in some of the hits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

if TYPE_CHECKING:
    from wsis_reader.library.narrowing import Facet

_MOST = 20
"""So many values of one field are offered."""
_WIDEST = 320


class NarrowButton(QToolButton):
    """Offers facets by field, worked out when its menu opens; `chosen` carries one as a query asks for it."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._facets: Callable[[], Mapping[str, tuple[Facet, ...]]] = dict
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill)
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setObjectName("quiet")
        self.hide()
        self._retranslate()

    def offer(self, facets: Callable[[], Mapping[str, tuple[Facet, ...]]] | None) -> None:
        """Be seen and offer these when asked to; be hidden where there are none."""
        self._facets = facets or dict
        self.setVisible(facets is not None)

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()

    def _fill(self) -> None:
        self._menu.clear()
        facets = self._facets()
        for field, words in self._fields().items():
            if field in facets:
                self._add_group(words, facets[field])
        if not facets:
            self._menu.addAction(self.tr("Everything found mentions the same")).setEnabled(False)

    def _add_group(self, words: str, facets: tuple[Facet, ...]) -> None:
        group = self._menu.addMenu(words)
        for facet in facets[:_MOST]:
            label = group.fontMetrics().elidedText(facet.label, Qt.TextElideMode.ElideRight, _WIDEST)
            action = group.addAction(f"{label}  {facet.count}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, written=facet.written: self.chosen.emit(written))

    def _fields(self) -> dict[str, str]:
        return {"date": self.tr("Year"), "organisation": self.tr("Organisation"), "ref": self.tr("Reference")}

    def _retranslate(self) -> None:
        self.setText(self.tr("Narrow by…"))
        self.setAccessibleName(self.tr("Narrow by year, organisation or reference"))
