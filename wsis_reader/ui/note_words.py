"""Notes in the words of the interface: kinds, meanings of colours, what was done, what was found at the start."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from wsis_reader.notes.annotated import Placed
    from wsis_reader.notes.model import Change, Note
    from wsis_reader.notes.opening import Opened

_TIP = 300
"""Characters of a note that its tip shows."""


class NoteWords(QObject):
    """Says what notes are; an object, since Qt's tools collect words from the `tr` of one."""

    def kind(self, note: Note) -> str:
        """What a note is."""
        return {BOOKMARK: self.tr("Bookmark"), HIGHLIGHT: self.tr("Highlight")}.get(note.kind, self.tr("Note"))

    def colour(self, name: str) -> str:
        """A colour with what it means; a colour that is not known as it is called."""
        return {
            "yellow": self.tr("Important (yellow)"),
            "green": self.tr("Agreed (green)"),
            "blue": self.tr("Question (blue)"),
            "red": self.tr("Disputed (red)"),
            "purple": self.tr("To follow up (purple)"),
        }.get(name, name)

    def entering(self, placed: Sequence[Placed]) -> str:
        """What is said of the notes of a paragraph on entering it; nothing where there are none."""
        kinds = [each.note.kind for each in placed]
        bookmarks, highlights = kinds.count(BOOKMARK), kinds.count(HIGHLIGHT)
        notes = len(kinds) - bookmarks - highlights
        said = [self.tr("bookmark")] if bookmarks else []
        said += [self.tr("%n highlight(s)", "", highlights)] if highlights else []
        said += [self.tr("%n note(s)", "", notes)] if notes else []
        return ", ".join(said)

    def tip(self, placed: Placed) -> str:
        """A note as its mark shows it, as rich text that shows everything as it is written."""
        text = placed.note.text or placed.note.quote
        short = text[:_TIP] + ("…" if len(text) > _TIP else "")
        return f"<p><b>{self.kind(placed.note)}</b> {html.escape(short).replace(chr(10), '<br>')}</p>"

    def change(self, change: Change | None) -> str:
        """What a change did, as undo and redo name it; nothing for none."""
        if change is None:
            return ""
        note = change.steps[0].note if change.steps else None
        if note and change.what in ("add", "remove"):
            return self._made_or_removed(change.what, note.kind)
        return {
            "edit": self.tr("edit note"),
            "recolour": self.tr("change colour"),
            "retag": self.tr("change tags"),
            "restore": self.tr("restore from the bin"),
            "confirm": self.tr("confirm place"),
            "import": self.tr("import notes"),
            "take back": self.tr("restore a copy"),
        }.get(change.what, self.tr("change notes"))

    def _made_or_removed(self, what: str, kind: str) -> str:
        if what == "add":
            return {BOOKMARK: self.tr("add bookmark"), HIGHLIGHT: self.tr("highlight")}.get(kind, self.tr("write note"))
        names = {BOOKMARK: self.tr("remove bookmark"), HIGHLIGHT: self.tr("remove highlight")}
        return names.get(kind, self.tr("remove note"))

    def undone(self, change: Change) -> str:
        """What undo did, as it is said."""
        return self.tr("Undone: %1").replace("%1", self.change(change))

    def redone(self, change: Change) -> str:
        """What redo did, as it is said."""
        return self.tr("Done again: %1").replace("%1", self.change(change))

    def taken_in(self, count: int) -> str:
        """That a command imported notes while the window was open."""
        return self.tr("%n note(s) were imported by a command; undo takes them back.", "", count)

    def opened(self, opened: Opened, drafts: int) -> str:
        """What a reader should know about how the notes were found; nothing where all was well."""
        said = [self._only(opened.only)] if opened.only else []
        if opened.damage:
            said.append(self._damage(opened))
        if drafts:
            said.append(self.tr("%n note(s) that you were writing when the program ended were kept.", "", drafts))
        return " ".join(said)

    def _damage(self, opened: Opened) -> str:
        if opened.aside is None:
            words = self.tr("The file of the notes was missing; they have been restored as they were on %2.")
        elif opened.restored_from is None:
            words = self.tr("The notes were damaged, and there was no copy of them. What was found is kept in %1.")
        else:
            words = self.tr("The notes were damaged and have been restored as they were on %2. The damaged file is %1.")
        aside = str(opened.aside or "")
        return words.replace("%1", aside).replace("%2", opened.written[:16].replace("T", " "))

    def _only(self, only: str) -> str:
        return {
            "newer": self.tr("The notes were written by a newer WSIS Reader: they can be read here, not changed."),
            "locked": self.tr("Another program writes the notes: they can be read here, not changed."),
        }.get(only, self.tr("The folder of the notes cannot be written: they can be read here, not changed."))
