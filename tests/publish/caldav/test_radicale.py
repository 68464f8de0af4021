"""Publishing to a real Radicale: what is put, kept, changed, deleted there, and by whom."""

from __future__ import annotations

import asyncio
import base64
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, timedelta
from pathlib import Path

import icalendar
import pytest

from desktop_app.clock import Clock
from desktop_app.domain.caldav import Standing, Target
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Status
from desktop_app.errors import PremieresError
from desktop_app.keychain import Keychain
from desktop_app.publish.caldav import CalDav, Published
from desktop_app.publish.caldav import account as account_module
from desktop_app.publish.caldav.run import Run
from desktop_app.sources.http import Http
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from tests.radicale_server import PASSWORD, Radicale
from tests.store.worlds import NOW, episode, snapshot, sync


@dataclass
class Person:
    """Publishes, and looks at the server with another program."""

    db: Database
    clock: Clock
    server: Radicale
    user: str
    keychain: Keychain

    @property
    def caldav(self) -> CalDav:
        return CalDav(self.db, self.clock, UTC, self.keychain)

    def add(self, feed: str = "All", wanted: str | None = None, address: str = "") -> Target:
        commands.save_feed(self.db, NamedFeed(feed))
        work = self.caldav.add(feed, address or self.server.url, self.user, PASSWORD, wanted)
        return asyncio.run(work)

    def publish(self, name: str | None = None) -> Published:
        return asyncio.run(self.caldav.publish(name))[0]

    def ask(self, verb: str, url: str, body: bytes | None = None, **headers: str) -> bytes:
        token = base64.b64encode(f"{self.user}:{PASSWORD}".encode()).decode()
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        request = urllib.request.Request(url, body, {"Authorization": f"Basic {token}", **told}, method=verb)
        with urllib.request.urlopen(request, timeout=10) as answer:
            return answer.read()

    def events(self, target: Target) -> dict[str, icalendar.Event]:
        """All that is in the calendar, by UID."""
        whole = icalendar.Calendar.from_ical(self.ask("GET", target.url))
        return {str(event["UID"]): event for event in whole.walk("VEVENT")}

    def titles(self, target: Target) -> set[str]:
        return {str(event["SUMMARY"]) for event in self.events(target).values()}

    def href(self, target: Target, title: str) -> str:
        uid = next(uid for uid, event in self.events(target).items() if title in event["SUMMARY"])
        return f"{target.url}{uid}.ics"

    def edit(self, target: Target, title: str, change: Callable[[str], str]) -> str:
        """As another calendar program does it."""
        href = self.href(target, title)
        data = self.ask("GET", href).decode()
        self.ask("PUT", href, change(data).encode(), Content_Type="text/calendar")
        return href


@pytest.fixture
def person(world: Database, clock: Clock, radicale: Radicale) -> Person:
    return Person(world, clock, radicale, radicale.user(), Keychain())


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The verbs of all requests from now on."""
    verbs: list[str] = []
    send = Http.send

    async def heard(self: Http, verb: str, *args: object) -> object:
        verbs.append(verb)
        return await send(self, verb, *args)

    monkeypatch.setattr(Http, "send", heard)
    return verbs


def retitled(data: str) -> str:
    return data.replace("SUMMARY:", "SUMMARY:Mine: ")


def test_a_feed_is_found_a_place_made_and_its_events_put_there(person: Person) -> None:
    target = person.add()
    assert (target.name, target.calendar, target.user) == ("All", "All", person.user)
    report = person.publish()
    assert report.error is None
    assert report.added == 7
    events = person.events(target)
    assert set(events) == {entry.uid for entry in queries.entries(person.db, NamedFeed("All").wanted(NOW.date()), UTC)}
    assert report.standing == {Standing.OURS: len(events)}
    one = person.ask("GET", person.href(target, "Low Tide")).decode()
    assert one.count("BEGIN:VEVENT") == 1
    for word in ("METHOD", "REFRESH-INTERVAL", "X-WR-CALNAME"):
        assert word not in one
    again = queries.target(person.db, "all")
    assert again.published_at == NOW
    assert again.error is None


def test_what_is_unchanged_makes_no_request(person: Person, sent: list[str]) -> None:
    person.add()
    person.publish()
    sent.clear()
    report = person.publish()
    assert sent == ["PROPFIND"]
    assert (report.added, report.changed, report.removed) == (0, 0, 0)


def test_only_what_has_changed_is_put_again(person: Person, sent: list[str]) -> None:
    target = person.add()
    person.publish()
    before = person.events(target)
    sent.clear()
    sync(person.db, snapshot(episode("2", "201", "2x01", "2026-05-17 19:00", title="Café Møller")))
    report = person.publish()
    assert (report.added, report.changed, sent) == (0, 1, ["PROPFIND", "PUT"])
    after = person.events(target)
    assert set(before) == set(after)
    (moved,) = (event for event in after.values() if "Møller" in event["SUMMARY"])
    assert moved["DTSTART"].dt.isoformat() == "2026-05-17T19:00:00+00:00"
    assert moved["SEQUENCE"] == 1


def test_what_a_person_changed_there_is_kept_and_told(person: Person) -> None:
    target = person.add()
    person.publish()
    person.edit(target, "Møller", retitled)
    sync(person.db, snapshot(episode("2", "201", "2x01", "2026-05-17 19:00", title="Café Møller")))
    for _ in range(2):
        report = person.publish()
        assert report.standing[Standing.CHANGED] == 1
        assert report.changed == 0
        assert any(title.startswith("Mine: ") for title in person.titles(target))
    (told,) = (one for one in queries.placed_events(person.db, target.url).values() if one.standing is Standing.CHANGED)
    assert told.theirs.startswith("Mine: Krøniken")
    assert told.title.startswith("Krøniken S02E01")


def test_they_may_leave_it_so_and_hear_of_it_no_more(person: Person) -> None:
    target = person.add()
    person.publish()
    person.edit(target, "Møller", retitled)
    person.publish()
    assert person.caldav.resolve("All", ours=False) == 1
    report = person.publish()
    assert report.standing == {Standing.OURS: 6, Standing.LEFT: 1}
    person.edit(target, "Møller", retitled)
    assert Standing.CHANGED not in person.publish().standing
    assert any(title.startswith("Mine: Mine: ") for title in person.titles(target))


def test_they_may_have_ours_again_but_not_over_what_they_changed_since(person: Person) -> None:
    target = person.add()
    person.publish()
    href = person.edit(target, "Møller", retitled)
    person.publish()
    uid = href.rsplit("/", 1)[1].removesuffix(".ics")
    person.caldav.resolve("All", ours=True, uids=[uid])
    person.edit(target, "Møller", lambda data: data.replace("Mine: ", "Newer: "))
    assert person.publish().standing[Standing.CHANGED] == 1
    assert any(title.startswith("Newer: ") for title in person.titles(target))
    person.caldav.resolve("All", ours=True)
    assert person.publish().standing == {Standing.OURS: 7}
    assert all(title.startswith(("Krøniken", "Harbour", "Star")) for title in person.titles(target))


def test_what_they_deleted_there_stays_deleted_until_they_want_it_back(person: Person) -> None:
    target = person.add()
    person.publish()
    person.ask("DELETE", person.href(target, "Low Tide"))
    sync(person.db, snapshot(episode("1", "101", "1x01", "2026-05-02 20:00", title="Low Tide")))
    for _ in range(2):
        assert person.publish().standing == {Standing.OURS: 6, Standing.DELETED: 1}
    assert not any("Low Tide" in title for title in person.titles(target))
    assert person.caldav.resolve("All", ours=True) == 1
    assert person.publish().added == 1
    assert any("Low Tide" in title for title in person.titles(target))


def test_what_has_left_the_feed_is_taken_away_if_nobody_changed_it(person: Person) -> None:
    target = person.add()
    person.publish()
    person.edit(target, "Low Tide", retitled)
    person.clock = Clock(NOW + timedelta(days=62))  # both episodes of May are over for 60 days
    report = person.publish()
    left = person.titles(target)
    assert report.removed >= 1
    assert not any("Episode 2" in title or ("S01E02" in title and "Harbour" in title) for title in left)
    assert any(title.startswith("Mine: ") for title in left)
    assert Standing.CHANGED not in report.standing, "it is theirs now"
    assert person.publish().removed == 0


def test_a_run_that_was_cut_off_goes_on_where_it_was(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    target = person.add()
    keep, left = Run._keep, [3]

    def cut_off(self: Run, one: object) -> None:
        """The program dies after the PUT, before that is written down."""
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        keep(self, one)

    monkeypatch.setattr(Run, "_keep", cut_off)
    with pytest.raises(KeyboardInterrupt):
        person.publish()
    monkeypatch.undo()
    assert len(queries.placed_events(person.db, target.url)) == 3
    assert len(person.events(target)) == 4, "of one nothing is known here"
    report = person.publish()
    assert report.added == 3
    assert report.standing == {Standing.OURS: 7}
    assert person.publish().changed == 0


KILLED = """
import asyncio, os, signal, sys
from datetime import UTC
from pathlib import Path
from desktop_app.clock import Clock
from desktop_app.keychain import Keychain
from desktop_app.publish.caldav import CalDav
from desktop_app.publish.caldav.run import Run
from desktop_app.store import queries
from desktop_app.store.database import Database
from tests.store.worlds import NOW

keep, left = Run._keep, [3]

def killed(run, one):
    left[0] -= 1
    if left[0] < 0:
        os.kill(os.getpid(), signal.SIGKILL)
    keep(run, one)

Run._keep = killed
db = Database(Path(sys.argv[1]))
db.open(now=NOW)
work = CalDav(db, Clock(NOW), UTC, Keychain())
asyncio.run(work.know(queries.targets(db)[0], sys.stdin.readline().strip(), session_only=True))
asyncio.run(work.publish())
"""
"""Dies after the fourth PUT, before that is written down."""


def test_a_killed_run_loses_nothing_and_doubles_nothing(person: Person) -> None:
    target = person.add()
    root = Path(__file__).parents[3]
    told = subprocess.run(
        [sys.executable, "-c", KILLED, str(person.db.path)], cwd=root, input=f"{PASSWORD}\n".encode(), timeout=60
    )
    assert told.returncode == -signal.SIGKILL
    assert len(queries.placed_events(person.db, target.url)) == 3
    assert len(person.events(target)) == 4
    report = person.publish()
    assert (report.added, report.changed) == (3, 0)
    assert report.standing == {Standing.OURS: 7}


def test_a_change_whose_record_was_lost_is_known_again(person: Person) -> None:
    target = person.add()
    person.publish()
    before = queries.placed_events(person.db, target.url)
    sync(person.db, snapshot(episode("2", "201", "2x01", "2026-05-17 19:00", title="Café Møller")))
    person.publish()
    for one in before.values():  # as a backup of the library has it
        commands.place_event(person.db, target.url, one)
    assert person.publish().standing == {Standing.OURS: 7}


def test_a_new_installation_takes_over_what_the_old_one_put(person: Person) -> None:
    target = person.add()
    person.publish()
    sync(person.db, snapshot(episode("2", "201", "2x01", "2026-05-17 19:00", title="Café Møller")))
    person.edit(target, "Low Tide", retitled)
    commands.remove_target(person.db, target.url)
    again = person.add()
    assert again.url == target.url, "the calendar of that name"
    report = person.publish()
    assert (report.added, report.changed) == (0, 1)
    assert report.standing == {Standing.OURS: 6, Standing.CHANGED: 1}


def test_in_a_calendar_of_theirs_nothing_else_is_touched(person: Person) -> None:
    url = f"{person.server.url}{person.user}/own/"
    person.ask("MKCALENDAR", url)
    theirs = (
        b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\nBEGIN:VEVENT\r\nUID:dentist\r\n"
        b"DTSTAMP:20260501T000000Z\r\nDTSTART:20260601T080000Z\r\nSUMMARY:Dentist\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    person.ask("PUT", f"{url}dentist.ics", theirs, Content_Type="text/calendar")
    target = person.add(wanted=f"/{person.user}/own/")
    assert person.publish().added == 7
    assert "Dentist" in person.titles(target)
    asyncio.run(person.caldav.remove("All", delete=True))
    assert person.titles(target) == {"Dentist"}
    assert queries.targets(person.db) == []


def test_an_event_that_was_imported_there_by_hand_is_left_alone(person: Person) -> None:
    target = person.add()
    uid = next(iter(queries.entries(person.db, NamedFeed("All").wanted(NOW.date()), UTC))).uid
    body = (
        f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//X//EN\r\nBEGIN:VEVENT\r\nUID:{uid}\r\n"
        "DTSTAMP:20260501T000000Z\r\nDTSTART:20260601T080000Z\r\nSUMMARY:Imported\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    )
    person.ask("PUT", f"{target.url}other-name.ics", body.encode(), Content_Type="text/calendar")
    report = person.publish()
    assert report.standing == {Standing.OURS: 6, Standing.ELSEWHERE: 1}
    assert "Imported" in person.titles(target)


def test_an_address_of_a_calendar_is_enough(person: Person) -> None:
    url = f"{person.server.url}{person.user}/tv/"
    person.ask("MKCALENDAR", url)
    assert person.add(address=url).url == url


def test_two_feeds_never_share_a_calendar(person: Person) -> None:
    person.add("All", "Shared")
    with pytest.raises(PremieresError, match="All is published to that calendar already") as caught:
        person.add("Other", "Shared")
    assert caught.value.code == "calendar-taken"
    assert person.add("Other").calendar == "Other"


def test_a_wrong_password_is_told_and_never_shown(person: Person) -> None:
    commands.save_feed(person.db, NamedFeed("All"))
    with pytest.raises(PremieresError, match="does not take the password") as caught:
        asyncio.run(person.caldav.add("All", person.server.url, person.user, "hunter2-wrong"))
    assert "hunter2" not in repr(caught.value) + str(caught.value.facts)
    assert queries.targets(person.db) == []


def test_a_password_that_is_gone_is_asked_for_by_the_sentence(person: Person) -> None:
    target = person.add()
    person.keychain.delete(account_module._account(target))
    report = person.publish()
    assert report.error is not None
    assert report.error.code == "no-password"
    assert queries.target(person.db, "All").error == str(report.error)


def test_a_calendar_that_was_deleted_there_is_told(person: Person) -> None:
    target = person.add()
    person.publish()
    person.ask("DELETE", target.url)
    report = person.publish()
    assert report.error is not None
    assert "404" in str(report.error)
    assert len(queries.placed_events(person.db, target.url)) == 7, "nothing is forgotten"


def test_a_renamed_feed_is_published_where_it_was(person: Person) -> None:
    target = person.add()
    commands.change_feed(person.db, "All", NamedFeed("Everything", days=3))
    assert queries.target(person.db, "All").feed == NamedFeed("Everything", days=3)
    assert person.publish().error is None
    commands.remove_feed(person.db, "Everything")
    report = person.publish()
    assert report.error is not None
    assert report.error.code == "no-feed-there"
    assert person.events(target), "what was put stays"


def test_another_look_of_the_feed_is_published_with_a_higher_sequence(person: Person) -> None:
    target = person.add()
    person.publish()
    commands.change_feed(person.db, "All", NamedFeed("All", alarm_minutes=30))
    assert person.publish().changed == 7
    assert {event["SEQUENCE"] for event in person.events(target).values()} == {1}


def test_a_withdrawn_entry_is_cancelled_there(person: Person) -> None:
    target = person.add()
    person.publish()
    sync(person.db, snapshot(episode("2", "201", "2x01", "2026-05-16 18:00", status=Status.WITHDRAWN)))
    assert person.publish().changed == 1
    cancelled = [event for event in person.events(target).values() if event["STATUS"] == "CANCELLED"]
    assert [str(event["SUMMARY"])[:11] for event in cancelled] == ["Cancelled: "]


def test_the_password_is_in_the_keyring_alone(person: Person) -> None:
    person.add()
    person.publish()
    person.db.close()
    found = b"".join(path.read_bytes() for path in person.db.path.parent.glob("library.db*"))
    token = base64.b64encode(f"{person.user}:{PASSWORD}".encode())
    assert PASSWORD.encode() not in found
    assert token not in found
