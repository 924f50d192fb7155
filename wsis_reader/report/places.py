"""ReadingOrder: everything in a report that has an address, to be found by it or by how readers write it."""

from __future__ import annotations

import re

from wsis_reader.report.anchor import SECTION_PREFIX, Anchor
from wsis_reader.report.errors import NoSuchPlace
from wsis_reader.report.model import Paragraph, Report, Section

_PARAGRAPH_WORD = re.compile(r"(?:§+|par(?:as?|agraphe?s?)?\b\.?)\s*", re.IGNORECASE)
_SECTION_WORD = re.compile(r"(?:section|sect?|chapitre|chapter|chap|titre)\b\.?\s*", re.IGNORECASE)
_SUB_PARAGRAPH = re.compile(r"(\d+(?:bis|ter)?)\s*\(?([a-z])\)?(?:\s*\(?([ivx]+)\)?)?")


class ReadingOrder:
    """A report's title, headings and paragraphs one after the other, with ways to find one.

    A list item's anchor leads to the paragraph it is in. Building it costs one pass over the report.
    """

    def __init__(self, report: Report) -> None:
        self.report = report
        self.units: tuple[Paragraph, ...] = tuple(report.units())
        self._index = {unit.anchor: i for i, unit in enumerate(self.units)}
        for i, unit in enumerate(self.units):
            self._index.update((item.anchor, i) for item in unit.items if item.anchor)
        self._paths: dict[Anchor, tuple[Section, ...]] = {}
        path: list[Section] = []
        for section in report.sections:
            del path[section.level - 1 :]
            path.append(section)
            self._paths[section.anchor] = tuple(path)

    def __contains__(self, anchor: Anchor) -> bool:
        return anchor in self._index

    def find(self, text: str) -> Anchor | None:
        """The paragraph or section that `text` names as a whole, or None when it names none here.

        Understood: a number alone or after `§`, `par.`, `para.`, `paragraph(e)`; a sub-paragraph (`10 a)`); a section
        by its path (`IV.C`, `iv c`), alone or after `section`; any anchor as docs/json.md lists them.
        """
        named = (anchor for anchor in _candidates(" ".join(text.split())) if anchor)
        return next((anchor for anchor in named if anchor in self._index or anchor in self._paths), None)

    def place(self, text: str) -> Anchor:
        """As `find`, but raises NoSuchPlace."""
        found = self.find(text)
        if found is None:
            raise NoSuchPlace(text, self.report.symbol)
        return found

    def index(self, anchor: Anchor) -> int:
        """How many units come before the one at `anchor`. Raises NoSuchPlace."""
        try:
            return self._index[anchor]
        except KeyError:
            raise NoSuchPlace(anchor, self.report.symbol) from None

    def unit(self, anchor: Anchor) -> Paragraph:
        """The paragraph, heading or title at `anchor`. Raises NoSuchPlace."""
        return self.units[self.index(anchor)]

    def path(self, section: Anchor) -> tuple[Section, ...]:
        """The section with those it lies in, outermost first; empty for an unknown one."""
        return self._paths.get(section, ())


def _candidates(text: str) -> list[Anchor]:
    bare = _PARAGRAPH_WORD.sub("", text, count=1) if _PARAGRAPH_WORD.match(text) else text
    bare = bare.rstrip(".")
    found = [Anchor(text), Anchor(bare.lower()), Anchor(bare)]
    lettered = _SUB_PARAGRAPH.fullmatch(bare)
    if lettered:
        found.append(Anchor("/".join(part for part in lettered.groups() if part)))
    label = _SECTION_WORD.sub("", text, count=1) if _SECTION_WORD.match(text) else text
    path = re.sub(r"[\s.]+", ".", label).strip(".")
    # A lone letter or a lone arabic number says too little to be a section.
    if path != text or len(path) > 1 or path in "IVX":
        found += [Anchor(SECTION_PREFIX + path), Anchor(SECTION_PREFIX + path.upper())]
    return found
