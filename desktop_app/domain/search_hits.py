"""What a search found."""

from __future__ import annotations

from dataclasses import dataclass

from .values import Entry


@dataclass(frozen=True, slots=True)
class ShowHit:
    """A show that a search or a title found; `year` is that of its premiere, `service` its first."""

    id: int
    key: str
    title: str
    year: int | None = None
    service: str | None = None
    followed: bool = False


@dataclass(frozen=True, slots=True)
class PersonHit:
    """A person that a search found, with the best known of the shows that they are in."""

    name: str
    shows: tuple[ShowHit, ...] = ()
    id: int = 0
    """By which they are followed, and their page is read."""
    followed: bool = False


@dataclass(frozen=True, slots=True)
class SearchHits:
    """What a search found, best first, each list cut at the limit; `more` = there would have been more."""

    shows: tuple[ShowHit, ...] = ()
    people: tuple[PersonHit, ...] = ()
    episodes: tuple[Entry, ...] = ()
    more: bool = False
