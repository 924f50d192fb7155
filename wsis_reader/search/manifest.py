"""The manifest: what an index folder holds, and the checks before a byte of it is believed."""

from __future__ import annotations

import hashlib
import json
import os
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from wsis_reader.search.analysis import ANALYZER_VERSION
from wsis_reader.search.entries import ReportKey
from wsis_reader.search.errors import IndexDamaged, IndexMissing, IndexUntrusted

FORMAT_VERSION = 2
"""Raised with every change of the files, of the schema, or of what is stored in them."""

POINTER = "current"
MANIFEST = "manifest.json"
GENERATION = "generation-"

_LARGEST_MANIFEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Manifest:
    """What stands in one generation: versions, the source hash of each report, the checksum of each file."""

    format: int
    analyzer: int
    sources: Mapping[ReportKey, str]
    paragraphs: int
    files: Mapping[str, str]

    @property
    def is_current(self) -> bool:
        """Whether this program would have written it so."""
        return (self.format, self.analyzer) == (FORMAT_VERSION, ANALYZER_VERSION)

    def to_bytes(self) -> bytes:
        """Write it as JSON."""
        sources = [{"symbol": key[0], "language": key[1], "hash": one} for key, one in sorted(self.sources.items())]
        value = {
            "format": self.format,
            "analyzer": self.analyzer,
            "sources": sources,
            "paragraphs": self.paragraphs,
            "files": dict(sorted(self.files.items())),
        }
        return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def of_files(sources: Mapping[ReportKey, str], paragraphs: int, files: Mapping[str, bytes]) -> Manifest:
    """Make the manifest of files about to be written."""
    checksums = {name: hashlib.sha256(content).hexdigest() for name, content in files.items()}
    return Manifest(FORMAT_VERSION, ANALYZER_VERSION, dict(sources), paragraphs, checksums)


def read_generation(folder: Path) -> tuple[Path, Manifest]:
    """Find the generation the pointer names and read its manifest.

    Raises IndexMissing without a pointer, IndexUntrusted where others could have written, IndexDamaged otherwise.
    """
    try:
        _check_trust(folder)
        name = (folder / POINTER).read_text("ascii").strip()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise IndexMissing(folder) from error
    except (OSError, UnicodeDecodeError) as error:
        raise IndexDamaged(folder, POINTER) from error
    if not name.startswith(GENERATION) or not name.removeprefix(GENERATION).isalnum():
        raise IndexDamaged(folder, POINTER)
    generation = folder / name
    try:
        _check_trust(generation)
        with (generation / MANIFEST).open("rb") as file:
            content = file.read(_LARGEST_MANIFEST)
        return generation, _parsed(json.loads(content))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise IndexDamaged(folder, f"{name}/{MANIFEST}") from error


def _parsed(value: object) -> Manifest:
    match value:
        case {
            "format": int(form),
            "analyzer": int(analyzer),
            "sources": list(sources),
            "paragraphs": int(paragraphs),
            "files": dict(files),
        }:
            return Manifest(
                form,
                analyzer,
                {(str(source["symbol"]), str(source["language"])): str(source["hash"]) for source in sources},
                paragraphs,
                {_plain_name(name): str(checksum) for name, checksum in files.items()},
            )
    raise ValueError(value)


def _plain_name(name: str) -> str:
    parts = name.split("/")
    if len(parts) != 2 or any(part in ("", ".", "..") or "\\" in part or ":" in part for part in parts):
        raise ValueError(name)
    return name


def read_files(generation: Path, manifest: Manifest) -> dict[str, bytes]:
    """Read every file of a generation and check it; what is returned is exactly what was checked."""
    return {name: _checked(generation, name, checksum) for name, checksum in manifest.files.items()}


def check_files(generation: Path, manifest: Manifest) -> None:
    """Check every file of a generation; raises IndexDamaged with the first that is not as promised."""
    for name, checksum in manifest.files.items():
        _checked(generation, name, checksum)


def _checked(generation: Path, name: str, checksum: str) -> bytes:
    shown = f"{generation.name}/{name}"
    try:
        _check_trust((generation / name).parent)
        content = (generation / name).read_bytes()
    except OSError as error:
        raise IndexDamaged(generation.parent, shown) from error
    if hashlib.sha256(content).hexdigest() != checksum:
        raise IndexDamaged(generation.parent, shown)
    return content


def _check_trust(folder: Path) -> None:
    """Refuse a folder that neither the user nor root owns, or that everybody may write into (POSIX)."""
    if sys.platform == "win32":
        return
    status = folder.stat()
    if status.st_uid not in (os.getuid(), 0) or status.st_mode & stat.S_IWOTH:
        raise IndexUntrusted(folder)
