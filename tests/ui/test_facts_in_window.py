"""Organisations and references in the whole window: from rows into the text, and from the text to what it names."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QAccessible, QColor, QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit
from pytestqt.qtbot import QtBot

from wsis_reader.desk import Desk
from wsis_reader.formats import write_report
from wsis_reader.library.library import file_name
from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.ui.address_dialog import AddressDialog
from wsis_reader.ui.mentions_panel import MentionsPanel


def ready(desk: Desk, qtbot: QtBot) -> Desk:
    qtbot.waitUntil(lambda: desk.parts.right.organisations.count == 25)
    return desk


@pytest.fixture
def desk_at(open_desk: Callable[..., Desk], qtbot: QtBot) -> Callable[..., Desk]:
    """The window at a place, once the facts are found."""
    return lambda at="", **preferred: ready(open_desk(at=at, **preferred), qtbot)


def rows(panel: MentionsPanel) -> QListView:
    found = panel.findChild(QListView)
    assert found is not None
    return found


def place_of(desk: Desk, anchor: str, text: str, occurrence: int = 0) -> int:
    """The offset of some text in a paragraph."""
    whole, start = desk.reading.order.unit(Anchor(anchor)).text, -1
    for _ in range(occurrence + 1):
        start = whole.index(text, start + 1)
    return start


def status(desk: Desk) -> list[str]:
    return [label.accessibleName() or label.text() for label in desk.parts.status.findChildren(QLabel)]


def underlined(desk: Desk) -> bool:
    image = desk.window.view.viewport().grab().toImage()
    accent = QColor(desk.look.theme.accent)
    return any(image.pixelColor(x, y) == accent for y in range(image.height()) for x in range(60, image.width(), 3))


def test_the_panels_are_walked_by_keyboard_and_their_tabs_say_how_much_there_is(
    desk_at: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = desk_at()
    right = desk.parts.right
    for key, panel in ((Qt.Key.Key_4, right.organisations), (Qt.Key.Key_5, right.references)):
        qtbot.keyClick(desk.window, key, Qt.KeyboardModifier.ControlModifier)
        assert rows(panel).hasFocus()
        assert right.front is panel
    assert [right.tabText(number).split()[0] for number in range(3)] == ["Dates", "Organisations", "References"]


@pytest.mark.parametrize(("width", "counted"), [(420, True), (280, False)])
def test_no_tab_is_cut(desk_at: Callable[..., Desk], qtbot: QtBot, width: int, counted: bool) -> None:
    desk = desk_at(language="fr")
    right = desk.parts.right
    desk.window.resize(1366, 820)
    right.parentWidget().setFixedWidth(width)
    qtbot.waitUntil(lambda: right.width() == width)
    qtbot.waitUntil(lambda: right.tabText(1) == ("Organisations  25" if counted else "Organisations"))
    assert right.tabBar().sizeHint().width() <= width


def test_opening_a_panel_tints_its_mentions(desk_at: Callable[..., Desk]) -> None:
    desk = desk_at("30")
    desk.parts.actions["show_references"].trigger()
    assert underlined(desk)
    desk.parts.actions["toggle_sides"].trigger()
    assert not underlined(desk)


def test_what_is_said_of_the_ccs_is_read_and_quoted(desk_at: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = desk_at()
    desk.parts.actions["show_organisations"].trigger()
    panel = desk.parts.right.organisations
    field = panel.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "CCS")
    qtbot.keyClick(field, Qt.Key.Key_Down)
    qtbot.keyClick(rows(panel), Qt.Key.Key_Right)
    assert desk.reading.here.anchor == desk.reading.order.units[0].anchor
    qtbot.keyClick(rows(panel), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(rows(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    copied = QGuiApplication.clipboard().text().split("\n")
    panel.open("")
    panel.point_at("ceb")
    qtbot.keyClick(rows(panel), Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    assert QGuiApplication.clipboard().text().split("\n") == copied
    qtbot.keyClick(rows(panel), Qt.Key.Key_Right)
    assert len(copied) == len(set(copied)) == 7  # of the eight mentions two stand in one clause
    assert all("(A/59/80-E/2004/61, " in line for line in copied)
    qtbot.keyClick(rows(panel), Qt.Key.Key_End)
    qtbot.keyClick(rows(panel), Qt.Key.Key_Return)
    assert desk.reading.here.anchor == "32"
    assert desk.window.view.hasFocus()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("fr", "Conseil des chefs de secrétariat des organismes des Nations Unies (CCS)"),
        (
            "en",
            "Conseil des chefs de secrétariat des organismes des Nations Unies (CCS)"
            " · United Nations System Chief Executives Board for Coordination (CEB)",
        ),
    ],
)
def test_le_conseil_is_told_in_full_when_the_caret_comes_to_it(
    desk_at: Callable[..., Desk], language: str, told: str
) -> None:
    desk = desk_at(language=language)
    desk.reading.jump(Anchor("30"), place_of(desk, "30", "Conseil") + 2)
    assert told in status(desk)
    desk.reading.jump(Anchor("30"), 1)
    assert told not in status(desk)


def test_a_screen_reader_hears_the_full_name_once_on_coming_to_a_short_one(
    desk_at: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_at(language="fr")
    heard: list[str] = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: heard.append(event.message()))
    start = place_of(desk, "30", "Conseil")
    for offset in (start, start + 1, start + 2):
        desk.reading.follow(Anchor("30"), offset)
    assert [words for words in heard if "chefs" in words] == [
        "Conseil des chefs de secrétariat des organismes des Nations Unies (CCS)"
    ]


def test_nothing_known_is_said_as_such(desk_at: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch) -> None:
    desk = desk_at()
    shown: list[str] = []
    monkeypatch.setattr(desk.facts_screen.text_hints, "_show", lambda _where, words: shown.append(words))
    for offset in (place_of(desk, "30", "Conseil"), 1):
        desk.reading.jump(Anchor("30"), offset)
        desk.parts.actions["explain"].trigger()
    assert shown[0].startswith("Conseil des chefs")
    assert shown[1] == "Nothing is known of this place."


def dialog(desk: Desk) -> AddressDialog:
    found = desk.window.findChild(AddressDialog)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("anchor", "text", "address"),
    [
        ("2", "57/238", "https://docs.un.org/fr/A/RES/57/238"),
        ("17", "http://www.itu.int/wsis/", "http://www.itu.int/wsis/"),
    ],
)
def test_enter_on_a_reference_shows_its_address_and_opens_nothing(
    desk_at: Callable[..., Desk], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, anchor: str, text: str, address: str
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr("PySide6.QtGui.QDesktopServices.openUrl", opened.append)
    desk = desk_at()
    desk.reading.jump(Anchor(anchor), place_of(desk, anchor, text))
    desk.window.view.setFocus()
    qtbot.keyClick(desk.window.view, Qt.Key.Key_Return)
    shown = dialog(desk).findChild(QPlainTextEdit)
    assert shown is not None
    assert shown.toPlainText() == address
    dialog(desk).reject()
    assert opened == []


def test_ctrl_enter_in_the_panel_shows_the_address_of_what_is_cited(desk_at: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = desk_at()
    desk.parts.actions["show_references"].trigger()
    qtbot.keyClick(rows(desk.parts.right.references), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog(desk).isVisible()
    dialog(desk).reject()


@pytest.fixture
def resolution(tmp_path: Path) -> Report:
    """A resolution that the reader's library has, and that the shipped report cites."""
    units = tuple(Paragraph(Anchor(str(n)), f"Paragraphe {n} de l’UIT.", number=str(n)) for n in range(1, 9))
    section = Section(Anchor("s:1"), "", paragraphs=units)
    report = Report(("A/RES/57/238",), "fr", "Sommet mondial sur la société de l’information", (section,))
    folder = tmp_path / "data" / "reports"
    folder.mkdir(parents=True)
    write_report(report, folder / file_name(report.key))
    return report


def test_a_document_that_the_library_has_is_opened_and_left_again(
    resolution: Report, desk_at: Callable[..., Desk], qtbot: QtBot
) -> None:
    desk = desk_at("2")
    right, view = desk.parts.right, desk.window.view
    desk.reading.jump(Anchor("2"), place_of(desk, "2", "57/238"))
    here = desk.reading.here
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert resolution.title in view.toPlainText()
    assert desk.window.windowTitle().startswith("A/RES/57/238")
    assert desk.reading.here.symbol == "A/RES/57/238"
    qtbot.waitUntil(lambda: "UIT" in " ".join(row.more for row in right.organisations.rows))
    assert right.references.count == 0
    desk.parts.actions["back"].trigger()
    assert desk.reading.here == here
    assert "Plan d’action" in view.toPlainText()
    qtbot.waitUntil(lambda: right.organisations.count == 25)
    desk.parts.actions["forward"].trigger()
    assert desk.reading.here.symbol == "A/RES/57/238"


def test_the_panels_speak_the_language_chosen(desk_at: Callable[..., Desk], qtbot: QtBot) -> None:
    desk = desk_at(language="en")
    panel = desk.parts.right.organisations
    assert "ITU" in [row.title for row in panel.rows]
    desk.parts.actions["language_fr"].trigger()
    qtbot.waitUntil(lambda: "UIT" in [row.title for row in panel.rows])
    assert desk.parts.right.tabText(2).startswith("Renvois")
