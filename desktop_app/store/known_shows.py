"""What the library holds of the shows that a snapshot may be about: a handful of statements for any number of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from sqlalchemy import Connection

from desktop_app.domain.facts import CAST_READ
from desktop_app.domain.joining import ids_of, page_of
from desktop_app.domain.known import KnownShow
from desktop_app.domain.statements import Snapshot
from desktop_app.domain.words import folded

from . import attached, binge, locks, rows, stated
from .casts import first_names, in_one
from .database import Database
from .entries import LEDGER_COLUMNS, announcement_of

_Value = TypeVar("_Value")
_LISTED = "(SELECT value FROM json_each(?))"


def known(db: Database, source: str, snapshot: Snapshot, missing: frozenset[str] = frozenset()) -> list[KnownShow]:
    """The shows that the snapshot's rows, or the missing episodes, may be: those with the source's key, with an
    external id or a page in common, or of the same folded title. By id."""
    with db.read() as connection:
        return known_in(connection, source, snapshot, missing)


def known_by_id(db: Database, ids: Iterable[int]) -> list[KnownShow]:
    """Those of the shows that the library still has, by id."""
    with db.read() as connection:
        return shows_of(connection, sorted(set(ids)))


def known_in(
    connection: Connection, source: str, snapshot: Snapshot, missing: frozenset[str] = frozenset()
) -> list[KnownShow]:
    """The same inside a write that goes on from there."""
    return shows_of(connection, sorted(_matching(connection, source, snapshot, missing)))


def _matching(connection: Connection, source: str, snapshot: Snapshot, missing: frozenset[str]) -> set[int]:
    found: set[int] = set()

    def match(table: str, column: str, values: Iterable[object], also: str = "", *more: object) -> None:
        listed = list(values)
        if listed:
            sql = f"SELECT show_id FROM {table} WHERE {also}{column} IN {_LISTED}"
            found.update(row[0] for row in connection.exec_driver_sql(sql, (*more, rows.json_list(listed))))

    keys = {show.key for show in snapshot.shows} | snapshot.cast_of | snapshot.complete_shows
    for said in (snapshot.seasons, snapshot.episodes, snapshot.credits, snapshot.relations):
        keys.update(row.show_key for row in said)
    match("show_facts", "key", keys, "source = ? AND ", source)
    match("show_facts", "folded", {folded(show.title) for show in snapshot.shows})
    match("show_facts", "page", {page for show in snapshot.shows if (page := page_of(show.url))})
    ids: dict[str, set[str]] = defaultdict(set)
    for show in snapshot.shows:
        for name, value in ids_of(source, show):
            ids[name].add(value)
    for name, values in ids.items():
        match("external_id", "value", values, "name = ? AND ", name)
        if name != source:  # an id that is a source's own
            match("show_facts", "key", values, "source = ? AND ", name)
    match("episode", "key", missing | snapshot.guests_of, "source = ? AND ", source)
    return found


def shows_of(connection: Connection, ids: list[int]) -> list[KnownShow]:
    """Those that the library has, in the order of their ids."""
    if not ids:
        return []
    listed = (rows.json_list(ids),)

    def by_show(sql: str, value: Callable[[Any], _Value]) -> dict[int, list[_Value]]:
        found: dict[int, list[_Value]] = defaultdict(list)
        for row in connection.exec_driver_sql(sql, listed):
            found[row[0]].append(value(row))
        return found

    def select(columns: str, table: str, order: str = "id") -> str:
        return f"SELECT {columns} FROM {table} WHERE show_id IN {_LISTED} ORDER BY {order}"

    names = connection.exec_driver_sql(f"SELECT id, key FROM show WHERE id IN {_LISTED} ORDER BY id", listed).fetchall()
    facts = by_show(select(stated.SHOW, "show_facts", "id DESC"), lambda row: (row[1], stated.show(row)))
    keys = {(show_id, source): said.key for show_id, pairs in facts.items() for source, said in pairs}

    def key_of(row: Any) -> str:
        return keys.get((row[0], row[1]), "")

    seasons = by_show(select(stated.SEASON, "season"), lambda row: (row[1], stated.season(row, key_of(row))))
    episodes = by_show(select(stated.EPISODE, "episode"), lambda row: (row[1], stated.episode(row, key_of(row))))
    relations = by_show(select(stated.RELATION, "relation"), lambda row: (row[1], stated.relation(row, key_of(row))))
    said = by_show(
        select(f"show_id, {LEDGER_COLUMNS}", "announcement", "learned_at, id"), lambda row: announcement_of(row[1:])
    )
    entries = by_show(select(stated.ENTRY, "entry"), stated.entry)
    casts = first_names(connection, ids, CAST_READ)
    held = locks.of_shows(connection, ids)
    done = attached.of_shows(connection, ids)
    wanted = binge.wanted_since(connection, ids)
    return [
        KnownShow(
            show_id,
            key,
            dict(facts[show_id]),
            tuple(seasons[show_id]),
            tuple(episodes[show_id]),
            tuple(relations[show_id]),
            tuple(said[show_id]),
            tuple(entries[show_id]),
            in_one(casts.get(show_id, {}), CAST_READ),
            {source: tuple(names.values()) for source, names in casts.get(show_id, {}).items()},
            locks=held.get(show_id, ()),
            attached=done.get(show_id, ()),
            binge=wanted.get(show_id),
        )
        for show_id, key in names
    ]
