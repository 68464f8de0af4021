"""The road of one answer: read, cut into batches, merged with what is known, written."""

from __future__ import annotations

import asyncio
import gc
from collections import defaultdict
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.clock import Clock
from desktop_app.domain.known import KnownShow, Merged
from desktop_app.domain.merge import batches, merge
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.values import ARTICLE
from desktop_app.errors import PremieresError, SourceError
from desktop_app.keychain import age_key

from .comparing import said_otherwise
from .report import Progress, Tally

if TYPE_CHECKING:
    from desktop_app.sources.http import Answer, Http
    from desktop_app.sources.page import Asked, Digests, Page
    from desktop_app.store.commands import Answered
    from desktop_app.store.database import Database

Tell = Callable[[Progress], None]

ROWS = 500
"""Of one transaction: short enough that a reader or another writer hardly waits."""

_PAST = timedelta(days=7)
"""No schedule tells of episodes that are older, so their digests need not be loaded."""
_FEW = 50
_IN_A_ROW = 2


class Road:
    """One source in one run. It ends (`given_up`) when the first request fails for good, or two in a row later."""

    def __init__(self, db: Database, source: str, clock: Clock, tell: Tell, http: Http) -> None:
        self.db = db
        self.source = source
        self.clock = clock
        self.tell = tell
        self.http = http
        self.tally = Tally(source)
        self.given_up = False
        self.unsure: frozenset[str] = frozenset()
        """Keys of shows of which a feed of all shows has not the last word: their own page is to be asked."""
        self.doubted: dict[str, frozenset[str]] = {}
        """By such a show, the keys of what a complete feed no longer lists."""
        self._good = 0
        self._failures = 0
        self._digests: dict[str, bytes] | None = None
        self._publications: frozenset[str] | None = None
        self._before = (http.requests, http.received)

    async def attempt(self, page: Page, address: str | None = None) -> bool:
        """`take`, with a failure written into the tally; whether it went well. For a
        schedule or a feed a page that is not there is a failure like others."""
        try:
            await self.take(page, address)
        except SourceError as error:
            self.failed(error)
            return False
        self.succeeded()
        return True

    async def take(self, page: Page, address: str | None = None) -> None:
        """Fetch, read and write one page of a schedule or a feed. `address` is its URL with the secret in it.

        SourceError, with nothing changed, when it can't be fetched or read.
        """
        from desktop_app.store import commands, queries

        self.tell(Progress(self.source, page.label, 0, None))
        asked = self.clock.now()
        etag, last_modified = queries.validators(self.db, age_key(self.source, page.url))
        answer = await self.http.get(address or page.url, etag=etag, last_modified=last_modified)
        if answer.body is None:
            validators = answer.etag or etag, answer.last_modified or last_modified
            commands.answered(self.db, self.source, age_key(self.source, page.url), asked, *validators)
            return
        if self._digests is None:
            self._digests = queries.digests(self.db, self.source, (asked - _PAST).date())
        snapshot = await self.read(page, answer.body, self._digests)
        await self.write(snapshot, page, answer, asked)
        self._digests.update(snapshot.digests)

    async def take_show(self, page: Page) -> None:
        """The same for the page of one show, or of an episode's guests: there is nothing to compare its rows with."""
        asked = self.clock.now()
        answer = await self.http.get(page.url)
        if answer.body is not None:
            await self.write(await self.read(page, answer.body, {}), page, answer, asked)

    async def read(self, page: Page, body: bytes, digests: Digests) -> Snapshot:
        """Read it in another thread: a long one takes half a second. After a cancel that thread ends by itself."""
        with _uncollected():
            return await asyncio.to_thread(page.read, body, digests)

    async def write(self, snapshot: Snapshot, page: Asked, answer: Answer, asked: datetime) -> None:
        """Write what was read, in transactions of about 500 rows; the last one holds the page's age too, so that a
        page that was written by half is asked for again."""
        from desktop_app.store import commands

        self.tally.read(snapshot)
        done = 0
        age = (age_key(self.source, page.url), asked, answer.etag, answer.last_modified)
        with _uncollected():
            pieces = await asyncio.to_thread(lambda: list(batches(snapshot, ROWS)))
            units = list(self._with_missing(snapshot, pieces))
            total = sum(len(piece.shows) + len(piece.episodes) for piece, _ in units)
            for number, (piece, missing) in enumerate(units, 1):
                await self.unit(piece, missing, age if number == len(units) else None)
                done += len(piece.shows) + len(piece.episodes)
                self.tell(Progress(self.source, page.label, done, total))
        if not units:
            commands.answered(self.db, self.source, *age)

    async def unit(self, piece: Snapshot, missing: frozenset[str], answered: Answered | None) -> None:
        """One transaction. What is known is read under a lock between processes: two syncs at a time must not both
        find that a show is new. The loop goes on while another process holds it."""
        from desktop_app.store import commands, queries, trouble
        from desktop_app.store.file_lock import locked_soon

        try:
            async with locked_soon(self.db.path.with_name(self.db.path.name + ".lock")):
                known = queries.known(self.db, self.source, piece, missing)
                locks = queries.locks_of_services(self.db)
                merged = merge(known, piece, self.clock.now(), missing, locks)
                if merged.shows or answered:
                    self.tally.wrote(merged, commands.apply(self.db, self.source, merged, answered=answered))
                    self._compare(known, merged)
        except OSError as error:  # of the lock's file
            raise trouble.told(error, self.db.path) or error from error
        await asyncio.sleep(0)  # a cancel takes effect here, with all that was written kept

    def _compare(self, known: Sequence[KnownShow], merged: Merged) -> None:
        """With what the person accepted of articles about shows that she follows."""
        from desktop_app.store import queries

        if self._publications is None:
            self._publications = frozenset(one.name for one in queries.sources(self.db) if one.kind == ARTICLE)
        if self._publications and self.source not in self._publications:
            followed = queries.followed_shows(self.db)
            self.tally.otherwise += said_otherwise(known, merged, self._publications, followed)

    def pause(self, seconds: float) -> None:
        """The source asks to be left alone for so long."""
        self.tell(Progress(self.source, "waiting, as the source asks", 0, None, seconds))

    @property
    def answered(self) -> bool:
        """Whether anything came as it should."""
        return self._good > 0

    def succeeded(self) -> None:
        self._good += 1
        self._failures = 0

    def failed(self, error: PremieresError, *, again: bool = False) -> None:
        """Note the sentence; go on only where the trouble seems to be that page's own, as it does where that did not
        come the last time either (`again`)."""
        self.tally.fail(error)
        self._failures += not again
        self.given_up = not self._good or self._failures >= _IN_A_ROW

    def count(self) -> None:
        """Take what the client has done since this road began into the tally."""
        self.tally.requests = self.http.requests - self._before[0]
        self.tally.received = self.http.received - self._before[1]

    def _with_missing(self, snapshot: Snapshot, pieces: list[Snapshot]) -> Iterator[tuple[Snapshot, frozenset[str]]]:
        """Each piece with the keys of its shows that the feed no longer lists, then those of all other shows."""
        homes = self._missing(snapshot)
        for piece in pieces:
            shows = {show.key for show in piece.shows} | {episode.show_key for episode in piece.episodes}
            mine = frozenset(key for key, show in homes.items() if show in shows)
            yield piece, mine
            for key in mine:
                del homes[key]
        left = sorted(homes, key=lambda key: (homes[key], key))
        for start in range(0, len(left), ROWS):
            yield Snapshot(self.source), frozenset(left[start : start + ROWS])

    def _missing(self, snapshot: Snapshot) -> dict[str, str]:
        """Episode key to show key, of what a complete feed should list and does not. A feed of which a row could not
        be read, or which lost most of what it had, is not taken for complete."""
        from desktop_app.store import queries

        if snapshot.complete_from is None or snapshot.skipped:
            return {}
        expected = queries.keys_to_come(self.db, self.source, snapshot.complete_from)
        listed = snapshot.unchanged | {episode.key for episode in snapshot.episodes}
        missing = expected - listed
        if len(missing) > max(_FEW, len(expected) // 2):
            lost = f"{len(missing):,} of {len(expected):,} dates to come are no longer listed: taken for a fault"
            self.tally.doubt(f"{lost}, nothing is withdrawn")
            return {}
        return self._homes(missing)

    def _homes(self, missing: frozenset[str]) -> dict[str, str]:
        from desktop_app.store import queries

        homes: dict[str, str] = {}
        doubted: dict[str, set[str]] = defaultdict(set)
        if missing:
            for show in queries.known(self.db, self.source, Snapshot(self.source), missing):
                for source, episode in show.episodes:
                    if source != self.source or episode.key not in missing:
                        continue
                    if episode.show_key in self.unsure and episode.number is not None:  # no page lists specials
                        doubted[episode.show_key].add(episode.key)
                    else:
                        homes[episode.key] = episode.show_key
        self.doubted |= {show: frozenset(keys) for show, keys in doubted.items()}
        return homes


@contextmanager
def _uncollected() -> Generator[None]:
    """A first sync makes hundreds of thousands of values and no cycle: looking for some takes a tenth of its time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
