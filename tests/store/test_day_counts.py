"""The heat of a year: as many on each day as the entries of that day."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.values import FULL_SEASON, Choice, Kind
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, WORLD, episode, put, show, snapshot, sync

ZONES = [
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
    "America/St_Johns",  # till 2011 its clocks went back over midnight
    "America/Sao_Paulo",  # till 2019 there was no midnight on the day that they went on
]
EDGES = [datetime(*day, tzinfo=UTC) for day in ((2026, 3, 27), (2026, 10, 23), (2010, 11, 5), (2018, 11, 2))]


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    db = Database(tmp_path_factory.mktemp("days") / "library.db")
    db.open()
    sync(db, WORLD)
    for number, edge in enumerate(EDGES):
        put(db, f"h{number}", f"Each Hour {number}", *(AirDate.at(edge + timedelta(hours=5 * n)) for n in range(26)))
    put(db, "d", "Every Day", *(AirDate.on((EDGES[0] + timedelta(days=n)).date()) for n in range(12)))
    put(db, "v", "Vague", UNKNOWN, AirDate.in_week(date(2026, 4, 1)), AirDate.in_month(2026, 4))
    drop = [episode("full", f"f{n}", f"1x{n}", "2026-03-29") for n in range(1, 5)]
    sync(db, snapshot(show("full", "All at Once"), *drop, SeasonFacts("full", 1, episode_order=4)))
    commands.follow(db, 3, NOW)
    yield db
    db.close()


def by_hand(db: Database, choice: Choice, zone: tzinfo, first: date, last: date) -> dict[date, int]:
    """Of all entries, those that stand on one of these days."""
    every = queries.entries(db, replace(choice, first=None, last=None), zone)
    days = Counter(span[0] for entry in every if entry.air.exact and (span := entry.air.span(zone)))
    return {day: count for day, count in days.items() if first <= day <= last}


choices = st.builds(
    Choice,
    kinds=st.one_of(st.none(), st.frozensets(st.sampled_from([*map(str, Kind), FULL_SEASON]), max_size=3)),
    followed=st.booleans(),
    countries=st.one_of(st.none(), st.frozensets(st.sampled_from(["US", "DK"]), max_size=2)),
    text=st.sampled_from(["", "", "", "each", "h", "low", "%_'", "!!!"]),
    by_mark=st.booleans(),
)
starts = st.one_of(st.sampled_from([edge.date() for edge in EDGES]), st.dates(date(2026, 1, 1), date(2026, 12, 31)))


@settings(max_examples=200)
@given(
    choice=choices,
    zone=st.sampled_from(ZONES).map(ZoneInfo),
    first=starts,
    days=st.sampled_from([0, 1, 2, 3, 30, 365]),
)
def test_a_day_has_as_many_as_the_entries_that_stand_on_it(
    library: Database, choice: Choice, zone: ZoneInfo, first: date, days: int
) -> None:
    last = first + timedelta(days=days)
    assert queries.day_counts(library, choice, zone, first, last) == by_hand(library, choice, zone, first, last)


@pytest.mark.parametrize("zone", ZONES)
def test_a_year_is_the_sum_of_its_days_read_one_by_one(library: Database, zone: str) -> None:
    where = ZoneInfo(zone)
    whole = queries.day_counts(library, Choice(), where, date(2026, 1, 1), date(2026, 12, 31))
    days = [date(2026, 3, 20) + timedelta(days=n) for n in range(20)]
    single: dict[date, int] = {}
    for day in days:
        single |= queries.day_counts(library, Choice(), where, day, day)
    assert single == {day: whole[day] for day in days if day in whole}
    assert sum(single.values()) > 30


def test_an_hour_that_comes_twice_over_midnight_is_of_the_day_that_the_clock_says(db: Database) -> None:
    """In St John's, at one past midnight on 7 November 2010, it was 23:01 on the 6th again."""
    zone = ZoneInfo("America/St_Johns")
    instants = [datetime(2010, 11, 7, 1, tzinfo=UTC) + timedelta(minutes=15 * n) for n in range(16)]
    put(db, "1", "Twice", *map(AirDate.at, instants))
    days = Counter(instant.astimezone(zone).date() for instant in instants)
    assert days == {date(2010, 11, 6): 9, date(2010, 11, 7): 7}
    for day, count in days.items():
        assert queries.day_counts(db, Choice(), zone, day, day) == {day: count}


def test_a_full_season_is_one_and_what_was_joined_into_it_is_none(library: Database) -> None:
    day = date(2026, 3, 29)
    choice = Choice(kinds=frozenset({FULL_SEASON}))
    assert queries.day_counts(library, choice, UTC, day, day) == {day: 1}


def test_the_first_and_the_last_year_of_television(library: Database) -> None:
    for year in (2, 9997):
        assert queries.day_counts(library, Choice(), UTC, date(year, 1, 1), date(year, 12, 31)) == {}


def test_counts_of_the_kinds_add_up_over_the_pieces_of_a_year(library: Database) -> None:
    year = Choice(first=date(2026, 1, 1), last=date(2026, 12, 31), unknown_dates=False)
    halves = [replace(year, last=date(2026, 4, 10)), replace(year, first=date(2026, 4, 11))]
    whole = Counter(queries.count_by_kind(library, year, UTC))
    summed = Counter(queries.count_by_kind(library, year, UTC, days=False))
    assert sum(summed.values()) > 0, "what has no day"
    for half in halves:
        summed.update(queries.count_by_kind(library, half, UTC, spans=False))
    assert summed == whole
