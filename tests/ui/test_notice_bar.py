"""The notice bar says one sentence, and goes when it is told to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from wsis_reader.ui.notice_bar import NoticeBar


@pytest.fixture
def bar(qtbot: QtBot) -> NoticeBar:
    bar = NoticeBar()
    qtbot.addWidget(bar)
    return bar


def test_it_is_hidden_while_there_is_nothing_to_say(bar: NoticeBar) -> None:
    assert bar.isHidden()


def test_what_is_said_is_shown_as_it_is_and_the_latest_counts(bar: NoticeBar) -> None:
    bar.say("first")
    bar.say("<b>folder</b> & more")
    label = bar.findChild(QLabel)
    assert label.isVisible()
    assert (label.text(), label.textFormat()) == ("<b>folder</b> & more", Qt.TextFormat.PlainText)


@pytest.mark.parametrize("way", ["button", "escape"])
def test_it_is_closed_by_its_button_or_esc_and_can_speak_again(bar: NoticeBar, way: str) -> None:
    bar.say("full")
    button = bar.findChild(QPushButton)
    if way == "button":
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        QTest.keyClick(button, Qt.Key.Key_Escape)
    assert bar.isHidden()
    bar.say("full again")
    assert bar.isVisible()
