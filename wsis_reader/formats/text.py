"""Plain text laid out as UN documents are, read into a report; what cannot be placed stays a plain paragraph."""

from __future__ import annotations

import re

from wsis_reader.formats import furniture
from wsis_reader.formats.assembly import Assembler
from wsis_reader.formats.draft import Addresses, DraftParagraph, DraftSection, address
from wsis_reader.formats.language import recognise
from wsis_reader.formats.lines import is_ended, page_width, read_lines, reflow
from wsis_reader.report import Anchor, Furniture, Report
from wsis_reader.report.anchor import TITLE

_RESOLUTION_TITLE = re.compile(r"(?:[A-Z]+-)?\d{1,4}/\d+(?: ?[A-Z])?\.\s")
_TITLE_LENGTH = 500


def parse(text: str, *, language: str = "", name: str = "") -> Report:
    """The report that a text lays out. Every word of it is in the report or in its furniture; any text is read.

    `language` is recognised from the text where it is not given; `name`, a file's name without its ending, gives the
    symbol where the text shows none.
    """
    lines = read_lines(text)
    pages = furniture.recognise(lines)
    assembler = Assembler(page_width(lines))
    found: list[tuple[str, str, object]] = []
    after_page = False
    for index, line in enumerate(lines):
        kind = pages.kinds.get(index)
        if kind:
            found.append((kind, line.text, assembler.current))
            after_page = kind not in ("masthead", furniture.RULE)
            if kind == furniture.RULE:
                assembler.begin_footnotes()
            else:
                assembler.end_footnotes()
            continue
        line.page = line.page or after_page
        after_page = False
        assembler.add(lines, index)
    title = _take_title(assembler)
    sections = [s for s in assembler.sections if s.lines or s.paragraphs or s.label]
    finished, addresses = address(sections)
    return Report(
        symbols=pages.symbols or symbols_of_name(name),
        language=language or recognise(text),
        title=reflow(title.lines) if title else "",
        sections=finished,
        job_number=pages.job_number,
        furniture=tuple(Furniture(kind, text, _behind(draft, addresses, title)) for kind, text, draft in found),
    )


def symbols_of_name(name: str) -> tuple[str, ...]:
    """The symbols that a file's name spells with underscores (`A_59_80-E_2004_61`), else the name itself."""
    spelled = tuple(
        half for part in name.split(".")[0].split("-") for half in furniture.split_symbols(part.replace("_", "/"))
    )
    return spelled or ((name,) if name else ())


def _behind(draft: object, addresses: Addresses, title: DraftParagraph | None) -> Anchor:
    return Anchor(TITLE) if title is not None and draft is title else addresses.get(id(draft), Anchor(""))


def _take_title(assembler: Assembler) -> DraftParagraph | None:
    """The title, taken out of what stands before the first heading: the last block that ends without a full stop.

    A resolution's title begins with its number, wherever it stands; where the last block is none, the first may be.
    Where nothing is numbered and nothing headed, only the first may be.
    """
    front = assembler.front if assembler.in_body else assembler.sections
    blocks = [(s, p) for s in front for p in s.paragraphs if p.lines and not p.items and not p.is_footnote]
    named = [block for block in blocks if _RESOLUTION_TITLE.match(block[1].lines[0])]
    open_ended = [block for block in blocks if _is_title(block[1])]
    last = [block for block in blocks[-1:] if block in open_ended and assembler.in_body]
    first = open_ended[:1] if assembler.in_body else [block for block in blocks[:1] if block in open_ended]
    chosen = named[:1] or last or first
    if not chosen:
        return None
    if last and last != chosen:
        _make_heading(*last[0], assembler.sections[len(front) :])
    section, title = chosen[0]
    section.paragraphs.remove(title)
    return title


def _make_heading(section: DraftSection, block: DraftParagraph, body: list[DraftSection]) -> None:
    """Make the last block before the first numbered paragraph, where it is not the title, the heading above that."""
    if body and not body[0].lines and not body[0].label:
        section.paragraphs.remove(block)
        body[0].lines = block.lines


def _is_title(paragraph: DraftParagraph) -> bool:
    text = reflow(paragraph.lines)
    return not is_ended(text) and not text.endswith(",") and len(text) < _TITLE_LENGTH
