"""What the index is given of a report, and the hash that says whether it is still the same."""

from __future__ import annotations

from dataclasses import replace

from wsis_reader.report import Report
from wsis_reader.search.entries import entries, fingerprint


def test_every_unit_is_an_entry_with_the_sections_it_lies_in(shipped: Report) -> None:
    by_anchor = {entry.anchor: entry for entry in entries(shipped)}
    assert list(by_anchor) == [unit.anchor for unit in shipped.units()]
    assert by_anchor["26"].fields == {"section": ("iv", "iv.c"), "par": ("26",)}
    assert by_anchor["s:IV.C"].fields == {"section": ("iv", "iv.c")}
    assert by_anchor["summary/2"].fields == {"section": ("2", "summary"), "par": ("summary/2",)}
    assert by_anchor["title"].fields == {"section": ()}


def test_the_fingerprint_follows_the_text_and_nothing_else(shipped: Report) -> None:
    assert fingerprint(shipped) == fingerprint(replace(shipped, furniture=(), job_number="x"))
    section = shipped.sections[-1]
    changed = replace(section.paragraphs[0], text=section.paragraphs[0].text + " ")
    sections = (*shipped.sections[:-1], replace(section, paragraphs=(changed,)))
    assert fingerprint(shipped) != fingerprint(replace(shipped, sections=sections))
    assert fingerprint(shipped) != fingerprint(replace(shipped, language="en"))
    assert fingerprint(shipped) != fingerprint(replace(shipped, title="Autre"))
