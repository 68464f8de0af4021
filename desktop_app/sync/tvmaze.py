"""TVmaze's part of a run: the schedules that are due, then the shows that changed, then casts that are not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

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

_HOUR = timedelta(hours=1)
_EDGE = timedelta(hours=1)
"""TVmaze's own cache: an answer may be as old as this when it comes."""
_ALL = 100_000
_NONE: Mapping[Page, frozenset[str]] = {}
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
        self.left = _ALL if most is None else most

    async def run(self, countries: Iterable[str]) -> None:
        from desktop_app.sources.tvmaze import schedule_pages, updates_url
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
            await self._ask_doubted()
            if self.road.given_up:
                return
            ages = queries.ages(self.road.db, SOURCE)
        changed = await self._changed(now, ages)
        if changed is not None and await self._shows(changed):
            # Not before: of a run that is cut off here, the next one asks again which shows have changed.
            commands.answered(self.road.db, SOURCE, age_key(SOURCE, updates_url(self.base)), now)
        if not self.road.given_up:
            await self._shows(unread_shows(self.road.db, self.base, self.today, now))

    async def _ask_doubted(self) -> None:
        """The pages of followed shows of which the full schedule no longer lists what it should."""
        from desktop_app.sources.tvmaze import show_page

        pages = {show_page(self.base, key): missing for key, missing in sorted(self.road.doubted.items())}
        await self._shows(list(pages), pages)

    async def _changed(self, now: datetime, ages: Mapping[str, datetime]) -> list[Page] | None:
        """Pages of watched shows of which something changed since they were read: TVmaze tells it for a day, and the
        schedules tell it of shows that are in them. None where that need not be asked, or gets no answer."""
        from desktop_app.sources.tvmaze import read_updates, show_page, updates_url
        from desktop_app.store import queries

        url = updates_url(self.base)
        watched = queries.watched_shows(self.road.db, SOURCE, self.today, DAYS_AHEAD)
        if not watched or not is_due(ages.get(age_key(SOURCE, url)), _HOUR, now):
            return None
        try:
            answer = await self.road.http.get(url)
            updates = read_updates(answer.body or b"{}")
        except SourceError as error:
            self.road.failed(error)
            return None
        self.road.succeeded()
        changed: list[Page] = []
        for key, known in watched.items():
            page = show_page(self.base, key)
            read = ages.get(age_key(SOURCE, page.url))
            since = (read - _EDGE).timestamp() if read else (known or 0)
            if max(updates.get(key, 0), known or 0) > since:
                changed.append(page)
        return changed

    async def _shows(self, pages: list[Page], missing: Mapping[Page, frozenset[str]] = _NONE) -> bool:
        """Whether all of them came. `missing`: see `take_show`."""
        road = self.road
        failures = len(road.tally.errors)
        wanted = pages[: self.left]
        self.left -= len(wanted)
        for number, page in enumerate(wanted):
            road.tell(Progress(SOURCE, page.label, number, len(wanted)))
            try:
                await take_show(road, page, missing.get(page, frozenset()))
            except SourceError as error:
                road.failed(error)
                if road.given_up:
                    break
            else:
                road.succeeded()
        return len(wanted) == len(pages) and len(road.tally.errors) == failures


def unread_shows(db: Database, base: str, today: date, now: datetime) -> list[Page]:
    """Pages of shows whose cast was never asked for: those followed, then the nearest premieres."""
    from desktop_app.sources.tvmaze import show_page
    from desktop_app.store import queries

    ages = queries.ages(db, SOURCE)
    wanted = queries.shows_wanting_cast(db, SOURCE, today, DAYS_AHEAD, _ALL)
    pages = (show_page(base, key) for key in wanted)
    return [page for page in pages if is_due(ages.get(age_key(SOURCE, page.url)), DAY, now)]


async def take_show(road: Road, page: Page, missing: frozenset[str] = frozenset()) -> None:
    """Fetch and write a show's page. One that TVmaze has deleted is passed over, and not asked again for a day: of it
    the full schedule has the last word, which no longer lists the episodes `missing`."""
    from desktop_app.store import commands

    try:
        await road.take_show(page)
    except SourceError as error:
        if error.code != "not-found":
            raise
        if missing:
            await road.unit(Snapshot(road.source), missing, None)
        commands.answered(road.db, SOURCE, age_key(SOURCE, page.url), road.clock.now())
