"""Notes in the window: a highlight until it is kept and painted, and what 10,000 of them cost."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bench.many_notes import store_notes
from tools.bench.start import _PROGRAM, _watch
from tools.bench.table import Row, middle, p95
from tools.bench.xvfb import screen

ROOT = Path(__file__).resolve().parents[2]
_FRAME = 1000 / 60
_MANY = 10_000


def measure(runs: int) -> list[Row]:
    """The figures of the notes; the start with many beside that with none, in turns."""
    with tempfile.TemporaryDirectory() as folder:
        few, many = Path(folder, "few", "wsis-reader"), Path(folder, "many", "wsis-reader")
        store_notes(few, 10)
        store_notes(many, _MANY)
        ink: dict[Path, list[float]] = {few: [], many: []}
        for run in range(runs + 1):
            for data in (few, many):
                took = _watch(["env", f"XDG_DATA_HOME={data.parent}", str(_PROGRAM)])
                ink[data] += [took] if run else []
        one, full = _use(few, runs * 4), _use(many, runs * 4)
    beside, opened = middle(ink[few]), middle(ink[many])
    return [
        Row("keys to a highlight kept and painted, p95", p95(one["highlight"]), promised="< 50 ms"),
        Row("of which the change in the database, median", middle(one["commit"])),
        Row("the same with 10,000 notes, p95", p95(full["highlight"])),
        Row("of which the change in the database, median", middle(full["commit"])),
        Row("process start to text, 10,000 notes", opened, "ms", opened / beside, "10 notes", "≤ 1.3"),
        Row("10,000 notes in the window, after it was furnished", full["shown"][0]),
        Row("a key in the filter over 10,000 notes, p95", p95(full["filter"]), "ms", p95(full["filter"]) / _FRAME,
            "60 Hz frame", "< 1"),
    ]  # fmt: skip


def _use(data: Path, runs: int) -> dict[str, list[float]]:
    with screen() as environment:
        command = [sys.executable, "-m", "tools.bench.annotate", str(data), str(runs)]
        ran = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode or not ran.stdout.strip():
        raise SystemExit(ran.stderr)
    found: dict[str, list[float]] = json.loads(ran.stdout)
    return found
