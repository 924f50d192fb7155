"""The line below the text: where one is, which result is shown, the report's language and the text's size."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from wsis_reader.report import Paragraph, Section

_LANGUAGES = {"ar": "العربية", "en": "English", "es": "español", "fr": "français", "ru": "русский", "zh": "中文"}


class StatusLine(QWidget):
    """Quiet labels; what is told of the caret's place has the room that the others leave."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._crumbs, self._hint, self._result, self._language, self._zoom = (QLabel(self) for _ in range(5))
        self._shown: tuple[tuple[Section, ...], Paragraph] | None = None
        self._hit = (0, 0)
        self._told = ""
        self._row = row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 14, 5)
        row.setSpacing(22)
        row.addWidget(self._crumbs)
        row.addWidget(self._hint, 1)
        for label in (self._result, self._language, self._zoom):
            row.addWidget(label)
        # Of a long name the beginning is seen; it is never what makes the window wide.
        self._hint.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        for label in (self._crumbs, self._hint, self._result, self._language, self._zoom):
            label.setObjectName("quiet")
            label.setTextFormat(Qt.TextFormat.PlainText)

    def show_place(self, path: tuple[Section, ...], unit: Paragraph) -> None:
        """Say where one is: the labels of the sections around it, and the paragraph's number."""
        self._shown = path, unit
        names = [section.label or section.title for section in path if section.label or section.title]
        if unit.number and not unit.anchor.is_heading:
            names.append(f"§ {unit.number}")
        self._crumbs.setText(" › ".join(names) or (self.tr("Title") if unit.anchor.is_heading else ""))
        self._fit_hint()

    def show_hint(self, words: str) -> None:
        """Say what is named or cited where the caret is; nothing for no words."""
        self._told = words.replace("\n", " · ")
        self._fit_hint()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say as much of the hint as there is room for."""
        super().resizeEvent(event)
        self._fit_hint()

    def _fit_hint(self) -> None:
        self._row.activate()
        words = self._hint.fontMetrics().elidedText(self._told, Qt.TextElideMode.ElideRight, self._hint.width())
        self._hint.setText(words)
        self._hint.setAccessibleName(self._told)

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
