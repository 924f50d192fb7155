"""The stored, parsed form of a report: a line that says version and checksum, then compact JSON, both UTF-8."""

from __future__ import annotations

import json
from pathlib import Path
from zlib import crc32

from wsis_reader.formats.errors import UnreadableFile
from wsis_reader.report import Anchor, Call, Furniture, Item, Link, Paragraph, Report, Section

VERSION = 2
MAGIC = b'{"wsis-reader report":'
_ENCODING = "utf-8"
_HALF_PAIRS = "surrogatepass"

_Item = tuple[str, int, int, str | None]
_Link = tuple[int, int, str]
_Call = tuple[int, str]
_Paragraph = tuple[str, str, str, str, list[_Item], list[_Link], list[_Call]]
_Section = tuple[str, str, int, str, str, list[_Paragraph]]
_Furniture = tuple[str, str, str]
_Report = tuple[list[str], str, str, str, list[_Section], list[_Furniture], list[_Paragraph], str]


def dump(report: Report) -> bytes:
    """The report as bytes that `load` makes the same report of."""
    stored: _Report = (
        list(report.symbols),
        report.language,
        report.title,
        report.job_number,
        [(s.anchor, s.title, s.level, s.label, s.part, [_pack(p) for p in s.paragraphs]) for s in report.sections],
        [(f.kind, f.text, f.after) for f in report.furniture],
        [_pack(p) for p in report.footnotes],
        report.date,
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
    items: list[_Item] = [(i.label, i.start, i.end, i.anchor) for i in p.items]
    links = [(k.start, k.end, k.target) for k in p.links]
    calls: list[_Call] = [(c.offset, c.note) for c in p.calls]
    return p.anchor, p.text, p.section, p.number, items, links, calls


def _report(stored: _Report) -> Report:
    symbols, language, title, job_number, sections, furniture, footnotes, date = stored
    return Report(
        tuple(symbols),
        language,
        title,
        tuple(_section(section) for section in sections),
        job_number,
        tuple(Furniture(kind, text, Anchor(after)) for kind, text, after in furniture),
        _paragraphs(footnotes),
        date,
    )


def _section(stored: _Section) -> Section:
    anchor, title, level, label, part, paragraphs = stored
    return Section(Anchor(anchor), title, level, label, part, _paragraphs(paragraphs))


def _paragraphs(stored: list[_Paragraph]) -> tuple[Paragraph, ...]:
    places = {p[2]: Anchor(p[2]) for p in stored}
    return tuple(
        Paragraph(
            Anchor(own),
            text,
            places[place],
            number,
            _items(items) if items else (),
            tuple(Link(*link) for link in links) if links else (),
            tuple(Call(offset, Anchor(note)) for offset, note in calls) if calls else (),
        )
        for own, text, place, number, items, links, calls in stored
    )


def _items(stored: list[_Item]) -> tuple[Item, ...]:
    return tuple(Item(label, start, end, Anchor(own) if own else None) for label, start, end, own in stored)
