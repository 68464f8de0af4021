"""The values that a filter's menus offer, with how often each is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import tzinfo
from typing import Any

from desktop_app.domain.filter_values import FilterValues
from desktop_app.domain.values import Choice

from . import rows
from .database import Database, raw
from .following import FOLLOWED_SHOWS
from .selection import holds, selection

_LISTS = ("services", "languages", "genres", "countries", "sources")
_COLUMNS = (
    "coalesce(e.services, s.services), s.language, s.genres, e.country, e.sources,"
    f" e.country IS NULL OR e.show_id IN ({FOLLOWED_SHOWS})"
)


def filter_values(db: Database, choice: Choice, zone: tzinfo) -> FilterValues:
    """Of the entries that `choice` lets through, without what it says of the list in question."""
    open_choice = replace(choice, services=None, languages=None, genres=None, countries=None, sources=None)
    chosen = selection(open_choice, zone)
    wanted = {name: getattr(choice, name) for name in _LISTS}
    if choice.followed:  # then countries don't count
        wanted["countries"] = None
    found: dict[str, Counter[str]] = {name: Counter() for name in _LISTS}
    with db.read() as connection:
        if chosen.words:
            sql = chosen.sql(f"{_COLUMNS}, 1, s.folded, e.episode_title")
        else:
            sql = chosen.sql(f"{_COLUMNS}, count(*)", "GROUP BY 1, 2, 3, 4, 5, 6")
        for row in raw(connection).execute(sql, chosen.parameters):
            if not chosen.words or holds(chosen.words, row[7], row[8]):
                _count(row, wanted, found)
    return FilterValues(**{name: dict(_by_frequency(counts)) for name, counts in found.items()})


def _count(row: Any, wanted: dict[str, frozenset[str] | None], found: dict[str, Counter[str]]) -> None:
    services, language, genres, countries, sources, anywhere, count = row[:7]
    values = {
        "services": rows.service_names(services),
        "languages": (language,) if language else (),
        "genres": rows.words(genres),
        "countries": () if countries is None else countries.split(),
        "sources": rows.words(sources),
    }
    refused = [
        name
        for name, names in wanted.items()
        if names is not None and names.isdisjoint(values[name]) and not (name == "countries" and anywhere)
    ]
    for name in refused if len(refused) == 1 else _LISTS if not refused else ():
        for value in values[name]:
            found[name][value] += count


def _by_frequency(counts: Counter[str]) -> Iterable[tuple[str, int]]:
    return sorted(counts.items(), key=lambda pair: (-pair[1], pair[0].casefold(), pair[0]))
