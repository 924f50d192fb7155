"""A text view that never reads a file or the network: what is shown comes from memory alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QTextEdit

if TYPE_CHECKING:
    from PySide6.QtCore import QUrl
    from PySide6.QtWidgets import QWidget


class SafeText(QTextEdit):
    """A text to read that refuses every resource.

    No QTextBrowser: that is a mere label to a screen reader, which then does not follow the caret on every platform.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setUndoRedoEnabled(False)
        self.setReadOnly(True)

    def loadResource(self, type: int, name: QUrl | str) -> object:  # noqa: A002, ARG002  # Qt's own name
        """An empty thing, whatever a text names. Where nothing is given, Qt goes and reads the file by itself.

        https://code.qt.io/cgit/qt/qtbase.git/tree/src/gui/text/qtextdocument.cpp, QTextDocument::loadResource
        """
        from PySide6.QtCore import QByteArray
        from PySide6.QtGui import QImage, QTextDocument

        if type != QTextDocument.ResourceType.ImageResource.value:
            return QByteArray(b"")
        image = QImage(1, 1, QImage.Format.Format_ARGB32)
        image.fill(0)
        return image
