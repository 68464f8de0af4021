"""Builds the parts, hands them to each other, holds them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, tzinfo
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import paths, settings
from desktop_app.clock import Clock
from desktop_app.domain.values import STARTER, Choice, chosen

if TYPE_CHECKING:
    from contextlib import AbstractAsyncContextManager

    from desktop_app.articles.article import Article
    from desktop_app.articles.gazetteer import KnownNames
    from desktop_app.keychain import Keychain
    from desktop_app.publish.caldav import CalDav
    from desktop_app.publish.feed_links import FeedLinks
    from desktop_app.publish.served_feeds import ServedFeeds
    from desktop_app.store.database import Database
    from desktop_app.sync import SourceReport, Sync
    from desktop_app.sync.articles import Accepted, Taken


@dataclass
class App:
    """The parts of one process. Cheap until `open`."""

    paths: paths.Paths
    env: Mapping[str, str]
    clock: Clock
    settings: settings.Settings

    @cached_property
    def database(self) -> Database:
        """The library; not open yet."""
        from desktop_app.store.database import Database  # the first paint reads the file without it

        return Database(self.paths.library, self.paths.backups)

    @cached_property
    def keychain(self) -> Keychain:
        """One for the process: what it keeps for this session only is kept there."""
        from desktop_app.keychain import Keychain

        return Keychain()

    @property
    def zone(self) -> tzinfo:
        """The person's."""
        return self.clock.zone(self.settings.zone)

    def open(self) -> None:
        """Open the library, made and filled with the starter feed where there is none. LibraryError as the store has
        it. SQLAlchemy is loaded here: a window calls it on its worker."""
        from desktop_app import keychain, logs

        logs.start(self.paths.log, keychain.scrubbed)
        self.database.open(self._fill, self.clock.now())

    def choice(
        self,
        first: date | None = None,
        last: date | None = None,
        kinds: Iterable[str] = ("premieres",),
        *,
        followed: bool = False,
        everywhere: bool = False,
        text: str = "",
    ) -> Choice:
        """What the window shows unless told otherwise: premieres of the person's countries, of worldwide services and
        of followed shows."""
        countries = None if everywhere else settings.home_countries(self.settings, self.env)
        return Choice(first, last, chosen(kinds), followed, countries, text)

    def write_feeds(self) -> list[Path]:
        """Rewrites those of the feeds' files whose bytes have changed, on any thread; which these are. None without a
        folder for them. PremieresError where it can't be written."""
        if not self.settings.feeds_folder:
            return []
        from desktop_app.publish import feed_files

        return feed_files.write(self.database, Path(self.settings.feeds_folder), self.clock.now(), self.zone)

    @cached_property
    def served_feeds(self) -> ServedFeeds:
        """What is served; kept beyond the end of it."""
        from desktop_app.publish.served_feeds import ServedFeeds

        return ServedFeeds(self.database, self.clock, lambda: self.zone)

    def serving(self, *, anew: bool = False, reopen: bool = False) -> AbstractAsyncContextManager[FeedLinks]:
        """As `publish.serving` has it, at the address of the settings; `reopen`: nobody else in this process notices
        that the library has become another file."""
        from desktop_app.publish.serving import serving

        ready = self._reopen_replaced if reopen else self.database.check_place
        host, port = self.settings.serve_host, self.settings.serve_port
        feeds, lock = self.served_feeds, self.paths.serving
        return serving(feeds, self.keychain, self.clock, lock, host, port, ready, anew=anew)

    async def feed_links(self) -> FeedLinks:
        """As they are where another process serves them."""
        from desktop_app.publish.feed_links import links

        return await links(self.keychain, self.settings.serve_host, self.settings.serve_port)

    def _reopen_replaced(self) -> None:
        if not self.database.is_in_place():
            self.database.close()
        self.database.check_place()
        self.open()

    def caldav(self, patient: bool = False) -> CalDav:
        """What is published to servers, for one event loop; `patient` for the window."""
        from desktop_app.publish.caldav import CalDav

        return CalDav(self.database, self.clock, self.zone, self.keychain, patient=patient)

    def change_setting(self, key: str, text: str) -> None:
        """Write one, and go from now on by all that the file holds. PremieresError for a key or a value that is none,
        and where it can't be written: a good value then holds for as long as the program runs."""
        held = settings.with_value(self.settings, key, text)
        try:
            held = settings.change(self.paths.settings, key, text)
        finally:
            self.settings = held

    def reread_settings(self) -> None:
        """Go by what the file holds now; PremieresError, and nothing changed, where it can't be read."""
        self.settings = settings.read(self.paths.settings)

    def sync(self, patient: bool = False) -> Sync:
        """A new Sync for one event loop; `patient` for the window, which keeps one."""
        from desktop_app.sync import Sync

        return Sync(self.database, self.clock, self.settings, self.env, self.keychain, patient=patient)

    async def add_source(self, url: str, name: str | None = None, *, session_only: bool = False) -> SourceReport:
        """Read a feed (schema.org JSON-LD, or a calendar, at an address or in a file) and keep it as a source;
        PremieresError where that can't be."""
        return await self.sync().add_source(url, name, session_only=session_only)

    async def import_file(self, body: bytes) -> SourceReport:
        """Read a calendar's file (.ics) once; PremieresError where that can't be."""
        return await self.sync().import_file(body)

    async def accept_article(self, article: Article, accepted: Sequence[Accepted]) -> Taken:
        """Put what the person accepted of an article on the calendar; PremieresError where a chosen show is gone."""
        return await self.sync().accept(article, accepted)

    def known_names(self, article: Article) -> KnownNames:
        """What the library tells of the shows that the article names, for `articles.reader.read`; nothing where there
        is no library. It need not be open, and is not opened; a few ms, on any thread."""
        from desktop_app.articles.gazetteer import KnownNames, known_names

        if not self.paths.library.is_file():
            return KnownNames()
        from desktop_app.store.called import shows_called

        return known_names(article, lambda names: shows_called(self.paths.library, names))

    async def fetch_article(self, address: str) -> Article:
        """The article at an address; PremieresError where there is none to be had."""
        from desktop_app.sync import pages

        return await pages.fetch(address)

    def take_back_article(self, taken: Taken) -> int:
        """As though it had not been accepted; how many statements that were. On the worker."""
        from desktop_app.sync import articles

        return articles.take_back(self.database, taken, self.clock.now())

    def remove_source(self, name: str) -> int:
        """Ask a feed no longer; what was read from it stays. An import is taken back: how many entries left with it."""
        from desktop_app.sync import feeds

        return feeds.remove(self.database, name, self.keychain, self.clock.now())

    def close(self) -> None:
        """Give the files back."""
        if "database" not in vars(self):  # nothing asked for the library, so nothing was opened
            return
        from desktop_app import logs

        self.database.close()
        logs.stop()

    def _fill(self, new: Database) -> None:
        """The starter feed, into a library that is being made."""
        from desktop_app.domain.merge import batches, merge
        from desktop_app.sources import schema_org
        from desktop_app.store import commands, queries

        body = (paths.resources() / "starter" / "starter.jsonld").read_bytes()
        now = self.clock.now()
        snapshot = schema_org.read(body, {}, source=STARTER, url="")
        for piece in batches(snapshot, len(body)):  # one piece
            commands.apply(new, STARTER, merge(queries.known(new, STARTER, piece), piece, now))


def build(data_dir: Path | None = None, env: Mapping[str, str] = os.environ) -> App:
    """The parts, put together; nothing is opened, made or asked. PremieresError for a PREMIERES_NOW that is none."""
    found = paths.find(data_dir, env)
    return App(
        paths=found,
        env=env,
        clock=Clock.from_environment(env),
        settings=settings.load(found.settings),
    )
