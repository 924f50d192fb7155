"""The shipped report, for every test that reads it."""

from __future__ import annotations

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
