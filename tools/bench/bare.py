"""The floor: a bare script that shows a report's text in a QTextBrowser in the reading font, and nothing else."""

import sys

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication, QTextBrowser

app = QApplication(sys.argv)
QFontDatabase.addApplicationFont(sys.argv[2])
view = QTextBrowser()
font = QFont("Source Serif 4")
font.setPointSizeF(12.75)
view.setFont(font)
with open(sys.argv[1], encoding="utf-8") as file:
    view.setPlainText(file.read())
view.resize(1280, 800)
view.show()
sys.exit(app.exec())
