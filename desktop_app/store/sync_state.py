"""What a sync asks the library: which answers are how old, which rows it has read, which shows want looking after."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from desktop_app.domain.values import PREMIERES, SourceInfo

from . import rows
from .database import Database
from .selection import quoted

_PREMIERES = quoted(PREMIERES)
_SOON = (
    f"FROM entry e INDEXED BY entry_calendar CROSS JOIN show_facts f ON f.show_id = e.show_id AND f.source = :source"
    f" WHERE e.kind IN ({_PREMIERES}) AND e.moment >= :low AND e.moment < :high AND e.status <> 'withdrawn'"
)
_WATCHED = "f.key, f.title, f.updated, f.cast_asked"
_NEXT = (
    "(SELECT min(e.moment) FROM entry e INDEXED BY entry_show WHERE e.show_id = w.show_id AND e.moment >= :low"
    " AND e.status <> 'withdrawn')"
)
_FOLLOWED = "FROM follow w CROSS JOIN show_facts f ON f.show_id = w.show_id AND f.source = :source"


@dataclass(frozen=True, slots=True)
class Watched:
    """What is known of a show to look after: the source's own stamp of its last change, and whether its page ever
    came, with the cast."""

    title: str
    updated: int | None
    cast_asked: bool


def digests(db: Database, source: str, since: date | None = None) -> dict[str, bytes]:
    """By episode key, of the rows of its feed as they were read last; `since` leaves older episodes out."""
    if since is None:
        sql, values = "SELECT key, digest FROM digest WHERE source = ?", (source,)
    else:
        sql = (
            "SELECT d.key, d.digest FROM episode p INDEXED BY episode_moment JOIN digest d ON d.source = p.source"
            " AND d.key = p.key WHERE p.source = ? AND p.moment >= ?"
        )
        values = (source, rows.day_epoch(since))
    return _pairs(db, sql, values)


def keys_to_come(db: Database, source: str, after: datetime) -> frozenset[str]:
    """Keys of the source's episodes of a date after that (the day of one with no hour wholly so), not withdrawn."""
    sql = "SELECT key FROM episode INDEXED BY episode_moment WHERE source = ? AND moment > ? AND withdrawn = 0"
    return frozenset(key for (key,) in _rows(db, sql, (source, rows.epoch(after))))


def watched_shows(db: Database, source: str, today: date, days: int) -> dict[str, Watched]:
    """By the source's key, the shows to look after, the most wanted first: those that the person follows, by the
    nearest of their dates to come, then those with premieres in the next days, the nearest first."""
    values = {"source": source, **_window(today, days)}
    followed = f"SELECT {_WATCHED}, {_NEXT} AS next {_FOLLOWED} ORDER BY next IS NULL, next, f.key"
    soon = f"SELECT {_WATCHED}, min(e.moment) AS next {_SOON} GROUP BY f.key ORDER BY next, f.key"
    found: dict[str, Watched] = {}
    for sql in (followed, soon):
        for key, title, updated, asked, _next in _rows(db, sql, values):
            found.setdefault(key, Watched(title, updated, bool(asked)))
    return found


def followed_keys(db: Database, source: str) -> frozenset[str]:
    """The source's keys of the shows that the person follows by themselves."""
    return frozenset(key for (key,) in _rows(db, f"SELECT f.key {_FOLLOWED}", {"source": source}))


def followed_shows(db: Database) -> frozenset[int]:
    """The shows that the person follows by themselves, by id."""
    return frozenset(show_id for (show_id,) in _rows(db, "SELECT show_id FROM follow", {}))


def followed_people(db: Database, source: str) -> dict[str, str]:
    """The people whom the person follows, their names by the source's keys, the latest first."""
    sql = (
        "SELECT p.key, p.name FROM followed_person w JOIN person p ON p.id = w.person_id WHERE p.source = ?"
        " ORDER BY w.since DESC, p.key"
    )
    return dict(_rows(db, sql, (source,)))


def credited_shows(db: Database, source: str, person_key: str) -> frozenset[str]:
    """The source's keys of the shows of which the library knows that they are among the regular cast or the crew."""
    sql = (
        "SELECT f.key FROM person p JOIN credit c ON c.person_id = p.id JOIN show_facts f ON f.show_id = c.show_id"
        " AND f.source = p.source WHERE p.source = ? AND p.key = ? AND c.episode_key IS NULL AND c.guest = 0"
    )
    return frozenset(key for (key,) in _rows(db, sql, (source, person_key)))


def age(db: Database, url: str) -> datetime | None:
    """When the address last gave a good answer."""
    found = _rows(db, "SELECT answered_at FROM age WHERE url = ?", (url,))
    return rows.instant(found[0][0]) if found else None


def validators(db: Database, url: str) -> tuple[str | None, str | None]:
    """(etag, last_modified) of that answer."""
    found = _rows(db, "SELECT etag, last_modified FROM age WHERE url = ?", (url,))
    return (found[0][0], found[0][1]) if found else (None, None)


def ages(db: Database, source: str) -> dict[str, datetime]:
    """By address, of all that the source ever answered."""
    return {
        url: rows.instant(at) for url, at in _rows(db, "SELECT url, answered_at FROM age WHERE source = ?", (source,))
    }


def sources(db: Database) -> list[SourceInfo]:
    """In the order of their names, those that come with the program first."""
    sql = (
        "SELECT s.name, s.kind, s.url, (SELECT max(a.answered_at) FROM age a WHERE a.source = s.name"
        " AND a.url NOT LIKE 'failed:%' AND a.url NOT LIKE 'gone:%' AND a.url NOT LIKE 'missed:%'"
        " AND a.url NOT LIKE 'due:%' AND a.url NOT LIKE 'taken-back:%'), s.error"
        " FROM source s ORDER BY s.url <> '', s.name DESC"
    )
    return [SourceInfo(n, k, url, rows.instant_or_none(at), error) for n, k, url, at, error in _rows(db, sql, ())]


def has_shows(db: Database, source: str) -> bool:
    """Whether it has told of any show yet."""
    return bool(_rows(db, "SELECT 1 FROM show_facts WHERE source = ? LIMIT 1", (source,)))


def run_key(source: str) -> str:
    """What has an age beside the addresses: a run that came to its end. Answers of one that was cut off, or of a single
    question in between, make nothing up to date."""
    return f"run:{source}"


def last_sync(db: Database) -> datetime | None:
    """When a run of any source last came to its end."""
    found = _rows(db, "SELECT max(answered_at) FROM age WHERE url = 'run:' || source", ())
    return rows.instant_or_none(found[0][0])


def _window(today: date, days: int) -> Mapping[str, int]:
    """From the beginning of yesterday in UTC, when today begins in the farthest east."""
    return {"low": rows.day_epoch(today) - 86400, "high": rows.day_epoch(today + timedelta(days=days + 1))}


def _rows(db: Database, sql: str, values: Any) -> list[Any]:
    with db.read() as connection:
        return list(connection.exec_driver_sql(sql, values).fetchall())


def _pairs(db: Database, sql: str, values: Any) -> dict[str, Any]:
    return dict(map(tuple, _rows(db, sql, values)))
