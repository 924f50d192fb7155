"""Notes and changes as the rows they are kept in, each with a digest of its own."""

from __future__ import annotations

import json
from collections.abc import Sequence
from hashlib import blake2b
from typing import TypeAlias, cast

from wsis_reader.notes.model import Note, Selector, State, Step
from wsis_reader.report import Anchor

_Cells: TypeAlias = tuple[str, int, int, str, str, str, bool, bool]
_encode = json.JSONEncoder(separators=(",", ":")).encode
# One decoder for ten thousand rows: json.loads looks at its arguments each time.
_decode = json.JSONDecoder().decode


def digest(*cells: str) -> int:
    """What a row's cells come to: 56 bits, so that SQLite and a sum can hold it."""
    return int.from_bytes(blake2b("\0".join(cells).encode(), digest_size=7).digest(), "big")


def body_of(note: Note) -> str:
    """Everything of a note but its id and state, as ASCII JSON."""
    return _encode(
        [
            note.kind,
            note.report,
            note.language,
            _cells(note.target),
            note.text,
            note.colour,
            note.tags,
            note.created,
            note.modified,
            note.deleted,
            _cells(note.confirmed),
            note.extra,
        ]
    )


def note_of(name: str, body: str, state: str = "exact") -> Note:
    """The note of a row."""
    kind, report, language, target, text, colour, tags, created, modified, deleted, confirmed, extra = _decode(body)
    return Note(
        name,
        kind,
        report,
        language,
        _selectors(target),
        text,
        colour,
        tuple(tags),
        created,
        modified,
        deleted,
        _selectors(confirmed) if confirmed else (),
        extra,
        cast(State, state),
    )


def steps_to_text(steps: Sequence[Step]) -> str:
    """Each step as the note's id and its bodies before and after."""
    return _encode([[step.note.id, _body(step.before), _body(step.after)] for step in steps])


def steps_of_text(text: str) -> tuple[Step, ...]:
    """The steps that `steps_to_text` wrote."""
    return tuple(
        Step(note_of(name, before) if before else None, note_of(name, after) if after else None)
        for name, before, after in _decode(text)
    )


def _body(note: Note | None) -> str | None:
    return body_of(note) if note else None


def _cells(selectors: Sequence[Selector]) -> list[_Cells]:
    return [(s.anchor, s.start, s.end, s.exact, s.prefix, s.suffix, s.whole, s.twin) for s in selectors]


def _selectors(cells: Sequence[_Cells]) -> tuple[Selector, ...]:
    return tuple([Selector(Anchor(cell[0]), *cell[1:]) for cell in cells])
