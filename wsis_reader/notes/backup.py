"""Copies of the notes: one that is never old, and older ones that are thinned out with time."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeAlias

from wsis_reader.notes import files
from wsis_reader.notes.errors import Damaged, Newer, NotesError, NotRead, NotWritten, reason_of
from wsis_reader.notes.schema import Content, Seal, check_file, connect, upgrade_into

ALL_FOR = timedelta(hours=48)
MOST_BYTES = 500 * 1024 * 1024

_LATEST = "latest.sqlite"
_NAME = re.compile(r"kept-(\d{8}T\d{6})\.(\d{3})Z-(\d+)-([0-9a-f]{14})\.sqlite")
_Bucket: TypeAlias = Callable[[datetime], tuple[int, ...]]
# How many of the newest days, weeks and months that have a copy keep their last one.
_SLOTS: tuple[tuple[int, _Bucket], ...] = (
    (7, lambda made: (made.year, made.month, made.day)),
    (4, lambda made: tuple(made.isocalendar()[:2])),
    (12, lambda made: (made.year, made.month)),
)


@dataclass(frozen=True, slots=True)
class Copy:
    """A kept copy, as its name tells: when it was made, of how many notes, and what their rows came to."""

    path: Path
    made: datetime
    notes: int
    total: str
    size: int


class Copies:
    """The folder of the copies. Every copy is checked before it takes its name, and so before it stands for others."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.latest = folder / _LATEST

    def roll(self, database: sqlite3.Connection, seal: Seal, now: datetime) -> None:
        """Renew the rolling copy. Raises NotWritten, Damaged: then the old one is still there.

        One that had more than twice as many notes is kept first.
        """
        old = self.rolling_seal()
        if old and seal.notes * 2 < old.notes:
            self._keep(old, now, lambda path: files.copy(self.latest, path))
        self._write(database, seal, self.latest)

    def keep(self, database: sqlite3.Connection, seal: Seal, now: datetime) -> Copy | None:
        """Make a copy to be kept, and remove those that need not be any more; None where nothing is new since the last.

        Raises NotWritten, Damaged: then nothing was removed.
        """
        before = self.kept()
        if before and before[0].total == _total(seal):
            return None
        made = self._keep(seal, now, lambda path: self._write(database, seal, path))
        for copy in surplus((made, *before), now):
            with contextlib.suppress(OSError):
                copy.path.unlink()
        return made

    def kept(self) -> tuple[Copy, ...]:
        """The kept copies, the newest first."""
        found = [copy for path in _listed(self.folder) if (copy := _copy_of(path))]
        return tuple(sorted(found, key=lambda copy: (copy.made, copy.path.name), reverse=True))

    def rolling_seal(self) -> Seal | None:
        """What the rolling copy says of itself, or None where there is none that can be read."""
        try:
            database = connect(self.latest, readonly=True)
        except sqlite3.Error:
            return None
        try:
            row = database.execute("SELECT store, revision, written, notes, entries, total FROM seal").fetchone()
            return Seal(*row)
        except (sqlite3.Error, TypeError):
            return None
        finally:
            database.close()

    def good_revision(self, seal: Seal) -> int:
        """The revision in the rolling copy, where every row of it is good and it is of the same store; or -1."""
        return _revision(self.latest, seal.store)

    def any(self) -> bool:
        """Whether there is any copy."""
        return self.latest.exists() or bool(self.kept())

    def restore(self, path: Path) -> tuple[Path, Content] | None:
        """Put the newest good copy at `path`, and give which it was and what it holds; None where none is good.

        Raises NotWritten.
        """
        for copy in self._newest_first():
            # A copy that cannot be read, for whatever reason, is one more reason to look at the next.
            with contextlib.suppress(Damaged, Newer, NotRead):
                return copy, _restored(copy, path)
        return None

    def _newest_first(self) -> list[Path]:
        kept = [copy.path for copy in self.kept()]
        rolling = self.rolling_seal()
        if rolling is None:
            return [*kept, self.latest]
        # A kept copy is younger than the rolling one only for moments, while the program was killed in between.
        newer = [path for path in kept[:1] if _revision(path, rolling.store) > rolling.revision]
        return [*newer, self.latest, *kept]

    def _keep(self, seal: Seal, now: datetime, write: Callable[[Path], None]) -> Copy:
        made = now.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
        name = f"kept-{made.replace('-', '').replace(':', '')}-{seal.notes}-{_total(seal)}.sqlite"
        write(self.folder / name)
        copy = _copy_of(self.folder / name)
        if copy is None:
            raise NotWritten(self.folder / name, "io")
        return copy

    def _write(self, database: sqlite3.Connection, seal: Seal, path: Path) -> None:
        def fill(scratch: Path) -> None:
            try:
                target = sqlite3.connect(scratch, isolation_level=None)
                try:
                    # The scratch file counts for nothing before it was checked and synced as a whole.
                    target.executescript("PRAGMA synchronous=OFF; PRAGMA journal_mode=OFF")
                    database.backup(target)
                finally:
                    target.close()
            except sqlite3.Error as error:
                raise NotWritten(path, reason_of(error)) from error
            if check_file(scratch).seal != seal:
                raise Damaged(path, "copy")

        files.make(path, fill)


def surplus(copies: Sequence[Copy], now: datetime, most_bytes: int = MOST_BYTES) -> list[Copy]:
    """Which of the copies, the newest first and just made, need not be kept.

    Kept are all of 48 hours, the last of 7 days, 4 weeks and 12 months, as far as 500 MB go. Where the newest has less
    than half of the notes of the one before, nothing is surplus; and the last that has more than twice the newest's
    notes never is.
    """
    newest, *others = copies
    if not others or newest.notes * 2 < others[0].notes:
        return []
    large = next((copy for copy in others if copy.notes > newest.notes * 2), None)
    wanted = {newest} | ({large} if large else set())
    room = most_bytes - sum(copy.size for copy in wanted)
    for copy in _in_slots(copies, now):
        if copy in wanted:
            continue
        room -= copy.size
        if room < 0:
            break
        wanted.add(copy)
    return [copy for copy in others if copy not in wanted]


def _in_slots(copies: Sequence[Copy], now: datetime) -> Iterator[Copy]:
    seen: list[set[tuple[int, ...]]] = [set() for _ in _SLOTS]
    for copy in copies:
        fresh = now - copy.made < ALL_FOR
        for (count, bucket), taken in zip(_SLOTS, seen, strict=True):
            slot = bucket(copy.made)
            if slot not in taken and len(taken) < count:
                taken.add(slot)
                fresh = True
        if fresh:
            yield copy


def _listed(folder: Path) -> list[Path]:
    try:
        return list(folder.iterdir())
    except OSError:
        return []


def _copy_of(path: Path) -> Copy | None:
    named = _NAME.fullmatch(path.name)
    if not named:
        return None
    day, thousandths, notes, total = named.groups()
    made = datetime.strptime(day, "%Y%m%dT%H%M%S").replace(tzinfo=UTC, microsecond=int(thousandths) * 1000)
    try:
        return Copy(path, made, int(notes), total, path.stat().st_size)
    except OSError:
        return None


def _total(seal: Seal) -> str:
    """A short mark of the content: what the digests of its rows come to."""
    return f"{seal.total & ((1 << 56) - 1):014x}"


def _revision(path: Path, store: str) -> int:
    try:
        seal = check_file(path).seal
    except NotesError:
        return -1
    return seal.revision if seal.store == store else -1


def _restored(copy: Path, path: Path) -> Content:
    content: list[Content] = []

    def fill(scratch: Path) -> None:
        try:
            content.append(upgrade_into(copy, scratch))
        except sqlite3.Error as error:
            raise NotWritten(path, reason_of(error)) from error

    files.make(path, fill)
    return content[0]
