"""The index on disk: whatever happens to it, it is noticed, nothing poisoned is opened, and searching answers."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wsis_reader.report import Anchor, Paragraph, Report, Section
from wsis_reader.search import SearchIndex, find, parse, storage
from wsis_reader.search.errors import IndexMissing, IndexNotWritten, SearchError
from wsis_reader.search.storage import IndexState, build, check, ensure, open_index, sources_of

Fault = Callable[[Path], object]

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="owners and permissions of POSIX")


def report(*texts: str, symbol: str = "A/1", language: str = "fr") -> Report:
    paragraphs = tuple(Paragraph(Anchor(str(n)), text, Anchor("s:I"), str(n)) for n, text in enumerate(texts, 1))
    return Report((symbol,), language, "Titre", (Section(Anchor("s:I"), "Faits", label="I", paragraphs=paragraphs),))


REPORTS = (report("les fonds de solidarité", "rien"), report("the funds", symbol="A/2", language="en"))


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "data" / "index"
    build(folder, REPORTS).close()
    return folder


def generation(folder: Path) -> Path:
    return folder / (folder / "current").read_text().strip()


def segment(folder: Path) -> Path:
    return next((generation(folder) / "fr").glob("*.seg"))


def answers(index: SearchIndex) -> bool:
    found = find(index, parse("fonds", "fr"), report=REPORTS[0].key)
    index.close()
    return [hit.anchor for hit in found.hits] == ["1"]


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def in_its_place_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def poison(folder: Path) -> None:
    """Put a pickle that would leave a file behind in place of the table of contents."""

    class Bomb:
        def __reduce__(self) -> tuple[object, tuple[str]]:
            return os.mkdir, (str(folder.parent / "exploded"),)

    next((generation(folder) / "fr").glob("*.toc")).write_bytes(pickle.dumps(Bomb()))


def lead_out(folder: Path, name: str) -> None:
    """Let the manifest name a file outside its generation, with the right checksum."""
    content = b"secret"
    (generation(folder) / name).write_bytes(content)
    path = generation(folder) / "manifest.json"
    manifest = json.loads(path.read_bytes())
    manifest["files"][name] = hashlib.sha256(content).hexdigest()
    path.write_text(json.dumps(manifest))


DAMAGE: dict[str, Fault] = {
    "segment truncated": lambda folder: segment(folder).write_bytes(segment(folder).read_bytes()[:-100]),
    "segment empty": lambda folder: segment(folder).write_bytes(b""),
    "segment zeroed": lambda folder: segment(folder).write_bytes(bytes(segment(folder).stat().st_size)),
    "segment missing": lambda folder: segment(folder).unlink(),
    "segment a folder": lambda folder: in_its_place_a_folder(segment(folder)),
    "one bit flipped": lambda folder: flip(segment(folder)),
    "contents poisoned": poison,
    "spellings flipped": lambda folder: flip(generation(folder) / "fr" / "spellings.json"),
    "manifest missing": lambda folder: (generation(folder) / "manifest.json").unlink(),
    "manifest truncated": lambda folder: (generation(folder) / "manifest.json").write_bytes(b'{"format": 1, "ana'),
    "manifest no object": lambda folder: (generation(folder) / "manifest.json").write_bytes(b"[1]"),
    "manifest deep": lambda folder: (generation(folder) / "manifest.json").write_bytes(b"[" * 100_000),
    "manifest not text": lambda folder: (generation(folder) / "manifest.json").write_bytes(b"\xff\xfe\x00"),
    "manifest leads out": lambda folder: lead_out(folder, "../secret"),
    "pointer to nothing": lambda folder: (folder / "current").write_text("generation-0000"),
    "pointer leads out": lambda folder: (folder / "current").write_text("../elsewhere"),
    "pointer empty": lambda folder: (folder / "current").write_bytes(b""),
    "pointer not text": lambda folder: (folder / "current").write_bytes(b"\xff\x00"),
    "pointer a folder": lambda folder: in_its_place_a_folder(folder / "current"),
}


@pytest.mark.parametrize("kind", DAMAGE)
def test_damage_is_noticed_and_searching_still_answers(built: Path, kind: str) -> None:
    sources = sources_of(REPORTS)
    assert check(built, sources) == IndexState("good", 2, 3)
    DAMAGE[kind](built)
    assert check(built, sources).state == "damaged"
    with pytest.raises(SearchError):
        open_index(built, sources)
    assert answers(ensure(built, None, REPORTS))
    assert not (built.parent / "exploded").exists()
    if kind != "pointer a folder":
        assert check(built, sources).state == "good"


@POSIX
def test_a_folder_that_everybody_may_write_into_is_not_believed(built: Path) -> None:
    for folder in (built, generation(built), generation(built) / "fr"):
        mode = stat.S_IMODE(folder.stat().st_mode)
        folder.chmod(0o777)
        assert check(built, sources_of(REPORTS)).state == "damaged"
        folder.chmod(mode)
    assert check(built, sources_of(REPORTS)).state == "good"


@POSIX
@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_somebody_else_is_not_believed(built: Path) -> None:
    os.chown(built, 12345, 12345)
    assert check(built, sources_of(REPORTS)).state == "damaged"
    assert answers(ensure(built, None, REPORTS))


def test_no_folder_is_a_missing_index(tmp_path: Path) -> None:
    assert check(tmp_path / "none", {}) == IndexState("missing")
    with pytest.raises(IndexMissing):
        open_index(tmp_path / "none")


def test_other_sources_or_another_version_make_it_stale(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    changed = (report("les fonds", "rien"), REPORTS[1])
    assert check(built, sources_of(changed)) == IndexState("stale", 2, 3)
    assert check(built, sources_of(REPORTS[:1])).state == "stale"
    monkeypatch.setattr("wsis_reader.search.manifest.ANALYZER_VERSION", 999)
    assert check(built, sources_of(REPORTS)).state == "stale"
    assert answers(ensure(built, None, REPORTS))
    assert check(built, sources_of(REPORTS)).state == "good"


def test_a_good_index_is_opened_as_it_is(built: Path) -> None:
    before = generation(built)
    index = ensure(built, None, REPORTS)
    assert index.not_written is None
    assert answers(index)
    assert generation(built) == before


def test_a_good_seed_is_copied(built: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(storage, "_built", lambda _: pytest.fail("built although the seed is good"))
    own = tmp_path / "own"
    assert answers(ensure(own, built, REPORTS))
    assert check(own, sources_of(REPORTS)).state == "good"


@pytest.mark.parametrize("kind", ["contents poisoned", "segment truncated", "manifest missing"])
def test_a_damaged_seed_is_passed_over(built: Path, tmp_path: Path, kind: str) -> None:
    DAMAGE[kind](built)
    assert answers(ensure(tmp_path / "own", built, REPORTS))
    assert not (built.parent / "exploded").exists()
    assert check(tmp_path / "own", sources_of(REPORTS)).state == "good"


def test_a_seed_of_other_reports_is_passed_over(tmp_path: Path) -> None:
    build(tmp_path / "seed", REPORTS[1:]).close()
    assert answers(ensure(tmp_path / "own", tmp_path / "seed", REPORTS))


def test_where_nothing_can_be_written_the_index_answers_from_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = ensure(tmp_path / "file" / "index", None, REPORTS)
    assert isinstance(index.not_written, IndexNotWritten)
    assert index.not_written.folder == tmp_path / "file" / "index"
    assert answers(index)


def test_without_a_folder_nothing_is_kept(built: Path) -> None:
    before = sorted(path.name for path in built.rglob("*"))
    for seed in (None, built):
        index = ensure(None, seed, REPORTS)
        assert index.not_written is None
        assert answers(index)
    assert sorted(path.name for path in built.rglob("*")) == before


def test_a_disk_that_fails_leaves_the_old_index(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real, left = os.fsync, [2]

    def full(descriptor: int) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise OSError(28, "No space left on device")
        real(descriptor)

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(IndexNotWritten) as caught:
        build(built, REPORTS[:1])
    assert caught.value.reason == "No space left on device"
    assert check(built, sources_of(REPORTS)).state == "good"
    assert sorted(path.name for path in built.iterdir()) == sorted(["current", generation(built).name])


def test_only_the_current_generation_is_kept(built: Path) -> None:
    first = generation(built)
    build(built, REPORTS).close()
    assert not first.exists()
    assert sorted(path.name for path in built.iterdir()) == sorted(["current", generation(built).name])


def test_what_another_process_is_writing_is_left_alone_and_what_it_abandoned_is_removed(built: Path) -> None:
    written, abandoned = built / "generation-aa", built / "generation-bb"
    for folder in (written, abandoned):
        (folder / "fr").mkdir(parents=True)
    os.utime(abandoned, (0, 0))
    build(built, REPORTS).close()
    assert written.exists()
    assert not abandoned.exists()


def test_files_of_others_in_the_folder_are_left_alone(built: Path) -> None:
    (built / "README.md").write_text("kept")
    (built / "MAIN_WRITELOCK").write_text("held")
    assert answers(build(built, REPORTS))
    assert (built / "README.md").read_text() == "kept"


@pytest.mark.parametrize("step", [1, 3, 5, 7])
def test_a_build_killed_at_any_step_leaves_the_old_index(built: Path, step: int) -> None:
    program = f"""
import os, sys
from pathlib import Path
real, left = os.fsync, [{step}]
def killed(descriptor):
    left[0] -= 1
    if left[0] < 0:
        os._exit(9)
    real(descriptor)
os.fsync = killed
from wsis_reader.search.storage import build
from wsis_reader.report import Anchor, Paragraph, Report, Section
texts = tuple(Paragraph(Anchor(str(n)), "autre", Anchor("s:I"), str(n)) for n in range(1, 5))
reports = [Report(("A/9",), one, "T", (Section(Anchor("s:I"), "F", paragraphs=texts),)) for one in ("fr", "en")]
build(Path(sys.argv[1]), reports)
"""
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program, str(built)], cwd=root, check=False)
    assert done.returncode == 9
    assert check(built, sources_of(REPORTS)) == IndexState("good", 2, 3)
    assert answers(ensure(built, None, REPORTS))


def test_the_manifest_names_no_place_of_this_machine(built: Path) -> None:
    for path in generation(built).rglob("*"):
        if path.is_file():
            assert str(built.parent).encode() not in path.read_bytes()


def test_a_build_touches_no_folder_but_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.gettempdir", lambda: pytest.fail("working files in a shared folder"))
    build(tmp_path / "index", REPORTS).close()
    assert [path.name for path in tmp_path.iterdir()] == ["index"]


def test_importing_search_does_not_import_whoosh() -> None:
    program = "import sys, wsis_reader.search, wsis_reader.search.storage; sys.exit('whoosh' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", program], cwd=Path(__file__).parents[2], check=False).returncode == 0
