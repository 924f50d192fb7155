"""From the start of the process to text on the screen, and the memory it then takes, beside a bare script's."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bench.large import store_large
from tools.bench.table import Row, middle
from tools.bench.xvfb import screen

ROOT = Path(__file__).resolve().parents[2]
REPORT = ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt"
FONT = ROOT / "resources" / "fonts" / "SourceSerif4-Regular.ttf"
_PROGRAM = [sys.executable, "-m", "wsis_reader"]


def measure(runs: int) -> list[Row]:
    """Time to text and memory of the shipped report, of 1,000 and of 10,000 paragraphs, side by side."""
    with tempfile.TemporaryDirectory() as folder:
        large = {count: store_large(Path(folder) / str(count), count) for count in (1000, 10_000)}
        commands = {
            "bare": [sys.executable, str(ROOT / "tools/bench/bare.py"), str(REPORT), str(FONT)],
            "shipped": ["env", f"XDG_DATA_HOME={folder}/shipped", *_PROGRAM],
        }
        for count, symbol in large.items():
            commands[str(count)] = [*_PROGRAM, "--data-dir", f"{folder}/{count}", "open", symbol]
        ink: dict[str, list[float]] = {name: [] for name in commands}
        memory: dict[str, list[float]] = {name: [] for name in commands}
        for run in range(runs + 1):
            for name, command in commands.items():
                shown = _watch(command)
                if run:
                    ink[name].append(shown["ink"])
                    memory[name].append(shown["pss"])
    return _rows({name: middle(v) for name, v in ink.items()}, {name: middle(v) for name, v in memory.items()})


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


def _watch(command: list[str]) -> dict[str, float]:
    """Start a program on a fresh screen, with a watcher on it that knows what text looks like."""
    with screen() as environment:
        watcher = [sys.executable, str(ROOT / "tools/bench/watch.py"), json.dumps(command)]
        ran = subprocess.run(watcher, env=environment, cwd=ROOT, capture_output=True, text=True, check=True)
    return {key: float(value) for key, value in json.loads(ran.stdout).items()}
