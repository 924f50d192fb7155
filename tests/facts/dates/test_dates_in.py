"""What is a date, what it means, and what is none: tables in six languages."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.facts import edtf
from wsis_reader.facts.dates import Reference, dates_in
from wsis_reader.facts.dates.tables import TABLES

SPRING_2004 = Reference(date(2004, 4, 20), date(2004, 4, 20))
YEAR_2004 = Reference(date(2004, 1, 1), date(2004, 12, 31))


def read(text: str, language: str, reference: Reference | None = None) -> list[str]:
    """Each date as `its text = its EDTF`."""
    return [f"{text[found.start : found.end]} = {found.edtf}" for found in dates_in(text, language, reference)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 2 avril 2004", ["2 avril 2004 = 2004-04-02"]),
        ("LE 2 AVRIL 2004", ["2 AVRIL 2004 = 2004-04-02"]),
        ("le 1er avril 2004", ["1er avril 2004 = 2004-04-01"]),
        ("le 1 er avril 2004", ["1 er avril 2004 = 2004-04-01"]),
        ("le 2\u00a0avril\u202f2004", ["2\u00a0avril\u202f2004 = 2004-04-02"]),
        ("le 2004-04-02", ["2004-04-02 = 2004-04-02"]),
        ("en juillet 2002", ["juillet 2002 = 2002-07"]),
        ("en 1998", ["1998 = 1998"]),
        ("en 2002 et 2003", ["2002 = 2002", "2003 = 2003"]),
        ("du 10 au 13 décembre 2003", ["du 10 au 13 décembre 2003 = 2003-12-10/2003-12-13"]),
        ("6-12 mars 1995", ["6-12 mars 1995 = 1995-03-06/1995-03-12"]),
        ("8‑12 avril 2002", ["8‑12 avril 2002 = 2002-04-08/2002-04-12"]),
        (
            "du 26 septembre au 14 octobre 2022",
            ["du 26 septembre au 14 octobre 2022 = 2022-09-26/2022-10-14"],
        ),
        (
            "du 1er juillet 2023 au 30 juin 2024",
            ["du 1er juillet 2023 au 30 juin 2024 = 2023-07-01/2024-06-30"],
        ),
        ("entre mars 2011 et mars 2021", ["entre mars 2011 et mars 2021 = 2011-03/2021-03"]),
        ("entre 2000 et 2015", ["entre 2000 et 2015 = 2000/2015"]),
        ("de 2015 à 2021", ["de 2015 à 2021 = 2015/2021"]),
        ("mars et avril 2021", ["mars et avril 2021 = 2021-03/2021-04"]),
        ("mars et juin 2021", ["mars et juin 2021 = {2021-03,2021-06}"]),
        ("26 et 27 février 2004", ["26 et 27 février 2004 = 2004-02-26/2004-02-27"]),
        ("17 et 22 décembre 2015", ["17 et 22 décembre 2015 = {2015-12-17,2015-12-22}"]),
        ("2, 3 et 5 mars 2004", ["2, 3 et 5 mars 2004 = {2004-03-02,2004-03-03,2004-03-05}"]),
        ("21 février et 29 septembre 2022", ["21 février et 29 septembre 2022 = {2022-02-21,2022-09-29}"]),
        (
            "du 3 au 5 et du 8 au 9 mars 2004",
            ["du 3 au 5 et du 8 au 9 mars 2004 = {2004-03-03..2004-03-05,2004-03-08..2004-03-09}"],
        ),
        ("d’ici à 2015", ["d’ici à 2015 = ../2015"]),
        ("d'ici à la fin de 2024", ["d'ici à la fin de 2024 = ../2024"]),
        ("avant la mi-2022", ["avant la mi-2022 = ../2022"]),
        ("au plus tard à la fin de 2022", ["au plus tard à la fin de 2022 = ../2022"]),
        ("jusqu’au 15 novembre 2023", ["jusqu’au 15 novembre 2023 = ../2023-11-15"]),
        ("depuis 1999", ["depuis 1999 = 1999/.."]),
        ("à compter du 1er janvier 2023", ["à compter du 1er janvier 2023 = 2023-01-01/.."]),
        ("à sa session de 2001", ["session de 2001 = 2001"]),
        ("sa session d’automne en 2004", ["session d’automne en 2004 = 2004-23"]),
        ("l’automne 2004", ["automne 2004 = 2004-23"]),
        ("l’été 2004", ["l’été 2004 = 2004-22"]),
        ("au premier semestre 2004", ["premier semestre 2004 = 2004-40"]),
        ("au premier semestre de 2004", ["premier semestre de 2004 = 2004-40"]),
        ("au deuxième trimestre de 2004", ["deuxième trimestre de 2004 = 2004-34"]),
        ("l’exercice biennal 2026-2027", ["2026-2027 = 2026/2027"]),
        ("l’exercice 2021/22", ["2021/22 = 2021/2022"]),
        ("vers 1998", ["vers 1998 = 1998~"]),
        ("les années 1990", ["années 1990 = 199X"]),
        ("les années 90", ["années 90 = 199X"]),
    ],
)
def test_french_dates_are_read_with_the_precision_they_have(text: str, expected: list[str]) -> None:
    assert read(text, "fr") == expected
    assert read(f"Vu {text}, elle décide", "fr") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 April 2004", ["2 April 2004 = 2004-04-02"]),
        ("December 10, 2003", ["December 10, 2003 = 2003-12-10"]),
        ("on the 3rd of May 2004", ["3rd of May 2004 = 2004-05-03"]),
        ("10–13 December 2003", ["10–13 December 2003 = 2003-12-10/2003-12-13"]),
        ("from 29 May to 1 June 2018", ["from 29 May to 1 June 2018 = 2018-05-29/2018-06-01"]),
        ("1 August 2013–31 July 2014", ["1 August 2013–31 July 2014 = 2013-08-01/2014-07-31"]),
        ("between 3 and 5 March 2004", ["between 3 and 5 March 2004 = 2004-03-03/2004-03-05"]),
        ("27 and 29 April 2022", ["27 and 29 April 2022 = {2022-04-27,2022-04-29}"]),
        ("by 2030", ["by 2030 = ../2030"]),
        ("by the end of 2022", ["by the end of 2022 = ../2022"]),
        ("by the year 2015", ["by the year 2015 = ../2015"]),
        ("by the end of the 2020/21 budget period", ["by the end of the 2020/21 = ../2021"]),
        ("before the 2018 referendum", ["2018 = 2018"]),
        ("follow-up to the 2013 meeting", ["2013 = 2013"]),
        ("since May 2004", ["since May 2004 = 2004-05/.."]),
        ("from 2020 onwards", ["2020 onwards = 2020/.."]),
        ("its 2009 session", ["2009 session = 2009"]),
        ("the first half of 2023", ["first half of 2023 = 2023-40"]),
        ("the last quarter of 2023", ["last quarter of 2023 = 2023-36"]),
        ("the 1990s", ["1990s = 199X"]),
        ("the Convention in 1998", ["1998 = 1998"]),
        (
            "the 2001 Declaration of Commitment and the 2006, 2011 and 2016 political declarations",
            ["2006 = 2006", "2011 = 2011", "2016 = 2016"],
        ),
        ("they may in 2004 decide", ["2004 = 2004"]),
        ("the Security Report, October 2022", ["October 2022 = 2022-10"]),
        ("circa 1998", ["circa 1998 = 1998~"]),
        ("the 2005 World Summit", ["2005 = 2005"]),
        ("the 2022/23 financial period", ["2022/23 = 2022/2023"]),
    ],
)
def test_english_dates_are_read_with_the_precision_they_have(text: str, expected: list[str]) -> None:
    assert read(text, "en") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("es", "del 10 al 13 de diciembre de 2003", ["del 10 al 13 de diciembre de 2003 = 2003-12-10/2003-12-13"]),
        ("es", "de 12 de diciembre de 1995", ["12 de diciembre de 1995 = 1995-12-12"]),
        ("es", "el 1º de abril de 2004", ["1º de abril de 2004 = 2004-04-01"]),
        ("es", "en julio de 2002", ["julio de 2002 = 2002-07"]),
        ("ru", "с 10 по 13 декабря 2003 года", ["с 10 по 13 декабря 2003 года = 2003-12-10/2003-12-13"]),
        ("ru", "от 16 декабря 2015 года", ["16 декабря 2015 года = 2015-12-16"]),
        ("ru", "в июле 2002 года", ["июле 2002 года = 2002-07"]),
        ("ru", "2015–2030 годы", ["2015–2030 годы = 2015/2030"]),
        ("ar", "المؤرخ 19 كانون الأول/ديسمبر 2025", ["19 كانون الأول/ديسمبر 2025 = 2025-12-19"]),
        ("ar", "في 30 حزيران/ يونيه 2022", ["30 حزيران/ يونيه 2022 = 2022-06-30"]),
        ("ar", "من 10 إلى 13 آذار/مارس 2003", ["من 10 إلى 13 آذار/مارس 2003 = 2003-03-10/2003-03-13"]),
        ("ar", "15 و16 آذار/مارس 2004", ["15 و16 آذار/مارس 2004 = 2004-03-15/2004-03-16"]),
        ("ar", "الممارسات 2004", ["2004 = 2004"]),
        ("zh", "2003年12月10日至13日", ["2003年12月10日至13日 = 2003-12-10/2003-12-13"]),
        ("zh", "2021年7月1日至2022年6月30日", ["2021年7月1日至2022年6月30日 = 2021-07-01/2022-06-30"]),
        ("zh", "2025年12月5日第79/89号决议", ["2025年12月5日 = 2025-12-05"]),
        ("zh", "2021年2月1日和3月2日", ["2021年2月1日和3月2日 = {2021-02-01,2021-03-02}"]),
        ("zh", "2020年3月和6月", ["2020年3月和6月 = {2020-03,2020-06}"]),
        ("xx", "1998, 2004-04-02", ["1998 = 1998", "2004-04-02 = 2004-04-02"]),
    ],
)
def test_the_other_languages_are_read_by_the_same_grammar(language: str, text: str, expected: list[str]) -> None:
    assert read(text, language) == expected


@pytest.mark.parametrize("language", sorted(TABLES))
def test_every_language_names_twelve_months(language: str) -> None:
    assert sorted({value for letter, value, _ in TABLES[language].words if letter == "M"}) == list(range(1, 13))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "les résolutions 56/183 et 57/238 de l’Assemblée générale"),
        ("fr", "la résolution 2006/46 du Conseil"),
        ("fr", "les résolutions 1325 (2000), 1820 (2008) et 1960 (2010)"),
        ("fr", "ses résolutions 2171, 2173 et 1983"),
        ("fr", "observation générale no 25 (2021)"),
        ("fr", "Plus de 11 000 délégués, 3 300 représentants, 50 chefs d’État"),
        ("fr", "1 998 personnes, 2 004 dollars, 2004 dollars, 10,5 et 2004 %"),
        ("fr", "le paragraphe 1999, par. 2004 et no 2015"),
        ("fr", "téléphone 022 730 2004"),
        ("fr", "téléphone 2004 12 34"),
        ("fr", "A/59/80-E/2004/61 et E/2004/61"),
        ("fr", "0434195f.doc"),
        ("fr", "Plan d’action de 2003"),
        ("fr", "Programme de développement durable à l’horizon 2030"),
        ("fr", "le Programme 2030 et l’Agenda 2063"),
        ("fr", "la Convention de 1951 relative au statut des réfugiés et son Protocole de 1967"),
        ("fr", "le Règlement sanitaire international (2005)"),
        ("fr", "maladie à coronavirus 2019 (COVID-2019)"),
        ("fr", "le programme pour l’après-2015"),
        ("fr", "Documents officiels du Conseil économique et social, 2021, Supplément no 7"),
        ("fr", "le 30 février 2004"),
        ("fr", "le 3 juin et au mois d’avril"),
        ("fr", "la Déclaration de Chiang Mai de 2019"),
        ("en", "Weapons Which May Be Deemed to Be Excessively Injurious"),
        ("en", "the 2030 Agenda for Sustainable Development"),
        ("en", "the 1951 Convention relating to the Status of Refugees"),
        ("en", "International Convention for the Safety of Life at Sea, 1974"),
        ("en", "Global Sustainable Development Report 2019"),
        ("en", "$2004 and 11,000 and 2004 per cent"),
        ("en", "resolution 1983 (2011)"),
    ],
)
def test_numbers_amounts_and_names_of_documents_are_no_dates(language: str, text: str) -> None:
    assert read(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "reference", "expected"),
    [
        ("fr", "Depuis décembre dernier, des réunions", YEAR_2004, ["décembre dernier = 2003-12"]),
        ("fr", "décembre dernier", SPRING_2004, ["décembre dernier = 2003-12"]),
        ("fr", "mars dernier", SPRING_2004, ["mars dernier = 2004-03"]),
        ("fr", "mars dernier", YEAR_2004, []),
        ("fr", "décembre dernier", None, []),
        ("fr", "juin prochain", SPRING_2004, ["juin prochain = 2004-06"]),
        ("fr", "mars prochain", SPRING_2004, ["mars prochain = 2005-03"]),
        ("fr", "l’année dernière", YEAR_2004, ["année dernière = 2003"]),
        ("fr", "cette année", YEAR_2004, ["cette année = 2004"]),
        ("fr", "le mois dernier", SPRING_2004, ["mois dernier = 2004-03"]),
        ("fr", "le mois dernier", YEAR_2004, []),
        ("fr", "la dernière année, le dernier mois", SPRING_2004, []),
        ("en", "last December", YEAR_2004, ["last December = 2003-12"]),
        ("en", "next year", YEAR_2004, ["next year = 2005"]),
        ("en", "over the last year", YEAR_2004, []),
    ],
)
def test_a_relative_date_is_resolved_only_where_the_report_s_own_date_leaves_one_answer(
    language: str, text: str, reference: Reference | None, expected: list[str]
) -> None:
    assert read(text, language, reference) == expected


WORDS = [
    form.replace("'", "’") for code in ("fr", "en") for _, _, forms in TABLES[code].words for form in forms.split("|")
]
PIECES = st.sampled_from([*WORDS, "1", "1er", "12", "31", "1998", "2004", "2015", "(", ")", ",", "-", "–", "/", "."])


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, max_size=14), st.sampled_from([*TABLES, "xx", ""]))
def test_whatever_the_words_every_date_found_is_valid_and_in_its_place(pieces: list[str], language: str) -> None:
    text = " ".join(pieces)
    behind = 0
    for found in dates_in(text, language, YEAR_2004):
        assert behind <= found.start < found.end <= len(text)
        assert text[found.start : found.end].strip() == text[found.start : found.end]
        assert edtf.is_valid(found.edtf), found
        behind = found.end


@settings(max_examples=150, deadline=None)
@given(st.text(), st.sampled_from([*TABLES, "xx", ""]))
def test_no_text_makes_it_fail(text: str, language: str) -> None:
    assert all(edtf.is_valid(found.edtf) for found in dates_in(text, language, SPRING_2004))
