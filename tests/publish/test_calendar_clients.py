"""What a calendar holds that has read a feed now and then: each current entry once, as it is, and nothing else.

The client keeps to RFC 5546 (2.1.5): of one UID the event with the higher SEQUENCE is the newer one, or with the same
SEQUENCE the later stamp. It drops what is cancelled and nothing else, as a program does that imports the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta, tzinfo
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.facts import WRITTEN
from desktop_app.domain.named_feed import KEPT_DAYS, NamedFeed
from desktop_app.domain.values import Status
from desktop_app.publish import feed_files
from desktop_app.store import backup, commands, queries
from desktop_app.store.database import Database
from tests.damage import damage
from tests.publish.histories import AIRS, HOUR, STEPS, UTC, Step, World
from tests.road.calendars import blocks

FEED = NamedFeed("All")


class Client:
    """A calendar that reads the file of a feed, once more each time that somebody has it do so."""

    def __init__(self, *, by_stamp: bool) -> None:
        """`by_stamp`: whether it compares stamps where SEQUENCE is the same; some programs do not."""
        self.by_stamp = by_stamp
        self.known: dict[str, Any] = {}

    def read(self, data: bytes) -> None:
        for event in icalendar.Calendar.from_ical(data).walk("VEVENT"):
            known = self.known.get(str(event["UID"]))
            if known is None or self._age(event) > self._age(known):
                self.known[str(event["UID"])] = event

    def _age(self, event: Any) -> tuple[Any, ...]:
        return (int(event["SEQUENCE"]), event["DTSTAMP"].dt)[: 1 + self.by_stamp]

    @property
    def shown(self) -> dict[str, Any]:
        return {uid: event for uid, event in self.known.items() if str(event["STATUS"]) != "CANCELLED"}


class Life:
    """A library whose feed is kept in a folder, and two calendars that read it."""

    def __init__(self, folder: Path, feed: NamedFeed = FEED) -> None:
        self.feed = feed
        self.path, self.folder, self.copy = folder / "library.db", folder / "feeds", folder / "backup.db"
        self.db = Database(self.path)
        self.db.open()
        commands.save_feed(self.db, feed)
        self.world = World(self.db)
        self.clients = (Client(by_stamp=True), Client(by_stamp=False))
        self.lost: set[str] = set()
        self.zone: tzinfo = UTC
        self.back_up()
        self.read()

    @property
    def file(self) -> bytes:
        return (self.folder / "All.ics").read_bytes()

    def happen(self, what: Step | int | str) -> None:
        """A step, so many days later, or what is done to the library."""
        if isinstance(what, Step):
            self.world.take(what)
        elif isinstance(what, int):
            self.world.now += timedelta(days=what)
        elif what == "back up":
            self.back_up()
        else:
            self.restore()
        if self.world.now > self.read_at + timedelta(days=50):
            self.read()

    def read(self) -> None:
        feed_files.write(self.db, self.folder, self.world.now, self.zone)
        feed = queries.named_feed(self.db, "All")
        assert self.file == feed_files.exported(self.db, feed, self.world.now, self.zone).data
        for client in self.clients:
            client.read(self.file)
        self.read_at = self.world.now

    @property
    def uids(self) -> list[str]:
        return [str(event["UID"]) for event in icalendar.Calendar.from_ical(self.file).walk("VEVENT")]

    def event(self, uid: str) -> str:
        return blocks(self.file)[uid].decode().replace("\r\n ", "")

    def sequence(self, uid: str) -> int:
        return int(re.findall(r"SEQUENCE:(\d+)", self.event(uid))[0])

    def uid_of(self, code: str) -> str:
        return next(uid for uid, event in blocks(self.file).items() if f" {code}".encode() in event)

    def make_anew(self, step: Step | None = None) -> None:
        """The library is gone, and made from what the sources say by now; the file of the feed is still there."""
        self.db.close()
        self.path.unlink()
        self.db.open()
        commands.save_feed(self.db, self.feed)
        if step is not None:
            self.world.said[step[:3]] = step.value
        self.world.now += timedelta(days=2)
        self.world._tell("mine")
        feed_files.write(self.db, self.folder, self.world.now, UTC)
        self.world.before = self.world.export()

    def back_up(self) -> None:
        self.copy.unlink(missing_ok=True)
        backup.backup(self.path, self.copy)

    def restore(self) -> None:
        """The sources are asked once more afterwards. What was made by hand since then is lost with the library."""
        before = set(self.world.before)
        self.db.close()
        backup.restore(self.copy, self.path, self.world.now)
        self.db.open()
        for source in ("mine", "tvmaze"):
            if not self.world.said[source, "rest", "silent"]:
                self.world._tell(source)
        self.read()
        self.world.before = self.world.export()
        self.lost |= before - set(self.world.before)

    def check(self) -> None:
        """What each calendar shows, of the days that the feed has, is what the library has there."""
        self.read()
        today = self.world.now.date()
        first = today - timedelta(days=KEPT_DAYS)
        last = date.max if self.feed.days is None else today + timedelta(days=self.feed.days - 1)
        wanted = replace(self.feed.wanted(today), joined=False)
        entries = queries.entries(self.db, wanted, UTC)
        current = [e.uid for e in entries if e.status is not Status.WITHDRAWN and e.air.precision in WRITTEN]
        events = {str(e["UID"]): e.to_ical() for e in icalendar.Calendar.from_ical(self.file).walk("VEVENT")}
        for client in self.clients:
            days = {uid: _days(event) for uid, event in client.shown.items()}
            there = {uid for uid, (begins, ends) in days.items() if begins <= last and ends >= first}
            shown = {uid: client.shown[uid].to_ical() for uid in there}
            lost = self.lost - set(self.world.before)
            assert {uid: shown[uid] for uid in shown.keys() - lost} == {
                uid: events[uid] for uid in current if uid not in lost
            }


def _days(event: Any) -> tuple[date, date]:
    """The first and the last."""
    begins, ends = event["DTSTART"].dt, event["DTEND"].dt
    if isinstance(begins, datetime):
        return begins.date(), begins.date()
    return begins, ends - timedelta(days=1)


@contextmanager
def a_life(feed: NamedFeed = FEED) -> Iterator[Life]:
    with ExitStack() as stack:
        life = Life(Path(stack.enter_context(TemporaryDirectory())), feed)
        stack.callback(life.db.close)
        yield life


def test_an_event_that_loses_its_date_goes_and_is_back_with_a_new_one() -> None:
    with a_life() as life:
        uid = life.uid_of("S01E01")
        for air, there in ((UNKNOWN, False), (AirDate.in_year(2026), False), (HOUR, True), (UNKNOWN, False)):
            life.happen(Step("mine", "e1", "air", air))
            life.check()
            assert [uid in client.shown for client in life.clients] == [there, there]
        assert "SUMMARY:No date: Low Tide 1 S01E01" in life.event(uid)
        life.happen(59)
        life.read()
        assert uid in life.uids
        life.happen(2)
        life.read()
        assert uid not in life.uids


def test_what_is_withdrawn_and_loses_its_date_is_another_event_once_more() -> None:
    """The step checks that SEQUENCE has risen just where the event shows something else."""
    with a_life() as life:
        for name, said in (
            ("status", Status.WITHDRAWN),
            ("air", AirDate.in_year(2026)),
            ("air", UNKNOWN),
            ("air", HOUR),
        ):
            life.happen(Step("mine", "e1", name, said))
            life.check()


def test_what_is_withdrawn_is_told_for_sixty_days_from_then_on_however_far_off_it_was() -> None:
    with a_life() as life:
        uid = life.uid_of("S01E01")
        life.happen(Step("mine", "e1", "air", AirDate.on(date(2028, 6, 5))))
        life.happen(Step("mine", "e1", "status", Status.WITHDRAWN))
        life.happen(59)
        life.check()
        assert "STATUS:CANCELLED" in life.event(uid)
        life.happen(2)
        life.check()
        assert uid not in life.uids


@pytest.mark.parametrize(
    ("days", "moved_to"), [(None, date(2026, 2, 5)), (90, date(2027, 6, 5)), (90, date(2026, 2, 5))]
)
def test_what_moves_out_of_the_days_of_a_feed_is_told_for_sixty_days_from_then_on(
    days: int | None, moved_to: date
) -> None:
    """A calendar that imports the feed now and then would show it for ever where it was."""
    with a_life(replace(FEED, days=days)) as life:
        uid = life.uid_of("S01E01")
        life.happen(Step("mine", "e1", "air", AirDate.on(moved_to)))
        life.check()
        assert f"DTSTART;VALUE=DATE:{moved_to:%Y%m%d}" in life.event(uid)
        assert [client.shown[uid]["DTSTART"].dt for client in life.clients] == [moved_to] * 2
        life.happen(59)
        life.check()
        assert uid in life.uids
        life.happen(2)
        life.check()
        assert uid not in life.uids


def test_what_moves_out_of_the_days_of_a_feed_and_back_again_is_there_once() -> None:
    with a_life() as life:
        uid = life.uid_of("S01E01")
        for air in (AirDate.on(date(2026, 2, 5)), AirDate.on(date(2026, 2, 4)), AirDate.in_year(2026), HOUR):
            life.happen(Step("mine", "e1", "air", air))
            life.read()
        assert life.uids.count(uid) == 1
        life.check()


def test_what_was_long_over_and_is_told_otherwise_comes_into_no_feed() -> None:
    """Though it once moved out of its days."""
    with a_life() as life:
        uid = life.uid_of("S01E01")
        life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 2, 5))))
        for _ in range(3):
            life.check()
            life.happen(45)
        life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 2, 4))))
        life.check()
        assert uid not in life.uids


def test_after_a_restored_backup_what_was_cancelled_in_it_long_ago_is_cancelled_once_more() -> None:
    """What a calendar shows as confirmed since was withdrawn in the backup, a hundred days before it is restored."""
    with a_life() as life:
        uid = life.uid_of("S01E01")
        life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 9, 5))))
        life.happen(Step("mine", "e1", "status", Status.WITHDRAWN))
        life.happen("back up")
        life.happen(40)
        life.happen(Step("mine", "e1", "status", Status.CONFIRMED))
        life.check()
        life.happen(25)
        life.world.said["mine", "rest", "silent"] = True
        life.happen("restore")
        life.check()
        assert "STATUS:CANCELLED" in life.event(uid)


def test_where_a_backup_takes_the_place_of_a_damaged_library_nothing_comes_under_an_older_number() -> None:
    """As far as the damaged file can be read."""
    with a_life() as life:
        uid = life.uid_of("S01E01")
        backups = life.path.with_name("backups")
        life.db.close()
        backup.daily(life.path, backups, life.world.now)
        life.db.open()
        for day in (12, 19, 26):
            life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 6, day))))
        life.read()
        before = life.sequence(uid)
        (life.folder / "All.ics").unlink()
        life.db.close()
        damage(life.path, "credit")
        assert backup.recover(life.path, backups, life.world.now)[0] is not None
        life.db.open()
        life.happen(2)
        life.read()
        assert life.sequence(uid) > before


def test_after_a_restored_backup_nothing_comes_under_an_older_number() -> None:
    with a_life() as life:
        uid = life.uid_of("S01E01")
        for day in (12, 19, 26):
            life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 6, day))))
        life.happen(Step("mine", "e4", "status", Status.CONFIRMED))
        for title in ("Flood", "Ebb"):
            life.happen(Step("mine", "e4", "title", title))
        life.check()
        new = life.uid_of("S01E04")
        before = life.sequence(uid), life.sequence(new)
        (life.folder / "All.ics").unlink()  # the library by itself, as for who exports by hand
        life.happen("restore")
        life.check()
        assert (life.sequence(uid), life.sequence(new)) > before
        life.happen(Step("mine", "e4", "title", "Low Water"))
        life.check()


def test_a_library_made_anew_counts_on_from_the_file_that_is_there() -> None:
    with a_life() as life:
        uid = life.uid_of("S01E01")
        for day in (12, 19):
            life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 6, day))))
        life.read()
        before = life.file
        life.make_anew()
        life.read()
        assert life.file == before, "nothing has happened"
        life.make_anew(Step("mine", "e1", "air", AirDate.on(date(2026, 6, 26))))
        life.check()
        assert life.sequence(uid) == 3
        life.happen(Step("mine", "e1", "air", HOUR))
        life.check()
        assert life.sequence(uid) == 4


@pytest.mark.parametrize(
    ("name", "gone", "back"),
    [("status", Status.WITHDRAWN, Status.CONFIRMED), ("air", UNKNOWN, HOUR), ("air", AirDate.in_year(2026), HOUR)],
)
@pytest.mark.parametrize("then", ["back", "restore"])
def test_what_a_library_made_anew_has_no_event_of_comes_under_a_higher_number(
    name: str, gone: object, back: object, then: str
) -> None:
    """It was cancelled before, or nobody tells of it just then; what is restored in its place knows it again."""
    with a_life() as life:
        uid = life.uid_of("S01E01")
        for day in (12, 19):
            life.happen(Step("mine", "e1", "air", AirDate.on(date(2026, 6, day))))
        life.happen(Step("mine", "e1", name, gone))
        life.read()
        seen = life.sequence(uid)
        life.make_anew()
        assert uid not in life.uids
        life.happen(2)
        if then == "back":
            life.happen(Step("mine", "e1", name, back))
        else:
            life.world.said["mine", "e1", name] = back
            life.happen("restore")
        life.check()
        assert life.sequence(uid) > seen


def test_what_the_person_changes_of_a_feed_is_news_to_calendars() -> None:
    with a_life() as life:
        for looks in ({"all_day": True}, {"alarm_minutes": 30}, {"cast": False}, {}):
            commands.save_feed(life.db, NamedFeed("All", **looks))
            life.check()
        assert {life.sequence(uid) for uid in life.uids} == {4}
        commands.save_feed(life.db, NamedFeed("All", color="teal", days=300))
        life.check()
        assert {life.sequence(uid) for uid in life.uids} == {4}, "no event shows these"


def test_the_day_of_an_hour_in_another_zone_is_news_to_calendars() -> None:
    with a_life() as life:
        commands.save_feed(life.db, NamedFeed("All", all_day=True))
        life.happen(Step("mine", "e1", "air", HOUR))
        for zone in ("Pacific/Kiritimati", "Pacific/Pago_Pago"):
            life.zone = ZoneInfo(zone)
            life.check()


MOVES = [
    *(
        Step("mine", row, "air", air)
        for row in ("e1", "e2")
        for air in (*AIRS[:2], HOUR, AirDate.in_year(2026), UNKNOWN)
    ),
    *(Step("mine", row, "status", status) for row in ("e1", "e4") for status in (Status.CONFIRMED, Status.WITHDRAWN)),
    *(Step(source, "e3", "number", number) for source in ("mine", "tvmaze") for number in (None, 3, 5)),
    *(Step("tvmaze", "rest", name, said) for name in ("silent", "id") for said in (False, True)),
    *(Step(source, "show", "title", title) for source in ("mine", "tvmaze") for title in ("Low Tide", "High Tide")),
]
"""What makes events come, go, move and become one."""
HAPPENINGS = st.one_of(
    *[STEPS] * 2, *[st.sampled_from(MOVES)] * 4, st.integers(1, 40), st.sampled_from(["back up", "restore"])
)


@settings(max_examples=40)
@given(
    st.lists(st.tuples(HAPPENINGS, st.booleans()), min_size=1, max_size=12), st.sampled_from([None, None, None, 14, 40])
)
@example(  # a restore moves what is in the feed to before its days
    [
        (37, False),
        (37, False),
        (Step("hand", "hand", "date", AIRS[1]), True),
        (9, False),
        ("restore", False),
    ],
    None,
)
def test_whatever_happens_a_calendar_has_just_the_current_entries(
    happenings: list[tuple[Step | int | str, bool]], days: int | None
) -> None:
    """Whether it reads the feed after each of them or not, and however far ahead that reaches."""
    with a_life(replace(FEED, days=days)) as life:
        for what, then_read in happenings:
            life.happen(what)
            if then_read:
                life.check()
        life.check()
