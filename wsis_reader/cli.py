"""The composition root of the command line: arguments in, plain text or JSON out; its words are English only."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol, TextIO

from wsis_reader import forms, paths
from wsis_reader.cli_options import WRONG_USAGE, read_arguments
from wsis_reader.cli_sentences import sentence
from wsis_reader.facts.errors import FactsError
from wsis_reader.formats.errors import FormatError
from wsis_reader.library import Library, LibraryError
from wsis_reader.library.answer import Answer
from wsis_reader.notes.errors import NotesError
from wsis_reader.report import Paragraph, Report
from wsis_reader.report.citation import numbered_text
from wsis_reader.report.errors import ReportError
from wsis_reader.report.places import ReadingOrder
from wsis_reader.search.errors import SearchError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from wsis_reader.search.storage import IndexState

FOUND, NOTHING, WRONG = 0, 1, WRONG_USAGE
"""Exit statuses: found or done; nothing found, or a check that did not hold; wrong usage or an error."""


class OpenWindow(Protocol):
    """What opens the window; the command line knows no more of it."""

    def __call__(self, data_dir: str | None, report: str, language: str, at: str) -> int:
        """Open it and return the exit status."""


def run_command_line(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments say; the exit status. Errors are one line on standard error."""
    options = read_arguments(arguments)
    try:
        if options.command in (None, "open"):
            return _open(options, open_window)
        _speak_utf_8(sys.stdout)
        status = _WORK[options.command](options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Who reads has read enough; what is still held would be refused again at the end of the process.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except (FactsError, FormatError, LibraryError, NotesError, ReportError, SearchError, OSError) as error:
        _note(sentence(error).replace("\n", " "))
        return WRONG
    except KeyboardInterrupt:
        return WRONG


def _speak_utf_8(output: TextIO) -> None:
    """Reports are in every script, whatever the locale can write."""
    if isinstance(output, io.TextIOWrapper):
        output.reconfigure(encoding="utf-8", errors="replace")


def _open(options: argparse.Namespace, open_window: OpenWindow) -> int:
    # What cannot be opened is raised here, where the command was typed.
    report, at = getattr(options, "report", ""), getattr(options, "at", "")
    return open_window(options.data_dir, report, options.language or "", at)


def _contents(options: argparse.Namespace) -> int:
    report = _report(options)
    if options.json:
        _print_json(forms.contents(report))
    else:
        for section in report.sections:
            label = f"{section.label}. " if section.label else ""
            _print(f"{'  ' * (section.level - 1)}{label}{section.title}{_extent(section.paragraphs)}")
    return FOUND if report.sections else NOTHING


def _show(options: argparse.Namespace) -> int:
    report = _report(options)
    order = ReadingOrder(report)
    chosen = tuple(_chosen(order, options.paragraph)) if options.paragraph else tuple(report.paragraphs())
    if options.json:
        _print_json(forms.paragraphs(report, chosen))
    else:
        units = chosen if options.paragraph else order.units
        _print("\n\n".join(numbered_text(unit) for unit in units))
    return FOUND if chosen else NOTHING


def _chosen(order: ReadingOrder, place: str) -> Iterator[Paragraph]:
    anchor = order.place(place)
    if not anchor.is_section:
        yield order.unit(anchor)
        return
    for section in order.report.sections:
        if anchor in (each.anchor for each in order.path(section.anchor)):
            yield from section.paragraphs


def _facts(options: argparse.Namespace) -> int:
    # The tables and the grammars are read by those who ask for facts alone.
    from wsis_reader.forms import facts as forms_of

    library = _library(options)
    report = library.named(options.report, options.language or "")
    kind: forms_of.Kind = options.command
    facts = library.facts(report)
    match options.form:
        case "json":
            _print_json(forms_of.as_json(kind, report, facts))
        case "csv":
            sys.stdout.write(forms_of.as_csv(kind, report, facts))
        case "ics":
            sys.stdout.write(forms_of.as_calendar(report, facts))
        case _:
            sys.stdout.writelines(f"{line}\n" for line in forms_of.as_lines(kind, report, facts))
    if not getattr(facts, kind):
        if not options.form:
            _note(f"no {kind} found")
        return NOTHING
    return FOUND


def _search(options: argparse.Namespace) -> int:
    library = _library(options)
    report = library.named(options.report, options.language or "")
    answer = Answer(ReadingOrder(report), library.search(options.query, report.key))
    if options.json:
        _print_json(forms.hits(answer))
        return FOUND if answer.hits else NOTHING
    for anchor in answer.hits:
        unit = answer.order.unit(anchor)
        labels = ".".join(section.label for section in answer.order.path(unit.section) if section.label)
        where = anchor if anchor.is_heading else " ".join(part for part in (labels, f"§ {anchor}") if part)
        _print(f"{where}: {answer.excerpt(anchor)[0]}")
    if answer.results.query.plain:
        _note("the query could not be read; it was searched as plain words")
    if not answer.hits:
        words = ", ".join(answer.results.suggestions)
        _note(f"nothing found; did you mean: {words}?" if words else "nothing found")
    return FOUND if answer.hits else NOTHING


def _index(options: argparse.Namespace) -> int:
    library = _library_in(None)
    if options.what == "build":
        library.build_index()
    state = library.check_index()
    _print_json(forms.index_state(state)) if options.json else _print(_state_words(state))
    return FOUND if state.state == "good" else NOTHING


def _notes(options: argparse.Namespace) -> int:
    # SQLite is loaded for those who ask for notes alone.
    from wsis_reader import cli_notes

    return cli_notes.work(options, _library(options), paths.data_dir(options.data_dir), _note)


def _state_words(state: IndexState) -> str:
    return f"the index is {state.state}: {state.reports} report(s), {state.paragraphs} paragraphs"


_WORK: Mapping[str, Callable[[argparse.Namespace], int]] = {
    "contents": _contents,
    "show": _show,
    "search": _search,
    "dates": _facts,
    "organisations": _facts,
    "references": _facts,
    "notes": _notes,
    "index": _index,
}


def _library(options: argparse.Namespace) -> Library:
    return _library_in(paths.data_dir(options.data_dir))


def _library_in(data: Path | None) -> Library:
    return Library(paths.resources() / "reports", paths.index(), data, paths.resources())


def _report(options: argparse.Namespace) -> Report:
    return _library(options).named(options.report, options.language or "")


def _extent(paragraphs: Sequence[Paragraph]) -> str:
    numbers = [paragraph.number for paragraph in paragraphs if paragraph.number]
    if not numbers:
        return ""
    return f"  § {numbers[0]}" if len(numbers) == 1 else f"  § {numbers[0]}-{numbers[-1]}"


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _print_json(value: dict[str, forms.Json]) -> None:
    json.dump(value, sys.stdout, ensure_ascii=False)
    sys.stdout.write("\n")


def _note(words: str) -> None:
    sys.stderr.write(f"wsis-reader: {words}\n")
