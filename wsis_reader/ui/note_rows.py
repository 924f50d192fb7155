"""Rows for notes: what each says in the panel, and under which heading it stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wsis_reader.notes.export import Words
from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT
from wsis_reader.ui.fact_model import FactRow
from wsis_reader.ui.note_words import NoteWords
from wsis_reader.ui.place_words import PlaceWords

if TYPE_CHECKING:
    from wsis_reader.notes.anchoring import Anchored
    from wsis_reader.notes.annotated import Annotated
    from wsis_reader.notes.model import Note, Selector
    from wsis_reader.report.places import ReadingOrder


@dataclass(frozen=True, slots=True)
class NoteRow(FactRow):
    """A note; `key` is its id. An orphan, and one in the bin, has no spans: it leads nowhere.

    `quote` and `text` are whole, for who edits or copies it; `state` is how surely its place is known, or `bin`.
    """

    kind: str = ""
    colour: str = ""
    tags: tuple[str, ...] = ()
    quote: str = ""
    text: str = ""
    state: str = "exact"


class NoteRows(QObject):
    """Makes the rows; an object, since Qt's tools collect words from the `tr` of one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, tuple[Anchored, NoteRow]] = {}
        self._words, self._places = NoteWords(self), PlaceWords(self)

    def of(self, order: ReadingOrder, annotated: Annotated) -> Iterator[NoteRow]:
        """Orphans, then what is to be confirmed, then the others in the order of the text."""
        asked = [each for each in annotated.anchored if each.state in ("orphaned", "confirm")]
        asked.sort(key=lambda each: each.state != "orphaned")
        sure = [each for each in annotated.anchored if each.state in ("exact", "moved")]
        return (self._known_row(order, each) for each in (*asked, *sure))

    def forget(self) -> None:
        """Make every row anew: in another language, or of another report."""
        self._known.clear()

    def _known_row(self, order: ReadingOrder, each: Anchored) -> NoteRow:
        known = self._known.get(each.note.id)
        if known is None or known[0] is not each:
            known = each, self._row(order, each)
            self._known[each.note.id] = known
        return known[1]

    def in_bin(self, notes: Sequence[Note]) -> Iterator[NoteRow]:
        """What was removed, the latest first."""
        for note in notes:
            yield self._make(note, (), _opening(note.target), "", self.tr("Bin"), "bin")

    def words(self) -> Words:
        """What an export of them adds."""
        return Words(self.tr("Not found in the text any more"), self.tr("to confirm"), self.tr("Bookmark"))

    def _row(self, order: ReadingOrder, each: Anchored) -> NoteRow:
        if not each.spans:
            return self._make(each.note, (), _opening(each.note.target), "", self._group(order, each), "orphaned")
        parts = [order.unit(span.anchor).text[span.start : span.end] for span in each.spans]
        place = self._places.short(order, each.spans[0].anchor)
        return self._make(each.note, each, "\n".join(parts), place, self._group(order, each), each.state)

    def _make(self, note: Note, each: Anchored | tuple[()], quote: str, place: str, group: str, state: str) -> NoteRow:
        colour = self._words.colour(note.colour) if note.colour else ""
        tags = " ".join(f"#{tag}" for tag in note.tags)
        title = note.text.strip().partition("\n")[0] or quote
        what = [colour if note.kind == HIGHLIGHT else self._words.kind(note) if note.kind == BOOKMARK else colour]
        detail = " · ".join(part for part in (*what, tags, quote if note.text.strip() else "") if part)
        return NoteRow(
            key=note.id,
            spans=each.spans if each else (),
            title=title,
            place=place,
            detail=detail or self._words.kind(note),
            group=group,
            spoken=" ".join(part for part in (self._words.kind(note), place) if part),
            more=f"{note.text} {quote} {tags} {colour} {self._words.kind(note)}",
            kind=note.kind,
            colour=note.colour,
            tags=note.tags,
            quote=quote,
            text=note.text,
            state=state,
        )

    def _group(self, order: ReadingOrder, each: Anchored) -> str:
        if each.state == "orphaned":
            return self.tr("Not found in the text any more")
        if each.state == "confirm":
            return self.tr("To confirm: is this the place?")
        unit = order.unit(each.spans[0].anchor)
        path = order.path(unit.anchor if unit.anchor.is_section else unit.section)
        if not path:
            return self.tr("Title")
        return ". ".join(part for part in (path[-1].label, path[-1].title) if part)


def _opening(target: Sequence[Selector]) -> str:
    return "\n".join(part.exact for part in target)
