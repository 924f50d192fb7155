"""Report, Section, Paragraph: a document as its paragraphs, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from wsis_reader.report.anchor import TITLE, Anchor

NOWHERE = Anchor("")
"""The section of what stands in none: the title, or text before the first heading's section."""

BEFORE_THE_TITLE = ("cover", "note", "summary")
"""The parts that stand before the report's title."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one paragraph's text: offsets in code points, end exclusive."""

    anchor: Anchor
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Item:
    """A list item inside a paragraph's text: its label as printed (`•`, `a)`) and its extent, label included.

    A lettered item has an anchor of its own (`26/a`); a bullet has none.
    """

    label: str
    start: int
    end: int
    anchor: Anchor | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """What the file itself links: a stretch of a paragraph's text and the address it declares, as written there."""

    start: int
    end: int
    target: str


@dataclass(frozen=True, slots=True)
class Call:
    """A call for a footnote: the offset its mark stood at, and the footnote's anchor."""

    offset: int
    note: Anchor


@dataclass(frozen=True, slots=True)
class Paragraph:
    """The unit of the program: text that has an address.

    `text` is reflowed: no line breaks but between list items, no number, no page furniture, characters as printed.
    `number` is the number as printed, without its full stop; empty where there is none. A heading is a paragraph too:
    its anchor is that of its section, its number the section's label.
    """

    anchor: Anchor
    text: str
    section: Anchor = NOWHERE
    number: str = ""
    items: tuple[Item, ...] = ()
    links: tuple[Link, ...] = ()
    calls: tuple[Call, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A section with what stands directly in it; its sub-sections follow it in `Report.sections`.

    `level` counts from 1; `label` is as printed (`IV`, `C`), empty where there is none; `title` may be empty where
    a part of the document has no heading. `part` is `note`, `summary`, `preamble`, `annex-I`, … and empty
    in the main part.
    """

    anchor: Anchor
    title: str
    level: int = 1
    label: str = ""
    part: str = ""
    paragraphs: tuple[Paragraph, ...] = ()

    @property
    def heading(self) -> Paragraph:
        """The heading as a paragraph, addressed by the section's anchor."""
        return Paragraph(self.anchor, self.title, self.anchor, self.label)


@dataclass(frozen=True, slots=True)
class Furniture:
    """What a page carries besides its text: a running header or footer, or a page number, as printed.

    `after` is the anchor of the paragraph or heading it was found behind, empty at the very top.
    """

    kind: str
    text: str
    after: Anchor = NOWHERE


@dataclass(frozen=True, slots=True)
class Report:
    """A UN document in one language: identified by its symbol and its language (ISO 639-1).

    `sections` is flat, in reading order. `symbols` holds each half of a double symbol. `job_number` is as printed.
    `footnotes` are paragraphs of their own (`fn-7`), called from the text by `Paragraph.calls`. `date` is the day of
    issue that the file declares (`2004-05-05`), empty where it declares none.
    """

    symbols: tuple[str, ...]
    language: str
    title: str
    sections: tuple[Section, ...]
    job_number: str = ""
    furniture: tuple[Furniture, ...] = ()
    footnotes: tuple[Paragraph, ...] = ()
    date: str = ""

    @property
    def symbol(self) -> str:
        """The symbol as cited in running text: `A/59/80-E/2004/61`."""
        return "-".join(self.symbols)

    @property
    def key(self) -> tuple[str, str]:
        """What identifies the report in a library: (symbol, language)."""
        return self.symbol, self.language

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph in reading order, without the headings."""
        for section in self.sections:
            yield from section.paragraphs

    def units(self) -> Iterator[Paragraph]:
        """Everything that has an address, in reading order: title, headings and paragraphs.

        The title stands before the first section of the main part, behind the cover note and the summary. Footnotes
        have addresses too, and stand apart, in `footnotes`.
        """
        titled = not self.title
        for section in self.sections:
            if not titled and section.part not in BEFORE_THE_TITLE:
                titled = True
                yield self.title_unit
            if section.title:
                yield section.heading
            yield from section.paragraphs
        if not titled:
            yield self.title_unit

    @property
    def title_unit(self) -> Paragraph:
        """The title as a paragraph, addressed as `title`."""
        return Paragraph(Anchor(TITLE), self.title)
