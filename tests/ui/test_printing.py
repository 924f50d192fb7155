"""Who prints is asked once, and gets the notes or not, in a file that is written whole."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QCheckBox, QDialog, QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from wsis_reader import paths
from wsis_reader.formats import read_report
from wsis_reader.notes.anchoring import Anchoring
from wsis_reader.notes.model import Note
from wsis_reader.report import Anchor
from wsis_reader.report.places import ReadingOrder
from wsis_reader.ui.exporting import Exporting
from wsis_reader.ui.paper import Paper
from wsis_reader.ui.paper_dialog import PaperDialog
from wsis_reader.ui.printing import Printing


@pytest.fixture(scope="module")
def order() -> ReadingOrder:
    return ReadingOrder(read_report(paths.resources() / "reports" / "A_59_80-E_2004_61.fr.txt"))


@pytest.fixture
def paper(order: ReadingOrder) -> Paper:
    anchoring = Anchoring(order)
    text = "Many words of mine. " * 2_000
    note = Note("1", "note", *order.report.key, anchoring.select_whole(Anchor("26")), text)
    return Paper(order, "Source Serif 4", (anchoring.anchor(note),))


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def exporting(window: QWidget) -> Exporting:
    return Exporting(window)


@pytest.fixture
def printing(window: QWidget, exporting: Exporting) -> Iterator[Printing]:
    printing = Printing(window, exporting, lambda: ThreadPoolExecutor(1))
    yield printing
    printing.close()


def asked(window: QWidget) -> PaperDialog:
    dialog = window.findChild(PaperDialog)
    assert dialog is not None
    return dialog


def press(dialog: QDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.click()


@pytest.mark.parametrize("wanted", [True, False])
def test_a_pdf_is_saved_where_the_reader_says_with_notes_or_without(
    qtbot: QtBot, window: QWidget, printing: Printing, paper: Paper, exporting: Exporting, tmp_path: Path, wanted: bool
) -> None:
    path = tmp_path / "mine.pdf"
    printing.ask(paper, pdf=True)
    box = asked(window).findChild(QCheckBox)
    assert box is not None
    assert box.isChecked()
    box.setChecked(wanted)
    press(asked(window), "pdf")
    files = window.findChild(QFileDialog)
    assert files is not None
    assert Path(files.selectedFiles()[0]).name == "A_59_80-E_2004_61.pdf"
    with qtbot.waitSignal(exporting.written, check_params_cb=lambda written: written == path):
        files.fileSelected.emit(str(path))
    files.reject()
    content = path.read_bytes()
    assert content.startswith(b"%PDF-")
    assert (content.count(b"/Contents") > 9) == wanted


def test_two_pdfs_are_both_saved(
    qtbot: QtBot, printing: Printing, paper: Paper, exporting: Exporting, tmp_path: Path
) -> None:
    paths_written: list[Path] = []
    exporting.written.connect(paths_written.append)
    for name in ("a.pdf", "b.pdf"):
        printing.save_pdf(tmp_path / name, paper)
    qtbot.waitUntil(lambda: len(paths_written) == 2)
    assert {path.name for path in tmp_path.iterdir()} == {"a.pdf", "b.pdf"}


def test_a_pdf_that_cannot_be_written_is_said(
    qtbot: QtBot, printing: Printing, paper: Paper, exporting: Exporting, tmp_path: Path
) -> None:
    with qtbot.waitSignal(exporting.failed):
        printing.save_pdf(tmp_path / "nowhere" / "a.pdf", paper)


def test_the_notes_are_not_asked_about_where_there_are_none(window: QWidget, printing: Printing, paper: Paper) -> None:
    printing.ask(replace(paper, notes=()))
    box = asked(window).findChild(QCheckBox)
    assert box is not None
    assert box.isHidden()
    asked(window).reject()


def test_a_printer_is_asked_for(window: QWidget, printing: Printing, paper: Paper) -> None:
    printing.ask(paper)
    press(asked(window), "print")
    dialog = window.findChild(QPrintDialog)
    assert dialog is not None
    dialog.reject()


def test_a_printer_gets_the_pages_that_were_chosen(printing: Printing, paper: Paper, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setFromTo(2, 3)
    assert printing.print_on(printer, replace(paper, notes=())) > 3
    assert (tmp_path / "printed.pdf").read_bytes().count(b"/Contents") == 2
