"""The composition root of the command line: arguments in, plain text or JSON out; its words are English only."""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, Protocol, TextIO

from wsis_reader import __version__, forms, paths
from wsis_reader.cli_sentences import sentence
from wsis_reader.formats import SUFFIXES, read_report
from wsis_reader.formats.errors import FormatError
from wsis_reader.library import Library, LibraryError
from wsis_reader.library.answer import Answer
from wsis_reader.report import Paragraph, Report
from wsis_reader.report.citation import numbered_text
from wsis_reader.report.errors import ReportError
from wsis_reader.report.places import ReadingOrder
from wsis_reader.search.errors import SearchError

if TYPE_CHECKING:
    from wsis_reader.search.storage import IndexState

    _Commands = argparse._SubParsersAction["_Parser"]

FOUND, NOTHING, WRONG = 0, 1, 2
"""Exit statuses: found or done; nothing found, or a check that did not hold; wrong usage or an error."""

_EXAMPLES = """examples:
  wsis-reader                                        open the window on the shipped report
  wsis-reader open A/59/80 --at 26                   open it at paragraph 26
  wsis-reader contents                               list its sections
  wsis-reader show --paragraph 26                    print paragraph 26
  wsis-reader search "gouvernance Internet" --json   search it
  wsis-reader index check                            check its ready-built index
"""


class OpenWindow(Protocol):
    """What opens the window; the command line knows no more of it."""

    def __call__(self, data_dir: str | None, report: str, language: str, at: str) -> int:
        """Open it and return the exit status."""


def run_command_line(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Do what the arguments say; the exit status. Errors are one line on standard error."""
    options = _parser().parse_args(arguments)
    try:
        if options.command in (None, "open"):
            return _open(options, open_window)
        work: Callable[[argparse.Namespace], int] = options.work
        _speak_utf_8(sys.stdout)
        status = work(options)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        # Who reads has read enough; what is still held would be refused again at the end of the process.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FOUND
    except (FormatError, LibraryError, ReportError, SearchError, OSError) as error:
        _note(sentence(error).replace("\n", " "))
        return WRONG
    except KeyboardInterrupt:
        return WRONG


def _speak_utf_8(output: TextIO) -> None:
    """Reports are in every script, whatever the locale can write."""
    if isinstance(output, io.TextIOWrapper):
        output.reconfigure(encoding="utf-8", errors="replace")


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG, f"wsis-reader: {message}; see `{self.prog} --help`\n")


def _parser() -> _Parser:
    parser = _Parser(
        prog="wsis-reader",
        description="Read, search and cite United Nations reports. Without a command, open the window.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"wsis-reader {__version__}")
    common = _Parser(add_help=False)
    for each in (parser, common):
        default = None if each is parser else argparse.SUPPRESS
        each.add_argument("--data-dir", metavar="DIR", default=default, help="keep the reader's own data in DIR")
        each.add_argument("--language", metavar="XX", default=default, help="which language version of a report")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    opening = commands.add_parser(
        "open",
        parents=[common],
        help="open a report in the window",
        epilog="example: wsis-reader open A/59/80 --at 26",
    )
    opening.add_argument("report", metavar="FILE|SYMBOL", nargs="?", default="")
    opening.add_argument("--at", metavar="PLACE", default="", help="a paragraph or section: 26, IV.C")
    _add_reading(commands, common)
    _add_index(commands, common)
    return parser


def _add_reading(commands: _Commands, common: _Parser) -> None:
    for name, work, words, example in (
        ("contents", _contents, "list the sections of a report", "wsis-reader contents A/59/80"),
        ("show", _show, "print the paragraphs of a report", "wsis-reader show --paragraph 26"),
        ("search", _search, "search a report", 'wsis-reader search "mise en oeuvre" --json'),
    ):
        command = commands.add_parser(name, parents=[common], help=words, epilog=f"example: {example}")
        command.set_defaults(work=work)
        command.add_argument("--json", action="store_true", help="print JSON (docs/json.md)")
        if name == "search":
            command.add_argument("query", metavar="QUERY", help='words, "a phrase", section:IV, par:26')
            command.add_argument("--report", metavar="FILE|SYMBOL", default="", help="the report to search")
        else:
            command.add_argument("report", metavar="FILE|SYMBOL", nargs="?", default="")
        if name == "show":
            command.add_argument("--paragraph", metavar="PLACE", default="", help="only this one: 26, summary/1, IV.C")


def _add_index(commands: _Commands, common: _Parser) -> None:
    index = commands.add_parser(
        "index",
        help="make or check the ready-built index of the shipped reports",
        epilog="example: wsis-reader index check",
    )
    inner = index.add_subparsers(dest="what", metavar="build|check", required=True)
    build = inner.add_parser("build", parents=[common], help="make it anew", epilog="example: wsis-reader index build")
    build.set_defaults(work=_index_build)
    check = inner.add_parser(
        "check", parents=[common], help="check it", epilog="example: wsis-reader index check --json"
    )
    check.set_defaults(work=_index_check)
    for each in (build, check):
        each.add_argument("--json", action="store_true", help="print JSON (docs/json.md)")


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


def _search(options: argparse.Namespace) -> int:
    library = _library(options)
    report = _named(library, options)
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


def _index_build(options: argparse.Namespace) -> int:
    library = Library(paths.resources() / "reports", paths.index(), None)
    library.build_index()
    state = library.check_index()
    _print_json(forms.index_state(state)) if options.json else _print(_state_words(state))
    return FOUND


def _index_check(options: argparse.Namespace) -> int:
    state = Library(paths.resources() / "reports", paths.index(), None).check_index()
    _print_json(forms.index_state(state)) if options.json else _print(_state_words(state))
    return FOUND if state.state == "good" else NOTHING


def _state_words(state: IndexState) -> str:
    return f"the index is {state.state}: {state.reports} report(s), {state.paragraphs} paragraphs"


def _library(options: argparse.Namespace) -> Library:
    return Library(paths.resources() / "reports", paths.index(), paths.data_dir(options.data_dir))


def _report(options: argparse.Namespace) -> Report:
    return _named(_library(options), options)


def _named(library: Library, options: argparse.Namespace) -> Report:
    """The report that was asked for: of the library by its symbol, or read from a file for this time only."""
    path = Path(options.report)
    if options.report and (path.is_file() or path.suffix.lower() in SUFFIXES):
        return library.include(read_report(path))
    return library.report(options.report, options.language or "")


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
