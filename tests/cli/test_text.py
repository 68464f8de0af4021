from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from desktop_app.cli import text
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.values import Entry, Kind, Status

NOW = datetime(2026, 5, 14, 12, tzinfo=UTC)
EVENING = AirDate.at(datetime(2026, 5, 29, 21, 5, tzinfo=UTC))


def entry(show: str, air: AirDate = EVENING, **facts: Any) -> Entry:
    return Entry(1, "a:1:1:1", "uid", 1, "a:1", show, 1, 1, facts.pop("kind", Kind.EPISODE), air, **facts)


def lines(*found: Entry) -> list[str]:
    return list(text.entry_lines(found, NOW, UTC))


def test_columns_are_aligned_by_what_a_terminal_shows() -> None:
    """A wide sign takes two cells, an accent that is a sign of its own none."""
    assert lines(entry("Abc"), entry("深夜食堂"), entry("Cafe\u0301")) == [
        "2026-05-29 21:05  Abc S01E01       episode",
        "2026-05-29 21:05  深夜食堂 S01E01  episode",
        "2026-05-29 21:05  Cafe\u0301 S01E01      episode",
    ]


def test_a_long_title_moves_no_other_line() -> None:
    long, short = lines(entry("A" * 60), entry("B"))
    assert long == f"2026-05-29 21:05  {'A' * 60} S01E01  episode"
    assert short == f"2026-05-29 21:05  B S01E01{' ' * 40}  episode"


def test_every_status_but_confirmed_is_told() -> None:
    told = lines(*(entry("A", status=status, kind=Kind.FILM) for status in Status))
    assert [line.split("  ")[2] for line in told] == [
        "film",
        "film, tentative",
        "film, moved",
        "film, postponed",
        "film, withdrawn",
    ]
    (line,) = lines(entry("A", full_season=True, followed=True, services=("One", "Two")))
    assert line.endswith("  episode, full season *  One, Two")


def test_dates_are_iso_where_they_are_exact_and_words_where_not() -> None:
    day = date(2026, 5, 29)
    dates = (AirDate.on(day), AirDate.in_week(day), AirDate.in_season(2026, "winter"), AirDate.in_year(2026))
    assert [line.partition("  ")[0] for line in lines(*(entry("A", air) for air in dates))] == [
        "2026-05-29",
        "week of 2026-05-25",
        "winter 2026",
        "in 2026",
    ]
    assert lines(entry("A", AirDate.at(datetime(2026, 1, 1, tzinfo=UTC)))) == ["2026-01-01 00:00  A S01E01  episode"]


def test_of_nothing_there_is_no_line() -> None:
    assert lines() == []
