"""The addresses of TVmaze that are asked, and for how long their answers hold (https://www.tvmaze.com/api)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from functools import partial
from urllib.parse import quote, urlencode

from desktop_app.sources.page import Page

from .parse import SOURCE, read_guests, read_schedule, read_show

BASE = "https://api.tvmaze.com"

_DAY = timedelta(days=1)
_HOUR = timedelta(hours=1)
_DAYS = 4
"""Today and the three days before: what was late to be entered, and hours that were put right afterwards."""
_EMBEDS = ("episodes", "seasons", "cast", "crew")


def schedule_pages(base: str, now: datetime, countries: Iterable[str], today: date) -> tuple[Page, ...]:
    """The full schedule, then the last days of these countries, and of all web channels, the worldwide ones included.
    `today` is the person's: in Asia it begins while it is yesterday in UTC.

    `date` is always sent: without it TVmaze leaves out what airs after midnight. The full schedule may be a day old
    where it is cached, so it is whole for what airs more than a day from `now` only: what is nearer may have aired
    when it was made, or be a day with no hour.
    """
    pages = [_schedule(base, "/schedule/full", {}, "TVmaze's full schedule", _DAY, now + _DAY)]
    for back in range(_DAYS):
        day = (today - back * _DAY).isoformat()
        for country in sorted({country.upper() for country in countries}):
            asked = {"country": country, "date": day}
            pages.append(_schedule(base, "/schedule", asked, f"TVmaze's schedule, {country} {day}", _HOUR))
        pages.append(_schedule(base, "/schedule/web", {"date": day}, f"TVmaze's web schedule, {day}", _HOUR))
    return tuple(pages)


def show_page(base: str, show_key: str) -> Page:
    """A show with its episodes, seasons, cast and crew in one request."""
    embeds = "&".join(f"embed[]={name}" for name in _EMBEDS)
    url = f"{_root(base)}/shows/{quote(show_key, safe='')}?{embeds}"
    return Page(SOURCE, url, "TVmaze's page of a show", _HOUR, read_show)


def guests_page(base: str, show_key: str, episode_key: str) -> Page:
    url = f"{_root(base)}/episodes/{quote(episode_key, safe='')}/guestcast"
    read = partial(read_guests, show_key=show_key, episode_key=episode_key)
    return Page(SOURCE, url, "TVmaze's guest cast of an episode", _HOUR, read)


def credits_urls(base: str, person_key: str) -> tuple[str, str]:
    """The shows that somebody is in, guest parts left out, and those that they work on."""
    person = f"{_root(base)}/people/{quote(person_key, safe='')}"
    return f"{person}/castcredits?embed=show", f"{person}/crewcredits?embed=show"


def updates_url(base: str, since: timedelta = _DAY) -> str:
    """The shows of which anything changed since then, and maybe some that changed before: TVmaze tells of the last day,
    week or month, or of every show when it last changed."""
    spans = {"day": _DAY, "week": 7 * _DAY, "month": 28 * _DAY}
    told = next((name for name, span in spans.items() if since <= span), None)
    return f"{_root(base)}/updates/shows" + (f"?since={told}" if told else "")


def search_url(base: str, text: str) -> str:
    """At most ten shows; TVmaze forgives small slips of spelling."""
    return f"{_root(base)}/search/shows?{urlencode({'q': text})}"


def _schedule(
    base: str, path: str, asked: dict[str, str], label: str, lifetime: timedelta, whole_from: datetime | None = None
) -> Page:
    query = f"?{urlencode(asked)}" if asked else ""
    what = "a schedule" if whole_from is None else "its full schedule"
    return Page(
        SOURCE, f"{_root(base)}{path}{query}", label, lifetime, partial(read_schedule, what=what, whole_from=whole_from)
    )


def _root(base: str) -> str:
    return base.rstrip("/")
