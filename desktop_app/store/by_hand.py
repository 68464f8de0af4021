"""Entries that the person makes: made, changed and taken back through the same merge as what any source says."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.by_hand import ByHand, checked, said_by_hand, snapshot_of, taken_back
from desktop_app.domain.known import Merged, ShowWrite
from desktop_app.domain.merge import merge
from desktop_app.domain.resolve import HAND
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Entry, Status
from desktop_app.domain.words import folded
from desktop_app.errors import PremieresError

from . import locks, stated
from .applying import Applying
from .database import Database, Write
from .entries import entries_by_id
from .known_services import known_service
from .known_shows import known_in, shows_of
from .merging import merging
from .telling import entry_of

_EPISODE = f"SELECT {stated.EPISODE} FROM episode WHERE source = '{HAND}' AND key = ?"
_FACTS = f"SELECT {stated.SHOW} FROM show_facts WHERE source = '{HAND}' AND show_id = ?"
_CALLED = f"SELECT show_id FROM show_facts INDEXED BY show_facts_folded WHERE folded = ? AND source = '{HAND}'"
_SHOW = "SELECT key, title, (SELECT count(*) FROM show_facts WHERE show_id = show.id) FROM show WHERE id = ?"
_OF_ENTRY = (
    f"SELECT p.key FROM entry e JOIN episode p ON p.show_id = e.show_id AND p.source = '{HAND}'"
    " AND CASE WHEN e.episode IS NULL THEN p.key = e.special ELSE p.season = e.season AND p.number = e.episode END"
    f" WHERE e.id = ? AND p.status <> '{Status.WITHDRAWN}' ORDER BY p.id DESC LIMIT 1"
)
_TAKEN = (
    "SELECT 1 FROM entry WHERE show_id = ?1 AND season = ?2 AND ?3 BETWEEN episode AND coalesce(episode_end, episode)"
    f" AND status <> '{Status.WITHDRAWN}' AND NOT EXISTS (SELECT 1 FROM announcement a WHERE a.show_id = ?1"
    f" AND a.source = '{HAND}' AND a.key = ?4 AND a.season = ?2 AND a.episode = ?3)"
)


def set_by_hand(db: Database, key: str, said: ByHand | None, now: datetime) -> ByHand | None:
    """Make the entry of that key, change it, or take it back with None. The answer is what was said of it before, None
    where nothing was: handing that in again is the way back, to the same UID. On the worker.

    `key` is any text that no other entry has, and stays the entry's. A new one joins a show as what any source says
    does; it stays with its show, which is called by another title when nobody else tells of it. PremieresError where
    something is missing or wrong, or another entry has the number that this one is given.
    """
    said = None if said is None else checked(said)
    with merging(db) as write:
        stored = _stored(write.connection, key)
        former = None if stored is None else _former(write.connection, *stored)
        if said is not None:
            if stored is not None:
                _check_number(write.connection, key, stored, said)
            snapshot = _stated(write, key, said, None if stored is None else stored[0])
        elif stored is not None and former is not None:
            snapshot = taken_back(stored[1])
        else:
            return None
        # a new title makes no other show of it: the way back could not part the two
        known = shows_of(write.connection, [stored[0]]) if stored else known_in(write.connection, HAND, snapshot)
        merged = merge(known, snapshot, now, locks=locks.of_services(write.connection))
        Applying(write, HAND).run(merged)
    return former


def made_by_hand(db: Database, entry_id: int) -> tuple[str, ByHand] | None:
    """(key, what the person says of it); None of an entry that she did not make."""
    with db.read() as connection:
        row = connection.exec_driver_sql(_OF_ENTRY, (entry_id,)).fetchone()
        stored = None if row is None else _stored(connection, row[0])
        said = None if stored is None else _former(connection, *stored)
    return None if row is None or said is None else (row[0], said)


def entry_by_hand(db: Database, key: str) -> Entry | None:
    """The entry that shows what was said under that key; None where it has been taken back."""
    return entry_told(db, HAND, key)


def entry_told(db: Database, source: str, key: str) -> Entry | None:
    """The same of what any source said under its key of an episode."""
    with db.read() as connection:
        found = entry_of(connection, (source, key))
        entries = [] if found is None else entries_by_id(connection, [found])
    return entries[0] if entries else None


def _stored(connection: Connection, key: str) -> tuple[int, EpisodeFacts] | None:
    """(show, what was said of it last), taken back or not."""
    row = connection.exec_driver_sql(_EPISODE, (key,)).fetchone()
    if row is None:
        return None
    facts = _facts(connection, row[0])
    return row[0], stated.episode(row, facts.key if facts is not None else "")


def _check_number(connection: Connection, key: str, stored: tuple[int, EpisodeFacts], said: ByHand) -> None:
    """Two entries that become one cannot be parted again. A number that it once had is the way back to it."""
    place = said.season, said.episode
    if said.episode is None or place == (stored[1].season, stored[1].number):
        return
    if connection.exec_driver_sql(_TAKEN, (stored[0], *place, f"episode:{key}")).fetchone() is not None:
        sentence = (
            f"Season {said.season}, episode {said.episode} is on the calendar already: change that entry, or give"
            " another number."
        )
        raise PremieresError("number-taken", sentence, season=said.season, number=said.episode)


def _former(connection: Connection, show_id: int, facts: EpisodeFacts) -> ByHand | None:
    if facts.status is Status.WITHDRAWN:
        return None
    return said_by_hand(facts, show_id, _show(connection, show_id)[1])


def _stated(write: Write, key: str, said: ByHand, home: int | None) -> Snapshot:
    """What is said, of the show that it belongs to: `home` where it was said before, the one that is meant, one that
    has been made by hand under that title, or a new one."""
    connection = write.connection
    if home is not None and said.show_id not in (None, home) and _exists(connection, said.show_id):
        raise PremieresError("other-show", "An entry stays with its show: remove it, and add it to the other one.")
    show_id = home if home is not None else said.show_id
    if show_id is None and folded(said.title):
        found = connection.exec_driver_sql(_CALLED, (folded(said.title),)).fetchone()
        show_id = found[0] if found is not None else None
    facts = ShowFacts(key, said.title) if show_id is None else _attached(write, show_id, key, said.title)
    service = known_service(connection, said.service, show_id) if said.service else None
    return snapshot_of(replace(said, title=facts.title), key, facts.key, service)


def _attached(write: Write, show_id: int, key: str, title: str) -> ShowFacts:
    """What the person says of a show that the library has: from now on that it is hers too."""
    show_key, called, sources = _show(write.connection, show_id)
    facts = _facts(write.connection, show_id)
    if facts is None:
        facts = ShowFacts(key, called)
        Applying(write, HAND).run(Merged((ShowWrite(show_id, show_key, facts=facts),)))
    return replace(facts, title=title) if title and sources == 1 else facts


def _exists(connection: Connection, show_id: int | None) -> bool:
    """One that became part of another does not."""
    return connection.exec_driver_sql("SELECT 1 FROM show WHERE id = ?", (show_id,)).fetchone() is not None


def _facts(connection: Connection, show_id: int) -> ShowFacts | None:
    row = connection.exec_driver_sql(_FACTS, (show_id,)).fetchone()
    return None if row is None else stated.show(row)


def _show(connection: Connection, show_id: int) -> tuple[str, str, int]:
    """(key, title, how many sources tell of it)"""
    row: Any = connection.exec_driver_sql(_SHOW, (show_id,)).fetchone()
    if row is None:
        raise PremieresError("no-such-show", "That show is no longer in the library: choose another.")
    return row[0], row[1], row[2]
