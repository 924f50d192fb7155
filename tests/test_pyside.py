"""The binding to Qt holds what a long session asks of it."""

import re
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).parents[1]
SOUND = "6.11.3"

# PySide6 6.12.0 drops a reference to None at each such call, and on Python 3.11 the process dies after some thousands.
MANY_VOID_CALLS = """
from PySide6.QtCore import QObject
thing = QObject()
for number in range(200_000):
    thing.setObjectName("")
print("alive")
"""


def test_many_calls_that_return_nothing_leave_the_process_alive() -> None:
    done = subprocess.run([sys.executable, "-c", MANY_VOID_CALLS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr


def test_the_sound_version_is_locked_and_installed() -> None:
    for lock in ("run.txt", "dev.txt"):
        text = (ROOT / "requirements" / lock).read_text(encoding="utf-8")
        assert re.findall(r"^(?:pyside6-essentials|shiboken6)==(\S+)", text, re.M) == [SOUND, SOUND], lock
    assert {version("PySide6_Essentials"), version("shiboken6")} == {SOUND}
