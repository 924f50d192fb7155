"""Search: the analyzer, the query language, and the index behind them; the only package that knows Whoosh.

An index belongs to the thread that opened it, its searches too. Queries, marks and snippets are pure and may run
anywhere.
"""

from wsis_reader.search.entries import ReportKey, fingerprint
from wsis_reader.search.errors import SearchError
from wsis_reader.search.index import SearchIndex
from wsis_reader.search.marks import marks
from wsis_reader.search.query import Query, parse
from wsis_reader.search.results import Results, find
from wsis_reader.search.snippets import snippet
from wsis_reader.search.volume import Hit

__all__ = [
    "Hit",
    "Query",
    "ReportKey",
    "Results",
    "SearchError",
    "SearchIndex",
    "find",
    "fingerprint",
    "marks",
    "parse",
    "snippet",
]
