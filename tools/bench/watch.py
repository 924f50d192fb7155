"""Start a program and look at the screen until there is text on it: the milliseconds that took."""

import json
import os
import subprocess
import sys
import time

from PySide6.QtCore import QRect
from PySide6.QtGui import QGuiApplication, QImage

_DARK = 110
_ENOUGH = 300


def has_text(image: QImage) -> bool:
    """Whether a band through the middle of the screen has many dark points on a light ground."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data = bytes(grey.constBits())
    dark = sum(value < _DARK for value in data)
    return _ENOUGH < dark < len(data) // 3


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
print((time.perf_counter() - begin) * 1000)
program.kill()
program.wait()
