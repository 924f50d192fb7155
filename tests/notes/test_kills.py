"""A killed program loses nothing it said was saved, and leaves no file half written. `make torture` does it longer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="killed programs are forked ones")

ROOT = Path(__file__).parents[2]


def kills(*arguments: str) -> dict[str, int]:
    command = [sys.executable, "-m", "tools.torture.kills", *arguments]
    found = json.loads(subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout)
    assert isinstance(found, dict)
    return found


def test_what_was_acknowledged_survives_25_kills() -> None:
    found = kills("changes", "25")
    assert (found["killed"], found["lost"], found["corrupt"]) == (25, 0, 0)
    assert found["acknowledged"] > 0


def test_a_program_that_speaks_before_it_has_saved_is_noticed() -> None:
    assert kills("changes", "25", "early")["lost"] > 0


def test_a_file_is_the_old_one_or_the_whole_new_one() -> None:
    found = kills("files", "20")
    assert (found["killed"], found["corrupt"]) == (20, 0)
    assert found["under_way"] > 0


def test_a_file_that_is_written_in_place_is_noticed() -> None:
    assert kills("files", "20", "in place")["corrupt"] > 0
