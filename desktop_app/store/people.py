"""People: followed, found by name, and the page of one. Those of one name in several sources are one, where no source
knows two of it: a source that gives two people ids of their own means two.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.search_hits import PersonHit, ShowHit
from desktop_app.domain.values import Changes
from desktop_app.domain.words import folded

from . import rows
from .database import Database, Write
from .shows import HIT_COLUMNS, hit_of

_LISTED = "(SELECT value FROM json_each(?))"
_SAME = (
    "p.folded = o.folded AND p.folded <> '' AND p.source <> o.source AND NOT EXISTS (SELECT 1 FROM person t"
    " WHERE t.folded = o.folded AND t.source IN (o.source, p.source) AND t.id NOT IN (o.id, p.id))"
)
"""Whether persons o and p, of two sources, are the same."""
SAME_AS = f"SELECT ?1 AS id UNION SELECT p.id FROM person o JOIN person p ON {_SAME} WHERE o.id = ?1"
_FOLLOW = (
    f"INSERT INTO followed_person (person_id, since) SELECT id, ?2 FROM person WHERE id IN ({SAME_AS})"
    " ON CONFLICT DO NOTHING"
)
_UNFOLLOW = (
    "DELETE FROM followed_person WHERE person_id = ?1 OR person_id IN (SELECT p.id FROM person o JOIN person p"
    " ON p.folded = o.folded AND p.folded <> '' AND p.source <> o.source WHERE o.id = ?1)"
)
_SPREAD = (
    "INSERT INTO followed_person (person_id, since) SELECT p.id, min(w.since) FROM person p JOIN person o"
    f" ON {_SAME} JOIN followed_person w ON w.person_id = o.id WHERE p.id IN {_LISTED} GROUP BY p.id"
    " ON CONFLICT DO NOTHING"
)
_SHOWS = f"SELECT DISTINCT show_id FROM credit WHERE person_id IN ({SAME_AS}) AND episode_key IS NULL AND guest = 0"
_PEOPLE = (
    "SELECT p.id, p.name, p.folded, EXISTS (SELECT 1 FROM person t WHERE t.folded = p.folded AND t.source = p.source"
    " AND t.id <> p.id), EXISTS (SELECT 1 FROM followed_person w WHERE w.person_id = p.id)"
    f" FROM person p WHERE p.id IN {_LISTED}"
)
_PARTS = (
    f"SELECT c.person_id, {HIT_COLUMNS} FROM credit c JOIN show s ON s.id = c.show_id"
    f" WHERE c.person_id IN {_LISTED} GROUP BY c.person_id, s.id ORDER BY s.weight DESC, s.id"
)
_SHOWS_WITH = (
    f"SELECT {HIT_COLUMNS} FROM show s WHERE s.id IN (SELECT show_id FROM credit WHERE person_id IN ({SAME_AS}))"
    " ORDER BY s.weight DESC, s.id"
)
_CALLED = "SELECT id FROM person WHERE folded = ? ORDER BY weight DESC, id"
_SHOWS_OF_A_PERSON = 3


def follow_person(db: Database, person_id: int, when: datetime) -> Changes:
    """Follow a person, and so all shows with them among regular cast and crew, whatever source tells of it."""
    return _change(db, person_id, _FOLLOW, rows.epoch(when))


def unfollow_person(db: Database, person_id: int) -> Changes:
    """Also where another source calls somebody so."""
    return _change(db, person_id, _UNFOLLOW)


def shows_with(db: Database, person_id: int) -> tuple[ShowHit, ...]:
    """All shows that a person is in, be it for one episode, the best known first."""
    with db.read() as connection:
        return tuple(hit_of(row) for row in connection.exec_driver_sql(_SHOWS_WITH, (person_id,)))


def _change(db: Database, person_id: int, sql: str, *more: float) -> Changes:
    with db.write() as write:
        if write.connection.exec_driver_sql(sql, (person_id, *more)).rowcount:
            write.kinds.add("follows")
            write.unbounded = True
            write.show_ids |= {row[0] for row in write.fetch(_SHOWS, person_id)}
    return write.changes()


def spread(write: Write, new: Iterable[int], cast: Iterable[int]) -> None:
    """Those of the new people are followed whose namesake of another source is. `cast` are people who are in a show, or
    no longer, since now: views of what is followed hear of it where one of them is."""
    followed = {row[0] for row in write.fetch("SELECT person_id FROM followed_person")}
    if not followed:
        return
    write.run(_SPREAD, [(rows.json_list(new),)])
    followed |= {row[0] for row in write.fetch("SELECT person_id FROM followed_person")}
    if not followed.isdisjoint(cast):
        write.kinds.add("follows")
        write.unbounded = True


def find_people(db: Database, name: str) -> list[PersonHit]:
    """All people of exactly this name, but for case and accents; the best known first."""
    words = folded(name)
    if not words:
        return []
    with db.read() as connection:
        return person_hits(connection, [row[0] for row in connection.exec_driver_sql(_CALLED, (words,))])


def person_hits(connection: Connection, ids: Sequence[int]) -> list[PersonHit]:
    """In the order of the ids, each person once."""
    listed = (rows.json_list(ids),)
    people = {row[0]: row for row in connection.exec_driver_sql(_PEOPLE, listed)}
    shows: dict[object, dict[int, Any]] = {}
    for row in connection.exec_driver_sql(_PARTS, listed):
        of_person = shows.setdefault(_who(people[row[0]]), {})
        if len(of_person) < _SHOWS_OF_A_PERSON:
            of_person.setdefault(row[1], hit_of(row[1:]))
    found: dict[object, PersonHit] = {}
    for person_id in ids:
        if person_id not in people:
            continue
        row = people[person_id]
        who = _who(row)
        followed = bool(row[4]) or (who in found and found[who].followed)
        first = found.get(who) or PersonHit(row[1], tuple(shows.get(who, {}).values()), person_id)
        found[who] = PersonHit(first.name, first.shows, first.id, followed)
    return list(found.values())


def _who(person: Any) -> object:
    """The name alone, or also the id where their source knows two of that name."""
    return person[0] if person[3] or not person[2] else person[2]
