"""Libraries to test on: empty, and with a small invented world in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop_app.store.database import Database

from .worlds import WORLD, sync


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
def db(path: Path) -> Iterator[Database]:
    database = Database(path)
    database.open()
    yield database
    database.close()


@pytest.fixture
def world(db: Database) -> Database:
    sync(db, WORLD)
    return db
