"""The limits that hold unless a test says otherwise, each met by a server that goes beyond it."""

from __future__ import annotations

import asyncio
import gzip
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2  # noqa: F401 (loaded before anything is timed)
import pytest
import stamina  # noqa: F401
import trustme

from desktop_app.errors import SourceError
from desktop_app.sources.http import Http
from tests import own_time, servers
from tests.servers import raw, replay, response, says, stalls

FAR = "127.1"
"""To the resolver this machine, to the program a host like any other out on the net."""


async def get(url: str) -> bytes | None:
    async with Http() as http:
        return (await http.get(url)).body


def failure(url: str) -> tuple[SourceError, float]:
    """With how many seconds it took."""

    async def failed() -> SourceError:
        with pytest.raises(SourceError) as caught:
            await get(url)
        return caught.value

    return own_time.run(failed())


# --- manners ----------------------------------------------------------------------------------------------------------


@contextmanager
def far(folder: Path, patch: pytest.MonkeyPatch) -> Iterator[servers.Raw]:
    """A host out on the net, as far as the program can tell."""
    import ssl

    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(folder / "ca.pem"))
    patch.setenv("SSL_CERT_FILE", str(folder / "ca.pem"))
    patch.setenv("NO_PROXY", "*")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(FAR).configure_cert(context)
    with raw(says(response(b"[]")), context, FAR) as server:
        yield server


def test_calls_to_a_host_on_the_net_begin_half_a_second_apart(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async def three(url: str) -> None:
        async with Http() as http:
            await asyncio.gather(*(http.get(f"{url}/{n}") for n in range(3)))

    with far(tmp_path, monkeypatch) as server:
        _, took = own_time.run(three(server.url))
        assert len(server.asked) == 3
        assert server.connections == 1
    assert 1.0 <= took < 2.0


def test_calls_to_this_machine_are_not_spaced() -> None:
    async def three(url: str) -> None:
        async with Http() as http:
            await asyncio.gather(*(http.get(f"{url}/{n}") for n in range(3)))

    with raw(says(response(b"[]"))) as server:
        _, took = own_time.run(three(server.url))
        assert len(server.asked) == 3
    assert took < 0.9


def test_a_429_that_says_nothing_more_is_tried_again_after_three_seconds_each_time() -> None:
    with replay() as server:
        server.serve("/feed", status=429)
        error, took = failure(server.url + "/feed")
        assert len(server.asked) == 3
    assert error.code == "too-many"
    assert 6.0 <= took < 8.0


def test_a_server_in_trouble_is_tried_again_after_half_a_second_and_then_one() -> None:
    with replay() as server:
        server.serve("/feed", status=500)
        error, took = failure(server.url + "/feed")
        assert len(server.asked) == 3
    assert error.code == "server"
    assert 1.5 <= took < 4.0


@pytest.mark.parametrize(("said", "waited"), [(10, True), (11, False)])
def test_a_wait_of_ten_seconds_that_a_server_asks_for_is_kept_and_no_longer_one(said: int, waited: bool) -> None:
    with replay() as server:
        server.serve("/feed", b"[]")
        server.serve("/feed", status=429, headers={"Retry-After": str(said)}, times=1)
        if waited:
            body, took = own_time.run(get(server.url + "/feed"))
            assert body == b"[]"
            assert 10.0 <= took < 13.0
        else:
            assert failure(server.url + "/feed")[0].code == "too-many"
            assert len(server.asked) == 1


# --- patience ---------------------------------------------------------------------------------------------------------


def test_five_seconds_are_given_to_a_connection() -> None:
    """Three times, with the pauses between."""
    with raw(stalls()) as server:  # it takes the call, and speaks no TLS
        error, took = failure(server.url.replace("http:", "https:"))
        assert server.connections == 3
    assert error.code == "timeout"
    assert 16.5 <= took < 19.5


def test_ten_seconds_without_a_byte_are_given_and_to_all_tries_twenty_five() -> None:
    at: list[float] = []
    first = stalls()

    def talk(connection: socket.socket, over: threading.Event) -> None:
        at.append(time.monotonic())
        first(connection, over)

    with raw(talk) as server:
        error, took = failure(server.url)
    assert error.code == "timeout"
    assert len(at) == 3
    assert 26.5 <= took < 30, "ten, ten and five, and the pauses between"


def test_nine_seconds_without_a_byte_are_borne() -> None:
    async def late(url: str, go_on: threading.Event) -> bytes | None:
        task = asyncio.create_task(get(url))
        await asyncio.sleep(9)
        go_on.set()
        return await task

    go_on = threading.Event()

    def talk(connection: socket.socket, over: threading.Event) -> None:
        go_on.wait(20)
        connection.sendall(response(b"[]"))

    with raw(talk) as server:
        assert own_time.run(late(server.url, go_on))[0] == b"[]"
        assert len(server.asked) == 1


# --- sizes ------------------------------------------------------------------------------------------------------------


def test_a_body_of_more_than_256_mb_unpacked_is_not_read() -> None:
    bomb = gzip.compress(bytes(10_000_000), 1) * 26  # a file of several parts
    with raw(says(response(bomb, Content_Encoding="gzip"))) as server:
        with pytest.raises(SourceError, match="more than 256 MB") as caught:
            asyncio.run(get(server.url))
        assert len(server.asked) == 1
    assert caught.value.code == "too-large"


def test_a_body_of_more_than_64_mb_packed_is_not_read() -> None:
    with raw(stalls(response(b"", length=64_000_001))) as server:
        assert "more than 64 MB" in str(failure(server.url)[0])
