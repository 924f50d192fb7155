"""R2: system calls of a run are recorded, and the power is cut after each of them.

A file's content is on the disk once the file was synced, its name once its folder was; what was not synced may be there
or not. At each call four states of the disk are made: unsynced contents there or not, unsynced names there or not.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from tools.torture.worker import clock, fingerprint
from wsis_reader.notes import schema
from wsis_reader.notes.codec import note_of
from wsis_reader.notes.errors import NotesError
from wsis_reader.notes.schema import Settings
from wsis_reader.notes.store import NoteStore

Disk = Mapping[str, bytes]
"""Names to contents."""

_CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,lseek,close,mkdir"
_LINE = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+=\s+(-?\d+)(.*)$")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NUMBER = re.compile(r"^(\d+)<")


@dataclass(slots=True)
class _File:
    now: bytearray = field(default_factory=bytearray)
    kept: bytes = b""


@dataclass(frozen=True, slots=True)
class Moment:
    """The disk as the power went, and the last words that had been said: revision and fingerprint by revision."""

    disk: Disk
    revision: int


@dataclass(slots=True)
class Cuts:
    """What came of all the cuts of one run."""

    settings: Settings
    states: int = 0
    lost: int = 0
    corrupt: int = 0
    worst: int = 0


class _Machine:
    """Files and their names, as they are and as the disk would give them back."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names: dict[str, _File] = {}
        self._kept_names: dict[str, _File] = {}
        self._open: dict[int, tuple[str, _File | None, int]] = {}
        self.said: list[str] = []

    def disks(self) -> Iterator[Disk]:
        for names in (self._kept_names, self._names):
            yield {name: file.kept for name, file in names.items()}
            yield {name: bytes(file.now) for name, file in names.items()}

    def call(self, name: str, arguments: str, result: int, rest: str) -> bool:
        """Follow one call; say whether the disk may be another after it."""
        handle = getattr(self, f"_{name}", None)
        return bool(handle and result >= 0 and handle(arguments, result, rest))

    def _inside(self, path: str) -> bool:
        return path.startswith(self._folder + "/")

    def _openat(self, arguments: str, result: int, _: str) -> bool:
        path = _strings(arguments)[0].decode()
        if not self._inside(path) and path != self._folder:
            self._open.pop(result, None)
            return False
        fresh = "O_CREAT" in arguments and path not in self._names
        if fresh:
            self._names[path] = _File()
        elif "O_TRUNC" in arguments:
            self._names[path].now.clear()
        self._open[result] = (path, self._names.get(path), 0)
        return fresh

    def _close(self, arguments: str, _result: int, _: str) -> bool:
        self._open.pop(int(arguments.split("<")[0].split(",")[0]), None)
        return False

    def _file(self, arguments: str) -> tuple[int, _File | None, int]:
        number = int(_NUMBER.match(arguments)[1]) if _NUMBER.match(arguments) else int(arguments.split(",")[0])
        _, file, at = self._open.get(number, ("", None, 0))
        return number, file, at

    def _write(self, arguments: str, result: int, _: str) -> bool:
        number, file, at = self._file(arguments)
        data = _strings(arguments)[0][:result]
        if number == 1:
            self.said += data.decode().split("\n")[:-1]
            return False
        if file is None:
            return False
        _put(file, at, data)
        self._open[number] = (self._open[number][0], file, at + result)
        return True

    def _pwrite64(self, arguments: str, result: int, _: str) -> bool:
        _, file, _at = self._file(arguments)
        if file is None:
            return False
        _put(file, int(arguments.rsplit(",", 1)[1]), _strings(arguments)[0][:result])
        return True

    def _lseek(self, arguments: str, result: int, _: str) -> bool:
        number, file, _at = self._file(arguments)
        if file is not None:
            self._open[number] = (self._open[number][0], file, result)
        return False

    def _ftruncate(self, arguments: str, _result: int, _: str) -> bool:
        _, file, _at = self._file(arguments)
        if file is None:
            return False
        size = int(arguments.rsplit(",", 1)[1])
        del file.now[size:]
        file.now.extend(bytes(size - len(file.now)))
        return True

    def _fsync(self, arguments: str, _result: int, _: str) -> bool:
        number, file, _at = self._file(arguments)
        if file is not None:
            file.kept = bytes(file.now)
        elif number in self._open:
            folder = self._open[number][0]
            for names in (self._kept_names, self._names):
                for path in [path for path in names if path.rpartition("/")[0] == folder]:
                    if path in self._names:
                        self._kept_names[path] = self._names[path]
                    else:
                        del self._kept_names[path]
        return True

    _fdatasync = _fsync

    def _unlink(self, arguments: str, _result: int, _: str) -> bool:
        return self._names.pop(_strings(arguments)[-1].decode(), None) is not None

    _unlinkat = _unlink

    def _rename(self, arguments: str, _result: int, _: str) -> bool:
        old, new = (each.decode() for each in _strings(arguments)[-2:])
        if old not in self._names:
            return False
        self._names[new] = self._names.pop(old)
        return True

    _renameat = _renameat2 = _rename


def record(commits: int, settings: Settings, seed: int = 1) -> tuple[str, str]:
    """The system calls of a run of so many changes, and the folder it worked in."""
    folder = tempfile.mkdtemp(prefix="torture-")
    trace = Path(f"{folder}.trace")
    worker = ["-m", "tools.torture.worker", "work", folder, str(commits), str(seed)]
    command = ["strace", "-f", "-xx", "-s", "10000000", "-y", "-e", f"trace={_CALLS}", "-o", str(trace), sys.executable]
    try:
        done = subprocess.run([*command, *worker, settings.journal, settings.synchronous], capture_output=True)
        if done.returncode:
            raise RuntimeError(done.stderr.decode())
        return trace.read_text(), folder
    finally:
        shutil.rmtree(folder)
        trace.unlink(missing_ok=True)


def moments(trace: str, folder: str) -> tuple[list[Moment], dict[int, str]]:
    """Every state in which a cut could leave the disk, once for each last word, and what each revision holds."""
    machine, found, known = _Machine(folder), {}, {}
    for line in trace.split("\n"):
        read = _LINE.match(line)
        if read is None:
            continue
        name, arguments, result, rest = read.groups()
        changed = machine.call(name, arguments, int(result), rest)
        acks = [words.split() for words in machine.said if words.startswith("ack ")]
        known |= {int(revision): holds for _, revision, holds in acks}
        if acks and (changed or name == "write"):
            for disk in machine.disks():
                moment = Moment(disk, int(acks[-1][1]))
                found.setdefault((_mark(disk), moment.revision), moment)
    return list(found.values()), known


def cut(commits: int, settings: Settings) -> Cuts:
    """Cut the power in every moment of a run, and open what is left: as the program does, or plainly if weakened."""
    trace, folder = record(commits, settings)
    found, known = moments(trace, folder)
    cuts = Cuts(settings)
    for moment in found:
        cuts.states += 1
        with tempfile.TemporaryDirectory(prefix="torture-") as place:
            for name, content in moment.disk.items():
                path = Path(place, Path(name).relative_to(folder))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            there = _opened(Path(place)) if settings == Settings() else _plainly(Path(place), settings)
        _judge(cuts, moment, there, known)
    return cuts


def _judge(cuts: Cuts, moment: Moment, there: tuple[int, str] | None, known: Mapping[int, str]) -> None:
    if there is None:
        cuts.corrupt += 1
        return
    revision, holds = there
    if revision < moment.revision:
        cuts.lost += 1
        cuts.worst = max(cuts.worst, moment.revision - revision)
    elif known.get(revision, holds) != holds:
        cuts.corrupt += 1


def _opened(folder: Path) -> tuple[int, str] | None:
    try:
        store = NoteStore.open(folder, clock)
    except NotesError:
        return None
    try:
        if store.opened.damage or store._ledger is None:
            return None
        return store._ledger.seal.revision, fingerprint(store._notes)
    finally:
        store.close()


def _plainly(folder: Path, settings: Settings) -> tuple[int, str] | None:
    path = folder / "notes.sqlite"
    try:
        database = schema.connect(path, settings)
    except Exception:
        return None
    try:
        content = schema.check(database, path)
    except NotesError:
        return None
    finally:
        database.close()
    return content.seal.revision, fingerprint({row[1]: note_of(row[1], row[2]) for row in content.rows})


def _mark(disk: Disk) -> str:
    mark = sha256()
    for name, content in sorted(disk.items()):
        mark.update(f"{name}\0{len(content)}\0".encode())
        mark.update(content)
    return mark.hexdigest()


def _put(file: _File, at: int, data: bytes) -> None:
    if at > len(file.now):
        file.now.extend(bytes(at - len(file.now)))
    file.now[at : at + len(data)] = data


def _strings(arguments: str) -> list[bytes]:
    return [bytes.fromhex(found.replace("\\x", "")) for found in _STRING.findall(arguments)]


def main(commits: str) -> None:
    """Print what comes of the program's settings and of weaker ones."""
    for settings in (Settings(), Settings("DELETE", "FULL"), Settings("WAL", "NORMAL"), Settings("OFF", "OFF")):
        print(cut(int(commits), settings))


if __name__ == "__main__":
    main(*sys.argv[1:])
