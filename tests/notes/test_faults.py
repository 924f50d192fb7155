"""A disk that fails: the old state or the new one, an error that says why, and the next try works."""

from __future__ import annotations

import errno
import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.notes.conftest import at
from wsis_reader.notes import files, ledger, schema
from wsis_reader.notes.errors import NotRead, NotWritten
from wsis_reader.notes.store import NoteStore

if TYPE_CHECKING:
    from tests.notes.conftest import Clock, OpenStore


def add(store: NoteStore, text: str = "words") -> None:
    store.add("note", "A/1", "en", at("1"), text=text)


def reason_of(act: Callable[[], None]) -> str:
    """Why something was not written; nothing where it was."""
    try:
        act()
    except NotWritten as error:
        return error.reason
    return ""


class Failing:
    """A connection whose n-th statement fails, and works when asked anew."""

    def __init__(self, database: sqlite3.Connection, left: list[int], code: int) -> None:
        self._database, self._left, self._code = database, left, code

    def execute(self, *statement: object) -> object:
        self._left[0] -= 1
        if self._left[0] == 0:
            error = sqlite3.OperationalError("planted")
            error.sqlite_errorcode = self._code
            raise error
        return self._database.execute(*statement)

    def __getattr__(self, name: str) -> object:
        return getattr(self._database, name)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        (sqlite3.SQLITE_FULL, "full"),
        (sqlite3.SQLITE_READONLY, "readonly"),
        (sqlite3.SQLITE_BUSY, "locked"),
        (sqlite3.SQLITE_IOERR_WRITE, "io"),
    ],
)
def test_whichever_statement_fails_the_change_is_refused_and_the_next_one_made(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch, code: int, reason: str
) -> None:
    store = open_store()
    add(store, "first")
    left = [0]
    connect = ledger.connect
    monkeypatch.setattr(ledger, "connect", lambda *a, **k: Failing(connect(*a, **k), left, code))
    store.close()
    store = open_store()
    refused = 0
    for number in range(1, 100):
        before = store.all()
        left[0] = number
        said = reason_of(lambda number=number: add(store, f"number {number}"))
        if not said:
            break
        assert (said, store.all()) == (reason, before)
        refused += 1
        left[0] = 0
        add(store, "after")
        assert len(store.all()) == len(before) + 1
    left[0] = 0
    assert refused >= 5
    there = store.all()
    store.close()
    assert open_store().all() == there


def test_a_change_that_may_have_been_written_is_read_from_the_disk(
    open_store: OpenStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    class LateFailing(Failing):
        def execute(self, *statement: object) -> object:
            result = self._database.execute(*statement)
            if statement[0] == "COMMIT":
                raise sqlite3.OperationalError("planted")
            return result

    connect = ledger.connect
    monkeypatch.setattr(ledger, "connect", lambda *a, **k: LateFailing(connect(*a, **k), [0], 0))
    store = open_store()
    with pytest.raises(NotWritten):
        add(store)
    assert [note.text for note in store.all()] == ["words"]


def test_a_full_disk_is_said_and_nothing_changes(store: NoteStore) -> None:
    add(store, "first")
    assert store._ledger is not None
    (pages,) = store._ledger.database.execute("PRAGMA page_count").fetchone()
    store._ledger.database.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(NotWritten) as caught:
        add(store, "long " * 20_000)
    assert caught.value.reason == "full"
    assert [note.text for note in store.all()] == ["first"]
    add(store, "long " * 20_000)
    assert len(store.all()) == 2


def test_a_database_that_another_program_holds_is_said(
    open_store: OpenStore, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(schema, "_PATIENCE", 0.01)
    store = open_store()
    other = sqlite3.connect(tmp_path / "data" / "notes.sqlite", isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(NotWritten) as caught:
        add(store)
    assert caught.value.reason == "locked"
    other.execute("ROLLBACK")
    other.close()
    add(store)


@contextmanager
def as_nobody() -> Iterator[None]:
    """As somebody whom permissions hold back; root is not."""
    if os.getuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="permissions are others there")
def test_a_folder_that_cannot_be_written_is_read(clock: Clock) -> None:
    folder = Path(tempfile.mkdtemp(prefix="wsis-test-"))
    store = NoteStore.open(folder, clock)
    add(store)
    store.close()
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    with as_nobody():
        store = NoteStore.open(folder, clock)
        assert (store.read_only, store.opened.only, len(store.all())) == (True, "readonly", 1)
        with pytest.raises(NotWritten) as caught:
            add(store)
        assert caught.value.reason == "readonly"
    for path in [folder, *folder.rglob("*")]:
        path.chmod(0o755)


def test_an_error_of_the_disk_is_no_damage(open_store: OpenStore, monkeypatch: pytest.MonkeyPatch) -> None:
    store = open_store()
    add(store)
    store.close()

    def failing(*_: object, **__: object) -> sqlite3.Connection:
        error = sqlite3.OperationalError("planted")
        error.sqlite_errorcode = sqlite3.SQLITE_IOERR_READ
        raise error

    with monkeypatch.context() as planted:
        planted.setattr(ledger, "connect", failing)
        with pytest.raises(NotRead):
            open_store()
    store = open_store()
    assert (store.opened.damage, len(store.all())) == ("", 1)


@pytest.mark.parametrize("function", ["fsync", "replace"])
@pytest.mark.parametrize(("code", "reason"), [(errno.ENOSPC, "full"), (errno.EROFS, "readonly"), (errno.EIO, "io")])
def test_whichever_file_operation_fails_there_is_one_whole_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, function: str, code: int, reason: str
) -> None:
    path = tmp_path / "notes.md"
    files.write(path, b"old")
    real: Callable[..., object] = getattr(os, function)
    for number in range(1, 4):
        left = [number]

        def failing(*arguments: object, left: list[int] = left) -> object:
            left[0] -= 1
            if left[0] == 0:
                raise OSError(code, "planted")
            return real(*arguments)

        with monkeypatch.context() as planted:
            planted.setattr(os, function, failing)
            said = reason_of(lambda: files.write(path, b"new"))
        if not said:
            break
        assert said == reason
        assert path.read_bytes() in (b"old", b"new")
        assert list(tmp_path.iterdir()) == [path]
    assert number > 1


def test_copies_that_cannot_be_made_are_said_and_made_later(
    store: NoteStore, clock: Clock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store.tick()
    add(store)
    clock.pass_(minutes=1)

    def failing(_: int) -> None:
        raise OSError(errno.ENOSPC, "planted")

    with monkeypatch.context() as planted:
        planted.setattr(os, "fsync", failing)
        with pytest.raises(NotWritten) as caught:
            store.tick()
        assert caught.value.reason == "full"
    store.tick()
    assert (tmp_path / "data" / "notes-copies" / "latest.sqlite").stat().st_size > 0
