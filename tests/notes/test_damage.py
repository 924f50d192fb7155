"""Damage is noticed, kept as it was found, and undone from the newest good copy."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest

from tests.notes.conftest import at
from wsis_reader.notes import schema
from wsis_reader.notes.errors import NotesError, NotWritten
from wsis_reader.notes.store import NoteStore

if TYPE_CHECKING:
    from tests.notes.conftest import Clock, OpenStore


@pytest.fixture
def database(tmp_path: Path, open_store: OpenStore) -> Path:
    """A store of sixty notes that was closed in order."""
    store = open_store()
    for number in range(60):
        store.add("note", "A/1", "en", at(str(number)), text=f"words of {number} " * 9)
    store.close()
    return tmp_path / "data" / "notes.sqlite"


def empty(path: Path) -> None:
    path.write_bytes(b"")


def half(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def header(path: Path) -> None:
    path.write_bytes(b"\0" * 16 + path.read_bytes()[16:])


def page(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[8192:12288] = bytes(4096)
    path.write_bytes(content)


def bit(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[content.index(b"words of 7")] ^= 1
    path.write_bytes(content)


def foreign(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE recipes (name)")


def missing(path: Path) -> None:
    path.unlink()


def older(path: Path) -> None:
    """An earlier state of the same file, as a synchronised folder brings it back."""
    path.write_bytes(path.with_name("earlier").read_bytes())


def emptier(path: Path) -> None:
    path.unlink()
    with closing(schema.connect(path)) as other:
        schema.create(other, "another store")


def row_lost(path: Path) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("DELETE FROM notes WHERE key = 7")
        other.commit()


DAMAGES: list[tuple[Callable[[Path], None], str]] = [
    (empty, "empty"),
    (half, "half"),
    (header, "header"),
    (page, "page"),
    (bit, "row"),
    (foreign, "foreign"),
    (missing, "missing"),
    (emptier, "emptier"),
    (row_lost, "rows"),
]


@pytest.mark.parametrize(("plant", "kind"), DAMAGES)
def test_damage_is_noticed_kept_and_undone(
    database: Path, open_store: OpenStore, plant: Callable[[Path], None], kind: str
) -> None:
    plant(database)
    as_found = database.read_bytes() if database.exists() else None
    store = open_store()
    assert store.opened.damage == kind
    assert len(store.all()) == 60
    assert store.opened.restored_from == database.parent / "notes-copies" / "latest.sqlite"
    if as_found is None:
        assert store.opened.aside is None
    else:
        assert store.opened.aside is not None
        assert (store.opened.aside / database.name).read_bytes() == as_found
    store.close()
    assert open_store().opened.damage == ""


def test_an_older_file_does_not_replace_a_newer_one(database: Path, open_store: OpenStore) -> None:
    shutil.copyfile(database, database.with_name("earlier"))
    store = open_store()
    store.add("note", "A/1", "en", at("99"), text="later")
    store.close()
    older(database)
    store = open_store()
    assert (store.opened.damage, len(store.all())) == ("older", 61)


def test_a_newer_file_is_only_read(database: Path, open_store: OpenStore) -> None:
    with closing(sqlite3.connect(database)) as newer:
        newer.execute("ALTER TABLE notes ADD COLUMN mood TEXT")
        newer.execute(f"PRAGMA user_version={schema.VERSION + 1}")
        newer.commit()
    as_found = database.read_bytes()
    store = open_store()
    assert (store.read_only, store.opened.only, len(store.all())) == (True, "newer", 60)
    store.close()
    assert database.read_bytes() == as_found


def journal_of_a_change(path: Path) -> bytes:
    """The journal of a change that was under way, and then was not made."""
    with closing(schema.connect(path)) as writer:
        writer.execute("PRAGMA cache_size=1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE notes SET body = body || ' '")
        content = path.with_name(f"{path.name}-journal").read_bytes()
        writer.execute("ROLLBACK")
    return content


def believed_by_sqlite(path: Path) -> list[object]:
    """The rows of a file that passes SQLite's own check."""
    with closing(sqlite3.connect(path)) as database:
        assert database.execute("PRAGMA quick_check").fetchone() == ("ok",)
        return database.execute("SELECT key, id, body, state, digest FROM notes").fetchall()


def test_a_journal_that_is_not_the_files_own_is_set_aside(database: Path, open_store: OpenStore) -> None:
    journal = database.with_name(f"{database.name}-journal")
    content = journal_of_a_change(database)
    store = open_store()
    for number in range(40):
        store.edit(store.all()[number].id, f"rewritten {number} " * 20)
    there = store.all()
    store.close()
    journal.write_bytes(content)
    as_found = database.read_bytes()
    alone = shutil.copytree(database.parent, database.parent / "alone") / database.name
    # Planted: what SQLite alone would make of it.
    with pytest.raises((AssertionError, sqlite3.DatabaseError)):
        believed_by_sqlite(alone)
    store = open_store()
    assert store.opened.damage == "journal"
    assert store.opened.aside is not None
    assert (store.opened.aside / journal.name).read_bytes() == content
    assert store.all() == there
    store.close()
    assert database.read_bytes() == as_found


def flips(path: Path, count: int) -> list[bytes]:
    random, content = Random(4), path.read_bytes()
    found = []
    for _ in range(count):
        flipped = bytearray(content)
        flipped[random.randrange(len(content))] ^= 1 << random.randrange(8)
        found.append(bytes(flipped))
    return found


def silent(path: Path, contents: list[bytes], believed: Callable[[Path], Sequence[object]]) -> int:
    """How many files are believed though they hold something else."""
    good, count = list(believed(path)), 0
    for content in contents:
        path.write_bytes(content)
        try:
            count += list(believed(path)) != good
        except (AssertionError, NotesError, sqlite3.DatabaseError):
            continue
    return count


def test_no_flipped_bit_passes_unnoticed(database: Path, tmp_path: Path) -> None:
    contents = flips(database, 150)
    other = shutil.copyfile(database, tmp_path / "other.sqlite")
    assert silent(database, contents, lambda path: schema.check_file(path).rows) == 0
    # Planted: a program that trusts SQLite's own check.
    assert silent(other, contents, believed_by_sqlite) > 20


def test_the_newest_good_copy_is_taken(database: Path, open_store: OpenStore) -> None:
    empty(database)
    latest = database.parent / "notes-copies" / "latest.sqlite"
    bit(latest)
    store = open_store()
    assert store.opened.restored_from is not None
    assert store.opened.restored_from.name.startswith("kept-")
    assert len(store.all()) == 60


def test_without_a_good_copy_the_notes_begin_anew_and_what_was_there_is_kept(
    database: Path, open_store: OpenStore
) -> None:
    for copy in (database.parent / "notes-copies").iterdir():
        empty(copy)
    half(database)
    store = open_store()
    assert (store.opened.damage, store.opened.restored_from, store.all()) == ("half", None, ())
    assert store.opened.aside is not None
    assert (store.opened.aside / database.name).stat().st_size > 0


def test_damage_while_the_program_runs_is_said_and_changes_nothing(database: Path, open_store: OpenStore) -> None:
    store = open_store()
    there = store.all()
    assert store._ledger is not None
    store._ledger.database.execute("PRAGMA shrink_memory")
    page(database)
    with pytest.raises(NotWritten) as caught:
        store.recolour([note.id for note in there], "red")
    assert caught.value.reason == "damaged"
    assert store.all() == there
    store.close()
    assert open_store().opened.damage == "page"


def test_at_most_a_minute_of_changes_is_lost_with_the_file(open_store: OpenStore, clock: Clock, tmp_path: Path) -> None:
    store = open_store()
    for second in range(0, 600, 10):
        store.tick()
        store.add("note", "A/1", "en", at("1"), text=str(second))
        clock.pass_(seconds=10)
    (tmp_path / "data" / "notes.sqlite").unlink()
    store._lock.release()
    restored = open_store()
    assert {int(note.text) for note in restored.all()} >= set(range(0, 600 - 60, 10))


def test_a_store_is_never_restored_over_one_that_another_process_writes(database: Path, clock: Clock) -> None:
    writer = NoteStore.open(database.parent, clock)
    other = NoteStore.open(database.parent, clock)
    assert (other.read_only, other.opened.damage) == (True, "")
    writer.close()
