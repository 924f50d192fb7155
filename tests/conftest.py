"""The shipped report, for every test that reads it."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from wsis_reader.formats import read_report
from wsis_reader.report import Report
from wsis_reader.report.places import ReadingOrder

REPORTS = Path(__file__).parents[1] / "resources" / "reports"


@pytest.fixture(scope="session")
def shipped() -> Report:
    return read_report(REPORTS / "A_59_80-E_2004_61.fr.txt")


@pytest.fixture(scope="session")
def order(shipped: Report) -> ReadingOrder:
    return ReadingOrder(shipped)


def pytest_sessionfinish() -> None:
    """Leave nothing of Python's on the clipboard, which Qt gives up only after Python has ended."""
    if "PySide6.QtGui" in sys.modules:
        from PySide6.QtGui import QGuiApplication

        if QGuiApplication.instance() is not None:
            QGuiApplication.clipboard().clear()
