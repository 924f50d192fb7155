"""Text in rows: lines that fit their width, and places counted in code points."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from wsis_reader.ui.row_text import code_point_offset, lay_out, lines_of, utf16_offset

TITLE = "Agir dans un certain nombre de domaines cruciaux"


@pytest.mark.parametrize(("text", "offset", "units"), [("abc", 2, 2), ("été", 3, 3), ("𝄞 26", 2, 3), ("a𝄞", 1, 1)])
def test_places_are_carried_to_qt_and_back(text: str, offset: int, units: int) -> None:
    assert utf16_offset(text, offset) == units
    assert code_point_offset(text, units) == offset


@pytest.mark.usefixtures("qapp")
def test_lines_hold_all_words_and_break_between_them() -> None:
    whole = lay_out(TITLE, QFont(), 10_000).maximumWidth()
    lines = lines_of(TITLE, QFont(), whole / 3)
    assert len(lines) > 2
    assert " ".join(lines) == TITLE


@pytest.mark.usefixtures("qapp")
def test_a_word_longer_than_the_line_is_broken_and_not_lost() -> None:
    word = "télécommunications"
    whole = lay_out(word, QFont(), 10_000).maximumWidth()
    lines = lines_of(word, QFont(), whole * 0.7)
    assert len(lines) == 2
    assert "".join(lines) == word


def test_what_is_taken_shortens_the_first_line_only(qtbot: QtBot) -> None:  # noqa: ARG001
    whole = lay_out(TITLE, QFont(), 10_000).maximumWidth()
    layout = lay_out(TITLE, QFont(), whole + 10, taken=whole / 2)
    assert layout.lineCount() == 2
    assert layout.lineAt(0).width() == pytest.approx(whole / 2 + 10, abs=1)
    assert layout.lineAt(1).width() == pytest.approx(whole + 10, abs=1)
