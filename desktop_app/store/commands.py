"""All that is written to the library. Each is one transaction; the listeners hear of it after its end."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from desktop_app.domain.known import Merged
from desktop_app.domain.values import Changes
from desktop_app.errors import PremieresError

from . import rows, schema
from .accepted import keep_words
from .applying import Applying
from .binge_wishes import tell_when_whole
from .by_hand import set_by_hand
from .caldav import (
    add_target,
    forget_event,
    keep_theirs,
    place_event,
    publish_again,
    publishing_ended,
    remove_target,
)
from .database import Database, Write
from .exports import remember_export
from .inbox import put_back, put_items, settle_items
from .named_feeds import add_feed, change_feed, feed_was_written, remove_feed, save_feed
from .notes import set_note
from .people import follow_person, follow_person_since, unfollow_person
from .removed import mark
from .saved_filters import remove_filter, rename_filter, save_filter
from .settling import change_locks, settle
from .stamps import count_on, restamp
from .statements import upsert
from .sync_state import run_key
from .taking_back import take_back
from .unsaying import take_back_statements, take_back_words
from .watched import mark_season_watched, mark_watched, mark_watched_up_to, unmark_season_watched, unmark_watched

__all__ = [
    "Answered",
    "add_feed",
    "add_source",
    "add_target",
    "answered",
    "apply",
    "change_feed",
    "change_locks",
    "count_on",
    "failed",
    "feed_was_written",
    "follow",
    "follow_person",
    "follow_person_since",
    "follow_since",
    "forget_event",
    "keep_theirs",
    "keep_words",
    "mark_season_watched",
    "mark_watched",
    "mark_watched_up_to",
    "noted",
    "outdated",
    "place_event",
    "publish_again",
    "publishing_ended",
    "put_back",
    "put_items",
    "remember_export",
    "remove_feed",
    "remove_filter",
    "remove_source",
    "remove_target",
    "rename_filter",
    "restamp",
    "save_feed",
    "save_filter",
    "set_by_hand",
    "set_note",
    "settle",
    "settle_items",
    "take_back",
    "take_back_statements",
    "take_back_words",
    "tell_when_whole",
    "unfollow",
    "unfollow_person",
    "unmark_season_watched",
    "unmark_watched",
]

Answered = tuple[str, datetime] | tuple[str, datetime, str | None, str | None]
"""(url, when) of an answer that was read whole; with etag and last_modified where the source gave them."""

_FOLLOW_SINCE = (  # of a show that is gone nothing is kept
    "INSERT INTO follow (since, show_id) SELECT ?1, id FROM show WHERE id = ?2"
    " ON CONFLICT (show_id) DO UPDATE SET since = excluded.since WHERE since <> excluded.since"
)
_AGE = upsert(schema.age, ("url", "source", "answered_at", "etag", "last_modified"), ("url",))


def apply(db: Database, source: str, merged: Merged, *, answered: Answered | None = None) -> Changes:
    """Write a merge, and with it the age of the answer that it came from. Rows that are stored already stay."""
    with db.write() as write:
        if merged.shows:
            Applying(write, source).run(merged)
        if answered is not None:
            url, when, etag, last_modified = answered if len(answered) == 4 else (*answered, None, None)
            _age(write, source, url, when, etag, last_modified)
    return write.changes()


def answered(
    db: Database,
    source: str,
    url: str,
    when: datetime,
    etag: str | None = None,
    last_modified: str | None = None,
) -> None:
    """Note that the address gave a good answer then, with the validators to ask again with."""
    with db.write() as write:
        _age(write, source, url, when, etag, last_modified)


def noted(db: Database, source: str, url: str, when: datetime) -> None:
    """Give that an age which is no answer of the source: what is told once, or did not come."""
    with db.write() as write:
        write.run(_AGE, [(url, source, rows.epoch(when), None, None)])


def outdated(db: Database, source: str, urls: Iterable[str], told_by: tuple[str, datetime] | None = None) -> None:
    """Note that the answers of these addresses hold no longer: they have no age until they are read again. `told_by`:
    the address that says so, and when it did."""
    with db.write() as write:
        write.run("DELETE FROM age WHERE url = ?", [(url,) for url in urls])
        if told_by is not None:
            _age(write, source, *told_by, None, None)


def failed(db: Database, source: str, sentence: str | None) -> None:
    """Note why the last run of the source failed; None = it did not. The next answer makes it a thing of the past."""
    with db.write() as write:
        sql = "UPDATE source SET error = ? WHERE name = ? AND error IS NOT ?"
        if write.connection.exec_driver_sql(sql, (sentence, source, sentence)).rowcount:
            write.kinds.add("sources")


def ended(db: Database, source: str, when: datetime) -> None:
    """Note that a run of the source came to its end then, with whatever it was told."""
    with db.write() as write:
        _age(write, source, run_key(source), when, None, None)


def follow(db: Database, show_id: int, when: datetime) -> datetime | None:
    """Follow a show, since the first time that it was said. The answer is since when it was followed before, None: not
    at all; to hand it to `follow_since` is the way back."""
    return _follows(db, "INSERT INTO follow (since, show_id) VALUES (?, ?) ON CONFLICT DO NOTHING", show_id, when)


def unfollow(db: Database, show_id: int) -> datetime | None:
    """The answer is that of `follow`."""
    return follow_since(db, show_id, None)


def follow_since(db: Database, show_id: int, since: datetime | None) -> datetime | None:
    """Follow a show since just then; None: not at all. The answer is that of `follow`."""
    if since is None:
        return _follows(db, "DELETE FROM follow WHERE show_id = ?", show_id)
    return _follows(db, _FOLLOW_SINCE, show_id, since)


def add_source(db: Database, name: str, kind: str, url: str) -> None:
    """PremieresError when the name is taken. `url` holds no secret."""
    with db.write() as write:
        sql = "INSERT INTO source (name, kind, url) VALUES (?, ?, ?) ON CONFLICT DO NOTHING"
        if not write.connection.exec_driver_sql(sql, (name, kind, url)).rowcount:
            raise PremieresError("source-exists", f"There is a source called {name}: choose another name.", name=name)
        write.kinds.add("sources")


def remove_source(db: Database, name: str) -> None:
    """Ask it no more. What was read of it stays, and would be read again were it added again."""
    with db.write() as write:
        if not write.connection.exec_driver_sql("DELETE FROM source WHERE name = ?", (name,)).rowcount:
            raise PremieresError("no-source", f"There is no source called {name}.", name=name)
        write.connection.exec_driver_sql("DELETE FROM age WHERE source = ? AND url <> ?", (name, mark(name)))
        write.kinds.add("sources")


def _follows(db: Database, sql: str, show_id: int, when: datetime | None = None) -> datetime | None:
    """Followed shows are in the calendar whatever the filter says, so any day may look different."""
    parameters = (show_id,) if when is None else (rows.epoch(when), show_id)
    with db.write() as write:
        former = write.fetch("SELECT since FROM follow WHERE show_id = ?", show_id)
        if write.connection.exec_driver_sql(sql, parameters).rowcount:
            write.kinds.add("follows")
            write.show_ids.add(show_id)
    return rows.instant(former[0][0]) if former else None


def _age(write: Write, source: str, url: str, when: datetime, etag: str | None, last_modified: str | None) -> None:
    write.run(_AGE, [(url, source, rows.epoch(when), etag, last_modified)])
    write.run("UPDATE source SET error = NULL WHERE name = ? AND error IS NOT NULL", [(source,)])
    write.kinds.add("sources")
