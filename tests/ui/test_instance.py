"""One window for one data folder: what a later start wishes comes to the first."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from wsis_reader.ui.instance import Instance

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def first(tmp_path: Path) -> Instance:
    first = Instance(tmp_path)
    assert first.acquire()
    return first


def test_a_folder_is_held_once(first: Instance, tmp_path: Path) -> None:
    assert not Instance(tmp_path).acquire()
    (tmp_path / "other").mkdir()
    assert Instance(tmp_path / "other").acquire()
    assert first


@pytest.mark.parametrize("wish", ["", "26", "s:IV.C", "§ 26 — é"])
def test_what_a_later_start_wishes_is_heard(first: Instance, tmp_path: Path, qtbot: QtBot, wish: str) -> None:
    first.watch()
    with qtbot.waitSignal(first.asked) as asked:
        Instance(tmp_path).ask(wish)
    assert asked.args == [wish]
    assert [path.name for path in tmp_path.iterdir()] == ["window.lock"]


def test_a_wish_that_came_before_the_window_listened_is_heard(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    Instance(tmp_path).ask("26")
    with qtbot.waitSignal(first.asked) as asked:
        first.watch()
    assert asked.args == ["26"]


def test_each_wish_is_heard(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    first.watch()
    for wish in ("1", "2", "3"):
        with qtbot.waitSignal(first.asked) as asked:
            Instance(tmp_path).ask(wish)
        assert asked.args == [wish]


def test_a_lock_whose_process_is_gone_is_taken_over(tmp_path: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from wsis_reader.ui.instance import Instance
app = QCoreApplication([])
instance = Instance(Path(sys.argv[1]))
print(instance.acquire(), flush=True)
os._exit(1)
"""
    root = Path(__file__).parents[2]
    gone = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=root, capture_output=True, text=True, timeout=60)
    assert gone.stdout == "True\n"
    assert (tmp_path / "window.lock").exists()
    assert Instance(tmp_path).acquire()


def test_a_damaged_wish_is_passed_over(first: Instance, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "window.request").write_bytes(b"\xff\xfe")
    first.watch()
    with qtbot.waitCallback() as came_to_it:
        QTimer.singleShot(0, came_to_it)
    with qtbot.waitSignal(first.asked) as asked:
        Instance(tmp_path).ask("26")
    assert asked.args == ["26"]
