from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.months import month_after, week_number, weeks


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(0, 6))
def test_the_weeks_hold_the_month_and_not_a_row_more(day: date, first_weekday: int) -> None:
    rows = weeks(day, first_weekday)
    first, last = day.replace(day=1), month_after(day, 1) - timedelta(days=1)
    assert all(row.weekday() == first_weekday for row in rows)
    assert rows[0] <= first < rows[0] + timedelta(days=7)
    assert rows[-1] <= last < rows[-1] + timedelta(days=7)
    assert [b - a for a, b in pairwise(rows)] == [timedelta(days=7)] * (len(rows) - 1)


def test_a_february_that_begins_on_the_first_weekday_has_four_rows() -> None:
    assert len(weeks(date(2027, 2, 1), 0)) == 4


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-600, 600))
def test_months_on_and_back_again(day: date, n: int) -> None:
    assert month_after(month_after(day, n), -n) == day.replace(day=1)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)))
def test_a_week_has_the_number_of_its_thursday_whatever_day_it_begins_on(day: date) -> None:
    thursday = next(day + timedelta(days=n) for n in range(7) if (day + timedelta(days=n)).weekday() == 3)
    assert week_number(day) == thursday.isocalendar().week
