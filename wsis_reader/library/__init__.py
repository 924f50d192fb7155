"""The reports on this computer, keyed by symbol and language; search is asked of them here."""

from wsis_reader.library.errors import LibraryError, NoSuchReport
from wsis_reader.library.library import Key, Library

__all__ = ["Key", "Library", "LibraryError", "NoSuchReport"]
