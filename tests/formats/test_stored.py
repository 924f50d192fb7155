"""A stored report is read back as it was, and anything else is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.formats.errors import UnreadableFile
from wsis_reader.formats.stored import MAGIC, VERSION, dump, load
from wsis_reader.report import Anchor, Call, Furniture, Item, Link, Paragraph, Report, Section

anchors = st.text(min_size=1).map(Anchor)
items = st.builds(Item, st.text(), st.integers(0), st.integers(0), st.none() | anchors)
links = st.builds(Link, st.integers(0), st.integers(0), st.text())
calls = st.builds(Call, st.integers(0), anchors)
paragraphs = st.builds(
    Paragraph,
    anchors,
    st.text(),
    anchors,
    st.text(),
    st.lists(items, max_size=2).map(tuple),
    st.lists(links, max_size=2).map(tuple),
    st.lists(calls, max_size=2).map(tuple),
)
sections = st.builds(
    Section, anchors, st.text(), st.integers(1, 9), st.text(), st.text(), st.lists(paragraphs, max_size=3).map(tuple)
)
reports = st.builds(
    Report,
    st.lists(st.text(), max_size=2).map(tuple),
    st.text(),
    st.text(),
    st.lists(sections, max_size=3).map(tuple),
    st.text(),
    st.lists(st.builds(Furniture, st.text(), st.text(), anchors), max_size=2).map(tuple),
    st.lists(paragraphs, max_size=2).map(tuple),
    st.text(),
)


@given(reports)
@settings(max_examples=60)
def test_report_comes_back_as_it_was_stored(report: Report) -> None:
    again = load(dump(report))
    assert again == report
    stored = [unit.anchor for unit in again.units()] + [
        i.anchor for p in again.paragraphs() for i in p.items if i.anchor
    ]
    assert all(isinstance(anchor, Anchor) for anchor in stored)


def test_shipped_report_comes_back_as_it_was_stored(shipped: Report) -> None:
    assert load(dump(shipped)) == shipped


def test_half_of_a_surrogate_pair_is_stored_like_any_character() -> None:
    report = Report((), "fr", "\ud800", ())
    assert load(dump(report)) == report


@pytest.mark.parametrize("at", [0, 5, len(MAGIC), 40, 200, -1])
def test_damaged_byte_is_refused_naming_the_path(shipped: Report, at: int) -> None:
    data = bytearray(dump(shipped))
    data[at] ^= 1
    with pytest.raises(UnreadableFile) as refused:
        load(bytes(data), Path("some.report"))
    assert refused.value.path == Path("some.report")


@pytest.mark.parametrize("length", [0, 10, 60, 1000])
def test_cut_file_is_refused_as_damaged(shipped: Report, length: int) -> None:
    with pytest.raises(UnreadableFile) as refused:
        load(dump(shipped)[:length])
    assert refused.value.reason == "damaged"


def test_other_version_is_refused_as_such(shipped: Report) -> None:
    with pytest.raises(UnreadableFile) as refused:
        load(dump(shipped).replace(MAGIC + b"%d" % VERSION, MAGIC + b"%d" % (VERSION + 1), 1))
    assert refused.value.reason == "version"


@given(st.binary(max_size=200))
@settings(max_examples=60)
def test_any_bytes_are_a_report_or_refused(data: bytes) -> None:
    for candidate in (data, MAGIC + data):
        with pytest.raises(UnreadableFile):
            load(candidate)
