"""The panels of organisations and references, over the shipped report, used as a reader does."""

from __future__ import annotations

import csv
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QToolButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from wsis_reader import paths
from wsis_reader.facts.gazetteer import Organisation
from wsis_reader.facts.organisations import OrganisationMention
from wsis_reader.library import Library
from wsis_reader.library.facts import Facts
from wsis_reader.library.organisation_rows import organisation_rows
from wsis_reader.library.reference_rows import CITED_ORDERS, Destination, cited_rows
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.fact_model import ROW_ROLE, FactModel, FactRow
from wsis_reader.ui.mention_rows import MentionRow, ThingRow, rows_of
from wsis_reader.ui.mentions_panel import MentionsPanel
from wsis_reader.ui.organisation_kinds import OrganisationKinds
from wsis_reader.ui.organisation_words import OrganisationWords
from wsis_reader.ui.organisations_panel import OrganisationsPanel
from wsis_reader.ui.reference_words import ReferenceWords
from wsis_reader.ui.references_panel import ReferencesPanel
from wsis_reader.ui.themes import load_theme

LIGHT = load_theme("light", Path(__file__).parents[2] / "resources" / "themes")


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(paths.resources() / "reports", paths.index(), None, paths.resources())


@pytest.fixture(scope="module")
def order(library: Library) -> ReadingOrder:
    return ReadingOrder(library.report())


@pytest.fixture(scope="module")
def facts(library: Library, order: ReadingOrder) -> Facts:
    return library.facts(order.report)


def shown(qtbot: QtBot, panel: MentionsPanel) -> QListView:
    qtbot.addWidget(panel)
    panel.resize(340, 900)
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    rows = panel.findChild(QListView)
    assert rows is not None
    return rows


@pytest.fixture
def french(spoken: QApplication) -> QApplication:
    QLocale.setDefault(QLocale("fr"))
    return spoken


@pytest.fixture
def organisations(french: QApplication, order: ReadingOrder, facts: Facts, qtbot: QtBot) -> OrganisationsPanel:
    assert french.activeWindow() is None
    panel = OrganisationsPanel(LIGHT)
    panel.show_facts(order, facts)
    shown(qtbot, panel)
    return panel


@pytest.fixture
def references(order: ReadingOrder, facts: Facts, qtbot: QtBot) -> ReferencesPanel:
    panel = ReferencesPanel(LIGHT)
    panel.show_facts(order, facts)
    shown(qtbot, panel)
    return panel


def the_list(panel: MentionsPanel) -> QListView:
    rows = panel.findChild(QListView)
    assert rows is not None
    return rows


def type_filter(panel: MentionsPanel, words: str) -> None:
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setText(words)


def row_of(panel: MentionsPanel, key: str) -> ThingRow:
    return next(row for row in panel.rows if row.key == key and isinstance(row, ThingRow))


def has_key(key: str) -> Callable[[FactRow], bool]:
    return lambda row: row.key == key


def test_an_organisation_says_what_it_is_how_often_and_where(organisations: OrganisationsPanel) -> None:
    row = row_of(organisations, "ceb")
    assert (row.title, row.place) == ("CCS", "8")
    assert row.detail == "Conseil des chefs de secrétariat des organismes des Nations Unies"
    assert row.below[:2] == ("United Nations System Chief Executives Board for Coordination", "inter-agency body")
    assert row.below[2].startswith("Named with ")
    assert "SMSI (3)" in row.below[2]
    assert row.spoken == "named 8 time(s): §\xa07, V.A, §\xa030, 31, 32"
    assert len(row.ticks) == len(row.spans) == 8


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("CCS", ["ceb"]),
        ("chief executives", ["ceb"]),
        ("conseil des chefs", ["ceb"]),
        ("telecommunication union", ["itu"]),
        ("specialized agency", ["itu"]),
        ("zzz", []),
    ],
)
def test_the_filter_looks_at_acronyms_and_at_names_in_both_languages(
    organisations: OrganisationsPanel, typed: str, kept: list[str]
) -> None:
    type_filter(organisations, typed)
    found = [row.key for row in organisations.rows]
    assert set(kept) <= set(found) if kept else not found
    assert len(found) <= len(kept) + 2


def test_enter_opens_a_thing_and_its_mentions_lead_into_the_text(
    qtbot: QtBot, organisations: OrganisationsPanel
) -> None:
    type_filter(organisations, "CCS")
    organisations.setFocus()
    with qtbot.waitSignal(organisations.row_chosen, check_params_cb=has_key("ceb")):
        qtbot.keyClick(the_list(organisations), Qt.Key.Key_Return)
    mentions = [row for row in organisations.rows if isinstance(row, MentionRow)]
    assert [row.title for row in mentions][:4] == ["§\xa07", "§\xa07", "V.A", "§\xa030"]
    assert all(row.detail[slice(*row.mark)] for row in mentions)
    assert mentions[1].detail[slice(*mentions[1].mark)] == "CCS"
    for _ in range(2):
        qtbot.keyClick(the_list(organisations), Qt.Key.Key_Down)
    with qtbot.waitSignal(organisations.row_chosen, check_params_cb=has_key(mentions[1].key)):
        qtbot.keyClick(the_list(organisations), Qt.Key.Key_Return)


def test_right_opens_and_left_closes_without_going_anywhere(qtbot: QtBot, organisations: OrganisationsPanel) -> None:
    rows = the_list(organisations)
    organisations.setFocus()
    total = len(organisations.rows)
    with qtbot.assertNotEmitted(organisations.row_chosen):
        qtbot.keyClick(rows, Qt.Key.Key_Right)
        assert len(organisations.rows) == total + int(organisations.rows[0].place)
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        qtbot.keyClick(rows, Qt.Key.Key_Down)
        qtbot.keyClick(rows, Qt.Key.Key_Left)
        assert rows.currentIndex().row() == 0
        qtbot.keyClick(rows, Qt.Key.Key_Left)
    assert len(organisations.rows) == total


def test_one_thing_is_open_at_a_time_and_the_current_row_stays_where_it_is(
    qtbot: QtBot, organisations: OrganisationsPanel
) -> None:
    rows = the_list(organisations)
    organisations.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    organisations.point_at("itu")
    before = rows.visualRect(rows.currentIndex()).top()
    assert before < rows.viewport().height()
    organisations.open("itu")
    assert {row.thing for row in organisations.rows if isinstance(row, MentionRow)} == {"itu"}
    assert rows.currentIndex().data(ROW_ROLE).key == "itu"
    assert abs(rows.visualRect(rows.currentIndex()).top() - before) <= max(before - rows.viewport().height(), before)


def test_ticks_are_painted(organisations: OrganisationsPanel) -> None:
    rows = the_list(organisations)
    rect = rows.visualRect(rows.model().index(2, 0))
    image = rows.viewport().grab().toImage()
    accents = {
        x
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
        if image.pixelColor(x, y) == QColor(LIGHT.accent)
    }
    assert len(accents) >= 15


def test_no_word_of_a_name_is_cut(organisations: OrganisationsPanel) -> None:
    rows = the_list(organisations)
    heights = {
        row.title: rows.visualRect(rows.model().index(n, 0)).height() for n, row in enumerate(organisations.rows)
    }
    assert heights["première phase du Sommet mondial sur la société de l’information"] > heights["Banque mondiale"]


def test_rows_lie_one_below_the_other_at_every_width(organisations: OrganisationsPanel, qtbot: QtBot) -> None:
    rows = the_list(organisations)

    def lie_close() -> bool:
        rects = [rows.visualRect(rows.model().index(row, 0)) for row in range(8)]
        return all(one.bottom() + 1 == two.top() for one, two in pairwise(rects))

    for width in (240, 420):
        organisations.setFixedWidth(width)
        qtbot.waitUntil(lie_close)


def test_an_ambiguous_acronym_says_so(order: ReadingOrder) -> None:
    two = (Organisation("a", "fund", "Fonds d'A", "Fund A"), Organisation("b", "fund", "Fonds B", "Fund B"))
    doubtful = Organisation("?FA", "ambiguous")
    mention = OrganisationMention(Anchor("1"), 0, 2, "FA", doubtful, "acronym", candidates=two)
    words = OrganisationWords()
    (entry,) = words.entries(order, organisation_rows(order, [mention], "fr"), "fr")
    assert (entry.thing.title, entry.thing.detail) == ("FA", "Ambiguous: Fonds d’A or Fonds B")
    assert words.hint(mention, "en", "fr") == "Ambiguous: Fonds d’A or Fonds B"


@pytest.mark.parametrize(
    ("text", "language", "hint"),
    [
        ("UIT", "fr", "Union internationale des télécommunications (UIT)"),
        (
            "UIT",
            "en",
            "Union internationale des télécommunications (UIT)\nInternational Telecommunication Union (ITU)",
        ),
        ("CCS", "fr", "Conseil des chefs de secrétariat des organismes des Nations Unies (CCS)"),
        (
            "Secrétaire général de l’UIT",
            "fr",
            "Secrétaire général — Union internationale des télécommunications (UIT)",
        ),
    ],
)
def test_a_mention_tells_its_full_name(facts: Facts, text: str, language: str, hint: str) -> None:
    mention = next(each for each in facts.organisations if each.text == text)
    assert OrganisationWords().hint(mention, language, "fr") == hint


def test_every_kind_of_the_gazetteer_has_a_name() -> None:
    from wsis_reader.facts.gazetteer import KINDS

    assert all(OrganisationKinds().of(kind) for kind in KINDS)


def test_a_reference_says_its_kind_where_it_is_cited_and_where_it_leads(references: ReferencesPanel) -> None:
    row = row_of(references, "resolution:A/RES/57/238")
    assert (row.title, row.place) == ("A/RES/57/238", "3")
    assert row.detail == "resolution, Cover note, Summary, §\xa02"
    assert row.action == "Show its address"
    named = row_of(references, "document:A/C.2/59/3")
    assert named.title == "Plan d’action de Genève"
    assert named.detail == "document cited by name, §\xa07, 19, 20, 21, 22, 25, 28, 29, 30, 36"
    assert "A/C.2/59/3" in named.below[0]
    assert "Déclaration" in named.below[0]


def test_by_kind_the_kinds_are_groups_named_once(order: ReadingOrder, facts: Facts) -> None:
    rows = sorted(cited_rows(order, facts.references, lambda _: None), key=CITED_ORDERS["kind"])
    entries = ReferenceWords().entries(order, rows, grouped=True)
    found = tuple(rows_of(entries, entries[0].thing.key))
    assert list(dict.fromkeys(row.group for row in found)) == ["Resolution", "Document cited by name", "Web address"]
    assert [row.group for row in found[:5]] == ["Resolution"] * 5


@pytest.mark.parametrize(
    ("leads", "words"),
    [
        (Destination(anchor=Anchor("2")), "\nEnter or Ctrl+click: go to the place cited"),
        (Destination(Anchor(""), ("A/1", "fr")), "\nEnter or Ctrl+click: open it from the library"),
        (Destination(address="https://docs.un.org/"), "\nEnter or Ctrl+click: show its address"),
        (Destination(), ""),
    ],
)
def test_a_reference_in_the_text_tells_what_it_cites_and_where_that_is(
    facts: Facts, leads: Destination, words: str
) -> None:
    assert ReferenceWords().hint(facts.references[0], leads) == f"A/RES/57/238{words}"


ADDRESS = Destination(address="https://docs.un.org/fr/A/RES/57/238")


def test_ctrl_enter_asks_for_what_is_cited(qtbot: QtBot, references: ReferencesPanel) -> None:
    rows = the_list(references)
    references.setFocus()
    for press in (Qt.Key.Key_Right, Qt.Key.Key_Down):
        with qtbot.waitSignal(references.cited_requested, check_params_cb=lambda leads: leads == ADDRESS):
            qtbot.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(rows, press)


def test_a_click_on_its_line_asks_for_what_is_cited(qtbot: QtBot, references: ReferencesPanel) -> None:
    rows = the_list(references)
    references.setFocus()
    qtbot.keyClick(rows, Qt.Key.Key_Right)
    rect = rows.visualRect(rows.model().index(0, 0))
    line = rows.fontMetrics().lineSpacing()
    image = rows.viewport().grab().toImage()
    written = [
        y
        for y in range(rect.top(), rect.bottom())
        if any(image.pixelColor(x, y) == QColor(LIGHT.link) for x in range(rect.left(), rect.left() + 120))
    ]
    assert 0 < len(written) <= line
    with (
        qtbot.assertNotEmitted(references.row_chosen),
        qtbot.waitSignal(references.cited_requested, check_params_cb=lambda leads: leads == ADDRESS),
    ):
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(40, written[len(written) // 2]))


def test_what_the_library_has_is_opened_from_it(references: ReferencesPanel, qtbot: QtBot) -> None:
    key = ("A/RES/57/238", "fr")
    references.show_held(lambda symbol: key if symbol == key[0] else None)
    references.setFocus()
    with qtbot.waitSignal(references.cited_requested, check_params_cb=lambda leads: leads.report == key):
        qtbot.keyClick(the_list(references), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_an_order_is_chosen(organisations: OrganisationsPanel, references: ReferencesPanel) -> None:
    for panel, words, first in (
        (organisations, "By name", "un-ga"),
        (organisations, "In the order of the text", "un"),
        (references, "By symbol or name", "resolution:A/RES/56/183"),
        (references, "Most often cited first", "document:A/C.2/59/3"),
    ):
        button = panel.findChild(QToolButton)
        assert button is not None
        next(each for each in button.menu().actions() if each.text() == words).trigger()
        assert panel.rows[0].key == first


def test_what_is_listed_is_exported(
    organisations: OrganisationsPanel, references: ReferencesPanel, qtbot: QtBot
) -> None:
    organisations.setFocus()
    type_filter(organisations, "CCS")
    qtbot.keyClick(the_list(organisations), Qt.Key.Key_Right)
    lines = list(csv.DictReader(organisations.exported("csv").decode().splitlines()))
    assert len(lines) == 8
    assert {line["id"] for line in lines} == {"ceb"}
    assert organisations.count == 25
    cited = list(csv.DictReader(references.exported("csv").decode().splitlines()))
    assert (len(cited), cited[0]["target"]) == (22, "A/RES/57/238")


def test_the_model_keeps_qt_s_rules_while_things_open(
    qtmodeltester: ModelTester, organisations: OrganisationsPanel, order: ReadingOrder, facts: Facts
) -> None:
    entries = OrganisationWords().entries(order, organisation_rows(order, facts.organisations, "en"), "en")
    model = FactModel()
    qtmodeltester.check(model)
    for opened in ("", "itu", "ceb", "nobody"):
        model.set_rows(tuple(rows_of(entries, opened)))
    qtmodeltester.check(the_list(organisations).model())
    organisations.open("itu")
    organisations.show_entries(entries)
    assert row_of(organisations, "itu").is_open
