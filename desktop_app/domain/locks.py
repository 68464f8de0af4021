"""What a person sets by hand and no sync changes: a date, an hour, a service, the zone of a service.

A lock changes what the calendar shows and nothing else: kinds, full seasons and the ledger go by what sources say, so
that taking it away brings back what would be there without it. Of two locks the nearer counts: entry, show, service.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from enum import StrEnum
from typing import NamedTuple, TypeAlias

from desktop_app.errors import PremieresError

from .airdate import EXACT, AirDate, zone_known, zone_named
from .values import Episodes, Service, Status


class Field(StrEnum):
    """What can be locked."""

    DATE = "date"
    TIME = "time"
    SERVICE = "service"
    ZONE = "zone"


@dataclass(frozen=True, slots=True)
class OfEntry:
    """One entry."""

    entry_id: int
    episodes: Episodes = field(default=(), compare=False)
    """What it showed when something was set on it: that stays with these, and the way back looks for them."""


@dataclass(frozen=True, slots=True)
class OfShow:
    """All entries of a show, those to come too."""

    show_id: int


@dataclass(frozen=True, slots=True)
class OfService:
    """All entries on a service, by its name."""

    name: str


Target: TypeAlias = OfEntry | OfShow | OfService


@dataclass(frozen=True, slots=True)
class LockedDate:
    """A day, a month or what else an AirDate says without an hour. The hour that a source names goes along to another
    day: as it is told in `zone`, the person's when she set it. With a locked hour it is the day on the clocks of that.
    """

    air: AirDate
    zone: str


@dataclass(frozen=True, slots=True)
class LockedTime:
    """An hour on the clocks of `zone`, in summer as in winter; None: all day. The day is the one in that zone."""

    clock: time | None
    zone: str


@dataclass(frozen=True, slots=True)
class LockedService:
    """Where the person watches it, in place of all that are named."""

    service: Service


@dataclass(frozen=True, slots=True)
class LockedZone:
    """The zone of a service whose feed names none, or another: it tells the hour on the spot, and moves no instant."""

    zone: str


Value: TypeAlias = LockedDate | LockedTime | LockedService | LockedZone
_FIELDS = {
    LockedDate: Field.DATE,
    LockedTime: Field.TIME,
    LockedService: Field.SERVICE,
    LockedZone: Field.ZONE,
}
LOCKABLE = {
    OfEntry: (Field.DATE, Field.TIME, Field.SERVICE),
    OfShow: (Field.TIME, Field.SERVICE),
    OfService: (Field.TIME, Field.ZONE),
}


class LockKey(NamedTuple):
    """Of two locks with the same key there can be one."""

    target: Target
    field: Field


@dataclass(frozen=True, slots=True)
class Lock:
    """A value that the person set by hand, and since when."""

    target: Target
    value: Value
    since: datetime

    @property
    def field(self) -> Field:
        return _FIELDS[type(self.value)]

    @property
    def key(self) -> LockKey:
        return LockKey(self.target, self.field)


def check(lock: Lock) -> None:
    """PremieresError where a person gave a value that is none; ValueError where its target has no such field."""
    if lock.field not in LOCKABLE[type(lock.target)]:
        raise ValueError(f"{lock.target} has no {lock.field} of its own")
    value = lock.value
    if isinstance(value, LockedDate) and value.air.starts_at is not None:
        raise ValueError("an hour has a lock of its own")
    if isinstance(value, LockedService):
        if not value.service.name.strip():
            raise PremieresError("no-service-name", "A service needs a name: type one, or choose one.")
    elif not zone_known(value.zone):
        raise no_such_zone(value.zone)


def no_such_zone(name: str) -> PremieresError:
    sentence = f"There is no time zone called “{name}”: give one like Europe/London."
    return PremieresError("no-such-zone", sentence, zone=name)


class Held(NamedTuple):
    """The locks that are in force on one entry."""

    date: Lock | None = None
    time: Lock | None = None
    service: Lock | None = None
    zone: Lock | None = None


class Locks:
    """The locks that bear on one show: those of its entries, its own, those of services. Of two that say the same
    thing of what has become one, the newer counts."""

    __slots__ = ("_by_key",)

    def __init__(self, locks: Iterable[Lock] = ()) -> None:
        self._by_key: dict[tuple[object, Field], Lock] = {}
        self.add(locks)

    def __bool__(self) -> bool:
        return bool(self._by_key)

    def add(self, locks: Iterable[Lock]) -> None:
        """Those of a show that turned out to be this one are this one's."""
        for lock in locks:
            self._take(OfShow if isinstance(lock.target, OfShow) else lock.target, lock)

    def seat(self, locks: Iterable[tuple[Lock, Hashable]]) -> None:
        """Those of entries are on these from now on, by their ids or by what stands for one that has none yet, and on
        no others."""
        self._by_key = {key: lock for key, lock in self._by_key.items() if not isinstance(lock.target, OfEntry)}
        self._by_key |= {_key(entry, lock.field): lock for lock, entry in locks}

    def on(self, entry: Hashable, services: Sequence[Service]) -> Held:
        """Those in force on an entry, by its id or by what stands for one (`seat`), for which sources name these
        services."""
        places: list[object] = [_of_entry(entry), OfShow]
        service = self._first(places, Field.SERVICE)
        if service is not None and isinstance(service.value, LockedService):
            services = (service.value.service,)
        on_services = [OfService(one.name) for one in services]
        return Held(
            self._first(places, Field.DATE),
            self._first([*places, *on_services], Field.TIME),
            service,
            self._first(on_services, Field.ZONE),
        )

    def _take(self, place: object, lock: Lock) -> None:
        known = self._by_key.get((place, lock.field))
        if known is None or lock.since > known.since:
            self._by_key[place, lock.field] = lock

    def _first(self, places: Iterable[object], field: Field) -> Lock | None:
        return next((lock for place in places if (lock := self._by_key.get((place, field)))), None)


def _key(entry: Hashable, field: Field) -> tuple[object, Field]:
    return _of_entry(entry), field


def _of_entry(entry: Hashable) -> object:
    return OfEntry(entry) if isinstance(entry, int) else entry


def shown_air(air: AirDate, held: Held) -> AirDate:
    """The date under the locks; `air` is what sources come to. It stays where a lock would put it beyond the years that
    a date can have."""
    try:
        return _shown_air(air, held)
    except (ValueError, OverflowError):
        return air


def _shown_air(air: AirDate, held: Held) -> AirDate:
    if air.starts_at is not None and held.zone is not None and isinstance(held.zone.value, LockedZone):
        air = AirDate.at(air.starts_at, held.zone.value.zone)
    hour = held.time.value if held.time is not None else None
    if held.date is not None and isinstance(held.date.value, LockedDate):
        locked = held.date.value
        day = _day_of(locked.air)
        if day is None:
            return locked.air
        if isinstance(hour, LockedTime):
            return _hour_on(day, hour)
        if air.starts_at is None:
            return locked.air
        here = air.starts_at.astimezone(zone_named(locked.zone))
        return AirDate.at(_instant(day, here.time(), locked.zone), air.zone)
    if not isinstance(hour, LockedTime):
        return air
    day = air.starts_at.astimezone(zone_named(hour.zone)).date() if air.starts_at is not None else _day_of(air)
    return air if day is None else _hour_on(day, hour)


def shown_services(services: tuple[Service, ...], held: Held) -> tuple[Service, ...]:
    """The services under the locks; `services` are those that sources name."""
    lock = held.service
    return (lock.value.service,) if lock is not None and isinstance(lock.value, LockedService) else services


def shown_status(status: Status, held: Held) -> Status:
    """What sources say of how sure their date is says nothing of the person's; that it is off, they still say."""
    return status if held.date is None or status is Status.WITHDRAWN else Status.CONFIRMED


def clock_on(day: date, clock: time, zone: str) -> AirDate:
    """When the clocks of the zone show that, on that day. ValueError for a year that is none of television's."""
    return AirDate.at(_instant(day, clock, zone), zone)


def _instant(day: date, clock: time, zone: str) -> datetime:
    """Of an hour that comes twice the first; of one that the clocks leave out, as though they had not been changed yet
    (RFC 5545, section 3.3.5)."""
    return datetime.combine(day, clock.replace(fold=0), zone_named(zone)).astimezone(UTC)


def _hour_on(day: date, hour: LockedTime) -> AirDate:
    return AirDate.on(day) if hour.clock is None else clock_on(day, hour.clock, hour.zone)


def _day_of(air: AirDate) -> date | None:
    """The one day that it names, if it does: only a day can have an hour."""
    return air.first if air.precision in EXACT and air.last in (None, air.first) else None
