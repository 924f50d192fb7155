"""The furnished window on a screen: keys, jumps and sizes until painted, in the shipped report and in large ones."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from tools.bench.large import store_large
from tools.bench.table import Row, middle, p95
from tools.bench.xvfb import screen

ROOT = Path(__file__).resolve().parents[2]
_FRAME = 1000 / 60
_PROMISED = {
    "shipped": {},
    "1000": {"jump": "< 100 ms", "zoom": "< 150 ms", "resize": "< 150 ms", "first hit": "< 30 ms"},
    "10000": {"jump": "< 1 s", "zoom": "< 1 s", "resize": "< 1 s", "first hit": "< 50 ms"},
}


def measure(runs: int) -> list[Row]:
    """Medians, and the 95th percentile of the keys, beside one frame of a 60 Hz screen or the shipped report."""
    with tempfile.TemporaryDirectory() as folder:
        shipped = _work(f"{folder}/shipped", "", runs)
        rows = [
            Row("key press to painted hits and marks, median", middle(shipped["key"])),
            Row(
                "key press to painted hits and marks, p95",
                p95(shipped["key"]),
                "ms",
                p95(shipped["key"]) / _FRAME,
                "60 Hz frame",
                "< 1",
            ),
        ]
        for count in (1000, 10_000):
            symbol = store_large(Path(folder) / str(count), count)
            large = _work(f"{folder}/{count}", symbol, runs)
            for name, promised in _PROMISED[str(count)].items():
                value = middle(large[name])
                rows.append(
                    Row(
                        f"{name}, {count:,} paragraphs", value, "ms", value / middle(shipped[name]), "shipped", promised
                    )
                )
    return rows


def _work(data: str, symbol: str, runs: int) -> dict[str, list[float]]:
    with screen() as environment:
        command = [sys.executable, "-m", "tools.bench.use", data, symbol, str(runs)]
        ran = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, check=False)
    if ran.returncode:
        raise SystemExit(ran.stderr)
    found: dict[str, list[float]] = json.loads(ran.stdout)
    return found
