"""The target of a Web Annotation: where in which report, as selectors and back.

    {"source": {"id": "urn:un-document:A/59/80-E/2004/61", "type": "Text", "language": "fr"},
     "selector": {"type": "FragmentSelector", "value": "26", "refinedBy": [
         {"type": "TextPositionSelector", "start": 91, "end": 102},
         {"type": "TextQuoteSelector", "exact": "…", "prefix": "…", "suffix": "…"}]}}

A target on several paragraphs is a list of these. Positions are code points of the paragraph's text.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias

from wsis_reader.notes.model import Selector
from wsis_reader.report import Anchor

Json: TypeAlias = "str | int | float | bool | list[Json] | dict[str, Json] | None"
_Object: TypeAlias = dict[str, Json]

_SOURCE = "urn:un-document:"
_WHOLE, _TWIN = "wsis:whole", "wsis:twin"


def target_of(report: str, language: str, selectors: Sequence[Selector]) -> Json:
    """The target of an annotation: an object for each selector, in a list."""
    source: _Object = {"id": _SOURCE + report, "type": "Text", "language": language}
    if not selectors:
        return [{"source": source}] if report else []
    return [{"source": source, "selector": _written(selector)} for selector in selectors]


def report_of(target: Json) -> tuple[str, str]:
    """The symbol and language of the report that a target is in; empty where it names none."""
    for each in target if isinstance(target, list) else [target]:
        match each:
            case {"source": {"id": str(name), "language": str(language)}} if name.startswith(_SOURCE):
                return name.removeprefix(_SOURCE), language
    return "", ""


def selectors_of(target: Json) -> tuple[Selector, ...]:
    """The selectors of a target; those of other forms are left out."""
    found = [_read(each["selector"]) for each in _objects(target) if "selector" in each]
    return tuple(selector for selector in found if selector)


def same(one: Json, other: Json) -> bool:
    """Whether two values are the same JSON, in whatever order their members stand; `1` is not `true`."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def text_of(members: _Object, name: str) -> str:
    """Take a member that is text, and not empty, out of an object; any other is left there."""
    value = members.get(name)
    if not isinstance(value, str) or not value:
        return ""
    del members[name]
    return value


def _written(selector: Selector) -> _Object:
    refined: list[Json] = [
        {"type": "TextPositionSelector", "start": selector.start, "end": selector.end},
        {
            "type": "TextQuoteSelector",
            "exact": selector.exact,
            "prefix": selector.prefix,
            "suffix": selector.suffix,
        },
    ]
    fragment: _Object = {"type": "FragmentSelector", "value": str(selector.anchor), "refinedBy": refined}
    for name, holds in ((_WHOLE, selector.whole), (_TWIN, selector.twin)):
        if holds:
            fragment[name] = True
    return fragment


def _read(selector: Json) -> Selector | None:
    """The selector of a fragment, a position and a quote in whatever order, as far as they are there."""
    fragments = [each for each in _objects(selector) if each.get("type") == "FragmentSelector"]
    value = fragments[0].get("value") if fragments else None
    if not isinstance(value, str):
        return None
    start, end, exact, prefix, suffix = 0, 0, "", "", ""
    for refined in (*_objects(fragments[0].get("refinedBy")), *_objects(selector)):
        match refined:
            case {"type": "TextPositionSelector", "start": int(start), "end": int(end)}:
                pass
            case {"type": "TextQuoteSelector", "exact": str(exact)}:
                prefix, suffix = (str(refined.get(side) or "") for side in ("prefix", "suffix"))
    whole, twin = (fragments[0].get(name) is True for name in (_WHOLE, _TWIN))
    return Selector(Anchor(value), max(0, start), max(0, end), exact, prefix, suffix, whole, twin)


def _objects(value: Json) -> list[_Object]:
    return [each for each in (value if isinstance(value, list) else [value]) if isinstance(each, dict)]
