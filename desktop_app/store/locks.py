"""The locks as rows: read for a merge, found by whose they are, and put."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import time
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.locks import (
    Field,
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    LockKey,
    OfEntry,
    OfService,
    OfShow,
    Target,
    Value,
)

from . import rows
from .database import Database, Write
from .telling import now_of

_ALL_DAY = "all day"
_FIELDS = tuple(Field)
COLUMNS = "held.entry_id, held.show_id, held.service, held.field, held.value, held.zone, held.since, held.episodes"
_OF_SHOWS = "SELECT value FROM json_each(?1)"
_BEARING = (
    f"SELECT e.show_id, {COLUMNS} FROM lock held CROSS JOIN entry e ON e.id = held.entry_id"
    f" WHERE e.show_id IN ({_OF_SHOWS})"
    f" UNION ALL SELECT held.show_id, {COLUMNS} FROM lock held WHERE held.show_id IN ({_OF_SHOWS})"
    f" UNION ALL SELECT NULL, {COLUMNS} FROM lock held WHERE held.service >= ''"  # any: so that the index is used
)
_ONE = f"SELECT {COLUMNS} FROM lock held WHERE held.id = ?"
_IDS = "SELECT id FROM lock WHERE show_id IS ? AND service IS ? AND field = ?"
_PUT = (  # of an entry or a show that is gone nothing is kept
    "INSERT INTO lock (entry_id, show_id, service, field, value, zone, since, episodes)"
    " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8"
    " WHERE ?3 IS NOT NULL OR EXISTS (SELECT 1 FROM entry WHERE id = ?1) OR EXISTS (SELECT 1 FROM show WHERE id = ?2)"
)
_GOES_OVER = (
    "INSERT INTO lock ({0}, field, value, zone, since) SELECT ?1, field, value, zone, since FROM lock WHERE {0} = ?2"
    " ON CONFLICT ({0}, field) DO UPDATE SET value = excluded.value, zone = excluded.zone, since = excluded.since"
    " WHERE excluded.since > since",
    "DELETE FROM lock WHERE {0} = ?2 AND ?1",
)
TO_SHOW = tuple(sql.format("show_id") for sql in _GOES_OVER)
"""With (the show that stays, the one that goes): of two locks that say the same thing the newer stays."""


def locks_of_show(db: Database, show_id: int) -> list[Lock]:
    """All of the show's entries, and its own, those set first first; without those of services."""
    with db.read() as connection:
        found = of_shows(connection, [show_id]).get(show_id, ())
    own = (lock for lock in found if not isinstance(lock.target, OfService))
    return sorted(own, key=lambda lock: (lock.since, _FIELDS.index(lock.field)))


def locks_of_services(db: Database) -> list[Lock]:
    """All that are set on services, by name."""
    with db.read() as connection:
        return of_services(connection)


def of_services(connection: Connection) -> list[Lock]:
    sql = f"SELECT {COLUMNS} FROM lock held WHERE held.service >= '' ORDER BY held.service, held.field"
    return [lock_of(row) for row in connection.exec_driver_sql(sql)]


def of_shows(connection: Connection, show_ids: Iterable[int]) -> dict[int, tuple[Lock, ...]]:
    """By show, all that bear on its entries; shows on which none does are left out. Those of services are few, and go
    with each."""
    wanted = list(show_ids)
    found: dict[int, list[Lock]] = defaultdict(list)
    everywhere: list[Lock] = []
    for row in connection.exec_driver_sql(_BEARING, (rows.json_list(wanted),)):
        (everywhere if row[0] is None else found[row[0]]).append(lock_of(row[1:]))
    if everywhere:
        return {show_id: (*found.get(show_id, ()), *everywhere) for show_id in wanted}
    return {show_id: tuple(held) for show_id, held in found.items()}


def found(connection: Connection, key: LockKey) -> tuple[LockKey, list[int]]:
    """The key, by the entry that its episode has by now, and the rows under it. PremieresError as `telling.now_of`."""
    if isinstance(key.target, OfEntry):
        target, ids = now_of(connection, key.target, "lock", f"field = '{key.field.value}'")
        return key._replace(target=target), ids
    _, show_id, service = _target(key.target)
    return key, [row[0] for row in connection.exec_driver_sql(_IDS, (show_id, service, key.field.value))]


def stored(connection: Connection, key: LockKey, ids: Sequence[int]) -> Lock | None:
    """The newest of these rows, as it is under the key."""
    locks = [lock_of(connection.exec_driver_sql(_ONE, (row_id,)).one()) for row_id in ids]
    newest = max(locks, key=lambda lock: lock.since, default=None)
    return newest and replace(newest, target=key.target)


def put(write: Write, key: LockKey, ids: Sequence[int], lock: Lock | None) -> None:
    """Keep that one in place of those rows, or none. What else is in its place is of another episode, and makes room
    until the entry is worked out anew."""
    write.run("DELETE FROM lock WHERE id = ?", [(row_id,) for row_id in ids])
    if lock is None:
        return
    episodes = None
    if isinstance(key.target, OfEntry):
        write.run(
            "UPDATE lock SET entry_id = NULL WHERE entry_id = ? AND field = ?", [(key.target.entry_id, key.field)]
        )
        episodes = rows.episodes_text(key.target.episodes)
    write.run(_PUT, [(*_target(key.target), key.field.value, *_value(lock.value), rows.epoch(lock.since), episodes)])


def lock_of(row: Sequence[Any]) -> Lock:
    """From `COLUMNS`; of one that is on no entry for now the entry is 0."""
    entry_id, show_id, service, field, value, zone, since, episodes = row
    target: Target = OfEntry(entry_id or 0, rows.episodes(episodes))
    if service is not None:
        target = OfService(service)
    elif show_id is not None:
        target = OfShow(show_id)
    return Lock(target, _read(Field(field), value, zone), rows.instant(since))


def _target(target: Target) -> tuple[int | None, int | None, str | None]:
    match target:
        case OfEntry(entry_id):
            return entry_id, None, None
        case OfShow(show_id):
            return None, show_id, None
        case OfService(name):
            return None, None, name


def _value(value: Value) -> tuple[str | None, str | None]:
    match value:
        case LockedDate(air, zone):
            return json.dumps([*rows.air_columns(air)[:3]]), zone
        case LockedTime(clock, zone):
            return _ALL_DAY if clock is None else clock.isoformat(), zone
        case LockedService(service):
            return rows.services_text((service,)), None
        case LockedZone(zone):
            return zone, zone


def _read(field: Field, value: str, zone: str) -> Value:
    match field:
        case Field.DATE:
            return LockedDate(_air(*json.loads(value)), zone)
        case Field.TIME:
            return LockedTime(None if value == _ALL_DAY else time.fromisoformat(value), zone)
        case Field.SERVICE:
            return LockedService(rows.services(value)[0])
        case Field.ZONE:
            return LockedZone(zone)


def _air(precision: str, first: str | None, last: str | None) -> AirDate:
    return rows.air_date(precision, first, last, None, None)
