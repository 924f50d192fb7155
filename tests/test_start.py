"""The program in processes of its own: one window for one folder, and a start whatever the folder holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]

# Starts the program, and when its window is furnished and `until` holds, says what it sees and closes it.
DRIVER = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel
from wsis_reader import start
from wsis_reader.__main__ import main

until = sys.argv.pop(1)

class App(QApplication):
    def exec(self):
        self.ready = False
        self.timer = QTimer(self, interval=10)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        QTimer.singleShot(30000, self, lambda: self.exit(7))
        return super().exec()

    def look(self):
        from wsis_reader.ui.main_window import MainWindow
        from wsis_reader.ui.notice_bar import NoticeBar
        windows = [each for each in self.topLevelWidgets() if isinstance(each, MainWindow)]
        notices = [bar for window in windows for bar in window.findChildren(NoticeBar)]
        if not notices:
            return
        if not self.ready:
            self.ready = True
            print("ready", flush=True)
        [window], notice = windows, notices[0]
        place = window.view.place()[0]
        if until in ("", place):
            maps = Path("/proc/self/maps")
            libraries = maps.read_text() if maps.exists() else ""
            print(json.dumps({
                "place": place,
                "title": window.windowTitle(),
                "notice": notice.findChild(QLabel).text() if notice.isVisible() else "",
                "network": "QtNetwork" in libraries or "Qt6Network" in libraries,
                "modules": sorted({"socket", "urllib.request", "whoosh", "lxml"} & set(sys.modules)),
            }), flush=True)
            self.timer.stop()
            window.close()
            self.quit()

start.QApplication = App
sys.exit(main())
"""


@contextmanager
def started(*words: object, until: str = "") -> Iterator[subprocess.Popen[str]]:
    """The program under the driver, furnished."""
    process = subprocess.Popen(
        [sys.executable, "-c", DRIVER, until, *map(str, words)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout
    try:
        assert process.stdout.readline() == "ready\n"
        yield process
    finally:
        process.kill()
        with process:
            pass


def seen(process: subprocess.Popen[str]) -> dict[str, object]:
    """What the window showed when it was closed; it ended well and said nothing."""
    assert process.stdout
    assert process.stderr
    # Not by communicate: it would miss what was read ahead with the first line.
    out, err = process.stdout.read(), process.stderr.read()
    process.wait(timeout=60)
    said = [line for line in err.splitlines() if not line.startswith("This plugin does not support")]
    assert (process.returncode, said) == (0, [])
    found = json.loads(out)
    assert isinstance(found, dict)
    return found


def test_a_second_start_hands_its_place_to_the_first_and_ends(tmp_path: Path) -> None:
    with started("--data-dir", tmp_path, until="26") as first:
        second = subprocess.run(
            [sys.executable, "-m", "wsis_reader", "open", "--at", "26", "--data-dir", tmp_path],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
            capture_output=True,
            timeout=60,
        )
        assert (second.returncode, second.stdout, second.stderr) == (0, b"", b"")
        assert seen(first)["place"] == "26"
    kept = json.loads((tmp_path / "preferences.json").read_text(encoding="utf-8"))
    assert kept["places"] == [["A/59/80-E/2004/61", "fr", "26", 0]]
    assert not {"window.lock", "window.request"} & {path.name for path in tmp_path.iterdir()}


def test_until_one_searches_nothing_of_searching_or_of_a_network_is_loaded(tmp_path: Path) -> None:
    with started("--data-dir", tmp_path) as process:
        found = seen(process)
    assert (found["network"], found["modules"]) == (False, [])


def test_a_folder_that_cannot_be_written_is_said_and_one_reads_all_the_same(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("a file where the folder should be")
    with started("open", "--at", "26", "--data-dir", blocked / "data") as process:
        found = seen(process)
    assert found["place"] == "26"
    assert str(blocked / "data") in str(found["notice"])
    assert [path.name for path in tmp_path.iterdir()] == ["file"]


@pytest.mark.parametrize("damage", [b"\xff\xfe\0", b'{"places": [["A/1", "fr", "3", 0]], "zoom": 1e9}'])
def test_damaged_files_hinder_no_start(tmp_path: Path, damage: bytes) -> None:
    for name in ("preferences.json", "window.ini", "window.request"):
        (tmp_path / name).write_bytes(damage)
    (tmp_path / "index").mkdir()
    (tmp_path / "index" / "current").write_bytes(damage)
    with started("--data-dir", tmp_path) as process:
        found = seen(process)
    assert (found["place"], found["notice"]) == ("s:1", "")


def test_a_report_of_the_folder_and_one_in_a_file_are_opened_each_at_its_own_place(tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("A/C.2/59/L.1\n\n I. Objet\n\n1. Le chameau.\n\n2. Le dromadaire.\n", encoding="utf-8")
    data = tmp_path / "data"
    for words, place in [
        (("open", file, "--at", "2"), "2"),
        (("open", "--at", "26"), "26"),
        (("open", file), "2"),
        ((), "26"),
    ]:
        with started(*words, "--data-dir", data) as process:
            assert seen(process)["place"] == place
