"""Requests to one account on a server: with its password, to the hosts that may have it and to no others."""

from __future__ import annotations

import asyncio
import base64
from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import quote, unquote, urljoin, urlsplit

from desktop_app.errors import PremieresError
from desktop_app.sources.addresses import checked, followed, host_of, is_loopback
from desktop_app.sources.http import REDIRECTS, Http, Reply

from . import xml

_HOPS = 5
_XML = "application/xml; charset=utf-8"


class Refused(PremieresError):
    """The server said no: `status` says how."""

    def __init__(self, code: str, sentence: str, status: int, **facts: object) -> None:
        super().__init__(code, sentence, **facts)
        self.status = status


class Client:
    """`url` is on the host that the password belongs to. Used within one event loop."""

    def __init__(self, http: Http, url: str, user: str, password: str) -> None:
        self.user = user
        self._http, self._home = http, host_of(url)
        token = base64.b64encode(f"{user}:{password}".encode()).decode()  # RFC 7617
        self._known = {"Authorization": f"Basic {token}"}

    async def ask(
        self, verb: str, url: str, body: bytes = b"", headers: Mapping[str, str] | None = None
    ) -> tuple[str, Reply]:
        """Where the answer came from, after redirects, and the answer, whatever its status but 401."""
        for _hop in range(_HOPS + 1):
            self._check_trust(url)
            reply = await self._http.send(verb, url, {**(headers or {}), **self._known}, body)
            if reply.status == 401:
                raise self._no_password(url)
            location = reply.headers.get("location", "")
            if reply.status not in REDIRECTS or not location:
                return url, reply
            url = await followed(url, _kept_secure(url, location))
        raise PremieresError(
            "bad-redirect",
            f"{host_of(url)} sends the request on and on; check the address of the calendar server.",
            host=host_of(url),
        )

    async def find(self, url: str, depth: int, *names: str) -> tuple[str, list[xml.Found]]:
        """The properties of a resource, and with depth 1 of those in it (RFC 4918, 9.1). Refused where it has none."""
        headers = {"Depth": str(depth), "Content-Type": _XML}
        return await self._multistatus("PROPFIND", url, xml.propfind(*names), headers)

    async def fetch(self, url: str, hrefs: list[str]) -> list[xml.Found]:
        """Of these objects of the calendar, the data and the ETags (RFC 4791, 7.9)."""
        headers = {"Depth": "1", "Content-Type": _XML}
        return (await self._multistatus("REPORT", url, xml.multiget(map(path_of, hrefs)), headers))[1]

    async def _multistatus(
        self, verb: str, url: str, body: bytes, headers: Mapping[str, str]
    ) -> tuple[str, list[xml.Found]]:
        at, reply = await self.ask(verb, url, body, headers)
        if reply.status != 207:
            raise self.refused(at, reply.status)
        try:
            found = await asyncio.to_thread(xml.multistatus, reply.body)
        except ValueError as error:
            host = host_of(at)
            sentence = f"{host} answered with something that is no WebDAV; check the address of the calendar server."
            raise Refused("no-caldav", sentence, reply.status, host=host) from error
        whole = ((resolved(at, one.href), one) for one in found)
        return at, [replace(one, href=href) for href, one in whole if href]

    def refused(self, url: str, status: int) -> Refused:
        """What is said of an answer that is none of those hoped for."""
        host = host_of(url)
        match status:
            case 0:
                sentence = f"{host} does not tell how this event is there, so it was left as it is; try again later."
            case 403:
                sentence = f"{host} does not let {self.user} do that (403): choose a calendar that may be changed."
            case 404 | 410:
                sentence = f"{host} has no calendar at this address ({status}); check it."
            case 423:
                sentence = f"{host} keeps the calendar locked just now (423); try again later."
            case 507:
                sentence = f"{host} has no room left (507): make room there, then publish again."
            case _:
                sentence = f"{host} did not do what was asked and answered with status {status}; try again later."
        return Refused("caldav-refused", sentence, status, host=host)

    def _check_trust(self, url: str) -> None:
        """Whoever has the password could pass it on, but an open redirect, or one page of a host that many share, could
        too: so it goes to the typed host and to its own site (iCloud's calendars are on p42-caldav.icloud.com), and a
        person may type any other host."""
        host = host_of(checked(url))
        if not same_site(self._home, host):
            raise PremieresError(
                "other-host",
                f"{self._home} sends the request on to {host}, which is another site, so your password was not sent"
                f" there: if {host} is your server, give its address.",
                host=self._home,
                to=host,
            )

    def _no_password(self, url: str) -> PremieresError:
        host = host_of(url)
        return PremieresError(
            "password",
            f"{host} does not take the password of {self.user} (401): give it again; many services want an app"
            " password, made on their site.",
            host=host,
            user=self.user,
        )


def same_site(home: str, host: str) -> bool:
    """Whether the two are of one site, as far as names tell: below the first, or below what the first is below. Where
    that could be what a registry hands out, as co.uk, they are not. On this machine all hosts are one."""
    home, host = home.lower(), host.lower()
    if host == home or host.endswith(f".{home}") or (is_loopback(home) and is_loopback(host)):
        return True
    above = home.partition(".")[2]
    labels = above.split(".")
    public = len(labels) < 2 or (len(labels) == 2 and len(labels[1]) == 2 and len(labels[0]) <= 3)
    numbers = home.replace(".", "").isdecimal() or ":" in home
    return not public and not numbers and (host == above or host.endswith(f".{above}"))


def resolved(url: str, href: str) -> str:
    """The whole URL that is meant by what a server says at that one; "" where it says none."""
    try:
        whole = urljoin(url, _kept_secure(url, href))
        _ = urlsplit(whole).port
        return whole if href and host_of(whole) else ""
    except ValueError:
        return ""


def path_of(url: str) -> str:
    return urlsplit(url).path


def same_path(href: str) -> str:
    """As hrefs are compared: they come whole or as a path alone, and with other letters percent-encoded."""
    return unquote(urlsplit(href).path)


def object_url(calendar: str, uid: str) -> str:
    return urljoin(calendar, quote(uid, safe="") + ".ics")


def _kept_secure(url: str, location: str) -> str:
    """A server behind a proxy that speaks TLS for it names itself with http, as Nextcloud does where it isn't told of
    the proxy: on the same host https is meant."""
    try:
        target, asked = urlsplit(urljoin(url, location)), urlsplit(url)
        port = target.port
    except ValueError:
        return location
    meant = asked.scheme == "https" and target.scheme == "http" and target.hostname == asked.hostname
    if meant and port in {None, 80, asked.port}:
        return target._replace(scheme="https", netloc=asked.netloc).geturl()
    return location
