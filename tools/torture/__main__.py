"""The long forms of the promises about notes, and their results as the table of docs/reliability.md."""

from __future__ import annotations

import os
import platform
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

from tools.torture import faults, kills, power
from tools.torture.edits import Edits, Trial, trials
from tools.torture.worker import a_note, clock
from wsis_reader.formats import read_report
from wsis_reader.notes import files
from wsis_reader.notes.schema import Settings
from wsis_reader.notes.store import NoteStore

ROOT = Path(__file__).parents[2]
REPORT = ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt"

Row = tuple[str, str, str, bool]
"""Promise, figure, result, and whether it was kept."""


def killed() -> Iterator[Row]:
    """R1."""
    found, early = kills.drill(1000, 1, Settings(), early=False), kills.drill(25, 1, Settings(), early=True)
    result = (
        f"{found.lost} lost, {found.corrupt} corrupt; {found.under_way} killed within a change, "
        f"{found.acknowledged} changes acknowledged. Planted (speaks too early): {early.lost} of 25 noticed"
    )
    kept = found.lost == found.corrupt == 0 < early.lost
    yield "R1 an acknowledged change survives a kill", "0 lost, 0 corrupt in 1,000 SIGKILLs", result, kept


def cut_off() -> Iterator[Row]:
    """R2."""
    weak = (Settings("DELETE", "FULL"), Settings("WAL", "NORMAL"), Settings("OFF", "OFF"))
    own, weaker = power.cut(12, Settings()), [power.cut(12, settings, plainly=True) for settings in weak]
    controls = ", ".join(
        f"{cut.settings.journal}+{cut.settings.synchronous} {cut.lost} lost {cut.corrupt} corrupt of {cut.states}"
        for cut in weaker
    )
    result = f"{own.lost} lost, {own.corrupt} corrupt of {own.states} states. Controls: {controls}"
    kept = own.lost == own.corrupt == 0 and all(cut.lost for cut in weaker)
    yield "R2 and a power cut", "0 and 0 over all crash states of 12 changes; the controls fail", result, kept


def failed() -> Iterator[Row]:
    """R3."""
    once, forever = faults.drill(), faults.drill(forever=True)
    wrong = once.wrong + forever.wrong
    for each in wrong:
        print(each, file=sys.stderr)
    result = (
        f"{once.runs} runs with one failing call, {forever.runs} with all later ones failing too: "
        f"{once.refused + forever.refused} changes refused, {len(wrong)} wrong"
    )
    yield (
        "R3 a failing disk",
        "every N-th operation failing: the old or the new state, and it is said",
        result,
        not wrong,
    )


def tested(promise: str, figure: str, *modules: str) -> Callable[[], Iterator[Row]]:
    """What the tests of some modules hold, with ten times the generated examples."""

    def rows() -> Iterator[Row]:
        paths = [f"tests/notes/test_{module}.py" for module in modules]
        command = [sys.executable, "-m", "pytest", "-q", *paths]
        environment = os.environ | {"WSIS_TORTURE": "1"}
        done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
        if done.returncode:
            print(done.stdout, file=sys.stderr)
        yield (
            promise,
            figure,
            f"tests: {done.stdout.strip().splitlines()[-1].partition(' in ')[0]}",
            not done.returncode,
        )

    return rows


def recovered() -> Iterator[Row]:
    """R6."""
    with tempfile.TemporaryDirectory(prefix="torture-") as name:
        folder = Path(name)
        store = NoteStore.open(folder, clock)
        store.take_in(store.preview([a_note(number, Random(number)) for number in range(10_000)]))
        store.close()
        (folder / "notes.sqlite").write_bytes(b"")
        start = time.perf_counter()
        store = NoteStore.open(folder, clock)
        seconds = time.perf_counter() - start
        found = len(store.all())
        store.close()
    result = f"{found:,} notes back in {seconds:.2f} s"
    yield "R6 recovery", "≤ 3 s for 10,000 notes", result, seconds <= 3 and found == 10_000


def anchored() -> Iterator[Row]:
    """R9."""
    report = read_report(REPORT)
    wrong = total = 0
    for words, figure, least in (
        (0.0, "unchanged text 100 % exact", 1.0),
        (0.1, "≥ 95 % found at 10 % changed words", 0.95),
        (0.25, "≥ 90 % found at 25 % changed words", 0.9),
    ):
        done = list(trials(report, Edits(words=words), 2500, Random(2026)))
        exact = all(trial.anchored.state == "exact" for trial in done)
        found, silent = _found(done)
        wrong, total = wrong + _wrong(done), total + len(done)
        result = f"{found:.1%} found, {silent:.1%} without asking" + (", all exact" if exact else "")
        yield f"R9 anchors: {figure.split(',')[0]}", figure, result, found >= least and (exact or words > 0)
    for edits in (Edits(0.1, 0.1), Edits(0.05, 0, 0.5, 0.7), Edits(0.1, 0.1, 0.5, 0.7), Edits(0.25, 0.2, 0.5, 0.7)):
        done = list(trials(report, edits, 2500, Random(2027)))
        wrong, total = wrong + _wrong(done), total + len(done)
    yield "R9 anchors: never a wrong place without asking", "0 in 10,000", f"{wrong} in {total:,}", wrong == 0


def _found(done: list[Trial]) -> tuple[float, float]:
    alive = [trial for trial in done if trial.survived >= 0.5]
    right = [trial for trial in alive if trial.right]
    silent = [trial for trial in right if trial.anchored.state != "confirm"]
    return len(right) / len(alive), len(silent) / len(alive)


def _wrong(done: list[Trial]) -> int:
    return sum(trial.confidently_wrong for trial in done)


def written() -> Iterator[Row]:
    """R11."""
    found, planted = kills.drill_writing(200, 1, files.write), kills.drill_writing(25, 1, Path.write_bytes)
    cut, unsynced = power.cut_writing(5, Settings()), power.cut_writing(5, Settings("OFF", "OFF"))
    result = (
        f"{found.corrupt} half files in {found.killed} kills, {found.under_way} of them within a file; "
        f"{cut.lost} lost and {cut.corrupt} half of {cut.states} power cuts. "
        f"Planted: written in place, {planted.corrupt} of 25 noticed; not synced, {unsynced.lost + unsynced.corrupt}"
    )
    kept = found.corrupt == cut.corrupt == cut.lost == 0 < min(planted.corrupt, unsynced.lost + unsynced.corrupt)
    yield "R11 export is atomic", "killed at any point: the old file or the complete new one", result, kept


DRILLS: tuple[Callable[[], Iterator[Row]], ...] = (
    killed,
    cut_off,
    failed,
    tested("R5 damage is noticed", "8 of 8 kinds, the original kept", "damage"),
    recovered,
    tested("R7 backups", "all verified before rotation", "backup"),
    tested("R8 migrations", "killed at any statement: old or new", "schema"),
    anchored,
    tested("R10 nothing dropped", "export → import → export byte-identical", "annotations", "merge"),
    written,
)


def main() -> int:
    """Print the table; 1 where a promise was not kept."""
    today = datetime.now(UTC).date()
    print(f"{_machine()}, {today}\n")
    print("| promise | figure | result | date | kept |\n|---|---|---|---|---|")
    all_kept = True
    for drill in DRILLS:
        for row in drill():
            all_kept = all_kept and row[3]
            print(_line(row, today), flush=True)
    return 0 if all_kept else 1


def _line(row: Row, today: date) -> str:
    *words, kept = row
    return f"| {' | '.join(words)} | {today} | {'yes' if kept else 'NO'} |"


def _machine() -> str:
    return (
        f"{platform.system()} {platform.release().split('-')[0]} {platform.machine()}, {os.cpu_count()} processors, "
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}"
    )


if __name__ == "__main__":
    sys.exit(main())
