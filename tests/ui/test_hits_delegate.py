"""How much of a found paragraph a row shows: always what was found, and never more than its lines."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from wsis_reader.ui.hits_delegate import LINES, fit
from wsis_reader.ui.row_text import lay_out

PARAGRAPH = (
    "Comme le Sommet comportera deux phases, les participants pourront poursuivre l’examen de deux questions "
    "particulièrement complexes qui n’ont pu être réglées à Genève, à savoir la [[gouvernance]] d’[[Internet]] et les "
    "mécanismes de financement, avant que le Secrétaire général ne constitue un groupe de travail et ne demande à "
    "l’Union internationale des télécommunications de préparer la seconde phase, qui se tiendra à Tunis."
)


def read(picture: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    """Text and marks of a picture like `la [[gouvernance]] d’Internet`."""
    marks, text = [], ""
    for part in re.split(r"(\[\[.*?\]\])", picture):
        inner = part.removeprefix("[[").removesuffix("]]")
        if part.startswith("[["):
            marks.append((len(text), len(text) + len(inner)))
        text += inner
    return text, tuple(marks)


def draw(text: str, marks: tuple[tuple[int, int], ...]) -> str:
    """The picture of a text and its marks."""
    for start, end in reversed(marks):
        text = text[:start] + "[[" + text[start:end] + "]]" + text[end:]
    return text


def lines(count: float) -> float:
    """The width in which PARAGRAPH takes about so many lines."""
    return lay_out(read(PARAGRAPH)[0], QFont(), 100_000).maximumWidth() / count


@pytest.mark.usefixtures("qapp")
def test_what_fits_is_shown_whole() -> None:
    assert draw(*fit(*read(PARAGRAPH), QFont(), lines(2.5))) == PARAGRAPH


@pytest.mark.usefixtures("qapp")
def test_list_items_are_read_on_in_the_same_line() -> None:
    assert draw(*fit("deux :\n• [[un]]\n• deux", (), QFont(), 10_000)) == "deux : • [[un]] • deux"


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("count", [3.5, 5, 7, 9, 12])
@pytest.mark.parametrize("word", ["Comme", "gouvernance", "Tunis"])
def test_the_first_mark_is_in_the_lines_shown(count: float, word: str) -> None:
    text, _ = read(PARAGRAPH)
    start = text.index(word)
    shown, marks = fit(text, ((start, start + len(word)),), QFont(), lines(count))
    assert draw(shown, marks).count(f"[[{word}]]") == 1
    assert lay_out(shown, QFont(), lines(count)).lineCount() <= LINES


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("word", "cut_before", "cut_behind"), [("Comme", False, True), ("gouvernance", True, True), ("Tunis", True, False)]
)
def test_where_it_is_cut_there_is_a_sign(word: str, cut_before: bool, cut_behind: bool) -> None:
    text, _ = read(PARAGRAPH)
    start = text.index(word)
    shown, _ = fit(text, ((start, start + len(word)),), QFont(), lines(8))
    assert (shown.startswith("… "), shown.endswith("…")) == (cut_before, cut_behind)


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("word", ["Comme", "gouvernance", ""])
def test_it_is_cut_between_words(word: str) -> None:
    text, _ = read(PARAGRAPH)
    start = text.index(word)
    marks = ((start, start + len(word)),) if word else ()
    for tenths in range(40, 120):
        shown, _ = fit(text, marks, QFont(), lines(tenths / 10))
        kept = shown.removeprefix("… ").removesuffix("…")
        assert not text[text.index(kept) + len(kept)].isalpha()


@pytest.mark.usefixtures("qapp")
def test_without_marks_the_beginning_is_shown() -> None:
    shown, marks = fit(read(PARAGRAPH)[0], (), QFont(), lines(8))
    assert shown.startswith("Comme le Sommet")
    assert marks == ()


@settings(max_examples=40, deadline=None)
@given(
    words=st.lists(st.sampled_from(["gouvernance", "d’Internet", "𝄞", "à", "œuvre,", "\n•"]), min_size=1, max_size=60),
    data=st.data(),
    width=st.integers(30, 400),
)
def test_whatever_is_found_its_marks_stay_on_their_words(words: list[str], data: st.DataObject, width: int) -> None:
    text = " ".join(words)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, min(len(text), start + 12)))
    shown, marks = fit(text, ((start, end),), QFont(), width)
    assert all(0 <= left < right <= len(shown) for left, right in marks)
    marked = "".join(shown[left:right] for left, right in marks)
    assert text[start:end].replace("\n", " ").startswith(marked)
