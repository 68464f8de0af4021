"""Matching the entries that a show should have with those that are stored, so that each keeps its UID for ever."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime, timedelta
from functools import partial
from hashlib import sha1
from typing import NamedTuple
from uuid import UUID

from .attached import WATCHED, Seat, seats
from .binge import binge_identity, binge_place, binge_states
from .facts import event_of, resolved_facts
from .gathering import Gathered, Place
from .known import Attached, EntryState, EntryWrite, KnownEntry, KnownShow, Numbered
from .resolve import rank
from .statements import ShowFacts
from .states import Slot, slots_of, states_of
from .values import Kind, Status

NAMESPACE = UUID("6f1d2a0e-6d6e-5d0b-9d53-5b1f8c1f7a52")
"""Of all UIDs; changing it would double every entry in people's calendars."""

_SECOND = timedelta(seconds=1)
_NAMESPACE = NAMESPACE.bytes
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def uid_of(identity: str) -> str:
    """The UID of an entry that is first stored under this identity: the same on every installation.

    `str(uuid5(...))` (RFC 9562 section 5.5), at a third of its time: a first sync asks for tens of thousands.
    """
    text = sha1(_NAMESPACE + identity.encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()
    return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{_VARIANT[text[16]]}{text[17:20]}-{text[20:32]}"


class Written(NamedTuple):
    """What has to be written of a show's entries and of what is attached to them, as `ShowWrite` has it."""

    entries: tuple[EntryWrite, ...] = ()
    attached: tuple[Attached, ...] = ()


def events_of(shows: Iterable[KnownShow]) -> dict[int, tuple[object, ...]]:
    """What the events of all stored entries show, by the entry's id."""
    events: dict[int, tuple[object, ...]] = {}
    for known in shows:
        facts = resolved_facts(known.facts)
        events.update((entry.id, event_of(entry.state, facts, known.cast)) for entry in known.entries)
    return events


def write_entries(
    show: Gathered,
    facts: ShowFacts,
    source: str,
    cast: tuple[str, ...],
    events: Mapping[int, tuple[object, ...]],
    now: datetime,
) -> Written:
    """What has to be written of the show's entries. `events` is what the event of each stored entry showed before
    (`events_of`)."""
    slots = slots_of(show)
    stored, spare = _places(show)
    before = dict(stored)
    _follow(show, slots, stored)
    owed = {new for old, new in show.moved.items() if old in before and new in slots}
    states = states_of(show, facts, slots, stored, owed)
    seated = seats(show, slots, stored, spare, states) if show.attached else []
    locks = [(one.what.lock, one.shown) for one in seated if one.what.lock is not None]
    if locks:
        on = [(lock, stored[at].id if at in stored else at) for lock, at in locks if at is not None]
        show.locks.seat(on)
        states = states_of(show, facts, slots, stored, owed)
    states |= binge_states(show, facts, slots, states, stored, now)
    made = _new_entries(show, source, slots, states, stored, now)
    shown = partial(event_of, facts=facts, cast=cast)
    known = _known_entries(states, stored, [entry for entry, _ in spare], shown, events, now)
    return Written((*made.values(), *known), tuple(_carried(seated, stored, made)))


def _new_entries(
    show: Gathered,
    source: str,
    slots: Mapping[Place, Slot],
    states: Mapping[Place, EntryState],
    stored: Mapping[Place, KnownEntry],
    now: datetime,
) -> dict[Place, EntryWrite]:
    made: dict[Place, EntryWrite] = {}
    taken = {entry.identity for entry in show.entries}
    for place, state in states.items():
        if place not in stored and state.status is not Status.WITHDRAWN:
            identity = binge_identity(show.key, place) or _identity(show, source, place, slots[place], taken)
            made[place] = EntryWrite(None, identity, uid_of(identity), state, _special(place, state), 0, now)
    return made


def _known_entries(
    states: Mapping[Place, EntryState],
    stored: Mapping[Place, KnownEntry],
    spare: Iterable[KnownEntry],
    shown: Callable[[EntryState], tuple[object, ...]],
    events: Mapping[int, tuple[object, ...]],
    now: datetime,
) -> Iterator[EntryWrite]:
    """Those that are others now. What nobody tells of any more, or what has to yield, is withdrawn."""
    found = [(entry, states.get(place), place) for place, entry in stored.items()]
    for entry, state, place in (*found, *((entry, None, None) for entry in spare)):
        special = entry.special if state is None or place is None else _special(place, state)
        state = state or entry.state._replace(status=Status.WITHDRAWN)
        news = shown(state) != events[entry.id]
        if news or entry.state != state:
            yield _again(entry, state, special, news, now)


def _special(place: Place, state: EntryState) -> str | None:
    return str(place[1]) if state.episode is None else None


def _follow(show: Gathered, slots: Mapping[Place, Slot], stored: dict[Place, KnownEntry]) -> None:
    """An entry follows its episode into a free place; where one stands already, entries stay by their numbers."""
    for old, new in show.moved.items():
        if old in stored and new in slots and new not in stored and not (old in slots and slots[old].live):
            stored[new] = stored.pop(old)


def _carried(
    seated: Iterable[Seat], stored: Mapping[Place, KnownEntry], made: Mapping[Place, EntryWrite]
) -> Iterator[Attached]:
    """What is attached elsewhere now. What nobody's id tells of stays: it could not be found again."""
    for seat in seated:
        now = seat.what._replace(episodes=seat.episodes, at=_at(seat, stored, made))
        if now != seat.what and (now.episodes or now.at is not None):
            yield now


def _at(
    seat: Seat, stored: Mapping[Place, KnownEntry], made: Mapping[Place, EntryWrite]
) -> int | str | Numbered | None:
    if seat.shown is None:
        return None
    season, number = seat.shown
    if seat.what.kind == WATCHED and isinstance(season, int) and isinstance(number, int):
        return season, number, None
    entry, new = stored.get(seat.shown), made.get(seat.shown)
    if seat.what.kind == WATCHED:
        special = entry or new
        return None if special is None else (None, None, special.identity)
    return entry.id if entry is not None else None if new is None else new.uid


def _live(entry: KnownEntry) -> bool:
    return entry.state.status is not Status.WITHDRAWN


def _again(entry: KnownEntry, state: EntryState, special: str | None, news: bool, now: datetime) -> EntryWrite:
    """The entry anew. Without `news` for its event, as when only its picture changed, SEQUENCE and its stamp stay; with
    some they rise together, whatever the clock says."""
    before, former = entry.modified, entry.state.status
    if not news:
        return EntryWrite(entry.id, entry.identity, entry.uid, state, special, entry.sequence, before or now, former)
    modified = now if before is None else max(now, before + _SECOND)
    return EntryWrite(entry.id, entry.identity, entry.uid, state, special, entry.sequence + 1, modified, former)


def _places(show: Gathered) -> tuple[dict[Place, KnownEntry], list[tuple[KnownEntry, KnownEntry]]]:
    """The stored entries by place, and those that have to yield, each with the one that does not: where two stand in
    one place, the live one stays, then the older; of withdrawn ones the last to live."""
    found: dict[Place, KnownEntry] = {}
    spare: list[tuple[Place, KnownEntry]] = []
    for entry in show.entries:
        place = _place(show, entry)
        other = found.setdefault(place, entry)
        if other is not entry:
            stays, yields = (entry, other) if _standing(entry) > _standing(other) else (other, entry)
            found[place] = stays
            spare.append((place, yields))
    return found, [(entry, found[place]) for place, entry in spare]


def _standing(entry: KnownEntry) -> tuple[bool, float, int]:
    live = _live(entry)
    last = 0.0 if live or entry.modified is None else entry.modified.timestamp()
    return live, last, -entry.id


def _place(show: Gathered, entry: KnownEntry) -> Place:
    season, number = entry.state.season, entry.state.episode
    if season is not None and entry.state.kind is Kind.BINGE_READY:
        return binge_place(season)
    if entry.special is None and season is not None and number is not None:
        return season, number
    sources = [source for source in show.facts if entry.identity.startswith(f"{source}:")]
    source = max(sources, key=len, default=entry.identity.partition(":")[0])
    key = f"episode:{entry.special}"
    if (source, key) not in show.histories:  # an episode that another source had numbered, and this one does not
        source = next((one for one, said in show.histories if said == key), source)
    return source, entry.special or ""


def _identity(show: Gathered, source: str, place: Place, slot: Slot, taken: set[str]) -> str:
    """Of the source that tells of it, the one of this merge before others. A number that an entry took along when it
    was renumbered is never given twice: then the source's own key of the episode tells the two apart."""
    said = [history[-1] for history in slot.histories if history[-1].source in show.facts]
    if len(said) > 1:
        said.sort(key=lambda one: (one.source != source, rank(one.source), one.source, one.key))
    told_by = said[0].source if said else next(iter(show.facts))
    season, number = place
    numbered = f"special:{number}" if isinstance(season, str) else f"{season}:{number}"
    identity = f"{told_by}:{show.facts[told_by].key}:{numbered}"
    if identity in taken:
        identity = f"{identity}:{said[0].key.removeprefix('episode:') if said else len(taken)}"
    taken.add(identity)
    return identity
