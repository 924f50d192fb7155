"""Exports for reading: grouped by section, cited, and nothing in a note is taken for markup."""

from __future__ import annotations

import csv
import io
import zipfile
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from wsis_reader.notes.anchoring import Anchoring
from wsis_reader.notes.export import FIELDS, Sheet, Words, loose_sheet, sheet, to_csv, to_html, to_markdown
from wsis_reader.notes.model import Note
from wsis_reader.notes.odt import to_odt
from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder

WORDS = Words()


def made(order: ReadingOrder) -> list[Note]:
    anchoring, key = Anchoring(order), order.report.key
    quote = anchoring.select([Span(Anchor("26"), 0, 30)])
    spans = [Span(Anchor("13"), 10, len(order.unit(Anchor("13")).text)), Span(Anchor("14"), 0, 20)]
    return [
        Note("urn:2", "note", *key, quote, "Words *of mine*\n<b>& more", "yellow", ("UIT", "à voir"), created="2"),
        Note("urn:1", "highlight", *key, anchoring.select(spans), colour="green", created="1"),
        Note("urn:3", "bookmark", *key, anchoring.select_whole(Anchor("s:IV")), created="3"),
        Note(
            "urn:4", "note", *key, (replace(quote[0], exact="nothing like it in there", prefix="", suffix=""),), "Lost"
        ),
    ]


@pytest.fixture
def ready(order: ReadingOrder) -> Sheet:
    return sheet(order, Anchoring(order).anchor_all(made(order)), WORDS)


def test_markdown_is_grouped_by_section_with_citations(order: ReadingOrder, ready: Sheet) -> None:
    text = to_markdown([ready], WORDS)
    lines = text.split("\n")
    headings = [line for line in lines if line.startswith("#")]
    assert headings[1] == "## Not found in the text any more"
    assert headings[2].startswith("## IV ")
    assert headings[-1].startswith("### C ")
    assert "*A/59/80-E/2004/61, par. 26 · yellow · \\#UIT · \\#à voir*" in lines
    assert "*A/59/80-E/2004/61, par. 13 et 14 · green*" in lines
    assert "> " + order.unit(Anchor("26")).text[:30] in lines
    assert "Words *of mine*" in lines
    assert "Lost" in lines
    assert "Bookmark" in lines


def test_what_is_quoted_is_no_markup_in_markdown() -> None:
    quote = Note("urn:x", "highlight", "A/1", "en", ())
    entry = loose_sheet("A/1", [quote]).groups[0].entries[0]
    one = replace(entry, quote="1. not *bold* [x](y) <b>\n- no list")
    text = to_markdown([Sheet("", "A/1", (replace(loose_sheet("A/1", []).groups[0], entries=(one,)),))], WORDS)
    assert "> 1\\. not \\*bold\\* \\[x\\](y) \\<b\\>" in text
    assert "> \\- no list" in text


def test_html_shows_what_was_written_and_loads_nothing(ready: Sheet) -> None:
    page = to_html([ready], WORDS, "fr")
    assert "&lt;b&gt;&amp; more" in page
    assert page.count("<blockquote>") == 3
    assert not any(word in page for word in ("src=", "href=", "http", "<script", "<b>"))


def test_csv_has_the_documented_columns_and_a_row_per_note(order: ReadingOrder) -> None:
    rows = list(csv.DictReader(io.StringIO(to_csv(made(order)))))
    assert tuple(rows[0]) == FIELDS
    assert (rows[0]["paragraph"], rows[0]["tags"], rows[0]["text"]) == (
        "26",
        "UIT,à voir",
        "Words *of mine*\n<b>& more",
    )
    assert [row["id"] for row in rows] == ["urn:2", "urn:1", "urn:3", "urn:4"]


def test_odt_is_a_package_whose_text_has_everything(ready: Sheet) -> None:
    content = to_odt([ready], WORDS)
    assert content[30:38] == b"mimetype"
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert packed.testzip() is None
        assert packed.namelist() == ["mimetype", "content.xml", "META-INF/manifest.xml"]
        text = "\n".join(ElementTree.fromstring(packed.read("content.xml")).itertext())
    for words in ("Words *of mine*", "<b>& more", "A/59/80-E/2004/61, par. 26", "Bookmark", "Lost"):
        assert words in text
    assert to_odt([ready], WORDS) == content


def test_odt_holds_no_character_that_xml_forbids() -> None:
    note = Note("urn:x", "note", "A/1", "en", (), "a\x00b\x0b\ud800c")
    content = to_odt([loose_sheet("A/1", [note])], WORDS)
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        assert "a\ufffdb\ufffd\ufffdc" in "".join(ElementTree.fromstring(packed.read("content.xml")).itertext())
