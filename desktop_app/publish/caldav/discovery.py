"""From an address as typed to the calendars of an account (RFC 6764, 6; RFC 5397; RFC 4791, 6.2.1), and a new one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import quote, urljoin, urlsplit

from desktop_app.domain.saved_filter import filter_key, filter_name
from desktop_app.domain.words import folded
from desktop_app.errors import PremieresError
from desktop_app.sources.addresses import checked, host_of

from . import xml
from .client import Client, Refused, resolved, same_path

_WHAT = (
    "d:resourcetype", "d:displayname", "d:current-user-privilege-set", "c:supported-calendar-component-set",
)  # fmt: skip
_WHERE = ("d:current-user-principal", "c:calendar-home-set", *_WHAT)
_WRITING = ("d:all", "d:write", "d:write-content", "d:bind")
_ELSEWHERE = frozenset({400, 403, 404, 405, 410, 501})
"""With these a server says that this is not the place to ask, or that it doesn't know the way of asking."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """A collection of events that the account may write to. `url` ends with a slash."""

    url: str
    name: str


@dataclass(frozen=True, slots=True)
class Found:
    """`homes`: where calendars are made; `typed`: the one whose own address was typed."""

    calendars: tuple[Calendar, ...]
    homes: tuple[str, ...]
    typed: Calendar | None = None
    taken: frozenset[str] = frozenset()
    """The paths of all that is there, also of what takes no events."""


def address(typed: str) -> str:
    """The URL that is meant, in one form, so that a calendar has one (RFC 3986, 6.2). PremieresError for none, one
    without encryption, and one with a password in it."""
    url = typed.strip()
    url = checked(url if "://" in url else f"https://{url}")
    if urlsplit(url).username is not None or "@" in urlsplit(url).netloc:
        sentence = "The address holds a user or a password: leave them out; the password is asked for."
        raise PremieresError("secret-in-address", sentence)
    parts = urlsplit(url)
    place = parts.netloc.lower().removesuffix(":")
    place = place.removesuffix(":443" if parts.scheme == "https" else ":80")
    return parts._replace(netloc=place, path=parts.path or "/", query="", fragment="").geturl()


async def discover(client: Client, url: str) -> Found:
    """Asks at the address itself, then where RFC 6764 has it, then at the root. PremieresError where none knows."""
    root = urljoin(url, "/")
    places = [*([url] if url != root else []), urljoin(root, "/.well-known/caldav"), root]
    told: PremieresError | None = None
    for place in places:
        try:
            found = await _at(client, place)
        except PremieresError as error:
            if not _is_elsewhere(error):
                raise
            told = error if told is None or not isinstance(error, Refused) else told
            continue
        if found is not None:
            return found
    if told is not None and not isinstance(told, Refused):
        raise told
    host = host_of(url)
    sentence = f"No calendars were found at {host}: give the address that it names for CalDAV."
    raise PremieresError("no-caldav", sentence, host=host)


async def _at(client: Client, place: str) -> Found | None:
    url, found = await client.find(place, 0, *_WHERE)
    if not found:
        return None
    here = found[0]
    homes = _addresses(url, here, "c:calendar-home-set")
    principals = _addresses(url, here, "d:current-user-principal")
    if not homes and principals:
        at, principal = await client.find(principals[0], 0, "c:calendar-home-set")
        homes = [home for one in principal[:1] for home in _addresses(at, one, "c:calendar-home-set")]
    is_calendar = here.has("d:resourcetype", "c:calendar")
    if not homes and not is_calendar:
        return None
    typed = _calendar(here) if is_calendar else None
    if typed is not None and not _takes_events(here):
        sentence = f"{typed.name}, at this address, takes no events of yours: choose a calendar that may be changed."
        raise PremieresError("no-events-there", sentence, name=typed.name)
    good, inside = await _inside(client, homes)
    calendars: dict[str, Calendar] = {}
    for one in filter(_takes_events, inside):
        calendars.setdefault(same_path(_slashed(one.href)), _calendar(one))
    taken = frozenset(same_path(_slashed(one.href)) for one in inside)
    return Found(tuple(calendars.values()), good, typed, taken)


async def _inside(client: Client, homes: Sequence[str]) -> tuple[tuple[str, ...], list[xml.Found]]:
    """The homes that answer, and what is in them. PremieresError where none does."""
    good: list[str] = []
    inside: list[xml.Found] = []
    told: PremieresError | None = None
    for home in map(_slashed, homes):
        try:
            inside += (await client.find(home, 1, *_WHAT))[1]
        except PremieresError as error:
            if not _is_elsewhere(error):
                raise
            told = told or error
        else:
            good.append(home)
    if told is not None and not good:
        raise told
    return tuple(good), inside


def _is_elsewhere(error: PremieresError) -> bool:
    """Whether it says no more than that this is not the place."""
    return isinstance(error, Refused) or error.code in {"bad-redirect", "other-host"}


def _calendar(one: xml.Found) -> Calendar:
    return Calendar(_slashed(one.href), _name(one))


def _addresses(at: str, one: xml.Found, name: str) -> list[str]:
    """Those that a property names, without what is none."""
    return [whole for href in one.hrefs(name) if (whole := resolved(at, href))]


async def choose(client: Client, found: Found, wanted: str) -> Calendar:
    """The calendar of that name or address; a new one of that name where there is none. PremieresError where several
    are called so, and where none can be made."""
    path = same_path(wanted).rstrip("/")
    named = [one for one in found.calendars if same_path(one.url).rstrip("/") == path]
    named = named or [one for one in found.calendars if _key(one.name) == _key(wanted)]
    if len(named) > 1:
        paths = ", ".join(urlsplit(one.url).path for one in named)
        sentence = f"Several calendars are called {wanted}: give the address of the one that is meant ({paths})."
        raise PremieresError("ambiguous-calendar", sentence, name=wanted)
    if named:
        return named[0]
    if "/" in wanted:
        raise PremieresError("no-calendar", f"There is no calendar at {path}: give the name of one.", path=path)
    return await _make(client, found, filter_name(wanted))


async def _make(client: Client, found: Found, name: str) -> Calendar:
    """By MKCALENDAR, or where a server doesn't know that, by an extended MKCOL (RFC 5689)."""
    if not found.homes:
        raise PremieresError("no-home", "This account has no place for new calendars: name one that is there.")
    status = 0
    for url in _free(found.homes[0], name, found.taken):
        status = await _made(client, url, name)
        if 200 <= status < 300 or await _is_there(client, url):
            return Calendar(url, name)
        if status != 405:  # with that, something that is not listed may have the address, as one in the bin
            break
    if status not in _ELSEWHERE:
        raise client.refused(found.homes[0], status)
    host = host_of(found.homes[0])
    sentence = f"{host} lets no calendar be made ({status}): make one on its site, and name it here."
    raise PremieresError("not-made", sentence, host=host)


async def _made(client: Client, url: str, name: str) -> int:
    """The status of the answer."""
    headers = {"Content-Type": "application/xml; charset=utf-8"}
    _, reply = await client.ask("MKCALENDAR", url, xml.mkcalendar(name), headers)
    if reply.status in _ELSEWHERE - {404, 410} and not await _is_there(client, url):
        _, reply = await client.ask("MKCOL", url, xml.mkcol(name), headers)
    return reply.status


async def _is_there(client: Client, url: str) -> bool:
    """The answer to a first try may have been lost."""
    try:
        _, found = await client.find(url, 0, "d:resourcetype")
    except Refused:
        return False
    return bool(found) and found[0].has("d:resourcetype", "c:calendar")


def _free(home: str, name: str, taken: frozenset[str]) -> list[str]:
    """Two addresses that nothing has."""
    word = re.sub("[^a-z0-9]+", "-", folded(name)).strip("-")[:60] or "premieres"
    words = (word, *(f"{word}-{number}" for number in range(2, len(taken) + 4)))
    free = (url for url in (urljoin(home, quote(one) + "/") for one in words) if same_path(url) not in taken)
    return list(islice(free, 2))


def _takes_events(one: xml.Found) -> bool:
    """What a server doesn't tell is taken to be so."""
    components = [comp.get("name") for comp in one.each("c:supported-calendar-component-set", "c:comp")]
    rights = one.each("d:current-user-privilege-set", "d:privilege")
    writes = any(one.each("d:current-user-privilege-set", name) for name in _WRITING)
    return (
        one.has("d:resourcetype", "c:calendar")
        and (not components or "VEVENT" in components)
        and (not rights or writes)
    )


def _name(one: xml.Found) -> str:
    words: Sequence[str] = same_path(one.href).rstrip("/").rsplit("/", 1)
    return filter_name(one.text("d:displayname")) or words[-1] or "/"


def _slashed(url: str) -> str:
    return url if url.endswith("/") else f"{url}/"


def _key(name: str) -> str:
    return filter_key(filter_name(name))
