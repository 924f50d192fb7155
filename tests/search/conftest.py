"""The shipped report, and an index of it in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from wsis_reader.formats import read_report
from wsis_reader.report import Report
from wsis_reader.search.entries import entries
from wsis_reader.search.index import SearchIndex, packed

REPORTS = Path(__file__).parents[2] / "resources" / "reports"


@pytest.fixture(scope="session")
def shipped() -> Report:
    return read_report(REPORTS / "A_59_80-E_2004_61.fr.txt")


@pytest.fixture(scope="session")
def shipped_index(shipped: Report) -> SearchIndex:
    return SearchIndex.of(packed(entries(shipped)))
