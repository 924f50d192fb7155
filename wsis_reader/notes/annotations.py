"""Notes as W3C Web Annotations in JSON-LD, out and in: https://www.w3.org/TR/annotation-model/.

What an annotation has and a note does not is kept in the note's `extra` and written again:

    fields   members of the annotation that are not understood
    bodies   bodies that are not understood
    text     members of the text body besides its value
    target   the whole target, where it is not of the form written here
"""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from wsis_reader.notes.errors import NotAnnotations
from wsis_reader.notes.model import BOOKMARK, HIGHLIGHT, NOTE, Note, Selector
from wsis_reader.notes.targets import Json, report_of, same, selectors_of, target_of, text_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
TERMS = {"wsis": "urn:wsis-reader:terms:"}
MEDIA_TYPE = "application/ld+json"

_MOTIVATIONS = {BOOKMARK: "bookmarking", HIGHLIGHT: "highlighting", NOTE: "commenting"}
_KINDS = {motivation: kind for kind, motivation in _MOTIVATIONS.items()}
_DEEPEST = 100
_LONE = re.compile("[\ud800-\udfff]")
_Object: TypeAlias = dict[str, Json]


@dataclass(frozen=True, slots=True)
class Incoming:
    """What was read: the notes in their order, and how many entries were no annotations, or nested too deep."""

    notes: tuple[Note, ...]
    refused: int = 0


def to_annotations(notes: Iterable[Note]) -> bytes:
    """Notes as a collection of annotations. The same notes always give the same bytes."""
    ordered = sorted(notes, key=lambda note: (note.report, note.created, note.id))
    collection = {
        "@context": [CONTEXT, TERMS],
        "type": "AnnotationCollection",
        "total": len(ordered),
        "first": {"type": "AnnotationPage", "startIndex": 0, "items": [to_annotation(note) for note in ordered]},
    }
    return (_text(collection) + "\n").encode()


def from_annotations(content: bytes) -> Incoming:
    """Read a collection, a page, a list of annotations or one of them. Raises NotAnnotations."""
    try:
        read: Json = json.loads(content, parse_constant=_refuse, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise NotAnnotations(error.pos) from error
    except (ValueError, RecursionError) as error:
        raise NotAnnotations from error
    items = _items(read)
    notes = [from_annotation(item) for item in items if isinstance(item, dict) and not _deeper(item, _DEEPEST)]
    return Incoming(tuple(notes), len(items) - len(notes))


def to_annotation(note: Note) -> _Object:
    """One note as an annotation."""
    extra = _extra_of(note)
    bodies: list[Json] = []
    beside = _object(extra.get("text"))
    if note.text or beside:
        bodies.append(_body("commenting", note.text) | beside)
    if note.colour:
        bodies.append(_body("classifying", note.colour))
    bodies += [_body("tagging", tag) for tag in note.tags]
    bodies += _list(extra.get("bodies"))
    annotation: _Object = {
        "id": note.id,
        "type": "Annotation",
        "motivation": _MOTIVATIONS.get(note.kind, note.kind),
        "created": note.created,
        "modified": note.modified,
        "wsis:deleted": note.deleted,
        "body": bodies,
        "target": extra["target"] if "target" in extra else target_of(note.report, note.language, note.target),
    }
    if note.confirmed:
        annotation["wsis:confirmed"] = target_of(note.report, note.language, note.confirmed)
    shown = {key: value for key, value in annotation.items() if value not in ("", [])}
    kept = _object(extra.get("fields"))
    return shown | {key: value for key, value in kept.items() if key not in shown or key == "motivation"}


def from_annotation(annotation: _Object) -> Note:
    """One annotation as a note. Whatever is not understood is kept in `extra`."""
    left = {key: value for key, value in annotation.items() if key not in ("@context", "type")}
    if annotation.get("type") != "Annotation" and "type" in annotation:
        left["type"] = annotation["type"]
    extra: _Object = {}
    target = left.pop("target", [])
    report, language = report_of(target)
    selectors = selectors_of(target)
    if not same(target_of(report, language, selectors), target):
        extra["target"] = target
    confirmed = _take_confirmed(left, report, language)
    read = _Bodies.of(left.pop("body", []))
    motivation = text_of(left, "motivation")
    kind = _KINDS.get(motivation, motivation) or (NOTE if read.text else HIGHLIGHT)
    times = [text_of(left, name) for name in ("created", "modified", "wsis:deleted")]
    name = text_of(left, "id")
    if not name or _LONE.search(name):
        name = _name_of(annotation)
    if left:
        extra["fields"] = left
    extra |= read.extra
    return Note(
        name,
        kind,
        report,
        language,
        selectors,
        read.text,
        read.colour,
        read.tags,
        times[0],
        times[1],
        times[2],
        confirmed,
        json.dumps(extra) if extra else "",
    )


def _take_confirmed(left: _Object, report: str, language: str) -> tuple[Selector, ...]:
    """Take out where a note was confirmed to be, if it is written as it is here."""
    written = left.get("wsis:confirmed", [])
    confirmed = selectors_of(written)
    if not confirmed or not same(target_of(report, language, confirmed), written):
        return ()
    del left["wsis:confirmed"]
    return confirmed


@dataclass(frozen=True, slots=True)
class _Bodies:
    """What the bodies of an annotation say that a note has room for, and the rest."""

    text: str
    colour: str
    tags: tuple[str, ...]
    extra: _Object

    @classmethod
    def of(cls, body: Json) -> _Bodies:
        text, colour, tags = "", "", []
        others: list[Json] = []
        extra: _Object = {}
        for each in body if isinstance(body, list) else [body]:
            value = each.get("value") if isinstance(each, dict) else None
            if not isinstance(each, dict) or not isinstance(value, str):
                others.append(each)
            elif each == _body("tagging", value) and not others:
                tags.append(value)
            elif each == _body("classifying", value) and value and not colour:
                colour = value
            elif not text and not extra and _is_text(each):
                text = value
                beside = {key: kept for key, kept in each.items() if key not in _body("", "")}
                extra = {"text": beside} if beside else {}
            else:
                others.append(each)
        return cls(text, colour, tuple(tags), extra | ({"bodies": others} if others else {}))


def _is_text(body: _Object) -> bool:
    """Whether it is what the reader wrote: a body of text that says nothing else, in whatever format."""
    usual = body.get("type") == "TextualBody" and body.get("purpose") == "commenting"
    return usual and (bool(body["value"]) or len(body) > len(_body("", "")))


def _body(purpose: str, value: str) -> _Object:
    return {"type": "TextualBody", "purpose": purpose, "value": value}


def _items(read: Json) -> Sequence[Json]:
    if isinstance(read, list):
        return read
    match read:
        case {"first": {"items": list(items)}} | {"items": list(items)}:
            return items
        case {"target": _} | {"type": "Annotation"}:
            return [read]
    raise NotAnnotations


def _name_of(annotation: _Object) -> str:
    """The same name for the same annotation, where it has none."""
    return f"urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, json.dumps(annotation, sort_keys=True))}"


def _extra_of(note: Note) -> _Object:
    return _object(json.loads(note.extra)) if note.extra else {}


def _object(value: Json) -> _Object:
    return value if isinstance(value, dict) else {}


def _list(value: Json) -> list[Json]:
    return value if isinstance(value, list) else []


def _text(value: object) -> str:
    """JSON in which half a character, which no file can hold, is escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    return _LONE.sub(lambda found: f"\\u{ord(found.group()):04x}", text)


def _refuse(constant: str) -> Json:
    raise ValueError(constant)


def _finite(number: str) -> float:
    value = float(number)
    if value in (float("inf"), float("-inf")):
        raise ValueError(number)
    return value


def _deeper(value: Json, levels: int) -> bool:
    """Whether it is nested deeper than can be written again."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return levels == 0 or any(_deeper(each, levels - 1) for each in inner)
