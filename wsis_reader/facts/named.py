"""Documents cited by name: a curated table, and which mentions of a short name mean one of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from wsis_reader.facts.errors import BadDocuments
from wsis_reader.facts.symbols import plain
from wsis_reader.report import Report

# What follows or precedes a short name in the name of another document ("Plan d'action de Doha", "Political
# Declaration"): such a mention is of that other document.
_GOES_ON = {
    "fr": r"(?! (?:de|du|des|sur|pour|relati|en faveur|mondia|stratégique|national|régional|international|politique"
    r"|ministérielle|universelle|finale|commune|conjointe|solennelle|[A-Z])| (?:d'|l')| et (?:le|son) Programme|-)",
    "en": r"(?! (?:of|on|for|to|concerning|relating|regarding|by the|and (?:the )?Programme|[A-Z])|-)",
}
_ARTICLE = {
    "fr": re.compile(r"(?<![\w'])(?:[Ll]a|[Ll]e|[Dd]u|[Aa]u|[Dd]e la|[Àà] la|[Cc]ette|[Cc]e|[Ll]adite|[Ll]edit) $"),
    "en": re.compile(r"(?<!\w)(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]aid) $"),
}
_LONGEST_ARTICLE = 8


@dataclass(frozen=True, slots=True)
class NamedDocument:
    """A document known by name: its symbol, and per language its full names, short ones, and how it is announced.

    A short name (`Plan d'action`) means it only behind a full one or an announcement (`un plan d'action`), which
    counts where `context` was named before.
    """

    symbol: str
    names: tuple[str, ...]
    shorts: tuple[str, ...] = ()
    announced: tuple[str, ...] = ()
    context: str = ""


@dataclass(frozen=True, slots=True)
class Mention:
    """A document named in a text."""

    start: int
    end: int
    symbol: str


class NamedDocuments:
    """The table of documents that are cited by name, in French and English."""

    def __init__(self, documents: dict[str, tuple[NamedDocument, ...]]) -> None:
        self._documents = documents
        self._patterns = {language: _pattern(language, rows) for language, rows in documents.items() if rows}

    def reader(self, report: Report) -> NamedReader | None:
        """What finds them in one report, unit after unit; None for a language the table does not have."""
        pattern = self._patterns.get(report.language)
        if pattern is None:
            return None
        return NamedReader(pattern, _ARTICLE[report.language], self._documents[report.language])


class NamedReader:
    """Finds named documents in the texts of one report, remembering what the short names stand for."""

    def __init__(
        self, pattern: re.Pattern[str], article: re.Pattern[str], documents: tuple[NamedDocument, ...]
    ) -> None:
        self._pattern = pattern
        self._article = article
        self._by_name = {plain(name): d for d in documents for name in d.names}
        self._announced: dict[str, list[NamedDocument]] = {}
        self._contexts: set[str] = set()
        self._shorts: dict[str, NamedDocument] = {}
        for document in documents:
            for phrase in document.announced:
                self._announced.setdefault(plain(phrase), []).append(document)

    def find(self, text: str) -> Iterator[Mention]:
        """The documents named in a plain text, in order; texts are to be given in reading order."""
        for found in self._pattern.finditer(text):
            phrase = found[0]
            if found.lastgroup == "full":
                document = self._by_name[phrase]
                self._introduce(document)
                if document.symbol:
                    yield Mention(*found.span(), document.symbol)
            elif found.lastgroup == "context":
                self._contexts.add(phrase)
            elif found.lastgroup == "announced":
                for document in self._announced[phrase]:
                    if document.context in self._contexts:
                        self._introduce(document)
            else:
                yield from self._short(text, found)

    def _introduce(self, document: NamedDocument) -> None:
        for short in document.shorts:
            self._shorts[plain(short)] = document

    def _short(self, text: str, found: re.Match[str]) -> Iterator[Mention]:
        name, start = found[0], found.start()
        if found["other"] or not self._article.search(text, max(0, start - _LONGEST_ARTICLE), start):
            self._shorts.pop(name, None)
        elif name in self._shorts:
            yield Mention(start, found.end(), self._shorts[name].symbol)


def load_documents(path: Path) -> NamedDocuments:
    """Read the table from its TOML file; raise BadDocuments if it cannot be used."""
    try:
        return read_documents(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadDocuments(path, str(error)) from error


def read_documents(toml: str) -> NamedDocuments:
    """The table in `resources/documents.toml`, whose head says its form. Raises tomllib.TOMLDecodeError."""
    rows = tomllib.loads(toml).get("document", [])
    return NamedDocuments({language: tuple(_rows(rows, language)) for language in ("fr", "en")})


def _rows(rows: list[dict[str, str | dict[str, list[str]]]], language: str) -> Iterator[NamedDocument]:
    for row in rows:
        fields = row.get(language, {})
        if isinstance(fields, dict) and fields:
            names, shorts, announced, context = (
                tuple(fields.get(key, ())) for key in ("names", "shorts", "announced", "context")
            )
            yield NamedDocument(str(row["symbol"]), names, shorts, announced, plain("".join(context[:1])))


def _pattern(language: str, rows: tuple[NamedDocument, ...]) -> re.Pattern[str]:
    names = _alternatives(name for row in rows for name in row.names)
    shorts = _alternatives(name for row in rows for name in row.shorts)
    announced = _alternatives(name for row in rows for name in row.announced)
    contexts = _alternatives(row.context for row in rows if row.context)
    phrases = f"{names}|{shorts}|{announced}|{contexts}"
    initials = "".join(sorted({phrase[0] for phrase in phrases.replace("(?!)", "").split("|") if phrase}))
    return re.compile(
        rf"(?=[{initials}])(?<!\w)(?:(?P<full>{names})|(?P<context>{contexts})|(?P<announced>{announced})"
        rf"|(?P<short>{shorts})(?!\w){_GOES_ON[language]}|(?P<other>{shorts}))(?!\w)"
    )


def _alternatives(names: Iterator[str]) -> str:
    wanted = sorted({plain(name) for name in names}, key=len, reverse=True)
    return "|".join(map(re.escape, wanted)) or r"(?!)"
