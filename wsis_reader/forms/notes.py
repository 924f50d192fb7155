"""Notes as the command line prints them: JSON, CSV, lines to read, and what an import comes to."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict

from wsis_reader.forms.reading import Json
from wsis_reader.notes.export import fields_of, to_csv
from wsis_reader.notes.gathering import Gathered
from wsis_reader.notes.handing import Outcome
from wsis_reader.notes.merge import Plan
from wsis_reader.notes.model import Note

_SHORT = 72
_PLANNED = {"add": "new", "update": "newer", "keep": "kept"}


def as_json(gathered: Sequence[Gathered]) -> dict[str, Json]:
    """Every note as an object, report by report, in text order."""
    return {"notes": [dict(fields_of(note)) for each in gathered for note in each.notes]}


def as_csv(gathered: Sequence[Gathered]) -> str:
    """Every note as a row, in the same order as in JSON."""
    return to_csv([note for each in gathered for note in each.notes])


def as_lines(gathered: Sequence[Gathered]) -> Iterator[str]:
    """A line for each note, under the symbol of its report."""
    for each in gathered:
        yield each.symbol or "no report"
        yield from (f"  {_line(note)}" for note in each.notes)


def planned_lines(plan: Plan) -> Iterator[str]:
    """A line for each note of an import that is not here as it is."""
    for each in plan.items:
        if each.action != "same":
            yield f"{_PLANNED[each.action]:6}{each.incoming.report}  {_line(each.incoming)}"


def outcome_words(outcome: Outcome) -> str:
    """What an import comes to, in one line: `3 new, 1 newer, 2 kept as they are`."""
    parts = (
        (outcome.new, "new"),
        (outcome.newer, "newer than yours"),
        (outcome.kept, "kept as they are, yours being newer or fuller"),
        (outcome.same, "the same already"),
        (outcome.refused, "not understood and left out"),
    )
    return ", ".join(f"{count} {words}" for count, words in parts if count) or "no notes"


def outcome_json(outcome: Outcome, *, preview: bool) -> dict[str, Json]:
    """What an import comes to, as an object."""
    return {"preview": preview, **asdict(outcome)}


def _line(note: Note) -> str:
    place = f"§ {note.anchor}" if note.anchor and not note.anchor.is_section else note.anchor
    words = note.text or (f"“{note.quote.strip()}”" if note.quote else "")
    state = note.state if note.state != "exact" else ""
    tags = " ".join(f"#{tag}" for tag in note.tags)
    return "  ".join(part for part in (place, note.kind, state, note.colour, tags, _short(words)) if part)


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHORT else f"{line[: _SHORT - 1].rstrip()}…"
