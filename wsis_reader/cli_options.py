"""The words of the command line: its commands, their options, and their help."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from wsis_reader import __version__

if TYPE_CHECKING:
    _Commands = argparse._SubParsersAction["_Parser"]

WRONG_USAGE = 2

_EXAMPLES = """examples:
  wsis-reader                                        open the window on the shipped report
  wsis-reader open A/59/80 --at 26                   open it at paragraph 26
  wsis-reader contents                               list its sections
  wsis-reader show --paragraph 26                    print paragraph 26
  wsis-reader search "gouvernance Internet" --json   search it
  wsis-reader dates --csv                            list its dates, for a spreadsheet
  wsis-reader notes export my-notes.odt              write what you marked and noted
  wsis-reader index check                            check its ready-built index
"""


class _Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(WRONG_USAGE, f"wsis-reader: {message}; see `{self.prog} --help`\n")


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as they are read: `command`, for `index` also `what`; ends the process where they are wrong."""
    return _parser().parse_args(arguments)


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
    _add_facts(commands, common)
    _add_notes(commands, common)
    _add_index(commands, common)
    return parser


def _add_reading(commands: _Commands, common: _Parser) -> None:
    for name, words, example in (
        ("contents", "list the sections of a report", "wsis-reader contents A/59/80"),
        ("show", "print the paragraphs of a report", "wsis-reader show --paragraph 26"),
        ("search", "search a report", 'wsis-reader search "mise en oeuvre" --json'),
    ):
        command = commands.add_parser(name, parents=[common], help=words, epilog=f"example: {example}")
        command.add_argument("--json", action="store_true", help="print JSON (docs/json.md)")
        if name == "search":
            command.add_argument("query", metavar="QUERY", help='words, "a phrase", section:IV, par:26')
            command.add_argument("--report", metavar="FILE|SYMBOL", default="", help="the report to search")
        else:
            command.add_argument("report", metavar="FILE|SYMBOL", nargs="?", default="")
        if name == "show":
            command.add_argument("--paragraph", metavar="PLACE", default="", help="only this one: 26, summary/1, IV.C")


def _add_facts(commands: _Commands, common: _Parser) -> None:
    for name, example in (
        ("dates", "wsis-reader dates --ics > summit.ics"),
        ("organisations", "wsis-reader organisations A/59/80 --csv"),
        ("references", "wsis-reader references resolution.xml --json"),
    ):
        words = f"list the {name} in a report"
        command = commands.add_parser(name, parents=[common], help=words, epilog=f"example: {example}")
        command.set_defaults(form="")
        command.add_argument("report", metavar="FILE|SYMBOL", nargs="?", default="")
        forms_of_it = command.add_mutually_exclusive_group()
        for form, words in (("json", "JSON"), ("csv", "CSV, a row per mention"), ("ics", "iCalendar")):
            if form != "ics" or name == "dates":
                forms_of_it.add_argument(
                    f"--{form}", dest="form", action="store_const", const=form, help=f"print {words} (docs/json.md)"
                )


def _add_notes(commands: _Commands, common: _Parser) -> None:
    notes = commands.add_parser(
        "notes",
        help="list, export or import bookmarks, highlights and notes",
        epilog="example: wsis-reader notes export my-notes.odt",
    )
    inner = notes.add_subparsers(dest="what", metavar="list|export|import", required=True)
    listing = inner.add_parser("list", parents=[common], help="list them", epilog="example: wsis-reader notes list")
    listing.set_defaults(form="")
    either = listing.add_mutually_exclusive_group()
    for form, words in (("json", "JSON"), ("csv", "CSV, a row per note")):
        either.add_argument(
            f"--{form}", dest="form", action="store_const", const=form, help=f"print {words} (docs/json.md)"
        )
    export = inner.add_parser(
        "export", parents=[common], help="write them to a file", epilog="example: wsis-reader notes export notes.md"
    )
    export.add_argument("file", metavar="FILE", help="in the form it ends in: .md .html .odt .csv .json .jsonld")
    for each in (listing, export):
        each.add_argument("--report", metavar="FILE|SYMBOL", default="", help="only those in this report")
    taking = inner.add_parser(
        "import",
        parents=[common],
        help="merge those of a file into yours",
        description="Merge notes into yours. None of yours is replaced by an older or emptier one.",
        epilog="example: wsis-reader notes import notes.json --preview",
    )
    taking.add_argument("file", metavar="FILE", help="W3C Web Annotations (.json, .jsonld), as `notes export` writes")
    taking.add_argument("--preview", action="store_true", help="only say what would happen")
    taking.add_argument("--json", action="store_true", help="print JSON (docs/json.md)")


def _add_index(commands: _Commands, common: _Parser) -> None:
    index = commands.add_parser(
        "index",
        help="make or check the ready-built index of the shipped reports",
        epilog="example: wsis-reader index check",
    )
    inner = index.add_subparsers(dest="what", metavar="build|check", required=True)
    build = inner.add_parser("build", parents=[common], help="make it anew", epilog="example: wsis-reader index build")
    check = inner.add_parser(
        "check", parents=[common], help="check it", epilog="example: wsis-reader index check --json"
    )
    for each in (build, check):
        each.add_argument("--json", action="store_true", help="print JSON (docs/json.md)")
