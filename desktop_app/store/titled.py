"""What a calendar asks the library: which shows have its titles, and which of its events are our own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from . import rows
from .database import Database

_LISTED = "(SELECT value FROM json_each(?))"


class Titled(NamedTuple):
    """One source's word of a show of some title."""

    show_id: int
    source: str
    key: str
    premiered: date | None
    countries: frozenset[str] = frozenset()
    """Of the show's channels; none where they are unknown, or it is shown everywhere."""


def shows_titled(db: Database, folded: Iterable[str]) -> dict[str, list[Titled]]:
    """By folded title, of all that any source calls so."""
    sql = (
        "SELECT f.folded, f.show_id, f.source, f.key, f.premiered, s.country FROM show_facts f JOIN show s"
        f" ON s.id = f.show_id WHERE f.folded IN {_LISTED} ORDER BY f.show_id, f.id"
    )
    found: dict[str, list[Titled]] = defaultdict(list)
    with db.read() as connection:
        for title, show_id, source, key, day, on in connection.exec_driver_sql(sql, (rows.json_list(list(folded)),)):
            countries = frozenset(re.findall("[A-Z]{2}", on or ""))
            found[title].append(Titled(show_id, source, key, rows.day_or_none(day), countries))
    return found


def own_uids(db: Database, uids: Iterable[str]) -> frozenset[str]:
    """Those that are of entries of this library: an event that has one was exported from it, or from one like it."""
    sql = f"SELECT uid FROM entry WHERE uid IN {_LISTED}"
    with db.read() as connection:
        return frozenset(uid for (uid,) in connection.exec_driver_sql(sql, (rows.json_list(list(uids)),)))
