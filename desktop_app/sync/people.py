"""Shows with the people whom the person follows. TVmaze says what they have a part in; the pages of those shows, whose
cast nobody has asked for yet, say the rest."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from desktop_app.errors import SourceError
from desktop_app.keychain import age_key

from .report import Progress
from .road import Road
from .tvmaze import DAY, OF_THE_SERVER, SOURCE, attempt_show, failed_key, is_due

if TYPE_CHECKING:
    from desktop_app.store.database import Database


_AGAIN = timedelta(days=7)
"""So old may the page of a show be that does not name somebody whose credits name it."""


def due_people(db: Database, base: str, now: datetime) -> dict[str, str]:
    """Their names by their keys; whose shows were asked for less than a day ago are left out."""
    from desktop_app.store import queries

    ages = queries.ages(db, SOURCE)
    followed = queries.followed_people(db, SOURCE)
    return {key: name for key, name in followed.items() if is_due(ages.get(told(base, key)), DAY, now)}


def told(base: str, person_key: str) -> str:
    """What the age of the answer is kept under: one for both addresses, and for the pages that they led to."""
    from desktop_app.sources.tvmaze import credits_urls

    return age_key(SOURCE, credits_urls(base, person_key)[0])


async def take_people(road: Road, base: str, now: datetime, most: int | None) -> None:
    """At most so many pages of shows are fetched, None = as many as there are; who has some left is asked again."""
    left = most
    for key, name in due_people(road.db, base, now).items():
        if road.given_up or left == 0:
            return
        try:
            read = await _take_person(road, base, key, name, now, left)
        except SourceError as error:
            if error.code in OF_THE_SERVER:
                road.failed(error)
            else:
                road.tally.fail(error)  # it tells nothing of the others
        else:
            left = None if left is None else left - read


async def _take_person(road: Road, base: str, key: str, name: str, now: datetime, most: int | None) -> int:
    """How many pages were asked for. SourceError where it is not told which there are; what came is kept."""
    from desktop_app.sources.tvmaze import show_page
    from desktop_app.store import commands, queries

    label = "TVmaze's shows with somebody you follow"
    road.tell(Progress(SOURCE, label, 0, None))
    shows = await _shows_with(road, base, key, name)
    road.succeeded()
    known, ages = queries.credited_shows(road.db, SOURCE, key), queries.ages(road.db, SOURCE)
    pages = [show_page(base, show) for show in shows if show not in known]
    unread = [page for page in pages if is_due(ages.get(age_key(SOURCE, page.url)), _AGAIN, now)]
    wanted, came = sorted(unread, key=lambda page: failed_key(page) in ages)[:most], 0
    for number, page in enumerate(wanted):
        road.tell(Progress(SOURCE, label, number, len(wanted)))
        found = await attempt_show(road, page, now, again=failed_key(page) in ages)
        came += found is not None
        if road.given_up:
            break
    if came == len(unread):
        commands.answered(road.db, SOURCE, told(base, key), now)
    return len(wanted)


async def _shows_with(road: Road, base: str, key: str, name: str) -> tuple[str, ...]:
    """None of somebody whom TVmaze no longer has."""
    from desktop_app.sources.tvmaze import credits_urls, read_credits

    found: dict[str, None] = {}
    for url in credits_urls(base, key):
        try:
            answer = await road.http.get(url)
        except SourceError as error:
            if error.code != "not-found":
                raise
        else:
            found |= dict.fromkeys(read_credits(answer.body or b"[]", name))
    return tuple(found)
