"""ISO 8601: as exact as the text, and no more."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.sources.iso8601 import air_date, minutes


@pytest.mark.parametrize(
    ("text", "air"),
    [
        ("2026-05-29", AirDate.on(date(2026, 5, 29))),
        ("20260529", AirDate.on(date(2026, 5, 29))),
        ("2026-05-29T21:00", AirDate.on(date(2026, 5, 29))),
        ("2026-05-29T21:00:00Z", AirDate.at(datetime(2026, 5, 29, 21, tzinfo=UTC))),
        ("2010-05-22T18:15:00+01:00", AirDate.at(datetime(2010, 5, 22, 17, 15, tzinfo=UTC))),
        ("2026-05", AirDate.in_month(2026, 5)),
        (" 2026 ", AirDate.in_year(2026)),
        ("2026-W21", AirDate.in_week(date(2026, 5, 18))),
    ],
)
def test_a_date_is_as_exact_as_it_is_written(text: str, air: AirDate):
    assert air_date(text) == air


def test_the_zone_of_the_channel_tells_its_day():
    air = air_date("2026-05-30T01:00:00Z", "America/New_York")
    assert (air.first, air.zone) == (date(2026, 5, 29), "America/New_York")


@pytest.mark.parametrize(
    "text", ["", "soon", "2026-13", "2026-02-30", "0000", "29.05.2026", "2026-05-29T99:00", "2026-W60"]
)
def test_what_is_no_date_is_an_error(text: str):
    with pytest.raises(ValueError, match="one of its dates is none"):
        air_date(text)


@pytest.mark.parametrize(
    ("text", "whole"),
    [("PT54M", 54), ("PT1H5M", 65), ("PT2H", 120), ("P0DT1H", 60), ("PT45M30S", 45), ("PT0M", None), ("an hour", None)],
)
def test_a_duration_is_whole_minutes(text: str, whole: int | None):
    assert minutes(text) == whole
