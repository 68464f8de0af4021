"""The feeds served on loopback in a thread of their own, and a calendar program that asks for them."""

from __future__ import annotations

import asyncio
import http.client
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

from desktop_app.app import App, build
from desktop_app.clock import Clock
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.publish.feed_links import FeedLinks
from desktop_app.store import commands, queries
from tests.store.worlds import NOW, WORLD, sync


@dataclass(frozen=True)
class Moving(Clock):
    """Ahead of noon by as much as a test says."""

    ahead: list[timedelta] = field(default_factory=lambda: [timedelta()])

    def now(self) -> datetime:
        return NOW + self.ahead[0]

    def go(self, **ahead: float) -> None:
        self.ahead[0] += timedelta(**ahead)


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def made(folder: Path, *names: str) -> App:
    """A library with feeds of these names, to be served at a port that is free."""
    app = build(folder, {})
    app.clock = Moving()
    app.settings = replace(app.settings, serve_port=free_port(), zone="UTC")
    app.open()
    sync(app.database, WORLD)
    for name in names:
        commands.save_feed(app.database, NamedFeed(name))
    return app


@dataclass
class Served:
    app: App
    links: FeedLinks

    def link(self, name: str) -> str:
        feeds = queries.named_feeds(self.app.database)
        return next(link.http for link in self.links.of(feeds) if link.name == name)

    def connect(self) -> socket.socket:
        return socket.create_connection(("127.0.0.1", self.links.port), timeout=5)

    def says(self, data: bytes) -> bytes:
        """All that comes for these octets, until the server closes."""
        with self.connect() as client:
            client.sendall(data)
            return b"".join(iter(lambda: client.recv(65536), b""))


@contextmanager
def served(app: App, *, anew: bool = False, reopen: bool = False) -> Iterator[Served]:
    started, loops, failed = threading.Event(), [], []

    async def serve() -> None:
        ended = asyncio.Event()
        async with app.serving(anew=anew, reopen=reopen) as links:
            loops.append((asyncio.get_running_loop(), ended, links))
            started.set()
            await ended.wait()

    def run() -> None:
        try:
            asyncio.run(serve())
        except BaseException as error:
            failed.append(error)
        finally:
            started.set()

    thread = threading.Thread(target=run)
    thread.start()
    started.wait(10)
    if failed:
        thread.join(5)
        raise failed[0]
    loop, ended, links = loops[0]
    try:
        yield Served(app, links)
    finally:
        loop.call_soon_threadsafe(ended.set)
        thread.join(5)
        assert not thread.is_alive(), "it ends"
    if failed:
        raise failed[0]


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def tag(self) -> str:
        return self.headers["etag"]


def ask(link: str, method: str = "GET", **headers: str) -> Answer:
    """`headers` with _ for -."""
    parts = urlsplit(link)
    connection = http.client.HTTPConnection(parts.netloc, timeout=5)
    try:
        connection.putrequest(method, parts.path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        response = connection.getresponse()
        return Answer(response.status, {k.lower(): v for k, v in response.getheaders()}, response.read())
    finally:
        connection.close()
