"""Akoma Ntoso for the United Nations (AKN4UN): a report from the XML its editors marked up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from wsis_reader.formats.errors import UnknownFormat, UnreadableFile
from wsis_reader.formats.flow import Flow, Line, joined
from wsis_reader.formats.outline import ANNEX, Outline
from wsis_reader.report import Anchor, Furniture, Paragraph, Report

_LANGUAGES = {"ara": "ar", "eng": "en", "spa": "es", "fra": "fr", "rus": "ru", "zho": "zh"}
_RANKS = {"HCH": 1, "HCH0": 1, "H1": 2, "H23": 3, "H4": 4, "H56": 5}
_SYMBOL_URI = re.compile(r"/akn/un/statement/deliberation/(un\w+)/[\d-]+/([^/]+)/")
_ORGANS = {"unga": "A/RES", "unsc": "S/RES", "unecosoc": "E/RES"}


class _Element(Protocol):
    """What is used of lxml's element, which has no types of its own."""

    tag: str
    text: str | None
    tail: str | None

    def __iter__(self) -> Iterator[_Element]: ...
    def get(self, key: str) -> str | None: ...
    def iter(self, *tags: str) -> Iterator[_Element]: ...
    def iterchildren(self, *tags: str) -> Iterator[_Element]: ...
    def iterancestors(self) -> Iterator[_Element]: ...
    def iterdescendants(self) -> Iterator[_Element]: ...
    def itertext(self) -> Iterator[str]: ...
    def getparent(self) -> _Element | None: ...


def parse(data: bytes, path: Path | None = None) -> Report:
    """The report in an AKN4UN file, with the links, footnotes and date it declares.

    No entity is resolved, no DTD or address is loaded. Raises UnreadableFile (`damaged`) where it is no well-formed
    XML, UnknownFormat where it is another kind of it; `path` is what an error names.
    """
    from lxml import etree

    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root: _Element = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableFile(path or Path(), "damaged") from error
    if _tag(root) != "akomaNtoso":
        raise UnknownFormat(path or Path())
    return _Reader(root).report()


def _tag(element: _Element) -> str:
    # An entity that is not resolved is a node whose tag is no string.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def _all(element: _Element, *names: str) -> Iterator[_Element]:
    return element.iter(*(f"{{*}}{name}" for name in names))


def _first(element: _Element, name: str, **attributes: str) -> _Element | None:
    for found in _all(element, name):
        if all(found.get(key) == value for key, value in attributes.items()):
            return found
    return None


def _plain(element: _Element | None) -> str:
    return "" if element is None else " ".join("".join(element.itertext()).split())


class _Reader:
    """Walks one file once, in reading order."""

    def __init__(self, root: _Element) -> None:
        self._root = root
        self._outline = Outline()
        self._footnotes: list[Paragraph] = []
        self._furniture: list[Furniture] = []
        self._marks: set[str] = set()
        self._title: Line = Line("")
        self._components = 0

    def report(self) -> Report:
        for child in self._root:
            self._walk(child)
        return Report(
            symbols=self._symbols(),
            language=self._language(),
            title=self._title.text,
            sections=self._outline.sections(),
            job_number=_plain(_first(self._root, "docketNumber")),
            furniture=tuple(self._furniture),
            footnotes=tuple(self._footnotes),
            date=self._date(),
        )

    def _walk(self, element: _Element) -> None:
        handler = {
            "meta": self._skip,
            "coverPage": self._cover,
            "preface": self._preface,
            "preamble": self._preamble,
            "mainBody": self._main_body,
            "attachments": self._attachments,
            "conclusions": self._conclusions,
        }.get(_tag(element))
        if handler is not None:
            handler(element)
            return
        if _tag(element) == "component" and _first(element, "statement") is not None:
            self._components += 1
        for child in element:
            self._walk(child)

    def _skip(self, element: _Element) -> None:
        """Metadata is asked for by name, not walked."""

    def _cover(self, cover: _Element) -> None:
        self._outline.begin("cover")
        for paragraph in _all(cover, "p"):
            line = self._line(paragraph)
            spoken = _first(paragraph, "docTitle") is not None or _first(paragraph, "docProponent") is not None
            if line and spoken:
                self._outline.line("", line)
            elif line:
                self._furniture.append(Furniture("masthead", line.text))

    def _preface(self, preface: _Element) -> None:
        number = _plain(_first(preface, "docNumber"))
        heading = _first(preface, "docTitle")
        title = self._line(preface if heading is None else heading)
        if heading is None:
            title = title.cut(len(number) if title.text.startswith(number) else 0)
        for note in _all(preface, "authorialNote"):
            if heading is not None and heading not in note.iterancestors():
                self._footnote(note)
        if self._components:
            self._outline.component(number, title.text, self._components)
        elif not self._title:
            self._title = title

    def _preamble(self, preamble: _Element) -> None:
        self._outline.begin("preamble")
        self._blocks(preamble)

    def _main_body(self, body: _Element) -> None:
        self._outline.begin("")
        self._blocks(body)

    def _attachments(self, attachments: _Element) -> None:
        bodies = list(_all(attachments, "mainBody"))
        for body in bodies:
            lines = (_plain(element) for element in _all(body, "paragraph"))
            if ANNEX.fullmatch(next(lines, "")) is None:
                self._outline.begin("annex")
            self._blocks(body)

    def _conclusions(self, conclusions: _Element) -> None:
        self._outline.begin("closing")
        for paragraph in _all(conclusions, "p"):
            self._outline.line("", self._line(paragraph))

    def _blocks(self, parent: _Element) -> None:
        for element in parent:
            tag = _tag(element)
            if tag == "paragraph":
                self._paragraph(element)
            elif tag == "table":
                self._outline.table(self._table(element))
            elif tag in ("p", "crossHeading", "listIntroduction", "intro", "heading", "subheading"):
                self._outline.line("", self._line(element))
            elif tag in ("point", "item"):
                self._point(element)
            elif tag != "num":
                self._blocks(element)

    def _paragraph(self, element: _Element) -> None:
        rank = _RANKS.get((element.get("class") or "").upper())
        heading = next(_all(element, "subheading", "heading"), None)
        content = _first(element, "content")
        label = _plain(next(iter(element.iterchildren("{*}num")), None))
        if rank is not None and not re.match(r"\d", label):
            told = content if content is not None else heading
            line = Line(label) if told is None else self._line(told)
            self._outline.heading(rank, label.rstrip(".") if line.text != label else "", line)
            return
        if ANNEX.fullmatch(_plain(element)):
            self._outline.heading(2, "", self._line(element))
            return
        if heading is not None and heading.getparent() is element:
            self._outline.heading(3, "", self._line(heading))
        self._labelled(label, [child for child in element if _tag(child) not in ("num", "subheading", "heading")])

    def _point(self, element: _Element) -> None:
        label = _plain(next(iter(element.iterchildren("{*}num")), None))
        self._labelled(label, [child for child in element if _tag(child) != "num"])

    def _labelled(self, label: str, children: list[_Element]) -> None:
        """The first line under a number or letter carries it; what follows stands by itself."""
        if not children:
            self._outline.line(label, Line(""))
            return
        first = self._opening(children[0])
        self._outline.line(label, self._line(first))
        for child in children:
            self._rest(child, first)

    def _opening(self, element: _Element) -> _Element:
        return element if _tag(element) == "p" else next(_all(element, "p"), element)

    def _rest(self, element: _Element, first: _Element) -> None:
        if element is first:
            return
        inner = [child for child in element if child is not first and _tag(child) != "num"]
        for child in inner:
            if _tag(child) in ("point", "item"):
                self._point(child)
            elif first in child.iterdescendants() or _tag(child) in ("sublist", "list", "content"):
                self._rest(child, first)
            elif _tag(child) == "p":
                self._outline.line("", self._line(child))

    def _table(self, table: _Element) -> Line:
        rows = []
        for row in _all(table, "tr"):
            cells = [self._line(cell) for cell in _all(row, "td", "th")]
            if any(cells):
                rows.append(joined(cells, "\t"))
        return joined(rows, "\n")

    def _line(self, element: _Element) -> Line:
        flow = Flow()
        self._flow(element, flow)
        return flow.line()

    def _flow(self, element: _Element, flow: Flow) -> None:
        flow.write(element.text or "")
        for child in element:
            self._inline(child, flow)
            flow.write(child.tail or "")

    def _inline(self, child: _Element, flow: Flow) -> None:
        tag = _tag(child)
        if not tag:
            return
        if tag == "authorialNote":
            flow.call(self._footnote(child))
        elif tag == "a" and child.get("href"):
            start = flow.open_link()
            self._flow(child, flow)
            flow.close_link(start, child.get("href") or "")
        else:
            if tag in ("eol", "p"):
                flow.write(" ")
            self._flow(child, flow)

    def _footnote(self, note: _Element) -> Anchor:
        mark = (note.get("marker") or "").strip() or str(len(self._footnotes) + 1)
        name, n = f"fn-{mark}", 1
        while name in self._marks:
            n += 1
            name = f"fn-{mark}.{n}"
        self._marks.add(name)
        place = len(self._footnotes)
        line = self._line(note)
        self._footnotes.insert(place, Paragraph(Anchor(name), line.text, number=mark, links=line.links))
        return Anchor(name)

    def _symbols(self) -> tuple[str, ...]:
        cover = _first(self._root, "coverPage")
        printed = None if cover is None else _first(cover, "docNumber", refersTo="#symbol")
        symbol = "".join(_plain(printed).split())
        if not symbol:
            uri = _first(self._root, "FRBRthis")
            parts = _SYMBOL_URI.match(uri.get("value") or "") if uri is not None else None
            symbol = f"{_ORGANS.get(parts[1], parts[1])}/{parts[2].replace('-', '/', 1)}" if parts else ""
        return (symbol,) if symbol else ()

    def _language(self) -> str:
        element = _first(self._root, "FRBRlanguage")
        code = "" if element is None else element.get("language") or ""
        return _LANGUAGES.get(code, code[:2])

    def _date(self) -> str:
        for issue in _all(self._root, "docDate"):
            if issue.get("refersTo") == "#dateOfIssuance":
                return issue.get("date") or ""
        return ""
