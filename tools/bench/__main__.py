"""`make bench`: print every figure the project promises, with the machine it was measured on."""

from __future__ import annotations

import argparse
import os
import platform
import sys
from pathlib import Path

from tools.bench import facts, frames, notes, start
from tools.bench.table import Row, show

_PARTS = {"start": start.measure, "window": frames.measure, "facts": facts.measure, "notes": notes.measure}


def main() -> int:
    """Measure what was named, or everything; 2 for a name that is none."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    parser.add_argument("part", nargs="*", help=f"one of {', '.join(_PARTS)}; all without a name")
    parser.add_argument("-n", "--runs", type=int, default=7, help="runs of each, after one that does not count")
    options = parser.parse_args()
    unknown = [name for name in options.part if name not in _PARTS]
    if unknown:
        parser.error(f"no such part: {', '.join(unknown)}")
    print(f"machine: {_machine()}\n")
    for name in options.part or _PARTS:
        rows: list[Row] = _PARTS[name](options.runs)
        show(rows)
    return 0


def _machine() -> str:
    model = "unknown processor"
    cpuinfo = Path("/proc/cpuinfo")
    if cpuinfo.exists():
        lines = [line for line in cpuinfo.read_text().splitlines() if line.startswith("model name")]
        model = lines[0].partition(":")[2].strip() if lines else model
    return (
        f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}, Python {platform.python_version()}"
    )


if __name__ == "__main__":
    sys.exit(main())
