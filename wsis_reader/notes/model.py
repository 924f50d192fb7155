"""Note and Selector: what a reader marks or writes, and the place it was made on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from wsis_reader.report import Anchor

BOOKMARK, HIGHLIGHT, NOTE = "bookmark", "highlight", "note"

MEANINGS = {
    "yellow": "important",
    "green": "agreed",
    "blue": "question",
    "red": "disputed",
    "purple": "follow-up",
}
"""The named colours, each with the name of what it usually means; the faces have the words."""

State = Literal["exact", "moved", "confirm", "orphaned"]
STATES: tuple[State, ...] = ("exact", "moved", "confirm", "orphaned")
"""How surely a note's place is known, the surest first."""

_AGES_AGO = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Selector:
    """A stretch of one paragraph as it was when it was marked: W3C position and quote selectors in one.

    Offsets are code points of the paragraph's text, end exclusive. `exact` is what stood there, `prefix` and `suffix`
    what stood around it. `whole` is a paragraph or section as such: then `exact` is only how its text begins.
    `twin` says that words much like these, in a context much like theirs, stood elsewhere in the report too.
    """

    anchor: Anchor
    start: int = 0
    end: int = 0
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    whole: bool = False
    twin: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """One bookmark, highlight or note; a kind that is not known here is kept as it is.

    `report` is a symbol; `language` the language version it was made on. `target` is where it was made, one selector
    for each paragraph, and is never overwritten; `confirmed` is where the reader said that it belongs since. Times
    are ISO 8601; `deleted` is empty outside the bin. `state` is how it was last anchored. `extra` is a JSON object
    of whatever an import brought that has no field here.
    """

    id: str
    kind: str
    report: str
    language: str
    target: tuple[Selector, ...]
    text: str = ""
    colour: str = ""
    tags: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""
    deleted: str = ""
    confirmed: tuple[Selector, ...] = ()
    extra: str = ""
    state: State = "exact"

    @property
    def anchor(self) -> Anchor:
        """Where it begins, as it was made; empty for a note that names no place."""
        return self.target[0].anchor if self.target else Anchor("")

    @property
    def quote(self) -> str:
        """The words it was made on; empty for a whole paragraph or section."""
        return "\n".join(part.exact for part in self.target if not part.whole)


@dataclass(frozen=True, slots=True)
class Step:
    """What happened to one note: `before` is None where it was made, `after` where it is gone."""

    before: Note | None
    after: Note | None

    @property
    def inverse(self) -> Step:
        """The step that takes this one back."""
        return Step(self.after, self.before)

    @property
    def note(self) -> Note:
        """The note as it is after the step, or as it was where it is gone."""
        note = self.after or self.before
        assert note is not None
        return note


@dataclass(frozen=True, slots=True)
class Change:
    """Something that was done to one or many notes at once, and is undone and redone as one.

    `what` names it (`add`, `edit`, `recolour`, `retag`, `remove`, `restore`, `confirm`, `import`, `purge`); `steps` is
    what happened now: for an undone change, its inverse. `state` is `aside` for one that was undone, and after which
    something else was done.
    """

    number: int
    what: str
    made: str
    steps: tuple[Step, ...]
    state: Literal["done", "undone", "aside"] = "done"

    @property
    def notes(self) -> tuple[Note, ...]:
        """The notes it touched, as they are now."""
        return tuple(step.note for step in self.steps)


def for_language(notes: Sequence[Note], language: str) -> tuple[Note, ...]:
    """Those that were made on this language version, whose quotes therefore can be shown in it."""
    return tuple(note for note in notes if note.language == language)


def stamp(moment: datetime) -> str:
    """A moment as notes keep it: UTC, milliseconds."""
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def moment(written: str) -> datetime:
    """The moment an ISO 8601 time means; long ago for one that cannot be read."""
    try:
        read = datetime.fromisoformat(written)
    except ValueError:
        return _AGES_AGO
    return read if read.tzinfo else read.replace(tzinfo=UTC)
