"""Notes taken in from a file: here where nobody holds them, else by whoever does, asked through a file."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from wsis_reader.notes import requests
from wsis_reader.notes.errors import NotAnnotations, NotDone, NotesError, NotRead, NotWritten
from wsis_reader.notes.exchange import read
from wsis_reader.notes.lock import FileLock
from wsis_reader.notes.merge import Plan
from wsis_reader.notes.opening import Opened, Places
from wsis_reader.notes.requests import Request
from wsis_reader.notes.store import Clock, NoteStore

if TYPE_CHECKING:
    from wsis_reader.notes.annotations import Incoming

IMPORT = "import-notes"
"""The wish for which a request stands; its argument is the file's whole path."""

PATIENCE = 10.0
_GLANCE = 0.1


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of incoming notes: `new`, `newer` than ours, `kept` where ours is newer or fuller, the `same`.

    `refused` entries of the file were no annotations. `by_holder`: it was done by the process that holds the notes.
    """

    new: int = 0
    newer: int = 0
    kept: int = 0
    same: int = 0
    refused: int = 0
    by_holder: bool = False


def outcome(plan: Plan, refused: int) -> Outcome:
    """What a plan comes to."""
    return Outcome(plan.count("add"), plan.count("update"), plan.count("keep"), plan.count("same"), refused)


def take_in(
    folder: Path,
    path: Path,
    clock: Clock,
    *,
    patience: float | None = None,
    waiting: Callable[[int], None] | None = None,
    opened: Callable[[Opened], None] | None = None,
) -> Outcome:
    """Import a file into the notes of a folder. `opened` is told what was found there.

    Where another process holds them it is asked to; `waiting` is called once, with its number. If it neither begins
    nor ends within `patience` seconds (PATIENCE), nothing was done, and NotWritten is raised, as it is for a disk that
    refuses. Raises NotRead, NotAnnotations, NotDone.
    """
    incoming = read(path)
    places = Places(folder)
    lock = FileLock(places.lock)
    done = _here(folder, incoming, clock, lock, opened)
    if done:
        return done
    request = requests.ask(places.requests, IMPORT, str(path.absolute()))
    if waiting:
        waiting(lock.holder())
    limit = PATIENCE if patience is None else patience
    try:
        done = _by_holder(places, request, lock, limit)
        done = done or _here(folder, incoming, clock, lock, opened, limit)
    except BaseException:
        with contextlib.suppress(NotesError):
            requests.withdraw(places.requests, request)
        raise
    if done is None:
        raise NotWritten(places.database, "locked")
    return done


def _here(
    folder: Path,
    incoming: Incoming,
    clock: Clock,
    lock: FileLock,
    opened: Callable[[Opened], None] | None,
    wait: float = 0.0,
) -> Outcome | None:
    """Import where nobody else holds the notes."""
    if not lock.acquire(wait):
        return None
    lock.release()
    store = NoteStore.open(folder, clock, wait=wait)
    try:
        if store.opened.only == "locked":
            return None
        if opened:
            opened(store.opened)
        return _merge(store, incoming)
    finally:
        store.close()


def _by_holder(places: Places, request: Request, lock: FileLock, patience: float) -> Outcome | None:
    """The holder's answer; None where nobody holds the notes any more, and the request is taken back."""
    waited = 0.0
    while True:
        free = lock.acquire(_GLANCE)
        lock.release()
        answer = requests.take_answer(places.requests, request)
        if answer is not None:
            return _understood(answer)
        if free:
            requests.withdraw(places.requests, request)
            return None
        waited += _GLANCE
        if waited >= patience and requests.withdraw(places.requests, request):
            raise NotWritten(places.database, "locked")


def serve(store: NoteStore, folder: Path) -> tuple[Outcome, ...]:
    """Do what other processes ask of the notes that are held here, and answer each; what was done.

    Raises NotWritten where an answer cannot be written.
    """
    done = []
    wishes = Places(folder).requests
    for request in requests.pending(wishes):
        # Who asked may just have taken it back.
        if request.what != IMPORT or not requests.withdraw(wishes, request):
            continue
        try:
            incoming = read(Path(*request.arguments))
            found = replace(_merge(store, incoming), by_holder=True)
        except (NotWritten, NotRead) as error:
            requests.answer(wishes, request, json.dumps([type(error).__name__, str(error.path), error.reason]))
        except NotAnnotations as error:
            requests.answer(wishes, request, json.dumps(["NotAnnotations", *request.arguments, error.position]))
        except NotesError as error:
            requests.answer(wishes, request, json.dumps(["NotDone", "", str(error)]))
        else:
            done.append(found)
            requests.answer(wishes, request, json.dumps(asdict(found)))
    return tuple(done)


def _merge(store: NoteStore, incoming: Incoming) -> Outcome:
    plan = store.preview(incoming.notes)
    store.take_in(plan)
    return outcome(plan, incoming.refused)


def _understood(answer: str) -> Outcome:
    """What an answer says. Raises what it says went wrong."""
    match json.loads(answer):
        case dict(counts):
            return Outcome(**counts)
        case ["NotWritten", str(path), reason]:
            raise NotWritten(Path(path), reason)
        case ["NotRead", str(path), reason]:
            raise NotRead(Path(path), reason)
        case ["NotAnnotations", str(path), int(position)]:
            raise NotAnnotations(position, Path(path))
        case [_, _, reason]:
            raise NotDone(str(reason))
    raise NotDone(answer)
