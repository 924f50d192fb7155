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
    assert power.cut(3, weak, plainly=True).lost > 0


def test_a_journal_that_came_back_after_its_change_was_made_takes_nothing_back() -> None:
    """What the folder's sync is for; were it left out, the start check would still know the later state."""
    cuts = power.cut(3, Settings("DELETE", "FULL"))
    assert (cuts.lost, cuts.corrupt) == (0, 0)


def test_a_written_file_is_whole_and_stays_after_any_cut() -> None:
    cuts = power.cut_writing(3, Settings())
    assert cuts.states > 5
    assert (cuts.lost, cuts.corrupt) == (0, 0)


def test_a_file_that_is_not_synced_is_noticed() -> None:
    assert power.cut_writing(3, Settings("OFF", "OFF")).corrupt > 0


def test_a_folder_that_is_not_synced_is_noticed() -> None:
    unsynced = power.cut_writing(3, Settings("OFF", "FILES"))
    assert unsynced.lost + unsynced.corrupt > 0
