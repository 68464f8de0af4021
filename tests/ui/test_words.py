"""Entries, dates and hours in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QLocale

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.values import Entry, Kind, Status
from desktop_app.ui import countdowns, spoken, words
from tests.ui.entries import NOW, TODAY, make_entry

LONDON = ZoneInfo("Europe/London")
TOKYO = ZoneInfo("Asia/Tokyo")


@pytest.mark.parametrize(
    ("kind", "code", "short", "long"),
    [
        (Kind.SERIES_PREMIERE, "S01E01", "", "S01E01"),
        (Kind.SPIN_OFF_PREMIERE, "S01E01", "", "S01E01"),
        (Kind.SEASON_PREMIERE, "S04E01", "S04", "S04E01"),
        (Kind.RETURN, "S09E07", "S09", "S09E07"),
        (Kind.MID_SEASON_FINALE, "S03E06", "S03", "S03E06"),
        (Kind.SEASON_FINALE, "S04E22", "S04", "S04E22"),
        (Kind.SERIES_FINALE, "S05E08", "S05", "S05E08"),
        (Kind.SPECIAL, "S05", "", ""),
        (Kind.FILM, "", "", ""),
        (Kind.EPISODE, "S04E07", "S04E07", "S04E07"),
        (Kind.EPISODE, "S2026E112", "S2026E112", "S2026E112"),
        (Kind.SEASON_PREMIERE, "S02", "S02", "S02"),
    ],
)
def test_codes_say_what_the_mark_does_not(kind: Kind, code: str, short: str, long: str) -> None:
    entry = make_entry(kind=kind, code=code)
    assert words.short_code(entry) == short
    assert words.long_code(entry) == long


def test_a_full_season_is_named_and_counted_as_one() -> None:
    entry = make_entry(kind=Kind.SERIES_PREMIERE, code="S02E01", episode_end=8, full_season=True)
    assert words.mark_kind(entry) == "full-season"
    assert words.long_code(entry) == "S02 ×8"
    assert words.short_code(entry) == "S02"
    assert words.season_words(entry) == "Season 2, 8 episodes"
    assert words.tier(entry) == 1


@pytest.mark.parametrize(
    ("kind", "said"),
    [
        (Kind.SERIES_PREMIERE, "Series premiere, full season"),
        (Kind.SPIN_OFF_PREMIERE, "Spin-off premiere, full season"),
        (Kind.SEASON_PREMIERE, "Full season"),
        (Kind.RETURN, "Full season"),
    ],
)
def test_a_new_series_that_comes_whole_is_said_to_be_new(kind: Kind, said: str) -> None:
    entry = make_entry("Neagley", "2026-09-16", kind, full_season=True, episode_end=8)
    assert words.kind_word(entry) == said
    assert spoken.whole(entry, NOW, UTC).startswith(f"{said}: Neagley, season 1, 8 episodes, ")


def test_episodes_that_air_together_have_one_code() -> None:
    entry = make_entry(code="S01E01", episode_end=2)
    assert words.long_code(entry) == "S01E01–02"
    assert words.season_words(entry) == "Season 1, episodes 1 to 2"


def test_every_kind_has_a_word_a_legend_word_and_a_tier() -> None:
    for kind in Kind:
        entry = make_entry(kind=kind)
        assert words.kind_word(entry)
        assert words.legend_word(kind)
        assert words.tier(entry) in range(5)
    assert [words.legend_word(k) for k in ("full-season", "season-finale", "series-finale")] == [
        "Full season",
        "Finale",
        "Series end",
    ]


def test_dates_are_said_as_in_the_persons_country() -> None:
    day = date(2026, 5, 29)
    assert words.date_long(day) == "Friday 29 May 2026"
    assert words.month_title(day) == "May 2026"
    assert words.date_short(day) == "29 May"
    assert words.date_short(date(2026, 12, 3)) == "3 Dec"
    assert words.day_and_month(day) == "Friday 29 May"
    QLocale.setDefault(QLocale("en_US"))
    assert words.date_long(day) == "Friday, May 29, 2026"
    assert words.date_short(day) == "May 29"


def test_dates_are_in_the_language_of_the_words_around_them() -> None:
    QLocale.setDefault(QLocale("de_DE"))
    assert "May 2026" in words.date_long(date(2026, 5, 29))
    QLocale.setDefault(QLocale.c())
    assert words.date_long(date(2026, 5, 29)) == "Friday 29 May 2026"


def test_hours_are_24_or_12_as_the_persons_country_has_it() -> None:
    instant = datetime(2026, 5, 29, 20, 0, tzinfo=UTC)
    assert words.time_text(instant, LONDON) == "21:00"
    QLocale.setDefault(QLocale("de_DE"))
    assert words.time_text(instant, LONDON) == "21:00"
    QLocale.setDefault(QLocale("en_US"))
    assert words.time_text(instant, LONDON).replace("\N{NO-BREAK SPACE}", " ") == "9:00 PM"


@pytest.mark.parametrize(
    ("air", "said"),
    [
        (AirDate.in_month(2026, 5), "Some day in May"),
        (AirDate.in_week(date(2026, 5, 20)), "Week of 18 May"),
        (AirDate.in_season(2026, "spring"), "Spring 2026"),
        (AirDate.in_quarter(2026, 2), "April to June 2026"),
        (AirDate.in_year(2026), "2026"),
        (UNKNOWN, "No date"),
        (replace(AirDate.in_month(2026, 5), last=date(2026, 5, 9)), "Between 1 May and 9 May"),
    ],
)
def test_inexact_dates_in_words(air: AirDate, said: str) -> None:
    assert words.span_words(air) == said


def test_an_inexact_date_of_another_year_says_the_year() -> None:
    assert words.span_words(AirDate.in_month(2027, 5), TODAY) == "Some day in May 2027"
    assert words.span_words(AirDate.in_week(date(2027, 5, 20)), TODAY) == "Week of 17 May 2027"


def at(**delta: int) -> Entry:
    return make_entry(when=AirDate.at(NOW + timedelta(**delta)))


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        (make_entry(when="2026-05-29"), "in 15 days"),
        (make_entry(when="2026-05-15"), "tomorrow"),
        (make_entry(when="2026-05-14"), "today"),
        (make_entry(when="2026-05-13"), "aired yesterday"),
        (make_entry(when="2026-05-12"), "aired 2 days ago"),
        (make_entry(when="2026-09-16"), "in 4 months"),
        (make_entry(when="2029-05-14"), "in 3 years"),
        (at(hours=3), "in 3 h"),
        (at(minutes=25), "in 25 min"),
        (at(seconds=10), "now"),
        (at(minutes=-5), "aired 5 min ago"),
        (at(hours=-3), "aired 3 h ago"),
        (at(hours=20), "tomorrow"),
        (at(days=-40), "aired 40 days ago"),
        (make_entry(when=AirDate.in_month(2026, 6)), "in 18 days at the earliest"),
        (make_entry(when=AirDate.in_month(2026, 5)), "no day yet"),
        (make_entry(when=AirDate.in_month(2026, 3)), "was due"),
        (make_entry(when=UNKNOWN), "no date yet"),
        (make_entry(when="2026-05-29", status=Status.WITHDRAWN), "cancelled"),
    ],
)
def test_countdown_in_words(entry: Entry, said: str) -> None:
    assert countdowns.countdown(entry, NOW, UTC) == said


def test_days_are_counted_in_the_persons_zone() -> None:
    entry = make_entry(when=AirDate.at(datetime(2026, 5, 15, 20, 0, tzinfo=UTC)))  # 05:00 on the 16th in Tokyo
    assert countdowns.countdown(entry, NOW, UTC) == "tomorrow"
    assert countdowns.countdown(entry, NOW, TOKYO) == "in 2 days"


def test_the_hour_has_the_original_one_beside_it() -> None:
    entry = make_entry(when=AirDate.at(datetime(2026, 5, 29, 7, 0, tzinfo=UTC), "America/Los_Angeles"))
    assert words.when_lines(entry, LONDON) == ("Friday 29 May 2026", "08:00 in London – 00:00 in Los Angeles")


def test_an_original_hour_on_another_day_says_which() -> None:
    entry = make_entry(when=AirDate.at(datetime(2026, 5, 29, 1, 0, tzinfo=UTC), "America/New_York"))
    assert words.when_lines(entry, LONDON)[1] == "02:00 in London – 21:00 on Thursday in New York"


def test_one_hour_is_enough_where_both_are_the_same() -> None:
    moment = datetime(2026, 5, 29, 20, 0, tzinfo=UTC)
    assert words.when_lines(make_entry(when=AirDate.at(moment, "Europe/London")), LONDON)[1] == "21:00 in London"
    assert words.when_lines(make_entry(when=AirDate.at(moment)), LONDON)[1] == "21:00 in London"
    assert words.when_lines(make_entry(when=AirDate.at(moment)), UTC)[1] == "20:00 in UTC"


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        (UTC, "20:00 in UTC – 16:00 in New York"),
        (ZoneInfo("Etc/UTC"), "20:00 in UTC – 16:00 in New York"),
        (ZoneInfo("EST5EDT"), "16:00 in EDT"),
        (timezone(timedelta(hours=5, minutes=30)), "01:30 in UTC+05:30 – 16:00 on Friday in New York"),
        (ZoneInfo("Etc/GMT+3"), "17:00 in UTC-03 – 16:00 in New York"),
    ],
)
def test_a_zone_without_a_place_is_named_so_that_two_hours_are_no_span(zone: tzinfo, said: str) -> None:
    entry = make_entry(when=AirDate.at(datetime(2026, 5, 29, 20, 0, tzinfo=UTC), "America/New_York"))
    assert words.when_lines(entry, zone)[1] == said


def test_an_original_hour_in_utc_says_so_and_its_day() -> None:
    entry = make_entry(when=AirDate.at(datetime(2026, 5, 29, 20, 0, tzinfo=UTC), "Etc/UTC"))
    assert words.when_lines(entry, TOKYO)[1] == "05:00 in Tokyo – 20:00 on Friday in UTC"


def test_a_day_without_an_hour_says_so() -> None:
    assert words.when_lines(make_entry(when="2026-05-29"), LONDON) == (
        "Friday 29 May 2026",
        "All day – no hour announced",
    )
    assert words.when_lines(make_entry(when=AirDate.in_month(2026, 5)), LONDON) == (
        "Some day in May 2026",
        "No day announced",
    )
    assert words.when_lines(make_entry(when=UNKNOWN), LONDON) == ("No date", "Nothing announced yet")


def test_how_long_ago() -> None:
    assert countdowns.ago(NOW - timedelta(seconds=20), NOW) == "just now"
    assert countdowns.ago(NOW - timedelta(minutes=4), NOW) == "4 min ago"
    assert countdowns.ago(NOW - timedelta(hours=3), NOW) == "3 h ago"
    assert countdowns.ago(NOW - timedelta(days=1), NOW) == "1 day ago"
    assert countdowns.ago(NOW - timedelta(days=2), NOW) == "2 days ago"


def test_the_sentence_for_screen_readers_holds_all_of_it() -> None:
    entry = make_entry("Star City", "2026-05-29", Kind.SPIN_OFF_PREMIERE, "S01E01", service="Apple TV", followed=True)
    assert spoken.whole(entry, NOW, LONDON) == (
        "Spin-off premiere: Star City, season 1 episode 1, Friday 29 May 2026, all day, Apple TV, followed"
    )


def test_the_sentence_keeps_season_and_count_apart() -> None:
    """ "Season 1 8 episodes" is heard as eighteen."""
    whole = make_entry("Neagley", "2026-09-16", code="S01E01", full_season=True, episode_end=8)
    assert "Neagley, season 1, 8 episodes, Wednesday" in spoken.whole(whole, NOW, UTC)


def test_the_sentence_says_what_is_not_as_usual() -> None:
    past = make_entry("Ironwood", "2026-05-09 21:00", code="S02E01")
    assert spoken.whole(past, NOW, UTC).endswith("Saturday 9 May 2026, 21:00, aired")
    seen = make_entry("Ironwood", "2026-05-09 21:00", code="S02E01", watched=True, through="Rhys Ifans")
    assert spoken.whole(seen, NOW, UTC).endswith("21:00, aired, watched, followed for Rhys Ifans")
    unsure = make_entry("Ironwood", "2026-05-29", code="S02E01", status=Status.TENTATIVE)
    assert spoken.whole(unsure, NOW, UTC).endswith("all day, not certain")
    month = make_entry("Ironwood", AirDate.in_month(2026, 6), code="S02")
    assert spoken.whole(month, NOW, UTC) == "Season premiere: Ironwood, season 2, Some day in June 2026"


def test_what_has_no_number_is_told_by_its_own_title() -> None:
    film = make_entry("Ironwood", "2026-05-20", Kind.FILM, "", episode_title="Last Light")
    assert spoken.whole(film, NOW, UTC) == "Film: Ironwood, Last Light, Wednesday 20 May 2026, all day"
    assert words.own_title(make_entry("Ironwood", "2026-05-20", Kind.EPISODE, episode_title="Last Light")) == ""
