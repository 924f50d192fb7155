"""What is told of a place in the text from the facts of the report: whose name stands there, and what is cited."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wsis_reader.ui.organisation_words import OrganisationWords
from wsis_reader.ui.reference_words import ReferenceWords
from wsis_reader.ui.translation import interface_language

if TYPE_CHECKING:
    from collections.abc import Callable

    from wsis_reader.library import Key
    from wsis_reader.library.facts import Facts
    from wsis_reader.library.organisation_rows import OrganisationsByPlace
    from wsis_reader.library.reference_rows import Destination, ReferencesByPlace
    from wsis_reader.report import Anchor
    from wsis_reader.report.places import ReadingOrder


class FactHints(QObject):
    """Holds the facts of one report by place; of none before it is given any."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._organisation_words, self._reference_words = OrganisationWords(self), ReferenceWords(self)
        self._order: ReadingOrder | None = None
        self._organisations: OrganisationsByPlace | None = None
        self._references: ReferencesByPlace | None = None
        self._held: Callable[[str], Key | None] = lambda _: None

    def take(self, order: ReadingOrder, facts: Facts, held: Callable[[str], Key | None]) -> None:
        """Tell of these facts from now on; `held` finds the report of a symbol in the library."""
        from wsis_reader.library.organisation_rows import OrganisationsByPlace
        from wsis_reader.library.reference_rows import ReferencesByPlace

        self._order, self._held = order, held
        self._organisations = OrganisationsByPlace(facts.organisations)
        self._references = ReferencesByPlace(facts.references)

    def hint(self, anchor: Anchor, offset: int) -> str:
        """The full name of what is named at a place, or what is cited there; empty where neither is."""
        if self._order and self._organisations and (mention := self._organisations.at(anchor, offset)):
            return self._organisation_words.hint(mention, interface_language(), self._order.report.language)
        if self._references and (reference := self._references.at(anchor, offset)):
            leads = self.destination(anchor, offset)
            return self._reference_words.hint(reference, leads) if leads else ""
        return ""

    def is_short(self, anchor: Anchor, offset: int) -> bool:
        """Whether what is named at a place is not named in full there."""
        mention = self._organisations.at(anchor, offset) if self._organisations else None
        return mention is not None and mention.how != "name"

    def destination(self, anchor: Anchor, offset: int) -> Destination | None:
        """Where the reference at a place leads; None where there is none."""
        reference = self._references.at(anchor, offset) if self._references else None
        if reference is None or self._order is None:
            return None
        from wsis_reader.library.reference_rows import destination

        return destination(self._order, reference, self._held)
