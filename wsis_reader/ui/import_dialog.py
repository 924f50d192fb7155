"""What an import of notes would do, shown before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QStringListModel
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

from wsis_reader.ui.import_words import ImportWords

if TYPE_CHECKING:
    from wsis_reader.notes.handing import Outcome
    from wsis_reader.notes.merge import Plan


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
