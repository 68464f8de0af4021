"""What the standards forbid or advise against, by the code of a finding."""

from __future__ import annotations

from .findings import Evidence, Rule, Severity, Source


def _broken(section: str, sentence: str, standard: str = "RFC 5545") -> Rule:
    return Rule(Severity.BROKEN, sentence, Source(Evidence.STANDARD, f"{standard}, {section}"))


def _should(section: str, sentence: str, standard: str = "RFC 5545", *, harm: bool = False) -> Rule:
    return Rule(Severity.SHOULD, sentence, Source(Evidence.STANDARD, f"{standard}, {section}"), harm=harm)


STANDARD = {
    # lines
    "bom": _broken("3.1", "The file begins with a byte order mark, where a name has to stand."),
    "not-utf-8": _broken("6", "The bytes of a line are no UTF-8."),
    "bare-lf": _broken("3.1", "A line ends with LF alone, not with CR LF."),
    "bare-cr": _broken("3.1", "A line ends with CR alone, not with CR LF."),
    "no-line-end": _broken("3.1", "The last line has no CR LF at its end."),
    "empty-line": _broken("3.1", "There is an empty line."),
    "control": _broken("3.1", "A line holds a control character ({value})."),
    "long-line": _should("3.1", "A line is longer than 75 octets and not folded."),
    "fold-in-character": _should("3.1", "A line is folded inside a character, between its octets.", harm=True),
    "lost-continuation": _broken("3.1", "The file begins with a blank, as if it went on with a line before."),
    "bad-line": _broken("3.1", "A line is no name with a value: “{value}”."),
    "bad-parameter": _broken("3.2", "The parameters of a property can't be read: “{value}”."),
    # components
    "outside": _broken("3.4", "Something stands outside of BEGIN:VCALENDAR and END:VCALENDAR."),
    "misplaced": _broken("3.6", "{name} stands in {value}, where it may not be."),
    "end-without-begin": _broken("3.6", "END:{value} ends nothing that has begun."),
    "begin-without-end": _broken("3.6", "BEGIN:{value} is not ended."),
    "empty": _broken("3.6", "The calendar holds no event, nor anything else."),
    "out-of-place": _broken("3.6", "{name} may not stand in {value}."),
    "out-of-place-7986": _broken("4", "{name} may not stand in {value}.", "RFC 7986"),
    "after-component": _broken(
        "3.6", "A property of {name} stands after a component in it, where it has to be before: {value}."
    ),
    "twice": _broken("3.6", "{name} may stand in {value} once, and does so several times."),
    # the calendar
    "no-prodid": _broken("3.7.3", "PRODID is missing, which says what program wrote the file."),
    "no-version": _broken("3.7.4", "VERSION is missing."),
    "other-version": _broken("3.7.4", "VERSION is “{value}” and not 2.0."),
    "other-scale": _broken("3.7.1", "CALSCALE is “{value}”; there is none but GREGORIAN."),
    "publish-without-organizer": _should(
        "3.2.1", "METHOD:PUBLISH wants an ORGANIZER in each event; no program that was tried minds.", "RFC 5546"
    ),
    "publish-with-attendee": _should("3.2.1", "METHOD:PUBLISH allows no ATTENDEE.", "RFC 5546"),
    "method-lacks": _broken("3.2", "METHOD:{value} needs {name} in each event.", "RFC 5546"),
    "method-of-kinds": _broken("3.2", "METHOD:{value} is of one kind: events, to-dos or journals.", "RFC 5546"),
    "method-of-several": _broken("3.2", "METHOD:{value} is of one event, and the UIDs are of several.", "RFC 5546"),
    "no-method": _broken("3.7.2", "METHOD is “{value}”, which RFC 5546 does not know."),
    "again-in-language": _broken("5.1", "{name} of the calendar stands twice in one language.", "RFC 7986"),
    # events
    "no-uid": _broken("3.8.4.7", "UID is missing in {name}."),
    "no-dtstamp": _broken("3.8.7.2", "DTSTAMP is missing in {name}."),
    "no-start": _broken("3.6.1", "An event has no DTSTART."),
    "no-start-with-method": _broken("3.2", "An event has no DTSTART, which METHOD:{value} needs.", "RFC 5546"),
    "uid-again": _broken("3.8.4.7", "Several events have one UID, with no RECURRENCE-ID to tell them apart."),
    "long-uid": _broken("5.3", "A UID has 255 octets or more.", "RFC 7986"),
    "uid-no-token": _should("5.3", "A UID holds more than letters, digits and hyphens.", "RFC 7986"),
    "uid-with-host": _should(
        "5.3", "A UID holds the name of a host, as RFC 5545 advised: it can tell of people and machines.", "RFC 7986"
    ),
    "end-and-duration": _broken("3.6", "{name} and DURATION stand together; only one of them may."),
    "end-of-other-type": _broken("3.8.2", "{name} is a day and DTSTART an hour, or the other way round."),
    "end-floats": _broken("3.8.2", "Of DTSTART and {name} one has a zone and the other has none."),
    "end-before-start": _broken("3.8.2", "{name} is before DTSTART."),
    "end-is-start": _broken("3.8.2", "{name} is the same as DTSTART, and has to be later."),
    "same-day-end": _broken("3.8.2", "{name} is the day of DTSTART; of an event of one day it is the day after."),
    "negative-duration": _broken("3.8.2.5", "DURATION is negative."),
    "hours-of-day": _broken("3.8.2.5", "DTSTART is a day, so DURATION has to be of days or weeks, not “{value}”."),
    "several-rules": _should("3.8.5.3", "An event has more than one RRULE.", harm=True),
    "duration-without-start": _broken("3.6.2", "A to-do has a DURATION and no DTSTART."),
    "rule-without-start": _broken("3.8.2.4", "What has an RRULE has no DTSTART."),
    "rule-of-hours": _broken("3.3.10", "DTSTART is a day, so RRULE may name no hours: “{value}”."),
    "exdate-of-other-type": _should(
        "3.8.5.1", "EXDATE is a day and DTSTART an hour, or the other way round: it takes nothing out.", harm=True
    ),
    "until-of-other-type": _broken("3.3.10", "UNTIL is a day and DTSTART an hour, or the other way round: “{value}”."),
    "until-of-other-zone": _broken(
        "3.3.10", "UNTIL has to be in UTC where DTSTART has a zone, and without one where it has none: “{value}”."
    ),
    "override-of-other-type": _broken("3.8.4.4", "RECURRENCE-ID is a day and DTSTART an hour, or the other way round."),
    # alarms
    "no-action": _broken("3.6.6", "An alarm has no ACTION."),
    "no-trigger": _broken("3.6.6", "An alarm has no TRIGGER."),
    "alarm-lacks": _broken("3.6.6", "An alarm with ACTION:{value} has no {name}."),
    "alarm-without-start": _broken("3.8.6.3", "An alarm rings by the beginning, and there is no DTSTART."),
    "alarm-without-end": _broken("3.8.6.3", "An alarm rings by the end, and there is neither {name} nor a DURATION."),
    "repeat-alone": _broken("3.6.6", "Of DURATION and REPEAT an alarm has one without the other."),
    # zones
    "zone-undescribed": _broken("3.2.19", "TZID “{value}” is used, and no VTIMEZONE describes it."),
    "zone-unknown": _broken(
        "3.2.19", "TZID “{value}” is used, no VTIMEZONE describes it, and no known zone is called so."
    ),
    "zone-again": _broken("3.8.3.1", "Two VTIMEZONEs are called “{value}”."),
    "zone-without-name": _broken("3.6.5", "A VTIMEZONE has no TZID."),
    "zone-without-rules": _broken("3.6.5", "A VTIMEZONE has neither STANDARD nor DAYLIGHT."),
    "zone-lacks": _broken("3.6.5", "{value} of a VTIMEZONE has no {name}."),
    "zone-start-not-local": _broken("3.6.5", "DTSTART in a VTIMEZONE has to be a local time without a zone."),
    "zone-until-not-utc": _broken("3.3.10", "UNTIL in a VTIMEZONE has to be in UTC: “{value}”."),
    "zone-of-utc": _broken("3.2.19", "{name} has a TZID although it is in UTC."),
    "zone-of-date": _broken("3.2.19", "{name} has a TZID although it is a day."),
    # values
    "not-utc": _broken("3.8", "{name} has to be in UTC, with a Z at its end: “{value}”."),
    "type-not-stated": _broken("5", "{name} has to say of what type it is, with VALUE=.", "RFC 7986"),
    "refresh-with-colon": _broken(
        "5.7", "{name} is written “{value}”: before VALUE stands a semicolon, not a colon.", "RFC 7986"
    ),
    "refresh-not-positive": _broken("5.7", "{name} is “{value}”, and has to be longer than nothing.", "RFC 7986"),
    "wrong-type": _broken("3.2.20", "{name} may not have VALUE={value}."),
    "parameter-twice": _broken("3.2", "{name} has its parameter {value} twice."),
    "no-choice-of-parameter": _broken("3.2", "{name} has a parameter that can't say that: “{value}”."),
    "binary-unencoded": _broken("3.2.7", "{name} has VALUE=BINARY without ENCODING=BASE64."),
    "bad-status-code": _broken("3.8.8.3", "{name} does not begin with a code of digits, as “2.0;”: “{value}”."),
    "bad-date": _broken("3.3.4", "{name} is “{value}”, which is no day."),
    "bad-date-time": _broken("3.3.5", "{name} is “{value}”, which is no day with an hour."),
    "date-for-date-time": _broken("3.3.5", "{name} is a day, “{value}”, and does not say so with VALUE=DATE."),
    "bad-period": _broken("3.3.9", "{name} is “{value}”, which is no span of time."),
    "bad-duration": _broken("3.3.6", "{name} is “{value}”, which is no duration."),
    "bad-integer": _broken("3.3.8", "{name} is “{value}”, which is no whole number."),
    "bad-geo": _broken("3.8.1.6", "{name} is “{value}”, and not two numbers with a semicolon between."),
    "bad-offset": _broken("3.3.14", "{name} is “{value}”, which is no offset from UTC."),
    "bad-base64": _broken("3.3.1", "{name} is no Base64: “{value}”."),
    "bad-token": _broken("3.1", "{name} is “{value}”, and may hold only letters, digits and hyphens."),
    "bad-uri": _broken("3.3.13", "{name} is “{value}”, which is no URI."),
    "bad-escape": _broken("3.3.11", "{name} has a backslash before what needs none: “{value}”."),
    "unescaped": _broken("3.3.11", "{name} has a comma or semicolon without a backslash before it: “{value}”."),
    "no-choice": _broken("3.8", "{name} is “{value}”, which it can't be here."),
    "out-of-range": _broken("3.8", "{name} is {value}, which is too small or too large."),
    "bad-color": _broken("5.9", "COLOR is “{value}”, and not one of the names that CSS3 has for colours.", "RFC 7986"),
    "rule-without-freq": _broken("3.3.10", "{name} has no FREQ that there is: “{value}”."),
    "bad-rule": _broken("3.3.10", "{name} has a part that can't be read: “{value}”."),
    "rule-parts": _broken("3.3.10", "{name} has parts that do not go together: “{value}”."),
    "until-and-count": _broken("3.3.10", "{name} has both UNTIL and COUNT: “{value}”."),
}
