"""Exam of the dates on the resolutions: what the editors marked, every month name, paragraphs read by hand.

`python -m tools.bench.dates_exam [LANGUAGE …]` prints it for French and English, or for the languages named.
"""

from __future__ import annotations

import csv
import random
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from lxml import etree

from tools.bench.corpus import LANGUAGES, unpacked
from wsis_reader.facts.dates import dates_in
from wsis_reader.facts.dates.tables import TABLES

SAMPLE = Path(__file__).parents[2] / "tests/truth/corpus_sample.dates.tsv"
SEEDS = (20030, 20031)
_AKN = "{http://docs.oasis-open.org/legaldocml/ns/akn/3.0}"
_BLOCKS = {_AKN + name for name in ("p", "heading", "subheading", "docTitle")}
_MARKED = re.compile(r'<docDate date="([\d-]+)"[^>]*>([^<]*\d{4}[^<]*)<')
# Where no translation was typed, the date of issuance stands in English.
_ENGLISH = re.compile(r"\d+ [A-Z][a-z]+ \d{4}")
_CHANCE = re.compile(r"\d{4}|\bderni[eè]re?\b|\bprochaine?\b|\b(?:last|next|this) (?:year|month)\b")

Place = tuple[str, int]


def paragraphs(path: Path) -> list[str]:
    """The text of each block of a file, footnotes apart, in document order."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.parse(str(path), parser).getroot()
    except etree.XMLSyntaxError:
        return []
    return [text for block in root.iter(*_BLOCKS) if (text := " ".join("".join(_text(block)).split()))]


def _text(element: etree._Element) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag == _AKN + "eol":
            yield " "
        elif isinstance(child.tag, str) and child.tag != _AKN + "authorialNote":
            yield from _text(child)
        yield child.tail or ""


def corpus(files: Sequence[Path]) -> Iterator[tuple[Place, str]]:
    """Every paragraph of the files: ((file, number), text)."""
    for path in files:
        name = "/".join(path.parts[-3:])
        for number, text in enumerate(paragraphs(path)):
            yield (name, number), text


def months(language: str) -> re.Pattern[str]:
    """Any month name of a language, as a word."""
    if language == "zh":
        return re.compile(r"(?<!\d)\d{1,2}月")
    table = TABLES[language]
    forms = sorted((form for letter, _, names in table.words if letter == "M" for form in names.split("|")), key=len)
    names = "|".join(re.escape(form).replace("/", r"\s*/\s*") for form in reversed(forms))
    prefix = f"[{table.prefixes}]?" if table.prefixes else ""
    return re.compile(rf"(?<!\w){prefix}(?:{names})(?!\w)", 0 if table.cased else re.IGNORECASE)


def account(text: str, name: re.Match[str], spans: list[tuple[int, int]]) -> str:
    """Where one occurrence of a month name belongs."""
    before, after = text[: name.start()][-14:], text[name.end() :][:14]
    if any(start <= name.start() + 1 and name.end() <= end for start, end in spans):
        return "in a found date"
    if "May Be Deemed" in text[name.start() : name.end() + 12]:
        return "may, the verb"
    if re.search(r"\d\S{0,3}\s*(?:de\s|of\s)?$", before) or re.match(r"\s?\d{1,2}(?!\d)", after):
        return "a day without a year"
    return "next to a year, missed" if re.match(r"\D{0,8}(?:1[89]|20)\d\d", after) else "a month alone"


def accounted(files: Sequence[Path], language: str) -> Counter[str]:
    """How every month name in the corpus of a language is accounted for."""
    pattern, counts = months(language), Counter[str]()
    for _, text in corpus(files):
        names = list(pattern.finditer(text))
        spans = [(found.start, found.end) for found in dates_in(text, language)] if names else []
        counts.update(account(text, name, spans) for name in names)
    return counts


def sample(files: Sequence[Path], seed: int, size: int = 100) -> list[tuple[Place, str]]:
    """The paragraphs that were read by hand: drawn from those of 40 to 1,500 characters with any chance of a date."""
    seen: dict[str, Place] = {}
    for place, text in corpus(files):
        if 40 <= len(text) <= 1500 and _CHANCE.search(text):
            seen.setdefault(text, place)
    drawn = random.Random(seed).sample(sorted((place, text) for text, place in seen.items()), size)
    return sorted(drawn)


def labelled() -> dict[Place, list[str]]:
    """What reading found: (file, number) to the dates in EDTF."""
    with SAMPLE.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t"))[1:]
    return {(name, int(number)): dates.split() for _, name, number, dates in rows}


def measured(files: Sequence[Path], language: str) -> tuple[int, int, int]:
    """On the paragraphs read by hand: (dates found and right, found, there)."""
    truth = {place: dates for place, dates in labelled().items() if f"/{LANGUAGES[language]}/" in place[0]}
    right = found = there = 0
    for place, text in corpus(files):
        if place in truth:
            mine = Counter(date.edtf for date in dates_in(text, language))
            theirs = Counter(truth[place])
            right += (mine & theirs).total()
            found += mine.total()
            there += theirs.total()
    return right, found, there


def marked(files: Sequence[Path], language: str) -> tuple[int, int]:
    """Of the dates the editors marked with their ISO value: (read as the same, in the file's language)."""
    right = there = 0
    for path in files:
        for iso, text in _MARKED.findall(path.read_text(encoding="utf-8")):
            spoken = "en" if _ENGLISH.fullmatch(text) else language
            right += [found.edtf for found in dates_in(text, spoken)] == [iso]
            there += 1
    return right, there


def main(languages: Sequence[str]) -> None:
    """Print the three exams."""
    for language in languages or ("fr", "en"):
        with unpacked(language) as files:
            if not files:
                continue
            same, marks = marked(files, language)
            print(f"{language}  marked by the editors: {same} of {marks} read as the same")
            counts = accounted(files, language)
            print(language, counts.total(), *(f"{reason}: {count}" for reason, count in counts.most_common()), sep="  ")
            right, found, there = measured(files, language)
            if there:
                shares = f"precision {right / found:.4f}, recall {right / there:.4f}"
                print(f"{language}  read by hand: {there} dates, {shares}")


if __name__ == "__main__":
    main(sys.argv[1:])
