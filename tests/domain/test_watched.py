"""Which episodes a mark stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.domain.watched import Watched, watched_in_season, watched_of, watched_up_to

NOW = datetime(2026, 5, 14, 12, tzinfo=UTC)
TODAY = NOW.date()


def entry(season: int | None, episode: int | None, air: AirDate | date, **facts: object) -> Entry:
    when = AirDate.on(air) if isinstance(air, date) else air
    identity = f"tvmaze:7:{season}:{episode}" if episode else f"tvmaze:7:special:{when.first}"
    made = Entry(1, identity, "uid", 7, "tvmaze:7", "Star City", season, episode, Kind.EPISODE, when)
    return replace(made, **facts)  # type: ignore[arg-type]


def may(day: int) -> date:
    return date(2026, 5, day)


SHOW = (
    entry(1, 1, date(2025, 3, 1), episode_end=3, full_season=True),
    entry(2, 1, may(1)),
    entry(2, 2, may(8)),
    entry(2, 3, may(9), status=Status.WITHDRAWN),
    entry(2, None, may(10)),
    entry(2, 4, may(10)),
    entry(0, 1, may(2)),
    entry(2, 5, UNKNOWN),
    entry(2, 6, may(14)),
    entry(2, 7, AirDate.at(datetime(2026, 5, 14, 11, tzinfo=UTC))),
    entry(2, 8, AirDate.at(datetime(2026, 5, 14, 13, tzinfo=UTC))),
    entry(3, 1, AirDate.in_month(2026, 5)),
)


def numbers(marks: frozenset[Watched]) -> list[tuple[int | None, int | None]]:
    return sorted((one.season, one.episode) for one in marks if one.special is None)


def test_an_entry_is_its_episodes() -> None:
    assert watched_of(SHOW[1]) == {Watched(7, 2, 1)}
    assert watched_of(SHOW[0]) == {Watched(7, 1, 1), Watched(7, 1, 2), Watched(7, 1, 3)}
    assert watched_of(SHOW[4]) == {Watched(7, special="tvmaze:7:special:2026-05-10")}


def test_a_season_is_all_of_it_that_is_out() -> None:
    assert numbers(watched_in_season(SHOW, 2, NOW, UTC)) == [(2, 1), (2, 2), (2, 4), (2, 6), (2, 7)]
    assert numbers(watched_in_season(SHOW, 1, NOW, UTC)) == [(1, 1), (1, 2), (1, 3)]
    assert numbers(watched_in_season(SHOW, 0, NOW, UTC)) == [(0, 1)]
    assert watched_in_season(SHOW, 3, NOW, UTC) == frozenset()


FIRST = [(1, 1), (1, 2), (1, 3)]
OUT = [*FIRST, (2, 1), (2, 2), (2, 4), (2, 6), (2, 7)]


@pytest.mark.parametrize(
    ("last", "found"),
    [
        (SHOW[0], FIRST),
        (SHOW[2], [*FIRST, (2, 1), (2, 2)]),
        (SHOW[3], [*FIRST, (2, 1), (2, 2)]),
        (SHOW[9], OUT),
        (SHOW[10], OUT),
        (SHOW[11], OUT),
    ],
)
def test_up_to_an_episode_goes_by_number_and_takes_only_what_is_out(last: Entry, found: list[tuple[int, int]]) -> None:
    marks = watched_up_to(SHOW, last, NOW, UTC)
    assert numbers(marks) == found
    assert all(one.special is None for one in marks)


def test_up_to_a_special_goes_by_day_and_takes_it_along() -> None:
    marks = watched_up_to(SHOW, SHOW[4], NOW, UTC)
    assert numbers(marks) == [*FIRST, (2, 1), (2, 2), (2, 4)]
    assert Watched(7, special=SHOW[4].identity) in marks
    assert watched_up_to(SHOW, SHOW[6], NOW, UTC) == {Watched(7, 0, 1), *map_numbers([*FIRST, (2, 1)])}
    to_come = entry(2, None, date(2026, 7, 1))
    assert numbers(watched_up_to((*SHOW, to_come), to_come, NOW, UTC)) == OUT
    assert watched_up_to(SHOW, entry(2, None, UNKNOWN), NOW, UTC) == frozenset()


def map_numbers(pairs: list[tuple[int, int]]) -> set[Watched]:
    return {Watched(7, season, episode) for season, episode in pairs}


@pytest.mark.parametrize("zone", ["UTC", "Pacific/Auckland", "America/Los_Angeles"])
def test_without_an_hour_it_can_be_marked_from_the_beginning_of_its_day_in_the_persons_zone(zone: str) -> None:
    here = ZoneInfo(zone)
    today, midnight = entry(1, 1, AirDate.on(TODAY)), datetime(2026, 5, 14, tzinfo=here)
    for when in (midnight, midnight + timedelta(hours=23, minutes=59), midnight + timedelta(days=1)):
        assert numbers(watched_in_season([today], 1, when, here)) == [(1, 1)]
    assert not watched_in_season([today], 1, midnight - timedelta(seconds=1), here)
    assert not watched_in_season([replace(today, status=Status.WITHDRAWN)], 1, midnight, here)


@pytest.mark.parametrize("air", [AirDate.in_week(TODAY), AirDate.in_month(2026, 5), AirDate.in_year(2026)])
def test_of_a_longer_span_nothing_can_be_marked_before_it_is_past(air: AirDate) -> None:
    assert not watched_in_season([entry(1, 1, air)], 1, NOW, UTC)
    assert not watched_in_season([entry(1, 1, air)], 1, datetime.combine(air.first or TODAY, time(1), UTC), UTC)
    assert watched_in_season([entry(1, 1, air)], 1, datetime(2027, 1, 1, tzinfo=UTC), UTC)
