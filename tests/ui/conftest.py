"""The window is tested without a screen, unless one is asked for, and no test leaves a window behind."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from wsis_reader import paths, preferences
from wsis_reader.app import furnish
from wsis_reader.desk import Desk
from wsis_reader.preferences import Preferences
from wsis_reader.start import Start, open_first_frame
from wsis_reader.ui.first_frame import FirstFrame

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


@pytest.fixture
def dressed(spoken: QApplication) -> Iterator[QApplication]:
    """The application, given back in the font, colours and style sheet it had, too."""
    font, palette, sheet = spoken.font(), spoken.palette(), spoken.styleSheet()
    yield spoken
    spoken.setStyleSheet(sheet)
    spoken.setPalette(palette)
    spoken.setFont(font)


@pytest.fixture
def open_desk(
    dressed: QApplication, qtbot: QtBot, tmp_path: Path, released: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[..., Desk]]:
    """Opens the whole window as the program does, over the shipped report, its index and a data folder of its own.

    `open_desk(at="26", theme="dark")`: a place, and anything a reader may prefer. In English unless another
    `language` is asked for. What is kept stays in `tmp_path / "data"`, so a second call is a second start.
    """
    resources = tmp_path / "resources"
    resources.mkdir()
    for folder in paths.resources().iterdir():
        (resources / folder.name).symlink_to(released if folder.name == "translations" else folder)
    monkeypatch.setattr(paths, "resources", lambda: resources)
    opened: list[tuple[FirstFrame, Desk]] = []

    def open_desk(at: str = "", language: str = "en", **preferred: object) -> Desk:
        data = tmp_path / "data"
        while opened:
            leave(*opened.pop())
        if not (data / preferences.FILE_NAME).exists():
            preferences.save(data, Preferences(language=language, theme="light", **preferred))
        first = open_first_frame(dressed, Start(at=at), data, keeping=True)
        with qtbot.waitSignal(first.window.view.painted):
            first.window.show()
        opened.append((first, furnish(first)))
        first.window.activateWindow()
        qtbot.waitActive(first.window)
        return opened[-1][1]

    def leave(first: FirstFrame, desk: Desk) -> None:
        first.window.close()
        desk.close()
        first.look.deleteLater()
        first.window.deleteLater()

    yield open_desk
    for each in opened:
        leave(*each)


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    """The whole window, in English, at the beginning of the report."""
    return open_desk()


@pytest.fixture
def search(qtbot: QtBot) -> Callable[[Desk, str], None]:
    """Types a query into the search box of a window and waits for its answer."""

    def search(desk: Desk, query: str) -> None:
        with qtbot.waitSignal(desk.searching.found, check_params_cb=lambda results: results.query.text == query):
            desk.parts.header.search_box.setText(query)

    return search
