"""A report while it is being read: sections and paragraphs as printed lines, and their addresses at the end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from wsis_reader.formats.labels import canonical_number
from wsis_reader.formats.lines import reflow
from wsis_reader.report import Anchor, Item, Paragraph, Section
from wsis_reader.report.anchor import SECTION_PREFIX


@dataclass(slots=True, eq=False)
class DraftItem:
    """A list item: its label as printed, its path below the paragraph (empty for a bullet), its lines."""

    label: str
    path: str
    lines: list[str]


@dataclass(slots=True, eq=False)
class DraftParagraph:
    """A paragraph of a part; `number` is empty where it has none. A footnote's number is not one of the part."""

    part: str
    number: str
    lines: list[str]
    items: list[DraftItem] = field(default_factory=list)
    is_footnote: bool = False

    @property
    def last_lines(self) -> list[str]:
        """The lines that a continuation belongs to."""
        return self.items[-1].lines if self.items else self.lines


@dataclass(slots=True, eq=False)
class DraftSection:
    """A section; `path` is its anchor's path, empty where only its position tells it from its sisters."""

    part: str
    label: str = ""
    path: str = ""
    parent: str = ""
    level: int = 1
    lines: list[str] = field(default_factory=list)
    paragraphs: list[DraftParagraph] = field(default_factory=list)


Addresses = dict[int, Anchor]
"""The anchor of each draft, by identity."""


def address(sections: list[DraftSection]) -> tuple[tuple[Section, ...], Addresses]:
    """The finished sections, every anchor in them unique."""
    book = _AddressBook(sections)
    finished = tuple(book.finish(section) for section in sections)
    return finished, book.addresses


class _AddressBook:
    """Hands out anchors in reading order; no two are the same."""

    def __init__(self, sections: list[DraftSection]) -> None:
        self.addresses: Addresses = {}
        self._taken: set[str] = {"title"}
        self._numbered = {p.part for s in sections for p in s.paragraphs if p.number and not p.is_footnote}
        self._positions: Counter[str] = Counter()
        self._copies: Counter[str] = Counter()
        self._last: dict[str, str] = {}

    def finish(self, draft: DraftSection) -> Section:
        place = f"s:{draft.parent}:{draft.level}"
        self._positions[place] += 1
        position = str(self._positions[place])
        path = draft.path or (f"{draft.parent}.{position}" if draft.parent else position)
        anchor = self._take(SECTION_PREFIX + path)
        self.addresses[id(draft)] = anchor
        paragraphs = tuple(self._paragraph(p, anchor) for p in draft.paragraphs)
        return Section(anchor, reflow(draft.lines), draft.level, draft.label, draft.part, paragraphs)

    def _paragraph(self, draft: DraftParagraph, section: Anchor) -> Paragraph:
        anchor = self._take(self._paragraph_path(draft))
        self.addresses[id(draft)] = anchor
        texts = [reflow(draft.lines)] if draft.lines else []
        items = []
        start = len(texts[0]) + 1 if texts else 0
        for item in draft.items:
            text = reflow(item.lines)
            own = f"{anchor}/{item.path}"
            is_addressed = bool(item.path) and own not in self._taken
            items.append(Item(item.label, start, start + len(text), self._take(own) if is_addressed else None))
            texts.append(text)
            start += len(text) + 1
        return Paragraph(anchor, "\n".join(texts), section, draft.number, tuple(items))

    def _paragraph_path(self, draft: DraftParagraph) -> str:
        if draft.is_footnote:
            return f"fn-{draft.number}"
        prefix = f"{draft.part}/" if draft.part else ""
        if draft.number:
            self._last[draft.part] = number = canonical_number(draft.number)
            return prefix + number
        if draft.part in self._numbered:
            last = self._last.get(draft.part)
            prefix += f"after-{last}/" if last else "preamble/"
        prefix = prefix or "main/"
        self._positions[prefix] += 1
        return f"{prefix}{self._positions[prefix]}"

    def _take(self, wanted: str) -> Anchor:
        anchor = wanted
        while anchor in self._taken:
            self._copies[wanted] += 1
            anchor = f"{wanted}-{self._copies[wanted] + 1}"
        self._taken.add(anchor)
        return Anchor(anchor)
