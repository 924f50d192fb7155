"""R2: system calls of a run are recorded, and the power is cut after each of them.

At each call four states of the disk are made: unsynced contents there or not, unsynced names there or not.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from tools.torture.machine import CALLS, Disk, Machine
from tools.torture.worker import clock, fingerprint
from wsis_reader.notes import schema
from wsis_reader.notes.codec import note_of
from wsis_reader.notes.errors import NotesError
from wsis_reader.notes.schema import Settings
from wsis_reader.notes.store import NoteStore

_LINE = re.compile(r"^(?:\d+\s+)?(\w+)\((.*)\)\s+=\s+(-?\d+)(.*)$")


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


def record(count: int, settings: Settings, mode: str) -> tuple[str, str]:
    """The system calls of a run of so many changes or files, and the folder it worked in."""
    folder = tempfile.mkdtemp(prefix="torture-")
    trace = Path(f"{folder}.trace")
    worker = ["-m", "tools.torture.worker", mode, folder, str(count), "1"]
    command = ["strace", "-f", "-xx", "-s", "10000000", "-y", "-e", f"trace={CALLS}", "-o", str(trace), sys.executable]
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
    machine, found, known = Machine(folder), {}, {}
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


def cut(commits: int, settings: Settings, *, plainly: bool = False) -> Cuts:
    """Cut the power in every moment of a run of changes, and open what is left as the program does, or plainly."""

    def open_(folder: Path) -> tuple[int, str] | None:
        return _plainly(folder, settings) if plainly else _opened(folder)

    return _cut(commits, settings, "work", open_)


def cut_writing(count: int, settings: Settings) -> Cuts:
    """Cut the power in every moment in which files are written; `OFF` leaves out the syncs."""
    return _cut(count, settings, "files", _whole_file)


def _cut(count: int, settings: Settings, mode: str, open_: Callable[[Path], tuple[int, str] | None]) -> Cuts:
    trace, folder = record(count, settings, mode)
    found, known = moments(trace, folder)
    cuts = Cuts(settings)
    for moment in found:
        cuts.states += 1
        with tempfile.TemporaryDirectory(prefix="torture-") as place:
            for name, content in moment.disk.items():
                path = Path(place, Path(name).relative_to(folder))
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
            _judge(cuts, moment, open_(Path(place)), known)
    return cuts


def _whole_file(folder: Path) -> tuple[int, str] | None:
    content = (folder / "notes.jsonld").read_bytes() if (folder / "notes.jsonld").exists() else b""
    return (content[0], "-") if len(content) == 20_000 and len(set(content)) == 1 else None


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


def main(commits: str) -> None:
    """Print what comes of the program's settings and of weaker ones."""
    print(cut(int(commits), Settings()))
    for settings in (Settings("DELETE", "FULL"), Settings("WAL", "NORMAL"), Settings("OFF", "OFF")):
        print(cut(int(commits), settings, plainly=True))
    print(cut_writing(3, Settings()), cut_writing(3, Settings("OFF", "OFF")))


if __name__ == "__main__":
    main(*sys.argv[1:])
