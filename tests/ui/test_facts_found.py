"""Facts are looked for off the GUI thread: those of the last report asked for are told, or why there are none."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest
from pytestqt.qtbot import QtBot

from wsis_reader.library.facts import Facts
from wsis_reader.library.narrowing import FieldValues
from wsis_reader.report import Report
from wsis_reader.ui.facts_found import FactsFound

pytestmark = pytest.mark.usefixtures("qapp")

Make = Callable[[Callable[[str], Facts]], FactsFound]
ONE, TWO = (Report((symbol,), "fr", "Titre", ()) for symbol in ("A/1", "A/2"))


class Shelf:
    """A library that only knows facts."""

    def __init__(self, find: Callable[[str], Facts]) -> None:
        self._find = find

    def facts(self, report: Report) -> Facts:
        return self._find(report.symbol)

    def field_values(self, report: Report) -> FieldValues:
        return FieldValues(report, Facts(), {})


@pytest.fixture
def made() -> Iterator[Make]:
    owners: list[FactsFound] = []

    def make(find: Callable[[str], Facts]) -> FactsFound:
        owners.append(FactsFound(Shelf(find), lambda: ThreadPoolExecutor(1)))  # type: ignore[arg-type]
        return owners[-1]

    yield make
    for owner in owners:
        owner.close()


def test_the_facts_of_the_last_report_are_told(made: Make, qtbot: QtBot) -> None:
    known = {"A/1": Facts(), "A/2": Facts()}
    found = made(known.__getitem__)
    with qtbot.waitSignal(found.changed):
        found.find(ONE)
        found.find(TWO)
    assert found.facts is known["A/2"]


def test_until_they_are_found_there_are_none(made: Make, qtbot: QtBot) -> None:
    found = made(lambda _: Facts())
    with qtbot.waitSignal(found.changed):
        found.find(ONE)
    assert found.values is not None
    found.find(TWO)
    assert found.facts is None
    assert found.values is None


def test_why_there_are_none_is_told(made: Make, qtbot: QtBot) -> None:
    found = made({}.__getitem__)
    with qtbot.waitSignal(found.failed, check_params_cb=lambda error: isinstance(error, KeyError)):
        found.find(ONE)
    assert found.facts is None
