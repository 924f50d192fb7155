"""Facts: the dates, organisations and references of a report, found once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from wsis_reader.facts import FACTS_VERSION
from wsis_reader.report import Report

if TYPE_CHECKING:
    from wsis_reader.facts.dates import DateMention
    from wsis_reader.facts.gazetteer import Gazetteer
    from wsis_reader.facts.named import NamedDocuments
    from wsis_reader.facts.organisations import OrganisationMention
    from wsis_reader.facts.references import Reference


@dataclass(frozen=True, slots=True)
class Facts:
    """What stands in a report, each in the order of its text."""

    dates: tuple[DateMention, ...] = ()
    organisations: tuple[OrganisationMention, ...] = ()
    references: tuple[Reference, ...] = ()


class FactFinder:
    """Finds facts by the tables of organisations and of named documents, which are read when first needed.

    It keeps what it has read and nothing else, and may be asked from any thread.
    """

    def __init__(self, organisations: Path, documents: Path) -> None:
        self._organisations = organisations
        self._documents = documents

    @property
    def edition(self) -> str:
        """Another one wherever the same report could have other facts: of another version, or by other tables."""
        sums = (f"{_checksum(path):08x}" for path in (self._organisations, self._documents))
        return "-".join((str(FACTS_VERSION), *sums))

    def find(self, report: Report) -> Facts:
        """All facts of a report. Raises FactsError where a table cannot be used."""
        from wsis_reader.facts.dates import find_dates
        from wsis_reader.facts.organisations import find_organisations
        from wsis_reader.facts.references import find_references

        return Facts(
            find_dates(report), find_organisations(report, self.gazetteer), find_references(report, self._named)
        )

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The organisations that are known. Raises BadGazetteer."""
        from wsis_reader.facts.gazetteer import load

        return load(self._organisations)

    @cached_property
    def _named(self) -> NamedDocuments:
        from wsis_reader.facts.named import load_documents

        return load_documents(self._documents)


def _checksum(path: Path) -> int:
    try:
        return crc32(path.read_bytes())
    except OSError:
        return 0
