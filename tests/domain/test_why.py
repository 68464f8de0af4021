from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate
from desktop_app.domain.locks import Lock, LockedDate, LockedService, LockedTime, LockedZone, OfEntry, OfService, OfShow
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Announcement, Service, Status
from desktop_app.domain.why import DateRule, Difference, HourRule, Why, ZoneRule, why

from .feed import NOW, day

BERLIN, NEW_YORK = "Europe/Berlin", "America/New_York"
HBO = Service("HBO", "US", NEW_YORK)
EVENING = AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC), NEW_YORK)
"""21:00 on the 29th in New York, 03:00 on the 30th in Berlin."""


def said(
    air: AirDate,
    days: int = 0,
    source: str = "tvmaze",
    key: str = "episode:1",
    status: Status = Status.CONFIRMED,
    quote: str | None = None,
) -> Announcement:
    return Announcement(source, air, status, NOW + timedelta(days=days), None, key, 1, 1, quote)


def told(*ledger: Announcement, locks: tuple[Lock, ...] = (), services: tuple[Service, ...] = (HBO,)) -> Why:
    found = why(1, ledger, locks, services, ZoneInfo(BERLIN))
    assert found is not None
    return found


def on_entry(value: LockedDate | LockedTime | LockedService) -> Lock:
    return Lock(OfEntry(1), value, NOW)


def test_of_what_was_never_said_there_is_nothing_to_tell() -> None:
    assert why(1, [], [], (), UTC) is None


# Whose word counts


@pytest.mark.parametrize(
    ("ledger", "rule", "source"),
    [
        ([said(EVENING)], DateRule.ONLY, "tvmaze"),
        ([said(day(5, 1)), said(EVENING, 1)], DateRule.NEWEST, "tvmaze"),
        ([said(day(5, 1), 1, "starter"), said(EVENING)], DateRule.MOST_TRUSTED, "tvmaze"),
        ([said(day(5, 1), 1, "starter"), said(EVENING, 2, "feed")], DateRule.NEWEST, "feed"),
        ([said(day(5, 1)), said(EVENING, 0, HAND, "episode:mine")], DateRule.BY_HAND, HAND),
        ([said(EVENING, 0, HAND, "episode:mine")], DateRule.BY_HAND, HAND),
    ],
)
def test_the_rule_by_which_a_date_counts(ledger: list[Announcement], rule: DateRule, source: str) -> None:
    found = told(*ledger)
    assert (found.date_rule, found.shown, found.said[0].announcement.source) == (rule, EVENING, source)
    assert [one.counts for one in found.said] == [True] + [False] * (len(found.said) - 1)
    assert found.date_lock is None


def test_a_lock_counts_before_all_and_says_what_would_be_there_without_it() -> None:
    lock = on_entry(LockedDate(day(6, 2), BERLIN))
    found = told(said(EVENING), locks=(lock,))
    assert (found.date_rule, found.date_lock, found.unlocked) == (DateRule.LOCKED, lock, EVENING)
    assert found.days == (date(2026, 6, 2), date(2026, 6, 2))
    assert found.said[0].counts, "it would be this one's"


# Who says otherwise, and since when


def test_a_source_says_otherwise_since_it_first_said_just_that() -> None:
    ledger = [said(day(5, 22)), said(day(5, 29), 3), said(day(5, 30), 5), said(day(5, 30), 6)]
    ledger.append(said(day(5, 22), 0, "starter"))
    lock = on_entry(LockedDate(day(5, 22), BERLIN))
    found = told(*ledger, locks=(lock,))
    (other,) = found.otherwise
    assert (other.announcement.source, other.difference, other.since) == (
        "tvmaze",
        Difference.DAY,
        NOW + timedelta(days=5),
    )
    (same,) = (one for one in found.said if one not in found.otherwise)
    assert (same.difference, same.since) == (Difference.NONE, None)


@pytest.mark.parametrize(
    ("air", "status", "difference"),
    [
        (day(5, 29), Status.CONFIRMED, Difference.LESS_EXACT),
        (AirDate.in_month(2026, 5), Status.CONFIRMED, Difference.LESS_EXACT),
        (AirDate.in_month(2026, 6), Status.CONFIRMED, Difference.DAY),
        (day(6, 5), Status.CONFIRMED, Difference.DAY),
        (UNKNOWN, Status.CONFIRMED, Difference.NO_DATE),
        (EVENING, Status.WITHDRAWN, Difference.WITHDRAWN),
        (EVENING, Status.TENTATIVE, Difference.NONE),
        (AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC)), Status.CONFIRMED, Difference.NONE),
        (AirDate.at(datetime(2026, 5, 30, 2, tzinfo=UTC)), Status.CONFIRMED, Difference.HOUR),
        (AirDate.at(datetime(2026, 5, 29, 2, tzinfo=UTC)), Status.CONFIRMED, Difference.DAY),
    ],
)
def test_how_a_source_that_loses_differs(air: AirDate, status: Status, difference: Difference) -> None:
    found = told(said(EVENING), said(air, 1, "starter", status=status))
    assert found.said[1].difference is difference
    assert (found.said[1] in found.otherwise) == (difference not in (Difference.NONE, Difference.LESS_EXACT))


@pytest.mark.parametrize("locked", [AirDate.in_month(2026, 5), UNKNOWN, day(5, 30)])
def test_a_source_may_know_more_than_is_shown(locked: AirDate) -> None:
    locks = (on_entry(LockedDate(locked, BERLIN)), on_entry(LockedTime(None, BERLIN)))
    assert told(said(EVENING), locks=locks).said[0].difference is Difference.MORE_EXACT


def test_what_the_person_took_back_tells_nothing() -> None:
    mine = said(day(5, 1), 1, HAND, "episode:mine"), said(day(5, 1), 2, HAND, "episode:mine", Status.WITHDRAWN)
    found = told(said(EVENING), *mine)
    assert [one.announcement.source for one in found.said] == ["tvmaze"]
    assert found.shown == EVENING


# The hour and its zone


def test_an_instant_is_told_in_the_persons_zone() -> None:
    found = told(said(EVENING))
    assert found.here is not None
    assert (found.here.isoformat(), found.days) == ("2026-05-30T03:00:00+02:00", (date(2026, 5, 30), date(2026, 5, 30)))
    assert (found.hour_rule, found.zone, found.zone_rule) == (HourRule.INSTANT, NEW_YORK, ZoneRule.SERVICE)


def test_what_is_listed_under_the_day_before_is_on_after_midnight() -> None:
    air = AirDate.at(datetime(2026, 5, 30, 4, 35, tzinfo=UTC), NEW_YORK)
    found = told(said(air, quote="2026-05-29 00:35 (2026-05-30T04:35:00+00:00)"))
    assert (found.hour_rule, found.said[0].filed) == (HourRule.AFTER_MIDNIGHT, date(2026, 5, 29))


@pytest.mark.parametrize("quote", ["It starts on 29 May.", "2026-05-30 is the day", "2020-01-01 is long ago", "", None])
def test_words_that_list_no_other_day_make_no_such_rule(quote: str | None) -> None:
    air = AirDate.at(datetime(2026, 5, 30, 4, 35, tzinfo=UTC), NEW_YORK)
    assert told(said(air, quote=quote)).hour_rule is HourRule.INSTANT


def test_a_day_has_no_hour_and_no_zone() -> None:
    found = told(said(day(5, 29)))
    assert (found.hour_rule, found.here, found.zone, found.zone_rule) == (HourRule.NO_HOUR, None, None, ZoneRule.NONE)


@pytest.mark.parametrize("air", [UNKNOWN, AirDate.in_month(2026, 5)])
def test_without_a_day_a_locked_hour_does_not_count(air: AirDate) -> None:
    lock = on_entry(LockedTime(time(21), BERLIN))
    found = told(said(air), locks=(lock,))
    assert (found.hour_rule, found.hour_lock, found.outdone) == (HourRule.NO_DAY, None, (lock,))


def test_the_zone_may_be_the_sources_own_or_not_be_named() -> None:
    assert told(said(EVENING), services=(Service("Sky", "GB", "Europe/London"),)).zone_rule is ZoneRule.SOURCE
    bare = AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC))
    assert told(said(bare)).zone_rule is ZoneRule.OFFSET


def test_a_locked_hour_brings_its_zone_and_outdoes_the_wider_ones() -> None:
    own = on_entry(LockedTime(time(21), BERLIN))
    wider = Lock(OfShow(1), LockedTime(time(9), BERLIN), NOW), Lock(OfService("HBO"), LockedZone("UTC"), NOW)
    found = told(said(EVENING), locks=(own, *wider))
    assert (found.hour_rule, found.hour_lock, found.zone, found.zone_rule) == (
        HourRule.LOCKED,
        own,
        BERLIN,
        ZoneRule.TIME_LOCK,
    )
    assert found.outdone == wider


def test_the_zone_set_for_a_service_is_told() -> None:
    lock = Lock(OfService("HBO"), LockedZone("America/Los_Angeles"), NOW)
    found = told(said(EVENING), locks=(lock,))
    assert (found.zone, found.zone_rule, found.zone_lock) == ("America/Los_Angeles", ZoneRule.ZONE_LOCK, lock)


def test_the_hour_of_the_source_on_the_locked_day_is_told_as_such() -> None:
    found = told(said(EVENING), locks=(on_entry(LockedDate(day(6, 2), BERLIN)),))
    assert found.hour_rule is HourRule.ON_LOCKED_DAY
    assert found.here is not None
    assert found.here.isoformat() == "2026-06-02T03:00:00+02:00"


def test_the_service_is_told_with_what_sources_name() -> None:
    lock = on_entry(LockedService(Service("Sky", "DE")))
    found = told(said(EVENING), locks=(lock,))
    assert (found.services, found.stated_services, found.service_lock) == ((Service("Sky", "DE"),), (HBO,), lock)
