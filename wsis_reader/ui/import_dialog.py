"""What an import of notes would do, shown before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QStringListModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from wsis_reader.notes.handing import Outcome
    from wsis_reader.notes.merge import Plan, Planned

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


class ImportDialog(QDialog):
    """The preview: how many notes are new, newer, kept, and which; accepted when the reader wants it so."""

    def __init__(self, plan: Plan, outcome: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan, self._outcome = plan, outcome
        self._words = ImportWords(self)
        self._summary, self._promise = QLabel(self), QLabel(self)
        self._summary.setObjectName("summary")
        for label in (self._summary, self._promise):
            label.setWordWrap(True)
        self._rows = QStringListModel(self)
        self._list = QListView(self)
        self._list.setObjectName("planned")
        self._list.setModel(self._rows)
        self._list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._list.setUniformItemSizes(True)
        self._list.setVisible(bool(plan.items))
        self._import, self._cancel = QPushButton(self), QPushButton(self)
        self._import.setObjectName("import")
        self._import.setEnabled(bool(plan.changes))
        self._import.setDefault(True)
        self._import.clicked.connect(self.accept)
        self._cancel.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        for part in (self._summary, self._list, self._promise):
            column.addWidget(part)
        row = QHBoxLayout()
        row.addStretch(1)
        for button in (self._import, self._cancel):
            row.addWidget(button)
        column.addLayout(row)
        self.resize(560, 420)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import notes"))
        self._summary.setText(self._words.outcome(self._outcome))
        self._promise.setText(
            self.tr("None of your notes is replaced by an older or emptier one. Undo takes the import back.")
        )
        self._promise.setVisible(bool(self._plan.changes))
        self._list.setAccessibleName(self.tr("What would happen to each note"))
        # What changes something comes first.
        ordered = [*self._plan.changes, *(each for each in self._plan.items if each.action in ("keep", "same"))]
        self._rows.setStringList([self._words.planned(each) for each in ordered])
        self._import.setText(self.tr("Import"))
        self._cancel.setText(self.tr("Cancel"))
