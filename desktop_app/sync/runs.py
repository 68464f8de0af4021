"""Sync: a run over all sources, and the single questions that a selection or a search asks."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncGenerator, Mapping, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import date, datetime
from typing import TYPE_CHECKING

from desktop_app.clock import Clock
from desktop_app.domain.resolve import HAND
from desktop_app.domain.statements import ShowFacts, Snapshot
from desktop_app.domain.values import ARTICLE, Announcement, Entry, SourceInfo
from desktop_app.errors import LibraryError, PremieresError, SourceError
from desktop_app.keychain import Keychain, age_key
from desktop_app.settings import Settings, home_countries

from . import calendars, feeds, people, tvmaze
from .report import Progress, SourceReport
from .road import Road, Tell

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.sources.http import Http
    from desktop_app.store.database import Database

    from .articles import Accepted, Taken

_log = logging.getLogger("premieres.sync")

_UNASKED = {calendars.IMPORT: "was read from a file once", ARTICLE: "was read from articles"}
"""Of the sources that are never asked, by their kind."""
_PATIENCE = 300.0
"""Seconds of Retry-After that a window in the background waits; a terminal, 10."""


def _unseen(progress: Progress) -> None:
    """Nobody looks."""


class Sync:
    """All of it runs in one event loop. Several calls at a time share one client, so that TVmaze sees one caller."""

    def __init__(
        self,
        db: Database,
        clock: Clock,
        settings: Settings,
        env: Mapping[str, str],
        keychain: Keychain,
        *,
        patient: bool = False,
    ) -> None:
        """`patient`: for a window, which has the time to wait, and to fetch all shows that want a cast."""
        self._db = db
        self._clock = clock
        self._settings = settings
        self._env = env
        self._keychain = keychain
        self._patient = patient
        self._http: Http | None = None
        self._users = 0
        self._entering = asyncio.Lock()

    async def run(
        self, only: str | None = None, progress: Tell = _unseen, shows: int | None = 20
    ) -> tuple[SourceReport, ...]:
        """Ask every source, or one of them, for what is due; at most `shows` pages of shows where not patient.

        A source that fails is told in its report. Cancelling leaves what was written. A library that can't be written
        ends the run, with the reports that there are.
        """
        from desktop_app.sources.http import unheard

        with suppress(LibraryError):  # then the sources say so
            await self.settle()
        reports: list[SourceReport] = []
        async with self._client() as http:
            for info in self._sources(only):
                road = Road(self._db, info.name, self._clock, progress, http)
                http.on_wait = road.pause
                try:
                    ended = await self._one(road, info, shows)
                finally:
                    http.on_wait = unheard
                report = road.tally.report()
                _log.info("%s: %s, %d requests, %s", info.name, report.state, report.requests, report.error or "well")
                reports.append(report)
                if ended:
                    break
        return tuple(reports)

    async def settle(self) -> None:
        """Bring to its end what a lock on a service has still to change: now, or since a program was ended."""
        from desktop_app.store import commands

        while commands.settle(self._db, self._clock.now()):
            await asyncio.sleep(0)

    async def show(self, show_id: int) -> None:
        """Fetch one show now: cast, crew, seasons, episodes. SourceError when it does not come.

        Nothing happens where TVmaze does not know the show, or was asked for it less than a day ago.
        """
        from desktop_app.sources.tvmaze import show_page
        from desktop_app.store import queries

        key = queries.show_key(self._db, show_id, tvmaze.SOURCE)
        if key is None:
            return
        page = show_page(tvmaze.base_of(self._env), key)
        if tvmaze.is_due(queries.age(self._db, age_key(tvmaze.SOURCE, page.url)), tvmaze.DAY, self._clock.now()):
            async with self._client() as http:
                await tvmaze.take_show(self._road(http), page)

    async def guests(self, entry_id: int) -> None:
        """Fetch the guests of an entry's first episode, where they were never asked for."""
        from desktop_app.sources.tvmaze import guests_page
        from desktop_app.store import queries

        entry = queries.entry(self._db, entry_id)
        if entry is None or queries.guests(self._db, entry_id) is not None:
            return
        show = queries.show_key(self._db, entry.show_id, tvmaze.SOURCE)
        keys = [said.key for said in queries.ledger(self._db, entry.show_id) if _is_about(said, entry)]
        if show is None or not keys:
            return
        page = guests_page(tvmaze.base_of(self._env), show, keys[-1].removeprefix(tvmaze.EPISODE))
        async with self._client() as http:
            await tvmaze.take_show(self._road(http), page)

    async def people(self) -> None:
        """Fetch what is not known yet of shows with the people whom the person follows; what does not come now, the
        next run asks for. Those of whom it was asked less than a day ago are passed over."""
        async with self._client() as http:
            await people.take_people(self._road(http), tvmaze.base_of(self._env), self._clock.now(), None)

    async def find(self, text: str) -> tuple[ShowFacts, ...]:
        """At most ten shows that TVmaze finds, best first; for the id or the address of one, that one."""
        from desktop_app.sources.tvmaze import read_search, search_url, show_page

        base, key = tvmaze.base_of(self._env), tvmaze.key_in(text)
        async with self._client() as http:
            if key is None:
                return read_search((await http.get(search_url(base, text))).body or b"")
            page = show_page(base, key)
            try:
                answer = await http.get(page.url.partition("?")[0])
            except SourceError as error:
                if error.code == "not-found":
                    return ()
                raise
            return page.read(answer.body or b"", {}).shows

    async def add(self, facts: ShowFacts) -> int:
        """Put a show that `find` found into the library; its show_id."""
        from desktop_app.store import queries

        snapshot = Snapshot(tvmaze.SOURCE, (facts,))
        async with self._client() as http:
            await self._road(http).unit(snapshot, frozenset(), None)
        known = queries.known(self._db, tvmaze.SOURCE, snapshot)
        return next(show.id for show in known if _is_of(show.facts, facts.key))

    async def add_source(self, url: str, name: str | None = None, *, session_only: bool = False) -> SourceReport:
        """Read a feed and keep it as a source; PremieresError, and nothing changed, where that can't be.

        A secret in the address goes to the keyring; `session_only` keeps it until the program ends instead.
        """
        from desktop_app.store import queries

        file = calendars.path_of(url.strip())
        address = str(file) if file is not None else feeds.web_address(url)
        taken = {info.name for info in queries.sources(self._db)} | {HAND}
        async with self._client() as http:
            road = Road(self._db, feeds.name_for(address, name, taken), self._clock, _unseen, http)
            await feeds.add(road, address, self._keychain, session_only=session_only)
            road.count()
        return road.tally.report()

    async def import_file(self, body: bytes) -> SourceReport:
        """Read a calendar's file once; PremieresError, and nothing changed, where that can't be. Its name is that of
        the calendar: a newer version of it brings up to date what the former brought."""
        from desktop_app.store import queries

        async with self._client() as http:
            road = Road(self._db, calendars.IMPORT, self._clock, _unseen, http)
            calendar = await calendars.read_calendar(road, body, "The file")
            known = queries.sources(self._db)
            taken = {info.name for info in known if info.kind != calendars.IMPORT} | {HAND}
            road.source = road.tally.name = feeds.free_name(calendar.name or calendars.IMPORT, taken)
            await calendars.take_file(road, calendar)
        return road.tally.report()

    async def accept(self, article: Article, accepted: Sequence[Accepted]) -> Taken:
        """Put what the person accepted of an article on the calendar; nothing is asked of the net. PremieresError where
        a chosen show is gone."""
        from desktop_app.sources.http import Http

        from . import articles

        road = Road(self._db, ARTICLE, self._clock, _unseen, Http())  # a client that is never opened
        return await articles.take(road, article, accepted)

    def next_due(self) -> datetime | None:
        """When the next page is due; in the past or now when one is due already, or a run was cut off before it had
        read all shows that it wanted. None without any source."""
        now = self._clock.now()
        due: list[datetime] = []
        for info in self._sources(None):
            if info.kind == tvmaze.SOURCE:
                due += self._due_of_tvmaze(now)
            else:
                due.append(feeds.next_due(self._db, info, now))
        return min(due, default=None)

    def _due_of_tvmaze(self, now: datetime) -> list[datetime]:
        """When each of its pages is."""
        from desktop_app.store import queries

        base, today = tvmaze.base_of(self._env), self._today()
        holds = tvmaze.lifetimes(base, now, self._countries(), today)
        if not queries.watched_shows(self._db, tvmaze.SOURCE, today, tvmaze.DAYS_AHEAD):
            holds.popitem()  # updates are then not asked for
        holds |= {people.told(base, key): tvmaze.DAY for key in queries.followed_people(self._db, tvmaze.SOURCE)}
        due = [now] if tvmaze.wanted_shows(self._db, base, today, now) else []
        ages = queries.ages(self._db, tvmaze.SOURCE)
        for url, lifetime in holds.items():
            age = ages.get(url)
            due.append(now if age is None or tvmaze.is_due(age, lifetime, now) else age + lifetime)
        return due

    async def _one(self, road: Road, info: SourceInfo, shows: int | None) -> bool:
        """One source of a run; True when the run ends here."""
        from desktop_app.store import commands

        try:
            if info.kind == tvmaze.SOURCE:
                most = None if self._patient else shows
                base = tvmaze.base_of(self._env)
                of_shows = tvmaze.TvmazeRound(road, base, self._today(), most)
                await of_shows.run(self._countries())
                if not road.given_up:
                    left = None if most is None else most - of_shows.read
                    await people.take_people(road, base, self._clock.now(), left)
            else:
                await feeds.run(road, info, self._keychain)
            road.count()
            if road.answered and not road.given_up:
                commands.ended(self._db, info.name, self._clock.now())
            self._note(info, road)
        except LibraryError as error:
            road.count()
            road.tally.end(error)
            with suppress(LibraryError):
                self._note(info, road)
            return True
        return False

    def _note(self, info: SourceInfo, road: Road) -> None:
        """The sentence of a failure stays in the library until the source answers again."""
        from desktop_app.store import commands

        error = road.tally.report().error
        if error or (road.tally.requests and info.error):
            commands.failed(self._db, info.name, error)

    def _sources(self, only: str | None) -> list[SourceInfo]:
        """Those that can be asked; the starter feed has no address."""
        from desktop_app.store import queries

        every = queries.sources(self._db)
        known = [info for info in every if info.url or info.kind == tvmaze.SOURCE]
        wanted = [info for info in known if only in (None, info.name)]
        if not wanted:
            names, alone = ", ".join(info.name for info in known), len(known) == 1
            if any(info.name == only for info in every):
                advice = f"the only other source is {names}" if alone else f"name one of {names}"
                kind = next(info.kind for info in every if info.name == only)
                told = _UNASKED.get(kind, "is built in")
                raise PremieresError("no-source", f"{only} {told} and never asked: {advice}.", name=only)
            advice = f"the only source is {names}" if alone else f"it is one of {names}"
            raise PremieresError("no-source", f"There is no source called {only}: {advice}.", name=only)
        return sorted(wanted, key=lambda info: info.kind != tvmaze.SOURCE)

    def _road(self, http: Http) -> Road:
        return Road(self._db, tvmaze.SOURCE, self._clock, _unseen, http)

    def _countries(self) -> frozenset[str]:
        return home_countries(self._settings, self._env)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._clock.zone(self._settings.zone)).date()

    @asynccontextmanager
    async def _client(self) -> AsyncGenerator[Http]:
        from desktop_app.sources.http import Http

        async with self._entering:
            http = self._http
            if http is None:
                http = Http(longest_wait=_PATIENCE) if self._patient else Http()
                await http.__aenter__()
                self._http = http
            self._users += 1
        try:
            yield http
        finally:
            self._users -= 1
            if not self._users:
                self._http = None
                await asyncio.shield(http.__aexit__(None, None, None))


def _is_of(facts: Mapping[str, ShowFacts], key: str) -> bool:
    mine = facts.get(tvmaze.SOURCE)
    return mine is not None and mine.key == key


def _is_about(said: Announcement, entry: Entry) -> bool:
    """Whether it is TVmaze's statement about the entry's first episode, or about the special that it is."""
    if said.source != tvmaze.SOURCE or not said.key.startswith(tvmaze.EPISODE):
        return False
    if entry.episode is None:
        return entry.identity.endswith(f":special:{said.key.removeprefix(tvmaze.EPISODE)}")
    return (said.season, said.episode) == (entry.season, entry.episode)
