"""Searching off the GUI thread: the last query is the one that is answered, whatever else is asked."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from wsis_reader.library import Library
from wsis_reader.ui.searching import Searching

pytestmark = pytest.mark.usefixtures("qapp")

REPORTS = Path(__file__).parents[2] / "resources" / "reports"
KEY = ("A/59/80-E/2004/61", "fr")


@pytest.fixture
def executor() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(1)


@pytest.fixture
def searching(tmp_path: Path, executor: ThreadPoolExecutor) -> Iterator[Searching]:
    searching = Searching(Library(REPORTS, tmp_path / "none", tmp_path), lambda: executor)
    yield searching
    searching.close()


def test_the_last_query_is_answered(searching: Searching, qtbot: QtBot) -> None:
    with qtbot.waitSignal(searching.found) as found:
        searching.search("gouvernance", KEY)
        searching.search("fracture", KEY)
    assert found.args[0].query.text == "fracture"


def test_warming_up_takes_no_answer_away(searching: Searching, qtbot: QtBot) -> None:
    with qtbot.waitSignal(searching.found):
        searching.search("gouvernance", KEY)
        searching.warm_up(KEY)


def test_an_emptied_query_is_answered_by_nothing(
    searching: Searching, executor: ThreadPoolExecutor, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(searching.found), qtbot.waitSignal(searching.cleared):
        searching.search("gouvernance", KEY)
        searching.search(" ", KEY)
        executor.submit(int).result()
        QCoreApplication.sendPostedEvents()
