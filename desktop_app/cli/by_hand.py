"""What the person set, made and noted of one show, as `show` tells it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import tzinfo
from typing import TYPE_CHECKING

from desktop_app.cli.text import code_of, date_text
from desktop_app.domain.locks import Lock, LockedDate, LockedService, LockedTime, LockedZone, OfEntry, OfService, OfShow
from desktop_app.domain.note import Note
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Entry

if TYPE_CHECKING:
    from desktop_app.store.database import Database


@dataclass(frozen=True, slots=True)
class ByHand:
    """`locks` are those of the show, of its entries, and of services that these are on."""

    show_id: int
    locks: tuple[Lock, ...]
    notes: Mapping[OfEntry | OfShow, Note]

    def note(self, target: OfEntry | OfShow) -> str | None:
        found = self.notes.get(target)
        return found.text if found is not None else None

    def on(self, entry: Entry) -> list[Lock]:
        """Those that are set on the entry itself."""
        return [lock for lock in self.locks if lock.target == OfEntry(entry.id)]

    @property
    def wider(self) -> list[Lock]:
        """Those of the show, then those of services."""
        return [lock for lock in self.locks if not isinstance(lock.target, OfEntry)]


def read(db: Database, show_id: int, entries: Sequence[Entry]) -> ByHand:
    from desktop_app.store import queries

    on = {OfService(name) for entry in entries for name in entry.services}
    on_services = [lock for lock in queries.locks_of_services(db) if lock.target in on]
    return ByHand(show_id, (*queries.locks_of_show(db, show_id), *on_services), queries.notes(db, show_id))


def lines(by_hand: ByHand, entries: Sequence[Entry], zone: tzinfo) -> Iterator[str]:
    """For people; nothing where nothing was set, made or noted."""
    said = [_told(_all_of(lock), lock, zone) for lock in by_hand.wider]
    for entry in entries:
        name = code_of(entry) or entry.show
        said += [f"  {name}: made by hand"] if HAND in entry.sources else []
        said += [_told(name, lock, zone) for lock in by_hand.on(entry)]
    if said:
        yield "\nBy hand"
        yield from said
    targets = [("", OfShow(by_hand.show_id)), *((f"{code_of(entry)}: ", OfEntry(entry.id)) for entry in entries)]
    notes = [f"{what}{note}" for what, target in targets if (note := by_hand.note(target)) is not None]
    if notes:
        yield "\nNotes"
        yield from (f"  {line}".rstrip() for note in notes for line in note.splitlines())


def dates(by_hand: ByHand, entries: Sequence[Entry], zone: tzinfo) -> Iterator[str]:
    """The dates and hours that were set, for the list of what was said of them: the nearest last, as the last word."""
    held = [(_all_of(lock), lock) for lock in by_hand.wider[::-1]]
    held += [(code_of(entry) or entry.show, lock) for entry in entries for lock in by_hand.on(entry)]
    for what, lock in held:
        if not isinstance(lock.value, LockedService):
            field = "zone " if isinstance(lock.value, LockedZone) else ""
            yield f"  {what}: {field}{_value(lock, zone)}, set by hand {_day(lock, zone)}"


def _all_of(lock: Lock) -> str:
    return f"all on {lock.target.name}" if isinstance(lock.target, OfService) else "all entries"


def _told(what: str, lock: Lock, zone: tzinfo) -> str:
    return f"  {what}: {lock.field.value} {_value(lock, zone)}, set {_day(lock, zone)}"


def _day(lock: Lock, zone: tzinfo) -> str:
    return f"{lock.since.astimezone(zone):%Y-%m-%d}"


def _value(lock: Lock, zone: tzinfo) -> str:
    match lock.value:
        case LockedDate(air, _):
            return date_text(air, zone)
        case LockedTime(None, _):
            return "all day"
        case LockedTime(clock, there):
            return f"{clock:%H:%M} in {there}"
        case LockedService(service):
            return service.name
        case LockedZone(there):
            return there
