"""The shipped report, as the program reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader.formats import read_report
from wsis_reader.report import Report

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def shipped() -> Report:
    return read_report(ROOT / "resources/reports/A_59_80-E_2004_61.fr.txt")
