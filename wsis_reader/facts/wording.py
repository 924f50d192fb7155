"""The wording around organisations: head nouns, determiners, and what makes a short form longer."""

from __future__ import annotations

import re
from itertools import takewhile

from wsis_reader.facts.matcher import Tokens, fold, word_set

_HEADS_FR = word_set(
    "agence alliance assemblée association autorité banque bureau caisse centre chambre coalition comité "
    "commissariat commission communauté confédération conférence conseil consortium corps cour département "
    "division école entité équipe fédération fondation fonds force forum groupe initiative institut ligue "
    "mécanisme mission mouvement observatoire office opération organisation organisme partenariat plateforme "
    "programme réseau secrétariat service société sommet tribunal union université"
)
_HEADS_EN = word_set(
    "agency alliance assembly association authority bank board bureau center centre chamber coalition college "
    "commission committee community confederation conference consortium corporation council court department "
    "division entity facility federation force forum foundation fund group initiative institute institution "
    "league mechanism mission movement network office operation organisation organization panel partnership "
    "platform programme secretariat service society summit task team tribunal union unit university"
)
HEADS = frozenset(fold(word) for word in _HEADS_FR | _HEADS_EN)
"""The nouns that a body's name is built on; a phrase without one is none ("technologies de l'information")."""

_NOT_ALONE = word_set("organisation organization programme initiative task service services équipe team")
_LINKS_EN = word_set("of on for against to")

DETERMINERS = word_set("le la l' du au les the ce cet cette ledit ladite dudit audit this that said leur its")
INDEFINITE = word_set("un une a an")
DEMONSTRATIVES = word_set("ce cet cette ledit ladite dudit audit this that said")
POINTED_AT = word_set("comite commission conference conseil secretariat sommet committee council summit")
"""The nouns that a demonstrative may point at a body with, in lower case: "ce comité", "this committee"."""

OFFICE_LINKS = word_set("de du des d la le les l ' of the")
"""The words that may stand between an office and its organisation."""

_ALWAYS_LONGER = word_set("contre charge chargee ad mixte")
_ADJECTIVE = re.compile(
    r"(?!(?:applique|implique|indique|explique|communique|critique|revendique|public|appartient|leurs?|plusieurs|ailleurs|soit)$)"
    r"\w+(?:ifs?|ives?|a(?:le?s?|ux)|iques?|aires?|iens?|iennes?|éens?|éennes?|ains?|aines?|eurs?|éral|ole|ières?)|inter\w+"
    r"|adjointe?|commune?|spéciale?|mondiale?|conjointe?|directeur|joint"
)
_OPENERS = DETERMINERS | {"of", "in", "by", "under", "and"}
_OWN = word_set("son sa ses leur leurs que qu avoir its their the having that")
_INFINITIVE = re.compile(r"\w+(?:er|ir|re)|lui|leur|le|les|ne|se|s|y|en|n")


def head_noun(name: str, language: str) -> str:
    """The noun by which a body is called once it has been named: `Conseil`, `Council`; empty if it has none such."""
    words = re.split(r"[ ’']", name)
    if language == "fr":
        head = words[0]
        known = _HEADS_FR
    else:
        stop = next((at for at, word in enumerate(words) if word in _LINKS_EN), len(words))
        head = words[stop - 1] if stop else ""
        known = _HEADS_EN
    lowered = head.lower()
    return head if head[:1].isupper() and lowered in known and lowered not in _NOT_ALONE else ""


def determiner(tokens: Tokens, first: int) -> str:
    """The word that determines the one at a token (`le`, `l'`, `ce`), or empty."""
    before = tokens.words[first - 1] if first else ""
    if before == "'" and first > 1:
        before = tokens.words[first - 2] + "'"
    return before if before in DETERMINERS or before in INDEFINITE else ""


def is_modified(tokens: Tokens, first: int, language: str) -> bool:
    """Whether a capitalised word before makes it another name: "the Special Committee", "Sous-Comité"."""
    if not first:
        return False
    before = tokens.words[first - 1]
    if before == "-":
        return True
    opens = first == 1 or tokens.words[first - 2] in ".;:"
    return language == "en" and not opens and before not in _OPENERS and tokens.printed(first - 1, first)[0].isupper()


def is_part_of_a_name(tokens: Tokens, first: int, after: int, language: str) -> bool:
    """Whether "Nations Unies" belongs to the name of an unknown body: "Bureau des Nations Unies pour …"."""
    words = tokens.words
    if words[first:after] == ["nations", "unies"]:
        at = first - 2
        return at >= 0 and words[first - 1] == "des" and words[at] in HEADS and tokens.text[tokens.start(at)].isupper()
    if words[first:after] != ["united", "nations"] or language != "en":
        return False
    following = range(after, min(after + 6, len(words)))
    capitals = takewhile(lambda at: tokens.text[tokens.start(at)].isupper() or words[at] == "-", following)
    return any(words[at] in HEADS for at in capitals)


def needs_no_article(tokens: Tokens, after: int, language: str) -> bool:
    """Whether English leaves the article out here ("Council resolution 1325 (2000)")."""
    following = tokens.words[after] if after < len(tokens.words) else ""
    return language == "en" and following in ("resolution", "resolutions", "decision", "decisions")


def is_of_something(tokens: Tokens, after: int, language: str) -> bool:
    """Whether a complement follows ("… de la Ligue"), not an infinitive or a date ("… de lui faire rapport")."""
    words = [*tokens.words[after : after + 4], "", "", "", ""]
    if language != "fr":
        return words[0] == "of" and not words[1].isdigit()
    if words[0] in ("du", "des"):
        return not words[1].isdigit()
    if words[0] not in ("de", "d"):
        return False
    said = [word for word in words[1:] if word != "'"]
    verb = said[1] if said[0] == "l" else said[0]
    return _INFINITIVE.fullmatch(verb) is None


def goes_on(tokens: Tokens, after: int, language: str) -> bool:
    """Whether what follows a short form makes it part of a longer name ("le Comité | des contributions")."""
    if is_of_something(tokens, after, language):
        return True
    following, beyond = [*tokens.words[after : after + 2], "", ""][:2]
    if following == "-":
        return True
    if language != "fr":
        return following == "against" or (following in ("on", "for") and not beyond.isdigit() and beyond not in _OWN)
    if following in ("pour", "sur"):
        return beyond not in _OWN
    if following in _ALWAYS_LONGER:
        return True
    printed = tokens.printed(after, after + 1) if following else ""
    return printed.islower() and _ADJECTIVE.fullmatch(printed) is not None
