"""What an import of notes does, in the words of the interface."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from wsis_reader.notes.handing import Outcome
    from wsis_reader.notes.merge import Planned

_SHORT = 90


class ImportWords(QObject):
    """Says what an import does; an object, since Qt's tools collect words from the `tr` of one."""

    def outcome(self, outcome: Outcome) -> str:
        """What becomes of how many notes, in one line."""
        parts = (
            (outcome.new, self.tr("%n new", "notes of an import", outcome.new)),
            (outcome.newer, self.tr("%n newer than yours", "notes of an import", outcome.newer)),
            (outcome.kept, self.tr("%n kept as they are", "notes of an import", outcome.kept)),
            (outcome.same, self.tr("%n the same already", "notes of an import", outcome.same)),
            (outcome.refused, self.tr("%n not understood and left out", "notes of an import", outcome.refused)),
        )
        return ", ".join(words for count, words in parts if count) or self.tr("There are no notes in this file.")

    def imported(self, outcome: Outcome) -> str:
        """What became of them."""
        return self.tr("Imported: %1").replace("%1", self.outcome(outcome))

    def planned(self, planned: Planned) -> str:
        """What would become of one note: what, where, and how it begins."""
        what = {
            "add": self.tr("New"),
            "update": self.tr("Newer"),
            "keep": self.tr("Kept as it is"),
            "same": self.tr("The same"),
        }[planned.action]
        note = planned.incoming
        words = " ".join((note.text or note.quote).split())
        short = words if len(words) <= _SHORT else f"{words[: _SHORT - 1].rstrip()}…"
        return " · ".join(part for part in (what, note.report, note.anchor, short) if part)
