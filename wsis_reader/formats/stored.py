"""The stored, parsed form of a report: a line that says version and checksum, then compact JSON, both UTF-8."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

from wsis_reader.formats.errors import UnreadableFile
from wsis_reader.report import Anchor, Furniture, Item, Paragraph, Report, Section

VERSION = 1
MAGIC = b'{"wsis-reader report":'
_ENCODING = "utf-8"
_HALF_PAIRS = "surrogatepass"

_Item = tuple[str, int, int, str | None]
_Paragraph = tuple[str, str, str, str, list[_Item]]
_Section = tuple[str, str, int, str, str, list[_Paragraph]]
_Report = tuple[list[str], str, str, str, list[_Section], list[tuple[str, str, str]]]


def dump(report: Report) -> bytes:
    """The report as bytes that `load` makes the same report of."""
    stored: _Report = (
        list(report.symbols),
        report.language,
        report.title,
        report.job_number,
        [(s.anchor, s.title, s.level, s.label, s.part, [_pack(p) for p in s.paragraphs]) for s in report.sections],
        [(f.kind, f.text, f.after) for f in report.furniture],
    )
    body = json.dumps(stored, ensure_ascii=False, separators=(",", ":")).encode(_ENCODING, _HALF_PAIRS)
    return b'%s%d,"crc32":%d}\n%s' % (MAGIC, VERSION, crc32(body), body)


def load(data: bytes, path: Path | None = None) -> Report:
    """The report that `dump` stored; `path` is what an error names.

    Raises UnreadableFile: `damaged` where a byte is not as stored, `version` where another version stored it.
    """
    head, _, body = data.partition(b"\n")
    try:
        if not head.startswith(MAGIC):
            raise UnreadableFile(path or Path(), "damaged")
        version, checksum = json.loads(head).values()
        if version != VERSION:
            raise UnreadableFile(path or Path(), "version")
        if checksum != crc32(body):
            raise UnreadableFile(path or Path(), "damaged")
        return _report(json.loads(body.decode(_ENCODING, _HALF_PAIRS)))
    except (ValueError, TypeError, RecursionError) as error:
        raise UnreadableFile(path or Path(), "damaged") from error


def _pack(p: Paragraph) -> _Paragraph:
    return p.anchor, p.text, p.section, p.number, [(i.label, i.start, i.end, i.anchor) for i in p.items]


def _report(stored: _Report) -> Report:
    symbols, language, title, job_number, sections, furniture = stored
    return Report(
        tuple(symbols),
        language,
        title,
        tuple(_section(section) for section in sections),
        job_number,
        tuple(Furniture(kind, text, Anchor(after)) for kind, text, after in furniture),
    )


def _section(stored: _Section) -> Section:
    anchor, title, level, label, part, paragraphs = stored
    places = {p[2]: Anchor(p[2]) for p in paragraphs}
    return Section(
        Anchor(anchor),
        title,
        level,
        label,
        part,
        tuple(
            Paragraph(Anchor(own), text, places[place], number, _items(items) if items else ())
            for own, text, place, number, items in paragraphs
        ),
    )


def _items(stored: list[_Item]) -> tuple[Item, ...]:
    return tuple(Item(label, start, end, Anchor(own) if own else None) for label, start, end, own in stored)
