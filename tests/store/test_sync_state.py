from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.airdate import AirDate
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import GLOBAL, HARBOUR, KRONIKEN, NOW, episode, show, snapshot, sync

TODAY = NOW.date()


def test_digests_by_episode_key_and_since_a_day(world: Database) -> None:
    assert queries.digests(world, "tvmaze") == {"101": b"a", "102": b"b", "201": b"c"}
    assert queries.digests(world, "tvmaze", date(2026, 5, 8)) == {"102": b"b", "201": b"c"}
    assert queries.digests(world, "starter") == {}


def test_a_new_digest_replaces_the_old(world: Database) -> None:
    row = episode("1", "101", "1x01", "2026-05-01 20:00", title="Low Tide")
    sync(world, snapshot(HARBOUR, row, digests={"101": b"new"}))
    assert queries.digests(world, "tvmaze")["101"] == b"new"


def test_keys_to_come_are_those_with_a_date_after_the_instant(world: Database) -> None:
    assert queries.keys_to_come(world, "tvmaze", NOW) == {"103", "201", "301", "302", "303"}
    assert queries.keys_to_come(world, "tvmaze", datetime(2026, 5, 16, 18, tzinfo=UTC)) == {"103", "301", "302", "303"}
    assert queries.keys_to_come(world, "starter", NOW) == frozenset()


def test_ages_by_address_and_the_last_sync(db: Database) -> None:
    assert queries.last_sync(db) is None
    assert queries.age(db, "https://a") is None
    assert queries.validators(db, "https://a") == (None, None)
    commands.answered(db, "starter", "starter.jsonld", NOW + timedelta(days=9))
    commands.answered(db, "tvmaze", "https://a", NOW, "etag", "Thu, 14 May 2026")
    commands.answered(db, "tvmaze", "https://b", NOW + timedelta(hours=1))
    assert queries.age(db, "https://a") == NOW
    assert queries.validators(db, "https://a") == ("etag", "Thu, 14 May 2026")
    assert queries.ages(db, "tvmaze") == {"https://a": NOW, "https://b": NOW + timedelta(hours=1)}
    assert queries.last_sync(db) is None, "no run has come to its end yet"
    commands.ended(db, "tvmaze", NOW + timedelta(hours=2))
    commands.ended(db, "own", NOW + timedelta(minutes=90))
    assert queries.last_sync(db) == NOW + timedelta(hours=2)
    commands.answered(db, "tvmaze", "https://a", NOW + timedelta(hours=3))
    assert queries.last_sync(db) == NOW + timedelta(hours=2)
    assert queries.sources(db)[0].answered_at == NOW + timedelta(hours=3)


def test_an_answer_makes_a_failure_a_thing_of_the_past(world: Database) -> None:
    def errors() -> dict[str, str | None]:
        return {info.name: info.error for info in queries.sources(world)}

    commands.failed(world, "tvmaze", "TVmaze could not be reached.")
    commands.answered(world, "starter", "starter.jsonld", NOW)
    assert errors() == {"tvmaze": "TVmaze could not be reached.", "starter": None}
    sync(world, snapshot(HARBOUR))
    assert errors()["tvmaze"], "what is written says nothing of an answer"
    commands.answered(world, "tvmaze", "https://a", NOW)
    assert errors()["tvmaze"] is None


def test_shows_wanting_cast_are_the_followed_then_the_nearest_premieres(world: Database) -> None:
    far = show("8", "Far Away")
    sync(world, snapshot(far, episode("8", "801", "1x01", "2026-12-01")))
    assert queries.shows_wanting_cast(world, "tvmaze", TODAY, 30, 20) == ["2", "3"]
    assert queries.shows_wanting_cast(world, "tvmaze", TODAY, 365, 20) == ["2", "3", "8"]
    assert queries.shows_wanting_cast(world, "tvmaze", TODAY, 365, 1) == ["2"]
    commands.follow(world, 1, NOW)
    assert queries.shows_wanting_cast(world, "tvmaze", TODAY, 30, 20) == ["1", "2", "3"]
    sync(world, snapshot(HARBOUR, KRONIKEN, cast_of=frozenset({"1", "2"})))
    assert queries.shows_wanting_cast(world, "tvmaze", TODAY, 30, 20) == ["3"]
    assert queries.shows_wanting_cast(world, "starter", TODAY, 30, 20) == []


def test_watched_shows_are_followed_or_premiere_soon(world: Database) -> None:
    sync(world, snapshot(replace(GLOBAL, updated=1_700_000_000)))
    assert queries.watched_shows(world, "tvmaze", TODAY, 30) == {"2": None, "3": 1_700_000_000}
    assert queries.watched_shows(world, "tvmaze", TODAY, 5) == {"2": None}
    commands.follow(world, 1, NOW)
    assert queries.watched_shows(world, "tvmaze", TODAY, 5) == {"1": None, "2": None}


def test_a_premiere_without_an_exact_date_is_not_near(db: Database) -> None:
    sync(db, snapshot(show("1", "Some Day"), episode("1", "a", "1x01", AirDate.in_month(2026, 5))))
    assert queries.shows_wanting_cast(db, "tvmaze", TODAY, 30, 20) == []
