"""What the person set and noted follows the episode when a source renumbers it, or joins it with others."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.locks import Lock, LockedDate, OfEntry
from desktop_app.domain.statements import EpisodeFacts, SeasonFacts
from desktop_app.domain.values import Choice, Entry, Status
from desktop_app.domain.watched import watched_of
from desktop_app.errors import PremieresError
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC, episode, show, snapshot, sync

LATER = NOW + timedelta(days=1)
MUCH_LATER = NOW + timedelta(days=3)
LIGHTHOUSE = show("1", "Lighthouse")


def listed(**numbers: int) -> list[EpisodeFacts]:
    """Each with a day of its own, whatever its number is."""
    return [episode("1", key, f"1x{n:02}", f"2026-06-{ord(key) - 95:02}", title=key) for key, n in numbers.items()]


def live(db: Database) -> dict[int, Entry]:
    """By number."""
    entries = queries.entries(db, Choice(), UTC)
    return {entry.episode or 0: entry for entry in entries if entry.status is not Status.WITHDRAWN}


def lock_of(entry: Entry, day: int, since: int = 0) -> Lock:
    value = LockedDate(AirDate.on(date(2026, 7, day)), "UTC")
    return Lock(OfEntry(entry.id), value, NOW + timedelta(hours=since))


def marked(db: Database, **days: int) -> None:
    """The episodes noted of by their keys, and set to those days in July: in their order by number."""
    for entry, (key, day) in zip((live(db)[n] for n in sorted(live(db))), days.items(), strict=True):
        commands.set_note(db, OfEntry(entry.id), key, NOW)
        if day:
            lock = lock_of(entry, day)
            commands.change_locks(db, {lock.key: lock}, NOW)


def seen(db: Database) -> dict[int, tuple[str, str]]:
    """Day and note, by number."""
    found: dict[int, tuple[str, str]] = {}
    for number, entry in live(db).items():
        note = queries.note(db, OfEntry(entry.id))
        found[number] = (f"{entry.air.first:%m-%d}" if entry.air.first else "", note.text if note else "")
    return found


def test_a_season_that_moves_down_takes_what_was_set_and_noted_along(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3, d=4)))
    marked(db, a=0, b=2, c=3, d=4)
    sync(db, snapshot(LIGHTHOUSE, *listed(b=1, c=2, d=3)), LATER, frozenset({"a"}))
    assert seen(db) == {1: ("07-02", "a\n\nb"), 2: ("07-03", "c"), 3: ("07-04", "d")}


def test_what_was_set_and_noted_of_an_episode_that_is_gone_is_not_of_the_next_and_comes_back_with_it(
    db: Database,
) -> None:
    before = snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3, d=4))
    sync(db, before)
    marked(db, a=1, b=2, c=3, d=0)
    known = seen(db)
    sync(db, snapshot(LIGHTHOUSE, *listed(b=1, c=2, d=3)), MUCH_LATER, frozenset({"a"}))
    assert seen(db) == {1: ("07-02", "b"), 2: ("07-03", "c"), 3: ("06-05", "d")}
    sync(db, before, MUCH_LATER + timedelta(days=2))
    assert seen(db) == known


def test_what_was_set_under_a_clock_that_stands_still_goes_along_too(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    sync(db, snapshot(LIGHTHOUSE, *listed(a=2, b=1)))
    assert seen(db) == {1: ("07-02", "b"), 2: ("07-01", "a")}


def test_what_was_set_on_a_first_episode_goes_along_though_its_season_has_a_date_of_its_own(db: Database) -> None:
    season = SeasonFacts(show_key="1", number=1, premiere=AirDate.on(date(2026, 6, 2)))
    sync(db, snapshot(LIGHTHOUSE, season, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    sync(db, snapshot(LIGHTHOUSE, season, *listed(z=1, a=2, b=3)), LATER)
    assert seen(db) == {1: ("06-27", ""), 2: ("07-01", "a"), 3: ("07-02", "b")}


def test_an_episode_that_loses_its_number_and_its_date_keeps_what_was_set_on_it(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    moved = episode("1", "b", "1x05", UNKNOWN, title="b")
    sync(db, snapshot(LIGHTHOUSE, moved, *listed(a=1, z=2)), LATER)
    assert seen(db) == {1: ("07-01", "a"), 2: ("06-27", ""), 5: ("07-02", "b")}


def test_a_season_that_moves_up_takes_what_was_set_and_noted_along(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)))
    marked(db, a=1, b=2, c=3)
    sync(db, snapshot(LIGHTHOUSE, *listed(z=1, a=2, b=3, c=4)), LATER)
    assert seen(db) == {1: ("06-27", "")} | {2: ("07-01", "a"), 3: ("07-02", "b"), 4: ("07-03", "c")}
    again = sync(db, snapshot(LIGHTHOUSE, *listed(z=1, a=2, b=3, c=4)), LATER + timedelta(days=1))
    assert not again.kinds


def test_two_that_change_places_change_what_was_set_and_noted(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)))
    marked(db, a=1, b=2, c=3)
    sync(db, snapshot(LIGHTHOUSE, *listed(a=2, b=1, c=3)), LATER)
    assert seen(db) == {1: ("07-02", "b"), 2: ("07-01", "a"), 3: ("07-03", "c")}


@pytest.mark.parametrize("halves", [({"a": 2}, {"b": 3}), ({"b": 3}, {"a": 2})])
def test_a_renumbering_that_comes_in_two_syncs_takes_all_along(
    db: Database, halves: tuple[dict[str, int], ...]
) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    commands.mark_watched(db, watched_of(live(db)[2]))
    for days, half in enumerate(halves, 1):
        sync(db, snapshot(LIGHTHOUSE, *listed(**half)), NOW + timedelta(days=days))
    assert seen(db) == {2: ("07-01", "a"), 3: ("07-02", "b")}
    assert {number: entry.watched for number, entry in live(db).items()} == {2: False, 3: True}


def test_what_two_of_a_source_have_in_one_place_counts_for_both_until_they_part(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    sync(db, snapshot(LIGHTHOUSE, *listed(b=1)), LATER)
    assert seen(db) == {1: ("07-01", "a\n\nb")}, "set at the same time"
    sync(db, snapshot(LIGHTHOUSE, *listed(b=2)), MUCH_LATER)
    assert seen(db) == {1: ("07-01", "a"), 2: ("07-02", "b")}


def test_what_was_set_of_an_episode_that_is_gone_is_not_of_one_that_comes_later_either(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    commands.mark_watched(db, watched_of(live(db)[1]))
    sync(db, snapshot(LIGHTHOUSE, *listed(b=1)), MUCH_LATER, frozenset({"a"}))
    sync(db, snapshot(LIGHTHOUSE, *listed(c=2)), MUCH_LATER + timedelta(days=1))
    assert seen(db) == {1: ("07-02", "b"), 2: ("06-04", "")}
    sync(db, snapshot(LIGHTHOUSE, *listed(a=3)), MUCH_LATER + timedelta(days=2))
    assert seen(db) == {1: ("07-02", "b"), 2: ("06-04", ""), 3: ("07-01", "a")}
    assert [number for number, entry in live(db).items() if entry.watched] == [3]


def test_a_season_that_is_out_at_once_gives_back_what_was_set_of_its_parts_when_it_is_not(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)))
    marked(db, a=1, b=2, c=3)
    joined(db)
    assert seen(db) == {1: ("07-01", "a\n\nb\n\nc")}
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)), MUCH_LATER)
    assert seen(db) == {1: ("07-01", "a"), 2: ("07-02", "b"), 3: ("07-03", "c")}


def test_the_way_back_of_what_was_watched_finds_its_episode_and_leaves_that_of_another(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    ways = [commands.mark_watched(db, watched_of(live(db)[number])) for number in (1, 2)]
    sync(db, snapshot(LIGHTHOUSE, *listed(a=2, b=1)), LATER)
    forth = commands.unmark_watched(db, ways[0])
    assert [number for number, entry in live(db).items() if entry.watched] == [1], "b"
    sync(db, snapshot(LIGHTHOUSE, *listed(a=3)), MUCH_LATER)
    commands.mark_watched(db, forth)
    assert sorted(number for number, entry in live(db).items() if entry.watched) == [1, 3]


def test_what_was_set_before_any_episode_was_listed_is_of_the_first_that_is(db: Database) -> None:
    season = SeasonFacts(show_key="1", number=1, premiere=AirDate.on(date(2026, 6, 2)))
    sync(db, snapshot(LIGHTHOUSE, season))
    marked(db, a=1)
    sync(db, snapshot(LIGHTHOUSE, season, *listed(a=1)), LATER)
    sync(db, snapshot(LIGHTHOUSE, season, *listed(z=1, a=2)), MUCH_LATER)
    assert seen(db) == {1: ("06-27", ""), 2: ("07-01", "a")}


def test_what_was_set_goes_on_with_the_source_that_alone_still_tells_of_it(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    marked(db, a=1, b=2)
    theirs = [episode("f", f"f{n}", f"1x{n:02}", f"2026-06-{6 + n:02}", title="ab"[n - 1]) for n in (1, 2)]
    sync(db, snapshot(show("f", "Lighthouse"), *theirs, source="feed"))
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1)), MUCH_LATER, frozenset({"b"}))
    assert seen(db) == {1: ("07-01", "a")}, "TVmaze is trusted more"
    again = [episode("f", "f1", "1x02", "2026-06-07"), episode("f", "f2", "1x03", "2026-06-08", title="b")]
    sync(db, snapshot(show("f", "Lighthouse"), *again, source="feed"), MUCH_LATER + timedelta(days=1))
    assert seen(db)[3] == ("07-02", "b")


def test_what_another_source_still_has_at_the_number_keeps_what_was_set_there(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    theirs = [episode("f", f"f{n}", f"1x{n:02}", f"2026-06-{6 + n:02}", title="ab"[n - 1]) for n in (1, 2)]
    sync(db, snapshot(show("f", "Lighthouse"), *theirs, source="feed"))
    marked(db, a=1, b=2)
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=3)), LATER)
    assert seen(db)[2] == ("07-02", "b")


def test_the_way_back_of_what_was_set_finds_its_episode_and_leaves_that_of_another(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    before = seen(db)
    ways = [commands.change_locks(db, {(lock := lock_of(live(db)[n], n)).key: lock}, NOW) for n in (1, 2)]
    sync(db, snapshot(LIGHTHOUSE, *listed(a=2, b=1)), LATER)
    assert seen(db) == {1: ("07-02", ""), 2: ("07-01", "")}
    again = commands.change_locks(db, ways[0], LATER)
    assert seen(db) == {1: ("07-02", ""), 2: before[1]}
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)), MUCH_LATER)
    commands.change_locks(db, again, MUCH_LATER)
    assert seen(db) == {1: ("07-01", ""), 2: ("07-02", "")}


def test_the_way_back_of_what_was_set_on_an_episode_that_is_gone_takes_nothing_of_the_next(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    ways = [commands.change_locks(db, {(lock := lock_of(live(db)[n], n)).key: lock}, NOW) for n in (1, 2)]
    sync(db, snapshot(LIGHTHOUSE, *listed(b=1)), MUCH_LATER, frozenset({"a"}))
    with pytest.raises(PremieresError, match="no longer on the calendar"):
        commands.change_locks(db, ways[0], MUCH_LATER)
    assert seen(db) == {1: ("07-02", "")}


def test_the_way_back_of_what_was_set_on_a_special_stays_there_when_it_is_numbered_by_now(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, episode("1", "a", "1x", AirDate.in_month(2026, 6)), *listed(d=1)))
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1)), LATER)
    (special,) = (entry for entry in queries.show_entries(db, 1) if entry.status is Status.WITHDRAWN)
    lock = lock_of(special, 9)
    before = queries.show_entries(db, 1)
    former = commands.change_locks(db, {lock.key: lock}, LATER)
    assert commands.change_locks(db, former, LATER) == {lock.key: lock}
    assert [(e.id, e.air, e.status) for e in queries.show_entries(db, 1)] == [(e.id, e.air, e.status) for e in before]


def test_the_way_back_of_a_note_and_forth_again_finds_its_episode_and_leaves_that_of_another(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)))
    ways = [commands.set_note(db, OfEntry(live(db)[n].id), "ab"[n - 1], NOW) for n in (1, 2)]
    sync(db, snapshot(LIGHTHOUSE, *listed(a=2, b=1)), LATER)
    forth = commands.set_note(db, *ways[0], LATER)
    assert {number: note for number, (_, note) in seen(db).items()} == {1: "b", 2: ""}
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2)), MUCH_LATER)
    commands.set_note(db, *forth, MUCH_LATER)
    assert {number: note for number, (_, note) in seen(db).items()} == {1: "a", 2: "b"}
    sync(db, snapshot(LIGHTHOUSE, *listed(b=1)), MUCH_LATER + timedelta(days=2), frozenset({"a"}))
    with pytest.raises(PremieresError, match="no longer on the calendar"):
        commands.set_note(db, *ways[0], MUCH_LATER)
    assert seen(db)[1][1] == "b"


def joined(db: Database) -> None:
    same_day = [episode("1", key, f"1x{n:02}", "2026-06-05") for n, key in enumerate("abc", 1)]
    season = SeasonFacts(show_key="1", number=1, episode_order=3)
    sync(db, snapshot(LIGHTHOUSE, season, *same_day), LATER)


def test_notes_of_a_season_that_is_out_at_once_are_read_at_its_one_entry(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)))
    marked(db, a=0, b=2, c=0)
    joined(db)
    assert seen(db) == {1: ("07-02", "a\n\nb\n\nc")}


def test_the_one_entry_of_a_season_keeps_the_day_that_was_set_on_it(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)))
    marked(db, a=1, b=2, c=0)
    joined(db)
    assert seen(db) == {1: ("07-01", "a\n\nb\n\nc")}


def test_the_way_back_of_what_has_become_part_of_another_says_so_and_changes_nothing(db: Database) -> None:
    sync(db, snapshot(LIGHTHOUSE, *listed(a=1, b=2, c=3)))
    lock = lock_of(live(db)[2], 2)
    former = commands.change_locks(db, {lock.key: lock}, NOW)
    joined(db)
    before = seen(db)
    with pytest.raises(PremieresError, match="no longer on the calendar, so nothing was changed") as caught:
        commands.change_locks(db, former, LATER)
    assert caught.value.code == "entry-gone"
    assert seen(db) == before
