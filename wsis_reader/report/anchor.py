"""Anchors: the addresses by which places in a report are kept, the same in every language."""

from __future__ import annotations

import re

TITLE = "title"
SECTION_PREFIX = "s:"
_NUMBERED = re.compile(r"\d+(bis|ter)?(\.\d+)*")


class Anchor(str):
    """The address of a paragraph (`26`, `summary/2`, `annex-I/3`) or of a section (`s:IV.C`).

    docs/json.md lists every form. An anchor is its text: it compares, hashes and prints as that.
    """

    __slots__ = ()

    @property
    def is_section(self) -> bool:
        """Whether it addresses a section, and so that section's heading."""
        return self.startswith(SECTION_PREFIX)

    @property
    def is_heading(self) -> bool:
        """Whether it addresses a section's heading or the title of the report."""
        return self.is_section or self == TITLE

    @property
    def is_numbered(self) -> bool:
        """Whether it addresses a numbered paragraph of the main part."""
        return _NUMBERED.fullmatch(self) is not None

    @property
    def part(self) -> str:
        """The part of the document a paragraph is in: `summary` of `summary/2`, empty for the main part."""
        return "" if self.is_section or self.is_numbered else self.partition("/")[0]

    @property
    def path(self) -> str:
        """The address without the mark of its space: `IV.C` of `s:IV.C`."""
        return self.removeprefix(SECTION_PREFIX)
