"""Files written whole or not at all, and files put where nothing is lost."""

from __future__ import annotations

import contextlib
import os
import shutil
from collections.abc import Callable
from pathlib import Path

from wsis_reader.notes.errors import NotWritten, reason_of

_SCRATCH = ".part"


def write(path: Path, content: bytes) -> None:
    """Write a file so that there is, whatever happens meanwhile, the old one or the whole new one.

    Raises NotWritten.
    """

    def fill(scratch: Path) -> None:
        with scratch.open("xb") as file:
            file.write(content)

    make(path, fill)


def make(path: Path, fill: Callable[[Path], None]) -> None:
    """As `write`, with the content put by `fill` into the scratch file whose name it is given.

    What `fill` raises is passed on; the system's own errors are raised as NotWritten.
    """
    scratch = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}{_SCRATCH}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            fill(scratch)
            sync(scratch)
            os.replace(scratch, path)
        except BaseException:
            with contextlib.suppress(OSError):
                scratch.unlink()
            raise
        sync(path.parent)
    except OSError as error:
        raise NotWritten(path, reason_of(error)) from error


def sync(path: Path) -> None:
    """Have the disk keep a file's content, or a folder's names. Raises OSError."""
    if os.name == "nt" and path.is_dir():
        return  # Windows keeps names by itself and cannot open folders.
    flags = os.O_RDWR if os.name == "nt" else os.O_RDONLY
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def move_aside(paths: list[Path], folder: Path, stamp: str) -> Path:
    """Move files together into a new folder named by `stamp` inside `folder`, and give it. Raises NotWritten."""
    aside = folder / stamp
    try:
        number = 1
        while aside.exists():
            number += 1
            aside = folder / f"{stamp}-{number}"
        aside.mkdir(parents=True)
        for path in paths:
            os.replace(path, aside / path.name)
            sync(path.parent)
        sync(aside)
        sync(folder)
    except OSError as error:
        raise NotWritten(aside, reason_of(error)) from error
    return aside


def copy(source: Path, path: Path) -> None:
    """Copy a file, whole or not at all. Raises NotWritten."""

    def fill(scratch: Path) -> None:
        shutil.copyfile(source, scratch)

    make(path, fill)


def sweep(folder: Path) -> None:
    """Remove scratch files that killed programs left in a folder."""
    with contextlib.suppress(OSError):
        for left in folder.glob(f".*{_SCRATCH}*"):
            left.unlink(missing_ok=True)
