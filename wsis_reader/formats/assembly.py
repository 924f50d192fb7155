"""The reading of lines one after the other: each opens a heading, a paragraph or an item, or goes on with the last."""

from __future__ import annotations

from collections.abc import Sequence

from wsis_reader.formats import labels
from wsis_reader.formats.draft import DraftParagraph, DraftSection
from wsis_reader.formats.labels import Level
from wsis_reader.formats.lines import Line, is_broken_early, is_ended
from wsis_reader.formats.listing import ItemList
from wsis_reader.formats.numbering import Numbering, value_of
from wsis_reader.formats.words import front_part, named_heading, opens_preamble

_HEADING_LENGTH = 300
_HEADING_LINES = 5


class Assembler:
    """Sections and paragraphs as far as the lines have been read."""

    def __init__(self, width: int) -> None:
        self.sections: list[DraftSection] = []
        self.front: list[DraftSection] = []
        self.current: DraftSection | DraftParagraph | None = None
        self._wrapped = width > 0
        self._width = width
        self._footnotes = 0
        self._interrupted: tuple[DraftSection | DraftParagraph | None, str] | None = None
        self._levels: list[Level] = []
        self._list = ItemList()
        self._numbering = Numbering(self._wrapped)
        self._base = ""
        self.in_body = False
        self._heading_open = False
        self._previous = ""
        self._readers = (self._read_number, self._read_item)
        self._starting_readers = (
            self._read_footnote,
            self._read_front,
            self._read_named,
            self._read_labelled,
            self._read_number,
            self._read_item,
            self._read_restart,
            self._read_unlabelled,
        )

    def add(self, lines: Sequence[Line], index: int) -> None:
        """Read the next line; `lines` is looked ahead into, never behind."""
        line = lines[index]
        if self._interrupted is not None and self._is_in_footnotes(lines, index):
            return
        starts = self._starts(line)
        readers = self._starting_readers if starts else self._readers
        if not any(read(lines, index) for read in readers):
            self._go_on(line, starts)
        self._previous = line.text

    def begin_footnotes(self) -> None:
        """The lines that follow are the page's footnotes."""
        if self._interrupted is None:
            self._interrupted = self.current, self._previous

    def end_footnotes(self) -> None:
        """The text goes on where the footnotes interrupted it."""
        if self._interrupted is not None:
            self.current, self._previous = self._interrupted
            self._interrupted = None

    def _is_in_footnotes(self, lines: Sequence[Line], index: int) -> bool:
        """Whether the line belongs to the footnotes below a rule; what else opens there ends them."""
        read = labels.read_footnote(lines[index].text)
        if read is not None and int(read[0]) == self._footnotes + 1:
            self._open_footnote(*read)
        elif isinstance(self.current, DraftParagraph) and self.current.is_footnote:
            number = labels.read_number(lines[index].text)
            if number is not None and self._numbering.is_next(number[0]):
                self.end_footnotes()
                return False
            self.current.last_lines.append(lines[index].text)
        else:
            self.end_footnotes()
            return False
        return True

    def _read_footnote(self, lines: Sequence[Line], index: int) -> bool:
        """Footnotes behind a text of one line to a paragraph: numbers without a full stop, from 1, at least two."""
        read = labels.read_footnote(lines[index].text)
        if self._wrapped or read is None or not self._numbering.last or int(read[0]) != self._footnotes + 1:
            return False
        following = labels.read_footnote(lines[index + 1].text) if index + 1 < len(lines) else None
        if read[0] == "1" and (following is None or following[0] != "2"):
            return False
        self._open_footnote(*read)
        return True

    def _open_footnote(self, number: str, rest: str) -> None:
        self._footnotes += 1
        self._open_paragraph(number, [rest] if rest else []).is_footnote = True

    def _starts(self, line: Line) -> bool:
        """Whether a line can open something without further signs."""
        if not self._wrapped or line.blank or line.page or self.current is None:
            return True
        if isinstance(self.current, DraftSection) and not self._heading_open:
            return True
        if isinstance(self.current, DraftParagraph) and not self.current.last_lines:
            return False
        early = is_broken_early(self._previous, line.text, self._width) or opens_preamble(line.text)
        return early or (line.indent > 1 and is_ended(self._previous))

    def _go_on(self, line: Line, starts: bool) -> None:
        if self._heading_open and not starts and isinstance(self.current, DraftSection):
            self.current.lines.append(line.text)
        elif isinstance(self.current, DraftParagraph) and (not starts or self._is_continued(line, self.current)):
            self.current.last_lines.append(line.text)
        else:
            self._open_paragraph("", [line.text])

    def _is_continued(self, line: Line, paragraph: DraftParagraph) -> bool:
        """Whether a sentence goes on over the gap before this line, or a number stood alone before it."""
        if not paragraph.last_lines:
            return True
        if is_ended(self._previous) or not self.in_body:
            return False
        return line.page or (self._wrapped and line.text[0].islower() and not self._previous.endswith(","))

    def _read_front(self, lines: Sequence[Line], index: int) -> bool:
        part = "" if self.in_body else front_part(lines[index].text)
        if part:
            self._open_section(DraftSection(part, lines=[lines[index].text]))
            self._heading_open = False
        return bool(part)

    def _read_named(self, lines: Sequence[Line], index: int) -> bool:
        named = named_heading(lines[index].text)
        if named is None:
            return False
        kind, label, title = named
        printed = (
            lines[index].text[: len(lines[index].text) - len(title)].rstrip(" :.–—") if title else lines[index].text
        )
        if kind in ("chapter", "article"):
            rank = labels.CHAPTER if kind == "chapter" else labels.ARTICLE
            part = self._base if kind == "chapter" else f"{self._base}/article-{label}".strip("/")
            self._open_heading(rank, 1, label, printed, title, part)
        else:
            self._base = f"{kind}-{label}" if label else kind
            self._levels.clear()
            self._enter_body()
            self._numbering.enter(self._base)
            self._open_section(DraftSection(self._base, printed, self._base, lines=[title] if title else []))
        self._heading_open = bool(title)
        return True

    def _read_number(self, lines: Sequence[Line], index: int) -> bool:
        read = labels.read_number(lines[index].text)
        if read is None:
            return False
        number, rest = read
        starts = self._starts(lines[index])
        is_alone = lines[index].text.rstrip(" .") == number
        may_open = starts or is_alone or self._heading_open or self._previous.endswith(",") or is_ended(self._previous)
        numbering = self._numbering
        if not (may_open and numbering.is_next(number)) and not (starts and numbering.resumes(number, lines, index)):
            return False
        numbering.last = value_of(number)
        self._enter_body()
        self._open_paragraph(number, [rest] if rest else [])
        return True

    def _read_restart(self, lines: Sequence[Line], index: int) -> bool:
        """A paragraph 1 directly below a heading begins a new part."""
        read = labels.read_number(lines[index].text)
        if read is None or read[0] != "1" or not isinstance(self.current, DraftSection):
            return False
        self._numbering.enter_unnamed()
        self.current.part = self._numbering.part
        return self._read_number(lines, index)

    def _read_labelled(self, lines: Sequence[Line], index: int) -> bool:
        read = labels.read_heading(lines[index].text)
        if read is None or not self._looks_like_heading(lines, index):
            return False
        label, rest = read
        if label.isdecimal() and not self._numbering.is_subheading(lines, index):
            return False
        place = labels.heading_rank(label, self._levels)
        if place is None:
            return False
        self._open_heading(*place, label, label, rest)
        return True

    def _read_unlabelled(self, lines: Sequence[Line], index: int) -> bool:
        text = lines[index].text
        if not self.in_body or not text[0].isupper() or not self._looks_like_heading(lines, index):
            return False
        if isinstance(self.current, DraftSection) and self.current.label and not self.current.lines:
            self.current.lines.append(text)
            self._heading_open = True
            return True
        following = index + self._extent(lines, index)
        opened = following < len(lines) and (
            labels.read_number(lines[following].text) is not None or named_heading(lines[following].text) is not None
        )
        if not (opened or (text.isupper() and len(text) > 3)):
            return False
        self._open_heading(labels.UNLABELLED, 1, "", "", text)
        return True

    def _read_item(self, lines: Sequence[Line], index: int) -> bool:
        own_list = self._list
        item = own_list.read(lines[index].text, self._starts(lines[index]), self._previous)
        if item is None:
            return False
        paragraph = self.current if isinstance(self.current, DraftParagraph) else self._open_paragraph("", [])
        paragraph.items.append(item)
        self._list = own_list
        return True

    def _looks_like_heading(self, lines: Sequence[Line], index: int) -> bool:
        extent = self._extent(lines, index)
        last = lines[index + extent - 1].text
        length = sum(len(line.text) + 1 for line in lines[index : index + extent])
        closed = last[-1] not in "?!" and (is_ended(last) or last[-1] == ",")
        return extent <= _HEADING_LINES and length <= _HEADING_LENGTH and not closed

    def _extent(self, lines: Sequence[Line], index: int) -> int:
        """How many lines a heading that opens here has."""
        end = index + 1
        while self._wrapped and end < len(lines) and end - index <= _HEADING_LINES and not lines[end].blank:
            if self._numbering.ends_heading(lines[end]):
                break
            end += 1
        return end - index

    def _open_heading(self, rank: int, value: int, label: str, printed: str, title: str, part: str = "") -> None:
        self._enter_body()
        if part or any(level.rank == labels.ARTICLE >= rank for level in self._levels):
            self._numbering.enter(part or self._base)
        while self._levels and self._levels[-1].rank >= rank:
            self._levels.pop()
        parent = self._levels[-1].path if self._levels else self._base
        own = labels.canonical(rank, value, label) if rank == labels.LETTER else label
        path = (f"{parent}.{own}" if parent else own) if own else ""
        level = len(self._levels) + 1 + bool(self._base)
        self._open_section(DraftSection(self._numbering.part, printed, path, parent, level, [title] if title else []))
        self._levels.append(Level(rank, value, path or parent))

    def _enter_body(self) -> None:
        if not self.in_body:
            self.in_body = True
            self.front = self.sections.copy()

    def _open_section(self, section: DraftSection) -> None:
        self.sections.append(section)
        self.current = section
        self._heading_open = True
        self._list = ItemList()

    def _open_paragraph(self, number: str, lines: list[str]) -> DraftParagraph:
        own_part = self._numbering.part if self.in_body else "preamble"
        if not self.sections or (self.in_body and len(self.sections) == len(self.front)):
            self.sections.append(DraftSection(own_part))
        section = self.sections[-1]
        part = own_part if self.in_body else section.part
        paragraph = DraftParagraph(part, number, lines)
        section.paragraphs.append(paragraph)
        self.current = paragraph
        self._heading_open = False
        self._list = ItemList()
        return paragraph
