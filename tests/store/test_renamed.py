"""Somebody whom the page of one show calls otherwise: what the events of their other shows come to."""

from __future__ import annotations

from datetime import timedelta

import pytest

from desktop_app.domain.named_feed import NamedFeed
from desktop_app.domain.statements import CreditFacts
from desktop_app.domain.values import Changes, Choice
from desktop_app.publish import feed_files
from desktop_app.store import commands, queries
from desktop_app.store.database import Database

from .worlds import HARBOUR, KRONIKEN, NOW, UTC, credit, episode, snapshot, sync

LATER = NOW + timedelta(days=1)


def of_both(count: int) -> list[CreditFacts]:
    names = ["Ada Vale", "Bo Lund", "Cy Dean", "Di Moor", "Ed Fox", "Flo Hay", "Gus Ray", "Hal Low"]
    return [credit(show, name, n, key=name) for show in "12" for n, name in enumerate(names[:count])]


@pytest.fixture
def played(world: Database) -> Database:
    """Eight people are in both of two shows."""
    sync(world, snapshot(HARBOUR, KRONIKEN, *of_both(8), cast_of=frozenset("12")))
    return world


def stamps(db: Database) -> dict[str, tuple[int, object]]:
    found = queries.entries(db, Choice(), UTC)
    return {f"{one.show} {one.season}x{one.episode}": (one.sequence, one.modified) for one in found}


def called(db: Database, former: str, name: str) -> None:
    """Only the page of the second show is read."""
    cast = [credit("2", name if one.person == former else one.person, one.order, key=one.person_key) for one in PEOPLE]
    sync(db, snapshot(KRONIKEN, *cast, cast_of=frozenset("2")), LATER)


PEOPLE = of_both(8)[:8]


def test_the_events_of_the_other_show_are_the_next_ones(played: Database) -> None:
    before, heard = stamps(played), list[Changes]()
    played.listen(heard.append)
    called(played, "Ada Vale", "Ada Veil")
    after = stamps(played)
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {name for name in before if not name.startswith("Star City")}
    assert {after[name] for name in changed} == {(2, LATER)}
    assert any({"entries", "credits"} <= changes.kinds and {1, 2} <= changes.show_ids for changes in heard)


@pytest.mark.parametrize(("former", "name"), [("Hal Low", "Hal Lowe"), ("Ada Vale", "Ada Vale")])
def test_who_is_in_no_event_or_called_as_before_changes_none(played: Database, former: str, name: str) -> None:
    before = stamps(played)
    called(played, former, name)
    assert stamps(played) == before


def test_what_has_changed_in_the_same_merge_counts_once(played: Database) -> None:
    """A guest of an episode is one of the regulars, and that episode moves."""
    before = stamps(played)
    guest = credit("1", "Ada Veil", key="Ada Vale", guest=True, episode_key="101")
    moved = episode("1", "101", "1x01", "2026-05-02 20:00", title="Low Tide")
    sync(played, snapshot(HARBOUR, moved, guest, guests_of=frozenset({"101"})), LATER)
    after = stamps(played)
    assert {name: after[name][0] - before[name][0] for name in before if name.startswith("Harbour")} == {
        "Harbour Street 1x1": 1,
        "Harbour Street 1x2": 1,
        "Harbour Street 1xNone": 1,
    }


def test_the_file_of_a_feed_tells_the_name_everywhere(played: Database) -> None:
    folder, feed = played.path.parent / "feeds", NamedFeed("All")
    commands.save_feed(played, feed)
    (path,) = feed_files.write(played, folder, NOW, UTC)
    called(played, "Ada Vale", "Ada Veil")
    assert feed_files.write(played, folder, LATER, UTC) == [path]
    assert path.read_bytes() == feed_files.exported(played, feed, LATER, UTC).data
    assert b"Ada Vale" not in path.read_bytes()
