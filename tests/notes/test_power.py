"""A power cut after any system call loses nothing that was acknowledged, and corrupts nothing."""

from __future__ import annotations

import shutil

import pytest

from tools.torture import power
from wsis_reader.notes.schema import Settings

pytestmark = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not here; `make torture` installs it")


def test_nothing_is_lost_or_corrupt_after_any_cut() -> None:
    cuts = power.cut(3, Settings())
    assert cuts.states > 50
    assert (cuts.lost, cuts.corrupt) == (0, 0)


@pytest.mark.parametrize("weak", [Settings("OFF", "OFF"), Settings("WAL", "NORMAL"), Settings("DELETE", "FULL")])
def test_weaker_settings_lose_something(weak: Settings) -> None:
    assert power.cut(3, weak).lost > 0
