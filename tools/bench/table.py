"""Figures as rows: what, how much, beside what, and how much that may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Row:
    """One figure: its name, what was measured and in which unit, the ratio to its floor, and what is promised."""

    name: str
    value: float
    unit: str = "ms"
    ratio: float | None = None
    beside: str = ""
    promised: str = ""


def show(rows: Sequence[Row]) -> None:
    """Print rows as a Markdown table."""
    print("| figure | measured | ratio | beside | promised |")
    print("|---|---:|---:|---|---|")
    for row in rows:
        ratio = "" if row.ratio is None else f"{row.ratio:.2f}"
        print(f"| {row.name} | {row.value:.1f} {row.unit} | {ratio} | {row.beside} | {row.promised} |")
    print()


def middle(values: Sequence[float]) -> float:
    """The median."""
    return median(values)


def p95(values: Sequence[float]) -> float:
    """The value that 95 of 100 stay below."""
    return quantiles(values, n=20, method="inclusive")[-1]
