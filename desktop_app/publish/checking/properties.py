"""What the standards say of each property: its type, whether it takes several values, and where it may stand once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Kind:
    """`types`: those that VALUE may name, the usual one first. `listed`: commas part several values. `stated`: VALUE
    has to be there."""

    types: tuple[str, ...]
    listed: bool = False
    stated: bool = False


_TEXT, _URI, _INTEGER, _DURATION = Kind(("TEXT",)), Kind(("URI",)), Kind(("INTEGER",)), Kind(("DURATION",))
_TIME, _STAMP = Kind(("DATE-TIME", "DATE")), Kind(("DATE-TIME",))
_TOKEN, _TEXTS = Kind(("TOKEN",)), Kind(("TEXT",), listed=True)
_ADDRESS, _RULE, _OFFSET = Kind(("CAL-ADDRESS",)), Kind(("RECUR",)), Kind(("UTC-OFFSET",))

KINDS: Mapping[str, Kind] = {
    # RFC 5545, 3.7 and 3.8
    "CALSCALE": _TOKEN,
    "METHOD": _TOKEN,
    "PRODID": _TEXT,
    "VERSION": Kind(("VERSION",)),
    "ATTACH": Kind(("URI", "BINARY")),
    "CATEGORIES": _TEXTS,
    "CLASS": _TOKEN,
    "COMMENT": _TEXT,
    "DESCRIPTION": _TEXT,
    "GEO": Kind(("GEO",)),
    "LOCATION": _TEXT,
    "PERCENT-COMPLETE": _INTEGER,
    "PRIORITY": _INTEGER,
    "RESOURCES": _TEXTS,
    "STATUS": _TOKEN,
    "SUMMARY": _TEXT,
    "COMPLETED": _STAMP,
    "DTEND": _TIME,
    "DUE": _TIME,
    "DTSTART": _TIME,
    "DURATION": _DURATION,
    "FREEBUSY": Kind(("PERIOD",), listed=True),
    "TRANSP": _TOKEN,
    "TZID": _TEXT,
    "TZNAME": _TEXT,
    "TZOFFSETFROM": _OFFSET,
    "TZOFFSETTO": _OFFSET,
    "TZURL": _URI,
    "ATTENDEE": _ADDRESS,
    "CONTACT": _TEXT,
    "ORGANIZER": _ADDRESS,
    "RECURRENCE-ID": _TIME,
    "RELATED-TO": Kind(("TEXT", "URI", "UID")),  # RFC 9253
    "URL": _URI,
    "UID": _TEXT,
    "EXDATE": Kind(("DATE-TIME", "DATE"), listed=True),
    "RDATE": Kind(("DATE-TIME", "DATE", "PERIOD"), listed=True),
    "RRULE": _RULE,
    "EXRULE": _RULE,
    "ACTION": _TOKEN,
    "REPEAT": _INTEGER,
    "TRIGGER": Kind(("DURATION", "DATE-TIME")),
    "CREATED": _STAMP,
    "DTSTAMP": _STAMP,
    "LAST-MODIFIED": _STAMP,
    "SEQUENCE": _INTEGER,
    "REQUEST-STATUS": Kind(("STATCODE",)),
    # RFC 7986, 5
    "NAME": _TEXT,
    "REFRESH-INTERVAL": Kind(("DURATION",), stated=True),
    "SOURCE": Kind(("URI",), stated=True),
    "COLOR": _TEXT,
    "IMAGE": Kind(("URI", "BINARY"), stated=True),
    "CONFERENCE": Kind(("URI",), stated=True),
}
"""VALUE=UNKNOWN, X- and other types are let be."""

IN_UTC = frozenset({"COMPLETED", "CREATED", "DTSTAMP", "LAST-MODIFIED"})
"""RFC 5545, 3.8.2.1 and 3.8.7."""

RANGES: Mapping[str, tuple[int, int]] = {
    "PERCENT-COMPLETE": (0, 100),
    "PRIORITY": (0, 9),
    "REPEAT": (0, 2**31 - 1),
    "SEQUENCE": (0, 2**31 - 1),
}

CHOICES: Mapping[tuple[str, str], frozenset[str]] = {
    ("VEVENT", "STATUS"): frozenset({"TENTATIVE", "CONFIRMED", "CANCELLED"}),
    ("VTODO", "STATUS"): frozenset({"NEEDS-ACTION", "COMPLETED", "IN-PROCESS", "CANCELLED"}),
    ("VJOURNAL", "STATUS"): frozenset({"DRAFT", "FINAL", "CANCELLED"}),
    ("VEVENT", "TRANSP"): frozenset({"OPAQUE", "TRANSPARENT"}),
}
"""RFC 5545, 3.8.1.11 and 3.8.2.7."""

_DATED = "CLASS CREATED DESCRIPTION DTSTART DTSTAMP LAST-MODIFIED ORGANIZER RECURRENCE-ID SEQUENCE STATUS SUMMARY UID"
_EVENT = f"{_DATED} URL GEO LOCATION PRIORITY DURATION COLOR"
_ONCE = {
    "VCALENDAR": "PRODID VERSION CALSCALE METHOD UID LAST-MODIFIED URL REFRESH-INTERVAL SOURCE COLOR",
    "VEVENT": f"{_EVENT} TRANSP DTEND",
    "VTODO": f"{_EVENT} COMPLETED PERCENT-COMPLETE DUE",
    "VJOURNAL": f"{_DATED} URL COLOR".replace(" DESCRIPTION", ""),
    "VFREEBUSY": "UID DTSTAMP CONTACT DTSTART DTEND ORGANIZER URL",
    "VTIMEZONE": "TZID LAST-MODIFIED TZURL",
    "STANDARD": "DTSTART TZOFFSETTO TZOFFSETFROM",
    "DAYLIGHT": "DTSTART TZOFFSETTO TZOFFSETFROM",
    "VALARM": "ACTION TRIGGER DURATION REPEAT DESCRIPTION SUMMARY",
}
ONCE: Mapping[str, frozenset[str]] = {name: frozenset(names.split()) for name, names in _ONCE.items()}
"""What may occur in a component but once (RFC 5545, 3.6; RFC 7986, 4)."""

INSIDE: Mapping[str, frozenset[str]] = {
    "VCALENDAR": frozenset({""}),
    **{name: frozenset({"VCALENDAR"}) for name in ("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VTIMEZONE")},
    "VALARM": frozenset({"VEVENT", "VTODO"}),
    "STANDARD": frozenset({"VTIMEZONE"}),
    "DAYLIGHT": frozenset({"VTIMEZONE"}),
}
"""Which component each may stand in (RFC 5545, 3.6)."""
