"""Which show of the library an article may mean: one that is sure joins by itself, others are only proposed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from desktop_app.domain.facts import resolved_facts
from desktop_app.domain.joining import likeness_of
from desktop_app.domain.known import KnownShow
from desktop_app.domain.resolve import HAND, is_taken_back, rank, standing
from desktop_app.domain.statements import ShowFacts, Snapshot
from desktop_app.domain.values import Announcement, Kind
from desktop_app.domain.words import folded

from .publications import source_of
from .spelling import forms, may_have

if TYPE_CHECKING:
    from desktop_app.articles.article import Article
    from desktop_app.articles.reading import Reading
    from desktop_app.store.database import Database

FIRSTS = frozenset({Kind.SERIES_PREMIERE, Kind.SPIN_OFF_PREMIERE})
ALONE = frozenset({Kind.FILM, Kind.SPECIAL})
MOST = 5
_BEGINNING = 4
"""Letters that a misspelled title has right."""
_ALIKE = 0.84
_INNER = re.compile(r"\s*(?:[:–—]|\s-\s)\s*")
"""Between a title and one within it: "The Witcher: Blood Origin"."""


@dataclass(frozen=True, slots=True)
class Match:
    """A show that may be meant. At most one of several is `sure`: it is joined unless the person says otherwise."""

    show_id: int
    key: str
    """The show_id that the terminal prints."""
    title: str
    year: int | None
    """Of its premiere, or of the first date that is known."""
    service: str | None
    sources: tuple[str, ...]
    """Who tells of it, the most trusted first."""
    sure: bool
    likely: bool = False
    """Whether it is called so and may be it: of several such ones none is sure."""


def matches(db: Database, reading: Reading, article: Article | None = None) -> list[Match]:
    """The shows of the library that the reading may be of: the sure one first, then those called so in other years,
    then those called alike; at most five. None: it is new. `article` tells the year where the reading has none, and
    whose earlier words the person has joined with a show already. Reads; may be called from any thread."""
    from desktop_app.store import queries

    source = source_of(db, article) if article is not None else None
    called = shows_called(db, reading.title, source)
    year = year_of(reading, article)
    sure = sure_of(called, reading, year, source)
    found = {sure.id: _match(sure, sure=True, likely=True)} if sure is not None else {}
    others = [one for one in called if one.id not in found and is_standing(one)]
    fitting = {one.id for one in others if fits(one, reading, year)}
    found |= {one.id: _match(one, likely=one.id in fitting) for one in others}
    if len(found) < MOST:
        likely = [show_id for show_id in _alike(db, reading) if show_id not in found]
        shows = {show.id: show for show in queries.known_by_id(db, likely) if is_standing(show)}
        found |= {show_id: _match(shows[show_id]) for show_id in likely if show_id in shows}
    return list(found.values())[:MOST]


def key_of(title: str) -> str:
    """A publication's key of a show: its title, however it is written."""
    return folded(title).replace(" ", "-") or "untitled"


def own_keys(title: str) -> list[str]:
    """The keys that shows of one title may have: of several, as of two that the person has parted, each its own."""
    base = key_of(title)
    return [base, *(f"{base}~{number}" for number in range(2, 10))]


def shows_called(db: Database, title: str, source: str | None) -> list[KnownShow]:
    """All that are called so, in one form or another, or that the source knows under that title."""
    from desktop_app.store import queries

    asked = [ShowFacts("", form) for form, _ in forms(title)]
    asked += [ShowFacts(key, title) for key in own_keys(title)] if source is not None else []
    return queries.known(db, source or "", Snapshot(source or "", tuple(asked)))


def sure_of(called: Sequence[KnownShow], reading: Reading, year: int | None, source: str | None) -> KnownShow | None:
    """The one show that it can be: where the source's words of that title went before, else the only one that is called
    just so, else in another form, and may have such a season in such a year."""
    fitting = [show for show in called if is_standing(show) and fits(show, reading, year)]
    if source is not None:
        keys = own_keys(reading.title)
        own = [show for show in fitting if source in show.facts and show.facts[source].key in keys]
        told = [show for show in own if tells(show, source)]
        if told or own:
            return (told or own)[0] if len(told or own) == 1 else None
    for form, country in forms(reading.title):
        likely = [show for show in fitting if form in _titles(show) and _is_from(show, country)]
        if likely:
            return likely[0] if len(likely) == 1 else None
    return None


def tells(show: KnownShow, source: str) -> bool:
    """Whether anything that the source said of the show still counts."""
    histories: dict[str, list[Announcement]] = {}
    for said in show.announcements:
        if said.source == source:
            histories.setdefault(said.key, []).append(said)
    return any(not is_taken_back(standing(history)[-1]) for history in histories.values())


def is_standing(show: KnownShow) -> bool:
    """Whether it is more than what is left of a show of which all has been taken back."""
    return not show.announcements or any(tells(show, source) for source in show.facts)


def fits(show: KnownShow, reading: Reading, year: int | None) -> bool:
    """Whether it may have such a season in such a year; what is not known speaks against nothing."""
    if year is None:
        return True
    years = likeness_of(show).years
    premiered = years.get(1)
    if reading.kind in FIRSTS or reading.kind is Kind.FILM or reading.season == 1:
        return premiered is None or abs(premiered - year) <= 1
    known = years.get(reading.season) if reading.season is not None else None
    if known is not None:
        return abs(known - year) <= 1
    if premiered is None:
        return True
    return premiered - 1 <= year and (reading.season is None or may_have(premiered, {reading.season: year}))


def year_of(reading: Reading, article: Article | None) -> int | None:
    """In which it is announced for, else in which the article was written."""
    if reading.date.air.first is not None:
        return reading.date.air.first.year
    return article.published.year if article is not None and article.published is not None else None


def _titles(show: KnownShow) -> set[str]:
    return {folded(facts.title) for facts in show.facts.values()}


def _is_from(show: KnownShow, country: str | None) -> bool:
    on = {service.country for service in resolved_facts(show.facts).services if service.country}
    return country is None or not on or country in on


def _alike(db: Database, reading: Reading) -> Iterator[int]:
    """Shows whose title is a part of this one, begins with it, or is nearly the same; of a special also its parent."""
    from desktop_app.store import queries

    told = [reading.title, *(_INNER.split(reading.title)[:1] if _INNER.search(reading.title) else [])]
    if reading.kind in ALONE and reading.relation is not None:
        told.append(reading.relation.title)
    for title in told:
        yield from (show.id for show in shows_called(db, title, None))
    words = folded(reading.title)
    near: Mapping[int, float] = {
        show_id: _likeness(words, folded(title))
        for show_id, title in (queries.shows_beginning(db, words[:_BEGINNING]) if len(words) >= _BEGINNING else [])
    }
    yield from sorted((one for one, how in near.items() if how >= _ALIKE), key=lambda one: -near[one])


def _likeness(one: str, other: str) -> float:
    if min(len(one), len(other)) > _BEGINNING and (other.startswith(f"{one} ") or one.startswith(f"{other} ")):
        return 1.0
    return SequenceMatcher(None, one, other, autojunk=False).ratio()


def _match(show: KnownShow, *, sure: bool = False, likely: bool = False) -> Match:
    facts = resolved_facts(show.facts)
    years = likeness_of(show).years
    return Match(
        show.id,
        show.key,
        facts.title,
        years.get(1) or min(years.values(), default=None),
        facts.services[0].name if facts.services else None,
        tuple(sorted(show.facts, key=lambda source: (source == HAND, rank(source), source))),
        sure,
        likely,
    )
