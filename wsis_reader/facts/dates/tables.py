"""The words dates are written with, in the six official languages, each with the letter the grammar knows it by.

A word is (letter, value, forms). Letters: M month, S season, Q quarter, H half-year (values are EDTF codes), X session,
A year, m month as a noun, R last (-1) or next (1) behind its noun, L the same before it, T this year, E a part of a
year or month ("end of"), t to, c and, f from, o of, b between, < by, > since, ~ about, w onwards, a a year's own
suffix. Two join others and say nothing: g, and n, behind which a year belongs to what follows ("the 2018 referendum").
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Word = tuple[str, int, str]
DASHES: Final = "-\u2010\u2011\u2012\u2013\u2014\u2212"


@dataclass(frozen=True, slots=True)
class Table:
    """One language's words.

    `joined`: words stand without spaces; `prefixes`: letters that may stand before a word without one; `cased`: months
    are capitalised.
    """

    words: tuple[Word, ...]
    joined: bool = False
    prefixes: str = ""
    cased: bool = False


def _months(*names: str) -> tuple[Word, ...]:
    return tuple(("M", number, forms) for number, forms in enumerate(names, 1))


_FRENCH = Table(
    (
        *_months(
            "janvier|janv.",
            "février|fevrier|févr.",
            "mars",
            "avril|avr.",
            "mai",
            "juin",
            "juillet|juil.",
            "août|aout",
            "septembre|sept.",
            "octobre|oct.",
            "novembre|nov.",
            "décembre|decembre|déc.",
        ),
        ("S", 21, "printemps"),
        ("S", 22, "l'été|d'été|en été"),  # "été" alone is "been"
        ("S", 23, "automne"),
        ("S", 24, "hiver"),
        ("H", 40, "premier semestre|1er semestre|première moitié"),
        ("H", 41, "second semestre|deuxième semestre|seconde moitié|deuxième moitié"),
        ("Q", 33, "premier trimestre|1er trimestre"),
        ("Q", 34, "deuxième trimestre|second trimestre"),
        ("Q", 35, "troisième trimestre"),
        ("Q", 36, "quatrième trimestre|dernier trimestre"),
        ("X", 0, "session"),
        ("A", 0, "année|années|an|ans"),
        ("m", 0, "mois"),
        ("R", -1, "dernier|dernière"),
        ("R", 1, "prochain|prochaine"),
        ("T", 0, "cette année"),
        ("E", 0, "fin|la fin|début|le début|mi-|milieu|courant"),
        ("t", 0, "au|à"),
        ("c", 0, "et|ou|ainsi que"),
        ("f", 0, "du"),
        ("o", 0, "de|d'"),
        ("b", 0, "entre"),
        ("<", 0, "d'ici à|d'ici au|d'ici|jusqu'à|jusqu'au|jusqu'en|avant|au plus tard à|au plus tard"),
        (">", 0, "depuis|à compter de|à compter du|à partir de|à partir du|dès|après|au-delà de|au-delà du"),
        ("~", 0, "vers|environ|autour de|aux environs de|aux alentours de"),
        ("w", 0, "et au-delà|et après|et les années suivantes"),
        ("g", 0, "le|la|les|l'|en"),
    )
)
_ENGLISH = Table(
    (
        *_months(
            "January|Jan.",
            "February|Feb.",
            "March|Mar.",
            "April|Apr.",
            "May",
            "June",
            "July",
            "August|Aug.",
            "September|Sept.",
            "October|Oct.",
            "November|Nov.",
            "December|Dec.",
        ),
        ("S", 21, "spring"),
        ("S", 22, "summer"),
        ("S", 23, "autumn|fall"),
        ("S", 24, "winter"),
        ("H", 40, "first half|first semester|first six months"),
        ("H", 41, "second half|second semester|last six months"),
        ("Q", 33, "first quarter"),
        ("Q", 34, "second quarter"),
        ("Q", 35, "third quarter"),
        ("Q", 36, "fourth quarter|last quarter|final quarter"),
        ("X", 0, "session"),
        ("A", 0, "year|years|calendar year"),
        ("m", 0, "month"),
        ("L", -1, "last"),
        ("L", 1, "next"),
        ("T", 0, "this year"),
        ("E", 0, "end|the end|early|late|mid-|beginning|the beginning|start|the start|middle"),
        ("t", 0, "to|through"),
        ("c", 0, "and|or|as well as"),
        ("f", 0, "from"),
        ("o", 0, "of"),
        ("b", 0, "between"),
        ("<", 0, "by|until|till|before|prior to|no later than|not later than"),
        (">", 0, "since|as from|with effect from|starting from|starting in|beginning in|beginning on|after|beyond"),
        ("~", 0, "about|around|circa|approximately"),
        ("w", 0, "onward|onwards|and beyond|and thereafter"),
        ("g", 0, "in|on"),
        ("n", 0, "the"),
    ),
    cased=True,
)
_SPANISH = Table(
    (
        *_months(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre|setiembre",
            "octubre",
            "noviembre",
            "diciembre",
        ),
        ("S", 21, "primavera"),
        ("S", 22, "verano"),
        ("S", 23, "otoño"),
        ("S", 24, "invierno"),
        ("H", 40, "primer semestre|primera mitad"),
        ("H", 41, "segundo semestre|segunda mitad"),
        ("Q", 33, "primer trimestre"),
        ("Q", 34, "segundo trimestre"),
        ("Q", 35, "tercer trimestre"),
        ("Q", 36, "cuarto trimestre|último trimestre"),
        ("X", 0, "período de sesiones"),
        ("A", 0, "año|años"),
        ("m", 0, "mes"),
        ("R", -1, "pasado|pasada"),
        ("R", 1, "próximo|próxima"),
        ("E", 0, "fines|finales|principios|comienzos|mediados|fin|el fin"),
        ("t", 0, "al|a|hasta el|hasta"),
        ("c", 0, "y|e|o|u"),
        ("f", 0, "del|desde el"),
        ("o", 0, "de"),
        ("b", 0, "entre"),
        ("<", 0, "para|antes de|antes del|a más tardar"),
        (">", 0, "desde|a partir de|a partir del|después de|después del"),
        ("~", 0, "hacia|alrededor de"),
        ("g", 0, "el|la|los|las|en|días"),
    )
)
_RUSSIAN = Table(
    (
        *_months(
            "января|январь|январе|январю|январем",
            "февраля|февраль|феврале|февралю|февралем",
            "марта|март|марте|марту|мартом",
            "апреля|апрель|апреле|апрелю|апрелем",
            "мая|май|мае|маю|маем",
            "июня|июнь|июне|июню|июнем",
            "июля|июль|июле|июлю|июлем",
            "августа|август|августе|августу|августом",
            "сентября|сентябрь|сентябре|сентябрю|сентябрем",
            "октября|октябрь|октябре|октябрю|октябрем",
            "ноября|ноябрь|ноябре|ноябрю|ноябрем",
            "декабря|декабрь|декабре|декабрю|декабрем",
        ),
        ("S", 21, "весной|весна|весны"),
        ("S", 22, "летом|лето|лета"),
        ("S", 23, "осенью|осень|осени"),
        ("S", 24, "зимой|зима|зимы"),
        ("H", 40, "первом полугодии|первое полугодие|первой половине|первой половины"),
        ("H", 41, "втором полугодии|второе полугодие|второй половине|второй половины"),
        ("Q", 33, "первом квартале|первый квартал|первого квартала"),
        ("Q", 34, "втором квартале|второй квартал|второго квартала"),
        ("Q", 35, "третьем квартале|третий квартал|третьего квартала"),
        ("Q", 36, "четвертом квартале|четвертый квартал|четвертого квартала"),
        ("X", 0, "сессия|сессии|сессию"),
        ("a", 0, "года|году|год|годы|годов|годах|годам|г.|гг."),
        ("E", 0, "конец|конца|концу|конце|начало|начала|начале|середине|середины"),
        ("t", 0, "по|до"),
        ("c", 0, "и|или"),
        ("f", 0, "с|со|от"),
        ("b", 0, "между"),
        ("<", 0, "к|не позднее|не позднее чем|до"),
        (">", 0, "начиная с|после"),
        ("~", 0, "около|примерно"),
        ("g", 0, "в"),
    )
)
_ARABIC = Table(
    (
        *_months(
            "كانون الثاني/يناير|كانون الثاني|يناير",
            "شباط/فبراير|شباط|فبراير",
            "آذار/مارس|آذار|مارس",
            "نيسان/أبريل|نيسان/إبريل|نيسان|أبريل",
            "أيار/مايو|أيار|مايو",
            "حزيران/يونيه|حزيران/يونيو|حزيران|يونيه|يونيو",
            "تموز/يوليه|تموز/يوليو|تموز|يوليه|يوليو",
            "آب/أغسطس|أغسطس",
            "أيلول/سبتمبر|أيلول|سبتمبر",
            "تشرين الأول/أكتوبر|تشرين الأول|أكتوبر",
            "تشرين الثاني/نوفمبر|تشرين الثاني|نوفمبر",
            "كانون الأول/ديسمبر|كانون الأول|ديسمبر",
        ),
        ("A", 0, "عام|العام|سنة|عامي|لعام|لعامي"),
        ("t", 0, "إلى|حتى"),
        ("c", 0, "و"),
        ("f", 0, "من"),
        ("b", 0, "بين"),
        ("<", 0, "بحلول|قبل|في موعد أقصاه"),
        (">", 0, "منذ|بعد|اعتبارا من|اعتباراً من"),
        ("E", 0, "نهاية|بداية|أوائل|أواخر|منتصف"),
        ("g", 0, "في"),
    ),
    prefixes="وبلف",
)
_CHINESE = Table(
    (
        *tuple(("M", number, f"{number}月") for number in range(1, 13)),
        ("S", 21, "春季"),
        ("S", 22, "夏季"),
        ("S", 23, "秋季"),
        ("S", 24, "冬季"),
        ("H", 40, "上半年"),
        ("H", 41, "下半年"),
        ("Q", 33, "第一季度"),
        ("Q", 34, "第二季度"),
        ("Q", 35, "第三季度"),
        ("Q", 36, "第四季度"),
        ("t", 0, "至|到"),
        ("c", 0, "和|及|以及"),
        ("E", 0, "年底|年初|底|初"),
        ("f", 0, "自|从"),
    ),
    joined=True,
)
TABLES: Final = {
    "fr": _FRENCH,
    "en": _ENGLISH,
    "es": _SPANISH,
    "ru": _RUSSIAN,
    "ar": _ARABIC,
    "zh": _CHINESE,
}
