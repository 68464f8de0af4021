"""Calendars on servers to which feeds are published, and what is kept of each event that was put there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .named_feed import NamedFeed


class Standing(StrEnum):
    """Of one event on the server."""

    OURS = "published"
    CHANGED = "changed"
    """A person changed it there: theirs stays, and it is shown until they have said which."""
    DELETED = "deleted"
    """A person deleted it there: it stays so, and is shown until they have said what then."""
    ELSEWHERE = "elsewhere"
    """The calendar has an event of that UID that Premieres did not put there."""
    LEFT = "left"
    """The person has said that it is to stay as it is there."""


@dataclass(frozen=True, slots=True)
class Target:
    """A calendar on a server. `feed` is what is published there, None where that was removed."""

    name: str
    feed: NamedFeed | None
    url: str
    """Of the calendar, with a slash at its end. It holds no secret."""
    user: str
    calendar: str
    """As it is called there."""
    published_at: datetime | None = None
    """When the last run ended well."""
    error: str | None = None
    """Of the last run, in a sentence."""


@dataclass(frozen=True, slots=True)
class Placed:
    """What is known of one event there."""

    uid: str
    href: str
    """The whole URL."""
    title: str
    standing: Standing = Standing.OURS
    etag: str | None = None
    """None where the server did not tell it with the answer: to be asked."""
    digest: str = ""
    """Of the octets that were put; "" where they are to be put again."""
    fingerprint: str = ""
    """Of what the event shows (`publish.caldav.fingerprints`), as it was put."""
    theirs: str = ""
    """What the event is there, in a line, where a person changed it."""
