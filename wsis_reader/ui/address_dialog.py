"""An address outside of the program, shown whole before anything is done with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

SCHEMES = frozenset({"http", "https", "mailto"})
"""What may be handed to the system: nothing that runs, and no file."""


def may_be_opened(address: str) -> bool:
    """Whether an address is a complete one that a browser or a mail program opens."""
    url = QUrl(address, QUrl.ParsingMode.StrictMode)
    named = bool(url.host()) if url.scheme() != "mailto" else "@" in url.path()
    return url.isValid() and url.scheme() in SCHEMES and named


class AddressDialog(QDialog):
    """The address, to be read, copied, or opened in the system's browser when the reader says so.

    `open_url` is what opens it, the system's own way unless another is given.
    """

    def __init__(
        self, address: str, parent: QWidget | None = None, open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
    ) -> None:
        super().__init__(parent)
        self._url, self._open_url = address, open_url
        self._lead = QLabel(self)
        self._lead.setWordWrap(True)
        self._address = QPlainTextEdit(address, self)
        self._address.setObjectName("address")
        self._address.setReadOnly(True)
        self._address.setTabChangesFocus(True)
        self._address.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._address.setFixedHeight(self._address.fontMetrics().lineSpacing() * 4 + 12)
        self._lead.setBuddy(self._address)
        self._copy, self._open, self._close = (QPushButton(self) for _ in range(3))
        self._lay_out()
        self._copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(address))
        self._open.clicked.connect(self._open_and_close)
        self._close.clicked.connect(self.reject)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _lay_out(self) -> None:
        buttons = QDialogButtonBox(self)
        roles = QDialogButtonBox.ButtonRole
        for button, role in (
            (self._copy, roles.ActionRole),
            (self._open, roles.AcceptRole),
            (self._close, roles.RejectRole),
        ):
            button.setAutoDefault(False)
            buttons.addButton(button, role)
        self._open.setVisible(may_be_opened(self._url))
        self._close.setDefault(True)
        column = QVBoxLayout(self)
        for part in (self._lead, self._address, buttons):
            column.addWidget(part)
        self.resize(480, self.sizeHint().height())
        self._close.setFocus()

    def _open_and_close(self) -> None:
        if may_be_opened(self._url):
            self._open_url(QUrl(self._url, QUrl.ParsingMode.StrictMode))
        self.accept()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Address"))
        self._lead.setText(
            self.tr("This is outside of the program. Nothing is fetched until you open it in your browser:")
            if may_be_opened(self._url)
            else self.tr("This address is not one that a browser opens; you can copy it:")
        )
        self._address.setAccessibleName(self.tr("Address"))
        self._copy.setText(self.tr("Copy"))
        self._open.setText(self.tr("Open in browser"))
        self._close.setText(self.tr("Close"))
