"""Any text is read: nothing is dropped, nothing is invented, every address is unique."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.formats.text import parse
from wsis_reader.report import Report

LETTERS_AND_DIGITS = re.compile(r"\w")

FRAGMENTS = (
    "1. |2. |3. |10. |4 bis. |I. |II. |V. |A. |B. |C. |(a) |(i) |b) |ii) |• |– |1 |2 |३. |",
    "Annexe I|Annex|Article 2|Chapter I: Aims|Résumé|Note du Secrétaire général|Summary|附件一|المرفق|",
    "A/59/80|E/2004/61|04-34195 (F)|6 0434195f.doc|12|United Nations|Distr. générale|57/238. Title|________|",
    "\n|\n\n|\n\n\n   |\f| |\t|<http://www.un.org/|x.html>|.|:|;|,|-|_____|\x00|\u2028|",
    "The General Assembly,|word|Sentence one|mot de la fin.|КОНЕЦ|слово а) |的文件|كلمة|\ud800|ß|ǅ|²",
)
fragments = st.sampled_from("".join(FRAGMENTS).split("|"))
layouts = st.lists(fragments, max_size=40).map("".join) | st.text(max_size=200)


def printed(report: Report) -> Iterator[str]:
    for unit in report.units():
        yield unit.number
        yield unit.text
    for section in report.sections:
        if not section.title:
            yield section.label
    for found in report.furniture:
        yield found.text


def characters(texts: Iterator[str]) -> Counter[str]:
    return Counter(chain.from_iterable(LETTERS_AND_DIGITS.findall(text) for text in texts))


def addresses(report: Report) -> list[str]:
    units = list(report.units())
    untitled = [s.anchor for s in report.sections if not s.title]
    return [u.anchor for u in units] + untitled + [i.anchor for u in units for i in u.items if i.anchor]


def check(report: Report, source: str) -> None:
    assert characters(printed(report)) == characters(iter([source]))
    assert max(Counter(addresses(report)).values(), default=1) == 1
    for p in report.paragraphs():
        assert p.text or p.number
        assert p.text.count("\n") == max(0, len(p.items) - (bool(p.items) and p.items[0].start == 0))
        assert all(p.text[i.start : i.end].startswith(i.label) for i in p.items)
    assert {f.after for f in report.furniture} <= {"", *addresses(report)}


@given(layouts)
@settings(max_examples=150, deadline=None)
def test_nothing_is_dropped_and_every_address_is_unique(source: str) -> None:
    check(parse(source), source)


@pytest.mark.parametrize("kind", ["txt", "gold"])
def test_examples_are_read_without_loss(examples: Path, kind: str) -> None:
    for path in sorted((examples / kind).glob("*.txt")):
        source = path.read_text(encoding="utf-8")
        check(parse(source), source)
