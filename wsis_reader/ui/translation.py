"""The language of the interface: which one the system asks for, and putting one on while the program runs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

LANGUAGES = ("en", "fr")
"""The interface languages, by ISO 639-1 code."""


def system_language() -> str:
    """The first of the system's languages that the interface speaks, or English."""
    for tag in QLocale.system().uiLanguages():
        language = tag.replace("_", "-").split("-")[0].lower()
        if language in LANGUAGES:
            return language
    return "en"


def interface_language() -> str:
    """The language that the interface speaks now."""
    language = QLocale().name().partition("_")[0]
    return language if language in LANGUAGES else "en"


def install(app: QApplication, language: str, folder: Path) -> None:
    """Make the interface speak `language`, at once: every widget is told by a LanguageChange event.

    The program's own words come from `folder/wsis_reader_xx.qm`, those of Qt's own dialogs and menus from Qt. What is
    not translated stays in English. The default locale follows: numbers are written as the language writes them.
    """
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(QLocale(language))
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for file in (f"{qt_folder}/qtbase_{language}.qm", str(folder / f"wsis_reader_{language}.qm")):
        translator = QTranslator(app)
        if translator.load(file):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
