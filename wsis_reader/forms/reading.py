"""Contents, paragraphs and hits as docs/json.md describes them: values in, plain objects out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wsis_reader.library.answer import Answer
from wsis_reader.report import Paragraph, Report

if TYPE_CHECKING:
    from wsis_reader.search.storage import IndexState

Json = str | int | float | bool | None | Sequence["Json"] | dict[str, "Json"]


def report(value: Report) -> dict[str, Json]:
    """What identifies a report."""
    return {
        "symbol": value.symbol,
        "symbols": list(value.symbols),
        "language": value.language,
        "title": value.title,
    }


def contents(value: Report) -> dict[str, Json]:
    """The sections of a report, each with the anchors of the paragraphs directly in it."""
    sections: list[Json] = [
        {
            "anchor": section.anchor,
            "label": section.label,
            "level": section.level,
            "title": section.title,
            "paragraphs": [paragraph.anchor for paragraph in section.paragraphs],
        }
        for section in value.sections
    ]
    return {"report": report(value), "sections": sections}


def paragraphs(value: Report, chosen: Sequence[Paragraph]) -> dict[str, Json]:
    """Paragraphs of a report, whole."""
    shown: list[Json] = [
        {"anchor": each.anchor, "section": each.section or None, "number": each.number, "text": each.text}
        for each in chosen
    ]
    return {"report": report(value), "paragraphs": shown}


def hits(answer: Answer) -> dict[str, Json]:
    """What a search found, in text order, with the marks in each paragraph's text."""
    value, results = answer.order.report, answer.results
    found: list[Json] = []
    for anchor in answer.hits:
        unit = answer.order.unit(anchor)
        found.append(
            {
                "report": value.symbol,
                "language": value.language,
                "paragraph": anchor,
                "section": unit.section or None,
                "text": unit.text,
                "marks": [list(mark) for mark in answer.marks(anchor)],
            }
        )
    sections: dict[str, Json] = dict(answer.counts().items())
    return {
        "query": results.query.text,
        "read_as": results.query.read_as,
        "plain": results.query.plain,
        "total": len(found),
        "paragraphs": results.paragraphs,
        "hits": found,
        "facets": {
            "section": sections,
            "report": {value.symbol: len(found)} if found else {},
            "year": dict(sorted(results.named.get("date", {}).items())),
            "organisation": dict(results.named.get("organisation", {})),
            "reference": dict(results.named.get("ref", {})),
        },
        "suggestions": list(results.suggestions),
    }


def index_state(state: IndexState) -> dict[str, Json]:
    """Whether an index is good, and what is in it."""
    return {"state": state.state, "reports": state.reports, "paragraphs": state.paragraphs}
