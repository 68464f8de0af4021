"""The events of a file of ours that is to be replaced, and what follows from them for those that replace them.

Calendars have read them, so none may come again under an older number: a library that is made anew, or restored, counts
from where it is. And where the file is what was written last, an event that has not changed is in it already.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import NamedTuple

_BEGIN = b"BEGIN:VEVENT\r\n"
_END = b"END:VCALENDAR\r\n"
_MARK = re.compile(rb"\r\nDTSTAMP:[^\r]*\r\nUID:[^\r]*\r\nSEQUENCE:\d+")
_SECOND = timedelta(seconds=1)


class Stamps(NamedTuple):
    """What tells a newer event from an older one of the same UID (RFC 5546, 2.1.5)."""

    sequence: int
    modified: datetime


def unchanged(data: bytes) -> dict[bytes, bytes]:
    """The events of a file that we wrote, in its order, each by its lines DTSTAMP, UID and SEQUENCE (`mark`)."""
    parts = data.removesuffix(_END).split(_BEGIN)[1:]
    marks: list[bytes] = _MARK.findall(data)
    return dict(zip(marks, [_BEGIN + part for part in parts], strict=True)) if len(marks) == len(parts) else {}


def mark(uid: str, sequence: int, stamp: str) -> bytes:
    """What tells an event of ours from any other, as it stands in it."""
    return f"\r\nDTSTAMP:{stamp}\r\nUID:{uid}\r\nSEQUENCE:{sequence}".encode()


class FormerEvent(NamedTuple):
    """`octets` are all of it; `stamp` is a text of a fixed length, which compares as the instant does."""

    octets: bytes
    sequence: int
    stamp: bytes


def events_of(data: bytes) -> dict[str, FormerEvent]:
    """By UID. What is not as we write events is left out."""
    found: dict[str, FormerEvent] = {}
    for part in data.removesuffix(_END).split(_BEGIN)[1:]:
        uid, sequence, stamp = (_value(part, name) for name in (b"\r\nUID:", b"\r\nSEQUENCE:", b"\r\nLAST-MODIFIED:"))
        if uid and sequence.isdigit() and len(stamp) == len("20260101T000000Z"):
            found[uid.decode(errors="replace")] = FormerEvent(_BEGIN + part, int(sequence), stamp)
    return found


def stamps_owed(before: Mapping[str, FormerEvent], after: Mapping[str, FormerEvent]) -> dict[str, Stamps]:
    """By UID, what those events of `after` have to have so that whoever has read the former ones takes them: the stamps
    that were, where nothing else differs, and newer ones where something does."""
    owed: dict[str, Stamps] = {}
    for uid, now in after.items():
        was = before.get(uid)
        if was is None or was.octets == now.octets or (now.sequence > was.sequence and now.stamp > was.stamp):
            continue
        if _shown(now) != _shown(was):
            sequence, modified = max(now.sequence, was.sequence + 1), _instant(was.stamp) + _SECOND
            owed[uid] = Stamps(sequence, max(_instant(now.stamp), modified))
        elif now.sequence <= was.sequence:
            owed[uid] = Stamps(was.sequence, _instant(was.stamp))
    return owed


def _value(part: bytes, name: bytes) -> bytes:
    start = part.find(name) + len(name)
    return part[start : part.find(b"\r\n", start)] if start >= len(name) else b""


def _shown(event: FormerEvent) -> list[bytes]:
    counted = (b"SEQUENCE:", b"DTSTAMP:", b"LAST-MODIFIED:")
    return [line for line in event.octets.split(b"\r\n") if not line.startswith(counted)]


def _instant(stamp: bytes) -> datetime:
    return datetime.fromisoformat(stamp.decode())
