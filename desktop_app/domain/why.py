"""Why an entry has this date, this hour and this service: whose word counts, by which rule, and who says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from enum import StrEnum

from .airdate import AirDate
from .locks import Held, Lock, Locks, shown_air, shown_services
from .resolve import HAND, Resolved, last_words, newness, rank, resolve
from .values import Announcement, Service, Status


class DateRule(StrEnum):
    """By what the date is this one."""

    LOCKED = "locked"
    """The person set it."""
    BY_HAND = "by-hand"
    """The person made the entry."""
    MOST_TRUSTED = "most-trusted"
    """Several sources speak, and this one is trusted most."""
    NEWEST = "newest"
    """It is the newest statement."""
    ONLY = "only"
    """Nothing else has ever been said."""


class HourRule(StrEnum):
    """By what it has this hour, or none."""

    LOCKED = "locked"
    """The person set it, be it to all day."""
    INSTANT = "instant"
    """The source names an instant, with its offset from UTC."""
    AFTER_MIDNIGHT = "after-midnight"
    """So it does, and lists it under another day, as broadcasters do with what is on after midnight: `Said.filed`."""
    ON_LOCKED_DAY = "on-locked-day"
    """It is the hour that the source names, on the day that the person set."""
    NO_HOUR = "no-hour"
    """A day is all that is said. Where TVmaze names no `airtime`, the hour in its `airstamp` is made up."""
    NO_DAY = "no-day"
    """Not even a day is known."""


class ZoneRule(StrEnum):
    """Where `Why.zone` comes from: the zone that the hour is told in on the spot."""

    TIME_LOCK = "time-lock"
    """The hour was set on the clocks there."""
    ZONE_LOCK = "zone-lock"
    """The person set it for the service."""
    SERVICE = "service"
    """It is that of the service's country."""
    SOURCE = "source"
    """The source names it."""
    OFFSET = "offset"
    """None is named: the instant alone is known."""
    NONE = "none"
    """There is no hour: the day is the same in every zone."""


class Difference(StrEnum):
    """How what a source says differs from what is shown."""

    NONE = "none"
    WITHDRAWN = "withdrawn"
    NO_DATE = "no-date"
    LESS_EXACT = "less-exact"
    MORE_EXACT = "more-exact"
    HOUR = "hour"
    """The same day at another hour."""
    DAY = "day"


@dataclass(frozen=True, slots=True)
class Said:
    """What one source says at last. Its words, where they are kept, are the announcement's quote."""

    announcement: Announcement
    counts: bool
    """Whether the date is this one's, or would be without the lock on it."""
    difference: Difference
    since: datetime | None
    """Since when it has said so, where that differs; else None."""
    filed: date | None = None
    """The day under which the source lists it, where that is not the day of its instant."""


@dataclass(frozen=True, slots=True)
class Why:
    """Everything that "Why this date and time?" tells. A lock is named where it counts; `outdone` are those that bear
    on the entry and do not, since a nearer one does or there is no day to put an hour on."""

    shown: AirDate
    here: datetime | None
    """The instant in the person's zone."""
    days: tuple[date, date] | None
    """The first and the last possible day there."""
    date_rule: DateRule
    date_lock: Lock | None
    hour_rule: HourRule
    hour_lock: Lock | None
    zone: str | None
    zone_rule: ZoneRule
    zone_lock: Lock | None
    services: tuple[Service, ...]
    stated_services: tuple[Service, ...]
    service_lock: Lock | None
    unlocked: AirDate
    """What would be shown without any lock."""
    said: tuple[Said, ...]
    """By source: the one that counts first, then the most trusted."""
    outdone: tuple[Lock, ...] = ()

    @property
    def counting(self) -> tuple[Lock, ...]:
        """The locks that make it look as it does."""
        locks = self.date_lock, self.hour_lock, self.service_lock, self.zone_lock
        return tuple(lock for lock in locks if lock is not None)

    @property
    def otherwise(self) -> tuple[Said, ...]:
        """Those that name another date or hour than is shown, or none any more."""
        alike = (Difference.NONE, Difference.LESS_EXACT)
        return tuple(said for said in self.said if said.difference not in alike)


def why(
    entry_id: int, ledger: Sequence[Announcement], locks: Sequence[Lock], services: tuple[Service, ...], zone: tzinfo
) -> Why | None:
    """Why the entry is shown as it is. `ledger` is all that was ever said of its own date, `locks` are all that bear on
    it, `services` those that sources name, `zone` is the person's. None where nothing was ever said."""
    resolved = resolve(ledger)
    if resolved is None:
        return None
    held = Locks(locks).on(entry_id, services)
    shown = shown_air(resolved.air, held)
    hour_lock = held.time if _one_day(shown) else None
    said = _said(ledger, resolved, shown, zone)
    named, zone_rule = _zone(shown, held, hour_lock, services)
    zone_lock = held.zone if zone_rule is ZoneRule.ZONE_LOCK else None
    return Why(
        shown=shown,
        here=None if shown.starts_at is None else shown.starts_at.astimezone(zone),
        days=shown.span(zone),
        date_rule=DateRule.LOCKED if held.date else _date_rule(resolved),
        date_lock=held.date,
        hour_rule=_hour_rule(shown, held.date, hour_lock, said),
        hour_lock=hour_lock,
        zone=named,
        zone_rule=zone_rule,
        zone_lock=zone_lock,
        services=shown_services(services, held),
        stated_services=services,
        service_lock=held.service,
        unlocked=resolved.air,
        said=said,
        outdone=tuple(lock for lock in locks if lock not in (held.date, hour_lock, held.service, zone_lock)),
    )


def _one_day(air: AirDate) -> bool:
    """Whether it can have an hour."""
    return air.exact and air.last in (None, air.first)


def _date_rule(resolved: Resolved) -> DateRule:
    return DateRule.BY_HAND if resolved.winner.source == HAND else DateRule(resolved.rule)


def _hour_rule(shown: AirDate, date_lock: Lock | None, hour_lock: Lock | None, said: Sequence[Said]) -> HourRule:
    if not _one_day(shown):
        return HourRule.NO_DAY
    if hour_lock is not None:
        return HourRule.LOCKED
    if shown.starts_at is None:
        return HourRule.NO_HOUR
    if date_lock is not None:
        return HourRule.ON_LOCKED_DAY
    return HourRule.AFTER_MIDNIGHT if said[0].filed is not None else HourRule.INSTANT


def _zone(
    shown: AirDate, held: Held, hour_lock: Lock | None, services: Sequence[Service]
) -> tuple[str | None, ZoneRule]:
    if shown.starts_at is None:
        return None, ZoneRule.NONE
    if hour_lock is not None:
        return shown.zone, ZoneRule.TIME_LOCK
    if held.zone is not None:
        return shown.zone, ZoneRule.ZONE_LOCK
    if shown.zone is None:
        return None, ZoneRule.OFFSET
    return shown.zone, ZoneRule.SERVICE if any(s.zone == shown.zone for s in services) else ZoneRule.SOURCE


def _said(ledger: Sequence[Announcement], resolved: Resolved, shown: AirDate, zone: tzinfo) -> tuple[Said, ...]:
    last = sorted(last_words(ledger), key=lambda one: (one is not resolved.winner, rank(one.source), one.source))
    found: list[Said] = []
    for one in last:
        difference = _difference(one, shown, zone)
        since = None
        if difference is not Difference.NONE:
            history = [said for said in ledger if (said.source, said.key) == (one.source, one.key)]
            since = _since(history)
        found.append(Said(one, one is resolved.winner, difference, since, _filed(one)))
    return tuple(found)


def _since(history: list[Announcement]) -> datetime:
    """When the last word was first said, but for others before."""
    history.sort(key=newness)
    last = first = history[-1]
    for said in reversed(history):
        if said.air != last.air or (said.status is Status.WITHDRAWN) != (last.status is Status.WITHDRAWN):
            break
        first = said
    return first.stated_at or first.learned_at


def _difference(said: Announcement, shown: AirDate, zone: tzinfo) -> Difference:
    """As the person sees both; a day without an hour is the one of whoever names it."""
    air, theirs, mine = said.air, said.air.span(zone), shown.span(zone)
    if said.status is Status.WITHDRAWN:
        return Difference.WITHDRAWN
    if theirs is None or mine is None:
        return Difference.NONE if theirs is mine else Difference.NO_DATE if theirs is None else Difference.MORE_EXACT
    if air.starts_at is not None and shown.starts_at is not None:
        if air.starts_at == shown.starts_at:
            return Difference.NONE
        return Difference.HOUR if theirs == mine else Difference.DAY
    if theirs == mine and air.starts_at is shown.starts_at is None:
        return Difference.NONE
    if theirs == mine:  # of the two only one names an hour
        return Difference.LESS_EXACT if air.starts_at is None else Difference.MORE_EXACT
    if air.within(shown) or _holds(mine, theirs):
        return Difference.MORE_EXACT
    return Difference.LESS_EXACT if shown.within(air) or _holds(theirs, mine) else Difference.DAY


def _holds(wide: tuple[date, date], narrow: tuple[date, date]) -> bool:
    return wide[0] <= narrow[0] and narrow[1] <= wide[1]


def _filed(said: Announcement) -> date | None:
    """Sources' days come first in their words, in ISO 8601."""
    if said.air.starts_at is not None and said.quote is not None:
        with suppress(ValueError):
            day = date.fromisoformat(said.quote[:10])
            return day if abs(day - (said.air.first or day)) <= timedelta(days=2) and day != said.air.first else None
    return None
