"""Notes out into a file, in the form its name ends in, and in again from Web Annotations."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from wsis_reader.notes import files
from wsis_reader.notes.errors import NotAnnotations, NotRead, UnknownForm, reason_of
from wsis_reader.notes.export import Words

if TYPE_CHECKING:
    from wsis_reader.notes.annotations import Incoming
    from wsis_reader.notes.export import Sheet
    from wsis_reader.notes.gathering import Gathered

FORMS = {
    ".md": "Markdown",
    ".html": "HTML",
    ".odt": "OpenDocument",
    ".csv": "CSV",
    ".json": "W3C Web Annotations",
    ".jsonld": "W3C Web Annotations",
}
"""What a file's ending asks for, by the names of the forms."""


def export(gathered: Sequence[Gathered], path: Path, words: Words | None = None) -> int:
    """Write notes to a file, whole or not at all; how many. `words` are those the export adds, English without them.

    Where there are none, nothing is written: no file is replaced by an empty one. Raises UnknownForm, NotWritten.
    """
    if path.suffix.lower() not in FORMS:
        raise UnknownForm(path)
    count = sum(len(each.anchored) for each in gathered)
    if count:
        files.write(path, content(gathered, path.suffix.lower(), words or Words()))
    return count


def content(gathered: Sequence[Gathered], suffix: str, words: Words) -> bytes:
    """Notes in one of the FORMS."""
    # Each form is imported by who wants it: the packing of ODT and the reading of JSON take time.
    match suffix:
        case ".json" | ".jsonld":
            from wsis_reader.notes.annotations import to_annotations

            return to_annotations(each.note for one in gathered for each in one.anchored)
        case ".csv":
            from wsis_reader.notes.export import to_csv

            return to_csv([note for each in gathered for note in each.notes]).encode()
        case ".odt":
            from wsis_reader.notes.odt import to_odt

            return to_odt(_sheets(gathered, words), words)
        case ".html":
            from wsis_reader.notes.export import to_html

            languages = {each.order.report.language for each in gathered if each.order}
            return _printable(to_html(_sheets(gathered, words), words, *languages if len(languages) == 1 else ()))
    from wsis_reader.notes.export import to_markdown

    return _printable(to_markdown(_sheets(gathered, words), words))


def read(path: Path) -> Incoming:
    """Read a file of Web Annotations. Raises NotRead, NotAnnotations."""
    from wsis_reader.notes.annotations import from_annotations

    try:
        read_bytes = path.read_bytes()
    except OSError as error:
        raise NotRead(path, reason_of(error)) from error
    try:
        return from_annotations(read_bytes)
    except NotAnnotations as error:
        raise NotAnnotations(error.position, path) from error


def _sheets(gathered: Sequence[Gathered], words: Words) -> list[Sheet]:
    from wsis_reader.notes.export import loose_sheet, sheet

    return [
        sheet(each.order, each.anchored, words) if each.order else loose_sheet(each.symbol, each.notes)
        for each in gathered
    ]


def _printable(text: str) -> bytes:
    """UTF-8, with a question mark for half a character."""
    return text.encode(errors="replace")
