"""What a calendar program is answered that asks for a feed: RFC 9110, as far as a feed needs it."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import format_datetime
from http import HTTPStatus
from ipaddress import ip_address
from typing import TYPE_CHECKING
from urllib.parse import quote

from .served_feeds import Copy, NotRead

if TYPE_CHECKING:
    from desktop_app.clock import Clock

_HOST = re.compile(r"(?:\[([0-9a-f:.]+)\]|([^:\[\]]+))(?::[0-9]*)?", re.IGNORECASE)
_TAG = re.compile(r'(?:W/)?("[^"]*")')
_QUALITY = re.compile(r"q=(0(?:\.[0-9]*)?|1(?:\.0*)?)")
_OURS = frozenset({"localhost", "127.0.0.1", "::1"})
_AGAIN_SECONDS = 60


class FeedAnswers:
    """`host` is where it listens; `find` is asked in a thread of its own."""

    def __init__(self, host: str, clock: Clock, find: Callable[[str], Copy | None]) -> None:
        self._host, self._clock, self._find = host, clock, find

    async def answer(self, method: str, path: str, headers: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        """Status, headers and body. Whatever is no feed is answered alike."""
        if not self._is_ours(headers.get("host")):
            return self._plain(HTTPStatus.MISDIRECTED_REQUEST)
        if method not in ("GET", "HEAD"):
            return self._plain(HTTPStatus.METHOD_NOT_ALLOWED, allow="GET, HEAD")
        token, _, name = path.removeprefix("/").partition("/")
        if not name:
            return self._plain(HTTPStatus.NOT_FOUND)
        try:
            copy = await asyncio.to_thread(self._find, token)
        except NotRead:
            return self._plain(HTTPStatus.SERVICE_UNAVAILABLE, retry_after=str(_AGAIN_SECONDS))
        return self._plain(HTTPStatus.NOT_FOUND) if copy is None else self._feed(copy, headers)

    def _feed(self, copy: Copy, asked: dict[str, str]) -> tuple[int, dict[str, str], bytes]:
        packed = _wants_gzip(asked.get("accept-encoding", ""))
        form, now = copy.packed if packed else copy.plain, self._clock.now()
        told = {
            "date": _http_date(now),
            "etag": form.tag,
            "vary": "Accept-Encoding",
            "cache-control": "private, no-cache",
        }
        if now - copy.since >= timedelta(seconds=1):  # in that second it may change once more (RFC 9110, 8.8.2.2)
            told["last-modified"] = _http_date(copy.since)
        if _is_known(asked, form.tag, told.get("last-modified")):
            return HTTPStatus.NOT_MODIFIED, told, b""
        told |= {
            "content-type": "text/calendar; charset=utf-8",
            "content-disposition": _disposition(copy.file),
            "x-content-type-options": "nosniff",
        }
        return HTTPStatus.OK, told | ({"content-encoding": "gzip"} if packed else {}), form.data

    def _plain(self, status: HTTPStatus, **more: str) -> tuple[int, dict[str, str], bytes]:
        told = {"date": _http_date(self._clock.now()), "content-type": "text/plain; charset=utf-8"}
        told |= {name.replace("_", "-"): value for name, value in more.items()}
        return status, told, f"{status.phrase}\n".encode()

    def _is_ours(self, said: str | None) -> bool:
        """A page of another site that has its name lead here says that name. An address can't be made to."""
        if said is None:  # of HTTP/1.0, which no browser speaks
            return True
        found = _HOST.fullmatch(said)
        if found is None:
            return False
        host = (found[1] or found[2]).lower()
        if host in _OURS:
            return True
        try:
            return ip_address(self._host) in (ip_address(host), ip_address("0.0.0.0"), ip_address("::"))
        except ValueError:
            return False


def _wants_gzip(accepted: str) -> bool:
    """Only who names it; some say that they take anything and then don't."""
    for coding in accepted.lower().split(","):
        name, _, weight = coding.partition(";")
        if name.strip() in ("gzip", "x-gzip"):
            quality = _QUALITY.fullmatch(weight.strip())
            return not weight.strip() or (quality is not None and float(quality[1]) > 0)
    return False


def _is_known(asked: dict[str, str], tag: str, changed: str | None) -> bool:
    """Whether the client has it already (RFC 9110, 13.2.2). A date is compared as it was given out: clocks are set."""
    if (tags := asked.get("if-none-match")) is not None:
        return tags.strip() == "*" or tag in _TAG.findall(tags)
    return changed is not None and asked.get("if-modified-since") == changed


def _http_date(instant: datetime) -> str:
    return format_datetime(instant, usegmt=True)


def _disposition(file: str) -> str:
    """RFC 6266: the second is for those who know it, the first for the others."""
    plain = re.sub(r"[^ -~]", "_", file)
    return f"inline; filename=\"{plain}\"; filename*=UTF-8''{quote(file, safe='')}"
