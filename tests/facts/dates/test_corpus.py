"""The dates that the UN's editors marked in their own XML, read in six languages."""

import os
import re
import tarfile
from pathlib import Path

import pytest

from wsis_reader.facts.dates import dates_in

SHARED = Path(os.environ.get("WSIS_SHARED", Path(__file__).parents[3].parent / "shared"))
FILES = 40
_MARKED = re.compile(r'<docDate date="([\d-]+)"[^>]*>([^<]*\d{4}[^<]*)<')
# Where no translation was typed, the date of issuance stands in English.
_ENGLISH = re.compile(r"\d+ [A-Z][a-z]+ \d{4}")


@pytest.mark.parametrize(
    ("archive", "folder", "language"),
    [
        ("ga-resolutions-75-77-fr", "French", "fr"),
        ("ga-resolutions-75-77-en", "English", "en"),
        ("ga-resolutions-77-es-ru-ar-zh", "Spanish", "es"),
        ("ga-resolutions-77-es-ru-ar-zh", "Russian", "ru"),
        ("ga-resolutions-77-es-ru-ar-zh", "Arabic", "ar"),
        ("ga-resolutions-77-es-ru-ar-zh", "Chinese", "zh"),
    ],
)
def test_a_date_means_what_the_editors_say_it_means(archive: str, folder: str, language: str) -> None:
    path = SHARED / "corpus" / f"{archive}.tar.xz"
    if not path.exists():
        pytest.skip(f"the corpus is not there: {path.name}")
    marked = _marked(path, folder)
    assert len(marked) >= FILES
    for iso, text in marked:
        spoken = "en" if _ENGLISH.fullmatch(text) else language
        assert [found.edtf for found in dates_in(text, spoken)] == [iso], text


def _marked(path: Path, folder: str) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    with tarfile.open(path, "r|xz") as archive:
        for member in archive:
            stream = archive.extractfile(member) if f"/{folder}/" in member.name else None
            if stream is not None:
                found += [(iso, " ".join(text.split())) for iso, text in _MARKED.findall(stream.read().decode())]
            if len(found) >= 2 * FILES:
                break
    return found
