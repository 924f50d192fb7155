"""The organs that adopt resolutions and decisions, and the symbol a number has by its shape and its organ."""

from __future__ import annotations

import re

ORGANS = {
    "GA": (
        "Assemblée générale(?! de (?:la|l'O(?!rganisation des Nations)))"
        "|General Assembly(?! of (?:the )?(?:World|Inter|UNWTO))"
    ),
    "SC": "Conseil de sécurité|Security Council",
    "ECOSOC": "Conseil économique et social|Economic and Social Council",
    "HRC": r"Conseil des droits (?:de l'homme|humains)|Human Rights Council|A/\d\d/53(?:/Add\.1)?(?=\))",
    "CHR": "Commission des droits de l'homme|Commission on Human Rights",
    "SUB": "(?:Sous-Commission|Sub-Commission)(?: (?:de la|on the) [Pp]romotion [^,.;]{0,40}(?:de l'homme|Rights))?",
    "UNEA": "Assemblée (?:des Nations Unies )?pour l'environnement|Environment Assembly",
    "HABITAT": "Assemblée (?:d'ONU-Habitat|des Nations Unies pour l'habitat)|(?:UN-)?Habitat Assembly",
    "OTHER": (
        r"E/\d{4}/\d+(?:/[A-Z]\w*\.\d)*(?=\))|(?:CTOC|CAC|UNEP|CBD)/[\w/]+|"
        "Commission (?:des stupéfiants|on Narcotic Drugs|pour la prévention du crime|on Crime Prevention"
        "|de la condition de la femme|on the Status of Women|du développement social|for Social Development"
        "|de la population|on Population|économique|de statistique|interaméricaine)|Statistical Commission"
        "|Economic Commission|Economic and Social Commission|Conf[ée]ren(?:ce|cia)|Conseil d'administration"
        "|Governing Council|Executive Board|Union interparlementaire|Assemblée mondiale de la [Ss]anté"
        "|World Health Assembly|Comité|Committee|UNESCO|Unesco|OACI|ICAO|OMI|IMO|Union africaine|African Union"
        "|Agence|Agency|Assemblée de l'Organisation|Parties"
    ),
    "COMMISSION": "Commission(?! (?:d|é|s|p|i|on|for))",
    "COUNCIL": "Conseil(?! (?:d|é|n|i|s|m|c))|Council",
    "ASSEMBLY": "Assemblée(?! (?:d|c|n|p|m))|Assembly",
}
"""What names an organ in a plain text, as patterns; `OTHER` are those whose resolutions have no symbol to be told."""

OWNERS = frozenset({"HRC", "CHR", "SUB", "UNEA", "HABITAT"})
"""The organs whose numbers look like another's, so that words farther away are asked whose they are."""

FIRST_YEAR = 1946
FIRST_SESSION_WITH_SLASH = 31
LAST_SESSION = 120
_YEAR_BEFORE_THE_ASSEMBLY = 1945
_FIRST_YEAR_OF_THE_COUNCIL = 2006
_LAST_SESSION_OF_THE_COUNCIL = 70
_FIRST_SESSION_OF_SEPARATE_LETTERS = 57
_LAST_NUMBER_OF_JOINT_LETTERS = 120
_FIRST_SESSION_OF_LONG_SERIALS = 11
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}


def organ_by_date(number: str, year: int) -> str:
    """Which of two organs that number alike was in that session in that year: `GA`, `HRC`, else `OTHER`.

    The General Assembly's session 31 opened in 1976 and each next one a year later; the Human Rights Council has met
    in three regular sessions a year since 2006. Empty for a number that is not by session.
    """
    session = number.partition("/")[0]
    if not session.isdigit() or "/" not in number or int(session) >= FIRST_YEAR:
        return ""
    assembly = year - _YEAR_BEFORE_THE_ASSEMBLY - int(session)
    if assembly in (0, 1) and int(session) >= FIRST_SESSION_WITH_SLASH:
        return "GA"
    council = 3 * (year - _FIRST_YEAR_OF_THE_COUNCIL)
    return "HRC" if council < int(session) <= council + 3 else "OTHER"


def is_before_the_assembly(number: str) -> bool:
    """Whether the number is of a session before the General Assembly numbered so: then another organ's."""
    session, slash, _ = number.partition("/")
    return bool(slash) and session.isdigit() and int(session) < FIRST_SESSION_WITH_SLASH


def symbol(number: str, kind: str = "resolution", organ: str = "") -> str:
    """The symbol of a resolution or decision by its number and, where it is named, its organ; empty where unknown.

    By its shape: a roman session is the General Assembly's, a year in brackets the Security Council's, a year before
    the slash the Economic and Social Council's, a session before the slash the General Assembly's from the 31st on.
    The organ named decides where several number alike.
    """
    what = "RES" if kind == "resolution" else "DEC"
    bare = re.sub(r"\s+", "", number)
    old = re.fullmatch(r"(\d+)[A-Za-z,à-]*\(([\w-]+)\)", bare)
    if old is not None:
        return _before_1976(what, old[1], old[2], organ)
    session = bare.partition("/")[0]
    bare = _without_letter(bare, session)
    if session.isdigit() and int(session) >= FIRST_YEAR:
        organs = {"CHR": f"E/CN.4/{what}", "SUB": f"E/CN.4/Sub.2/{what}", "OTHER": ""}
        return _joined(organs.get(organ, f"E/{what}"), bare)
    return _by_session(what, bare, session, organ)


def _before_1976(what: str, serial: str, bracket: str, organ: str) -> str:
    if bracket.isdigit():
        return "" if organ == "OTHER" else f"S/{what}/{serial}({bracket})"
    if organ == "ECOSOC":
        return f"E/{what}/{serial}({bracket})"
    session = _roman(bracket)
    # The General Assembly numbered on and on: past its tenth session its numbers have four digits.
    is_in_series = session < _FIRST_SESSION_OF_LONG_SERIALS or int(serial) >= 1000
    is_assembly = organ != "OTHER" and session < FIRST_SESSION_WITH_SLASH and is_in_series
    return f"A/{what}/{serial}({bracket})" if is_assembly else ""


def _roman(numeral: str) -> int:
    """The value of a roman numeral, 0 for a special session's (`S-VI`)."""
    values = [_VALUES.get(letter, 0) for letter in numeral]
    if not all(values):
        return 0
    return sum(-v if v < max(values[n:]) else v for n, v in enumerate(values))


def _by_session(what: str, bare: str, session: str, organ: str) -> str:
    is_late = session.isdigit() and int(session) > _LAST_SESSION_OF_THE_COUNCIL
    if organ in ("HRC", "COUNCIL") and not is_late:
        return f"A/HRC/{what}/{bare}"
    if organ in ("UNEA", "HABITAT") and session.isdigit():
        series = "UNEP/EA" if organ == "UNEA" else "HSP/HA"
        return f"{series}.{session}/{what.capitalize()}.{bare.partition('/')[2]}"
    if organ == "OTHER" or (session.isdigit() and int(session) < FIRST_SESSION_WITH_SLASH):
        return ""
    return f"A/{what}/{bare}"


def _without_letter(bare: str, session: str) -> str:
    """The number by which the document was issued.

    Part A came out under the number alone, before there was a part B; the parts B to Z of the disarmament resolutions
    of old came out with it in one document, as do several parts named together.
    """
    lettered = re.fullmatch(r"(.*/(\d+))([A-Z])(.*)", bare)
    if lettered is None:
        return bare
    is_joint = (
        session.isdigit()
        and int(session) < _FIRST_SESSION_OF_SEPARATE_LETTERS
        and int(lettered[2]) <= _LAST_NUMBER_OF_JOINT_LETTERS
    )
    return lettered[1] if lettered[3] == "A" or lettered[4] or is_joint else bare


def _joined(series: str, number: str) -> str:
    return f"{series}/{number}" if series else ""
