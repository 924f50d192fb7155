"""R3: every operation of the disk fails once, the N-th and then the next; nothing half done is left, and it is said."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from tools.torture.worker import clock
from wsis_reader.notes.store import NoteStore

CALLS = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "unlink", "rename")
ERRORS = ("EIO", "ENOSPC")
_CHANGES = 3


@dataclass(slots=True)
class Faults:
    """How many runs had a failing call, how many changes were refused in them, and what was wrong."""

    runs: int = 0
    refused: int = 0
    wrong: list[str] = field(default_factory=list)


def drill(
    calls: tuple[str, ...] = CALLS, errors: tuple[str, ...] = ERRORS, most: int = 60, forever: bool = False
) -> Faults:
    """Let the first, second, third … call of each kind fail, until a run has no more of them.

    With `forever` all later ones fail too, as on a disk that is full.
    """
    faults = Faults()
    for call in calls:
        for error in errors:
            for number in range(1, most + 1):
                if not _run(faults, call, error, number, forever):
                    break
    return faults


def _run(faults: Faults, call: str, error: str, number: int, forever: bool) -> bool:
    """One run; whether the call failed in it at all."""
    folder = Path(tempfile.mkdtemp(prefix="torture-"))
    trace = folder.with_suffix(".trace")
    try:
        with_note = NoteStore.open(folder, clock)
        with_note.add("note", "A/1", "en", (), text="before")
        with_note.close()
        when = f"{number}+" if forever else str(number)
        inject = [f"--inject={call}:error={error}:when={when}"]
        if call == "write":
            # Words go to a pipe by the same call, and have to arrive.
            inject += ["-P", str(folder / "notes.lock"), "-P", str(folder / "notes.sqlite")]
        worker = [sys.executable, "-m", "tools.torture.worker", "stumble", str(folder), str(_CHANGES), str(number)]
        command = ["strace", "-f", "-qq", "-o", str(trace), f"--trace={call}", *inject, *worker]
        done = subprocess.run(command, capture_output=True, text=True)
        hit = "(INJECTED)" in trace.read_text()
        if hit:
            faults.runs += 1
            faults.refused += done.stdout.count("refused ")
            if done.returncode or done.stderr:
                faults.wrong.append(f"{call} {error} {number}: {done.stderr[-300:]}")
            _judge(faults, folder, done.stdout.split("\n"), f"{call} {error} {number}")
        return hit
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        trace.unlink(missing_ok=True)


def _judge(faults: Faults, folder: Path, said: list[str], what: str) -> None:
    made = {line.removeprefix("made ") for line in said if line.startswith("made ")} | {"before"}
    tried = {line.removeprefix("try ") for line in said if line.startswith("try ")} | {"before"}
    store = NoteStore.open(folder, clock)
    there = {note.text for note in store.all()}
    store.close()
    if store.opened.damage or not made <= there <= tried:
        faults.wrong.append(f"{what}: {store.opened.damage} lacks {made - there}, has {there - tried}")


def main() -> None:
    """Print what came of it."""
    print(drill())
    print(drill(forever=True))


if __name__ == "__main__":
    main()
