from __future__ import annotations

from datetime import UTC, date

import pytest
from PySide6.QtCore import QLocale

from desktop_app.ui import words
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.titles import shorter_titles, title
from desktop_app.ui.today import Today
from tests.ui.entries import NOW
from tests.ui.month_stage import FixedClock


def test_each_view_says_what_it_shows(qapp: object) -> None:
    state = ViewState(Today(FixedClock(NOW), UTC))
    said = []
    for view in ("month", "week", "agenda", "year"):
        state.set_view(view)
        said.append(title(state))
    assert said == ["May 2026", "11 – 17 May 2026", "May 2026", "2026"]


@pytest.mark.parametrize(
    ("first", "british", "american"),
    [
        (date(2026, 9, 14), "14 – 20 September 2026", "September 14 – 20, 2026"),
        (date(2026, 9, 28), "28 September – 4 October 2026", "September 28 – October 4, 2026"),
        (date(2026, 12, 28), "28 December 2026 – 3 January 2027", "December 28, 2026 – January 3, 2027"),
    ],
)
def test_a_week_says_no_month_and_year_twice(first: date, british: str, american: str, qapp: object) -> None:
    last = date.fromordinal(first.toordinal() + 6)
    assert words.day_range(first, last) == british
    QLocale.setDefault(QLocale("en_US"))
    assert words.day_range(first, last) == american


def test_a_week_and_a_month_can_be_said_in_fewer_words(qapp: object) -> None:
    QLocale.setDefault(QLocale("en_US"))
    state = ViewState(Today(FixedClock(NOW), UTC))
    state.set_view("year")
    assert shorter_titles(state) == ()
    state.set_view("week")
    state.set_day(date(2026, 12, 2))
    assert title(state) == "November 29 – December 5, 2026"
    assert shorter_titles(state) == ("Nov 29 – Dec 5, 2026", "Nov 29 – Dec 5")
    state.set_view("month")
    assert (title(state), shorter_titles(state)) == ("December 2026", ("Dec 2026", "Dec"))
