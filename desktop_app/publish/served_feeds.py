"""The feeds as they are served: made anew when the library, the feed or the day is another, and else kept."""

from __future__ import annotations

import gzip
import hmac
import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from hashlib import sha256
from threading import Lock
from typing import TYPE_CHECKING

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.values import Changes
from desktop_app.store import queries

from . import feed_files
from .feed_links import file_of

if TYPE_CHECKING:
    from desktop_app.clock import Clock
    from desktop_app.store.database import Database

_log = logging.getLogger("premieres.serving")


class NotRead(Exception):
    """The library can't be read just now, and could not yet."""


@dataclass(frozen=True, slots=True)
class Form:
    """The octets that are sent, and the entity tag of just these (RFC 9110, 8.8.3)."""

    data: bytes
    tag: str


@dataclass(frozen=True, slots=True)
class Copy:
    """A feed as it was when it was last made."""

    file: str
    """Its name as a file."""
    plain: Form
    packed: Form
    since: datetime
    """When these octets were first made here."""
    made_of: object
    """What it was made of: as long as that is the same, so is it."""


class ServedFeeds:
    """All threads may use it; one at a time is served."""

    def __init__(self, db: Database, clock: Clock, zone: Callable[[], tzinfo]) -> None:
        self._db, self._clock, self._zone = db, clock, zone
        self._one = Lock()
        self._writes = 0
        self._state: object = None
        self._feeds: list[NamedFeed] | None = None
        self._copies: dict[str, Copy] = {}
        db.listen(self._on_written)

    def find(self, token: str, token_of: Callable[[NamedFeed], str], ready: Callable[[], None]) -> Copy | None:
        """The feed of that token: as it is now, or as it was when the library could last be read. None where there is
        none; NotRead where there is no such time. `ready` is called before each look into the library:
        PremieresError where it can't be read now."""
        with self._one:
            sound = self._look(ready)
            if self._feeds is None:
                raise NotRead
            found: NamedFeed | None = None
            for feed in self._feeds:  # to the last, so that the time tells nothing
                if hmac.compare_digest(token_of(feed).encode(), token.encode()):
                    found = feed
            return None if found is None else self._copy(found, sound)

    def _look(self, ready: Callable[[], None]) -> bool:
        """Whether the library can be read. What is read after the state was asked for is at least as new as that."""
        try:
            ready()
            state = (self._writes, self._db.data_version(), self._db.place)
            if self._feeds is None or state != self._state:
                self._feeds = queries.named_feeds(self._db)
                self._copies = {feed.key: self._copies[feed.key] for feed in self._feeds if feed.key in self._copies}
                self._state = state
        except Exception as error:  # an old copy is better than none, whatever it is
            _log.warning("the feeds are served as they were: %s", error)
            return False
        return True

    def _copy(self, feed: NamedFeed, sound: bool) -> Copy:
        former = self._copies.get(feed.key)
        now, zone = self._clock.now(), self._zone()
        here = now.astimezone(zone)
        made_of = (self._state, feed, getattr(zone, "key", None), here.date(), here.utcoffset())
        if former is not None and (not sound or former.made_of == made_of):
            return former
        if not sound:
            raise NotRead
        try:
            data = feed_files.exported(self._db, feed, now, zone).data
        except Exception as error:
            _log.warning("a feed could not be made anew", exc_info=error)
            if former is None:
                raise NotRead from error
            return former
        if former is not None and former.plain.data == data:
            copy = replace(former, made_of=made_of)
        else:
            copy = Copy(file_of(feed), _form(data), _form(gzip.compress(data, 6, mtime=0)), now, made_of)
        self._copies[feed.key] = copy
        return copy

    def _on_written(self, changes: Changes) -> None:
        self._writes += 1


def _form(data: bytes) -> Form:
    return Form(data, f'"{sha256(data).hexdigest()[:32]}"')
