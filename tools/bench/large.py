"""Reports as long as one wants: the shipped text repeated with new numbers, in the stored, parsed form."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from wsis_reader.formats import read_report, write_report
from wsis_reader.library.library import file_name
from wsis_reader.report import Anchor, Paragraph, Report, Section

ROOT = Path(__file__).resolve().parents[2]


def large_report(count: int) -> Report:
    """A report of `count` numbered paragraphs."""
    shipped = read_report(next((ROOT / "resources" / "reports").glob("*.txt")))
    main = [section for section in shipped.sections if not section.part]
    sections: list[Section] = []
    number = 0
    while number < count:
        for section in main:
            anchor = Anchor(f"{section.anchor}.{len(sections)}")
            paragraphs: list[Paragraph] = []
            for paragraph in section.paragraphs[: count - number]:
                number += 1
                paragraphs.append(
                    replace(paragraph, anchor=Anchor(str(number)), number=str(number), section=anchor, items=())
                )
            sections.append(replace(section, anchor=anchor, paragraphs=tuple(paragraphs)))
    return Report((f"A/99/{count}",), shipped.language, shipped.title, tuple(sections))


def store_large(data: Path, count: int) -> str:
    """Put such a report into the library in `data`; its symbol."""
    report = large_report(count)
    path = data / "reports" / file_name(report.key)
    path.parent.mkdir(parents=True, exist_ok=True)
    write_report(report, path)
    return report.symbol
