"""`dates`, `organisations` and `references` print what is labelled by hand, in the forms docs/json.md describes."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import icalendar
import pytest

from wsis_reader import cli, paths

ROOT = Path(__file__).parents[1]
TRUTH = ROOT / "tests" / "truth"
SYMBOL = "A_59_80-E_2004_61"
RESOLUTION = """<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta><identification source="#source"><FRBRExpression><FRBRlanguage language="eng"/></FRBRExpression></identification>
</meta><preface><p><docNumber>A/RES/57/238</docNumber></p></preface>
<mainBody><paragraph><num>1.</num><content><p>Recalls resolution 56/183 of 21 December 2001;</p></content></paragraph>
</mainBody></statement></akomaNtoso>
"""

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Run:
    """Types a command: its exit status, what it printed, and what it said besides."""

    def type_in(*words: str) -> tuple[int, str, str]:
        def no_window(*_: object, **__: object) -> int:
            raise AssertionError("the window was asked for")

        try:
            status = cli.run_command_line([*words, "--data-dir", str(tmp_path / "data")], no_window)
        except SystemExit as end:
            status = int(str(end.code))
        out, err = capsys.readouterr()
        return status, out, err

    return type_in


@pytest.fixture
def nothing(tmp_path: Path) -> str:
    """A file in which there are no facts."""
    file = tmp_path / "draft.txt"
    file.write_text("I. Objet\n\n1. Le chameau.\n\n2. Le dromadaire.\n", encoding="utf-8")
    return str(file)


def truth(kind: str) -> list[dict[str, str]]:
    with (TRUTH / f"{SYMBOL}.{kind}.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t"))


def listed(run: Run, *words: str) -> list[dict[str, object]]:
    status, out, err = run(*words, "--json")
    value = json.loads(out)
    assert (status, err, set(value)) == (0, "", {"report", words[0]})
    return value[words[0]]


def table(run: Run, *words: str) -> list[dict[str, str]]:
    status, out, err = run(*words, "--csv")
    assert (status, err) == (0, "")
    return list(csv.DictReader(io.StringIO(out)))


def test_every_date_labelled_by_hand_is_printed_and_no_other(run: Run) -> None:
    found = listed(run, "dates")
    expected = [(row["paragraph"], row["text"], row["edtf"]) for row in truth("dates")]
    assert [(date["paragraph"], date["text"], date["edtf"]) for date in found] == expected
    assert set(found[0]) == {"paragraph", "start", "end", "text", "edtf", "precision"}
    here = next(date for date in found if date["paragraph"] == "26" and date["start"] == 295)
    assert (here["end"], here["text"], here["edtf"]) == (316, "26 et 27 février 2004", "2004-02-26/2004-02-27")


def test_every_organisation_labelled_by_hand_is_printed_with_its_mentions(run: Run) -> None:
    found = listed(run, "organisations")
    mentions = sorted(
        (mention["paragraph"], mention["text"], one["id"])
        for one in found
        for mention in one["mentions"]  # type: ignore[attr-defined]
    )
    assert mentions == sorted((row["paragraph"], row["text"], row["id"]) for row in truth("organisations"))
    itu = next(one for one in found if one["id"] == "itu")
    assert (itu["name"], itu["acronym"]) == ("Union internationale des télécommunications", "UIT")
    mention = {"paragraph": "1", "start": 205, "end": 208, "text": "UIT", "how": "definition"}
    assert mention in itu["mentions"]  # type: ignore[operator]
    assert len({one["id"] for one in found}) == len(found)


def test_every_reference_labelled_by_hand_is_printed_with_its_target(run: Run) -> None:
    found = listed(run, "references")
    expected = [(row["paragraph"], row["kind"], row["target"], row["url"]) for row in truth("references")]
    assert [(one["paragraph"], one["kind"], one["target"], one["url"]) for one in found] == expected
    assert found[3] == {
        "paragraph": "2",
        "start": 55,
        "end": 61,
        "text": "57/238",
        "kind": "resolution",
        "target": "A/RES/57/238",
        "url": "https://docs.un.org/fr/A/RES/57/238",
    }


@pytest.mark.parametrize("kind", ["dates", "references"])
def test_csv_has_the_fields_and_the_order_of_json(run: Run, kind: str) -> None:
    rows = [{name: str(value) for name, value in row.items()} for row in listed(run, kind)]
    assert table(run, kind) == rows


def test_csv_of_organisations_has_a_row_per_mention(run: Run) -> None:
    rows = [
        {
            "id": one["id"],
            "name": one["name"],
            "acronym": one["acronym"],
            "kind": one["kind"],
            "candidates": "",
            **{name: str(value) for name, value in mention.items()},
        }
        for one in listed(run, "organisations")
        for mention in one["mentions"]  # type: ignore[attr-defined]
    ]
    assert table(run, "organisations") == rows


def test_an_acronym_that_stays_ambiguous_says_what_it_may_be(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "draft.txt"
    file.write_text("A/C.2/59/L.1\n\n1. Le CCI se réunit à Genève.\n\n2. Fin.\n", encoding="utf-8")
    [found] = listed(run, "organisations", str(file))
    assert (found["kind"], found["name"], found["acronym"]) == ("ambiguous", "", "CCI")
    assert len(found["candidates"]) > 1  # type: ignore[arg-type]
    assert run("organisations", str(file))[1].startswith("CCI  one of: ")
    assert table(run, "organisations", str(file))[0]["candidates"].split() == found["candidates"]


def test_a_calendar_program_reads_the_dates_back(run: Run) -> None:
    status, out, err = run("dates", "--ics")
    assert (status, err) == (0, "")
    events = icalendar.Calendar.from_ical(out).walk("VEVENT")
    days = [(event.decoded("dtstart").isoformat(), event.decoded("dtend").isoformat()) for event in events]
    assert ("2004-02-26", "2004-02-28") in days
    assert len({str(event["uid"]) for event in events}) == len(events)


def test_what_is_printed_without_a_form_is_for_readers(run: Run) -> None:
    dates = run("dates")[1].splitlines()
    firsts = [line.removeprefix("../")[:4] for line in dates]
    assert firsts == sorted(firsts)
    assert "2004-02-26/2004-02-27  § 26  26 et 27 février 2004" in dates
    organisations = run("organisations")[1].splitlines()
    assert any(line.startswith("UIT  Union internationale des télécommunications  (15: § ") for line in organisations)
    references = run("references")[1].splitlines()
    assert references[2] == "§ 2  56/183  A/RES/56/183  https://docs.un.org/fr/A/RES/56/183"


def test_a_resolution_in_akoma_ntoso_is_read_from_its_file(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "resolution.xml"
    file.write_text(RESOLUTION, encoding="utf-8")
    [found] = listed(run, "references", str(file))
    assert (found["paragraph"], found["target"]) == ("1", "A/RES/56/183")
    assert found["url"] == "https://docs.un.org/en/A/RES/56/183"
    [date] = listed(run, "dates", str(file))
    assert date["edtf"] == "2001-12-21"
    assert not (tmp_path / "data").exists()


@pytest.mark.parametrize("kind", ["dates", "organisations", "references"])
def test_where_there_are_none_the_status_is_one_and_the_form_is_kept(run: Run, nothing: str, kind: str) -> None:
    status, out, err = run(kind, nothing)
    assert (status, out, err) == (1, "", f"wsis-reader: no {kind} found\n")
    status, out, err = run(kind, nothing, "--json")
    assert (status, json.loads(out)[kind], err) == (1, [], "")
    status, out, err = run(kind, nothing, "--csv")
    assert (status, out.count("\n"), err) == (1, 1, "")


@pytest.mark.parametrize("words", [("references", "--ics"), ("dates", "--csv", "--json"), ("dates", "A/1/2")])
def test_wrong_usage_is_one_line(run: Run, words: tuple[str, ...]) -> None:
    status, out, err = run(*words)
    assert (status, out, err.count("\n")) == (2, "", 1)


@pytest.mark.parametrize("name", ["organisations.toml", "documents.toml"])
def test_a_table_that_cannot_be_used_is_one_line_that_names_it(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    (tmp_path / "resources").mkdir()
    for file in (ROOT / "resources").iterdir():
        if file.name != name:
            (tmp_path / "resources" / file.name).symlink_to(file)
    (tmp_path / "resources" / name).write_text("document = 1\norganisation = 1\n")
    monkeypatch.setattr(paths, "resources", lambda: tmp_path / "resources")
    status, out, err = run("dates")
    assert (status, out, err.count("\n")) == (2, "", 1)
    assert str(tmp_path / "resources" / name) in err


@pytest.mark.parametrize("kind", ["dates", "organisations", "references"])
def test_help_gives_an_example(run: Run, kind: str) -> None:
    status, out, err = run(kind, "--help")
    assert (status, err) == (0, "")
    assert f"wsis-reader {kind}" in out.partition("example")[2]
