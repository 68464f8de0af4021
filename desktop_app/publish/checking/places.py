"""Where each property may stand, and what its parameters may say (RFC 5545, 3.2, 3.6, 3.8; RFC 7986, 4; RFC 9074)."""

from __future__ import annotations

from collections.abc import Mapping

_ANY = (
    "ATTACH CATEGORIES CLASS COMMENT DESCRIPTION STATUS SUMMARY DTSTART ATTENDEE CONTACT ORGANIZER RECURRENCE-ID"
    " RELATED-TO URL UID EXDATE RDATE RRULE EXRULE CREATED DTSTAMP LAST-MODIFIED SEQUENCE COLOR IMAGE REQUEST-STATUS"
)
_PLANNED = f"{_ANY} GEO LOCATION PRIORITY RESOURCES DURATION CONFERENCE"
_HALF = "DTSTART TZOFFSETTO TZOFFSETFROM RRULE EXRULE COMMENT RDATE TZNAME"
_HELD = {
    "VCALENDAR": (
        "PRODID VERSION CALSCALE METHOD NAME DESCRIPTION UID URL LAST-MODIFIED CATEGORIES REFRESH-INTERVAL SOURCE"
        " COLOR IMAGE"
    ),
    "VEVENT": f"{_PLANNED} DTEND TRANSP",
    "VTODO": f"{_PLANNED} COMPLETED PERCENT-COMPLETE DUE",
    "VJOURNAL": _ANY,
    "VFREEBUSY": "UID DTSTAMP CONTACT DTSTART DTEND ORGANIZER URL ATTENDEE COMMENT FREEBUSY REQUEST-STATUS",
    "VTIMEZONE": "TZID LAST-MODIFIED TZURL",
    "STANDARD": _HALF,
    "DAYLIGHT": _HALF,
    "VALARM": "ACTION TRIGGER DURATION REPEAT ATTACH DESCRIPTION SUMMARY ATTENDEE UID RELATED-TO",
}
HELD: Mapping[str, frozenset[str]] = {name: frozenset(names.split()) for name, names in _HELD.items()}
"""What each component may hold; any that is not here, as those of later standards, may hold what it likes."""

OF_7986 = frozenset({"NAME", "REFRESH-INTERVAL", "SOURCE", "COLOR", "IMAGE", "CONFERENCE"})

BEFORE_COMPONENTS = frozenset({"VCALENDAR", "VEVENT", "VTODO"})
"""Their properties come first, and then the components in them (RFC 5545, 3.4, 3.6.1 and 3.6.2)."""

PARAMETERS: Mapping[str, frozenset[str]] = {
    "ENCODING": frozenset({"8BIT", "BASE64"}),
    "RANGE": frozenset({"THISANDFUTURE"}),
    "RELATED": frozenset({"START", "END"}),
    "RSVP": frozenset({"TRUE", "FALSE"}),
}
"""Those with nothing else to say (RFC 5545, 3.2.7, 3.2.13, 3.2.14, 3.2.17)."""

ONCE_EACH = frozenset(
    (
        *("ALTREP", "CN", "CUTYPE", "DELEGATED-FROM", "DELEGATED-TO", "DIR", "ENCODING", "FBTYPE", "FMTTYPE"),
        *("LANGUAGE", "MEMBER", "PARTSTAT", "RANGE", "RELATED", "RELTYPE", "ROLE", "RSVP", "SENT-BY", "TZID", "VALUE"),
    )
)
"""Parameters that a property has once at most (RFC 5545, 3.8); others may be repeated."""
