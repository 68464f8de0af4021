"""What comes next, in groups, read in pieces."""

from __future__ import annotations

from datetime import UTC, date, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.clock import Clock
from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models import agenda_model
from desktop_app.ui.models.agenda_model import AgendaModel
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import ListReader


@pytest.fixture
def today(qapp: object) -> Today:
    return Today(Clock(NOW), UTC)


@pytest.fixture
def state(today: Today) -> ViewState:
    return ViewState(today)


@pytest.fixture
def model(state: ViewState, today: Today) -> AgendaModel:
    return AgendaModel(state, today)


def read_all(model: AgendaModel) -> None:
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())


def listed(model: AgendaModel) -> list[str]:
    """Headers in capitals, with what stands at their end; entries by their show."""
    rows = [model.row_at(model.index(n)) for n in range(model.rowCount())]
    return [row.entry.show if row.entry else f"{row.title.upper()} | {row.detail}" for row in rows]


def some() -> list[Entry]:
    return [
        make_entry("Past", "2026-05-13"),
        make_entry("Kingpost", "2026-05-14 21:00"),
        make_entry("Loom", "2026-05-15"),
        make_entry("Salt Road", "2026-05-17"),
        make_entry("Boys", "2026-05-20"),
        make_entry("Tidewrack", AirDate.in_week(date(2026, 5, 18))),
        make_entry("Star City", "2026-05-29"),
        make_entry("Cartographers", AirDate.in_month(2026, 5)),
        make_entry("Tracker", "2026-06-03 02:30"),
        make_entry("Percy", "2026-07-08"),
        make_entry("Blade", "2026-08-18"),
        make_entry("Small Print", AirDate.in_year(2026)),
        make_entry("Neuromancer", "2027-01-18"),
        make_entry("Wished for", UNKNOWN, followed=True),
        make_entry("With somebody in it", UNKNOWN, through="Rhys Ifans"),
        make_entry("Rumoured", UNKNOWN),
    ]


def test_entries_stand_in_groups_and_uncertain_ones_behind_their_span(model: AgendaModel) -> None:
    model.set_reader(ListReader(some()))
    read_all(model)
    assert listed(model) == [
        "TODAY | Thursday 14 May", "Kingpost",
        "TOMORROW | Friday 15 May", "Loom",
        "THIS WEEK | 16 – 17 May", "Salt Road",
        "NEXT WEEK | 18 – 24 May", "Boys",
        "WEEK OF 18 MAY | no day announced", "Tidewrack",
        "LATER THIS MONTH | 25 – 31 May", "Star City",
        "SOME DAY IN MAY | no day announced", "Cartographers",
        "JUNE | ", "Tracker",
        "LATER | July 2026", "Percy",
        "AUGUST 2026 | ", "Blade",
        "2026 | no day announced", "Small Print",
        "JANUARY 2027 | ", "Neuromancer",
        "NO DATE | ", "Wished for", "With somebody in it",
    ]  # fmt: skip


def test_it_is_read_in_pieces_and_never_twice(model: AgendaModel) -> None:
    reader = ListReader([make_entry(f"Show {n}", date(2026, 5, 14) + timedelta(days=n)) for n in range(300)])
    model.set_reader(reader)
    assert reader.asked[-1] == (date(2026, 5, 14), date(2026, 6, 30))
    first = model.rowCount()
    model.fetchMore(QModelIndex())
    assert reader.asked[-1] == (date(2026, 7, 1), date(2026, 8, 31))
    assert model.rowCount() > first
    read_all(model)
    assert sum(row.startswith("Show") for row in listed(model)) == 300


def test_a_gap_of_years_is_leapt_over(model: AgendaModel) -> None:
    reader = ListReader([make_entry("Now", "2026-05-14"), make_entry("Far", "2031-02-03")])
    model.set_reader(reader)
    read_all(model)
    assert listed(model)[-2:] == ["FEBRUARY 2031 | ", "Far"] or listed(model)[-2:] == ["LATER | February 2031", "Far"]
    assert len(reader.asked) <= 4


def test_an_empty_library_is_an_empty_list(model: AgendaModel) -> None:
    model.set_reader(ListReader([]))
    read_all(model)
    assert model.rowCount() == 0
    assert model.empty


def test_qt_finds_no_fault_with_it(model: AgendaModel, state: ViewState, qtmodeltester: ModelTester) -> None:
    model.set_reader(ListReader(some()))
    qtmodeltester.check(model)
    read_all(model)
    model.set_day(date(2026, 5, 20))
    state.set_choice(Choice(kinds=frozenset({Kind.FILM})))
    model.set_day(None)


def test_a_day_is_listed_with_its_count_and_the_days_after_it(model: AgendaModel) -> None:
    entries = [
        make_entry("One", "2026-05-20"),
        make_entry("Two", "2026-05-20 21:00"),
        make_entry("Three", "2026-05-22"),
    ]
    model.set_reader(ListReader([*some()[:2], *entries]))
    model.set_day(date(2026, 5, 20))
    read_all(model)
    assert listed(model) == ["2 ENTRIES | ", "One", "Two", "FRIDAY 22 MAY | ", "Three"]
    model.set_day(date(2026, 5, 15))
    assert listed(model)[0] == "TOMORROW | no entries"
    model.set_day(date(2026, 5, 21))
    assert listed(model)[:2] == ["NO ENTRIES | ", "FRIDAY 22 MAY | "]


def test_days_of_another_year_say_which(model: AgendaModel) -> None:
    entries = [make_entry("One", "2026-12-30"), make_entry("Two", "2026-12-31"), make_entry("Three", "2027-01-01")]
    model.set_reader(ListReader(entries))
    model.set_day(date(2026, 12, 30))
    read_all(model)
    heads = [said for said in listed(model) if " | " in said]
    assert heads == ["1 ENTRY | ", "THURSDAY 31 DECEMBER | ", "FRIDAY 1 JANUARY 2027 | "]


def test_the_way_to_a_day_reads_on_as_far_as_needed(model: AgendaModel) -> None:
    model.set_reader(ListReader(some()))
    index = model.reach(date(2026, 8, 1))
    assert model.row_at(index).title == "August 2026"
    assert model.row_at(model.reach(date(2026, 5, 29))).title == "Later this month"
    assert not model.reach(date(2030, 1, 1)).isValid()


def test_the_way_to_a_month_ends_at_the_group_that_reaches_into_it(model: AgendaModel) -> None:
    weeks = [
        make_entry("Week", AirDate.in_week(date(2026, 6, 29))),
        make_entry("Summer", AirDate.in_season(2026, "summer")),
    ]
    model.set_reader(ListReader([*some(), *weeks]))
    months = (date(2026, 5, 1), date(2026, 6, 1), date(2026, 7, 1), date(2026, 8, 1), date(2026, 11, 1))
    said = [model.row_at(model.reach_group(month)).title for month in months]
    assert said == ["Today", "June", "Week of 29 Jun", "August 2026", "2026"]
    assert not model.reach_group(date(2027, 2, 1)).isValid()


def test_a_thick_list_is_read_on_at_each_step_towards_a_late_month(
    model: AgendaModel, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(agenda_model, "REACH_ROWS", 20)
    model.set_reader(ListReader([make_entry(f"Show {n}", date(2026, 5, 14) + timedelta(days=n)) for n in range(300)]))
    assert model.rowCount() > 20
    for month in range(6, 13):
        found = model.row_at(model.reach_group(date(2026, month, 1)))
        assert found.title in ("June", "Later") or found.title == f"{date(2026, month, 1):%B} 2026"


def test_news_is_read_only_when_it_touches_what_is_shown(model: AgendaModel) -> None:
    reader = ListReader(some())
    model.set_reader(reader)
    asked = len(reader.asked)
    model.reload(Changes(frozenset({"entries"}), date(2025, 1, 1), date(2025, 2, 1)))
    model.reload(Changes(frozenset({"sources"})))
    assert len(reader.asked) == asked
    reader.known.append(make_entry("New", "2026-05-14"))
    model.reload(Changes(frozenset({"entries"}), date(2026, 5, 13), date(2026, 5, 15)))
    assert "New" in listed(model)


def test_asleep_it_reads_nothing_and_makes_up_for_it(model: AgendaModel, state: ViewState) -> None:
    reader = ListReader(some())
    model.set_awake(False)
    model.set_reader(reader)
    state.set_choice(Choice(kinds=frozenset({Kind.SEASON_PREMIERE})))
    assert reader.asked == []
    model.set_awake(True)
    assert "Kingpost" in listed(model)


def test_a_second_list_gets_the_same_news(model: AgendaModel) -> None:
    other = model.beside(model)
    other.set_day(date(2026, 5, 14))
    reader = ListReader(some())
    model.set_reader(reader)
    reader.known.append(make_entry("New", "2026-05-14"))
    model.reload(Changes(frozenset({"entries"})))
    assert "New" in listed(other)


def test_arrow_keys_go_over_headers_and_every_row_says_itself(model: AgendaModel) -> None:
    model.set_reader(ListReader(some()))
    header, entry = model.index(0), model.index(1)
    assert not model.flags(header) & Qt.ItemFlag.ItemIsEnabled
    assert model.data(header, Qt.ItemDataRole.AccessibleTextRole) == "Today, Thursday 14 May"
    assert str(model.data(entry, Qt.ItemDataRole.AccessibleTextRole)).startswith("Season premiere: Kingpost")


def test_a_read_that_raises_leaves_a_list_that_goes_on_afterwards(
    state: ViewState, model: AgendaModel, qtbot: QtBot, qtmodeltester: ModelTester
) -> None:
    reader = ListReader(some())
    model.set_reader(reader)
    before = listed(model)
    reader.entries = lambda choice: 1 // 0  # type: ignore[method-assign, assignment]
    with qtbot.capture_exceptions() as raised:
        state.set_choice(Choice(unknown_dates=False))
    assert [kind for kind, *_ in raised] == [ZeroDivisionError]
    assert model.empty
    del reader.entries
    state.set_choice(Choice())
    assert listed(model) == before
    qtmodeltester.check(model)
