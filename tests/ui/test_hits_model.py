"""The list of hits: nothing is described before it is looked at, and then only once."""

from __future__ import annotations

import pytest
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from wsis_reader.report.anchor import Anchor
from wsis_reader.ui.hits_model import HIT_ROLE, HitRow, HitsModel


class Describer:
    """Describes rows and remembers which."""

    def __init__(self) -> None:
        self.rows: list[int] = []

    def __call__(self, row: int) -> HitRow:
        self.rows.append(row)
        return HitRow(Anchor(str(row)), f"§ {row}", "IV › C", f"Paragraph {row}.")


@pytest.fixture
def model(qtmodeltester: ModelTester) -> HitsModel:
    model = HitsModel()
    qtmodeltester.check(model)
    return model


def test_rows_are_heard_with_number_section_and_words(model: HitsModel) -> None:
    model.set_hits(30, Describer())
    assert model.rowCount() == 30
    assert model.index(26).data() == "§ 26, IV › C, Paragraph 26."
    assert model.index(26).data(HIT_ROLE).anchor == Anchor("26")


def test_what_a_row_lacks_is_not_heard(model: HitsModel) -> None:
    model.set_hits(1, lambda _row: HitRow(Anchor("26"), "", "Go to paragraph 26", "", is_place=True))
    assert model.index(0).data() == "Go to paragraph 26"


def test_a_row_is_described_when_it_is_looked_at_and_once() -> None:
    model, describe = HitsModel(), Describer()
    model.set_hits(10_000, describe)
    assert describe.rows == []
    for _ in range(2):
        model.index(7_000).data(HIT_ROLE)
        model.index(7_000).data()
    assert describe.rows == [7_000]


def test_another_answer_forgets_the_one_before(model: HitsModel) -> None:
    model.set_hits(3, Describer())
    assert model.index(1).data() == "§ 1, IV › C, Paragraph 1."
    model.set_hits(2, lambda row: HitRow(Anchor(str(row)), f"§ {row + 10}", "", ""))
    assert [model.index(row).data() for row in range(model.rowCount())] == ["§ 10", "§ 11"]
    model.set_hits(0, Describer())
    assert model.rowCount() == 0


def test_words_are_asked_for_again_after_a_change_of_language(qtbot: QtBot, model: HitsModel) -> None:
    words = {"go": "Go to paragraph 26"}
    model.set_hits(1, lambda _row: HitRow(Anchor("26"), "", words["go"], ""))
    assert model.index(0).data() == "Go to paragraph 26"
    words["go"] = "Aller au paragraphe 26"
    with qtbot.waitSignal(model.dataChanged, check_params_cb=lambda _top, _bottom, roles: HIT_ROLE in roles):
        model.redescribe()
    assert model.index(0).data() == "Aller au paragraphe 26"
