"""Web Annotations: what is exported comes back byte for byte, and what is not understood is kept."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.notes.conftest import LONGER
from wsis_reader.notes.annotations import from_annotation, from_annotations, to_annotation, to_annotations
from wsis_reader.notes.codec import body_of, note_of
from wsis_reader.notes.errors import NotAnnotations
from wsis_reader.notes.model import Note, Selector
from wsis_reader.report import Anchor

words = st.text(st.characters(exclude_categories=[]), max_size=8)
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=8)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.floats(allow_nan=False, allow_infinity=False) | words,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3),
    max_leaves=6,
)
selectors = st.builds(
    Selector,
    words.map(Anchor),
    st.integers(0, 99),
    st.integers(0, 99),
    words,
    words,
    words,
    st.booleans(),
    st.booleans(),
)
notes = st.builds(
    Note,
    names.map("urn:x:{}".format),
    st.sampled_from(["bookmark", "highlight", "note", "describing"]),
    words,
    words,
    st.lists(selectors, max_size=3).map(tuple),
    words,
    words,
    st.lists(words, max_size=3).map(tuple),
    words,
    words,
    words,
    st.lists(selectors, max_size=2).map(tuple),
)
known_bodies = st.builds(
    lambda purpose, value, more: {"type": "TextualBody", "purpose": purpose, "value": value} | more,
    st.sampled_from(["commenting", "tagging", "classifying", "describing"]),
    words,
    st.dictionaries(st.sampled_from(["format", "language", "x"]), values, max_size=1),
)
foreign_annotations = st.fixed_dictionaries(
    {"type": st.just("Annotation")},
    optional={
        "id": names.map("urn:y:{}".format),
        "motivation": st.sampled_from(["highlighting", "tagging", ["a", "b"]]) | words,
        "created": words | st.integers(),
        "modified": words,
        "body": st.lists(known_bodies | values, max_size=4) | known_bodies | words,
        "target": values | st.just("http://example.org/page"),
        "creator": values,
        "wsis:confirmed": values,
    },
)


@settings(max_examples=150 * LONGER, deadline=None)
@given(st.lists(notes, max_size=4, unique_by=lambda note: note.id))
def test_export_import_export_gives_the_same_bytes(made: list[Note]) -> None:
    once = to_annotations(made)
    assert to_annotations(from_annotations(once).notes) == once


@settings(max_examples=150 * LONGER, deadline=None)
@given(st.lists(notes, max_size=3, unique_by=lambda note: note.id))
def test_a_note_comes_back_as_it_was(made: list[Note]) -> None:
    known = [each for each in made if each.report or not (each.target or each.language or each.confirmed)]
    back = from_annotations(to_annotations(known)).notes
    assert sorted(back, key=lambda note: note.id) == sorted(known, key=lambda note: note.id)


@settings(max_examples=250 * LONGER, deadline=None)
@given(foreign_annotations)
def test_what_others_wrote_is_exported_again_the_same_each_time(annotation: dict[str, object]) -> None:
    content = json.dumps([annotation]).encode()
    once = to_annotations(from_annotations(content).notes)
    kept = [note_of(note.id, body_of(note)) for note in from_annotations(once).notes]
    assert to_annotations(kept) == once


@settings(max_examples=250 * LONGER, deadline=None)
@given(foreign_annotations)
def test_no_field_and_no_body_is_dropped(annotation: dict[str, object]) -> None:
    (read,) = from_annotations(json.dumps(annotation).encode()).notes
    written = to_annotation(read)
    for name in ("creator", "created", "modified", "wsis:confirmed"):
        if annotation.get(name) not in (None, "", []):
            assert written[name] == annotation[name], name
    target = annotation.get("target")
    if target not in (None, "", []):
        assert written["target"] == target
    body = annotation.get("body", [])
    for each in body if isinstance(body, list) else [body]:
        assert json.dumps(each, sort_keys=True) in {json.dumps(one, sort_keys=True) for one in written["body"]}


def test_an_annotation_of_another_program_becomes_a_note() -> None:
    annotation = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "http://example.org/anno1",
        "type": "Annotation",
        "creator": "http://example.org/user1",
        "body": {"type": "TextualBody", "purpose": "commenting", "value": "Well said", "format": "text/html"},
        "target": "http://example.org/target1",
    }
    note = from_annotation(annotation)
    assert (note.id, note.kind, note.text, note.report) == ("http://example.org/anno1", "note", "Well said", "")
    written = to_annotation(note)
    assert written["creator"] == annotation["creator"]
    assert written["body"] == [annotation["body"]]
    assert written["target"] == annotation["target"]


def test_several_motivations_are_kept() -> None:
    note = from_annotation({"id": "urn:x", "motivation": ["tagging", "highlighting"], "target": "x"})
    assert (note.kind, to_annotation(note)["motivation"]) == ("highlight", ["tagging", "highlighting"])


def test_an_annotation_without_a_name_has_the_same_one_each_time() -> None:
    first, second = (from_annotations(b'[{"type": "Annotation", "target": "x"}]').notes[0] for _ in range(2))
    assert first.id == second.id


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b'{"a": 1}', b"3", b'[{"target": NaN}]', b'[{"target": 1e999}]', b"\xff", b"[" * 100_000],
    ids=["empty", "cut", "other", "number", "nan", "infinite", "bytes", "deep"],
)
def test_what_is_no_annotation_is_refused(content: bytes) -> None:
    with pytest.raises(NotAnnotations):
        from_annotations(content)


def test_entries_that_are_none_are_counted() -> None:
    deep = '{"target": ' + "[" * 200 + "]" * 200 + "}"
    incoming = from_annotations(f'[1, "a", {deep}, {{"target": "x"}}]'.encode())
    assert (len(incoming.notes), incoming.refused) == (1, 3)
