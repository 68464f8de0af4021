"""What leaves the library as .ics, read back by icalendar and checked line by line."""

import inspect
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import PREMIERES, Entry, Kind, Status
from desktop_app.publish import icalendar_file
from desktop_app.publish.icalendar_file import ascii_url, to_ical

MODIFIED = datetime(2026, 2, 26, 8, tzinfo=UTC)
STAR_CITY = Entry(
    id=1,
    identity="starter:star-city:1:1",
    uid="7e246a79-5449-5ebd-87b7-094806b11201",
    show_id=1,
    show_key="starter:star-city",
    show="Star City",
    season=1,
    episode=1,
    kind=Kind.SPIN_OFF_PREMIERE,
    air=AirDate.on(date(2026, 5, 29)),
    services=("Apple TV",),
    genres=("Drama", "Science, fiction"),
    url="https://example.com/shows/star-city",
    summary="Behind the Iron Curtain; engineers, cosmonauts.",
    sources=("starter",),
    modified=MODIFIED,
)


def event_of(entry: Entry, **options: object) -> icalendar.Event:
    return icalendar.Calendar.from_ical(to_ical([entry], **options).data).walk("VEVENT")[0]  # type: ignore[arg-type]


def lines_of(entry: Entry) -> list[str]:
    return to_ical([entry]).data.decode().replace("\r\n ", "").split("\r\n")


def test_a_day_without_an_hour_is_all_day_with_an_exclusive_end() -> None:
    lines = lines_of(STAR_CITY)
    assert "DTSTART;VALUE=DATE:20260529" in lines
    assert "DTEND;VALUE=DATE:20260530" in lines


def test_an_instant_is_written_in_utc_with_the_channels_hour_in_words() -> None:
    start = datetime(2026, 11, 1, 1, 30, tzinfo=UTC)
    entry = replace(STAR_CITY, air=AirDate.at(start, "America/New_York"), runtime_minutes=45)
    lines = lines_of(entry)
    assert "DTSTART:20261101T013000Z" in lines
    assert "DTEND:20261101T021500Z" in lines
    assert not any(line.startswith(("BEGIN:VTIMEZONE", "X-WR-TIMEZONE")) for line in lines)
    assert "Sat 31 Oct, 21:30 in New York" in event_of(entry)["DESCRIPTION"]


def test_the_channels_hour_has_two_digits() -> None:
    morning = replace(STAR_CITY, air=AirDate.at(datetime(2026, 5, 1, 7, 5, tzinfo=UTC), "Europe/London"))
    assert "Fri 1 May, 08:05 in London" in event_of(morning)["DESCRIPTION"]


def test_no_runtime_means_an_hour() -> None:
    event = event_of(replace(STAR_CITY, air=AirDate.at(datetime(2026, 5, 1, tzinfo=UTC))))
    assert event.end - event.start == timedelta(hours=1)


def test_a_month_is_a_tentative_span_that_says_so() -> None:
    event = event_of(replace(STAR_CITY, air=AirDate.in_month(2026, 5)))
    assert (event.start, event.end) == (date(2026, 5, 1), date(2026, 6, 1))
    assert event["STATUS"] == "TENTATIVE"
    assert "Date not confirmed: some day in May 2026." in event["DESCRIPTION"]


@pytest.mark.parametrize("status", [Status.TENTATIVE, Status.POSTPONED])
def test_a_day_that_is_not_sure_is_tentative_and_says_so(status: Status) -> None:
    event = event_of(replace(STAR_CITY, status=status))
    assert event["STATUS"] == "TENTATIVE"
    assert "\nDate not confirmed: it may still change." in event["DESCRIPTION"]


@pytest.mark.parametrize("status", [Status.CONFIRMED, Status.MOVED])
def test_a_day_that_is_sure_is_confirmed(status: Status) -> None:
    event = event_of(replace(STAR_CITY, status=status))
    assert event["STATUS"] == "CONFIRMED"
    assert "not confirmed" not in event["DESCRIPTION"]


def test_one_day_of_several_is_a_tentative_span_that_says_so() -> None:
    event = event_of(replace(STAR_CITY, air=replace(STAR_CITY.air, last=date(2026, 5, 31))))
    assert (event.start, event.end) == (date(2026, 5, 29), date(2026, 6, 1))
    assert event["STATUS"] == "TENTATIVE"
    assert "Date not confirmed: between 2026-05-29 and 2026-05-31." in event["DESCRIPTION"]


def test_wider_dates_are_counted_and_not_written() -> None:
    entries = [replace(STAR_CITY, air=air) for air in (AirDate.in_year(2027), AirDate.in_quarter(2027, 1), UNKNOWN)]
    exported = to_ical([STAR_CITY, *entries])
    assert (exported.events, exported.left_out) == (1, 3)
    assert exported.advice[0].startswith("3 entries have no day")


def test_a_withdrawn_entry_is_cancelled_and_has_no_alarm() -> None:
    event = event_of(replace(STAR_CITY, status=Status.WITHDRAWN, sequence=4), alarm_minutes=30)
    assert event["STATUS"] == "CANCELLED"
    assert event["SUMMARY"].startswith("Cancelled: Star City")
    assert event["SEQUENCE"] == 4
    assert not event.subcomponents


@pytest.mark.parametrize(
    ("sources", "episode", "kind", "said"),
    [
        (("tvmaze",), 1, Kind.SERIES_PREMIERE, "Cancelled: TVmaze lists it no longer."),
        (("starter", "tvmaze"), None, Kind.SPECIAL, "Cancelled: TVmaze lists it no longer."),
        (("tvmaze",), 3, Kind.EPISODE, "Cancelled: TVmaze lists it no longer, or only as a part of the whole season."),
        (
            ("tvmaze",),
            None,
            Kind.BINGE_READY,
            "Cancelled: you asked for it no longer, or the season is no longer listed.",
        ),
        (("harbour.example",), 3, Kind.EPISODE, "Cancelled, as its source says."),
        (("hand",), 3, Kind.EPISODE, "Cancelled: you took it off your calendar."),
    ],
)
def test_a_cancelled_event_says_why(sources: tuple[str, ...], episode: int | None, kind: Kind, said: str) -> None:
    gone = replace(STAR_CITY, status=Status.WITHDRAWN, sources=sources, episode=episode, kind=kind)
    assert said in event_of(gone)["DESCRIPTION"].splitlines()


def test_a_whole_season_is_one_event() -> None:
    event = event_of(replace(STAR_CITY, full_season=True, season=2, episode_end=8, episode_title="One"))
    assert event["SUMMARY"] == "Star City S02 (8 episodes)"
    assert event["DESCRIPTION"].startswith("Spin-off premiere, full season on Apple TV\n")


def test_the_library_decides_uid_sequence_and_stamps() -> None:
    event = event_of(replace(STAR_CITY, sequence=2))
    assert event["UID"] == STAR_CITY.uid
    assert event["SEQUENCE"] == 2
    assert event["DTSTAMP"].dt == event["LAST-MODIFIED"].dt == MODIFIED


def test_the_same_entries_give_the_same_bytes_whatever_the_readers_zone(monkeypatch: pytest.MonkeyPatch) -> None:
    first = to_ical([STAR_CITY]).data
    monkeypatch.setenv("TZ", "Pacific/Kiritimati")
    assert to_ical([STAR_CITY]).data == first


def test_the_order_is_that_of_the_days_whatever_the_order_of_the_entries() -> None:
    late = replace(STAR_CITY, uid="a", air=AirDate.at(datetime(2026, 5, 29, 20, tzinfo=UTC)))
    early = replace(STAR_CITY, uid="b", air=AirDate.at(datetime(2026, 5, 29, 2, tzinfo=UTC)))
    next_day = replace(STAR_CITY, uid="c", air=AirDate.on(date(2026, 5, 30)))
    data = to_ical([STAR_CITY, early, late, next_day]).data
    assert to_ical([next_day, late, STAR_CITY, early]).data == data
    found = [str(event["UID"]) for event in icalendar.Calendar.from_ical(data).walk("VEVENT")]
    assert found == [STAR_CITY.uid, "b", "a", "c"]


def test_cast_and_attribution_stand_in_the_description_with_the_link_last() -> None:
    entry = replace(STAR_CITY, sources=("starter", "tvmaze"))
    description = event_of(entry, cast={1: "Rhys Ifans, Anna Maxwell Martin"})["DESCRIPTION"]
    assert "With Rhys Ifans, Anna Maxwell Martin" in description
    assert description.splitlines()[-2:] == ["Data: TVmaze, CC BY-SA 4.0", "https://example.com/shows/star-city"]


def test_no_comma_inside_a_category() -> None:
    assert "CATEGORIES:TV premiere,Drama,Science fiction" in lines_of(STAR_CITY)


@pytest.mark.parametrize("kind", Kind)
def test_the_first_category_is_a_word_for_the_kind(kind: Kind) -> None:
    words = {Kind.SPECIAL: "TV special", Kind.EPISODE: "TV episode", Kind.BINGE_READY: "TV season"}
    word = words.get(kind, "TV premiere" if kind in PREMIERES else "TV finale")
    assert f"CATEGORIES:{word},Drama,Science fiction" in lines_of(replace(STAR_CITY, kind=kind))


def test_an_alarm_only_when_asked_and_relative() -> None:
    assert not event_of(STAR_CITY).subcomponents
    timed = replace(STAR_CITY, air=AirDate.at(datetime(2026, 5, 1, tzinfo=UTC)))
    alarm = event_of(timed, alarm_minutes=30).subcomponents[0]
    assert alarm["TRIGGER"].to_ical() == b"-PT30M"


@pytest.mark.parametrize(
    ("minutes", "trigger"),
    [(0, b"PT9H"), (30, b"PT9H"), (1439, b"PT9H"), (1440, b"-PT15H"), (2 * 1440 + 60, b"-P1DT15H")],
)
def test_the_alarm_of_a_day_rings_in_its_morning_or_so_many_days_before(minutes: int, trigger: bytes) -> None:
    timed = replace(STAR_CITY, air=AirDate.at(datetime(2026, 5, 1, 20, tzinfo=UTC)))
    for event in (event_of(STAR_CITY, alarm_minutes=minutes), event_of(timed, alarm_minutes=minutes, all_day_in=UTC)):
        (alarm,) = event.subcomponents
        assert alarm["TRIGGER"].to_ical() == trigger


def test_events_are_free_time_and_the_calendar_is_named_twice() -> None:
    text = to_ical([STAR_CITY], name="Mine; and, yours").data.decode()
    assert "TRANSP:TRANSPARENT" in text
    assert "\r\nNAME:Mine\\; and\\, yours\r\n" in text
    assert "\r\nX-WR-CALNAME:Mine\\; and\\, yours\r\n" in text


def test_hostile_text_stays_text() -> None:
    evil = "x\r\nEND:VEVENT\r\nBEGIN:VEVENT\u202e\x00\x07"
    entry = replace(STAR_CITY, show=evil, episode_title=evil, summary=evil, genres=(evil,), services=(evil,))
    data = to_ical([entry], name=evil).data
    assert data.count(b"\r\nBEGIN:VEVENT\r\n") == 1
    assert not set(data.decode()) & {"\u202e", "\x00", "\x07"}
    assert len(icalendar.Calendar.from_ical(data).walk("VEVENT")) == 1


def test_no_control_and_no_mark_of_direction_is_written() -> None:
    marks = [*range(0x20), *range(0x7F, 0xA0), 0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)]
    for mark in map(chr, [*marks, 0xFEFF]):
        assert b"\r\nSUMMARY:Star City S01E01\r\n" in to_ical([replace(STAR_CITY, show=f"Star {mark}City")]).data


@given(
    st.text(
        st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp"), include_characters="\n,;\\:"), max_size=400
    )
)
def test_any_text_comes_back_and_no_line_is_longer_than_75_octets(text: str) -> None:
    data = to_ical([replace(STAR_CITY, url=None, summary="[" + text + "]")]).data
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    event = icalendar.Calendar.from_ical(data).walk("VEVENT")[0]
    assert event["DESCRIPTION"].split("\n\n", 1)[1] == "[" + text + "]"


def test_a_long_summary_is_cut_and_the_link_stays_last() -> None:
    description = event_of(replace(STAR_CITY, summary="日本語 " * 5000))["DESCRIPTION"]
    assert len(description.encode()) <= 8000
    assert description.endswith("…\n\nhttps://example.com/shows/star-city")


@pytest.mark.parametrize(
    ("given_url", "written"),
    [
        ("https://www.tvmaze.com/shows/1/krøniken", "https://www.tvmaze.com/shows/1/kr%C3%B8niken"),
        ("https://bücher.example/a?b=ü#ç", "https://xn--bcher-kva.example/a?b=%C3%BC#%C3%A7"),
        ("javascript:alert(1)", None),
        ("https://[bad", None),
        (None, None),
    ],
)
def test_addresses_are_ascii_and_of_the_web(given_url: str | None, written: str | None) -> None:
    assert ascii_url(given_url) == written


@pytest.mark.parametrize(
    ("events", "letters", "told"),
    [(1000, 0, None), (1001, 0, "1,001 events in 0.4 MB"), (120, 7400, None), (140, 7400, "140 events in 1.1 MB")],
)
def test_a_file_of_many_events_or_many_bytes_says_who_will_choke(events: int, letters: int, told: str | None) -> None:
    """Google Calendar refuses what is over 1 MB."""
    entries = [replace(STAR_CITY, id=n, uid=f"u{n}", summary="a" * letters) for n in range(events)]
    advice = to_ical(entries).advice
    if told is None:
        assert advice == ()
    else:
        (sentence,) = advice
        assert told in sentence
        assert "Google" in sentence
        assert "Thunderbird" in sentence


def test_no_name_of_a_day_or_month_comes_from_the_locale_of_the_process() -> None:
    """A window sets that locale, and strftime obeys it: its file would differ from the terminal's."""
    source = inspect.getsource(icalendar_file)
    assert not re.findall(r"%[aAbBpcxX]\b", source)
    evening = replace(STAR_CITY, air=AirDate.at(datetime(2026, 5, 28, 20, tzinfo=UTC), "Europe/London"))
    assert "Thu 28 May, 21:00 in London" in event_of(evening)["DESCRIPTION"]
    assert (
        "in the week of 25 May 2026"
        in event_of(replace(STAR_CITY, air=AirDate.in_week(date(2026, 5, 28))))["DESCRIPTION"]
    )


def test_tvmaze_is_named_only_where_it_said_something() -> None:
    assert b"TVmaze" not in to_ical([STAR_CITY]).data
    assert b"X-WR-CALDESC:Television premieres. Data: TVmaze" in to_ical([replace(STAR_CITY, sources=("tvmaze",))]).data


def test_an_export_waits_for_no_parser() -> None:
    code = "import sys\nfrom desktop_app.publish import icalendar_file\nprint('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout == "False\n"
