"""A text never makes the program read a file or the network."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QColor, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from wsis_reader.ui.safe_text import SafeText


@pytest.fixture
def picture(tmp_path: Path) -> str:
    image = QImage(64, 64, QImage.Format.Format_RGB32)
    image.fill(QColor("#ff0000"))
    path = tmp_path / "picture.png"
    assert image.save(str(path))
    return path.as_uri()


@pytest.fixture
def text(qtbot: QtBot) -> SafeText:
    text = SafeText()
    qtbot.addWidget(text)
    text.resize(300, 200)
    return text


def reds(text: SafeText) -> int:
    """How many red points the view shows."""
    text.show()
    image = text.viewport().grab().toImage()
    red = QColor("#ff0000")
    return sum(image.pixelColor(x, y) == red for x in range(0, image.width(), 4) for y in range(0, image.height(), 4))


@pytest.mark.parametrize(
    "html",
    [
        '<img src="{}" width="64" height="64">',
        '<img src="{path}" width="64" height="64">',
        '<body background="{}">words</body>',
        '<table background="{}" width="100%"><tr><td>words</td></tr></table>',
        '<p style="background-image: url({})">words</p>',
        '<link rel="stylesheet" href="{}"><p>words</p>',
    ],
)
def test_a_picture_named_in_a_text_is_not_read(text: SafeText, picture: str, html: str) -> None:
    text.setHtml(html.format(picture, path=QUrl(picture).toLocalFile()))
    assert reds(text) == 0


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "/etc/passwd", "https://example.org/a.png", "qrc:/a", "data:text/plain,a"]
)
def test_no_address_gives_anything(text: SafeText, address: str) -> None:
    given = text.document().resource(QTextDocument.ResourceType.StyleSheetResource.value, QUrl(address))
    assert given.isEmpty()


def test_nothing_is_pasted(text: SafeText) -> None:
    text.setPlainText("words")
    text.paste()
    assert text.isReadOnly()
    assert not text.canPaste()
    assert text.toPlainText() == "words"
