"""What the export dialog has the worker do."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from datetime import tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.domain.values import Choice
from desktop_app.errors import LibraryError

if TYPE_CHECKING:
    from desktop_app.app import App
    from desktop_app.publish.checking.findings import Report
    from desktop_app.publish.export_files import Files


@dataclass(frozen=True, slots=True)
class Order:
    """`entry_id` alone, or all that `choice` shows, or of that what is new, with what has changed."""

    path: Path
    name: str
    choice: Choice
    entry_id: int | None = None
    alarm_minutes: int | None = None
    split: bool = False
    only_new: bool = False


async def write(app: App, zone: tzinfo, order: Order) -> tuple[Files, LibraryError | None]:
    """What was written, and why it could not be remembered, of one entry alone nothing is. PremieresError when the
    place can't be written. In a thread of its own: ten thousand events take seconds, for which no sync waits."""
    from desktop_app.store import commands

    files = await asyncio.to_thread(_write, app, zone, order)
    if order.entry_id is None:
        try:
            commands.remember_export(app.database, order.name, files.entries)
        except LibraryError as error:
            return files, error
    return files, None


async def look(app: App, zone: tzinfo, order: Order) -> Report | None:
    """What programs will make of the files that `write` would write; None where it would write none. PremieresError
    where one is too large to be looked at. In a thread of its own too."""
    return await asyncio.to_thread(_look, app, zone, order)


def _look(app: App, zone: tzinfo, order: Order) -> Report | None:
    """As they would be, in a folder that is gone when they have been read."""
    from tempfile import TemporaryDirectory

    from desktop_app.publish.checking.checker import check
    from desktop_app.publish.checking.findings import joined

    with TemporaryDirectory() as folder:
        files = _write(app, zone, replace(order, path=Path(folder, order.path.name)))
        reports = [check(path.read_bytes()) for path in (*files.paths, *files.changed_paths)]
    return joined(reports) if reports else None


def _write(app: App, zone: tzinfo, order: Order) -> Files:
    from desktop_app.publish import export_files
    from desktop_app.store import queries

    database = app.database
    if order.entry_id is not None:
        found = queries.entry(database, order.entry_id)
        entries = [found] if found is not None else []
    else:
        entries = queries.entries(database, replace(order.choice, joined=True), zone)
    target = export_files.Target(order.path, order.name, order.alarm_minutes, order.split, order.only_new)
    return export_files.write(database, target, entries, order.choice.first)
