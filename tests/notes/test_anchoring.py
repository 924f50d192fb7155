"""Anchors: found again in a changed text, and never taken for something else without asking."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from tools.torture.edits import Edits, Trial, trials
from wsis_reader.notes import anchoring
from wsis_reader.notes.anchoring import Anchored, Anchoring, anchor
from wsis_reader.notes.model import Note, Selector
from wsis_reader.report import Anchor, Paragraph, Report, Section, Span
from wsis_reader.report.places import ReadingOrder


def report(*paragraphs: tuple[str, str], language: str = "en") -> Report:
    texts = tuple(Paragraph(Anchor(name), text, Anchor("s:1")) for name, text in paragraphs)
    return Report(("A/1",), language, "", (Section(Anchor("s:1"), "", paragraphs=texts),))


FOX = "The quick brown fox jumps over the lazy dog near the river bank at dawn."
OWL = "An old grey owl watches the silent forest from a tall pine tree every night."
HEN = "Seven small hens run across the muddy yard when the farmer brings the corn."
TEXT = (("1", FOX), ("2", OWL), ("3", HEN))


def note(made_on: Report, *spans: tuple[str, str]) -> Note:
    """A note on words of paragraphs."""
    order = ReadingOrder(made_on)
    found = []
    for name, words in spans:
        start = order.unit(Anchor(name)).text.index(words)
        found.append(Span(Anchor(name), start, start + len(words)))
    return Note("urn:x", "highlight", "A/1", "en", Anchoring(order).select(found))


def whole(made_on: Report, name: str) -> Note:
    return Note("urn:x", "bookmark", "A/1", "en", Anchoring(ReadingOrder(made_on)).select_whole(Anchor(name)))


def shown(made_on: Report, anchored: Anchored) -> list[str]:
    order = ReadingOrder(made_on)
    return [f"{s.anchor}: {order.unit(s.anchor).text[s.start : s.end]}" for s in anchored.spans]


OWLS = ("2", "watches the silent forest from")


@pytest.mark.parametrize(
    ("now", "state", "found"),
    [
        pytest.param(TEXT, "exact", ["2: watches the silent forest from"], id="unchanged"),
        pytest.param(
            (("1", FOX), ("2", "Yes: " + OWL), ("3", HEN)), "moved", ["2: watches the silent forest from"], id="shifted"
        ),
        pytest.param(
            (("1", FOX), ("2", HEN), ("3", OWL)), "moved", ["3: watches the silent forest from"], id="renumbered"
        ),
        pytest.param(
            (("1", FOX), ("2", OWL.replace("silent", "quiet")), ("3", HEN)),
            "moved",
            ["2: watches the quiet forest from"],
            id="a word changed",
        ),
        pytest.param((("1", FOX), ("3", HEN)), "orphaned", [], id="gone"),
        pytest.param(
            (("1", FOX), ("3", "Somebody else watches the silent forest from below."), ("4", HEN)),
            "confirm",
            ["3: watches the silent forest from"],
            id="the words without their context",
        ),
    ],
)
def test_a_quote_is_found_again(now: tuple[tuple[str, str], ...], state: str, found: list[str]) -> None:
    made = note(report(*TEXT), OWLS)
    anchored = anchor(report(*now), made)
    assert (anchored.state, shown(report(*now), anchored)) == (state, found)


def test_a_range_across_paragraphs_is_found_in_both() -> None:
    made = note(report(*TEXT), ("1", "river bank at dawn."), ("2", "An old grey owl"))
    now = report(("1", "Before it all there was nothing to be seen."), ("2", FOX), ("3", OWL), ("4", HEN))
    anchored = anchor(now, made)
    assert shown(now, anchored) == ["2: river bank at dawn.", "3: An old grey owl"]
    assert anchored.state == "moved"


def test_a_range_of_which_a_part_is_gone_is_to_be_confirmed() -> None:
    made = note(report(*TEXT), ("1", "near the river bank at dawn."), ("3", "Seven small hens run across"))
    now = report(("1", FOX), ("2", OWL))
    anchored = anchor(now, made)
    assert (anchored.state, shown(now, anchored)) == ("confirm", ["1: near the river bank at dawn."])


def test_a_whole_paragraph_is_found_under_its_new_number() -> None:
    now = report(("1", OWL), ("2", FOX), ("3", HEN))
    assert shown(now, anchor(now, whole(report(*TEXT), "1"))) == [f"2: {FOX}"]


def test_a_whole_paragraph_that_was_rewritten_is_to_be_confirmed_by_its_number() -> None:
    now = report(("1", FOX), ("2", "Nothing is as it was."), ("3", HEN))
    anchored = anchor(now, whole(report(*TEXT), "2"))
    assert (anchored.state, shown(now, anchored)) == ("confirm", ["2: Nothing is as it was."])


def test_a_note_belongs_to_the_paragraph_in_another_language() -> None:
    french = report(("1", "Le renard."), ("2", "Le hibou."), language="fr")
    anchored = anchor(french, note(report(*TEXT), OWLS))
    assert (anchored.state, shown(french, anchored)) == ("exact", ["2: Le hibou."])
    assert anchor(report(("1", "Le renard."), language="fr"), note(report(*TEXT), OWLS)).state == "orphaned"


def test_a_confirmed_place_counts_before_the_one_it_was_made_on() -> None:
    order = ReadingOrder(report(*TEXT))
    there = Anchoring(order).select([Span(Anchor("3"), 0, 16)])
    made = replace(note(order.report, OWLS), confirmed=there)
    assert shown(order.report, anchor(order.report, made)) == ["3: Seven small hens"]
    gone = report(("1", FOX), ("2", OWL))
    assert shown(gone, anchor(gone, made)) == ["2: watches the silent forest from"]


def test_the_same_words_in_two_places_are_told_apart_by_context() -> None:
    before = report(("1", "First we say the same words and then go."), ("2", "Later they say the same words and stay."))
    made = note(before, ("2", "the same words"))
    now = report(("1", "Later they say the same words and stay."), ("2", "First we say the same words and then go."))
    anchored = anchor(now, made)
    assert anchored.state in ("moved", "confirm")
    assert anchored.spans[0].anchor == "1"


def test_a_twin_is_never_taken_silently_for_one_that_is_gone() -> None:
    resolution = "Decides to include in the provisional agenda of its next session the item on this question."
    before = report(("1", FOX), ("2", resolution), ("3", HEN), ("4", OWL), ("5", resolution), ("6", FOX))
    made = note(before, ("5", "provisional agenda of its next session"))
    assert made.target[0].twin
    assert anchor(before, made).state == "exact"
    now = report(("1", FOX), ("2", resolution), ("3", HEN), ("4", OWL), ("5", FOX))
    assert anchor(now, made).state in ("confirm", "orphaned")


def test_orphans_are_always_listed_and_first() -> None:
    before, now = report(*TEXT), report(("1", FOX), ("3", HEN))
    made = [note(before, ("3", "Seven small hens run")), note(before, OWLS), note(before, ("1", "quick brown fox"))]
    anchored = Anchoring(ReadingOrder(now)).anchor_all(made)
    assert [each.state for each in anchored] == ["orphaned", "exact", "exact"]
    assert [str(each.spans[0].anchor) for each in anchored[1:]] == ["1", "3"]


def test_a_note_without_any_selector_is_an_orphan() -> None:
    assert anchor(report(*TEXT), Note("urn:x", "note", "", "", ())).state == "orphaned"
    foreign = Note("urn:x", "note", "A/1", "en", (Selector(Anchor("2"), whole=True),))
    assert anchor(report(*TEXT), foreign).state == "exact"


def share(done: list[Trial], *, silent: bool = False) -> float:
    """Of the notes of which half or more is left, how many were found, or found without asking."""
    alive = [each for each in done if each.survived >= 0.5]
    found = [each for each in alive if each.right and (not silent or each.anchored.state != "confirm")]
    return len(found) / len(alive)


@pytest.mark.parametrize(
    ("edits", "found", "silent"),
    [
        pytest.param(Edits(), 1.0, 1.0, id="unchanged"),
        pytest.param(Edits(words=0.10), 0.95, 0.8, id="10 % of the words"),
        pytest.param(Edits(words=0.25), 0.90, 0.6, id="25 % of the words"),
        pytest.param(Edits(words=0.10, paragraphs=0.1), 0.95, 0.6, id="and paragraphs added and exchanged"),
        pytest.param(Edits(words=0.05, deleted=0.5, lookalike=0.7), 0.90, 0.6, id="deleted, with look-alikes"),
    ],
)
def test_generated_edits(shipped: Report, edits: Edits, found: float, silent: float) -> None:
    done = list(trials(shipped, edits, 150, Random(11)))
    assert [each for each in done if each.confidently_wrong] == []
    assert share(done) >= found
    assert share(done, silent=True) >= silent
    if edits == Edits():
        assert {each.anchored.state for each in done} == {"exact"}


def test_an_anchoring_that_believes_look_alikes_is_noticed(shipped: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(anchoring, "_is_sure", lambda place, stays: place.quote > 0.6 or stays)
    done = list(trials(shipped, Edits(words=0.05, deleted=0.5, lookalike=0.9), 150, Random(11)))
    assert any(each.confidently_wrong for each in done)
