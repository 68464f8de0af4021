"""The values that a filter's lists offer, with how often each is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import tzinfo
from typing import Any

from desktop_app.domain.filter_values import FilterValues
from desktop_app.domain.narrowing import opened
from desktop_app.domain.values import Choice

from . import rows
from .database import Database, raw
from .following import WANTED
from .selection import TITLES, WATCHED, holds, selection

_LISTS = ("services", "languages", "genres", "countries", "sources", "watched")
_COLUMNS = (
    "coalesce(e.services, s.services), s.language, s.genres, e.country, e.sources,"
    f" e.country IS NULL OR {WANTED}, {WATCHED}"
)
_KNOWN = "SELECT DISTINCT services, language, genres, country FROM show"


def filter_values(db: Database, choice: Choice, zone: tzinfo, *, days: bool = True, spans: bool = True) -> FilterValues:
    """Of the entries that `choice` lets through, without what it says of the list in question: those that have a day,
    those that have none, or both."""
    chosen = selection(opened(choice, _LISTS), zone).only(days=days, spans=spans)
    wanted = {name: _wanted(getattr(choice, name)) for name in _LISTS}
    if choice.followed:  # then countries don't count
        wanted["countries"] = None
    found: dict[str, Counter[Any]] = {name: Counter() for name in _LISTS}
    with db.read() as connection:
        if chosen.words:
            sql = chosen.sql(f"{_COLUMNS}, 1, s.folded, {TITLES}")
        else:
            sql = chosen.sql(f"{_COLUMNS}, count(*)", "GROUP BY 1, 2, 3, 4, 5, 6, 7")
        for row in raw(connection).execute(sql, chosen.parameters):
            if not chosen.words or holds(chosen.words, row[8], row[9]):
                _count(row, wanted, found)
    return FilterValues(**{name: dict(_by_frequency(counts)) for name, counts in found.items()})


def known_values(db: Database) -> FilterValues:
    """All that shows of the library have, and all sources; how often is not counted. Reads all shows: not on the
    window's thread."""
    services: set[str] = set()
    languages: set[str] = set()
    genres: set[str] = set()
    countries: set[str] = set()
    with db.read() as connection:
        file = raw(connection)
        for services_text, language, genres_text, countries_text in file.execute(_KNOWN):
            services.update(rows.service_names(services_text))
            languages.update((language,) if language else ())
            genres.update(rows.words(genres_text))
            countries.update((countries_text or "").split())
        sources = {name for (name,) in file.execute("SELECT name FROM source")}
    listed = [dict.fromkeys(sorted(names), 0) for names in (services, languages, genres, countries, sources)]
    return FilterValues(listed[0], listed[1], listed[2], listed[3], listed[4])


def _wanted(chosen: frozenset[str] | bool | None) -> frozenset[Any] | None:
    return frozenset((chosen,)) if isinstance(chosen, bool) else chosen


def _count(row: Any, wanted: dict[str, frozenset[Any] | None], found: dict[str, Counter[Any]]) -> None:
    services, language, genres, countries, sources, anywhere, watched, count = row[:8]
    values: dict[str, tuple[Any, ...] | list[str]] = {
        "services": rows.service_names(services),
        "languages": (language,) if language else (),
        "genres": rows.words(genres),
        "countries": () if countries is None else countries.split(),
        "sources": rows.words(sources),
        "watched": (watched == 1,),
    }
    refused = [
        name
        for name, names in wanted.items()
        if names is not None and names.isdisjoint(values[name]) and not (name == "countries" and anywhere)
    ]
    for name in refused if len(refused) == 1 else _LISTS if not refused else ():
        for value in values[name]:
            found[name][value] += count


def _by_frequency(counts: Counter[Any]) -> Iterable[tuple[Any, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], str(pair[0]).casefold(), str(pair[0])))
