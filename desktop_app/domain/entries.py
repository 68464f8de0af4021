"""Matching the entries that a show should have with those that are stored, so that each keeps its UID for ever."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha1
from uuid import UUID

from .facts import event_of
from .gathering import Gathered
from .known import EntryState, EntryWrite, KnownEntry
from .resolve import rank
from .statements import ShowFacts
from .states import Place, Slot, slots_of, states_of
from .values import Status

NAMESPACE = UUID("6f1d2a0e-6d6e-5d0b-9d53-5b1f8c1f7a52")
"""Of all UIDs; changing it would double every entry in people's calendars."""

_NAMESPACE = NAMESPACE.bytes
_VARIANT = {digit: "89ab"[int(digit, 16) & 3] for digit in "0123456789abcdef"}


def uid_of(identity: str) -> str:
    """The UID of an entry that is first stored under this identity: the same on every installation.

    `str(uuid5(...))` (RFC 9562 section 5.5), at a third of its time: a first sync asks for tens of thousands.
    """
    text = sha1(_NAMESPACE + identity.encode(errors="surrogatepass"), usedforsecurity=False).hexdigest()
    return f"{text[:8]}-{text[8:12]}-5{text[13:16]}-{_VARIANT[text[16]]}{text[17:20]}-{text[20:32]}"


def write_entries(
    show: Gathered,
    facts: ShowFacts,
    source: str,
    moved: dict[Place, Place],
    cast: tuple[str, ...],
    events: Mapping[int, tuple[object, ...]],
    now: datetime,
) -> list[EntryWrite]:
    """What has to be written of the show's entries. `moved` are the places that the source renumbered; `events` is
    what the event of each stored entry showed before (`facts.event_of`), by its id."""
    slots = slots_of(show)
    stored, spare = _places(show)
    for old, new in moved.items():
        # An entry follows its episode into a free place; where one stands already, entries stay by their numbers.
        if old in stored and new not in stored and new in slots and (old not in slots or not slots[old].live):
            stored[new] = stored.pop(old)
    states = states_of(show, facts, slots, stored)
    writes: list[EntryWrite] = []
    taken = {entry.identity for entry in show.entries}
    for place, state in states.items():
        entry = stored.pop(place, None)
        special = str(place[1]) if state.episode is None else None
        if entry is None:
            if state.status is Status.WITHDRAWN:
                continue
            identity = _identity(show, source, place, slots[place], taken)
            writes.append(EntryWrite(None, identity, uid_of(identity), state, special, 0, now))
        elif (news := event_of(state, facts, cast) != events[entry.id]) or entry.state != state:
            writes.append(_again(entry, state, special, news, now))
    for entry in (*stored.values(), *spare):
        gone = entry.state.status is not Status.WITHDRAWN
        state = entry.state._replace(status=Status.WITHDRAWN) if gone else entry.state
        if gone or event_of(state, facts, cast) != events[entry.id]:
            writes.append(_again(entry, state, entry.special, True, now))
    return writes


def _again(entry: KnownEntry, state: EntryState, special: str | None, news: bool, now: datetime) -> EntryWrite:
    """The entry anew. Without `news` for its event, as when only its picture changed, SEQUENCE stays."""
    before, former = entry.modified, entry.state.status
    if not news:
        return EntryWrite(entry.id, entry.identity, entry.uid, state, special, entry.sequence, before or now, former)
    modified = now if before is None or now >= before else before
    return EntryWrite(entry.id, entry.identity, entry.uid, state, special, entry.sequence + 1, modified, former)


def _places(show: Gathered) -> tuple[dict[Place, KnownEntry], list[KnownEntry]]:
    """The stored entries by place, and those that have to yield: where two stand in one place, the live one stays,
    then the older; of withdrawn ones the last to live."""
    found: dict[Place, KnownEntry] = {}
    spare: list[KnownEntry] = []
    for entry in show.entries:
        place = _place(show, entry)
        other = found.get(place)
        if other is None:
            found[place] = entry
        elif _standing(entry) > _standing(other):
            found[place] = entry
            spare.append(other)
        else:
            spare.append(entry)
    return found, spare


def _standing(entry: KnownEntry) -> tuple[bool, float, int]:
    live = entry.state.status is not Status.WITHDRAWN
    last = 0.0 if live or entry.modified is None else entry.modified.timestamp()
    return live, last, -entry.id


def _place(show: Gathered, entry: KnownEntry) -> Place:
    season, number = entry.state.season, entry.state.episode
    if entry.special is None and season is not None and number is not None:
        return season, number
    sources = [source for source in show.facts if entry.identity.startswith(f"{source}:")]
    source = max(sources, key=len, default=entry.identity.partition(":")[0])
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
