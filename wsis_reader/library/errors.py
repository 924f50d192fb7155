"""What can go wrong with the reports on this computer."""

from __future__ import annotations


class LibraryError(Exception):
    """Base of the library's errors; fields say what, never a sentence."""


class NoSuchReport(LibraryError):
    """The library has no report of that symbol in that language (empty: in any)."""

    def __init__(self, symbol: str, language: str = "") -> None:
        super().__init__(symbol, language)
        self.symbol = symbol
        self.language = language
