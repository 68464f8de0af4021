"""Feeds that the person added: schema.org JSON-LD or a calendar at some address, which may hold a secret."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_app.domain.values import ARTICLE, SourceInfo
from desktop_app.errors import PremieresError, SourceError
from desktop_app.keychain import HIDDEN, Keychain, age_key, scrubbed, without_secret

from . import calendars
from .road import Road

if TYPE_CHECKING:
    from desktop_app.domain.statements import Snapshot
    from desktop_app.sources.http import Answer
    from desktop_app.sources.page import Page
    from desktop_app.store.database import Database

KIND = "schema.org"
NEWS = "news"
"""The kind of a feed of articles."""
TOLD_ONCE = (calendars.IMPORT, ARTICLE)
"""The kinds of what was read once: removed, it is taken back."""

_MOST_LETTERS = 60


async def address_of(info: SourceInfo, keychain: Keychain) -> str:
    """The whole address of a feed; PremieresError when its secret is out of reach."""
    if not _has_secret(info):
        return info.url
    address = await keychain.read_soon(info.name)
    if address is None:
        raise SourceError(
            "no-secret",
            f"The secret in the address of {info.name} is not in the keyring: remove the source and add it again.",
            name=info.name,
        )
    return address


def next_due(db: Database, info: SourceInfo, now: datetime) -> datetime:
    """When a feed is to be asked next; in the past or now when it is due."""
    from desktop_app.sources.schema_org import feed_page
    from desktop_app.store import queries

    from .tvmaze import is_due

    if info.kind == calendars.KIND:
        return calendars.due(db, info, now)
    if info.kind == NEWS:
        from . import news

        return news.due(db, info, now)
    page = feed_page(info.name, info.url)
    age = queries.age(db, age_key(info.name, page.url))
    return now if age is None or is_due(age, page.lifetime, now) else age + page.lifetime


async def run(road: Road, info: SourceInfo, keychain: Keychain) -> None:
    """Ask one feed, if it is due."""
    now = road.clock.now()
    if next_due(road.db, info, now) > now:
        return
    try:
        address = await address_of(info, keychain)
    except PremieresError as error:
        road.failed(error)
        return
    if info.kind == calendars.KIND:
        await calendars.run(road, info, address)
    elif info.kind == NEWS:
        from . import news

        await news.run(road, info, address)
    else:
        from desktop_app.sources.schema_org import feed_page

        await road.attempt(feed_page(info.name, info.url), address)
    _scrub(road, address, info)


def _scrub(road: Road, address: str, info: SourceInfo) -> None:
    if not calendars.is_file(address):
        road.tally.errors = [scrubbed(error.replace(address, info.url)) for error in road.tally.errors]


def web_address(text: str) -> str:
    """The address that a feed is asked at: webcal is https; on this machine http, as nobody has a certificate there."""
    from desktop_app.sources.addresses import host_of, is_loopback

    scheme, divided, rest = text.strip().partition("://")
    if not divided or scheme.lower() not in ("webcal", "webcals"):
        return text.strip()
    plain = scheme.lower() == "webcal" and is_loopback(host_of(f"https://{rest}"))
    return f"{'http' if plain else 'https'}://{rest}"


async def add(road: Road, address: str, keychain: Keychain, *, session_only: bool = False) -> None:
    """Read a feed for the first time under the road's name, and keep it as a source only when that went well. What
    comes tells whether it is a calendar; a file is always one."""
    from desktop_app.sources.addresses import checked
    from desktop_app.sources.schema_org import feed_page
    from desktop_app.sources.webcal import is_calendar
    from desktop_app.store import queries

    file = calendars.is_file(address)
    shown = address if file else without_secret(checked(address))
    for info in queries.sources(road.db):
        if info.url == shown and await _is_address_of(info, address, keychain):
            raise PremieresError("source-exists", f"{shown} is among the sources already.", url=shown)
    asked = road.clock.now()
    answer = await calendars.fetch(road, address)
    if file or is_calendar(answer.body or b"") or urlsplit(address).path.lower().endswith(".ics"):
        who = calendars.who_of(address)
        calendar = await calendars.read_calendar(road, answer.body or b"", who, address)
        snapshot = await calendars.added(road, calendar, who)
        await _keep(road, address, shown, calendars.KIND, keychain, session_only=session_only)
        await calendars.write(road, shown, calendar, snapshot, answer, asked)
    elif _is_news(answer):
        from . import news

        await _keep(road, address, shown, NEWS, keychain, session_only=session_only)
        await news.write(road, shown, answer, asked, address)
    else:
        page = feed_page(road.source, shown)
        snapshot = await _json_ld(road, page, shown, answer.body or b"")
        await _keep(road, address, shown, KIND, keychain, session_only=session_only)
        await road.write(snapshot, page, answer, asked)


def _is_news(answer: Answer) -> bool:
    """Whether it looks like a feed of articles; what is one is read only then."""
    start = (answer.body or b"")[:4096].lower()
    if not any(sign in start for sign in (b"<rss", b"<feed", b"<rdf:rdf")):
        return False
    from . import news

    return news.is_news(answer.body or b"", answer.content_type)


async def _json_ld(road: Road, page: Page, shown: str, body: bytes) -> Snapshot:
    snapshot = await road.read(page, body, {})
    if not snapshot.shows:
        raise SourceError(
            "nothing-there", f"{shown} holds no TVSeries that could be read: it was not added.", url=shown
        )
    return snapshot


async def _keep(road: Road, address: str, shown: str, kind: str, keychain: Keychain, *, session_only: bool) -> None:
    from desktop_app.store import commands

    if HIDDEN in shown and not calendars.is_file(shown):
        await keychain.store_soon(road.source, address, session_only=session_only)
    commands.add_source(road.db, road.source, kind, shown)


async def _is_address_of(info: SourceInfo, address: str, keychain: Keychain) -> bool:
    """Whether a source that is shown alike has the same secret too; one whose secret is out of reach has another."""
    if not _has_secret(info):
        return True
    try:
        return await keychain.read_soon(info.name) == address
    except PremieresError:
        return False


def remove(db: Database, name: str, keychain: Keychain, now: datetime) -> int:
    """Ask a feed no longer; what was read from it stays. What was imported is taken back: the answer is how many
    entries left the calendar, which nobody else tells of."""
    from desktop_app.store import commands, queries

    info = next((info for info in queries.sources(db) if info.name == name), None)
    if info is None or not _is_removable(info):
        added = [known.name for known in queries.sources(db) if _is_removable(known)]
        what = f"those that can are {', '.join(added)}" if added else "none was added"
        raise PremieresError("no-source", f"{name} is no source that can be removed: {what}.", name=name)
    gone = commands.take_back(db, name, now) if info.kind in TOLD_ONCE else 0
    commands.remove_source(db, name)
    if _has_secret(info):
        keychain.delete(name)
    return gone


def _is_removable(info: SourceInfo) -> bool:
    return info.kind in TOLD_ONCE or (info.kind in (KIND, NEWS, calendars.KIND) and bool(info.url))


def _has_secret(info: SourceInfo) -> bool:
    return HIDDEN in info.url and not calendars.is_file(info.url)


def name_for(address: str, wanted: str | None, taken: set[str]) -> str:
    """The name of a new source: the wanted one, else its host's. It goes into identities, which ":" divides."""
    if wanted is not None:
        name = wanted.strip()
        if not name or len(name) > _MOST_LETTERS or ":" in name or not name.isprintable():
            raise PremieresError(
                "bad-name", f"“{name}” is no name for a source: give one of at most 60 letters, with no colon in it."
            )
        if name in taken:
            raise PremieresError("source-exists", f"There is a source called {name}: choose another name.", name=name)
        return name
    if calendars.is_file(address):
        return free_name(Path(address).stem, taken)
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.")
    except ValueError:
        host = ""
    return free_name(host, taken)


def free_name(text: str, taken: set[str]) -> str:
    """The text as a name, with a number after it where there is a source called so."""
    plain = "".join(c if c.isprintable() else " " for c in text.replace(":", "-"))
    name = " ".join(plain.split())[:_MOST_LETTERS].strip() or "feed"
    names = (name, *(f"{name[: _MOST_LETTERS - 4]}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
