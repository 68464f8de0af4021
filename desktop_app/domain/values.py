"""The words of the field as values: shows, people, announcements, entries. Frozen, and free of any library."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum
from typing import TypeAlias

from .airdate import AirDate

Episode: TypeAlias = tuple[str, str]
"""(source, its key of it)."""

Episodes: TypeAlias = tuple[Episode, ...]
"""One and the same episode as each source knows it, the most trusted source first; none of what none lists as one."""


class Kind(StrEnum):
    """What an entry is, spelled as in the terminal and in JSON."""

    SERIES_PREMIERE = "series-premiere"
    SEASON_PREMIERE = "season-premiere"
    SPIN_OFF_PREMIERE = "spin-off-premiere"
    RETURN = "return"
    MID_SEASON_FINALE = "mid-season-finale"
    SEASON_FINALE = "season-finale"
    SERIES_FINALE = "series-finale"
    SPECIAL = "special"
    FILM = "film"
    EPISODE = "episode"
    BINGE_READY = "binge-ready"
    """Not said by any source: the day on which a season is out whole, where the person asked for it."""


PREMIERES = frozenset({Kind.SERIES_PREMIERE, Kind.SEASON_PREMIERE, Kind.SPIN_OFF_PREMIERE, Kind.RETURN, Kind.FILM})
"""What "premieres" means as a choice: the window's default."""

FULL_SEASON = "full-season"
"""May be asked for like a kind; selects by the flag."""


class Status(StrEnum):
    """How sure a date is; whether it has aired is worked out from the clock when read, never stored."""

    CONFIRMED = "confirmed"
    TENTATIVE = "tentative"
    MOVED = "moved"
    POSTPONED = "postponed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Service:
    """A channel or streamer. `country` is ISO 3166-1 alpha-2 upper case, None = global; `zone` IANA or None."""

    name: str
    country: str | None = None
    zone: str | None = None
    site: str | None = None
    """Its own address, https."""


def country_code(words: str) -> str | None:
    """The country as ISO 3166-1 and TVmaze call it: two letters, upper case, GB for UK. None for what is no code."""
    told = words.strip()
    if len(told) != 2 or not (told.isascii() and told.isalpha()):
        return None
    code = told.upper()
    return "GB" if code == "UK" else code


@dataclass(frozen=True, slots=True)
class Announcement:
    """One source's statement about one date. Never edited, never deleted: together they are the ledger."""

    source: str
    air: AirDate
    status: Status
    learned_at: datetime
    stated_at: datetime | None = None
    key: str = ""
    """The source's own id of what was announced ("episode:123", "season:45")."""
    season: int | None = None
    episode: int | None = None
    """None with a season = the season's own premiere date; None without one = a special."""
    quote: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing on the calendar, resolved from its announcements."""

    id: int
    identity: str
    """"SOURCE:SHOW:SEASON:EPISODE" or "SOURCE:SHOW:special:KEY", as first stored; the same on every installation."""
    uid: str
    show_id: int
    show_key: str
    """"SOURCE:SHOW" under which the show was first stored: the show_id that the terminal prints."""
    show: str
    season: int | None
    episode: int | None
    kind: Kind
    air: AirDate
    episode_title: str | None = None
    episode_end: int | None = None
    full_season: bool = False
    status: Status = Status.CONFIRMED
    services: tuple[str, ...] = ()
    country: str | None = None
    """ISO 3166-1 of the first service; None = global."""
    language: str | None = None
    genres: tuple[str, ...] = ()
    runtime_minutes: int | None = None
    summary: str | None = None
    url: str | None = None
    image: str | None = None
    followed: bool = False
    """Whether the show itself is."""
    sources: tuple[str, ...] = ()
    sequence: int = 0
    modified: datetime | None = None
    """When something that its event shows last changed (UTC)."""
    watched: bool = False
    """Whether the person has watched it: each of its episodes. No event shows it."""
    through: str | None = None
    """The first of cast and crew whom the person follows. Apart from `followed`, the wish for the show itself: only
    that one is undone at the show, and "followed for Rhys Ifans" says why an entry is here."""
    date_by_hand: bool = False
    """Whether the person set its date, in place of what sources say. No event tells it."""
    lapsed: bool = False
    """Whether `air` is what no longer holds: it has no date that an event could have. Only of a `joined` choice."""

    @property
    def cancelled(self) -> bool:
        """Whether its event, if it has one, is to go from calendars."""
        return self.lapsed or self.status is Status.WITHDRAWN

    @property
    def wanted(self) -> bool:
        """Whether the person follows the show, or somebody in it."""
        return self.followed or self.through is not None

    def aired(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it is over; never of a withdrawn one."""
        return self.status is not Status.WITHDRAWN and self.air.over(now, zone)

    def out(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it can be marked as watched by now; never of a withdrawn one."""
        return self.status is not Status.WITHDRAWN and self.air.out(now, zone)


STARTER = "starter"
"""The source that comes with the program."""

ARTICLE = "article"
"""The kind of a source that is a publication, some of whose articles the person accepted; it is asked for nothing."""


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """A source as the library knows it. `url` never holds a secret; of a calendar in a file it is the file's path."""

    name: str
    kind: str
    """"tvmaze", "schema.org", "webcal" (a calendar), "import" (a calendar's file that was read once), "article" (a
    publication, of whose articles the person accepted some), or "news" (a feed of articles)."""
    url: str
    answered_at: datetime | None = None
    """The last good answer."""
    error: str | None = None
    """The sentence of the last run, when it failed."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one write touched, for those who show it. Dates are padded by a day on either side for zones."""

    kinds: frozenset[str] = frozenset()
    """Of "entries", "shows", "credits", "follows", "binge", "sources", "filters", "feeds", "inbox"."""
    first: date | None = None
    last: date | None = None
    """None = unbounded."""
    show_ids: frozenset[int] = field(default_factory=frozenset[int])

    def __or__(self, other: Changes) -> Changes:
        if not self.kinds:
            return other
        if not other.kinds:
            return self
        first = None if self.first is None or other.first is None else min(self.first, other.first)
        last = None if self.last is None or other.last is None else max(self.last, other.last)
        return Changes(self.kinds | other.kinds, first, last, self.show_ids | other.show_ids)

    def touches(self, first: date, last: date) -> bool:
        """Whether a view of the days from `first` to `last` may look different now."""
        return bool(self.kinds) and (self.first or first) <= last and (self.last or last) >= first


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entries are wanted: the window's filter, `list` and `export` ask alike. None = no limit."""

    first: date | None = None
    last: date | None = None
    """Days in the person's zone, both included; an imprecise entry is in when its span touches them."""
    kinds: frozenset[str] | None = None
    """Kind values, and "full-season", which selects by the flag. Take it from `chosen`."""
    followed: bool = False
    """Only followed shows, those with a followed person among regular cast or crew, and what was asked for."""
    countries: frozenset[str] | None = None
    """Entries of these countries, of global services and of followed shows."""
    text: str = ""
    unknown_dates: bool = True
    """Whether entries with no date at all are wanted (they come last)."""
    joined: bool = False
    """Whether what became part of a full season's entry, or has no date any more, is wanted too: to be cancelled in a
    file. With `cancelled_since` also what moved out of the days since then."""
    cancelled_since: date | None = None
    """What is cancelled and did not change since that day (UTC) is not wanted."""
    services: frozenset[str] | None = None
    """Entries on one of these, by name; and so on: each of these sets narrows what the others leave."""
    languages: frozenset[str] | None = None
    genres: frozenset[str] | None = None
    sources: frozenset[str] | None = None
    """Entries of whose date one of these has said something."""
    watched: bool | None = None
    """False: only what is not watched yet; True: only what is; None: both."""
    beside: int | None = None
    """An entry that is listed between the dates whatever the rest says; it counts as hidden all the same."""
    by_mark: bool = False
    """Whether a full season is of the one kind whose mark it wears, as in the window: "full-season" alone takes it in.
    Else its premiere kind does too."""

    def fits(self, entry: Entry, zone: tzinfo) -> bool:
        """Whether it touches the dates, and is of what is followed where only that is wanted."""
        if self.followed and not entry.wanted:
            return False
        span = entry.air.span(zone)
        if span is None:
            return self.unknown_dates
        return (self.first is None or span[1] >= self.first) and (self.last is None or span[0] <= self.last)


def chosen(words: Iterable[str]) -> frozenset[str]:
    """The kinds that a person's words ask for: "premieres" stands for its kinds, series-premiere takes
    spin-off-premiere along, "full-season" stays. ValueError names a word that is no kind."""
    wanted: set[str] = set()
    for word in words:
        if word == "premieres":
            wanted |= {kind.value for kind in PREMIERES}
        elif word == FULL_SEASON:
            wanted.add(word)
        else:
            wanted.add(_kind(word).value)
    if Kind.SERIES_PREMIERE.value in wanted:
        wanted.add(Kind.SPIN_OFF_PREMIERE.value)
    return frozenset(wanted)


def _kind(word: str) -> Kind:
    try:
        return Kind(word)
    except ValueError:
        raise ValueError(f"{word} is no kind; the kinds are premieres, {', '.join(Kind)}, {FULL_SEASON}") from None
