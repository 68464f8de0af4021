"""What an article announces, as values: what was not said stays empty."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Kind

from .article import Span


@dataclass(frozen=True, slots=True)
class ReadDate:
    """A day, month, season or year as an article says it. `air.last` is the end of a window that was stated."""

    air: AirDate = UNKNOWN
    qualifier: str | None = None
    """ "early", "mid" or "late"."""
    derived: bool = False
    """Worked out from another dated event, as "three weeks after the finale on 3 May"."""


@dataclass(frozen=True, slots=True)
class ReadTime:
    clock: str
    """ "HH:MM", 00:00 to 23:59."""
    zone: str | None = None
    """IANA; None where neither the article nor the channel tells it."""
    zone_stated: bool = False
    next_day: bool = False
    """ "25:30" of a day is half past one of the next."""


@dataclass(frozen=True, slots=True)
class Release:
    """Where date, hour or service differ by region or outlet."""

    region: str
    services: tuple[str, ...]
    date: ReadDate
    time: ReadTime | None = None


@dataclass(frozen=True, slots=True)
class Part:
    label: str
    date: ReadDate


@dataclass(frozen=True, slots=True)
class Pattern:
    """How the episodes come: "all_at_once", "weekly", "batch_then_weekly", "parts", "nightly" or "single"; or only how
    many there are, where that is all that is told."""

    pattern: str | None
    initial: int | None = None
    """Episodes on the first day of a batch."""
    episodes: int | None = None
    day: str | None = None
    """The weekday in lower case."""
    last: date | None = None
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True, slots=True)
class Player:
    """Who is in it."""

    name: str
    character: str | None = None
    known_for: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Maker:
    name: str
    roles: tuple[str, ...]
    """Of "creator", "showrunner", "writer", "director", "executive_producer", "original_author"."""


@dataclass(frozen=True, slots=True)
class Relation:
    type: str
    """ "spin-off", "prequel", "sequel", "revival" or "special-of"."""
    title: str


@dataclass(frozen=True, slots=True)
class Reading:
    """One announcement: of one show, or of one season of it."""

    title: str
    kind: Kind
    season: int | None = None
    status: str = "confirmed"
    """ "confirmed", "moved", "postponed" or "unscheduled"."""
    date: ReadDate = ReadDate()
    previous_date: ReadDate | None = None
    time: ReadTime | None = None
    services: tuple[str, ...] = ()
    releases: tuple[Release, ...] = ()
    release: Pattern | None = None
    cast: tuple[Player, ...] = ()
    creators: tuple[Maker, ...] = ()
    relation: Relation | None = None
    synopsis: str | None = None
    spans: Mapping[str, tuple[Span, ...]] = field(default_factory=dict[str, tuple[Span, ...]])
    """Where each was read, by the name of its field; of one among several with its number: "cast.0"."""
    doubts: frozenset[str] = frozenset()
    """The fields of which it is not sure."""
