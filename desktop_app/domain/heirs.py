"""Who has what the person set and noted when a source renumbers episodes, or joins them: it goes where they go."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import cast

from .known import EntryState, KnownEntry
from .locks import Heir
from .states import Place, Slot, place_of
from .values import Announcement, Status


def heirs_of(
    moves: Sequence[Heir],
    joins: Sequence[Heir],
    spare: Sequence[tuple[KnownEntry, KnownEntry]],
    states: Mapping[Place, EntryState],
) -> tuple[Heir, ...]:
    """All of a show, none of them an heir that goes on itself: from `heirs_of_moves` and `heirs_of_joined`, and from
    the entries that yield to another, with that."""

    def there(one: Heir) -> bool:
        if isinstance(one.heir, int):
            return True
        state = states.get(cast("Place", one.heir))
        return state is not None and state.status is not Status.WITHDRAWN

    joining = {one.former: one for one in joins if there(one)}
    going = dict(joining)
    for one in filter(there, moves):
        last = joining.get(one.heir) if isinstance(one.heir, int) else None
        going[one.former] = one if last is None else last._replace(former=one.former)
    for entry, stays in spare:
        last = going.get(stays.id)
        going[entry.id] = Heir(entry.id, stays.id) if last is None else last._replace(former=entry.id)
    return tuple(one for one in going.values() if one.former != one.heir)


def heirs_of_moves(
    moved: Mapping[Place, Place],
    slots: Mapping[Place, Slot],
    before: Mapping[Place, KnownEntry],
    stored: Mapping[Place, KnownEntry],
    now: datetime,
) -> list[Heir]:
    """Of the episodes that were renumbered while their entries stayed. `before` and `stored` are the entries by place,
    before and after those that could have gone along with theirs. An heir that is not stored is told by its place."""
    found: list[Heir] = []
    for old, new in moved.items():
        entry = before.get(old)
        if entry is None or new not in slots or (old in slots and _stayed(slots[old], old, now)):
            continue
        heir = stored.get(new)
        if heir is not entry:
            found.append(Heir(entry.id, new if heir is None else heir.id))
    return found


def heirs_of_joined(states: Mapping[Place, EntryState], stored: Mapping[Place, KnownEntry]) -> list[Heir]:
    """Of the entries that become part of a full season's one entry."""
    found: list[Heir] = []
    for place, state in states.items() if stored else ():
        entry, lead = stored.get(place), _lead(states, state)
        if entry is None or lead is None or entry.state.status is Status.WITHDRAWN:
            continue
        heir = stored.get(lead)
        found.append(Heir(entry.id, lead if heir is None else heir.id, joins=True))
    return found


def _lead(states: Mapping[Place, EntryState], state: EntryState) -> Place | None:
    """The place of the entry that this one is a part of."""
    if state.season is None or state.episode is None or state.episode == 1 or state.status is not Status.WITHDRAWN:
        return None
    lead = states.get((state.season, 1))
    end = None if lead is None or not lead.full_season else lead.episode_end
    return (state.season, 1) if end is not None and state.episode <= end else None


def _stayed(slot: Slot, place: Place, now: datetime) -> bool:
    """Whether somebody still tells of an episode there that was there before."""
    return any(_stands(history, place, now) for history in slot.histories)


def _stands(history: Sequence[Announcement], place: Place, now: datetime) -> bool:
    last = history[-1]
    if last.status is Status.WITHDRAWN:
        return False
    before = history[:-1] if last.learned_at == now else history
    return bool(before) and place_of(before[-1]) == place
