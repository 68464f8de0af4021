from dataclasses import replace
from datetime import date, timedelta

import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.facts import CAST_READ
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Kind, Service, Status
from desktop_app.store import queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, KRONIKEN, NOW, UTC, WORLD, at, credit, episode, show, snapshot, sync

DAY = timedelta(days=1)


def known_ids(db: Database, read: Snapshot, missing: frozenset[str] = frozenset()) -> list[int]:
    return [known.id for known in queries.known(db, read.source, read, missing)]


@pytest.mark.parametrize(
    ("read", "found"),
    [
        (snapshot(HARBOUR), [1]),
        (snapshot(episode("2", "x", "9x09", "2026-01-01")), [2]),
        (snapshot(credit("3", "Ada Vale")), [3]),
        (snapshot(cast_of=frozenset({"3"})), [3]),
        (snapshot(complete_shows=frozenset({"2"})), [2]),
        (snapshot(guests_of=frozenset({"301"})), [3]),
        (snapshot(relations=(RelationFacts("1", "spin-off", "Elsewhere"),)), [1]),
        (snapshot(show("z", "krONIken"), source="feed"), [2]),
        (snapshot(show("z", "Other", external_ids=(("imdb", "tt0000002"),)), source="feed"), [2]),
        (snapshot(show("z", "Other", external_ids=(("tvmaze", "3"),)), source="feed"), [3]),
        (snapshot(show("z", "Other", url="http://tvmaze.com/shows/1/harbour-street/"), source="feed"), [1]),
        (snapshot(show("z", "Other", url="https://www.tvmaze.com/shows/2/x"), source="feed"), [2]),
        (snapshot(show("1", "Other", external_ids=(("imdb", "tt9"),)), source="feed"), []),
        (snapshot(), []),
    ],
)
def test_shows_are_known_by_all_that_may_show_that_they_are_the_same(
    world: Database, read: Snapshot, found: list[int]
) -> None:
    assert known_ids(world, read) == found


def test_a_show_that_tvmaze_tells_of_is_known_by_its_page_there(db: Database) -> None:
    sync(db, snapshot(show("sc", "Star City", url="https://www.tvmaze.com/shows/77/star"), source="starter"))
    assert known_ids(db, snapshot(show("77", "Star Town", url="https://www.tvmaze.com/shows/77/star-town"))) == [1]


def test_missing_episodes_tell_their_shows(world: Database) -> None:
    assert known_ids(world, snapshot(), frozenset({"201", "301", "none"})) == [2, 3]


def test_all_that_was_stated_comes_back_as_it_was(db: Database) -> None:
    facts = ShowFacts(
        key="5",
        title="Full House, Fuller",
        url="https://www.tvmaze.com/shows/5/full",
        language="English",
        genres=("Drama", "Crime"),
        services=(Service("Net", None), Service("Kanal", "DK", "Europe/Copenhagen")),
        summary="Words.\n\nMore “words”.",
        ended=False,
        premiered=date(2026, 1, 2),
        official_site="https://example.org",
        image="https://example.org/i.jpg",
        runtime_minutes=45,
        weight=77,
        external_ids=(("imdb", "tt5"), ("thetvdb", "55")),
        updated=1_700_000_000,
    )
    season = SeasonFacts(
        "5",
        2,
        "s2",
        8,
        AirDate.in_month(2026, 9),
        date(2026, 12, 1),
        "https://e/s2",
        (Service("Net"),),
        "S2",
        "https://i/2",
    )
    told = EpisodeFacts(
        "5",
        "51",
        1,
        3,
        at("2026-05-20 01:30", "America/New_York"),
        "Title",
        50,
        "Summary",
        "https://e/51",
        "https://i/51",
        (Service("Away", "US"),),
        Kind.MID_SEASON_FINALE,
        Status.TENTATIVE,
    )
    special = EpisodeFacts("5", "52", 1, None, AirDate.in_season(2026, "winter"))
    relation = RelationFacts("5", "spin-off", "Full House", "4")
    cast = [credit("5", f"Person {n}", n) for n in range(9)]
    read = snapshot(facts, season, told, special, *cast, relations=(relation,), cast_of=frozenset({"5"}))
    sync(db, read)
    (known,) = queries.known(db, "tvmaze", read)
    assert known.key == "tvmaze:5"
    assert dict(known.facts) == {"tvmaze": facts}
    assert known.seasons == (("tvmaze", season),)
    assert known.episodes == (("tvmaze", told), ("tvmaze", special))
    assert known.relations == (("tvmaze", relation),)
    assert known.cast == tuple(f"Person {n}" for n in range(CAST_READ))
    assert {said.key for said in known.announcements} == {"season:2", "episode:51", "episode:52"}
    assert merge([known], replace(read, credits=(), cast_of=frozenset()), NOW + DAY).shows == ()


def test_what_is_known_of_a_joined_show_has_each_sources_own_keys(world: Database) -> None:
    told = replace(KRONIKEN, key="k", url=None)
    sync(world, snapshot(told, episode("k", "k1", "5x01", "2026-09-09"), source="feed"))
    (known,) = queries.known(world, "feed", snapshot(told, source="feed"))
    assert {source: facts.key for source, facts in known.facts.items()} == {"tvmaze": "2", "feed": "k"}
    assert {(source, said.show_key, said.key) for source, said in known.episodes} == {
        ("tvmaze", "2", "201"),
        ("feed", "k", "k1"),
    }


def test_entries_come_back_as_they_were_written(world: Database) -> None:
    for known in queries.known(world, "tvmaze", WORLD):
        for entry in known.entries:
            shown = queries.entry(world, entry.id)
            assert shown is not None
            assert (entry.identity, entry.uid, entry.modified) == (shown.identity, shown.uid, shown.modified)
            assert entry.state.air == shown.air
            assert entry.state.services == ()
    assert merge(queries.known(world, "tvmaze", WORLD), replace(WORLD, digests={}), NOW).shows == ()


def test_instants_with_fractions_and_before_1970_survive(db: Database) -> None:
    odd = AirDate.at(at("1963-11-23 17:16").starts_at.replace(microsecond=250_000))  # type: ignore[union-attr]
    read = snapshot(show("w", "Who"), episode("w", "w1", "1x01", odd))
    sync(db, read)
    (known,) = queries.known(db, "tvmaze", read)
    assert known.episodes[0][1].air == odd
    assert odd.starts_at is not None
    assert odd.starts_at.tzinfo is UTC
