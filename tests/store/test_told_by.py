"""How many entries a source told of."""

from __future__ import annotations

from desktop_app.domain.statements import SeasonFacts
from desktop_app.store import queries
from desktop_app.store.database import Database

from .worlds import episode, show, snapshot, sync


def test_entries_are_counted_by_source_with_their_shows(world: Database) -> None:
    assert queries.told_by(world, "mine") == (0, 0)
    rows = [show("y", "Yarrow"), show("z", "Zephyr"), show("x", "Undated")]
    rows += [episode("z", f"z{n}", f"1x0{n}", f"2026-06-0{n}") for n in (1, 2)]
    sync(world, snapshot(*rows, episode("y", "y1", "1x01", "2026-06-03"), source="mine"))
    assert queries.told_by(world, "mine") == (3, 2)


def test_an_entry_that_another_source_tells_of_too_counts_for_both(world: Database) -> None:
    before = queries.told_by(world, "tvmaze")
    ids = {"external_ids": (("imdb", "tt0000002"),)}  # Krøniken's
    rows = show("k", "Krøniken", "DK", **ids), episode("k", "k1", "9x01", "2026-06-09")
    sync(world, snapshot(*rows, source="mine"))
    assert queries.told_by(world, "mine") == (1, 1)
    assert queries.told_by(world, "tvmaze") == before, "of that show, the new episode is not TVmaze's"


def test_episodes_that_are_part_of_a_full_season_are_not_counted_apart(db: Database) -> None:
    facts = [episode("1", f"1{n}", f"1x0{n}", f"2026-06-0{n}") for n in (1, 2, 3)]
    sync(db, snapshot(show("1", "Dropped"), *facts, source="mine"))
    assert queries.told_by(db, "mine") == (3, 1)
    at_once = [episode("1", f"1{n}", f"1x0{n}", "2026-06-01") for n in (1, 2, 3)]
    sync(db, snapshot(show("1", "Dropped"), SeasonFacts("1", 1, episode_order=3), *at_once, source="mine"))
    assert queries.told_by(db, "mine") == (1, 1)
