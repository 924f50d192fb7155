"""From the lines of a marked-up file, in reading order, to sections and paragraphs with their anchors."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wsis_reader.formats.flow import Line
from wsis_reader.report import Anchor, Call, Item, Link, Paragraph, Section

ANNEX = re.compile(r"(?:Annexe?|Anexo|Приложение|附件|المرفق)(?:\s+([IVXLC]+|[A-Z]|\d+))?\.?", re.IGNORECASE)
_NUMBER = re.compile(r"(\d+(?:\.\d+)*\s?(?:bis|ter)?)\s?[.\-]?")
_TYPED_NUMBER = re.compile(r"(\d+)(?:\.[\u200e\u200f]?\s+| ?[-–]\s*)(?=\D)")
_TYPED_LABEL = re.compile(r"(\(?[^\W\d_A-Z]{1,4}\)|[•\-–])\s+")
_HEADING_LABEL = re.compile(r"([IVXLC]+|[A-Z])(?:\.\s+|\.?$)")
_LETTER = re.compile(r"\(?(\w{1,5})\)")
_DIGITS = re.compile(r"\d+")
_ROMAN = re.compile(r"[ivx]+")


@dataclass(slots=True)
class _ParagraphDraft:
    anchor: Anchor
    section: Anchor
    number: str = ""
    text: str = ""
    items: list[Item] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    calls: list[Call] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)

    def append(self, label: str, line: Line, anchor: Anchor | None = None) -> None:
        """Add a line; one with a label is an item, on a line of its own."""
        start = len(self.text) + (1 if self.text else 0)
        body = f"{label} {line.text}".strip() if label else line.text
        links, calls = line.moved(start + len(body) - len(line.text))
        self.text = f"{self.text}\n{body}" if self.text else body
        self.links.extend(links)
        self.calls.extend(calls)
        if label:
            self.items.append(Item(label, start, len(self.text), anchor))

    def finished(self) -> Paragraph:
        parts = tuple(self.items), tuple(self.links), tuple(self.calls)
        return Paragraph(self.anchor, self.text, self.section, self.number, *parts)


@dataclass(slots=True)
class _SectionDraft:
    anchor: Anchor
    rank: int
    level: int
    label: str = ""
    title: str = ""
    part: str = ""
    paragraphs: list[_ParagraphDraft] = field(default_factory=list)
    children: int = 0

    def finished(self) -> Section:
        paragraphs = tuple(paragraph.finished() for paragraph in self.paragraphs)
        return Section(self.anchor, self.title, self.level, self.label, self.part, paragraphs)


class Outline:
    """Takes parts, headings and lines as a file gives them; every anchor it gives is given once."""

    def __init__(self) -> None:
        self._sections: list[_SectionDraft] = []
        self._open: list[_SectionDraft] = []
        self._paragraph: _ParagraphDraft | None = None
        self._component = ""
        self._part = ""
        self._run = ""
        self._runs = 1
        self._last = 0
        self._unnumbered = 0
        self._tables = 0
        self._pending = ""
        self._roots = 0
        self._given: set[str] = set()

    def begin(self, part: str, title: str = "", label: str = "") -> None:
        """Open a part of the document (`preamble`, `annex-I`); the empty part is the main one."""
        self._part = part
        self._run, self._runs = "", 1
        self._last = 0
        self._unnumbered = self._unnumbered if not part else 0
        self._paragraph = None
        self._open = [section for section in self._open if section.rank < 0] if part in ("", "preamble") else []
        if part:
            parent = self._open[-1].anchor.path + "." if self._open else ""
            self._section(Anchor(f"s:{parent}{part}"), 0, label, title)

    def component(self, label: str, title: str, position: int) -> None:
        """Open one of several resolutions under one symbol; from the second on its paragraphs are of `part-n`."""
        self.begin("")
        self._open = []
        self._component = f"part-{position}/" if position > 1 else ""
        self._section(Anchor(f"s:{label or position}"), -1, label, title)

    def heading(self, rank: int, label: str, line: Line) -> None:
        """A heading; a smaller rank stands higher. One that says "Annex" opens that part."""
        annex = ANNEX.fullmatch(line.text)
        if annex is not None:
            numeral = annex[1] or ""
            self.begin(f"annex-{numeral}" if numeral else "annex", line.text)
            return
        title = line.text
        typed = None if label else _HEADING_LABEL.match(title)
        if typed is not None:
            label, title = typed[1], title[typed.end() :]
        last = self._sections[-1] if self._sections else None
        if not label and last is not None and last.label and not last.title and not last.paragraphs:
            last.title = title
            return
        while self._open and self._open[-1].rank >= rank:
            self._open.pop()
        self._section(self._heading_anchor(label), rank, label, title)

    def line(self, label: str, line: Line) -> None:
        """A paragraph, an item of the one before (`a)`, `•`), or a number whose text is yet to come."""
        if not label:
            label, line = self._typed_label(line)
        if not line:
            self._pending = label or self._pending
            return
        label, self._pending = label or self._pending, ""
        number = _NUMBER.fullmatch(label)
        if number is not None:
            self._numbered(number[1].replace(" ", ""), line)
        elif label and self._paragraph is not None:
            self._paragraph.append(label, line, self._item_anchor(self._paragraph, label))
        else:
            self._unnumbered += 1
            before = f"after-{self._last}/" if self._last else ""
            head = before or ("" if self._part and not self._part.startswith("annex") else "preamble/")
            self._start(f"{self._prefix}{head}{self._unnumbered}", "", line, label)

    def table(self, line: Line) -> None:
        """A table, as rows on lines of their own."""
        self._tables += 1
        self._start(f"table-{self._tables}", "", line)
        self._paragraph = None

    def sections(self) -> tuple[Section, ...]:
        """Everything taken so far."""
        return tuple(
            section.finished() for section in self._sections if section.title or section.label or section.paragraphs
        )

    @property
    def _prefix(self) -> str:
        part = f"{self._part}/" if self._part else ""
        return f"{self._component}{part}{self._run}"

    def _typed_label(self, line: Line) -> tuple[str, Line]:
        number = _TYPED_NUMBER.match(line.text)
        if number is not None and int(number[1]) == self._last + 1:
            return number[1], line.cut(number.end())
        label = _TYPED_LABEL.match(line.text) if self._paragraph is not None else None
        return (label[1], line.cut(label.end())) if label is not None else ("", line)

    def _numbered(self, number: str, line: Line) -> None:
        value = int(_DIGITS.findall(number)[0])
        if value <= self._last and self._unique(self._prefix + number, probe=True) != self._prefix + number:
            self._runs += 1
            self._run = f"part-{self._runs}/"
        self._last, self._unnumbered = value, 0
        self._start(self._prefix + number, number, line)

    def _start(self, anchor: str, number: str, line: Line, label: str = "") -> None:
        if not self._sections or not self._open:
            self._roots += 1
            self._section(Anchor(f"s:{self._roots}"), 0, "", "")
        section = self._open[-1]
        self._paragraph = _ParagraphDraft(Anchor(self._unique(anchor)), section.anchor, number)
        self._paragraph.append(label, line)
        section.paragraphs.append(self._paragraph)

    def _item_anchor(self, paragraph: _ParagraphDraft, label: str) -> Anchor | None:
        letter = _LETTER.fullmatch(label)
        if letter is None:
            return None
        name, letters = letter[1], paragraph.letters
        nested = _ROMAN.fullmatch(name) and letters and ((name == "i" and letters[0] != "h") or len(letters) > 1)
        paragraph.letters = [letters[0], name] if nested else [name]
        return Anchor(self._unique("/".join([paragraph.anchor, *paragraph.letters])))

    def _heading_anchor(self, label: str) -> Anchor:
        if self._open:
            self._open[-1].children += 1
            return Anchor(f"s:{self._open[-1].anchor.path}.{label or self._open[-1].children}")
        self._roots += 1
        return Anchor(f"s:{label or self._roots}")

    def _section(self, anchor: Anchor, rank: int, label: str, title: str) -> None:
        self._paragraph = None
        draft = _SectionDraft(Anchor(self._unique(anchor)), rank, len(self._open) + 1, label, title, self._part)
        self._sections.append(draft)
        self._open.append(draft)

    def _unique(self, anchor: str, *, probe: bool = False) -> str:
        free, n = anchor, 1
        while free in self._given:
            n += 1
            free = f"{anchor}-{n}"
        if not probe:
            self._given.add(free)
        return free
