"""The only place that asks the time, and the zone that the person is in."""

from __future__ import annotations

import os
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from datetime import time as hour
from pathlib import Path
from zoneinfo import ZoneInfo

from desktop_app.errors import PremieresError

_LOCALTIME = Path("/etc/localtime")
_NAME = "([A-Za-z]{3,}|<[A-Za-z0-9+-]{3,}>)"
_OFFSET = "[+-]?[0-9]{1,3}(:[0-9]{2}){0,2}"
_DAY = "(J?[0-9]{1,3}|M[0-9]{1,2}[.][0-9][.][0-9])"
_RULE = f"{_NAME}{_OFFSET}({_NAME}({_OFFSET})?(,{_DAY}(/{_OFFSET})?,{_DAY}(/{_OFFSET})?)?)?"
"""What TZ may be instead of a name: POSIX.1, section 8.3, with the wider hours of RFC 9636."""


@dataclass(frozen=True)
class Clock:
    """The time, or the fixed instant of PREMIERES_NOW. May be used from any thread."""

    fixed: datetime | None = None
    env: Mapping[str, str] = field(default_factory=lambda: os.environ, repr=False, compare=False)

    @classmethod
    def from_environment(cls, env: Mapping[str, str]) -> Clock:
        """PREMIERES_NOW is an instant, or a date: then it is noon of that day where the person is."""
        words = env.get("PREMIERES_NOW", "").strip()
        return cls(_instant(words, system_zone(env)) if words else None, env)

    def now(self) -> datetime:
        """Aware, in UTC."""
        return self.fixed or datetime.now(UTC)

    def zone(self, name: str | None = None) -> tzinfo:
        """The IANA zone of that name; the system's where it is empty or unknown."""
        return (zone(name) if name else None) or system_zone(self.env)

    def system_zone_name(self) -> str:
        """What the system's zone is called: an IANA name where it has one."""
        return system_zone_name(self.env)

    def unreadable_tz(self) -> str | None:
        """What TZ says, where it can't be read: then UTC is the system's zone."""
        return unreadable_tz(self.env)


def zone(name: str) -> ZoneInfo | None:
    """The IANA zone of that name, None where there is none."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def system_zone(env: Mapping[str, str]) -> tzinfo:
    """TZ first, then the link /etc/localtime; what has no IANA name is asked of the C library."""
    found = zone(_iana_name(env) or "")
    return found or (UTC if _is_utc(env) else _LibraryZone())


def system_zone_name(env: Mapping[str, str]) -> str:
    """What `system_zone` is called."""
    return str(_iana_name(env) or ("UTC" if _is_utc(env) else time.tzname[0]))


def unreadable_tz(env: Mapping[str, str]) -> str | None:
    """What TZ says, where that is neither the name of a zone, nor a POSIX rule, nor a file with a zone in it."""
    told = env.get("TZ", "").strip()
    words = told.removeprefix(":")
    if not words or _in_zoneinfo(words) or re.fullmatch(_RULE, words):
        return None
    return None if words.startswith("/") and _is_zone_file(words) else told


def _is_zone_file(words: str) -> bool:
    """RFC 9636, section 3.1: how such a file begins."""
    try:
        with open(words, "rb") as file:
            return file.read(4) == b"TZif"
    except (OSError, ValueError):
        return False


def _is_utc(env: Mapping[str, str]) -> bool:
    """Where no name is known. Of what it can't read the C library makes UTC too, but calls it as TZ begins."""
    if unreadable_tz(env) is not None:
        return True
    return time.tzname[0] in ("UTC", "GMT") and not time.timezone and not time.daylight  # GMT0BST is London


def _iana_name(env: Mapping[str, str]) -> str | None:
    """TZ may be "Europe/London", ":Europe/London" or a path into a zoneinfo folder; a POSIX rule is no name."""
    words = env.get("TZ", "").strip().removeprefix(":")
    if words:
        return _in_zoneinfo(words)
    try:
        return _in_zoneinfo(str(_LOCALTIME.resolve(strict=True)))
    except OSError:
        return None


def _in_zoneinfo(words: str) -> str | None:
    name = words.partition("zoneinfo/")[2] if words.startswith("/") else words
    name = name.removeprefix("posix/").removeprefix("right/")
    return name if name and zone(name) is not None else None


def _instant(words: str, local: tzinfo) -> datetime:
    try:
        if len(words) <= len("2026-05-14"):
            return datetime.combine(date.fromisoformat(words), hour(12), local).astimezone(UTC)
        read = datetime.fromisoformat(words)
        return (read if read.tzinfo else read.replace(tzinfo=local)).astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise PremieresError(
            "bad-now",
            f"PREMIERES_NOW is “{words}”, which is neither a date (2026-05-14) nor an instant (2026-05-14T12:00:00Z).",
            value=words,
        ) from error


class _LibraryZone(tzinfo):
    """The C library's local time: TZ as a POSIX rule, a copied /etc/localtime, Windows."""

    def utcoffset(self, dt: datetime | None) -> timedelta:
        if dt is None:
            return timedelta(0)
        return _local(dt.replace(tzinfo=None)).utcoffset() or timedelta(0)

    def dst(self, dt: datetime | None) -> timedelta | None:
        return None

    def tzname(self, dt: datetime | None) -> str | None:
        return time.tzname[0] if dt is None else _local(dt.replace(tzinfo=None)).tzname()

    def fromutc(self, dt: datetime) -> datetime:
        local = _local(dt.replace(tzinfo=UTC))
        wall = local.replace(tzinfo=None)
        second = _local(wall).utcoffset() != local.utcoffset()  # the hour that a change of clocks repeats
        return wall.replace(tzinfo=self, fold=int(second))


def _local(moment: datetime) -> datetime:
    try:
        return moment.astimezone()
    except (OSError, OverflowError, ValueError):  # Windows knows no local time before 1970
        return moment.replace(tzinfo=UTC)
