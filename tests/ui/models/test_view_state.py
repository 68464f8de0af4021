from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, timedelta

import pytest
from PySide6.QtCore import QLocale
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Choice
from desktop_app.ui.models.view_state import VIEWS, ViewState
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock


@pytest.fixture
def state(qapp: object) -> ViewState:
    return ViewState(Today(FixedClock(NOW), UTC))


def test_begins_on_today(state: ViewState) -> None:
    assert (state.month, state.day, state.selected) == (date(2026, 5, 1), date(2026, 5, 14), None)


def test_the_day_keeps_its_number_in_another_month(state: ViewState) -> None:
    state.step(1)
    assert state.day == date(2026, 6, 14)


def test_the_day_is_the_last_one_of_a_shorter_month(state: ViewState) -> None:
    state.set_day(date(2026, 5, 31))
    state.step(-3)
    assert (state.month, state.day) == (date(2026, 2, 1), date(2026, 2, 28))


def test_behind_a_shorter_month_the_day_has_its_number_again(state: ViewState) -> None:
    state.set_day(date(2026, 5, 31))
    for _ in range(15):
        state.page(1)
        state.select(None)
    assert state.day == date(2027, 8, 31)
    state.page(-6)
    assert state.day == date(2027, 2, 28)
    state.set_day(state.day)  # now it is the 28th that is wanted
    state.page(1)
    assert state.day == date(2027, 3, 28)


def test_stepping_stops_where_dates_end(state: ViewState) -> None:
    state.step(-100_000)
    state.step(100_000)
    assert state.month == date(2026, 5, 1)


def test_a_day_of_another_month_takes_the_month_along(state: ViewState, qtbot: QtBot) -> None:
    with qtbot.waitSignals([state.month_changed, state.day_changed], order="strict"):
        state.set_day(date(2026, 6, 1))
    assert state.month == date(2026, 6, 1)


def test_a_day_at_the_edge_of_the_grid_leaves_the_month(state: ViewState) -> None:
    state.set_day(date(2026, 4, 30), keep_month=True)
    assert (state.month, state.day) == (date(2026, 5, 1), date(2026, 4, 30))


def test_selecting_goes_to_the_day_of_the_entry(state: ViewState) -> None:
    entry = make_entry(when="2027-01-14 21:00")
    state.select(entry)
    assert (state.month, state.day, state.selected) == (date(2027, 1, 1), date(2027, 1, 14), entry)


def test_selecting_an_uncertain_entry_never_goes_to_a_day_that_it_may_not_be_on(state: ViewState) -> None:
    state.select(make_entry(when=AirDate.in_month(2026, 5)))
    assert state.day == date(2026, 5, 14)
    state.select(make_entry(when=AirDate.in_year(2028)))
    assert state.month == date(2028, 1, 1)
    state.select(make_entry(when=UNKNOWN))
    assert state.month == date(2028, 1, 1)


def test_today_is_a_way_back(state: ViewState) -> None:
    state.step(5)
    state.go_today()
    assert (state.month, state.day) == (date(2026, 5, 1), date(2026, 5, 14))


def test_the_same_again_says_nothing(state: ViewState, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(state.choice_changed), qtbot.assertNotEmitted(state.day_changed):
        state.set_choice(Choice())
        state.go_today()
    with qtbot.waitSignal(state.choice_changed):
        state.set_choice(Choice(followed=True))


def test_rests_once_after_paging_through_months(state: ViewState, qtbot: QtBot) -> None:
    rests: list[date] = []
    state.rested.connect(lambda: rests.append(state.month))
    with qtbot.waitSignal(state.rested):
        for _ in range(4):
            state.step(1)
            assert state.paging
    assert (rests, state.paging) == ([date(2026, 9, 1)], False)


def test_the_span_is_that_of_the_view(state: ViewState) -> None:
    assert state.span == (date(2026, 5, 1), date(2026, 5, 31))
    state.set_view("week")
    assert state.span == (date(2026, 5, 11), date(2026, 5, 17))
    state.set_view("year")
    assert state.span == (date(2026, 1, 1), date(2026, 12, 31))


def test_a_week_begins_on_the_persons_day(qapp: object) -> None:
    QLocale.setDefault(QLocale("en_US"))
    state = ViewState(Today(FixedClock(NOW), UTC))
    state.set_view("week")
    assert state.span == (date(2026, 5, 10), date(2026, 5, 16))


@pytest.mark.parametrize(
    ("view", "day"),
    [
        ("month", date(2026, 6, 14)),
        ("week", date(2026, 5, 21)),
        ("agenda", date(2026, 6, 14)),
        ("year", date(2027, 5, 14)),
    ],
)
def test_a_page_is_what_the_view_shows_at_once(state: ViewState, view: str, day: date) -> None:
    state.set_view(view)
    state.page(1)
    assert (state.day, state.day_chosen) == (day, False)
    state.page(-1)
    assert state.day == date(2026, 5, 14)


@pytest.mark.parametrize("view", VIEWS)
def test_paging_stops_where_dates_end(state: ViewState, view: str) -> None:
    state.set_view(view)
    state.page(1_000_000)
    state.page(-1_000_000)
    assert state.day == date(2026, 5, 14)


def test_another_view_shows_the_same_day_and_entry(state: ViewState) -> None:
    entry = make_entry(air=AirDate.on(date(2026, 7, 3)))
    state.select(entry)
    for view in VIEWS[::-1]:
        state.set_view(view)
        assert (state.view, state.day, state.selected) == (view, date(2026, 7, 3), entry)


def test_the_span_is_told_when_it_is_another(state: ViewState, qtbot: QtBot) -> None:
    state.set_view("week")
    told: list[tuple[date, date]] = []
    state.span_changed.connect(lambda: told.append(state.span))
    state.set_day(date(2026, 5, 15))
    assert told == []
    state.page(3)
    state.set_view("month")
    state.set_view("agenda")
    assert told == [(date(2026, 6, 1), date(2026, 6, 7)), (date(2026, 6, 1), date(2026, 6, 30))]
    assert state.paging
    qtbot.waitSignal(state.rested).wait()


def test_who_hears_of_another_month_or_view_knows_that_it_is_being_paged(state: ViewState) -> None:
    heard: list[bool] = []
    for signal in (state.month_changed, state.view_changed, state.day_changed):
        signal.connect(lambda: heard.append(state.paging))
    state.step(1)
    state.set_view("week")
    assert heard == [True, True, True]


def test_a_week_that_an_uncertain_entry_may_fall_into_stays(state: ViewState) -> None:
    """Also when that is in the month before the day's."""
    state.set_day(date(2026, 5, 2))
    state.set_view("week")
    for air in (AirDate.in_month(2026, 4), AirDate.in_month(2026, 5), AirDate.in_year(2026)):
        state.select(make_entry(when=air))
        assert (state.day, state.month) == (date(2026, 5, 2), date(2026, 5, 1))


def test_another_week_is_the_nearest_that_it_may_fall_into(state: ViewState) -> None:
    state.set_view("week")
    for air, day in (
        (AirDate.in_week(date(2026, 5, 25)), date(2026, 5, 25)),
        (AirDate.in_month(2026, 7), date(2026, 7, 1)),
        (AirDate.in_week(date(2026, 5, 4)), date(2026, 5, 10)),
    ):
        state.select(make_entry(when=air))
        assert (state.day, state.month) == (day, day.replace(day=1))


def test_today_is_asked_for_also_where_it_is_the_day_already(state: ViewState, qtbot: QtBot) -> None:
    for _ in range(2):
        with qtbot.waitSignal(state.today_wanted):
            state.go_today()
    assert state.day == date(2026, 5, 14)


@pytest.mark.parametrize(
    ("act", "day"),
    [
        (lambda state: None, date(2026, 5, 15)),
        (lambda state: state.set_day(date(2026, 5, 14)), date(2026, 5, 14)),
        (lambda state: state.step(1), date(2026, 6, 14)),
        (lambda state: state.select(make_entry(when="2026-05-14")), date(2026, 5, 14)),
    ],
)
def test_who_is_at_today_and_nothing_else_goes_along_at_midnight(
    qapp: object, act: Callable[[ViewState], None], day: date
) -> None:
    clock = FixedClock(NOW)
    today = Today(clock, UTC)
    state = ViewState(today)
    act(state)
    clock.fixed = NOW + timedelta(days=1)
    today.check()
    assert (state.day, state.month) == (day, day.replace(day=1))
