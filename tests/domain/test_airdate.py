"""AirDate in seven zones, over both edges of daylight saving time, with every precision."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import EXACT, SEASONS, UNKNOWN, AirDate, Precision, zone_named

ZONES = [
    ZoneInfo(name)
    for name in (
        "Pacific/Pago_Pago",
        "America/Los_Angeles",
        "UTC",
        "Europe/London",
        "Asia/Kolkata",
        "Asia/Tokyo",
        "Pacific/Kiritimati",
    )
]
EDGES = [datetime(2026, *md, tzinfo=UTC) for md in ((3, 8, 10), (3, 29, 1), (10, 25, 1), (11, 1, 9))]

zones = st.sampled_from(ZONES)
days = st.dates(date(1930, 1, 1), date(2100, 12, 31))
near_edges = st.builds(
    lambda edge, minutes: edge + timedelta(minutes=minutes), st.sampled_from(EDGES), st.integers(-1500, 1500)
)
instants = near_edges | st.datetimes(datetime(1930, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
years = st.integers(1930, 2100)
air_dates = st.one_of(
    st.just(UNKNOWN),
    st.builds(AirDate.at, instants, st.sampled_from([None, *(zone.key for zone in ZONES)])),
    st.builds(AirDate.on, days),
    st.builds(AirDate.in_week, days),
    st.builds(AirDate.in_month, years, st.integers(1, 12)),
    st.builds(AirDate.in_quarter, years, st.integers(1, 4)),
    st.builds(AirDate.in_season, years, st.sampled_from(sorted(SEASONS))),
    st.builds(AirDate.in_year, years),
)


@given(air_dates, zones)
def test_a_span_runs_forward_and_is_as_long_as_its_precision(air: AirDate, zone: ZoneInfo) -> None:
    span = air.span(zone)
    if air.precision is Precision.UNKNOWN:
        assert span is None
        return
    assert span is not None
    length = (span[1] - span[0]).days + 1
    allowed = {
        Precision.DAY_AND_TIME: {1},
        Precision.DAY: {1},
        Precision.WEEK: {7},
        Precision.MONTH: {28, 29, 30, 31},
        Precision.QUARTER: {90, 91, 92},
        Precision.SEASON: {90, 91, 92},
        Precision.YEAR: {365, 366},
    }
    assert length in allowed[air.precision]


@given(instants, zones, zones)
def test_an_instant_stands_on_the_day_of_whoever_looks(instant: datetime, channel: ZoneInfo, person: ZoneInfo) -> None:
    air = AirDate.at(instant.astimezone(channel), channel.key)
    local = instant.astimezone(person).date()
    assert air.span(person) == (local, local)
    assert air.first == instant.astimezone(channel).date()


@given(days, zones)
def test_a_day_with_no_hour_is_the_same_day_everywhere(day: date, zone: ZoneInfo) -> None:
    assert AirDate.on(day).span(zone) == (day, day)


@given(air_dates, zones)
def test_an_imprecise_date_never_stands_on_a_day(air: AirDate, zone: ZoneInfo) -> None:
    assert air.exact == (air.precision in EXACT)
    span = air.span(zone)
    assert air.exact or span is None or span[0] < span[1]


@given(air_dates, zones, instants)
def test_what_is_over_lies_before_now_and_never_in_between(air: AirDate, zone: ZoneInfo, now: datetime) -> None:
    over = air.over(now, zone)
    span = air.span(zone)
    if span is None:
        assert not over
    elif span[1] < now.astimezone(zone).date():
        assert over
    elif span[1] > now.astimezone(zone).date():
        assert not over


@given(air_dates)
def test_every_date_but_the_unknown_is_within_itself(air: AirDate) -> None:
    assert air.within(air) == (air.first is not None)


@given(days)
def test_a_day_is_within_its_week_month_quarter_and_year(day: date) -> None:
    air = AirDate.on(day)
    assert air.within(AirDate.in_week(day))
    assert air.within(AirDate.in_month(day.year, day.month))
    assert air.within(AirDate.in_quarter(day.year, (day.month + 2) // 3))
    assert air.within(AirDate.in_year(day.year))
    assert not AirDate.in_year(day.year).within(air)


def test_a_late_hour_is_within_the_day_that_its_channel_calls_it() -> None:
    late = AirDate.at(datetime(2026, 5, 30, 4, tzinfo=UTC), "America/Los_Angeles")
    assert late.within(AirDate.on(date(2026, 5, 29)))
    assert not late.within(AirDate.on(date(2026, 5, 30)))


def test_winter_belongs_to_the_year_of_its_december() -> None:
    assert AirDate.in_season(2026, "winter").span(UTC) == (date(2026, 12, 1), date(2027, 2, 28))


def test_a_floating_time_is_refused() -> None:
    with pytest.raises(ValueError, match="zone"):
        AirDate.at(datetime(2026, 5, 29, 20))  # noqa: DTZ001


@pytest.mark.parametrize("year", [1, 9999])
def test_placeholder_years_are_refused(year: int) -> None:
    with pytest.raises(ValueError, match="no year"):
        AirDate.on(date(year, 12, 31))
    with pytest.raises(ValueError, match="no year"):
        AirDate.at(datetime(year, 12, 31, 23, tzinfo=UTC))
    with pytest.raises(ValueError, match="no year"):
        AirDate.in_season(year, "winter")


def test_an_unknown_zone_name_is_utc() -> None:
    assert zone_named("Mars/Olympus_Mons") is UTC
    assert zone_named("../../etc/passwd") is UTC
