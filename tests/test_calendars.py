"""Calendars as sources, over loopback and into a real library: joined, kept up to date, and no ghost left of them."""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4

import keyring
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytest_httpserver import HTTPServer
from werkzeug import Response

from desktop_app.app import App
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.merge import merge
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Choice, Entry, Service, Status
from desktop_app.errors import PremieresError
from desktop_app.publish.icalendar_file import to_ical
from desktop_app.sources.webcal import events
from desktop_app.store import commands, queries
from desktop_app.sync import SourceReport, calendars
from tests import servers
from tests.conftest import NOW
from tests.library import later, opened
from tests.memory_keyring import MemoryKeyring
from tests.sources.webcal import event, fixture, ics

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


class Feed(servers.Changing):
    @property
    def address(self) -> str:
        return f"webcal://{self.server.host}:{self.server.port}{self.name}"


@pytest.fixture
def feed(httpserver: HTTPServer) -> Feed:
    headers = {"Last-Modified": "Thu, 14 May 2026 12:00:00 GMT", "Content-Type": "text/calendar"}
    return Feed(httpserver, "/my.ics", headers)


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    keyring.set_keyring(MemoryKeyring())
    with opened(tmp_path) as app:
        yield app


def add(app: App, address: str, name: str | None = "mine") -> SourceReport:
    return asyncio.run(app.add_source(address, name))


def sync(app: App, name: str = "mine") -> SourceReport:
    (report,) = asyncio.run(app.sync().run(name))
    return report


def told(app: App, name: str = "mine") -> list[Entry]:
    found = queries.entries(app.database, Choice(), UTC)
    return sorted((e for e in found if name in e.sources), key=lambda e: e.identity)


def live(app: App, name: str = "mine") -> dict[tuple[str, int | None, int | None], str]:
    return {
        (e.show, e.season, e.episode): str(e.air.starts_at or e.air.first)[:16]
        for e in told(app, name)
        if e.status is not Status.WITHDRAWN
    }


def lines(app: App, name: str = "mine") -> int:
    with app.database.read() as connection:
        sql = "SELECT count(*) FROM announcement WHERE source = ?"
        return connection.exec_driver_sql(sql, (name,)).scalar_one()


def ep(show: str, number: int, day: str, **more: str) -> str:
    """Its UID is new at every fetch, as one real feed makes them."""
    extra = [f"{name.upper()}:{value}" for name, value in more.items()]
    return event(f"{show} S01E{number:02}", f"DTSTART:{day}T200000Z", f"UID:{uuid4()}", *extra)


def test_a_feed_is_added_by_its_webcal_address(app: App, feed: Feed) -> None:
    feed.body = fixture("sonarr")
    report = add(app, feed.address)
    assert (report.state, report.added, report.skipped) == ("updated", 3, 0)
    (info,) = [info for info in queries.sources(app.database) if info.name == "mine"]
    assert (info.kind, info.url) == ("webcal", feed.address.replace("webcal", "http"))
    assert live(app)["Grey Geese", 2, 1] == "2026-06-01 20:30"


def test_it_is_asked_when_it_is_due_and_with_its_validators(app: App, feed: Feed) -> None:
    feed.body = fixture("watchfeed")  # every six hours, it says
    add(app, feed.address)
    assert app.sync().next_due() is not None
    later(app, 5 * HOUR)
    assert (sync(app).requests, len(feed.asked)) == (0, 1)
    later(app, 2 * HOUR)
    assert (sync(app).state, len(feed.asked)) == ("unchanged", 2)
    assert feed.asked[1]["If-None-Match"]
    assert feed.asked[1]["If-Modified-Since"] == "Thu, 14 May 2026 12:00:00 GMT"
    later(app, 5 * HOUR)  # a 304 holds as long
    assert sync(app).requests == 0


@pytest.mark.parametrize(
    ("said", "hours"), [("PT1M", 1), ("PT6H", 6), ("P4W", 7 * 24), ("-PT5H", 1), ("nonsense", 24), ("", 24)]
)
def test_how_often_it_says_is_honoured_within_bounds(app: App, feed: Feed, said: str, hours: int) -> None:
    feed.body = ics(ep("Geese", 1, "20260601"), head=f"X-PUBLISHED-TTL:{said}")
    add(app, feed.address)
    later(app, hours * HOUR - timedelta(minutes=1))
    assert sync(app).requests == 0
    later(app, timedelta(minutes=1))
    assert sync(app).requests == 1


def test_new_versions_change_what_changed_and_nothing_else(app: App, feed: Feed) -> None:
    feed.body = ics(ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608"), ep("Ducks", 1, "20260610"))
    add(app, feed.address)
    uids = {(e.show, e.episode): e.uid for e in told(app)}
    later(app, DAY + HOUR)
    feed.body = ics(ep("Geese", 2, "20260609"), ep("Ducks", 1, "20260610"), ep("Geese", 1, "20260601"))
    report = sync(app)
    assert (report.added, report.changed, report.withdrawn) == (0, 1, 0)
    assert live(app)["Geese", 1, 2] == "2026-06-09 20:00"
    assert {(e.show, e.episode): e.uid for e in told(app)} == uids
    assert lines(app) == 4


def test_an_event_that_is_gone_twice_is_withdrawn_and_comes_back(app: App, feed: Feed) -> None:
    both = [ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608"), ep("Ducks", 1, "20260610")]
    feed.body = ics(*both)
    add(app, feed.address)
    feed.body = ics(both[0], both[2])
    later(app, DAY + HOUR)
    assert sync(app).withdrawn == 0  # its maker may just have failed
    later(app, DAY + HOUR)
    assert sync(app).withdrawn == 1  # the very same bytes
    assert ("Geese", 1, 2) not in live(app)
    feed.body = ics(*both)
    later(app, DAY + HOUR)
    sync(app)
    assert ("Geese", 1, 2) in live(app)
    assert lines(app) == 5


def test_one_that_is_back_at_once_was_never_away(app: App, feed: Feed) -> None:
    both = [ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608")]
    for version in (both, both[1:], both, both[1:], both):
        feed.body = ics(*version)
        if len(queries.sources(app.database)) < 3:
            add(app, feed.address)
        else:
            assert sync(app).withdrawn == 0
        later(app, DAY + HOUR)
    assert lines(app) == 2


def test_what_has_aired_and_what_lies_beyond_the_last_event_stay(app: App, feed: Feed) -> None:
    feed.body = ics(ep("Geese", 1, "20260515"), ep("Geese", 2, "20260601"), ep("Geese", 3, "20260901"))
    add(app, feed.address)
    feed.body = ics(ep("Geese", 2, "20260601"))
    for _ in range(4):
        later(app, DAY + HOUR)
        sync(app)
    assert [e.episode for e in told(app) if e.status is not Status.WITHDRAWN] == [1, 2, 3]


def test_a_feed_that_lost_most_of_it_is_taken_for_a_fault(app: App, feed: Feed) -> None:
    feed.body = ics(*(ep("Geese", number, f"202606{number:02}") for number in range(1, 21)))
    add(app, feed.address)
    for _ in range(3):
        feed.body = ics(ep("Geese", 1, "20260601"), ep("Geese", 20, "20260620"))
        later(app, DAY + HOUR)
        report = sync(app)
        assert (report.state, report.withdrawn) == ("partial", 0)
    assert report.skipped_why == (
        "18 of 20 dates to come are no longer listed: taken for a fault, nothing is withdrawn",
    )


@pytest.mark.parametrize(
    ("body", "status", "state"),
    [
        (b"", 200, "failed"),
        (b"<html>Back soon</html>", 200, "failed"),
        (b"BEGIN:VCALENDAR\rVERSION:2.0\rEND:VCALENDAR", 200, "partial"),
        (ics(event("Dentist", "DTSTART:20260601")), 200, "partial"),
        (ics(event("Geese S01E01", "DTSTART:soon")), 200, "partial"),
        (b"gone", 404, "failed"),
        (b"secret", 401, "failed"),
    ],
)
def test_an_empty_or_failed_feed_changes_nothing(app: App, feed: Feed, body: bytes, status: int, state: str) -> None:
    feed.body = ics(ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608"))
    add(app, feed.address)
    before, said = live(app), lines(app)
    feed.body, feed.status = body, status
    states: list[str] = []
    for _ in range(3):
        later(app, 2 * DAY)
        states.append(sync(app).state)
    assert states[0] == state  # then the server says that nothing has changed, or the same again
    assert set(states) <= {state, "unchanged"}
    assert (live(app), lines(app)) == (before, said)


def test_nothing_in_it_is_told(app: App, feed: Feed) -> None:
    feed.body = b"BEGIN:VCALENDAR\rVERSION:2.0\rX-WR-CALNAME:Television\r\nEND:VCALENDAR"
    assert add(app, feed.address).skipped_why == ("it holds no event",)


def test_what_holds_no_television_is_not_added(app: App, feed: Feed) -> None:
    feed.body = ics(event("Dentist", "DTSTART:20260601"), event("Lunch", "DTSTART:20260602"))
    with pytest.raises(PremieresError, match=r"was not added: nothing in it could be told to be"):
        add(app, feed.address)
    assert [info.name for info in queries.sources(app.database)] == ["tvmaze", "starter"]


def test_a_token_in_the_address_is_a_secret(app: App, httpserver: HTTPServer, caplog: pytest.LogCaptureFixture) -> None:
    token = "9f8e7d6c5b4a39281706f5e4d3c2b1a0"
    httpserver.expect_request("/feed/calendar.ics", query_string=f"apikey={token}").respond_with_data(fixture("sonarr"))
    add(app, f"webcal://{httpserver.host}:{httpserver.port}/feed/calendar.ics?apikey={token}")
    (info,) = [info for info in queries.sources(app.database) if info.name == "mine"]
    assert info.url.endswith("/feed/calendar.ics?apikey=***")
    later(app, 2 * DAY)
    assert sync(app).state == "unchanged"
    httpserver.clear()
    later(app, 2 * DAY)
    assert sync(app).error
    app.close()
    for path in app.paths.library.parent.rglob("*"):
        assert path.is_dir() or token.encode() not in path.read_bytes()
    assert not [record for record in caplog.records if record.name != "werkzeug" and token in record.getMessage()]


def test_a_calendar_that_tells_the_secret_of_its_address_again_is_not_believed(
    app: App, httpserver: HTTPServer
) -> None:
    """Not in an event's own address, nor in its texts, be it behind a redirect; other addresses stay."""
    token, host = "9f8e7d6c5b4a39281706f5e4d3c2b1a0", f"{httpserver.host}:{httpserver.port}"
    body = ics(
        event("Geese S01E01", "DTSTART:20260601", f"URL:https://tv.example/geese?apikey={token}"),
        event("Geese S01E02", "DTSTART:20260602", "URL:https://tv.example/geese?user=you&api_key=another"),
        event("Geese S01E03", "DTSTART:20260603", "URL:https://tv.example/geese/3", f"DESCRIPTION:By {token}."),
        event("[FILM] Long Rain", "DTSTART:20260604", f"LOCATION:{token}"),
        head=f"X-WR-CALNAME:Of {token}",
    )
    there = Response(status=302, headers={"Location": f"http://{host}/b.ics?apikey={token}"})
    httpserver.expect_request("/a.ics").respond_with_handler(lambda _: there)
    httpserver.expect_request("/b.ics").respond_with_data(body)
    name = add(app, f"webcal://{host}/a.ics?apikey={token}", None).name
    assert [(e.episode, e.url, e.summary) for e in told(app, name)] == [
        (1, None, None),
        (2, None, None),
        (3, "https://tv.example/geese/3", "By ."),
        (None, None, None),
    ]
    app.close()
    for path in app.paths.library.parent.rglob("*"):
        assert path.is_dir() or token.encode() not in path.read_bytes()


def test_entries_join_the_show_that_the_library_knows(app: App, feed: Feed, httpserver: HTTPServer) -> None:
    """By its page; by title where a season's year fits, be it known later; and not a namesake of another time."""
    feed.body = ics(event("The Long Boys S05E01", "DTSTART:20260602"))
    add(app, feed.address)
    assert {e.show_key for e in told(app)} == {"mine:the long boys"}
    shows = [
        ("Grey Geese", "2024-05-01", 7),
        ("Old Harbour", "1978-09-17", 8),
        ("The Long Boys", "2019-07-26", 9),
        ("Paper Moon", "2022-01-01", 10),
    ]
    listed = [
        {
            "id": 90 + number, "season": 1, "number": 1, "airdate": "2026-05-20", "airtime": "20:00",
            "airstamp": "2026-05-20T20:00:00+00:00",
            "_embedded": {"show": {"id": number, "name": name, "premiered": premiered,
                                   "url": f"https://www.tvmaze.com/shows/{number}/x"}},
        }
        for name, premiered, number in shows
    ]  # fmt: skip
    httpserver.expect_request("/schedule/full").respond_with_json(listed)
    httpserver.expect_request("/schedule").respond_with_json([])
    httpserver.expect_request("/schedule/web").respond_with_json([])
    app.env = {**app.env, "PREMIERES_TVMAZE_URL": httpserver.url_for("").rstrip("/")}
    asyncio.run(app.sync().run("tvmaze"))
    feed.body = ics(
        event("Grey Geese S02E01", "DTSTART:20260601", "URL:https://www.tvmaze.com/shows/7/grey-geese"),
        event("The Long Boys S05E01", "DTSTART:20260602"),
        event("Old Harbour S02E01", "DTSTART:20260603"),
        event("Paper Moon: Reunion", "DTSTART:20260604"),
    )
    later(app, 2 * DAY)
    sync(app)
    assert {e.show_key for e in told(app)} == {"tvmaze:7", "tvmaze:10", "mine:the long boys", "mine:old harbour"}
    with app.database.read() as connection:
        sql = "SELECT title, count(*) FROM show GROUP BY title HAVING count(*) > 1"
        assert list(connection.exec_driver_sql(sql).fetchall()) == [("Old Harbour", 2)]


@pytest.mark.parametrize(
    ("told_as", "called", "premiered", "country", "joined"),
    [
        ("Paper Mill (US)", "Paper Mill", date(2024, 3, 1), "US", True),
        ("Paper Mill (UK)", "Paper Mill", date(2024, 3, 1), "GB", True),
        ("Paper Mill US", "Paper Mill", date(2024, 3, 1), "US", True),
        ("Paper Mill (US)", "Paper Mill", date(2024, 3, 1), "GB", False),
        ("Paper Mill (US)", "Paper Mill", date(2024, 3, 1), None, True),
        ("Paper Mill (US) (2024)", "Paper Mill", date(2024, 3, 1), "US", True),
        ("Paper Mill (US) (2011)", "Paper Mill", date(2024, 3, 1), "US", False),
        ("Paper and Ink", "Paper & Ink", date(2024, 3, 1), "US", True),
        ("Paper & Ink", "Paper and Ink", None, "US", True),
        ("Paper Mill", "The Paper Mill", date(2024, 3, 1), "US", True),
        ("The Paper Mill", "Paper Mill", date(2024, 3, 1), "US", True),
        ("The Paper Mill", "Paper Mill", date(1994, 3, 1), "US", False),
        ("The Paper Mill", "Paper Mill", None, "US", False),
        ("Mill of us", "Mill", date(2024, 3, 1), "US", False),
    ],
)
def test_a_show_is_known_by_other_ways_to_write_its_title(
    app: App, told_as: str, called: str, premiered: date | None, country: str | None, joined: bool
) -> None:
    on = (Service("Pond", country=country),)
    facts = ShowFacts("7", called, premiered=premiered, services=on)
    known = Snapshot("tvmaze", (facts,), episodes=(EpisodeFacts("7", "70", 1, 1, AirDate.on(date(2024, 3, 1))),))
    commands.apply(app.database, "tvmaze", merge((), known, NOW))
    asyncio.run(app.import_file(ics(event(f"{told_as} - 2x01 - Back", "DTSTART:20260601"))))
    shows = {e.show_key for e in queries.entries(app.database, Choice(), UTC) if "import" in e.sources}
    assert (shows == {"tvmaze:7"}) == joined


def test_what_has_no_number_moves_with_its_title(app: App, feed: Feed) -> None:
    feed.body = ics(event("[FILM] Long Rain", "DTSTART;VALUE=DATE:20260703", "UID:1"))
    add(app, feed.address)
    (before,) = told(app)
    feed.body = ics(event("[FILM] Long Rain", "DTSTART;VALUE=DATE:20260918", "UID:2"))
    later(app, 2 * DAY)
    sync(app)
    (after,) = told(app)
    assert (after.uid, str(after.air.first), after.kind) == (before.uid, "2026-09-18", "film")


def test_several_of_one_title_are_each_on_their_day(app: App, feed: Feed) -> None:
    def version(*days: str) -> bytes:
        return ics(ep("Geese", 1, "20260601"), *(event("[TV] Late Talk", f"DTSTART:202605{day}") for day in days))

    feed.body = version("18", "19", "20")
    add(app, feed.address)
    for days in (("19", "20", "21"), ("20", "21", "22")):
        feed.body = version(*days)
        later(app, 5 * DAY)
        sync(app)
    assert sorted(str(e.air.first)[-2:] for e in told(app) if e.show == "Late Talk") == ["18", "19", "20", "21", "22"]
    assert lines(app) == 6


def test_a_file_is_read_again_when_it_is_another(app: App, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "calendar with a name.ics"
    path.write_bytes(ics(ep("Geese", 1, "20260601")))
    monkeypatch.chdir(tmp_path)
    assert add(app, path.name, None).name == "calendar with a name"
    name = "calendar with a name"
    assert next(info.url for info in queries.sources(app.database) if info.name == name) == str(path)
    assert sync(app, name).state == "unchanged"
    path.write_bytes(ics(ep("Geese", 1, "20260602")))
    os.utime(path, ns=(1, 1))
    assert sync(app, name).changed == 1
    assert list(live(app, name).values()) == ["2026-06-02 20:00"]
    path.unlink()
    assert sync(app, name).error == f"{path} could not be read (No such file or directory): check the file."


def test_a_file_that_is_not_there_is_told(app: App, tmp_path: Path) -> None:
    for path in (str(tmp_path / "none.ics"), "~nobody-here/none.ics"):
        with pytest.raises(PremieresError, match=r"could not be read \(No such file"):
            add(app, path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_what_is_no_file_is_not_waited_for(app: App, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.ics"
    os.mkfifo(pipe)
    for path in (pipe, tmp_path):
        with pytest.raises(PremieresError, match=r"is no file: give a calendar's file\."):
            calendars.content(path)
    with pytest.raises(PremieresError, match="is no file"):
        add(app, str(pipe))


def test_an_import_stays_and_a_newer_version_brings_it_up_to_date(app: App) -> None:
    def read(*events: str) -> SourceReport:
        return asyncio.run(app.import_file(ics(*events, head="X-WR-CALNAME:My TV")))

    assert read(ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608")).added == 2
    later(app, 2 * DAY)
    report = read(ep("Geese", 2, "20260609"), ep("Geese", 3, "20260616"))
    assert (report.name, report.added, report.changed, report.withdrawn) == ("My TV", 1, 1, 0)
    assert len(live(app, "My TV")) == 3
    assert [info.kind for info in queries.sources(app.database) if info.name == "My TV"] == ["import"]
    with pytest.raises(PremieresError, match="was read from a file once and never asked"):
        sync(app, "My TV")


def rows_of(app: App) -> list[tuple[object, ...]]:
    with app.database.read() as connection:
        sql = "SELECT * FROM entry ORDER BY id"
        return [tuple(row) for row in connection.exec_driver_sql(sql).fetchall()]


def test_an_import_is_taken_back_as_though_it_had_never_been(app: App) -> None:
    """What others tell of too is as they say; what nobody else tells of is cancelled where it was written."""
    before = queries.entries(app.database, Choice(), UTC)
    lanterns = next(e for e in before if e.show == "Lanterns" and e.episode == 1)
    body = ics(
        event("Lanterns S01E01 - Wrong", "DTSTART:20270101T100000Z", "LOCATION:Elsewhere"),
        ep("Geese", 1, "20260501"),
        ep("Geese", 2, "20260608"),
        ep("Geese", 3, "20260615", status="CANCELLED"),
        event("[FILM] Long Rain", "DTSTART:20260703"),
        head="X-WR-CALNAME:My TV",
    )
    asyncio.run(app.import_file(body.replace(b"STATUS:CANCELLED", b"STATUS:CONFIRMED")))
    later(app, HOUR)
    assert asyncio.run(app.import_file(body)).withdrawn == 1
    moved = next(e for e in queries.entries(app.database, Choice(), UTC) if e.id == lanterns.id)
    assert (moved.air, moved.episode_title) != (lanterns.air, lanterns.episode_title)
    later(app, HOUR)
    assert app.remove_source("My TV") == 4
    after = queries.entries(app.database, Choice(), UTC)
    assert [(e.uid, e.air, e.status, e.episode_title, e.services, e.sources) for e in after] == [
        (e.uid, e.air, e.status, e.episode_title, e.services, e.sources) for e in before
    ]
    assert queries.find_shows(app.database, "Geese") == queries.find_shows(app.database, "Long Rain") == []
    gone = queries.entries(app.database, Choice(joined=True), UTC)
    ends = {(e.show, e.episode): (e.status, e.sequence) for e in gone if e.id not in {e.id for e in before}}
    assert ends == {
        ("Geese", 1): (Status.WITHDRAWN, 1),
        ("Geese", 2): (Status.WITHDRAWN, 1),
        ("Geese", 3): (Status.WITHDRAWN, 2),
        ("Long Rain", None): (Status.WITHDRAWN, 1),
    }
    assert "My TV" not in {info.name for info in queries.sources(app.database)}
    later(app, HOUR)
    asyncio.run(app.import_file(body))
    again = queries.entries(app.database, Choice(), UTC)
    back = {e.uid for e in again if e.show == "Geese"}
    assert back == {e.uid for e in gone if e.show == "Geese"}
    assert queries.find_shows(app.database, "Geese") != []


def test_what_a_removed_feed_told_stays(app: App, feed: Feed) -> None:
    feed.body = ics(ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608"))
    add(app, feed.address)
    before = rows_of(app)
    assert app.remove_source("mine") == 0
    assert rows_of(app) == before


def test_our_own_file_changes_nothing(app: App) -> None:
    asyncio.run(app.import_file(ics(ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608"))))
    entries = queries.entries(app.database, Choice(), UTC)
    with app.database.read() as connection:
        before = list(connection.exec_driver_sql("SELECT * FROM entry ORDER BY id").fetchall())
    report = asyncio.run(app.import_file(to_ical(entries).data))
    assert (report.state, report.own, report.added, report.changed) == ("unchanged", len(entries), 0, 0)
    with app.database.read() as connection:
        assert list(connection.exec_driver_sql("SELECT * FROM entry ORDER BY id").fetchall()) == before
    assert "Premieres" not in {info.name for info in queries.sources(app.database)}


def test_our_own_file_in_another_library_gives_the_same_entries(app: App, tmp_path: Path) -> None:
    asyncio.run(app.import_file(ics(ep("Geese", 1, "20260601"), ep("Geese", 2, "20260608", status="CANCELLED"))))
    data = to_ical(told(app, "import")).data
    with opened(tmp_path / "other") as other:
        asyncio.run(other.import_file(data))
        assert live(other, "Premieres") == live(app, "import")


VERSIONS = st.lists(
    st.tuples(
        st.dictionaries(st.integers(1, 6), st.integers(0, 25), min_size=1, max_size=6),  # where episodes move to
        st.sets(st.integers(1, 6), max_size=1),  # what is cancelled for good
    ),
    min_size=2,
    max_size=6,
)


@given(VERSIONS)
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_any_history_of_a_rolling_feed_leaves_no_double_and_no_ghost(
    versions: list[tuple[dict[int, int], set[int]]],
) -> None:
    async def here(body: bytes, now: datetime, who: str) -> object:
        return events.calendar(body, now)

    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr("desktop_app.sources.webcal.read_calendar", here)
        path = Path(folder, "feed.ics")
        with opened(Path(folder)) as app:
            planned = {number: NOW + timedelta(days=20 + number, hours=1) for number in range(1, 7)}
            moves, gone, ever = 0, set[int](), {}
            for turn, (moved, dropped) in enumerate(versions):
                now = app.clock.now()
                gone |= {number for number in dropped if turn and planned[number] > now}
                for number, days in moved.items():
                    new = NOW + timedelta(days=20 + days, hours=1)
                    if turn and number not in gone and planned[number] > now and new > now and planned[number] != new:
                        planned[number] = new
                        moves += 1
                shown = {n: at for n, at in planned.items() if n not in gone and at > now}
                ever |= {n: planned[n] for n in shown}
                body = ics(*(event(f"Geese S01E{n:02}", f"DTSTART:{at:%Y%m%dT%H%M%SZ}", f"UID:{uuid4()}")
                             for n, at in shown.items()),
                           event("Anchor S01E01", "DTSTART:20270101T000000Z", f"UID:{uuid4()}"),
                           *(event(f"Anchor S02E{n:02}", "DTSTART:20261231T000000Z") for n in range(1, 9)))  # fmt: skip
                for _ in range(3):  # each version is seen several times
                    path.write_bytes(body)
                    os.utime(path, ns=(turn, turn + 1))
                    if calendars.KIND not in {info.kind for info in queries.sources(app.database)}:
                        add(app, str(path))
                    else:
                        sync(app)
                    later(app, timedelta(hours=25))
            found = {key[2]: at for key, at in live(app).items() if key[0] == "Geese"}
            assert found == {n: f"{at:%Y-%m-%d %H:%M}" for n, at in ever.items() if n not in gone}
            assert len(told(app)) == len({e.identity for e in told(app)})
            assert lines(app) == 6 + 9 + moves + len(gone)


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("pattern", "moves"), [("tv_watchfeed_2026-*_tv.ics", 1), ("tv_trakt_premieres_2026-*.ics", 0)]
)
def test_the_recorded_series_give_a_line_for_each_episode_and_one_for_each_move(
    tmp_path: Path, pattern: str, moves: int
) -> None:
    versions = sorted((servers.RECORDED / "ics").glob(pattern))
    assert len(versions) > 1
    path = tmp_path / "feed.ics"
    keys: set[str] = set()
    with opened(tmp_path) as app:
        for number, version in enumerate(versions):
            day = datetime.fromisoformat(version.stem.removesuffix("_tv")[-10:])
            app.clock = replace(app.clock, fixed=day.replace(hour=23, tzinfo=UTC))
            path.write_bytes(version.read_bytes())
            os.utime(path, ns=(number, number))
            report = add(app, str(path)) if number == 0 else sync(app)
            assert (report.withdrawn, report.skipped) == (0, 0)
            body = version.read_bytes().decode().replace("\r\n ", "")
            keys |= (
                {line.partition(" – ")[0] for line in body.splitlines() if line.startswith("SUMMARY")}
                if ("trakt" in pattern)
                else {" — ".join(line.split(" — ")[:2]) for line in body.splitlines() if line.startswith("SUMMARY")}
            )
        assert lines(app) == len(keys) + moves
        entries = told(app)
        assert len(entries) == len({(e.show_id, e.season, e.episode) for e in entries})
        assert json.dumps(sorted(live(app).items(), key=str))
