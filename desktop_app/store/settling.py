"""Setting and taking away locks, and working out anew the entries that they bear on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from json import dumps

from desktop_app.domain.locks import Lock, LockedService, LockKey, OfEntry, OfService, OfShow, check
from desktop_app.domain.merge import settle as settled
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Status

from . import locks, rows
from .applying import Applying
from .database import Database, Write
from .known_services import known_service
from .known_shows import shows_of
from .merging import merging
from .telling import gone

_AT_ONCE = 50
"""Shows of one transaction: of most, that is 500 entries."""

_MARK = (
    "INSERT INTO unsettled SELECT id FROM show WHERE instr(services, ?1)"
    " UNION SELECT show_id FROM entry INDEXED BY entry_calendar WHERE services IS NOT NULL AND instr(services, ?1)"
    " ON CONFLICT DO NOTHING"
)


def change_locks(db: Database, changes: Mapping[LockKey, Lock | None], now: datetime) -> dict[LockKey, Lock | None]:
    """Set each lock, or take it away where there is None, and show their entries accordingly. The answer is what there
    was before: handing it back in is the way back, to where the episode is by then. On the worker.

    Entries and shows are settled at once; a lock on a service bears on thousands of shows: call `settle` until it
    says that none is left. PremieresError for a zone or a service that is none, and where nothing is
    left to take away on an entry that is gone. What is set on an entry or a show that is gone is dropped.
    """
    for key, lock in changes.items():
        if lock is not None:
            check(lock)
            if lock.key != key:
                raise ValueError(f"{lock} is not of {key}")
    with merging(db) as write:
        found = {key: locks.found(write.connection, key) for key in changes}
        changes = {found[key][0]: lock and replace(lock, target=found[key][0].target) for key, lock in changes.items()}
        ids = dict(found.values())
        former = {key: locks.stored(write.connection, key, ids[key]) for key in changes}
        if changes == former:
            _check_there(write, changes)
        shows: set[int] = set()
        for key, lock in changes.items():
            if lock == former[key]:
                continue
            show_id = _show_of(write, key)
            locks.put(write, key, ids[key], lock if lock is None else _in_full(write, lock, show_id))
            write.kinds.add("locks")
            if show_id is not None:
                shows.add(show_id)
            elif isinstance(key.target, OfService):
                write.run(_MARK, [(f"[{dumps(key.target.name, ensure_ascii=False)},",)])
        write.show_ids |= shows
        _settle(write, shows, now)
        _settle_some(write, now)
    return former


def settle(db: Database, now: datetime) -> bool:
    """Work out anew some of the entries that a lock on their service bears on; whether any are left. On the worker,
    which does something else in between."""
    with db.read() as connection:
        if connection.exec_driver_sql("SELECT 1 FROM unsettled LIMIT 1").fetchone() is None:
            return False
    with merging(db) as write:
        return _settle_some(write, now)


def _settle_some(write: Write, now: datetime) -> bool:
    found = [row[0] for row in write.fetch("SELECT show_id FROM unsettled LIMIT ?", _AT_ONCE + 1)]
    _settle(write, found[:_AT_ONCE], now)
    return len(found) > _AT_ONCE


def _settle(write: Write, show_ids: Iterable[int], now: datetime) -> None:
    ids = sorted(show_ids)
    if ids:
        merged = settled(shows_of(write.connection, ids), now)
        Applying(write, HAND).run(merged)
        write.run("DELETE FROM unsettled WHERE show_id = ?", [(show_id,) for show_id in ids])


def _show_of(write: Write, key: LockKey) -> int | None:
    match key.target:
        case OfEntry(entry_id):
            found = write.fetch("SELECT show_id FROM entry WHERE id = ?", entry_id)
            return found[0][0] if found else None
        case OfShow(show_id):
            return show_id
        case OfService():
            return None


def _check_there(write: Write, keys: Iterable[LockKey]) -> None:
    """What was set on an entry that another stands for by now went over to that: there is nothing to take away here."""
    ids = rows.json_list(key.target.entry_id for key in keys if isinstance(key.target, OfEntry))
    if ids != rows.json_list(()):
        live = f"SELECT 1 FROM entry WHERE id IN (SELECT value FROM json_each(?)) AND status <> '{Status.WITHDRAWN}'"
        if not write.fetch(live, ids):
            raise gone()


def _in_full(write: Write, lock: Lock, show_id: int | None) -> Lock:
    """With the country and the zone of a service that is given by its name alone."""
    value = lock.value
    if isinstance(value, LockedService) and value.service.country is value.service.zone is None:
        return replace(lock, value=LockedService(known_service(write.connection, value.service.name, show_id)))
    return lock
