"""Places as readers write them: `26`, `§ 26`, `IV.C`, `summary/2`."""

from __future__ import annotations

import re

from wsis_reader.report.anchor import SECTION_PREFIX, TITLE, Anchor
from wsis_reader.report.errors import NoSuchPlace
from wsis_reader.report.model import Paragraph, Report, Section

_PARAGRAPH_WORD = re.compile(r"(?:§+|par(?:as?|agraphe?s?)?\b\.?)\s*", re.IGNORECASE)
_SECTION_WORD = re.compile(r"(?:section|sect?|chapitre|chapter|chap|titre)\b\.?\s*", re.IGNORECASE)
_SUB_PARAGRAPH = re.compile(r"(\d+(?:bis|ter)?)\s*\(?([a-z])\)?(?:\s*\(?([ivx]+)\)?)?")


def find_place(report: Report, text: str) -> Anchor | None:
    """The paragraph or section that `text` names as a whole, or None when it names none of this report's.

    Understood: a number alone or after `§`, `par.`, `para.`, `paragraph(e)`; a sub-paragraph (`10 a)`); a section by
    its path (`IV.C`, `iv c`), alone or after `section`; any anchor as docs/json.md lists them.
    """
    text = " ".join(text.split())
    for candidate in _candidates(text):
        if candidate and _has(report, candidate):
            return candidate
    return None


def place(report: Report, text: str) -> Anchor:
    """As `find_place`, but raises NoSuchPlace."""
    found = find_place(report, text)
    if found is None:
        raise NoSuchPlace(text, report.symbol)
    return found


def unit_at(report: Report, anchor: Anchor) -> Paragraph:
    """The paragraph, heading or title at `anchor`; of a sub-paragraph, the paragraph it is in. Raises NoSuchPlace."""
    for unit in report.units():
        if unit.anchor == anchor or any(item.anchor == anchor for item in unit.items):
            return unit
    raise NoSuchPlace(anchor, report.symbol)


def section_path(report: Report, anchor: Anchor) -> tuple[Section, ...]:
    """The section at `anchor` with the sections it lies in, outermost first; empty for an unknown one."""
    path: list[Section] = []
    for section in report.sections:
        del path[section.level - 1 :]
        path.append(section)
        if section.anchor == anchor:
            return tuple(path)
    return ()


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


def _has(report: Report, anchor: Anchor) -> bool:
    if anchor.is_section:
        return any(section.anchor == anchor for section in report.sections)
    if anchor == TITLE:
        return bool(report.title)
    return any(
        paragraph.anchor == anchor or any(item.anchor == anchor for item in paragraph.items)
        for paragraph in report.paragraphs()
    )
