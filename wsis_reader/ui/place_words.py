"""Places of a report in the words of the interface."""

from __future__ import annotations

from collections.abc import Sequence

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

    def short(self, order: ReadingOrder, anchor: Anchor) -> str:
        """Where a place is, as short as it can be told: "§ 26", "Summary", a section by its labels."""
        unit = order.unit(anchor)
        if unit.number and not anchor.is_heading:
            return f"§\u00a0{unit.number}"
        parts = {
            "cover": self.tr("Cover", "the first page of a document"),
            "note": self.tr("Cover note"),
            "summary": self.tr("Summary"),
        }
        section = anchor if anchor.is_section else unit.section
        last = order.path(section)[-1:]
        part = anchor.part or (last[0].part if last else "")
        return parts.get(part) or self.path(order, section)

    def spoken(self, order: ReadingOrder, anchor: Anchor) -> str:
        """Where a place is, as it is said: "paragraph 26", "Summary"."""
        unit = order.unit(anchor)
        return self._name(unit) if unit.number else self.short(order, anchor)

    def way_to(self, order: ReadingOrder, anchor: Anchor) -> str:
        """The offer to go to a place that was asked for."""
        if anchor.is_section:
            return self.tr("Go to section %1").replace("%1", self.path(order, anchor))
        return self.tr("Go to paragraph %1").replace("%1", anchor)

    def copied(self, citation: str) -> str:
        """What was copied, by its citation."""
        return self.tr("Copied: %1").replace("%1", citation)

    @property
    def nothing_known(self) -> str:
        """The answer where one asks what stands at a place, and nothing does."""
        return self.tr("Nothing is known of this place.")

    def entering(self, unit: Paragraph, results: int) -> str:
        """What a screen reader says on entering a paragraph: its number, and how many results are marked in it."""
        words = [self._name(unit)]
        if results:
            words.append(self.tr("%n result(s)", "", results))
        return ", ".join(words)

    def signs(self, order: ReadingOrder, anchors: Sequence[Anchor]) -> str:
        """Several places, each once: `Summary, § 1, 3, 7`."""
        told = list(dict.fromkeys(self.short(order, anchor) for anchor in anchors))
        numbered = [sign.startswith("§") for sign in told]
        return ", ".join(
            sign.removeprefix("§\u00a0") if number and before else sign
            for sign, number, before in zip(told, numbered, [False, *numbered], strict=False)
        )

    def _name(self, unit: Paragraph) -> str:
        if unit.anchor.is_section:
            return self.tr("section %1").replace("%1", unit.number) if unit.number else self.tr("heading")
        if unit.anchor.is_heading:
            return self.tr("title")
        if unit.number:
            return self.tr("paragraph %1").replace("%1", unit.number)
        return self.tr("unnumbered paragraph")
