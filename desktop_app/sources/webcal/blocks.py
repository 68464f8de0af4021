"""An .ics as people have it, cut into its events: mended first, and so tolerant that nothing in it costs the rest."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_PROPERTY = re.compile(r"[A-Za-z][A-Za-z0-9-]*[;:]")
_HEAD = re.compile(rb"^\s*BEGIN:(?:VCALENDAR|VEVENT)\s*$", re.IGNORECASE | re.MULTILINE)
_ENCODINGS = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_FOLDS = re.compile(rb"\n[ \t]")


@dataclass(slots=True)
class Blocks:
    """The properties of the calendar (the first of each name), those of each event, and the zones as they stand."""

    head: dict[str, str] = field(default_factory=dict[str, str])
    events: list[list[str]] = field(default_factory=list[list[str]])
    zones: dict[str, str] = field(default_factory=dict[str, str])
    """By TZID, the lines of a VTIMEZONE."""


def is_calendar(body: bytes) -> bool:
    """Whether it begins as an iCalendar file does (RFC 5545, 3.4), or is a bare event."""
    return _HEAD.search(_mended(body[:4096])) is not None


def blocks(body: bytes) -> Blocks:
    """All that stands in the file. What is inside an alarm is none of the event's; an event whose END is missing ends
    where the next one begins."""
    found = Blocks()
    event: list[str] | None = None
    zone: list[str] | None = None
    inner = 0
    for line in _lines(body):
        if not _PROPERTY.match(line):
            continue
        name, _, value = line.partition(":")
        name, value = name.upper(), value.strip().upper()
        if zone is not None:
            zone.append(line)
            if (name, value) == ("END", "VTIMEZONE"):
                _keep_zone(found, zone)
                zone = None
        elif name == "BEGIN" and value == "VTIMEZONE":
            zone = [line]
        elif name == "BEGIN" and value == "VEVENT":
            event, inner = [], 0
            found.events.append(event)
        elif name == "END" and value in ("VEVENT", "VCALENDAR"):
            event = None
        elif name in ("BEGIN", "END"):
            inner = max(0, inner + (1 if name == "BEGIN" else -1)) if event is not None else 0
        elif event is not None and not inner:
            event.append(line)
        elif event is None:
            found.head.setdefault(name.partition(";")[0], line)
    return found


def _lines(body: bytes) -> list[str]:
    """Unfolded before they are decoded, since folds cut through letters; each in its own encoding, as some are."""
    raw = _FOLDS.sub(b"", _mended(body))
    try:
        return raw.decode().split("\n")
    except UnicodeDecodeError:
        return [_decoded(line) for line in raw.split(b"\n")]


def _decoded(line: bytes) -> str:
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def _mended(body: bytes) -> bytes:
    """Line ends of one kind (a bare CR is one), and no byte order mark and no NUL."""
    for mark, encoding in _ENCODINGS:
        if body.startswith(mark):
            body = body.decode(encoding, "replace").encode()
    body = body.removeprefix(b"\xef\xbb\xbf").replace(b"\0", b"")
    return body.replace(b"\r\n", b"\n").replace(b"\r", b"\n")


def _keep_zone(found: Blocks, lines: list[str]) -> None:
    name = next((line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID")), "")
    if name:
        found.zones.setdefault(name, "\r\n".join((*lines, "")))
