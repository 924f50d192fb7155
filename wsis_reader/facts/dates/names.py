"""Which years are no date: the number of a resolution, part of a document's name, an amount."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_BEFORE: Final = 120
_AFTER: Final = 90

# A document is named by its year; an event took place in it. Capitalised, for "le rapport de 2003" says when.
_DOCUMENT: Final = (
    "Accord|Accords|Act|Agenda|Agreement|Agreements|Annex|Barème|Cadre|Charter|Charte|Code|Constitution|Convenio|"
    "Convention|Conventions|Covenant|Covenants|Declaration|Declarations|Déclaration|Déclarations|Document|Framework|"
    "Guidelines|Manual|Manuel|Model|Outcome|Pacte|Pactes|Plan|Platform|Principles|Programme|Protocol|Protocols|Protocole|"
    "Protocoles|Recommandation|Recommandations|Recommendation|Recommendations|Regulations|Règlement|Report|Roadmap|Rules|"
    "Règles|Statute|Statut|Strategy|Stratégie|Traité|Traités|Treaty|Vision"
)
_EVENT: Final = (
    "Assembly|Assemblée|Conference|Conférence|Conferences|Conférences|Congress|Congrès|Consultation|Day|Forum|Journée|"
    "Meeting|Session|Réunion|Review|Sommet|Summit|Week|Semaine|Year|Année|session|réunion|conférence|meeting"
)
_PATTERNS: Final = {
    # "COVID-2019", "post-2015": bound by a hyphen to a word
    "bound": r"(?<!\bmi)(?<!\bmid)(?<=[^\W\d])[-‐‑–]$",
    # "1325 (2000)", "no 25 (2021)"
    "serial": r"(?:\d|\b[IVXL]+)\)?\s*\($",
    # "no 1954", "par. 1999", "résolutions 2171, 2173 et 1983"
    "counted": r"(?:\b(?:n[o°º]s?|nos?\.|par\.|paras?\.|vol\.|vols\.|p\.|pp\.|art\.|chap\.|paragraph(?:e|s|es)?|articles?)\s*"
    r"|\br[eé]solu(?:tions?|ci[oó]n|ciones)\s+(?:[^.;:]{0,60}?(?:\(\d{4}\)|[\dIVX)])\s*(?:,|,?\s(?:et|and|y|e))\s+)?"
    r"|\b[ds][eé]cisions?\s+)$",
    # "the coronavirus disease 2019"
    "disease": r"(?:coronavirus|disease|maladie)(?: de)?\s$",
    # "Programme de développement durable à l'horizon 2030"
    "horizon": r"(?:\bProgramme de développement durable|« Espace|“Space|\bVision|\bAgenda|\bProgramme|\bProgramme d['’]action)"
    r"(?: à l['’]horizon)?\s?$",
    "title": r"[«“][^»”]{0,100} à l['’]horizon $",
}
# Between a document's noun and its year stands the rest of its name: no verb, and no word that tells a time.
_NO_NAME: Final = (
    "a|adopt\\w*|amended|are|avant|been|before|beginning|by|d['’]ici|depuis|début|during|end|est|exercice|fin|from|half|has|have|"
    "held|is|jusqu\\w*|mois|ont|partir|period|période|proclaimed|proclamé\\w*|quarter|que|qui|semestre|sera|since|sont|"
    "that|tenu\\w*|through|trimestre|until|was|were|which|will|year|été"
)
_NAMED_BEFORE: Final = "|".join(f"(?:{pattern})" for pattern in _PATTERNS.values())
_SERIAL_AFTER: Final = (
    r"\s*\((?:\d{4}|[IVXL]+|S-[IVXL]+|ES-[IVXL]+)\)|/|[-‑](?!\d)\w|\s(?:dollars?|euros?|per cent|pour cent)\b"
)
_RECORDS_AFTER: Final = r",\s(?:Suppl[ée]ment|Document|No\.|no\s|nos?\s\d|Special|Suplemento)"


@lru_cache(maxsize=1)
def _compiled() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return (
        re.compile(_NAMED_BEFORE),
        re.compile(f"{_SERIAL_AFTER}|{_RECORDS_AFTER}"),
        re.compile(rf"\b(?:(?P<document>{_DOCUMENT})|(?P<event>{_EVENT}))\b"),
        re.compile(rf"(?:(?:(?:\s)(?!(?:{_NO_NAME})\b)[^\s,]+)*)(?:\s(?:de|du|of)|,|(?<=[^\W\d])\s\(?)\s?$"),
        re.compile(rf"\s(?:(?:[A-ZÉ][\w’'-]+|of|on)\s+){{0,4}}?(?:(?P<document>{_DOCUMENT})|(?P<event>{_EVENT}))\b"),
    )


def is_named(text: str, start: int, end: int) -> bool:
    """Whether the year in [start, end) tells one thing from others of its kind instead of saying when.

    It does in a resolution's number (`1325 (2000)`), bound to a word (`COVID-2019`), in an amount, and where the noun
    that governs it is a document's (`Plan d'action de 2003`, `2030 Agenda`) and not an event's (`session de 2001`).
    """
    named, serial, governor, joint, governed = _compiled()
    before = text[max(0, start - _BEFORE) : start]
    after = text[end : end + _AFTER]
    if named.search(before) or serial.match(after):
        return True
    following = governed.match(after)
    if following is not None and following["document"]:
        return True
    clause = re.split(r"[;:.)«»“”]", before)[-1]
    nouns = list(governor.finditer(clause))
    return bool(nouns) and nouns[-1]["document"] is not None and joint.fullmatch(clause, nouns[-1].end()) is not None
