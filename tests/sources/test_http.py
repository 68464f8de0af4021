"""The door to the net against real servers on loopback. Waits are made short by the limits, never by mocks."""

from __future__ import annotations

import asyncio
import gzip
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from desktop_app import __version__
from desktop_app.errors import SourceError
from desktop_app.sources.addresses import followed
from desktop_app.sources.http import Answer, Http, Limits
from tests import servers
from tests.servers import cuts_off, drips, floods, raw, replay, response, says, stalls

QUICK = Limits(connect=0.5, silence=0.3, patience=2.0, pause=0.01, busy_pause=0.02)
SECRET = "/feed/hunter2?token=hunter2"


def run(work: Callable[[Http], Awaitable[Answer]], limits: Limits = QUICK, longest_wait: float = 10.0) -> Answer:
    async def inner() -> Answer:
        async with Http(limits=limits, longest_wait=longest_wait) as http:
            return await work(http)

    return asyncio.run(inner())


def get(url: str, limits: Limits = QUICK, longest_wait: float = 10.0) -> Answer:
    return run(lambda http: http.get(url), limits, longest_wait)


def failure(url: str, limits: Limits = QUICK, longest_wait: float = 10.0) -> SourceError:
    """The error of a request; its sentence names the host and never the path, the query or what is secret in them."""
    with pytest.raises(SourceError) as caught:
        get(url, limits, longest_wait)
    sentence = str(caught.value)
    assert "hunter2" not in sentence
    assert "/feed" not in sentence
    assert "127.0.0.1" in sentence or "localhost" in sentence
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return caught.value


# --- what is well ----------------------------------------------------------------------------------------------------


def test_a_body_comes_with_its_validators_and_the_program_names_itself():
    with replay() as server:
        server.serve("/feed", b"[]", headers={"ETag": '"1"', "Last-Modified": "Thu, 14 May 2026 00:00:00 GMT"})
        answer = get(server.url + "/feed")
    kind = "application/json; charset=UTF-8"
    assert answer == Answer(server.url + "/feed", b"[]", '"1"', "Thu, 14 May 2026 00:00:00 GMT", kind)
    assert [agent.split(" ")[0] for agent in server.agents] == [f"Premieres/{__version__}"]


def test_validators_are_sent_and_an_answer_that_did_not_change_has_no_body():
    with raw(says(response(b"", "304 Not Modified", ETag='"2"'))) as server:
        answer = run(lambda http: http.get(server.url, etag='"1"', last_modified="Thu, 14 May 2026 00:00:00 GMT"))
    assert answer.body is None
    assert answer.etag == '"2"'
    assert b'If-None-Match: "1"' in server.heads[0]
    assert b"If-Modified-Since: Thu, 14 May 2026 00:00:00 GMT" in server.heads[0]


def test_packed_bodies_are_unpacked_also_those_of_several_parts():
    packed = gzip.compress(b"[1,") + gzip.compress(b"2]") + b"\0\0"
    with raw(says(response(packed, Content_Encoding="gzip"))) as server:
        assert get(server.url).body == b"[1,2]"


def test_requests_to_one_host_go_through_one_connection_one_after_the_other():
    with raw(says(response(b"[]"))) as server:

        async def three() -> tuple[int, int]:
            async with Http(limits=QUICK) as http:
                await asyncio.gather(*(http.get(f"{server.url}/{n}") for n in range(3)))
                return http.requests, http.received

        assert asyncio.run(three()) == (3, 6)
    assert server.connections == 1
    assert len(server.asked) == 3


@pytest.mark.parametrize(("near", "least"), [(0.0, 0.0), (0.2, 0.3)])
def test_calls_to_a_host_are_spaced_and_this_machine_is_not_waited_for(near: float, least: float):
    async def seconds(url: str) -> float:
        async with Http(limits=Limits(near_spacing=near), spacing=5) as http:
            await http.get(url)
            started = time.monotonic()
            await asyncio.gather(http.get(url), http.get(url))
            return time.monotonic() - started

    with raw(says(response(b"[]"))) as server:
        assert least <= asyncio.run(seconds(server.url)) < 4


def test_cookies_are_not_kept():
    with raw(says(response(b"[]", Set_Cookie="track=1; Path=/"))) as server:

        async def twice() -> None:
            async with Http(limits=QUICK) as http:
                await http.get(server.url)
                await http.get(server.url)

        asyncio.run(twice())
    assert not any(b"cookie" in head.lower() for head in server.heads)


def test_the_proxy_of_the_environment_is_not_asked_for_this_machine(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("HTTP_PROXY", f"http://127.0.0.1:{servers.closed_port()}")
    with raw(says(response(b"[]"))) as server:
        assert get(server.url).body == b"[]"


# --- trouble ---------------------------------------------------------------------------------------------------------


def test_a_closed_port_is_offline_after_three_tries():
    error = failure(f"http://127.0.0.1:{servers.closed_port()}{SECRET}")
    assert error.code == "offline"


def test_a_server_that_never_answers_is_a_timeout():
    with raw(stalls()) as server:
        assert failure(server.url + SECRET).code == "timeout"
    assert len(server.asked) == 3


def test_a_body_that_stalls_is_a_timeout():
    with raw(stalls(response(b"[{", length=1000))) as server:
        assert failure(server.url + SECRET).code == "timeout"


def test_a_body_that_drips_is_cut_when_patience_is_over():
    limits = Limits(silence=5, patience=0.5, pause=0.01)
    with raw(drips(response(b"[", length=10_000_000))) as server:
        started = time.monotonic()
        assert failure(server.url + SECRET, limits).code == "timeout"
    assert time.monotonic() - started < 3


def test_a_body_that_flows_may_take_longer_than_patience():
    limits = Limits(silence=2, patience=0.3, flow=10)
    with raw(drips(response(b"[" + b" " * 18, length=24), every=0.1)) as server:
        assert get(server.url, limits).body == b"[" + b" " * 23


@pytest.mark.parametrize("start", [response(b'[{"id": 1', length=500), b"HTTP/1.1 200 OK\r\nTransfer-Enc", b""])
def test_an_answer_cut_off_is_an_error_whatever_was_there(start: bytes):
    with raw(cuts_off(start)) as server:
        assert failure(server.url + SECRET).code == "cut-off"
    assert len(server.asked) == 3


def test_a_packed_body_without_its_end_is_cut_off():
    packed = gzip.compress(b"[1,2,3]" * 100)[:-12]
    with raw(says(response(packed, Content_Encoding="gzip"))) as server:
        assert failure(server.url + SECRET).code == "cut-off"


def test_a_cut_answer_is_asked_for_again():
    with raw(_once(cuts_off(response(b"[", length=9)), says(response(b"[]")))) as server:
        assert get(server.url).body == b"[]"


def _once(first: servers.Talk, then: servers.Talk) -> servers.Talk:
    talks = [first]
    return lambda connection, over: (talks.pop() if talks else then)(connection, over)


@pytest.mark.parametrize("status", [500, 502, 503, 504])
def test_a_server_in_trouble_is_tried_three_times(status: int):
    with replay() as server:
        server.serve("/feed/hunter2", b"oops", status)
        error = failure(server.url + SECRET)
    assert error.code == "server"
    assert str(status) in str(error)
    assert len(server.asked) == 3


def test_a_server_that_comes_back_is_read():
    with replay() as server:
        server.serve("/feed", b"[]")
        server.serve("/feed", status=503, times=2)
        assert get(server.url + "/feed").body == b"[]"


@pytest.mark.parametrize(
    ("status", "code"), [(404, "not-found"), (410, "not-found"), (401, "refused"), (422, "server"), (206, "server")]
)
def test_other_answers_than_data_are_asked_for_once(status: int, code: str):
    with replay() as server:
        server.serve("/feed/hunter2", b"null", status)
        assert failure(server.url + SECRET).code == code
    assert len(server.asked) == 1


def test_a_304_that_nobody_asked_for_is_an_error():
    with raw(says(response(b"", "304 Not Modified"))) as server:
        assert failure(server.url + SECRET).code == "server"


# --- 429 -------------------------------------------------------------------------------------------------------------


def test_429_without_retry_after_is_tried_again_after_a_pause_of_our_own():
    with replay() as server:
        server.serve("/feed", b"[]")
        server.serve("/feed", status=429, times=1)
        started = time.monotonic()
        assert get(server.url + "/feed", Limits(pause=0.01, busy_pause=0.2)).body == b"[]"
    assert time.monotonic() - started >= 0.2
    assert len(server.asked) == 2


def test_429_for_good_says_so():
    with replay() as server:
        server.serve("/feed/hunter2", status=429)
        error = failure(server.url + SECRET)
    assert error.code == "too-many"
    assert len(server.asked) == 3


def _in_a_second() -> dict[str, str]:
    now = datetime(2026, 5, 14, 12, tzinfo=UTC)  # the server's clock, not ours
    later = format_datetime(now + timedelta(seconds=1), usegmt=True)
    return {"Date": format_datetime(now, usegmt=True), "Retry-After": later}


@pytest.mark.parametrize(
    ("status", "headers"), [(429, {"Retry-After": "1"}), (503, _in_a_second())], ids=["seconds", "date"]
)
def test_retry_after_is_honoured_in_both_forms(headers: dict[str, str], status: int):
    head = "\r\n".join(f"{name}: {value}" for name, value in headers.items())
    first = f"HTTP/1.1 {status} Wait\r\nContent-Length: 0\r\n{head}\r\n\r\n".encode()
    with raw(says(first, response(b"[]"))) as server:
        started = time.monotonic()
        assert get(server.url, Limits(patience=0.5, pause=0.01)).body == b"[]"
    assert 1.0 <= time.monotonic() - started < 4


def test_a_longer_wait_than_ours_is_left_to_the_person():
    with replay() as server:
        server.serve("/feed/hunter2", status=429, headers={"Retry-After": "3600"})
        started = time.monotonic()
        error = failure(server.url + SECRET)
    assert error.code == "too-many"
    assert "60 min" in str(error)
    assert len(server.asked) == 1
    assert time.monotonic() - started < 2


def test_the_window_is_more_patient():
    with replay() as server:
        server.serve("/feed", b"[]")
        server.serve("/feed", status=429, headers={"Retry-After": "1"}, times=1)
        assert get(server.url + "/feed", longest_wait=600).body == b"[]"


def test_who_listens_hears_how_long_a_server_wants_to_be_left_alone():
    heard: list[float] = []

    async def ask(url: str) -> None:
        async with Http(spacing=0, limits=Limits(pause=0.01)) as http:
            http.on_wait = heard.append
            await http.get(url)

    with replay() as server:
        server.serve("/feed", b"[]")
        server.serve("/feed", status=503, times=1)
        asyncio.run(ask(server.url + "/feed"))
        assert heard == [], "that is ours, and short"
        server.serve("/feed", status=429, headers={"Retry-After": "1"}, times=1)
        asyncio.run(ask(server.url + "/feed"))
    assert heard == [1.0]
    with replay() as server:
        server.serve("/feed", status=429, headers={"Retry-After": "0"})
        with pytest.raises(SourceError):
            asyncio.run(ask(server.url + "/feed"))
    assert len(server.asked) == 3
    assert len(heard) == 3, "after the last try nobody waits"


def test_a_wait_that_is_too_long_for_the_terminal_is_not_begun():
    with replay() as server:
        server.serve("/feed/hunter2", status=429, headers={"Retry-After": "1"})
        assert failure(server.url + SECRET, longest_wait=0.5).code == "too-many"


@pytest.mark.parametrize("said", ["soon", "-5", "1e9", "9" * 5000, "Thu, 99 May 2026", "Thu, 14 May 2020 00:00:00 GMT"])
def test_a_retry_after_that_says_nothing_is_no_wait(said: str):
    with replay() as server:
        server.serve("/feed", b"[]")
        server.serve("/feed", status=429, headers={"Retry-After": said}, times=1)
        assert get(server.url + "/feed").body == b"[]"


# --- sizes -----------------------------------------------------------------------------------------------------------


def test_a_body_that_says_it_is_too_large_is_not_read():
    with raw(stalls(response(b"", length=64_000_001))) as server:
        assert failure(server.url + SECRET).code == "too-large"
    assert len(server.asked) == 1


def test_a_body_that_never_ends_is_cut_at_the_limit():
    head = b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n"
    with raw(floods(head, b" " * 65536)) as server:
        assert failure(server.url + SECRET, Limits(packed=2_000_000)).code == "too-large"


def test_a_gzip_bomb_is_stopped_while_it_unpacks():
    with raw(says(servers.gzip_bomb(60_000_000))) as server:
        assert failure(server.url + SECRET, Limits(unpacked=4_000_000)).code == "too-large"


@pytest.mark.parametrize("encoding", ["br", "gzip, gzip", "gzip"])
def test_a_body_packed_otherwise_than_asked_for_is_refused(encoding: str):
    with raw(says(response(b"no gzip at all", Content_Encoding=encoding))) as server:
        assert failure(server.url + SECRET).code == "server"


# --- addresses and redirects -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url", ["file:///etc/passwd", "ftp://example.org/", "feed", "", "http://", "https://[", "http://a:b/"]
)
def test_only_web_addresses_are_asked(url: str):
    with pytest.raises(SourceError) as caught:
        get(url)
    assert caught.value.code == "bad-address"


def test_the_net_is_asked_with_encryption_only():
    with pytest.raises(SourceError, match=r"example\.org would be asked without encryption") as caught:
        get("http://example.org/hunter2")
    assert caught.value.code == "bad-address"
    assert "hunter2" not in str(caught.value)


def test_a_redirect_is_followed_and_named_as_where_the_body_came_from():
    with replay() as server:
        server.serve("/old", status=301, headers={"Location": "/new?a=1"})
        server.serve("/new", b"[]")
        answer = get(server.url + "/old")
    assert answer.url == server.url + "/new?a=1"
    assert answer.body == b"[]"


def test_redirects_in_a_circle_end():
    with replay() as server:
        server.serve("/feed/hunter2", status=302, headers={"Location": "/feed/hunter2"})
        assert failure(server.url + SECRET).code == "bad-redirect"
    assert len(server.asked) == 6


@pytest.mark.parametrize("location", ["file:///etc/passwd", "http://example.org/", "javascript:1", "https://", "//["])
def test_a_redirect_to_a_file_or_to_plain_http_is_not_followed(location: str):
    with raw(says(response(b"", "302 Found", Location=location))) as server:
        assert failure(server.url + SECRET).code == "bad-redirect"
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "location",
    [
        "http://tvmaze.com/",
        "http://127.0.0.1/",
        "https://127.0.0.1/",
        "https://localhost/",
        "https://10.0.0.1/",
        "https://192.168.1.1:8443/",
        "https://169.254.169.254/latest/meta-data/",
        "https://100.64.0.1/",
        "https://0.0.0.0/",
        "https://[::1]/",
        "https://[::ffff:10.0.0.1]/",
        "https://[fe80::1]/",
        "https://[fd00::1]/",
        "https://2130706433/",
        "file:///etc/passwd",
    ],
)
def test_a_redirect_from_the_net_never_leads_into_this_network(location: str):
    with pytest.raises(SourceError) as caught:
        asyncio.run(followed("https://93.184.216.34/feed?token=hunter2", location))
    assert caught.value.code == "bad-redirect"
    assert "hunter2" not in str(caught.value)


def test_a_redirect_within_the_net_or_within_this_machine_is_followed():
    async def both() -> tuple[str, str]:
        return (
            await followed("https://93.184.216.34/a", "https://93.184.215.14/b"),
            await followed("http://127.0.0.1:1/a", "http://localhost:2/b"),
        )

    assert asyncio.run(both()) == ("https://93.184.215.14/b", "http://localhost:2/b")


# --- trust -----------------------------------------------------------------------------------------------------------


def test_a_certificate_that_fails_is_not_trusted_and_not_tried_again():
    with raw(says(response(b"[]")), servers.untrusted_tls(), "localhost") as server:
        error = failure(server.url + SECRET, Limits(connect=5, silence=5))
    assert error.code == "not-trusted"
    assert "certificate" in str(error)
    assert server.connections == 1
    assert server.asked == []


def test_a_server_without_tls_is_not_trusted_either():
    with raw(says(response(b"[]"))) as server:
        url = server.url.replace("http:", "https:")
        assert failure(url + SECRET).code == "not-trusted"


# --- cancelling ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "talk",
    [stalls(), stalls(response(b"[", length=99)), says(response(b"", "429 Wait", Retry_After="9"))],
    ids=["no answer", "mid-body", "waiting"],
)
def test_cancelling_takes_effect_at_once(talk: servers.Talk):
    async def cancelled(url: str) -> float:
        async with Http(limits=Limits()) as http:
            task = asyncio.create_task(http.get(url))
            await asyncio.sleep(0.2)
            started = time.monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            return time.monotonic() - started

    with raw(talk) as server:
        assert asyncio.run(cancelled(server.url)) < 0.5


def test_a_cancelled_request_leaves_the_next_one_its_turn():
    async def both(url: str, good: str) -> bytes | None:
        async with Http(limits=QUICK) as http:
            task = asyncio.create_task(http.get(url))
            await asyncio.sleep(0.05)
            task.cancel()
            return (await http.get(good)).body

    with raw(_once(stalls(), says(response(b"[]")))) as server:
        assert asyncio.run(both(server.url, server.url)) == b"[]"


# --- cost ------------------------------------------------------------------------------------------------------------


def test_the_clients_are_loaded_with_the_first_request_only():
    program = (
        "import sys, desktop_app.sources.http as h; sys.exit(bool({'httpx2', 'stamina', 'nh3'} & sys.modules.keys()))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
