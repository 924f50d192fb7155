"""How paragraphs are numbered: a number opens one only if it is next, or behind a gap that the rest confirms."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from wsis_reader.formats.labels import read_number
from wsis_reader.formats.lines import Line

_GAP = 5
_REACH = 200
_SUBHEADING_LENGTH = 120


def value_of(number: str) -> int:
    """The value of a number as printed: 4 of `4bis`."""
    return int(number.rstrip("bister"))


class Numbering:
    """The part of the document being read, and the last paragraph number of each part."""

    def __init__(self, wrapped: bool) -> None:
        self.part = ""
        self.last = 0
        self._wrapped = wrapped
        self._lasts: dict[str, int] = {}
        self._unnamed = 1

    def enter(self, part: str) -> None:
        """Go on in a part, from where its numbering has come to."""
        self._lasts[self.part] = self.last
        self.part = part
        self.last = self._lasts.get(part, 0)

    def enter_unnamed(self) -> None:
        """Begin a part that has no name: `part-2`, `part-3`, …."""
        self._unnamed += 1
        self.enter(f"part-{self._unnamed}")

    def is_next(self, number: str) -> bool:
        """Whether it is the last one plus one, or the last one's `bis`."""
        return value_of(number) == self.last + number.isdecimal()

    def resumes(self, number: str, lines: Sequence[Line], index: int) -> bool:
        """Whether the numbering goes on with it behind a gap: its own next number follows, the missed one does not."""
        value = value_of(number)
        if not self.last or not 1 < value - self.last <= _GAP:
            return False
        wanted = (str(value + 1), str(self.last + 1))
        return next((n == wanted[0] for _, n in self._following(lines, index) if n in wanted), False)

    def is_subheading(self, lines: Sequence[Line], index: int) -> bool:
        """Whether a number is a sub-heading's: short, and the paragraphs' numbers go on behind as if it were none."""
        text = lines[index].text
        if len(text) > _SUBHEADING_LENGTH:
            return False
        following = next(self._following(lines, index), (0, ""))
        return following[1] in (str(self.last + 1), "1") and following[0] <= index + 3

    def ends_heading(self, line: Line) -> bool:
        """Whether this line opens a paragraph though no blank parts it from a heading."""
        read = read_number(line.text)
        return read is not None and read[0] in ("1", str(self.last + 1))

    def _following(self, lines: Sequence[Line], index: int) -> Iterator[tuple[int, str]]:
        for i in range(index + 1, min(index + _REACH, len(lines))):
            read = read_number(lines[i].text) if lines[i].blank or not self._wrapped else None
            if read is not None:
                yield i, read[0]
