"""Entries: what the index is given, a paragraph, a heading or a title with the values of its fields."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from wsis_reader.report import Anchor, Report
from wsis_reader.search.folding import fold
from wsis_reader.search.supplement import Mention

ReportKey: TypeAlias = tuple[str, str]
"""(symbol, language)."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One unit of a report as the index takes it; `fields` are the values, folded, that a query may name."""

    report: ReportKey
    anchor: Anchor
    section: Anchor
    text: str
    fields: Mapping[str, tuple[str, ...]]
    mentions: tuple[Mention, ...] = ()


def entries(report: Report, mentions: Mapping[Anchor, tuple[Mention, ...]] | None = None) -> Iterator[Entry]:
    """Give everything in the report that can be found, in reading order, with what is mentioned in it."""
    parts = {section.anchor: section.part for section in report.sections}
    for unit in report.units():
        fields = {"section": _sections(unit.section, parts.get(unit.section, ""))}
        if not unit.anchor.is_heading:
            fields["par"] = (fold(unit.anchor),)
        here = mentions.get(unit.anchor, ()) if mentions else ()
        yield Entry(report.key, unit.anchor, unit.section, unit.text, fields, here)


def _sections(section: Anchor, part: str) -> tuple[str, ...]:
    """Give the section, all that it lies in, and its part: `iv.c`, `iv`."""
    labels = fold(section.path).split(".") if section else []
    paths = [".".join(labels[: count + 1]) for count in range(len(labels))]
    return tuple(dict.fromkeys([*paths, *([fold(part)] if part else [])]))


def fingerprint(report: Report, edition: str = "") -> str:
    """Give a hash of everything that the index of the report depends on, the edition of its supplement included."""
    digest = hashlib.sha256(f"{edition}\x1e".encode())
    for entry in entries(report):
        row = (*entry.report, entry.anchor, entry.section, entry.text, *(v for vs in entry.fields.values() for v in vs))
        digest.update(("\x1f".join(row) + "\x1e").encode("utf-8", "surrogatepass"))
    return digest.hexdigest()
