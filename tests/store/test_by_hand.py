from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.by_hand import ByHand
from desktop_app.domain.locks import Lock, LockedTime, OfEntry, clock_on
from desktop_app.domain.values import Changes, Choice, Entry, Kind, Status
from desktop_app.errors import PremieresError
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, UTC, WORLD, episode, first_look, show, snapshot, sync

LATER = NOW + timedelta(hours=1)
MUCH_LATER = NOW + timedelta(days=3)
JUNE = AirDate.on(date(2026, 6, 12))
PILOT = ByHand(Kind.SERIES_PREMIERE, JUNE, title="Tidewatch", episode_title="Ebb")


def made(db: Database, said: ByHand, key: str = "k1", now: datetime = NOW) -> Entry:
    commands.set_by_hand(db, key, said, now)
    entry = queries.entry_by_hand(db, key)
    assert entry is not None
    return entry


ALL = Choice()


def shown(db: Database, choice: Choice = ALL) -> list[Entry]:
    found = queries.entries(db, choice, UTC)
    assert choice.joined or first_look(db.path, choice, UTC) == found
    return found


# Making one


def test_an_entry_made_by_hand_is_on_the_calendar_with_its_show(db: Database) -> None:
    entry = made(db, PILOT)
    assert (entry.show, entry.season, entry.episode, entry.kind) == ("Tidewatch", 1, 1, Kind.SERIES_PREMIERE)
    assert (entry.air, entry.episode_title, entry.status, entry.sources) == (JUNE, "Ebb", Status.CONFIRMED, ("hand",))
    assert shown(db) == [entry]
    assert queries.made_by_hand(db, entry.id) == ("k1", replace(PILOT, season=1, episode=1, show_id=entry.show_id))
    (hit,) = queries.find_shows(db, "tidewatch")
    assert hit.id == entry.show_id


@pytest.mark.parametrize("air", [UNKNOWN, AirDate.in_month(2026, 7), AirDate.in_year(2027)])
@pytest.mark.parametrize("kind", [Kind.FILM, Kind.SEASON_PREMIERE])
def test_it_needs_no_day(db: Database, air: AirDate, kind: Kind) -> None:
    season = None if kind is Kind.FILM else 4
    entry = made(db, ByHand(kind, air, title="Tidewatch", season=season))
    assert shown(db) == [entry]
    assert (entry.air, entry.kind) == (air, kind)


def test_its_hour_is_one_on_the_wall_of_its_zone(db: Database) -> None:
    entry = made(db, replace(PILOT, air=clock_on(date(2026, 12, 1), time(21), "Europe/Berlin")))
    assert entry.air.starts_at == datetime(2026, 12, 1, 20, tzinfo=UTC)
    assert queries.made_by_hand(db, entry.id) is not None


def test_one_of_a_show_that_the_library_has_stands_among_its_others(world: Database) -> None:
    entry = made(world, ByHand(Kind.EPISODE, JUNE, show_id=1, season=1, episode=3, service="Sky"))
    assert (entry.show, entry.show_id, entry.services) == ("Harbour Street", 1, ("Sky",))
    page = queries.show_page(world, 1)
    assert page is not None
    assert (page.title, page.services) == ("Harbour Street", ("Channel One",))
    told = episode("1", "109", "1x03", "2026-06-19", title="Storm")
    sync(world, snapshot(replace(HARBOUR, title="Harbour Street: Docks"), told), MUCH_LATER)
    after = queries.entry(world, entry.id)
    assert after is not None
    assert (after.uid, after.air, after.episode_title) == (entry.uid, JUNE, "Storm")
    assert after.show == "Harbour Street: Docks"
    why = queries.why(world, entry.id, UTC)
    assert why is not None
    assert [one.announcement.source for one in why.said] == ["hand", "tvmaze"]


def test_what_is_said_of_an_entry_that_is_there_already_shows_on_it(world: Database) -> None:
    (before,) = (entry for entry in shown(world) if entry.episode_title == "Liftoff")
    entry = made(world, ByHand(Kind.SERIES_PREMIERE, JUNE, show_id=3))
    assert (entry.id, entry.uid, entry.air, entry.sequence) == (before.id, before.uid, JUNE, before.sequence + 1)
    commands.set_by_hand(world, "k1", None, LATER)
    after = queries.entry(world, before.id)
    assert after is not None
    assert replace(after, sequence=0, modified=None) == replace(before, sequence=0, modified=None)


def test_a_show_that_a_source_brings_later_is_the_same_one(db: Database) -> None:
    entry = made(db, replace(PILOT, title="tidewatch"))
    commands.follow(db, entry.show_id, NOW)
    told = show("7", "Tidewatch", premiered=date(2026, 6, 19))
    sync(db, snapshot(told, episode("7", "701", "1x01", "2026-06-19 20:00", title="Pilot")), MUCH_LATER)
    (after,) = shown(db)
    assert (after.uid, after.show, after.followed, after.air) == (entry.uid, "Tidewatch", True, JUNE)
    assert after.sources == ("hand", "tvmaze")
    page = queries.show_page(db, after.show_id)
    assert page is not None
    assert page.sources == ("hand", "tvmaze")


def test_a_source_that_makes_one_show_of_two_does_so_at_once(db: Database) -> None:
    """Its show is the one of a source; with what that tells of the years, it is the person's as well."""
    premiered = date(2026, 5, 29)
    sync(db, snapshot(show("1", "Star City", premiered=premiered), episode("1", "201", "2x01", "2026-05-29")))
    made(db, ByHand(Kind.EPISODE, JUNE, title="Tidewatch", season=2, episode=2))
    renamed = ByHand(Kind.SEASON_PREMIERE, AirDate.in_month(2026, 7), title="Star City", season=2)
    commands.set_by_hand(db, "k1", renamed, LATER)
    told = snapshot(show("#s", "Star City", premiered=premiered), source="starter")
    sync(db, told, MUCH_LATER)
    assert [hit.id for hit in queries.find_shows(db, "star city")] == [1]
    assert sync(db, told, MUCH_LATER + timedelta(hours=1)) == Changes()


def test_two_under_one_new_title_are_of_one_show(db: Database) -> None:
    one = made(db, PILOT)
    other = made(db, ByHand(Kind.SPECIAL, JUNE, title="TIDEWATCH"), "k2")
    assert other.show_id == one.show_id
    assert other.id != one.id


def test_an_unchanged_sync_leaves_it_alone(world: Database) -> None:
    made(world, ByHand(Kind.EPISODE, JUNE, show_id=1, season=1, episode=3))
    before = shown(world)
    sync(world, WORLD, MUCH_LATER)
    assert shown(world) == before


# Changing one


def test_changed_it_keeps_its_uid_and_the_way_back_is_exact(db: Database) -> None:
    before = made(db, PILOT)
    told = ByHand(Kind.SEASON_PREMIERE, AirDate.in_month(2026, 9), None, "Tidewatch", 2, 1, "Flow", "Sky")
    former = commands.set_by_hand(db, "k1", told, LATER)
    after = queries.entry_by_hand(db, "k1")
    assert after is not None
    assert (after.id, after.uid, after.season, after.air, after.kind) == (
        before.id,
        before.uid,
        2,
        AirDate.in_month(2026, 9),
        Kind.SEASON_PREMIERE,
    )
    assert commands.set_by_hand(db, "k1", former, MUCH_LATER) == replace(told, show_id=before.show_id)
    again = queries.entry_by_hand(db, "k1")
    assert again is not None
    assert replace(again, sequence=0, modified=None) == replace(before, sequence=0, modified=None)
    assert again.sequence == 2


def test_a_show_of_ones_own_takes_another_title(db: Database) -> None:
    entry = made(db, PILOT)
    commands.set_by_hand(db, "k1", replace(PILOT, title="Tide Watch", show_id=entry.show_id), LATER)
    (after,) = shown(db)
    assert (after.show, after.uid, after.show_id) == ("Tide Watch", entry.uid, entry.show_id)
    assert [hit.id for hit in queries.find_shows(db, "tide watch")] == [entry.show_id]
    assert queries.search(db, "tide w").shows


def test_a_show_that_others_tell_of_is_called_as_they_call_it(world: Database) -> None:
    said = ByHand(Kind.FILM, JUNE, 1, "My own name")
    assert made(world, said).show == "Harbour Street"


# Taking one back


def test_taken_back_it_is_out_of_sight_everywhere(world: Database) -> None:
    commands.follow(world, 1, NOW)
    choice = Choice(followed=True)

    def seen() -> tuple[object, ...]:
        counts = queries.count_by_kind(world, choice, UTC)
        return shown(world), shown(world, choice), queries.show_entries(world, 1), counts

    before = seen()
    entry = made(world, ByHand(Kind.FILM, JUNE, show_id=1, episode_title="The Long Dusk"))
    assert queries.search(world, "long dusk").episodes
    commands.set_by_hand(world, "k1", None, MUCH_LATER)
    assert seen() == before
    assert queries.entry(world, entry.id) is None
    assert queries.entry_by_hand(world, "k1") is None
    assert queries.made_by_hand(world, entry.id) is None
    assert not queries.search(world, "long dusk").episodes


def test_taken_back_and_made_again_it_is_the_same_one(db: Database) -> None:
    before = made(db, PILOT)
    said = commands.set_by_hand(db, "k1", None, LATER)
    assert shown(db) == []
    assert said is not None
    after = made(db, said, now=MUCH_LATER)
    assert (after.id, after.uid, after.air, after.sequence) == (before.id, before.uid, before.air, 2)


def test_what_files_may_hold_is_cancelled_in_them(db: Database) -> None:
    entry = made(db, PILOT)
    commands.set_by_hand(db, "k1", None, MUCH_LATER)
    in_file = shown(db, Choice(joined=True))
    assert [(one.uid, one.status, one.sequence) for one in in_file] == [(entry.uid, Status.WITHDRAWN, 1)]
    text = to_ical(in_file, name="Premieres", cast={}).data.decode()
    assert "STATUS:CANCELLED" in text
    assert "SUMMARY:Cancelled: Tidewatch S01E01" in text


@pytest.mark.parametrize(
    "choice",
    [
        Choice(first=date(2026, 6, 13)),
        Choice(last=date(2026, 6, 11)),
        Choice(kinds=frozenset({"film"})),
        Choice(followed=True),
        Choice(text="harbour"),
        Choice(services=frozenset({"Sky"})),
        Choice(sources=frozenset({"tvmaze"})),
    ],
)
def test_a_file_for_which_it_was_not_chosen_does_not_hold_it(db: Database, choice: Choice) -> None:
    made(db, PILOT)
    assert shown(db, choice) == []
    commands.set_by_hand(db, "k1", None, MUCH_LATER)
    assert shown(db, replace(choice, joined=True)) == []
    assert shown(db, Choice(joined=True, text="tidew", kinds=frozenset({"series-premiere"}), last=JUNE.first)) != []


def test_a_slip_that_was_taken_back_at_once_is_in_no_file(db: Database) -> None:
    made(db, PILOT)
    commands.set_by_hand(db, "k1", None, NOW + timedelta(minutes=2))
    assert shown(db, Choice(joined=True)) == []


def test_taking_back_what_is_not_there_does_nothing(db: Database) -> None:
    assert commands.set_by_hand(db, "k1", None, NOW) is None
    made(db, PILOT)
    commands.set_by_hand(db, "k1", None, LATER)
    assert commands.set_by_hand(db, "k1", None, LATER) is None


def test_a_lock_on_it_comes_back_with_it(db: Database) -> None:
    entry = made(db, PILOT)
    lock = Lock(OfEntry(entry.id), LockedTime(time(21), "Europe/Berlin"), NOW)
    commands.change_locks(db, {lock.key: lock}, NOW)
    commands.set_by_hand(db, "k1", commands.set_by_hand(db, "k1", None, LATER), MUCH_LATER)
    after = queries.entry_by_hand(db, "k1")
    assert after is not None
    assert after.air.starts_at is not None
    assert after.air.starts_at.astimezone(ZoneInfo("Europe/Berlin")).hour == 21


def test_what_was_renumbered_and_taken_back_is_cancelled_in_files_too(db: Database) -> None:
    said = ByHand(Kind.EPISODE, JUNE, title="Tidewatch", season=1, episode=3)
    entry = made(db, said)
    made(db, replace(said, show_id=entry.show_id, episode=4), now=MUCH_LATER)
    commands.set_by_hand(db, "k1", None, MUCH_LATER + timedelta(minutes=5))
    in_file = [(one.uid, one.status) for one in shown(db, Choice(joined=True))]
    assert in_file == [(entry.uid, Status.WITHDRAWN)]


def test_a_show_of_which_all_was_taken_back_is_not_offered(db: Database) -> None:
    entry = made(db, PILOT)
    assert [hit.id for hit in queries.search(db, "tidew").shows] == [entry.show_id]
    former = commands.set_by_hand(db, "k1", None, LATER)
    for words in ("tidew", "Tidewatch"):
        assert queries.search(db, words).shows == ()
        assert queries.find_shows(db, words) == []
    assert queries.find_shows(db, "hand:k1") == []
    commands.set_by_hand(db, "k1", former, LATER)
    assert [hit.id for hit in queries.search(db, "tidew").shows] == [entry.show_id]
    assert [hit.id for hit in queries.find_shows(db, "hand:k1")] == [entry.show_id]


def test_a_number_that_another_entry_has_is_refused_and_nothing_changes(world: Database) -> None:
    said = ByHand(Kind.EPISODE, JUNE, show_id=1, season=1, episode=3)
    entry = made(world, said)
    commands.set_note(world, OfEntry(entry.id), "mine", NOW)
    before = shown(world)
    with pytest.raises(PremieresError, match="Season 1, episode 2 is on the calendar already") as caught:
        commands.set_by_hand(world, "k1", replace(said, episode=2), LATER)
    assert caught.value.code == "number-taken"
    assert shown(world) == before


def test_the_number_that_it_had_is_its_own_also_where_a_source_tells_of_it_by_now(world: Database) -> None:
    said = ByHand(Kind.EPISODE, JUNE, show_id=1, season=1, episode=3)
    made(world, said)
    former = commands.set_by_hand(world, "k1", replace(said, episode=4), LATER)
    sync(world, snapshot(HARBOUR, episode("1", "104", "1x03", "2026-06-11")), LATER)
    commands.set_by_hand(world, "k1", former, MUCH_LATER)
    found = queries.entry_by_hand(world, "k1")
    assert found is not None
    assert found.episode == 3


# What cannot be


@pytest.mark.parametrize(
    ("said", "code"),
    [
        (replace(PILOT, title=" "), "no-title"),
        (replace(PILOT, show_id=99), "no-such-show"),
        (ByHand(Kind.EPISODE, JUNE, title="Tidewatch"), "no-season"),
    ],
)
def test_a_sentence_tells_what_is_wrong_and_nothing_changes(world: Database, said: ByHand, code: str) -> None:
    before = shown(world)
    with pytest.raises(PremieresError) as caught:
        commands.set_by_hand(world, "k1", said, NOW)
    assert caught.value.code == code
    assert shown(world) == before


def test_it_stays_with_its_show(world: Database) -> None:
    made(world, PILOT)
    with pytest.raises(PremieresError, match="stays with its show"):
        commands.set_by_hand(world, "k1", replace(PILOT, show_id=1), NOW)
