from __future__ import annotations

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models.month_model import MonthModel
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock, ListReader


def model_of(entries: list[Entry], zone: str = "UTC", now: datetime = NOW) -> tuple[MonthModel, ViewState, ListReader]:
    today = Today(FixedClock(now), ZoneInfo(zone))
    state = ViewState(today)
    model = MonthModel(state, today)
    reader = ListReader(entries, today.zone)
    model.set_reader(reader)
    model.setProperty("kept", [today, state])
    return model, state, reader


def shown(model: MonthModel) -> dict[date, list[str]]:
    days = [model.day_at(row, column) for row in range(model.rowCount()) for column in range(7)]
    return {day.date: [entry.show for entry in day.entries] for day in days if day.entries}


@pytest.mark.parametrize(("month", "weeks"), [("2027-02-01", 4), ("2026-05-01", 5), ("2026-08-01", 6)])
def test_a_month_has_as_many_rows_as_weeks(qapp: object, qtmodeltester: ModelTester, month: str, weeks: int) -> None:
    model, state, _ = model_of([make_entry(when="2026-05-20"), make_entry(when="2026-08-31 21:00")])
    state.set_month(date.fromisoformat(month))
    assert (model.rowCount(), model.columnCount()) == (weeks, 7)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Pago_Pago", 19), ("America/Los_Angeles", 19), ("UTC", 20), ("Europe/London", 20),
        ("Asia/Kolkata", 20), ("Asia/Tokyo", 20), ("Pacific/Kiritimati", 20),
    ],
)  # fmt: skip
def test_an_instant_stands_on_the_local_day(qapp: object, zone: str, day: int) -> None:
    model, _, _ = model_of([make_entry("Late", "2026-05-20 02:00"), make_entry("All day", "2026-05-19")], zone)
    assert "Late" in shown(model)[date(2026, 5, day)]
    assert "All day" in shown(model)[date(2026, 5, 19)]


def test_all_day_entries_come_first(qapp: object) -> None:
    model, _, _ = model_of([make_entry("B", "2026-05-20 08:00"), make_entry("C", "2026-05-20")])
    assert shown(model)[date(2026, 5, 20)] == ["C", "B"]


def test_uncertain_dates_are_never_on_a_day(qapp: object) -> None:
    uncertain = [
        make_entry("Year", AirDate.in_year(2026)),
        make_entry("Season", AirDate.in_season(2026, "spring")),
        make_entry("Month", AirDate.in_month(2026, 5)),
        make_entry("Week", AirDate.in_week(date(2026, 5, 1))),
        make_entry("Never followed", UNKNOWN),
        make_entry("Followed", UNKNOWN, followed=True),
    ]
    model, state, _ = model_of(uncertain)
    assert shown(model) == {}
    assert [entry.show for entry in model.uncertain] == ["Week", "Month", "Season", "Year", "Followed"]
    state.set_month(date(2026, 6, 1))
    assert [entry.show for entry in model.uncertain] == ["Year", "Followed"]


def test_days_of_the_neighbours_have_their_entries_too(qapp: object) -> None:
    model, _, _ = model_of([make_entry("April", "2026-04-30")])
    assert shown(model) == {date(2026, 4, 30): ["April"]}
    assert model.empty


def test_only_changes_in_sight_are_read(qapp: object, qtbot: QtBot) -> None:
    model, _, reader = model_of([])
    reader.all.append(make_entry("New", "2026-05-20"))
    asked = reader.asked
    model.reload(Changes(frozenset({"entries"}), date(2026, 7, 1), date(2026, 7, 2)))
    model.reload(Changes(frozenset({"credits", "sources"})))
    assert reader.asked == asked
    with qtbot.waitSignals([model.dataChanged, model.loaded]), qtbot.assertNotEmitted(model.modelReset):
        model.reload(Changes(frozenset({"entries"}), date(2026, 5, 20), date(2026, 5, 20)))
    assert shown(model) == {date(2026, 5, 20): ["New"]}


def test_what_could_not_be_read_is_asked_for_again(qapp: object) -> None:
    model, state, reader = model_of([])
    reader.settled = False  # as while the library can't be read: all of it seems empty
    state.step(1)
    reader.settled = True
    reader.all.append(make_entry("June", "2026-06-10"))
    state.step(1)
    state.step(-1)
    assert shown(model) == {date(2026, 6, 10): ["June"]}


def test_only_the_last_months_are_kept(qapp: object) -> None:
    _model, state, reader = model_of([])
    for _ in range(7):
        state.step(1)
    asked = reader.asked
    for _ in range(5):
        state.step(-1)
    assert reader.asked == asked
    state.step(-1)
    assert reader.asked == asked + 1


def test_follows_the_choice(qapp: object) -> None:
    model, state, _ = model_of([make_entry("Film", "2026-05-20", Kind.FILM, ""), make_entry("Season", "2026-05-20")])
    state.set_choice(Choice(kinds=frozenset({"film"})))
    assert shown(model) == {date(2026, 5, 20): ["Film"]}


def test_weekdays_and_week_numbers(qapp: object) -> None:
    model, _, _ = model_of([])
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, across) for n in (0, 6)] == ["Monday", "Sunday"]
    assert model.headerData(0, across, MonthModel.SHORT) == "Mon"
    assert [model.headerData(n, down) for n in range(5)] == ["18", "19", "20", "21", "22"]
    assert model.headerData(0, down, Qt.ItemDataRole.AccessibleTextRole) == "Week 18"


def test_weeks_begin_as_in_the_persons_country(qapp: object) -> None:
    QLocale.setDefault(QLocale("en_US"))
    model, _, _ = model_of([])
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Sunday"
    assert model.first == date(2026, 4, 26)
    assert model.headerData(0, Qt.Orientation.Vertical) == "18"


def test_a_cell_says_all_of_its_day(qapp: object) -> None:
    entry = make_entry("Star City", "2026-05-14", Kind.SPIN_OFF_PREMIERE, service="Apple TV", followed=True)
    model, _, _ = model_of([entry])
    spoken = model.index_of(date(2026, 5, 14)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("Thursday 14 May 2026, today; Spin-off premiere: Star City")
    assert "followed" in spoken
    nothing = model.index_of(date(2026, 5, 15)).data(Qt.ItemDataRole.AccessibleTextRole)
    assert nothing == "Friday 15 May 2026, nothing"


def test_midnight_brings_another_today(qapp: object, qtbot: QtBot) -> None:
    clock = FixedClock(NOW)
    today = Today(clock, UTC)
    model = MonthModel(ViewState(today), today)
    clock.fixed = datetime(2026, 5, 15, 0, 0, 5, tzinfo=UTC)
    with qtbot.waitSignal(model.loaded):
        today.check()


def test_asleep_it_reads_nothing_and_awake_what_it_missed(qapp: object) -> None:
    model, state, reader = model_of([make_entry(when="2026-05-20"), make_entry(when="2026-06-20")])
    model.set_awake(False)
    reader.asked = 0
    state.step(1)
    state.set_choice(Choice(text="star"))
    reader.all.append(make_entry("Late News", when="2026-06-21"))
    model.reload(Changes(frozenset({"entries"}), date(2026, 6, 1), date(2026, 6, 30)))
    assert reader.asked == 0
    model.set_awake(True)
    assert model.month == date(2026, 6, 1)
    assert [day.day for day in shown(model)] == [20, 21]
    reader.asked = 0
    model.set_awake(False)
    model.set_awake(True)
    assert reader.asked == 0


def test_what_changed_in_its_sleep_is_read_although_the_month_is_the_same(qapp: object) -> None:
    model, _, reader = model_of([make_entry(when="2026-05-20")])
    model.set_awake(False)
    reader.all.append(make_entry(when="2026-05-21"))
    model.reload(Changes(frozenset({"entries"}), date(2026, 5, 1), date(2026, 5, 30)))
    assert len(shown(model)) == 1
    model.set_awake(True)
    assert len(shown(model)) == 2


class Failing(ListReader):
    """Raises as long as it is told to."""

    failing = False

    def entries(self, choice: Choice) -> list[Entry]:
        if self.failing:
            raise ZeroDivisionError
        return super().entries(choice)


@pytest.mark.parametrize("change", ["another month", "another choice"])
def test_a_read_that_raises_leaves_the_month_in_sight_with_nothing_on_it(
    qapp: object, qtbot: QtBot, qtmodeltester: ModelTester, change: str
) -> None:
    model, state, _ = model_of([])
    reader = Failing([make_entry(when="2026-05-20"), make_entry(when="2026-06-03")])
    model.set_reader(reader)
    loaded: list[date] = []
    model.loaded.connect(lambda: loaded.append(model.month))
    reader.failing = True
    with qtbot.capture_exceptions() as raised:
        if change == "another month":
            state.step(1)
        else:
            state.set_choice(Choice(followed=True))
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert model.month == state.month == loaded[-1]
    days = [model.day_at(row, column) for row in range(model.rowCount()) for column in range(7)]
    assert {day.date.month for day in days if day.in_month} == {state.month.month}
    assert not any(day.entries for day in days)
    assert (model.uncertain, loaded) == ((), [state.month])
    reader.failing = False
    state.set_choice(Choice(unknown_dates=False))
    assert list(shown(model).values()) == [["Harbour Street"]]
    qtmodeltester.check(model)
