"""`wsis-reader`: the window without a sub-command or with `open`, else the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the program with the process's arguments; the exit status."""
    arguments = sys.argv[1:]
    if arguments:
        # The command line knows every argument, and is not imported for a bare start.
        from wsis_reader.cli import run_command_line

        return run_command_line(arguments, open_window)
    return open_window()


def open_window(data_dir: str | None = None, report: str = "", language: str = "", at: str = "") -> int:
    """Open the window; the exit status."""
    from wsis_reader.start import Start, run

    return run(Start(data_dir, report, language, at))


if __name__ == "__main__":
    sys.exit(main())
