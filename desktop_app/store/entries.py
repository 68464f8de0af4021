"""Reading entries: for a view, for a list, one by one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, tzinfo
from typing import Any

from sqlalchemy import Connection

from desktop_app.domain.show_page import Credit
from desktop_app.domain.values import Announcement, Choice, Entry

from . import rows
from .database import Database, raw
from .lapsed import lapsed_entries
from .removed import STANDS, removed_entries
from .selection import NOT_JOINED, collect, count, order, selection

_ONE = f"SELECT {rows.ENTRY_COLUMNS} FROM entry e JOIN show s ON s.id = e.show_id WHERE"
LEDGER_COLUMNS = (
    "source, air_precision, air_first, air_last, air_at, air_zone, status, learned_at, stated_at, key, season, episode,"
    " quote, url"
)
_LEDGER = f"SELECT {LEDGER_COLUMNS} FROM announcement WHERE show_id = ?"
_OF_ONE = "AND season = ? AND episode IS ?"


def entries(db: Database, choice: Choice, zone: tzinfo) -> list[Entry]:
    """What `choice` wants, ordered: all-day first in a day, then by instant, show and episode; spans by their first
    day; unknown dates last."""
    chosen = selection(choice, zone)
    with db.read() as connection:
        found = collect(lambda sql, values: raw(connection).execute(sql, values).fetchall(), chosen, zone)
        more: list[Entry] = []
        if choice.joined:
            more = removed_entries(connection, choice, zone) + lapsed_entries(connection, choice, zone)
    if choice.beside is not None and all(one.id != choice.beside for one in found):
        guest = entry(db, choice.beside)
        more += [guest] if guest is not None and _between(guest, choice, zone) else []
    return sorted([*found, *more], key=lambda entry: order(entry, zone)) if more else found


def _between(entry: Entry, choice: Choice, zone: tzinfo) -> bool:
    """Whether it touches the dates of the choice."""
    span = entry.air.span(zone)
    if span is None:
        return choice.unknown_dates
    return (choice.first is None or choice.first <= span[1]) and (choice.last is None or span[0] <= choice.last)


def entry(db: Database, entry_id: int) -> Entry | None:
    """None also for one that the person made and took back."""
    with db.read() as connection:
        row = connection.exec_driver_sql(f"{_ONE} e.id = ? AND {STANDS}", (entry_id,)).fetchone()
    return None if row is None else rows.entry_of(row)


def entry_of_identity(db: Database, identity: str) -> Entry | None:
    """None also for an episode that has become part of a full season's entry."""
    with db.read() as connection:
        row = connection.exec_driver_sql(f"{_ONE} e.identity = ? AND {STANDS} AND {NOT_JOINED}", (identity,)).fetchone()
    return None if row is None else rows.entry_of(row)


def show_entries(db: Database, show_id: int) -> list[Entry]:
    """All entries of the show by date, unknown dates last."""
    with db.read() as connection:
        found = connection.exec_driver_sql(f"{_ONE} e.show_id = ? AND {STANDS} AND {NOT_JOINED}", (show_id,)).fetchall()
    return sorted(map(rows.entry_of, found), key=lambda entry: order(entry, UTC))


def entries_by_id(connection: Connection, ids: Sequence[int]) -> list[Entry]:
    """In the order of the ids; without those that are not there."""
    sql = f"{_ONE} e.id IN (SELECT value FROM json_each(?)) AND {STANDS}"
    found = {row[0]: row for row in raw(connection).execute(sql, (rows.json_list(ids),))}
    return [rows.entry_of(found[entry_id]) for entry_id in ids if entry_id in found]


def told_by(db: Database, source: str) -> tuple[int, int]:
    """(entries, shows): how many the calendar has from the source, be it from others too."""
    sql = (
        "SELECT count(*), count(DISTINCT e.show_id) FROM entry e WHERE e.show_id IN (SELECT show_id FROM show_facts"
        f" WHERE source = :source) AND :source IN (SELECT value FROM json_each(e.sources)) AND {NOT_JOINED}"
    )
    with db.read() as connection:
        entries, shows = connection.exec_driver_sql(sql, {"source": source}).one()
    return entries, shows


def ledger(db: Database, show_id: int, season: int | None = None, episode: int | None = None) -> list[Announcement]:
    """The show's statements, the oldest first: all, or those of one season's date, or of one episode."""
    sql, values = (_LEDGER, (show_id,)) if season is None else (f"{_LEDGER} {_OF_ONE}", (show_id, season, episode))
    with db.read() as connection:
        found = connection.exec_driver_sql(f"{sql} ORDER BY learned_at, id", values).fetchall()
    return [announcement_of(row) for row in found]


def said_by(db: Database, source: str) -> list[Announcement]:
    """All that a source ever said, the oldest first."""
    columns = ", ".join(f"a.{name.strip()}" for name in LEDGER_COLUMNS.split(","))
    sql = (
        f"SELECT {columns} FROM show_facts f INDEXED BY show_facts_key CROSS JOIN announcement a"
        " ON a.show_id = f.show_id WHERE f.source = :source AND a.source = :source ORDER BY a.learned_at, a.id"
    )
    with db.read() as connection:
        return [announcement_of(row) for row in connection.exec_driver_sql(sql, {"source": source})]


def announcement_of(row: Sequence[Any]) -> Announcement:
    return Announcement(
        row[0],
        rows.air_date(*row[1:6]),
        rows.status(row[6]),
        rows.instant(row[7]),
        rows.instant_or_none(row[8]),
        *row[9:],
    )


def guests(db: Database, entry_id: int) -> tuple[Credit, ...] | None:
    """Who is in the entry's episodes beside the regulars; None where no source was asked yet."""
    with db.read() as connection:
        found = connection.exec_driver_sql(_EPISODES, (entry_id,)).fetchall()
        if not found:
            return None
        keys = rows.json_list(row[0] for row in found)
        credits = connection.exec_driver_sql(_GUESTS, (found[0][1], keys)).fetchall()
    return tuple({row[0]: credit_of(row) for row in reversed(credits)}.values())[::-1]


_EPISODES = (
    "SELECT p.key, p.show_id FROM entry e JOIN episode p ON p.show_id = e.show_id AND p.guests_asked = 1"
    " AND CASE WHEN e.episode IS NULL THEN p.key = e.special ELSE p.season = e.season"
    " AND p.number BETWEEN e.episode AND coalesce(e.episode_end, e.episode) END WHERE e.id = ?"
)
CREDIT_COLUMNS = (
    "p.id, p.name, c.characters, c.job, p.known_for, c.guest, c.billing, p.image, p.url, c.source, p.folded"
)
_GUESTS = (
    f"SELECT {CREDIT_COLUMNS} FROM credit c JOIN person p ON p.id = c.person_id WHERE c.show_id = ?"
    " AND c.episode_key IN (SELECT value FROM json_each(?)) ORDER BY c.id"
)


def credit_of(row: Sequence[Any]) -> Credit:
    """Of CREDIT_COLUMNS."""
    return Credit(
        person=row[1],
        characters=rows.words(row[2]),
        job=row[3],
        known_for=rows.words(row[4]),
        guest=bool(row[5]),
        order=row[6],
        image=row[7],
        url=row[8],
        source=row[9],
        person_id=row[0],
    )


def count_by_kind(
    db: Database, choice: Choice, zone: tzinfo, *, days: bool = True, spans: bool = True
) -> dict[str, int]:
    """How many entries of each mark the choice would show were all kinds wanted, as `count` has it. Without `spans`
    only those that have a day, without `days` only those that have none: of the former the counts of two halves of a
    year add up."""
    chosen = selection(replace(choice, kinds=None), zone).only(days=days, spans=spans)
    with db.read() as connection:
        return count(raw(connection).execute, chosen)
