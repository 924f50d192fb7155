"""Results: what a search gives back, as values."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain

from wsis_reader.report import Anchor
from wsis_reader.search.entries import ReportKey
from wsis_reader.search.index import SearchIndex
from wsis_reader.search.query import Query
from wsis_reader.search.volume import Hit

MOST_SUGGESTIONS = 5


@dataclass(frozen=True, slots=True)
class Results:
    """Everything that was found for a query.

    `hits` stand in the order of the text within one report, else by score, one language after the other. `facets`
    count, per report, the hits that stand directly in each section, headings included; `named`, per field, those in
    which something is mentioned, by its key, the most frequent first. `total` counts all hits,
    `paragraphs` those that are no headings. `suggestions` are words that do occur, only where nothing was found.
    """

    query: Query
    hits: tuple[Hit, ...] = ()
    facets: Mapping[ReportKey, Mapping[Anchor, int]] = field(default_factory=dict)
    total: int = 0
    paragraphs: int = 0
    suggestions: tuple[str, ...] = ()
    named: Mapping[str, Mapping[str, int]] = field(default_factory=dict)


def find(index: SearchIndex, query: Query, *, report: ReportKey | None = None) -> Results:
    """Search one report, or all of them. Belongs on the thread that opened the index."""
    if query.is_empty:
        return Results(query)
    hits = index.search(query, report)
    if not hits:
        similar = index.similar(query, report)
        return Results(query, suggestions=tuple(dict.fromkeys(spelt for _, spelt in similar))[:MOST_SUGGESTIONS])
    facets: dict[ReportKey, dict[Anchor, int]] = {}
    for (key, section), count in Counter((hit.report, hit.section) for hit in hits).items():
        facets.setdefault(key, {})[section] = count
    paragraphs = sum(not hit.is_heading for hit in hits)
    named: dict[str, dict[str, int]] = {}
    for one, count in Counter(chain.from_iterable(hit.named for hit in hits)).most_common():
        name, _, mentioned = one.partition(":")
        named.setdefault(name, {})[mentioned] = count
    return Results(query, tuple(hits), facets, len(hits), paragraphs, named=named)
