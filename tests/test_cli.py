"""The command line does what docs/json.md and its help say; what goes wrong is one line and an exit status."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from wsis_reader import cli, paths
from wsis_reader.formats import write_report
from wsis_reader.library.library import file_name
from wsis_reader.report import Anchor, Paragraph, Report, Section

ROOT = Path(__file__).parents[1]
OUTLINE = ROOT / "tests" / "truth" / "shipped_outline.txt"
SHIPPED = ROOT / "resources" / "reports" / "A_59_80-E_2004_61.fr.txt"
NAMES_OF_FACETS = ("section", "report", "year", "organisation", "reference")
REPORT = {
    "symbol": "A/59/80-E/2004/61",
    "symbols": ["A/59/80", "E/2004/61"],
    "language": "fr",
    "title": "Rapport du Secrétaire général de l’Union internationale des télécommunications sur la première phase et"
    " l’état d’avancement des préparatifs de la seconde phase du Sommet mondial sur la société de l’information",
}
OTHER = Report(
    ("A/RES/57/238",),
    "en",
    "World Summit on the Information Society",
    (
        Section(
            Anchor("s:1"),
            "",
            paragraphs=(
                Paragraph(Anchor("preamble/1"), "Recalling its resolution 56/183,", Anchor("s:1")),
                Paragraph(Anchor("1"), "Recognizes the need; 😀 for a summit;", Anchor("s:1"), "1"),
            ),
        ),
    ),
)


@dataclass
class Said:
    """What a command said, and how it ended."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> dict[str, object]:
        assert self.err == ""
        value = json.loads(self.out)
        assert isinstance(value, dict)
        return value


@dataclass
class Windows:
    """Stands for the window: what it was opened with."""

    opened: list[tuple[str | None, str, str, str]]

    def __call__(self, data_dir: str | None, report: str, language: str, at: str) -> int:
        self.opened.append((data_dir, report, language, at))
        return 0


@pytest.fixture
def windows() -> Windows:
    return Windows([])


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The reader's own folder, and a current folder with nothing in it."""
    folder = tmp_path / "data"
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "usual"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return folder


class Run:
    """Types a command after `wsis-reader`."""

    def __init__(self, data: Path, windows: Windows, capsys: pytest.CaptureFixture[str]) -> None:
        self.data = data
        self._windows = windows
        self._capsys = capsys

    def __call__(self, line: str) -> Said:
        words = [*shlex.split(line), "--data-dir", str(self.data)]
        try:
            status = cli.run_command_line(words, self._windows)
        except SystemExit as end:
            status = int(str(end.code))
        out, err = self._capsys.readouterr()
        return Said(status, out, err)


@pytest.fixture
def run(data: Path, windows: Windows, capsys: pytest.CaptureFixture[str]) -> Run:
    return Run(data, windows, capsys)


@pytest.fixture
def stored(data: Path) -> Report:
    (data / "reports").mkdir(parents=True)
    write_report(OTHER, data / "reports" / file_name(OTHER.key))
    return OTHER


def test_contents_have_every_section_with_its_paragraphs(run: Run) -> None:
    value = run("contents --json").json
    assert set(value) == {"report", "sections"}
    assert value["report"] == REPORT
    lines: list[str] = []
    sections = value["sections"]
    assert isinstance(sections, list)
    for section in sections:
        assert set(section) == {"anchor", "label", "level", "title", "paragraphs"}
        assert section["label"] == (
            "" if section["anchor"] in ("s:1", "s:2") else section["anchor"].split(":")[-1].split(".")[-1]
        )
        indent = "  " * (section["level"] - 1)
        lines += [f"{section['anchor']:8} {indent}{section['title']}", " " * 11 + " ".join(section["paragraphs"])]
    outline = OUTLINE.read_text(encoding="utf-8").splitlines()
    assert [line.strip() for line in lines if not line.startswith("title")] == [
        line.rstrip() if not line.startswith(" ") else line.strip() for line in outline if not line.startswith("title")
    ]


def test_contents_can_be_read_as_plain_text(run: Run) -> None:
    said = run("contents")
    assert (said.status, said.err) == (0, "")
    lines = said.out.splitlines()
    assert len(lines) == 14
    assert lines[1] == "Résumé"
    assert lines[5] == "IV. Textes issus de la première phase du Sommet  § 12-17"
    assert lines[10] == "  A. Conseil des chefs de secrétariat des organismes des Nations Unies  § 30"


def test_a_paragraph_is_shown_whole(run: Run) -> None:
    value = run("show --json --paragraph 26").json
    assert set(value) == {"report", "paragraphs"}
    assert value["report"] == REPORT
    [paragraph] = value["paragraphs"]  # type: ignore[misc, attr-defined]
    assert paragraph["anchor"] == "26"
    assert paragraph["section"] == "s:IV.C"
    assert paragraph["number"] == "26"
    assert paragraph["text"].startswith("Un petit secrétariat sera constitué à Genève pour appuyer")
    assert paragraph["text"].endswith("à faire connaître leurs positions respectives.")
    assert "\n" not in paragraph["text"]


@pytest.mark.parametrize(
    ("place", "anchors"),
    [
        ("", ["note/1", "summary/1", "summary/2", *(str(n) for n in range(1, 37))]),
        ("§ 26", ["26"]),
        ("summary/2", ["summary/2"]),
        ("IV.C", ["24", "25", "26", "27"]),
        ("s:IV", [str(n) for n in range(12, 28)]),
        ("s:2", ["summary/1", "summary/2"]),
    ],
)
def test_any_place_can_be_shown(run: Run, place: str, anchors: list[str]) -> None:
    value = run(f"show --json --paragraph '{place}'" if place else "show --json").json
    assert [each["anchor"] for each in value["paragraphs"]] == anchors  # type: ignore[attr-defined]


def test_the_text_is_shown_with_its_headings_and_numbers(run: Run) -> None:
    said = run("show")
    blocks = said.out.removesuffix("\n").split("\n\n")
    assert (said.status, len(blocks)) == (0, 54)
    assert blocks[:2] == [
        "Note du Secrétaire général",
        blocks[1],
    ]
    assert "I. Rappel des faits" in blocks
    assert any(block.startswith("36. ") for block in blocks)
    assert run("show --paragraph 26").out.startswith("26. Un petit secrétariat")


def test_a_search_says_everything_that_was_found(run: Run) -> None:
    said = run("search 'gouvernance Internet' --json")
    value = said.json
    assert said.status == 0
    assert set(value) >= {"query", "read_as", "total", "hits", "facets", "suggestions"}
    assert (value["query"], value["total"], value["suggestions"]) == ("gouvernance Internet", 6, [])
    assert (value["plain"], value["paragraphs"]) == (False, 5)
    facets = value["facets"]
    assert isinstance(facets, dict)
    assert tuple(facets) == NAMES_OF_FACETS
    assert facets["section"] == {"s:IV": 1, "s:IV.C": 4, "s:V.A": 1}
    assert facets["report"] == {"A/59/80-E/2004/61": 6}
    assert facets["year"] == {"2003": 1, "2004": 2}
    assert facets["organisation"]["icann"] == 1
    assert facets["reference"] == {"A/C.2/59/3": 2}
    hits = value["hits"]
    assert isinstance(hits, list)
    assert [hit["paragraph"] for hit in hits] == ["13", "s:IV.C", "24", "25", "26", "30"]
    hit = hits[4]
    assert set(hit) == {"report", "language", "paragraph", "section", "text", "marks"}
    assert (hit["report"], hit["language"], hit["section"]) == ("A/59/80-E/2004/61", "fr", "s:IV.C")
    assert hit["marks"][:3] == [[91, 102], [105, 113], [196, 207]]
    assert hit["text"][91:102] == "gouvernance"


def test_nothing_found_is_status_one_and_says_what_does_occur(run: Run) -> None:
    said = run("search chameau --json")
    assert said.status == 1
    assert (said.json["total"], said.json["hits"], said.json["facets"]) == (
        0,
        [],
        {name: {} for name in NAMES_OF_FACETS},
    )
    said = run("search gouvernnance --json")
    assert said.status == 1
    assert "gouvernance" in said.json["suggestions"]  # type: ignore[operator]
    said = run("search gouvernnance")
    assert (said.status, said.out) == (1, "")
    assert said.err == "wsis-reader: nothing found; did you mean: gouvernance?\n"


def test_a_query_that_cannot_be_read_is_searched_as_words_and_says_so(run: Run) -> None:
    said = run("search '(gouvernance Internet'")
    assert said.status == 0
    assert said.err == "wsis-reader: the query could not be read; it was searched as plain words\n"
    assert run("search '(gouvernance Internet' --json").json["plain"] is True


def test_hits_are_listed_with_section_and_number(run: Run) -> None:
    lines = run("search Hammamet").out.splitlines()
    assert lines == [
        "VI § 33: Une séance de réflexion informelle s’est tenue à Hammamet (Tunisie) les 2 et 3 mars 2004, au cours de"
        " laquelle les participants ont échangé des idées et des vues sur la marche à suivre pour passer à la seconde"
        " phase du Sommet.",
        "VI § 34: Cette réunion se tiendra à Hammamet du 24 au 26 juin 2004.",
    ]


@pytest.mark.parametrize("command", ["contents", "show", "search summit --report"])
def test_a_report_is_chosen_by_its_symbol(run: Run, stored: Report, command: str) -> None:
    assert run(f"{command} {stored.symbol} --json").status == 0
    value = run(f"{command} a/res/57/238 --json").json
    assert "A/RES/57/238" in json.dumps(value)
    assert run(f"{command} A/59/80 --json").status == (1 if "search" in command else 0)


def test_a_character_beyond_the_first_plane_counts_as_one(run: Run, stored: Report) -> None:
    value = run(f"search summit --report {stored.symbol} --json").json
    found = {hit["paragraph"]: hit["marks"] for hit in value["hits"]}  # type: ignore[attr-defined]
    assert found["1"] == [[29, 35]]


def test_a_file_in_place_of_a_symbol_is_read_for_this_time_only(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft report.txt"
    file.write_text("A/C.2/59/L.1\n\n I. Objet\n\n1. Le chameau.\n\n2. Le dromadaire.\n", encoding="utf-8")
    shown = run(f"show '{file}' --json").json
    assert [each["anchor"] for each in shown["paragraphs"]][-2:] == ["1", "2"]  # type: ignore[attr-defined]
    found = run(f"search chameau --report '{file}' --json").json
    assert [hit["paragraph"] for hit in found["hits"]] == ["1"]  # type: ignore[attr-defined]
    assert run(f"contents '{file}'").out.endswith("I. Objet  § 1-2\n")
    assert not run.data.exists()
    assert "chameau" not in run("show").out


def test_the_index_is_made_and_checked(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "index", lambda: tmp_path / "index")
    said = run("index check --json")
    assert (said.status, said.json) == (1, {"state": "missing", "reports": 0, "paragraphs": 0})
    said = run("index build --json")
    assert (said.status, said.json) == (0, {"state": "good", "reports": 1, "paragraphs": 39})
    said = run("index check")
    assert (said.status, said.out) == (0, "the index is good: 1 report(s), 39 paragraphs\n")
    [generation] = [path for path in (tmp_path / "index").iterdir() if (path / "manifest.json").is_file()]
    (generation / "manifest.json").write_text("{}")
    said = run("index check --json")
    assert (said.status, said.json["state"]) == (1, "damaged")


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("show A/1/2", "A/1/2"),
        ("show --language en A/RES/57/238", "en"),
        ("contents nowhere.txt", "no file nowhere.txt"),
        ("show nowhere/report.pdf", "no file nowhere/report.pdf"),
        ("search Internet --report A/1/2", "A/1/2"),
        ("show --paragraph 37", "37"),
        ("show --paragraph IV.D --json", "IV.D"),
        ("show 'A/1\nA/2'", "A/1 A/2"),
        ("show --paragraph", "--paragraph"),
        ("search", "QUERY"),
        ("frobnicate", "frobnicate"),
        ("index", "build|check"),
        ("contents --colour", "--colour"),
        ("contents . ", "."),
    ],
)
def test_what_goes_wrong_is_one_line_that_names_it(run: Run, line: str, names: str) -> None:
    words = shlex.split(line)
    if words[-1] == "--paragraph":
        run.data = Path("--json")
    said = run(line)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("wsis-reader: ")
    assert said.err.count("\n") == 1
    assert said.err.endswith("\n")
    assert names in said.err
    assert "Traceback" not in said.err


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("empty.txt", b" \n", "is empty"),
        ("latin.txt", "Résumé\n".encode("latin-1"), "is not in UTF-8"),
        ("binary.txt", b"a\0b", "holds no text"),
        ("report.pdf", b"%PDF-1.4", "is of a kind that is not read"),
        ("stored.json", b"{}", "is of a kind that is not read"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    run: Run, tmp_path: Path, name: str, content: bytes, words: str
) -> None:
    (tmp_path / name).write_bytes(content)
    said = run(f"show '{tmp_path / name}'")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"wsis-reader: {tmp_path / name} {words}")


@pytest.mark.parametrize("blocked", ["index", "parsed"])
def test_an_index_that_cannot_be_written_is_one_line(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, blocked: str
) -> None:
    folder = tmp_path / "index"
    monkeypatch.setattr(paths, "index", lambda: folder)
    if blocked == "index":
        folder.write_text("a file where the folder should be")
    else:
        folder.mkdir()
        (folder / "parsed").write_text("a file where the folder should be")
    said = run("index build")
    assert (said.status, said.out, said.err.count("\n")) == (2, "", 1)
    assert said.err.startswith(f"wsis-reader: {folder}")
    assert "[Errno" not in said.err


@pytest.mark.parametrize(
    ("line", "opened"),
    [
        ("", ("", "", "")),
        ("open", ("", "", "")),
        ("open A/59/80 --at 26", ("A/59/80", "", "26")),
        ("open --language fr --at IV.C", ("", "fr", "IV.C")),
    ],
)
def test_without_a_command_or_with_open_the_window_is_opened(
    run: Run, windows: Windows, line: str, opened: tuple[str, str, str]
) -> None:
    assert run(line).status == 0
    assert windows.opened == [(str(run.data), *opened)]


def test_the_data_folder_can_be_named_before_the_command_or_after_it(
    data: Path, windows: Windows, capsys: pytest.CaptureFixture[str], stored: Report
) -> None:
    for words in (["--data-dir", str(data), "show", stored.symbol], ["show", stored.symbol, "--data-dir", str(data)]):
        assert cli.run_command_line(words, windows) == 0
        assert "Recognizes the need" in capsys.readouterr().out


@pytest.mark.parametrize("command", ["", "open", "contents", "show", "search", "index", "index build", "index check"])
def test_help_gives_an_example(run: Run, command: str) -> None:
    said = run(f"{command} --help")
    assert (said.status, said.err) == (0, "")
    assert f"wsis-reader {command}".strip() in said.out.partition("example")[2]
    assert "--data-dir" in said.out or command == "index"


def program(*words: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The program itself, in a process of its own, without a display."""
    hidden = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    command = [sys.executable, "-m", "wsis_reader", *words]
    return subprocess.run(command, cwd=ROOT, env={**hidden, **environment}, capture_output=True, timeout=60)


def test_no_command_but_open_needs_qt_or_touches_the_network(tmp_path: Path) -> None:
    code = """
import sys
touched = []
sys.addaudithook(lambda event, args: touched.append(event) if event.startswith("socket.") else None)
from wsis_reader import cli
for line in ("contents", "show", "search Internet", "dates", "organisations", "references", "index check"):
    assert cli.run_command_line([*line.split(), "--data-dir", sys.argv[1]], None) in (0, 1), line
assert cli.run_command_line(["notes", "list", "--data-dir", sys.argv[1]], None) == 1
packages = {name.split(".")[0] for name in sys.modules}
print(sorted(packages & {"PySide6", "shiboken6"}), touched)
"""
    done = subprocess.run([sys.executable, "-c", code, tmp_path], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.stdout.splitlines()[-1:], done.stderr) == (["[] []"], "wsis-reader: no notes found\n")


@pytest.mark.parametrize("words", [("show",), ("show", "--paragraph", "26")], ids=["much", "little"])
def test_a_reader_who_has_read_enough_hears_nothing(tmp_path: Path, words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.Popen(
        [sys.executable, "-m", "wsis_reader", *words, "--data-dir", tmp_path],
        cwd=ROOT,
        env={name: value for name, value in os.environ.items() if name != "PYTHONUNBUFFERED"},
        stdout=writing,
        stderr=subprocess.PIPE,
    )
    os.close(writing)
    _, err = done.communicate(timeout=60)
    assert (done.returncode, err) == (0, b"")


def test_what_is_printed_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    words = ("show", "--paragraph", "4", "--json", "--data-dir", str(tmp_path))
    done = program(*words, PYTHONIOENCODING="latin-1", PYTHONUTF8="0")
    assert (done.returncode, done.stderr) == (0, b"")
    assert "acteurs – gouvernements" in json.loads(done.stdout.decode("utf-8"))["paragraphs"][0]["text"]


def test_without_a_display_the_window_is_one_sentence(tmp_path: Path) -> None:
    done = program("--data-dir", str(tmp_path), QT_QPA_PLATFORM="xcb")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"wsis-reader: no display to open a window on; set DISPLAY or WAYLAND_DISPLAY\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("open", "A/1/2"), "there is no report A/1/2 here; `wsis-reader contents` shows the shipped one"),
        (
            ("open", "--at", "37"),
            "there is no paragraph or section 37 in A/59/80-E/2004/61; see `wsis-reader contents`",
        ),
    ],
)
def test_what_the_window_cannot_open_is_said_where_it_was_typed(
    tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    done = program(*words, "--data-dir", str(tmp_path), QT_QPA_PLATFORM="offscreen")
    assert (done.returncode, done.stdout, done.stderr.decode()) == (2, b"", f"wsis-reader: {said}\n")
