"""The contents as a tree: nested, named, counted, and watched by Qt's own model tester."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QAbstractItemModel, QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from wsis_reader.report.anchor import Anchor
from wsis_reader.report.model import Paragraph, Report, Section
from wsis_reader.ui.contents_model import COUNT_ROLE, SECTION_ROLE, ContentsModel, nest

TEXTS = "Textes issus de la première phase du Sommet"
REPORT = Report(
    symbols=("A/59/80", "E/2004/61"),
    language="fr",
    title="Sommet mondial",
    sections=(
        Section(Anchor("s:1"), "Note du Secrétaire général", part="note"),
        Section(Anchor("s:2"), "", part="summary"),
        Section(Anchor("s:I"), "Rappel des faits", label="I"),
        Section(Anchor("s:IV"), TEXTS, label="IV", paragraphs=(Paragraph(Anchor("13"), "…", Anchor("s:IV"), "13"),)),
        Section(Anchor("s:IV.A"), "Adopter une conception", 2, "A"),
        Section(Anchor("s:IV.C"), "Agir", 2, "C", paragraphs=(Paragraph(Anchor("26"), "…", Anchor("s:IV.C"), "26"),)),
        Section(Anchor("s:VII"), "Conclusion", label="VII"),
    ),
)


def outline(model: QAbstractItemModel, parent: QModelIndex | None = None, depth: int = 0) -> str:
    """The tree as one sees it: a line per row, indented, with its number of hits."""
    lines = ""
    for row in range(model.rowCount(parent or QModelIndex())):
        index = model.index(row, 0, parent or QModelIndex())
        count = index.data(COUNT_ROLE)
        lines += "    " * depth + index.data() + (f" [{count}]" if count else "") + "\n"
        lines += outline(model, index, depth + 1)
    return lines


@pytest.fixture
def model(qtmodeltester: ModelTester) -> ContentsModel:
    model = ContentsModel()
    qtmodeltester.check(model)
    return model


def test_the_tree_reads_as_the_contents_of_the_report(model: ContentsModel) -> None:
    model.set_report(REPORT)
    assert outline(model) == (
        "Note du Secrétaire général\n"
        "Summary\n"
        "I.  Rappel des faits\n"
        "IV.  Textes issus de la première phase du Sommet\n"
        "    A.  Adopter une conception\n"
        "    C.  Agir\n"
        "VII.  Conclusion\n"
    )


def test_a_section_counts_what_stands_below_it_too(model: ContentsModel) -> None:
    model.set_report(REPORT)
    model.set_counts({Anchor("s:IV"): 1, Anchor("s:IV.C"): 4, Anchor("s:I"): 2, Anchor("title"): 1})
    assert outline(model) == (
        "Note du Secrétaire général\n"
        "Summary\n"
        "I.  Rappel des faits [2]\n"
        "IV.  Textes issus de la première phase du Sommet [5]\n"
        "    A.  Adopter une conception\n"
        "    C.  Agir [4]\n"
        "VII.  Conclusion\n"
    )


def test_only_rows_whose_number_changed_are_announced(qtbot: QtBot, model: ContentsModel) -> None:
    model.set_report(REPORT)
    model.set_counts({Anchor("s:IV.C"): 4, Anchor("s:I"): 2})
    changed: list[tuple[str, list[int]]] = []
    model.dataChanged.connect(lambda top, _bottom, roles: changed.append((top.data(SECTION_ROLE).anchor, roles)))
    with qtbot.assertNotEmitted(model.modelReset), qtbot.assertNotEmitted(model.layoutChanged):
        model.set_counts({Anchor("s:IV.C"): 3, Anchor("s:I"): 2})
    assert [anchor for anchor, _ in changed] == ["s:IV", "s:IV.C"]
    assert all(COUNT_ROLE in roles and Qt.ItemDataRole.AccessibleTextRole in roles for _, roles in changed)


@pytest.mark.parametrize(
    ("anchor", "heard"),
    [("s:IV", f"IV. {TEXTS}, 5 result(s)"), ("s:IV.A", "A. Adopter une conception"), ("s:2", "Summary")],
)
def test_a_row_is_heard_with_its_number_of_results(model: ContentsModel, anchor: str, heard: str) -> None:
    model.set_report(REPORT)
    model.set_counts({Anchor("s:IV"): 1, Anchor("s:IV.C"): 4})
    assert model.index_of(Anchor(anchor)).data(Qt.ItemDataRole.AccessibleTextRole) == heard


@pytest.mark.parametrize(
    ("anchor", "section"), [("s:IV.C", "s:IV.C"), ("26", "s:IV.C"), ("13", "s:IV"), ("title", None), ("99", None)]
)
def test_a_place_has_the_row_of_its_section(model: ContentsModel, anchor: str, section: str | None) -> None:
    model.set_report(REPORT)
    index = model.index_of(Anchor(anchor))
    assert (index.data(SECTION_ROLE).anchor if index.isValid() else None) == section


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("", "Text"),
        ("note", "Note"),
        ("summary", "Summary"),
        ("preamble", "Preamble"),
        ("annex", "Annex"),
        ("annex-II", "Annex II"),
        ("part-2", "Part 2"),
    ],
)
def test_a_section_without_heading_is_called_after_its_part(model: ContentsModel, part: str, name: str) -> None:
    model.set_report(Report(("A/1",), "en", "", (Section(Anchor("s:1"), "", part=part),)))
    assert outline(model) == f"{name}\n"


def test_another_report_replaces_the_tree_and_its_counts(model: ContentsModel) -> None:
    model.set_report(REPORT)
    model.set_counts({Anchor("s:1"): 2})
    model.set_report(Report(("A/1",), "en", "", (Section(Anchor("s:I"), "Background", label="I"),)))
    assert outline(model) == "I.  Background\n"
    model.set_report(None)
    assert outline(model) == ""


@pytest.mark.parametrize(
    ("levels", "parents"),
    [
        ((), ()),
        ((1, 1, 1), (-1, -1, -1)),
        ((1, 2, 3, 2, 1), (-1, 0, 1, 0, -1)),
        ((1, 3, 2), (-1, 0, 0)),
        ((2, 1, 2), (-1, -1, 1)),
    ],
)
def test_a_section_stands_in_the_nearest_one_above_its_level(levels: list[int], parents: tuple[int, ...]) -> None:
    assert nest([Section(Anchor(f"s:{n}"), "", level) for n, level in enumerate(levels)]) == parents
