"""An anchor is its text, and knows what kind of place it addresses."""

from __future__ import annotations

import pytest

from wsis_reader.report import Anchor


@pytest.mark.parametrize(
    ("text", "is_section", "is_heading", "is_numbered", "part"),
    [
        ("26", False, False, True, ""),
        ("26bis", False, False, True, ""),
        ("4.12", False, False, True, ""),
        ("26/a", False, False, False, "26"),
        ("note/1", False, False, False, "note"),
        ("summary/2", False, False, False, "summary"),
        ("annex-I/3", False, False, False, "annex-I"),
        ("annex-I/preamble/2", False, False, False, "annex-I"),
        ("after-26/1", False, False, False, "after-26"),
        ("fn-7", False, False, False, "fn-7"),
        ("title", False, True, False, "title"),
        ("s:IV.C", True, True, False, ""),
        ("s:2", True, True, False, ""),
    ],
)
def test_an_anchor_knows_what_it_addresses(
    text: str, is_section: bool, is_heading: bool, is_numbered: bool, part: str
) -> None:
    anchor = Anchor(text)
    found = (anchor.is_section, anchor.is_heading, anchor.is_numbered, anchor.part)
    assert found == (is_section, is_heading, is_numbered, part)


def test_an_anchor_compares_and_hashes_as_its_text() -> None:
    assert Anchor("26") == "26"
    assert {Anchor("26"): 1}["26"] == 1
    assert f"{Anchor('s:IV.C')}" == "s:IV.C"


def test_the_path_of_a_section_is_as_one_writes_it() -> None:
    assert (Anchor("s:IV.C").path, Anchor("26").path) == ("IV.C", "26")
