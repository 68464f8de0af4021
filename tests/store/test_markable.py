"""What more there is to mark around an entry is what marking would find."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.values import Choice, Entry
from desktop_app.domain.watched import Markable, Watched, watched_in_season, watched_of, watched_up_to
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import NOW, UTC, episode, show, snapshot, sync

FIRST = tuple(episode("7", f"1{n}", f"1x{n:02}", f"2026-04-{n:02} 20:00", title=f"A{n}") for n in range(1, 4))
SECOND = tuple(episode("7", f"2{n}", f"2x{n:02}", f"2026-05-{9 + n:02} 20:00", title=f"B{n}") for n in range(1, 9))
SPECIAL = episode("7", "30", "2x", "2026-05-12", title="Special")
SEASONLESS = episode("7", "40", "0x01", "2026-05-01", title="Pilot reel")


@pytest.fixture
def lighthouse(db: Database) -> Database:
    sync(db, snapshot(show("7", "Lighthouse"), *FIRST, *SECOND, SPECIAL, SEASONLESS))
    return db


def entry(db: Database, title: str) -> Entry:
    (found,) = [one for one in queries.entries(db, Choice(), UTC) if one.episode_title == title]
    return found


def asked(db: Database, title: str) -> Markable:
    return queries.markable(db, entry(db, title), NOW, UTC)


def by_the_rules(db: Database, title: str) -> Markable:
    one, listed = entry(db, title), queries.show_entries(db, 1)
    own, marked = watched_of(one), queries.watched(db, 1)
    new = watched_up_to(listed, one, NOW, UTC) - marked - own
    if one.episode is None or not one.season:
        return Markable(bool(new))
    season = watched_in_season(listed, one.season, NOW, UTC) - marked - own
    return Markable(bool(new), bool(season), any(other.season == one.season for other in marked - own))


MARKS = [
    set(),
    {(1, 1)},
    {(1, 1), (1, 2), (1, 3)},
    {(2, 1)},
    {(2, 5)},
    {(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (2, 4)},
    {(1, 1), (1, 2), (1, 3), (2, 1), (2, 2), (2, 3), (2, 4), (2, 5)},
]


@pytest.mark.parametrize("marks", MARKS)
def test_it_says_what_marking_would_find(lighthouse: Database, marks: set[tuple[int, int]]) -> None:
    commands.mark_watched(lighthouse, {Watched(1, *mark) for mark in marks})
    for one in queries.show_entries(lighthouse, 1):
        title = one.episode_title or ""
        assert asked(lighthouse, title) == by_the_rules(lighthouse, title), title


def test_what_is_out_today_without_an_hour_is_there_to_mark(db: Database) -> None:
    today, tomorrow = NOW.date(), NOW.date() + timedelta(days=1)
    both = [episode("7", f"5{n}", f"1x{n:02}", f"{day}", title=f"C{n}") for n, day in ((1, today), (2, tomorrow))]
    sync(db, snapshot(show("7", "Lighthouse"), *both))
    assert asked(db, "C2") == Markable(up_to_here=True, season=True) == by_the_rules(db, "C2")
    commands.mark_season_watched(db, 1, 1, NOW, UTC)
    assert [one.watched for one in queries.show_entries(db, 1)] == [True, False]


def test_before_a_first_episode_there_is_nothing_to_mark(lighthouse: Database) -> None:
    assert asked(lighthouse, "A1") == Markable(season=True)
    assert asked(lighthouse, "B8") == Markable(up_to_here=True, season=True)
    commands.mark_watched_up_to(lighthouse, entry(lighthouse, "B8").id, NOW, UTC)
    assert asked(lighthouse, "B8") == Markable(season_marked=True), "what has not aired yet is left"
    assert asked(lighthouse, "Special") == Markable()
