"""Accounts on servers and what is published to them: found, added, brought up to date, removed."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncGenerator, Collection
from contextlib import asynccontextmanager
from datetime import tzinfo
from urllib.parse import urlsplit

from desktop_app.clock import Clock
from desktop_app.domain.caldav import Standing, Target
from desktop_app.errors import LibraryError, PremieresError, unwritten
from desktop_app.keychain import Keychain
from desktop_app.sources.addresses import host_of
from desktop_app.sources.http import Http, Limits
from desktop_app.store import commands, queries
from desktop_app.store.database import Database
from desktop_app.store.file_lock import locked_soon

from .client import Client
from .discovery import Calendar, Found, address, choose, discover
from .objects import objects
from .run import Progress, Published, Run

_PATIENT = 120.0
"""Seconds, as `sync.Sync` has them: a window waits so long for a server that asks for it, a terminal ten."""
_OTHERS = 10.0
"""Seconds for another run to end."""
_LIMITS = Limits(packed=16_000_000, unpacked=32_000_000)
"""Of an answer, which may take twenty times as much in memory. A listing of 100,000 events is as long."""
_ASKED = {Standing.CHANGED, Standing.DELETED}
"""What a person is asked about; of what they answered they may think better."""


class CalDav:
    """Its coroutines are for one event loop; they end at once when they are cancelled, and go on where they were the
    next time. The password of an account is in the keyring, or kept there for this session only."""

    def __init__(self, db: Database, clock: Clock, zone: tzinfo, keychain: Keychain, *, patient: bool = False) -> None:
        self._db, self._clock, self._zone, self._keychain = db, clock, zone, keychain
        self._wait = _PATIENT if patient else 10.0

    async def find(self, typed: str, user: str, password: str) -> Found:
        """The calendars of an account, where its address, or that of its site, is what was typed."""
        url = address(typed)
        async with self._http() as http:
            return await discover(Client(http, url, user, password), url)

    async def add(
        self, feed: str, typed: str, user: str, password: str, wanted: str | None = None, *, session_only: bool = False
    ) -> Target:
        """Publish a feed from now on to the calendar of that name or address, which is made where there is none; the
        one that was typed, or one of the feed's name, where nothing is said. PremieresError where that can't be; where
        the keyring can't keep the password ("no-keyring") the rest is done."""
        named = queries.named_feed(self._db, feed)
        url = address(typed)
        async with self._http() as http:
            client = Client(http, url, user, password)
            found = await discover(client, url)
            calendar = found.typed if wanted is None else None
            calendar = calendar or await choose(client, found, wanted or named.name)
        return await self.keep(named.name, calendar, user, password, session_only=session_only)

    async def make(self, typed: str, user: str, password: str, name: str) -> Calendar:
        """A new calendar of that name, or the one that is called so."""
        url = address(typed)
        async with self._http() as http:
            client = Client(http, url, user, password)
            return await choose(client, await discover(client, url), name)

    async def keep(
        self, feed: str, calendar: Calendar, user: str, password: str, *, session_only: bool = False
    ) -> Target:
        """Publish a feed to that calendar from now on. PremieresError as of `add`."""
        name = commands.add_target(self._db, feed, calendar.url, user, calendar.name)
        added = queries.target(self._db, name)
        await self.know(added, password, session_only=session_only)
        return added

    async def know(self, target: Target, password: str, *, session_only: bool = False) -> None:
        """The password of its account from now on; PremieresError ("no-keyring") as of `Keychain`."""
        try:
            await self._keychain.store_soon(_account(target), password, session_only=session_only)
        except PremieresError as error:
            sentence = (
                f"The system's keyring can't be used, so the password of {target.user} is not kept: it is asked for"
                " again the next time."
            )
            raise PremieresError("no-keyring", sentence, user=target.user) from error

    async def password(self, target: Target) -> str:
        """PremieresError ("no-password") where it has to be asked for."""
        host = host_of(target.url)
        try:
            found = await self._keychain.read_soon(_account(target))
        except PremieresError as error:
            sentence = (
                f"The system's keyring {error.facts.get('why')}, so the password of {target.user} at {host} can't be"
                " read: unlock it, or give the password again (Publish to a server, or `premieres caldav sync`)."
            )
            raise PremieresError("no-password", sentence, user=target.user, host=host) from error
        if found is None:
            raise PremieresError(
                "no-password",
                f"The password of {target.user} at {host} is not in the keyring: give it again (Publish to a server, or"
                " `premieres caldav sync`).",
                user=target.user,
                host=host,
            )
        return found

    async def publish(self, name: str | None = None, progress: Progress | None = None) -> list[Published]:
        """Bring all, or the one of that name, up to date. What goes wrong with one is in its report, and keeps none of
        the others."""
        chosen = queries.targets(self._db) if name is None else [queries.target(self._db, name)]
        try:
            async with self._alone():
                return [await self._publish(target, progress or _unseen) for target in chosen]
        except PremieresError as error:
            if error.code != "publishing":
                raise
            return [Published(target.name, error=error) for target in chosen]

    async def _publish(self, target: Target, progress: Progress) -> Published:
        report = Published(target.name)
        try:
            if target.feed is None:
                sentence = f"The feed of {target.name} was removed: remove {target.name} too, or add such a feed."
                raise PremieresError("no-feed-there", sentence, name=target.name)
            async with self._client(target) as client:
                now = self._clock.now()
                wanted = await asyncio.to_thread(objects, self._db, target.feed, now, self._zone)
                run = Run(client, self._db, target, self._zone, progress)
                report = run.report
                try:
                    await run.publish(wanted)
                finally:
                    run.count()
        except LibraryError:
            raise
        except PremieresError as error:
            report.error = error
        told = report.error or next((error for _, error in report.refused), None)
        commands.publishing_ended(self._db, target.url, self._clock.now(), str(told) if told else None)
        return report

    async def remove(self, name: str, *, delete: bool = False) -> Published:
        """Publish there no longer. With `delete`, what was put there and changed by nobody is taken away first:
        PremieresError, and nothing forgotten, where that can't be done."""
        target = queries.target(self._db, name)
        report = Published(target.name)
        if delete:
            async with self._alone(), self._client(target) as client:
                run = Run(client, self._db, target, self._zone, _unseen)
                await run.clear()
                run.count()
                report = run.report
            if report.refused:
                raise report.refused[0][1]
        commands.remove_target(self._db, target.url)
        if all(_account(one) != _account(target) for one in queries.targets(self._db)):
            await asyncio.to_thread(self._keychain.delete, _account(target))
        return report

    def resolve(self, name: str, *, ours: bool, uids: Collection[str] = ()) -> int:
        """Of what a person changed or deleted there, all or those: `ours` = the next run publishes it again, else it
        stays as it is, and is told no longer. How many these are. PremieresError for what is none of them."""
        target = queries.target(self._db, name)
        found = queries.placed_events(self._db, target.url).values()
        asked = [one.uid for one in found if one.standing in _ASKED]
        left = {one.uid for one in found if one.standing is Standing.LEFT}
        strange = next((uid for uid in uids if uid not in left.union(asked)), None)
        if strange is not None:
            sentence = f"{strange} was not changed on the server: `premieres caldav` lists what was."
            raise PremieresError("not-changed", sentence, uid=strange)
        chosen = list(uids) or asked
        (commands.publish_again if ours else commands.keep_theirs)(self._db, target.url, chosen)
        return len(chosen)

    @asynccontextmanager
    async def _alone(self) -> AsyncGenerator[None]:
        """While nothing else publishes from this library: two runs would undo each other's work request by request.
        PremieresError ("publishing") where something does for longer than a moment."""
        lock = self._db.path.with_name("caldav.lock")
        try:
            async with locked_soon(lock, _OTHERS):
                yield
        except LibraryError as error:
            if error.code != "busy" or error.facts.get("path") != str(lock):
                raise
            sentence = "The feeds are being published just now, by this or another Premieres: try again when that ends."
            raise PremieresError("publishing", sentence) from error
        except OSError as error:
            if error.filename != str(lock):
                raise
            sentence = unwritten("Nothing is published", error, "give yourself the right to write there")
            raise PremieresError("publishing", sentence) from error

    @asynccontextmanager
    async def _client(self, target: Target) -> AsyncGenerator[Client]:
        password = await self.password(target)
        async with self._http() as http:
            yield Client(http, target.url, target.user, password)

    def _http(self) -> Http:
        return Http(longest_wait=self._wait, spacing=0.0, limits=_LIMITS)


def _account(target: Target) -> str:
    """What its password is kept under: of several calendars of an account it is one."""
    return f"caldav {target.user}@{urlsplit(target.url).netloc}"


def _unseen(done: int, total: int) -> None:
    """Nobody looks."""
