"""Servers on loopback for every test that speaks HTTP: replay of an API's answers, and all the ways to behave badly."""

from __future__ import annotations

import gzip
import json
import re
import socket
import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, urlsplit

import trustme
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from tests.recorded import RECORDED

NOT_FOUND = b'{"name":"Not Found","message":"","code":0,"status":404}'
HTML = b"<!DOCTYPE html><html><head><title>Maintenance</title></head><body><p>Back soon.</p></body></html>"


@dataclass
class _Answer:
    body: bytes
    status: int
    headers: dict[str, str]
    query: dict[str, str]
    times: int | None


@dataclass
class Replay:
    """Answers of one API, by path, and by query where one is given; the last one given wins.

    `url` is the base. `asked` are the paths with their queries, in order. TVmaze's lists that were given no answer are
    empty ones, all else is 404.
    """

    server: HTTPServer
    asked: list[str] = field(default_factory=list)
    agents: set[str] = field(default_factory=set)
    _answers: dict[str, list[_Answer]] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://{self.server.host}:{self.server.port}"

    def serve(
        self,
        address: str,
        body: object = b"",
        status: int = 200,
        headers: Mapping[str, str] | None = None,
        times: int | None = None,
    ) -> None:
        """`address` is a path, or path?query: then the request's query must hold those pairs. A body that is neither
        bytes nor str is sent as JSON. `times`: so often, then the answer given before it is back."""
        parts = urlsplit(address)
        if isinstance(body, str):
            body = body.encode()
        elif not isinstance(body, bytes):
            body = json.dumps(body, ensure_ascii=False).encode()
        answer = _Answer(body, status, dict(headers or {}), dict(parse_qsl(parts.query, True)), times)
        self._answers.setdefault(parts.path, []).append(answer)

    def serve_recorded(self, address: str, name: str) -> None:
        """A payload of the recorded ones, such as "tvmaze/cast_show1.json"."""
        self.serve(address, (RECORDED / name).read_bytes())

    def count(self, start: str) -> int:
        """How many requests began so."""
        return sum(path.startswith(start) for path in self.asked)

    def answer(self, request: Request) -> Response:
        query = request.query_string.decode()
        self.asked.append(request.path + ("?" + query if query else ""))
        self.agents.add(request.headers.get("User-Agent", ""))
        pairs = dict(request.args.items())
        for answer in reversed(self._answers.get(request.path, [])):
            if answer.times == 0 or not answer.query.items() <= pairs.items():
                continue
            if answer.times is not None:
                answer.times -= 1
            body, headers = answer.body, dict(answer.headers)
            if len(body) > 100_000 and "gzip" in request.headers.get("Accept-Encoding", ""):
                body, headers["Content-Encoding"] = gzip.compress(body, 1), "gzip"
            return Response(body, answer.status, headers, content_type="application/json; charset=UTF-8")
        if request.path.startswith(("/schedule", "/search/")):
            return Response(b"[]", content_type="application/json")
        if request.path.startswith("/updates/"):
            return Response(b"{}", content_type="application/json")
        return Response(NOT_FOUND, 404, content_type="application/json")


@dataclass
class Changing:
    """A file on a server that honours ETag, and may be another each time. `asked` are the heads of the requests."""

    server: HTTPServer
    name: str
    headers: dict[str, str]
    body: bytes = b""
    status: int = 200
    asked: list[dict[str, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.server.expect_request(self.name).respond_with_handler(self._answer)

    @property
    def url(self) -> str:
        return self.server.url_for(self.name)

    def _answer(self, request: Request) -> Response:
        self.asked.append(dict(request.headers))
        etag = f'"{hash(self.body)}"'
        if self.status == 200 and request.headers.get("If-None-Match") == etag:
            return Response(status=304, headers={"ETag": etag})
        return Response(self.body, self.status, self.headers | {"ETag": etag})


class _Server(HTTPServer):
    def thread_target(self) -> None:
        assert self.server is not None
        self.server.serve_forever(poll_interval=0.02)  # by default it takes half a second to stop


@contextmanager
def replay() -> Iterator[Replay]:
    """A server that answers as it is told to."""
    server = _Server("127.0.0.1", 0, threaded=True)
    made = Replay(server)
    server.expect_request(re.compile(".*", re.DOTALL)).respond_with_handler(made.answer)
    server.start()
    try:
        yield made
    finally:
        server.clear()
        server.stop()


Talk = Callable[[socket.socket, threading.Event], None]
"""What a raw server says after it has read a request; the event is set when the test is over."""


@dataclass
class Raw:
    """A server that writes bytes. `asked` are the request lines, `heads` the whole heads, `connections` how many."""

    url: str
    asked: list[str] = field(default_factory=list)
    heads: list[bytes] = field(default_factory=list)
    connections: int = 0
    over: threading.Event = field(default_factory=threading.Event)


@contextmanager
def raw(talk: Talk, tls: ssl.SSLContext | None = None, name: str = "127.0.0.1") -> Iterator[Raw]:
    """One thread for each connection; a connection serves requests until it is closed."""
    with ExitStack() as stack:
        listener = stack.enter_context(socket.create_server(("127.0.0.1", 0)))
        server = Raw(f"http{'s' if tls else ''}://{name}:{listener.getsockname()[1]}")
        threads: list[threading.Thread] = []
        open_now: list[socket.socket] = []

        def accept() -> None:
            while True:
                try:
                    connection, _peer = listener.accept()
                except OSError:
                    return
                server.connections += 1
                open_now.append(connection)
                threads.append(threading.Thread(target=_serve, args=(server, connection, talk, tls), daemon=True))
                threads[-1].start()

        acceptor = threading.Thread(target=accept, daemon=True)
        acceptor.start()
        try:
            yield server
        finally:
            server.over.set()
            with suppress(OSError):
                listener.shutdown(socket.SHUT_RDWR)
            listener.close()
            acceptor.join(5)
            for connection in open_now:
                with suppress(OSError):
                    connection.shutdown(socket.SHUT_RDWR)
            for thread in threads:
                thread.join(5)


def _serve(server: Raw, connection: socket.socket, talk: Talk, tls: ssl.SSLContext | None) -> None:
    try:
        if tls is not None:
            connection = tls.wrap_socket(connection, server_side=True)
        with connection:
            while head := _head(connection):
                server.heads.append(head)
                server.asked.append(head.split(b"\r\n", 1)[0].decode("latin-1"))
                talk(connection, server.over)
    except (OSError, ssl.SSLError):
        pass
    finally:
        connection.close()


def _head(connection: socket.socket) -> bytes:
    head = b""
    while not head.endswith(b"\r\n\r\n") and head != b"\x16":  # TLS where none is spoken
        byte = connection.recv(1)
        if not byte:
            return b""
        head += byte
    return head


def response(body: bytes, status: str = "200 OK", length: int | None = None, **headers: str) -> bytes:
    """The bytes of an answer; `length` may lie. Underscores in header names stand for hyphens."""
    lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body) if length is None else length}"]
    lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def says(*answers: bytes) -> Talk:
    """These answers in turn, the last one again and again, on connections that stay open."""
    left = list(answers)

    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(left.pop(0) if len(left) > 1 else left[0])

    return talk


def stalls(start: bytes = b"") -> Talk:
    """Sends this much and then nothing, with the connection open."""

    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(start)
        over.wait(60)

    return talk


def drips(start: bytes, every: float = 0.05) -> Talk:
    """Sends this, and then a byte at a time for ever."""

    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(start)
        while not over.wait(every):
            connection.sendall(b" ")

    return talk


def cuts_off(start: bytes) -> Talk:
    """Sends this and closes the connection: give it `response(body, length=more than there is)`."""

    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(start)
        connection.shutdown(socket.SHUT_RDWR)

    return talk


def floods(head: bytes, chunk: bytes) -> Talk:
    """Sends this chunk again and again, until the other side has had enough."""

    def talk(connection: socket.socket, over: threading.Event) -> None:
        connection.sendall(head)
        while not over.is_set():
            connection.sendall(chunk)

    return talk


def gzip_bomb(unpacked: int) -> bytes:
    """An answer whose body becomes so many bytes of blanks."""
    return response(gzip.compress(b" " * unpacked, 9), Content_Encoding="gzip", Content_Type="application/json")


def untrusted_tls(name: str = "localhost") -> ssl.SSLContext:
    """A server's side of TLS with a certificate of an authority that nobody knows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert(name).configure_cert(context)
    return context


def closed_port() -> int:
    """A port on loopback where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return int(listener.getsockname()[1])
