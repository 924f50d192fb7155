"""Library: owns the reports, shipped and stored, and their index."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from wsis_reader.formats import SUFFIXES, FormatError, read_report, write_report
from wsis_reader.library.errors import NoSuchReport
from wsis_reader.report import Report

if TYPE_CHECKING:
    from wsis_reader.library.facts import FactFinder, Facts
    from wsis_reader.library.narrowing import FieldValues
    from wsis_reader.search import Results, SearchIndex
    from wsis_reader.search.storage import IndexState
    from wsis_reader.search.supplement import Supplement, Supplied

Key = tuple[str, str]
"""What identifies a report: (symbol, language)."""


class Library:
    """The shipped reports, and those stored in their parsed form in the reader's own folder.

    `shipped` is the folder of the reports that come with the program, `seed` that of their ready-built index, `data`
    the reader's own, None when nothing can be kept, `tables` the one of `organisations.toml` and `documents.toml`,
    None for a library in which no facts are looked for. Reports are read when asked for. But for `facts` and
    `field_values`, not for several threads at once.
    """

    def __init__(self, shipped: Path, seed: Path, data: Path | None, tables: Path | None = None) -> None:
        self._shipped = shipped
        self._seed = seed
        self._data = data
        self._tables = tables
        self._finder: FactFinder | None = None
        self._facts: dict[Key, tuple[Report, Facts]] = {}
        self._reports: dict[Key, Report] = {}
        self._shipped_keys: tuple[Key, ...] = ()
        self._index: SearchIndex | None = None
        self._passing: Report | None = None

    def keys(self) -> tuple[Key, ...]:
        """The reports here, shipped ones first, then by symbol."""
        if not self._shipped_keys:
            self._shipped_keys = tuple(self._read(path).key for path in sorted(self._shipped.glob("*.txt")))
        stored = sorted(self._data.glob("reports/*.json")) if self._data else []
        return tuple(dict.fromkeys([*self._shipped_keys, *(_key_of(path) for path in stored)]))

    def report(self, symbol: str = "", language: str = "") -> Report:
        """The report with that symbol (either half of a double one will do), in `language` if it is here in it.

        Without a symbol, the first report. Raises NoSuchReport, FormatError.
        """
        stored = self._stored_path((symbol, language))
        if stored and stored.is_file() and (symbol, language) not in self._reports:
            self._reports[symbol, language] = read_report(stored)
        if (symbol, language) in self._reports:
            return self._reports[symbol, language]
        named = [key for key in self.keys() if not symbol or _names(symbol, key[0])]
        chosen = next((key for key in named if key[1] == language), named[0] if named else None)
        if chosen is None:
            raise NoSuchReport(symbol, language)
        return self._reports[chosen] if chosen in self._reports else self.report(*chosen)

    def named(self, name: str, language: str = "") -> Report:
        """The report with that symbol, as `report` gives it, or the one in the file of that name, not kept."""
        path = Path(name)
        if name and (path.is_file() or path.suffix.lower() in SUFFIXES):
            return self.include(read_report(path))
        return self.report(name, language)

    def include(self, report: Report) -> Report:
        """Hold a report for this time only: nothing of it is stored, and its index stays in memory."""
        self._reports[report.key] = report
        self._passing = report
        return report

    def search(self, text: str, key: Key, *, typing: bool = False) -> Results:
        """What a query finds in one report. Never fails on the query; raises FormatError for a damaged report.

        `typing` reads the last word as the beginning of one. The first call opens the index, making it where needed.
        """
        from wsis_reader.search import find, parse

        return find(self._opened_index(), parse(text, key[1], typing=typing), report=key)

    def facts(self, report: Report) -> Facts:
        """The dates, organisations and references of a report, found once; any thread may ask.

        Raises FactsError where a table cannot be used.
        """
        known, facts = self._facts.get(report.key, (None, None))
        if facts is None or known is not report:
            from wsis_reader.library.facts import Facts

            facts = self._fact_finder.find(report) if self._fact_finder else Facts()
            self._facts[report.key] = report, facts
        return facts

    def field_values(self, report: Report) -> FieldValues:
        """What the fields of a query can find in a report, by its facts; any thread may ask. Raises FactsError."""
        from wsis_reader.library.narrowing import FieldValues

        known = self._fact_finder.gazetteer.organisations if self._fact_finder else {}
        return FieldValues(report, self.facts(report), known)

    def build_index(self) -> int:
        """Make the index of every report here anew in the seed's folder, and beside it their parsed form; how many.

        Raises SearchError, FactsError, OSError.
        """
        from wsis_reader.search.storage import build

        for path in sorted(self._shipped.glob("*.txt")):
            parsed = self._parsed_path(path)
            parsed.parent.mkdir(parents=True, exist_ok=True)
            for former in parsed.parent.glob(f"{path.stem}.*.json"):
                former.unlink()
            write_report(read_report(path), parsed)
        reports = self._all()
        for report in reports:
            self.facts(report)
        build(self._seed, reports, self._supplement()).close()
        return len(reports)

    def check_index(self) -> IndexState:
        """The state of the index in the seed's folder, against the reports here."""
        from wsis_reader.search.storage import check, sources_of

        return check(self._seed, sources_of(self._all(), self._supplement().edition))

    def close(self) -> None:
        """Let go of the index."""
        if self._index:
            self._index.close()
            self._index = None

    def _opened_index(self) -> SearchIndex:
        if self._index is None:
            from wsis_reader.search.storage import ensure

            if self._passing:
                self._index = ensure(None, None, (self._passing,), self._supplement())
            else:
                own = self._data / "index" if self._data else None
                self._index = ensure(own, self._seed, self._all(), self._supplement())
        return self._index

    def _supplement(self) -> Supplement:
        from wsis_reader.search.supplement import NO_SUPPLEMENT, Supplement

        finder = self._fact_finder
        return Supplement(finder.edition, self._supplied) if finder else NO_SUPPLEMENT

    def _supplied(self, report: Report) -> Supplied:
        """What the facts of a report add to its index; nothing by tables that cannot be used: words are still found."""
        from wsis_reader.facts.errors import FactsError
        from wsis_reader.search.supplement import Supplied

        try:
            facts = self.facts(report)
        except FactsError:
            return Supplied()
        from wsis_reader.library.mentions import supplied

        return supplied(facts, self._fact_finder.gazetteer.organisations if self._fact_finder else {})

    @property
    def _fact_finder(self) -> FactFinder | None:
        if self._finder is None and self._tables:
            from wsis_reader.library.facts import FactFinder

            self._finder = FactFinder(self._tables / "organisations.toml", self._tables / "documents.toml")
        return self._finder

    def _all(self) -> tuple[Report, ...]:
        return tuple(self.report(*key) for key in self.keys())

    def _read(self, path: Path) -> Report:
        """A shipped report: from its parsed form beside the index if that is of this very file, else from the file."""
        parsed = self._parsed_path(path)
        try:
            report = read_report(parsed)
        except FormatError:
            report = read_report(path)
        self._reports[report.key] = report
        return report

    def _parsed_path(self, path: Path) -> Path:
        try:
            checksum = crc32(path.read_bytes())
        except OSError:
            checksum = 0
        return self._seed / "parsed" / f"{path.stem}.{checksum:08x}.json"

    def _stored_path(self, key: Key) -> Path | None:
        return self._data / "reports" / file_name(key) if self._data else None


def file_name(key: Key) -> str:
    """The name under which a report's parsed form is stored."""
    from urllib.parse import quote

    return f"{quote(key[0], safe='')}.{key[1]}.json"


def _key_of(path: Path) -> Key:
    from urllib.parse import unquote

    symbol, _, language = path.stem.rpartition(".")
    return unquote(symbol), language


def _names(asked: str, symbol: str) -> bool:
    plain = asked.replace("\u2011", "-").upper().strip()
    return plain == symbol.upper() or plain in symbol.upper().split("-")
