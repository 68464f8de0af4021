"""What the library holds of a show before a merge, and what it writes of it afterwards."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple, TypeAlias

from .airdate import AirDate
from .locks import Lock
from .statements import CreditFacts, EpisodeFacts, RelationFacts, SeasonFacts, ShowFacts
from .values import Announcement, Episodes, Kind, Service, Status


# A merge makes these by the ten thousand: a NamedTuple is made in a quarter of the time of a frozen dataclass.
class EntryState(NamedTuple):
    """All of an entry that may change. With the show's own facts it is what its event in a calendar shows."""

    season: int | None
    episode: int | None
    kind: Kind
    air: AirDate
    status: Status = Status.CONFIRMED
    episode_title: str | None = None
    episode_end: int | None = None
    full_season: bool = False
    services: tuple[Service, ...] = ()
    """Only where they differ from the show's."""
    runtime_minutes: int | None = None
    summary: str | None = None
    url: str | None = None
    image: str | None = None
    sources: tuple[str, ...] = ()
    """Those with a statement about its date, the one that the calendar follows first."""


@dataclass(frozen=True, slots=True)
class KnownEntry:
    """A stored entry. `special` is the identity's key of a special, None for numbered episodes."""

    id: int
    identity: str
    uid: str
    state: EntryState
    special: str | None = None
    sequence: int = 0
    modified: datetime | None = None


Numbered: TypeAlias = tuple[int | None, int | None, str | None]
"""An episode of a show: (season, number, None), or (None, None, identity of its entry) of a special."""


class Attached(NamedTuple):
    """What the person did to one episode, as it is stored: a lock, a note, or that it is watched."""

    kind: str
    row: int
    episodes: Episodes
    """What she did it to."""
    at: int | str | Numbered | None
    """Where that is: the id of its entry (of a new one the UID), or its number where it is watched. None: it counts
    nowhere, for as long as its episode has no place of its own."""
    lock: Lock | None = None


@dataclass(frozen=True, slots=True)
class KnownShow:
    """All that the library holds of one show. `facts` is by source: a joined show has one ShowFacts of each."""

    id: int
    key: str
    """"SOURCE:SHOW" as first stored."""
    facts: Mapping[str, ShowFacts]
    seasons: tuple[tuple[str, SeasonFacts], ...] = ()
    """(source, facts), as all the tuples of pairs below."""
    episodes: tuple[tuple[str, EpisodeFacts], ...] = ()
    relations: tuple[tuple[str, RelationFacts], ...] = ()
    announcements: tuple[Announcement, ...] = ()
    entries: tuple[KnownEntry, ...] = ()
    cast: tuple[str, ...] = ()
    """The first regulars by name: `facts.CAST_READ` of them."""
    regulars: Mapping[str, tuple[str, ...]] = field(default_factory=dict[str, tuple[str, ...]])
    """By source, the names that `cast` is made of, in billing order: what a source no longer names has to go."""
    locks: tuple[Lock, ...] = ()
    """All that bear on its entries: theirs, its own, and those of services."""
    attached: tuple[Attached, ...] = ()
    """All that the person did to its episodes, locks among them."""
    binge: datetime | None = None
    """Since when the person wants to be told when a season of it is out whole."""


class EntryWrite(NamedTuple):
    """An entry to insert (`id` None) or to update; identity and uid of a stored one never change."""

    id: int | None
    identity: str
    uid: str
    state: EntryState
    special: str | None
    sequence: int
    modified: datetime
    former: Status | None = None
    """What its status was; None of one to insert."""


class ShowWrite(NamedTuple):
    """What a merge changes of one show; empty fields mean "as stored". All of `facts`, seasons, episodes, credits and
    relations are statements of the snapshot's source."""

    id: int | None
    """None = a new show."""
    key: str
    resolved: ShowFacts | None = None
    """What the calendar shows of all sources' facts; set when it is new or differs from before."""
    facts: ShowFacts | None = None
    absorbs: tuple[int, ...] = ()
    """Stored shows found to be the same as this one: all their rows move here, then they go."""
    seasons: tuple[SeasonFacts, ...] = ()
    episodes: tuple[EpisodeFacts, ...] = ()
    digests: tuple[tuple[str, bytes], ...] = ()
    """(episode key, digest of its row in the feed), to be kept with the episode."""
    announcements: tuple[Announcement, ...] = ()
    """New lines of the ledger."""
    entries: tuple[EntryWrite, ...] = ()
    credits: tuple[CreditFacts, ...] | None = None
    """Regular cast and crew that replace what this source said before."""
    guests: tuple[tuple[str, tuple[CreditFacts, ...]], ...] = ()
    """(episode key, its guests), each replacing what this source said before."""
    relations: tuple[RelationFacts, ...] | None = None
    attached: tuple[Attached, ...] = ()
    """What the person did and is somewhere else now, as it is to be."""


@dataclass(frozen=True, slots=True)
class Merged:
    """The outcome of one merge."""

    shows: tuple[ShowWrite, ...] = ()
    notes: tuple[str, ...] = field(default_factory=tuple)
    when: datetime | None = None
    """When that is; None: nobody said."""
