"""The search index: the volumes of all languages behind one small interface."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from wsis_reader.search.entries import Entry, ReportKey
from wsis_reader.search.query import Query
from wsis_reader.search.syntax import Leaf, Phrase, Word, leaves
from wsis_reader.search.volume import Hit, Names, Packed, Volume, pack


def packed(entries: Iterable[Entry], names: Names | None = None) -> dict[str, Packed]:
    """Build a volume per language; `names` are other names, folded, of the values that are mentioned."""
    by_language: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        by_language[entry.report[1]].append(entry)
    return {language: pack(by_language[language], language, names) for language in sorted(by_language)}


class SearchIndex:
    """What can be asked of an index.

    It belongs to the thread that opened it: Whoosh's readers share a file cursor, and shared by two threads they
    return wrong results and say nothing. `not_written` says why it lives in memory alone, where it does.
    """

    def __init__(self, volumes: Mapping[str, Volume], not_written: Exception | None = None) -> None:
        self._volumes = volumes
        self.not_written = not_written

    @classmethod
    def of(cls, packed: Mapping[str, Packed], not_written: Exception | None = None) -> SearchIndex:
        """Open what was built or read and checked."""
        from wsis_reader.search.engine import Engine

        volumes = {
            language: Volume(Engine(one.files), language, one.spellings, one.names) for language, one in packed.items()
        }
        return cls(volumes, not_written)

    @property
    def reports(self) -> frozenset[ReportKey]:
        """The reports that can be searched."""
        return frozenset(key for volume in self._volumes.values() for key in volume.reports)

    @property
    def paragraphs(self) -> int:
        """How many paragraphs there are, headings and titles not counted."""
        return sum(not hit.is_heading for volume in self._volumes.values() for hit in volume.hits)

    def vocabulary(self, language: str) -> Mapping[str, str]:
        """Give every folded word that occurs, with the spelling to show."""
        return self._volumes[language].spellings if language in self._volumes else {}

    def search(self, query: Query, report: ReportKey | None = None) -> list[Hit]:
        """Give every hit: of one report in the order of its text, else by score, one language after the other."""
        hits: list[Hit] = []
        for volume in self._chosen(report):
            root = query.in_language(volume.language).root
            if root is None:
                continue
            found = volume.found(root)
            if report:
                documents = volume.documents(report)
                hits += volume.marked(root, [number for number in documents if number in found])
            else:
                scores = volume.scores(root, found)
                ranked = sorted(found, key=lambda number: (-scores[number], number))
                marked = volume.marked(root, ranked)
                hits += [hit._replace(score=scores[number]) for number, hit in zip(ranked, marked, strict=True)]
        return hits

    def similar(self, query: Query, report: ReportKey | None = None) -> list[tuple[str, str]]:
        """Give (word as typed, spelling that occurs) for the query's words that do not occur, best first."""
        found: list[tuple[int, int, str, str]] = []
        for volume in self._chosen(report):
            root = query.in_language(volume.language).root
            for leaf in _words((root and leaves(root)) or ()):
                if volume.found(leaf):
                    continue
                found += [(away, -count, leaf.text, spelt) for spelt, away, count in volume.similar(leaf)]
        return [(word, spelt) for _, _, word, spelt in sorted(found)]

    def _chosen(self, report: ReportKey | None) -> list[Volume]:
        return [volume for volume in self._volumes.values() if report is None or volume.language == report[1]]

    def close(self) -> None:
        """Let go of everything; the index answers no more."""
        for volume in self._volumes.values():
            volume.close()


def _words(parts: Iterable[Leaf | Phrase]) -> Iterator[Leaf]:
    for part in parts:
        for leaf in part.words if isinstance(part, Phrase) else (part,):
            if isinstance(leaf, Word) or leaf.form:
                yield leaf
