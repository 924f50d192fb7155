"""R1: a program is killed at any moment; what it said was saved is there."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random

from tools.torture.worker import clock, fingerprint, say, work
from wsis_reader.notes import files, schema
from wsis_reader.notes.schema import Settings
from wsis_reader.notes.store import NoteStore

_SIZE = 3_000_000


@dataclass(slots=True)
class Kills:
    """How many programs were killed, in how many of them a change was under way, and what was wrong afterwards."""

    killed: int = 0
    under_way: int = 0
    acknowledged: int = 0
    lost: int = 0
    corrupt: int = 0


def drill(count: int, seed: int, settings: Settings, early: bool) -> Kills:
    """Kill so many times; the notes of one kill are the start of the next. `early` plants the fault of speaking first.

    The program has to have one thread: it is forked.
    """
    random, kills = Random(seed), Kills()
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    NoteStore.open(folder, clock).close()
    try:
        for number in range(count):
            acks = _killed(random, lambda number=number: _work(folder, settings, seed + number, early))
            _judge(folder, acks, kills)
    finally:
        shutil.rmtree(folder)
    return kills


def drill_writing(count: int, seed: int, write: Callable[[Path, bytes], None]) -> Kills:
    """R11: kill a program that writes files, and see that there is the whole old one or the whole new one."""
    random, kills = Random(seed), Kills()
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    try:
        for _ in range(count):
            _killed(random, lambda: _write_on(folder, write))
            kills.killed += 1
            kills.under_way += len(list(folder.iterdir())) > 1
            content = (folder / "notes.jsonld").read_bytes()
            kills.corrupt += len(set(content)) != 1 or len(content) != _SIZE
            files.sweep(folder)
    finally:
        shutil.rmtree(folder)
    return kills


def _write_on(folder: Path, write: Callable[[Path, bytes], None]) -> None:
    for number in range(10_000):
        write(folder / "notes.jsonld", bytes([number % 250]) * _SIZE)
        say("ack", number, "-")


def drill_upgrade(database: Path, patch: Callable[[], None], same: Callable[[NoteStore], bool]) -> Kills:
    """R8: kill the step to a new version at each statement and each file operation of it, until it comes to its end.

    `patch` makes this program the new version; `same` sees that a store holds what it should.
    """
    kills = Kills()
    patch()
    for moment in range(1, 1000):
        folder = Path(tempfile.mkdtemp(prefix="torture-"))
        try:
            shutil.copyfile(database, folder / "notes.sqlite")
            ended = _killed_at(folder, moment)
            if not ended:
                kills.killed += 1
                kills.under_way += any(path.name.startswith(".") for path in folder.iterdir())
            store = NoteStore.open(folder, clock)
            kills.corrupt += bool(store.opened.damage)
            kills.lost += not same(store)
            store.close()
            if ended:
                return kills
        finally:
            shutil.rmtree(folder)
    raise RuntimeError("no end of it")


def _killed_at(folder: Path, moment: int) -> bool:
    """Open a store in a child that is killed at its so-manieth statement or file operation; whether it ended before."""
    pid = os.fork()
    if pid == 0:
        with suppress(BaseException):
            _count_down(moment)
            NoteStore.open(folder, clock)
            os._exit(0)
        os._exit(1)
    _, status = os.waitpid(pid, 0)
    if os.WIFEXITED(status) and os.WEXITSTATUS(status):
        raise RuntimeError("the child failed")
    return os.WIFEXITED(status)


def _count_down(moment: int) -> None:
    left = [moment]

    def tick(*_: object) -> None:
        left[0] -= 1
        if left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    connect, replace, fsync = schema.connect, os.replace, os.fsync

    def watched_connect(path: Path, settings: Settings | None = None, *, readonly: bool = False) -> sqlite3.Connection:
        database = connect(path, settings, readonly=readonly)
        database.set_trace_callback(tick)
        return database

    def watched_replace(source: Path, target: Path) -> None:
        tick()
        replace(source, target)
        tick()

    def watched_fsync(descriptor: int) -> None:
        tick()
        fsync(descriptor)

    schema.connect, os.replace, os.fsync = watched_connect, watched_replace, watched_fsync


def _work(folder: Path, settings: Settings, seed: int, early: bool) -> None:
    work(folder / "notes.sqlite", settings, 10_000, seed, lambda _: early)


def _killed(random: Random, child: Callable[[], None]) -> list[str]:
    """Run a child, kill it a little after its first word, and give its words."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        with suppress(BaseException):
            os.close(reading)
            os.dup2(writing, 1)
            child()
        os._exit(1)
    os.close(writing)
    said = os.read(reading, 65536)
    time.sleep(random.uniform(0, 0.03))
    os.kill(pid, signal.SIGKILL)
    os.waitpid(pid, 0)
    while more := os.read(reading, 65536):
        said += more
    os.close(reading)
    return [line for line in said.decode().split("\n")[:-1] if line.startswith("ack ")]


def _judge(folder: Path, acks: list[str], kills: Kills) -> None:
    kills.killed += 1
    kills.acknowledged += len(acks) - 1
    kills.under_way += (folder / "notes.sqlite-journal").exists()
    store = NoteStore.open(folder, clock)
    try:
        revision = store._ledger.seal.revision if store._ledger else -1
        there = fingerprint(store._notes)
    finally:
        store.close()
    _, last, expected = acks[-1].split()
    if store.opened.damage:
        kills.corrupt += 1
    if revision < int(last) or (revision == int(last) and there != expected != "-"):
        kills.lost += 1


def main(what: str, count: str, fault: str = "") -> None:
    """Print what came of it as JSON; with a word more the fault that should be noticed is planted."""
    if what == "changes":
        kills = drill(int(count), 1, Settings(), bool(fault))
    else:
        kills = drill_writing(int(count), 1, Path.write_bytes if fault else files.write)
    print(json.dumps(asdict(kills)))


if __name__ == "__main__":
    main(*sys.argv[1:])
