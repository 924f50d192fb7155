"""Periods of a query and of a text, compared as the strings they are."""

from __future__ import annotations

import re

_DAY = r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?"
_ASKED = re.compile(
    rf"(?P<one>{_DAY})|(?P<low>{_DAY})?(?:\.\.|/)(?P<high>{_DAY})?|(?P<from>\d{{4}})[-–](?P<to>\d{{4}})"
)
_LATEST = "~"


def read_period(value: str) -> str:
    """A day, month or year, or two with two points between, as a query has it; empty where it is none of these."""
    found = _ASKED.fullmatch(value)
    if found is None:
        return ""
    if found["one"]:
        return found["one"]
    low, high = found["low"] or found["from"] or "", found["high"] or found["to"] or ""
    if low and high and low > high:
        low, high = high, low
    return f"{low}..{high}" if low or high else ""


def overlaps(period: str, asked: str) -> bool:
    """Whether a period of days has a day in common with what `read_period` read."""
    first, _, last = period.partition("..")
    low, points, high = asked.partition("..")
    # A month or a year comes before its first day, and with ~ behind it after its last.
    latest = (high if points else low) + _LATEST
    return first <= latest and (last or _LATEST) >= low
