"""An address is shown whole, and opened only on the reader's word, and only where that is safe."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from wsis_reader.ui.address_dialog import AddressDialog, may_be_opened

ADDRESS = "https://docs.un.org/fr/A/RES/57/238?" + "x" * 300


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("http://www.itu.int/wsis/", True),
        ("https://docs.un.org/fr/A/RES/57/238", True),
        ("HTTPS://docs.un.org/", True),
        ("mailto:wsis@itu.int", True),
        ("file:///etc/passwd", False),
        ("file://server/share/run.exe", False),
        ("javascript:alert(1)", False),
        ("javascript://un.org/%0aalert(1)", False),
        ("data:text/html,x", False),
        ("ftp://ftp.un.org/", False),
        ("smb://un.org/x", False),
        ("vbscript:x", False),
        ("http:///nowhere", False),
        ("https:docs.un.org", False),
        (" javascript:alert(1)", False),
        ("www.itu.int", False),
        ("mailto:", False),
        ("", False),
    ],
)
def test_only_what_a_browser_reads_may_be_opened(address: str, safe: bool) -> None:
    assert may_be_opened(address) == safe


def opened_dialog(qtbot: QtBot, address: str) -> tuple[AddressDialog, list[QUrl]]:
    opened: list[QUrl] = []
    dialog = AddressDialog(address, open_url=opened.append)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog, opened


def button(dialog: AddressDialog, words: str) -> QPushButton:
    return next(each for each in dialog.findChildren(QPushButton) if each.text() == words)


def test_the_address_is_shown_whole_and_nothing_is_opened_by_itself(qtbot: QtBot) -> None:
    dialog, opened = opened_dialog(qtbot, ADDRESS)
    shown = dialog.findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.toPlainText() == ADDRESS
    assert shown.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert opened == []
    assert not dialog.isVisible()


def test_copying_leaves_the_dialog_open(qtbot: QtBot) -> None:
    dialog, opened = opened_dialog(qtbot, ADDRESS)
    qtbot.mouseClick(button(dialog, "Copy"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == ADDRESS
    assert dialog.isVisible()
    assert opened == []


def test_opening_opens_exactly_what_was_shown(qtbot: QtBot) -> None:
    dialog, opened = opened_dialog(qtbot, ADDRESS)
    qtbot.mouseClick(button(dialog, "Open in browser"), Qt.MouseButton.LeftButton)
    assert [url.toString() for url in opened] == [ADDRESS]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "javascript:alert(1)"])
def test_what_is_not_safe_is_not_offered(qtbot: QtBot, address: str) -> None:
    dialog, opened = opened_dialog(qtbot, address)
    assert not button(dialog, "Open in browser").isVisible()
    button(dialog, "Open in browser").click()
    assert opened == []
