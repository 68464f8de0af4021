"""A calendar with nothing wrong in it, and one for each finding that shows it."""

from __future__ import annotations

HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Harbour//Harbour//EN")
FOOT = ("END:VCALENDAR",)
UID = "UID:7e246a79-5449-5ebd-87b7-094806b11201"
STAMP = "DTSTAMP:20260226T080000Z"
START = "DTSTART:20260529T190000Z"
END = "DTEND:20260529T200000Z"
GOOD = (UID, STAMP, START, END, "SEQUENCE:1", "SUMMARY:Harbour Street S01E01 – “Ebb”")
ALARM = ("BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:Harbour Street", "TRIGGER:-PT30M", "END:VALARM")
NEW_YORK = (
    "BEGIN:VTIMEZONE",
    "TZID:America/New_York",
    *("BEGIN:DAYLIGHT", "DTSTART:20070311T020000", "TZOFFSETFROM:-0500", "TZOFFSETTO:-0400"),
    *("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "END:DAYLIGHT"),
    *("BEGIN:STANDARD", "DTSTART:20071104T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500"),
    *("RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU", "END:STANDARD"),
    "END:VTIMEZONE",
)


def octets(*lines: str) -> bytes:
    return "".join(f"{line}\r\n" for line in lines).encode()


def event(*lines: str) -> tuple[str, ...]:
    return ("BEGIN:VEVENT", *lines, "END:VEVENT")


def calendar(*parts: str, head: tuple[str, ...] = HEAD) -> bytes:
    return octets(*head, *parts, *FOOT)


def with_lines(*more: str, without: tuple[str, ...] = ()) -> bytes:
    """The good event, with those lines in place of those that begin so."""
    return calendar(*event(*(line for line in GOOD if not line.startswith(without)), *more))


def with_head(*more: str) -> bytes:
    return calendar(*event(*GOOD), head=(*HEAD, *more))


def starting(start: str, *more: str, zone: tuple[str, ...] = ()) -> bytes:
    return calendar(*zone, *event(UID, STAMP, start, "SEQUENCE:0", *more))


def todo(*lines: str) -> bytes:
    return calendar("BEGIN:VTODO", "UID:1", STAMP, *lines, "END:VTODO")


def alarmed(*alarm: str) -> bytes:
    return calendar(*event(*GOOD, "BEGIN:VALARM", *alarm, "END:VALARM"))


def zoned(*lines: str) -> bytes:
    return calendar("BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", *event(*GOOD))


IN_NEW_YORK = "DTSTART;TZID=America/New_York:20260529T190000"
WHOLE = calendar(*NEW_YORK, *event(*GOOD, *ALARM))
"""With nothing wrong in it."""
_MEETING = ("ORGANIZER:mailto:a@example.org", "ATTENDEE:mailto:b@example.org")
_SPLIT = "SUMMARY:Größe".encode()
_HALF = ("BEGIN:STANDARD", "DTSTART:20071104T020000", "TZOFFSETFROM:-0400", "TZOFFSETTO:-0500", "END:STANDARD")
_DAY, _NEXT = "DTSTART;VALUE=DATE:20260529", "DTEND;VALUE=DATE:20260530"

EXAMPLES: dict[str, bytes] = {
    # lines
    "bom": b"\xef\xbb\xbf" + WHOLE,
    "not-utf-8": with_lines("COMMENT:caf").replace(b"caf", b"caf\xe9"),
    "bare-lf": WHOLE.replace(b"\r\n", b"\n"),
    "bare-cr": WHOLE.replace(b"\r\n", b"\r"),
    "no-line-end": WHOLE.removesuffix(b"\r\n"),
    "empty-line": WHOLE.replace(b"END:VEVENT", b"\r\nEND:VEVENT"),
    "control": with_lines("COMMENT:a\0b"),
    "long-line": with_lines("COMMENT:" + "a" * 70),
    "fold-in-character": with_lines("COMMENT:x").replace(b"COMMENT:x", _SPLIT[:11] + b"\r\n " + _SPLIT[11:]),
    "lost-continuation": b" on and on\r\n" + WHOLE,
    "bad-line": with_lines("X"),
    "bad-parameter": with_lines('ATTENDEE;CN="Ada:mailto:ada@example.org'),
    # components
    "outside": octets(*event(*GOOD)),
    "misplaced": calendar(*event(*GOOD), *ALARM),
    "end-without-begin": with_lines("END:VTODO"),
    "begin-without-end": octets(*HEAD, *event(*GOOD)),
    "empty": octets(*HEAD, *FOOT),
    "twice": with_lines("SUMMARY:Again"),
    "out-of-place": with_lines("PERCENT-COMPLETE:50"),
    "out-of-place-7986": with_lines("NAME:Harbour"),
    "after-component": with_lines(*ALARM, "LOCATION:Hamburg"),
    # the calendar
    "no-prodid": calendar(*event(*GOOD), head=HEAD[:2]),
    "no-version": calendar(*event(*GOOD), head=(HEAD[0], HEAD[2])),
    "other-version": calendar(*event(*GOOD), head=(HEAD[0], "VERSION:1.0", HEAD[2])),
    "other-scale": with_head("CALSCALE:JULIAN"),
    "publish-without-organizer": with_head("METHOD:PUBLISH"),
    "publish-with-attendee": calendar(
        *event(*GOOD, "ORGANIZER:mailto:a@example.org", "ATTENDEE:mailto:b@example.org"), head=(*HEAD, "METHOD:PUBLISH")
    ),
    "method-lacks": with_head("METHOD:REQUEST"),
    "method-of-kinds": calendar(
        *event(*GOOD), "BEGIN:VTODO", "UID:1", STAMP, "END:VTODO", head=(*HEAD, "METHOD:PUBLISH")
    ),
    "method-of-several": calendar(
        *event(*GOOD, *_MEETING), *event("UID:1", *GOOD[1:], *_MEETING), head=(*HEAD, "METHOD:CANCEL")
    ),
    "no-method": with_head("METHOD:SHOUT"),
    "again-in-language": with_head("NAME:Harbour", "NAME:Port"),
    "method": with_head("METHOD:PUBLISH"),
    "method-acts": with_head("METHOD:CANCEL"),
    # events
    "event": WHOLE,
    "no-uid": with_lines(without=("UID",)),
    "no-dtstamp": with_lines(without=("DTSTAMP",)),
    "no-sequence": with_lines(without=("SEQUENCE",)),
    "no-start": with_lines(without=("DTSTART", "DTEND")),
    "no-start-with-method": calendar(*event(UID, STAMP), head=(*HEAD, "METHOD:PUBLISH")),
    "uid-again": calendar(*event(*GOOD), *event(*GOOD)),
    "long-uid": with_lines("UID:" + "a" * 255, without=("UID",)),
    "uid-no-token": with_lines("UID:7_3", without=("UID",)),
    "uid-with-host": with_lines("UID:1@example.org", without=("UID",)),
    "end-and-duration": with_lines("DURATION:PT1H"),
    "end-of-other-type": with_lines(_NEXT, without=("DTEND",)),
    "end-floats": with_lines("DTEND:20260529T200000", without=("DTEND",)),
    "end-before-start": with_lines("DTEND:20260529T180000Z", without=("DTEND",)),
    "end-is-start": with_lines("DTEND:20260529T190000Z", without=("DTEND",)),
    "same-day-end": starting(_DAY, "DTEND;VALUE=DATE:20260529"),
    "negative-duration": starting(START, "DURATION:-PT1H"),
    "hours-of-day": starting(_DAY, "DURATION:PT24H"),
    "several-rules": with_lines("RRULE:FREQ=DAILY", "RRULE:FREQ=WEEKLY"),
    "duration-without-start": todo("DURATION:PT1H"),
    "rule-without-start": todo("RRULE:FREQ=DAILY"),
    "rule-of-hours": starting(_DAY, _NEXT, "RRULE:FREQ=DAILY;BYHOUR=9"),
    "exdate-of-other-type": with_lines("RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20260530"),
    "until-of-other-type": with_lines("RRULE:FREQ=DAILY;UNTIL=20260601"),
    "until-of-other-zone": with_lines("RRULE:FREQ=DAILY;UNTIL=20260601T190000"),
    "override-of-other-type": calendar(*event(*GOOD), *event(*GOOD, "RECURRENCE-ID;VALUE=DATE:20260530")),
    "no-end": with_lines(without=("DTEND",)),
    "floating": starting("DTSTART:20260529T190000", "DTEND:20260529T200000"),
    "link": with_lines("URL:https://example.org/1"),
    "encoded-url": with_lines("URL:https://example.org/caf%C3%A9"),
    "tentative": with_lines("STATUS:TENTATIVE"),
    "cancelled": with_lines("STATUS:CANCELLED"),
    "categories": with_lines("CATEGORIES:Drama"),
    "several-categories": with_lines("CATEGORIES:Drama,Crime"),
    "comma-in-category": with_lines("CATEGORIES:Science\\, fiction"),
    "image": with_lines("IMAGE;VALUE=URI:https://example.org/a.png"),
    "attachment": with_lines("ATTACH:https://example.org/a.pdf"),
    "html": with_lines("X-ALT-DESC;FMTTYPE=text/html:<p>x</p>"),
    "html-in-text": with_lines("DESCRIPTION:See <a href=x>this</a>"),
    "long-description": with_lines("DESCRIPTION:" + "aé" * 3000),
    # alarms
    "alarm": WHOLE,
    "no-alarm": with_lines(),
    "no-action": alarmed("DESCRIPTION:x", "TRIGGER:-PT5M"),
    "no-trigger": alarmed("ACTION:DISPLAY", "DESCRIPTION:x"),
    "alarm-lacks": alarmed("ACTION:DISPLAY", "TRIGGER:-PT5M"),
    "alarm-without-start": todo("DUE:20260529T190000Z", *ALARM),
    "alarm-without-end": starting(START, "BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER;RELATED=END:-PT5M", "END:VALARM"),
    "repeat-alone": alarmed("ACTION:AUDIO", "TRIGGER:-PT5M", "REPEAT:2"),
    "several-alarms": calendar(*event(*GOOD, *ALARM, *ALARM)),
    "alarm-of-day": starting(_DAY, _NEXT, *ALARM),
    "late-alarm": alarmed("ACTION:AUDIO", "TRIGGER:PT5M"),
    # zones
    "zone-undescribed": starting(IN_NEW_YORK),
    "zone-unknown": starting("DTSTART;TZID=Mars/Olympus:20260529T190000"),
    "zone-again": calendar(*NEW_YORK, *NEW_YORK, *event(*GOOD)),
    "zone-without-name": zoned(*_HALF),
    "zone-without-rules": zoned("TZID:Here"),
    "zone-lacks": zoned("TZID:Here", *(line for line in _HALF if not line.startswith("TZOFFSETTO"))),
    "zone-start-not-local": zoned("TZID:Here", *(line.replace("T020000", "T020000Z") for line in _HALF)),
    "zone-until-not-utc": zoned("TZID:Here", *_HALF[:-1], "RRULE:FREQ=YEARLY;UNTIL=20101107T020000", _HALF[-1]),
    "zone-of-several": zoned("TZID:Here", *_HALF, *_HALF),
    "zone-of-dates": zoned("TZID:Here", *_HALF[:-1], "RDATE:20081102T020000,20091101T020000", _HALF[-1]),
    "zone-of-utc": starting("DTSTART;TZID=America/New_York:20260529T190000Z", zone=NEW_YORK),
    "zone-of-date": starting("DTSTART;TZID=America/New_York;VALUE=DATE:20260529", zone=NEW_YORK),
    # values
    "not-utc": with_lines("CREATED:20260226T080000"),
    "type-not-stated": with_head("REFRESH-INTERVAL:PT12H"),
    "refresh-not-positive": with_head("REFRESH-INTERVAL;VALUE=DURATION:PT0S"),
    "refresh-with-colon": with_head("REFRESH-INTERVAL:VALUE=DURATION:PT12H"),
    "refresh": with_head("REFRESH-INTERVAL;VALUE=DURATION:PT12H"),
    "published-ttl": with_head("X-PUBLISHED-TTL:PT12H"),
    "wrong-type": with_lines("SUMMARY;VALUE=DATE:20260529", without=("SUMMARY",)),
    "parameter-twice": with_lines("COMMENT;LANGUAGE=en;LANGUAGE=de:x"),
    "no-choice-of-parameter": with_lines("ATTENDEE;RSVP=YES:mailto:a@example.org"),
    "binary-unencoded": with_lines("ATTACH;VALUE=BINARY:AAAA"),
    "bad-status-code": with_lines("REQUEST-STATUS:Success"),
    "bad-date": starting("DTSTART;VALUE=DATE:20260230"),
    "bad-date-time": starting("DTSTART:20260229T190000Z"),
    "date-for-date-time": starting("DTSTART:20260529"),
    "bad-period": with_lines("RDATE;VALUE=PERIOD:20260529T190000Z/20260530"),
    "bad-duration": starting(START, "DURATION:1H"),
    "bad-integer": with_lines("PRIORITY:high"),
    "bad-geo": with_lines("GEO:53.55,9.99"),
    "bad-offset": zoned("TZID:Here", *(line.replace("-0400", "EDT") for line in _HALF)),
    "bad-base64": with_lines("ATTACH;VALUE=BINARY;ENCODING=BASE64:no base64"),
    "bad-token": with_lines("CLASS:for me"),
    "bad-uri": with_lines("URL:www.example.org"),
    "bad-escape": with_lines('COMMENT:she said \\"no\\"'),
    "unescaped": with_lines("COMMENT:one, two"),
    "no-choice": with_lines("STATUS:MAYBE"),
    "out-of-range": with_lines("PRIORITY:10"),
    "bad-color": with_lines("COLOR:rebeccapurple"),
    "hex-color": with_lines("COLOR:#4682b4"),
    "color": with_lines("COLOR:steelblue"),
    "calendar-color": with_head("COLOR:steelblue"),
    "rule-without-freq": with_lines("RRULE:COUNT=3"),
    "bad-rule": with_lines("RRULE:FREQ=DAILY;BYHOUR=24"),
    "rule-parts": with_lines("RRULE:FREQ=WEEKLY;BYMONTHDAY=1"),
    "until-and-count": with_lines("RRULE:FREQ=DAILY;COUNT=3;UNTIL=20260601T190000Z"),
    # the file
    "named": with_head("NAME:Harbour"),
    "named-x": with_head("X-WR-CALNAME:Harbour"),
    "named-at-all": with_head("X-WR-CALNAME:Harbour"),
    "large": with_lines("X-PADDING:" + "a" * 1_000_000),
    "several-calendars": WHOLE + calendar(*event("UID:1", *GOOD[1:])),
    "many": calendar(*(line for n in range(1001) for line in event(f"UID:{n}", *GOOD[1:]))),
    "unreadable": starting("DTSTART:20260529"),
}
