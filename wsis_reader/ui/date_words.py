"""Dates in the words of the interface: EDTF in, "10–12 December 2003" out."""

from __future__ import annotations

import re

from PySide6.QtCore import QLocale, QObject

_ATOM = re.compile(r"(\d{3}X|\d{4})(?:-(\d\d))?(?:-(\d\d))?(~)?")
_JOINED = "{}–{}"
_APART = "{} – {}"


class DateWords(QObject):
    """Says what a date means; an object, since Qt's tools collect words from the `tr` of one."""

    def of(self, edtf: str) -> str:
        """A date in words, never finer than it is: "first half of 2004", "until 2015", "about 1998".

        Of the kinds `facts.edtf` describes; what is none of them is given back as it is.
        """
        if edtf.startswith("{"):
            return self._set([self.of(member.replace("..", "/")) for member in edtf.strip("{}").split(",")])
        first, slash, last = edtf.partition("/")
        if not slash:
            return self._atom(first)
        if first == "..":
            return self._open(self.tr("until %1", "a day"), self.tr("until %1", "a month, a season or a year"), last)
        if last == "..":
            return self._open(self.tr("since %1", "a day"), self.tr("since %1", "a month, a season or a year"), first)
        return self._interval(first, last)

    def _open(self, of_day: str, of_longer: str, end: str) -> str:
        return (of_day if len(end.rstrip("~")) == len("2004-04-02") else of_longer).replace("%1", self._atom(end))

    def _interval(self, first: str, last: str) -> str:
        """Both ends, each without what the other one says as well."""
        if "~" in first + last or "X" in first + last:
            return _APART.format(self._atom(first), self._atom(last))
        one, two = first.split("-"), last.split("-")
        if len(one) != len(two) or one[0] != two[0]:
            return (_JOINED if len(one) == len(two) == 1 else _APART).format(self._atom(first), self._atom(last))
        if len(one) == 3 and one[1] == two[1]:
            return self._day(_JOINED.format(self._ordinal(one[2]), self._ordinal(two[2])), one[1], one[0])
        if len(one) == 3:
            begin = self.tr("%1 %2", "day and month").replace("%1", self._ordinal(one[2]))
            return _APART.format(begin.replace("%2", self._month(one[1])), self._atom(last))
        if len(one) == 2 and int(one[1]) <= 12 and int(two[1]) <= 12:
            return _JOINED.format(self._month(one[1]), self._atom(last))
        return _APART.format(self._atom(first), self._atom(last))

    def _atom(self, atom: str) -> str:
        match = _ATOM.fullmatch(atom)
        if match is None:
            return atom
        year, part, day, about = match.groups()
        if day:
            words = self._day(self._ordinal(day), part, year)
        elif part:
            words = self._part(int(part)).replace("%1", year)
        else:
            words = self.tr("%10s", "a decade").replace("%1", year[:3]) if year.endswith("X") else year
        return self.tr("about %1", "a date").replace("%1", words) if about else words

    def _day(self, days: str, month: str, year: str) -> str:
        words = self.tr("%1 %2 %3", "day, month and year")
        return words.replace("%1", days).replace("%2", self._month(month)).replace("%3", year)

    def _part(self, part: int) -> str:
        if part <= 12:
            return self.tr("%1 %2", "month and year").replace("%1", self._month(str(part))).replace("%2", "%1")
        named = {
            21: self.tr("spring %1"),
            22: self.tr("summer %1"),
            23: self.tr("autumn %1"),
            24: self.tr("winter %1"),
            33: self.tr("first quarter of %1"),
            34: self.tr("second quarter of %1"),
            35: self.tr("third quarter of %1"),
            36: self.tr("fourth quarter of %1"),
            40: self.tr("first half of %1"),
            41: self.tr("second half of %1"),
        }
        return named.get(part, f"%1-{part}")

    def _ordinal(self, day: str) -> str:
        return self.tr("1", "the first day of a month") if day == "01" else str(int(day))

    def _set(self, members: list[str]) -> str:
        """Days named together; what they end with alike is said once."""
        ends = {re.sub(r"^[\w–]+ ", "", member) for member in members}
        if len(ends) == 1 and all(member[0].isdigit() and " " in member for member in members):
            members = [*(member.partition(" ")[0] for member in members[:-1]), members[-1]]
        return self.tr("%1 and %2", "dates").replace("%1", ", ".join(members[:-1])).replace("%2", members[-1])

    @staticmethod
    def _month(number: str) -> str:
        return QLocale().standaloneMonthName(int(number))
