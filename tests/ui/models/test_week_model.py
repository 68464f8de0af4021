from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models.view_state import WEEK, ViewState
from desktop_app.ui.models.week_model import WeekModel, band_words, hours_text
from desktop_app.ui.models.week_rows import HOURS, NO_HOUR, Row, Sort, row_of_hour, rows_of
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock, ListReader

SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def model_of(entries: list[Entry], zone: str = "UTC", now: datetime = NOW) -> tuple[WeekModel, ViewState, ListReader]:
    today = Today(FixedClock(now), ZoneInfo(zone))
    state = ViewState(today)
    state.set_view(WEEK)
    model = WeekModel(state, today)
    reader = ListReader(entries, today.zone)
    model.set_reader(reader)
    model.setProperty("kept", [today, state])
    return model, state, reader


def shown(model: WeekModel) -> dict[tuple[int, int | None], list[str]]:
    """By day of the month and hour."""
    found: dict[tuple[int, int | None], list[str]] = {}
    for place, row in enumerate(model.rows):
        for column in range(7):
            if entries := model.cell_at(place, column).entries:
                hour = None if row.sort is Sort.NO_HOUR else row.hour
                found[model.days[column].day, hour] = [entry.show for entry in entries]
    return found


def rows(model: WeekModel) -> list[str]:
    return [hours_text(row) for row in model.rows]


# --- the rows ---


def test_a_row_for_what_has_no_hour_and_one_for_each_hour_that_holds_something(qapp: object) -> None:
    model, _, _ = model_of([make_entry("A", "2026-05-12"), make_entry("B", "2026-05-12 19:15"),
                            make_entry("C", "2026-05-16 19:45"), make_entry("D", "2026-05-13 02:00")])  # fmt: skip
    assert rows(model) == ["No hour known", "02:00", "03:00 – 19:00", "19:00", "20:00 – 02:00"]
    assert shown(model) == {(12, None): ["A"], (12, 19): ["B"], (16, 19): ["C"], (13, 2): ["D"]}
    assert band_words(model.rows[2]) == ("03:00 – 19:00", "nothing this week")


def test_a_week_without_hours_is_one_band(qapp: object) -> None:
    model, _, _ = model_of([make_entry(when="2026-05-12")])
    assert rows(model) == ["No hour known", "All hours"]


def test_an_opened_band_shows_its_hours_and_closes_again(qapp: object, qtbot: QtBot) -> None:
    model, _, reader = model_of([make_entry(when="2026-05-12 03:00"), make_entry(when="2026-05-12 20:00")])
    before = rows(model)
    assert before == ["No hour known", "03:00", "04:00 – 20:00", "20:00", "21:00 – 03:00"]
    reader.asked = 0
    with qtbot.waitSignals([model.modelReset, model.folded]), qtbot.assertNotEmitted(model.loaded):
        model.toggle(2)
    hours = [f"{hour:02d}:00" for hour in range(4, 20)]
    assert rows(model) == ["No hour known", "03:00", "04:00 – 20:00", *hours, "20:00", "21:00 – 03:00"]
    assert reader.asked == 0
    model.toggle(1)
    model.toggle(2)
    assert rows(model) == before


def test_a_night_is_one_band_and_a_day_is_not(qapp: object) -> None:
    def bands(held: set[int]) -> list[tuple[int, int]]:
        return [(row.hour, row.end) for row in rows_of(held, ()) if row.sort is Sort.BAND]

    assert bands({2, 19}) == [(3, 19), (20, 2)]
    assert bands({5, 16}) == [(6, 16), (17, 5)], "twelve hours"
    assert bands({5, 15}) == [(0, 5), (6, 15), (16, 0)], "thirteen"
    assert bands({20}) == [(0, 20), (21, 0)]
    assert bands({0, 23}) == [(1, 23)]
    assert bands({2, 23}) == [(0, 2), (3, 23)]
    assert bands({0, 12}) == [(1, 12), (13, 0)]


def test_the_hours_of_an_opened_night_stand_in_their_order(qapp: object) -> None:
    assert [row.hour for row in rows_of({2, 22}, {23}) if row.sort is Sort.HOUR] == [0, 1, 2, 22, 23]


def test_another_week_begins_folded(qapp: object) -> None:
    model, state, _ = model_of([make_entry(when="2026-05-12 03:00"), make_entry(when="2026-05-19 03:00")])
    model.toggle(3)
    state.page(1)
    assert rows(model) == ["No hour known", "00:00 – 03:00", "03:00", "04:00 – 00:00"]


@given(held=st.sets(st.integers(0, 23)), opened=st.sets(st.integers(0, 23)))
def test_every_hour_is_in_one_row_or_folded_into_one_band(held: set[int], opened: set[int]) -> None:
    found = rows_of(held, opened)
    assert found[0] == NO_HOUR
    hours = [row.hour for row in found if row.sort is Sort.HOUR]
    assert hours == sorted(set(hours)), "in order"
    folded = [
        (row.hour + n) % HOURS
        for row in found
        if row.sort is Sort.BAND and not row.opened
        for n in range((row.end - row.hour - 1) % HOURS + 1)
    ]
    assert sorted(hours + folded) == list(range(HOURS))
    assert held <= set(hours)
    for hour in range(HOURS):
        row = found[row_of_hour(found, hour)]
        if hour in hours:
            assert row == Row(Sort.HOUR, hour, opened=hour not in held)
        else:
            night = row.sort is Sort.HOUR and row.hour == hours[0] > hour
            assert night or (row.sort is Sort.BAND and hour in folded)


# --- days, hours and zones ---


def test_the_week_begins_as_in_the_persons_country(qapp: object) -> None:
    assert model_of([])[0].days[0] == date(2026, 5, 11)
    assert model_of([])[0].week_number == 20
    QLocale.setDefault(QLocale("en_US"))
    american, _, _ = model_of([make_entry(when="2026-05-12 19:00")])
    assert american.days[0] == date(2026, 5, 10)
    assert american.week_number == 20
    assert [text.replace("\N{NO-BREAK SPACE}", " ") for text in rows(american)] == [
        "No hour known",
        "12:00 AM – 7:00 PM",
        "7:00 PM",
        "8:00 PM – 12:00 AM",
    ]


def test_all_day_entries_of_every_zone_stay_on_their_day(qapp: object) -> None:
    for zone in ("Pacific/Pago_Pago", "America/Los_Angeles", "Asia/Kolkata", "Pacific/Kiritimati"):
        assert shown(model_of([make_entry("A", "2026-05-12")], zone)[0]) == {(12, None): ["A"]}


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Pacific/Pago_Pago", (12, 15)), ("America/Los_Angeles", (12, 19)), ("UTC", (13, 2)),
        ("Europe/London", (13, 3)), ("Asia/Kolkata", (13, 7)), ("Asia/Tokyo", (13, 11)),
        ("Pacific/Kiritimati", (13, 16)),
    ],
)  # fmt: skip
def test_an_instant_stands_in_the_persons_hour(qapp: object, zone: str, place: tuple[int, int]) -> None:
    assert shown(model_of([make_entry("Late", "2026-05-13 02:00")], zone)[0]) == {place: ["Late"]}


EDGES = {
    "Europe/London": [datetime(2026, 3, 29, 1, tzinfo=UTC), datetime(2026, 10, 25, 1, tzinfo=UTC)],
    "America/Los_Angeles": [datetime(2026, 3, 8, 10, tzinfo=UTC), datetime(2026, 11, 1, 9, tzinfo=UTC)],
    "Asia/Kolkata": [datetime(2026, 3, 29, 1, tzinfo=UTC)],
    "Australia/Lord_Howe": [datetime(2026, 4, 4, 15, tzinfo=UTC), datetime(2026, 10, 3, 15, 30, tzinfo=UTC)],
}


@pytest.mark.parametrize(("zone", "edge"), [(zone, edge) for zone, edges in EDGES.items() for edge in edges])
def test_where_the_clock_is_changed_no_entry_is_lost_or_doubled(qapp: object, zone: str, edge: datetime) -> None:
    """An hour that is there twice is one row, in the order of the instants; one that is not there has none."""
    starts = [edge + timedelta(minutes=15 * n) for n in range(-16, 17)]
    entries = [make_entry(f"At {at.isoformat()}", at) for at in starts]
    model, _, _ = model_of(entries, zone, edge)
    cells = [model.cell_at(row, column) for column in range(7) for row in range(len(model.rows))]
    order = [entry.show for cell in cells for entry in cell.entries]
    assert sorted(order) == sorted(entry.show for entry in entries)
    local = [at.astimezone(ZoneInfo(zone)) for at in starts]
    assert {key for key, _ in shown(model).items()} == {(at.day, at.hour) for at in local}
    twice = shown(model)[local[16].day, local[16].hour]
    assert twice == sorted(twice), "in their true order"
    assert [entry.show for entry in entries] == order, "down a day, then the next"


def test_the_repeated_hour_holds_both_and_the_missing_one_none(qapp: object) -> None:
    autumn, spring = EDGES["Europe/London"][1], EDGES["Europe/London"][0]
    both = [make_entry("Summer", autumn - timedelta(minutes=30)), make_entry("Winter", autumn + timedelta(minutes=30))]
    assert shown(model_of(both, "Europe/London", autumn)[0]) == {(25, 1): ["Summer", "Winter"]}
    around = [make_entry("Before", spring - timedelta(minutes=1)), make_entry("After", spring)]
    model, _, _ = model_of(around, "Europe/London", spring)
    assert shown(model) == {(29, 0): ["Before"], (29, 2): ["After"]}
    assert rows(model)[2] == "01:00 – 02:00"


# --- what it follows ---


def test_what_has_no_day_is_beside_the_weeks_that_it_may_fall_into(qapp: object) -> None:
    model, state, _ = model_of(
        [
            make_entry("Year", AirDate.in_year(2026)),
            make_entry("Month", AirDate.in_month(2026, 5)),
            make_entry("Week", AirDate.in_week(date(2026, 5, 14))),
            make_entry("Other", AirDate.in_week(date(2026, 5, 21))),
            make_entry("Never followed", UNKNOWN),
            make_entry("Followed", UNKNOWN, followed=True),
        ]
    )
    assert [entry.show for entry in model.uncertain] == ["Week", "Month", "Year", "Followed"]
    assert model.empty
    state.page(1)
    assert [entry.show for entry in model.uncertain] == ["Other", "Month", "Year", "Followed"]


def test_it_follows_the_week_and_not_the_day(qapp: object, qtbot: QtBot) -> None:
    model, state, reader = model_of([make_entry("Next", "2026-05-18 21:00")])
    reader.asked = 0
    state.set_day(date(2026, 5, 17))
    assert reader.asked == 0
    with qtbot.waitSignal(model.loaded):
        state.set_day(date(2026, 5, 18))
    assert shown(model) == {(18, 21): ["Next"]}


def test_only_changes_in_the_week_are_read(qapp: object, qtbot: QtBot) -> None:
    model, _, reader = model_of([])
    reader.all.append(make_entry("New", "2026-05-12 21:00"))
    reader.asked = 0
    model.reload(Changes(frozenset({"entries"}), date(2026, 5, 18), date(2026, 5, 30)))
    model.reload(Changes(frozenset({"credits", "sources"})))
    assert reader.asked == 0
    with qtbot.waitSignal(model.loaded):
        model.reload(Changes(frozenset({"entries"}), date(2026, 5, 12), date(2026, 5, 12)))
    assert shown(model) == {(12, 21): ["New"]}


def test_asleep_it_reads_nothing_and_awake_what_it_missed(qapp: object) -> None:
    model, state, reader = model_of([make_entry("A", "2026-05-12"), make_entry("B", "2026-05-20")])
    model.set_awake(False)
    reader.asked = 0
    state.page(1)
    state.set_choice(Choice(countries=frozenset({"GB"})))
    reader.all.append(make_entry("C", "2026-05-21"))
    model.reload(Changes(frozenset({"entries"})))
    assert reader.asked == 0
    model.set_awake(True)
    assert shown(model) == {(20, None): ["B"], (21, None): ["C"]}
    reader.asked = 0
    model.set_awake(False)
    model.set_awake(True)
    assert reader.asked == 0


def test_the_next_week_is_read_once(qapp: object) -> None:
    model, state, reader = model_of([make_entry("Next", "2026-05-18 21:00")])
    assert list(model.cells_of(1)) == [(date(2026, 5, 18), 21)]
    reader.asked = 0
    state.page(1)
    assert reader.asked == 0
    assert shown(model) == {(18, 21): ["Next"]}


def test_the_way_out_of_an_empty_week(qapp: object) -> None:
    model, state, _ = model_of([make_entry("Before", "2026-05-12"), make_entry("After", "2026-05-28", Kind.FILM, "")])
    state.page(1)
    assert model.empty
    found: list[Entry | None] = []
    model.nearest(found.append)
    assert [entry and entry.show for entry in found] == ["After"], "of the same month"
    state.set_choice(Choice(kinds=frozenset({"film"})))
    state.page(-1)
    assert model.empty


# --- for Qt and for those who listen ---


def test_qt_finds_no_fault_with_it(qapp: object, qtmodeltester: ModelTester) -> None:
    model, _, _ = model_of([make_entry(when="2026-05-12"), make_entry(when="2026-05-12 19:15")])
    qtmodeltester.check(model)
    model.toggle(3)
    model.toggle(1)
    assert (model.rowCount(), model.columnCount()) == (1 + 24 + 2, 7)
    qtmodeltester.check(model)


def test_cells_and_headers_say_all_of_what_they_are(qapp: object) -> None:
    entry = make_entry("Star City", "2026-05-14 19:15", Kind.SPIN_OFF_PREMIERE, service="Apple TV", followed=True)
    model, _, _ = model_of([entry])
    assert model.place_of(entry) == (2, 3)
    spoken = model.index(2, 3).data(SPOKEN)
    assert spoken.startswith("Thursday 14 May 2026, today, 19:00; Spin-off premiere: Star City")
    assert "19:15" in spoken
    assert model.index(0, 4).data(SPOKEN) == "Friday 15 May 2026, No hour known, nothing"
    assert model.index(2, 4).data(SPOKEN) == "Friday 15 May 2026, 19:00, nothing"
    assert model.index(1, 4).data(SPOKEN) == "00:00 – 19:00, nothing this week, folded"
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert model.headerData(3, across, SPOKEN) == "Thursday 14 May 2026, today"
    heads = [model.headerData(n, down, SPOKEN) for n in range(model.rowCount())]
    assert heads == [
        "No hour known",
        "00:00 – 19:00, nothing this week, folded",
        "19:00",
        "20:00 – 00:00, nothing this week, folded",
    ]
    model.toggle(1)
    assert model.headerData(1, down, SPOKEN) == "00:00 – 19:00, nothing this week, unfolded"


def test_an_entry_that_is_not_of_the_week_has_no_place(qapp: object) -> None:
    entry = make_entry(when="2026-05-20")
    model, _, _ = model_of([entry])
    assert model.place_of(entry) is None
    assert model.column_of(date(2026, 5, 18)) is None


def test_midnight_and_another_zone_are_noticed(qapp: object, qtbot: QtBot) -> None:
    zones = [ZoneInfo("UTC"), ZoneInfo("Asia/Kolkata")]
    today = Today(FixedClock(NOW), zones[0], lambda: zones[-1])
    state = ViewState(today)
    state.set_view(WEEK)
    model = WeekModel(state, today)
    model.set_reader(ListReader([make_entry("A", "2026-05-12 19:00")]))
    assert shown(model) == {(12, 19): ["A"]}
    with qtbot.waitSignal(model.loaded):
        today.check()
    assert shown(model) == {(13, 0): ["A"]}
