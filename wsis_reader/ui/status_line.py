"""The line below the text: where one is, which result is shown, the report's language and the text's size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from wsis_reader.report import Paragraph, Section

_LANGUAGES = {"ar": "العربية", "en": "English", "es": "español", "fr": "français", "ru": "русский", "zh": "中文"}


class StatusLine(QWidget):
    """Four quiet labels."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._crumbs, self._result, self._language, self._zoom = (QLabel(self) for _ in range(4))
        self._shown: tuple[tuple[Section, ...], Paragraph] | None = None
        self._hit = (0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(22)
        row.addWidget(self._crumbs, 1)
        for label in (self._result, self._language, self._zoom):
            row.addWidget(label)
        for label in (self._crumbs, self._result, self._language, self._zoom):
            label.setObjectName("quiet")
            label.setTextFormat(Qt.TextFormat.PlainText)

    def show_place(self, path: tuple[Section, ...], unit: Paragraph) -> None:
        """Say where one is: the labels of the sections around it, and the paragraph's number."""
        self._shown = path, unit
        names = [section.label or section.title for section in path if section.label or section.title]
        if unit.number and not unit.anchor.is_heading:
            names.append(f"§ {unit.number}")
        self._crumbs.setText(" › ".join(names) or (self.tr("Title") if unit.anchor.is_heading else ""))

    def show_hit(self, number: int, total: int) -> None:
        """Say which of the results is shown; nothing for number 0."""
        self._hit = number, total
        self._result.setText(
            self.tr("result %1 of %2").replace("%1", str(number)).replace("%2", str(total)) if number else ""
        )

    def show_language(self, language: str) -> None:
        """Name the report's language, in itself."""
        self._language.setText(_LANGUAGES.get(language, language))

    def show_zoom(self, percent: int) -> None:
        """Say the text's size."""
        self._zoom.setText(f"{percent}\u00a0%")

    def changeEvent(self, event: QEvent) -> None:
        """Take the words of the language just chosen."""
        if event.type() == QEvent.Type.LanguageChange:
            self.show_hit(*self._hit)
            if self._shown:
                self.show_place(*self._shown)
        super().changeEvent(event)
