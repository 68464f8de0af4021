"""Clients that are slow, broken, many or from another age; and an end that none of them holds up."""

from __future__ import annotations

import asyncio
import http.client
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from desktop_app.app import App
from desktop_app.publish import listening
from tests.memory_keyring import MemoryKeyring
from tests.store.worlds import HARBOUR, episode, snapshot, sync

from .feed_client import Served, ask, free_port, made, served

BRIEF = 0.2


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    keyring.set_keyring(MemoryKeyring())
    app = made(tmp_path / "data", "All")
    yield app
    app.close()


@pytest.fixture
def server(app: App, monkeypatch: pytest.MonkeyPatch) -> Iterator[Served]:
    monkeypatch.setattr(listening, "LOOK_SECONDS", BRIEF)
    with served(app) as server:
        yield server


@pytest.fixture
def large(app: App) -> None:
    """A feed of several megabytes, more than any buffer on the way holds."""
    summary = "Rain on the harbour, and a light that nobody lit. " * 60
    rows = (episode("1", f"9{n}", f"9x{n}", "2026-09-01", title=f"Part {n}", summary=summary) for n in range(1, 1500))
    sync(app.database, snapshot(HARBOUR, *rows))


def request(link: str, version: str = "1.1", more: str = "") -> bytes:
    host, _, path = link.removeprefix("http://").partition("/")
    return f"GET /{path} HTTP/{version}\r\nHost: {host}\r\n{more}\r\n".encode()


def closed_after(client: socket.socket) -> float:
    """Seconds, until the server has closed it."""
    began = time.monotonic()
    client.settimeout(10)
    try:
        while client.recv(65536):
            pass
    except ConnectionResetError:
        pass
    return time.monotonic() - began


def test_who_sends_nothing_or_half_a_request_is_given_up(server: Served) -> None:
    for begun in (b"", b"GET /", request(server.link("All"))[:-2]):
        with server.connect() as client:
            client.sendall(begun)
            assert closed_after(client) < 10 * BRIEF, begun
    assert ask(server.link("All")).status == 200


def test_who_drips_a_request_is_given_up(server: Served) -> None:
    with server.connect() as client:
        sent = 0
        for octet in request(server.link("All"), more=f"X: {'y' * 500}\r\n"):
            try:
                sent += client.send(bytes([octet]))
            except OSError:
                break
            time.sleep(0.02)
        assert sent < 200


def test_who_sends_a_body_without_end_is_answered_and_given_up(server: Served) -> None:
    with server.connect() as client:
        client.sendall(request(server.link("All"), more="Content-Length: 99999999\r\n").replace(b"GET", b"POST"))
        assert client.recv(4096).startswith(b"HTTP/1.1 405")
        assert closed_after(client) < 10 * BRIEF


def test_who_reads_nothing_is_given_up(app: App, server: Served, large: None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listening, "_LOOKS", 3)
    with server.connect() as client:
        client.sendall(request(server.link("All")))
        began = time.monotonic()
        time.sleep(BRIEF * 20)  # four would do, and a moment to make the feed
        taken = 0
        try:
            while piece := client.recv(1 << 20):
                taken += len(piece)
        except ConnectionResetError:
            pass
        assert time.monotonic() - began < 40 * BRIEF
        assert taken < len(ask(server.link("All")).body)


def test_who_reads_slowly_gets_all_of_it(
    app: App, server: Served, large: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listening, "_LOOKS", 100)
    whole = ask(server.link("All")).body
    assert len(whole) > 4_000_000
    with server.connect() as client:
        client.sendall(request(server.link("All"), more="Connection: close\r\n"))
        read = b""
        while piece := client.recv(1 << 18):
            read += piece
            time.sleep(0.02)
        assert read.partition(b"\r\n\r\n")[2] == whole


def test_no_more_than_some_are_let_in_at_once(server: Served) -> None:
    waiting = [server.connect() for _ in range(listening.CONNECTIONS + 20)]
    time.sleep(BRIEF * 3)
    assert ask(server.link("All")).status == 200, "those who sent nothing have made room"
    for client in waiting:
        client.close()


@pytest.mark.parametrize("said", [b"\x16\x03\x01\x02\x00\x01", b"nonsense\r\n\r\n", b"GET  /x HTTP/1.1\r\n\r\n"])
def test_what_is_no_request_is_refused(server: Served, said: bytes, capfd: pytest.CaptureFixture[str]) -> None:
    answer = server.says(said)
    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"server:" not in answer.lower()
    assert capfd.readouterr() == ("", ""), "nothing is printed of it"


def test_a_head_without_end_is_refused(server: Served) -> None:
    with server.connect() as client:
        client.sendall(b"GET / HTTP/1.1\r\nX: " + b"y" * 20_000)
        assert b" 400 " in client.recv(4096)


def test_who_has_no_more_to_say_gets_its_answer(server: Served) -> None:
    with server.connect() as client:
        client.sendall(request(server.link("All")))
        client.shutdown(socket.SHUT_WR)
        read = b""
        while piece := client.recv(65536):
            read += piece
    assert read.endswith(b"END:VCALENDAR\r\n")


def test_clients_of_http_1_0_and_pipelines_and_sockets_of_the_web(server: Served) -> None:
    link = server.link("All")
    body = ask(link).body
    assert server.says(request(link, "1.0")).endswith(body)
    assert server.says(request(link, "1.0").replace(b"Host", b"X-Host")).endswith(body), "which need no host"
    twice = server.says(request(link) * 2)
    assert twice.count(b"HTTP/1.1 200 OK") == 2
    upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: x\r\n"
    assert server.says(request(link, more=upgrade)).startswith(b"HTTP/1.1 200")


def test_the_end_waits_for_no_client(app: App, large: None) -> None:
    with served(app) as server:
        host = f"127.0.0.1:{server.links.port}"
        kept = http.client.HTTPConnection(host, timeout=5)
        kept.request("HEAD", server.link("All").partition(host)[2])
        kept.getresponse().read()
        silent, stuck = server.connect(), server.connect()
        stuck.sendall(request(server.link("All")))
        time.sleep(0.3)
        began = time.monotonic()
    assert time.monotonic() - began < 2
    with served(app) as server:
        assert ask(server.link("All")).status == 200, "at the same port at once"
    for client in (silent, stuck):
        client.close()
    kept.close()


def test_a_mistake_in_an_answer_is_logged_and_no_end(caplog: pytest.LogCaptureFixture) -> None:
    async def ask_twice() -> list[bytes]:
        port, answers = free_port(), []

        async def wrong(*_: object) -> listening.Answer:
            raise ZeroDivisionError

        async with listening.listening("127.0.0.1", port) as start:
            await start(wrong)
            for _ in range(2):
                reader, writer = await asyncio.open_connection("127.0.0.1", port)
                writer.write(b"GET /secret/x.ics HTTP/1.0\r\n\r\n")
                answers.append(await reader.read())
                writer.close()
        return answers

    for answer in asyncio.run(ask_twice()):
        assert answer.startswith(b"HTTP/1.1 500 ")
    assert [record.getMessage() for record in caplog.records] == ["a mistake in the program"] * 2
    assert "secret" not in caplog.text
