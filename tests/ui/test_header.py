"""The bar above the text: it speaks the language chosen, in its menus too, and lays nothing over anything."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.ui.actions import Actions
from wsis_reader.ui.header import Header
from wsis_reader.ui.translation import install

ICONS = Path(__file__).parents[2] / "resources" / "icons"


@pytest.fixture
def header(qtbot: QtBot) -> Header:
    window = QWidget()
    qtbot.addWidget(window)
    header = Header(Actions(window), ICONS, window)
    window.show()
    return header


def menu_words(header: Header) -> list[str]:
    """What stands in the menus and the menus inside them, from top to bottom."""
    return [action.text() for menu in header.findChildren(QMenu) for action in menu.actions() if action.text()]


def test_menus_follow_the_language_and_leave_nothing_behind(
    header: Header, spoken: QApplication, released: Path
) -> None:
    words = {}
    for language in ("en", "fr", "en"):
        install(spoken, language, released)
        QCoreApplication.sendPostedEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        if language in words:
            assert menu_words(header) == words[language]
        words[language] = menu_words(header)
    assert "Copy with citation" in words["en"]
    assert "Copier avec la référence" in words["fr"]
    assert len(words["fr"]) == len(words["en"])


@pytest.mark.parametrize(("width", "is_said"), [(1280, True), (1024, True), (480, False)])
def test_a_count_without_room_is_left_out(header: Header, width: int, is_said: bool) -> None:
    count = "5 paragraphs, 1 heading"
    header.show_report("A/59/80-E/2004/61")
    for before in (1280, 480):
        header.resize(before, 60)
        header.show_count("")
        header.show_count(count)
        header.resize(width, 60)
        seen = [label.text() for label in header.findChildren(QLabel) if label.isVisible()]
        assert (count in seen) is is_said
