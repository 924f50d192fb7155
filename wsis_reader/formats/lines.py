"""The printed lines of a text, and how wrapped lines become running text again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_CLOSING = "»”\"'’)]）」 \u00a0"
_TERMINAL = ".;:!?…。；：！？؟؛"
_BLANKS = re.compile(r"[ \t]{2,}|\t")
_LONG_LINE = 130
_EARLY = 0.8
_LONGEST_ADDRESS = 500
_TOKEN = re.compile(r"\S+")


@dataclass(slots=True)
class Line:
    """A printed line that is not blank: its text without margins, and what stood before it."""

    text: str
    indent: int
    blank: bool
    page: bool


def read_lines(text: str) -> list[Line]:
    """The lines of a text that carry characters, in order; form feeds are page breaks."""
    lines: list[Line] = []
    blank = True
    for number, page in enumerate(text.split("\f")):
        broken = number > 0
        for printed in page.splitlines():
            words = printed.strip()
            if not words:
                blank = True
                continue
            indent = len(printed) - len(printed.lstrip())
            lines.append(Line(_BLANKS.sub(" ", words), indent, blank, broken))
            blank = broken = False
    return lines


def is_wrapped(lines: Sequence[Line]) -> bool:
    """Whether the lines are wrapped by hand, as on a page, rather than one line to a paragraph."""
    return 20 * sum(len(line.text) > _LONG_LINE for line in lines) <= len(lines)


def page_width(lines: Sequence[Line]) -> int:
    """The width that lines are wrapped to, in characters; 0 where each line is a paragraph."""
    if not is_wrapped(lines):
        return 0
    lengths = sorted(len(line.text) for line in lines)
    return lengths[len(lengths) * 9 // 10] if lengths else 1


def is_broken_early(line: str, following: str, width: int) -> bool:
    """Whether a line ends a paragraph: its stop or comma stands where the next line's first word had room in plenty."""
    room = len(line) + 1 + len(following.split(" ", 1)[0])
    return room <= _EARLY * width and following[0].isupper() and (line[-1] == "," or is_ended(line))


def is_ended(text: str) -> bool:
    """Whether a sentence or an item of a list ends here."""
    return text.rstrip(_CLOSING)[-1:] in tuple(_TERMINAL)


def reflow(lines: Sequence[str]) -> str:
    """Wrapped lines as one: a blank between them, none in a broken address, a broken compound or Chinese text."""
    pieces: list[str] = []
    tail = ""
    for line in lines:
        joint = _joint(tail, line) if pieces else ""
        pieces += (joint, line)
        tail = (tail + joint + line).rsplit(" ", 1)[-1][-_LONGEST_ADDRESS:]
    return "".join(pieces)


def _joint(tail: str, line: str) -> str:
    if _is_open_address(tail, line):
        return ""
    if tail[-1] == "-" and tail[-2:-1].isalpha() and line[0].islower():
        return ""
    return "" if _is_chinese(tail[-1]) and _is_chinese(line[0]) else " "


def _is_open_address(tail: str, line: str) -> bool:
    """Whether the last word so far is the beginning of `<http://…>` and `line` goes on with it."""
    address = tail[tail.rfind("<") + 1 :] if "<" in tail else ""
    if ">" in address or not ("://" in address or address.startswith("www.")):
        return False
    token = _TOKEN.match(line)
    return token is not None and (">" in token[0] or token[0] == line)


def _is_chinese(character: str) -> bool:
    return "\u3000" <= character <= "\u9fff" or "\uff00" <= character <= "\uffef"
