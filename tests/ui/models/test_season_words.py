from __future__ import annotations

from datetime import UTC, date

import pytest

from desktop_app.domain.airdate import UNKNOWN, AirDate, Precision
from desktop_app.domain.season_run import SeasonRun
from desktop_app.domain.values import Kind
from desktop_app.ui.models.season_words import season_code, season_sentence, some_day
from desktop_app.ui.today import Today
from tests.ui.entries import NOW, make_entry
from tests.ui.month_stage import FixedClock

NEAR = date(2026, 8, 24)


@pytest.mark.parametrize(
    ("air", "said"),
    [
        (AirDate.in_season(2026, "spring"), "some day in spring"),
        (AirDate.in_season(2026, "summer"), "some day in summer"),
        (AirDate.in_season(2026, "autumn"), "some day in autumn"),
        (AirDate.in_season(2026, "winter"), "some day in winter"),
        (AirDate.in_season(2027, "spring"), "some day in spring 2027"),
        (AirDate.in_month(2026, 9), "in September"),
        (AirDate.in_month(2027, 1), "in January 2027"),
        (AirDate.in_week(date(2026, 9, 16)), "in the week of 14 Sept"),
        (AirDate.in_week(date(2027, 1, 6)), "in the week of 4 Jan 2027"),
        (AirDate.in_quarter(2026, 4), "from October to December"),
        (AirDate.in_quarter(2027, 1), "from January to March 2027"),
        (AirDate.in_year(2026), "some day in 2026"),
        (AirDate(Precision.DAY, date(2026, 9, 1), date(2026, 9, 9)), ""),
        (AirDate(Precision.MONTH, date(2026, 9, 1), date(2026, 10, 9)), "between 1 Sept and 9 Oct"),
        (AirDate.on(date(2026, 9, 1)), ""),
        (UNKNOWN, ""),
    ],
)
def test_a_date_that_is_no_day_in_words(qapp: object, air: AirDate, said: str) -> None:
    assert some_day(air, NEAR) == said


@pytest.mark.parametrize(
    ("entry", "code"),
    [
        (make_entry(code="S02E01"), "S02"),
        (make_entry(code="S01E01", kind=Kind.SERIES_PREMIERE), "S01"),
        (make_entry(code="S01E01", full_season=True, episode_end=8), "S01 ×8"),
        (make_entry(code="S2026E01"), "S2026"),
        (make_entry(code="S03"), "S03"),
        (make_entry(code="", kind=Kind.FILM), ""),
        (make_entry(code="S01", kind=Kind.FILM), ""),
    ],
)
def test_the_code_of_a_season(qapp: object, entry: object, code: str) -> None:
    assert season_code(entry) == code  # type: ignore[arg-type]


FIRST = make_entry("Harbour", "2026-09-16", Kind.SEASON_PREMIERE, "S02E01", service="BBC One", followed=True)
HEAD = "Season premiere: Harbour, season 2 episode 1, Wednesday 16 September 2026, all day, BBC One, followed"


@pytest.mark.parametrize(
    ("run", "said"),
    [
        (
            SeasonRun(FIRST, date(2026, 10, 21), Kind.SEASON_FINALE, 6),
            f"{HEAD}; season finale Wednesday 21 October 2026, 6 episodes",
        ),
        (
            SeasonRun(FIRST, date(2026, 9, 30), None, 3),
            f"{HEAD}; last known episode Wednesday 30 September 2026, no end announced",
        ),
        (SeasonRun(FIRST, date(2026, 9, 16), None, 1), f"{HEAD}; nothing further is known"),
        (
            SeasonRun(make_entry("Film", "2026-09-16", Kind.FILM, ""), date(2026, 9, 16), Kind.FILM),
            "Film: Film, Wednesday 16 September 2026, all day",
        ),
        (
            SeasonRun(make_entry("Any", AirDate.in_season(2026, "autumn"), code="S01"), date(2026, 11, 30)),
            "Season premiere: Any, season 1, Autumn 2026",
        ),
    ],
)
def test_all_of_a_season_in_one_sentence(qapp: object, run: SeasonRun, said: str) -> None:
    assert season_sentence(run, Today(FixedClock(NOW), UTC)) == said
