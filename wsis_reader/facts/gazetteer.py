"""The gazetteer: the organisations the program knows, with the names they go by in French and English."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from wsis_reader.facts.errors import BadGazetteer
from wsis_reader.facts.matcher import Matcher, word_set
from wsis_reader.facts.wording import head_noun

if TYPE_CHECKING:
    Table = Mapping[str, object]

SHORTEST_ACRONYM = 3
"""Two letters are too easily a word: such an acronym counts only where the document itself defines it."""

LANGUAGES = ("fr", "en")
KINDS = word_set(
    "principal_organ main_committee subsidiary_organ functional_commission regional_commission treaty_body "
    "secretariat_department programme_or_fund research_training specialized_agency related_organization "
    "other_entity peace_operation tribunal interagency_body working_group system conference_or_summit "
    "conference_body forum fund development_bank intergovernmental_org regional_org group_of_states "
    "technical_body standards_body private_association ngo"
)


class Use(Enum):
    """What a name in the gazetteer is used as."""

    NAME = "name"
    ACRONYM = "acronym"
    SHORT = "short"
    OFFICE = "office"
    TITLE = "title"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation, organ or conference; `id` is stable, `kind` one of KINDS, `parent` an id or empty."""

    id: str
    kind: str
    fr: str = ""
    en: str = ""
    acronym_fr: str = ""
    acronym_en: str = ""
    parent: str = ""
    website: str = ""

    def name(self, language: str) -> str:
        """The full name in a language, in English where it is neither French nor English."""
        return (self.fr or self.en) if language == "fr" else (self.en or self.fr)

    def acronym(self, language: str) -> str:
        """The acronym in a language, empty where there is none."""
        return (self.acronym_fr or self.acronym_en) if language == "fr" else (self.acronym_en or self.acronym_fr)

    @property
    def is_ambiguous(self) -> bool:
        """Whether this stands for an acronym of which the document does not say whose it is."""
        return self.kind == "ambiguous"


@dataclass(frozen=True, slots=True)
class Form:
    """One way to write something: as what it is used, in which language, and of which organisation (None: of none)."""

    use: Use
    text: str
    language: str
    organisation: Organisation | None = None
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """The organisations by id, the matcher over all their forms, and who issues documents under which symbol root."""

    organisations: Mapping[str, Organisation] = field(repr=False)
    matcher: Matcher[Form] = field(repr=False)
    issuers: Mapping[str, tuple[Organisation, ...]] = field(repr=False)


def load(path: Path) -> Gazetteer:
    """Read the gazetteer from its TOML file; raise BadGazetteer if it cannot be used."""
    import tomllib

    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BadGazetteer(path, "", str(error)) from error
    try:
        return _gazetteer(table)
    except _Wrong as wrong:
        raise BadGazetteer(path, wrong.entry, wrong.field) from None


class _Wrong(Exception):
    def __init__(self, entry: str, field: str) -> None:
        super().__init__(entry, field)
        self.entry = entry
        self.field = field


def _gazetteer(table: Table) -> Gazetteer:
    forms: list[Form] = []
    organisations: dict[str, Organisation] = {}
    issuers: dict[str, tuple[Organisation, ...]] = {}
    for entry in _tables(table, "organisation"):
        organisation = _organisation(entry)
        if organisation.id in organisations:
            raise _Wrong(organisation.id, "id")
        organisations[organisation.id] = organisation
        forms.extend(_forms(entry, organisation))
        for root in _strings(entry, "issues", organisation.id):
            issuers[root] = (*issuers.get(root, ()), organisation)
    for organisation in organisations.values():
        if organisation.parent and organisation.parent not in organisations:
            raise _Wrong(organisation.id, "parent")
    for office in _tables(table, "office"):
        alone = bool(office.get("alone"))
        forms.extend(
            Form(Use.TITLE, text, language, None, alone) for language, text in _by_language(office, "title", "")
        )
    forms.extend(Form(Use.NEVER, text, language) for language, text in _by_language(table, "not_organisations", ""))
    matcher = Matcher((form.text, is_exact(form), form) for form in forms)
    return Gazetteer(MappingProxyType(organisations), matcher, MappingProxyType(issuers))


def is_exact(form: Form) -> bool:
    """Whether capitals must stand as given: for acronyms, and for names of one word."""
    return form.use is Use.ACRONYM or (form.use is Use.NAME and form.text.isalnum())


def is_acronym(text: str) -> bool:
    """Whether a form without spaces is written like an acronym: a second capital or a digit (`UN-Habitat`, `G77`)."""
    return " " not in text and sum(letter.isupper() or letter.isdigit() for letter in text) > 1


def _organisation(entry: Table) -> Organisation:
    ident = _string(entry, "id", "")
    kind = _string(entry, "kind", ident)
    if not ident or kind not in KINDS:
        raise _Wrong(ident, "kind" if ident else "id")
    names = dict(_by_language(entry, "name", ident))
    if not names:
        raise _Wrong(ident, "name")
    acronyms = dict(_by_language(entry, "acronym", ident))
    return Organisation(
        ident,
        kind,
        names.get("fr", ""),
        names.get("en", ""),
        acronyms.get("fr", ""),
        acronyms.get("en", ""),
        _string(entry, "parent", ident),
        _string(entry, "website", ident),
    )


def _forms(entry: Table, organisation: Organisation) -> Iterator[Form]:
    """The forms of an organisation; an acronym of two letters is none, for it is too easily a word."""
    ident = organisation.id
    for key in ("name", "acronym", "aliases"):
        for language, text in _by_language(entry, key, ident):
            use = Use.ACRONYM if is_acronym(text) else Use.NAME
            if use is Use.NAME or len(text) >= SHORTEST_ACRONYM:
                yield Form(use, text, language, organisation)
    short = set(_by_language(entry, "short_forms", ident))
    if not entry.get("no_head"):
        short |= {(language, head_noun(text, language)) for language, text in _by_language(entry, "name", ident)}
    yield from (Form(Use.SHORT, text, language, organisation) for language, text in sorted(short) if text)
    for language, text in _by_language(entry, "offices", ident):
        yield Form(Use.OFFICE, text, language, organisation)
    for language, text in _by_language(entry, "short_offices", ident):
        yield Form(Use.TITLE, text, language, organisation, alone=True)


def _tables(table: Table, key: str) -> Iterator[Table]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise _Wrong("", key)
    yield from value


def _string(entry: Table, key: str, ident: str) -> str:
    value = entry.get(key, "")
    if not isinstance(value, str):
        raise _Wrong(ident, key)
    return value


def _strings(entry: Table, key: str, ident: str) -> Iterator[str]:
    value = entry.get(key, [])
    for item in [value] if isinstance(value, str) else value if isinstance(value, list) else [None]:
        if not isinstance(item, str):
            raise _Wrong(ident, key)
        yield item


def _by_language(entry: Table, key: str, ident: str) -> Iterator[tuple[str, str]]:
    """Each (language, text) of a field that is written by language, as one text or as a list."""
    value = entry.get(key, {})
    if not isinstance(value, dict):
        raise _Wrong(ident, key)
    for language in value:
        if language not in LANGUAGES:
            raise _Wrong(ident, key)
        for text in _strings(value, language, ident):
            yield language, text
