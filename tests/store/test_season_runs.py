"""Seasons from their first premiere to the last that is known of them."""

from dataclasses import replace
from datetime import UTC, date, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.season_run import SeasonRun
from desktop_app.domain.statements import EpisodeFacts, SeasonFacts
from desktop_app.domain.values import FULL_SEASON, PREMIERES, Choice, Entry, Kind, Service, Status
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, at, episode, show, snapshot, sync

SINCE = date(2026, 4, 20)
WINDOW = Choice(first=SINCE, last=date(2026, 9, 27))
YEAR_BEFORE = Choice(first=date(2025, 4, 21), last=date(2026, 4, 19))


def weekly(key: str, first: str, count: int, season: int = 1, start: int = 1, hour: str = "") -> list[EpisodeFacts]:
    day = date.fromisoformat(first)
    return [
        episode(key, f"{key}-{season}-{start + n}", f"{season}x{start + n}", f"{day + timedelta(weeks=n)}{hour}")
        for n in range(count)
    ]


def runs(db: Database, choice: Choice = WINDOW, zone: tzinfo = UTC, since: date = SINCE) -> list[SeasonRun]:
    return queries.season_runs(db, choice, zone, since)


def only(db: Database, choice: Choice = WINDOW, zone: tzinfo = UTC) -> SeasonRun:
    (run,) = runs(db, choice, zone)
    return run


def test_a_season_goes_from_its_premiere_to_its_finale(db: Database) -> None:
    sync(db, snapshot(show("1", "Harbour"), *weekly("1", "2026-05-06", 8), SeasonFacts("1", 1, episode_order=8)))
    run = only(db)
    assert (run.first.kind, run.first.episode, run.last) == (Kind.SERIES_PREMIERE, 1, date(2026, 6, 24))
    assert (run.end, run.episodes) == (Kind.SEASON_FINALE, 8)


def test_the_entry_is_the_one_that_the_calendar_shows(db: Database) -> None:
    sync(db, snapshot(show("1", "Harbour"), *weekly("1", "2026-05-06", 3)))
    commands.follow(db, 1, NOW)
    run = only(db)
    assert run.first == queries.entry(db, run.first.id)
    assert run.first.followed


def test_of_a_season_that_is_not_listed_to_its_end_the_end_is_not_known(db: Database) -> None:
    sync(db, snapshot(show("1", "Harbour"), *weekly("1", "2026-05-06", 3), SeasonFacts("1", 1, episode_order=10)))
    run = only(db)
    assert (run.last, run.end, run.episodes) == (date(2026, 5, 20), None, 10)


def test_a_stated_end_counts_where_its_episodes_are_not_listed(db: Database) -> None:
    season = SeasonFacts("1", 1, episode_order=10, end=date(2026, 7, 8))
    sync(db, snapshot(show("1", "Harbour"), *weekly("1", "2026-05-06", 1), season))
    run = only(db)
    assert (run.last, run.end) == (date(2026, 7, 8), Kind.SEASON_FINALE)


def test_an_end_that_was_overtaken_is_none(db: Database) -> None:
    season = SeasonFacts("1", 1, end=date(2026, 5, 13))
    sync(db, snapshot(show("1", "Harbour"), *weekly("1", "2026-05-06", 4), season))
    run = only(db)
    assert (run.last, run.end) == (date(2026, 5, 27), None)


def test_a_season_that_comes_at_once_is_over_on_its_day(db: Database) -> None:
    drop = [episode("1", f"a{n}", f"1x{n}", "2026-05-20") for n in range(1, 9)]
    sync(db, snapshot(show("1", "At Once"), *drop, SeasonFacts("1", 1, episode_order=8)))
    run = only(db)
    assert run.first.full_season
    assert (run.last, run.end, run.episodes) == (date(2026, 5, 20), Kind.SERIES_PREMIERE, 8)


def test_a_film_is_a_season_of_its_own(db: Database) -> None:
    film = EpisodeFacts("1", "f", 1, None, at("2026-05-20"), "The Film", stated_kind=Kind.FILM)
    sync(db, snapshot(show("1", "Harbour"), *weekly("1", "2026-05-06", 3), film))
    found = {run.first.kind: run for run in runs(db)}
    assert set(found) == {Kind.SERIES_PREMIERE, Kind.FILM}
    assert (found[Kind.FILM].last, found[Kind.FILM].end) == (date(2026, 5, 20), Kind.FILM)


def test_a_season_is_once_however_many_premieres_it_has(db: Database) -> None:
    """It returns after a break."""
    rows = [*weekly("1", "2026-05-06", 3, 2), *weekly("1", "2026-07-15", 3, 2, start=4)]
    sync(db, snapshot(show("1", "Harbour", premiered=date(2020, 1, 1)), *rows))
    kinds = {entry.kind for entry in queries.entries(db, WINDOW, UTC)}
    assert {Kind.SEASON_PREMIERE, Kind.RETURN} <= kinds
    run = only(db)
    assert (run.first.kind, run.last) == (Kind.SEASON_PREMIERE, date(2026, 7, 29))
    back = only(db, replace(WINDOW, kinds=frozenset({"return"})))
    assert (back.first.kind, back.last) == (Kind.RETURN, date(2026, 7, 29))


def test_two_seasons_of_a_show_are_two(db: Database) -> None:
    rows = [*weekly("1", "2026-04-22", 4, 1), *weekly("1", "2026-08-05", 4, 2)]
    sync(db, snapshot(show("1", "Harbour"), *rows))
    assert {run.first.season: run.last for run in runs(db)} == {1: date(2026, 5, 13), 2: date(2026, 8, 26)}


def test_what_began_before_is_there_as_long_as_it_goes_on(db: Database) -> None:
    sync(
        db,
        snapshot(
            show("1", "Still On"), show("2", "Over"), show("3", "Said to Go On"), show("4", "Other Season"),
            *weekly("1", "2026-03-04", 8), *weekly("2", "2026-03-04", 6),
            *weekly("3", "2026-03-04", 1), SeasonFacts("3", 1, end=date(2026, 5, 1)),
            *weekly("4", "2026-03-04", 2), *weekly("4", "2026-06-03", 2, 2),
        ),
    )  # fmt: skip
    assert {run.first.show for run in runs(db, YEAR_BEFORE)} == {"Still On", "Said to Go On"}
    assert {run.first.show for run in runs(db)} == {"Other Season"}


def test_a_date_that_is_no_day_is_as_long_as_its_span(db: Database) -> None:
    autumn = episode("1", "a", "1x01", AirDate.in_season(2026, "autumn"))
    sync(db, snapshot(show("1", "Saltmarsh"), show("2", "Never"), autumn, episode("2", "b", "1x01", UNKNOWN)))
    run = only(db)
    assert (run.first.show, run.first.air.exact, run.last, run.end) == ("Saltmarsh", False, date(2026, 11, 30), None)


def test_episodes_that_were_withdrawn_lengthen_nothing(db: Database) -> None:
    rows = weekly("1", "2026-05-06", 6)
    sync(db, snapshot(show("1", "Harbour"), *rows))
    sync(db, snapshot(), NOW + timedelta(days=3), missing=frozenset(row.key for row in rows[3:]))
    gone = [entry for entry in queries.show_entries(db, 1) if entry.status is Status.WITHDRAWN]
    assert len(gone) == 3
    run = only(db)
    assert (run.last, run.episodes) == (date(2026, 5, 20), 3)


@pytest.mark.parametrize(
    ("zone", "last"), [("Pacific/Pago_Pago", "2026-05-19"), ("UTC", "2026-05-20"), ("Asia/Tokyo", "2026-05-20")]
)
def test_the_last_day_is_that_of_the_person(db: Database, zone: str, last: str) -> None:
    sync(db, snapshot(show("1", "Late"), *weekly("1", "2026-05-06", 3, hour=" 02:00")))
    assert only(db, zone=ZoneInfo(zone)).last == date.fromisoformat(last)


@pytest.mark.parametrize(
    ("all_day", "timed", "last"), [("20", "20 02:00", 20), ("13", "20 12:00", 20), ("27", "20 12:00", 27)]
)
def test_the_latest_day_wins_where_some_have_an_hour_and_some_have_none(
    db: Database, all_day: str, timed: str, last: int
) -> None:
    """At 02:00 UTC it is still the day before in Samoa, where the whole day of the other is not over."""
    rows = [
        episode("1", "a", "1x01", "2026-05-06"),
        episode("1", "b", "1x02", f"2026-05-{all_day}"),
        episode("1", "c", "1x03", f"2026-05-{timed}"),
    ]
    sync(db, snapshot(show("1", "Mixed"), *rows))
    assert only(db, zone=ZoneInfo("Pacific/Pago_Pago")).last == date(2026, 5, last)


@pytest.mark.parametrize(("zone", "on"), [("Pacific/Pago_Pago", False), ("UTC", True), ("Asia/Tokyo", True)])
def test_whether_it_goes_on_is_told_by_the_persons_day(db: Database, zone: str, on: bool) -> None:
    sync(db, snapshot(show("1", "Late"), *weekly("1", "2026-04-06", 3, hour=" 02:00")))
    assert bool(runs(db, YEAR_BEFORE, ZoneInfo(zone))) == on


def test_only_what_the_choice_shows(db: Database) -> None:
    sync(
        db,
        snapshot(
            show("1", "Harbour Street"), show("2", "Krøniken", "DK"), show("3", "Everywhere", None),
            *weekly("1", "2026-05-06", 3), *weekly("2", "2026-05-07", 3, 2), *weekly("3", "2026-05-08", 3),
        ),
    )  # fmt: skip
    commands.follow(db, 1, NOW)

    def titles(**choice: object) -> list[str]:
        return [run.first.show for run in runs(db, replace(WINDOW, **choice))]  # type: ignore[arg-type]

    assert len(titles()) == 3
    assert titles(kinds=frozenset({"season-premiere"})) == ["Krøniken"]
    assert titles(followed=True) == ["Harbour Street"]
    assert set(titles(countries=frozenset({"DK"}))) == {"Krøniken", "Everywhere", "Harbour Street"}
    assert titles(text="kron") == ["Krøniken"]
    assert titles(kinds=frozenset({"episode", "special"})) == []


def test_the_seasons_of_another_channel_are_under_its_name(db: Database) -> None:
    rows = [replace(row, services=(Service("Kanal 5", "DK"),)) for row in weekly("1", "2026-05-06", 2)]
    sync(db, snapshot(show("1", "Away"), *rows))
    assert only(db).first.services == ("Kanal 5",)


# --- against the plainest reading ---

_PREMIERES = frozenset(kind.value for kind in PREMIERES) | {FULL_SEASON}

seasons = st.lists(
    st.tuples(
        st.integers(0, 3),  # show
        st.integers(1, 3),  # season
        st.dates(date(2025, 6, 1), date(2026, 10, 30)),
        st.integers(1, 7),  # episodes
        st.sampled_from([0, 1, 7, 60]),  # days between them
        st.booleans(),  # hours known
    ),
    max_size=5,
    unique_by=lambda season: season[:2],
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(listed=seasons, zone=st.sampled_from(["Pacific/Pago_Pago", "UTC", "Asia/Tokyo"]).map(ZoneInfo))
def test_every_season_that_is_on_is_there_once_and_no_other(
    tmp_path_factory: pytest.TempPathFactory, listed: list[tuple[int, int, date, int, int, bool]], zone: ZoneInfo
) -> None:
    db = Database(tmp_path_factory.mktemp("runs") / "library.db")
    db.open()
    rows = [
        episode(str(key), f"{key}-{season}-{n}", f"{season}x{n + 1}",
                f"{first + timedelta(days=apart * n)}" + (" 02:00" if timed else ""))
        for key, season, first, count, apart, timed in listed
        for n in range(count)
    ]  # fmt: skip
    sync(db, snapshot(*(show(str(key), f"Show {key}") for key in {season[0] for season in listed}), *rows))
    found = [*runs(db, WINDOW, zone), *runs(db, YEAR_BEFORE, zone)]
    every = queries.entries(db, Choice(), zone)
    db.close()

    def day(entry: Entry) -> date:
        span = entry.air.span(zone)
        assert span is not None
        return span[0]

    wanted: dict[tuple[int, int | None], tuple[int, date]] = {}
    for entry in every:
        key = (entry.show_id, entry.season)
        parts = [other for other in every if (other.show_id, other.season) == key]
        last = max(map(day, parts))
        firsts = [other for other in parts if str(other.kind) in _PREMIERES or other.full_season]
        in_time = [other for other in firsts if YEAR_BEFORE.first <= day(other) <= WINDOW.last]  # type: ignore[operator]
        if in_time and last >= SINCE:
            first = min(in_time, key=lambda other: (day(other), other.episode or 0))
            wanted[key] = (first.id, last)
    earliest: dict[tuple[int, int | None], SeasonRun] = {}
    for run in found:
        key = (run.first.show_id, run.first.season)
        if key not in earliest or day(run.first) < day(earliest[key].first):
            earliest[key] = run
    assert {key: (run.first.id, run.last) for key, run in earliest.items()} == wanted
