"""What a calendar program is answered: validators, packing, names, and nothing to who only guesses."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from pathlib import Path

import httpx2
import keyring
import pytest

from desktop_app.app import App
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.publish.feed_answers import FeedAnswers
from desktop_app.store import commands
from tests.memory_keyring import MemoryKeyring
from tests.store.worlds import episode, snapshot, sync

from .feed_client import Moving, Served, ask, made, served


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    keyring.set_keyring(MemoryKeyring())
    app = made(tmp_path / "data", "All")
    yield app
    app.close()


@pytest.fixture
def server(app: App) -> Iterator[Served]:
    with served(app) as server:
        yield server


@pytest.fixture
def link(server: Served) -> str:
    return server.link("All")


def test_the_head_says_all_that_a_client_needs(link: str) -> None:
    answer = ask(link)
    assert answer.status == 200
    assert answer.headers == {
        "date": "Thu, 14 May 2026 12:00:00 GMT",
        "etag": answer.tag,
        "vary": "Accept-Encoding",
        "cache-control": "private, no-cache",
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": "inline; filename=\"All.ics\"; filename*=UTF-8''All.ics",
        "x-content-type-options": "nosniff",
        "content-length": str(len(answer.body)),
    }
    asked = ask(link, "HEAD")
    assert (asked.status, asked.headers, asked.body) == (200, answer.headers, b"")


def test_what_a_client_has_is_not_sent_again(link: str) -> None:
    tag = ask(link).tag
    for known in (tag, f"W/{tag}", f'"other", {tag}', "*", f' W/"a,b" ,{tag}'):
        again = ask(link, if_none_match=known)
        assert (again.status, again.body, again.tag) == (304, b"", tag), known
        assert "content-length" not in again.headers
        assert again.headers["vary"] == "Accept-Encoding"
        assert ask(link, "HEAD", if_none_match=known).status == 304
    for other in ('"other"', tag.strip('"'), ""):
        assert ask(link, if_none_match=other).status == 200, other


def test_a_client_that_knows_dates_only_gets_what_is_new_and_nothing_twice(app: App, link: str) -> None:
    assert isinstance(app.clock, Moving)
    assert "last-modified" not in ask(link).headers, "it may change within the same second"
    app.clock.go(seconds=30)
    first = ask(link).headers["last-modified"]
    assert first == "Thu, 14 May 2026 12:00:00 GMT"
    assert ask(link, if_modified_since=first).status == 304
    assert ask(link, if_modified_since=first, if_none_match='"other"').status == 200, "the tag counts alone"
    assert ask(link, if_modified_since="Thu, 14 May 2026 13:00:00 GMT").status == 200, "of a clock that was set"
    sync(app.database, snapshot(episode("3", "301", "1x01", "2026-05-30", title="Liftoff")))
    changed = ask(link, if_modified_since=first)
    assert changed.status == 200
    assert "last-modified" not in changed.headers
    app.clock.go(seconds=2)
    assert parsedate_to_datetime(ask(link).headers["last-modified"]) > parsedate_to_datetime(first)


def test_it_is_packed_for_who_asks_for_that_and_for_nobody_else(link: str) -> None:
    plain = ask(link)
    for wanted in ("gzip", "deflate, GZIP", "br;q=1.0, gzip;q=0.8", "x-gzip", "gzip; q=1"):
        packed = ask(link, accept_encoding=wanted)
        assert packed.headers["content-encoding"] == "gzip", wanted
        assert gzip.decompress(packed.body) == plain.body
        assert len(packed.body) < len(plain.body) / 2
        assert packed.tag != plain.tag, "other octets, another tag"
        assert ask(link, accept_encoding=wanted, if_none_match=packed.tag).status == 304
        assert ask(link, if_none_match=packed.tag).status == 200
    for unwanted in ("", "identity", "gzip;q=0", "gzip;q=0.000", "*", "deflate, br", "gzipped", "gzip;q=two"):
        sent = ask(link, accept_encoding=unwanted)
        assert (sent.body, sent.tag) == (plain.body, plain.tag), unwanted
        assert "content-encoding" not in sent.headers


def test_a_list_may_come_in_several_lines(server: Served, link: str) -> None:
    host, _, path = link.removeprefix("http://").partition("/")

    def says(*lines: str) -> bytes:
        asked = "\r\n".join([f"GET /{path} HTTP/1.1", f"Host: {host}", "Connection: close", *lines, "", ""])
        return server.says(asked.encode())

    tag = ask(link).tag
    assert says(f"If-None-Match: {tag}", 'If-None-Match: "other"').startswith(b"HTTP/1.1 304")
    assert b"content-encoding: gzip" in says("Accept-Encoding: gzip", "Accept-Encoding: br")
    assert b"content-encoding: gzip" in says("Accept-Encoding: br", "Accept-Encoding: gzip")


def test_who_asks_for_the_whole_address_gets_the_feed(server: Served, link: str) -> None:
    port, path = str(server.links.port), link.partition(f":{server.links.port}")[2]

    def status(target: str, host: str) -> int:
        asked = f"GET {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        return int(server.says(asked.encode()).split(b" ")[1])

    assert status(link, f"127.0.0.1:{port}") == 200
    assert status(link.replace("http", "HTTP", 1), "evil.example") == 200, (
        "the host of the address is the one that counts"
    )
    assert status(f"http://evil.example:{port}{path}", f"127.0.0.1:{port}") == 421
    assert status("http://evil.example", f"127.0.0.1:{port}") == 421
    assert status(f"http://127.0.0.1:{port}", "x") == 404


def test_a_whole_client_reads_it(link: str) -> None:
    with httpx2.Client() as client:
        first = client.get(link)
        assert first.headers["content-encoding"] == "gzip"
        assert first.content == ask(link).body
        assert client.get(link, headers={"If-None-Match": first.headers["etag"]}).status_code == 304


@pytest.mark.parametrize("name", ["Ünïcode “quoted”", "a/b\\c", "日本", 'one";two', "x" * 300, "..", "50%"])
def test_any_name_is_a_name_of_a_file(app: App, server: Served, name: str) -> None:
    commands.save_feed(app.database, NamedFeed(name))
    link = server.link(name)
    answer = ask(link)
    assert answer.status == 200
    plain, _, whole = answer.headers["content-disposition"].removeprefix("inline; filename=").partition("; filename*=")
    assert plain.isascii()
    assert plain.count('"') == 2
    assert whole == f"UTF-8''{link.rpartition('/')[2]}"


def test_who_guesses_gets_one_answer(link: str) -> None:
    base, token = link.rpartition("/")[0].rpartition("/")[0], link.split("/")[3]
    told = []
    for path in (
        "", "/", "/robots.txt", "/.well-known/caldav", "/All.ics", f"/{token}", f"/{token}/", f"/{token[:-1]}/All.ics",
        f"/{token.upper()}/All.ics", f"/{token}x/All.ics", f"/x/{token}/All.ics", "//", f"//{token}/All.ics",
        f"/{'0' * 32}/All.ics", "/%00/All.ics", "/%F0%9F%92%A9/All.ics", "/%FF/All.ics", f"/../{token}/All.ics",
    ):  # fmt: skip
        answer = ask(base + path if path else f"{base}/")
        told.append((answer.status, answer.body, sorted(answer.headers)))
    assert told == [(404, b"Not Found\n", ["content-length", "content-type", "date"])] * len(told)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PROPFIND", "REPORT", "TRACE", "PATCH"])
def test_nothing_can_be_done_but_reading(link: str, method: str) -> None:
    for path in (link, link.replace("/All", "x/All")):
        answer = ask(path, method)
        assert (answer.status, answer.headers["allow"]) == (405, "GET, HEAD")
        assert "server" not in answer.headers


def test_a_page_of_another_site_can_not_read_through_a_name_that_leads_here(server: Served, link: str) -> None:
    path = link.partition(f":{server.links.port}")[2].encode()

    def status(host: bytes) -> int:
        said = server.says(b"GET " + path + b" HTTP/1.1\r\nConnection: close\r\n" + host + b"\r\n\r\n")
        return int(said.split(b" ")[1])

    port = str(server.links.port).encode()
    for ours in (b"127.0.0.1", b"127.0.0.1:" + port, b"LOCALHOST:" + port, b"localhost", b"[::1]:" + port, b"[::1]"):
        assert status(b"Host: " + ours) == 200, ours
    for other in (
        b"evil.example", b"evil.example:" + port, b"127.0.0.1.evil.example", b"localhost.evil.example", b"192.168.1.7",
        b"localhost.", b"0.0.0.0", b"127.1", b"2130706433", b"user@127.0.0.1", b"127.0.0.1:x", b"", b"[::1", b"::1",
        b"127.0.0.1, evil.example", b"[::1]evil", b"\xff",
    ):  # fmt: skip
        assert status(b"Host: " + other) in (400, 421), other
    assert status(b"Host: 127.0.0.1\r\nHost: evil.example") == 400
    assert status(b"X: y") == 400


@pytest.mark.parametrize(
    ("chosen", "let_in", "refused"),
    [
        ("127.0.0.1", (), ("192.168.1.7", "[fe80::1]", "box.local")),
        ("192.168.1.7", ("192.168.1.7", "192.168.1.7:8477"), ("192.168.1.8", "box.local", "[fe80::1]")),
        ("fd00::7", ("[fd00::7]:8477", "[FD00:0::7]"), ("[fd00::8]", "192.168.1.7", "fd00::7")),
        ("0.0.0.0", ("192.168.1.7", "[fd00::7]", "10.0.0.1:8477"), ("box.local", "evil.example", "1")),
        ("::", ("192.168.1.7", "[fd00::7]:8477"), ("box.local", "evil.example")),
    ],
)
def test_an_address_that_the_person_chose_is_let_in(
    app: App, chosen: str, let_in: tuple[str, ...], refused: tuple[str, ...]
) -> None:
    answers = FeedAnswers(chosen, app.clock, lambda token: None)
    for host in ("127.0.0.1:8477", "localhost", "[::1]:8477", *let_in):
        assert answers._is_ours(host), host
    for host in refused:
        assert not answers._is_ours(host), host
