from __future__ import annotations

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models.season_ahead import SeasonAhead
from desktop_app.ui.models.view_state import YEAR, ViewState
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock
from tests.ui.year_stage import YearReader, season_of


def model_of(entries: list[Entry], now: datetime = NOW) -> tuple[SeasonAhead, ViewState, YearReader]:
    today = Today(FixedClock(now), ZoneInfo("UTC"))
    state = ViewState(today, Choice())
    state.set_view(YEAR)
    model = SeasonAhead(state, today)
    reader = YearReader(entries, today.zone)
    model.set_reader(reader)
    model.setProperty("kept", [today, state])
    read_all(model)
    return model, state, reader


def read_all(model: SeasonAhead) -> None:
    while model.step():
        pass


def shown(model: SeasonAhead) -> dict[str, list[str]]:
    return {service.name: [run.first.show for run in service.runs] for service in model.services}


@pytest.mark.parametrize(
    ("today", "first", "last"),
    [
        ("2026-09-16", "2026-08-24", "2027-01-31"),
        ("2026-09-14", "2026-08-24", "2027-01-31"),
        ("2026-09-20", "2026-08-24", "2027-01-31"),
        ("2026-09-21", "2026-08-31", "2027-02-07"),
        ("2027-01-01", "2026-12-07", "2027-05-16"),
    ],
)
def test_from_the_monday_three_weeks_ago_for_23_weeks(qapp: object, today: str, first: str, last: str) -> None:
    model, _, _ = model_of([], datetime.fromisoformat(f"{today}T12:00:00+00:00"))
    assert (model.first, model.last) == (date.fromisoformat(first), date.fromisoformat(last))


def test_services_with_most_that_is_followed_come_first_then_by_name(qapp: object, qtmodeltester: ModelTester) -> None:
    model, _, _ = model_of(
        [
            make_entry("A", "2026-05-20", service="Zeta"),
            make_entry("B", "2026-05-20", service="beta"),
            make_entry("C", "2026-05-20", service="Alpha"),
            make_entry("D", "2026-05-20", service="Once", followed=True),
            make_entry("E", "2026-05-20", service="Twice", through="Rhys Ifans"),
            make_entry("F", "2026-06-20", service="Twice", followed=True),
            make_entry("G", "2026-05-20"),
        ]
    )
    assert list(shown(model)) == ["Twice", "Once", "Alpha", "beta", "Zeta", ""]
    assert model.rowCount() == 7
    qtmodeltester.check(model)


def test_each_season_once_by_its_first_day(qapp: object) -> None:
    back = [make_entry("Back", f"2026-{day}", kind, f"S02E0{n}", service="ITV1") for n, (day, kind) in enumerate(
        [("05-06", Kind.SEASON_PREMIERE), ("05-13", Kind.EPISODE), ("08-05", Kind.RETURN)], 1)]  # fmt: skip
    model, _, _ = model_of([*season_of(make_entry, "Later", "2026-06-03", 4, "ITV1"), *back])
    assert shown(model) == {"ITV1": ["Back", "Later"]}
    assert model.run_at(0).last == date(2026, 8, 5)


def test_what_began_before_the_first_day_is_there_while_it_goes_on(qapp: object) -> None:
    model, _, _ = model_of(
        [
            *season_of(make_entry, "Long", "2025-09-24", 34, "CBS"),
            *season_of(make_entry, "Over", "2026-03-04", 5, "CBS"),
            *season_of(make_entry, "Too long ago", "2025-01-01", 80, "CBS"),
        ]
    )
    assert shown(model) == {"CBS": ["Long"]}
    assert model.first == date(2026, 4, 20)


def test_only_what_the_choice_shows(qapp: object) -> None:
    model, state, _ = model_of(
        [make_entry("New", "2026-05-20", Kind.SERIES_PREMIERE), make_entry("Back", "2026-05-20")]
    )
    assert shown(model) == {"": ["Back", "New"]}
    state.set_choice(Choice(kinds=frozenset({"series-premiere"})))
    read_all(model)
    assert shown(model) == {"": ["New"]}
    state.set_choice(Choice(kinds=frozenset({"episode"})))
    read_all(model)
    assert shown(model) == {}
    assert model.read


def test_what_was_there_stays_until_all_is_read(qapp: object, qtbot: QtBot) -> None:
    """Rows that come one by one would move what the pointer is on."""
    model, _, reader = model_of([make_entry("A", "2026-05-20")])
    reader.all += [make_entry("B", f"2026-{month:02d}-20", service="ITV1") for month in (5, 6, 7)]
    with qtbot.assertNotEmitted(model.modelReset):
        model.reload(Changes(frozenset({"entries"}), date(2026, 5, 1), date(2026, 7, 31)))
        assert model.step()
        assert model.step()
    assert shown(model) == {"": ["A"]}
    assert not model.read
    with qtbot.waitSignals([model.modelReset, model.loaded]):
        read_all(model)
    assert shown(model)["ITV1"] == ["B"]


def test_a_reading_is_brought_to_its_end_though_more_changes_come(qapp: object, qtbot: QtBot) -> None:
    model, _, reader = model_of([])
    change = Changes(frozenset({"entries"}), date(2026, 5, 1), date(2026, 7, 31))
    reader.all.append(make_entry("A", "2026-05-20"))
    model.reload(change)
    with qtbot.waitSignal(model.loaded):
        for _ in range(50):
            model.step()
            model.reload(change)
    reader.all.append(make_entry("B", "2026-05-20"))
    model.reload(change)
    read_all(model)
    assert shown(model) == {"": ["A", "B"]}


def test_changes_elsewhere_are_not_read(qapp: object) -> None:
    model, _, reader = model_of([])
    asked = reader.runs
    model.reload(Changes(frozenset({"entries"}), date(2024, 1, 1), date(2024, 1, 2)))
    model.reload(Changes(frozenset({"entries"}), date(2027, 1, 1), date(2027, 1, 2)))
    model.reload(Changes(frozenset({"credits"})))
    assert not model.step()
    assert reader.runs == asked


def test_asleep_it_reads_nothing(qapp: object) -> None:
    model, state, reader = model_of([])
    model.set_awake(False)
    reader.all.append(make_entry("A", "2026-05-20"))
    asked = reader.runs
    state.set_choice(Choice(kinds=frozenset({"season-premiere"})))
    model.reload(Changes(frozenset({"entries"})))
    assert not model.step()
    assert reader.runs == asked
    model.set_awake(True)
    read_all(model)
    assert shown(model) == {"": ["A"]}


def test_a_new_week_moves_the_window(qapp: object) -> None:
    clock = FixedClock(NOW)
    today = Today(clock, ZoneInfo("UTC"))
    model = SeasonAhead(ViewState(today, Choice()), today)
    model.set_reader(YearReader([make_entry("A", "2026-10-01")]))
    read_all(model)
    assert shown(model) == {}
    clock.fixed = NOW + timedelta(days=7)
    today.check()
    read_all(model)
    assert shown(model) == {"": ["A"]}


def test_a_row_says_all_of_its_season(qapp: object) -> None:
    model, _, _ = model_of([make_entry("Any", AirDate.in_month(2026, 6), service="ITV1")])
    index = model.index_of(model.run_at(0))
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Season premiere: Any, season 1 episode 1, Some day in June 2026, ITV1"
    assert index.data() == "Any"
    assert index.data(SeasonAhead.RUN) == model.run_at(0)
