"""The way out of an empty month or week: the nearest entry that lies outside of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta, tzinfo
from itertools import islice

from sqlalchemy import Connection

from desktop_app.domain.months import month_after
from desktop_app.domain.values import FULL_SEASON, Choice, Entry

from . import rows
from .database import Database, raw
from .patience import Enough, give_up_if, given_up, never
from .selection import (
    ALL_KINDS,
    OF_SHOWS,
    TITLED,
    Part,
    Selection,
    begun_by,
    leads,
    of_shows,
    order,
    selection,
    shows_with,
)

_RARE = 1000
"""So many rows with a word of a choice are read sooner by that word than by their dates."""
_OF_TITLES = 3
"""Letters from which on a word is looked up in a million titles."""
_HAS = f" AND (e.show_id IN {OF_SHOWS} OR e.id IN {TITLED})"
"""Whether a word begins one of the titles of entry e."""
_ENOUGH = 3
"""Of each kind and index: the days of a person's zone are not quite in the order of the index."""


def nearest(
    db: Database, choice: Choice, zone: tzinfo, first: date, last: date | None = None, enough: Enough = never
) -> Entry | None:
    """The nearest entry that the choice would show outside of the days from `first` to `last`, or of the month of
    `first`: the next one, else the one before. The dates of the choice don't count, nor do entries without any.
    TakesLong where it was not found before it was enough."""
    start = first if last else month_after(first, 0)
    end = last + timedelta(days=1) if last else month_after(first, 1)
    few = _few_shows(db, choice, enough)
    return following(db, choice, zone, end, enough, few) or preceding(db, choice, zone, start, enough, few)


def following(
    db: Database, choice: Choice, zone: tzinfo, day: date, enough: Enough = never, few: list[int] | None = None
) -> Entry | None:
    """The first entry that the choice would show on that day or later; again without its dates. TakesLong as above.
    `few`: shows that all such entries are of."""
    after = replace(choice, first=day, last=None, unknown_dates=False)
    with db.read() as connection, given_up(connection, enough):
        later = _candidates(connection, after, zone, "ASC", enough, few)
        found = [(order(e, zone), e) for e in later if (span := e.air.span(zone)) and span[0] >= day]
    return min(found)[1] if found else None


def preceding(
    db: Database, choice: Choice, zone: tzinfo, day: date, enough: Enough = never, few: list[int] | None = None
) -> Entry | None:
    """The last entry that the choice would show before that day; again without its dates. TakesLong as above."""
    before = replace(choice, first=None, last=day - timedelta(days=1), unknown_dates=False)
    with db.read() as connection, given_up(connection, enough):
        earlier = _candidates(connection, before, zone, "DESC", enough, few)
        found = [(order(e, zone), e) for e in earlier if (span := e.air.span(zone)) and span[1] < day]
    return max(found)[1] if found else None


def _few_shows(db: Database, choice: Choice, enough: Enough) -> list[int] | None:
    """Those that fit what the choice asks of shows, where these are few. Each show is looked at once, not each of its
    entries."""
    values: dict[str, object] = {"most": _RARE}
    facts = shows_with(choice, values, "few")
    if facts is None or choice.followed:  # these are few anyway, and found by show
        return None
    sql = f"SELECT id FROM show few WHERE {facts} LIMIT :most"
    with db.read() as connection, given_up(connection, enough):
        found = connection.exec_driver_sql(sql, values).fetchall()
    return [show_id for (show_id,) in found] if len(found) < _RARE else None


def _candidates(
    connection: Connection, choice: Choice, zone: tzinfo, way: str, enough: Enough, few: list[int] | None
) -> Iterator[Entry]:
    """Kind by kind, since the index is in order of time within each."""
    if few is not None and not few:
        return
    words = leads(selection(choice, zone).words)
    rare = _rare(connection, words)
    has, queries = _all_of([] if rare else words)
    for one, full_only in _by_kind(choice):
        if words:  # whose sets SQLite builds in one step, in which it asks nobody
            give_up_if(enough)
        chosen = selection(one, zone, by_words=rare is not None)
        chosen.parameters.update(queries if rare is None else {"any": begun_by([rare])})
        full = has + (" AND e.full_season = 1" if full_only else "")
        if few is not None and rare is None:
            chosen = of_shows(chosen, few)
        for part in chosen.exact:
            yield from _read(connection, chosen, part, f"{full} ORDER BY e.moment {way}", _ENOUGH)
        # A span that touches the days is found here too, and is no answer: how many there are is not known.
        for part in chosen.uncertain:
            yield from _read(connection, chosen, part, f"{full} ORDER BY e.air_first {way}", None)


def _by_kind(choice: Choice) -> list[tuple[Choice, bool]]:
    """(the same of one kind, whether only its full seasons)"""
    kinds = frozenset((*ALL_KINDS, FULL_SEASON)) if choice.kinds is None else choice.kinds
    full = FULL_SEASON in kinds
    one = replace(choice, by_mark=choice.by_mark and not full)
    wanted = (kind for kind in ALL_KINDS if full or kind in kinds)
    return [(replace(one, kinds=frozenset({kind})), kind not in kinds) for kind in wanted]


def _read(connection: Connection, chosen: Selection, part: Part, ending: str, enough: int | None) -> Iterator[Entry]:
    cursor = raw(connection).execute(part.sql(chosen.columns, ending), chosen.parameters)
    # one by one: SQLite reads no more rows than are asked for
    yield from islice((rows.entry_of(row) for row in cursor if chosen.lets(row)), enough)
    cursor.close()


def _rare(connection: Connection, words: list[str]) -> str | None:
    """The one of the words that the fewest titles have, where these are few."""
    sql = (
        "SELECT (SELECT count(*) FROM (SELECT 1 FROM show_search WHERE show_search MATCH :word LIMIT :n))"
        " + (SELECT count(*) FROM (SELECT 1 FROM episode_search WHERE episode_search MATCH :word LIMIT :n))"
    )
    found: list[tuple[int, str]] = []
    for word in words:
        values = {"word": begun_by([word]), "n": _RARE}
        found.append((int(connection.exec_driver_sql(sql, values).scalar_one()), word))
    count, word = min(found, default=(_RARE, ""))
    return word if count < _RARE else None


def _all_of(words: list[str]) -> tuple[str, dict[str, str]]:
    """Of several words that are all frequent, maybe never together: a condition on e, and its parameters."""
    long = [word for word in words if len(word) >= _OF_TITLES]
    if len(long) < 2:
        return "", {}
    queries = {f"word{n}": begun_by([word]) for n, word in enumerate(long)}
    return "".join(_HAS.replace(":any", f":{name}") for name in queries), queries
