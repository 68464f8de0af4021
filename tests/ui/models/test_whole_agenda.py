"""The agenda as a view of its own: in both directions, in pieces, and never more than is near."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, timedelta
from functools import partial
from typing import Any

import pytest
from PySide6.QtCore import QModelIndex
from pytestqt.modeltest import ModelTester

from desktop_app.clock import Clock
from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.months import month_after
from desktop_app.domain.values import Changes, Choice, Entry, Kind
from desktop_app.ui.models.view_state import ViewState
from desktop_app.ui.models.whole_agenda import AHEAD_ROWS, KEPT_ROWS, WholeAgenda
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.pane_data import ListReader

TODAY = date(2026, 5, 14)
DAY = timedelta(days=1)


@pytest.fixture
def today(qapp: object) -> Today:
    return Today(Clock(NOW), UTC)


@pytest.fixture
def state(today: Today) -> ViewState:
    return ViewState(today)


@pytest.fixture
def model(state: ViewState, today: Today) -> WholeAgenda:
    return WholeAgenda(state, today)


def listed(model: WholeAgenda) -> list[str]:
    """Headers in capitals, with what stands at their end; entries by their show."""
    rows = [model.row_at(model.index(n)) for n in range(model.rowCount())]
    return [row.entry.show if row.entry else f"{row.title.upper()} | {row.detail}" for row in rows]


def shows(model: WholeAgenda) -> list[str]:
    return [said for said in listed(model) if " | " not in said]


def heads(model: WholeAgenda) -> list[str]:
    return [said.partition(" | ")[0] for said in listed(model) if " | " in said]


def read_on(model: WholeAgenda) -> None:
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())


def read_back(model: WholeAgenda) -> None:
    while model.read_back():
        pass


def at(model: WholeAgenda, index: QModelIndex) -> str:
    return listed(model)[index.row()] if index.isValid() else ""


class SlowReader(ListReader):
    """Tells what is far away when `tell` is called."""

    def __init__(self, known: list[Entry]) -> None:
        super().__init__(known)
        self.waiting: list[Callable[[], object]] = []

    def following(self, choice: Choice, day: date, later: Any = None) -> Entry | None:
        self.waiting.append(lambda: later(choice, day, ListReader.following(self, choice, day)))
        return None

    def preceding(self, choice: Choice, day: date, later: Any = None) -> Entry | None:
        self.waiting.append(lambda: later(choice, day, ListReader.preceding(self, choice, day)))
        return None

    def tell(self) -> None:
        waiting, self.waiting = self.waiting, []
        for told in waiting:
            told()


def some() -> list[Entry]:
    return [
        make_entry("Ancient", "2025-02-20"),
        make_entry("Long Ago", "2026-03-02"),
        make_entry("Rumour", AirDate.in_month(2026, 3)),
        make_entry("Before", "2026-05-03"),
        make_entry("Just Now", "2026-05-13 20:00"),
        make_entry("Kingpost", "2026-05-14 21:00"),
        make_entry("Loom", "2026-05-15"),
        make_entry("Salt Road", "2026-05-17"),
        make_entry("Boys", "2026-05-20"),
        make_entry("Tidewrack", AirDate.in_week(date(2026, 5, 18))),
        make_entry("Star City", "2026-05-29"),
        make_entry("Cartographers", AirDate.in_month(2026, 5)),
        make_entry("Midsummer", AirDate.in_week(date(2026, 6, 8))),
        make_entry("Tracker", "2026-06-03 02:30"),
        make_entry("Percy", "2026-07-08"),
        make_entry("Small Print", AirDate.in_year(2026)),
        make_entry("Neuromancer", "2027-01-18"),
        make_entry("Wished For", UNKNOWN, followed=True),
    ]


def every_day(first: date, days: int, a_day: int = 1) -> list[Entry]:
    return [make_entry(f"{first + n * DAY} {k}", first + n * DAY) for n in range(days) for k in range(a_day)]


def test_it_begins_with_today_and_names_the_months(model: WholeAgenda) -> None:
    model.set_reader(ListReader(some()))
    read_on(model)
    assert listed(model) == [
        "TODAY | Thursday 14 May", "Kingpost",
        "TOMORROW | Friday 15 May", "Loom",
        "THIS WEEK | 16 – 17 May", "Salt Road",
        "NEXT WEEK | 18 – 24 May", "Boys",
        "WEEK OF 18 MAY | no day announced", "Tidewrack",
        "LATER THIS MONTH | 25 – 31 May", "Star City",
        "SOME DAY IN MAY | no day announced", "Cartographers",
        "JUNE 2026 | ", "Tracker",
        "WEEK OF 8 JUN 2026 | no day announced", "Midsummer",
        "JULY 2026 | ", "Percy",
        "2026 | no day announced", "Small Print",
        "JANUARY 2027 | ", "Neuromancer",
        "NO DATE | ", "Wished For",
    ]  # fmt: skip
    assert not model.can_read_back


def test_what_was_before_stands_above_once_it_was_asked_for(model: WholeAgenda) -> None:
    model.set_reader(ListReader(some()))
    assert at(model, model.go_back(date(2026, 4, 1))) == "MARCH 2026 | ", "April has nothing"
    read_on(model)
    assert listed(model)[: listed(model).index("TODAY | Thursday 14 May")] == [
        "MARCH 2026 | ", "Long Ago",
        "SOME DAY IN MARCH 2026 | no day announced", "Rumour",
        "EARLIER THIS MONTH | 1 – 12 May", "Before",
        "YESTERDAY | Wednesday 13 May", "Just Now",
    ]  # fmt: skip
    assert at(model, model.go_back(date(2026, 2, 1))) == "FEBRUARY 2025 | "
    assert not model.go_back(date(2025, 1, 1)).isValid()
    assert heads(model)[0] == "FEBRUARY 2025"


def test_going_on_finds_the_next_month_that_has_any(model: WholeAgenda) -> None:
    model.set_reader(ListReader(some()))
    assert at(model, model.go_to(TODAY)) == "TODAY | Thursday 14 May"
    assert at(model, model.go_to(date(2026, 6, 1))) == "JUNE 2026 | "
    assert at(model, model.go_to(date(2026, 8, 1))) == "2026 | no day announced"
    assert at(model, model.go_to(date(2027, 2, 1))) == "NO DATE | "


def test_a_group_that_is_read_in_pieces_has_one_header(model: WholeAgenda) -> None:
    model.set_reader(ListReader([*every_day(date(2026, 1, 1), 365, 5), make_entry("Late", AirDate.in_month(2026, 7))]))
    assert at(model, model.go_to(date(2026, 7, 1))) == "JULY 2026 | "
    while "SEPTEMBER 2026" not in heads(model):
        model.fetchMore(QModelIndex())
    assert heads(model) == ["JULY 2026", "SOME DAY IN JULY 2026", "AUGUST 2026", "SEPTEMBER 2026"]
    while model.day > date(2026, 6, 1):
        model.read_back()
    assert heads(model) == ["JUNE 2026", "JULY 2026", "SOME DAY IN JULY 2026", "AUGUST 2026", "SEPTEMBER 2026"]
    while model.day > TODAY:
        model.read_back()
        assert len(heads(model)) == len(set(heads(model)))
    assert at(model, model.go_back(date(2026, 2, 1))) == "FEBRUARY 2026 | "


def test_whatever_way_one_goes_each_entry_is_there_once_and_in_order(model: WholeAgenda) -> None:
    known = every_day(date(2025, 9, 1), 500, 7)
    known += [make_entry(f"2026-{month:02}-99", AirDate.in_month(2026, month)) for month in range(1, 13)]
    model.set_reader(ListReader(known))
    for months in (1, 2, 3, -1, -4, -7, 2, 5, 3, 1):
        month = month_after(TODAY, months)
        _ = model.go_to(month) if months > 0 else model.go_back(month)
        found = shows(model)
        assert found == sorted(found), "the names are their dates"
        wanted = [entry.show for entry in known if entry.air.exact and found[0] <= entry.show <= found[-1]]
        assert [show for show in found if not show.endswith("-99")] == wanted


def test_it_keeps_no_more_than_is_near_and_reads_again_what_it_gave_up(model: WholeAgenda) -> None:
    model.set_reader(ListReader(every_day(date(2024, 1, 1), 1500, 6)))
    read_on(model)
    assert model.rowCount() < KEPT_ROWS * 1.5
    assert model.day > TODAY
    assert model.can_read_back, "what was given up is no past"
    while model.day > TODAY:
        assert model.read_back()
        assert model.rowCount() < KEPT_ROWS * 1.5
    assert heads(model)[0] == "TODAY"
    assert not model.can_read_back


def test_what_stands_above_is_told_to_who_must_not_move(model: WholeAgenda) -> None:
    model.set_reader(ListReader(every_day(date(2026, 1, 1), 400, 12)))
    model.go_back(date(2026, 4, 1))
    entry = next(row.entry for n in range(50) if (row := model.row_at(model.index(n))).entry)
    moved: list[int] = []
    model.shifted.connect(moved.append)
    before = model.index_of_entry(entry.id).row()
    model.read_back()
    model.read_back()
    assert model.index_of_entry(entry.id).row() == before + sum(moved)
    assert sum(moved) > 0


def test_what_is_far_away_is_not_read_for(model: WholeAgenda) -> None:
    reader = ListReader(every_day(date(2018, 1, 1), 5000, 1))
    model.set_reader(reader)
    assert at(model, model.go_to(date(2029, 5, 3))) == "2029-05-03 0"
    assert model.day == date(2029, 5, 1)
    assert model.can_read_back
    assert at(model, model.go_back(date(2019, 6, 1))) == "JUNE 2019 | "
    assert at(model, model.go_to(TODAY)) == "TODAY | Thursday 14 May"
    assert sum((last or date.max) - (first or date.min) > 40 * DAY for first, last in reader.asked) == 0
    assert model.rowCount() < KEPT_ROWS


def test_where_nothing_follows_it_goes_to_the_end_of_what_there_is(model: WholeAgenda) -> None:
    model.set_reader(ListReader([make_entry("Now", TODAY), make_entry("Last", "2026-06-20")]))
    assert not model.go_to(date(2040, 1, 1)).isValid()
    assert shows(model)[-1] == "Last"


def test_nobody_is_told_that_there_is_nothing_while_it_looks_further_back(model: WholeAgenda) -> None:
    model.set_reader(ListReader([make_entry("Long Ago", "2020-03-02")]))
    told: list[bool] = []
    model.reloaded.connect(lambda: told.append(model.empty))
    assert at(model, model.go_back(date(2024, 1, 1))) == "MARCH 2020 | "
    assert told == [False]


def test_the_month_in_sight_and_its_neighbours_are_read_ahead(model: WholeAgenda) -> None:
    model.set_reader(ListReader(every_day(date(2026, 1, 1), 400)))
    row = model.go_back(date(2026, 4, 1)).row()
    while model.read_around(date(2026, 4, 1), row):
        row = model.go_back(date(2026, 4, 1)).row()
    assert model.day <= date(2026, 3, 1)
    assert "2026-05-31 0" in shows(model)
    dense = WholeAgenda(model._state, model._today)
    dense.set_reader(ListReader(every_day(date(2026, 1, 1), 400, 60)))
    turns = 0
    while dense.read_around(date(2026, 5, 1), 0):
        turns += 1
        assert turns < 50
    assert AHEAD_ROWS <= dense.rowCount() < AHEAD_ROWS * 2


def test_what_a_turn_would_begin_with_is_read_before_it(model: WholeAgenda) -> None:
    reader = ListReader([*every_day(date(2026, 1, 1), 400, 20), *every_day(date(2026, 9, 6), 20, 200)])
    model.set_reader(reader)
    model.go_back(date(2026, 9, 1))
    for month in (date(2026, 9, 1), date(2026, 10, 1), date(2026, 3, 1), date(2026, 9, 1)):
        while model.read_opening(month):
            pass
        for _ in range(3):
            model.fetchMore(QModelIndex())  # in September pieces get shorter
        for turn in (model.go_back, model.go_to):
            reader.asked.clear()
            beside = month_after(month, -1 if turn == model.go_back else 1)
            assert at(model, turn(beside)).startswith(f"{beside:%B %Y} |".upper())
            assert not reader.asked
            model.go_back(month)


@pytest.mark.parametrize("how", ["news", "another filter"])
def test_what_was_read_before_a_turn_is_read_again_once_it_is_another(
    model: WholeAgenda, state: ViewState, how: str
) -> None:
    reader = ListReader(every_day(date(2026, 5, 1), 400, 30))
    model.set_reader(reader)
    while model.read_opening(date(2026, 5, 1)):
        pass
    reader.known = [make_entry("New", "2026-06-01")]
    if how == "news":
        model.reload(Changes(frozenset({"entries"}), date(2026, 6, 1), date(2026, 6, 1)))
    else:
        state.set_choice(Choice(text="new"))
    assert at(model, model.go_to(date(2026, 6, 1))) == "JUNE 2026 | "
    assert shows(model)[0] == "New"


def test_a_week_over_the_end_of_a_month_stays_whole(state: ViewState) -> None:
    today = Today(Clock(NOW.replace(day=28)), UTC)
    model = WholeAgenda(state, today)
    model.set_reader(ListReader([*every_day(date(2026, 5, 28), 20), make_entry("X", AirDate.in_month(2026, 5))]))
    read_on(model)
    assert [said for said in listed(model) if " | " in said] == [
        "TODAY | Thursday 28 May",
        "TOMORROW | Friday 29 May",
        "THIS WEEK | 30 – 31 May",
        "SOME DAY IN MAY | no day announced",
        "NEXT WEEK | 1 – 7 June",
        "JUNE 2026 | ",
    ]


def test_news_and_another_filter_keep_where_it_begins(model: WholeAgenda, state: ViewState) -> None:
    reader = ListReader(some())
    model.set_reader(reader)
    model.go_back(date(2026, 3, 1))
    read_on(model)
    reader.known.append(make_entry("New", "2026-05-16"))
    model.reload(Changes(frozenset({"entries"}), date(2026, 5, 16), date(2026, 5, 16)))
    assert heads(model)[0] == "MARCH 2026"
    assert "New" in shows(model)
    state.set_choice(Choice(kinds=frozenset({Kind.FILM})))
    assert shows(model) == []
    state.set_choice(Choice())
    assert heads(model)[0] == "MARCH 2026"


def test_qt_finds_no_fault_with_it(model: WholeAgenda, qtmodeltester: ModelTester) -> None:
    model.set_reader(ListReader([*some(), *every_day(date(2025, 1, 1), 700, 5)]))
    qtmodeltester.check(model)
    for day in (date(2026, 9, 1), date(2026, 2, 1), date(2031, 1, 1), TODAY):
        model.go_to(day)
        model.go_back(day.replace(day=1))
    for _ in range(20):
        model.read_back()
    read_on(model)


# --- what takes long to find ---


def test_what_comes_long_after_is_listed_once_it_is_found(model: WholeAgenda) -> None:
    reader = SlowReader([make_entry("Undated", UNKNOWN, followed=True), make_entry("Far", "2031-02-20")])
    model.set_reader(reader)
    read_on(model)
    assert shows(model) == ["Undated"]
    while reader.waiting:
        reader.tell()
        read_on(model)
    assert shows(model) == ["Far", "Undated"]


def test_what_was_long_before_is_listed_once_it_is_found(model: WholeAgenda) -> None:
    reader = SlowReader([make_entry("Ancient", "2019-02-20"), make_entry("Soon", "2026-05-20")])
    reader.following = partial(ListReader.following, reader)  # type: ignore[method-assign]
    model.set_reader(reader)
    model.go_back(date(2026, 4, 1))
    assert shows(model) == ["Soon"]
    assert not model.read_back(), "one looks for it already"
    came: list[int] = []
    model.shifted.connect(came.append)
    reader.tell()
    assert shows(model) == ["Ancient", "Soon"]
    assert came == [2], "a header and an entry"


def test_what_was_looked_for_under_another_filter_is_nobodys(model: WholeAgenda, state: ViewState) -> None:
    reader = SlowReader([make_entry("Ancient", "2019-02-20"), make_entry("Far", "2031-02-20")])
    model.set_reader(reader)
    model.go_back(date(2026, 4, 1))
    waiting, reader.waiting = reader.waiting, []
    state.set_choice(Choice(kinds=frozenset({"film"})))
    for told in waiting:
        told()
    assert shows(model) == []
