"""What the export dialog has the worker do."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.values import Choice

if TYPE_CHECKING:
    from desktop_app.app import App


@dataclass(frozen=True, slots=True)
class Order:
    """`entry_id` alone, or all that `choice` shows."""

    path: Path
    name: str
    choice: Choice
    entry_id: int | None = None
    alarm_minutes: int | None = None


async def write(app: App, zone: tzinfo, order: Order) -> tuple[int, int]:
    """How many events were written, and how many entries had no date fit for one. PremieresError when the place can't
    be written. In a thread of its own: ten thousand events take seconds, for which no sync waits."""
    return await asyncio.to_thread(_write, app, zone, order)


def _write(app: App, zone: tzinfo, order: Order) -> tuple[int, int]:
    from desktop_app.publish import icalendar_file, whole_file
    from desktop_app.store import queries

    database = app.database
    if order.entry_id is not None:
        found = queries.entry(database, order.entry_id)
        entries = [found] if found is not None else []
    else:
        entries = queries.entries(database, replace(order.choice, joined=True), zone)
    cast = queries.cast_lines(database, {entry.show_id for entry in entries})
    exported = icalendar_file.to_ical(entries, name=order.name, cast=cast, alarm_minutes=order.alarm_minutes)
    whole_file.write(order.path, exported.data)
    return exported.events, exported.left_out
