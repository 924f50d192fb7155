"""Copies: made in time, checked before they count, and thinned without losing what others lack."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.notes.conftest import LONGER, at
from wsis_reader.notes import backup
from wsis_reader.notes.backup import Copy, surplus
from wsis_reader.notes.errors import Damaged
from wsis_reader.notes.schema import Content, Seal, check_file

if TYPE_CHECKING:
    from tests.notes.conftest import Clock, OpenStore
    from wsis_reader.notes.store import NoteStore

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)


def copy(made: datetime, notes: int = 100, size: int = 1000) -> Copy:
    return Copy(Path(made.isoformat()), made, notes, "", size)


def thinned(hours: int, step: float, notes: int = 100) -> list[Copy]:
    """What is left after so long, with a copy every `step` hours."""
    kept: list[Copy] = []
    for number in range(int(hours / step)):
        now = NOW + timedelta(hours=number * step)
        kept.insert(0, copy(now, notes))
        gone = surplus(kept, now)
        kept = [each for each in kept if each not in gone]
    return kept


def test_all_of_48_hours_are_kept() -> None:
    assert len(thinned(48, 0.5)) == 96


def test_after_a_year_there_are_days_weeks_and_months() -> None:
    kept = thinned(24 * 400, 2)
    ages = [(kept[0].made - each.made).days for each in kept]
    assert sum(age < 2 for age in ages) == 24
    assert [age for age in ages if 2 <= age < 7] == [2, 3, 4, 5, 6][: len([age for age in ages if 2 <= age < 7])]
    assert len({(each.made.year, each.made.month) for each in kept}) == 12
    assert len(kept) <= 24 + 7 + 4 + 12


def test_the_space_is_bounded_and_the_newest_always_kept() -> None:
    kept = [copy(NOW - timedelta(hours=number), size=10) for number in range(40)]
    gone = surplus(kept, NOW, most_bytes=100)
    assert [each for each in kept if each not in gone] == kept[:10]
    assert surplus([copy(NOW, size=1000), copy(NOW - timedelta(hours=1))], NOW, most_bytes=10) != []


history = st.lists(
    st.tuples(st.floats(0.1, 900), st.integers(0, 200), st.integers(1, 200_000_000)), min_size=1, max_size=60
)


@settings(max_examples=120 * LONGER, deadline=None)
@given(history)
def test_thinning_never_loses_what_it_must_keep(past: list[tuple[float, int, int]]) -> None:
    now, kept = NOW, []
    for hours, notes, size in past:
        now += timedelta(hours=hours)
        before = list(kept)
        kept.insert(0, copy(now, notes, size))
        gone = surplus(kept, now)
        kept = [each for each in kept if each not in gone]
        assert kept[0].made == now
        if before and notes * 2 < before[0].notes:
            assert gone == []
        large = next((each for each in before if each.notes > 2 * notes), None)
        assert large is None or large in kept
        over = sum(each.size for each in kept) > backup.MOST_BYTES
        assert not over or gone == [] or len(kept) <= 2
        fresh = [each for each in before if now - each.made < backup.ALL_FOR]
        if sum(each.size for each in (*before, kept[0])) <= backup.MOST_BYTES:
            assert set(fresh) <= set(kept)


@settings(max_examples=60 * LONGER, deadline=None)
@given(history)
def test_thinning_that_forgets_the_larger_copies_is_noticed(past: list[tuple[float, int, int]]) -> None:
    """The property above holds something: a rule by time alone does not keep it."""
    newest, *others = [copy(NOW - timedelta(days=30 * number), notes) for number, (_, notes, _) in enumerate(past)]
    by_time = [each for each in others if each not in list(backup._in_slots([newest, *others], NOW))]
    guarded = surplus([newest, *others], NOW)
    assert set(guarded) <= set(by_time)


def fill(store: NoteStore, count: int) -> list[str]:
    return [store.add("note", "A/1", "en", at("1"), text=str(n)).notes[0].id for n in range(count)]


def test_the_rolling_copy_has_each_change_within_a_minute(open_store: OpenStore, clock: Clock, tmp_path: Path) -> None:
    store = open_store()
    latest = tmp_path / "data" / "notes-copies" / "latest.sqlite"
    made: list[tuple[datetime, int]] = []
    for number in range(200):
        if number % 3 != 1:
            fill(store, 1)
            assert store._ledger is not None
            made.append((clock.now, store._ledger.seal.revision))
        clock.pass_(seconds=number * 7 % 11)
        store.tick()
        revision = check_file(latest).seal.revision
        assert all(clock.now - when < timedelta(minutes=1) or change <= revision for when, change in made)


def test_a_copy_is_kept_at_the_start_and_every_half_hour_of_changes(open_store: OpenStore, clock: Clock) -> None:
    store = open_store()
    for _ in range(12):
        fill(store, 1)
        clock.pass_(minutes=10)
        store.tick()
    assert 3 <= len(store.copies()) <= 5
    before = len(store.copies())
    clock.pass_(hours=5)
    store.tick()
    store.tick()
    after = len(store.copies())
    assert after <= before + 1
    store.close()
    store = open_store()
    store.tick()
    assert len(store.copies()) == after


def test_a_copy_is_kept_before_many_notes_are_removed(store: NoteStore) -> None:
    store.remove(fill(store, 3))
    (kept,) = store.copies()
    assert [row[2].count('"",[]') > 0 for row in check_file(kept.path).rows] == [True] * 3
    assert kept.notes == 3


def test_a_copy_that_fails_its_check_replaces_nothing(
    store: NoteStore, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, 2)
    store.tick()
    clock.pass_(hours=1)
    fill(store, 1)
    folder = tmp_path / "data" / "notes-copies"
    before = {path.name: path.read_bytes() for path in folder.iterdir()}
    monkeypatch.setattr(backup, "check_file", lambda _: Content(Seal("another"), ()))
    with pytest.raises(Damaged):
        store.tick()
    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_the_rolling_copy_is_kept_when_most_notes_are_gone(store: NoteStore, clock: Clock) -> None:
    names = fill(store, 5)
    store.tick()
    before = len(store.copies())
    store.remove(names[:1])
    for name in names[1:]:
        store.remove([name])
    clock.pass_(days=91)
    assert store._ledger is not None
    assert store._keeper is not None
    store._ledger.purge(names[:4], "", "")
    store._keeper.roll()
    assert max(each.notes for each in store.copies()[: len(store.copies()) - before]) == 5
