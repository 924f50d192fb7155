"""The geometry of the timeline: full years have room, empty ones little, nothing covers another, all in time order."""

from __future__ import annotations

from datetime import date
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wsis_reader.ui.timeline_scale import FADE, Bar, YearScale, bars

DATES = ["1998", "2003-12-10/2003-12-12", "2004-02-24", "2004-03-02/2004-03-03", "2004-40", "../2015"]
WIDTH = 300.0


def drawn(*dates: str, width: float = WIDTH) -> tuple[Bar, ...]:
    return bars([(str(number), edtf) for number, edtf in enumerate(dates)], YearScale(dates, width), width)


def test_the_axis_has_every_dated_year_and_says_how_many_it_leaves_out() -> None:
    stretches = YearScale(DATES, WIDTH).stretches
    assert [(each.year, each.years) for each in stretches] == [
        (1998, 0),
        (1999, 4),
        (2003, 0),
        (2004, 0),
        (2005, 10),
        (2015, 0),
    ]
    assert stretches[0].left == 0
    assert stretches[-1].right == pytest.approx(WIDTH)
    assert all(one.right == two.left for one, two in pairwise(stretches))


def test_a_full_year_is_wider_than_ten_empty_ones_and_than_one_with_a_single_date() -> None:
    widths = {each.year: each.right - each.left for each in YearScale(DATES, WIDTH).stretches}
    assert widths[2004] > 2 * widths[1998] > 2 * widths[2005]


def test_within_a_year_time_is_true_to_scale() -> None:
    scale = YearScale(DATES, WIDTH)
    (year,) = [each for each in scale.stretches if each.year == 2004]
    middle = scale.place(date(2004, 7, 2))
    assert middle - year.left == pytest.approx((year.right - year.left) / 2, abs=0.2)


def test_what_ends_with_the_year_ends_where_the_year_does() -> None:
    (bar,) = drawn("2004")
    assert (bar.left, bar.right) == pytest.approx((0, WIDTH))
    half = drawn("2004-40", "2004")[0]
    assert half.right == pytest.approx(WIDTH / 2, abs=1)


def test_open_ends_fade_and_approximate_ones_are_rough() -> None:
    until, since, about, sure = drawn("../2015", "1998/..", "2004~", "2004")
    assert until.open_start
    assert not until.open_end
    assert until.right - until.left <= FADE
    assert since.open_end
    assert not since.open_start
    assert about.rough
    assert not sure.rough


def test_each_member_of_a_set_is_drawn() -> None:
    assert [bar.key for bar in drawn("{2004-12-17,2004-12-22}", "2003")] == ["0", "0", "1"]


def test_dates_of_the_same_day_are_stacked() -> None:
    assert [bar.lane for bar in drawn("2004-03-02", "2004-03-02", "2004-03-02", "1998")] == [0, 1, 2, 0]


def test_without_dates_there_is_nothing() -> None:
    assert YearScale((), WIDTH).stretches == ()
    assert drawn() == ()


days = st.dates(date(1945, 1, 1), date(2099, 12, 31)).map(date.isoformat)
years = st.integers(1945, 2099).map(str)
some_dates = st.one_of(days, years, years.map("../{}".format), years.map("{}/..".format), years.map("{}-40".format))


@settings(max_examples=60, deadline=None)
@given(st.lists(some_dates, min_size=1, max_size=40), st.sampled_from([120.0, 300.0, 700.0]))
def test_whatever_the_dates_no_bar_covers_another_and_all_are_in_the_picture(dates: list[str], width: float) -> None:
    found = drawn(*dates, width=width)
    assert all(bar.left >= -0.01 and bar.right <= width + 0.01 and bar.left < bar.right for bar in found)
    for one, two in combinations(found, 2):
        apart = round(one.right) <= round(two.left) or round(two.right) <= round(one.left)
        assert one.lane != two.lane or apart
