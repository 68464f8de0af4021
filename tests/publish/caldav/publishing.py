"""A person at a server of ours: begins to publish, goes on, and hears of a date that has moved."""

from __future__ import annotations

import asyncio

from desktop_app.domain.caldav import Target
from desktop_app.publish.caldav import CalDav, Published
from desktop_app.store.database import Database
from tests.store.worlds import episode, snapshot, sync

from .dav_server import PASSWORD, USER


def add(caldav: CalDav, address: str, wanted: str | None = None) -> Target:
    return asyncio.run(caldav.add("All", address, USER, PASSWORD, wanted))


def publish(caldav: CalDav) -> Published:
    return asyncio.run(caldav.publish())[0]


def move(db: Database) -> None:
    sync(db, snapshot(episode("2", "201", "2x01", "2026-05-17 19:00", title="Café Møller")))
