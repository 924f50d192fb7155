"""What a note that is being written is on, and the key under which its draft is kept meanwhile."""

from __future__ import annotations

import json
from dataclasses import dataclass

from wsis_reader.report import Anchor, Span


@dataclass(frozen=True, slots=True)
class NewNote:
    """A note that is not made yet: on stretches of text, or on a whole paragraph or section where there are none."""

    symbol: str
    language: str
    anchor: Anchor
    spans: tuple[Span, ...] = ()

    @property
    def key(self) -> str:
        """The key of its draft; `read_key` reads it."""
        spans = [[span.anchor, span.start, span.end] for span in self.spans]
        return json.dumps(["new", self.symbol, self.language, self.anchor, spans], ensure_ascii=False)


def read_key(key: str) -> NewNote | None:
    """What the draft of a new note is on; None for the key of a note that was made already."""
    try:
        read = json.loads(key)
    except ValueError:
        return None
    match read:
        case ["new", str(symbol), str(language), str(anchor), list(spans)]:
            found = tuple(
                Span(Anchor(each[0]), each[1], each[2])
                for each in spans
                if isinstance(each, list) and [type(part) for part in each] == [str, int, int]
            )
            return NewNote(symbol, language, Anchor(anchor), found)
    return None
