"""Listens for requests over HTTP, and bounds what a client can hold. The only door to uvicorn."""

from __future__ import annotations

import asyncio
import errno
import logging
import os
from collections.abc import AsyncGenerator, Awaitable, Callable, Iterable
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any, cast

from uvicorn.config import Config
from uvicorn.protocols.http.h11_impl import H11Protocol
from uvicorn.server import ServerState

from desktop_app.errors import PremieresError

_log = logging.getLogger("premieres.serving")
CONNECTIONS = 64
"""At once; a calendar program has one or two."""
LOOK_SECONDS = 10.0
"""For a request to come, and then so often for its answer to be taken."""
_LOOKS = 12
_IDLE_SECONDS = 5
_END_SECONDS = 0.3
_MOST_HEAD = 16_384
"""Octets of a request's line and headers."""

Answer = tuple[int, dict[str, str], bytes]
"""Status, headers, body."""
Answering = Callable[[str, str, dict[str, str]], Awaitable[Answer]]
"""Given method, path and headers."""


class _Bounded(H11Protocol):
    """Gives up who is too slow: uvicorn waits for the rest of a request, and for who reads nothing, for ever."""

    def connection_made(self, transport: asyncio.Transport) -> None:
        super().connection_made(transport)
        self._expect()
        if len(self.connections) > CONNECTIONS:
            transport.abort()

    def eof_received(self) -> bool:  # type: ignore[override]
        """Who has no more to say gets the answer still."""
        return self.busy

    def connection_lost(self, exc: Exception | None) -> None:
        self._timer.cancel()
        super().connection_lost(exc)

    def on_response_complete(self) -> None:
        self._timer.cancel()
        self._expect()
        super().on_response_complete()

    def _expect(self) -> None:
        self._looks = 0
        self._timer = self.loop.call_later(LOOK_SECONDS, self._look)

    @property
    def busy(self) -> bool:
        """Whether an answer is on its way."""
        answering: Any = self.cycle  # None before the first request, whatever uvicorn's types say
        done = answering is None or bool(answering.response_complete)
        return not done or self.transport.get_write_buffer_size() > 0

    def _look(self) -> None:
        self._looks += 1
        if not self.busy or self._looks > _LOOKS:
            self.transport.abort()
        else:
            self._timer = self.loop.call_later(LOOK_SECONDS, self._look)


@asynccontextmanager
async def listening(host: str, port: int) -> AsyncGenerator[Callable[[Answering], Awaitable[None]]]:
    """Has the address to the end, which no client holds up, and answers from the call of what it yields on.
    PremieresError where the address can't be had."""
    answer: Answering

    async def app(scope: Any, receive: Any, send: Any) -> None:
        try:
            path, fields = _in_own_words(scope["path"], _fields(scope["headers"]))
            status, told, body = await answer(scope["method"], path, fields)
        except Exception as error:
            _log.error("a mistake in the program", exc_info=error)
            status, told, body = int(HTTPStatus.INTERNAL_SERVER_ERROR), dict[str, str](), b""
        if status != HTTPStatus.NOT_MODIFIED:
            told["content-length"] = str(len(body))
        lines = [(name.encode(), value.encode("latin-1")) for name, value in told.items()]
        await send({"type": "http.response.start", "status": status, "headers": lines})
        await send({"type": "http.response.body", "body": body})

    config = _config(app)
    config.load()
    state = ServerState()
    try:
        server = await asyncio.get_running_loop().create_server(
            lambda: _Bounded(config, state, {}), host, port, start_serving=False
        )
    except OSError as error:
        raise _unheard(host, port, error) from error

    async def start(answering: Answering) -> None:
        nonlocal answer
        answer = answering
        try:
            await server.start_serving()
        except OSError as error:  # of two that came at once
            raise _unheard(host, port, error) from error

    try:
        yield start
    finally:
        server.close()
        await _end(cast("set[_Bounded]", state.connections))


def _config(app: Any) -> Config:
    return Config(
        app,
        http=_Bounded,
        ws="none",
        lifespan="off",
        interface="asgi3",
        log_config=None,
        log_level=logging.CRITICAL,  # the addresses that are asked for are secrets
        access_log=False,
        proxy_headers=False,
        server_header=False,
        date_header=False,
        timeout_keep_alive=_IDLE_SECONDS,
        h11_max_incomplete_event_size=_MOST_HEAD,
    )


def _fields(lines: Iterable[tuple[bytes, bytes]]) -> dict[str, str]:
    """By name; of several lines one list (RFC 9110, 5.3)."""
    fields: dict[str, str] = {}
    for name, value in lines:
        known, said = name.decode("latin-1"), value.decode("latin-1")
        fields[known] = f"{fields[known]}, {said}" if known in fields else said
    return fields


def _in_own_words(target: str, fields: dict[str, str]) -> tuple[str, dict[str, str]]:
    """Path and headers, also where the whole address is asked for, whose host is then the one that counts (RFC 9112,
    3.2.2)."""
    if target[:7].lower() != "http://":
        return target, fields
    host, slash, path = target[7:].partition("/")
    return slash + path, fields | {"host": host}


async def _end(connections: set[_Bounded]) -> None:
    """Who is reading has a moment for the rest of it."""
    waited = 0.0
    while True:
        for connection in list(connections):
            if not connection.busy or waited >= _END_SECONDS:
                connection.transport.abort()
        if waited >= _END_SECONDS or not connections:
            return
        await asyncio.sleep(0.02)
        waited += 0.02


def _unheard(host: str, port: int, error: OSError) -> PremieresError:
    if error.errno == errno.EADDRINUSE:
        sentence = (
            f"Another program uses the port {port}, so the feeds are not served: end it, or choose another port with"
            " `premieres settings serve_port NUMBER`, which changes the links."
        )
        return PremieresError("port-taken", sentence, port=port)
    if error.errno == errno.EADDRNOTAVAIL:
        sentence = (
            f"This computer has no address {host}, so the feeds are not served: choose one that it has with"
            " `premieres settings serve_host ADDRESS`."
        )
        return PremieresError("no-address", sentence, host=host)
    why = os.strerror(error.errno) if error.errno else str(error)
    sentence = f"The feeds can't be served at {host}, port {port} ({why}): choose another port or address."
    return PremieresError("not-served", sentence, host=host, port=port)
