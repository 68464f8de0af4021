"""The library of a person who publishes to a server."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC
from pathlib import Path

import pytest

from desktop_app.clock import Clock
from desktop_app.domain.named_feed import NamedFeed
from desktop_app.keychain import Keychain
from desktop_app.publish.caldav import CalDav
from desktop_app.store import commands
from desktop_app.store.database import Database
from tests.radicale_server import radicale  # noqa: F401 (a fixture)
from tests.store.worlds import NOW, WORLD, sync

from .dav_server import DavServer, dav_server


@pytest.fixture
def world(tmp_path: Path) -> Database:
    db = Database(tmp_path / "library.db")
    db.open(now=NOW)
    sync(db, WORLD)
    return db


@pytest.fixture
def clock() -> Clock:
    return Clock(NOW)


@pytest.fixture
def server() -> Iterator[DavServer]:
    with dav_server() as made:
        yield made


@pytest.fixture
def caldav(world: Database, clock: Clock) -> CalDav:
    commands.save_feed(world, NamedFeed("All"))
    return CalDav(world, clock, UTC, Keychain())
