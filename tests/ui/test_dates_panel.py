"""The panel of dates lists what stands in the report, in words, and leads from one statement to the one against it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QToolButton
from pytestqt.qtbot import QtBot

from wsis_reader.facts.dates import find_dates
from wsis_reader.library.facts import Facts
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.dates_panel import DatesPanel
from wsis_reader.ui.themes import load_theme
from wsis_reader.ui.timeline import Timeline
from wsis_reader.ui.translation import install

LIGHT = load_theme("light", Path(__file__).parents[2] / "resources" / "themes")
TRUTH = Path(__file__).parents[1] / "truth" / "A_59_80-E_2004_61.dates.tsv"


def truth() -> list[tuple[str, str, str]]:
    """Paragraph, words and EDTF of every date, in text order."""
    with open(TRUTH, encoding="utf-8") as file:
        return [(row["paragraph"], row["text"], row["edtf"]) for row in csv.DictReader(file, delimiter="\t")]


@pytest.fixture
def panel(qtbot: QtBot, order: ReadingOrder) -> DatesPanel:
    panel = DatesPanel(LIGHT)
    qtbot.addWidget(panel)
    panel.resize(320, 900)
    panel.show_facts(order, Facts(dates=find_dates(order.report)))
    panel.show()
    panel.activateWindow()
    qtbot.waitActive(panel)
    return panel


def test_the_rows_are_the_dates_of_the_report(panel: DatesPanel, order: ReadingOrder) -> None:
    listed = sorted(
        (order.index(row.anchor), row.start, row.anchor, order.unit(row.anchor).text[row.start : row.spans[0].end])
        for row in panel.all_rows
    )
    assert [(anchor, text) for *_, anchor, text in listed] == [(anchor, text) for anchor, text, _ in truth()]


def test_in_time_order_they_are_grouped_by_year(panel: DatesPanel) -> None:
    groups = [row.group for row in panel.rows]
    assert groups == sorted(groups)
    assert list(dict.fromkeys(groups)) == ["1998", "1999", "2001", "2002", "2003", "2004", "2005", "2015"]
    rome = next(row for row in panel.rows if "Rome" in row.detail)
    assert (rome.title, rome.place, rome.group) == ("5–6 March 2004", "§\u00a026", "2004")
    assert rome.detail.startswith("un atelier de l’Internet Corporation for Assigned Names and Numbers")


def test_dates_against_each_other_name_and_lead_to_each_other(qtbot: QtBot, panel: DatesPanel) -> None:
    warned = {row.place: row for row in panel.rows if row.warning}
    assert {place: (row.title, row.warning) for place, row in warned.items()} == {
        "Summary": ("10–13 December 2003", "≠\u00a0§\u00a01"),
        "§\u00a01": ("10–12 December 2003", "≠\u00a0Summary"),
    }
    rows = panel.findChild(QListView)
    assert rows is not None
    panel.setFocus()
    panel.point_at(warned["Summary"].key)
    with qtbot.waitSignal(panel.row_chosen, check_params_cb=lambda row: row == warned["§\u00a01"]):
        qtbot.keyClick(rows, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_order_of_the_text_is_that_of_the_labels(panel: DatesPanel) -> None:
    button = panel.findChild(QToolButton)
    assert button is not None
    next(each for each in button.menu().actions() if each.text() == "In the order of the text").trigger()
    assert [row.anchor for row in panel.rows] == [anchor for anchor, *_ in truth()]
    assert {row.group for row in panel.rows} == {""}


def test_picture_and_list_point_at_the_same_row(qtbot: QtBot, panel: DatesPanel) -> None:
    timeline, rows = panel.findChild(Timeline), panel.findChild(QListView)
    assert timeline is not None
    assert rows is not None
    timeline.setFocus()
    with qtbot.waitSignal(panel.row_pointed, check_params_cb=lambda row: row == panel.rows[2]):
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
        qtbot.keyClick(timeline, Qt.Key.Key_Right)
    assert rows.currentIndex().row() == 2
    with qtbot.waitSignal(panel.row_chosen, check_params_cb=lambda row: row == panel.rows[2]):
        qtbot.keyClick(timeline, Qt.Key.Key_Return)


def test_tab_walks_from_above_to_below(qtbot: QtBot, panel: DatesPanel) -> None:
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setFocus()
    walked = []
    for _ in range(4):
        focused = QApplication.focusWidget()
        walked.append(type(focused).__name__)
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert walked == ["FilterField", "QToolButton", "Timeline", "FactList"]


def test_the_picture_shows_what_the_filter_keeps_and_where_one_reads(panel: DatesPanel) -> None:
    timeline, field = panel.findChild(Timeline), panel.findChild(QLineEdit)
    assert timeline is not None
    assert field is not None
    before = timeline.grab().toImage()
    panel.follow(Anchor("26"))
    here = timeline.grab().toImage()
    field.setText("rome")
    assert before != here != timeline.grab().toImage()
    assert [row.title for row in panel.rows] == ["5–6 March 2004"]


def test_the_words_follow_the_language(spoken: QApplication, released: Path, panel: DatesPanel, qtbot: QtBot) -> None:
    install(spoken, "fr", released)
    qtbot.waitUntil(lambda: "10–12 décembre 2003" in [row.title for row in panel.rows])
    warned = next(row for row in panel.rows if row.anchor == "1" and row.warning)
    assert (warned.warning, warned.spoken) == ("≠\u00a0Résumé", "paragraphe 1")
    assert {"premier semestre 2004", "jusqu’en 2015", "automne 2004"} <= {row.title for row in panel.rows}


def test_a_csv_of_what_is_listed_reads_back(panel: DatesPanel) -> None:
    rows = list(csv.DictReader(io.StringIO(panel.exported("csv").decode())))
    assert sorted((row["paragraph"], row["text"], row["edtf"]) for row in rows) == sorted(truth())
    field = panel.findChild(QLineEdit)
    assert field is not None
    field.setText("rome")
    assert [row["text"] for row in csv.DictReader(io.StringIO(panel.exported("csv").decode()))] == ["5 et 6 mars 2004"]


def test_a_calendar_reads_what_is_exported(panel: DatesPanel) -> None:
    events = Calendar.from_ical(panel.exported("ics")).walk("VEVENT")
    assert len(events) == len(truth())
    (rome,) = [each for each in events if "Rome" in each["SUMMARY"]]
    assert (str(rome.decoded("DTSTART")), str(rome.decoded("DTEND"))) == ("2004-03-05", "2004-03-07")


def test_without_facts_nothing_is_exported(qtbot: QtBot) -> None:
    panel = DatesPanel(LIGHT)
    qtbot.addWidget(panel)
    assert (panel.rows, panel.exported("csv")) == ((), b"")
