"""A period of a query and one of a text have a day in common or have none."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.search.periods import overlaps, read_period


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("2004", "2004"),
        ("2004-02", "2004-02"),
        ("2004-02-26", "2004-02-26"),
        ("2003..2004", "2003..2004"),
        ("2003/2004", "2003..2004"),
        ("2003-2004", "2003..2004"),
        ("2004..2003-12", "2003-12..2004"),
        ("..1999", "..1999"),
        ("2016..", "2016.."),
        ("", ""),
        ("..", ""),
        ("200", ""),
        ("2004-13", ""),
        ("2004-02-32", ""),
        ("2004-2", ""),
        ("février", ""),
        ("2003..2004..2005", ""),
    ],
)
def test_a_period_is_read_from_a_query(value: str, read: str) -> None:
    assert read_period(value) == read
    assert read_period(read) == read


@pytest.mark.parametrize(
    ("period", "asked", "held"),
    [
        ("2004-02-26..2004-02-27", "2004-02", True),
        ("2004-02-26..2004-02-27", "2004-02-27", True),
        ("2004-02-26..2004-02-27", "2004-02-28", False),
        ("2004-02-26..2004-02-27", "2004-03", False),
        ("2004-02-26..2004-02-27", "2004-01", False),
        ("2003-01-01..2003-12-31", "2003-07-14", True),
        ("2003-01-01..2003-12-31", "2003..2004", True),
        ("2003-01-01..2003-12-31", "2004..", False),
        ("2003-01-01..2003-12-31", "..2003", True),
        ("..2015-12-31", "1999", True),
        ("..2015-12-31", "2016", False),
        ("1999-01-01..", "2026", True),
        ("1999-01-01..", "..1998", False),
        ("1999-01-01..", "1998..", True),
    ],
)
def test_periods_overlap_where_they_share_a_day(period: str, asked: str, held: bool) -> None:
    assert overlaps(period, asked) is held


DAYS = st.dates(date(1998, 1, 1), date(2001, 12, 31))


@settings(max_examples=100)
@given(DAYS, DAYS, DAYS, DAYS)
def test_days_are_compared_as_a_calendar_does(one: date, two: date, three: date, four: date) -> None:
    (first, last), (low, high) = sorted((one, two)), sorted((three, four))
    assert overlaps(f"{first}..{last}", read_period(f"{low}..{high}")) is (first <= high and low <= last)
    assert overlaps(f"{first}..{last}", f"{low:%Y-%m}") is (
        (first.year, first.month) <= (low.year, low.month) <= (last.year, last.month)
    )
