"""What `premieres doctor` looks at."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from desktop_app.app import App
from desktop_app.domain.values import STARTER
from desktop_app.errors import PremieresError

_ROOM_NEEDED = 200_000_000  # a first sync, its journal and a backup


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at; `detail` says what was found and, where it is not well, what to do."""

    name: str
    well: bool
    detail: str


def examine(app: App) -> list[Check]:
    """Every check, none of which reaches the net or changes anything but a library that isn't there yet."""
    return [check for look in (_python, _folders, _room, _library, _zone, _display) for check in _safely(look, app)]


def _safely(look: Callable[[App], Iterator[Check]], app: App) -> list[Check]:
    try:
        return list(look(app))
    except PremieresError as error:
        return [Check(look.__name__.removeprefix("_"), False, str(error))]


def _python(app: App) -> Iterator[Check]:
    yield Check("python", True, f"{sys.version.split()[0]} in {sys.prefix}")


def _folders(app: App) -> Iterator[Check]:
    for name, folder in (("data", app.paths.data), ("config", app.paths.config), ("cache", app.paths.cache)):
        existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
        writable = os.access(existing, os.W_OK)
        yield Check(
            name, writable, str(folder) if writable else f"{folder} cannot be written: give yourself the right."
        )


def _room(app: App) -> Iterator[Check]:
    existing = next(parent for parent in (app.paths.data, *app.paths.data.parents) if parent.exists())
    free = shutil.disk_usage(existing).free
    advice = "" if free >= _ROOM_NEEDED else ": make room, or the next sync may not fit"
    yield Check("room", free >= _ROOM_NEEDED, f"{free / 1e9:.1f} GB free{advice}")


def _library(app: App) -> Iterator[Check]:
    from desktop_app.store import backup

    if app.paths.library.exists():
        fault = backup.check(app.paths.library)
        if fault is not None:
            if " is damaged" in fault or " is no library" in fault:
                found = backup.newest_backup(app.paths.backups)
                advice = f"`premieres restore {found}` brings the newest backup" if found else "rename it to begin anew"
                fault = f"{fault.removesuffix('.')}: {advice}."
            yield Check("library", False, fault)
            return
    app.open()
    files = (app.paths.library, app.paths.library.with_name(app.paths.library.name + "-wal"))  # not yet moved over
    size = sum(file.stat().st_size for file in files if file.exists())
    yield Check("library", True, f"{app.paths.library}, {size / 1e6:.1f} MB, whole")
    newest = backup.newest_backup(app.paths.backups)
    yield Check("backup", True, str(newest) if newest else "none yet: the window, or a sync, makes one a day")
    yield from _sources(app)


def _sources(app: App) -> Iterator[Check]:
    from desktop_app.store import queries

    for info in queries.sources(app.database):
        if info.name == STARTER:  # nobody asks it
            continue
        when = f"answered {info.answered_at:%Y-%m-%d %H:%M} UTC" if info.answered_at else "not asked yet"
        yield Check(info.name, info.error is None, info.error or when)


def _zone(app: App) -> Iterator[Check]:
    told = None if app.settings.zone else app.clock.unreadable_tz()
    if told is None:
        yield Check("zone", True, app.settings.zone or app.clock.system_zone_name())
        return
    advice = "give TZ a name such as Europe/London, or set your zone with `premieres settings zone Europe/London`"
    yield Check("zone", False, f"TZ is “{told}”, which is no zone that is known here, so UTC is used: {advice}.")


def _display(app: App) -> Iterator[Check]:
    if sys.platform == "linux" and not any(map(app.env.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        yield Check("display", True, "none: the window cannot open here, the terminal commands work")
