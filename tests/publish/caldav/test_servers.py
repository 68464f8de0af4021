"""Servers as they are: other hosts, other hrefs, weak or missing ETags, refusals of all kinds; and none hangs us."""

from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from datetime import UTC, timedelta
from urllib.parse import urljoin
from zoneinfo import ZoneInfo

import keyring
import pytest
from werkzeug import Request, Response

from desktop_app.clock import Clock
from desktop_app.domain.caldav import Standing
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.errors import PremieresError
from desktop_app.keychain import Keychain
from desktop_app.publish.caldav import CalDav, Published, account
from desktop_app.publish.caldav.client import _kept_secure, resolved, same_site
from desktop_app.publish.caldav.discovery import address
from desktop_app.publish.caldav.run import Run
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.file_lock import locked
from tests.memory_keyring import MemoryKeyring
from tests.servers import closed_port, raw, stalls
from tests.store.worlds import NOW

from .dav_server import PASSWORD, USER, DavServer, dav_server
from .publishing import add, move, publish


def test_discovery_goes_from_the_well_known_place_to_the_principal_and_its_home(
    caldav: CalDav, server: DavServer
) -> None:
    server.well_known = "/dav/"
    assert add(caldav, server.url).url == f"{server.url}/dav/ada/all/"
    paths = [path for _, path, _ in server.asked]
    assert paths == ["/.well-known/caldav", "/dav/", "/me/", "/dav/ada/", "/dav/ada/all/"]
    found = asyncio.run(caldav.find(server.url, USER, PASSWORD))
    assert [one.name for one in found.calendars] == ["all"], "neither tasks nor what may only be read"


def test_where_nothing_is_at_the_well_known_place_the_root_is_asked(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    assert [path for _, path, _ in server.asked][:2] == ["/.well-known/caldav", "/"]


def test_a_home_on_another_host_of_the_site_is_gone_to(caldav: CalDav, server: DavServer) -> None:
    with dav_server() as other:  # as iCloud's
        server.told_home = f"{other.url.replace('127.0.0.1', 'localhost')}/dav/ada/"
        target = add(caldav, server.url)
        assert target.url.startswith(server.told_home)
        assert publish(caldav).added == 7
        assert len(other.objects) == 7
        assert server.objects == {}


def test_a_password_goes_to_no_other_site(caldav: CalDav, server: DavServer) -> None:
    server.told_home = "https://dav.example/ada/"
    with pytest.raises(PremieresError, match=r"dav\.example, which is another site") as caught:
        add(caldav, server.url)
    assert caught.value.code == "other-host"
    server.asked.clear()
    server.told_home, server.well_known = "", "https://dav.example/"
    server.fails["PROPFIND"] = [Response("", 301, {"Location": "https://dav.example/"})]
    assert add(caldav, server.url).url.startswith(server.url), "what is at its root is its own"


@pytest.mark.parametrize(
    ("home", "host", "same"),
    [
        ("caldav.icloud.com", "p42-caldav.icloud.com", True),
        ("fastmail.com", "caldav.fastmail.com", True),
        ("caldav.fastmail.com", "fastmail.com", True),
        ("cloud.example.co.uk", "example.co.uk", True),
        ("example.co.uk", "other.co.uk", False),
        ("example.com", "example.org", False),
        ("fastmail.com", "evilfastmail.com", False),
        ("192.168.1.5", "192.168.1.6", False),
        ("10.0.0.1.nip.io", "nip.io", False),
        ("127.0.0.1", "localhost", True),
        ("dav.example", "127.0.0.1", False),
    ],
)
def test_what_is_one_site(home: str, host: str, same: bool) -> None:
    assert same_site(home, host) is same


@pytest.mark.parametrize(
    ("location", "kept"),
    [
        ("http://cloud.example/dav/", "https://cloud.example/dav/"),
        ("http://cloud.example:80/dav/", "https://cloud.example/dav/"),
        ("/dav/", "/dav/"),
        ("http://other.example/dav/", "http://other.example/dav/"),
    ],
)
def test_a_server_behind_a_proxy_is_asked_with_encryption_all_the_same(location: str, kept: str) -> None:
    assert _kept_secure("https://cloud.example/.well-known/caldav", location) == kept
    href = resolved("https://cloud.example/.well-known/caldav", location)
    assert href == urljoin("https://cloud.example/", kept), "and what it names in its answers"


def test_where_mkcalendar_is_refused_an_extended_mkcol_is_tried(caldav: CalDav, server: DavServer) -> None:
    server.makes = frozenset({"MKCOL"})
    assert add(caldav, server.url).url in {f"{server.url}{path}" for path in server.calendars}


def test_where_none_can_be_made_one_that_is_there_is_taken(caldav: CalDav, server: DavServer) -> None:
    server.makes = frozenset()
    with pytest.raises(PremieresError, match="make one on its site") as caught:
        add(caldav, server.url)
    assert caught.value.code == "not-made"
    server.calendars.add("/dav/ada/telly/")
    assert add(caldav, server.url, "Telly").url == f"{server.url}/dav/ada/telly/"


@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("encoded", [True, False])
def test_hrefs_are_read_in_every_form(caldav: CalDav, server: DavServer, whole: bool, encoded: bool) -> None:
    server.whole_hrefs, server.encoded = whole, encoded
    add(caldav, server.url)
    assert publish(caldav).standing == {Standing.OURS: 7}
    assert publish(caldav).added == 0
    assert server.count("PUT") == 7


def test_weak_etags_are_compared_without_their_mark(caldav: CalDav, server: DavServer, world: Database) -> None:
    server.weak = True
    add(caldav, server.url)
    publish(caldav)
    move(world)
    assert publish(caldav).changed == 1
    assert server.count("PUT") == 8


def test_an_etag_that_a_put_does_not_tell_is_asked_for_once(caldav: CalDav, server: DavServer, world: Database) -> None:
    server.put_tells_etag = False
    add(caldav, server.url)
    publish(caldav)
    assert server.count("REPORT") == 1
    server.asked.clear()
    assert publish(caldav).standing == {Standing.OURS: 7}
    assert [verb for verb, _, _ in server.asked] == ["PROPFIND"]
    move(world)
    assert publish(caldav).changed == 1


def test_what_a_server_makes_of_an_event_is_no_change_by_a_person(
    caldav: CalDav, server: DavServer, world: Database
) -> None:
    def rewritten(data: str) -> str:
        head, _, rest = data.replace("\r\n ", "").partition("BEGIN:VEVENT\r\n")
        lines = rest.splitlines()
        kept = [line for line in lines[:-2] if not line.startswith(("X-PREMIERES", "DTSTAMP", "LAST-MODIFIED"))]
        more = ["DTSTAMP:20270101T000000Z", "CREATED:20270101T000000Z", "CLASS:PUBLIC", "X-SERVER:1", *lines[-2:]]
        return "\n".join([head.replace("Premieres//EN", "Server//EN").strip(), "BEGIN:VEVENT", *kept[::-1], *more])

    server.rewrites, server.put_tells_etag = rewritten, False
    target = add(caldav, server.url)
    assert publish(caldav).standing == {Standing.OURS: 7}
    server.asked.clear()
    for path, (_, data) in list(server.objects.items()):
        server.store(path, data)  # a migration of the server: all ETags are new
    assert publish(caldav).standing == {Standing.OURS: 7}
    assert server.count("PUT") == 0
    move(world)
    assert publish(caldav).changed == 1
    assert queries.target(world, target.name).error is None


def test_a_change_by_a_person_between_two_requests_is_not_trampled(
    caldav: CalDav, server: DavServer, world: Database
) -> None:
    add(caldav, server.url)
    publish(caldav)
    move(world)
    path = next(path for path, (_, data) in server.objects.items() if "Møller" in data)
    put = server._put

    def late(request: Request, at: str) -> Response:
        if at == path:
            server.store(path, server.objects[path][1].replace("SUMMARY:", "SUMMARY:Mine: "))
            server._put = put
        return put(request, at)

    server._put = late
    report = publish(caldav)
    assert report.standing == {Standing.OURS: 6, Standing.CHANGED: 1}
    assert "SUMMARY:Mine: " in server.objects[path][1]


def test_a_put_whose_answer_was_lost_is_no_conflict(caldav: CalDav, server: DavServer, world: Database) -> None:
    add(caldav, server.url)
    put, lost = server._put, [2]

    def losing(request: Request, at: str) -> Response:
        answer = put(request, at)
        lost[0] -= 1
        return Response("", 502) if lost[0] in {1, 0} and answer.status_code < 300 else answer

    server._put = losing
    assert publish(caldav).standing == {Standing.OURS: 7}
    move(world)
    lost[0] = 2
    assert publish(caldav).standing == {Standing.OURS: 7}
    server.asked.clear()
    publish(caldav)
    assert [verb for verb, _, _ in server.asked] == ["PROPFIND"]


def test_a_new_calendar_whose_making_was_not_answered_is_the_one(caldav: CalDav, server: DavServer) -> None:
    make = server._mkcalendar

    def losing(request: Request, at: str) -> Response:
        known = at in server.calendars
        make(request, at)
        return Response("", 405 if known else 502)

    server._mkcalendar = losing
    assert add(caldav, server.url).url == f"{server.url}/dav/ada/all/"
    assert server.calendars == {"/dav/ada/all/"}


@pytest.mark.parametrize("status", [403, 409, 423, 507])
def test_a_refusal_is_told_and_the_next_run_goes_on(caldav: CalDav, server: DavServer, status: int) -> None:
    add(caldav, server.url)
    server.fails["PUT"] = [Response("", status) for _ in range(1)]
    report = publish(caldav)
    assert (report.error is not None) is (status == 507), "a full server takes nothing else either"
    if status == 409:
        assert report.standing == {Standing.OURS: 6, Standing.ELSEWHERE: 1}
    else:
        assert str(status) in str(report.error or report.refused)
    assert publish(caldav).standing == {Standing.OURS: 7}


def test_a_calendar_that_takes_nothing_is_left_alone_soon(caldav: CalDav, server: DavServer) -> None:
    target = add(caldav, server.url)
    server.fails["PUT"] = [Response("", 403) for _ in range(9)]
    report = publish(caldav)
    assert report.error is not None
    assert server.count("PUT") == 3
    assert queries.targets(caldav._db)[0].error == str(report.error)
    assert target.error is None


def test_a_server_that_asks_to_wait_is_waited_for(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    server.fails["PUT"] = [Response("", 429, {"Retry-After": "1"})]
    started = time.monotonic()
    assert publish(caldav).added == 7
    assert time.monotonic() - started >= 1
    server.fails["PROPFIND"] = [Response("", 503, {"Retry-After": "3600"})]
    report = publish(caldav)
    assert report.error is not None
    assert "60 min" in str(report.error)


def test_a_page_that_is_no_webdav_and_a_document_type_are_refused(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    bomb = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><x>&b;</x>'
    for body in (b"<html><body>Login</body></html>", bomb, bomb.decode().encode("utf-16"), b""):
        server.fails["PROPFIND"] = [Response(body, 207)]
        report = publish(caldav)
        assert report.error is not None
        assert report.error.code == "no-caldav"
    assert queries.placed_events(caldav._db, queries.targets(caldav._db)[0].url) == {}


def test_a_collection_that_has_moved_is_no_calendar_that_was_emptied(caldav: CalDav, server: DavServer) -> None:
    target = add(caldav, server.url)
    publish(caldav)
    server.calendars.add("/dav/ada/moved/")
    server.fails["PROPFIND"] = [Response("", 308, {"Location": "/dav/ada/moved/"})]
    report = publish(caldav)
    assert report.error is not None
    assert report.error.code == "calendar-moved"
    assert {one.standing for one in queries.placed_events(caldav._db, target.url).values()} == {Standing.OURS}


def test_a_server_that_is_off_and_one_of_another_kind(caldav: CalDav, server: DavServer) -> None:
    with pytest.raises(PremieresError) as caught:
        add(caldav, f"http://127.0.0.1:{closed_port()}")
    assert caught.value.code == "offline"
    server.home = "/elsewhere/"
    server.fails["PROPFIND"] = [Response("", 405), Response("", 405)]
    with pytest.raises(PremieresError, match="give the address that it names for CalDAV"):
        add(caldav, server.url)


def test_a_run_ends_at_once_when_it_is_cancelled(caldav: CalDav, server: DavServer, world: Database) -> None:
    add(caldav, server.url)
    url = queries.targets(world)[0].url
    with raw(stalls()) as stalling:
        commands.remove_target(world, url)
        commands.add_target(world, "All", f"{stalling.url}/cal/", USER, "cal")

        async def cancelled() -> float:
            await caldav.know(queries.targets(world)[0], PASSWORD)
            running = asyncio.create_task(caldav.publish())
            while not stalling.asked:
                await asyncio.sleep(0.01)
            started = time.monotonic()
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            return time.monotonic() - started

        assert asyncio.run(cancelled()) < 1


def test_no_password_is_in_what_went_wrong(caldav: CalDav, server: DavServer, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    add(caldav, server.url)
    for status in (401, 403, 404, 500):
        server.fails["PROPFIND"] = [Response("", status) for _ in range(3)]
        report = publish(caldav)
        assert report.error is not None
        assert PASSWORD not in f"{report.error!r} {report.error.facts}"
    assert PASSWORD not in caplog.text


@pytest.mark.parametrize("status", [412, 500])
def test_one_event_that_is_never_taken_keeps_no_others_back(caldav: CalDav, server: DavServer, status: int) -> None:
    add(caldav, server.url)
    put, bad = server._put, list[str]()

    def picky(request: Request, at: str) -> Response:
        bad.append(at)
        return Response("", status) if at == bad[0] else put(request, at)

    server._put = picky
    report = publish(caldav)
    assert (report.error, report.added, len(server.objects)) == (None, 6, 6)
    ((title, error),) = report.refused
    assert title
    assert str(status) in str(error)
    assert queries.targets(caldav._db)[0].error == str(error)
    server._put = put
    assert publish(caldav).standing == {Standing.OURS: 7}


def test_a_calendar_in_which_any_event_fails_is_left_alone_soon(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    server._put = lambda request, at: Response("", 412)
    report = publish(caldav)
    assert report.error is not None
    assert "412" in str(report.error)
    assert server.count("PUT") <= 6


def test_events_that_are_refused_each_time_keep_no_others_back(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    put = server._put
    bad = {one.uid for one in list(queries.entries(caldav._db, NamedFeed("All").wanted(NOW.date()), UTC))[:3]}

    def picky(request: Request, at: str) -> Response:
        return Response("", 403) if at.rsplit("/", 1)[1].removesuffix(".ics") in bad else put(request, at)

    server._put = picky
    for _ in range(20):  # 1 in 35 draws of the first three is that one, with one left over 1 in 4
        publish(caldav)
    assert len(server.objects) == 4


def test_what_was_taken_away_by_a_run_that_was_cut_off_was_deleted_by_no_person(
    caldav: CalDav, server: DavServer, world: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = add(caldav, server.url)
    publish(caldav)
    later = CalDav(world, Clock(NOW + timedelta(days=70)), UTC, caldav._keychain)

    def cut_off(self: Run, uid: str) -> None:
        """The program dies after the DELETE, before that is written down."""
        raise KeyboardInterrupt

    monkeypatch.setattr(Run, "_drop", cut_off)
    with pytest.raises(KeyboardInterrupt):
        asyncio.run(later.publish())
    monkeypatch.undo()
    assert len(server.objects) == 6
    (report,) = asyncio.run(later.publish())
    assert Standing.DELETED not in report.standing
    assert report.noticed == 0
    assert set(queries.placed_events(world, target.url)) == {path[-40:-4] for path in server.objects}


@pytest.mark.parametrize("name", ["Tasks", "Shared"])
def test_a_list_of_tasks_of_the_feeds_name_is_not_taken_for_its_calendar(
    caldav: CalDav, server: DavServer, world: Database, name: str
) -> None:
    commands.save_feed(world, NamedFeed(name))
    made = server._mkcalendar

    def mapped(request: Request, path: str) -> Response:
        return Response("", 405) if path in {"/dav/ada/tasks/", "/dav/ada/shared/"} else made(request, path)

    server._mkcalendar = server._mkcol = mapped
    target = asyncio.run(caldav.add(name, server.url, USER, PASSWORD))
    assert target.url == f"{server.url}/dav/ada/{name.lower()}-2/"
    for typed in ("tasks", "shared"):
        with pytest.raises(PremieresError, match="takes no events of yours") as caught:
            add(caldav, f"{server.url}/dav/ada/{typed}/")
        assert caught.value.code == "no-events-there"


def test_a_calendar_in_the_bin_keeps_its_address_and_no_new_one_back(caldav: CalDav, server: DavServer) -> None:
    made = server._mkcalendar

    def mapped(request: Request, path: str) -> Response:
        return Response("", 405) if path == "/dav/ada/all/" else made(request, path)

    server._mkcalendar = server._mkcol = mapped
    assert add(caldav, server.url).url == f"{server.url}/dav/ada/all-2/"


@pytest.mark.parametrize("bad", ["/nowhere/", "https://dav.example/ada/"])
def test_of_several_homes_those_that_answer_are_looked_into(caldav: CalDav, server: DavServer, bad: str) -> None:
    server.calendars.add("/dav/ada/telly/")
    for homes in ((bad, server.home), (server.home, bad)):
        server.told_home = "</d:href><d:href>".join(homes)
        found = asyncio.run(caldav.find(server.url, USER, PASSWORD))
        assert [one.name for one in found.calendars] == ["telly"]
        assert found.homes == (f"{server.url}/dav/ada/",)


def test_a_keyring_that_fails_is_named_and_nothing_is_asked_of_the_server(
    caldav: CalDav, server: DavServer, world: Database
) -> None:
    add(caldav, server.url)

    class Shut(MemoryKeyring):
        def get_password(self, service: str, username: str) -> str | None:
            raise OSError("locked")

    keyring.set_keyring(Shut())
    server.asked.clear()
    report = publish(CalDav(world, Clock(NOW), UTC, Keychain()))
    assert report.error is not None
    assert report.error.code == "no-password"
    assert "keyring fails (OSError)" in str(report.error)
    assert server.asked == []


def test_what_a_person_wrote_there_can_not_play_with_the_terminal(caldav: CalDav, server: DavServer) -> None:
    target = add(caldav, server.url)
    publish(caldav)
    path, (_, data) = next(iter(server.objects.items()))
    server.store(path, data.replace("SUMMARY:", "SUMMARY:\x9b31mMine\u202e: "))
    publish(caldav)
    (told,) = [one.theirs for one in queries.placed_events(caldav._db, target.url).values() if one.theirs]
    assert told.startswith("31mMine: ")


def test_what_a_person_did_in_the_midst_of_a_run_is_not_trampled_by_the_rest_of_it(
    caldav: CalDav, server: DavServer, world: Database
) -> None:
    add(caldav, server.url)
    publish(caldav)
    commands.change_feed(world, "All", NamedFeed("All", alarm_minutes=30))  # so that all are to be put again
    put = server._put

    def late(request: Request, at: str) -> Response:
        server._put = put
        deleted, *others = sorted(server.objects)
        for path in others:
            server.store(path, server.objects[path][1].replace("SUMMARY:", "SUMMARY:Mine: "))
        del server.objects[deleted]
        return put(request, at)

    server._put = late
    report = publish(caldav)
    assert report.standing == {Standing.CHANGED: 6, Standing.DELETED: 1}
    assert (report.changed, report.noticed) == (0, 7)
    assert all("SUMMARY:Mine: " in data for _, data in server.objects.values())
    assert len(server.objects) == 6


def test_two_runs_at_once_do_the_work_once(
    caldav: CalDav, server: DavServer, world: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = add(caldav, server.url)
    other = Database(world.path)
    other.open(now=NOW)
    second = CalDav(other, Clock(NOW), UTC, caldav._keychain)

    async def both() -> list[list[Published]]:
        return await asyncio.gather(caldav.publish(), second.publish())

    (one,), (two,) = asyncio.run(both())
    assert (one.added + two.added, one.changed + two.changed) == (7, 0)
    assert one.standing == two.standing == {Standing.OURS: 7}
    assert server.count("PUT") == 7
    monkeypatch.setattr(account, "_OTHERS", 0.1)
    with locked(world.path.with_name("caldav.lock")):
        for work in (caldav.publish("All"), second.publish()):
            (report,) = asyncio.run(work)
            assert report.error is not None
            assert report.error.code == "publishing"
        with pytest.raises(PremieresError, match="being published just now"):
            asyncio.run(second.remove("All", delete=True))
    assert queries.target(world, "All") == replace(target, published_at=NOW), "the other run is not said to have failed"
    other.close()


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Cloud.Example", "https://cloud.example/"),
        (" HTTPS://Cloud.Example:443/DAV/?x#y ", "https://cloud.example/DAV/"),
        ("https://cloud.example:8443", "https://cloud.example:8443/"),
        ("https://cloud.example:", "https://cloud.example/"),
        ("http://LOCALHOST:80/a", "http://localhost/a"),
        ("https://[FD00::7]:443/", "https://[fd00::7]/"),
        ("https://[fd00::443]", "https://[fd00::443]/"),
    ],
)
def test_an_address_has_one_form(typed: str, meant: str) -> None:
    assert address(typed) == meant


def test_a_calendar_is_the_same_however_its_host_is_written(caldav: CalDav, server: DavServer, world: Database) -> None:
    commands.save_feed(world, NamedFeed("Two"))
    asyncio.run(caldav.add("Two", server.url.replace("127.0.0.1", "LocalHost"), USER, PASSWORD, "TV"))
    with pytest.raises(PremieresError) as caught:
        add(caldav, server.url.replace("127.0.0.1", "localhost"), "TV")
    assert caught.value.code == "calendar-taken"


def test_what_a_person_deleted_stays_so_where_the_end_of_publishing_fails(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    publish(caldav)
    del server.objects[next(iter(server.objects))]
    server.fails["DELETE"] = [Response("", 403) for _ in range(9)]
    with pytest.raises(PremieresError, match="403"):
        asyncio.run(caldav.remove("All", delete=True))
    assert publish(caldav).standing == {Standing.OURS: 6, Standing.DELETED: 1}
    assert len(server.objects) == 6


def test_a_server_on_this_computer_that_has_no_encryption_is_told_from_others(
    caldav: CalDav, server: DavServer
) -> None:
    with pytest.raises(PremieresError, match="give the address with http://"):
        asyncio.run(caldav.find(server.url.removeprefix("http://"), USER, PASSWORD))


@pytest.mark.parametrize(("zone", "day"), [("Pacific/Kiritimati", "2026-05-17"), ("Europe/London", "2026-05-16")])
def test_what_is_told_of_an_event_has_the_day_of_the_person(
    world: Database, clock: Clock, server: DavServer, zone: str, day: str
) -> None:
    commands.save_feed(world, NamedFeed("All"))
    caldav = CalDav(world, clock, ZoneInfo(zone), Keychain())
    target = add(caldav, server.url)
    publish(caldav)
    for path, (_, data) in list(server.objects.items()):
        server.store(path, data.replace("SUMMARY:", "SUMMARY:Mine: "))
    publish(caldav)
    (told,) = [one for one in queries.placed_events(world, target.url).values() if "Møller" in one.title]
    assert told.title.endswith(f"Møller”, {day}")
    assert told.theirs == f"Mine: {told.title}"
