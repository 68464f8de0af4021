"""`serve` as typed: its links, its end, and what it says where it can't."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from desktop_app.settings import change

from .conftest import Run

ENV = {"PREMIERES_NOW": "2026-05-14T12:00:00Z", "PREMIERES_TVMAZE_URL": "http://127.0.0.1:9"}


@pytest.fixture
def port(tmp_path: Path) -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port: int = taken.getsockname()[1]
    change(tmp_path / "data" / "settings.toml", "serve_port", str(port))
    return port


@contextmanager
def serving(tmp_path: Path, *words: str) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-m", "desktop_app", "serve", "--data-dir", str(tmp_path / "data"), *words]
    process = subprocess.Popen(
        command, env={**os.environ, **ENV}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def lines(process: subprocess.Popen[str], count: int) -> list[str]:
    assert process.stdout is not None
    return [process.stdout.readline().rstrip("\n") for _ in range(count)]


def ended(process: subprocess.Popen[str], number: int) -> tuple[int, float]:
    began = time.monotonic()
    process.send_signal(number)
    return process.wait(10), time.monotonic() - began


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_prints_the_links_and_ends_at_once_and_well(run: Run, tmp_path: Path, port: int, number: int) -> None:
    run("feeds", "add", "My films", "--kind", "film")
    run("feeds", "add", "All")
    with serving(tmp_path, "--quiet") as process:
        told = lines(process, 6)
        assert (told[0], told[3]) == ("My films", "All")
        assert told[1].startswith(f"  http://127.0.0.1:{port}/")
        assert told[1].endswith("/My%20films.ics")
        assert told[5].strip() == told[4].strip().replace("http:", "webcal:")
        place = urlsplit(told[4].strip())
        client = http.client.HTTPConnection(place.netloc, timeout=5)  # and is kept open
        client.request("GET", place.path)
        answer = client.getresponse()
        assert (answer.status, b"NAME:All\r\n" in answer.read()) == (200, True)
        status, seconds = ended(process, number)
        client.close()
        assert status == 0
        assert seconds < 4
        assert process.communicate() == ("", "")


def test_json_has_the_links(run: Run, tmp_path: Path, port: int) -> None:
    run("feeds", "add", "All")
    with serving(tmp_path, "--json") as process:
        (feed,) = json.loads("\n".join(lines(process, 9)))["feeds"]
        assert list(feed) == ["name", "http", "webcal"]
        assert feed["http"].startswith(f"http://127.0.0.1:{port}/")
        ended(process, signal.SIGTERM)
        _, err = process.communicate()
    assert "No keyring" not in err, "there is one in the tests"
    assert "Only programs on this computer" in err


def test_what_another_process_writes_meanwhile_is_served(run: Run, tmp_path: Path, port: int) -> None:
    run("feeds", "add", "All")
    with serving(tmp_path) as process:
        link = urlsplit(lines(process, 3)[1].strip())

        def asked(**headers: str) -> http.client.HTTPResponse:
            client = http.client.HTTPConnection(link.netloc, timeout=5)
            client.request("GET", link.path, headers=headers)
            answer = client.getresponse()
            answer.read()
            client.close()
            return answer

        tag = asked().headers["etag"]
        assert asked(**{"If-None-Match": tag}).status == 304
        run("feeds", "add", "All", "--kind", "film")
        assert asked(**{"If-None-Match": tag}).status == 200
        refused = run("serve")
        assert (refused.status, refused.out) == (1, "")
        assert refused.err.startswith("premieres: Another Premieres serves these feeds already")
        run("feeds", "remove", "All")
        assert asked().status == 404


def test_at_an_address_for_others_it_says_what_that_means(run: Run, tmp_path: Path, port: int) -> None:
    run("feeds", "add", "All")
    with serving(tmp_path, "--host", "0.0.0.0") as process:
        link = urlsplit(lines(process, 3)[1].strip())
        assert link.hostname != "0.0.0.0"
        client = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
        client.request("GET", link.path, headers={"Host": link.netloc})
        assert client.getresponse().status == 200
        client.close()
        ended(process, signal.SIGTERM)
        assert "without encryption" in process.communicate()[1]


def test_what_it_can_not_serve_is_one_sentence(run: Run, tmp_path: Path, port: int) -> None:
    none = run("serve")
    assert (none.status, none.out) == (1, "")
    assert none.err == "premieres: You publish no feed, so there is none to serve: `premieres feeds add NAME`.\n"
    run("feeds", "add", "All")
    with socket.create_server(("127.0.0.1", port)):
        taken = run("serve", "--new-links")
    assert (taken.status, taken.out) == (1, "")
    assert taken.err.count("\n") == 1
    assert f"port {port}" in taken.err
    assert "serve_port" in taken.err
    for host in ("everywhere", "", "localhost:80", "1.2.3"):
        off = run("serve", "--host", host)
        assert off.status == 2
        assert "127.0.0.1" in off.err
    far = run("serve", "--host", "192.0.2.7")
    assert far.status == 1
    assert "no address 192.0.2.7" in far.err
