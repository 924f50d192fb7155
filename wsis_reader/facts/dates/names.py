"""Which years are no date: the number of a resolution, part of a document's name, an amount."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_BEFORE: Final = 120
_AFTER: Final = 90

# A document is named by its year; an event took place in it. Capitalised, for "le rapport de 2003" says when.
_DOCUMENT: Final = (
    "Accords?|Act|Agenda|Agreements?|Annex|Barème|Cadre|Charter|Charte|Code|Constitution|Convenio|Conventions?|"
    "Covenants?|D[eé]clarations?|Document|Engagement|Framework|Guidelines|Manual|Manuel|Model|Outcome|Pactes?|Plan|"
    "Platform|Pledge|Principles|Programme|Protocols?|Protocoles?|Recomm[ae]ndations?|Regulations|Règlement|Report|"
    "Roadmap|Rules|Règles|Statute|Statut|Strategy|Stratégie|Traités?|Treaty|Vision"
)
_EVENT: Final = (
    "Assembly|Assemblée|Conf[eé]rences?|Congress|Congrès|Consultation|Day|Forum|Journée|Meeting|Session|Réunion|Review|"
    "Sommet|Summit|Week|Semaine|Year|Année|session|réunion|conférence|meeting"
)
# Between a document's noun and its year stands the rest of its name: no verb, and no word that tells a time.
_NO_NAME: Final = (
    "a|adopt\\w*|amended|are|avant|been|before|beginning|d['’]ici|depuis|début|during|end|est|exercice|fin|from|half|"
    "has|have|held|is|its|jusqu\\w*|mois|ont|partir|period|période|proclaimed|proclamé\\w*|quarter|que|qui|sa|semestre|"
    "sera|ses|since|son|sont|that|their|tenu\\w*|through|travaux|trimestre|until|was|were|which|will|work|year|été"
)
_COUNTED: Final = r"""
    (?: \b(?:n[o°º]s?|nos?\.|paras?\.|par\.|vols?\.|pp?\.|art\.|chap\.|paragraph(?:e|s|es)?|articles?)\s*
      | \br[eé]solu(?:tions?|ci[oó]n|ciones)\s+              # "résolutions 2171, 2173 et 1983"
        (?:[^.;:]{0,60}?(?:\(\d{4}\)|[\dIVX)])\s*(?:,|,?\s(?:et|and|y|e))\s+)?
      | \b[ds][eé]cisions?\s+
    )$
"""
_NAMED_BEFORE: Final = rf"""
    (?<!\bmi)(?<!\bmid)(?<=[^\W\d])[-‐‑–]$                   # "COVID-2019", "post-2015": bound to a word
  | (?:\d|\b[IVXL]+)\)?\s*\($                                # "1325 (2000)", "no 25 (2021)"
  | (?<!\d)\d{{3}}[\s.-]$                                    # a telephone number
  | {_COUNTED}
  | (?:coronavirus|disease|maladie)(?:\sde)?\s$              # "the coronavirus disease 2019"
  | (?:\bProgramme\sde\sdéveloppement\sdurable|[«“]\s?(?:Espace|Space)|\b(?:Vision|Agenda|Programme|[EÉ]ducation|Women))
    (?:\sà\sl['’]horizon)?\s?$                               # "Programme 2030", "Agenda 2063"
  | [«“][^»”]{{0,100}}\sà\sl['’]horizon\s$
"""
_NAMED_AFTER: Final = r"""
    \s*\((?:\d{4}|[IVXL]+|E?S-[IVXL]+)\)                # "1983 (2011)"
  | / | [-‑](?!\d)\w | \s?% | (?:[\s.]\d\d){2}(?!\d)
  | \s(?:dollars?|euros?|per\scent|pour\scent)\b
  | ,\s(?:Suppl[ée]ment|Suplemento|Document|No\.|nos?\s|Special)  # "Records …, 2021, Supplément no 7"
"""
_NOUN: Final = rf"\b(?:(?P<document>{_DOCUMENT})|(?P<event>{_EVENT}))\b"
# "Convention relative au statut des réfugiés de 1951", "Convention …, 1974", "Règlement (2005)", "Report 2020"
_TO_THE_YEAR: Final = rf"""
    (?:\s(?!(?:{_NO_NAME})\b)[^\s,\d]+)*
    (?:\s(?:de|du|of)\s|,\s|\s\(|(?<=[^\W\d])\s)$
"""
_LOWER_LAST: Final = r"\s(?!(?:de|du|of)\s$)[^\W\dA-ZÀ-Þ]\w*\s$"
_FROM_THE_YEAR: Final = rf"\s(?:(?:[A-ZÉ][\w’'-]+|of|on)\s+){{0,4}}?{_NOUN}"


@lru_cache(maxsize=8)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.VERBOSE)


def is_named(text: str, start: int, end: int) -> bool:
    """Whether the year in [start, end) tells one thing from others of its kind instead of saying when.

    It does in a resolution's number (`1325 (2000)`), bound to a word (`COVID-2019`), in an amount, and where the noun
    that governs it is a document's (`Plan d'action de 2003`, `2030 Agenda`) and not an event's (`session de 2001`).
    """
    before, after = text[max(0, start - _BEFORE) : start], text[end : end + _AFTER]
    if _compiled(_NAMED_BEFORE).search(before) or _compiled(_NAMED_AFTER).match(after):
        return True
    following = _compiled(_FROM_THE_YEAR).match(after)
    if following is not None and following["document"]:
        return True
    return _follows_its_document(re.split(r"[;:.)«»“”]", before)[-1])


def _follows_its_document(clause: str) -> bool:
    """Whether what stands before a year is, at its end, the name of a document as far as its year."""
    nouns = list(_compiled(_NOUN).finditer(clause))
    if not nouns or not nouns[-1]["document"]:
        return False
    behind = nouns[-1].end()
    runs_on = _compiled(_LOWER_LAST).search(clause, behind) is not None  # "the Convention in 1998"
    return not runs_on and _compiled(_TO_THE_YEAR).fullmatch(clause, behind) is not None
