from __future__ import annotations

from datetime import date, timedelta

import pytest

from desktop_app.domain.kinds import SeasonEvidence, ShowEvidence, full_season, kind_of
from desktop_app.domain.values import Kind

FRIDAY = date(2026, 5, 29)
NOTHING = ShowEvidence()


def weekly(number: int, count: int, **more: object) -> SeasonEvidence:
    days = {n: FRIDAY + timedelta(days=7 * n) for n in range(1, count + 1)}
    return SeasonEvidence(number, days=dict(days), **more)  # type: ignore[arg-type]


def dropped(count: int, order: int | None = None, end: date | None = None) -> SeasonEvidence:
    return SeasonEvidence(2, order, end, dict.fromkeys(range(1, count + 1), FRIDAY))


@pytest.mark.parametrize(
    ("season", "number", "kind"),
    [(1, 1, Kind.SERIES_PREMIERE), (2, 1, Kind.SEASON_PREMIERE), (2, 2, Kind.EPISODE), (1, None, Kind.SPECIAL)],
)
def test_the_number_tells_the_premieres(season: int, number: int | None, kind: Kind) -> None:
    assert kind_of(number, None, weekly(season, 4), NOTHING) is kind


def test_an_episode_of_season_nought_is_a_special() -> None:
    assert kind_of(1, None, weekly(0, 3), NOTHING) is Kind.SPECIAL


def test_a_stated_spin_off_turns_the_series_premiere_and_no_other() -> None:
    show = ShowEvidence(spin_off=True)
    assert kind_of(1, None, weekly(1, 1), show) is Kind.SPIN_OFF_PREMIERE
    assert kind_of(1, None, weekly(2, 1), show) is Kind.SEASON_PREMIERE


@pytest.mark.parametrize("stated", [Kind.MID_SEASON_FINALE, Kind.FILM])
def test_mid_season_finale_and_film_only_when_stated(stated: Kind) -> None:
    assert kind_of(4, stated, weekly(1, 8), NOTHING) is stated
    assert kind_of(None, stated, weekly(1, 8), NOTHING) is stated


@pytest.mark.parametrize(
    ("premiered", "kind"),
    [
        (date(2026, 1, 5), Kind.SERIES_PREMIERE),
        (date(2019, 1, 5), Kind.EPISODE),
        (None, Kind.EPISODE),
    ],
)
def test_a_season_numbered_by_its_year_premieres_only_as_the_first(premiered: date | None, kind: Kind) -> None:
    assert kind_of(1, None, weekly(2026, 5), ShowEvidence(premiered)) is kind


def test_the_last_of_the_stated_number_is_the_finale() -> None:
    assert kind_of(8, None, weekly(2, 8, order=8), NOTHING) is Kind.SEASON_FINALE
    assert kind_of(7, None, weekly(2, 8, order=8), NOTHING) is Kind.EPISODE
    assert kind_of(8, None, weekly(2, 8), NOTHING) is Kind.EPISODE


def test_no_finale_while_a_higher_number_is_listed() -> None:
    assert kind_of(8, None, weekly(2, 9, order=8), NOTHING) is Kind.EPISODE


def test_the_finale_of_the_last_season_ends_a_show_that_has_ended() -> None:
    ended = ShowEvidence(ended=True)
    assert kind_of(8, None, weekly(2, 8, order=8), ended) is Kind.SERIES_FINALE
    assert kind_of(8, None, weekly(2, 8, order=8, last=False), ended) is Kind.SEASON_FINALE


@pytest.mark.parametrize(
    ("weeks", "kind"), [(4, Kind.EPISODE), (5, Kind.RETURN), (26, Kind.RETURN), (27, Kind.EPISODE)]
)
def test_a_return_comes_five_to_twenty_six_weeks_after_the_one_before(weeks: int, kind: Kind) -> None:
    season = SeasonEvidence(1, days={5: FRIDAY, 6: FRIDAY + timedelta(weeks=weeks)})
    assert kind_of(6, None, season, NOTHING) is kind


def test_no_return_without_the_episode_before() -> None:
    season = SeasonEvidence(1, days={4: FRIDAY, 6: FRIDAY + timedelta(weeks=9)})
    assert kind_of(6, None, season, NOTHING) is Kind.EPISODE
    season = SeasonEvidence(1, days={5: None, 6: FRIDAY + timedelta(weeks=9)})
    assert kind_of(6, None, season, NOTHING) is Kind.EPISODE


def test_a_full_season_is_at_least_three_on_one_day_and_all_that_there_will_be() -> None:
    assert full_season(dropped(8, order=8)) == 8
    assert full_season(dropped(8, end=FRIDAY)) == 8
    assert full_season(dropped(2, order=2)) is None
    assert full_season(dropped(3, order=8)) is None
    assert full_season(dropped(8)) is None
    assert full_season(weekly(1, 8, order=8)) is None


def test_a_full_season_counts_from_one_without_a_gap() -> None:
    season = dropped(4, order=3)
    assert season.days is not None
    del season.days[2]
    assert full_season(season) is None
