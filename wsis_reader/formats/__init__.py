"""From a file to a Report, and out again."""

from __future__ import annotations

from pathlib import Path

from wsis_reader.formats.errors import FormatError, NoSuchFile, UnknownFormat, UnreadableFile
from wsis_reader.report import Report

__all__ = ["SUFFIXES", "FormatError", "NoSuchFile", "UnknownFormat", "UnreadableFile", "read_report", "write_report"]

_TEXT_SUFFIXES = frozenset({".txt", ".text", ""})
SUFFIXES = frozenset({".txt", ".text", ".json", ".xml", ".pdf", ".doc", ".docx", ".htm", ".html"})
"""How the name of a file ends that is meant as a document, whether or not it can be read."""

_XML_SUFFIXES = frozenset({".xml", ".akn"})
_LARGEST = 64 * 1024 * 1024
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


def read_report(path: Path) -> Report:
    """The report in a file: plain text, Akoma Ntoso (AKN4UN) XML, or the stored form whatever its name.

    Raises NoSuchFile, UnknownFormat or UnreadableFile, each naming the path.
    """
    data = _read(path)
    # The readers are imported when they are needed: a window that opens a stored report needs no parser.
    from wsis_reader.formats import stored

    if data.startswith(stored.MAGIC):
        return stored.load(data, path)
    if path.suffix.casefold() in _XML_SUFFIXES:
        from wsis_reader.formats import akn

        return akn.parse(data, path)
    if path.suffix.casefold() not in _TEXT_SUFFIXES:
        raise UnknownFormat(path)
    text = _decode(data, path)
    from wsis_reader.formats.text import parse

    return parse(text, name=path.stem if path.suffix else path.name)


def write_report(report: Report, path: Path) -> None:
    """Store a report in its parsed form, whole or not at all. Raises OSError."""
    import os

    from wsis_reader.formats import stored

    scratch = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with scratch.open("wb") as file:
            file.write(stored.dump(report))
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > _LARGEST:
            raise UnreadableFile(path, "too_large")
        return path.read_bytes()
    except (FileNotFoundError, NotADirectoryError, ValueError) as error:
        raise NoSuchFile(path) from error
    except OSError as error:
        raise UnreadableFile(path, "no_access") from error


def _decode(data: bytes, path: Path) -> str:
    """The text of UTF-8, or of UTF-16 that says so by its first bytes."""
    encoding = "utf-16" if data.startswith(_UTF_16) else "utf-8-sig"
    if encoding == "utf-8-sig" and b"\0" in data:
        raise UnreadableFile(path, "binary")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableFile(path, "encoding") from error
    if not text.strip():
        raise UnreadableFile(path, "empty")
    return text
