"""SEQUENCE and its stamp where the library is behind what calendars elsewhere have read of its entries."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from . import rows
from .database import Database, Write

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


def go_on(write: Write, first_id: int) -> None:
    """The entries that were made just now, from that id on, count on from what a former library had come to."""
    if write.fetch("SELECT 1 FROM former_sequence LIMIT 1"):
        write.run(_GO_ON, [(first_id,)])
        write.run(_GONE_ON, [()])
