"""The filter over the contents: what is typed, whatever its accents, and the rows it is in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex
from pytestqt.modeltest import ModelTester

from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Report, Section
from wsis_reader.ui.contents_filter import ContentsFilter, fold
from wsis_reader.ui.contents_model import SECTION_ROLE, ContentsModel

REPORT = Report(
    symbols=("A/1",),
    language="fr",
    title="",
    sections=(
        Section(Anchor("s:2"), "Résumé", part="summary"),
        Section(Anchor("s:IV"), "Textes issus de la première phase", label="IV"),
        Section(Anchor("s:IV.A"), "Adopter une conception", 2, "A"),
        Section(Anchor("s:IV.C"), "La gouvernance d’Internet", 2, "C"),
        Section(Anchor("s:V"), "Le cœur de l’œuvre", label="V"),
    ),
)


@pytest.fixture
def rows(qtmodeltester: ModelTester) -> ContentsFilter:
    rows = ContentsFilter()
    model = ContentsModel(rows)
    rows.setSourceModel(model)
    qtmodeltester.check(rows)
    model.set_report(REPORT)
    return rows


def kept(model: QAbstractItemModel, parent: QModelIndex | None = None) -> list[str]:
    """The anchors of the rows, in the order one sees them."""
    anchors = []
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, 0, parent or QModelIndex())
        anchors += [index.data(SECTION_ROLE).anchor, *kept(model, index)]
    return anchors


@pytest.mark.parametrize(
    ("typed", "anchors"),
    [
        ("", ["s:2", "s:IV", "s:IV.A", "s:IV.C", "s:V"]),
        ("  ", ["s:2", "s:IV", "s:IV.A", "s:IV.C", "s:V"]),
        ("resume", ["s:2"]),
        ("RÉSUMÉ", ["s:2"]),
        ("re\u0301sume\u0301", ["s:2"]),
        ("internet", ["s:IV", "s:IV.C"]),
        ("d'internet", ["s:IV", "s:IV.C"]),
        ("internet gouv", ["s:IV", "s:IV.C"]),
        ("première", ["s:IV"]),
        ("oeuvre", ["s:V"]),
        ("cœur", ["s:V"]),
        ("IV.", ["s:IV"]),
        ("nowhere", []),
    ],
)
def test_rows_that_hold_every_word_are_kept_with_their_parents(
    rows: ContentsFilter, typed: str, anchors: list[str]
) -> None:
    rows.set_words("nothing like it")
    rows.set_words(typed)
    assert kept(rows) == anchors
    assert rows.is_active == bool(typed.strip())


@pytest.mark.parametrize(("typed", "anchor"), [("internet", "s:IV.C"), ("phase", "s:IV"), ("nowhere", None)])
def test_the_first_match_holds_the_words_itself(rows: ContentsFilter, typed: str, anchor: str | None) -> None:
    rows.set_words(typed)
    index = rows.first_match()
    assert (index.data(SECTION_ROLE).anchor if index.isValid() else None) == anchor


@pytest.mark.parametrize(
    ("text", "folded"),
    [("Œuvre", "oeuvre"), ("L’ÉTÉ", "l'ete"), ("Straße", "strasse"), ("ﬁn", "fin"), ("Ærø", "aerø"), ("", "")],
)
def test_folding(text: str, folded: str) -> None:
    assert fold(text) == folded
