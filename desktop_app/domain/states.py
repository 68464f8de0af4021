"""From all that is known of a show to the entries that it has on the calendar."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from datetime import date
from typing import TypeAlias

from .airdate import AirDate, Precision
from .gathering import Gathered, Place
from .kinds import FIRST_YEAR, SPIN_OFF, SeasonEvidence, ShowEvidence, full_season, kind_of
from .known import EntryState, KnownEntry
from .locks import Held, shown_air, shown_services, shown_status
from .resolve import HAND, Resolved, rank, resolve
from .statements import EpisodeFacts, SeasonFacts, ShowFacts
from .values import PREMIERES, Announcement, Kind, Service, Status

Ranked: TypeAlias = tuple[bool, int, str, EpisodeFacts]
"""Whether it has been withdrawn, the rank of its source, the key of its announcements, the facts."""

_Told: TypeAlias = tuple[str | None, int | None, str | None, str | None, str | None, Kind | None]
"""Title, minutes, summary, page, picture and kind, as stated."""

_EPISODE = "episode:"
_FREE = Held()
_HAND_RANK = rank(HAND)


class Slot:
    """A place that at least one source speaks about. `number` None = a special."""

    __slots__ = ("episodes", "histories", "live", "number", "resolved", "season")

    resolved: Resolved
    live: bool
    """Whether it has not been withdrawn."""

    def __init__(self, season: int | None, number: int | None) -> None:
        self.season = season
        self.number = number
        self.histories: list[list[Announcement]] = []
        self.episodes: list[EpisodeFacts] = []
        """What counts first comes first: the still listed, then the most trusted."""


def place_of(said: Announcement) -> Place:
    """Where the thing that was announced belongs; a season's own date is that of its first episode."""
    if said.season is None or (said.episode is None and said.key.startswith(_EPISODE)):
        return said.source, said.key.removeprefix(_EPISODE)
    return said.season, 1 if said.episode is None else said.episode


def slots_of(show: Gathered) -> dict[Place, Slot]:
    """All places of the show. Where a source renumbered an episode, its newest statement tells the place."""
    slots: dict[Place, Slot] = {}
    ranked: dict[Place, list[Ranked]] = {}
    for said, history in show.histories.items():
        head = history[-1]
        place = place_of(head)
        slot = slots.get(place)
        if slot is None:
            number = place[1]
            slot = slots[place] = Slot(head.season, number if isinstance(number, int) else None)
        slot.histories.append(history)
        episode = show.episodes.get(said)
        if episode is not None:
            withdrawn = head.status is Status.WITHDRAWN
            ranked.setdefault(place, []).append((withdrawn, rank(said[0]), said[1], episode))
    for place, found in ranked.items():
        if len(found) > 1:
            found = in_order(found)
        slots[place].episodes = [row[3] for row in found]
    for slot in slots.values():
        first = slot.histories[0]
        said_of_it = first if len(slot.histories) == 1 else [said for history in slot.histories for said in history]
        resolved = resolve(said_of_it)
        assert resolved is not None  # a slot is made of a statement
        slot.resolved = resolved
        slot.live = resolved.status is not Status.WITHDRAWN
    return slots


def in_order(found: list[Ranked]) -> list[Ranked]:
    """Whose facts of one place count first. What the person has taken back says nothing where others speak."""
    found.sort(key=lambda row: row[:3])
    return [row for row in found if not (row[0] and row[1] == _HAND_RANK)] or found


def states_of(
    show: Gathered,
    facts: ShowFacts,
    slots: dict[Place, Slot],
    stored: Mapping[Place, KnownEntry],
    owed: Container[Place] = (),
) -> dict[Place, EntryState]:
    """The entries of the show; `stored` are those that it has already: such a place keeps its entry whatever becomes of
    it. `owed`: places of episodes that had an entry where they were before.

    An entry needs a date, now or before, or a person who made it. Without any, only what is announced next makes one:
    the first episode of a season after all that have dates, of a show that goes on.
    """
    evidence = ShowEvidence(facts.premiered, bool(facts.ended), _is_spin_off(show))
    stated = _stated_seasons(show)
    seasons, newest = _listed(slots)
    listed = max((*seasons, *stated), default=0)
    known = {number: _evidence(number, found, stated.get(number, ()), listed) for number, found in seasons.items()}
    full = {number: end for number, season in known.items() if (end := full_season(season)) is not None}
    locks = show.locks or None
    states: dict[Place, EntryState] = {}
    for place, slot in slots.items():
        if place not in stored and place not in owed and not _worth_an_entry(slot, newest, evidence.ended):
            continue
        number = slot.season if slot.number is not None and slot.season is not None else -1
        season = known.get(number) or _evidence(number, (), stated.get(number, ()), listed)
        end = full.get(number) if slot.live else None
        if end is not None and slot.number != 1 and place not in stored:
            continue
        said = stated.get(slot.season or -1, ())
        services = services_of(slot.episodes, said, facts.services)
        held = _FREE
        if locks:
            entry = stored.get(place)
            held = locks.on(entry.id if entry is not None else place, services)
        states[place] = _state(slot, season, evidence, facts, said, end, services, held)
    return states


def _listed(slots: Mapping[Place, Slot]) -> tuple[dict[int, list[Slot]], int]:
    """By season what is not withdrawn, and the newest season with a date: -1 where there is none."""
    seasons: dict[int, list[Slot]] = {}
    newest = -1
    for slot in slots.values():
        if slot.number is not None and slot.season is not None and slot.live:
            seasons.setdefault(slot.season, []).append(slot)
            if slot.resolved.air.first is not None and slot.season > newest:
                newest = slot.season
    return seasons, newest


def services_of(
    episodes: Sequence[EpisodeFacts], seasons: Sequence[SeasonFacts], of_show: tuple[Service, ...]
) -> tuple[Service, ...]:
    """Where an entry is on, as sources say of its episode, else of its season, else of its show."""
    for episode in episodes:
        if episode.services:
            return episode.services
    for season in seasons:
        if season.services:
            return season.services
    return of_show


def _worth_an_entry(slot: Slot, newest_dated: int, ended: bool) -> bool:
    if not slot.live:
        return False
    if slot.resolved.air.precision is not Precision.UNKNOWN or slot.resolved.winner.source == HAND:
        return True
    season = slot.season
    return slot.number == 1 and season is not None and newest_dated < season < FIRST_YEAR and not ended


def _state(
    slot: Slot,
    season: SeasonEvidence,
    show: ShowEvidence,
    facts: ShowFacts,
    stated: list[SeasonFacts] | tuple[()],
    full: int | None,
    services: tuple[Service, ...],
    held: Held,
) -> EntryState:
    """`services` are those that sources name, `held` the locks on it: both show at the end only."""
    resolved, first = slot.resolved, slot.episodes[0] if slot.episodes else None
    title, runtime, summary, url, image, stated_kind = _told(slot.episodes, stated)
    kind = kind_of(slot.number, stated_kind, season, show)
    lead = full is not None and slot.number == 1
    if lead:
        _, _, summary, url, *_ = _told((), stated)  # the season's own: its first episode's are not about the rest
    if summary is None and (lead or kind in PREMIERES):
        summary = facts.summary  # who hears of a show for the first time wants to know what it is about
    air = resolved.air
    if held is not _FREE:
        air, services = shown_air(air, held), shown_services(services, held)
    return EntryState(
        first.season if first is not None and slot.number is None else slot.season,
        slot.number,
        kind,
        air,
        _status(slot, air, show.ended, full is not None and not lead, held),
        title,
        full if lead else None,
        lead,
        () if services == facts.services else services,
        runtime,
        summary,
        url,
        image,
        resolved.sources,
    )


def _status(slot: Slot, air: AirDate, ended: bool, joined: bool, held: Held) -> Status:
    """`air` is what is shown; `joined`: it is part of the season's one entry."""
    if joined:
        return Status.WITHDRAWN
    if ended and air.precision is Precision.UNKNOWN and held.date is None and slot.resolved.winner.source != HAND:
        return Status.WITHDRAWN  # never to come
    return slot.resolved.status if held is _FREE else shown_status(slot.resolved.status, held)


def _told(episodes: Sequence[EpisodeFacts], seasons: Sequence[SeasonFacts]) -> _Told:
    """Each from the first that says it: of the episode, or of the season of which no episode is listed."""
    if len(episodes) == 1:
        (one,) = episodes
        return one.title, one.runtime_minutes, one.summary, one.url, one.image, one.stated_kind
    if episodes:
        return (
            next((e.title for e in episodes if e.title), None),
            next((e.runtime_minutes for e in episodes if e.runtime_minutes), None),
            next((e.summary for e in episodes if e.summary), None),
            next((e.url for e in episodes if e.url), None),
            next((e.image for e in episodes if e.image), None),
            next((e.stated_kind for e in episodes if e.stated_kind), None),
        )
    summary = next((s.summary for s in seasons if s.summary), None)
    url = next((s.url for s in seasons if s.url), None)
    return None, None, summary, url, next((s.image for s in seasons if s.image), None), None


def _evidence(
    number: int, slots: list[Slot] | tuple[()], stated: list[SeasonFacts] | tuple[()], listed: int
) -> SeasonEvidence:
    days: dict[int, date | None] = {}
    for slot in slots:
        if slot.number is not None:
            air = slot.resolved.air
            days[slot.number] = air.first if air.exact else None
    order = end = None
    if stated:
        order = next((s.episode_order for s in stated if s.episode_order), None)
        end = next((s.end for s in stated if s.end), None)
    return SeasonEvidence(number, order, end, days, number >= listed)


def _stated_seasons(show: Gathered) -> dict[int, list[SeasonFacts]]:
    """By number, the most trusted source first."""
    found: dict[int, list[SeasonFacts]] = {}
    for (_, number), season in sorted(show.seasons.items(), key=lambda pair: (rank(pair[0][0]), pair[0])):
        found.setdefault(number, []).append(season)
    return found


def _is_spin_off(show: Gathered) -> bool:
    return any(r.type.casefold() == SPIN_OFF for relations in show.relations.values() for r in relations)
