"""Episodes inside a full season's one entry are found by their own titles."""

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.airdate import AirDate
from desktop_app.domain.narrowing import shown_count
from desktop_app.domain.statements import EpisodeFacts, SeasonFacts
from desktop_app.domain.values import Choice
from desktop_app.store import queries
from desktop_app.store.database import Database
from desktop_app.store.word_index import title_words

from .old_libraries import as_schema
from .worlds import HARBOUR, NOW, UTC, crowd, episode, first_look, show, snapshot, sync

DAY = timedelta(days=1)
SEASON = SeasonFacts("1", 2, episode_order=4)
TITLES = ("Ebb Tide", "Slack Water", "Episode 3", "Spring Tide")


def season(*titles: str, show_key: str = "1") -> list[EpisodeFacts]:
    return [
        episode(show_key, f"{show_key}{n}", f"2x{n:02}", "2026-06-12", title=title) for n, title in enumerate(titles, 1)
    ]


@pytest.fixture
def drop(db: Database) -> Database:
    """A library with a season of four episodes that come on one day."""
    sync(db, snapshot(HARBOUR, SEASON, *season(*TITLES)))
    return db


def found(db: Database, text: str) -> list[tuple[int | None, str | None, int | None]]:
    """(number, title, the last episode of the entry that it leads to)"""
    return [(hit.number, hit.title, hit.entry.episode_end) for hit in queries.search(db, text).episodes]


def indexed(path: Path) -> Counter[str]:
    """In how many rows of the index each word is."""
    with closing(sqlite3.connect(path)) as file:
        file.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, episode_search, row)")
        return Counter(dict(file.execute("SELECT term, doc FROM temp.words")))


def told(path: Path) -> Counter[str]:
    """The same as the library has it: of entries, and of the episodes that an entry holds beside its first."""
    with closing(sqlite3.connect(path)) as file:
        titles = file.execute("SELECT episode_title FROM entry WHERE rank IS NOT NULL").fetchall()
        titles += file.execute(
            "SELECT title FROM episode p WHERE withdrawn = 0 AND EXISTS (SELECT 1 FROM entry e WHERE e.full_season = 1"
            " AND e.status <> 'withdrawn' AND e.show_id = p.show_id AND e.season = p.season"
            " AND p.number BETWEEN e.episode + 1 AND e.episode_end)"
        ).fetchall()
    return Counter(word for (title,) in titles for word in set((title_words(title) or "").split()))


def test_each_is_found_by_its_title_and_leads_to_the_one_entry(drop: Database) -> None:
    assert found(drop, "slack") == [(2, "Slack Water", 4)]
    assert found(drop, "tide") == [(1, "Ebb Tide", 4), (4, "Spring Tide", 4)]
    assert found(drop, "spring water") == [], "the words of one title, not of two"
    assert found(drop, "episode 3") == [], "which only counts"
    assert found(drop, "harbour s02e03") == [(3, "Episode 3", 4)]


def test_one_of_a_heavier_show_comes_first(drop: Database) -> None:
    sync(drop, snapshot(show("9", "Weir", weight=99), episode("9", "91", "1x01", "2026-06-01", title="Slack Season")))
    assert [hit.entry.show for hit in queries.search(drop, "slack").episodes] == ["Weir", "Harbour Street"]


def test_two_sources_of_one_title_are_one_hit(drop: Database) -> None:
    sync(drop, snapshot(HARBOUR, SEASON, *season(*TITLES), source="feed"))
    assert found(drop, "slack") == [(2, "Slack Water", 4)]


def test_the_same_feed_again_leaves_the_index_alone(drop: Database, path: Path) -> None:
    before = indexed(path)
    sync(drop, snapshot(HARBOUR, SEASON, *season(*TITLES)), NOW + DAY)
    assert indexed(path) == before == told(path)


def test_a_new_title_takes_the_place_of_the_old_one(drop: Database, path: Path) -> None:
    sync(drop, snapshot(HARBOUR, SEASON, *season("Ebb Tide", "High Water", "Neap", "Spring Tide")), NOW + DAY)
    assert found(drop, "slack") == []
    assert found(drop, "high") == [(2, "High Water", 4)]
    assert found(drop, "neap") == [(3, "Neap", 4)]
    assert indexed(path) == told(path)


def test_a_season_that_is_parted_again_leads_to_entries_of_their_own(drop: Database, path: Path) -> None:
    weekly = [replace(one, air=AirDate.on(NOW.date() + 7 * n * DAY)) for n, one in enumerate(season(*TITLES), 1)]
    sync(drop, snapshot(HARBOUR, SEASON, *weekly), NOW + DAY)
    assert found(drop, "slack") == [(None, None, None)]
    assert queries.search(drop, "slack").episodes[0].entry.episode == 2
    assert indexed(path) == told(path)
    sync(drop, snapshot(HARBOUR, SEASON, *season(*TITLES)), NOW + 2 * DAY)
    assert found(drop, "slack") == [(2, "Slack Water", 4)]
    assert indexed(path) == told(path)


def test_one_that_is_withdrawn_is_not_found(drop: Database, path: Path) -> None:
    sync(drop, snapshot(HARBOUR, SeasonFacts("1", 2, end=date(2026, 6, 12))), NOW + DAY)
    sync(drop, snapshot(), NOW + 2 * DAY, missing=frozenset({"14"}))
    assert found(drop, "spring") == []
    assert found(drop, "slack") == [(2, "Slack Water", 3)]
    assert indexed(path) == told(path)


def test_a_show_that_grows_heavier_or_becomes_part_of_another_keeps_them(drop: Database, path: Path) -> None:
    sync(drop, snapshot(replace(HARBOUR, weight=3)), NOW + DAY)
    assert indexed(path) == told(path)
    ids = (("imdb", "tt7"),)
    rows = season("Ebb Tide", "Slack Water", "Flood", "Spring Tide", show_key="7")
    sync(drop, snapshot(show("7", "Quayside", external_ids=ids), replace(SEASON, show_key="7"), *rows, source="feed"))
    assert len(found(drop, "slack")) == 2
    sync(drop, snapshot(replace(HARBOUR, external_ids=ids)), NOW + 2 * DAY)
    assert found(drop, "flood") == [(3, "Flood", 4)]
    assert found(drop, "slack") == [(2, "Slack Water", 4)], "the two are one show now"
    assert indexed(path) == told(path)


def test_an_older_library_finds_them_after_its_migration(drop: Database, tmp_path: Path) -> None:
    old = tmp_path / "old" / "library.db"
    as_schema(1, drop.path, old)
    assert indexed(old) != told(old)
    migrated = Database(old)
    migrated.open(now=NOW)
    assert found(migrated, "slack") == [(2, "Slack Water", 4)]
    migrated.close()
    assert indexed(old) == told(old)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("slack", True),
        ("harb slack", True),
        ("water sla", True),
        ("ebb", True),
        ("spring water", False),
        ("episode 3 harbour", True),
        ("harbour episode 7", False),
    ],
)
def test_a_filter_by_words_looks_at_the_title_of_each(drop: Database, path: Path, text: str, wanted: bool) -> None:
    choice = Choice(date(2026, 6, 1), date(2026, 6, 30), text=text)
    undated = Choice(text=text)
    for one in (choice, undated):
        entries = queries.entries(drop, one, UTC)
        assert [entry.full_season for entry in entries] == [True] * wanted
        assert first_look(path, one, UTC) == entries
        assert queries.count_by_kind(drop, one, UTC)["full-season"] == wanted
    assert sum(queries.day_counts(drop, choice, UTC, date(2026, 6, 1), date(2026, 6, 30)).values()) == wanted
    assert len(queries.season_runs(drop, choice, UTC, date(2026, 6, 1))) == wanted
    assert bool(queries.filter_values(drop, choice, UTC).services) == wanted
    assert shown_count(queries.hidden(drop, choice, UTC)) == wanted


@pytest.mark.parametrize("crowded", [False, True])
def test_it_is_the_nearest_with_these_words_however_frequent_they_are(drop: Database, crowded: bool) -> None:
    if crowded:
        crowd(drop, "Slack Water Spring")
    for text, wanted in (("slack", True), ("slack water", True), ("slack spring", False)):
        assert (queries.nearest(drop, Choice(text=text), UTC, date(2026, 1, 1)) is not None) == wanted
