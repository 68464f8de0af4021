"""Servers that tell less than all, or what can't be meant: nothing is taken from that to be a person's doing."""

from __future__ import annotations

import asyncio
import gzip

import pytest
from werkzeug import Request, Response

from desktop_app.domain.caldav import Standing
from desktop_app.errors import PremieresError
from desktop_app.publish.caldav import CalDav
from desktop_app.publish.caldav.client import _kept_secure, resolved
from desktop_app.sources.addresses import followed
from desktop_app.store.database import Database

from .dav_server import PASSWORD, USER, DavServer, multistatus
from .publishing import add, move, publish


def has(path: str, prop: str = "") -> tuple[str, str]:
    return path, f"<d:propstat><d:prop>{prop}</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"


@pytest.mark.parametrize("status", [None, 507, 403, 404])
def test_a_listing_that_is_not_whole_is_no_calendar_that_was_emptied(
    caldav: CalDav, server: DavServer, status: int | None
) -> None:
    add(caldav, server.url)
    publish(caldav)
    told = [] if status is None else [("/dav/ada/all/", f"<d:status>HTTP/1.1 {status} no</d:status>")]
    server.fails["PROPFIND"] = [Response(multistatus(*told), 207)]
    report = publish(caldav)
    assert report.error is not None
    assert report.error.code == ("cut-listing" if status in {None, 507} else "caldav-refused")
    assert (report.standing, report.noticed) == ({Standing.OURS: 7}, 0)
    assert publish(caldav).standing == {Standing.OURS: 7}
    assert server.count("PUT") == 7


@pytest.mark.parametrize("status", [403, 500, 503])
def test_an_event_of_which_the_server_does_not_tell_is_not_deleted(
    caldav: CalDav, server: DavServer, world: Database, status: int
) -> None:
    add(caldav, server.url)
    publish(caldav)
    path = next(path for path, (_, data) in server.objects.items() if "Møller" in data)
    move(world)
    told = [has("/dav/ada/all/"), (path, f"<d:status>HTTP/1.1 {status} no</d:status>")]
    others = [(one, etag) for one, (etag, _) in server.objects.items() if one != path]
    rest = [has(one, f"<d:getetag>{etag}</d:getetag>") for one, etag in others]
    server.fails["PROPFIND"] = [Response(multistatus(*told, *rest), 207)]
    report = publish(caldav)
    assert report.standing == {Standing.OURS: 7}
    assert [("Møller" in title, str(status) in str(error)) for title, error in report.refused] == [(True, True)]
    assert server.count("PUT") == 7, "nor put again"
    assert publish(caldav).changed == 1


def test_an_event_that_the_server_does_not_give_out_is_told_and_left(
    caldav: CalDav, server: DavServer, world: Database
) -> None:
    add(caldav, server.url)
    server.put_tells_etag = False
    report = server._report
    server._report = lambda request, path: server._multistatus()
    told = publish(caldav)
    assert len(told.refused) == 7
    assert "does not tell how this event is there" in str(told.refused[0][1])
    move(world)
    assert publish(caldav).changed == 0
    server._report = report
    assert publish(caldav).changed == 1
    assert publish(caldav).refused == []


def test_an_event_that_is_deleted_while_it_is_asked_for_is_deleted(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    publish(caldav)
    path = next(iter(server.objects))
    server.store(path, server.objects[path][1])
    report = server._report

    def gone(request: Request, at: str) -> Response:
        server.objects.pop(path, None)
        return Response(multistatus((path, "<d:status>HTTP/1.1 404 Not Found</d:status>")), 207)

    server._report = gone
    assert publish(caldav).refused == []
    server._report = report
    assert publish(caldav).standing == {Standing.OURS: 6, Standing.DELETED: 1}


def test_hrefs_may_be_relative(caldav: CalDav, server: DavServer) -> None:
    href = server._href
    server._href = lambda path: path.rsplit("/", 1)[1] if path.endswith(".ics") else href(path)
    add(caldav, server.url)
    for _ in range(2):
        assert publish(caldav).standing == {Standing.OURS: 7}


@pytest.mark.parametrize("href", ["http://[/", "http://127.0.0.1:99999/x/", "", "mailto:ada@dav.example", "//"])
def test_an_address_that_is_none_is_passed_over(caldav: CalDav, server: DavServer, href: str) -> None:
    add(caldav, server.url)
    publish(caldav)
    listing = server._multistatus
    server._multistatus = lambda *found: listing((href, "<d:getetag>1</d:getetag>"), *found)
    server._href = lambda path: path
    assert publish(caldav).standing == {Standing.OURS: 7}
    principal = f"<d:current-user-principal><d:href>{href}</d:href></d:current-user-principal>"
    server._multistatus = listing
    server.fails["PROPFIND"] = [listing(("/.well-known/caldav", principal))]
    assert [one.name for one in asyncio.run(caldav.find(server.url, USER, PASSWORD)).calendars] == ["all"]


@pytest.mark.parametrize("location", ["http://[", "https://dav.example:99999/", "mailto:ada@dav.example", "ftp://x/"])
def test_a_redirect_to_what_is_no_address_is_refused_in_a_sentence(location: str) -> None:
    at = "https://127.0.0.1/.well-known/caldav"
    with pytest.raises(PremieresError) as caught:
        asyncio.run(followed(at, _kept_secure(at, location)))
    assert caught.value.code == "bad-redirect"
    assert resolved(at, "http://[") == resolved(at, "") == resolved(at, "https://dav.example:99999/") == ""


@pytest.mark.parametrize("location", ["ftp://127.0.0.1/", "mailto:ada@dav.example", "http://dav.example/"])
def test_a_well_known_place_that_leads_nowhere_is_no_end_of_looking(
    caldav: CalDav, server: DavServer, location: str
) -> None:
    server.fails["PROPFIND"] = [Response("", 301, {"Location": location})]
    assert add(caldav, server.url).url == f"{server.url}/dav/ada/all/"


def test_an_answer_without_end_is_refused_in_little_memory(caldav: CalDav, server: DavServer) -> None:
    add(caldav, server.url)
    for inside in (b"<d:response/>" * 6_000_000, b" " * 70_000_000):
        body = gzip.compress(multistatus().encode().replace(b"</d:", inside + b"</d:"), 1)
        server.fails["PROPFIND"] = [Response(body, 207, {"Content-Encoding": "gzip"})]
        report = publish(caldav)
        assert report.error is not None
        assert report.error.code == "too-large"
