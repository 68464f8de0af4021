import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import create_engine, inspect

from desktop_app.store import making, queries
from desktop_app.store.database import Database
from desktop_app.store.version import APPLICATION_ID, SCHEMA_VERSION

from .worlds import NOW, WORLD, sync


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


def test_a_migration_that_fails_changes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copy = tmp_path / "migrations"
    shutil.copytree(making.MIGRATIONS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(making, "MIGRATIONS", copy)
    (copy / "versions" / "9999_broken.py").write_text(
        "from alembic import op\nrevision, down_revision = '9999', '0001'\n"
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
