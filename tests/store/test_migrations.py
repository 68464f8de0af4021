import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect

from desktop_app.domain.statements import RelationFacts, SeasonFacts
from desktop_app.domain.values import Changes, Choice
from desktop_app.store import backup, commands, making, queries
from desktop_app.store.database import Database
from desktop_app.store.version import APPLICATION_ID, SCHEMA_VERSION

from .old_libraries import as_schema_1, columns, contents
from .worlds import HARBOUR, NOW, UTC, WORLD, credit, first_look, snapshot, sync

MORE = snapshot(
    HARBOUR,
    SeasonFacts("1", 1, episode_order=9),
    credit("1", "Ada Vale", characters=("Nurse Joy", "Ghost")),
    credit("1", "Bo Lund", 1, job="Creator"),
    cast_of=frozenset({"1"}),
    relations=(RelationFacts("1", "spin-off", "Krøniken"),),
)


@pytest.fixture
def migrated(tmp_path: Path) -> Path:
    """A library that began as an empty file of ours and came to its schema by the migrations alone."""
    path = tmp_path / "old" / "library.db"
    path.parent.mkdir()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db = Database(path)
    db.open(now=NOW)
    db.close()
    return path


def described(path: Path) -> dict[str, Any]:
    """What SQLAlchemy finds in the file, index by index and column by column."""
    engine = create_engine(f"sqlite:///{path}")
    found = inspect(engine)
    tables = [name for name in found.get_table_names() if "_search_" not in name and not name.endswith("_search")]
    said = {
        name: (
            [
                (c["name"], str(c["type"]), c["nullable"], c["default"], c["primary_key"])
                for c in found.get_columns(name)
            ],
            sorted(
                (i["name"], i["column_names"], i["unique"], {k: str(v) for k, v in i["dialect_options"].items()})
                for i in found.get_indexes(name)
            ),
            sorted((f["constrained_columns"], f["referred_table"]) for f in found.get_foreign_keys(name)),
            found.get_unique_constraints(name),
            found.get_pk_constraint(name),
        )
        for name in tables
    }
    engine.dispose()
    return said


def declared_in(path: Path) -> dict[str, str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL").fetchall()
    return {name: "".join(sql.split()).replace('"', "") for name, sql in found}


def test_the_migrated_schema_is_the_declared_one(migrated: Path, db: Database, path: Path) -> None:
    assert described(migrated) == described(path)
    assert declared_in(migrated) == declared_in(path)


def test_a_migrated_library_works(migrated: Path) -> None:
    db = Database(migrated)
    db.open()
    sync(db, WORLD)
    assert [s.name for s in queries.sources(db)] == ["tvmaze", "starter"]
    assert queries.search(db, "harb").shows
    db.close()
    with closing(sqlite3.connect(migrated)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == SCHEMA_VERSION
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{SCHEMA_VERSION:04}",)]


def test_the_file_is_copied_before_it_is_migrated(migrated: Path) -> None:
    copies = list((migrated.parent / "backups").iterdir())
    assert [copy.name for copy in copies] == [f"before-schema-{SCHEMA_VERSION}-20260514-120000.db"]
    with closing(sqlite3.connect(copies[0])) as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 0


@pytest.fixture
def schema_1(world: Database, tmp_path: Path) -> Path:
    """With something in every table."""
    sync(world, MORE)
    commands.add_source(world, "mine", "schema.org", "https://example.org/feed")
    commands.answered(world, "tvmaze", "https://api/full", NOW, "tag")
    commands.follow(world, 1, NOW)
    commands.follow(world, 3, NOW)
    as_schema_1(world.path, tmp_path / "old" / "library.db")
    return tmp_path / "old" / "library.db"


def test_a_library_of_the_first_schema_loses_nothing(schema_1: Path, world: Database) -> None:
    told = columns(schema_1)
    before = contents(schema_1, told)
    assert all(before.values()), "something in every table"
    assert first_look(schema_1, Choice(), UTC) is None, "the first paint waits for the migration"
    db = Database(schema_1)
    db.open(now=NOW)
    assert contents(schema_1, told) == before
    assert first_look(schema_1, Choice(), UTC) == queries.entries(db, Choice(), UTC)
    assert queries.entries(db, Choice(), UTC) == queries.entries(world, Choice(), UTC)
    assert {e.show_id for e in queries.entries(db, Choice(followed=True), UTC)} == {1, 3}
    assert queries.search(db, "harb").shows
    assert queries.search(db, "ada").people
    assert [hit.name for hit in queries.search(db, "joy").characters] == ["Nurse Joy"]
    assert queries.search(db, "lighth").episodes
    assert sync(db, MORE) == Changes(), "the feed finds all of it there"
    db.close()
    assert backup.check(schema_1) is None
    (copy,) = (schema_1.parent / "backups").iterdir()
    assert copy.name == f"before-schema-{SCHEMA_VERSION}-20260514-120000.db"
    assert contents(copy, told) == before


def test_a_backup_of_the_first_schema_is_restored_and_then_migrated(schema_1: Path, world: Database) -> None:
    world.close()
    backup.restore(schema_1, world.path)
    world.open(now=NOW)
    assert {e.show_id for e in queries.entries(world, Choice(followed=True), UTC)} == {1, 3}


def test_the_library_of_the_first_schema_becomes_the_declared_one(schema_1: Path, world: Database) -> None:
    old = Database(schema_1)
    old.open(now=NOW)
    old.close()
    assert described(schema_1) == described(world.path)
    assert declared_in(schema_1) == declared_in(world.path)


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "migrations"
    shutil.copytree(making.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(making, "MIGRATIONS", copy)
    (copy / "versions" / "9999_broken.py").write_text(
        f"from alembic import op\nrevision, down_revision = '9999', '{SCHEMA_VERSION:04}'\n"
        "def upgrade():\n    op.execute('CREATE TABLE half (x)')\n    op.execute('CREATE TABLE half (x)')\n"
    )
    path = tmp_path / "library.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    with pytest.raises(Exception, match="half"):
        Database(path).open(now=NOW)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 0
