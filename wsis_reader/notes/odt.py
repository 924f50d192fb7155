"""Notes as an OpenDocument text, by the standard library alone (OpenDocument 1.3, ISO/IEC 26300)."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from wsis_reader.notes.export import Entry, Sheet, Words, about, body

_MIME = "application/vnd.oasis.opendocument.text"
_SPACES = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = f'xmlns:office="{_SPACES}office:1.0" xmlns:text="{_SPACES}text:1.0" xmlns:style="{_SPACES}style:1.0"'
_FO = f'xmlns:fo="{_SPACES}xsl-fo-compatible:1.0"'
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_MANIFEST = (
    f'{_HEAD}<manifest:manifest xmlns:manifest="{_SPACES}manifest:1.0" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{_MIME}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>'
)
_STYLES = (
    '<office:automatic-styles><style:style style:name="Quote" style:family="paragraph"><style:paragraph-properties'
    ' fo:margin-left="0.8cm" fo:margin-bottom="0.2cm"/><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:name="About" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.5cm"/>'
    '<style:text-properties fo:font-size="80%"/></style:style></office:automatic-styles>'
)
_EPOCH = (1980, 1, 1, 0, 0, 0)
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_odt(sheets: Sequence[Sheet], words: Words) -> bytes:
    """Everything as an ODT file. The same notes always give the same bytes."""
    text = "".join(part for each in sheets for part in _sheet(each, words))
    content = (
        f'{_HEAD}<office:document-content {_NAMES} {_FO} office:version="1.3">{_STYLES}'
        f"<office:body><office:text>{text}</office:text></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        # The type comes first and is not compressed, so that it can be read off the file's beginning.
        packed.writestr(zipfile.ZipInfo("mimetype", _EPOCH), _MIME)
        for name, value in (("content.xml", content), ("META-INF/manifest.xml", _MANIFEST)):
            packed.writestr(zipfile.ZipInfo(name, _EPOCH), value, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _sheet(sheet: Sheet, words: Words) -> Iterator[str]:
    yield _heading(sheet.title or sheet.symbol, 1)
    for group in sheet.groups:
        if group.title:
            yield _heading(group.title, group.level + 1)
        for entry in group.entries:
            yield from _entry(entry, words)


def _entry(entry: Entry, words: Words) -> Iterator[str]:
    if entry.quote:
        yield from (_paragraph(line, "Quote") for line in entry.quote.split("\n"))
    if text := body(entry, words):
        yield from (_paragraph(line) for line in text.split("\n"))
    yield _paragraph(about(entry, words), "About")


def _heading(text: str, level: int) -> str:
    return f'<text:h text:outline-level="{level}">{_text(text)}</text:h>'


def _paragraph(text: str, style: str = "") -> str:
    named = f' text:style-name="{style}"' if style else ""
    return f"<text:p{named}>{_text(text)}</text:p>"


def _text(text: str) -> str:
    return escape(_NOT_XML.sub("\ufffd", text))
