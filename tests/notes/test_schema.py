"""Every released schema is brought up to the present one, whole or not at all."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tools.torture import kills
from wsis_reader.notes import schema
from wsis_reader.notes.codec import body_of
from wsis_reader.notes.store import NoteStore

if TYPE_CHECKING:
    from tests.notes.conftest import Clock

SCHEMAS = Path(__file__).parent / "schemas"


def released(version: int, path: Path) -> Path:
    with closing(sqlite3.connect(path)) as database:
        database.executescript((SCHEMAS / f"{version}.sql").read_text(encoding="utf-8"))
    return path


def test_there_is_a_fixture_of_every_version() -> None:
    assert sorted(int(path.stem) for path in SCHEMAS.glob("*.sql")) == list(range(1, schema.VERSION + 1))
    assert sorted(schema.MIGRATIONS) == list(range(1, schema.VERSION))


@pytest.mark.parametrize("version", range(1, schema.VERSION + 1))
def test_every_released_schema_opens(version: int, tmp_path: Path, clock: Clock) -> None:
    released(version, tmp_path / "notes.sqlite")
    store = NoteStore.open(tmp_path, clock)
    assert (store.opened.damage, store.read_only) == ("", False)
    assert {note.text for note in store.all()} == {"Compare with Tunis", ""}
    assert [note.text for note in store.bin()] == ["À voir avant la réunion"]
    assert [change.what for change in store.history()] == ["remove", "edit", "add", "add", "add"]
    store.undo()
    assert len(store.all()) == 3
    store.close()


def to_next(database: sqlite3.Connection) -> None:
    """A step to a version that is to come: every note is rewritten, and there is one table more."""
    database.execute("CREATE TABLE more (word TEXT)")
    for key, name, body, state, kept in database.execute("SELECT * FROM notes").fetchall():
        database.execute("INSERT INTO more VALUES (?)", (body[:9],))
        database.execute("UPDATE notes SET body = ?, digest = ? WHERE key = ?", (body, kept, key))
        assert schema.digest(name, body, state) == kept


@pytest.fixture
def next_version() -> Iterator[pytest.MonkeyPatch]:
    with pytest.MonkeyPatch.context() as patch:
        yield patch


def be_next(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(schema, "VERSION", 2)
    patch.setattr(schema, "MIGRATIONS", {1: to_next})
    patch.setattr(schema, "TABLES", (*schema.TABLES, "CREATE TABLE more (word TEXT)"))


def test_an_older_file_is_upgraded_and_kept(tmp_path: Path, clock: Clock, next_version: pytest.MonkeyPatch) -> None:
    old = released(1, tmp_path / "notes.sqlite").read_bytes()
    be_next(next_version)
    store = NoteStore.open(tmp_path, clock)
    assert (store.opened.upgraded_from, len(store.all())) == (1, 2)
    assert (tmp_path / "notes-copies" / "version-1.sqlite").read_bytes() == old
    store.close()
    assert NoteStore.open(tmp_path, clock).opened.upgraded_from == 0


def test_a_copy_of_an_older_version_can_be_restored(
    tmp_path: Path, clock: Clock, next_version: pytest.MonkeyPatch
) -> None:
    (tmp_path / "notes-copies").mkdir()
    released(1, tmp_path / "notes-copies" / "latest.sqlite")
    (tmp_path / "notes.sqlite").write_bytes(b"")
    be_next(next_version)
    store = NoteStore.open(tmp_path, clock)
    assert (store.opened.damage, len(store.all())) == ("empty", 2)


def test_an_upgrade_that_fails_leaves_the_old_file(
    tmp_path: Path, clock: Clock, next_version: pytest.MonkeyPatch
) -> None:
    old = released(1, tmp_path / "notes.sqlite").read_bytes()
    be_next(next_version)
    next_version.setattr(schema, "MIGRATIONS", {1: lambda database: database.execute("no statement")})
    with pytest.raises(Exception, match="notes"):
        NoteStore.open(tmp_path, clock)
    assert (tmp_path / "notes.sqlite").read_bytes() == old
    assert not list(tmp_path.glob(".*.part"))


@pytest.mark.skipif(sys.platform == "win32", reason="killed programs are forked ones")
def test_an_upgrade_killed_at_any_moment_leaves_the_old_file_or_the_new_one(
    tmp_path: Path, next_version: pytest.MonkeyPatch
) -> None:
    database = released(1, tmp_path / "notes.sqlite")
    with closing(sqlite3.connect(database)) as old:
        expected = {row[0]: row[1] for row in old.execute("SELECT id, body FROM notes")}

    def same(store: NoteStore) -> bool:
        return {note.id: body_of(note) for note in (*store.all(), *store.bin())} == expected

    found = kills.drill_upgrade(database, lambda: be_next(next_version), same)
    assert (found.lost, found.corrupt) == (0, 0)
    assert found.killed > 20


@pytest.mark.skipif(sys.platform == "win32", reason="killed programs are forked ones")
def test_an_upgrade_in_place_is_noticed_when_killed(tmp_path: Path, next_version: pytest.MonkeyPatch) -> None:
    """Planted: the steps are made on the file itself, each for itself."""
    database = released(1, tmp_path / "notes.sqlite")

    def in_place(path: Path, _: object) -> None:
        with closing(schema.connect(path)) as own:
            own.execute("PRAGMA user_version=2")
            to_next(own)

    from wsis_reader.notes import opening

    next_version.setattr(opening, "_upgrade", in_place)
    found = kills.drill_upgrade(database, lambda: be_next(next_version), lambda store: len(store.all()) == 2)
    assert found.lost + found.corrupt > 0
