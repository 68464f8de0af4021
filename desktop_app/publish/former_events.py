"""The events of a file that is to be replaced: calendars have read them, so none may come again under an older number.

A library that is made anew, or restored, counts from where it is; so does one whose program words an event otherwise.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from typing import NamedTuple

_EVENT = re.compile(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", re.DOTALL)
_UID = re.compile(rb"\r\nUID:(.*?)\r\n")
_SEQUENCE = re.compile(rb"\r\nSEQUENCE:(\d{1,9})\r\n")
_STAMP = re.compile(rb"\r\nLAST-MODIFIED:(\d{8}T\d{6}Z)\r\n")
_STAMPS = re.compile(rb"\r\n(?:SEQUENCE|DTSTAMP|LAST-MODIFIED):[^\r]*")
_SECOND = timedelta(seconds=1)


class Stamps(NamedTuple):
    """What tells a newer event from an older one of the same UID (RFC 5546, 2.1.5)."""

    sequence: int
    modified: datetime


class _Event(NamedTuple):
    shown: bytes
    """All of it but its stamps."""
    sequence: int
    stamp: bytes
    """Text of a fixed length: it compares as the instant does."""


def stamps_owed(former: bytes, data: bytes) -> dict[str, Stamps]:
    """By UID, what those events of `data` have to have so that whoever has read `former`, a file of ours, takes them:
    the stamps that were, where nothing else differs, and newer ones where something does."""
    before, owed = _events(former), dict[str, Stamps]()
    for uid, now in _events(data).items():
        was = before.get(uid)
        if was is None or was == now or now.sequence > was.sequence:
            continue
        if now.shown == was.shown:
            owed[uid] = Stamps(was.sequence, _instant(was.stamp))
        else:
            owed[uid] = Stamps(was.sequence + 1, max(_instant(now.stamp), _instant(was.stamp) + _SECOND))
    return owed


def _events(data: bytes) -> dict[str, _Event]:
    found: dict[str, _Event] = {}
    for event in _EVENT.findall(data):
        uid, sequence, stamp = _UID.search(event), _SEQUENCE.search(event), _STAMP.search(event)
        if uid and sequence and stamp:
            found[uid[1].decode()] = _Event(_STAMPS.sub(b"", event), int(sequence[1]), stamp[1])
    return found


def _instant(stamp: bytes) -> datetime:
    return datetime.fromisoformat(stamp.decode())
