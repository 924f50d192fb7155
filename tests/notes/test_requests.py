"""Requests: asked once, seen in order, answered once."""

from __future__ import annotations

from pathlib import Path

from wsis_reader.notes import requests


def test_a_request_is_seen_and_answered(tmp_path: Path) -> None:
    first = requests.ask(tmp_path, "import-notes", "/a file")
    second = requests.ask(tmp_path, "open", "x", "26")
    assert requests.pending(tmp_path) == (first, second)
    assert requests.take_answer(tmp_path, first) is None
    requests.answer(tmp_path, first, "3 added")
    assert requests.pending(tmp_path) == (second,)
    assert requests.take_answer(tmp_path, first) == "3 added"
    assert requests.take_answer(tmp_path, first) is None


def test_a_request_can_be_withdrawn_until_it_is_answered(tmp_path: Path) -> None:
    first, second = requests.ask(tmp_path, "a"), requests.ask(tmp_path, "b")
    requests.answer(tmp_path, first, "done")
    assert not requests.withdraw(tmp_path, first)
    assert requests.withdraw(tmp_path, second)
    assert requests.pending(tmp_path) == ()


def test_what_is_no_request_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "x.asked.json").write_text("[]")
    (tmp_path / "y.asked.json").write_text("{")
    assert requests.pending(tmp_path) == ()
