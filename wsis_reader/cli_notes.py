"""`wsis-reader notes`: listing, export and import of notes, with the window open or not."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from wsis_reader.formats.errors import FormatError
from wsis_reader.forms import notes as forms
from wsis_reader.library import Library, LibraryError, NoSuchReport
from wsis_reader.notes import exchange, handing
from wsis_reader.notes.gathering import Gathered, gather, read_notes
from wsis_reader.notes.merge import plan
from wsis_reader.report.places import ReadingOrder

if TYPE_CHECKING:
    import argparse

    from wsis_reader.notes.opening import Opened

Say = Callable[[str], None]


def work(options: argparse.Namespace, library: Library, folder: Path, say: Say) -> int:
    """Do it; 0 when something was found or done, else 1. `say` takes what is said besides.

    Raises NotesError, LibraryError, FormatError.
    """
    match options.what:
        case "list":
            return _list(options, library, folder, say)
        case "export":
            return _export(options, library, folder, say)
    return _import(options, folder, say)


def _list(options: argparse.Namespace, library: Library, folder: Path, say: Say) -> int:
    gathered = _gathered(options, library, folder)
    match options.form:
        case "json":
            _print_json(forms.as_json(gathered))
        case "csv":
            sys.stdout.write(forms.as_csv(gathered))
        case _:
            sys.stdout.writelines(f"{line}\n" for line in forms.as_lines(gathered))
    if not gathered and not options.form:
        say("no notes found")
    return 0 if gathered else 1


def _export(options: argparse.Namespace, library: Library, folder: Path, say: Say) -> int:
    count = exchange.export(_gathered(options, library, folder), Path(options.file))
    if not count:
        say(f"no notes found; {options.file} was not written")
        return 1
    sys.stdout.write(f"{count} note{'s'[: count > 1]} written to {options.file}\n")
    return 0


def _import(options: argparse.Namespace, folder: Path, say: Say) -> int:
    path = Path(options.file)
    if options.preview:
        incoming = exchange.read(path)
        planned = plan({note.id: note for note in read_notes(folder, bin=True)}, incoming.notes)
        outcome = handing.outcome(planned, incoming.refused)
        if not options.json:
            sys.stdout.writelines(f"{line}\n" for line in forms.planned_lines(planned))
    else:
        outcome = handing.take_in(
            folder,
            path,
            lambda: datetime.now(UTC),
            waiting=lambda holder: say(f"process {holder} has the notes open; it is asked to take these in"),
            opened=lambda found: _tell(found, say),
        )
    if options.json:
        _print_json(forms.outcome_json(outcome, preview=options.preview))
    else:
        sys.stdout.write(("would be: " if options.preview else "") + forms.outcome_words(outcome) + "\n")
    return 0 if outcome.new or outcome.newer or outcome.kept or outcome.same else 1


def _tell(opened: Opened, say: Say) -> None:
    if opened.damage and opened.restored_from:
        say(f"the notes were damaged ({opened.damage}); those of {opened.written} were restored from a copy")
    elif opened.damage:
        say(f"the notes were damaged ({opened.damage}) and there was no good copy; the file is kept: {opened.aside}")


def _gathered(options: argparse.Namespace, library: Library, folder: Path) -> tuple[Gathered, ...]:
    notes = read_notes(folder)
    symbol = _symbol(options.report, library, {note.report for note in notes}) if options.report else None
    language = options.language or ""

    def order_of(report: str, made_on: str) -> ReadingOrder | None:
        try:
            return ReadingOrder(library.report(report, made_on))
        except (LibraryError, FormatError):
            return None

    chosen = (note for note in notes if symbol in (None, note.report) and language in ("", note.language))
    return gather(chosen, order_of)


def _symbol(name: str, library: Library, noted: set[str]) -> str:
    """The symbol of the report that was named; one that is only noted on is named in full. Raises NoSuchReport."""
    try:
        return library.named(name).symbol
    except NoSuchReport:
        if name in noted:
            return name
        raise


def _print_json(value: object) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")
