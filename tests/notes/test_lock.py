"""One writer at a time, also across processes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from wsis_reader.notes.lock import FileLock

HOLD = "import sys; from wsis_reader.notes.lock import FileLock; from pathlib import Path\n" + (
    "lock = FileLock(Path(sys.argv[1])); print(lock.acquire(), flush=True); sys.stdin.read()"
)


def test_a_lock_is_held_once(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert first.acquire()
    assert not second.acquire()
    assert second.holder() == os.getpid()
    first.release()
    assert second.acquire()


@pytest.mark.parametrize("kill", [True, False])
def test_a_lock_ends_with_its_process(tmp_path: Path, kill: bool) -> None:
    command = [sys.executable, "-c", HOLD, str(tmp_path / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "True\n"
        lock, told = FileLock(tmp_path / "lock"), []
        assert not lock.acquire(0.01, told.append)
        assert told == [other.pid]
        other.kill() if kill else other.communicate("")
        other.wait()
    assert lock.acquire(0.01, told.append)
    assert told == [other.pid]


def test_who_waits_gets_the_lock_when_it_is_free(tmp_path: Path) -> None:
    first, second = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    first.acquire()
    assert second.acquire(5, lambda _: first.release())
