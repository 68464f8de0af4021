from __future__ import annotations

from datetime import UTC, date

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Choice
from desktop_app.ui.models.view_state import ViewState
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


def test_the_selected_entry_is_renewed_without_a_move(state: ViewState, qtbot: QtBot) -> None:
    entry = make_entry(when="2026-05-20")
    state.select(entry)
    state.step(2)
    followed = make_entry(when="2026-05-20", id=entry.id, followed=True)
    with qtbot.waitSignal(state.selection_changed), qtbot.assertNotEmitted(state.month_changed):
        state.renew(followed)
    assert state.selected == followed
    with qtbot.assertNotEmitted(state.selection_changed):
        state.renew(make_entry())


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
