"""Where a show is to be met in the calendar."""

from __future__ import annotations

from datetime import timedelta
from zoneinfo import ZoneInfo

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Choice
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, UTC, episode, put, snapshot, sync

DAY = timedelta(days=1)


def met(db: Database, choice: Choice = Choice(), days: int = 0, show_id: int = 1) -> str | None:  # noqa: B008 (frozen)
    found = queries.next_entries(db, (show_id,), NOW + days * DAY, UTC, choice)
    return found[show_id].episode_title if found else None


def test_what_comes_next_else_what_came_last(world: Database) -> None:
    assert met(world) == "Behind the Lighthouse"
    assert met(world, days=6) == "Behind the Lighthouse", "all of that day it is to come"
    assert met(world, days=7) == "Behind the Lighthouse", "the last that there was"
    assert met(world, days=-30) == "Low Tide"
    assert queries.next_entries(world, (1, 2, 3, 4), NOW, UTC, Choice()).keys() == {1, 2, 3}


def test_what_the_choice_shows_comes_before_what_it_hides(world: Database) -> None:
    premieres = Choice(kinds=frozenset({"series-premiere", "season-premiere"}))
    assert met(world, premieres, days=-30) == "Low Tide"
    assert met(world, premieres) == "Behind the Lighthouse", "hidden, but nothing else is to come"
    assert met(world, premieres, days=30) == "Low Tide", "the last one that it shows"
    assert met(world, Choice(countries=frozenset({"DE"})), days=30) == "Behind the Lighthouse"


def test_a_day_comes_before_a_vague_date_and_that_before_none(db: Database) -> None:
    put(db, "1", "Harbour Street", UNKNOWN, AirDate.in_year(2026), AirDate.on(NOW.date() + 90 * DAY))
    assert met(db) == "c"
    assert met(db, days=100) == "b"
    assert met(db, days=900) == "a"


def test_today_is_the_persons(db: Database) -> None:
    put(db, "1", "Harbour Street", AirDate.on(NOW.date()), AirDate.on(NOW.date() + DAY))
    (entry,) = queries.next_entries(db, (1,), NOW, ZoneInfo("Pacific/Kiritimati"), Choice()).values()
    assert entry.episode_title == "b", "there it is tomorrow already"
    (entry,) = queries.next_entries(db, (1,), NOW, ZoneInfo("Pacific/Pago_Pago"), Choice()).values()
    assert entry.episode_title == "a"


def test_a_show_with_nothing_but_withdrawn_entries_is_nowhere(db: Database) -> None:
    sync(db, snapshot(HARBOUR, episode("1", "101", "1x01", "2026-06-01")))
    sync(db, snapshot(HARBOUR), NOW + DAY, missing=frozenset({"101"}))
    assert met(db) is None


def test_whether_a_choice_shows_an_entry(world: Database) -> None:
    entry = queries.next_entries(world, (2,), NOW, UTC, Choice())[2]
    for choice, shown in (
        (Choice(), True),
        (Choice(countries=frozenset({"DK"})), True),
        (Choice(countries=frozenset({"GB"})), False),
        (Choice(kinds=frozenset({"episode"})), False),
        (Choice(followed=True), False),
        (Choice(services=frozenset({"Channel Two"})), False),
        (Choice(text="nothing like it"), True),
    ):
        assert queries.shows(world, choice, entry) is shown, choice
    commands.follow(world, 2, NOW)
    assert queries.shows(world, Choice(followed=True, countries=frozenset({"GB"})), entry)


def test_without_a_date_it_is_shown_only_where_it_is_followed(db: Database) -> None:
    put(db, "1", "Harbour Street", UNKNOWN)
    entry = queries.next_entries(db, (1,), NOW, UTC, Choice())[1]
    assert not queries.shows(db, Choice(), entry)
    commands.follow(db, 1, NOW)
    assert queries.shows(db, Choice(), entry)
