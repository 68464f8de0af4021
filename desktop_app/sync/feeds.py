"""Feeds that the person added: schema.org JSON-LD at some address, which may hold a secret."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from desktop_app.domain.values import SourceInfo
from desktop_app.errors import PremieresError, SourceError
from desktop_app.keychain import HIDDEN, Keychain, age_key, scrubbed, without_secret

from .road import Road

if TYPE_CHECKING:
    from desktop_app.store.database import Database

KIND = "schema.org"

_MOST_LETTERS = 60


async def address_of(info: SourceInfo, keychain: Keychain) -> str:
    """The whole address of a feed; PremieresError when its secret is out of reach."""
    if HIDDEN not in info.url:
        return info.url
    address = await keychain.read_soon(info.name)
    if address is None:
        raise SourceError(
            "no-secret",
            f"The secret in the address of {info.name} is not in the keyring: remove the source and add it again.",
            name=info.name,
        )
    return address


async def run(road: Road, info: SourceInfo, keychain: Keychain) -> None:
    """Ask one feed, if it is due."""
    from desktop_app.sources.schema_org import feed_page
    from desktop_app.store import queries

    from .tvmaze import is_due

    page = feed_page(info.name, info.url)
    if not is_due(queries.age(road.db, age_key(info.name, page.url)), page.lifetime, road.clock.now()):
        return
    try:
        address = await address_of(info, keychain)
    except PremieresError as error:
        road.failed(error)
        return
    await road.attempt(page, address)
    road.tally.errors = [scrubbed(error.replace(address, info.url)) for error in road.tally.errors]


async def add(road: Road, address: str, keychain: Keychain, *, session_only: bool = False) -> None:
    """Read a feed for the first time under the road's name, and keep it as a source only when that went well."""
    from desktop_app.sources.addresses import checked
    from desktop_app.sources.schema_org import feed_page
    from desktop_app.store import commands, queries

    checked(address)
    shown = without_secret(address)
    for info in queries.sources(road.db):
        if info.url == shown and await _is_address_of(info, address, keychain):
            raise PremieresError("source-exists", f"{shown} is among the sources already.", url=shown)
    page = feed_page(road.source, shown)
    asked = road.clock.now()
    answer = await road.http.get(address)
    snapshot = await road.read(page, answer.body or b"", {})
    if not snapshot.shows:
        raise SourceError(
            "nothing-there", f"{shown} holds no TVSeries that could be read: it was not added.", url=shown
        )
    if HIDDEN in shown:
        await keychain.store_soon(road.source, address, session_only=session_only)
    commands.add_source(road.db, road.source, KIND, shown)
    await road.write(snapshot, page, answer, asked)


async def _is_address_of(info: SourceInfo, address: str, keychain: Keychain) -> bool:
    """Whether a source that is shown alike has the same secret too; one whose secret is out of reach has another."""
    if HIDDEN not in info.url:
        return True
    try:
        return await keychain.read_soon(info.name) == address
    except PremieresError:
        return False


def remove(db: Database, name: str, keychain: Keychain) -> None:
    """Ask a feed no longer; what was read from it stays."""
    from desktop_app.store import commands, queries

    info = next((info for info in queries.sources(db) if info.name == name), None)
    if info is None or info.kind != KIND or not info.url:
        added = [known.name for known in queries.sources(db) if known.kind == KIND and known.url]
        what = f"those that can are {', '.join(added)}" if added else "none was added"
        raise PremieresError("no-source", f"{name} is no source that can be removed: {what}.", name=name)
    commands.remove_source(db, name)
    if HIDDEN in info.url:
        keychain.delete(name)


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
    try:
        host = (urlsplit(address).hostname or "").removeprefix("www.").replace(":", "-")
    except ValueError:
        host = ""
    host = host[:_MOST_LETTERS] or "feed"
    names = (host, *(f"{host}-{number}" for number in range(2, len(taken) + 3)))
    return next(name for name in names if name not in taken)
