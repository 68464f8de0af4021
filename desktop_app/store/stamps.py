"""SEQUENCE and its stamp where the library is behind what calendars elsewhere have read of its entries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from . import rows
from .database import Database, Write

_TOLD = "SELECT json_extract(value, '$[0]') AS uid, json_extract(value, '$[1]') AS sequence FROM json_each(?)"
_BEHIND = (
    f"FROM ({_TOLD}) f LEFT JOIN entry e ON e.uid = f.uid LEFT JOIN former_sequence k ON k.uid = f.uid"
    " WHERE f.sequence > coalesce(e.sequence, k.sequence, -1)"
)
_REMEMBER = (
    f"INSERT INTO former_sequence (uid, sequence) SELECT f.uid, f.sequence {_BEHIND} AND e.uid IS NULL"
    " ON CONFLICT (uid) DO UPDATE SET sequence = excluded.sequence"
)
_COUNT_ON = (
    f"UPDATE entry SET sequence = f.sequence + 1 FROM ({_TOLD}) f"
    " WHERE f.uid = entry.uid AND f.sequence > entry.sequence"
)
_GO_ON = (
    "UPDATE entry SET sequence = (SELECT f.sequence FROM former_sequence f WHERE f.uid = entry.uid) + 1"
    " WHERE id >= ? AND uid IN (SELECT uid FROM former_sequence)"
)
_GONE_ON = "DELETE FROM former_sequence WHERE uid IN (SELECT uid FROM entry)"


def restamp(db: Database, stamps: Mapping[str, tuple[int, datetime]]) -> None:
    """By UID, the SEQUENCE and the instant of the last change that an entry has from now on."""
    with db.write() as write:
        known = [(sequence, rows.epoch(modified), uid) for uid, (sequence, modified) in stamps.items()]
        if write.run("UPDATE entry SET sequence = ?, modified = ? WHERE uid = ?", known):
            write.kinds.add("entries")
            write.unbounded = True


def count_on(db: Database, sequences: Mapping[str, int]) -> bool:
    """By UID, what calendars have read of entries that are to be read no longer: should one come again, it comes under
    a higher number, also where there is no such entry yet. Whether entries have other numbers now."""
    told = rows.json_list([uid, sequence] for uid, sequence in sequences.items())
    with db.read() as connection:
        if connection.exec_driver_sql(f"SELECT 1 {_BEHIND}", (told,)).fetchone() is None:
            return False
    with db.write() as write:
        write.run(_REMEMBER, [(told,)])
        if not write.run(_COUNT_ON, [(told,)]):
            return False
        write.kinds.add("entries")
        write.unbounded = True
        return True


def go_on(write: Write, first_id: int) -> None:
    """The entries that were made just now, from that id on, count on from what a former library had come to."""
    if write.fetch("SELECT 1 FROM former_sequence LIMIT 1"):
        write.run(_GO_ON, [(first_id,)])
        write.run(_GONE_ON, [()])
