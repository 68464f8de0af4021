from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from desktop_app.domain.airdate import AirDate
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import GLOBAL, HARBOUR, NOW, episode, show, snapshot, sync

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


def watched(db: Database, days: int, source: str = "tvmaze") -> list[str]:
    return list(queries.watched_shows(db, source, TODAY, days))


def test_watched_shows_are_the_followed_then_the_nearest_premieres(world: Database) -> None:
    far = show("8", "Far Away")
    sync(world, snapshot(far, episode("8", "801", "1x01", "2026-12-01")))
    assert watched(world, 30) == ["2", "3"]
    assert watched(world, 5) == ["2"]
    assert watched(world, 365) == ["2", "3", "8"]
    commands.follow(world, queries.find_shows(world, "Far Away")[0].id, NOW)
    assert watched(world, 5) == ["8", "2"]
    commands.follow(world, 1, NOW + timedelta(days=1))
    assert watched(world, 30) == ["1", "8", "2", "3"], "by the nearest of their dates, whatever kind it is of"
    assert watched(world, 30, "starter") == []


def test_of_a_watched_show_it_is_known_when_it_changed_and_whether_its_cast_came(world: Database) -> None:
    sync(world, snapshot(replace(GLOBAL, updated=1_700_000_000), cast_of=frozenset({"3"})))
    found = queries.watched_shows(world, "tvmaze", TODAY, 30)
    assert {key: (known.updated, known.cast_asked) for key, known in found.items()} == {
        "2": (None, False), "3": (1_700_000_000, True)
    }  # fmt: skip
    assert found["3"].title == GLOBAL.title


def test_answers_that_hold_no_longer_have_no_age(db: Database) -> None:
    for url in ("https://a", "https://b", "https://c"):
        commands.answered(db, "tvmaze", url, NOW)
    commands.outdated(db, "tvmaze", ["https://a"])
    commands.outdated(db, "tvmaze", ["https://b"], ("https://updates", NOW))
    assert queries.ages(db, "tvmaze") == {"https://c": NOW, "https://updates": NOW}


def test_a_premiere_without_an_exact_date_is_not_near(db: Database) -> None:
    sync(db, snapshot(show("1", "Some Day"), episode("1", "a", "1x01", AirDate.in_month(2026, 5))))
    assert watched(db, 30) == []
