"""What an .ics says, as values that a process hands to another: its events, and how often it is worth asking for."""

from __future__ import annotations

from dataclasses import dataclass

from desktop_app.domain.airdate import AirDate


@dataclass(frozen=True, slots=True)
class Happening:
    """One event. Texts are as the file has them, but cut; absent ones are ""."""

    summary: str
    start: AirDate
    dates: tuple[AirDate, ...] = ()
    """Of one that repeats, those around now, earliest first."""
    uid: str = ""
    sequence: int = 0
    status: str = ""
    """ "CONFIRMED", "TENTATIVE" or "CANCELLED" (RFC 5545, 3.8.1.11)."""
    categories: tuple[str, ...] = ()
    description: str = ""
    location: str = ""
    url: str = ""
    show_id: str = ""
    """TVmaze's id of the show, where a feed tells it."""
    network: str = ""
    minutes: int | None = None
    """How long it is, where it says so."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """`skipped`: why events could not be read, and how many; `events`: how many there are in all."""

    name: str = ""
    maker: str = ""
    """PRODID: the program that wrote it."""
    refresh_minutes: int | None = None
    happenings: tuple[Happening, ...] = ()
    skipped: tuple[tuple[str, int], ...] = ()
    events: int = 0
