from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from desktop_app.cli import text
from desktop_app.domain.airdate import AirDate
from desktop_app.domain.show_page import Relation, ShowPage
from desktop_app.domain.values import Announcement, Entry, Kind, Status

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


def page_lines(
    *relations: Relation, entries: tuple[Entry, ...] = (), ledger: tuple[Announcement, ...] = ()
) -> list[str]:
    page = ShowPage(1, "a:1", "Harbour", None, None, (), None, None, None, (), False, (), relations=relations)
    return list(text.show_lines(page, entries, ledger, (), (), NOW, UTC))


def test_a_relation_is_told_from_either_side() -> None:
    told = page_lines(
        Relation("spin-off", "Coast"),
        Relation("spin-off", "Pier", outgoing=False),
        Relation("based on", "A Book"),
        Relation("based on", "Boats", outgoing=False),
        Relation("spin-off", "Quay", outgoing=False, parent="Coast"),
        Relation("based on", "Sails", outgoing=False, parent="Coast"),
    )
    assert told[told.index("\nRelations") + 1 :] == [
        "  spin-off of Coast",
        "  Pier: spin-off",
        "  based on A Book",
        "  Boats: based on this",
        "  Quay: spin-off of Coast too",
        "  Sails: based on Coast too",
    ]


@pytest.mark.parametrize(
    ("kind", "season", "title", "said"),
    [
        (Kind.FILM, None, None, "film"),
        (Kind.SPECIAL, 2, None, "S02 special"),
        (Kind.FILM, None, "The Assize", "The Assize"),
    ],
)
def test_what_has_no_number_is_called_by_its_title_or_its_kind(
    kind: Kind, season: int | None, title: str | None, said: str
) -> None:
    one = replace(entry("Harbour"), kind=kind, identity="a:1:special:9", season=season, episode=None)
    announced = Announcement("a", EVENING, Status.CONFIRMED, NOW, key="episode:9", season=season)
    told = page_lines(entries=(replace(one, episode_title=title),), ledger=(announced,))
    assert told[-1].partition(": 2026")[0].strip() == said


def test_a_special_in_the_ledger_has_its_title_whatever_its_key() -> None:
    keys = ("9", "https://feed.example/night:2")
    known = [
        replace(entry("Harbour"), identity=f"a:1:special:{key}", season=None, episode=None, episode_title=f"Night {n}")
        for n, key in enumerate(keys)
    ]
    said = [Announcement("a", EVENING, Status.CONFIRMED, NOW, key=f"episode:{key}") for key in (*keys, "gone")]
    of_season = Announcement("a", EVENING, Status.CONFIRMED, NOW, key="season:2", season=2)
    told = page_lines(entries=tuple(known), ledger=(*said, of_season))
    dates = told[told.index("\nDates") + 1 :]
    assert [line.partition(": 2026")[0].strip() for line in dates] == ["Night 0", "Night 1", "special", "S02"]
