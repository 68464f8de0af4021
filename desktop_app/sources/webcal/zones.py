"""The zone that a TZID names: IANA's, Windows', or one that the file defines itself."""

from __future__ import annotations

from datetime import datetime, tzinfo
from typing import cast
from zoneinfo import ZoneInfo, available_timezones

from desktop_app.domain.airdate import zone_known


class Zones:
    """`defined`: by TZID, the VTIMEZONE of the file."""

    def __init__(self, defined: dict[str, str]) -> None:
        self._defined = defined
        self._known: dict[str, tzinfo | None] = {}

    def named(self, tzid: str) -> tzinfo | None:
        """None where nobody knows it: then only the day is sure."""
        tzid = tzid.strip().strip('"')
        if tzid not in self._known:
            self._known[tzid] = _iana(tzid) or _of_windows(tzid) or self._own(tzid) or _at_the_end(tzid) or _alike(tzid)
        return self._known[tzid]

    def _own(self, tzid: str) -> tzinfo | None:
        from icalendar import Timezone

        text = self._defined.get(tzid)
        if text is None:
            return None
        try:
            made = cast(Timezone, Timezone.from_ical(text))
            zone = cast(object, made.to_tz())
            if not isinstance(zone, tzinfo):
                return None
            for month in (1, 7):
                datetime(2026, month, 1, tzinfo=zone).utcoffset()
        except Exception:  # a definition may fail in any way, and one that fails defines nothing
            return None
        return zone


def _iana(name: str) -> tzinfo | None:
    return ZoneInfo(name) if name and zone_known(name) else None


def _alike(name: str) -> ZoneInfo | None:
    """With capitals elsewhere: "america/new_york"."""
    return next((ZoneInfo(zone) for zone in available_timezones() if zone.casefold() == name.casefold()), None)


def _of_windows(tzid: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    return _iana(WINDOWS_TO_OLSON.get(tzid, ""))


def _at_the_end(tzid: str) -> tzinfo | None:
    """As in /freeassociation.sourceforge.net/Europe/Berlin."""
    parts = tzid.split("/")
    tails = ("/".join(parts[start:]) for start in range(1, len(parts) - 1))
    return next((zone for tail in tails if (zone := _iana(tail))), None)
