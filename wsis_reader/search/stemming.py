"""Light stemming of folded words: plural and feminine, nothing that changes what a word is about."""

from __future__ import annotations

import re


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_KEPT = _listed(
    "apres avis bras choix concours congres corps cours course depuis dessous dessus discours divers exces fois"
    " fonds francs hors jamais mais mois moins os parcours pays plus pres prix proces progres puis recours sans"
    " sens sous succes taux temps toujours travers tres vers voix dans faux acces pris paris tunis"
)
_WITH_ITS_E = _listed(
    "annee armee base carte contree crimee donnee entree faute fille mere partie passe passee"
    " porte portee suite traite ville"
)
_IRREGULAR = {
    "ans": "an",
    "baux": "bail",
    "beau": "bel",
    "beaux": "bel",
    "cieux": "ciel",
    "ciel": "ciel",
    "noyaux": "noyau",
    "nouveau": "nouvel",
    "nouveaux": "nouvel",
    "tous": "tout",
    "travaux": "travail",
    "tuyaux": "tuyau",
    "vieux": "vieil",
    "vitraux": "vitrail",
    "yeux": "oeil",
}
_PLURAL_EUX = _listed("adieux aveux cheveux enjeux feux jeux lieux milieux neveux voeux")
_KEPT_OUX = _listed("doux epoux jaloux roux toux")
_DOUBLED = re.compile(r"([bcdfglmnprst])\1$")
_FEMININE = (("iv", "if"), ("iqu", "ic"), ("ngu", "ng"), ("eus", "eux"))
_SHORTEST = 4

_SPANISH_PLURAL = (("iones", "ion"), ("ces", "z"), ("es", ""), ("s", ""))
_RUSSIAN_ENDING = re.compile(
    r"(иями|ями|ами|ием|иям|иях|ого|его|ому|ему|ыми|ими|ией|ия|ии|ию|ие|ой|ей|ый|ий|ая|яя|ое|ее|ые|ие|ую|юю|ов|ев|ом|ем|ам|ям|ах|ях|ых|их|ым|им|а|я|о|е|ы|и|у|ю|ь|й)$"
)
_ARABIC_PREFIX = re.compile(r"^(وال|بال|كال|فال|لل|ال|و)(?=\w{3})")
_ARABIC_SUFFIX = re.compile(r"(?<=\w{3})(هما|ات|ون|ين|ان|يه|ها|هم|ه|ي)$")


def stem(form: str, language: str) -> str:
    """Give the stem of a folded word; numbers, symbols, and words of other languages stay as they are."""
    if len(form) < _SHORTEST - 1 or not form.isalpha():
        return form
    match language:
        case "fr":
            return _french(form)
        case "en":
            return _english(form)
        case "es":
            return _spanish(form)
        case "ru":
            cut = _RUSSIAN_ENDING.sub("", form)
            return cut if len(cut) >= _SHORTEST - 1 else form
        case "ar":
            return _ARABIC_SUFFIX.sub("", _ARABIC_PREFIX.sub("", form))
    return form


def _french(form: str) -> str:
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    if form in _KEPT or len(form) < _SHORTEST:
        return form
    singular = _singular(form)
    return singular if singular in _WITH_ITS_E else _feminine(singular)


def _singular(form: str) -> str:
    if form.endswith("x"):
        if form.endswith("eaux") or form in _PLURAL_EUX or (form.endswith("oux") and form not in _KEPT_OUX):
            return form[:-1]
        if form.endswith("aux"):
            return form[:-2] + "l"
        return form
    if form.endswith("s") and not form.endswith("ss"):
        return form[:-1]
    return form


def _feminine(form: str) -> str:
    cut = form
    if form in _IRREGULAR:
        return _IRREGULAR[form]
    if form.endswith("ee") and len(form) >= _SHORTEST + 1:
        cut = form[:-2]
    elif form.endswith("e") and len(form) >= _SHORTEST:
        cut = form[:-1]
    if cut == form:
        return form
    cut = _DOUBLED.sub(r"\1", cut)
    if len(cut) <= _SHORTEST:
        return cut
    for ending, masculine in _FEMININE:
        if cut.endswith(ending):
            return cut.removesuffix(ending) + masculine
    return cut[:-1] if cut.endswith("s") else cut


def _english(form: str) -> str:
    if len(form) < _SHORTEST or not form.endswith("s") or form.endswith(("ss", "us")):
        return form
    if form.endswith("ies") and not form.endswith(("eies", "aies")):
        return form[:-3] + "y"
    if form.endswith("es") and not form.endswith(("aes", "ees", "oes")):
        return form[:-1]
    return form[:-1]


def _spanish(form: str) -> str:
    cut = form
    for ending, singular in _SPANISH_PLURAL:
        if form.endswith(ending) and len(form) - len(ending) >= _SHORTEST - 1:
            cut = form.removesuffix(ending) + singular
            break
    return cut[:-1] if cut[-1] in "aeo" and len(cut) > _SHORTEST else cut
