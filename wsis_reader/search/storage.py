"""The index on disk: generation folders, a pointer replaced atomically, and an answer whatever happens to them.

A generation is written beside the old one and never changed. `current` names the one that counts, so a build may be
killed at any time. Everything is read once, checked against the manifest, and opened from memory: no file stays open,
nothing needs a lock.
"""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wsis_reader.report import Report
from wsis_reader.search.entries import ReportKey, entries, fingerprint
from wsis_reader.search.errors import IndexDamaged, IndexMissing, IndexNotWritten, SearchError
from wsis_reader.search.index import SearchIndex, packed
from wsis_reader.search.manifest import (
    GENERATION,
    MANIFEST,
    POINTER,
    check_files,
    of_files,
    read_files,
    read_generation,
)
from wsis_reader.search.supplement import NO_SUPPLEMENT, Supplement
from wsis_reader.search.volume import Packed

SPELLINGS = "spellings.json"
NAMES = "names.json"
_ABANDONED_AFTER = 3600.0


@dataclass(frozen=True, slots=True)
class IndexState:
    """What a folder holds: whether it can be used as it is, and how much is in it, headings not counted."""

    state: Literal["good", "missing", "stale", "damaged"]
    reports: int = 0
    paragraphs: int = 0


def check(folder: Path, sources: Mapping[ReportKey, str]) -> IndexState:
    """Say whether the folder's index is whole, and made by this version from exactly these sources."""
    try:
        generation, manifest = read_generation(folder)
        check_files(generation, manifest)
    except IndexMissing:
        return IndexState("missing")
    except SearchError:
        return IndexState("damaged")
    good = manifest.is_current and manifest.sources == sources
    return IndexState("good" if good else "stale", len(manifest.sources), manifest.paragraphs)


def sources_of(reports: Iterable[Report], edition: str = "") -> dict[ReportKey, str]:
    """Give the source hash of each report, with a supplement of an edition."""
    return {report.key: fingerprint(report, edition) for report in reports}


def build(folder: Path, reports: Sequence[Report], supplement: Supplement = NO_SUPPLEMENT) -> SearchIndex:
    """Build the index of the reports, write it into the folder as the current one, and open it.

    Raises IndexNotWritten where the folder cannot be written; what was there before then still counts.
    """
    volumes = _built(reports, supplement)
    _write(folder, reports, sources_of(reports, supplement.edition), volumes)
    return SearchIndex.of(volumes)


def open_index(folder: Path, sources: Mapping[ReportKey, str] | None = None) -> SearchIndex:
    """Open the folder's index after checking every byte of it; raises a SearchError where it cannot be trusted.

    With `sources`, an index of other sources or by another version is IndexMissing.
    """
    generation, manifest = read_generation(folder)
    if not manifest.is_current or (sources is not None and manifest.sources != sources):
        raise IndexMissing(folder)
    return SearchIndex.of(_volumes(folder, read_files(generation, manifest)))


def ensure(
    folder: Path | None, seed: Path | None, reports: Sequence[Report], supplement: Supplement = NO_SUPPLEMENT
) -> SearchIndex:
    """Give an index of exactly these reports and this supplement, whatever state the folder is in.

    What is good in the folder is opened; else the seed, where it is good and covers the reports, is copied there; else
    the index is built there. Where the folder cannot be written the index answers from memory, and its `not_written`
    says why; without a folder nothing is kept.
    """
    sources = sources_of(reports, supplement.edition)
    with contextlib.suppress(SearchError):
        if folder is not None:
            return open_index(folder, sources)
    volumes = _seeded(seed, sources) or _built(reports, supplement)
    try:
        if folder is not None:
            _write(folder, reports, sources, volumes)
    except IndexNotWritten as error:
        return SearchIndex.of(volumes, error)
    return SearchIndex.of(volumes)


def _seeded(seed: Path | None, sources: Mapping[ReportKey, str]) -> dict[str, Packed] | None:
    if seed is None:
        return None
    try:
        generation, manifest = read_generation(seed)
        if not manifest.is_current or manifest.sources != sources:
            return None
        return _volumes(seed, read_files(generation, manifest))
    except SearchError:
        return None


def _built(reports: Sequence[Report], supplement: Supplement) -> dict[str, Packed]:
    supplied = [supplement.of(report) for report in reports]
    names: dict[str, set[str]] = {}
    for each in supplied:
        for name, values in each.names.items():
            names.setdefault(name, set()).update(values)
    given = zip(reports, supplied, strict=True)
    return packed((entry for report, each in given for entry in entries(report, each.mentions)), names)


def _volumes(folder: Path, files: Mapping[str, bytes]) -> dict[str, Packed]:
    """Sort checked files into volumes, one per language."""
    by_language: dict[str, dict[str, bytes]] = {}
    for name, content in files.items():
        language, _, short = name.partition("/")
        by_language.setdefault(language, {})[short] = content
    volumes: dict[str, Packed] = {}
    for language, contents in by_language.items():
        try:
            spellings, names = json.loads(contents.pop(SPELLINGS)), json.loads(contents.pop(NAMES))
        except (KeyError, ValueError) as error:
            raise IndexDamaged(folder, f"{language}/{SPELLINGS}") from error
        volumes[language] = Packed(contents, spellings, names)
    return volumes


def _write(
    folder: Path, reports: Sequence[Report], sources: Mapping[ReportKey, str], volumes: Mapping[str, Packed]
) -> None:
    files: dict[str, bytes] = {}
    for language, volume in volumes.items():
        files |= {f"{language}/{name}": content for name, content in volume.files.items()}
        files[f"{language}/{SPELLINGS}"] = _json(volume.spellings)
        files[f"{language}/{NAMES}"] = _json(volume.names)
    paragraphs = sum(1 for report in reports for _ in report.paragraphs())
    manifest = of_files(sources, paragraphs, files)
    name = GENERATION + os.urandom(8).hex()
    try:
        _make(folder)
        for path, content in {**files, MANIFEST: manifest.to_bytes()}.items():
            _make((folder / name / path).parent)
            _put(folder / name / path, content)
        temporary = folder / f"{POINTER}.{name}"
        _put(temporary, name.encode("ascii") + b"\n")
        temporary.replace(folder / POINTER)
    except OSError as error:
        shutil.rmtree(folder / name, ignore_errors=True)
        raise IndexNotWritten(folder, error.strerror or str(error)) from error
    _prune(folder, name)


def _json(value: Mapping[str, str] | Mapping[str, list[str]]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _make(folder: Path) -> None:
    """Make a folder that only its owner writes into; one that others could have filled is refused."""
    folder.mkdir(mode=0o755, parents=True, exist_ok=True)


def _put(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def _prune(folder: Path, current: str) -> None:
    """Remove what the pointer no longer names; a generation still being written by another process is left alone."""
    now = time.time()
    for old in folder.glob("*"):
        if old.name == current or not (old.name.startswith((GENERATION, f"{POINTER}."))):
            continue
        with contextlib.suppress(OSError):
            whole = (old / MANIFEST).exists()
            if not whole and now - old.stat().st_mtime < _ABANDONED_AFTER:
                continue
            if old.is_dir():
                shutil.rmtree(old, ignore_errors=True)
            else:
                old.unlink()
