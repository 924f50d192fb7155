"""`make screenshots`: draws every named state, or those that are named, into docs/screenshots/."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tools.bench.xvfb import screen
from tools.screenshots.states import STATES

_FOLDER = Path(__file__).resolve().parents[2] / "docs" / "screenshots"


def main() -> int:
    """Draw, and say which states failed; pictures of states there are no more are removed."""
    _FOLDER.mkdir(parents=True, exist_ok=True)
    for picture in _FOLDER.glob("*.png"):
        if picture.stem not in STATES:
            picture.unlink()
    failed = [name for name in sys.argv[1:] or STATES if not _draw(name)]
    if failed:
        sys.stderr.write(f"not drawn: {', '.join(failed)}\n")
    return 1 if failed else 0


def _draw(name: str) -> bool:
    # At 96 dots an inch, unscaled, whatever the screen of the one who draws is like.
    plain = {"QT_SCALE_FACTOR": "1", "QT_FONT_DPI": "96", "QT_ACCESSIBILITY": "0"}
    command = [sys.executable, "-m", "tools.screenshots.draw", name, str(_FOLDER / f"{name}.png")]
    with screen(STATES[name].size) as environment:
        return subprocess.run(command, env=environment | plain).returncode == 0


if __name__ == "__main__":
    sys.exit(main())
