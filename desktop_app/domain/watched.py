"""Which episodes a person has watched: marked by number, so that a mark outlives every entry that its episode is in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, tzinfo
from typing import NamedTuple

from .values import Entry, Episodes, Kind


@dataclass(frozen=True, slots=True, order=True)
class Watched:
    """One episode of a show, watched: by season and number, or by the identity of a special's entry."""

    show_id: int
    season: int | None = None
    episode: int | None = None
    special: str | None = None
    episodes: Episodes = field(default=(), compare=False)
    """What stood there when it was marked: the mark stays with these, and the way back looks for them."""


class Markable(NamedTuple):
    """What there is to mark around an entry, beside its own episodes: what is out and is not watched yet."""

    up_to_here: bool = False
    """Some of what `watched_up_to` finds."""
    season: bool = False
    """Some of what `watched_in_season` finds of the entry's season."""
    season_marked: bool = False
    """Some of its season is watched."""


def episodes_of(
    show_id: int, identity: str, season: int | None, episode: int | None, episode_end: int | None
) -> tuple[Watched, ...]:
    """The episodes of such an entry, in order: an entry is watched when each of them is."""
    if episode is None or season is None:
        return (Watched(show_id, special=identity),)
    return tuple(Watched(show_id, season, n) for n in range(episode, (episode_end or episode) + 1))


def watched_of(entry: Entry) -> frozenset[Watched]:
    """What marks this entry as watched. Nothing for a whole season, which is when its episodes are."""
    return frozenset(_episodes(entry))


def watched_in_season(entries: Iterable[Entry], season: int, now: datetime, zone: tzinfo) -> frozenset[Watched]:
    """What marks a season as watched: all of its episodes that are out. `entries` are those of the show."""
    return frozenset(one for one in _out(entries, now, zone) if one.season == season)


def watched_up_to(entries: Iterable[Entry], last: Entry, now: datetime, zone: tzinfo) -> frozenset[Watched]:
    """What marks all up to that entry as watched: every regular episode with no higher number that is out, and not
    withdrawn. Up to a special: that, with all that began on no later day. `entries` are those of the show."""
    listed = list(entries)
    if _regular(last):
        end = last.season, last.episode_end or last.episode
        return frozenset(one for one in _out(listed, now, zone) if one.season and (one.season, one.episode) <= end)
    day = last.air.span(zone)
    before = [entry for entry in listed if day and (own := entry.air.span(zone)) and own[0] <= day[1]]
    found = frozenset(one for one in _out(before, now, zone) if one.season)
    return found | watched_of(last) if last.out(now, zone) else found


def _regular(entry: Entry) -> bool:
    """Season 0 holds specials."""
    return entry.episode is not None and bool(entry.season)


def _out(entries: Iterable[Entry], now: datetime, zone: tzinfo) -> Iterator[Watched]:
    """The numbered episodes among them that are out."""
    for entry in entries:
        if entry.episode is not None and entry.out(now, zone):
            yield from _episodes(entry)


def _episodes(entry: Entry) -> tuple[Watched, ...]:
    if entry.kind is Kind.BINGE_READY:
        return ()
    return episodes_of(entry.show_id, entry.identity, entry.season, entry.episode, entry.episode_end)
