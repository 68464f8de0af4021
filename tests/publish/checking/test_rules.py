"""Each rule finds what it is about, with its source, and leaves what is legal alone."""

from __future__ import annotations

import string

import pytest

from desktop_app.publish.checking.checker import check
from desktop_app.publish.checking.findings import Evidence, Finding, Program, Severity, joined
from desktop_app.publish.checking.rules import RULES

from .examples import (
    ALARM,
    EXAMPLES,
    GOOD,
    HEAD,
    NEW_YORK,
    STAMP,
    WHOLE,
    alarmed,
    calendar,
    event,
    starting,
    todo,
    with_head,
    with_lines,
)


def found(data: bytes) -> dict[str, Finding]:
    return {finding.code: finding for finding in check(data).findings}


def wrong(data: bytes) -> list[str]:
    """The codes of what a standard forbids or advises against."""
    return sorted({finding.code for finding in check(data).findings if finding.rule.severity is not Severity.PROGRAM})


def test_a_calendar_with_nothing_wrong_in_it_breaks_nothing() -> None:
    report = check(WHOLE)
    assert wrong(WHOLE) == []
    assert not report.breaks
    assert (report.calendars, report.events, report.octets) == (1, 1, len(WHOLE))


def test_there_is_an_example_of_each_rule() -> None:
    assert set(EXAMPLES) == set(RULES)


@pytest.mark.parametrize("code", [code for code in EXAMPLES if RULES[code]])
def test_each_rule_finds_its_example_and_says_where_it_has_that_from(code: str) -> None:
    told = [finding for finding in check(EXAMPLES[code]).findings if finding.code == code]
    assert {finding.rule for finding in told} == set(RULES[code])
    for finding in told:
        assert finding.count >= 1
        assert finding.sentence.endswith(".")
        assert "{" not in finding.sentence
        assert "“”" not in finding.sentence
        assert finding.rule.source.where
        standard = finding.rule.source.evidence is Evidence.STANDARD
        assert standard == finding.rule.source.where.startswith("RFC ")
        assert (finding.rule.program is None) == (finding.rule.severity is not Severity.PROGRAM)


_ALONE = [code for code in EXAMPLES if any(rule.severity is Severity.BROKEN for rule in RULES[code])]
_TOGETHER = {
    "long-uid": ["long-line", "long-uid"],
    "method-of-kinds": ["method-of-kinds", "publish-without-organizer"],
    "no-start-with-method": ["method-lacks", "no-start-with-method", "publish-without-organizer"],
    "hex-color": ["bad-color"],
    "unreadable": ["date-for-date-time"],
}


@pytest.mark.parametrize("code", _ALONE)
def test_one_fault_is_told_as_one(code: str) -> None:
    assert wrong(EXAMPLES[code]) == _TOGETHER.get(code, [code])


@pytest.mark.parametrize(
    "data",
    [
        starting("DTSTART;TZID=America/New_York:20260529T190000", "DURATION:PT1H30M", zone=NEW_YORK),
        starting("DTSTART;TZID=America/New_York:20260529T190000", "DTEND:20260529T233000Z", zone=NEW_YORK),
        starting("DTSTART;VALUE=DATE:20260529"),
        starting("DTSTART;VALUE=DATE:20240229", "DURATION:P1W"),
        starting("DTSTART:20260529T190000", "RRULE:FREQ=DAILY;UNTIL=20260601T190000"),
        starting("DTSTART;TZID=/example.org/Berlin:20260529T190000"),
        with_lines("RRULE:FREQ=MONTHLY;BYDAY=-1FR,2MO;BYSETPOS=-1;INTERVAL=2;WKST=SU"),
        with_lines("RRULE:RSCALE=HEBREW;FREQ=YEARLY;BYMONTH=5L;BYMONTHDAY=8;SKIP=FORWARD"),
        with_lines("rrule:freq=yearly;bymonth=3;byday=-1su"),
        with_lines("EXDATE:20260530T190000Z,20260531T190000Z", "RDATE;VALUE=PERIOD:20260601T190000Z/PT2H"),
        with_lines("LOCATION:Hall 1\\, Hamburg\\; left", "GEO;VALUE=FLOAT:53.55;-9.99", "CLASS:PRIVATE", "PRIORITY:0"),
        with_lines('ATTENDEE;CN="Quill, Ada";MEMBER="mailto:a@b.c","mailto:d@e.f":mailto:a@b.c'),
        with_lines("ATTACH:cid:part1@example.org", "CONFERENCE;VALUE=URI;FEATURE=PHONE:tel:+1-412-555-0123,,,65"),
        with_lines("X-ANYTHING;X-A=b:one, two; three \\q", "STRUCTURED-DATA;VALUE=TEXT:{a;b}"),
        with_lines("RELATED-TO;VALUE=UID:7", "DTSTART;VALUE=X-OWN:soon", without=("DTSTART", "DTEND")),
        with_lines(
            "DESCRIPTION:one\\ntwo\\Nthree \\\\ four", "COMMENT:a", "COMMENT:b", "SEQUENCE;X-A=1:0", without=("SEQ",)
        ),
        with_lines("DTSTAMP:20161231T235960Z", without=("DTSTAMP",)),
        with_lines("CREATED:00001231T000000Z"),
        with_head("METHOD:X-OWN", "CALSCALE:gregorian", "X-WR-CALNAME:a", "X-WR-CALNAME:b", "NAME;LANGUAGE=de:Hafen"),
        alarmed(
            "ACTION:EMAIL", "TRIGGER;VALUE=DATE-TIME:20260529T180000Z", "SUMMARY:a", "DESCRIPTION:b", "ATTENDEE:x:y"
        ),
        alarmed("ACTION:AUDIO", "TRIGGER;RELATED=END:-P0DT0H15M0S", "REPEAT:2", "DURATION:PT5M"),
        WHOLE + calendar(*event(*GOOD)),
        WHOLE + b"\r\n\r\n",
        calendar(*event(*GOOD), *event(*GOOD, "RECURRENCE-ID:20260530T190000Z", "X-A:b")),
        calendar(*event(*GOOD), *event(*(line.replace("CE:1", "CE:2") for line in GOOD))),
        todo("DTSTART;VALUE=DATE:20260528", "DUE;VALUE=DATE:20260529", "STATUS:NEEDS-ACTION", *ALARM),
        todo("DUE;VALUE=DATE:20260529", "PERCENT-COMPLETE:50", "DTSTART;VALUE=DATE:20260528", "RRULE:FREQ=DAILY"),
        with_head(
            "NAME;LANGUAGE=en:a", "NAME;LANGUAGE=de:a", "NAME:a", "DESCRIPTION:b", "UID:1", "CATEGORIES:a", "URL:x:y"
        ),
        with_head("SOURCE;VALUE=URI:https://example.org/a.ics"),
        with_lines("REQUEST-STATUS:3.1.1;Invalid;DTSTART:x", "ATTENDEE;RSVP=true;X-A=1;X-A=2:mailto:a@b.c"),
        with_lines("ATTACH;ENCODING=BASE64;VALUE=BINARY:AAAA", "IMAGE;VALUE=BINARY;ENCODING=BASE64:AAAA"),
        with_lines("UID:" + "a" * 60, without=("UID",)),
        alarmed("ACTION:AUDIO", "TRIGGER:-PT5M", "UID:1", "ACKNOWLEDGED:20260529T190000Z", "ATTACH:https://a.b/c"),
        starting("DTSTART;VALUE=DATE:20260529", "RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20260530"),
        calendar("BEGIN:VTIMEZONE", *NEW_YORK[2:-1], "TZID:Here", "END:VTIMEZONE", *event(*GOOD)),
        calendar("BEGIN:VJOURNAL", "UID:1", STAMP, "DESCRIPTION:a", "DESCRIPTION:b", "END:VJOURNAL"),
        calendar("BEGIN:X-OWN", "A:b", "END:X-OWN"),
        calendar("begin:vevent", *GOOD, "end:vevent"),
        calendar(*event(*GOOD, "BEGIN:PARTICIPANT", "UID:1", "END:PARTICIPANT")),
        with_lines("COMMENT:folded").replace(b"folded", b"fol\r\n\tded\r\n \r\n "),
        calendar(*event("UID:1", STAMP, "ORGANIZER:mailto:a@b.c", "SEQUENCE:1"), head=(*HEAD, "METHOD:CANCEL")),
    ],
)
def test_what_is_legal_is_left_alone(data: bytes) -> None:
    assert wrong(data) == []


def test_ten_thousand_alike_are_one_finding_with_the_first_lines() -> None:
    data = calendar(*event(*GOOD, *["COMMENT:a, b"] * 10_000))
    (finding,) = (each for each in check(data).findings if each.rule.severity is Severity.BROKEN)
    assert (finding.count, finding.lines) == (10_000, (11, 12, 13, 14, 15))
    assert len(check(data).findings) < 40


def test_a_line_number_is_that_of_the_file_where_the_fault_begins() -> None:
    folded = with_lines("COMMENT:a\r\n b\r\n , c", "PRIORITY:10")
    assert found(folded)["unescaped"].lines == (11,)
    assert found(folded)["out-of-range"].lines == (14,)


def test_what_a_file_holds_is_quoted_short_and_can_act_on_nothing() -> None:
    sentence = found(with_lines("PRIORITY:\x1b[31m\u202e" + "9" * 500))["bad-integer"].sentence
    assert len(sentence) < 90
    assert sentence.isprintable()


@pytest.mark.parametrize(
    ("data", "program", "words"),
    [
        (WHOLE, Program.THUNDERBIRD, "stops at the first event"),
        (WHOLE, Program.EVOLUTION, "updates what it has"),
        (WHOLE, Program.GOOGLE, "Ignores the alarms"),
        (with_lines("STATUS:TENTATIVE"), Program.THUNDERBIRD, "Dims"),
        (with_lines("STATUS:CANCELLED"), Program.GOOGLE, "out of sight"),
        (with_lines("STATUS:CANCELLED"), Program.OUTLOOK, "as if it were on"),
        (with_head("COLOR:steelblue"), Program.NEXTCLOUD, "COLOR"),
        (EXAMPLES["large"], Program.GOOGLE, "over 1 MB"),
        (EXAMPLES["many"], Program.GNOME, "3,000"),
        (EXAMPLES["zone-of-dates"], Program.THUNDERBIRD, "an hour off"),
        (EXAMPLES["comma-in-category"], Program.KHAL, "backslash"),
        (EXAMPLES["bom"], Program.CALCURSE, "no event at all"),
        (EXAMPLES["fold-in-character"], Program.THUNDERBIRD, "wrong letters"),
        (EXAMPLES["no-uid"], Program.EVOLUTION, "doubles"),
    ],
)
def test_what_a_program_does_is_told_under_its_name(data: bytes, program: Program, words: str) -> None:
    told = dict(check(data).programs())
    assert any(words in finding.sentence for finding in told[program])


def test_of_programs_that_nobody_could_run_nothing_is_said_to_be_measured() -> None:
    for rules in RULES.values():
        for rule in rules:
            if rule.program in (Program.GOOGLE, Program.APPLE, Program.OUTLOOK):
                assert rule.source.evidence is not Evidence.MEASURED


def test_a_link_that_the_description_repeats_is_not_lost() -> None:
    url = "https://example.org/a,b"
    assert "link" in found(with_lines(f"URL:{url}"))
    assert "link" not in found(with_lines(f"URL:{url}", "DESCRIPTION:See\\n" + url.replace(",", "\\,")))


def test_an_alarm_at_nine_of_an_all_day_event_is_not_late() -> None:
    nine = ("BEGIN:VALARM", "ACTION:AUDIO", "TRIGGER:PT9H", "END:VALARM")
    assert "late-alarm" not in found(starting("DTSTART;VALUE=DATE:20260529", *nine))
    assert "late-alarm" in found(calendar(*event("UID:1", STAMP, *nine, "DTSTART:20260529T190000Z")))


def test_the_files_of_one_export_are_told_of_as_one() -> None:
    one, other = check(EXAMPLES["alarm-of-day"]), check(with_lines("COMMENT:a, b", "COMMENT:c, d"))
    both = joined([one, other, other])
    assert (both.calendars, both.events, both.octets) == (3, 3, one.octets + 2 * other.octets)
    (finding,) = both.of(Severity.BROKEN)
    assert (finding.code, finding.count, finding.lines) == ("unescaped", 4, (11, 12))
    assert dict(both.programs()).keys() == dict(one.programs()).keys() | dict(other.programs()).keys()
    assert joined([one]) == one


def test_each_sentence_takes_only_facts_that_there_are() -> None:
    for rules in RULES.values():
        for rule in rules:
            assert {name for _, name, _, _ in string.Formatter().parse(rule.sentence) if name} <= {"name", "value"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (with_head("SOURCE:https://example.org/a.ics"), "type-not-stated"),
        (with_head("REFRESH-INTERVAL;VALUE=DURATION:-PT12H"), "refresh-not-positive"),
        (with_head("DTSTART:20260529T190000Z"), "out-of-place"),
        (with_lines("METHOD:PUBLISH"), "out-of-place"),
        (with_lines("VERSION:2.0"), "out-of-place"),
        (with_lines("REFRESH-INTERVAL;VALUE=DURATION:PT12H"), "out-of-place-7986"),
        (todo("DTSTART:20260529T190000Z", "DTEND:20260529T200000Z"), "out-of-place"),
        (alarmed("ACTION:AUDIO", "TRIGGER:-PT5M", "DTSTART:20260529T190000Z"), "out-of-place"),
        (alarmed("ACTION:AUDIO", "TRIGGER:-PT5M", "ATTACH:https://a.b/c", "ATTACH:https://a.b/d"), "twice"),
        (alarmed("ACTION:AUDIO", "TRIGGER;RELATED=MIDDLE:-PT5M"), "no-choice-of-parameter"),
        (with_lines("RRULE:FREQ=DAILY;UNTIL=20269901T000000Z"), "bad-rule"),
        (with_lines("RDATE;VALUE=PERIOD:20260529T190000Z/20260528T190000Z"), "bad-period"),
        (with_lines("RDATE;VALUE=PERIOD:20260529T190000Z/-PT1H"), "bad-period"),
        (calendar("BEGIN:VFREEBUSY", "UID:1", STAMP, "FREEBUSY:20260529T190000/PT3H", "END:VFREEBUSY"), "not-utc"),
        (calendar("BEGIN:VFREEBUSY", "UID:1", STAMP, "DTSTART:20260529T190000", "END:VFREEBUSY"), "not-utc"),
        (calendar(*event(*GOOD), "METHOD:X-OWN"), "after-component"),
    ],
)
def test_each_form_of_a_fault_is_told(data: bytes, code: str) -> None:
    assert wrong(data) == [code]


@pytest.mark.parametrize(
    ("method", "lacking"),
    [
        ("PUBLISH", {"SUMMARY"}),
        ("REQUEST", {"ORGANIZER", "ATTENDEE", "SUMMARY"}),
        ("REPLY", {"ORGANIZER", "ATTENDEE"}),
        ("ADD", {"ORGANIZER", "SEQUENCE", "SUMMARY"}),
        ("CANCEL", {"ORGANIZER", "SEQUENCE"}),
    ],
)
def test_a_method_says_what_each_event_needs(method: str, lacking: set[str]) -> None:
    bare = calendar(*event(*GOOD[:4]), head=(*HEAD, f"METHOD:{method}"))
    told = {finding.facts["name"] for finding in check(bare).findings if finding.code == "method-lacks"}
    assert told == lacking
