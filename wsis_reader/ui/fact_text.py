"""Rows of facts as text to be copied, each with where it stands in the report."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from wsis_reader.report.citation import cite, quote

if TYPE_CHECKING:
    from wsis_reader.report.places import ReadingOrder
    from wsis_reader.ui.fact_model import FactRow


def as_text(rows: Sequence[FactRow], order: ReadingOrder) -> str:
    """A line for each row: title, detail, citation of its places."""
    return "\n".join(_line(row, order) for row in rows)


def as_quotes(rows: Sequence[FactRow], order: ReadingOrder, template: str = "") -> str:
    """The passage of each row with its citation, as the report's language has it; `template` as for `quote`."""
    return "\n".join(quote(order, [row.quoted or row.spans[0]], template) for row in rows)


def _line(row: FactRow, order: ReadingOrder) -> str:
    words = " — ".join(part.replace("\n", " ") for part in (row.title, row.detail) if part)
    anchors = sorted({span.anchor for span in row.spans}, key=order.index)
    return f"{words} ({cite(order, anchors)})"
