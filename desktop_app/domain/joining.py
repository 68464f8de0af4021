"""Are two shows, of different sources, one and the same?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .airdate import AirDate
from .kinds import FIRST_YEAR
from .known import KnownShow
from .statements import EpisodeFacts, SeasonFacts, ShowFacts
from .values import Announcement
from .words import folded

_SCHEME = re.compile(r"^https?://(?:www\.)?", re.IGNORECASE)
_TVMAZE_PAGE = re.compile(r"^(?:https?://)?(?:www\.)?tvmaze\.com/shows/(\d+)(?:/|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Likeness:
    """What two shows are compared by."""

    own: Mapping[str, str]
    """By source, its key of the show."""
    ids: frozenset[tuple[str, str]]
    """(scheme, id), each source's own among them."""
    pages: frozenset[str]
    titles: frozenset[str]
    years: Mapping[int, int]
    """By season, the year in which it began; season 1 = the premiere."""


def likeness(facts: Mapping[str, ShowFacts], dates: Iterable[tuple[int | None, AirDate]]) -> Likeness:
    """Of a show with such facts by source, and such (season, date) of its seasons and episodes."""
    stated = facts.values()
    return Likeness(
        {source: said.key for source, said in facts.items()},
        frozenset(pair for source, said in facts.items() for pair in ids_of(source, said)),
        frozenset(page for said in stated if (page := page_of(said.url))),
        frozenset(title for said in stated if (title := folded(said.title))),
        _years(facts, dates),
    )


def likeness_of(known: KnownShow) -> Likeness:
    """Of a stored show."""
    return likeness(known.facts, dates_known(known))


def dates_known(known: KnownShow) -> Iterator[tuple[int | None, AirDate]]:
    """(season, date) of all that was ever said of a stored show."""
    return dates_of((s for _, s in known.seasons), (e for _, e in known.episodes), known.announcements)


def dates_of(
    seasons: Iterable[SeasonFacts], episodes: Iterable[EpisodeFacts], said: Iterable[Announcement] = ()
) -> Iterator[tuple[int | None, AirDate]]:
    """(season, date) of all of them."""
    yield from ((season.number, season.premiere) for season in seasons)
    yield from ((episode.season if episode.number is not None else None, episode.air) for episode in episodes)
    yield from ((announcement.season, announcement.air) for announcement in said)


def ids_of(source: str, facts: ShowFacts) -> Iterator[tuple[str, str]]:
    """(scheme, id): the source's own, those that it knows of others, and TVmaze's where the page is one of TVmaze's."""
    yield source, facts.key
    yield from facts.external_ids
    if facts.url and "tvmaze" in facts.url and (page := _TVMAZE_PAGE.match(facts.url)):
        yield "tvmaze", page[1]


def page_of(url: str | None) -> str | None:
    """The address without what differs between two ways of writing it; None for a bare host, which many shows share."""
    if not url:
        return None
    host, slash, path = _SCHEME.sub("", url.strip(), count=1).partition("/")
    path = path.partition("#")[0].rstrip("/")
    return f"{host.lower()}/{path}" if slash and path else None


def same_show(one: Likeness, other: Likeness) -> bool:
    """Whether they share an id or a page; or have one title, no two ids of one scheme, and the same premiere year or
    the one next to it. A source that lists two shows means two: its own ids always part them."""
    if any(other.own.get(source, key) != key for source, key in one.own.items()):
        return False
    if one.ids & other.ids or one.pages & other.pages:
        return True
    if not one.titles & other.titles or {s for s, _ in one.ids} & {s for s, _ in other.ids}:
        return False
    return _same_years(one.years, other.years)


def _same_years(one: Mapping[int, int], other: Mapping[int, int]) -> bool:
    """By the premiere where both tell it, else by the seasons that both know: the third season's year says nothing of
    the first's. Year-numbered seasons are alike in every show."""
    common = [1] if 1 in one and 1 in other else [n for n in one if n in other and n < FIRST_YEAR]
    return bool(common) and all(abs(one[n] - other[n]) <= 1 for n in common)


def _years(facts: Mapping[str, ShowFacts], dates: Iterable[tuple[int | None, AirDate]]) -> dict[int, int]:
    years: dict[int, int] = {}
    unnumbered: int | None = None
    for season, air in dates:
        if air.first is None:
            continue
        year = air.first.year
        if season is None:
            unnumbered = min(unnumbered or year, year)
        else:
            years[season] = min(years.get(season, year), year)
    if not years and unnumbered:
        years[1] = unnumbered
    premiered = [said.premiered.year for said in facts.values() if said.premiered is not None]
    if premiered:
        years[1] = min(premiered)
    return years
