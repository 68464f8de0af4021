"""The feeds that the person publishes: by name, whatever its case and accents, in the order of their places."""

from __future__ import annotations

import json
import secrets
from dataclasses import replace
from typing import Any
from unicodedata import combining, normalize

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.saved_filter import filter_key, filter_name
from desktop_app.domain.values import Choice
from desktop_app.errors import PremieresError

from . import schema
from .database import Database, Write
from .saved_filters import choice_of, choice_text
from .statements import upsert

_FEEDS = (
    "SELECT n.name, coalesce(f.choice, n.choice), f.name, n.looks, n.place, n.key FROM named_feed n"
    " LEFT JOIN saved_filter f ON f.folded = n.filter"
)
_SAVE = upsert(schema.named_feed, ("folded", "place", "name", "filter", "choice", "looks", "key"), ("folded",))
_SOME = 10
"""Filters that are named where another was meant."""
_LOOKS = ("color", "followed", "days", "all_day", "alarm_minutes", "cast", "revision")


def named_feeds(db: Database) -> list[NamedFeed]:
    """In their order."""
    with db.read() as connection:
        return [_feed(row) for row in connection.exec_driver_sql(f"{_FEEDS} ORDER BY n.place, n.id")]


def named_feed(db: Database, name: str) -> NamedFeed:
    """PremieresError where there is none of that name."""
    found = next((feed for feed in named_feeds(db) if _key(feed.name) == _key(name)), None)
    if found is None:
        raise _unknown(name)
    return found


def save_feed(db: Database, feed: NamedFeed) -> NamedFeed | None:
    """Keep it, in place of one that is called so, which is the answer. PremieresError for a name without anything to
    see, and where there is no filter of the name that it has."""
    with db.write() as write:
        former = _found(write, _key(feed.name))
        _keep(write, feed)
    return former


def add_feed(db: Database, feed: NamedFeed) -> None:
    """Keep a new one: `remove_feed` is the way back. PremieresError as of `save_feed`, and where one is called so."""
    with db.write() as write:
        _refuse_taken(write, feed.name)
        _keep(write, feed)


def change_feed(db: Database, name: str, feed: NamedFeed) -> NamedFeed:
    """The one of that name is to be another, which may be called otherwise. The answer is what it was: changing it to
    that is the way back. PremieresError as of `save_feed`, where there is none of that name, and where another is
    called as this is to be."""
    with db.write() as write:
        former = _known(write, name)
        before, key = _key(former.name), _key(feed.name)
        if key != before:
            _refuse_taken(write, feed.name)
            write.run("UPDATE named_feed SET folded = ? WHERE folded = ?", [(key, before)])
            write.run("UPDATE caldav_target SET feed = ? WHERE feed = ?", [(key, before)])
        _keep(write, feed)
    return former


def remove_feed(db: Database, name: str) -> NamedFeed:
    """The answer is what was removed: `add_feed` is the way back. PremieresError where there is none of that name."""
    with db.write() as write:
        former = _known(write, name)
        write.run("DELETE FROM named_feed WHERE folded = ?", [(_key(former.name),)])
        write.kinds.add("feeds")
    return former


def written_feed(db: Database, name: str) -> str | None:
    """What `feed_was_written` was told of it."""
    with db.read() as connection:
        return connection.exec_driver_sql("SELECT written FROM named_feed WHERE folded = ?", (_key(name),)).scalar()


def feed_was_written(db: Database, name: str, digest: str) -> None:
    """Note which file of the feed was written last. Nobody shows it."""
    if written_feed(db, name) != digest:
        with db.write() as write:
            write.run("UPDATE named_feed SET written = ? WHERE folded = ?", [(digest, _key(name))])


def _no_filter(write: Write, name: str) -> PremieresError:
    """With those that there are: the terminal has no other list of them."""
    known = [shown for (shown,) in write.fetch("SELECT name FROM saved_filter ORDER BY place LIMIT ?", _SOME + 1)]
    if not known:
        sentence = f"There is no filter called {name}: save one in the window."
    else:
        names = ", ".join(known[:_SOME]) + (" …" if len(known) > _SOME else "")
        sentence = f"There is no filter called {name}: choose one of {names}, or save another in the window."
    return PremieresError("no-filter", sentence, name=name)


def _keep(write: Write, feed: NamedFeed) -> None:
    shown, of = filter_name(feed.name), None if feed.filter is None else filter_key(filter_name(feed.filter))
    if not shown:
        raise PremieresError("no-feed-name", "A feed needs a name: type one.")
    if of is not None and not write.fetch("SELECT 1 FROM saved_filter WHERE folded = ?", of):
        raise _no_filter(write, str(feed.filter))
    key = _key(shown)
    former = _found(write, key)
    place = feed.place or (former.place if former else _end(write))
    if former is not None:  # also where it is made what it was once: calendars have seen what it was in between
        feed = replace(feed, revision=former.revision + feed.shows_otherwise(former))
    own = former.key if former else feed.key or secrets.token_hex(8)
    choice = "" if feed.choice == Choice() else choice_text(feed.choice)
    if write.run(_SAVE, [(key, place, shown, of, choice, _looks(feed), own)]):
        write.kinds.add("feeds")


def _end(write: Write) -> int:
    """The place behind all others."""
    last: int = write.fetch("SELECT coalesce(max(place), 0) FROM named_feed")[0][0]
    return last + 1


def _key(name: str) -> str:
    """As names are compared: whatever their case and accents, but with their signs, since C++ and C# are two."""
    return "".join(letter for letter in normalize("NFKD", filter_name(name).casefold()) if not combining(letter))


def _known(write: Write, name: str) -> NamedFeed:
    former = _found(write, _key(name))
    if former is None:
        raise _unknown(name)
    return former


def _refuse_taken(write: Write, name: str) -> None:
    if (other := _found(write, _key(name))) is not None:
        sentence = f"There is a feed called {other.name}: choose another name."
        raise PremieresError("feed-exists", sentence, name=other.name)


def _unknown(name: str) -> PremieresError:
    shown = filter_name(name)
    return PremieresError("no-feed", f"There is no feed called {shown}: `premieres feeds` lists them.", name=shown)


def _found(write: Write, key: str) -> NamedFeed | None:
    found = write.fetch(f"{_FEEDS} WHERE n.folded = ?", key)
    return _feed(found[0]) if found else None


def _looks(feed: NamedFeed) -> str:
    """Only what differs from a feed of which nothing was said."""
    usual = NamedFeed("")
    said = {name: getattr(feed, name) for name in _LOOKS if getattr(feed, name) != getattr(usual, name)}
    return json.dumps(said | ({} if feed.kinds is None else {"kinds": sorted(feed.kinds)}))


def _feed(row: Any) -> NamedFeed:
    said: dict[str, Any] = json.loads(row[3])
    kinds = frozenset(said.pop("kinds")) if "kinds" in said else None
    looks = {name: said[name] for name in _LOOKS if name in said}
    choice = choice_of(row[1]) if row[1] else Choice()
    return NamedFeed(row[0], choice, row[2], kinds=kinds, place=row[4], key=row[5], **looks)
