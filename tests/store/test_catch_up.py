"""What is left before a new season, from a library."""

from __future__ import annotations

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.catch_up import CatchUp, Pace
from desktop_app.domain.statements import SeasonFacts
from desktop_app.domain.watched import Watched
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, at, episode, show, snapshot, sync

FIRST = tuple(episode("7", f"1{n}", f"1x{n:02}", f"2025-04-{n:02} 20:00", runtime_minutes=30) for n in range(1, 4))
SECOND = tuple(episode("7", f"2{n}", f"2x{n:02}", "2026-02-01", title=f"B{n}") for n in range(1, 5))
THIRD = episode("7", "31", "3x01", "2026-06-18 20:00", title="C1")
SERIES = show("7", "Lighthouse", runtime_minutes=99)


@pytest.fixture
def lighthouse(db: Database) -> Database:
    sync(db, snapshot(SERIES, *FIRST, *SECOND, THIRD, SeasonFacts("7", 2, episode_order=4)))
    commands.follow(db, 1, NOW)
    return db


def left(db: Database, show_id: int = 1) -> CatchUp:
    found = queries.catch_up_of(db, show_id, NOW, UTC)
    assert found is not None
    return found


def test_it_counts_what_the_library_holds(lighthouse: Database) -> None:
    found = left(lighthouse)
    assert found.premiere.episode_title == "C1"
    assert (found.episodes, found.minutes, found.estimated) == (7, 7 * 30, True), "the full season has no runtimes"
    assert (found.lacking, found.last_season) == ((), 2)
    assert found.pace(NOW.date(), UTC) == Pace(35, 2, True, date(2026, 5, 17))


def test_marks_take_away_from_it_and_marking_up_to_the_last_all_of_it(lighthouse: Database) -> None:
    commands.mark_watched(lighthouse, {Watched(1, 1, 1), Watched(1, 2, 4)})
    assert left(lighthouse).episodes == 5
    commands.mark_watched_up_to(lighthouse, left(lighthouse).last_id, NOW, UTC)
    assert queries.catch_up_of(lighthouse, 1, NOW, UTC) is None


def test_the_runtime_of_the_most_trusted_source_counts(lighthouse: Database) -> None:
    other = [episode("x", f"o{n}", f"1x{n:02}", f"2025-04-{n:02}", runtime_minutes=60) for n in range(1, 4)]
    sync(lighthouse, snapshot(show("x", "Lighthouse"), *other, source="mine"))
    assert left(lighthouse).minutes == 7 * 30


@pytest.mark.parametrize("air", [at("2026-06-18"), AirDate.in_month(2026, 6), AirDate.in_year(2027), UNKNOWN])
def test_a_season_of_any_date_is_one_to_catch_up_for(db: Database, air: AirDate) -> None:
    sync(db, snapshot(SERIES, *FIRST, SeasonFacts("7", 2, premiere=air)))
    assert left(db).premiere.air == air


def test_the_last_day_is_that_of_the_zone(db: Database) -> None:
    sync(db, snapshot(SERIES, *FIRST, episode("7", "21", "2x01", "2026-05-14")))
    assert left(db).premiere.season == 2
    assert queries.catch_up_of(db, 1, NOW, ZoneInfo("Pacific/Kiritimati")) is None, "there it is the day after already"


def test_without_a_new_season_there_is_nothing_to_catch_up_for(db: Database) -> None:
    sync(db, snapshot(SERIES, *FIRST))
    assert queries.catch_up_of(db, 1, NOW, UTC) is None


def test_all_followed_shows_come_by_the_date_of_their_new_season(lighthouse: Database) -> None:
    soon = [episode("8", f"8{n}", f"{n}x01", f"{2020 + n}-06-01") for n in range(1, 7)]
    some_day = [episode("9", "91", "1x01", "2025-01-01"), episode("9", "92", "2x01", AirDate.in_month(2026, 6))]
    never = [episode("10", "95", "1x01", "2025-01-01"), episode("11", "96", "2x01", "2026-07-01")]
    other = [episode("12", "97", "1x01", "2025-01-01"), episode("12", "98", "2x01", "2026-05-20")]
    shows = [show(key, f"Show {key}") for key in ("8", "9", "10", "11", "12")]
    sync(lighthouse, snapshot(*shows, *soon, *some_day, *never, *other))
    for show_id in range(2, 6):
        commands.follow(lighthouse, show_id, NOW)
    found = queries.catch_ups(lighthouse, NOW, UTC)
    assert [one.premiere.show for one in found] == ["Show 8", "Show 9", "Lighthouse"]
    assert found[2] == left(lighthouse)
