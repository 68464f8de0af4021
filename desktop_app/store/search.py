"""Search as you type. Nothing is sorted and nothing is counted: rows are found in order of weight, and few are read.

The words of a search are folded first, which leaves letters and digits only: no query language gets through.
"""

from __future__ import annotations

from sqlalchemy import Connection

from desktop_app.domain.search_hits import PersonHit, SearchHits, ShowHit
from desktop_app.domain.values import Entry
from desktop_app.domain.words import folded

from . import rows
from .database import Database
from .entries import entries_by_id
from .selection import holds
from .shows import HIT_COLUMNS, hit_of, hits
from .word_index import row_id

_LEAST_FOR_EPISODES = 3
_LOOKED_THROUGH = 50
_SHOWS_OF_A_PERSON = 3
_LONGEST = 12
"""Words of a search that count."""

_EXACT = (
    "SELECT s.id FROM show_facts f JOIN show s ON s.id = f.show_id WHERE f.folded = ? ORDER BY s.weight DESC LIMIT ?"
)
_TITLES = "SELECT id, episode_title FROM entry WHERE id IN (SELECT value FROM json_each(?))"
_PEOPLE = "SELECT id, name FROM person WHERE id IN (SELECT value FROM json_each(?))"
_PARTS = (
    f"SELECT c.person_id, {HIT_COLUMNS} FROM credit c JOIN show s ON s.id = c.show_id"
    " WHERE c.person_id IN (SELECT value FROM json_each(?)) GROUP BY c.person_id, s.id ORDER BY s.weight DESC, s.id"
)
_SHOWS_WITH = (
    f"SELECT {HIT_COLUMNS} FROM show s WHERE s.id IN (SELECT show_id FROM credit"
    " WHERE person_id IN (SELECT value FROM json_each(?))) ORDER BY s.weight DESC, s.id"
)


def search(db: Database, text: str, limit: int = 8) -> SearchHits:
    """Shows, people and episodes of which each word of the text begins a word; the heaviest first, and a show of just
    this title before them. Episodes from three letters on."""
    words = folded(text).split()[:_LONGEST]
    if not words:
        return SearchHits()
    query = _query(words)
    with db.read() as connection:
        exact = [row[0] for row in connection.exec_driver_sql(_EXACT, (" ".join(words), limit))]
        shows = list(dict.fromkeys([*exact, *_found(connection, "show_search", query, limit)]))
        people = _found(connection, "person_search", query, limit)
        episodes = _episodes(connection, words, limit)
        return SearchHits(
            tuple(hits(connection, shows[:limit])),
            _people(connection, people[:limit]),
            tuple(episodes[:limit]),
            max(len(shows), len(people), len(episodes)) > limit,
        )


def shows_with(db: Database, person: PersonHit) -> tuple[ShowHit, ...]:
    """All shows that a person whom a search found is in, the best known first."""
    with db.read() as connection:
        found = connection.exec_driver_sql(_SHOWS_WITH, (rows.json_list(person.ids),))
        return tuple(hit_of(row) for row in found)


def _episodes(connection: Connection, words: list[str], limit: int) -> list[Entry]:
    """Words of one or two letters begin too many of a million titles to be looked up: they are looked for in what the
    longer words find."""
    long = [word for word in words if len(word) >= _LEAST_FOR_EPISODES]
    if not long:
        return []
    if len(long) < len(words):
        found = _found(connection, "episode_search", _query(long), _LOOKED_THROUGH)
        titles = connection.exec_driver_sql(_TITLES, (rows.json_list(found),)).fetchall()
        fit = {entry_id for entry_id, title in titles if holds(tuple(words), "", title)}
        found = [entry_id for entry_id in found if entry_id in fit]
    else:
        found = _found(connection, "episode_search", _query(long), limit)
    return entries_by_id(connection, found[: limit + 1])


def _query(words: list[str]) -> str:
    return " ".join(f'"{word}"*' for word in words)


def _found(connection: Connection, table: str, query: str, limit: int) -> list[int]:
    sql = f"SELECT rowid FROM {table} WHERE {table} MATCH ? LIMIT ?"
    return [row_id(row[0]) for row in connection.exec_driver_sql(sql, (query, limit + 1))]


def _people(connection: Connection, ids: list[int]) -> tuple[PersonHit, ...]:
    """People of one name that several sources know are one hit."""
    listed = (rows.json_list(ids),)
    names = {row[0]: row[1] for row in connection.exec_driver_sql(_PEOPLE, listed)}
    shows: dict[str, dict[int, ShowHit]] = {}
    for row in connection.exec_driver_sql(_PARTS, listed):
        of_person = shows.setdefault(names[row[0]], {})
        if len(of_person) < _SHOWS_OF_A_PERSON:
            of_person.setdefault(row[1], hit_of(row[1:]))
    ids_of: dict[str, list[int]] = {}
    for person_id in ids:
        if person_id in names:
            ids_of.setdefault(names[person_id], []).append(person_id)
    return tuple(PersonHit(name, tuple(shows.get(name, {}).values()), tuple(of)) for name, of in ids_of.items())
