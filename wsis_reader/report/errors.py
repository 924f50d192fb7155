"""What can go wrong when a place in a report is asked for."""

from __future__ import annotations


class ReportError(Exception):
    """Base of the errors about a report's own content; its fields say what, never a sentence."""


class NoSuchPlace(ReportError):
    """There is no such paragraph or section in the report."""

    def __init__(self, place: str, symbol: str) -> None:
        super().__init__(place, symbol)
        self.place = place
        self.symbol = symbol
