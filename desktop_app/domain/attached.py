"""What the person did to an episode stays with it: by its source's own id, under whatever number that has it now."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from .gathering import Gathered, Place
from .known import Attached, EntryState, KnownEntry
from .resolve import rank
from .states import Slot, place_of
from .values import Episode, Episodes, Status

WATCHED, NOTE, LOCK = "watched", "note", "lock"
"""The kinds of what is attached."""


class Seat(NamedTuple):
    """Where something of the person's is after a merge."""

    what: Attached
    episodes: Episodes
    """What it is of: more than before where somebody else took over from those who told of it."""
    place: Place | None
    """Where its episode is; None: nowhere, while another episode has its number."""
    shown: Place | None
    """Where it counts: a full season's one entry for its parts; None where another counts instead."""


def one_of_each(told: Iterable[Episode]) -> Episodes:
    """The first of each source: it knows that its others are other episodes."""
    found: dict[str, str] = {}
    for source, key in told:
        found.setdefault(source, key)
    return tuple(found.items())


def seats(
    show: Gathered,
    slots: Mapping[Place, Slot],
    stored: Mapping[Place, KnownEntry],
    spare: Iterable[tuple[KnownEntry, KnownEntry]],
    states: Mapping[Place, EntryState],
) -> list[Seat]:
    """Of all that is attached to the show's episodes. It follows from where each is and what sources say by now, not
    from the way there: so the order in which renumberings arrive does not matter."""
    places: dict[object, Place] = {entry.id: place for place, entry in stored.items()}
    places |= {yields.id: places[stays.id] for yields, stays in spare}
    specials = {entry.identity: places[entry.id] for entry in show.entries}
    told = {
        (source, key.removeprefix("episode:")): (place_of(said[-1]), said[-1].status is not Status.WITHDRAWN)
        for (source, key), said in show.histories.items()
        if key.startswith("episode:")
    }
    found: list[Seat] = []
    for one in show.attached:
        here = places.get(one.at)
        if isinstance(one.at, tuple):
            season, number, special = one.at
            here = (season, number) if season is not None and number is not None else specials.get(special or "")
        if here is None and not one.episodes:
            continue  # nobody can tell what it is of
        place, episodes = _place(one, here, told, slots)
        lead = None if place is None or one.kind == WATCHED else _lead(states, place)
        found.append(Seat(one, episodes, place, lead or place))
    return list(_alone(found))


def _place(
    one: Attached, here: Place | None, told: Mapping[Episode, tuple[Place, bool]], slots: Mapping[Place, Slot]
) -> tuple[Place | None, Episodes]:
    """Where its episode is, and what it is of. Where sources have it in several places, it stays if it is in one."""
    last = [told[episode] for episode in one.episodes if episode in told]
    live = [place for place, listed in last if listed]
    if live:
        return (here if here in live else live[0]), one.episodes
    here = here or next((place for place, _ in last), None)
    others = _listed(slots.get(here)) if here is not None else ()
    if {source for source, _ in others} & {source for source, _ in one.episodes}:
        return None, one.episodes
    return here, one.episodes + others


def _listed(slot: Slot | None) -> Episodes:
    """The episodes that are told of there."""
    heads = [said[-1] for said in slot.histories] if slot is not None else []
    live = [one for one in heads if one.status is not Status.WITHDRAWN and one.key.startswith("episode:")]
    live.sort(key=lambda one: (rank(one.source), one.source, one.key))
    return one_of_each((one.source, one.key.removeprefix("episode:")) for one in live)


def _alone(found: list[Seat]) -> Iterable[Seat]:
    """Of two locks that say the same of one entry the newer counts, and that of a part only where the whole has none.
    A number is watched once."""
    taken: set[tuple[object, Place]] = set()
    for seat in sorted(found, key=_order):
        one = seat.what
        if seat.shown is None or one.kind == NOTE:
            yield seat
            continue
        key = (one.kind if one.lock is None else one.lock.field, seat.shown)
        yield seat._replace(shown=None) if key in taken else seat
        taken.add(key)


def _order(seat: Seat) -> tuple[bool, tuple[object, ...], float]:
    part = seat.place != seat.shown
    since = 0.0 if seat.what.lock is None else seat.what.lock.since.timestamp()
    return part, (seat.place or ()) if part else (), -since


def _lead(states: Mapping[Place, EntryState], place: Place) -> Place | None:
    """The place of the full season's entry of which the one there is a part."""
    season, number = place
    if not isinstance(season, int) or not isinstance(number, int) or number == 1:
        return None
    lead = states.get((season, 1))
    end = None if lead is None or not lead.full_season else lead.episode_end
    return (season, 1) if end is not None and number <= end else None
