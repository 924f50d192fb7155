"""The rows of an answer in the words of the interface."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wsis_reader.library.answer import Answer
from wsis_reader.report import Anchor, Paragraph
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.hits_model import HitRow


class HitRows:
    """Turns row numbers into rows: the place the query names, if any, then the hits."""

    def __init__(self, answer: Answer) -> None:
        self.answer = answer
        self._first = 1 if answer.place else 0

    @property
    def total(self) -> int:
        """How many rows there are."""
        return self._first + len(self.answer.hits)

    def anchor(self, row: int) -> Anchor:
        """Where a row leads."""
        place = self.answer.place
        return place if place and row == 0 else self.answer.hits[row - self._first]

    def hit(self, row: int) -> int | None:
        """The number of the hit in a row; None for the place."""
        return None if row < self._first else row - self._first

    def row(self, hit: int) -> int:
        """The row of a hit."""
        return hit + self._first

    def describe(self, row: int) -> HitRow:
        """What a row says."""
        if row < self._first:
            return self._place_row(self.anchor(row))
        anchor = self.anchor(row)
        unit = self.answer.order.unit(anchor)
        excerpt, marks = self.answer.excerpt(anchor)
        where = path_words(self.answer.order, unit.section)
        number = unit.number if not anchor.is_heading else ""
        return HitRow(anchor, number, where, excerpt, marks, is_heading=anchor.is_heading)

    def _place_row(self, anchor: Anchor) -> HitRow:
        if anchor.is_section:
            words = QCoreApplication.translate("HitRows", "Go to section %1").replace(
                "%1", path_words(self.answer.order, anchor)
            )
        else:
            words = QCoreApplication.translate("HitRows", "Go to paragraph %1").replace("%1", anchor)
        return HitRow(anchor, "", words, "", is_place=True)


def path_words(order: ReadingOrder, anchor: Anchor) -> str:
    """A section by the labels of those it is in (`IV.C`), or by its title where it has no label."""
    path = order.path(anchor)
    labels = [section.label for section in path if section.label]
    return ".".join(labels) if labels else (path[-1].title if path else QCoreApplication.translate("HitRows", "Title"))


def entering_words(unit: Paragraph, results: int) -> str:
    """What a screen reader says on entering a paragraph: its number, and how many results are marked in it."""
    if unit.anchor.is_section:
        words = [
            QCoreApplication.translate("HitRows", "section %1").replace("%1", unit.number)
            if unit.number
            else QCoreApplication.translate("HitRows", "heading")
        ]
    elif unit.anchor.is_heading:
        words = [QCoreApplication.translate("HitRows", "title")]
    else:
        words = [
            QCoreApplication.translate("HitRows", "paragraph %1").replace("%1", unit.number)
            if unit.number
            else QCoreApplication.translate("HitRows", "unnumbered paragraph")
        ]
    if results:
        words.append(QCoreApplication.translate("HitRows", "%n result(s)", "", results))
    return ", ".join(words)
