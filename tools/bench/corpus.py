"""The resolutions that facts are measured on: archives beside the checkout, unpacked for one run."""

from __future__ import annotations

import os
import tarfile
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

LANGUAGES = {"fr": "French", "en": "English", "es": "Spanish", "ru": "Russian", "ar": "Arabic", "zh": "Chinese"}

_SHARED = Path(os.environ.get("WSIS_SHARED", Path(__file__).parents[3] / "shared"))
_OTHERS = "77-es-ru-ar-zh"


def archive(language: str) -> Path:
    """Where the archive of a language is, if it is there."""
    name = f"75-77-{language}" if language in ("fr", "en") else _OTHERS
    return _SHARED / "corpus" / f"ga-resolutions-{name}.tar.xz"


@contextmanager
def unpacked(language: str) -> Iterator[tuple[Path, ...]]:
    """The files of a language, sorted, in a folder that goes away afterwards; none where the archive is not there."""
    source = archive(language)
    if not source.is_file():
        print(f"skipped: there is no {source.name} in ../shared/corpus\n")
        yield ()
        return
    with tempfile.TemporaryDirectory(prefix="wsis-corpus-") as folder:
        with tarfile.open(source) as packed:
            wanted = [one for one in packed if f"/{LANGUAGES[language]}/" in f"/{one.name}"]
            packed.extractall(folder, wanted, filter="data")
        yield tuple(sorted(Path(folder).glob(f"**/{LANGUAGES[language]}/*.xml")))
