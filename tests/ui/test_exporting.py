"""A file is written whole, or what stood there before stays."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader.ui.exporting import Exporting
from wsis_reader.ui.sentences import sentence


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def test_the_content_is_in_the_file(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    exporting = Exporting(window)
    (tmp_path / "dates.csv").write_text("old")
    with qtbot.waitSignal(exporting.written, check_params_cb=lambda path: path == tmp_path / "dates.csv"):
        exporting.write(tmp_path / "dates.csv", "né\n".encode())
    assert [path.read_bytes() for path in tmp_path.iterdir()] == ["né\n".encode()]


def test_a_file_that_cannot_be_written_is_told_in_a_sentence(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    exporting = Exporting(window)
    with qtbot.waitSignal(exporting.failed) as failed:
        exporting.write(tmp_path / "nowhere" / "dates.csv", b"")
    assert failed.args is not None
    told = sentence(failed.args[0])
    assert told.startswith(f"The file {tmp_path / 'nowhere' / 'dates.csv'} could not be written (")
    assert told.endswith("Choose another name or folder.")


def test_the_reader_is_asked_where_to(qtbot: QtBot, window: QWidget, tmp_path: Path) -> None:
    exporting = Exporting(window)
    exporting.ask("A_59_80.dates.ics", "ICS", lambda: b"BEGIN")
    dialog = window.findChild(QFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == "A_59_80.dates.ics"
    assert dialog.defaultSuffix() == "ics"
    with qtbot.waitSignal(exporting.written):
        dialog.fileSelected.emit(str(tmp_path / "mine.ics"))
    assert (tmp_path / "mine.ics").read_bytes() == b"BEGIN"
    dialog.reject()
