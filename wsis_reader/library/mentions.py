"""Facts as the index takes them: what the fields `date`, `organisation` and `ref` of a query find."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from wsis_reader.facts.dates import DateMention
from wsis_reader.facts.edtf import bounds, members
from wsis_reader.facts.gazetteer import Organisation
from wsis_reader.facts.organisations import OrganisationMention
from wsis_reader.facts.references import Reference
from wsis_reader.library.facts import Facts
from wsis_reader.report import Anchor
from wsis_reader.search.folding import fold
from wsis_reader.search.supplement import Mention, Supplied

_NUMBER = re.compile(r"/(?:res|dec)/(.+)")
_HALVES = re.compile(r"-(?=[a-z]+/)")


def supplied(facts: Facts, known: Mapping[str, Organisation]) -> Supplied:
    """All mentions by unit. An organisation is found by its names, and by those of `known` that it belongs to."""
    mentions: dict[Anchor, list[Mention]] = {}
    names: dict[str, set[str]] = {}
    for date in facts.dates:
        mentions.setdefault(date.anchor, []).append(_of_date(date))
    for named in facts.organisations:
        line = _line(named.organisation, known)
        for one in line:
            for name in (one.id, one.fr, one.en, one.acronym_fr, one.acronym_en):
                names.setdefault(_plain(name), set()).add(_plain(one.id))
        names.setdefault(_plain(named.defined_as), set()).add(_plain(named.organisation.id))
        mentions.setdefault(named.anchor, []).append(_of_organisation(named, line))
    for reference in facts.references:
        mentions.setdefault(reference.anchor, []).append(_of_reference(reference))
    names.pop("", None)
    return Supplied(
        {anchor: tuple(found) for anchor, found in mentions.items()},
        {name: frozenset(values) for name, values in names.items()},
    )


def _of_date(date: DateMention) -> Mention:
    """Found by its period, or those of its set; counted under the year it begins in, else the one it ends in."""
    periods = []
    for member in members(date.edtf):
        first, last = bounds(member)
        periods.append(f"{first or ''}..{last or ''}")
    year = periods[0].strip(".")[:4]
    return Mention("date", year, tuple(periods), date.start, date.end)


def _of_organisation(named: OrganisationMention, line: Iterable[Organisation]) -> Mention:
    values = tuple(_plain(one.id) for one in line)
    return Mention("organisation", named.organisation.id, values, named.start, named.end)


def _line(organisation: Organisation, known: Mapping[str, Organisation]) -> list[Organisation]:
    """The organisation, what it belongs to, and so on up."""
    line = [organisation]
    while (above := known.get(line[-1].parent)) is not None and above not in line:
        line.append(above)
    return line


def _of_reference(one: Reference) -> Mention:
    """Found by its text, its target, the number in it, and for a place in a document by that document."""
    document = "" if "://" in one.target else one.target.partition("#")[0]
    key = "" if one.kind == "paragraph" and not one.url else document or one.target
    values = dict.fromkeys(value for name in (one.text, one.target, document) for value in _spellings(_plain(name)))
    return Mention("ref", key, tuple(value for value in values if value), one.start, one.end)


def _spellings(name: str) -> Iterator[str]:
    yield name
    yield from _HALVES.split(name)
    number = _NUMBER.search(name)
    if number:
        yield number[1]


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
