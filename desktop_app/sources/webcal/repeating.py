"""The dates of an event that repeats (RFC 5545, 3.8.5), around now and bounded: once a day at most."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta, tzinfo
from itertools import chain, islice
from typing import cast

Moment = date | datetime
"""A day; or a time of the event's own zone, naive."""

_BEFORE = timedelta(days=60)
_AFTER = timedelta(days=400)
_MOST = 60
_STEPS = 20_000
_TOO_OFTEN = {"SECONDLY", "MINUTELY", "HOURLY"}


@dataclass(slots=True)
class Repeat:
    """What an event says of its repetition."""

    rules: list[str] = field(default_factory=list[str])
    more: list[Moment] = field(default_factory=list[Moment])
    """RDATE."""
    but: set[Moment] = field(default_factory=set[Moment])
    """EXDATE, and what a RECURRENCE-ID puts in another place."""
    shifts: list[tuple[Moment, timedelta]] = field(default_factory=list[tuple[Moment, timedelta]])
    """RANGE=THISANDFUTURE: from then on, by so much."""

    def __bool__(self) -> bool:
        return bool(self.rules or self.more)


def dates(start: Moment, zone: tzinfo | None, repeat: Repeat, now: datetime) -> list[Moment]:
    """At most 60 of them, from 60 days before `now` to 400 days after it. ValueError where the rule is none."""
    near, far = _naive(now - _BEFORE), _naive(now + _AFTER)
    runs = [_run(rule, start, zone, far) for rule in repeat.rules]
    found: set[Moment] = set()
    for moment in chain([start], repeat.more, *runs):
        if moment not in repeat.but:
            moved = _shifted(moment, repeat.shifts)
            if near <= _time(moved) <= far:
                found.add(moved)
                if len(found) >= _MOST * 4:
                    break
    return sorted(found, key=_time)[:_MOST]


def _run(rule: str, start: Moment, zone: tzinfo | None, far: datetime) -> Iterator[Moment]:
    from dateutil.rrule import rrulestr
    from icalendar.prop import vRecur

    parts = vRecur.from_ical(rule)
    if not parts or str(next(iter(parts.get("FREQ", [])), "")).upper() in _TOO_OFTEN:
        raise ValueError("it repeats more than once a day")
    until = next(iter(cast(Iterable[Moment], parts.pop("UNTIL", []))), None)
    text = parts.to_ical().decode()
    last = min(far, _local(until, zone)) if until is not None else far
    made = iter(rrulestr(text, dtstart=_time(start)))
    for moment in islice(made, _STEPS):
        if moment > last:
            return
        yield moment if isinstance(start, datetime) else moment.date()


def _shifted(moment: Moment, shifts: Iterable[tuple[Moment, timedelta]]) -> Moment:
    due = [(since, by) for since, by in shifts if _time(since) <= _time(moment)]
    return moment + max(due, key=lambda one: _time(one[0]))[1] if due else moment


def _local(until: Moment, zone: tzinfo | None) -> datetime:
    """UNTIL is in UTC where the start has a zone; a day is there to its end."""
    if not isinstance(until, datetime):
        return datetime.combine(until, time.max)
    if until.tzinfo is not None:
        until = until.astimezone(zone or UTC)
    return until.replace(tzinfo=None)


def _naive(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None)


def _time(moment: Moment) -> datetime:
    return moment if isinstance(moment, datetime) else datetime.combine(moment, time())
