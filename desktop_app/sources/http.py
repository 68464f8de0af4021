"""The only door to the net: polite to the servers, bounded in time and size, and clear about what went wrong."""

from __future__ import annotations

import asyncio
import logging
import re
import ssl
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http.cookiejar import CookieJar, DefaultCookiePolicy
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import urlsplit

from desktop_app import APPLICATION_ID, __version__
from desktop_app.errors import SourceError

from . import failures
from .addresses import checked, followed, host_of, is_loopback
from .bodies import Body
from .failures import Passing

if TYPE_CHECKING:
    import httpx2

USER_AGENT = f"Premieres/{__version__} ({APPLICATION_ID}; calendar of television premieres)"

T = TypeVar("T")

REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PASSING = frozenset({429, 500, 502, 503, 504})
_DIGITS = re.compile(r"\d{1,9}")
_DIRECT: dict[str, httpx2.AsyncBaseTransport | None] = {
    "all://127.0.0.1": None,
    "all://localhost": None,
    "all://[::1]": None,
}
"""No proxy between this machine and itself."""


@dataclass(frozen=True, slots=True)
class Answer:
    """`url` is where the body came from, after redirects; `body` None = not changed since the validators' answer."""

    url: str
    body: bytes | None
    etag: str | None = None
    last_modified: str | None = None
    content_type: str = ""
    """As the server says it (RFC 9110, 8.3)."""


@dataclass(frozen=True, slots=True)
class Reply:
    """To a request of any verb; the names of `headers` are in lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Limits:
    """Of one request, in seconds and bytes."""

    connect: float = 5.0
    silence: float = 10.0
    """Without a byte."""
    patience: float = 25.0
    """All tries together, without the waits that the server asked for; a body that flows gets more (`flow`)."""
    flow: int = 16_384
    """Bytes a second: each that many bytes of a body buy it one more second."""
    tries: int = 3
    pause: float = 0.5
    """Before the second try, doubled before the third."""
    busy_pause: float = 3.0
    """Before each further try after a 429 that doesn't say how long to wait."""
    packed: int = 64_000_000
    unpacked: int = 256_000_000
    redirects: int = 5
    near_spacing: float = 0.0
    """From call to call on this machine, where nobody minds."""


class Http:
    """Asks servers for bodies: one connection to each host, one request at a time, `spacing` seconds from call to call,
    and a wait of up to `longest_wait` seconds where a server asks for one.

    An async context manager, made and used within one event loop. Cancelling the task takes effect at once.
    """

    def __init__(self, *, longest_wait: float = 10.0, spacing: float = 0.5, limits: Limits | None = None) -> None:
        self.requests = 0
        self.received = 0
        self.on_wait: Callable[[float], object] = unheard
        """Is told so many seconds, whenever a server asks to be left alone that long and it is done."""
        self._longest_wait = longest_wait
        self._spacing = spacing
        self._limits = limits or Limits()
        self._turns: defaultdict[tuple[str, int | None], asyncio.Lock] = defaultdict(asyncio.Lock)
        self._free_at: dict[tuple[str, int | None], float] = {}
        self._client: httpx2.AsyncClient | None = None

    async def __aenter__(self) -> Self:
        import httpx2
        import stamina.instrumentation

        for name in ("httpx2", "httpcore2"):  # they write whole addresses into the log
            logging.getLogger(name).setLevel(logging.WARNING)
        stamina.instrumentation.set_on_retry_hooks(())  # a retry is no news
        limits = self._limits
        self._client = httpx2.AsyncClient(
            headers={"User-Agent": USER_AGENT, "Accept-Encoding": "gzip"},
            timeout=httpx2.Timeout(limits.silence, connect=limits.connect),
            mounts=_DIRECT,
            cookies=CookieJar(DefaultCookiePolicy(allowed_domains=[])),
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._client is not None:
            await self._client.aclose()
            self._client = None

    async def get(self, url: str, *, etag: str | None = None, last_modified: str | None = None) -> Answer:
        """What is at the address; SourceError in one sentence where there is nothing to be had of it."""
        validators = {"If-None-Match": etag, "If-Modified-Since": last_modified}
        headers = {name: value for name, value in validators.items() if value}
        return await self._tried(url, lambda request: self._follow(url, headers, request))

    async def send(self, verb: str, url: str, headers: Mapping[str, str], body: bytes = b"") -> Reply:
        """What the server says, whatever its status, redirects too: who asks decides whether to go there, and whether
        a password may. It may be sent several times, since answers are lost, and servers in trouble. SourceError where
        none of them had an answer."""

        async def once(request: _Request) -> Reply:
            return await self._in_turn(url, request, lambda timer: self._sent(verb, url, headers, body, timer))

        return await self._tried(url, once)

    async def _tried(self, url: str, once: Callable[[_Request], Awaitable[T]]) -> T:
        """Once, and again where that may help."""
        import stamina

        checked(url)
        request = _Request(self._limits, self._longest_wait, self.on_wait)
        pause = self._limits.pause
        async for attempt in stamina.retry_context(
            request.retried, attempts=self._limits.tries, timeout=None, wait_initial=pause, wait_jitter=pause / 2
        ):
            with attempt:
                return await once(request)
        raise AssertionError("the last try returns or raises")

    async def _follow(self, url: str, headers: dict[str, str], request: _Request) -> Answer:
        """One try, with its redirects."""
        for _hop in range(self._limits.redirects + 1):
            at = url
            answer = await self._in_turn(url, request, lambda timer, at=at: self._got(at, headers, timer))
            if isinstance(answer, Answer):
                return answer
            url = await followed(url, answer)
        raise failures.too_many_redirects(host_of(url))

    async def _in_turn(self, url: str, request: _Request, call: Callable[[asyncio.Timeout], Awaitable[T]]) -> T:
        """One call, when its host's turn has come."""
        host, parts = host_of(url), urlsplit(url)
        place = host, parts.port
        loop = asyncio.get_running_loop()
        async with self._turns[place]:
            wait = self._free_at.get(place, 0.0) - loop.time()
            if wait > 0:
                await asyncio.sleep(wait)
            started = loop.time()
            self._free_at[place] = started + (self._limits.near_spacing if is_loopback(host) else self._spacing)
            self.requests += 1
            try:
                async with asyncio.timeout_at(started + request.left) as timer:
                    return await self._called(host, call(timer))
            except TimeoutError as error:
                raise failures.timeout(host) from error
            finally:
                request.left -= loop.time() - started

    async def _called(self, host: str, call: Awaitable[T]) -> T:
        """With the library's errors as sentences."""
        import httpx2

        try:
            return await call
        except httpx2.InvalidURL:  # its text holds the address
            raise SourceError("bad-address", "This is no web address; check it for slips.") from None
        except httpx2.TransportError as error:
            raise _failure(error, host) from error

    async def _got(self, url: str, headers: dict[str, str], timer: asyncio.Timeout) -> Answer | str:
        """An answer, or where else to ask."""
        host = host_of(url)
        async with self._open().stream("GET", url, headers=headers) as response:
            if response.status_code in REDIRECTS and (location := response.headers.get("Location")):
                return location
            etag, modified = response.headers.get("ETag"), response.headers.get("Last-Modified")
            if response.status_code == 304 and headers:
                return Answer(url, None, etag, modified)
            if response.status_code != 200:
                raise failures.status(host, response.status_code, _retry_after(response.headers))
            kind = response.headers.get("Content-Type", "")
            return Answer(url, await self._body(response, host, timer), etag, modified, kind)

    async def _sent(
        self, verb: str, url: str, headers: Mapping[str, str], body: bytes, timer: asyncio.Timeout
    ) -> Reply:
        host = host_of(url)
        async with self._open().stream(verb, url, headers=dict(headers), content=body) as response:
            if response.status_code in _PASSING:
                raise failures.status(host, response.status_code, _retry_after(response.headers))
            read = await self._body(response, host, timer)
            return Reply(response.status_code, {k.lower(): v for k, v in response.headers.items()}, read)

    def _open(self) -> httpx2.AsyncClient:
        assert self._client is not None, "Http is an async context manager"
        return self._client

    async def _body(self, response: httpx2.Response, host: str, timer: asyncio.Timeout) -> bytes:
        limits = self._limits
        stated = response.headers.get("Content-Length", "")
        if _DIGITS.fullmatch(stated) and int(stated) > limits.packed:
            raise failures.too_large(host, limits.packed)
        body = Body(host, response.headers.get("Content-Encoding", ""), limits.packed, limits.unpacked)
        until = timer.when() or 0.0
        async for chunk in response.aiter_raw():
            self.received += len(chunk)
            body.add(chunk)
            timer.reschedule(until + body.packed / limits.flow)
        if _DIGITS.fullmatch(stated) and int(stated) != body.packed:
            raise failures.cut_off(host)
        return body.whole()


def unheard(wait: float) -> None:
    """Nobody listens."""


class _Request:
    """What is left of the patience with one request."""

    def __init__(self, limits: Limits, longest_wait: float, on_wait: Callable[[float], object]) -> None:
        self.left = limits.patience
        self._limits = limits
        self._longest_wait = longest_wait
        self._on_wait = on_wait
        self._tries = limits.tries

    def retried(self, error: Exception) -> bool | float:
        """Whether another try is worth it, and after how many seconds where that is known."""
        self._tries -= 1
        if not isinstance(error, Passing) or self.left <= self._limits.pause:
            return False
        if error.wait is not None and error.wait > self._longest_wait:
            return False
        wait = self._limits.busy_pause if error.wait is None else max(error.wait, self._limits.pause)
        if error.wait is None and error.code != "too-many":
            return True
        if self._tries > 0:  # it is asked after the last one too
            self._on_wait(wait)
        return wait


def _retry_after(headers: httpx2.Headers) -> float | None:
    """Retry-After in seconds, either form (RFC 9110, 10.2.3). A date is read against the server's own clock, which it
    sends along; without that it says nothing."""
    said = headers.get("Retry-After", "").strip()
    if _DIGITS.fullmatch(said):
        return float(said)
    try:
        wait = parsedate_to_datetime(said) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0.0, wait.total_seconds())


def _failure(error: httpx2.TransportError, host: str) -> SourceError:
    import httpx2

    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return failures.not_trusted(host)
        if isinstance(cause, ssl.SSLError) and isinstance(error, httpx2.ConnectError):
            return failures.not_encrypted(host)
        cause = cause.__cause__ or cause.__context__
    match error:
        case httpx2.TimeoutException():
            return failures.timeout(host)
        case httpx2.ConnectError() | httpx2.ProxyError():
            return failures.offline(host)
        case httpx2.UnsupportedProtocol():
            return SourceError("bad-address", f"{host} can't be asked in this way; its address begins with https://.")
        case _:
            return failures.cut_off(host)
