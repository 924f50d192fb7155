"""A machine that follows recorded system calls, and knows what its disk would hold if the power went."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

Disk = Mapping[str, bytes]
"""Names to contents."""

CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,unlink,unlinkat,rename,renameat,renameat2,lseek,close,mkdir"
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_NUMBER = re.compile(r"^(\d+)<")


@dataclass(slots=True)
class _File:
    now: bytearray = field(default_factory=bytearray)
    kept: bytes = b""


class Machine:
    """Files and their names, as they are and as the disk would give them back.

    A file's content is on the disk once the file was synced, its name once its folder was; what was not synced may be
    there or not.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names: dict[str, _File] = {}
        self._kept_names: dict[str, _File] = {}
        self._open: dict[int, tuple[str, _File | None, int]] = {}
        self.said: list[str] = []

    def disks(self) -> Iterator[Disk]:
        """What the disk may hold, the worst first."""
        for names in (self._kept_names, self._names):
            yield {name: file.kept for name, file in names.items()}
            yield {name: bytes(file.now) for name, file in names.items()}

    def call(self, name: str, arguments: str, result: int, rest: str) -> bool:
        """Follow one call; say whether the disk may be another after it."""
        handle = getattr(self, f"_{name}", None)
        return bool(handle and result >= 0 and handle(arguments, result, rest))

    def _inside(self, path: str) -> bool:
        return path.startswith(self._folder + "/")

    def _openat(self, arguments: str, result: int, _: str) -> bool:
        path = _strings(arguments)[0].decode()
        if not self._inside(path) and path != self._folder:
            self._open.pop(result, None)
            return False
        fresh = "O_CREAT" in arguments and path not in self._names
        if fresh:
            self._names[path] = _File()
        elif "O_TRUNC" in arguments:
            self._names[path].now.clear()
        self._open[result] = (path, self._names.get(path), 0)
        return fresh

    def _close(self, arguments: str, _result: int, _: str) -> bool:
        self._open.pop(int(arguments.split("<")[0].split(",")[0]), None)
        return False

    def _file(self, arguments: str) -> tuple[int, _File | None, int]:
        number = int(_NUMBER.match(arguments)[1]) if _NUMBER.match(arguments) else int(arguments.split(",")[0])
        _, file, at = self._open.get(number, ("", None, 0))
        return number, file, at

    def _write(self, arguments: str, result: int, _: str) -> bool:
        number, file, at = self._file(arguments)
        data = _strings(arguments)[0][:result]
        if number == 1:
            self.said += data.decode().split("\n")[:-1]
            return False
        if file is None:
            return False
        _put(file, at, data)
        self._open[number] = (self._open[number][0], file, at + result)
        return True

    def _pwrite64(self, arguments: str, result: int, _: str) -> bool:
        _, file, _at = self._file(arguments)
        if file is None:
            return False
        _put(file, int(arguments.rsplit(",", 1)[1]), _strings(arguments)[0][:result])
        return True

    def _lseek(self, arguments: str, result: int, _: str) -> bool:
        number, file, _at = self._file(arguments)
        if file is not None:
            self._open[number] = (self._open[number][0], file, result)
        return False

    def _ftruncate(self, arguments: str, _result: int, _: str) -> bool:
        _, file, _at = self._file(arguments)
        if file is None:
            return False
        size = int(arguments.rsplit(",", 1)[1])
        del file.now[size:]
        file.now.extend(bytes(size - len(file.now)))
        return True

    def _fsync(self, arguments: str, _result: int, _: str) -> bool:
        number, file, _at = self._file(arguments)
        if file is not None:
            file.kept = bytes(file.now)
        elif number in self._open:
            folder = self._open[number][0]
            for names in (self._kept_names, self._names):
                for path in [path for path in names if path.rpartition("/")[0] == folder]:
                    if path in self._names:
                        self._kept_names[path] = self._names[path]
                    else:
                        del self._kept_names[path]
        return True

    _fdatasync = _fsync

    def _unlink(self, arguments: str, _result: int, _: str) -> bool:
        return self._names.pop(_strings(arguments)[-1].decode(), None) is not None

    _unlinkat = _unlink

    def _rename(self, arguments: str, _result: int, _: str) -> bool:
        old, new = (each.decode() for each in _strings(arguments)[-2:])
        if old not in self._names:
            return False
        self._names[new] = self._names.pop(old)
        return True

    _renameat = _renameat2 = _rename


def _put(file: _File, at: int, data: bytes) -> None:
    if at > len(file.now):
        file.now.extend(bytes(at - len(file.now)))
    file.now[at : at + len(data)] = data


def _strings(arguments: str) -> list[bytes]:
    return [bytes.fromhex(found.replace("\\x", "")) for found in _STRING.findall(arguments)]
