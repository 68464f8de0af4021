"""Who has what the person set and noted when a source renumbers episodes, or joins them: it goes where they go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple, TypeAlias

from .gathering import Gathered, Place
from .known import EntryState, KnownEntry
from .locks import Heir
from .states import Slot, place_of
from .values import Announcement, Status

Entries: TypeAlias = Mapping[Place, KnownEntry]
States: TypeAlias = Mapping[Place, EntryState]


def renumbered(show: Gathered, slots: Mapping[Place, Slot]) -> dict[Place, Place]:
    """The places from which an episode went to another one, each with that; not where a source still tells of one that
    it had there before. What is said of a season is said of whichever episode is its first."""
    return {old: new for old, new in show.moved.items() if new in slots and not _held(show, slots, old, "episode:")}


class Places(NamedTuple):
    """Of one show in one merge."""

    slots: Mapping[Place, Slot]
    before: Entries
    """The entries by place, before those that could went with their episodes."""
    stored: Entries
    """And after."""
    states: States
    gone: Mapping[Place, Place]
    """From which episodes went, each with where to."""


def heirs_of(
    show: Gathered, places: Places, yielding: Iterable[tuple[KnownEntry, KnownEntry]]
) -> tuple[tuple[Heir, ...], ...]:
    """Three steps: from entries that yield to another, to that; from the places from which episodes are gone, to where
    they went; from what is part of a full season, to its one entry. An heir that is not stored is told by its place."""
    moves = {entry.id: heir for entry, heir in _moves(places)}
    if moves:
        moves |= dict(_displaced(show, places, moves))
    steps = (
        tuple(Heir(entry.id, stays.id) for entry, stays in yielding),
        tuple(Heir(*move) for move in moves.items()),
        tuple(_joins(places, set(moves.values()))),
    )
    return tuple(step for step in steps if step)


def _moves(at: Places) -> Iterator[tuple[KnownEntry, int | Place]]:
    for old, new in at.gone.items():
        entry, heir = at.before.get(old), at.stored.get(new)
        if entry is not None and heir is not entry and (heir is not None or _live(at.states.get(new))):
            yield entry, new if heir is None else heir.id


def _displaced(show: Gathered, at: Places, moves: Mapping[int, int | Place]) -> Iterator[tuple[int, int]]:
    """What was set on an episode of which nobody tells any more is not of the next in its place. It goes to the entry
    that is left over in turn, and the same way back when both are told of as before."""
    came = {heir: former for former, heir in sorted(moves.items(), reverse=True)}  # of two, from the older
    places = {entry.id: place for place, entry in at.stored.items()}
    for place in at.gone.values():
        entry = at.before.get(place)
        if entry is None or entry.id in moves or entry.id not in came or _held(show, at.slots, place):
            continue
        first = came[entry.id]
        while first in came:
            first = came[first]
        left = places[first]
        if not _live(at.states.get(left)) or _is_back(show, at.slots[left]):
            yield entry.id, first


def _joins(at: Places, arrived: set[int | Place]) -> Iterator[Heir]:
    """Of entries that become part of another, and of episodes that went straight there."""
    stored, states = at.stored, at.states
    parts = [(place, lead) for place in stored if not _live(states.get(place)) and (lead := _lead(states, place))]
    for place, lead in sorted(parts):
        if _live(stored[place].state) or stored[place].id in arrived:
            yield Heir(stored[place].id, _told(stored, lead), joins=True)
    for old, new in at.gone.items():
        entry, lead = at.before.get(old), _lead(states, new)
        if entry is not None and lead is not None and new not in states:
            yield Heir(entry.id, _told(stored, lead), joins=True)


def _lead(states: States, place: Place) -> Place | None:
    """The place of the full season's entry of which the one there is a part."""
    season, number = place
    if not isinstance(season, int) or not isinstance(number, int) or number == 1:
        return None
    lead = states.get((season, 1))
    end = None if lead is None or not lead.full_season else lead.episode_end
    return (season, 1) if end is not None and number <= end else None


def _told(stored: Entries, place: Place) -> int | Place:
    entry = stored.get(place)
    return place if entry is None else entry.id


def _live(state: EntryState | None) -> bool:
    return state is not None and state.status is not Status.WITHDRAWN


def _held(show: Gathered, slots: Mapping[Place, Slot], place: Place, of: str = "") -> bool:
    """Whether somebody tells of a thing there that was there before; `of`: what its key begins with."""
    if place not in slots:
        return False
    return any(said[-1].key.startswith(of) and _stands(show, said, place) for said in slots[place].histories)


def _stands(show: Gathered, history: list[Announcement], place: Place) -> bool:
    before = _before(show, history)
    gone = history[-1].status is Status.WITHDRAWN or before is None or before.status is Status.WITHDRAWN
    return not gone and before is not None and place_of(before) == place


def _is_back(show: Gathered, slot: Slot) -> bool:
    """Whether it is told of there again after it was withdrawn."""
    found = ((said[-1], _before(show, said)) for said in slot.histories)
    return any(was is not None and was.status is Status.WITHDRAWN is not now.status for now, was in found)


def _before(show: Gathered, history: list[Announcement]) -> Announcement | None:
    """What was said of it last before this merge."""
    last = history[-1]
    if (last.source, last.key) not in show.fresh:
        return last
    return history[-2] if len(history) > 1 else None
