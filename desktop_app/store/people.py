"""People: followed, found by name, and the page of one. Those of one name in several sources are one, where no source
knows two of it: a source that gives two people ids of their own means two.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.search_hits import PersonHit
from desktop_app.domain.words import folded

from . import rows
from .database import Database, Write, raw
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
_CALLED_SO = (
    "FROM followed_person WHERE person_id = ?1 OR person_id IN (SELECT p.id FROM person o JOIN person p"
    " ON p.folded = o.folded AND p.folded <> '' AND p.source <> o.source WHERE o.id = ?1)"
)
_UNFOLLOW = f"DELETE {_CALLED_SO}"
_FORMER = f"SELECT person_id, since {_CALLED_SO}"
_FOLLOW_AGAIN = "INSERT INTO followed_person (person_id, since) SELECT id, ?2 FROM person WHERE id = ?1"
_SPREAD = (
    "INSERT INTO followed_person (person_id, since) SELECT p.id, min(w.since) FROM person p JOIN person o"
    f" ON {_SAME} JOIN followed_person w ON w.person_id = o.id WHERE p.id IN {_LISTED} GROUP BY p.id"
    " ON CONFLICT DO NOTHING"
)
_SHOWS = f"SELECT DISTINCT show_id FROM credit WHERE person_id IN ({SAME_AS}) AND episode_key IS NULL AND guest = 0"
_PEOPLE = (
    "SELECT p.id, p.name, p.folded, EXISTS (SELECT 1 FROM person t WHERE t.folded = p.folded AND t.source = p.source"
    " AND t.id <> p.id), EXISTS (SELECT 1 FROM followed_person w WHERE w.person_id = p.id), p.image"
    f" FROM person p WHERE p.id IN {_LISTED}"
)
_PARTS = (
    f"SELECT c.person_id, {HIT_COLUMNS}, max(c.job IS NULL), min(c.job) FROM credit c JOIN show s ON s.id = c.show_id"
    f" WHERE c.person_id IN {_LISTED} GROUP BY c.person_id, s.id ORDER BY s.weight DESC, s.id"
)
_CALLED = "SELECT id FROM person WHERE folded = ? ORDER BY weight DESC, id"
_SHOWS_OF_A_PERSON = 3
Followed = dict[int, datetime]
"""By person, since when."""


def follow_person(db: Database, person_id: int, when: datetime) -> Followed:
    """Follow a person, and so all shows with them among regular cast and crew, whatever source tells of it. The answer
    is who of that name was followed before: to hand it to `follow_person_since` is the way back."""
    with db.write() as write:
        former = _followed(write, person_id)
        if write.connection.exec_driver_sql(_FOLLOW, (person_id, rows.epoch(when))).rowcount:
            _note_change(write, person_id)
    return former


def unfollow_person(db: Database, person_id: int) -> Followed:
    """Also where another source calls somebody so. The answer is that of `follow_person`."""
    return follow_person_since(db, person_id, {})


def follow_person_since(db: Database, person_id: int, wanted: Followed) -> Followed:
    """Of those who are called so follow these alone, since just then. The answer is that of `follow_person`."""
    with db.write() as write:
        former = _followed(write, person_id)
        if former != wanted:
            write.run(_UNFOLLOW, [(person_id,)])
            write.run(_FOLLOW_AGAIN, [(one, rows.epoch(since)) for one, since in wanted.items()])
            _note_change(write, person_id)
    return former


def _followed(write: Write, person_id: int) -> Followed:
    return {row[0]: rows.instant(row[1]) for row in write.fetch(_FORMER, person_id)}


def _note_change(write: Write, person_id: int) -> None:
    write.kinds.add("follows")
    write.unbounded = True
    write.show_ids |= {row[0] for row in write.fetch(_SHOWS, person_id)}


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
    file, listed = raw(connection), (rows.json_list(ids),)
    people = {row[0]: row for row in file.execute(_PEOPLE, listed)}
    shows: dict[object, dict[int, Any]] = {}
    jobs: dict[object, str | None] = {}
    for row in file.execute(_PARTS, listed):
        who = _who(people[row[0]])
        of_person = shows.setdefault(who, {})
        if len(of_person) < _SHOWS_OF_A_PERSON:
            of_person.setdefault(row[1], hit_of(row[1:]))
        jobs.setdefault(who, None if row[7] else row[8])
    found: dict[object, PersonHit] = {}
    for person_id in ids:
        if person_id not in people:
            continue
        row = people[person_id]
        who = _who(row)
        followed = bool(row[4]) or (who in found and found[who].followed)
        first = found.get(who) or PersonHit(row[1], tuple(shows.get(who, {}).values()), person_id, job=jobs.get(who))
        found[who] = replace(first, followed=followed, image=first.image or row[5])
    return list(found.values())


def same_people(file: sqlite3.Connection, ids: Sequence[int]) -> list[tuple[str, list[int]]]:
    """(the folded name, the ids) of each person, in the order of the ids."""
    people = {row[0]: row for row in file.execute(_PEOPLE, (rows.json_list(ids),))}
    found: dict[object, tuple[str, list[int]]] = {}
    for person_id in ids:
        if person_id in people:
            row = people[person_id]
            found.setdefault(_who(row), (row[2], []))[1].append(person_id)
    return list(found.values())


def _who(person: Any) -> object:
    """The name alone, or also the id where their source knows two of that name."""
    return person[0] if person[3] or not person[2] else person[2]
