"""Printing: the report on a printer or in a PDF file, with its notes or without."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from wsis_reader.ui.worker import Worker

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from pathlib import Path

    from PySide6.QtPrintSupport import QPrinter
    from PySide6.QtWidgets import QWidget

    from wsis_reader.ui.exporting import Exporting
    from wsis_reader.ui.paper import Paper, PaperWords


class Printing(QObject):
    """Asks what is to be printed and prints it. A PDF is made off the GUI thread, and written by `exporting`."""

    def __init__(self, window: QWidget, exporting: Exporting, make_executor: Callable[[], Executor]) -> None:
        super().__init__(window)
        self._window = window
        self._exporting, self._make_executor = exporting, make_executor
        self._workers: list[Worker] = []

    def ask(self, paper: Paper, *, pdf: bool = False) -> None:
        """Ask whether the notes of a paper are wanted, and where to print it; with `pdf`, Enter saves a file."""
        from wsis_reader.ui.paper_dialog import PaperDialog

        paper = replace(paper, words=self._words())
        dialog = PaperDialog(len(paper.notes), self._window)
        dialog.print_requested.connect(lambda wanted: self.ask_for_printer(_with_notes(paper, wanted)))
        dialog.pdf_requested.connect(lambda wanted: self.ask_for_file(_with_notes(paper, wanted)))
        dialog.finished.connect(dialog.deleteLater)
        if pdf:
            dialog.prefer_pdf()
        dialog.open()

    def ask_for_file(self, paper: Paper) -> None:
        """Ask where the PDF is to be saved, and save it."""
        name = f"{paper.order.report.symbol.replace('/', '_')}.pdf"
        self._exporting.choose(name, {".pdf": "PDF"}, lambda path: self.save_pdf(path, paper))

    def save_pdf(self, path: Path, paper: Paper) -> None:
        """Make a PDF and write it whole."""
        from wsis_reader.ui.paper import to_pdf

        # One for each file: none is dropped because another was asked for.
        worker = Worker(self._make_executor, self)
        worker.answered.connect(lambda content: self._exporting.write(path, content))
        worker.answered.connect(lambda _: self._let_go(worker))
        worker.failed.connect(self._exporting.failed)
        worker.failed.connect(lambda _: self._let_go(worker))
        self._workers.append(worker)
        worker.run(lambda: to_pdf(paper))

    def ask_for_printer(self, paper: Paper) -> None:
        """Ask for a printer, and print on it."""
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter
        from PySide6.QtWidgets import QDialog

        from wsis_reader.ui.paper import page_layout

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setDocName(paper.order.report.symbol)
        printer.setPageLayout(page_layout())
        dialog = QPrintDialog(printer, self._window)
        dialog.accepted.connect(lambda: self.print_on(printer, paper))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)

    def print_on(self, printer: QPrinter, paper: Paper) -> int:
        """Print on a printer that was chosen; how many pages there are."""
        from PySide6.QtGui import QPainter

        from wsis_reader.ui.paper import paint_pages

        return paint_pages(paper, printer, QPainter(printer), max(1, printer.fromPage()), printer.toPage())

    def close(self) -> None:
        """Wait for what is being made."""
        for worker in self._workers:
            worker.close()

    def _let_go(self, worker: Worker) -> None:
        self._workers.remove(worker)
        worker.close()
        worker.deleteLater()

    def _words(self) -> PaperWords:
        from wsis_reader.ui.paper import PaperWords

        return PaperWords(
            #: At the top of a printed page: %1 its number, %2 how many there are.
            self.tr("%1 / %2"),
            self.tr("Bookmark"),
            self.tr("Not found in the text any more"),
            self.tr("to be confirmed"),
        )


def _with_notes(paper: Paper, wanted: bool) -> Paper:
    return paper if wanted else replace(paper, notes=())
