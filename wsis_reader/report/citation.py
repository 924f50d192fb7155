"""Citations: how a passage of a report is pointed at and quoted in UN documents.

Forms: UN Editorial Manual; paragraph numbers, not pages, are cited (`A/59/80-E/2004/61, par. 26`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wsis_reader.report.anchor import TITLE, Anchor
from wsis_reader.report.model import Paragraph, Span
from wsis_reader.report.places import ReadingOrder


@dataclass(frozen=True, slots=True)
class Style:
    """The words and the template of citations in one language.

    `template` has the fields `{quote}`, `{symbol}` and `{place}`.
    """

    template: str
    one: str
    many: str
    section: str
    title: str
    annex: str
    letter: str
    after: str
    and_: str
    to: str


_STYLES = {
    "fr": Style(
        "« {quote} » ({symbol}, {place})", "par.", "par.", "sect.", "titre", "annexe", " {})", "après", " et ", " à "
    ),
    "en": Style(
        '"{quote}" ({symbol}, {place})', "para.", "paras.", "sect.", "title", "annex", " ({})", "after", " and ", "-"
    ),
}
_MANY = 3


def style_for(language: str) -> Style:
    """The style of a report's language; English where the language has none of its own."""
    return _STYLES.get(language, _STYLES["en"])


def pin(order: ReadingOrder, anchors: Sequence[Anchor]) -> str:
    """The places as one pin-cite in the report's language: `par. 9, 11 et 13`, `paras. 61-76`, `résumé`.

    `anchors` are in text order; a place that is named twice is cited once.
    """
    style = style_for(order.report.language)
    parts: list[str] = []
    group: list[tuple[str, str]] = []
    for anchor in dict.fromkeys(anchors):
        where, number = _numbered(anchor, style)
        if number and (not group or group[-1][0] == where):
            group.append((where, number))
            continue
        parts += _close(group, style)
        group = [(where, number)] if number else []
        if not number:
            parts.append(_named(order, anchor, style))
    parts += _close(group, style)
    return ", ".join(dict.fromkeys(parts))


def cite(order: ReadingOrder, anchors: Sequence[Anchor]) -> str:
    """Symbol and places: `A/59/80-E/2004/61, par. 26`."""
    return ", ".join(part for part in (order.report.symbol, pin(order, anchors)) if part)


def quote(order: ReadingOrder, spans: Sequence[Span], template: str = "") -> str:
    """The text of `spans` with its citation, in the report's language; `template` replaces the usual one."""
    text = "\n".join(order.unit(span.anchor).text[span.start : span.end].strip() for span in spans)
    place = pin(order, [span.anchor for span in spans])
    form = template or style_for(order.report.language).template
    return form.replace("{symbol}", order.report.symbol).replace("{place}", place).replace("{quote}", text)


def numbered_text(unit: Paragraph, start: int = 0, end: int | None = None) -> str:
    """A stretch of a paragraph as it is copied: with its number or label when the stretch begins the paragraph."""
    text = unit.text[start:end]
    return f"{unit.number}. {text}" if unit.number and start == 0 else text


def _numbered(anchor: Anchor, style: Style) -> tuple[str, str]:
    """The annex a numbered paragraph is in, and its number as cited; no number for what is cited by name."""
    head, *rest = anchor.split("/")
    if anchor.is_heading:
        return "", ""
    if anchor.is_numbered or Anchor(head).is_numbered:
        return "", head + "".join(style.letter.format(letter) for letter in rest)
    if head.startswith("annex") and rest and Anchor(rest[0]).is_numbered:
        return f"{style.annex}{head.removeprefix('annex').replace('-', ' ')}, ", rest[0]
    return "", ""


def _close(group: list[tuple[str, str]], style: Style) -> list[str]:
    if not group:
        return []
    numbers = [number for _, number in group]
    word = style.one if len(numbers) == 1 else style.many
    return [f"{group[0][0]}{word} {_join(_runs(numbers, style), style)}"]


def _runs(numbers: list[str], style: Style) -> list[str]:
    """Numbers with each run of three or more consecutive ones drawn together."""
    runs: list[list[str]] = []
    for number in numbers:
        last = runs[-1][-1] if runs else ""
        if last.isdigit() and number.isdigit() and int(number) == int(last) + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    joined: list[str] = []
    for run in runs:
        joined += [f"{run[0]}{style.to}{run[-1]}"] if len(run) >= _MANY else run
    return joined


def _join(parts: list[str], style: Style) -> str:
    return style.and_.join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _named(order: ReadingOrder, anchor: Anchor, style: Style) -> str:
    if anchor == TITLE:
        return style.title
    if anchor.is_section:
        section = order.path(anchor)[-1]
        return f"{style.section} {anchor.path}" if section.label else _lower_first(section.title)
    if anchor.startswith("after-"):
        return f"{style.after} {style.one} {anchor.partition('/')[0].removeprefix('after-')}"
    path = order.path(order.unit(anchor).section)
    title = next((section.title for section in reversed(path) if section.title), "")
    return _lower_first(title) or anchor.part


def _lower_first(text: str) -> str:
    return text[:1].lower() + text[1:]
