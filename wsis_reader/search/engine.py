"""The engine: Whoosh's index and postings behind plain types; imported only when an index is built or opened.

The first import of Whoosh takes a fifth of a second, so nothing imports this module at start-up. Whoosh writes to and
reads from memory alone: its files are pickles, and only bytes whose checksums hold are ever handed to it. One `Engine`
serves one thread.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, Protocol, TypeAlias, cast

with warnings.catch_warnings():
    # Whoosh 2.7.4 is older than these warnings, which Python 3.12 gives wherever it compiles it from source.
    warnings.filterwarnings("ignore", category=SyntaxWarning, module=".*whoosh")
    warnings.filterwarnings("ignore", category=DeprecationWarning, module=".*whoosh")
    from whoosh.codec.whoosh3 import W3Codec
    from whoosh.fields import STORED, FieldType, Schema
    from whoosh.filedb.filestore import RamStorage
    from whoosh.formats import Existence
    from whoosh.index import FileIndex
    from whoosh.reading import TermNotFound
    from whoosh.writing import SegmentWriter

_BLOCK = 512
_NEVER_SPILL = 1 << 20
_TERMS = "terms"
_UNIT = "unit"


class Stored(NamedTuple):
    """What the index keeps of a document besides its terms; plain types, because Whoosh pickles it."""

    symbol: str
    anchor: str
    section: str
    fields: dict[str, tuple[str, ...]]
    length: int
    mentions: tuple[tuple[str, str, tuple[str, ...], int, int], ...]


_Unit: TypeAlias = tuple[
    str, str, str, dict[str, tuple[str, ...]], int, tuple[tuple[str, str, tuple[str, ...], int, int], ...]
]


class _Matcher(Protocol):
    def is_active(self) -> bool: ...
    def id(self) -> int: ...
    def value(self) -> bytes: ...
    def next(self) -> bool: ...


class _Reader(Protocol):
    def doc_count_all(self) -> int: ...
    def stored_fields(self, docnum: int) -> dict[str, _Unit]: ...
    def postings(self, field: str, term: bytes) -> _Matcher: ...
    def lexicon(self, field: str) -> Iterator[bytes]: ...
    def close(self) -> None: ...


class TermsField(FieldType):  # type: ignore[misc]  # Whoosh carries no type stubs
    """A field that is given (form, position) pairs and keeps the positions of each form, four bytes each."""

    def __init__(self) -> None:
        self.format = Existence()
        self.format.posting_size = -1
        self.scorable = False
        self.stored = False
        self.unique = False
        self.spelling = False

    def index(self, value: Sequence[tuple[str, int]], **_: object) -> Iterator[tuple[bytes, int, float, bytes]]:
        """Give (form, frequency, weight, positions) of each form."""
        places: dict[str, list[int]] = {}
        for form, position in value:
            places.setdefault(form, []).append(position)
        for form, positions in places.items():
            yield form.encode("utf-8", "surrogatepass"), len(positions), 1.0, packed(positions)


def packed(positions: Sequence[int]) -> bytes:
    """Pack positions as four little-endian bytes each."""
    return struct.pack(f"<{len(positions)}I", *positions)


def unpacked(value: bytes) -> tuple[int, ...]:
    """Unpack what `packed` packed."""
    return struct.unpack(f"<{len(value) // 4}I", value)


def build(documents: Iterable[tuple[Stored, Sequence[tuple[str, int]]]]) -> dict[str, bytes]:
    """Build an index in memory and give its files by name."""
    storage = RamStorage()
    # Otherwise Whoosh puts its working files into a folder under /tmp that every process shares.
    storage.temp_storage = lambda name=None: RamStorage()  # noqa: ARG005
    index = FileIndex.create(storage, Schema(**{_TERMS: TermsField(), _UNIT: STORED()}), "MAIN")
    writer = SegmentWriter(index, codec=W3Codec(blocklimit=_BLOCK), limitmb=_NEVER_SPILL)
    for stored, terms in documents:
        writer.add_document(**{_TERMS: terms, _UNIT: tuple(stored)})
    writer.commit(optimize=True)
    index.close()
    return {name: bytes(storage.files[name]) for name in sorted(storage.list()) if not name.endswith("LOCK")}


class Engine:
    """A reader of one index: its documents, its forms, and the postings of a form. Serves one thread."""

    def __init__(self, files: dict[str, bytes]) -> None:
        storage = RamStorage()
        storage.files = dict(files)
        self._reader = cast(_Reader, FileIndex(storage, indexname="MAIN").reader())

    def documents(self) -> list[Stored]:
        """Give every document in the order it was added."""
        reader = self._reader
        return [Stored(*reader.stored_fields(number)[_UNIT]) for number in range(reader.doc_count_all())]

    def postings(self, form: str) -> dict[int, bytes]:
        """Give the packed positions of a form by document number; empty where it does not occur."""
        try:
            matcher = self._reader.postings(_TERMS, form.encode("utf-8", "surrogatepass"))
        except TermNotFound:
            return {}
        found: dict[int, bytes] = {}
        while matcher.is_active():
            found[matcher.id()] = matcher.value()
            matcher.next()
        return found

    def forms(self) -> list[str]:
        """Give every form that occurs, sorted."""
        return sorted(form.decode("utf-8", "surrogatepass") for form in self._reader.lexicon(_TERMS))

    def close(self) -> None:
        """Let go of the index."""
        self._reader.close()
