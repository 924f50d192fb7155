"""`notes list`, `export` and `import` do what docs/json.md says, with the notes held by another process or not."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from wsis_reader import cli, paths
from wsis_reader.formats import read_report
from wsis_reader.notes import handing
from wsis_reader.notes.anchoring import Anchoring
from wsis_reader.notes.exchange import FORMS
from wsis_reader.notes.model import Selector
from wsis_reader.notes.store import NoteStore
from wsis_reader.report import Anchor, Span
from wsis_reader.report.places import ReadingOrder

SYMBOL = "A/59/80-E/2004/61"
ELSEWHERE = "A/RES/57/238"
KEYS = {
    "id", "kind", "report", "language", "paragraph", "quote", "text", "colour", "tags", "state", "created", "modified",
}  # fmt: skip

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path / "data"


@pytest.fixture
def run(data: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Types a command after `wsis-reader notes`: its exit status, what it printed, and what it said besides."""

    def type_in(*words: str, folder: Path = data) -> tuple[int, str, str]:
        def no_window(*_: object, **__: object) -> int:
            raise AssertionError("the window was asked for")

        try:
            status = cli.run_command_line(["notes", *words, "--data-dir", str(folder)], no_window)
        except SystemExit as end:
            status = int(str(end.code))
        out, err = capsys.readouterr()
        return status, out, err

    return type_in


def open_store(folder: Path) -> NoteStore:
    return NoteStore.open(folder, lambda: datetime.now(UTC))


@pytest.fixture
def noted(data: Path) -> Path:
    """The folder with a note, a highlight and a bookmark in the shipped report, and a note in one that is not here."""
    order = ReadingOrder(read_report(paths.resources() / "reports" / "A_59_80-E_2004_61.fr.txt"))
    key, anchoring, store = order.report.key, Anchoring(order), open_store(data)
    store.add("note", *key, anchoring.select([Span(Anchor("26"), 91, 102)]), text="Mon avis", tags=["UIT", "à voir"])
    store.add("highlight", *key, anchoring.select([Span(Anchor("13"), 0, 11)]), colour="yellow")
    store.add("bookmark", *key, anchoring.select_whole(Anchor("s:IV.C")))
    gone = store.add("bookmark", *key, anchoring.select_whole(Anchor("2"))).notes[0]
    store.remove([gone.id])
    there = (Selector(Anchor("1"), 0, 3, "abc"),)
    store.add("note", ELSEWHERE, "en", there, text="Elsewhere")
    store.close()
    return data


def listed(run: Run, *words: str, folder: Path) -> list[dict[str, object]]:
    status, out, err = run("list", *words, "--json", folder=folder)
    assert (status, err) == (0, "")
    notes: list[dict[str, object]] = json.loads(out)["notes"]
    return notes


def test_the_list_has_the_documented_keys_in_text_order_without_the_bin(run: Run, noted: Path) -> None:
    notes = listed(run, folder=noted)
    assert [set(note) for note in notes] == [KEYS] * 4
    assert [(note["kind"], note["report"], note["paragraph"], note["quote"]) for note in notes] == [
        ("highlight", SYMBOL, "13", "C’est lors "),
        ("bookmark", SYMBOL, "s:IV.C", ""),
        ("note", SYMBOL, "26", "gouvernance"),
        ("note", ELSEWHERE, "1", "abc"),
    ]
    note = notes[2]
    assert (note["text"], note["tags"], note["state"], note["language"]) == (
        "Mon avis",
        ["UIT", "à voir"],
        "exact",
        "fr",
    )


def test_csv_has_the_same_fields_and_a_row_per_note(run: Run, noted: Path) -> None:
    status, out, err = run("list", "--csv")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert (status, err, set(rows[0])) == (0, "", KEYS)
    assert [row["id"] for row in rows] == [note["id"] for note in listed(run, folder=noted)]


@pytest.mark.usefixtures("noted")
def test_the_list_can_be_read(run: Run) -> None:
    status, out, err = run("list")
    assert (status, err) == (0, "")
    assert out.splitlines() == [
        SYMBOL,
        "  § 13  highlight  yellow  “C’est lors”",
        "  s:IV.C  bookmark",
        "  § 26  note  #UIT #à voir  Mon avis",
        ELSEWHERE,
        "  § 1  note  Elsewhere",
    ]


@pytest.mark.parametrize(
    ("words", "count"),
    [(("--report", "A/59/80"), 3), (("--report", ELSEWHERE), 1), (("--language", "fr"), 3), (("--language", "en"), 1)],
)
def test_the_list_can_be_of_one_report_or_language(run: Run, noted: Path, words: tuple[str, ...], count: int) -> None:
    assert len(listed(run, *words, folder=noted)) == count


def test_without_notes_the_status_is_1_and_nothing_is_written(run: Run, data: Path, tmp_path: Path) -> None:
    assert run("list") == (1, "", "wsis-reader: no notes found\n")
    assert run("list", "--json") == (1, '{"notes": []}\n', "")
    kept = tmp_path / "kept.md"
    kept.write_text("what was exported before")
    assert run("export", "kept.md") == (1, "", "wsis-reader: no notes found; kept.md was not written\n")
    assert kept.read_text() == "what was exported before"
    assert not data.exists()


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize("suffix", FORMS)
def test_notes_are_exported_in_the_form_the_name_ends_in(run: Run, tmp_path: Path, suffix: str) -> None:
    assert run("export", f"out{suffix}") == (0, f"4 notes written to out{suffix}\n", "")
    content = (tmp_path / f"out{suffix}").read_bytes()
    begins = {
        ".html": b"<!DOCTYPE html>",
        ".odt": b"PK",
        ".csv": b"id,kind",
        ".json": b"{",
        ".jsonld": b"{",
        ".md": b"# ",
    }
    assert content.startswith(begins[suffix])
    assert suffix == ".odt" or (b"Mon avis" in content and b"Elsewhere" in content)


def test_what_is_exported_comes_back_whole(run: Run, noted: Path, tmp_path: Path) -> None:
    run("export", "out.json")
    assert run("import", "out.json", folder=tmp_path / "other") == (0, "4 new\n", "")
    assert listed(run, folder=tmp_path / "other") == listed(run, folder=noted)
    run("export", "again.json", folder=tmp_path / "other")
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "out.json").read_bytes()
    assert run("import", "out.json") == (0, "4 the same already\n", "")


@pytest.mark.usefixtures("noted")
def test_a_preview_says_what_would_happen_and_does_nothing(run: Run, tmp_path: Path) -> None:
    run("export", "out.json")
    status, out, err = run("import", "out.json", "--preview", folder=tmp_path / "other")
    assert (status, err) == (0, "")
    assert out.splitlines()[-1] == "would be: 4 new"
    assert f"new   {ELSEWHERE}  § 1  note  Elsewhere" in out.splitlines()
    assert not (tmp_path / "other").exists()
    status, out, _ = run("import", "out.json", "--preview", "--json")
    assert json.loads(out) == {
        "preview": True, "new": 0, "newer": 0, "kept": 0, "same": 4, "refused": 0, "by_holder": False,
    }  # fmt: skip


def test_a_note_of_ours_that_is_newer_stays(run: Run, noted: Path) -> None:
    run("export", "out.json")
    store = open_store(noted)
    store.edit(next(note.id for note in store.all() if note.text == "Mon avis"), "Mieux")
    store.close()
    assert run("import", "out.json")[1] == "1 kept as they are, yours being newer or fuller, 3 the same already\n"
    assert "Mieux" in run("list")[1]


def test_notes_are_listed_exported_and_previewed_while_another_process_holds_them(run: Run, noted: Path) -> None:
    store = open_store(noted)
    try:
        assert len(listed(run, folder=noted)) == 4
        assert run("export", "out.json")[0] == 0
        assert run("import", "out.json", "--preview")[:2] == (0, "would be: 4 the same already\n")
    finally:
        store.close()


def test_an_import_that_nobody_answers_is_one_line_and_nothing_was_done(
    run: Run, noted: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run("export", "out.json")
    monkeypatch.setattr(handing, "PATIENCE", 0.0)
    store = open_store(noted)
    try:
        status, out, err = run("import", "out.json")
    finally:
        store.close()
    assert (status, out) == (2, "")
    assert "has the notes open; it is asked" in err.splitlines()[0]
    assert err.splitlines()[1].endswith("close it and try again")
    assert list((noted / "notes-requests").iterdir()) == []


@pytest.mark.usefixtures("noted")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("export", "out.pdf"), "notes are not exported to out.pdf"),
        (("import", "none.json"), "none.json cannot be read: it is not there"),
        (("import", "bad.json"), "bad.json holds no Web Annotations"),
        (("list", "--report", "A/1/2"), "there is no report A/1/2 here"),
        (("list", "--json", "--csv"), "argument --csv: not allowed"),
        (("export",), "the following arguments are required"),
    ],
)
def test_what_goes_wrong_is_one_line_and_status_2(run: Run, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    (tmp_path / "bad.json").write_text("# Notes in Markdown")
    status, out, err = run(*words)
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert err.startswith(f"wsis-reader: {said}")


def test_damaged_notes_are_said_and_left_alone(run: Run, noted: Path) -> None:
    database = noted / "notes.sqlite"
    database.write_bytes(database.read_bytes().replace(b"Mon avis", b"Ton avis"))
    before = database.read_bytes()
    for words in (("list",), ("export", "out.md")):
        status, out, err = run(*words)
        assert (status, out, err.count("\n")) == (2, "", 1)
        assert "is damaged (row)" in err
    assert database.read_bytes() == before
    database.unlink()
    assert "is damaged (missing)" in run("list")[2]


@pytest.mark.parametrize("command", ["list", "export", "import"])
def test_help_gives_an_example(run: Run, command: str) -> None:
    status, out, err = run(command, "--help")
    assert (status, err) == (0, "")
    assert f"wsis-reader notes {command}" in out.partition("example")[2]
