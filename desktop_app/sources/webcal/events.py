"""From the lines of an .ics to its events: icalendar reads the values, and a bad one costs its event alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import cast

from desktop_app.domain.airdate import AirDate

from .blocks import Blocks, blocks
from .calendar import Calendar, Happening
from .repeating import Moment, Repeat, dates
from .zones import Zones

_READ = {
    "SUMMARY", "DTSTART", "DTEND", "DURATION", "UID", "SEQUENCE", "STATUS", "CATEGORIES", "DESCRIPTION", "LOCATION",
    "URL", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "X-TVMAZE-SHOW-ID", "X-TVMAZE-NETWORK",
    "X-MICROSOFT-CDO-ALLDAYEVENT",
}  # fmt: skip
_NO_PARAMS: Mapping[str, object] = {}
_LONGEST = 4000
"""Characters of a text that are worth reading."""
_WEEK = timedelta(days=7)
_LONG = timedelta(hours=10)


@dataclass(frozen=True, slots=True)
class _Line:
    params: Mapping[str, object]
    value: str


@dataclass(slots=True)
class _Event:
    """One VEVENT, its values read."""

    lines: dict[str, list[_Line]]
    start: Moment
    """Of the zone below, naive."""
    zone: tzinfo | None
    repeat: Repeat = field(default_factory=Repeat)

    def text(self, name: str) -> str:
        found = self.lines.get(name)
        return found[0].value[:_LONGEST] if found else ""


def calendar(body: bytes, now: datetime) -> Calendar:
    """All events of the file. One that can't be read is counted with why. Pure; takes seconds for a long file."""
    found = blocks(body)
    reader = _Reader(found, now)
    happenings = tuple(reader.happenings())
    return Calendar(
        _of_head(found, "NAME") or _of_head(found, "X-WR-CALNAME"),
        _of_head(found, "PRODID"),
        _refresh(_of_head(found, "REFRESH-INTERVAL")) or _refresh(_of_head(found, "X-PUBLISHED-TTL")),
        happenings,
        tuple(reader.skipped.items()),
        len(found.events),
    )


class _Reader:
    """One file. `own`: the zone of its floating times, where it names one."""

    def __init__(self, found: Blocks, now: datetime) -> None:
        self.blocks = found
        self.now = now
        self.zones = Zones(found.zones)
        self.own = self.zones.named(_of_head(found, "X-WR-TIMEZONE"))
        self.skipped: Counter[str] = Counter()

    def happenings(self) -> Iterator[Happening]:
        events = [event for lines in self.blocks.events if (event := self._event(lines)) is not None]
        masters = {event.text("UID"): event for event in events if event.repeat}
        for event in events:
            self._take_out(event, masters.get(event.text("UID")))
        for event in events:
            try:
                yield self._happening(event)
            except Exception as error:  # whatever icalendar and dateutil make of what they are given
                self._skip(error)

    def _event(self, lines: list[str]) -> _Event | None:
        try:
            read = _read(lines)
            if "DTSTART" not in read:
                raise ValueError("it has no date that can be read")
            start, zone = self._moment(read["DTSTART"][0])
            if isinstance(start, datetime) and _is_of_days(read):
                start, zone = start.date(), None
            return _Event(read, start, zone, self._repeat(read, zone))
        except Exception as error:
            self._skip(error)
            return None

    def _skip(self, error: Exception) -> None:
        told = str(error) if type(error) is ValueError and str(error).startswith("it ") else ""
        self.skipped[told or "it has no date that can be read"] += 1

    def _moment(self, line: _Line) -> tuple[Moment, tzinfo | None]:
        """The local time and its zone. An unknown TZID leaves the day alone; so does a floating time, unless the
        calendar names a zone."""
        told = _date(line.value)
        if not isinstance(told, datetime):
            return told, None
        if told.tzinfo is not None:
            return told.astimezone(UTC).replace(tzinfo=None), UTC
        tzid = str(line.params.get("TZID", ""))
        zone = self.zones.named(tzid) if tzid else self.own
        return (told, zone) if zone is not None else (told.date(), None)

    def _repeat(self, read: Mapping[str, list[_Line]], zone: tzinfo | None) -> Repeat:
        if "RECURRENCE-ID" in read:
            return Repeat()
        repeat = Repeat([line.value for line in read.get("RRULE", [])])
        for line in read.get("RDATE", []):
            repeat.more += self._moments(line, zone)
        for line in read.get("EXDATE", []):
            repeat.but.update(self._moments(line, zone))
        return repeat

    def _moments(self, line: _Line, zone: tzinfo | None) -> list[Moment]:
        """Of a list, those that can be read, in the zone of the event; of a period, its beginning."""
        found: list[Moment] = []
        for value in line.value.split(","):
            try:
                moment, its = self._moment(_Line(line.params, value.partition("/")[0]))
            except ValueError:
                continue
            if isinstance(moment, datetime) and zone is not None and its is not None:
                moment = moment.replace(tzinfo=its).astimezone(zone).replace(tzinfo=None)
            found.append(moment)
        return found

    def _take_out(self, event: _Event, master: _Event | None) -> None:
        """An event with a RECURRENCE-ID stands in the place of one of its master's; with RANGE=THISANDFUTURE those
        after it move along (RFC 5545, 3.8.4.4)."""
        lines = event.lines.get("RECURRENCE-ID")
        if not lines or master is None or master is event:
            return
        for place in self._moments(lines[0], master.zone):
            master.repeat.but.add(place)
            ranged = str(lines[0].params.get("RANGE", "")).upper() == "THISANDFUTURE"
            if ranged and isinstance(place, datetime) and isinstance(event.start, datetime):
                master.repeat.shifts.append((place, event.start - place))

    def _happening(self, event: _Event) -> Happening:
        repeated = self._repeated(event)
        summary = event.text("SUMMARY").strip()
        if not summary:
            raise ValueError("it has no title")
        return Happening(
            summary,
            self._air(event.start, event),
            tuple(self._air(moment, event) for moment in repeated),
            event.text("UID").strip(),
            int(text) if (text := event.text("SEQUENCE").strip()).isdecimal() and len(text) < 10 else 0,
            event.text("STATUS").strip().upper(),
            tuple(word for line in event.lines.get("CATEGORIES", []) for part in line.value[:_LONGEST].split(",")
                  if (word := part.strip())),
            event.text("DESCRIPTION"),
            event.text("LOCATION").strip(),
            event.text("URL").strip(),
            event.text("X-TVMAZE-SHOW-ID").strip(),
            event.text("X-TVMAZE-NETWORK").strip(),
            self._minutes(event),
        )  # fmt: skip

    def _repeated(self, event: _Event) -> list[Moment]:
        try:
            return dates(event.start, event.zone, event.repeat, self.now) if event.repeat else []
        except Exception as error:
            told = str(error) if type(error) is ValueError and str(error).startswith("it ") else ""
            raise ValueError(told or "it repeats in a way that can't be read") from error

    def _air(self, moment: Moment, event: _Event) -> AirDate:
        """An instant has no zone of a channel: whose the feed's is, nobody says. Days that make up a week or a month
        are that week or month, as this program writes them."""
        if isinstance(moment, datetime):
            return AirDate.at(moment.replace(tzinfo=event.zone or UTC).astimezone(UTC))
        end = self._end(event)
        if isinstance(end, datetime) or end is None or moment != event.start:
            return AirDate.on(moment)
        if end - moment == _WEEK and moment.weekday() == 0:
            return AirDate.in_week(moment)
        if moment.day == 1 and end.day == 1 and timedelta(days=27) < end - moment < timedelta(days=32):
            return AirDate.in_month(moment.year, moment.month)
        return AirDate.on(moment)

    def _end(self, event: _Event) -> Moment | None:
        """In the zone of the start; None where none is told, or it can't be read."""
        try:
            if "DTEND" in event.lines:
                end, zone = self._moment(event.lines["DTEND"][0])
                if isinstance(end, datetime) and zone is not None and event.zone is not None:
                    end = end.replace(tzinfo=zone).astimezone(event.zone).replace(tzinfo=None)
                return end
            if "DURATION" in event.lines and isinstance(by := _value(event.text("DURATION")), timedelta):
                return event.start + by
        except (ValueError, OverflowError):
            pass
        return None

    def _minutes(self, event: _Event) -> int | None:
        end, start = self._end(event), event.start
        if not isinstance(end, datetime) or not isinstance(start, datetime) or not timedelta(0) < end - start < _LONG:
            return None
        return round((end - start).total_seconds() / 60) or None


def _read(lines: list[str]) -> dict[str, list[_Line]]:
    """The properties that are of use; one that can't be taken apart is passed over."""
    found: dict[str, list[_Line]] = {}
    for line in lines:
        name, _, value = line.partition(":")
        bare, divided, _ = name.partition(";")
        bare = bare.upper()
        if bare not in _READ:
            continue
        if not divided and "\\" not in value:  # most are as plain as that, and icalendar takes ten times as long
            read: _Line | None = _Line(_NO_PARAMS, value)
        else:
            read = _line(line)
        if read is not None:
            found.setdefault(bare, []).append(read)
    return found


def _line(line: str) -> _Line | None:
    """With its parameters, unescaped."""
    from icalendar.parser import Contentline

    try:
        _, params, value = Contentline(line).parts()
    except ValueError:
        return None
    return _Line(params, str(value))


def _value(text: str) -> date | datetime | timedelta:
    from icalendar.prop import vDDDTypes

    told = cast(object, vDDDTypes.from_ical(text.strip()))  # pyright: ignore[reportUnknownMemberType]
    if not isinstance(told, date | timedelta):
        raise ValueError("it has no date that can be read")
    return told


def _is_of_days(read: Mapping[str, list[_Line]]) -> bool:
    """Whether Outlook says that the midnights of its zone stand for days (MS-OXCICAL 2.1.3.1.1.20.28)."""
    return any(line.value.strip().upper() == "TRUE" for line in read.get("X-MICROSOFT-CDO-ALLDAYEVENT", []))


def _date(text: str) -> date | datetime:
    """As RFC 5545 has it, or else in another form of ISO 8601, as people write it: "2026-09-01", with an offset, or
    without seconds."""
    try:
        told = _value(text)
    except ValueError:
        text = text.strip()
        told = date.fromisoformat(text) if len(text) <= len("2026-09-01") else datetime.fromisoformat(text)
    if isinstance(told, timedelta):
        raise ValueError("it has no date that can be read")
    return told


def _of_head(found: Blocks, name: str) -> str:
    line = found.head.get(name)
    read = _line(line) if line else None
    return read.value[:_LONGEST].strip() if read is not None else ""


def _refresh(text: str) -> int | None:
    try:
        told = _value(text) if text else None
    except Exception:
        return None
    return round(told.total_seconds() / 60) if isinstance(told, timedelta) else None
