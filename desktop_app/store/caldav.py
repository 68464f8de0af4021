"""The calendars on servers to which feeds are published, and what was put there. Nothing of it is shown on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from desktop_app.domain.caldav import Placed, Standing, Target
from desktop_app.domain.saved_filter import filter_key, filter_name
from desktop_app.errors import PremieresError

from . import rows, schema
from .database import Database, Write
from .named_feeds import named_feeds
from .statements import upsert

_COLUMNS = ("uid", "href", "title", "standing", "etag", "digest", "fingerprint", "theirs")
_PLACE = upsert(schema.caldav_event, ("target_id", *_COLUMNS), ("target_id", "uid"))
_TARGETS = "SELECT name, feed, url, user, calendar, published, error FROM caldav_target"
_ID = "(SELECT id FROM caldav_target WHERE url = ?)"


def targets(db: Database) -> list[Target]:
    """In the order in which they were added."""
    feeds = {_key(feed.name): feed for feed in named_feeds(db)}
    with db.read() as connection:
        found = connection.exec_driver_sql(f"{_TARGETS} ORDER BY id").fetchall()
    return [
        Target(name, feeds.get(feed), url, user, calendar, rows.instant_or_none(published), error)
        for name, feed, url, user, calendar, published, error in found
    ]


def target(db: Database, name: str) -> Target:
    """PremieresError where there is none of that name."""
    found = next((one for one in targets(db) if _key(one.name) == _key(name)), None)
    if found is None:
        shown = filter_name(name)
        sentence = f"Nothing is published under the name {shown}: `premieres caldav` lists what is."
        raise PremieresError("no-target", sentence, name=shown)
    return found


def add_target(db: Database, feed: str, url: str, user: str, calendar: str) -> str:
    """The name that it was given: the feed's, with a number where that is taken. PremieresError for a calendar to which
    another feed is published: of what is in it nobody could say whose it is."""
    with db.write() as write:
        taken = write.fetch("SELECT name FROM caldav_target WHERE url = ?", url)
        if taken:
            sentence = f"{taken[0][0]} is published to that calendar already: choose another one, or make one."
            raise PremieresError("calendar-taken", sentence, name=taken[0][0])
        known = {folded for (folded,) in write.fetch("SELECT folded FROM caldav_target")}
        names = (feed, *(f"{feed} {number}" for number in range(2, len(known) + 3)))
        name = next(name for name in names if _key(name) not in known)
        write.run(
            "INSERT INTO caldav_target (name, folded, feed, url, user, calendar) VALUES (?, ?, ?, ?, ?, ?)",
            [(name, _key(name), _key(feed), url, user, calendar)],
        )
    return name


def remove_target(db: Database, url: str) -> None:
    """And all that is known of what was put there."""
    with db.write() as write:
        write.run(f"DELETE FROM caldav_event WHERE target_id = {_ID}", [(url,)])
        write.run("DELETE FROM caldav_target WHERE url = ?", [(url,)])


def placed_events(db: Database, url: str) -> dict[str, Placed]:
    """By UID, what is known of the events in that calendar."""
    sql = f"SELECT {', '.join(_COLUMNS)} FROM caldav_event WHERE target_id = {_ID} ORDER BY title, uid"
    with db.read() as connection:
        return {row[0]: _placed(row) for row in connection.exec_driver_sql(sql, (url,))}


def place_event(db: Database, url: str, event: Placed) -> None:
    """What is known of one event there from now on. Nothing, where the calendar is one of ours no longer."""
    with db.write() as write:
        _place(write, url, event)


def forget_event(db: Database, url: str, uid: str) -> None:
    with db.write() as write:
        write.run(f"DELETE FROM caldav_event WHERE target_id = {_ID} AND uid = ?", [(url, uid)])


def publishing_ended(db: Database, url: str, now: datetime, error: str | None) -> None:
    """How a run went; one with an error leaves standing when the last good one was."""
    with db.write() as write:
        if error is None:
            write.run("UPDATE caldav_target SET published = ?, error = NULL WHERE url = ?", [(rows.epoch(now), url)])
        else:
            write.run("UPDATE caldav_target SET error = ? WHERE url = ?", [(error, url)])


def keep_theirs(db: Database, url: str, uids: Iterable[str]) -> None:
    """What these are on the server they stay, and that is told no longer."""
    with db.write() as write:
        told = [(str(Standing.LEFT), url, uid) for uid in uids]
        write.run(f"UPDATE caldav_event SET standing = ? WHERE target_id = {_ID} AND uid = ?", told)


def publish_again(db: Database, url: str, uids: Iterable[str]) -> None:
    """The next run puts these in place of what it is on the server now, as far as that was seen."""
    with db.write() as write:
        for uid in uids:
            gone = f"DELETE FROM caldav_event WHERE target_id = {_ID} AND uid = ? AND etag IS NULL"
            write.run(gone, [(url, uid)])
            again = f"UPDATE caldav_event SET standing = ?, digest = '' WHERE target_id = {_ID} AND uid = ?"
            write.run(again, [(str(Standing.OURS), url, uid)])


def _place(write: Write, url: str, event: Placed) -> None:
    found = write.fetch("SELECT id FROM caldav_target WHERE url = ?", url)
    if found:
        values = tuple(getattr(event, column) for column in _COLUMNS)
        write.run(_PLACE, [(found[0][0], *(str(v) if isinstance(v, Standing) else v for v in values))])


def _placed(row: Any) -> Placed:
    uid, href, title, standing, etag, digest, fingerprint, theirs = row
    return Placed(uid, href, title, Standing(standing), etag, digest, fingerprint, theirs)


def _key(name: str) -> str:
    return filter_key(filter_name(name))
