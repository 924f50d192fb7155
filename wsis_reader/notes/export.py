"""Notes for reading elsewhere: Markdown, HTML and CSV, grouped by section and cited."""

from __future__ import annotations

import csv
import html
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wsis_reader.notes.anchoring import Anchored
from wsis_reader.notes.model import Note
from wsis_reader.report import Anchor
from wsis_reader.report.citation import cite
from wsis_reader.report.places import ReadingOrder

FIELDS = (
    "id", "kind", "report", "language", "paragraph", "quote", "text", "colour", "tags", "state", "created", "modified",
)  # fmt: skip
"""The columns of the CSV, as docs/json.md names them; tags are separated by commas."""

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~])")
_LIST_LIKE = re.compile(r"^(\s*\d*)([-+.)])(?=\s)", re.M)


@dataclass(frozen=True, slots=True)
class Words:
    """The words that an export adds, in the language of the interface."""

    orphans: str = "Not found in the text any more"
    confirm: str = "to confirm"
    bookmark: str = "Bookmark"


@dataclass(frozen=True, slots=True)
class Entry:
    """A note as it is exported: what it was made on, in the words of then, and where that is cited."""

    note: Note
    quote: str
    citation: str
    doubtful: bool = False


@dataclass(frozen=True, slots=True)
class Group:
    """The entries of one section, under its number and title. `level` counts from 1."""

    title: str
    level: int
    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Sheet:
    """The notes of one report, ready to be written down in any form."""

    title: str
    symbol: str
    groups: tuple[Group, ...]


def sheet(order: ReadingOrder, anchored: Iterable[Anchored], words: Words) -> Sheet:
    """Sort the notes of a report into its sections, in the order of the text; orphans come first."""
    by_section: dict[str, list[Entry]] = {}
    for each in sorted(anchored, key=lambda one: _position(order, one)):
        section = order.unit(each.spans[0].anchor).section if each.spans else ""
        by_section.setdefault(section if each.spans else "\0", []).append(_entry(order, each))
    groups = []
    for section, entries in by_section.items():
        path = order.path(Anchor(section))
        title = " ".join(part for part in (path[-1].label, path[-1].title) if part) if path else ""
        groups.append(Group(words.orphans if section == "\0" else title, len(path) or 1, tuple(entries)))
    return Sheet(order.report.title, order.report.symbol, tuple(groups))


def loose_sheet(symbol: str, notes: Iterable[Note]) -> Sheet:
    """The notes of a report that is not at hand, cited by the places they were made on."""
    entries = tuple(Entry(note, note.quote, _bare(note)) for note in notes)
    return Sheet("", symbol, (Group("", 1, entries),))


def to_markdown(sheets: Sequence[Sheet], words: Words) -> str:
    """Everything as Markdown: quotes as block quotes, notes as they were written."""
    lines = []
    for each in sheets:
        lines += [f"# {_plain(each.title or each.symbol)}", "", *([_plain(each.symbol), ""] if each.title else [])]
        for group in each.groups:
            if group.title:
                lines += [f"{'#' * min(6, group.level + 1)} {_plain(group.title)}", ""]
            for entry in group.entries:
                lines += [*_markdown(entry, words), ""]
    return "\n".join(lines)


def to_html(sheets: Sequence[Sheet], words: Words, language: str = "en") -> str:
    """Everything as one HTML page that loads nothing."""
    parts = []
    for each in sheets:
        parts.append(f"<h1>{html.escape(each.title or each.symbol)}</h1>")
        for group in each.groups:
            if group.title:
                level = min(6, group.level + 1)
                parts.append(f"<h{level}>{html.escape(group.title)}</h{level}>")
            parts += [_html(entry, words) for entry in group.entries]
    head = f'<!DOCTYPE html>\n<html lang="{html.escape(language)}">\n<meta charset="utf-8">\n'
    title = html.escape(", ".join(each.symbol for each in sheets))
    style = "body{max-width:40em;margin:2em auto;line-height:1.45}blockquote{border-left:3px solid;padding-left:1em}"
    return f"{head}<title>{title}</title>\n<style>{style}</style>\n" + "\n".join(parts) + "\n</html>\n"


def to_csv(notes: Iterable[Note]) -> str:
    """A row per note, under a line of column names."""
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(FIELDS)
    for note in notes:
        cells = fields_of(note).values()
        writer.writerow([",".join(cell) if isinstance(cell, tuple) else cell for cell in cells])
    return out.getvalue()


def fields_of(note: Note) -> dict[str, str | tuple[str, ...]]:
    """A note as lists in JSON and CSV show it."""
    return {
        "id": note.id,
        "kind": note.kind,
        "report": note.report,
        "language": note.language,
        "paragraph": note.anchor,
        "quote": note.quote,
        "text": note.text,
        "colour": note.colour,
        "tags": note.tags,
        "state": note.state,
        "created": note.created,
        "modified": note.modified,
    }


def about(entry: Entry, words: Words) -> str:
    """What stands under a note: citation, colour, tags, and whether its place is to be confirmed."""
    note = entry.note
    doubt = words.confirm if entry.doubtful else ""
    return " · ".join(part for part in (entry.citation, note.colour, *(f"#{tag}" for tag in note.tags), doubt) if part)


def body(entry: Entry, words: Words) -> str:
    """What the reader wrote; a bookmark without a word says that it is one."""
    return entry.note.text or ("" if entry.quote else words.bookmark)


def _entry(order: ReadingOrder, each: Anchored) -> Entry:
    citation = cite(order, [span.anchor for span in each.spans]) if each.spans else _bare(each.note)
    return Entry(each.note, each.note.quote, citation, each.state == "confirm")


def _position(order: ReadingOrder, each: Anchored) -> tuple[int, int, str]:
    if not each.spans:
        return -1, 0, each.note.created
    return order.index(each.spans[0].anchor), each.spans[0].start, each.note.created


def _bare(note: Note) -> str:
    return ", ".join(part for part in (note.report, note.anchor) if part)


def _markdown(entry: Entry, words: Words) -> list[str]:
    quoted = [f"> {line}" for line in _plain(entry.quote).split("\n")] if entry.quote else []
    text = body(entry, words)
    return [
        *quoted,
        *([""] if quoted and text else []),
        *([text] if text else []),
        "",
        f"*{_plain(about(entry, words))}*",
    ]


def _html(entry: Entry, words: Words) -> str:
    quote = f"<blockquote>{_lines(entry.quote)}</blockquote>\n" if entry.quote else ""
    text = body(entry, words)
    return (
        f"{quote}{f'<p>{_lines(text)}</p>' if text else ''}\n<p><small>{html.escape(about(entry, words))}</small></p>"
    )


def _lines(text: str) -> str:
    return html.escape(text).replace("\n", "<br>\n")


def _plain(text: str) -> str:
    """Text that means nothing in Markdown."""
    return _LIST_LIKE.sub(r"\1\\\2", _MARKUP.sub(r"\\\1", text))
