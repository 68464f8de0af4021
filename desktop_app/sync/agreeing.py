"""What a calendar says, in the terms of what it said before: its shows, what has no number, and what it dropped."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.known import KnownShow
from desktop_app.domain.statements import EpisodeFacts, ShowFacts, Snapshot
from desktop_app.domain.values import Kind
from desktop_app.domain.words import folded
from desktop_app.sources.webcal import Read, known_days
from desktop_app.store.titled import Titled

from .spelling import forms, may_have


@dataclass(frozen=True, slots=True)
class Dropped:
    """Episodes to come that a new version no longer lists, within the time of which it tells, of so many expected ones;
    `fault`: so many that it is taken for a fault."""

    episodes: tuple[EpisodeFacts, ...] = ()
    expected: int = 0
    fault: bool = False


def agreed(read: Read, known: Sequence[KnownShow], titled: Mapping[str, Sequence[Titled]], now: datetime) -> Snapshot:
    """The snapshot under the keys of former versions. `known` is what the library holds of its shows, `titled` what it
    has of their titles."""
    source = read.snapshot.source
    former = {said.key: said for show in known if (said := show.facts.get(source)) is not None}
    joined = {show.facts[source].key for show in known if source in show.facts and len(show.facts) > 1}
    dates = _years(read.snapshot.episodes)
    shows: list[ShowFacts] = []
    for one in read.snapshot.shows:
        said = _same(one, former[one.key]) if one.key in former else one
        if not said.external_ids and said.key not in joined:
            said = replace(said, external_ids=_adopted(said, read, titled, dates.get(said.key, {})))
        shows.append(said)
    stored = {episode.key: episode for show in known for by, episode in show.episodes if by == source}
    return replace(read.snapshot, shows=tuple(shows), episodes=tuple(_rekeyed(read.snapshot.episodes, stored, now)))


def dropped(snapshot: Snapshot, stored: Sequence[EpisodeFacts], now: datetime) -> Dropped:
    """Of `stored`, all that the source said is to come. A calendar tells of all that comes till its last event: one
    that lists less than it drops does not, nor does one of which something could not be read."""
    times = [_start(episode.air) for episode in snapshot.episodes]
    ahead = sum(moment > now for moment in times)
    listed = {episode.key for episode in snapshot.episodes}
    last = max(times, default=now)
    gone = tuple(e for e in stored if e.key not in listed and now < _start(e.air) <= last)
    return Dropped(gone, len(stored), len(gone) > ahead)


def _same(said: ShowFacts, before: ShowFacts) -> ShowFacts:
    """A version that shows less of a show, since the rest has aired, takes nothing back."""
    fewer = set(said.services) <= set(before.services)
    return replace(
        said,
        url=said.url or before.url,
        services=before.services if fewer else said.services,
        external_ids=said.external_ids or before.external_ids,
    )


def _adopted(
    said: ShowFacts, read: Read, titled: Mapping[str, Sequence[Titled]], seasons: Mapping[int, int]
) -> tuple[tuple[str, str], ...]:
    """The id of the one show of the library that has this title, and may have such seasons in such years: a calendar
    tells no premiere by which shows are joined else."""
    if not seasons:
        return ()
    year = read.years.get(said.key)
    plain = folded(said.title)
    for title, country in forms(said.title):
        unknown = title != plain and title.removeprefix("the ") != plain.removeprefix("the ")
        likely = [
            one
            for one in titled.get(title, ())
            if (one.source, one.key) != (read.snapshot.source, said.key)
            and (country is None or not one.countries or country in one.countries)
            and _may_be(one.premiered, year, seasons, unknown=unknown)
        ]
        if likely:
            return (
                () if any(one.show_id != likely[0].show_id for one in likely) else ((likely[0].source, likely[0].key),)
            )
    return ()


def _may_be(premiered: date | None, year: int | None, seasons: Mapping[int, int], *, unknown: bool) -> bool:
    """`unknown`: whether a show may be it whose premiere nobody told."""
    if premiered is None:
        return unknown and year is None
    return (year is None or abs(premiered.year - year) <= 1) and may_have(premiered.year, seasons)


def _years(episodes: Iterable[EpisodeFacts]) -> Mapping[str, dict[int, int]]:
    """By show, the year in which each of its seasons is first seen; 0 is what has none. A film has none of a series."""
    found: defaultdict[str, dict[int, int]] = defaultdict(dict)
    for episode in episodes:
        if episode.air.first is not None and episode.stated_kind is not Kind.FILM:
            years, season = found[episode.show_key], episode.season or 0
            years[season] = min(years.get(season, 9999), episode.air.first.year)
    return found


def _rekeyed(
    episodes: Sequence[EpisodeFacts], stored: Mapping[str, EpisodeFacts], now: datetime
) -> Iterator[EpisodeFacts]:
    """What has no number is what it was on that day; the only one of its title that is to come, on another day, has
    moved. No UID says so: some are new at every fetch."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for key in (episode.key for episode in stored.values() if episode.number is None):
        groups[known_days(key)[0]].append(key)
    mine: defaultdict[str, list[EpisodeFacts]] = defaultdict(list)
    for episode in episodes:
        if episode.number is not None:
            yield episode
        else:
            mine[known_days(episode.key)[0]].append(episode)
    for words, said in mine.items():
        free = {key: stored[key].air for key in groups[words]}
        left: list[EpisodeFacts] = []
        for episode in said:
            there = next((key for key, air in free.items() if air.first == episode.air.first), None)
            if there is None:
                left.append(episode)
            else:
                del free[there]
                yield replace(episode, key=there)
        film = said[0].stated_kind is Kind.FILM  # it comes out once
        waiting = [key for key, air in free.items() if film or _start(air) > now]
        moved = len(said) == len(left) == len(waiting) == 1
        for episode in left:
            yield replace(episode, key=waiting[0]) if moved else _unlike(episode, stored)


def _unlike(episode: EpisodeFacts, stored: Mapping[str, EpisodeFacts]) -> EpisodeFacts:
    """Its key is free, unless something has moved away from that day, which keeps its own."""
    key = episode.key
    while key in stored:
        key = f"{key}+"
    return replace(episode, key=key)


def _start(air: AirDate) -> datetime:
    """Of a day with no hour its beginning in UTC, as `queries.keys_to_come` has it; what has no date never comes."""
    if air.starts_at is not None:
        return air.starts_at
    return datetime.min.replace(tzinfo=UTC) if air.first is None else datetime.combine(air.first, time(), UTC)
