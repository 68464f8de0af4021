"""The way out of an empty month or week: the nearest entry that lies outside of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta, tzinfo

from sqlalchemy import Connection

from desktop_app.domain.months import month_after
from desktop_app.domain.values import FULL_SEASON, Choice, Entry

from . import rows
from .database import Database
from .selection import ALL_KINDS, Part, Selection, holds, order, selection

_RARE = 1000
"""So many rows with the words of a choice are read sooner by those words than by their dates."""
_ENOUGH = 3
"""Of each kind and index: the days of a person's zone are not quite in the order of the index."""


def nearest(db: Database, choice: Choice, zone: tzinfo, first: date, last: date | None = None) -> Entry | None:
    """The nearest entry that the choice would show outside of the days from `first` to `last`, or of the month of
    `first`: the next one, else the one before. The dates of the choice don't count, nor do entries without any."""
    start = first if last else month_after(first, 0)
    end = last + timedelta(days=1) if last else month_after(first, 1)
    return following(db, choice, zone, end) or preceding(db, choice, zone, start)


def following(db: Database, choice: Choice, zone: tzinfo, day: date) -> Entry | None:
    """The first entry that the choice would show on that day or later; again without its dates."""
    with db.read() as connection:
        later = _candidates(connection, replace(choice, first=day, last=None, unknown_dates=False), zone, "ASC")
        found = [(order(e, zone), e) for e in later if (span := e.air.span(zone)) and span[0] >= day]
    return min(found)[1] if found else None


def preceding(db: Database, choice: Choice, zone: tzinfo, day: date) -> Entry | None:
    """The last entry that the choice would show before that day; again without its dates."""
    before = replace(choice, first=None, last=day - timedelta(days=1), unknown_dates=False)
    with db.read() as connection:
        earlier = _candidates(connection, before, zone, "DESC")
        found = [(order(e, zone), e) for e in earlier if (span := e.air.span(zone)) and span[1] < day]
    return max(found)[1] if found else None


def _candidates(connection: Connection, choice: Choice, zone: tzinfo, way: str) -> Iterator[Entry]:
    """Kind by kind, since the index is in order of time within each."""
    by_words = bool(choice.text) and _rare(connection, selection(choice, zone))
    for kind, full_only in _kinds(choice):
        chosen = selection(replace(choice, kinds=frozenset({kind})), zone, by_words=by_words)
        full = " AND e.full_season = 1" if full_only else ""
        for part in chosen.exact:
            yield from _read(connection, chosen, part, f"{full} ORDER BY e.moment {way}", _ENOUGH)
        # A span that touches the days is found here too, and is no answer: how many there are is not known.
        for part in chosen.uncertain:
            yield from _read(connection, chosen, part, f"{full} ORDER BY e.air_first {way}", None)


def _kinds(choice: Choice) -> list[tuple[str, bool]]:
    """(kind, whether only its full seasons)"""
    if choice.kinds is None:
        return [(kind, False) for kind in ALL_KINDS]
    full = FULL_SEASON in choice.kinds
    return [(kind, kind not in choice.kinds) for kind in ALL_KINDS if full or kind in choice.kinds]


def _read(connection: Connection, chosen: Selection, part: Part, ending: str, enough: int | None) -> Iterator[Entry]:
    result = connection.exec_driver_sql(part.sql(ending=ending), chosen.parameters)
    fetch: Callable[[], object] = result.fetchone  # one by one: SQLite reads no more rows than are asked for
    count = 0
    for row in iter(fetch, None):
        if not chosen.words or holds(chosen.words, row[33], row[14]):  # type: ignore[index]
            yield rows.entry_of(row)  # type: ignore[arg-type]
            count += 1
            if count == enough:
                break
    result.close()


def _rare(connection: Connection, chosen: Selection) -> bool:
    sql = (
        "SELECT (SELECT count(*) FROM (SELECT 1 FROM show_search WHERE show_search MATCH :any LIMIT :n))"
        " + (SELECT count(*) FROM (SELECT 1 FROM episode_search WHERE episode_search MATCH :any LIMIT :n))"
    )
    if not chosen.words:
        return False
    return int(connection.exec_driver_sql(sql, {"any": chosen.parameters["any"], "n": _RARE}).scalar_one()) < _RARE
