"""Whole seasons in a library: kept through syncs, undone, joined, killed, and given away as events."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from datetime import UTC, date, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar
import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.statements import SeasonFacts, Snapshot
from desktop_app.domain.values import Changes, Choice, Entry, Kind, Status
from desktop_app.domain.watched import Watched
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, at, episode, first_look, show, snapshot, sync

SERIES = show("7", "Lighthouse", country="DK")
THREE = SeasonFacts("7", 2, episode_order=3)
FIRST = tuple(episode("7", f"1{n}", f"1x{n:02}", f"2025-04-{n:02} 20:00", title=f"A{n}") for n in (1, 2, 3))
SECOND = tuple(episode("7", f"2{n}", f"2x{n:02}", f"2026-06-{n:02} 20:00", title=f"B{n}") for n in (1, 2, 3))
FEED = snapshot(SERIES, *FIRST, *SECOND, THREE)
KIND = frozenset({Kind.BINGE_READY.value})
DEFAULT = Choice(kinds=KIND, countries=frozenset({"GB"}))
DAY = timedelta(days=1)


@pytest.fixture
def lighthouse(db: Database) -> Database:
    sync(db, FEED)
    commands.tell_when_whole(db, 1, NOW, NOW)
    return db


def whole(db: Database) -> Entry:
    (found,) = queries.entries(db, Choice(kinds=KIND), UTC)
    return found


def moved(to: AirDate | str) -> Snapshot:
    """What a sync finds when the finale has another date."""
    return snapshot(SERIES, *SECOND[:2], episode("7", "23", "2x03", to, title="B3"))


def test_it_stands_on_the_day_of_the_finale(lighthouse: Database) -> None:
    entry = whole(lighthouse)
    assert (entry.season, entry.episode, entry.air) == (2, None, at("2026-06-03 20:00"))
    assert entry.identity == "tvmaze:7:special:binge-S2"
    assert queries.entry_of_identity(lighthouse, entry.identity) == entry
    assert queries.whole_seasons(lighthouse, 1) == (entry,)


def test_it_stands_after_the_finale_that_comes_with_it(lighthouse: Database) -> None:
    june = queries.entries(lighthouse, Choice(date(2026, 6, 3), date(2026, 6, 3)), UTC)
    assert [entry.kind for entry in june] == [Kind.SEASON_FINALE, Kind.BINGE_READY]


def test_nobody_is_told_who_did_not_ask(db: Database) -> None:
    sync(db, FEED)
    assert queries.entries(db, Choice(kinds=KIND), UTC) == []
    assert queries.whole_seasons(db, 1) is None


def test_who_asked_is_told_whatever_the_countries(lighthouse: Database) -> None:
    assert queries.entries(lighthouse, DEFAULT, UTC) == [whole(lighthouse)]
    assert queries.entries(lighthouse, Choice(countries=frozenset({"GB"})), UTC) == [whole(lighthouse)]


def test_a_search_for_its_words_finds_it(lighthouse: Database) -> None:
    assert whole(lighthouse) in queries.entries(lighthouse, Choice(text="lighth"), UTC)
    assert queries.entries(lighthouse, Choice(kinds=KIND, text="harbour"), UTC) == []


def test_a_sync_that_moves_the_finale_moves_it_under_the_same_uid(lighthouse: Database) -> None:
    before = whole(lighthouse)
    changes = sync(lighthouse, moved("2026-07-01 20:00"), NOW + DAY)
    after = whole(lighthouse)
    assert (after.id, after.uid) == (before.id, before.uid)
    assert (after.air, after.status) == (at("2026-07-01 20:00"), Status.MOVED)
    assert (before.sequence, after.sequence, after.modified) == (0, 1, NOW + DAY)
    assert changes.touches(date(2026, 6, 3), date(2026, 6, 3))
    assert changes.touches(date(2026, 7, 1), date(2026, 7, 1))


def test_without_a_date_it_stands_beside_every_month(db: Database) -> None:
    sync(db, snapshot(SERIES, *SECOND[:2]))
    commands.tell_when_whole(db, 1, NOW, NOW)
    assert whole(db).air == UNKNOWN
    assert queries.entries(db, Choice(date(2027, 1, 1), date(2027, 1, 31), kinds=KIND), UTC) == [whole(db)]


def test_the_same_sync_again_writes_nothing(lighthouse: Database) -> None:
    assert sync(lighthouse, FEED, NOW + DAY) == Changes()


def test_taken_back_it_is_gone_from_the_calendar_and_cancelled_in_a_file(lighthouse: Database) -> None:
    before = whole(lighthouse)
    since = commands.tell_when_whole(lighthouse, 1, None, NOW + DAY)
    assert since == NOW
    assert queries.entries(lighthouse, Choice(kinds=KIND), UTC) == []
    assert queries.whole_seasons(lighthouse, 1) is None
    (cancelled,) = queries.entries(lighthouse, Choice(kinds=KIND, joined=True), UTC)
    assert (cancelled.uid, cancelled.status, cancelled.sequence) == (before.uid, Status.WITHDRAWN, 1)
    assert commands.tell_when_whole(lighthouse, 1, since, NOW + 2 * DAY) is None
    after = whole(lighthouse)
    assert (after.id, after.uid, after.sequence, after.air) == (before.id, before.uid, 2, before.air)


def test_asking_twice_changes_nothing(lighthouse: Database) -> None:
    told: list[Changes] = []
    lighthouse.listen(told.append)
    assert commands.tell_when_whole(lighthouse, 1, NOW, NOW + DAY) == NOW
    assert told == []
    assert whole(lighthouse).sequence == 0


def test_a_show_that_is_gone_is_not_asked_for(db: Database) -> None:
    assert commands.tell_when_whole(db, 99, NOW, NOW) is None
    assert queries.whole_seasons(db, 99) is None


def test_a_new_season_comes_by_itself(lighthouse: Database) -> None:
    third = [episode("7", f"3{n}", f"3x{n:02}", f"2027-03-{n:02}") for n in (1, 2)]
    sync(lighthouse, snapshot(SERIES, SeasonFacts("7", 3, episode_order=2), *third), NOW + DAY)
    found = queries.whole_seasons(lighthouse, 1)
    assert found is not None
    assert [(entry.season, entry.air) for entry in found] == [
        (2, at("2026-06-03 20:00")),
        (3, AirDate.on(date(2027, 3, 2))),
    ]


def test_two_shows_found_to_be_one_are_wanted_since_the_earlier_of_the_two(db: Database) -> None:
    page = "https://www.tvmaze.com/shows/7/lighthouse"
    sync(db, snapshot(show("x", "Fyret", url=page), *FIRST, SeasonFacts("x", 1, episode_order=3), source="mine"))
    sync(db, snapshot(show("7", "The Lighthouse"), *SECOND, THREE))
    commands.tell_when_whole(db, 1, NOW - DAY, NOW)
    commands.tell_when_whole(db, 2, NOW, NOW)
    sync(db, snapshot(show("7", "The Lighthouse", url=page)), NOW + DAY)
    assert [entry.show_id for entry in queries.whole_seasons(db, 1) or ()] == [1]
    assert commands.tell_when_whole(db, 1, None, NOW) == NOW - DAY


def test_it_is_kept_when_the_library_is_opened_again(lighthouse: Database) -> None:
    before = whole(lighthouse)
    lighthouse.close()
    lighthouse.open()
    assert queries.whole_seasons(lighthouse, 1) == (before,)


@pytest.mark.parametrize("zone", ["Pacific/Pago_Pago", "Asia/Tokyo", "Pacific/Kiritimati"])
def test_its_day_is_the_persons(lighthouse: Database, zone: str) -> None:
    here = ZoneInfo(zone)
    day = at("2026-06-03 20:00").starts_at.astimezone(here).date()  # type: ignore[union-attr]
    assert len(queries.entries(lighthouse, Choice(day, day, kinds=KIND), here)) == 1
    for other in (day - DAY, day + DAY):
        assert queries.entries(lighthouse, Choice(other, other, kinds=KIND), here) == []


def test_the_event_says_what_it_is_and_keeps_its_uid_when_it_moves(lighthouse: Database) -> None:
    def event() -> icalendar.Event:
        found = queries.entries(lighthouse, Choice(kinds=KIND, joined=True), UTC)
        (only,) = icalendar.Calendar.from_ical(to_ical(found).data).walk("VEVENT")
        return only

    first = event()
    assert str(first["SUMMARY"]) == "Lighthouse: whole season 2 out"
    assert str(first["DESCRIPTION"]).startswith("Whole season out on Channel One")
    assert first["DTSTART"].dt == at("2026-06-03 20:00").starts_at
    assert [str(one) for one in first["CATEGORIES"].cats] == ["TV season"]
    sync(lighthouse, moved("2026-07-01 20:00"), NOW + DAY)
    second = event()
    assert (second["UID"], second["SEQUENCE"]) == (first["UID"], 1)
    assert second["DTSTART"].dt == at("2026-07-01 20:00").starts_at
    commands.tell_when_whole(lighthouse, 1, None, NOW + 2 * DAY)
    third = event()
    assert (third["UID"], third["SEQUENCE"], third["STATUS"]) == (first["UID"], 2, "CANCELLED")
    assert str(third["SUMMARY"]) == "Cancelled: Lighthouse: whole season 2 out"


_TOGGLER = """
import sys
from datetime import timedelta
from pathlib import Path
from desktop_app.store import commands
from desktop_app.store.database import Database
from tests.store.worlds import NOW

db = Database(Path(sys.argv[1]))
db.open()
print("writing", flush=True)
n = 0
while True:
    n += 1
    commands.tell_when_whole(db, 1, NOW if n % 2 else None, NOW + timedelta(minutes=n))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL there")
def test_killed_at_any_moment_wish_and_entry_agree(path: Path) -> None:
    chance = random.Random(path.parent.name)
    db = Database(path)
    db.open()
    sync(db, FEED)
    db.close()
    uids: set[str] = set()
    for _ in range(4):
        writer = subprocess.Popen([sys.executable, "-c", _TOGGLER, str(path)], stdout=subprocess.PIPE)
        assert writer.stdout is not None
        assert writer.stdout.readline() == b"writing\n"
        time.sleep(chance.uniform(0, 0.3))
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        writer.stdout.close()
        db = Database(path)
        db.open()
        assert backup.check(path) is None
        shown = queries.entries(db, Choice(kinds=KIND), UTC)
        assert (queries.whole_seasons(db, 1) is None) == (shown == [])
        uids |= {entry.uid for entry in queries.entries(db, Choice(kinds=KIND, joined=True), UTC)}
        db.close()
    assert len(uids) <= 1


def test_it_is_seen_among_what_is_followed_with_a_date_and_without(db: Database) -> None:
    sync(
        db,
        snapshot(SERIES, *SECOND, THREE, show("8", "Low Tide", country="DK"), episode("8", "81", "1x01", "2026-06-03")),
    )
    for show_id in (1, 2):
        commands.tell_when_whole(db, show_id, NOW, NOW)
    june = Choice(date(2026, 6, 1), date(2026, 6, 30), followed=True)
    assert [(entry.show, entry.kind) for entry in queries.entries(db, june, UTC)] == [
        ("Lighthouse", Kind.BINGE_READY),
        ("Low Tide", Kind.BINGE_READY),
    ]
    counts = queries.count_by_kind(db, june, UTC)
    assert counts[Kind.BINGE_READY] == sum(counts.values()) == 2
    assert queries.nearest(db, Choice(followed=True), UTC, date(2026, 5, 1)) == queries.entries(db, june, UTC)[0]
    commands.follow(db, 1, NOW)
    assert [entry.show for entry in queries.entries(db, june, UTC)] == [*["Lighthouse"] * 4, "Low Tide"]


def watched(db: Database) -> bool:
    """By the library and by the first month's road, which must agree; and as a filter has it."""
    entry = whole(db)
    assert first_look(db.path, Choice(kinds=KIND), UTC) == [entry]
    assert (queries.entries(db, Choice(kinds=KIND, watched=True), UTC) == [entry]) is entry.watched
    return entry.watched


def test_it_is_watched_when_its_season_is_and_only_as_long(lighthouse: Database) -> None:
    later = NOW + 60 * DAY
    commands.mark_watched(lighthouse, {Watched(1, 2, 1), Watched(1, 2, 2)})
    assert not watched(lighthouse)
    new = commands.mark_season_watched(lighthouse, 1, 2, later, UTC)
    assert new == {Watched(1, 2, 3)}
    assert watched(lighthouse)
    commands.unmark_watched(lighthouse, new)
    assert not watched(lighthouse)
    commands.mark_watched(lighthouse, new)
    commands.unmark_season_watched(lighthouse, 1, 2)
    assert not watched(lighthouse)


def test_it_is_not_watched_before_its_last_episode_is_listed(db: Database) -> None:
    said = SeasonFacts("7", 2, episode_order=3, end=date(2026, 6, 20))
    sync(db, snapshot(SERIES, *SECOND[:2], said))
    commands.tell_when_whole(db, 1, NOW, NOW)
    assert whole(db).air == AirDate.on(date(2026, 6, 20))
    commands.mark_watched(db, {Watched(1, 2, 1), Watched(1, 2, 2)})
    assert not watched(db)
    sync(db, snapshot(SERIES, SECOND[2]))
    commands.mark_watched(db, {Watched(1, 2, 3)})
    assert watched(db)


def test_all_up_to_it_marks_episodes_and_no_more(lighthouse: Database) -> None:
    new = commands.mark_watched_up_to(lighthouse, whole(lighthouse).id, NOW + 60 * DAY, UTC)
    assert new == {Watched(1, season, number) for season in (1, 2) for number in (1, 2, 3)}
    assert watched(lighthouse)
