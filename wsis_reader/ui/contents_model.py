"""The contents of a report as a tree: its sections nested by level, each with the number of hits and of notes in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from wsis_reader.report.anchor import Anchor
    from wsis_reader.report.model import Report, Section

SECTION_ROLE = Qt.ItemDataRole.UserRole
"""The Section of a row."""
COUNT_ROLE = Qt.ItemDataRole.UserRole + 1
"""The number of hits in a row's section and all below it, as an int."""

NOTES_ROLE = Qt.ItemDataRole.UserRole + 2
"""The number of notes in a row's section and all below it, as an int."""

_ROOT = -1
_NO_INDEX = QModelIndex()
_Index = QModelIndex | QPersistentModelIndex


def nest(sections: Sequence[Section]) -> tuple[int, ...]:
    """For each section the position of the one it stands in, -1 at the top: the nearest before it of a lower level."""
    parents: list[int] = []
    for position, section in enumerate(sections):
        parent = position - 1
        while parent != _ROOT and sections[parent].level >= section.level:
            parent = parents[parent]
        parents.append(parent)
    return tuple(parents)


def _total(parents: Sequence[int], direct: Sequence[int]) -> tuple[int, ...]:
    """Each section's own number plus those of all below it."""
    totals = list(direct)
    for position in range(len(parents) - 1, -1, -1):
        if parents[position] != _ROOT:
            totals[parents[position]] += totals[position]
    return tuple(totals)


@dataclass(frozen=True, slots=True)
class _Outline:
    """A snapshot of the tree: everything by position in `sections`; `places` is by anchor."""

    sections: tuple[Section, ...]
    parents: tuple[int, ...]
    children: Mapping[int, tuple[int, ...]]
    rows: tuple[int, ...]
    places: Mapping[Anchor, int]


def _outline(sections: tuple[Section, ...]) -> _Outline:
    parents = nest(sections)
    children: dict[int, list[int]] = {}
    rows = []
    for position, parent in enumerate(parents):
        siblings = children.setdefault(parent, [])
        rows.append(len(siblings))
        siblings.append(position)
    places = {each.anchor: position for position, section in enumerate(sections) for each in section.paragraphs}
    places |= {section.anchor: position for position, section in enumerate(sections)}
    return _Outline(sections, parents, {key: tuple(value) for key, value in children.items()}, tuple(rows), places)


class ContentsModel(QAbstractItemModel):
    """The sections of one report; its words follow the interface language when `retranslate` is called."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._outline = _outline(())
        self._totals: tuple[int, ...] = ()
        self._notes: tuple[int, ...] = ()

    def set_report(self, report: Report | None) -> None:
        """Show the sections of `report`, without counts; none with None."""
        self.beginResetModel()
        self._outline = _outline(report.sections if report else ())
        self._totals = self._notes = (0,) * len(self._outline.sections)
        self.endResetModel()

    def set_counts(self, counts: Mapping[Anchor, int]) -> None:
        """Show the number of hits, given by section for what stands directly in it; a section left out has none."""
        before, self._totals = self._totals, self._sums(counts)
        self._announce_changes(before, self._totals, COUNT_ROLE)

    def set_notes(self, counts: Mapping[Anchor, int]) -> None:
        """Show the number of notes, given as that of hits."""
        before, self._notes = self._notes, self._sums(counts)
        self._announce_changes(before, self._notes, NOTES_ROLE)

    def index_of(self, anchor: Anchor) -> QModelIndex:
        """The row of a section, or of the section a paragraph stands in; invalid where there is none."""
        return self._index_at(self._outline.places.get(anchor, _ROOT))

    def retranslate(self) -> None:
        """Tell the views that every row may read differently."""
        for position in range(len(self._outline.sections)):
            self._announce(position, [Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole])

    def index(self, row: int, column: int, parent: _Index = _NO_INDEX) -> QModelIndex:
        """The row-th section of those that stand in `parent`."""
        siblings = self._children(parent)
        if column != 0 or not 0 <= row < len(siblings):
            return QModelIndex()
        return self._index_at(siblings[row])

    @overload
    def parent(self, /) -> QObject: ...

    @overload
    def parent(self, child: _Index, /) -> QModelIndex: ...

    def parent(self, child: _Index | None = None, /) -> QObject | QModelIndex | None:
        """The row a section stands in; without an argument the object that owns the model."""
        if child is None:
            return super().parent()
        return self._index_at(self._outline.parents[child.internalId()]) if child.isValid() else QModelIndex()

    def rowCount(self, parent: _Index = _NO_INDEX) -> int:
        """How many sections stand in `parent`."""
        return len(self._children(parent))

    def columnCount(self, parent: _Index = _NO_INDEX) -> int:  # noqa: ARG002
        """One: a row is a section."""
        return 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The name of the one column, which is not seen but heard."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.tr("Contents")
        return super().headerData(section, orientation, role)

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The row as it reads, as it is heard, its Section, or its number of hits."""
        if not index.isValid():
            return None
        section, total = self._outline.sections[index.internalId()], self._totals[index.internalId()]
        notes = self._notes[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(section, gap="  ")
            case Qt.ItemDataRole.AccessibleTextRole:
                heard = [self._text(section, gap=" ")]
                if total:
                    heard.append(self.tr("%n result(s)", "", total))
                if notes:
                    heard.append(self.tr("%n note(s)", "", notes))
                return ", ".join(heard)
            case _ if role == SECTION_ROLE:
                return section
            case _ if role == COUNT_ROLE:
                return total
            case _ if role == NOTES_ROLE:
                return notes
        return None

    def _text(self, section: Section, gap: str) -> str:
        name = section.title or self._part_name(section.part)
        if not section.label:
            return name
        return f"{section.label}{'.' if section.label[-1].isalnum() else ''}{gap}{name}"

    def _part_name(self, part: str) -> str:
        """What a section without a heading is called: after the part of the document it is."""
        kind, _, number = part.partition("-")
        names = {
            "note": self.tr("Note", "the cover note of a document"),
            "summary": self.tr("Summary"),
            "preamble": self.tr("Preamble"),
            "annex": self.tr("Annex"),
            "part": self.tr("Part", "a part of a document, followed by its number"),
        }
        text = self.tr("Text", "the main part of a document")
        return f"{names.get(kind, text)} {number}".strip()

    def _sums(self, counts: Mapping[Anchor, int]) -> tuple[int, ...]:
        direct = [counts.get(section.anchor, 0) for section in self._outline.sections]
        return _total(self._outline.parents, direct)

    def _announce_changes(self, before: Sequence[int], after: Sequence[int], role: int) -> None:
        for position, (old, new) in enumerate(zip(before, after, strict=True)):
            if old != new:
                self._announce(position, [Qt.ItemDataRole.AccessibleTextRole, role])

    def _announce(self, position: int, roles: list[int]) -> None:
        index = self._index_at(position)
        self.dataChanged.emit(index, index, roles)

    def _index_at(self, position: int) -> QModelIndex:
        if position == _ROOT:
            return QModelIndex()
        return self.createIndex(self._outline.rows[position], 0, position)

    def _children(self, parent: _Index) -> tuple[int, ...]:
        return self._outline.children.get(parent.internalId() if parent.isValid() else _ROOT, ())
