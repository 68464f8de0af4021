"""The checker as a whole: what is no iCalendar, what is too much, and that no bytes whatever bring it down."""

from __future__ import annotations

import subprocess
import sys
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.errors import PremieresError
from desktop_app.publish.checking.checker import MOST_LINES, MOST_OCTETS, check
from desktop_app.publish.checking.findings import Severity
from desktop_app.publish.checking.places import HELD
from desktop_app.publish.checking.properties import KINDS
from tests.recorded import RECORDED

from .examples import EXAMPLES, WHOLE

CALENDARS = RECORDED / "ics"
LEGAL = {"bad_libical_Casablanca.ics", "bad_ical.net_DateTime1.ics"}
"""Bad for the program that it was recorded with (by a zone, by the year 0), and not by the standard, but for the ends
of its lines."""
HEAD = b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:x\r\n"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "no-ics"),
        (b"Dear all,\r\nBEGIN at nine.\r\n", "no-ics"),
        (b"BEGIN:VCARD\r\nVERSION:2.1\r\nEND:VCARD\r\n", "no-ics"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "no-ics"),
        (WHOLE.decode().encode("utf-16"), "ics-utf-16"),
        (WHOLE + b"\n" * (MOST_OCTETS + 1), "ics-too-large"),
        (HEAD + b"A\n" * (MOST_LINES + 1), "ics-too-long"),
    ],
)
def test_what_is_not_looked_at_gets_one_sentence(data: bytes, code: str) -> None:
    with pytest.raises(PremieresError) as refused:
        check(data)
    assert refused.value.code == code
    assert str(refused.value).count(".") == 1


def looks_whole(data: bytes) -> None:
    try:
        report = check(data)
    except PremieresError:
        return
    for finding in report.findings:
        assert finding.count >= len(finding.lines)
        assert all(0 < line <= data.count(b"\n") + data.count(b"\r") + 1 for line in finding.lines)
        assert finding.sentence.isprintable()
        assert len(finding.sentence) < 200
    assert len(report.findings) < 600


@given(st.binary(max_size=400))
def test_no_bytes_whatever_bring_it_down(data: bytes) -> None:
    looks_whole(data)
    looks_whole(HEAD + data)
    looks_whole(b"BEGIN:VEVENT\n" + data + b"\nEND:VEVENT")


_TYPES = ("TEXT", "INTEGER", "FLOAT", "DATE", "DATE-TIME", "PERIOD", "DURATION", "RECUR", "X-OWN")
_VALUES = ("", "abc", "1.5", "\N{SUPERSCRIPT TWO}", "20260101", "T", "P", ";", ",", "/", "FREQ=;UNTIL=Z")


@pytest.mark.parametrize("component", sorted(HELD))
def test_no_property_of_another_type_brings_it_down(component: str) -> None:
    begin = b"" if component == "VCALENDAR" else f"BEGIN:{component}\n".encode()
    for name, type_, value in product(KINDS, _TYPES, _VALUES):
        looks_whole(HEAD + begin + f"{name};VALUE={type_}:{value}\n".encode())


_PIECES = st.sampled_from(
    [line for data in EXAMPLES.values() if len(data) < 5000 for line in data.split(b"\r\n")]
    + [b";", b":", b'"', b",", b"\\", b"=", b"\r", b"\n", b" ", b"\t", b"\xc3", b"\xa4", b"\0", b"T", b"Z", b"-", b"9"]
    + [b"BEGIN:", b"END:", b"VCALENDAR", b"VEVENT", b"VALARM", b"VTIMEZONE", b"STANDARD", b";TZID=", b";VALUE=DATE"]
)


@given(st.lists(_PIECES, max_size=60), st.sampled_from([b"", b"\n", b"\r\n", b"\r"]))
def test_no_calendar_of_broken_pieces_brings_it_down(pieces: list[bytes], between: bytes) -> None:
    looks_whole(HEAD + between.join(pieces))


@given(
    st.sampled_from([data for data in EXAMPLES.values() if len(data) < 5000]),
    st.lists(st.tuples(st.integers(0, 5000), st.integers(0, 8), st.binary(max_size=6)), max_size=8),
)
def test_no_calendar_that_was_tampered_with_brings_it_down(data: bytes, changes: list[tuple[int, int, bytes]]) -> None:
    for at, gone, put in changes:
        at %= len(data) + 1
        data = data[:at] + put + data[at + gone :]
    looks_whole(data)


@given(st.sampled_from(sorted(EXAMPLES)))
def test_the_same_bytes_bring_the_same_findings(code: str) -> None:
    assert check(EXAMPLES[code]) == check(EXAMPLES[code])


_HARD = {
    "unlike lines": 'b"".join(b"DTSTART;TZID=Z%d:2026%04d\\n" % (i, i % 9999) for i in range(400_000))',
    "events": 'b"".join(b"BEGIN:VEVENT\\nUID:%d\\nRECURRENCE-ID:20260101\\nEND:VEVENT\\n" % i for i in range(149_000))',
    "components": 'b"BEGIN:VEVENT\\n" * 590_000',
    "one rule": 'b"RRULE:FREQ=DAILY;BYDAY=" + b"MO," * 3_400_000',
    "one text": 'b"SUMMARY:" + b"\\\\," * 5_000_000 + b"\\\\"',
    "parameters": 'b"X" + b";A=b" * 2_600_000 + b":c"',
    "folds": 'b"SUMMARY:x\\r\\n" + b" a,;\\\\q\\n" * 590_000',
}


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of a process stands in /proc")
@pytest.mark.parametrize("data", _HARD.values(), ids=_HARD)
def test_twice_as_much_takes_twice_as_long_and_ten_megabytes_at_most_300_mb(data: str) -> None:
    code = f"""
import time
from pathlib import Path
from desktop_app.publish.checking.checker import MOST_OCTETS, check
data = ({HEAD!r} + {data})[:MOST_OCTETS]
seconds = []
for part in (data[: len(data) // 8], data):
    began = time.process_time()
    assert check(part).findings
    seconds.append(time.process_time() - began)
status = Path("/proc/self/status").read_text().splitlines()
print(*seconds, *(int(line.split()[1]) / 1024 for line in status if line.startswith("VmHWM")))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    an_eighth, whole, megabytes = map(float, done.stdout.split())
    assert whole < 32 * max(an_eighth, 0.05)  # what grows with the square takes 64 times as long
    assert megabytes < 300


@pytest.mark.recorded
def test_each_recorded_calendar_is_looked_at_or_refused_in_one_sentence() -> None:
    files = sorted(CALENDARS.glob("*.ics"))
    assert len(files) > 100
    kept = list[str]()
    refused = list[str]()
    for file in files:
        try:
            report = check(file.read_bytes())
        except PremieresError as error:
            refused.append(error.code)
            continue
        broken = {finding.code for finding in report.of(Severity.BROKEN)} - {"bare-lf", "no-line-end"}
        if file.name.startswith("bad_") and not broken:
            kept.append(file.name)
        assert len(report.findings) < 200, file.name
    assert set(kept) == LEGAL
    assert set(refused) == {"no-ics"}


@pytest.mark.recorded
@pytest.mark.parametrize(
    ("name", "codes"),
    [
        ("thunderbird_exceptions_223.ics", {"zone-until-not-utc"}),
        ("mozilla_calcard_186_152.ics", set()),
        ("outlook16_mimedir.ics", set()),
        ("google_recurid_alarm.ics", set()),
        ("tv_watchfeed_2026-08-22_watch.ics", set()),
        ("tv_trakt_premieres_2026-03-16.ics", {"no-dtstamp", "no-line-end"}),
        ("tv_boringparty_sports_CR.ics", {"bare-cr", "bad-date-time", "no-line-end", "zone-undescribed"}),
        ("tv_wans3112_cn_tv.ics", {"bare-lf", "same-day-end"}),
        ("tv_tvcountdown_2011.ics", {"bare-lf", "bad-uri", "uid-again", "no-line-end"}),
        ("google_until_mismatch.ics", {"bare-lf", "no-dtstamp", "until-of-other-type", "zone-undescribed"}),
        ("legal_two_vcalendars_in_one_file.ics", {"bare-lf", "no-dtstamp", "no-start"}),
    ],
)
def test_of_a_recorded_calendar_just_what_it_breaks_is_told(name: str, codes: set[str]) -> None:
    report = check((CALENDARS / name).read_bytes())
    assert {finding.code for finding in report.of(Severity.BROKEN)} == codes
