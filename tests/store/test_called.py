"""Who is called so, asked of the file alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from desktop_app.store import commands, queries
from desktop_app.store.called import shows_called
from desktop_app.store.database import Database

from .worlds import HARBOUR, NOW, episode, show, snapshot, sync


def test_by_folded_titles_with_their_services(world: Database) -> None:
    assert shows_called(world.path, {"kroniken", "no such show"}) == [("Krøniken", ("Channel One",))]


def test_each_title_that_somebody_gives_it(world: Database) -> None:
    sync(world, replace(snapshot(replace(HARBOUR, key="x", title="The Harbour Men")), source="other"))
    assert [title for title, _ in shows_called(world.path, {"the harbour men"})] == ["The Harbour Men"]
    assert [title for title, _ in shows_called(world.path, {"harbour street"})] == ["Harbour Street"]


def test_a_show_without_episodes_is_one_and_one_that_was_taken_back_is_none(db: Database) -> None:
    sync(db, snapshot(show("9", "Nothing Yet")))
    sync(db, snapshot(show("8", "Grey Geese"), episode("8", "80", "1x01", "2026-06-01"), source="ledger"))
    assert [title for title, _ in shows_called(db.path, {"nothing yet", "grey geese"})] == ["Nothing Yet", "Grey Geese"]
    commands.take_back_statements(db, queries.said_by(db, "ledger"), NOW)
    assert [title for title, _ in shows_called(db.path, {"nothing yet", "grey geese"})] == ["Nothing Yet"]


def test_beside_a_writer(world: Database) -> None:
    with world.write():
        assert len(shows_called(world.path, {"kroniken"})) == 1


def test_where_there_is_no_library_nobody_is(tmp_path: Path) -> None:
    assert shows_called(tmp_path / "none.db", {"harbour"}) == []
    (tmp_path / "broken.db").write_bytes(b"no library" * 1000)
    assert shows_called(tmp_path / "broken.db", {"harbour"}) == []
    assert not (tmp_path / "none.db").exists()
