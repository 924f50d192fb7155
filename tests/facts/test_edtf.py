"""EDTF: bounds, precision, order, and what is refused."""

from datetime import date

import pytest

from wsis_reader.facts import edtf


@pytest.mark.parametrize(
    ("value", "earliest", "latest", "precision"),
    [
        ("2004-04-02", (2004, 4, 2), (2004, 4, 2), "day"),
        ("2004-02", (2004, 2, 1), (2004, 2, 29), "month"),
        ("1998", (1998, 1, 1), (1998, 12, 31), "year"),
        ("1998~", (1998, 1, 1), (1998, 12, 31), "year"),
        ("199X", (1990, 1, 1), (1999, 12, 31), "decade"),
        ("2004-21", (2004, 3, 1), (2004, 5, 31), "season"),
        ("2004-23", (2004, 9, 1), (2004, 11, 30), "season"),
        ("2004-24", (2004, 12, 1), (2005, 2, 28), "season"),
        ("2004-33", (2004, 1, 1), (2004, 3, 31), "quarter"),
        ("2004-36", (2004, 10, 1), (2004, 12, 31), "quarter"),
        ("2004-40", (2004, 1, 1), (2004, 6, 30), "half-year"),
        ("2004-41", (2004, 7, 1), (2004, 12, 31), "half-year"),
        ("2003-12-10/2003-12-13", (2003, 12, 10), (2003, 12, 13), "day"),
        ("2026/2027", (2026, 1, 1), (2027, 12, 31), "year"),
        ("../2015", None, (2015, 12, 31), "year"),
        ("1999/..", (1999, 1, 1), None, "year"),
        ("2003-12-31/2004", (2003, 12, 31), (2004, 12, 31), "year"),
        ("{2015-12-17,2015-12-22}", (2015, 12, 17), (2015, 12, 22), "day"),
        ("{2004-03-02..2004-03-05,2004-03-08}", (2004, 3, 2), (2004, 3, 8), "day"),
    ],
)
def test_a_date_has_bounds_and_the_precision_it_was_stated_with(
    value: str, earliest: tuple[int, int, int] | None, latest: tuple[int, int, int] | None, precision: str
) -> None:
    assert edtf.bounds(value) == (earliest and date(*earliest), latest and date(*latest))
    assert edtf.precision(value) == precision
    assert edtf.is_valid(value)


@pytest.mark.parametrize(
    "value", ["", "2004-02-30", "2004-13", "2004-25", "2004-4-2", "../..", "2004/2003", "20X", "199X-01", "{}", "soon"]
)
def test_what_no_calendar_has_is_no_date(value: str) -> None:
    assert not edtf.is_valid(value)


def test_dates_are_ordered_by_their_first_day_and_the_longer_first() -> None:
    ordered = ["1998", "2004", "2004-40", "2004-01", "2004-01-01", "2004-02-24", "../2004-03", "2004-23", "2015/.."]
    assert sorted(sorted(ordered), key=edtf.sort_key) == ordered


@pytest.mark.parametrize(
    ("members", "value"),
    [
        (["2004-02-26", "2004-02-27"], "2004-02-26/2004-02-27"),
        (["2016-10-31", "2016-11-01"], "2016-10-31/2016-11-01"),
        (["2015-12-17", "2015-12-22"], "{2015-12-17,2015-12-22}"),
        (["2004-03", "2004-04"], "2004-03/2004-04"),
        (["2004-03-02/2004-03-05", "2004-03-08"], "{2004-03-02..2004-03-05,2004-03-08}"),
        (["2004-03-02"], "2004-03-02"),
    ],
)
def test_days_named_together_are_a_range_where_they_follow_each_other_and_else_a_set(
    members: list[str], value: str
) -> None:
    assert edtf.together(members) == value


def test_approximate_is_what_says_so_anywhere() -> None:
    assert [edtf.is_approximate(value) for value in ("1998~", "2002~/2003~", "1998", "../2015")] == [
        True,
        True,
        False,
        False,
    ]
