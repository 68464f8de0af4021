"""Which episodes a mark stands for."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

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


def test_a_season_is_all_of_it_that_has_aired() -> None:
    assert numbers(watched_in_season(SHOW, 2, NOW, UTC)) == [(2, 1), (2, 2), (2, 4), (2, 7)]
    assert numbers(watched_in_season(SHOW, 1, NOW, UTC)) == [(1, 1), (1, 2), (1, 3)]
    assert numbers(watched_in_season(SHOW, 0, NOW, UTC)) == [(0, 1)]
    assert watched_in_season(SHOW, 3, NOW, UTC) == frozenset()


FIRST = [(1, 1), (1, 2), (1, 3)]


@pytest.mark.parametrize(
    ("last", "found"),
    [
        (SHOW[0], FIRST),
        (SHOW[2], [*FIRST, (2, 1), (2, 2)]),
        (SHOW[3], [*FIRST, (2, 1), (2, 2)]),
        (SHOW[9], [*FIRST, (2, 1), (2, 2), (2, 4), (2, 7)]),
        (SHOW[10], [*FIRST, (2, 1), (2, 2), (2, 4), (2, 7)]),
        (SHOW[11], [*FIRST, (2, 1), (2, 2), (2, 4), (2, 7)]),
    ],
)
def test_up_to_an_episode_goes_by_number_and_takes_only_what_has_aired(
    last: Entry, found: list[tuple[int, int]]
) -> None:
    marks = watched_up_to(SHOW, last, NOW, UTC)
    assert numbers(marks) == found
    assert all(one.special is None for one in marks)


def test_up_to_a_special_goes_by_day_and_takes_it_along() -> None:
    marks = watched_up_to(SHOW, SHOW[4], NOW, UTC)
    assert numbers(marks) == [*FIRST, (2, 1), (2, 2), (2, 4)]
    assert Watched(7, special=SHOW[4].identity) in marks
    assert watched_up_to(SHOW, SHOW[6], NOW, UTC) == {Watched(7, 0, 1), *map_numbers([*FIRST, (2, 1)])}
    to_come = entry(2, None, date(2026, 7, 1))
    assert numbers(watched_up_to((*SHOW, to_come), to_come, NOW, UTC)) == [*FIRST, (2, 1), (2, 2), (2, 4), (2, 7)]
    assert watched_up_to(SHOW, entry(2, None, UNKNOWN), NOW, UTC) == frozenset()


def map_numbers(pairs: list[tuple[int, int]]) -> set[Watched]:
    return {Watched(7, season, episode) for season, episode in pairs}


def test_the_day_is_that_of_the_persons_zone() -> None:
    evening = entry(1, 1, AirDate.on(TODAY))
    assert not watched_in_season([evening], 1, NOW, UTC)
    assert watched_in_season([evening], 1, datetime(2026, 5, 15, tzinfo=UTC), UTC)
