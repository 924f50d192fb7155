"""Merging: what importing notes would do, by which nothing is replaced by something older or emptier."""

from __future__ import annotations

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from wsis_reader.notes.model import Note, moment

Action = Literal["add", "update", "same", "keep"]


@dataclass(frozen=True, slots=True)
class Planned:
    """What would happen to one incoming note.

    `add`: there is none like it yet. `update`: it is newer than ours, and whatever it lacks stays. `same`: nothing is
    different. `keep`: ours is newer or fuller, and stays. `result` is the note as it would be afterwards.
    """

    action: Action
    incoming: Note
    result: Note


@dataclass(frozen=True, slots=True)
class Plan:
    """What would happen to all incoming notes, in their order."""

    items: tuple[Planned, ...]

    @property
    def changes(self) -> tuple[Planned, ...]:
        """Those by which something is changed here."""
        return tuple(each for each in self.items if each.action in ("add", "update"))

    def count(self, action: Action) -> int:
        """To how many notes this would happen."""
        return sum(each.action == action for each in self.items)


def plan(present: Mapping[str, Note], incoming: Sequence[Note]) -> Plan:
    """Compare incoming notes with those there are, by id."""
    result: dict[str, Note] = {}
    items = []
    for note in incoming:
        ours = result.get(note.id) or present.get(note.id)
        planned = _compared(ours, note) if ours else Planned("add", note, note)
        if ours and note.target != ours.target and note.target:
            # Another place under the same id is another note: where ours was made is never overwritten.
            other = replace(note, id=f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, f'{note.id} {note.target}')}")
            theirs = result.get(other.id) or present.get(other.id)
            planned = _compared(theirs, other) if theirs else Planned("add", other, other)
        result[planned.result.id] = planned.result
        items.append(planned)
    return Plan(tuple(items))


def _compared(ours: Note, note: Note) -> Planned:
    if replace(note, state=ours.state) == ours:
        return Planned("same", note, ours)
    if moment(note.modified) <= moment(ours.modified):
        return Planned("keep", note, ours)
    merged = replace(
        note,
        kind=note.kind or ours.kind,
        report=ours.report or note.report,
        language=ours.language or note.language,
        target=ours.target or note.target,
        text=note.text if note.text.strip() else ours.text,
        colour=note.colour or ours.colour,
        tags=note.tags or ours.tags,
        created=ours.created or note.created,
        deleted=note.deleted if ours.deleted else "",
        confirmed=note.confirmed or ours.confirmed,
        extra=_extra(ours.extra, note.extra),
        state=ours.state,
    )
    if replace(merged, modified=ours.modified) == ours:
        return Planned("keep", note, ours)
    return Planned("update", note, merged)


def _extra(ours: str, theirs: str) -> str:
    """Both, and theirs where both have the same field."""
    if not ours or not theirs or ours == theirs:
        return theirs or ours
    return json.dumps(_joined(json.loads(ours), json.loads(theirs)))


def _joined(ours: object, theirs: object) -> object:
    if isinstance(ours, dict) and isinstance(theirs, dict):
        return ours | {key: _joined(ours[key], value) if key in ours else value for key, value in theirs.items()}
    return theirs
