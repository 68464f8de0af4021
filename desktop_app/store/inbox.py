"""The inbox: what feeds of news announce, until the person accepts or dismisses it."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import datetime

from desktop_app.domain.inbox import Item, State, Waiting
from desktop_app.errors import PremieresError

from . import rows
from .database import Database

_INSERT = (
    "INSERT INTO inbox (source, item, told, article, state, came) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"
)
_LEFT = (
    f"DELETE FROM inbox WHERE source = ? AND state = '{State.SILENT}' AND item NOT IN (SELECT value FROM json_each(?))"
)
_WAITING = f"SELECT id, source, article, came FROM inbox INDEXED BY inbox_new WHERE state = '{State.NEW}' ORDER BY id"

_BACK = f"UPDATE inbox SET state = '{State.NEW}', article = ? WHERE id = ? AND source = ? AND state <> '{State.NEW}'"
_IDS = f"SELECT id FROM inbox INDEXED BY inbox_new WHERE state = '{State.NEW}' ORDER BY id"


def waiting(db: Database) -> list[Waiting]:
    """What the inbox holds, the oldest first."""
    with db.read() as connection:
        found = connection.exec_driver_sql(_WAITING).fetchall()
    return [Waiting(row[0], row[1], row[2], rows.instant(row[3])) for row in found]


def waiting_ids(db: Database) -> list[int]:
    """The numbers of what the inbox holds, the oldest first, without a look at the articles."""
    with db.read() as connection:
        found = connection.exec_driver_sql(_IDS).fetchall()
    return [row[0] for row in found]


def items_seen(db: Database, source: str) -> tuple[frozenset[str], frozenset[str]]:
    """The keys of a feed's items that were read, and of what they told."""
    sql = "SELECT item, told FROM inbox INDEXED BY inbox_item WHERE source = ?"
    with db.read() as connection:
        found = connection.exec_driver_sql(sql, (source,)).fetchall()
    return frozenset(row[0] for row in found), frozenset(row[1] for row in found if row[1])


def put_items(db: Database, source: str, items: Iterable[Item], listed: Collection[str], now: datetime) -> int:
    """Keep what was read of a feed for the first time; of what it no longer lists only what the person saw stays. The
    answer is how many are to be looked at."""
    made = [
        (
            source,
            one.key,
            one.told,
            one.article,
            (State.SILENT if one.article is None else State.NEW).value,
            rows.epoch(now),
        )
        for one in items
    ]
    with db.write() as write:
        write.run(_LEFT, [(source, rows.json_list(list(listed)))])
        write.run(_INSERT, made)
        if made:
            write.kinds.add("inbox")
    return sum(row[3] is not None for row in made)


def settle_items(db: Database, ids: Iterable[int], state: State) -> None:
    """Take them out of the inbox; what they are told by is not asked about again. PremieresError, and nothing changed,
    where one is not in it."""
    with db.write() as write:
        for number in ids:
            sql = f"UPDATE inbox SET state = ?, article = NULL WHERE id = ? AND state = '{State.NEW}'"
            if not write.connection.exec_driver_sql(sql, (state.value, number)).rowcount:
                raise not_waiting(number)
        write.kinds.add("inbox")


def put_back(db: Database, items: Iterable[Waiting]) -> None:
    """What was accepted or dismissed waits again, as it did before. What waits already is left as it is."""
    with db.write() as write:
        for one in items:
            if write.connection.exec_driver_sql(_BACK, (one.article, one.id, one.source)).rowcount:
                write.kinds.add("inbox")


def not_waiting(number: int) -> PremieresError:
    sentence = f"There is no {number} in the inbox: `premieres inbox` lists what is."
    return PremieresError("not-in-inbox", sentence, number=number)
