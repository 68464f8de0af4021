"""What calendar programs do with what is in a file, by the code of a finding: measured, or reported, never guessed.

Measured with Thunderbird 153.7.0esr, evolution-data-server 3.46.4, GNOME Calendar 43.1, KDE PIM 22.12.3 with
KCalendarCore 5.103, khal 0.14.1, vdirsyncer 0.21.0, Radicale 3.9.0, ical.js 2.2.1, calcurse 4.7.1, Orage 4.16 and the
parser of Home Assistant (ical 14.3.1). No program of Google, Apple or Microsoft could be run: of those it is reported.
"""

from __future__ import annotations

from .findings import Evidence, Program, Rule, Severity, Source

_VERSIONS = {
    Program.EVERY: "26 ways of taking a file in",
    Program.THUNDERBIRD: "Thunderbird 153",
    Program.GNOME: "GNOME Calendar 43.1",
    Program.EVOLUTION: "evolution-data-server 3.46.4",
    Program.KDE: "KDE PIM 22.12.3",
    Program.KHAL: "khal 0.14.1",
    Program.NEXTCLOUD: "calendar-js 8.1.6, ical.js 2.2.1",
    Program.CALDAV: "Radicale 3.9.0",
    Program.HOME_ASSISTANT: "ical 14.3.1",
    Program.VDIRSYNCER: "vdirsyncer 0.21.0",
    Program.CALCURSE: "calcurse 4.7.1",
    Program.ORAGE: "Orage 4.16",
}


def _rule(program: Program, sentence: str, evidence: Evidence, where: str, *, harm: bool) -> Rule:
    return Rule(Severity.PROGRAM, sentence, Source(evidence, where), program, harm)


def _measured(program: Program, sentence: str, *, harm: bool = True) -> Rule:
    return _rule(program, sentence, Evidence.MEASURED, _VERSIONS[program], harm=harm)


def _reported(program: Program, where: str, sentence: str, *, harm: bool = True) -> Rule:
    return _rule(program, sentence, Evidence.REPORTED, where, harm=harm)


def _specified(program: Program, where: str, sentence: str, *, harm: bool = True) -> Rule:
    return _rule(program, sentence, Evidence.SPECIFIED, where, harm=harm)


def _standard(program: Program, where: str, sentence: str, *, harm: bool = True) -> Rule:
    return _rule(program, sentence, Evidence.STANDARD, where, harm=harm)


_READS_NOTHING = "Reads no event at all from a file that begins with a byte order mark."
_DOUBLES = "Importing the file again doubles every event."
_NO_REFRESH = "Reads neither REFRESH-INTERVAL nor X-PUBLISHED-TTL."
_SPLITS = "Splits a category that has a comma in it."

PROGRAMS: dict[str, tuple[Rule, ...]] = {
    # importing again
    "event": (
        _measured(
            Program.THUNDERBIRD, "Importing again stops at the first event that it has: nothing is updated or new."
        ),
        _measured(Program.GNOME, "Importing again stops at the first event that it has: nothing is updated or new."),
        _measured(Program.EVOLUTION, "Importing again updates what it has.", harm=False),
        _measured(
            Program.KDE, "Importing into a calendar that has the events doubles them (konsolekalendar skips them)."
        ),
        _measured(Program.KHAL, "Importing again updates what it has.", harm=False),
        _reported(Program.NEXTCLOUD, "nextcloud/calendar #1508", "Importing again takes only the events that are new."),
        _measured(Program.CALCURSE, _DOUBLES),
        _measured(Program.ORAGE, _DOUBLES),
    ),
    "no-uid": (
        _measured(Program.THUNDERBIRD, "Importing the file again doubles what has no UID."),
        _measured(Program.GNOME, "Importing the file again doubles what has no UID."),
        _measured(Program.EVOLUTION, "Importing the file again doubles what has no UID."),
        _measured(Program.CALDAV, "Takes nothing without a UID."),
    ),
    "no-sequence": (
        _reported(Program.GOOGLE, "OpenACalendar #176", "Keeps an old date of a feed where SEQUENCE does not rise."),
        _measured(Program.KDE, "Loading a new version into one calendar changes only events whose SEQUENCE has risen."),
    ),
    # size
    "large": (_reported(Program.GOOGLE, "icssplit, ics-spanner", "Refuses a file over 1 MB."),),
    "many": (
        _measured(Program.THUNDERBIRD, "Its import window takes 27 s for 1,000 events and 3 minutes for 3,000."),
        _measured(Program.GNOME, "Its import window takes 15 s for 1,000 events, and stored nothing of 3,000."),
    ),
    "several-calendars": (
        _standard(Program.EVERY, "RFC 5545, 3.4", "A file may hold several calendars; most have one.", harm=False),
        _measured(Program.CALDAV, "Refuses a file that holds several calendars."),
    ),
    "unreadable": (
        _reported(Program.GOOGLE, "adangel.org", "Ignores a feed as a whole where a part of it can't be read."),
        _reported(
            Program.HOME_ASSISTANT,
            "home-assistant/core #142122",
            "Drops the whole calendar for one event that it can't read.",
        ),
    ),
    # alarms
    "alarm": (
        _reported(Program.GOOGLE, "sportstimes/f1 #848, calino #165", "Ignores the alarms in the file."),
        _reported(
            Program.APPLE,
            "sportstimes/f1 #848, calino #165",
            "Removes the alarms when you subscribe, unless you tell it not to.",
        ),
        _specified(Program.OUTLOOK, "MS-STANOICAL 3.6.6", "Takes each alarm for a reminder, whatever its ACTION is."),
        _reported(
            Program.NEXTCLOUD,
            "RefreshWebcalService",
            "Takes the alarms out of what you subscribe to, unless set otherwise.",
        ),
        _measured(Program.CALCURSE, "Reminds at its own time, 5 minutes before unless you set it, not at the file's."),
    ),
    "no-alarm": (
        _reported(
            Program.GOOGLE, "w3c/calendar #119, caldir #63", "Gives events without an alarm your usual one.", harm=False
        ),
        _reported(
            Program.APPLE, "w3c/calendar #119, caldir #63", "Gives events without an alarm your usual one.", harm=False
        ),
    ),
    "several-alarms": (
        _measured(Program.KHAL, "Lists one mark for several alarms of an event.", harm=False),
        _measured(Program.CALCURSE, "Keeps one alarm of an event."),
    ),
    "alarm-of-day": (
        _standard(
            Program.EVERY,
            "RFC 5545, 3.8.6.3",
            "Counts the alarm of an all-day event from the midnight in which the day begins.",
            harm=False,
        ),
        _measured(Program.CALCURSE, "Keeps no alarm of an all-day event."),
    ),
    "late-alarm": (
        _standard(
            Program.EVERY,
            "RFC 5545, 3.8.6.3",
            "Rings only after the beginning or the end of the event, as the TRIGGER has it.",
            harm=False,
        ),
    ),
    "no-trigger": (_specified(Program.OUTLOOK, "MS-STANOICAL 3.6.6", "Ignores an alarm without TRIGGER."),),
    # looks
    "color": (
        _reported(Program.GOOGLE, "GAS-ICS-Sync #93", "Ignores COLOR."),
        _reported(Program.OUTLOOK, "GAS-ICS-Sync #93", "Ignores COLOR; it has colours for categories."),
    ),
    "calendar-color": (
        _reported(Program.GOOGLE, "GAS-ICS-Sync #93", "Ignores COLOR."),
        _reported(Program.OUTLOOK, "GAS-ICS-Sync #93", "Ignores COLOR; it has colours for categories."),
        _measured(Program.NEXTCLOUD, "Gives a new calendar the COLOR of the file.", harm=False),
    ),
    "hex-color": (_measured(Program.EVERY, "None fails on a colour that is written with # and digits.", harm=False),),
    "tentative": (_measured(Program.THUNDERBIRD, "Dims what is TENTATIVE.", harm=False),),
    "cancelled": (
        _reported(
            Program.GOOGLE,
            "hackgreenville #498, synctools #91",
            "Takes what is CANCELLED out of sight, or shows it as if it were on.",
        ),
        _reported(Program.APPLE, "hackgreenville #498, synctools #91", "Strikes out what is CANCELLED.", harm=False),
        _reported(Program.OUTLOOK, "outlookcaldavsynchronizer #105", "Shows what is CANCELLED as if it were on."),
        _measured(Program.THUNDERBIRD, "Strikes out what is CANCELLED.", harm=False),
        _measured(Program.CALCURSE, "Keeps no STATUS: it shows what is CANCELLED as if it were on."),
    ),
    "link": (
        _reported(Program.GOOGLE, "vibetype #117", "Does not show URL, and the description does not repeat it."),
        _reported(Program.OUTLOOK, "vibetype #117", "Does not show URL, and the description does not repeat it."),
    ),
    "encoded-url": (_measured(Program.KDE, "Stores percent-encoded letters of a URL as letters (%C3%A9 as é)."),),
    "categories": (_measured(Program.CALCURSE, "Drops the categories."),),
    "several-categories": (_measured(Program.ORAGE, "Drops a list of several categories."),),
    "comma-in-category": (
        _measured(Program.GNOME, _SPLITS),
        _measured(Program.EVOLUTION, _SPLITS),
        _measured(Program.KDE, _SPLITS),
        _measured(Program.KHAL, "Shows the backslash before a comma in a category."),
        _measured(Program.HOME_ASSISTANT, "Splits a category that has a comma in it, and leaves the backslash."),
    ),
    "image": (_measured(Program.EVERY, "None was seen to show IMAGE, and none minds it.", harm=False),),
    "attachment": (
        _reported(
            Program.NEXTCLOUD,
            "RefreshWebcalService",
            "Takes ATTACH out of what you subscribe to, unless set otherwise.",
        ),
    ),
    "html": (
        _specified(Program.OUTLOOK, "MS-OXCICAL", "Reads X-ALT-DESC.", harm=False),
        _measured(Program.THUNDERBIRD, "Does not read X-ALT-DESC."),
        _measured(Program.KDE, "Reads X-ALT-DESC.", harm=False),
    ),
    "html-in-text": (
        _standard(
            Program.EVERY,
            "RFC 5545, 3.8.1.5",
            "A description is plain text by the standard: a program may show the tags of HTML in it.",
        ),
    ),
    "long-description": (_measured(Program.CALCURSE, "Cuts a description after 8,180 octets."),),
    "named-at-all": (
        _measured(Program.THUNDERBIRD, "Names the new calendar after the file, not as the file says."),
        _measured(Program.NEXTCLOUD, "Names a new calendar as the file says.", harm=False),
    ),
    "named-x": (_specified(Program.OUTLOOK, "MS-OXCICAL", "Names the folder by X-WR-CALNAME.", harm=False),),
    # as a feed
    "refresh": (
        _reported(Program.GOOGLE, "adangel.org", "Asks for a feed every 4 to 24 hours, whatever the file says."),
        _measured(Program.THUNDERBIRD, _NO_REFRESH),
        _measured(Program.GNOME, _NO_REFRESH),
        _measured(Program.EVOLUTION, _NO_REFRESH),
        _measured(Program.KDE, _NO_REFRESH),
        _measured(Program.KHAL, _NO_REFRESH),
        _reported(Program.NEXTCLOUD, "RefreshWebcalService", "Asks for a feed as often as the file says.", harm=False),
    ),
    "published-ttl": (
        _reported(Program.APPLE, "markuspoerschke/iCal #119", "Does not suggest what X-PUBLISHED-TTL says."),
        _specified(Program.OUTLOOK, "MS-OXCICAL", "Ignores X-PUBLISHED-TTL in a file that it imports."),
    ),
    "refresh-with-colon": (
        _reported(Program.HOME_ASSISTANT, "home-assistant/core #178736", "Refuses the calendar for this line."),
    ),
    "method": (
        _standard(
            Program.CALDAV,
            "RFC 4791, 4.1",
            "Stores nothing that has a METHOD: who uploads it takes that out.",
            harm=False,
        ),
    ),
    "method-acts": (
        _specified(Program.OUTLOOK, "MS-OXCICAL 2.1.3.1.1.1", "Takes METHOD:{value} for mail about one meeting."),
        _reported(Program.EVOLUTION, "icalendar-importer.c", "Acts on METHOD:{value} where it imports the file."),
    ),
    # hours
    "same-day-end": (
        _reported(Program.OUTLOOK, "timeoff #388", "Shows it at midnight, with no length."),
        _reported(
            Program.HOME_ASSISTANT,
            "same_day_dtend_compat",
            "Reads such an end only from programs that it knows for it.",
        ),
    ),
    "no-end": (_measured(Program.KHAL, "Shows an event with an hour and no end as one hour long; others as none."),),
    "floating": (
        _reported(Program.GOOGLE, "Craft Calendar", "Reads an hour without a zone otherwise than all other programs."),
    ),
    "zone-undescribed": (
        _measured(
            Program.EVERY, "Thunderbird, Evolution, KDE, khal and Home Assistant know the zone by its name.", harm=False
        ),
        _reported(
            Program.OUTLOOK, "osmcal #185", "Refuses the event, or shows it an hour off, where no VTIMEZONE is there."
        ),
    ),
    "zone-of-dates": (
        _measured(Program.THUNDERBIRD, "Reads the first date of such a list alone, so that events are an hour off."),
        _measured(Program.CALDAV, "Misses events when it is asked for a span of time."),
        _reported(Program.OUTLOOK, "iCalcreator #86", "Shows events an hour off where a VTIMEZONE is a list of dates."),
    ),
    "zone-of-several": (
        _specified(
            Program.OUTLOOK,
            "MS-OXCICAL, MS-STANOICAL",
            "Reads one STANDARD and one DAYLIGHT of a VTIMEZONE, by their RRULE.",
        ),
    ),
    # octets
    "bom": (
        _measured(
            Program.EVERY, "Thunderbird, GNOME Calendar, Evolution, KDE and khal read it all the same.", harm=False
        ),
        _measured(Program.NEXTCLOUD, _READS_NOTHING),
        _measured(Program.CALDAV, _READS_NOTHING),
        _measured(Program.HOME_ASSISTANT, _READS_NOTHING),
        _measured(Program.VDIRSYNCER, _READS_NOTHING),
        _measured(Program.CALCURSE, _READS_NOTHING),
        _measured(Program.ORAGE, _READS_NOTHING),
    ),
    "bare-lf": (_measured(Program.EVERY, "All that were tried read lines that end with LF alone.", harm=False),),
    "long-line": (_measured(Program.EVERY, "None minds lines that are not folded.", harm=False),),
    "fold-in-character": (
        _reported(Program.GOOGLE, "adangel.org", "Ignores a feed that is folded wrongly."),
        _measured(Program.THUNDERBIRD, "Shows wrong letters in the whole file when it imports it."),
        _measured(Program.CALDAV, "Stores wrong letters where a file is folded so."),
        _measured(Program.VDIRSYNCER, "Refuses a file that is folded inside a character."),
        _measured(Program.ORAGE, "Refuses a file that is folded inside a character."),
    ),
    "unescaped": (
        _measured(Program.CALDAV, "Stores such texts changed."),
        _measured(Program.CALCURSE, "Skips events with such texts."),
    ),
}
