"""Start a program and look at the screen until there is text on it: the time that took, and the memory soon after."""

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

_DARK = 110
_ENOUGH = 300
_SETTLED_S = 1.5


def has_text(image: QImage) -> bool:
    """Whether a band through the middle of the screen has many dark points on a light ground."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(grey.constBits())
    dark = sum(value < _DARK for value in data)
    return _ENOUGH < dark < len(data) // 3


def pss(process: int) -> float:
    """The proportional share of memory of a process, in MB."""
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return next(int(line.split()[1]) for line in rollup.splitlines() if line.startswith("Pss:")) / 1024


app = QGuiApplication(sys.argv[:1])
display = app.primaryScreen()
# The middle of the page, where the text of both programs stands.
band = QRect(560, 300, 400, 120)
begin = time.perf_counter()
program = subprocess.Popen(
    json.loads(sys.argv[1]), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ
)
while not has_text(display.grabWindow(0, band.x(), band.y(), band.width(), band.height()).toImage()):
    time.sleep(0.002)
    if program.poll() is not None or time.perf_counter() - begin > 30:
        sys.exit("no text came to the screen")
ink = (time.perf_counter() - begin) * 1000
time.sleep(_SETTLED_S)
print(json.dumps({"ink": ink, "pss": pss(program.pid)}))
program.kill()
program.wait()
