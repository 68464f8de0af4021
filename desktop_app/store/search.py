"""Search as you type. Nothing is sorted and nothing is counted: rows are found in order of weight, and few are read.

The words of a search are folded first, which leaves letters and digits only: no query language gets through.
"""

from __future__ import annotations

from sqlalchemy import Connection

from desktop_app.domain.search_hits import SearchHits
from desktop_app.domain.values import Entry
from desktop_app.domain.words import folded

from . import rows
from .database import Database
from .entries import entries_by_id
from .people import person_hits
from .selection import holds
from .shows import hits
from .word_index import row_id

_LEAST_FOR_EPISODES = 3
_LOOKED_THROUGH = 50
_LONGEST = 12
"""Words of a search that count."""

_EXACT = (
    "SELECT s.id FROM show_facts f JOIN show s ON s.id = f.show_id WHERE f.folded = ? ORDER BY s.weight DESC LIMIT ?"
)
_TITLES = "SELECT id, episode_title FROM entry WHERE id IN (SELECT value FROM json_each(?))"


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
            tuple(person_hits(connection, people[:limit])),
            tuple(episodes[:limit]),
            max(len(shows), len(people), len(episodes)) > limit,
        )


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
