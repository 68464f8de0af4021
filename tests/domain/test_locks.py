from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.locks import (
    Held,
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    Locks,
    OfEntry,
    OfService,
    OfShow,
    Target,
    Value,
    check,
    clock_on,
    shown_air,
    shown_services,
    shown_status,
)
from desktop_app.domain.values import Service, Status
from desktop_app.errors import PremieresError

from .feed import NOW, day

ZONES = (
    "Pacific/Pago_Pago",
    "America/Los_Angeles",
    "UTC",
    "Europe/London",
    "Asia/Kolkata",
    "Asia/Tokyo",
    "Pacific/Kiritimati",
)
BERLIN = "Europe/Berlin"
NINE = LockedTime(time(21), BERLIN)
ENTRY = OfEntry(1)

instants = st.integers(0, 3 * 365 * 24 * 4).map(lambda n: datetime(2025, 1, 1, tzinfo=UTC) + n * timedelta(minutes=15))


def lock(value: Value, target: Target = ENTRY, hours: int = 0) -> Lock:
    return Lock(target, value, NOW + timedelta(hours=hours))


def under(air: AirDate, *values: Value) -> AirDate:
    locks = Locks(lock(value, OfService("Sky") if isinstance(value, LockedZone) else OfEntry(1)) for value in values)
    return shown_air(air, locks.on(1, [Service("Sky")]))


def local(air: AirDate, zone: str) -> str:
    assert air.starts_at is not None
    return air.starts_at.astimezone(ZoneInfo(zone)).strftime("%Y-%m-%d %H:%M")


# The date


@pytest.mark.parametrize("locked", [day(5, 30), AirDate.in_month(2026, 6), AirDate.in_year(2027), UNKNOWN])
@pytest.mark.parametrize("stated", [day(5, 29), AirDate.in_month(2026, 5), UNKNOWN])
def test_a_locked_date_is_shown_as_exactly_as_it_was_set(locked: AirDate, stated: AirDate) -> None:
    assert under(stated, LockedDate(locked, BERLIN)) == locked


def test_the_hour_of_the_source_goes_along_to_the_locked_day() -> None:
    stated = AirDate.at(datetime(2026, 5, 29, 1, tzinfo=UTC), "America/New_York")
    found = under(stated, LockedDate(day(6, 2), BERLIN))
    assert (local(found, BERLIN), found.zone) == ("2026-06-02 03:00", "America/New_York")


def test_a_locked_month_has_no_hour() -> None:
    stated = AirDate.at(datetime(2026, 5, 29, 1, tzinfo=UTC))
    assert under(stated, LockedDate(AirDate.in_month(2026, 6), BERLIN), NINE) == AirDate.in_month(2026, 6)


@given(instants, st.dates(date(2026, 1, 1), date(2027, 12, 31)), st.sampled_from(ZONES), st.sampled_from(ZONES))
def test_a_locked_day_with_the_hour_of_the_source_is_the_day_that_the_person_sees(
    instant: datetime, locked: date, zone: str, channel: str
) -> None:
    found = under(AirDate.at(instant, channel), LockedDate(AirDate.on(locked), zone))
    assert found.span(ZoneInfo(zone)) == (locked, locked)


@given(
    st.one_of(st.none(), instants),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
    st.times().map(lambda clock: clock.replace(microsecond=0)),
    st.sampled_from([ENTRY, OfShow(1), OfService("Sky")]),
    st.booleans(),
)
def test_a_locked_day_with_a_locked_hour_is_the_day_on_the_clocks_of_that_hour(
    instant: datetime | None, locked: date, mine: str, zone: str, clock: time, target: Target, date_first: bool
) -> None:
    stated = day(5, 29) if instant is None else AirDate.at(instant, "Europe/London")
    of_day = lock(LockedDate(AirDate.on(locked), mine), ENTRY, 0 if date_first else 1)
    of_hour = lock(LockedTime(clock, zone), target, 1 if date_first else 0)
    locks = Locks([of_day, of_hour] if date_first else [of_hour, of_day])
    found = shown_air(stated, locks.on(1, [Service("Sky")]))
    assert (found.first, found.zone) == (locked, zone)
    assert found == clock_on(locked, clock, zone), "as an entry of one's own has it"


@pytest.mark.parametrize("target", [ENTRY, OfShow(1), OfService("HBO")])
@pytest.mark.parametrize("mine", ["Europe/Vienna", "America/New_York", "Asia/Tokyo"])
@pytest.mark.parametrize(
    ("zone", "instant"),
    [
        ("America/New_York", datetime(2026, 5, 24, 1, tzinfo=UTC)),
        ("Europe/Vienna", datetime(2026, 5, 23, 19, tzinfo=UTC)),
        ("Asia/Tokyo", datetime(2026, 5, 23, 12, tzinfo=UTC)),
        ("Pacific/Kiritimati", datetime(2026, 5, 23, 7, tzinfo=UTC)),
    ],
)
def test_nine_in_the_evening_of_a_locked_day_is_that_evening_there(
    target: Target, mine: str, zone: str, instant: datetime
) -> None:
    locks = Locks([lock(LockedDate(day(5, 23), mine)), lock(LockedTime(time(21), zone), target)])
    for services in ([Service("HBO")], [Service("HBO", "US", "America/Los_Angeles")]):
        assert shown_air(day(5, 14), locks.on(1, services)) == AirDate.at(instant, zone)


def test_of_an_entry_and_its_show_the_nearer_hour_says_where_the_locked_day_is() -> None:
    new_york, tokyo = LockedTime(time(21), "America/New_York"), LockedTime(time(9), "Asia/Tokyo")
    locks = Locks([lock(LockedDate(day(5, 23), BERLIN)), lock(new_york, OfShow(1)), lock(tokyo)])
    assert shown_air(day(5, 14), locks.on(1, [])) == AirDate.at(datetime(2026, 5, 23, tzinfo=UTC), "Asia/Tokyo")


def test_the_zone_of_a_service_leaves_a_locked_day_with_a_locked_hour_where_it_is() -> None:
    locked, hour = LockedDate(day(5, 23), "Europe/Vienna"), LockedTime(time(21), "America/New_York")
    stated = AirDate.at(datetime(2026, 5, 14, 1, tzinfo=UTC), "Europe/London")
    expected = AirDate.at(datetime(2026, 5, 24, 1, tzinfo=UTC), "America/New_York")
    assert under(stated, locked, hour, LockedZone("Asia/Tokyo")) == expected


@pytest.mark.parametrize("stated", [day(5, 29), AirDate.at(datetime(2026, 5, 29, 1, tzinfo=UTC), "America/New_York")])
def test_a_locked_day_that_is_locked_to_all_day_is_that_day_everywhere(stated: AirDate) -> None:
    assert under(stated, LockedDate(day(6, 2), BERLIN), LockedTime(None, "Asia/Tokyo")) == day(6, 2)


# The hour


@pytest.mark.parametrize("month", range(1, 13))
def test_a_locked_hour_is_one_on_the_wall_in_summer_and_in_winter(month: int) -> None:
    assert local(under(day(month, 9), NINE), BERLIN) == f"2026-{month:02}-09 21:00"


@given(
    instants,
    st.sampled_from(ZONES),
    st.times(),
    st.sampled_from(ZONES),
)
def test_a_locked_hour_stays_on_the_day_of_the_instant_where_it_was_set(
    instant: datetime, channel: str, clock: time, zone: str
) -> None:
    stated = AirDate.at(instant, channel)
    found = under(stated, LockedTime(clock.replace(microsecond=0), zone))
    assert found.zone == zone
    assert found.first == instant.astimezone(ZoneInfo(zone)).date()


@pytest.mark.parametrize("zone", ZONES)
def test_a_locked_hour_of_what_has_a_day_alone_is_on_that_day_on_its_clocks(zone: str) -> None:
    for hour in (0, 9, 21):
        assert local(under(day(5, 29), LockedTime(time(hour), zone)), zone) == f"2026-05-29 {hour:02}:00"


def test_an_hour_that_the_clocks_leave_out_is_taken_as_though_they_had_not_been_changed() -> None:
    found = under(AirDate.on(date(2026, 3, 29)), LockedTime(time(2, 30), BERLIN))
    assert local(found, BERLIN) == "2026-03-29 03:30"


def test_of_an_hour_that_comes_twice_the_first_counts() -> None:
    found = under(AirDate.on(date(2026, 10, 25)), LockedTime(time(2, 30, fold=1), BERLIN))
    assert found.starts_at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_locked_to_all_day_there_is_no_hour() -> None:
    stated = AirDate.at(datetime(2026, 5, 28, 23, tzinfo=UTC), "Europe/London")
    assert under(stated, LockedTime(None, BERLIN)) == day(5, 29)


@pytest.mark.parametrize(
    "stated",
    [UNKNOWN, AirDate.in_month(2026, 5), AirDate.in_week(date(2026, 5, 29)), AirDate.in_season(2026, "spring")],
)
def test_what_has_no_day_gets_no_hour(stated: AirDate) -> None:
    assert under(stated, NINE) == stated


def test_a_window_of_days_gets_no_hour() -> None:
    window = AirDate(day(5, 29).precision, date(2026, 5, 29), date(2026, 6, 2))
    assert under(window, NINE) == window


# The service and its zone


def test_the_zone_of_a_service_moves_no_instant() -> None:
    stated = AirDate.at(datetime(2026, 5, 29, 1, tzinfo=UTC), "America/New_York")
    found = under(stated, LockedZone("America/Los_Angeles"))
    assert (found.starts_at, found.zone, found.first) == (stated.starts_at, "America/Los_Angeles", date(2026, 5, 28))
    assert under(day(5, 29), LockedZone("America/Los_Angeles")) == day(5, 29)


def test_a_locked_service_takes_the_place_of_all() -> None:
    services = (Service("BBC One", "GB"), Service("BBC Two", "GB"))
    held = Held(service=lock(LockedService(Service("Sky", "DE"))))
    assert shown_services(services, held) == (Service("Sky", "DE"),)
    assert shown_services(services, Held()) == services


def test_the_nearer_lock_counts() -> None:
    of_entry = lock(LockedTime(time(9), BERLIN), ENTRY)
    of_show = lock(LockedTime(time(10), BERLIN), OfShow(1))
    of_service = lock(LockedTime(time(11), BERLIN), OfService("Sky"))
    locks = Locks([of_service, of_show, of_entry])
    assert locks.on(1, [Service("Sky")]).time == of_entry
    assert locks.on(2, [Service("Sky")]).time == of_show
    assert locks.on(None, [Service("Sky")]).time == of_show
    assert Locks([of_service, of_entry]).on(2, [Service("Sky")]).time == of_service
    assert Locks([of_service]).on(2, [Service("Netflix")]).time is None


def test_what_is_set_on_a_service_goes_by_the_one_that_the_person_set() -> None:
    locks = Locks([lock(LockedService(Service("Sky")), OfShow(1)), lock(NINE, OfService("Sky"))])
    assert locks.on(1, [Service("Netflix")]).time is not None


def test_of_several_services_the_first_with_a_lock_counts() -> None:
    locks = Locks([lock(NINE, OfService("Sky")), lock(LockedTime(time(9), BERLIN), OfService("Now"))])
    held = locks.on(1, [Service("ITV"), Service("Now"), Service("Sky")]).time
    assert held is not None
    assert held.target == OfService("Now")


# Shows and entries that become one


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_shows_that_become_one_the_newer_lock_counts(order: int) -> None:
    pair = [lock(NINE, OfShow(1)), lock(LockedTime(time(9), BERLIN), OfShow(2), 1)]
    locks = Locks(pair[::order])
    assert locks.on(None, []).time == pair[1]


def test_locks_of_entries_that_change_places_are_seated_at_once() -> None:
    one, two, three = (lock(LockedDate(day(5, n), BERLIN), OfEntry(n), n) for n in (1, 2, 3))
    of_show = lock(NINE, OfShow(1))
    locks = Locks([one, two, three, of_show])
    locks.seat([(two, 1), (three, 2), (one, (1, 7))])
    assert [locks.on(n, []).date for n in (1, 2, 3)] == [two, three, None]
    assert locks.on((1, 7), []) == Held(date=one, time=of_show)


def test_a_date_at_the_end_of_the_calendar_stays_where_the_hour_has_no_place() -> None:
    stated = AirDate.on(date(9997, 12, 31))
    assert under(stated, LockedTime(time(23), "America/Los_Angeles")) == stated


# How sure it is


@pytest.mark.parametrize("status", [Status.TENTATIVE, Status.MOVED, Status.POSTPONED, Status.CONFIRMED])
def test_the_persons_own_date_is_sure(status: Status) -> None:
    assert shown_status(status, Held(date=lock(LockedDate(day(5, 30), BERLIN)))) is Status.CONFIRMED
    assert shown_status(status, Held(time=lock(NINE))) is status


def test_what_is_off_stays_off() -> None:
    assert shown_status(Status.WITHDRAWN, Held(date=lock(LockedDate(day(5, 30), BERLIN)))) is Status.WITHDRAWN


# What cannot be set


@pytest.mark.parametrize(
    ("value", "target", "code"),
    [
        (LockedTime(time(9), "Mars/Phobos"), OfEntry(1), "no-such-zone"),
        (LockedZone("nowhere"), OfService("Sky"), "no-such-zone"),
        (LockedZone("posixrules"), OfService("Sky"), "no-such-zone"),
        (LockedZone("../../etc/passwd"), OfService("Sky"), "no-such-zone"),
        (LockedDate(day(5, 30), ""), OfEntry(1), "no-such-zone"),
        (LockedService(Service(" ")), OfShow(1), "no-service-name"),
    ],
)
def test_what_is_no_value_is_told_in_one_sentence(value: Value, target: Target, code: str) -> None:
    with pytest.raises(PremieresError) as caught:
        check(lock(value, target))
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("value", "target"),
    [
        (LockedDate(day(5, 30), BERLIN), OfShow(1)),
        (LockedService(Service("Sky")), OfService("Sky")),
        (LockedZone(BERLIN), OfEntry(1)),
        (LockedDate(clock_on(date(2026, 5, 30), time(9), BERLIN), BERLIN), OfEntry(1)),
    ],
)
def test_a_lock_that_its_target_cannot_have_is_a_bug(value: Value, target: Target) -> None:
    with pytest.raises(ValueError, match="own"):
        check(lock(value, target))
