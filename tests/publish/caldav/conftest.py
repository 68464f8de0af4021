"""The library of a person who publishes to a server."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.clock import Clock
from desktop_app.store.database import Database
from tests.radicale_server import radicale  # noqa: F401 (a fixture)
from tests.store.worlds import NOW, WORLD, sync


@pytest.fixture
def world(tmp_path: Path) -> Database:
    db = Database(tmp_path / "library.db")
    db.open(now=NOW)
    sync(db, WORLD)
    return db


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)
