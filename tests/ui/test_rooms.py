"""The sides of the window are hidden, shown and kept; a narrow window has room for one."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from wsis_reader.ui.rooms import NARROW, Rooms


@pytest.fixture
def rooms(qtbot: QtBot) -> Rooms:
    return made(qtbot)


def made(qtbot: QtBot) -> Rooms:
    rooms = Rooms(QLabel("text"))
    qtbot.addWidget(rooms)
    rooms.resize(1280, 400)
    rooms.show()
    return rooms


def seen(rooms: Rooms) -> str:
    return " ".join(name for name in ("left", "right") if getattr(rooms, name).isVisible())


def test_in_a_wide_window_both_sides_are_seen(rooms: Rooms) -> None:
    rooms.fit(NARROW)
    assert seen(rooms) == "left right"


def test_in_a_narrow_one_the_right_side_folds_away_and_comes_back(rooms: Rooms) -> None:
    rooms.fit(NARROW - 1)
    assert seen(rooms) == "left"
    rooms.fit(NARROW)
    assert seen(rooms) == "left right"


def test_in_a_narrow_one_a_side_asked_for_takes_the_place_of_the_other(rooms: Rooms) -> None:
    rooms.fit(NARROW - 1)
    rooms.show_room(rooms.right)
    assert seen(rooms) == "right"
    rooms.fit(NARROW - 100)
    assert seen(rooms) == "right"
    rooms.show_room(rooms.left)
    assert seen(rooms) == "left"


@pytest.mark.parametrize(("width", "shown"), [(NARROW, "left right"), (NARROW - 1, "left")])
def test_the_sides_are_hidden_and_shown_together(rooms: Rooms, width: int, shown: str) -> None:
    rooms.fit(width)
    rooms.toggle()
    assert seen(rooms) == ""
    rooms.toggle()
    assert seen(rooms) == shown


def test_one_side_can_be_shown_after_both_were_hidden(rooms: Rooms) -> None:
    rooms.toggle()
    rooms.show_room(rooms.right)
    assert seen(rooms) == "right"


def test_widths_and_what_is_hidden_are_kept(rooms: Rooms, qtbot: QtBot, tmp_path: Path) -> None:
    rooms.setSizes([260, 660, 360])
    before = rooms.sizes()
    rooms.toggle()
    rooms.show_room(rooms.right)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    rooms.keep(settings)
    settings.sync()
    later = made(qtbot)
    later.restore(QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat))
    assert seen(later) == "right"
    later.show_room(later.left)
    assert later.sizes() == before


def test_what_a_narrow_window_folded_away_is_not_kept_as_hidden(rooms: Rooms, qtbot: QtBot, tmp_path: Path) -> None:
    rooms.fit(NARROW - 1)
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    rooms.keep(settings)
    later = made(qtbot)
    later.restore(settings)
    assert seen(later) == "left right"
