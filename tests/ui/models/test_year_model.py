from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models import year_model
from desktop_app.ui.models.reader import FirstMonthReader, NoReader
from desktop_app.ui.models.view_state import YEAR, ViewState
from desktop_app.ui.models.year_model import YearModel
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock
from tests.ui.year_stage import YearReader

SPOKEN = int(Qt.ItemDataRole.AccessibleTextRole)


def model_of(entries: list[Entry], zone: str = "UTC", now: datetime = NOW) -> tuple[YearModel, ViewState, YearReader]:
    today = Today(FixedClock(now), ZoneInfo(zone))
    state = ViewState(today, Choice(kinds=frozenset({"season-premiere", "film"})))
    state.set_view(YEAR)
    model = YearModel(state, today)
    reader = YearReader(entries, today.zone)
    model.set_reader(reader)
    model.setProperty("kept", [today, state])
    read_all(model)
    return model, state, reader


def read_all(model: YearModel) -> None:
    while model.step():
        pass


def counts(model: YearModel) -> dict[str, int]:
    """By day, those that have any."""
    return {
        month.replace(day=number).isoformat(): count
        for month in model.months
        for number, count in enumerate(model.counts(month), 1)
        if count
    }


def test_twelve_months_and_their_days(qapp: object, qtmodeltester: ModelTester) -> None:
    model, _, _ = model_of([])
    assert (model.rowCount(), model.columnCount()) == (12, 32)
    assert model.day_of(model.index(1, 28)) == date(2026, 2, 28)
    assert model.day_of(model.index(1, 29)) is None
    assert model.flags(model.index(1, 29)) == Qt.ItemFlag.NoItemFlags
    assert model.index_of(date(2026, 2, 28)) == model.index(1, 28)
    assert not model.index_of(date(2027, 2, 28)).isValid()
    qtmodeltester.check(model)


def test_each_day_has_as_many_as_the_choice_shows_on_it(qapp: object) -> None:
    model, state, _ = model_of(
        [
            make_entry("A", "2026-05-20"), make_entry("B", "2026-05-20 21:00"), make_entry("C", "2026-12-31"),
            make_entry("Last year", "2025-12-31"), make_entry("Any day", AirDate.in_month(2026, 5)),
            make_entry("Not wanted", "2026-05-20", Kind.EPISODE),
        ]
    )  # fmt: skip
    assert counts(model) == {"2026-05-20": 2, "2026-12-31": 1}
    state.set_choice(Choice(kinds=frozenset({"episode"})))
    read_all(model)
    assert counts(model) == {"2026-05-20": 1}


@pytest.mark.parametrize(("zone", "day"), [("Pacific/Pago_Pago", "2026-05-19"), ("Asia/Tokyo", "2026-05-20")])
def test_a_day_is_that_of_the_person(qapp: object, zone: str, day: str) -> None:
    model, _, _ = model_of([make_entry("Late", "2026-05-20 02:00")], zone)
    assert counts(model) == {day: 1}


def test_it_follows_the_year(qapp: object, qtbot: QtBot) -> None:
    model, state, _ = model_of([make_entry("A", "2026-05-20"), make_entry("B", "2027-03-01")])
    with qtbot.waitSignal(model.loaded):
        state.page(1)
    read_all(model)
    assert (model.year, counts(model)) == (2027, {"2027-03-01": 1})
    state.set_day(date(2026, 12, 31))
    assert counts(model) == {"2026-05-20": 1}, "it was read before"


def test_a_month_that_is_gone_to_in_the_same_year_reads_nothing(qapp: object) -> None:
    _, state, reader = model_of([])
    asked = len(reader.days)
    state.set_day(date(2026, 11, 2))
    assert len(reader.days) == asked


def test_a_slow_library_is_read_in_steps(qapp: object, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    """What is in sight before is what there was time for."""
    monkeypatch.setattr(year_model, "AT_ONCE_MS", 0.0)
    model, state, _ = model_of([make_entry("A", "2026-05-20"), make_entry("B", "2027-03-01")])
    state.page(1)
    assert counts(model) == {}
    with qtbot.waitSignal(model.loaded):
        assert model.step()
    read_all(model)
    assert counts(model) == {"2027-03-01": 1}
    assert not model.step()


def test_the_old_counts_stay_until_the_new_ones_are_read(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year_model, "AT_ONCE_MS", 0.0)
    model, _, reader = model_of([make_entry("A", "2026-05-20")])
    reader.all.append(make_entry("B", "2026-05-20"))
    model.reload(Changes(frozenset({"entries"}), date(2026, 5, 20), date(2026, 5, 20)))
    assert counts(model) == {"2026-05-20": 1}
    read_all(model)
    assert counts(model) == {"2026-05-20": 2}


def test_the_years_beside_it_are_read_ahead(qapp: object) -> None:
    model, state, reader = model_of([make_entry("A", "2025-05-20"), make_entry("B", "2027-03-01")])
    while model.step_ahead():
        pass
    asked = len(reader.days)
    state.page(1)
    assert counts(model) == {"2027-03-01": 1}
    state.page(-2)
    assert counts(model) == {"2025-05-20": 1}
    assert len(reader.days) == asked


def test_only_changes_of_this_year_are_read(qapp: object, qtbot: QtBot) -> None:
    model, _, reader = model_of([])
    asked = len(reader.days)
    model.reload(Changes(frozenset({"entries"}), date(2028, 7, 1), date(2028, 7, 2)))
    model.reload(Changes(frozenset({"credits", "sources"})))
    assert len(reader.days) == asked
    reader.all.append(make_entry("New", "2026-05-20"))
    with qtbot.waitSignals([model.dataChanged, model.loaded, model.wanting]):
        model.reload(Changes(frozenset({"entries"}), date(2026, 5, 20), date(2026, 5, 20)))
    read_all(model)
    assert counts(model) == {"2026-05-20": 1}


def test_what_changes_in_a_year_beside_it_is_not_kept_as_it_was(qapp: object) -> None:
    model, state, reader = model_of([])
    while model.step_ahead():
        pass
    reader.all.append(make_entry("New", "2027-05-20"))
    model.reload(Changes(frozenset({"entries"}), date(2027, 5, 20), date(2027, 5, 20)))
    state.page(1)
    read_all(model)
    assert counts(model) == {"2027-05-20": 1}


def test_asleep_it_reads_nothing_and_makes_up_for_it_afterwards(qapp: object) -> None:
    model, state, reader = model_of([make_entry("A", "2027-05-20")])
    model.set_awake(False)
    asked = len(reader.days)
    state.page(1)
    state.set_choice(Choice(kinds=frozenset({"season-premiere"})))
    reader.all.append(make_entry("B", "2027-05-20"))
    model.reload(Changes(frozenset({"entries"})))
    assert not model.step()
    assert not model.step_ahead()
    assert len(reader.days) == asked
    model.set_awake(True)
    read_all(model)
    assert (model.year, counts(model)) == (2027, {"2027-05-20": 2})


def test_months_and_days_say_what_they_have(qapp: object) -> None:
    model, state, _ = model_of([make_entry("A", "2026-05-14"), make_entry("B", "2026-05-15")])

    def spoken(row: int, column: int) -> str:
        return model.index(row, column).data(SPOKEN)

    assert spoken(4, 14) == "Thursday 14 May 2026, today: 1 premiere"
    assert spoken(4, 16) == "Saturday 16 May 2026: no premieres"
    assert spoken(4, 0) == "May 2026: 2 premieres"
    assert (model.index(4, 0).data(), model.index(4, 16).data()) == ("May", "16")
    state.set_choice(Choice())
    read_all(model)
    assert spoken(4, 14) == "Thursday 14 May 2026, today: 1 entry"
    assert spoken(4, 0) == "May 2026: 2 entries"
    assert spoken(4, 16) == "Saturday 16 May 2026: nothing"


def test_a_row_is_named_after_its_month_and_a_column_after_its_day(qapp: object) -> None:
    model, _, _ = model_of([])
    across, down = Qt.Orientation.Horizontal, Qt.Orientation.Vertical
    assert [model.headerData(n, down) for n in (0, 11)] == ["January", "December"]
    assert [model.headerData(n, across) for n in (0, 1, 31)] == ["Month", "1", "31"]


@pytest.mark.parametrize(
    ("kinds", "only"),
    [
        (None, False), ({"episode"}, False), ({"series-premiere", "season-finale"}, False),
        ({"series-premiere", "full-season", "film"}, True),
    ],
)  # fmt: skip
def test_whether_all_that_is_counted_are_premieres(qapp: object, kinds: set[str] | None, only: bool) -> None:
    model, state, _ = model_of([])
    state.set_choice(Choice(kinds=None if kinds is None else frozenset(kinds)))
    assert model.premieres_only == only


def test_another_zone_is_read_anew(qapp: object) -> None:
    clock, zones = FixedClock(NOW), [ZoneInfo("UTC")]
    today = Today(clock, UTC, lambda: zones[0])
    state = ViewState(today)
    model = YearModel(state, today)
    reader = YearReader([make_entry("Late", "2026-05-20 02:00")])
    model.set_reader(reader)
    read_all(model)
    zones[0] = reader.zone = ZoneInfo("America/Los_Angeles")  # type: ignore[assignment]
    today.check()
    read_all(model)
    assert counts(model) == {"2026-05-19": 1}


def test_before_the_library_is_open_no_number_is_told(qapp: object, tmp_path: Path) -> None:
    """Also where a number was told: another library may take the place of one that is lost."""
    model, state, reader = model_of([make_entry("A", "2026-05-20")])
    may, day = date(2026, 5, 1), date(2026, 5, 20)
    assert model.known(may)
    first_month = FirstMonthReader(tmp_path / "library.sqlite3", Today(FixedClock(NOW), UTC))
    for nothing in (NoReader(), first_month):
        model.set_reader(nothing)
        read_all(model)
        assert not any(model.known(month) for month in model.months)
        assert (model.spoken_month(may), model.spoken(day)) == ("May 2026", "Wednesday 20 May 2026")
        state.set_month(date(2027, 5, 1))
        assert not model.known(date(2027, 5, 1))
        state.set_month(may)
    first_month.close()
    model.set_reader(reader)
    read_all(model)
    assert model.spoken_month(may) == "May 2026: 1 premiere"
    assert model.spoken_month(date(2026, 6, 1)) == "June 2026: no premieres"


def test_a_month_has_a_number_once_all_its_days_are_read(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(year_model, "AT_ONCE_MS", 0.0)
    model, state, _ = model_of([make_entry("A", "2026-01-02")])
    state.set_month(date(2027, 1, 1))
    assert [model.known(month) for month in model.months] == [False] * 12
    before = 0
    while model.step():
        known = [model.known(month) for month in model.months]
        assert known == sorted(known, reverse=True)
        assert sum(known) >= before
        before = sum(known)
    assert before == 12
    state.set_choice(Choice(kinds=frozenset({"season-premiere"})))
    assert model.known(date(2027, 12, 1)), "the old counts stay until the new ones are read"
