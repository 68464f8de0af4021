"""Which addresses may be asked, shown and followed: https, and plain http on this machine only."""

from __future__ import annotations

import asyncio
import ipaddress
import socket
from urllib.parse import urljoin, urlsplit

from desktop_app.domain.plain import plain
from desktop_app.errors import SourceError


def secured(url: str | None, *, upgrade: bool = True) -> str | None:
    """A link that may be shown or fetched, http made https unless told otherwise; None for any other scheme."""
    if not url:
        return None
    if not url.isprintable() or " " in url:
        url = "".join(plain(url).split())
    start = url[:8].lower()
    if start == "https://":
        return url
    if not start.startswith("http://"):
        return None
    return "https://" + url[7:] if upgrade and not is_loopback(host_of(url)) else url


def host_of(url: str) -> str:
    """The host alone, for sentences: paths and queries may hold secrets. "" where there is none."""
    try:
        return plain(urlsplit(url).hostname or "")
    except ValueError:
        return ""


def checked(url: str) -> str:
    """The URL, if it may be asked; else a SourceError that says what is wrong with it."""
    try:
        parts = urlsplit(url)
        scheme, host, _port = parts.scheme, parts.hostname or "", parts.port
    except ValueError:
        scheme = host = ""
    if not host or scheme not in {"http", "https"}:
        raise SourceError("bad-address", "This is no web address; the address of a source begins with https://.")
    if scheme == "http" and not is_loopback(host):
        raise SourceError(
            "bad-address", f"{host} would be asked without encryption; give the address with https://.", host=host
        )
    return url


def is_loopback(host: str) -> bool:
    """Whether it is this machine, which only programs on it reach."""
    address = _address(host)
    return address.is_loopback if address else host == "localhost"


async def followed(url: str, location: str) -> str:
    """Where a redirect leads, if it may be followed: never to another scheme than https (http on this machine), nor
    from the net into this machine or its network."""
    host = host_of(url)
    try:
        target = urljoin(url, location)
        scheme, to, _port = urlsplit(target).scheme, host_of(target), urlsplit(target).port
    except ValueError:
        scheme, to, target = "", "", ""
    if scheme not in {"http", "https"} or not to:
        raise _refused(host, "something that is no web address")
    if scheme == "http" and (urlsplit(url).scheme == "https" or not is_loopback(to)):
        raise _refused(host, "an address without encryption")
    if await _is_private(to) and not await _is_private(host):
        raise _refused(host, "a private address")
    return target


def _refused(host: str, where: str) -> SourceError:
    sentence = f"{host} sends the request on to {where}, which was not followed; check the address of the source."
    return SourceError("bad-redirect", sentence, host=host)


async def _is_private(host: str) -> bool:
    """Whether any address of the host is not out on the net. A name that can't be looked up is not: asking it fails."""
    address = _address(host)
    if address is not None:
        return not _is_public(address)
    try:
        found = await asyncio.get_running_loop().getaddrinfo(host, None, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return False
    addresses = [_address(str(entry[4][0])) for entry in found]
    return any(address is not None and not _is_public(address) for address in addresses)


def _address(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        address = ipaddress.ip_address(host.partition("%")[0])
    except ValueError:
        return None
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return mapped or address


def _is_public(address: ipaddress.IPv4Address | ipaddress.IPv6Address) -> bool:
    return address.is_global and not address.is_multicast
