"""The shipped report and the examples, for the tests of the readers."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from wsis_reader.formats import read_report
from wsis_reader.report import Report

ROOT = Path(__file__).parents[2]
SHIPPED = ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt"


@pytest.fixture(scope="session")
def shipped() -> Report:
    return read_report(SHIPPED)


@pytest.fixture(scope="session")
def shipped_text() -> str:
    return SHIPPED.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def examples() -> Path:
    shared = Path(os.environ.get("WSIS_SHARED") or ROOT.parent / "shared")
    if not (shared / "examples").is_dir():
        pytest.skip("the examples are not beside the checkout")
    return shared / "examples"
