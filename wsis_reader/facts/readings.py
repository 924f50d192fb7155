"""How the names found in a document are read: whose each is, given all that the document says before and after."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wsis_reader.facts.antecedents import Antecedents
from wsis_reader.facts.definitions import Definition
from wsis_reader.facts.gazetteer import Form, Organisation, Use
from wsis_reader.facts.matcher import Match, Matcher, Tokens, fold, squeeze
from wsis_reader.facts.wording import (
    DEMONSTRATIVES,
    INDEFINITE,
    OFFICE_LINKS,
    POINTED_AT,
    determiner,
    goes_on,
    is_modified,
    is_of_something,
    is_part_of_a_name,
    needs_no_article,
)
from wsis_reader.report.model import Paragraph

_SHORTEST_IN_CAPITALS = 4
_UNKNOWN = "?"
_TELLING = (Use.NEVER, Use.OFFICE, Use.NAME, Use.ACRONYM, Use.TITLE, Use.SHORT)

Place = tuple[int, int]
Slot = tuple[Place, Match[Form]]


@dataclass(frozen=True, slots=True)
class Document:
    """A report cut into tokens, with the names found in each of its units and the definitions it makes itself."""

    units: Sequence[Paragraph]
    tokens: Sequence[Tokens]
    found: Sequence[Sequence[Match[Form]]]
    definitions: Sequence[Definition]
    matcher: Matcher[Form]
    language: str
    issuers: Collection[Organisation]

    def slots(self) -> dict[Use, list[Slot]]:
        """Every name found, in text order, under the most telling use it has; what is no organisation is left out."""
        slots: dict[Use, list[Slot]] = {use: [] for use in _TELLING}
        for unit, matches in enumerate(self.found):
            for match in matches:
                uses = {form.use for form in match.entries}
                use = next(use for use in _TELLING if use in uses)
                slots[use].append(((unit, match.first), match))
        return slots

    def printed(self, unit: int, match: Match[Form]) -> str:
        """A name as printed, on one line and with straight apostrophes."""
        return squeeze(self.tokens[unit].text[match.start : match.end])


@dataclass(frozen=True, slots=True)
class Reading:
    """A name and whose it is: where it stands and how the text came to it."""

    unit: int
    start: int
    end: int
    first: int
    after: int
    organisation: Organisation
    how: str
    candidates: tuple[Organisation, ...] = ()
    office: str = ""


Readings = dict[Place, Reading]
Slots = Mapping[Use, Sequence[Slot]]
Inner = Sequence[tuple[Place, Organisation]]


def read(document: Document) -> list[Reading]:
    """Every reading of the document in text order, none overlapping another."""
    slots = document.slots()
    readings: Readings = {}
    _read_names(document, slots, readings)
    inner = _inner_names(document, slots[Use.NAME])
    _read_acronyms(document, slots[Use.ACRONYM], readings, inner)
    _read_short_forms(document, slots[Use.SHORT], readings, inner)
    _read_offices(document, slots[Use.TITLE], readings)
    return [readings[place] for place in sorted(readings)]


def _reading(unit: int, match: Match[Form], organisation: Organisation, how: str, office: str = "") -> Reading:
    return Reading(unit, match.start, match.end, match.first, match.after, organisation, how, (), office)


def _organisations(match: Match[Form], use: Use, language: str = "") -> list[Organisation]:
    """Whom the forms of one use stand for, each once; with a language, only that language's forms count."""
    forms = (form for form in match.entries if form.use is use and language in ("", form.language))
    return list({form.organisation.id: form.organisation for form in forms if form.organisation}.values())


def _read_names(document: Document, slots: Slots, readings: Readings) -> None:
    """Read what is named in full, the offices that are known by a name of their own among it."""
    introduced = {(one.unit, one.name) for one in document.definitions if one.is_new}
    for place, match in slots[Use.OFFICE]:
        organisation = _organisations(match, Use.OFFICE)[0]
        office = document.tokens[place[0]].printed(match.first, match.after)
        readings[place] = _reading(place[0], match, organisation, "office", office)
    for place, match in slots[Use.NAME]:
        if is_part_of_a_name(document.tokens[place[0]], match.first, match.after, document.language):
            continue
        printed = document.tokens[place[0]].printed(match.first, match.after)
        how = "definition" if introduced and (place[0], " ".join(printed.split())) in introduced else "name"
        readings[place] = _reading(place[0], match, _organisations(match, Use.NAME)[-1], how)


def _inner_names(document: Document, slots: Iterable[Slot]) -> list[tuple[Place, Organisation]]:
    """The organisations named in full within a longer name: the ITU in "Conférence … de l'Union …"."""
    inner: list[tuple[Place, Organisation]] = []
    for (unit, first), match in slots:
        at = first + 1
        while at < match.after:
            found = document.matcher.longest(document.tokens[unit], at)
            named = _organisations(found, Use.NAME) if found and found.after <= match.after else []
            inner.extend(((unit, at), organisation) for organisation in named[-1:])
            at = found.after if found and named else at + 1
    return inner


def _read_acronyms(document: Document, slots: Iterable[Slot], readings: Readings, inner: Inner) -> None:
    """Read acronyms: as the text defines them, else as the gazetteer, else by the first full name in the document."""
    defined = {one.acronym: one.organisation for one in reversed(document.definitions)}
    defining = {(one.unit, one.start) for one in document.definitions}
    full = sorted(
        [
            *((place, reading.organisation.id) for place, reading in readings.items()),
            *((place, organisation.id) for place, organisation in inner),
        ]
    )
    first_named = {ident: place for place, ident in reversed(full)}
    for place, match in slots:
        if _is_no_acronym(document.tokens[place[0]], match):
            continue
        possible = _organisations(match, Use.ACRONYM)
        printed = document.printed(place[0], match)
        how = "definition" if (place[0], match.start) in defining else "acronym"
        named = sorted((one for one in possible if one.id in first_named), key=lambda one: first_named[one.id])
        certain = defined.get(printed) or (named[0] if named else possible[0] if len(possible) == 1 else None)
        reading = _reading(place[0], match, certain or _ambiguous(printed), how)
        readings[place] = reading if certain else replace(reading, candidates=tuple(possible))


def _ambiguous(acronym: str) -> Organisation:
    return Organisation(f"ambiguous:{acronym.lower()}", "ambiguous", acronym, acronym, acronym, acronym)


def _is_no_acronym(tokens: Tokens, match: Match[Form]) -> bool:
    """Whether it is part of a document symbol (`E/ECA/CM/46/7`), or a short word in a line printed in capitals."""
    text = tokens.text
    if match.end - match.start < _SHORTEST_IN_CAPITALS and text.isupper():
        return True
    start = max(text.rfind(" ", 0, match.start), text.rfind("\n", 0, match.start)) + 1
    around = text[start : match.end] + text[match.end : match.end + 40].split(" ")[0]
    return "/" in around and any(map(str.isdigit, around))


def _read_short_forms(document: Document, slots: Iterable[Slot], readings: Readings, inner: Inner) -> None:
    """Read "le Conseil" as the last full name in the section that it can stand for, then in the document."""
    antecedents = Antecedents([unit.section for unit in document.units])
    for place in sorted(readings):
        antecedents.name(readings[place].organisation.id, place)
    for place, organisation in inner:
        antecedents.name(organisation.id, place)
    for place, match in slots:
        forms = [form for form in match.entries if form.language == document.language]
        if not forms:
            continue
        tokens, printed = document.tokens[place[0]], document.printed(place[0], match)
        if _names_another(document, tokens, match, printed):
            antecedents.name(_UNKNOWN + printed, place)
            continue
        organisations = _called(document, tokens, match, printed, forms)
        meant = _meant(document, place, match, printed, organisations, antecedents)
        if meant is None:
            continue
        readings[place] = _reading(place[0], match, meant, "short")
        if match.after - match.first > 1:
            antecedents.name(meant.id, place)


def _names_another(document: Document, tokens: Tokens, match: Match[Form], printed: str) -> bool:
    """Whether it is part of the name of a body that nobody knows: later short forms may mean that one."""
    return not printed.islower() and (
        goes_on(tokens, match.after, document.language) or is_modified(tokens, match.first, document.language)
    )


def _meant(
    document: Document,
    place: Place,
    match: Match[Form],
    printed: str,
    organisations: Mapping[str, Organisation],
    antecedents: Antecedents,
) -> Organisation | None:
    """The one of these that the text has named last, or else one that issues the document."""
    parts = match.after - match.first > 1
    standing = {one.id: [one.id, one.parent] if parts and one.parent else [one.id] for one in organisations.values()}
    if not standing:
        return None
    standing[_UNKNOWN] = [_UNKNOWN + printed]
    chosen = antecedents.resolve(place, standing)
    if not chosen:
        chosen = next((one.id for one in document.issuers if one.id in organisations), "")
    return organisations.get(chosen)


def _called(
    document: Document, tokens: Tokens, match: Match[Form], printed: str, forms: Sequence[Form]
) -> dict[str, Organisation]:
    """Whom a short form can stand for here, by its capitals, its determiner and what follows it."""
    word = determiner(tokens, match.first)
    several = match.after - match.first > 1
    if not word and not needs_no_article(tokens, match.after, document.language):
        return {}
    if (word in INDEFINITE and not several) or goes_on(tokens, match.after, document.language):
        return {}
    anyhow = printed.isupper() or (word in DEMONSTRATIVES and fold(printed) in POINTED_AT)
    called = (form.organisation for form in forms if anyhow or form.text == printed)
    return {one.id: one for one in called if one}


def _read_offices(document: Document, slots: Iterable[Slot], readings: Readings) -> None:
    """Join an office to the organisation it is of; an office alone is the last one of that title."""
    antecedents = Antecedents([unit.section for unit in document.units])
    organisations: dict[str, Organisation] = {}
    alone: list[tuple[Place, Match[Form]]] = []
    for place, match in slots:
        if all(form.language != document.language for form in match.entries):
            continue
        office = _office(document, place, match, readings)
        if office is None:
            alone.append((place, match))
            continue
        organisations[office.organisation.id] = office.organisation
        antecedents.name(f"{fold(office.office)}:{office.organisation.id}", (office.unit, office.first))
        readings.pop((place[0], office.first), None)
        readings[place[0], office.first] = office
    for place, match in alone:
        if organisation := _holder(document, place, match, antecedents, organisations):
            printed = document.tokens[place[0]].printed(match.first, match.after)
            readings[place] = _reading(place[0], match, organisation, "office", printed)


def _office(document: Document, place: Place, match: Match[Form], readings: Readings) -> Reading | None:
    """The office that a title makes with the organisation after it ("de l'UIT") or, in English, right before it."""
    unit, tokens = place[0], document.tokens[place[0]]
    title = tokens.text[match.start : match.end]
    after = match.after
    while after < len(tokens.words) and tokens.words[after] in OFFICE_LINKS:
        after += 1
    of = readings.get((unit, after)) if after > match.after else None
    if of is not None and of.how != "office":
        del readings[unit, after]
        return replace(of, start=match.start, first=match.first, how="office", office=title)
    if document.language == "fr":
        return None
    before = next((one for one in document.found[unit] if one.after == match.first), None)
    owner = readings.get((unit, before.first)) if before else None
    if owner is None or owner.how == "office":
        return None
    return replace(owner, end=match.end, after=match.after, how="office", office=title)


def _holder(
    document: Document,
    place: Place,
    match: Match[Form],
    antecedents: Antecedents,
    organisations: dict[str, Organisation],
) -> Organisation | None:
    """Whose office a title that stands alone is.

    Of the last office so called in the paragraph; else of who issues the document; else of the last one before.
    """
    tokens = document.tokens[place[0]]
    printed = document.printed(place[0], match)
    titles = [form for form in match.entries if form.use is Use.TITLE and form.alone and form.text == printed]
    word = determiner(tokens, match.first)
    if not titles or not word or word in INDEFINITE or is_of_something(tokens, match.after, document.language):
        return None
    title = fold(tokens.printed(match.first, match.after))
    chosen = antecedents.resolve(place, {ident: [f"{title}:{ident}"] for ident in organisations})
    issuers = {one.id for one in document.issuers}
    issuer = next((form.organisation for form in titles if form.organisation and form.organisation.id in issuers), None)
    if issuer and not (chosen and antecedents.named_in(place[0], f"{title}:{chosen}")):
        return issuer
    return organisations.get(chosen)
