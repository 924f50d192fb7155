"""What a window asks of the notes of the report being read; done on the thread of their store."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wsis_reader.notes.errors import NoSuchNote
from wsis_reader.notes.handing import serve
from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT, NOTE
from wsis_reader.notes.writing import NewNote, read_key
from wsis_reader.report import Anchor, Span
from wsis_reader.report.errors import NoSuchPlace

if TYPE_CHECKING:
    from wsis_reader.notes.annotated import Annotator
    from wsis_reader.notes.model import Change
    from wsis_reader.notes.store import NoteStore

_USUAL = "yellow"


def toggle_bookmark(store: NoteStore, annotator: Annotator, anchor: Anchor) -> Change | None:
    """Bookmark a paragraph or section, or no longer."""
    there = annotator.look().bookmark(anchor)
    if there:
        return store.remove([there.id])
    return store.add(BOOKMARK, *annotator.key, annotator.anchoring.select_whole(anchor))


def highlight(
    store: NoteStore, annotator: Annotator, anchor: Anchor, spans: Sequence[Span], colour: str
) -> Change | None:
    """Highlight stretches of text, or a whole paragraph where there are none.

    What is highlighted is recoloured; without a colour it keeps the one it has.
    """
    unit = annotator.order.unit(anchor)
    there = annotator.look().highlight(spans or (Span(unit.anchor, 0, len(unit.text)),))
    if there:
        return store.recolour([there.id], colour or there.colour)
    anchoring = annotator.anchoring
    target = anchoring.select(spans) if spans else anchoring.select_whole(anchor)
    return store.add(HIGHLIGHT, *annotator.key, target, colour=colour or _USUAL)


def write(store: NoteStore, annotator: Annotator, key: str, text: str, tags: Sequence[str]) -> str:
    """Give the note of a key its text and tags, or make the new one it stands for; the id of the note."""
    new = read_key(key)
    if new:
        return _make(store, annotator, new, text, tags)
    store.edit(key, text)
    store.retag(key, tags)
    return key


def confirm(store: NoteStore, annotator: Annotator, names: Iterable[str]) -> None:
    """Keep that notes belong where they were found."""
    anchoring = annotator.anchoring
    for name in names:
        note = store.get(name)
        spans = anchoring.anchor(note).spans
        if spans:
            whole = all(part.whole for part in note.target)
            store.confirm(name, anchoring.select_whole(spans[0].anchor) if whole else anchoring.select(spans))


def served(store: NoteStore, folder: Path) -> int:
    """Do what commands ask that were started meanwhile; how many notes they brought."""
    return 0 if store.read_only else sum(each.new + each.newer for each in serve(store, folder))


def take_in_drafts(store: NoteStore, annotator: Annotator) -> int:
    """Make notes of the drafts that belong to the report, and say how many; the others wait for theirs."""
    taken = 0
    drafts = {} if store.read_only else store.drafts.load()
    for key, text in drafts.items():
        new = read_key(key)
        if new and (new.symbol, new.language) != annotator.key:
            continue
        try:
            if not new and store.get(key).deleted:
                continue
            write(store, annotator, key, text, () if new else store.get(key).tags)
        except (NoSuchNote, NoSuchPlace):
            continue
        store.drafts.forget(key)
        taken += 1
    return taken


def _make(store: NoteStore, annotator: Annotator, new: NewNote, text: str, tags: Sequence[str]) -> str:
    anchoring = annotator.anchoring
    target = anchoring.select(new.spans) if new.spans else anchoring.select_whole(new.anchor)
    return store.add(NOTE, new.symbol, new.language, target, text=text, tags=tags).notes[0].id
