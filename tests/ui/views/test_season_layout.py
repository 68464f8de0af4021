"""Bars in lanes: none covers another, each season is there once."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.season_run import SeasonRun
from desktop_app.domain.values import Kind
from desktop_app.ui.models.season_ahead import Service
from desktop_app.ui.views import season_rows
from desktop_app.ui.views.season_layout import Bar, Scale, Sizes, lay_out
from desktop_app.ui.views.season_rows import Rows
from tests.ui.entries import make_entry

FIRST, LAST, TODAY = date(2026, 8, 24), date(2027, 1, 31), date(2026, 9, 16)
SIZES = Sizes()
SCALE = Scale.of(FIRST, LAST, 1440, SIZES)


class EvenMetrics:
    """Six px a letter."""

    def width(self, text: str, role: str) -> float:
        return 6.0 * len(text)

    def elided(self, text: str, role: str, width: float) -> str:
        letters = max(int(width / 6), 1)
        return text if len(text) <= letters else text[: letters - 1] + "…"


def bars_of(*runs: SeasonRun, scale: Scale = SCALE) -> list[Bar]:
    bars, _ = lay_out(runs, scale, SIZES, EvenMetrics(), UTC, TODAY)
    return list(bars)


def run(
    show: str, first: str | AirDate, last: str, end: Kind | None = Kind.SEASON_FINALE, **facts: object
) -> SeasonRun:
    entry = make_entry(show, first, Kind.SEASON_PREMIERE, "S02E01", **facts)
    return SeasonRun(entry, date.fromisoformat(last), end, 8)


def extent(bar: Bar) -> tuple[float, float]:
    """From where to where it or its words reach."""
    detail = 6.0 * len(bar.detail) + SIZES.gap if bar.detail else 0.0
    return min(bar.x, bar.label_x), max(bar.end, bar.label_x + bar.title_width + detail)


def inside(bar: Bar) -> bool:
    return bar.x < bar.label_x < bar.end


days = st.integers(-60, 200).map(lambda n: FIRST + timedelta(days=n))
airs = st.one_of(
    days.map(AirDate.on),
    days.map(lambda day: AirDate.in_month(day.year, day.month)),
    days.map(AirDate.in_week),
    days.map(lambda day: AirDate.in_year(day.year)),
)


@st.composite
def seasons(draw: st.DrawFn) -> SeasonRun:
    title = draw(st.text("ab ", min_size=1, max_size=50))
    entry = make_entry(title, draw(airs), draw(st.sampled_from([Kind.SERIES_PREMIERE, Kind.FILM])), "S02E01")
    span = entry.air.span(UTC)
    assert span is not None
    last = max(span[1] + timedelta(days=draw(st.integers(0, 150))), FIRST)
    first = min(span[0], LAST)
    if span[0] > LAST:
        entry = make_entry(title, AirDate.on(first), entry.kind, "S02E01")
    return SeasonRun(entry, last, draw(st.sampled_from([None, Kind.SEASON_FINALE, Kind.SERIES_PREMIERE])))


@given(st.lists(seasons(), max_size=12), st.integers(500, 3000))
def test_bars_of_a_lane_never_overlap_and_every_season_is_there_once(runs: list[SeasonRun], width: int) -> None:
    scale = Scale.of(FIRST, LAST, width, SIZES)
    bars, lanes = lay_out(runs, scale, SIZES, EvenMetrics(), UTC, TODAY)
    assert sorted(bar.run.first.id for bar in bars) == sorted(run.first.id for run in runs)
    assert {bar.lane for bar in bars} == set(range(lanes)) or not runs
    for place, bar in enumerate(bars):
        start, end = extent(bar)
        assert start >= scale.start - 0.01
        assert end <= scale.end + 0.01
        assert bar.width >= SIZES.least - 0.01 or inside(bar)
        for other in bars[place + 1 :]:
            if other.lane == bar.lane:
                assert extent(other)[0] >= end + SIZES.apart - 0.01


def test_an_uncertain_date_that_has_no_room_is_cut() -> None:
    scale = Scale.of(FIRST, LAST, 500, SIZES)
    vague = SeasonRun(
        make_entry("a", AirDate.in_week(FIRST + timedelta(days=42)), code="S02E01"), date(2026, 12, 4), None
    )
    (bar,) = bars_of(vague, scale=scale)
    assert extent(bar)[1] <= scale.end
    assert bar.detail.endswith("…")


@given(st.lists(seasons(), max_size=12))
def test_no_lane_more_than_is_needed(runs: list[SeasonRun]) -> None:
    """So many lanes as bars stand above each other at most."""
    bars, lanes = lay_out(runs, SCALE, SIZES, EvenMetrics(), UTC, TODAY)
    deepest = 0
    for bar in bars:
        start = extent(bar)[0]
        deepest = max(deepest, sum(extent(o)[0] <= start < extent(o)[1] + SIZES.apart for o in bars))
    assert lanes == max(deepest, 1)


def test_a_bar_goes_from_the_first_day_to_the_end_of_the_last() -> None:
    (bar,) = bars_of(run("Harbour", "2026-09-16", "2026-10-21"))
    assert bar.x == pytest.approx(SCALE.x(date(2026, 9, 16)))
    assert bar.end == pytest.approx(SCALE.x(date(2026, 10, 22)))
    assert (bar.title, bar.detail, bar.end_mark, bar.beyond) == ("Harbour", "S02", "season-finale", False)
    assert inside(bar)


def test_what_is_beyond_the_scale_is_cut_there_and_goes_on() -> None:
    (bar,) = bars_of(run("Harbour", "2026-08-01", "2027-03-01"))
    assert (bar.x, bar.end) == (SCALE.start, pytest.approx(SCALE.end))
    assert (bar.begun, bar.beyond, bar.end_mark) == (True, True, "")


def test_an_end_that_is_not_known_is_said() -> None:
    (bar,) = bars_of(run("Harbour", "2026-09-16", "2026-10-21", None))
    assert (bar.beyond, bar.end_mark) == (True, "")


def test_a_season_that_comes_at_once_is_as_wide_as_its_words() -> None:
    (bar,) = bars_of(run("Neagley", "2026-09-16", "2026-09-16", full_season=True, episode_end=8))
    assert (bar.title, bar.detail, bar.beyond, bar.end_mark) == ("Neagley", "S02 ×8", False, "")
    assert bar.width == 8 + 12 + 6 + 42 + 6 + 36 + 8
    (long,) = bars_of(run("A" * 80, "2026-09-16", "2026-09-16", full_season=True))
    assert long.width == SIZES.most
    assert long.title.endswith("…")


def test_an_uncertain_date_is_as_long_as_its_span_with_the_words_in_it() -> None:
    (bar,) = bars_of(run("Saltmarsh", AirDate.in_season(2026, "autumn"), "2026-11-30", None))
    assert (bar.exact, bar.detail, bar.beyond, bar.end_mark) == (False, "some day in autumn", False, "")
    assert (bar.x, bar.end) == (
        pytest.approx(SCALE.x(date(2026, 9, 1))),
        pytest.approx(SCALE.x(date(2026, 12, 1))),
    )


def test_words_that_do_not_fit_stand_behind_the_bar_or_before_it_at_the_end() -> None:
    (short,) = bars_of(run("A Short Story", "2026-10-01", "2026-10-03"))
    assert short.label_x == short.end + SIZES.gap
    assert short.title == "A Short Story"
    (late,) = bars_of(run("A Late Story", "2027-01-30", "2027-02-20"))
    assert late.label_x + late.title_width < late.x
    assert late.end == pytest.approx(SCALE.end)


def test_a_title_that_would_be_cut_stands_whole_behind_the_bar() -> None:
    (bar,) = bars_of(run("Percy Jackson and the Olympians", "2026-10-01", "2026-10-16"))
    assert (bar.title, bar.label_x) == ("Percy Jackson and the Olympians", bar.end + SIZES.gap)


def test_the_code_stays_when_a_title_is_cut() -> None:
    (bar,) = bars_of(run("Percy Jackson and the Olympians", "2027-01-14", "2027-01-31"))
    assert inside(bar)
    assert bar.title.endswith("…")
    assert bar.detail == "S02"


@pytest.mark.parametrize(("last", "past"), [("2026-09-15", True), ("2026-09-16", False)])
def test_what_is_over_is_told_from_what_is_not(last: str, past: bool) -> None:
    (bar,) = bars_of(run("Harbour", "2026-08-26", last))
    assert bar.past == past


def test_two_at_once_are_in_two_lanes_and_one_after_the_other_in_one() -> None:
    one, two, three = (
        run("One", "2026-09-01", "2026-10-12"),
        run("Two", "2026-09-16", "2026-10-20"),
        run("Three", "2026-10-14", "2026-12-01"),
    )
    lanes = {bar.title: bar.lane for bar in bars_of(three, two, one)}
    assert lanes == {"One": 0, "Two": 1, "Three": 0}


def test_months_in_sight_have_their_own_part_of_the_scale() -> None:
    months = SCALE.months()
    assert [month.month for month, _, _ in months] == [8, 9, 10, 11, 12, 1]
    assert (months[0][1], months[-1][2]) == (SCALE.start, SCALE.end)
    for (_, _, end), (_, start, _) in pairwise(months):
        assert end == start


# --- rows ---


def services_of(count: int) -> list[Service]:
    return [
        Service(f"Service {n}", tuple(run(f"Show {n} {k}", "2026-09-16", "2026-10-21") for k in range(n % 3 + 1)))
        for n in range(count)
    ]


@contextmanager
def no_time(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    with monkeypatch.context() as patch:
        patch.setattr(season_rows, "perf_counter", iter([n * 0.003 for n in range(100_000)]).__next__)
        yield


def test_rows_stand_below_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    services = services_of(40)
    with no_time(monkeypatch):
        rows = Rows(services, SCALE, SIZES)
        turns = 0
        while not rows.complete:
            rows.proceed(EvenMetrics(), UTC, TODAY)
            turns += 1
    assert turns > 10, "a few services in each turn"
    top = 0
    for row, service in zip(rows.rows, services, strict=True):
        assert (row.service, row.top, row.lanes) == (service.name, top, len(service.runs))
        top += row.lanes * SIZES.lane
    assert rows.height == top
    assert len(rows.bars) == sum(len(service.runs) for service in services)


@given(st.integers(0, 3000), st.integers(0, 800))
def test_only_the_rows_in_sight_are_given(top: int, high: int) -> None:
    rows = Rows(services_of(40), SCALE, SIZES)
    while not rows.complete:
        rows.proceed(EvenMetrics(), UTC, TODAY)
    found = rows.between(top, top + high)
    seen = [row for row in rows.rows if row.top <= top + high and row.top + row.lanes * SIZES.lane > top]
    assert [row.number for row in seen] == [row.number for row in found if row in seen]
    assert len(found) <= len(seen) + 1


def test_a_bar_and_its_season_find_each_other() -> None:
    services = services_of(3)
    rows = Rows(services, SCALE, SIZES)
    rows.proceed(EvenMetrics(), UTC, TODAY)
    for service in services:
        for one in service.runs:
            bar = rows.bar_of(one)
            assert bar is not None
            assert bar.run is one
    assert rows.bar_of(run("Other", "2026-09-16", "2026-10-21")) is None


def test_up_and_down_lead_to_the_nearest_bar_of_the_next_lane() -> None:
    def service(name: str, *runs: SeasonRun) -> Service:
        return Service(name, runs)

    early, late = run("Early", "2026-09-01", "2026-10-01"), run("Late", "2026-12-01", "2027-01-01")
    below = run("Below", "2026-11-20", "2027-01-10")
    rows = Rows([service("A", early, late), service("B", below)], SCALE, SIZES)
    rows.proceed(EvenMetrics(), UTC, TODAY)
    bars: dict[str, Bar] = {bar.title: bar for bar in rows.bars}
    assert rows.beside(bars["Early"], 1) == bars["Below"]
    assert rows.beside(bars["Below"], -1) == bars["Late"]
    assert rows.beside(bars["Below"], 1) == bars["Below"]
    assert rows.beside(bars["Early"], -1) == bars["Early"]


def test_a_watched_season_has_a_tick_where_all_of_it_is_known_to_be() -> None:
    weekly = run("Weekly", "2026-09-01", "2026-10-20", watched=True)
    at_once = run("At Once", "2026-09-01", "2026-09-01", full_season=True, episode_end=8, watched=True)
    unseen = run("Unseen", "2026-09-01", "2026-09-01", full_season=True, episode_end=8)
    ticks = {bar.run.first.show: bar.watched for bar in bars_of(weekly, at_once, unseen)}
    assert ticks == {"Weekly": False, "At Once": True, "Unseen": False}
    plain, ticked = (bars_of(one)[0] for one in (unseen, at_once))
    more = len("At Once") - len("Unseen")
    assert ticked.width - plain.width == 6 * more + SIZES.gap + SIZES.tick, "the bar has room for it"
