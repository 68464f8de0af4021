from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid5

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.entries import NAMESPACE
from desktop_app.domain.facts import origins
from desktop_app.domain.known import KnownEntry
from desktop_app.domain.locks import Lock, LockedDate, OfEntry
from desktop_app.domain.merge import batches, settle, uid_of
from desktop_app.domain.statements import CreditFacts, RelationFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Kind, Service, Status

from .feed import LATER, NOW, day, episode, season, show, snapshot
from .library import Library, counts

WEEK = timedelta(days=7)
MUCH_LATER = LATER + WEEK


def synced(*snapshots: Snapshot) -> Library:
    library = Library()
    for n, said in enumerate(snapshots):
        library.sync(said, NOW + n * timedelta(days=2))
    return library


def at(library: Library, season: int | None, number: int | None) -> KnownEntry:
    """The one live entry there."""
    found = [e for e in live(library) if (e.state.season, e.state.episode) == (season, number)]
    assert len(found) == 1
    return found[0]


def live(library: Library) -> list[KnownEntry]:
    return [entry for entry in library.entries if entry.state.status is not Status.WITHDRAWN]


def numbers(library: Library) -> list[tuple[int | None, int | None]]:
    return sorted((e.state.season or 0, e.state.episode or 0) for e in live(library))


# What a first sync makes


def test_a_new_show_comes_with_its_entries_and_its_ledger() -> None:
    library = Library()
    merged = library.sync(snapshot(show(), episode(1, day(5, 29)), episode(2, day(6, 5))), NOW)
    assert counts(merged) == (2, 0, 0)
    assert at(library, 1, 1).state.kind is Kind.SERIES_PREMIERE
    assert at(library, 1, 2).state.kind is Kind.EPISODE
    assert [said.learned_at for said in library.ledger("episode:e1x1")] == [NOW]


def test_the_uid_is_a_uuid5_of_the_identity() -> None:
    entry = at(synced(snapshot(episode(1, day(5, 29)))), 1, 1)
    assert entry.identity == "tvmaze:1:1:1"
    assert entry.uid == uid_of(entry.identity) == str(uuid5(NAMESPACE, "tvmaze:1:1:1"))
    assert entry.sequence == 0


@pytest.mark.parametrize(
    ("identity", "uid"),
    [
        ("tvmaze:1:1:1", "936acf65-cada-5018-887b-16a3efab2435"),
        ("tvmaze:82:special:2900000", "9307e4b8-8266-5bbc-b5d8-8da412543725"),
        ("starter:star-city:1:1", "8cd2ed92-8edb-5962-b899-11b75ea5f9b5"),
        ("tvmaze:1:special:binge-S2", "c1554a4c-e467-509f-a15a-b2f40ab1a4d6"),
        ("mine:söndag:2026:14", "b9f8d483-314f-5698-8ec1-d0d79bc9751c"),
    ],
)
def test_the_uids_that_are_in_peoples_calendars_stay(identity: str, uid: str) -> None:
    assert uid_of(identity) == uid


def test_the_same_snapshot_again_writes_nothing() -> None:
    said = snapshot(season(1, episode_order=8), episode(1, day(5, 29)), episode(None, day(6, 1), key="s"))
    library = synced(said)
    assert library.sync(said, LATER).shows == ()


def test_rows_of_a_show_that_nobody_describes_are_left_out_with_a_note() -> None:
    library = Library()
    merged = library.sync(Snapshot("tvmaze", episodes=(episode(1, day(5, 29)),)), NOW)
    assert merged.shows == ()
    assert merged.notes == ("Nothing is known of the show 1.",)


def test_only_the_picture_changes_and_no_calendar_hears_of_it() -> None:
    library = synced(snapshot(episode(1, day(5, 29))), snapshot(episode(1, day(5, 29), image="https://x/still.jpg")))
    entry = at(library, 1, 1)
    assert (entry.state.image, entry.sequence, entry.modified) == ("https://x/still.jpg", 0, NOW)


# Dates that change


def test_a_moved_episode_keeps_its_uid_and_raises_its_sequence() -> None:
    library = synced(snapshot(episode(1, day(5, 29))))
    before = at(library, 1, 1)
    merged = library.sync(snapshot(episode(1, day(6, 5))), LATER)
    after = at(library, 1, 1)
    assert (after.uid, after.sequence, after.modified) == (before.uid, 1, LATER)
    assert (after.state.air, after.state.status) == (day(6, 5), Status.MOVED)
    assert counts(merged) == (0, 1, 0)
    assert len(library.ledger("episode:e1x1")) == 2


def test_under_a_clock_set_back_the_stamp_rises_all_the_same() -> None:
    """Some programs take an event anew only when its LAST-MODIFIED is later than the one they hold."""
    library = synced(snapshot(episode(1, day(5, 29))))
    library.sync(snapshot(episode(1, day(6, 5))), LATER)
    for sequence, air, now in ((2, day(6, 12), NOW), (3, day(6, 19), LATER)):
        before = at(library, 1, 1)
        library.sync(snapshot(episode(1, air)), now)
        after = at(library, 1, 1)
        assert (after.state.air, after.sequence) == (air, sequence)
        assert before.modified is not None
        assert after.modified is not None
        assert after.modified > before.modified


def test_an_uncertain_date_becomes_exact_in_the_same_entry() -> None:
    library = synced(snapshot(episode(1, AirDate.in_month(2026, 5))), snapshot(episode(1, day(5, 29))))
    entry = at(library, 1, 1)
    assert (entry.state.status, entry.sequence) == (Status.CONFIRMED, 1)


def test_a_date_taken_back_is_postponed_and_never_1970() -> None:
    library = synced(snapshot(episode(5, day(5, 29))), snapshot(episode(5, UNKNOWN)))
    entry = at(library, 1, 5)
    assert (entry.state.air, entry.state.status) == (UNKNOWN, Status.POSTPONED)


def test_under_a_clock_that_stands_still_the_later_word_is_still_the_newer() -> None:
    library = Library()
    for air in (day(5, 29), day(6, 5), day(5, 29), day(6, 12)):
        library.sync(snapshot(episode(1, air)), NOW)
    assert at(library, 1, 1).state.air == day(6, 12)
    assert library.sync(snapshot(episode(1, day(6, 12))), NOW).shows == ()


def test_a_cached_feed_that_is_older_than_what_was_read_changes_nothing() -> None:
    library = synced(snapshot(show(updated=200), episode(1, day(6, 5))))
    merged = library.sync(snapshot(show(updated=100), episode(1, day(5, 29))), LATER)
    assert merged.shows == ()


# What has no date


def test_an_ordinary_undated_episode_has_no_entry() -> None:
    assert numbers(synced(snapshot(episode(1, day(5, 29)), episode(2, UNKNOWN)))) == [(1, 1)]


def test_the_next_season_without_a_date_is_to_be_announced() -> None:
    library = synced(snapshot(episode(1, day(5, 29)), season(2)))
    entry = at(library, 2, 1)
    assert (entry.state.air, entry.state.kind) == (UNKNOWN, Kind.SEASON_PREMIERE)


def test_no_entry_for_an_undated_season_before_a_dated_one_or_of_an_ended_show() -> None:
    assert numbers(synced(snapshot(episode(1, UNKNOWN), episode(1, day(5, 29), season=2)))) == [(2, 1)]
    assert numbers(synced(snapshot(show(ended=True), episode(1, UNKNOWN)))) == []


def test_a_show_that_ends_withdraws_what_was_to_be_announced() -> None:
    library = synced(snapshot(show(), season(2)), snapshot(show(ended=True), season(2)))
    assert live(library) == []


# Seasons


def test_a_season_known_by_its_date_keeps_its_uid_when_the_episode_appears() -> None:
    library = synced(snapshot(season(2, AirDate.in_month(2026, 9), url="https://x/season")))
    before = at(library, 2, 1)
    library.sync(snapshot(season(2, day(9, 4)), episode(1, day(9, 4), season=2, title="Back")), LATER)
    after = at(library, 2, 1)
    assert (after.id, after.uid, after.sequence) == (before.id, before.uid, 1)
    assert (after.state.air, after.state.episode_title) == (day(9, 4), "Back")
    assert len(library.entries) == 1


def test_a_full_season_is_one_entry() -> None:
    library = synced(snapshot(season(1, episode_order=4), *(episode(n, day(5, 29)) for n in range(1, 5))))
    (entry,) = library.entries
    assert (entry.state.kind, entry.state.full_season, entry.state.episode_end) == (Kind.SERIES_PREMIERE, True, 4)


def test_a_full_season_has_its_own_text_and_page_else_the_shows_and_not_its_first_episodes() -> None:
    first = episode(1, day(5, 29), title="One", summary="A man wakes up.", url="https://x/1")
    rest = [episode(n, day(5, 29)) for n in range(2, 5)]
    for told, text, page in (
        ({"summary": "It is war.", "url": "https://x/season"}, "It is war.", "https://x/season"),
        ({}, "A village by the sea.", None),
    ):
        library = synced(
            snapshot(show(summary="A village by the sea."), season(1, episode_order=4, **told), first, *rest)
        )
        state = at(library, 1, 1).state
        assert (state.full_season, state.summary, state.url) == (True, text, page)


def test_a_full_season_that_was_stored_with_its_first_episodes_text_is_mended_with_the_next_sequence() -> None:
    rows = [episode(n, day(5, 29), summary=f"What happens in {n}.") for n in range(1, 5)]
    library = synced(snapshot(show(summary="The sea."), season(1, episode_order=4), *rows))
    (known,) = library.shows.values()
    (entry,) = known.entries
    old = replace(entry, state=entry.state._replace(summary="What happens in 1."), sequence=3)
    (written,) = settle([replace(known, entries=(old,))], LATER).shows[0].entries
    assert (written.state.summary, written.sequence, written.modified) == ("The sea.", 4, LATER)


def test_entries_join_into_a_full_season_and_part_again_with_their_uids() -> None:
    weekly = [episode(n, AirDate.on(date(2026, 5, 22) + n * WEEK)) for n in range(1, 5)]
    at_once = [episode(n, day(5, 29)) for n in range(1, 5)]
    order = season(1, episode_order=4)
    library = synced(snapshot(order, *weekly))
    before = {entry.state.episode: entry.uid for entry in live(library)}
    merged = library.sync(snapshot(order, *at_once), LATER)
    assert numbers(library) == [(1, 1)]
    assert counts(merged) == (0, 1, 3)
    assert at(library, 1, 1).uid == before[1]
    library.sync(snapshot(order, *weekly), LATER + WEEK)
    assert {entry.state.episode: entry.uid for entry in live(library)} == before
    assert {entry.sequence for entry in library.entries} == {2}
    assert not at(library, 1, 1).state.full_season


def test_a_finale_needs_the_stated_number_of_episodes() -> None:
    last = episode(8, day(7, 17))
    assert at(synced(snapshot(last)), 1, 8).state.kind is Kind.EPISODE
    assert at(synced(snapshot(season(1, episode_order=8), last)), 1, 8).state.kind is Kind.SEASON_FINALE


def test_a_season_that_goes_on_under_another_number_leaves_no_ghost() -> None:
    first = snapshot(season(1, day(5, 1), key="s"), episode(1, day(5, 1), key="a"))
    second = snapshot(
        season(2026, day(5, 1), key="s"), episode(1, day(5, 1), season=2026, key="a"), complete_shows=frozenset({"1"})
    )
    library = synced(first, second)
    assert numbers(library) == [(2026, 1)]
    assert len(library.entries) == 1


# Withdrawn


def missed(library: Library, now: datetime, *keys: str) -> None:
    library.sync(Snapshot("tvmaze"), now, frozenset(keys))


def test_an_episode_gone_from_a_complete_feed_is_withdrawn_and_comes_back_as_itself() -> None:
    said = snapshot(episode(1, day(5, 29)))
    library = synced(said)
    before = at(library, 1, 1)
    missed(library, LATER, "e1x1")
    (gone,) = library.entries
    assert (gone.state.status, gone.sequence, gone.state.air) == (Status.WITHDRAWN, 1, day(5, 29))
    library.sync(said, MUCH_LATER)
    back = at(library, 1, 1)
    assert (back.uid, back.sequence, back.state.status) == (before.uid, 2, Status.CONFIRMED)


def test_what_has_aired_stays() -> None:
    library = synced(snapshot(episode(1, day(5, 2)), episode(2, AirDate.at(NOW + timedelta(hours=5)))))
    missed(library, LATER, "e1x1", "e1x2")
    assert numbers(library) == [(1, 1), (1, 2)]


def test_a_day_that_has_begun_somewhere_stays() -> None:
    library = synced(snapshot(episode(1, day(5, 29))))
    missed(library, datetime(2026, 5, 28, 13, tzinfo=UTC), "e1x1")
    assert numbers(library) == [(1, 1)]


def test_what_was_learned_since_the_feed_was_made_stays() -> None:
    library = synced(snapshot(episode(1, day(5, 29))))
    missed(library, NOW + timedelta(hours=24), "e1x1")
    assert numbers(library) == [(1, 1)]
    missed(library, NOW + timedelta(hours=25), "e1x1")
    assert numbers(library) == []


def test_the_complete_list_of_one_show_withdraws_what_it_no_longer_holds() -> None:
    whole = frozenset({"1"})
    library = synced(
        snapshot(season(2), episode(1, day(5, 2)), episode(2, day(5, 29)), episode(3, day(6, 5))),
        snapshot(season(1), episode(2, day(5, 29)), complete_shows=whole),
    )
    assert numbers(library) == [(1, 1), (1, 2)]


def test_a_complete_list_leaves_specials_alone_and_withdraws_what_is_not_there() -> None:
    """A page holds no specials; an empty one is no statement that all is off."""
    whole = frozenset({"1"})
    first = snapshot(season(1), season(2, day(12, 1)), episode(1, day(6, 5)), episode(None, day(6, 20), key="sp"))
    library = synced(first, snapshot(season(1), episode(1, day(6, 5)), complete_shows=whole))
    live = [e for e in library.entries if e.state.status is not Status.WITHDRAWN]
    assert sorted((e.state.season, e.state.episode or 0) for e in live) == [(1, 0), (1, 1)]
    library = synced(first, snapshot(complete_shows=whole))
    assert all(e.state.status is not Status.WITHDRAWN for e in library.entries)


def test_rows_that_are_unchanged_are_listed_still() -> None:
    library = synced(
        snapshot(episode(2, day(5, 29))),
        snapshot(complete_shows=frozenset({"1"}), unchanged=frozenset({"e1x2"})),
    )
    assert numbers(library) == [(1, 2)]


def test_an_episode_made_anew_under_another_key_keeps_its_entry() -> None:
    library = synced(snapshot(episode(2, day(5, 29), key="old")))
    library.sync(snapshot(episode(2, day(6, 5), key="new")), LATER, frozenset({"old"}))
    entry = at(library, 1, 2)
    assert entry.state.air == day(6, 5)
    assert len(library.entries) == 1


# Renumbered


def test_an_entry_follows_its_episode_into_a_free_number() -> None:
    library = synced(snapshot(episode(5, day(5, 29), key="a")))
    before = at(library, 1, 5)
    library.sync(snapshot(episode(12, day(5, 29), key="a")), LATER)
    after = at(library, 1, 12)
    assert (after.uid, after.sequence) == (before.uid, 1)
    assert len(library.entries) == 1


def test_where_a_number_is_taken_entries_stay_by_number_and_none_is_left_over() -> None:
    first = [episode(n, day(5, 20 + n), key=key) for n, key in ((1, "a"), (2, "b"), (3, "c"))]
    shifted = [episode(n, day(5, 20 + n), key=key) for n, key in ((1, "new"), (2, "a"), (3, "b"), (4, "c"))]
    library = synced(snapshot(*first))
    before = {entry.state.episode: entry.uid for entry in live(library)}
    library.sync(snapshot(*shifted), LATER)
    after = {entry.state.episode: entry.uid for entry in live(library)}
    assert {n: after[n] for n in before} == before
    assert sorted(after) == [1, 2, 3, 4]
    library.sync(snapshot(*first), MUCH_LATER, frozenset({"new"}))
    assert numbers(library) == [(1, 1), (1, 2), (1, 3)]


def test_a_number_that_an_entry_took_along_gets_an_identity_of_its_own_when_it_is_used_again() -> None:
    library = synced(snapshot(episode(2, day(5, 29), key="a")), snapshot(episode(3, day(5, 29), key="a")))
    library.sync(snapshot(episode(2, day(5, 22), key="b"), episode(3, day(5, 29), key="a")), MUCH_LATER)
    assert numbers(library) == [(1, 2), (1, 3)]
    assert at(library, 1, 3).identity == "tvmaze:1:1:2"
    assert at(library, 1, 2).identity == "tvmaze:1:1:2:b"


def test_a_special_that_gets_a_number_keeps_its_uid_and_so_it_does_on_the_way_back() -> None:
    special, numbered = episode(None, day(5, 29), key="a"), episode(3, day(5, 29), key="a")
    library = synced(snapshot(special))
    before = at(library, 1, None)
    assert (before.identity, before.state.kind) == ("tvmaze:1:special:a", Kind.SPECIAL)
    for said in (numbered, special, numbered):
        library.sync(snapshot(said), LATER)
        (entry,) = library.entries
        assert (entry.uid, entry.state.episode) == (before.uid, said.number)
        assert entry.special == (None if said.number else "a")


# Several sources


def starter(*rows: object, **facts: object) -> Snapshot:
    return snapshot(show("#s", **facts), *rows, source="starter")


def test_the_older_uid_stays_when_tvmaze_comes_to_a_show_of_the_starter_feed() -> None:
    library = synced(starter(episode(1, day(5, 29), show="#s", key="#s-1")))
    before = at(library, 1, 1)
    merged = library.sync(snapshot(show(summary="Space."), episode(1, day(5, 29)), episode(2, day(6, 5))), LATER)
    after = at(library, 1, 1)
    assert (after.uid, after.identity) == (before.uid, "starter:#s:1:1")
    assert after.state.sources == ("tvmaze", "starter")
    assert at(library, 1, 2).identity == "tvmaze:1:1:2"
    assert len(library.shows) == 1
    assert merged.notes == ("Star City is one show in starter, tvmaze.",)


def test_the_most_trusted_date_is_shown_and_the_other_kept_in_the_ledger() -> None:
    library = synced(
        starter(episode(1, day(5, 29), show="#s", key="#s-1")), snapshot(episode(1, day(6, 5), title="Launch"))
    )
    entry = at(library, 1, 1)
    assert (entry.state.air, entry.state.status) == (day(6, 5), Status.CONFIRMED)
    assert [said.air for said in library.ledger("episode:#s-1")] == [day(5, 29)]


def test_each_fact_comes_from_the_most_trusted_source_that_states_it() -> None:
    library = synced(
        starter(episode(1, day(5, 29), show="#s"), genres=("Thriller",), summary="Ours."),
        snapshot(show(summary="Theirs."), episode(1, day(5, 29))),
    )
    (known,) = library.shows.values()
    assert dict(origins(known.facts)) == {"title": "tvmaze", "genres": "starter", "summary": "tvmaze"}


@pytest.mark.parametrize("first", ["starter", "tvmaze"])
def test_what_is_said_of_a_season_is_the_most_trusted_word(first: str) -> None:
    """Of a season that no episode is known of, its entry tells it; of one with episodes, its finale."""
    ours = starter(
        season(2, day(9, 4), show="#s", summary="Ours.", url="https://ours/2"),
        season(1, show="#s", episode_order=8),
        episode(8, day(5, 29), show="#s", key="#s-8"),
    )
    theirs = snapshot(
        season(2, day(9, 4), summary="Theirs.", url="https://theirs/2"),
        season(1, episode_order=9),
        episode(8, day(5, 29)),
    )
    library = synced(*((ours, theirs) if first == "starter" else (theirs, ours)))
    assert (at(library, 2, 1).state.summary, at(library, 2, 1).state.url) == ("Theirs.", "https://theirs/2")
    assert at(library, 1, 8).state.kind is Kind.EPISODE, "the ninth is the last"


def test_two_stored_shows_become_one_when_a_source_tells_that_they_are() -> None:
    library = synced(starter(episode(1, day(5, 29), show="#s", key="#s-1")), snapshot(show(premiered=date(2019, 1, 1))))
    library.sync(snapshot(show(premiered=date(2019, 1, 1)), episode(1, day(5, 29), season=1)), LATER)
    assert len(library.shows) == 2
    older = min(library.entries, key=lambda entry: entry.id)
    merged = library.sync(snapshot(show(premiered=date(2026, 5, 29)), episode(1, day(5, 29))), MUCH_LATER)
    (known,) = library.shows.values()
    assert merged.shows[0].absorbs
    assert at(library, 1, 1).uid == older.uid
    assert sorted(entry.state.status.value for entry in known.entries) == ["confirmed", "withdrawn"]
    assert library.sync(snapshot(show(premiered=date(2026, 5, 29)), episode(1, day(5, 29))), MUCH_LATER).shows == ()


def test_a_show_that_has_been_joined_is_not_given_out_twice() -> None:
    library = synced(starter(episode(1, day(5, 29), show="#s", key="#s-1")))
    two = snapshot(show("1"), show("2"), episode(1, day(5, 29)), episode(1, day(5, 29), show="2", key="z"))
    library.sync(two, LATER)
    assert sorted(tuple(sorted(known.facts)) for known in library.shows.values()) == [
        ("starter", "tvmaze"),
        ("tvmaze",),
    ]
    assert library.sync(two, MUCH_LATER).shows == ()


def lock_date(library: Library, air: AirDate) -> None:
    """On the only entry."""
    (known,) = library.shows.values()
    (entry,) = known.entries
    lock = Lock(OfEntry(entry.id), LockedDate(air, "UTC"), NOW)
    library.shows[known.id] = replace(known, locks=(lock,))


def test_a_lock_holds_against_every_sync() -> None:
    library = synced(snapshot(episode(1, day(5, 29))))
    lock_date(library, day(5, 30))
    library.sync(snapshot(episode(1, day(6, 5))), LATER)
    assert at(library, 1, 1).state.air == day(5, 30)
    assert [said.air for said in library.ledger("episode:e1x1")] == [day(5, 29), day(6, 5)], "the ledger goes on"


def test_a_lock_goes_along_when_its_episode_is_renumbered() -> None:
    library = synced(snapshot(episode(5, day(5, 29), key="a")))
    lock_date(library, day(5, 30))
    library.sync(snapshot(episode(12, day(5, 29), key="a")), LATER)
    assert numbers(library) == [(1, 12)]
    assert at(library, 1, 12).state.air == day(5, 30)


def test_the_lock_of_a_special_holds_too() -> None:
    library = synced(snapshot(episode(None, day(5, 29), key="s")))
    lock_date(library, day(5, 30))
    library.sync(snapshot(episode(None, day(6, 5), key="s")), LATER)
    assert [entry.state.air for entry in library.entries] == [day(5, 30)]


def test_an_episode_of_another_source_that_loses_its_number_keeps_its_entry() -> None:
    """Whatever is merged afterwards: the entry was first stored under the other source's key."""
    library = synced(starter(episode(2, day(5, 29), show="#s", key="#s-2")), snapshot(episode(2, day(5, 29), key="a")))
    (before,) = library.entries
    library.sync(starter(episode(2, day(5, 29), show="#s", key="#s-2", status=Status.WITHDRAWN)), LATER)
    library.sync(snapshot(episode(None, day(5, 29), key="a")), MUCH_LATER)
    library.sync(snapshot(episode(None, day(6, 5), key="a")), MUCH_LATER + WEEK)
    (after,) = library.entries
    assert (after.uid, after.state.air, after.special) == (before.uid, day(6, 5), "a")


def test_a_lock_on_a_full_season_leaves_it_one_entry() -> None:
    whole = [episode(n, day(5, 29)) for n in (1, 2, 3)]
    library = synced(snapshot(season(1, episode_order=3), *whole))
    lock_date(library, day(5, 30))
    library.sync(snapshot(season(1, episode_order=3), *whole, show(premiered=day(5, 29).first)), LATER)
    assert [(e.state.air, e.state.full_season) for e in library.entries] == [(day(5, 30), True)]


def test_a_lock_makes_no_other_kind() -> None:
    library = synced(snapshot(episode(4, day(5, 22)), episode(5, day(5, 29))))
    (known,) = library.shows.values()
    last = at(library, 1, 5)
    lock = Lock(OfEntry(last.id), LockedDate(day(9, 4), "UTC"), NOW)
    library.shows[known.id] = replace(known, locks=(lock,))
    library.sync(snapshot(episode(4, day(5, 22)), episode(5, day(5, 30))), LATER)
    assert (at(library, 1, 5).state.air, at(library, 1, 5).state.kind) == (day(9, 4), Kind.EPISODE)


# What else an event shows


def test_a_stated_spin_off_makes_a_spin_off_premiere() -> None:
    relation = RelationFacts("1", "spin-off", "For All Mankind")
    library = synced(snapshot(episode(1, day(5, 29)), relations=(relation,)))
    assert at(library, 1, 1).state.kind is Kind.SPIN_OFF_PREMIERE
    library.sync(snapshot(episode(1, day(5, 29)), relations=(replace(relation, type="based on"),)), LATER)
    assert at(library, 1, 1).state.kind is Kind.SERIES_PREMIERE


def test_another_title_of_the_show_changes_every_event_of_it() -> None:
    library = synced(snapshot(episode(1, day(5, 29)), episode(2, day(6, 5))))
    library.sync(snapshot(show(title="Star Town"), episode(1, day(5, 29)), episode(2, day(6, 5))), LATER)
    assert [entry.sequence for entry in library.entries] == [1, 1]


def test_a_shows_runtime_changes_the_events_that_end_by_it() -> None:
    rows = (
        episode(1, AirDate.at(NOW + WEEK)),
        episode(2, AirDate.at(NOW + 2 * WEEK), runtime_minutes=60),
        episode(3, day(6, 5)),
    )
    library = synced(snapshot(show(runtime_minutes=45), *rows), snapshot(show(runtime_minutes=50), *rows))
    assert [at(library, 1, number).sequence for number in (1, 2, 3)] == [1, 0, 0]


def test_a_source_that_the_event_has_to_name_changes_it() -> None:
    library = synced(starter(episode(1, day(5, 29), show="#s", key="#s-1")))
    library.sync(snapshot(episode(1, day(5, 29))), LATER)
    entry = at(library, 1, 1)
    assert (entry.state.sources, entry.sequence, entry.modified) == (("tvmaze", "starter"), 1, LATER)


def test_a_premiere_without_words_of_its_own_has_those_of_its_show() -> None:
    library = synced(snapshot(show(summary="A space race."), episode(1, day(5, 29)), episode(2, day(6, 5))))
    assert at(library, 1, 1).state.summary == "A space race."
    assert at(library, 1, 2).state.summary is None
    library.sync(snapshot(show(summary="Another race."), episode(1, day(5, 29)), episode(2, day(6, 5))), LATER)
    assert (at(library, 1, 1).state.summary, at(library, 1, 1).sequence) == ("Another race.", 1)
    assert at(library, 1, 2).sequence == 0


@pytest.mark.parametrize(
    "news",
    [
        {"language": "Danish"},
        {"genres": ("Drama", "Crime", "Fantasy")},
        {"runtime_minutes": 90},
        {"weight": 90},
        {"official_site": "https://example.com"},
    ],
)
def test_sequence_stays_when_the_event_shows_nothing_new(news: dict[str, object]) -> None:
    before = {"genres": ("Drama", "Crime"), "runtime_minutes": 60, "language": "English"}
    library = synced(snapshot(show(**before), episode(1, day(5, 29))))
    library.sync(snapshot(show(**(before | news)), episode(1, day(5, 29))), LATER)
    assert (library.entries[0].sequence, library.entries[0].modified) == (0, NOW)


def test_sequence_stays_when_another_feed_says_the_same_date() -> None:
    library = synced(snapshot(show(premiered=date(2026, 5, 29)), episode(1, day(5, 29))))
    other = snapshot(show("x", premiered=date(2026, 5, 29)), episode(1, day(5, 29), show="x", key="y"), source="mine")
    library.sync(other, LATER)
    (entry,) = live(library)
    assert (entry.state.sources, entry.sequence) == (("tvmaze", "mine"), 0)


def test_what_no_event_shows_of_the_show_changes_none() -> None:
    library = synced(snapshot(show(weight=1, updated=1), episode(1, day(5, 29))))
    merged = library.sync(snapshot(show(weight=90, updated=2, image="https://x/y.jpg"), episode(1, day(5, 29))), LATER)
    assert [entry.sequence for entry in library.entries] == [0]
    assert merged.shows[0].resolved is not None


def test_an_entry_states_a_service_only_where_it_is_not_the_show_s() -> None:
    apple, channel = Service("Apple TV"), Service("Channel 4", "GB")
    library = synced(
        snapshot(
            show(services=(apple,)),
            episode(1, day(5, 29), services=(apple,)),
            episode(2, day(6, 5), services=(channel,)),
        )
    )
    assert at(library, 1, 1).state.services == ()
    assert at(library, 1, 2).state.services == (channel,)


def cast(*names: str, **more: object) -> tuple[CreditFacts, ...]:
    return tuple(CreditFacts("1", name, name.lower(), order=n, **more) for n, name in enumerate(names))  # type: ignore[arg-type]


def test_a_name_among_the_first_six_changes_the_events_and_a_seventh_by_being_more() -> None:
    first = cast("A", "B", "C", "D", "E", "F")
    library = synced(snapshot(episode(1, day(5, 29))))
    library.sync(snapshot(credits=first, cast_of=frozenset({"1"})), LATER)
    assert at(library, 1, 1).sequence == 1
    for more, sequence in (("G", 2), ("H", 2), ("GH", 2), ("", 3)):
        rest = tuple(CreditFacts("1", name, name.lower(), order=6) for name in more)
        library.sync(snapshot(credits=(*first, *rest), cast_of=frozenset({"1"})), MUCH_LATER)
        assert at(library, 1, 1).sequence == sequence


def test_cast_that_was_asked_for_and_is_empty_is_known_to_be_empty() -> None:
    merged = synced(snapshot(episode(1, day(5, 29)))).sync(snapshot(cast_of=frozenset({"1"})), LATER)
    assert merged.shows[0].credits == ()


def test_guests_replace_those_of_their_episode_and_none_is_an_answer() -> None:
    library = synced(snapshot(episode(1, day(5, 29)), episode(2, day(6, 5))))
    guests = cast("G", guest=True, episode_key="e1x1")
    merged = library.sync(Snapshot("tvmaze", credits=guests, guests_of=frozenset({"e1x1"})), LATER)
    assert merged.shows[0].guests == (("e1x1", guests),)
    merged = library.sync(Snapshot("tvmaze", guests_of=frozenset({"e1x2"})), LATER)
    assert merged.shows[0].guests == (("e1x2", ()),)
    assert merged.shows[0].entries == ()


def test_digests_go_along_with_the_rows_that_were_read() -> None:
    library = Library()
    merged = library.sync(snapshot(episode(1, day(5, 29)), digests={"e1x1": b"d"}), NOW)
    assert merged.shows[0].digests == (("e1x1", b"d"),)


# Batches


def test_batches_hold_whole_shows_and_lose_nothing() -> None:
    shows = [show(str(n), f"Show {n}") for n in range(1, 30)]
    episodes = [episode(n, day(6, n), show=s.key, key=f"{s.key}-{n}") for n in range(1, 8) for s in shows]
    guests = cast("G", guest=True, episode_key="1-1")
    whole = snapshot(
        *shows,
        *episodes,
        *(season(1, show=s.key) for s in shows),
        credits=(*cast("A", "B"), *guests),
        relations=(RelationFacts("2", "spin-off", "X"),),
        cast_of=frozenset({"1", "3"}),
        guests_of=frozenset({"1-1", "somewhere else"}),
        complete_shows=frozenset({"4"}),
        digests={e.key: e.key.encode() for e in episodes},
    )
    pieces = list(batches(whole, 50))
    assert len(pieces) > 5

    def together(name: str) -> list[object]:
        return [row for piece in pieces for row in getattr(piece, name)]

    for name in ("shows", "seasons", "episodes", "credits", "relations", "cast_of", "guests_of", "complete_shows"):
        assert sorted(map(str, together(name))) == sorted(map(str, getattr(whole, name))), name
    assert {k: v for piece in pieces for k, v in piece.digests.items()} == whole.digests
    for piece in pieces:
        keys = [facts.key for facts in piece.shows]
        assert {e.show_key for e in piece.episodes} == set(keys)
        assert len(piece.episodes) == 7 * len(keys)


def test_in_pieces_or_whole_the_library_comes_out_alike() -> None:
    shows = [show(str(n), f"Show {n}") for n in range(1, 10)]
    whole = snapshot(*shows, *(episode(n, day(6, n), show=s.key, key=f"{s.key}-{n}") for s in shows for n in (1, 2)))
    once, piecewise = synced(whole), Library()
    for piece in batches(whole, 4):
        piecewise.sync(piece, NOW)
    assert {(e.uid, e.state) for e in once.entries} == {(e.uid, e.state) for e in piecewise.entries}


def test_a_show_larger_than_a_batch_is_one_of_its_own() -> None:
    whole = snapshot(*(episode(n, day(6, 1)) for n in range(1, 1201)))
    assert [len(piece.episodes) for piece in batches(whole, 500)] == [1200]


def test_facts_of_a_show_alone_are_a_show_without_entries() -> None:
    library = synced(Snapshot("tvmaze", shows=(ShowFacts("9", "Found"),)))
    (known,) = library.shows.values()
    assert (known.key, known.entries) == ("tvmaze:9", ())
