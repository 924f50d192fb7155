"""Places of a report in the words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QObject

from wsis_reader.report import Anchor, Paragraph
from wsis_reader.report.places import ReadingOrder


class PlaceWords(QObject):
    """Says what a place is called; an object, since Qt's tools collect plurals only from the `tr` of one."""

    def path(self, order: ReadingOrder, anchor: Anchor) -> str:
        """A section by the labels of those it is in (`IV.C`), or by its title where it has no label."""
        path = order.path(anchor)
        labels = [section.label for section in path if section.label]
        return ".".join(labels) if labels else (path[-1].title if path else self.tr("Title"))

    def kind(self, unit: Paragraph) -> str:
        """What it is that stands at a place, as the beginning of a line."""
        words = self._name(unit)
        return words[:1].upper() + words[1:]

    def way_to(self, order: ReadingOrder, anchor: Anchor) -> str:
        """The offer to go to a place that was asked for."""
        if anchor.is_section:
            return self.tr("Go to section %1").replace("%1", self.path(order, anchor))
        return self.tr("Go to paragraph %1").replace("%1", anchor)

    def entering(self, unit: Paragraph, results: int) -> str:
        """What a screen reader says on entering a paragraph: its number, and how many results are marked in it."""
        words = [self._name(unit)]
        if results:
            words.append(self.tr("%n result(s)", "", results))
        return ", ".join(words)

    def _name(self, unit: Paragraph) -> str:
        if unit.anchor.is_section:
            return self.tr("section %1").replace("%1", unit.number) if unit.number else self.tr("heading")
        if unit.anchor.is_heading:
            return self.tr("title")
        if unit.number:
            return self.tr("paragraph %1").replace("%1", unit.number)
        return self.tr("unnumbered paragraph")
