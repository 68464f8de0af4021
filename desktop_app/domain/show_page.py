"""What the detail pane and `premieres show` tell of one show."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from .airdate import UNKNOWN, AirDate
from .catch_up import CatchUp
from .values import Entry, Kind
from .why import Why


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
    person_id: int = 0
    """By which they are followed, and their page is read."""


@dataclass(frozen=True, slots=True)
class Relation:
    """The show of the page is a `type` of `show`. All after `parent` where the library has that show."""

    type: str
    show: str
    show_key: str | None = None
    outgoing: bool = True
    """False: `show` is a `type` of the show of the page."""
    parent: str | None = None
    """Of a sibling: `show` is a `type` of this one, from which the show of the page comes too."""
    film: bool = False
    """Whether that show is a film and nothing else."""
    began: date | None = None
    kind: Kind | None = None
    """Of the premiere that was last, or will be; its season and date. A film counts where there is no other."""
    season: int | None = None
    air: AirDate = UNKNOWN
    ended: int | None = None
    """The year of its last entry, of a show that is over."""


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
    service_sites: Mapping[str, str] = field(default_factory=dict[str, str])
    """By the names of services that it, or an entry of it, is on: their addresses, where they are known."""
    origins: tuple[tuple[str, str], ...] = ()
    """(fact, source), for "where each fact comes from"."""
    film: bool = False
    """Whether it is a film and nothing else."""
    films: tuple[Entry, ...] = ()
    """Those that belong to it, of any other show."""
    began: date | None = None
    """When it premiered, or the first day that is known of it."""
    binge: bool = False
    """Whether the person wants to be told when a season of it is out whole."""
    whole_seasons: tuple[Entry, ...] = ()
    """The entries of that, in the window."""
    note: str = ""
    """The person's own, of the whole show; in the window."""
    entry_note: str = ""
    """And of the entry that is shown with it."""
    entry_why: Why | None = None
    """Of that entry, where the person set its date or its hour, in the window."""
    finished_by: Entry | None = None
    """Where that entry tells that a season is out whole: the one on whose day it is, in the window."""
    catch_up: CatchUp | None = None
    """Of a followed show, in the window."""
