import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.known import EntryState, EntryWrite, Merged, ShowWrite
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import RelationFacts, Snapshot
from desktop_app.domain.values import Announcement, Changes, Choice, Kind, Status
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import GLOBAL, HARBOUR, NOW, UTC, WORLD, at, credit, episode, show, snapshot, sync

DAY = timedelta(days=1)
ALL = Choice()


def contents(path: Path) -> dict[str, list[object]]:
    """Every row of every table."""
    with closing(sqlite3.connect(path)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        names = [name for name in names if not name.endswith("_search")]  # their rows are in other tables
        return {name: connection.execute(f"SELECT * FROM {name}").fetchall() for name in names}


def test_the_same_feed_again_writes_nothing(world: Database, path: Path) -> None:
    before = contents(path)
    assert sync(world, WORLD, NOW + DAY) == Changes()
    assert contents(path) == before


def test_changes_name_what_was_touched_and_its_days(db: Database) -> None:
    changes = sync(db, snapshot(HARBOUR, episode("1", "101", "1x01", "2026-05-01 20:00")))
    assert changes.kinds == {"entries", "shows"}
    assert (changes.first, changes.last) == (date(2026, 4, 30), date(2026, 5, 2))
    assert changes.show_ids == {1}


def test_a_date_that_moves_touches_the_old_days_and_the_new(world: Database) -> None:
    moved = snapshot(HARBOUR, episode("1", "101", "1x01", "2026-07-20 20:00", title="Low Tide"))
    changes = sync(world, moved, NOW + DAY)
    assert changes.first is not None
    assert changes.last is not None
    assert changes.first <= date(2026, 5, 1)
    assert changes.last >= date(2026, 7, 20)
    assert [(said.air, said.status) for said in queries.ledger(world, 1, 1, 1)] == [
        (at("2026-05-01 20:00"), Status.CONFIRMED),
        (at("2026-07-20 20:00"), Status.CONFIRMED),
    ]


def test_an_unknown_date_touches_every_day(db: Database) -> None:
    changes = sync(db, snapshot(HARBOUR, episode("1", "101", "1x01", AirDate.in_year(2026))))
    assert (changes.first, changes.last) == (date(2025, 12, 31), date(2027, 1, 1))
    changes = sync(db, snapshot(GLOBAL, episode("3", "301", "1x01", UNKNOWN)))
    assert (changes.first, changes.last) == (None, None)


def test_the_age_of_an_answer_is_written_with_its_rows(db: Database) -> None:
    merged = merge([], WORLD, NOW)
    commands.apply(db, "tvmaze", merged, answered=("https://api/full", NOW, "tag", "Thu"))
    assert queries.age(db, "https://api/full") == NOW
    assert queries.validators(db, "https://api/full") == ("tag", "Thu")
    assert commands.apply(db, "tvmaze", Merged(), answered=("https://api/full", NOW + DAY)).kinds == {"sources"}
    assert queries.age(db, "https://api/full") == NOW + DAY
    assert queries.validators(db, "https://api/full") == (None, None)


def test_following_is_idempotent_and_undone_by_unfollowing(world: Database) -> None:
    heard: list[Changes] = []
    world.listen(heard.append)
    assert commands.follow(world, 1, NOW) is None
    assert commands.follow(world, 1, NOW + DAY) == NOW
    assert queries.find_shows(world, "Harbour Street")[0].followed
    assert commands.unfollow(world, 1) == NOW
    assert commands.unfollow(world, 1) is None
    assert [(changes.kinds, changes.show_ids) for changes in heard if changes != Changes()] == [({"follows"}, {1})] * 2


def test_a_follow_is_brought_back_as_it_was(world: Database) -> None:
    commands.follow(world, 1, NOW)
    assert commands.follow_since(world, 1, commands.unfollow(world, 1)) is None
    assert commands.follow_since(world, 1, commands.follow(world, 1, NOW + DAY)) == NOW
    assert commands.follow_since(world, 1, NOW - DAY) == NOW
    assert commands.follow_since(world, 1, None) == NOW - DAY
    assert commands.follow_since(world, 987, NOW) is None, "of a show that is gone"
    assert not queries.find_shows(world, "Harbour Street")[0].followed


def test_a_follow_survives_every_sync(world: Database) -> None:
    commands.follow(world, 1, NOW)
    sync(world, replace(WORLD, episodes=()), NOW + DAY)
    sync(world, snapshot(), NOW + DAY, missing=frozenset({"101", "102", "103"}))
    sync(world, snapshot(replace(HARBOUR, title="Harbour Road")), NOW + DAY)
    assert queries.find_shows(world, "Harbour Road")[0].followed


def test_shows_that_turn_out_to_be_one_are_joined_with_all_that_belongs_to_them(world: Database) -> None:
    rows = (
        show("krøniken", "The Chronicle", services=(), external_ids=(("tvdb", "9"),)),
        episode("krøniken", "k1", "3x01", "2026-09-01", title="Farewell"),
        credit("krøniken", "Ida Holm", known_for=("Borgen",)),
    )
    other = snapshot(*rows, source="feed", relations=(RelationFacts("krøniken", "based on", "A Book"),))
    sync(world, replace(other, cast_of=frozenset({"krøniken"})))
    kept, absorbed = (queries.find_shows(world, words)[0].id for words in ("Krøniken", "The Chronicle"))
    assert kept != absorbed
    commands.follow(world, absorbed, NOW)
    before = {entry.uid for entry in queries.entries(world, ALL, UTC)}

    told = replace(rows[0], external_ids=(("tvdb", "9"), ("imdb", "tt0000002")))
    changes = sync(world, replace(other, shows=(told,)), NOW + DAY)
    assert {kept, absorbed} <= changes.show_ids
    assert (changes.first, changes.last) == (None, None)
    page = queries.show_page(world, kept)
    assert page is not None
    assert page.followed
    assert page.sources == ("tvmaze", "feed")
    assert [c.person for c in page.cast] == ["Ida Holm"]
    assert [r.show for r in page.relations] == ["A Book"]
    assert queries.show_page(world, absorbed) is None
    assert {entry.uid for entry in queries.entries(world, ALL, UTC)} == before
    assert {said.source for said in queries.ledger(world, kept)} == {"tvmaze", "feed"}
    assert [hit.id for hit in queries.find_shows(world, "The Chronicle")] == [kept]
    assert queries.search(world, "chronicle").shows == (), "the name that the calendar no longer shows"
    assert [hit.id for hit in queries.search(world, "kron").shows] == [kept]
    assert queries.entries(world, Choice(followed=True), UTC)


def test_the_id_of_an_absorbed_show_is_never_given_again(db: Database) -> None:
    for key in ("a", "b"):
        commands.apply(db, "feed", Merged((ShowWrite(None, f"feed:{key}", show(key, key), show(key, key)),)))
    commands.apply(db, "feed", Merged((ShowWrite(1, "feed:a", absorbs=(2,)),)))
    commands.apply(db, "feed", Merged((ShowWrite(None, "feed:c", show("c", "c"), show("c", "c")),)))
    assert [hit.id for hit in queries.find_shows(db, "c")] == [3]


def test_both_follows_of_a_joined_show_are_one_since_the_earlier(db: Database) -> None:
    for key in ("a", "b"):
        commands.apply(db, "feed", Merged((ShowWrite(None, f"feed:{key}", show(key, key), show(key, key)),)))
    commands.follow(db, 1, NOW)
    commands.follow(db, 2, NOW - DAY)
    commands.apply(db, "feed", Merged((ShowWrite(1, "feed:a", absorbs=(2,)),)))
    with db.read() as connection:
        assert connection.exec_driver_sql("SELECT * FROM follow").fetchall() == [
            (1, (NOW - DAY).timestamp()),
        ]


def test_a_new_country_of_the_show_is_that_of_its_entries(world: Database) -> None:
    moved = replace(HARBOUR, services=GLOBAL.services)
    sync(world, snapshot(moved), NOW + DAY)
    assert {entry.country for entry in queries.show_entries(world, 1)} == {None}


def test_withdrawing_forgets_the_digest_so_that_the_row_is_read_again_when_it_comes_back(db: Database) -> None:
    coming = snapshot(HARBOUR, episode("1", "101", "1x01", "2026-08-01 20:00"), digests={"101": b"a"})
    sync(db, coming)
    assert queries.digests(db, "tvmaze") == {"101": b"a"}
    assert queries.keys_to_come(db, "tvmaze", NOW) == {"101"}
    later = NOW + 3 * DAY
    sync(db, snapshot(), later, missing=frozenset({"101"}))
    assert queries.digests(db, "tvmaze") == {}
    assert queries.keys_to_come(db, "tvmaze", later) == frozenset()
    (entry,) = queries.entries(db, ALL, UTC)
    assert entry.status is Status.WITHDRAWN
    sync(db, coming, later + DAY)
    assert queries.digests(db, "tvmaze") == {"101": b"a"}
    assert queries.keys_to_come(db, "tvmaze", later) == {"101"}
    (entry,) = queries.entries(db, ALL, UTC)
    assert entry.status is not Status.WITHDRAWN


def test_a_write_for_what_another_process_has_changed_loses_nothing(db: Database) -> None:
    """Two processes that merged the same news: the second finds it there."""
    merged = merge([], WORLD, NOW)
    commands.apply(db, "tvmaze", merged)
    before = queries.entries(db, ALL, UTC)
    commands.apply(db, "tvmaze", merged)
    assert queries.entries(db, ALL, UTC) == before
    gone = ShowWrite(999, "tvmaze:999", show("999", "Gone"), show("999", "Gone"))
    assert commands.apply(db, "tvmaze", Merged((gone,))) == Changes()


def test_the_same_entry_written_by_two_processes_is_one(world: Database) -> None:
    state = EntryState(4, 1, Kind.SEASON_PREMIERE, at("2026-10-01"), episode_title="Return")
    write = EntryWrite(None, "tvmaze:1:4:1", "uid-of-4-1", state, None, 0, NOW)
    for title in ("Return", "Homecoming"):
        again = write._replace(state=state._replace(episode_title=title))
        commands.apply(world, "tvmaze", Merged((ShowWrite(1, "tvmaze:1", entries=(again,)),)))
    found = [e for e in queries.show_entries(world, 1) if e.identity == "tvmaze:1:4:1"]
    assert [(e.uid, e.episode_title) for e in found] == [("uid-of-4-1", "Homecoming")]
    assert [hit.entry.id for hit in queries.search(world, "homecom").episodes] == [found[0].id]
    assert queries.search(world, "return").episodes == ()


def test_identity_and_uid_of_a_stored_entry_never_change(world: Database) -> None:
    before = {e.id: (e.identity, e.uid) for e in queries.show_entries(world, 1)}
    sync(world, snapshot(HARBOUR, episode("1", "101", "1x01", "2026-06-01", title="High Tide")), NOW + DAY)
    after = queries.show_entries(world, 1)
    assert {e.id: (e.identity, e.uid) for e in after} == before
    changed = next(e for e in after if e.episode_title == "High Tide")
    assert (changed.sequence, changed.modified) == (1, NOW + DAY)


def test_cast_replaces_what_the_same_source_said_and_only_when_it_differs(world: Database) -> None:
    def cast(*names: str) -> Snapshot:
        return snapshot(HARBOUR, *(credit("1", name, n) for n, name in enumerate(names)), cast_of=frozenset({"1"}))

    assert "credits" in sync(world, cast("Ada Vale", "Bo Lund")).kinds
    assert sync(world, cast("Ada Vale", "Bo Lund")) == Changes()
    assert "credits" in sync(world, cast("Ada Vale")).kinds
    page = queries.show_page(world, 1)
    assert page is not None
    assert [c.person for c in page.cast] == ["Ada Vale"]


def test_an_empty_cast_is_an_answer(world: Database) -> None:
    page = queries.show_page(world, 1)
    assert page is not None
    assert not page.cast_known
    assert "credits" in sync(world, snapshot(HARBOUR, cast_of=frozenset({"1"}))).kinds
    page = queries.show_page(world, 1)
    assert page is not None
    assert page.cast_known
    assert sync(world, snapshot(HARBOUR, cast_of=frozenset({"1"}))) == Changes()


def test_what_is_known_of_a_person_outlives_a_page_that_does_not_say_it(world: Database) -> None:
    told = credit("1", "Ada Vale", known_for=("Low Tide",), image="https://example.org/ada.jpg")
    sync(world, snapshot(HARBOUR, told, cast_of=frozenset({"1"})))
    sync(world, snapshot(GLOBAL, credit("3", "Ada Vale"), cast_of=frozenset({"3"})))
    page = queries.show_page(world, 3)
    assert page is not None
    assert page.cast[0].known_for == ("Low Tide",)
    assert page.cast[0].image == "https://example.org/ada.jpg"


def test_the_ledger_keeps_every_statement_in_full(world: Database) -> None:
    said = Announcement(
        "news",
        AirDate.in_quarter(2026, 4),
        Status.TENTATIVE,
        NOW,
        NOW - DAY,
        "season:2",
        2,
        None,
        "in the autumn",
        "https://n/1",
    )
    commands.apply(world, "news", Merged((ShowWrite(1, "tvmaze:1", announcements=(said,)),)))
    assert queries.ledger(world, 1, 2) == [said]
    assert queries.ledger(world, 1)[-1] == said


def test_sources_are_added_once_and_removed_with_their_ages_but_not_what_was_read(world: Database) -> None:
    commands.add_source(world, "mine", "schema.org", "https://example.org/feed")
    with pytest.raises(PremieresError) as caught:
        commands.add_source(world, "mine", "schema.org", "https://example.org/other")
    assert caught.value.code == "source-exists"
    sync(world, snapshot(show("z", "Zephyr"), episode("z", "z1", "1x01", "2026-06-06"), source="mine"))
    commands.answered(world, "mine", "https://example.org/feed", NOW)
    commands.failed(world, "mine", "It did not answer.")
    (info,) = [s for s in queries.sources(world) if s.name == "mine"]
    assert (info.answered_at, info.error) == (NOW, "It did not answer.")
    commands.remove_source(world, "mine")
    assert "mine" not in {s.name for s in queries.sources(world)}
    assert queries.age(world, "https://example.org/feed") is None
    assert queries.find_shows(world, "Zephyr")
    with pytest.raises(PremieresError) as caught:
        commands.remove_source(world, "mine")
    assert caught.value.code == "no-source"


def test_success_clears_the_error_of_a_source(world: Database) -> None:
    heard: list[Changes] = []
    world.listen(heard.append)
    for sentence in ("No answer.", None, None):
        commands.failed(world, "tvmaze", sentence)
    assert [s.error for s in queries.sources(world)] == [None, None]
    assert len(heard) == 2
