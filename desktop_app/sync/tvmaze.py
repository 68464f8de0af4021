"""TVmaze's part of a run: the schedules that are due, then the pages of shows that changed or were never read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, NamedTuple

from desktop_app.domain.statements import Snapshot
from desktop_app.errors import SourceError
from desktop_app.keychain import age_key

from .report import Progress
from .road import Road

if TYPE_CHECKING:
    from desktop_app.sources.page import Page
    from desktop_app.store.database import Database

SOURCE = "tvmaze"
EPISODE = "episode:"
"""Begins the key of an announcement about an episode; its own key follows."""
DAYS_AHEAD = 30
"""Premieres of so many days have their cast fetched ahead of time, and are watched for changes."""

DAY = timedelta(days=1)
"""How long a show's page holds, unless TVmaze says that it changed."""

OF_THE_SERVER = frozenset({"offline", "not-trusted", "too-many"})
"""Troubles that tell nothing of the page that was asked for."""

_HOUR = timedelta(hours=1)
_EDGE = timedelta(hours=1)
"""TVmaze's own cache: an answer may be as old as this when it comes."""
_ONE_SHOW = re.compile(
    r"(?:tvmaze:|(?:https?://)?(?:www\.|api\.)?tvmaze\.com/shows/)(\d{1,12})(?:[/?#]\S*)?", re.IGNORECASE
)


def base_of(env: Mapping[str, str]) -> str:
    """Where TVmaze's API is spoken."""
    from desktop_app.sources.tvmaze import BASE

    return env.get("PREMIERES_TVMAZE_URL", "").strip() or BASE


def key_in(text: str) -> str | None:
    """TVmaze's key of the show whose id ("tvmaze:526") or page's address this is."""
    found = _ONE_SHOW.fullmatch(text.strip())
    return found[1] if found else None


def is_due(age: datetime | None, lifetime: timedelta, now: datetime) -> bool:
    """An age in the future is one that a wrong clock wrote: asking again puts it right."""
    return age is None or not timedelta(0) <= now - age < lifetime


def lifetimes(base: str, now: datetime, countries: Iterable[str], today: date) -> dict[str, timedelta]:
    """Each address that is asked by its age, with how long its answer holds."""
    from desktop_app.sources.tvmaze import schedule_pages, updates_url

    pages = {page.url: page.lifetime for page in schedule_pages(base, now, countries, today)}
    return {age_key(SOURCE, url): lifetime for url, lifetime in (pages | {updates_url(base): _HOUR}).items()}


class TvmazeRound:
    """One run. `today` is the person's; at most `most` shows are fetched, None = as many as there are."""

    def __init__(self, road: Road, base: str, today: date, most: int | None) -> None:
        self.road = road
        self.base = base
        self.today = today
        self.most = most
        self.read = 0
        """Pages of shows that were asked for."""

    async def run(self, countries: Iterable[str]) -> None:
        from desktop_app.sources.tvmaze import schedule_pages
        from desktop_app.store import commands, queries

        now = self.road.clock.now()
        ages = queries.ages(self.road.db, SOURCE)
        self.road.unsure = queries.followed_keys(self.road.db, SOURCE)
        for page in schedule_pages(self.base, now, countries, self.today):
            if is_due(ages.get(age_key(SOURCE, page.url)), page.lifetime, now):
                await self.road.attempt(page)
                if self.road.given_up:
                    return
        if self.road.doubted:
            commands.outdated(self.road.db, SOURCE, self._ages_of(self.road.doubted))
        await self._ask_what_changed(now, queries.ages(self.road.db, SOURCE))
        if not self.road.given_up:
            await self._shows(now)

    async def _ask_what_changed(self, now: datetime, ages: Mapping[str, datetime]) -> None:
        """TVmaze tells which shows have changed since it was last asked. The pages of the watched ones among them lose
        their ages: so they stay wanted until a run comes to read them, be it days later."""
        from desktop_app.sources.tvmaze import read_updates, updates_url
        from desktop_app.store import commands, queries

        kept = age_key(SOURCE, updates_url(self.base))
        asked = ages.get(kept)
        watched = queries.watched_shows(self.road.db, SOURCE, self.today, DAYS_AHEAD)
        if not watched or not is_due(asked, _HOUR, now):
            return
        pages = dict(zip(watched, self._ages_of(watched), strict=True))
        since = asked or min((ages[page] for page in pages.values() if page in ages), default=now)
        gap = now - since + _EDGE if since <= now else timedelta.max
        self.road.tell(Progress(SOURCE, "TVmaze's changes", 0, None))
        try:
            updates = read_updates((await self.road.http.get(updates_url(self.base, gap))).body or b"{}")
        except SourceError as error:
            self.road.failed(error)
            return
        self.road.succeeded()
        old = [page for key, page in pages.items() if page in ages and _is_newer(updates.get(key), ages[page])]
        commands.outdated(self.road.db, SOURCE, old, (kept, now))

    def _ages_of(self, keys: Iterable[str]) -> list[str]:
        """What the ages of these shows' pages are kept under."""
        from desktop_app.sources.tvmaze import show_page

        return [age_key(SOURCE, show_page(self.base, key).url) for key in keys]

    async def _shows(self, now: datetime) -> None:
        """Fetch the pages that are wanted, one after the other, and no more than may be."""
        road = self.road
        wanted = wanted_shows(road.db, self.base, self.today, now)[: self.most]
        for number, (key, title, page, failed) in enumerate(wanted):
            road.tell(Progress(SOURCE, page.label, number, len(wanted)))
            missing = road.doubted.get(key, frozenset())
            found = await attempt_show(road, page, now, missing, again=failed)
            self.read += 1
            if road.given_up:
                return
            if found is False and key in road.unsure:
                self._tell_gone(page, title, now)

    def _tell_gone(self, page: Page, title: str, now: datetime) -> None:
        """Once, to the person who follows the show: that it was told has an age."""
        from desktop_app.store import commands, queries

        told = f"gone:{age_key(SOURCE, page.url)}"
        if queries.age(self.road.db, told) is None:
            self.road.tally.lost("TVmaze", title)
            commands.noted(self.road.db, SOURCE, told, now)


class Wanted(NamedTuple):
    """A show whose page is to be read."""

    key: str
    title: str
    page: Page
    failed: bool = False
    """Whether it did not come when it was asked for last."""


def wanted_shows(db: Database, base: str, today: date, now: datetime) -> list[Wanted]:
    """The watched shows whose page was never read or holds no longer. In one order, since a run may not come to all of
    them: first the shows that the person asked for, of which each date counts and not the premieres alone, then the
    nearest premieres; last of all those that did not come the last time, which end a run, and would each one."""
    from desktop_app.sources.tvmaze import show_page
    from desktop_app.store import queries

    ages = queries.ages(db, SOURCE)
    wanted: list[Wanted] = []
    for key, known in queries.watched_shows(db, SOURCE, today, DAYS_AHEAD).items():
        page = show_page(base, key)
        read = ages.get(age_key(SOURCE, page.url))
        if known.cast_asked:  # a schedule may have told of a change
            holds = page.lifetime if read is not None and _is_newer(known.updated, read) else timedelta.max
        else:
            holds = DAY
        if is_due(read, holds, now):
            wanted.append(Wanted(key, known.title, page, failed_key(page) in ages))
    return sorted(wanted, key=lambda one: one.failed)


def failed_key(page: Page) -> str:
    """What it is kept under that the page did not come, as an age."""
    return f"failed:{age_key(SOURCE, page.url)}"


def _is_newer(stamp: int | None, read: datetime) -> bool:
    """Whether a show changed, at that second, after its page was read, or so shortly before that it may have come from
    TVmaze's cache."""
    return stamp is not None and stamp > (read - _EDGE).timestamp()


async def attempt_show(
    road: Road, page: Page, now: datetime, missing: frozenset[str] = frozenset(), *, again: bool
) -> bool | None:
    """`take_show`, with a failure written into the tally and kept, so that the page is asked for last the next time;
    None where it did not come. `again`: it did not the last time either."""
    from desktop_app.store import commands

    try:
        found = await take_show(road, page, missing)
    except SourceError as error:
        own = error.code not in OF_THE_SERVER
        if own:
            commands.noted(road.db, SOURCE, failed_key(page), now)
        road.failed(error, again=again and own)
        return None
    road.succeeded()
    if again:
        commands.outdated(road.db, SOURCE, [failed_key(page)])
    return found


async def take_show(road: Road, page: Page, missing: frozenset[str] = frozenset()) -> bool:
    """Fetch and write a show's page; whether there is one. One that TVmaze has deleted is passed over, and not asked
    again for a day: of it the full schedule has the last word, which no longer lists the episodes `missing`."""
    from desktop_app.store import commands

    try:
        await road.take_show(page)
    except SourceError as error:
        if error.code != "not-found":
            raise
        if missing:
            await road.unit(Snapshot(road.source), missing, None)
        commands.answered(road.db, SOURCE, age_key(SOURCE, page.url), road.clock.now())
        return False
    return True
