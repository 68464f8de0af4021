"""Every reason for a date, an hour and a zone has its sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision
from desktop_app.domain.locks import (
    Lock,
    LockedDate,
    LockedService,
    LockedTime,
    LockedZone,
    OfEntry,
    OfService,
    OfShow,
    Value,
)
from desktop_app.domain.resolve import HAND
from desktop_app.domain.values import Announcement, Service, Status
from desktop_app.domain.why import DateRule, Difference, HourRule, Why, ZoneRule, why
from desktop_app.ui.views.why_words import WhyWords
from tests.ui.entries import make_entry

NEW_YORK, BERLIN = "America/New_York", ZoneInfo("Europe/Berlin")
NOW = datetime(2026, 3, 3, 12, tzinfo=UTC)
HBO = Service("HBO", "US", NEW_YORK)
EVENING = AirDate.at(datetime(2026, 5, 30, 1, tzinfo=UTC), NEW_YORK)


def said(air: AirDate, source: str = "tvmaze", quote: str | None = None, **more: object) -> Announcement:
    return Announcement(source, air, Status.CONFIRMED, NOW, None, f"{source}:1", 1, 1, quote, **more)  # type: ignore[arg-type]


def worked_out(*ledger: Announcement, locks: tuple[Lock, ...] = ()) -> Why:
    found = why(1, ledger, locks, (HBO,), BERLIN)
    assert found is not None
    return found


def told(found: Why) -> WhyWords:
    return WhyWords(make_entry("Star City", found.shown), found, BERLIN, date(2026, 3, 10))


@pytest.mark.parametrize(
    ("ledger", "words"),
    [
        ((said(EVENING),), "Hour set by you on 3 Mar; TVmaze says 03:00"),
        ((said(AirDate.on(date(2026, 5, 22))),), "Hour set by you on 3 Mar; TVmaze names none"),
        ((said(EVENING, HAND),), "Hour set by you on 3 Mar"),
    ],
)
def test_of_an_hour_set_by_hand_it_is_the_hour_that_others_say(ledger: tuple[Announcement, ...], words: str) -> None:
    lock = Lock(OfEntry(1), LockedTime(time(22), "Europe/Berlin"), NOW)
    assert told(worked_out(*ledger, locks=(lock,))).set_by_hand() == words


@pytest.mark.parametrize("rule", DateRule)
def test_each_rule_of_a_date_has_a_sentence(rule: DateRule) -> None:
    lock = Lock(OfEntry(1), LockedDate(AirDate.on(date(2026, 5, 22)), "Europe/Berlin"), NOW)
    sentence = told(replace(worked_out(said(EVENING)), date_rule=rule, date_lock=lock)).date()
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("rule", HourRule)
def test_each_rule_of_an_hour_has_a_sentence(rule: HourRule) -> None:
    sentence = told(replace(worked_out(said(EVENING)), hour_rule=rule)).hour()
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("rule", ZoneRule)
def test_each_rule_of_a_zone_has_a_sentence(rule: ZoneRule) -> None:
    sentence = told(replace(worked_out(said(EVENING)), zone_rule=rule)).zone()
    assert sentence.endswith(".")
    assert "{" not in sentence


@pytest.mark.parametrize("difference", Difference)
def test_each_way_to_differ_has_words(difference: Difference) -> None:
    found = worked_out(said(EVENING))
    statement = told(replace(found, said=(replace(found.said[0], difference=difference, since=NOW),))).statements()[0]
    assert statement.text
    assert "{" not in statement.text


def test_an_hour_far_away_is_told_there_and_here() -> None:
    words = told(worked_out(said(EVENING)))
    assert words.date() == "TVmaze says so, and nothing else was ever said."
    assert words.hour() == "TVmaze names the very instant, which is the same all over the world."
    assert words.zone() == (
        "Where HBO is on the air it is 21:00 on Friday 29 May in New York."
        " For you that is 03:00 on Saturday 30 May in Berlin."
    )
    assert words.service() == "It is on HBO."


def test_an_hour_in_ones_own_zone_is_told_once() -> None:
    words = told(replace(worked_out(said(EVENING)), zone="Europe/Berlin"))
    assert words.zone() == "Where HBO is on the air it is 03:00 on Saturday 30 May in Berlin."


def test_what_is_on_after_midnight_says_the_day_that_it_is_listed_under() -> None:
    late = AirDate.at(datetime(2026, 5, 30, 5, tzinfo=UTC), NEW_YORK)
    sentence = told(worked_out(said(late, quote="2026-05-29 01:00"))).hour()
    assert sentence == "TVmaze names an instant on 30 May, and lists it under 29 May: it is after midnight."


def test_who_says_otherwise_is_told_with_the_day_since_when() -> None:
    lock = Lock(OfEntry(1), LockedDate(AirDate.on(date(2026, 5, 22)), "Europe/Berlin"), NOW)
    words = told(worked_out(said(EVENING), said(AirDate(Precision.MONTH, date(2026, 5, 1)), "starter"), locks=(lock,)))
    assert words.date() == "You set this date yourself on 3 Mar."
    texts = {statement.source: statement.text for statement in words.statements()}
    assert texts["TVmaze"] == "TVmaze has said 30 May 2026, 03:00 since 3 Mar"
    feed = "The source that comes with Premieres"
    assert texts[feed] == f"{feed} says less exactly some day in May 2026"


def test_where_nobody_names_a_date_that_is_a_sentence_too() -> None:
    (statement,) = told(worked_out(said(UNKNOWN))).statements()
    assert statement.text == "TVmaze names no date"


@pytest.mark.parametrize(
    ("target", "value", "text"),
    [
        (
            OfEntry(1),
            LockedDate(AirDate.on(date(2026, 5, 22)), "Europe/Berlin"),
            "The date 22 May 2026, for this entry, set on 3 Mar",
        ),
        (
            OfShow(1),
            LockedTime(time(21), "Europe/Berlin"),
            "The hour 21:00 in Berlin, for all of Star City, set on 3 Mar",
        ),
        (
            OfShow(1),
            LockedTime(None, "Europe/Berlin"),
            "No hour, but the whole day, for all of Star City, set on 3 Mar",
        ),
        (OfEntry(1), LockedService(Service("Sky")), "The service Sky, for this entry, set on 3 Mar"),
        (OfService("HBO"), LockedZone(NEW_YORK), "The zone New York, for everything on HBO, set on 3 Mar"),
    ],
)
def test_a_lock_says_what_and_where_and_when(target: OfEntry | OfShow | OfService, value: Value, text: str) -> None:
    assert told(worked_out(said(EVENING))).lock(Lock(target, value, NOW)) == text
