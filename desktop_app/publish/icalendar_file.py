"""Entries as an iCalendar file that calendar programs take, and take again next week without duplicates.

Rules: RFC 5545, RFC 7986; instants in UTC with no VTIMEZONE, days as DATE with an exclusive end, nothing floating.
UID and SEQUENCE come from the library and are never made here; no byte depends on the clock or on the reader's zone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from operator import itemgetter
from typing import TypeAlias
from urllib.parse import quote, urlsplit, urlunsplit

from desktop_app.domain.airdate import AirDate, Precision, zone_named
from desktop_app.domain.facts import GENRES_IN_EVENT, MINUTES_OF_EVENT, TVMAZE, WRITTEN
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import PREMIERES, Entry, Kind, Status
from desktop_app.publish.content_lines import date_time_value, date_value, duration_value, octets, text_value

Place: TypeAlias = tuple[str, str]
"""Of an event in a file: when it begins, as ISO 8601, and its UID."""
PRODID = "-//Premieres//Premieres//EN"
MOST_FILE = 1_000_000
"""Octets: Google refuses a larger import."""
MOST_EVENTS = 1000
"""Thunderbird's and GNOME Calendar's import windows take minutes beyond."""

_MOST_OCTETS = 8000  # of a description, which calcurse cuts at 8,180
_DAY, _MORNING = 24 * 60, 9 * 60  # minutes
_AS_DATE = ";VALUE=DATE:"
_REFRESH = "PT12H"  # a minimum, not a promise: days are asked for more often, but a date moves once in months
_CONTROLS: dict[int, str | None] = {0x09: " "} | dict.fromkeys(
    {*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF}
    - {0x09, 0x0A}
)

# A calendar has to hold something (RFC 5545, 3.6), so one without events has this.
_UTC = (
    *("BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000"),
    *("TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE"),
)

# Most addresses: to take each apart only to find nothing to change is a fifth of an export.
_PLAIN_URL = re.compile(r"https?://(?:[a-z0-9-]{1,63}\.)+[a-z]{2,63}(?:/[\w/%:@!$&'()*+,;=~.-]*)?", re.ASCII)

# strftime's names are those of the process's locale, which a window sets: the terminal would write other bytes.
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

_WORDS = {
    Kind.SERIES_PREMIERE: "Series premiere",
    Kind.SEASON_PREMIERE: "Season premiere",
    Kind.SPIN_OFF_PREMIERE: "Spin-off premiere",
    Kind.RETURN: "Returns after a break",
    Kind.MID_SEASON_FINALE: "Mid-season finale",
    Kind.SEASON_FINALE: "Season finale",
    Kind.SERIES_FINALE: "Series finale",
    Kind.SPECIAL: "Special",
    Kind.FILM: "Film",
    Kind.EPISODE: "Episode",
    Kind.BINGE_READY: "Whole season out",
}
_CATEGORIES = {
    **{kind: "TV premiere" if kind in PREMIERES else "TV finale" for kind in Kind},
    Kind.SPECIAL: "TV special",
    Kind.EPISODE: "TV episode",
    Kind.BINGE_READY: "TV season",
}


@dataclass(frozen=True, slots=True)
class Exported:
    """A finished file: its bytes, how many events it holds, and how many entries had no date fit for one."""

    data: bytes
    events: int
    left_out: int

    @property
    def lacking(self) -> tuple[str, ...]:
        """A sentence about what could not be written; mostly none."""
        if not self.left_out:
            return ()
        entries = "1 entry has" if self.left_out == 1 else f"{self.left_out} entries have"
        return (f"{entries} no day, week or month yet and cannot be an event; export again when they do.",)

    @property
    def advice(self) -> tuple[str, ...]:
        """Sentences about what will not go well with this file, and what to do; mostly empty."""
        said = list(self.lacking)
        if len(self.data) > MOST_FILE or self.events > MOST_EVENTS:
            said.append(
                f"The file holds {self.events:,} events in {len(self.data) / 1e6:.1f} MB: Google Calendar refuses"
                " files over 1 MB, Thunderbird and GNOME Calendar take minutes over 1,000 events; write it in parts"
                " with --split, or narrow it with --from, --to, --kind or --followed."
            )
        return tuple(said)


def to_ical(
    entries: Iterable[Entry],
    *,
    name: str = "Premieres",
    cast: Mapping[int, str] | None = None,
    alarm_minutes: int | None = None,
    all_day_in: tzinfo | None = None,
    color: str | None = None,
    revision: int = 0,
    fetched_again: bool = False,
) -> Exported:
    """The entries as one VCALENDAR, earliest first. `cast` maps a show's id to its names in one line; with `all_day_in`
    what has an hour is on its day in that zone; `revision` says how often the same entries were made other events;
    `fetched_again`: of a feed, which says how often it is worth that."""
    found = list(entries)
    events = placed_events(found, cast or {}, alarm_minutes, all_day_in=all_day_in, revision=revision)
    credited = any(TVMAZE in entry.sources for entry in found)
    in_order = [event for _, event in sorted(events, key=itemgetter(0))]
    data = calendar(in_order, name, credited=credited, color=color, fetched_again=fetched_again)
    return Exported(data, len(events), len(found) - len(events))


def placed_events(
    entries: Iterable[Entry],
    cast: Mapping[int, str],
    alarm_minutes: int | None,
    *,
    all_day_in: tzinfo | None = None,
    revision: int = 0,
) -> list[tuple[Place, bytes]]:
    """The events of those that have one, each with its place in a file; no two places are alike."""
    return [
        (_place(entry), octets(_event(entry, cast.get(entry.show_id), alarm_minutes, all_day_in, revision)))
        for entry in entries
        if entry.air.precision in WRITTEN
    ]


def calendar(events: Iterable[bytes], name: str, *, credited: bool, color: str | None, fetched_again: bool) -> bytes:
    """The VCALENDAR of these events, as they are ordered; of none, one that holds the zone that all are written in."""
    head = _head(name, credited=credited)
    head += [f"COLOR:{color}"] if color else []
    if fetched_again:
        head += [f"REFRESH-INTERVAL;VALUE=DURATION:{_REFRESH}", f"X-PUBLISHED-TTL:{_REFRESH}"]
    return b"".join([octets(head), *(list(events) or [octets(_UTC)]), octets(["END:VCALENDAR"])])


def in_parts(
    entries: Sequence[Entry],
    *,
    name: str = "Premieres",
    cast: Mapping[int, str] | None = None,
    alarm_minutes: int | None = None,
) -> list[Exported]:
    """As `to_ical`, in as many files as it takes for none to be larger than every program takes. Each is a calendar of
    the same name; what is left out is counted at the first."""
    written = sorted((entry for entry in entries if entry.air.precision in WRITTEN), key=_place)
    empty = octets([*_head(name, credited=any(TVMAZE in entry.sources for entry in written)), "END:VCALENDAR"])
    parts: list[list[Entry]] = [[]]
    room = MOST_FILE - len(empty)
    for entry in written:
        size = len(octets(_event(entry, (cast or {}).get(entry.show_id), alarm_minutes, None)))
        if parts[-1] and (size > room or len(parts[-1]) == MOST_EVENTS):
            parts.append([])
            room = MOST_FILE - len(empty)
        parts[-1].append(entry)
        room -= size
    files = [to_ical(part, name=name, cast=cast, alarm_minutes=alarm_minutes) for part in parts]
    files[0] = replace(files[0], left_out=len(entries) - len(written))
    return files


def object_lines(
    entry: Entry, cast: str | None, alarm_minutes: int | None, all_day_in: tzinfo | None, revision: int
) -> list[str]:
    """Of a calendar object resource with this event alone (RFC 4791, 4.1): no METHOD, and nothing that is of a feed."""
    event = _event(entry, cast, alarm_minutes, all_day_in, revision)
    return ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODID}", "CALSCALE:GREGORIAN", *event, "END:VCALENDAR"]


def _place(entry: Entry) -> Place:
    """By day or instant in UTC; the order in which people see them depends on their zone."""
    air = entry.air
    start = air.starts_at.astimezone(UTC) if air.starts_at is not None else air.first
    return start.isoformat() if start is not None else "", entry.uid


def _head(name: str, *, credited: bool) -> list[str]:
    clean = text_value(_line(name) or "Premieres")
    thanks = " Data: TVmaze, CC BY-SA 4.0, https://www.tvmaze.com" if credited else ""
    return [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        f"PRODID:{PRODID}",
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        f"X-WR-CALDESC:{text_value(f'Television premieres.{thanks}')}",
        f"NAME:{clean}",
        f"X-WR-CALNAME:{clean}",
    ]


def _event(
    entry: Entry, cast: str | None, alarm_minutes: int | None, all_day_in: tzinfo | None, revision: int = 0
) -> list[str]:
    start, end = _bounds(entry, all_day_in)
    # later by as much as SEQUENCE is higher: of the two, clients compare one or the other
    modified = date_time_value((entry.modified or datetime(2026, 1, 1, tzinfo=UTC)) + timedelta(seconds=revision))
    summary = text_value(_summary(entry))
    url = ascii_url(entry.url)
    lines = [
        "BEGIN:VEVENT",
        f"SUMMARY:{summary}",
        f"DTSTART{start}",
        f"DTEND{end}",
        f"DTSTAMP:{modified}",
        f"UID:{text_value(entry.uid)}",
        f"SEQUENCE:{entry.sequence + revision}",
        f"CATEGORIES:{','.join(map(text_value, _categories(entry)))}",
        f"DESCRIPTION:{text_value(_description(entry, cast, url))}",
        f"LAST-MODIFIED:{modified}",
        f"STATUS:{_status(entry)}",
        "TRANSP:TRANSPARENT",
    ]
    if url:
        lines.append(f"URL:{url}")
    if alarm_minutes is not None and not entry.cancelled:
        trigger = f"TRIGGER:{duration_value(_alarm(start, alarm_minutes))}"
        lines += ("BEGIN:VALARM", "ACTION:DISPLAY", f"DESCRIPTION:{summary}", trigger, "END:VALARM")
    lines.append("END:VEVENT")
    return lines


def _alarm(start: str, minutes: int) -> int:
    """Minutes from the start to the alarm. An all-day event starts at midnight: half an hour before would wake people,
    so that it rings at 9:00 (as Apple's and Nextcloud's do), as many whole days before as the minutes hold."""
    return _MORNING - minutes // _DAY * _DAY if start.startswith(_AS_DATE) else -minutes


def _bounds(entry: Entry, all_day_in: tzinfo | None) -> tuple[str, str]:
    """Of the event, each with its parameters: the instants, or the first day and the one after the last."""
    air = entry.air
    if air.starts_at is not None and all_day_in is None:
        end = air.starts_at + timedelta(minutes=entry.runtime_minutes or MINUTES_OF_EVENT)
        return f":{date_time_value(air.starts_at)}", f":{date_time_value(end)}"
    span = air.span(all_day_in or UTC)
    if span is None:
        raise ValueError("an unknown date is no event")
    return f"{_AS_DATE}{date_value(span[0])}", f"{_AS_DATE}{date_value(span[1] + timedelta(days=1))}"


def _status(entry: Entry) -> str:
    if entry.cancelled:
        return "CANCELLED"
    return "TENTATIVE" if _uncertain(entry) else "CONFIRMED"


def _uncertain(entry: Entry) -> bool:
    return not entry.air.exact or entry.air.last is not None or entry.status in {Status.TENTATIVE, Status.POSTPONED}


def _summary(entry: Entry) -> str:
    parts = [_line(entry.show)]
    if entry.season is not None and entry.full_season:
        parts.append(f"S{entry.season:02}")
    elif entry.season is not None and entry.episode is not None:
        parts.append(f"S{entry.season:02}E{entry.episode:02}")
    text = " ".join(parts)
    if entry.season is not None and entry.kind is Kind.BINGE_READY:
        text += f": whole season {entry.season} out"
    elif entry.full_season and entry.episode_end:
        text += f" ({entry.episode_end - (entry.episode or 1) + 1} episodes)"
    elif entry.episode_title and (title := _line(entry.episode_title)) and title != parts[0]:
        text += f" – “{title}”"
    if entry.status is Status.WITHDRAWN:
        return f"Cancelled: {text}"
    return f"No date: {text}" if entry.lapsed else text


def _description(entry: Entry, cast: str | None, url: str | None) -> str:
    """Facts first, since phones show two lines; the summary may be cut, the source and the link are always last."""
    words = f"{_WORDS[entry.kind]}, full season" if entry.full_season else _WORDS[entry.kind]
    head = [words if not entry.services else f"{words} on {', '.join(map(_line, entry.services))}"]
    if entry.status is Status.WITHDRAWN:
        head.append(_why_cancelled(entry))
    if entry.lapsed:
        back = "" if entry.status is Status.WITHDRAWN else "; when it has one again, it is back on your calendar"
        head.append(f"It has no day, week or month any more{back}.")
    elif entry.status is not Status.WITHDRAWN and _uncertain(entry):
        head.append(f"Date not confirmed: {_when(entry.air)}.")
    if entry.air.starts_at is not None and entry.air.zone:
        local = entry.air.starts_at.astimezone(zone_named(entry.air.zone))
        day = f"{_DAYS[local.weekday()][:3]} {local.day} {_MONTHS[local.month - 1][:3]}"
        head.append(f"{day}, {local.hour:02}:{local.minute:02} in {_city(entry.air.zone)}")
    if cast:
        head.append(f"With {_line(cast)}")
    tail = ["Data: TVmaze, CC BY-SA 4.0"] if TVMAZE in entry.sources else []
    tail += [url] if url else []
    first, last = "\n".join(head), "\n".join(tail)
    room = _MOST_OCTETS - len(first.encode()) - len(last.encode()) - 4
    summary = _cut(_text(entry.summary or ""), room)
    return "\n\n".join(part for part in (first, summary, last) if part)


def _why_cancelled(entry: Entry) -> str:
    """By the entry alone: whatever else a file holds, the event in it is the same. TVmaze has no word for what is
    cancelled and lists it no longer; a feed of the person's has one, and takes nothing back without a word."""
    if entry.sources == (HAND,):
        return "Cancelled: you took it off your calendar."
    if entry.kind is Kind.BINGE_READY:
        return "Cancelled: you asked for it no longer, or the season is no longer listed."
    if TVMAZE not in entry.sources:
        return "Cancelled, as its source says."
    joins = entry.episode is not None and entry.episode > 1
    return f"Cancelled: TVmaze lists it no longer{', or only as a part of the whole season' if joins else ''}."


def _when(air: AirDate) -> str:
    span = air.span(UTC)
    if span is None:
        return "no day announced"
    first, last = span
    match air.precision:
        case Precision.WEEK:
            return f"in the week of {first.day} {_MONTHS[first.month - 1]} {first.year}"
        case Precision.MONTH:
            return f"some day in {_MONTHS[first.month - 1]} {first.year}"
        case _:
            return "it may still change" if first == last else f"between {first.isoformat()} and {last.isoformat()}"


def _categories(entry: Entry) -> list[str]:
    """One word for the kind and at most two genres; a comma inside a name is split by several programs."""
    genres = (re.sub(r"\s*[,;]\s*", " ", _line(genre)) for genre in entry.genres[:GENRES_IN_EVENT])
    return [_CATEGORIES[entry.kind], *genres]


def ascii_url(url: str | None) -> str | None:
    """The address with its non-ASCII letters percent-encoded; None for what is no web address."""
    if not url:
        return None
    if _PLAIN_URL.fullmatch(url):
        return url
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "").encode("idna").decode()
        port = f":{parts.port}" if parts.port else ""
    except ValueError:
        return None
    if parts.scheme not in {"http", "https"} or not host:
        return None
    return urlunsplit(
        (
            parts.scheme,
            host + port,
            quote(parts.path, safe="/%:@!$&'()*+,;=~-._"),
            quote(parts.query, safe="/?%:@!$&'()*+,;=~-._"),
            quote(parts.fragment, safe="/?%:@!$&'()*+,;=~-._"),
        )
    )


def _text(text: str) -> str:
    """Remote text as data: no control or bidi characters; libical drops blanks at the ends, so they go here."""
    if not text.isprintable():  # no control character is, and translate() takes longer to find that out
        text = text.replace("\r\n", "\n").replace("\r", "\n").translate(_CONTROLS)
    return text.strip()


def _line(text: str) -> str:
    return " ".join(_text(text).split())


def _cut(text: str, most: int) -> str:
    """The text in at most so many octets, cut at a blank and never inside a character."""
    data = text.encode()
    if len(data) <= most:
        return text
    kept = data[: max(0, most - 3)].decode(errors="ignore")
    return (kept.rsplit(None, 1)[0] if " " in kept else kept) + "…"


def _city(zone: str) -> str:
    return zone.rsplit("/", 1)[-1].replace("_", " ")
