"""What is left before a new season, and how much that is a week, wherever the person is."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.catch_up import CatchUp, Listed, Pace, by_date, catch_up, next_season
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.domain.watched import Watched

ZONES = (
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
)
NOW = datetime(2026, 11, 10, 12, tzinfo=UTC)
TODAY = NOW.date()
FEBRUARY = AirDate.on(date(2027, 2, 3))


def premiere(season: int, air: AirDate, **facts: object) -> Entry:
    identity = f"tvmaze:7:{season}:1"
    made = Entry(season, identity, "uid", 7, "tvmaze:7", "Star City", season, 1, Kind.SEASON_PREMIERE, air)
    return replace(made, **facts)  # type: ignore[arg-type]


def listed(season: int, *numbers: int, year: int = 2020, **facts: object) -> list[Listed]:
    """One a week, from the first of January on."""
    day = date(year, 1, 1)
    found = [Listed(100 * season + n, season, n, None, AirDate.on(day + timedelta(days=7 * n))) for n in numbers]
    return [one._replace(**facts) for one in found]  # type: ignore[arg-type]


THREE = [*listed(1, 1, 2, 3, 4), *listed(2, 1, 2, 3, 4), *listed(3, 1, 2, 3, 4)]
HOUR = {(one.season, one.episode): 60 for one in THREE}


def plan(
    rows: list[Listed],
    marks: set[tuple[int, int]] = frozenset(),  # type: ignore[assignment]
    runtimes: dict[tuple[int, int], int] = HOUR,
    *,
    before: Entry | None = None,
    now: datetime = NOW,
    zone: str = "UTC",
) -> CatchUp | None:
    before = before or premiere(4, FEBRUARY)
    return catch_up(before, rows, {Watched(7, *mark) for mark in marks}, runtimes, now, ZoneInfo(zone))


def some(found: CatchUp | None) -> CatchUp:
    assert found is not None
    return found


def test_all_that_has_aired_and_is_not_watched_is_left() -> None:
    found = some(plan(THREE, {(1, 1), (1, 2), (3, 4)}))
    assert (found.episodes, found.minutes, found.estimated, found.lacking) == (9, 540, False, ())
    assert (found.last_id, found.last_season) == (304, 3)


def test_there_is_nothing_to_catch_up_where_all_is_watched_or_nothing_has_aired() -> None:
    assert plan(THREE, {(one.season, one.episode) for one in THREE}) is None
    assert plan([]) is None
    assert plan(listed(1, 1, 2, year=2030)) is None
    assert plan(THREE, before=premiere(1, FEBRUARY)) is None, "of its own season nothing comes before"


def test_what_is_withdrawn_or_still_to_come_is_not_left_and_no_gap_either() -> None:
    rows = [*listed(1, 1, 3), *listed(1, 2, withdrawn=True), *listed(1, 4, year=2030)]
    found = some(plan(rows, before=premiere(2, FEBRUARY)))
    assert (found.episodes, found.lacking, found.last_id) == (2, (), 103)


def test_a_full_season_is_all_of_its_episodes() -> None:
    whole = listed(1, 1, episode_end=8)
    found = some(plan(whole, {(1, 1), (1, 8)}, {(1, 1): 50, (1, 2): 40}, before=premiere(2, FEBRUARY)))
    assert (found.episodes, found.minutes, found.estimated) == (6, 40 + 5 * 50, True)


def test_an_episode_without_a_runtime_counts_as_the_shows_median_one() -> None:
    stated = {(1, 1): 30, (1, 2): 50, (1, 3): 90, (0, 1): 45, (4, 1): 55}
    rows, before = listed(1, 3, 4), premiere(2, FEBRUARY, runtime_minutes=7)
    found = some(plan([*rows, *listed(1, 1, 2)], {(1, 1), (1, 2)}, stated, before=before))
    assert (found.minutes, found.estimated) == (90 + 50, True)
    assert some(plan(rows, runtimes={}, before=before)).minutes == 14, "of the show itself"
    unknown = some(plan(rows, runtimes={}, before=premiere(2, FEBRUARY)))
    assert (unknown.minutes, unknown.estimated) == (None, False)


@pytest.mark.parametrize(
    ("rows", "lacking"),
    [
        ([*listed(1, 1, 2), *listed(3, 1, 2)], (2,)),
        ([*listed(1, 2, 3), *listed(2, 1), *listed(3, 1, 3)], (1, 3)),
        (listed(3, 1), (1, 2)),
    ],
)
def test_gaps_in_the_numbers_are_said(rows: list[Listed], lacking: tuple[int, ...]) -> None:
    found = some(plan(rows))
    assert (found.episodes, found.lacking) == (len(rows), lacking)


def test_the_next_season_is_the_first_that_is_still_to_come() -> None:
    soon, later, unknown = premiere(4, FEBRUARY), premiere(5, AirDate.in_year(2027)), premiere(6, UNKNOWN)
    gone = premiere(3, AirDate.on(TODAY - timedelta(days=1)))
    dropped = premiere(4, AirDate.on(TODAY), status=Status.WITHDRAWN)
    film = premiere(4, AirDate.on(TODAY), kind=Kind.FILM)
    assert next_season([unknown, dropped, film, gone, soon], NOW, UTC) is soon
    assert next_season([later, unknown], NOW, UTC) is later
    assert next_season([unknown], NOW, UTC) is unknown
    assert next_season([gone, dropped], NOW, UTC) is None
    assert sorted([unknown, soon, later], key=lambda one: by_date(one, UTC)) == [later, soon, unknown]


@pytest.mark.parametrize(
    ("left", "first", "pace"),
    [
        (12, date(2027, 2, 3), Pace(85, 1, True, date(2026, 11, 16))),
        (13, date(2027, 2, 3), Pace(85, 2, True, date(2026, 11, 13))),
        (12, date(2026, 11, 17), Pace(7, 12, True, TODAY)),
        (3, date(2026, 11, 20), Pace(10, 3, True, date(2026, 11, 12))),
        (12, date(2026, 11, 16), Pace(6, 2, False, TODAY)),
        (2, date(2026, 11, 15), Pace(5, 1, False, TODAY)),
        (12, date(2026, 11, 11), Pace(1, 12, False, TODAY)),
        (12, TODAY, None),
    ],
)
def test_the_pace_is_rounded_up_and_done_the_day_before(left: int, first: date, pace: Pace | None) -> None:
    found = some(plan(listed(1, *range(1, left + 1)), before=premiere(2, AirDate.on(first))))
    assert found.pace(TODAY, UTC) == pace


@given(left=st.integers(1, 400), days=st.integers(1, 700))
def test_whoever_keeps_to_the_pace_is_done_in_time_and_never_has_to_start_in_the_past(left: int, days: int) -> None:
    first = TODAY + timedelta(days=days)
    found = some(plan(listed(1, *range(1, left + 1), year=2000), before=premiere(2, AirDate.on(first))))
    pace = found.pace(TODAY, UTC)
    assert pace is not None
    assert pace.days == days
    span = 7 if pace.weekly else 1
    assert pace.episodes * days // span >= left, "all of them by the day before"
    assert (pace.episodes - 1) * days < left * span, "and no more a week than that takes"
    assert TODAY <= pace.due < first
    assert pace.next == 1 or (pace.due == TODAY and pace.next * span >= pace.episodes), "today's part of it"
    assert (pace.next - 1) * span < pace.episodes


def test_of_a_date_that_is_not_certain_the_first_possible_day_counts() -> None:
    def of(air: AirDate, today: date = TODAY) -> Pace | None:
        return some(plan(THREE, before=premiere(4, air))).pace(today, UTC)

    assert of(AirDate.in_month(2027, 2)) == of(AirDate.on(date(2027, 2, 1)))
    assert of(AirDate.in_year(2027)) == of(AirDate.on(date(2027, 1, 1)))
    assert of(AirDate.in_month(2026, 11)) is None, "it may come any day"
    assert of(UNKNOWN) is None


@pytest.mark.parametrize("zone", ZONES)
def test_days_are_counted_in_the_persons_zone(zone: str) -> None:
    here = ZoneInfo(zone)
    instant = datetime(2027, 2, 3, 5, tzinfo=UTC)
    today = NOW.astimezone(here).date()
    found = some(plan(THREE, before=premiere(4, AirDate.at(instant, "America/New_York")), zone=zone))
    pace = found.pace(today, here)
    assert pace is not None
    assert today + timedelta(days=pace.days) == instant.astimezone(here).date()
    a_day = some(plan(THREE, before=premiere(4, FEBRUARY), zone=zone)).pace(today, here)
    assert a_day is not None
    assert today + timedelta(days=a_day.days) == date(2027, 2, 3)


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("edge", [date(2026, 3, 8), date(2026, 3, 29), date(2026, 10, 25), date(2026, 11, 1)])
def test_a_week_over_a_change_of_the_clocks_has_seven_days(zone: str, edge: date) -> None:
    here = ZoneInfo(zone)
    now = datetime(edge.year, edge.month, edge.day, 0, 30, tzinfo=here)
    evening = datetime(edge.year, edge.month, edge.day, 23, 30, tzinfo=here) + timedelta(days=7)
    found = some(plan(THREE, before=premiere(4, AirDate.at(evening)), now=now, zone=zone))
    pace = found.pace(now.date(), here)
    assert pace is not None
    assert (pace.days, pace.episodes, pace.weekly) == (7, 12, True)


@pytest.mark.parametrize("zone", ZONES)
def test_an_episode_of_today_is_left_from_its_hour_on_in_every_zone(zone: str) -> None:
    rows = [*listed(1, 1), Listed(102, 1, 2, None, AirDate.at(NOW)), *listed(1, 3, air=AirDate.on(date(2030, 1, 1)))]
    before = premiere(2, FEBRUARY)
    assert some(plan(rows, before=before, zone=zone)).episodes == 2
    assert some(plan(rows, before=before, now=NOW - timedelta(seconds=1), zone=zone)).episodes == 1


def test_an_episode_of_today_without_an_hour_is_left_as_it_can_be_marked() -> None:
    rows = [*listed(1, 1), Listed(102, 1, 2, None, AirDate.on(NOW.date()))]
    assert some(plan(rows, before=premiere(2, FEBRUARY))).last_id == 102
