"""Values and folds as icalendar writes them, and as RFC 5545 wants them."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar.parser import Contentline
from icalendar.prop import vDate, vDatetime, vDuration, vText

from desktop_app.publish.content_lines import date_time_value, date_value, duration_value, octets, text_value

HARD = ',;:\\"^%nN \t\r\n\u0301\u200d\u202e\u2028\ufeffßżЖ語　👩🏽\U000e0067'
LINES = st.text(
    st.sampled_from(HARD.replace("\r", "").replace("\n", "")) | st.characters(exclude_categories=["Cs", "Cc"]),
    max_size=400,
)


def same_as_icalendar(line: str) -> bool:
    return octets([line]) == Contentline(line).to_ical() + b"\r\n"


@pytest.mark.parametrize("character", ["a", "é", "語", "👩", "\\", "^", "\\,", "\\\\", "^^", "語\\", "👩^"])
def test_a_fold_falls_where_icalendars_does_wherever_a_character_stands(character: str) -> None:
    for before in range(160):
        for after in (0, 1, 2, 73, 74, 75, 76):
            assert same_as_icalendar("a" * before + character + "b" * after)
    for times in range(1, 160):
        for before in range(4):
            assert same_as_icalendar("a" * before + character * times)


@pytest.mark.parametrize("character", ["a", "é", "語", "👩"])
def test_no_piece_is_longer_than_75_octets_or_ends_inside_a_character(character: str) -> None:
    for before in range(4):
        line = "SUMMARY:" + "a" * before + character * 200
        pieces = octets([line]).removesuffix(b"\r\n").split(b"\r\n")
        assert max(map(len, pieces)) <= 75
        assert pieces[0].decode() + "".join(piece.decode().removeprefix(" ") for piece in pieces[1:]) == line


@given(LINES)
def test_any_line_is_folded_as_icalendar_folds_it(line: str) -> None:
    assert same_as_icalendar(line)


def test_each_line_ends_with_cr_and_lf() -> None:
    assert octets(["BEGIN:VCALENDAR", "END:VCALENDAR"]) == b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@given(st.text(st.sampled_from(HARD) | st.characters(exclude_categories=["Cs"])))
def test_any_text_is_escaped_as_icalendar_escapes_it(text: str) -> None:
    assert text_value(text).encode() == vText(text).to_ical()


def test_a_text_stays_on_one_line_whatever_its_line_breaks() -> None:
    assert text_value("a, b; c\\d\r\ne\nf\rg") == r"a\, b\; c\\d\ne\nf\ng"


@given(st.dates())
def test_a_day_has_four_digits_of_the_year_at_any_time(day: date) -> None:
    assert date_value(day).encode() == vDate(day).to_ical()


@given(
    st.datetimes(
        datetime(1, 1, 3),  # noqa: DTZ001 (the zone is drawn beside it)
        datetime(9999, 12, 29),  # noqa: DTZ001
        timezones=st.sampled_from([UTC, ZoneInfo("Asia/Kathmandu"), ZoneInfo("America/New_York")]),
    )
)
def test_an_instant_is_written_in_utc_to_the_second(instant: datetime) -> None:
    assert date_time_value(instant).encode() == vDatetime(instant.astimezone(UTC)).to_ical()


@given(st.integers(-50_000, 50_000))
def test_minutes_are_a_duration(minutes: int) -> None:
    assert duration_value(minutes).encode() == vDuration(timedelta(minutes=minutes)).to_ical()


@pytest.mark.parametrize(
    ("minutes", "written"),
    [(0, "P0D"), (-30, "-PT30M"), (-60, "-PT1H"), (-90, "-PT1H30M"), (-1440, "-P1D"), (-1441, "-P1DT1M")],
)
def test_a_duration_names_nothing_that_is_none(minutes: int, written: str) -> None:
    assert duration_value(minutes) == written
