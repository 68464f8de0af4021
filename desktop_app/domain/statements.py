"""What one source states, and the Snapshot of one fetch. Frozen, and free of any library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from .airdate import UNKNOWN, AirDate
from .values import Kind, Service, Status


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
    """mid-season-finale or film, where the source says that very word; any, where a person does."""
    status: Status = Status.CONFIRMED
    quote: str | None = field(default=None, compare=False)
    """The date word for word, where `air` does not tell all of it. Of the statement that it makes, not of the episode:
    two that differ in nothing else are the same."""
    stated_at: datetime | None = field(default=None, compare=False)
    """When its source said so, where that is told, as of an article. Of the statement too: one that is older than what
    the source is known to have said takes its place in the ledger and changes nothing else."""


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
    """Keys of shows of which `seasons`, and `episodes` but for specials, are all that the source knows to come."""
    cast_of: frozenset[str] = frozenset()
    """Keys of shows whose `credits` are all that the source knows (they replace what it said before)."""
    guests_of: frozenset[str] = frozenset()
    """Episode keys whose guest credits are all that the source knows."""
    unchanged: frozenset[str] = frozenset()
    """Episode keys whose row is, byte for byte, the one that was read before; they are not in `episodes`."""
    digests: Mapping[str, bytes] = field(default_factory=dict[str, bytes])
    """By episode key, of the rows in `episodes`."""
    skipped: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    """How many rows could not be read, by what they are of and why."""
