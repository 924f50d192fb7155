"""From the start of the process to text on the screen, and the memory it then takes, beside a bare script's."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tools.bench.large import store_large
from tools.bench.table import Row, middle
from tools.bench.xvfb import screen
from wsis_reader import preferences
from wsis_reader.navigation import Place
from wsis_reader.preferences import Preferences
from wsis_reader.report import Anchor

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt"
FONT = ROOT / "resources" / "fonts" / "SourceSerif4-Regular.ttf"
_SETTLED_S = 2.5
_PROGRAM = Path(sys.executable).with_name("wsis-reader")


def measure(runs: int) -> list[Row]:
    """Time to text and memory of the shipped report, of 1,000 and of 10,000 paragraphs, side by side."""
    with tempfile.TemporaryDirectory() as folder:
        large = (1000, 10_000)
        for count in large:
            _leave_open(Path(folder) / str(count) / "wsis-reader", count)
        commands = {"bare": [sys.executable, str(ROOT / "tools/bench/bare.py"), str(REPORT), str(FONT)]}
        for name in ("shipped", *map(str, large)):
            commands[name] = ["env", f"XDG_DATA_HOME={folder}/{name}", str(_PROGRAM)]
        ink: dict[str, list[float]] = {name: [] for name in commands}
        memory: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, command in commands.items():
                took = _watch(command)
                if run:
                    ink[name].append(took)
                    memory[name].append(_memory(command) if name in ("bare", "shipped") else 0.0)
    return _rows({name: middle(v) for name, v in ink.items()}, {name: middle(v) for name, v in memory.items()})


def _leave_open(data: Path, count: int) -> None:
    """Store a large report and leave the window on its beginning, as a reader did who closed it there."""
    symbol = store_large(data, count)
    preferences.save(data, Preferences().with_place(Place(symbol, "fr", Anchor("s:I.0"))))


def _rows(ink: dict[str, float], memory: dict[str, float]) -> list[Row]:
    floor, shipped = ink["bare"], ink["shipped"]
    return [
        Row("process start to text, bare script", floor),
        Row("process start to text", shipped, ratio=shipped / floor, beside="bare script", promised="≤ 1.3"),
        Row("the same, 1,000 paragraphs", ink["1000"], ratio=ink["1000"] / shipped, beside="shipped", promised="≤ 1.2"),
        Row("the same, 10,000", ink["10000"], ratio=ink["10000"] / shipped, beside="shipped", promised="≤ 2"),
        Row("memory (PSS), bare script", memory["bare"], "MB"),
        Row(
            "memory (PSS), window at rest",
            memory["shipped"],
            "MB",
            memory["shipped"] / memory["bare"],
            "bare script",
            "≤ 1.5",
        ),
    ]


def _watch(command: list[str]) -> float:
    """Start a program on a fresh screen, with a watcher on it that knows what text looks like; milliseconds to text."""
    with screen() as environment:
        watcher = [sys.executable, str(ROOT / "tools/bench/watch.py"), json.dumps(command)]
        ran = subprocess.run(watcher, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return float(ran.stdout)


def _memory(command: list[str]) -> float:
    """The proportional share of memory of a program come to rest, in MB; nothing else looks on and shares it."""
    with screen() as environment:
        program = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(_SETTLED_S)
        rollup = Path(f"/proc/{program.pid}/smaps_rollup").read_text()
        program.kill()
        program.wait()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024
