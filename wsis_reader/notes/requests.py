"""Requests to whoever holds the notes: a file for what is asked, and a file for the answer.

A command that cannot write itself, since a window is open on the folder, leaves its wish where the window sees it.
"""

from __future__ import annotations

import contextlib
import json
import os
import time
from dataclasses import dataclass
from pathlib import Path

from wsis_reader.notes import files
from wsis_reader.notes.errors import NotWritten, reason_of

_ASKED, _ANSWERED = ".asked.json", ".answered.json"


@dataclass(frozen=True, slots=True)
class Request:
    """A wish: what is to be done (`import-notes`, …) with what; `id` is how its answer is found."""

    id: str
    what: str
    arguments: tuple[str, ...] = ()


def ask(folder: Path, what: str, *arguments: str) -> Request:
    """Leave a wish in the folder that the holder watches. Raises NotWritten."""
    request = Request(f"{time.time_ns():020d}-{os.getpid()}", what, arguments)
    content = {"what": what, "arguments": arguments}
    files.write(folder / f"{request.id}{_ASKED}", json.dumps(content).encode())
    return request


def pending(folder: Path) -> tuple[Request, ...]:
    """The wishes that wait for an answer, the oldest first."""
    found = []
    for path in sorted(folder.glob(f"*{_ASKED}")):
        with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
            content = json.loads(path.read_bytes())
            name = path.name.removesuffix(_ASKED)
            found.append(Request(name, str(content["what"]), tuple(map(str, content["arguments"]))))
    return tuple(found)


def answer(folder: Path, request: Request, text: str) -> None:
    """Say what became of a wish, which waits no longer. Raises NotWritten."""
    files.write(folder / f"{request.id}{_ANSWERED}", json.dumps(text).encode())
    _remove(folder / f"{request.id}{_ASKED}")


def take_answer(folder: Path, request: Request) -> str | None:
    """The answer to a wish, once; None while there is none. Raises NotWritten."""
    path = folder / f"{request.id}{_ANSWERED}"
    try:
        text = str(json.loads(path.read_bytes()))
    except (OSError, ValueError):
        return None
    _remove(path)
    return text


def withdraw(folder: Path, request: Request) -> bool:
    """Take a wish back, or begin with it; False where somebody else did before. Raises NotWritten."""
    path = folder / f"{request.id}{_ASKED}"
    try:
        path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise NotWritten(path, reason_of(error)) from error
    return True


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise NotWritten(path, reason_of(error)) from error
