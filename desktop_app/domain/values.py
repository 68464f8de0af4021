"""The words of the field as values: shows, people, announcements, entries. Frozen, and free of any library."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from enum import StrEnum

from .airdate import UNKNOWN, AirDate


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
    """A channel or streamer. `country` is ISO 3166-1 alpha-2 upper case, None = global; `zone` IANA, None = not said."""

    name: str
    country: str | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True)
class ShowFacts:
    """What one source states about a show. `key` is the source's own id of it. Absent facts are None or empty."""

    key: str
    title: str
    url: str | None = None
    language: str | None = None
    genres: tuple[str, ...] = ()
    services: tuple[Service, ...] = ()
    summary: str | None = None
    """Plain text."""
    ended: bool | None = None
    """Whether the show is over; None = not said."""
    premiered: date | None = None
    official_site: str | None = None
    image: str | None = None
    runtime_minutes: int | None = None
    weight: int = 0
    """0 to 100: how much the source's visitors look at it; orders search results."""
    external_ids: tuple[tuple[str, str], ...] = ()
    """Pairs such as ("imdb", "tt10919420"): shows that share one are the same show."""
    updated: int | None = None
    """Epoch seconds of the source's last change, None where not said."""


@dataclass(frozen=True, slots=True)
class SeasonFacts:
    """What one source states about a season."""

    show_key: str
    number: int
    key: str | None = None
    episode_order: int | None = None
    premiere: AirDate = UNKNOWN
    end: date | None = None
    url: str | None = None
    services: tuple[Service, ...] = ()
    summary: str | None = None
    image: str | None = None


@dataclass(frozen=True, slots=True)
class EpisodeFacts:
    """What one source states about an episode or a special (`number` None)."""

    show_key: str
    key: str
    season: int | None
    number: int | None
    air: AirDate
    title: str | None = None
    runtime_minutes: int | None = None
    summary: str | None = None
    url: str | None = None
    image: str | None = None
    services: tuple[Service, ...] = ()
    """Only where they differ from the show's."""
    stated_kind: Kind | None = None
    """mid-season-finale or film, where the source says that very word."""
    status: Status = Status.CONFIRMED


@dataclass(frozen=True, slots=True)
class CreditFacts:
    """A person's part in a show, or in one episode (`episode_key`): characters, or a crew job."""

    show_key: str
    person: str
    person_key: str
    """The source's id of the person, or the folded name where it has none."""
    characters: tuple[str, ...] = ()
    job: str | None = None
    """None = cast."""
    guest: bool = False
    order: int = 0
    episode_key: str | None = None
    known_for: tuple[str, ...] = ()
    image: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class RelationFacts:
    """`show_key` is a `type` ("spin-off", "based on") of the show called `title`."""

    show_key: str
    type: str
    title: str
    other_key: str | None = None


@dataclass(frozen=True, slots=True)
class Snapshot:
    """What one fetch of one source said."""

    source: str
    shows: tuple[ShowFacts, ...] = ()
    seasons: tuple[SeasonFacts, ...] = ()
    episodes: tuple[EpisodeFacts, ...] = ()
    credits: tuple[CreditFacts, ...] = ()
    relations: tuple[RelationFacts, ...] = ()
    complete_from: datetime | None = None
    """Set when `episodes` is everything that the source knows from this instant on."""
    complete_shows: frozenset[str] = frozenset()
    """Keys of shows of which `episodes` is everything that the source knows to come."""
    cast_of: frozenset[str] = frozenset()
    """Keys of shows whose `credits` are all that the source knows (they replace what it said before)."""
    guests_of: frozenset[str] = frozenset()
    """Episode keys whose guest credits are all that the source knows."""
    skipped: int = 0
    skipped_why: tuple[str, ...] = ()
    """At most a few sentences, one for each reason, with its count."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """One source's statement about one date. Never edited, never deleted: together they are the ledger."""

    source: str
    air: AirDate
    status: Status
    learned_at: datetime
    stated_at: datetime | None = None
    key: str | None = None
    """The source's own id of what was announced ("episode:123", "season:45")."""
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
    sources: tuple[str, ...] = ()
    sequence: int = 0
    modified: datetime | None = None
    """When something that its event shows last changed (UTC)."""

    def aired(self, now: datetime, zone: tzinfo) -> bool:
        """Whether it is over; never of a withdrawn one."""
        return self.status is not Status.WITHDRAWN and self.air.over(now, zone)


@dataclass(frozen=True, slots=True)
class Credit:
    """A person's part, as shown."""

    person: str
    characters: tuple[str, ...] = ()
    job: str | None = None
    known_for: tuple[str, ...] = ()
    guest: bool = False
    order: int = 0
    image: str | None = None
    url: str | None = None
    source: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """The show of the page is a `type` of `show`; `show_key` and `when` where the library has that show."""

    type: str
    show: str
    show_key: str | None = None
    outgoing: bool = True
    """False: `show` is a `type` of the show of the page."""
    season: int | None = None
    air: AirDate = UNKNOWN


@dataclass(frozen=True, slots=True)
class ShowPage:
    """Everything about one show that the detail pane and `premieres show` tell."""

    id: int
    key: str
    title: str
    summary: str | None
    ended: bool | None
    services: tuple[str, ...]
    url: str | None
    official_site: str | None
    image: str | None
    genres: tuple[str, ...]
    followed: bool
    sources: tuple[str, ...]
    cast: tuple[Credit, ...] = ()
    crew: tuple[Credit, ...] = ()
    relations: tuple[Relation, ...] = ()
    cast_known: bool = False
    """Whether a source was asked for the cast already (an empty cast then means: it names none)."""
    origins: tuple[tuple[str, str], ...] = ()
    """(fact, source), for "where each fact comes from"."""


@dataclass(frozen=True, slots=True)
class Changes:
    """What one write touched, for those who show it. Dates are padded by a day on either side for zones."""

    kinds: frozenset[str] = frozenset()
    """Of "entries", "shows", "credits", "follows", "sources"."""
    first: date | None = None
    last: date | None = None
    """None = unbounded."""
    show_ids: frozenset[int] = field(default_factory=frozenset)

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
        return bool(self.kinds) and (self.first is None or self.first <= last) and (self.last is None or self.last >= first)


@dataclass(frozen=True, slots=True)
class Choice:
    """Which entries are wanted: the window's filter, `list` and `export` ask alike. None = no limit."""

    first: date | None = None
    last: date | None = None
    """Days in the person's zone, both included; an imprecise entry is in when its span touches them."""
    kinds: frozenset[str] | None = None
    """Kind values, and "full-season", which selects by the flag. Take it from `domain.kinds.chosen`."""
    followed: bool = False
    countries: frozenset[str] | None = None
    """Entries of these countries, of global services and of followed shows."""
    text: str = ""
    unknown_dates: bool = True
    """Whether entries with no date at all are wanted (they come last)."""
