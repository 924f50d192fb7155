"""The window is tested without a screen, unless one is asked for, and no test leaves a window behind."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

ROOT = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def no_window_is_left() -> Iterator[None]:
    yield
    if QApplication.instance() is None:
        return
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if QApplication.topLevelWidgets():
        gc.collect()
    assert QApplication.topLevelWidgets() == []


@pytest.fixture(scope="session")
def released(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the translations as the program loads them, made from what the checkout holds."""
    folder = tmp_path_factory.mktemp("released")
    for file in (ROOT / "resources" / "translations").glob("*.ts"):
        shutil.copy(file, folder)
    subprocess.run([sys.executable, ROOT / "tools" / "translations", "release", folder], check=True)
    return folder


@pytest.fixture
def spoken(qapp: QApplication) -> Iterator[QApplication]:
    """The application, given back without translators and with the locale it had."""
    locale = QLocale()
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QLocale.setDefault(locale)
